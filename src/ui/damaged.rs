//! Above a room: what is kept for it and cannot be read. Without it the room would look as if
//! nothing had been written.

use super::{
    components::notice::Notice,
    linger::linger,
    session::{Damaged, use_session},
};
use crate::{
    domain::{
        english,
        records::key::{Key, Kind},
    },
    route::{CasePage, Route},
};
use leptos::prelude::*;

/// The notice; nothing while all can be read.
#[component]
pub(super) fn DamagedHere(route: Route) -> impl IntoView {
    let session = use_session();
    let damaged = Memo::new(move |_| session.damaged(|key| belongs(&route, key)));
    linger(move || {
        let damaged = damaged.get();
        (!damaged.is_empty()).then(|| notice(&damaged))
    })
}

fn notice(damaged: &[Damaged]) -> AnyView {
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let count = damaged.iter().filter(|one| one.key.kind == kind).count();
        (count > 0).then(|| words(kind, count))
    });
    let title = format!(
        "{} cannot be read.",
        english::capitalize(&english::join_and(&kinds.collect::<Vec<_>>()))
    );
    let unhidden = damaged.iter().any(|one| one.key.kind == Kind::RedactionList);
    view! {
        <div class="trouble">
            <Notice kind="warn" title>
                "It was kept here, and is left exactly as it was found. Until it is moved aside, what you write in its place is not saved. "
                {unhidden.then_some("Nothing is hidden in what you print or take away. ")}
                <a href=Route::Data.href()>"See what and why under Data"</a>
            </Notice>
        </div>
    }
    .into_any()
}

fn words(kind: Kind, count: usize) -> String {
    let (one, many) = match kind {
        Kind::Case => ("the answers of this case", "answers of cases"),
        Kind::Plan => ("a plan", "plans"),
        Kind::Pack => ("what was noted on the documents", "notes on documents"),
        Kind::Sheet => ("a part of a document", "parts of documents"),
        Kind::RedactionList => ("the list of words to hide", "lists of words to hide"),
        Kind::Story => ("a story", "stories"),
        Kind::Attempt => ("an attempt", "attempts"),
        Kind::Checklist => ("the answers to a checklist", "answers to checklists"),
        Kind::Win => ("a win", "wins"),
        Kind::Settings => ("the choices about the page", "choices about the page"),
    };
    if count == 1 { one.to_owned() } else { format!("{} {many}", english::number_word(count)) }
}

/// Whether a record shows in a room.
fn belongs(route: &Route, key: &Key) -> bool {
    let (case, room) = match route {
        Route::Log(_) => return key.kind == Kind::Win,
        Route::Checklist(id) => return *key == Key::checklist(None, id),
        Route::Case(case, room) => (case, room),
        _ => return false,
    };
    let kinds: &[Kind] = match room {
        CasePage::Score(_) | CasePage::Answers | CasePage::Result => &[Kind::Win],
        CasePage::Plan(long) => {
            return *key
                == long
                    .as_ref()
                    .map_or_else(|| Key::plan(case), |long| Key::long_plan(case, long));
        }
        CasePage::Attempts(_) => &[Kind::Attempt],
        CasePage::Checklist(id) => return *key == Key::checklist(Some(case), id),
        CasePage::Pack(Some(id)) if key.kind == Kind::Sheet => {
            return key.id.starts_with(&format!("{case}.{id}."));
        }
        CasePage::Pack(_) => &[Kind::Pack, Kind::Sheet, Kind::RedactionList],
        CasePage::Stories(_) | CasePage::Rehearse(_) => &[Kind::Story, Kind::Win],
        CasePage::Words => &[Kind::RedactionList],
        CasePage::Print | CasePage::PrintOne(_) => {
            return key.kind == Kind::Win || key.belongs_to(case);
        }
    };
    kinds.contains(&key.kind) && (key.kind == Kind::Win || key.belongs_to(case))
}
