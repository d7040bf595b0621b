//! Above a room: what is kept for it and cannot be read. Without it the room would look as if nothing had been written.

use super::{
    parts::notice::Notice,
    session::{Damaged, use_session},
};
use crate::ui::linger::linger;
use crate::{
    domain::{
        record::{Key, Kind},
        text,
    },
    route::{Room, Route},
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
    let title = format!("{} cannot be read.", text::capital(&text::listed(&kinds.collect::<Vec<_>>())));
    let unhidden = damaged.iter().any(|one| one.key.kind == Kind::Mask);
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
        Kind::Mask => ("the list of words to hide", "lists of words to hide"),
        Kind::Story => ("a story", "stories"),
        Kind::Attempt => ("an attempt", "attempts"),
        Kind::Checklist => ("the answers to a checklist", "answers to checklists"),
        Kind::Win => ("a win", "wins"),
        Kind::Settings => ("the choices about the page", "choices about the page"),
    };
    if count == 1 { one.to_owned() } else { format!("{} {many}", text::spelled(count)) }
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
        Room::Score(_) | Room::Answers | Room::Result => &[Kind::Win],
        Room::Plan(long) => return *key == long.as_ref().map_or_else(|| Key::plan(case), |long| Key::long_plan(case, long)),
        Room::Attempts(_) => &[Kind::Attempt],
        Room::Checklist(id) => return *key == Key::checklist(Some(case), id),
        Room::Pack(Some(id)) if key.kind == Kind::Sheet => return key.id.starts_with(&format!("{case}.{id}.")),
        Room::Pack(_) => &[Kind::Pack, Kind::Sheet, Kind::Mask],
        Room::Stories(_) | Room::Rehearse(_) => &[Kind::Story, Kind::Win],
        Room::Words => &[Kind::Mask],
        Room::Print | Room::PrintOne(_) => return key.kind == Kind::Win || key.belongs_to(case),
    };
    kinds.contains(&key.kind) && (key.kind == Kind::Win || key.belongs_to(case))
}
