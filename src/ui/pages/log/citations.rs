//! Where a win is used: the answers that cite it and the stories that tell it, in every case.

use crate::{
    domain::{
        assess::{impact_log, reading::rests_on},
        english,
        id::{SignalId, WinId},
        records::case::Case,
        workspace::Workspace,
    },
    route::{CasePage, Route},
    ui::{pages::shared::case_name::case_name, session::Session},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// One answer or one story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    says: String,
    /// The case it stands in.
    of: String,
    href: String,
}

/// The uses of every win that has any, in words.
pub(super) fn all_uses(session: Session, workspace: &Workspace) -> BTreeMap<WinId, Vec<Use>> {
    let cases = workspace.cases();
    let place = |case: &Case, signal: &SignalId| {
        session.track(&case.track).and_then(|track| track.place(signal))
    };
    let said = |uses: Vec<impact_log::Use>| {
        uses.iter().filter_map(|used| says(session, workspace, &cases, used)).collect()
    };
    impact_log::all_uses(workspace, place)
        .into_iter()
        .map(|(win, uses)| (win, said(uses)))
        .collect()
}

fn says(
    session: Session,
    workspace: &Workspace,
    cases: &[&Case],
    used: &impact_log::Use,
) -> Option<Use> {
    let (impact_log::Use::Answer(id, _) | impact_log::Use::Story(id, _)) = used;
    let case = cases.iter().find(|case| case.id == *id)?;
    let (track, of) = (session.track(&case.track), case_name(session, cases, case));
    let to = |room: CasePage| Route::Case(id.clone(), room).href();
    Some(match used {
        impact_log::Use::Answer(_, signal) => {
            let name = track
                .as_ref()
                .and_then(|track| track.signal(signal))
                .map(|signal| signal.name.clone());
            Use {
                says: name.unwrap_or_else(|| signal.to_string()),
                of,
                href: to(CasePage::Score(Some(signal.clone()))),
            }
        }
        impact_log::Use::Story(_, prompt) => {
            let asked = || {
                track
                    .as_ref()
                    .and_then(|track| track.prompt(prompt))
                    .map(|(_, prompt)| english::first_sentence(&prompt.asks, 70))
            };
            let title = workspace
                .story(id, prompt)?
                .name()
                .map(|name| english::shortened(&name, 160))
                .or_else(asked);
            let title = title.unwrap_or_else(|| "without a name".to_owned());
            Use {
                says: format!("Story: {}", english::isolated(&title)),
                of,
                href: to(CasePage::Stories(Some(prompt.clone()))),
            }
        }
    })
}

/// What dropping a win would do to the answers that cite it.
pub(super) fn loss(session: Session, win: &WinId) -> String {
    session.read(|workspace| {
        let cases = workspace.cases();
        let lost: Vec<String> = cases
            .iter()
            .flat_map(|case| {
                let track = session.track(&case.track);
                let of = case_name(session, &cases, case);
                let signals = track
                    .as_ref()
                    .map(|track| rests_on(track, case, win, |win| workspace.has_text(win)))
                    .unwrap_or_default();
                let names: Vec<String> = signals
                    .iter()
                    .filter_map(|id| Some(english::uncapitalize(&track.as_ref()?.signal(id)?.name)))
                    .map(|name| format!("{name} ({of})"))
                    .collect();
                names
            })
            .collect();
        match lost.as_slice() {
            [] => "No answer would lose its proof.".to_owned(),
            [only] => format!("One answer would lose its only proof and count as 1: {only}."),
            many => format!(
                "{} answers would lose their only proof and count as 1: {}.",
                english::capitalize(&english::number_word(many.len())),
                english::join_and(many)
            ),
        }
    })
}

/// The uses as links, or that there are none.
#[component]
pub(super) fn Usage(uses: Vec<Use>) -> impl IntoView {
    if uses.is_empty() {
        return view! { <p class="caption">"Not cited yet."</p> }.into_any();
    }
    let rows = uses
        .into_iter()
        .map(|used| {
            view! {
                <li>
                    <a href=used.href>{used.says}</a>
                    " "
                    <span class="meta">{used.of}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="caption">"Cited by"</p>
        <ul class="uses">{rows}</ul>
    }
    .into_any()
}
