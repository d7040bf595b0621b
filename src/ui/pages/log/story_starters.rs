//! From a win to a story in one step: the prompts it could answer, in every case.

use super::open_win::OpenWin;
use crate::domain::workspace::event::StoryEvent;
use crate::{
    browser::location,
    domain::{
        id::{CaseId, PromptId, SignalId},
        records::{case::Case, story::Story},
        schema::signal::Signal,
        workspace::Workspace,
    },
    route::{CasePage, Route},
    ui::{
        components::focus::focus_after_render, linger::linger, pages::shared::case_name::case_name,
        session::Session,
    },
};
use leptos::prelude::*;

/// A prompt without a story, for a signal that the win supports.
#[derive(Clone, PartialEq)]
struct Place {
    case: CaseId,
    prompt: PromptId,
    asks: String,
    /// Its signal, and its case where there are several.
    of: String,
}

/// The prompts, each a beginning.
#[component]
pub(super) fn Tell(open: OpenWin) -> impl IntoView {
    let session = open.session;
    let free = Memo::new(move |_| {
        open.supports
            .with(|supports| session.read(|workspace| places(session, workspace, supports)))
    });
    let rows = linger(move || {
        let places = free.get();
        if !places.is_empty() {
            let rows = places.into_iter().map(|place| row(open, place)).collect_view();
            return view! { <ul class="wins prompts">{rows}</ul> }.into_any();
        }
        if open.supports.with(|supports| !supports.is_empty()) {
            return view! { <p class="small">"Each prompt of the signals it supports has a story already."</p> }.into_any();
        }
        view! {
            <div>
                <p class="small">
                    "Say which signals it supports, and a prompt of each stands here."
                </p>
                <p class="after-line">
                    <button type="button" class="button" on:click=|_| name_signals()>
                        "Name its signals"
                    </button>
                </p>
            </div>
        }
        .into_any()
    });
    view! {
        <section class="stack tight" aria-labelledby="tell">
            <h2 id="tell">"Tell it as a story"</h2>
            {rows}
        </section>
    }
    .into_any()
}

/// Opens the fold with the signals and goes there.
fn name_signals() {
    if let Ok(Some(fold)) = document().query_selector("#supports") {
        let _ = fold.set_attribute("open", "");
    }
    focus_after_render("#supports .ticks input, #supports summary".to_owned());
}

fn row(open: OpenWin, to: Place) -> AnyView {
    let label = format!("Begin the story: {}", to.asks);
    let (case, prompt) = (to.case, to.prompt);
    let begin = move |_| {
        open.session.dispatch(StoryEvent::StoryDrafted {
            case: case.clone(),
            prompt: prompt.clone(),
            win: open.id(),
        });
        location::go(&Route::Case(case.clone(), CasePage::Stories(Some(prompt.clone()))));
    };
    view! {
        <li>
            <span>{format!("“{}”", to.asks)} " " <span class="meta">{to.of}</span></span>
            " "
            <button type="button" class="button" aria-label=label on:click=begin>
                "Begin the story"
            </button>
        </li>
    }
    .into_any()
}

/// In every case, for each signal that the win supports, the first prompt without a story.
fn places(session: Session, workspace: &Workspace, supports: &[SignalId]) -> Vec<Place> {
    let cases = workspace.cases();
    let in_case = |case: &&Case| -> Vec<Place> {
        let Some(track) = session.track(&case.track) else { return Vec::new() };
        let free =
            |prompt: &PromptId| workspace.story(&case.id, prompt).is_none_or(Story::is_blank);
        let place = |signal: &Signal| {
            let prompt = signal.prompts.iter().find(|prompt| free(&prompt.id))?;
            let of = if cases.len() > 1 {
                format!("{}, {}", signal.name, case_name(session, &cases, case))
            } else {
                signal.name.clone()
            };
            Some(Place {
                case: case.id.clone(),
                prompt: prompt.id.clone(),
                asks: prompt.asks.clone(),
                of,
            })
        };
        supports.iter().filter_map(|id| track.signal(id)).filter_map(place).collect()
    };
    cases.iter().flat_map(in_case).collect()
}
