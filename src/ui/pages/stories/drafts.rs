//! While nothing is written: the wins a story could tell, each of them a beginning. Those that show
//! the signal come first.

use super::{fields::field_of, telling::Telling};
use crate::domain::workspace::event::StoryEvent;
use crate::{
    domain::{
        assess::impact_log,
        english,
        records::{
            story::{StoryField, StoryProgress},
            win::Win,
        },
    },
    route::Route,
    ui::{components::focus::focus_after_render, linger::linger},
};
use leptos::{ev, prelude::*};

/// The offer. It goes when the field that was begun by hand is left, and not with its first letter:
/// it stands above the fields, and would move the one being written in.
#[component]
pub(super) fn Drafts(telling: Telling) -> impl IntoView {
    let untold = RwSignal::new(true);
    Effect::new(move |_| {
        if telling.told() == StoryProgress::No {
            untold.set(true);
        }
    });
    let settle =
        move || untold.set(telling.story.with_untracked(|story| story.told()) == StoryProgress::No);
    settle();
    let left = window_event_listener(ev::focusout, move |_| settle());
    on_cleanup(move || left.remove());
    let begin = Callback::new(move |win: Win| {
        let (case, prompt) = (telling.open.id(), telling.prompt_id());
        telling.open.dispatch(StoryEvent::StoryDrafted { case, prompt, win: win.id });
        settle();
        // To the first part that the win left open.
        let open = telling.story.with_untracked(|story| {
            StoryField::TOLD.into_iter().find(|part| story.part(*part).trim().is_empty())
        });
        focus_after_render(format!("#{}", field_of(open.unwrap_or(StoryField::Result))));
    });
    linger(move || {
        if !untold.get() {
            return ().into_any();
        }
        let (shows, others) = wins(telling);
        if shows.is_empty() && others.is_empty() {
            return ().into_any();
        }
        let name = telling.signal.with_value(|signal| english::uncapitalize(&signal.name));
        let says = match shows.len() {
            0 => format!("No win in your log shows {name} yet. A story can begin from any other."),
            1 => format!("This win shows {name}. What is written in it can begin the story."),
            _ => format!("These wins show {name}. What is written in one can begin the story."),
        };
        let list = |wins: Vec<Win>| view! { <ul class="wins">{wins.into_iter().map(|win| row(win, begin)).collect_view()}</ul> };
        let shown = (!shows.is_empty()).then(|| list(shows));
        let more = (!others.is_empty()).then(|| {
            view! {
                <details class="disclosure plain">
                    <summary>"Begin from another win"</summary>
                    <div class="inside">{list(others)}</div>
                </details>
            }
        });
        view! {
            <div class="beginnings no-print">
                <p>{says}</p>
                {shown}
                {more}
            </div>
        }
        .into_any()
    })
}

fn row(win: Win, begin: Callback<Win>) -> AnyView {
    let (href, title, facts) = (Route::Log(Some(win.id.clone())).href(), win.title(), win.facts());
    let label = format!("Begin from this win: {title}");
    view! {
        <li>
            <span>
                <a dir="auto" href=href>
                    {title}
                </a>
                " "
                <span class="meta">
                    {format!("Impact log, {facts}")} {win.private.then_some(" Private.")}
                </span>
            </span>
            " "
            <button
                type="button"
                class="button"
                aria-label=label
                on:click=move |_| begin.run(win.clone())
            >
                "Begin from this win"
            </button>
        </li>
    }
    .into_any()
}

/// The wins that show the signal, by what the win says or by what the answer cites, and all others
/// that say something.
fn wins(telling: Telling) -> (Vec<Win>, Vec<Win>) {
    let answer = telling
        .open
        .case
        .with(|case| telling.signal.with_value(|signal| case.answer(&signal.id).cloned()))
        .unwrap_or_default();
    telling.open.read(|workspace| {
        let cited = impact_log::Citations::of(workspace);
        let shows = |win: &Win| {
            answer.wins().any(|cited| *cited == win.id)
                || telling.signal.with_value(|signal| cited.supports(win).contains(&signal.id))
        };
        workspace.wins().into_iter().filter(|win| win.has_text()).cloned().partition(shows)
    })
}
