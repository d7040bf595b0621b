//! Under the story: the other prompt of this signal, the next signal, whether the words are saved,
//! and the way to drop it.

use super::telling::Telling;
use crate::domain::workspace::event::StoryEvent;
use crate::{
    domain::{english, records::story::Story, schema::signal::Prompt},
    route::CasePage,
    ui::{
        components::{focus::focus_after_render, save_status::SaveStatus},
        linger::linger,
    },
};
use leptos::prelude::*;

/// The row of links and buttons.
#[component]
pub(super) fn Steps(telling: Telling) -> impl IntoView {
    let open = telling.open;
    let begun = Memo::new(move |_| telling.story.with(|story| !story.is_blank()));
    view! {
        <div class="row apart after">
            <p class="row">
                {other_prompt(telling)} " "
                <a class="button" href=open.href(CasePage::Rehearse(Some(telling.prompt_id())))>
                    "Rehearse aloud"
                </a> " " {next_signal(telling)}
            </p>
            {linger(move || {
                begun.get().then(|| view! { <SaveStatus saving=open.session.saving() /> })
            })}
        </div>
        {linger(move || {
            begun
                .get()
                .then(|| {
                    let label = move || {
                        format!(
                            "Drop this story: {}",
                            telling
                                .story
                                .with(Story::name)
                                .unwrap_or_else(|| "without a name".to_owned()),
                        )
                    };
                    let drop = move |_| {
                        open.dispatch(StoryEvent::StoryDropped {
                            case: open.id(),
                            prompt: telling.prompt_id(),
                        });
                        focus_after_render("main h1".to_owned());
                    };
                    // The button goes with the story.
                    view! {
                        <p>
                            <button
                                type="button"
                                class="button quiet"
                                aria-label=label
                                on:click=drop
                            >
                                "Drop this story"
                            </button>
                        </p>
                    }
                })
        })}
    }
}

/// The prompt after this one among those of the signal, round to the first.
fn other_prompt(telling: Telling) -> Option<AnyView> {
    let prompts: Vec<Prompt> = telling.signal.with_value(|signal| signal.prompts.clone());
    let at = prompts.iter().position(|prompt| prompt.id == telling.prompt_id())?;
    let (nth, prompt) =
        prompts.iter().enumerate().cycle().nth(at + 1).filter(|(nth, _)| *nth != at)?;
    let name = match nth {
        0 => "First prompt".to_owned(),
        1 => "Second prompt".to_owned(),
        nth => format!("Prompt {}", nth + 1),
    };
    let href = telling.open.href(CasePage::Stories(Some(prompt.id.clone())));
    Some(
        view! {
            <a class="button" href=href>
                {name}
            </a>
        }
        .into_any(),
    )
}

/// The first prompt of the signal after this one; after the last signal, the case on paper.
fn next_signal(telling: Telling) -> AnyView {
    let track = telling.open.track();
    let at = telling.signal.with_value(|signal| track.place(&signal.id)).unwrap_or_default();
    let next = track
        .signals
        .get(at + 1)
        .and_then(|signal| Some((signal.prompts.first()?, english::uncapitalize(&signal.name))));
    let (room, name) = match next {
        Some((prompt, name)) => {
            (CasePage::Stories(Some(prompt.id.clone())), format!("Next: {name}"))
        }
        None => (CasePage::Print, "Print your case".to_owned()),
    };
    view! {
        <a class="button primary" href=telling.open.href(room)>
            {name}
        </a>
    }
    .into_any()
}
