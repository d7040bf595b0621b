//! Where a win is used: the answers that cite it and the stories that tell it, in every case.

use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        case::{Answer, Case},
        id::WinId,
        reading::rests_on,
        text,
        workspace::Workspace,
    },
    route::{Room, Route},
    ui::{rooms::case_name::case_name, session::Session},
};
use std::collections::{BTreeMap, BTreeSet};

/// One answer or one story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    says: String,
    /// The case it stands in.
    of: String,
    href: String,
}

/// Every use of a win, case by case, answers before stories.
pub(super) fn uses(session: Session, win: &WinId) -> Vec<Use> {
    session.read(|workspace| {
        let cases = workspace.cases();
        cases.iter().flat_map(|case| in_case(session, workspace, &cases, case, win)).collect()
    })
}

/// The uses of every win, read off the cases and stories once instead of once for each win.
pub(super) fn all_uses(session: Session) -> BTreeMap<WinId, Vec<Use>> {
    session.read(|workspace| {
        let cases = workspace.cases();
        let mut all: BTreeMap<WinId, Vec<Use>> = BTreeMap::new();
        for case in &cases {
            let answers = case.answers.values().flat_map(Answer::wins);
            let stories = workspace.stories(&case.id).filter_map(|story| story.win.as_ref());
            let cited: BTreeSet<&WinId> = answers.chain(stories).collect();
            for win in cited {
                all.entry(win.clone()).or_default().extend(in_case(session, workspace, &cases, case, win));
            }
        }
        all
    })
}

fn in_case(session: Session, workspace: &Workspace, cases: &[&Case], case: &Case, win: &WinId) -> Vec<Use> {
    let track = session.track(&case.track);
    let of = case_name(session, cases, case);
    let mut cited: Vec<_> = case.citing(win).collect();
    cited.sort_by_key(|id| track.as_ref().and_then(|track| track.place(id)));
    let answers = cited.into_iter().map(|id| {
        let signal = track.as_ref().and_then(|track| track.signal(id)).map_or_else(|| id.to_string(), |signal| signal.name.clone());
        Use { says: signal, of: of.clone(), href: Route::Case(case.id.clone(), Room::Score(Some(id.clone()))).href() }
    });
    let stories = workspace.stories(&case.id).filter(|story| story.win.as_ref() == Some(win)).map(|story| {
        let asked = || track.as_ref().and_then(|track| track.prompt(&story.prompt)).map(|(_, prompt)| text::opening(&prompt.asks, 70));
        let title = story.name().map(|name| text::shortened(&name, 160)).or_else(asked).unwrap_or_else(|| "without a name".to_owned());
        Use {
            says: format!("Story: {}", text::isolated(&title)),
            of: of.clone(),
            href: Route::Case(case.id.clone(), Room::Stories(Some(story.prompt.clone()))).href(),
        }
    });
    answers.chain(stories).collect()
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
                let signals = track.as_ref().map(|track| rests_on(track, case, win, |win| workspace.speaks(win))).unwrap_or_default();
                let names: Vec<String> = signals
                    .iter()
                    .filter_map(|id| Some(text::lower(&track.as_ref()?.signal(id)?.name)))
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
                text::capital(&text::spelled(many.len())),
                text::listed(many)
            ),
        }
    })
}

/// The uses as links, or that there are none.
#[component]
pub(super) fn Usage(uses: Vec<Use>) -> Node {
    if uses.is_empty() {
        return view! { <p class="caption">"Not cited yet."</p> };
    }
    let rows = uses
        .into_iter()
        .map(|used| view! { <li><a href=used.href>{used.says}</a> " " <span class="meta">{used.of}</span></li> })
        .collect::<Node>();
    view! { <p class="caption">"Cited by"</p> <ul class="uses">{rows}</ul> }
}
