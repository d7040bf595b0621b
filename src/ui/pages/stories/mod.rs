//! Stories: one prompt at a time, told in five parts, with what can be checked about it and what it
//! rests on beside it.

mod checks;
mod coverage;
mod drafts;
mod fields;
mod no_prompt;
mod rehearse;
mod sidebar;
mod sources;
mod steps;
mod telling;

use crate::{
    domain::{
        id::PromptId,
        records::story::{Story, StoryProgress},
        schema::signal::{Prompt, Signal},
    },
    ui::{
        components::glyph::tally,
        open_case::{OpenCase, use_case},
    },
};
use checks::{Checks, OutLoud};
use coverage::Overview;
use drafts::Drafts;
use fields::Fields;
use leptos::prelude::*;
use no_prompt::NoPrompt;
pub use rehearse::Rehearse;
use sidebar::Sidebar;
use sources::Sources;
use steps::Steps;
use telling::Telling;

/// The story of a prompt.
#[component]
pub fn Stories(
    /// Which prompt; `None` shows how far all of them are.
    prompt: Option<PromptId>,
) -> impl IntoView {
    let open = use_case();
    let Some(asked) = prompt else { return view! { <Overview /> }.into_any() };
    match open.track().prompt(&asked) {
        Some((signal, prompt)) => {
            view! { <StoryPage signal=signal.clone() prompt=prompt.clone() /> }.into_any()
        }
        None => view! { <NoPrompt /> }.into_any(),
    }
}

/// The work, and the list of all signals beside it.
#[component]
fn StoryPage(signal: Signal, prompt: Prompt) -> impl IntoView {
    let telling = Telling::new(use_case(), signal, prompt);
    view! {
        <div class="page">
            <div class="bench">
                <div class="work stack loose">
                    <Head telling />
                    <Drafts telling />
                    <div class="margined">
                        <div class="story">
                            <Fields telling />
                            <Steps telling />
                        </div>
                        <aside class="margin stack loose" aria-label="Checks on this story">
                            <OutLoud telling />
                            <Checks telling />
                            <Sources telling />
                        </aside>
                    </div>
                </div>
                <Sidebar telling />
            </div>
        </div>
    }
}

/// The signal, which of its stories this is, its name, and what is asked.
#[component]
fn Head(telling: Telling) -> impl IntoView {
    let (name, prompts) =
        telling.signal.with_value(|signal| (signal.name.clone(), signal.prompts.clone()));
    let at =
        prompts.iter().position(|prompt| prompt.id == telling.prompt_id()).map_or(1, |at| at + 1);
    let of = prompts.len();
    let prompts = StoredValue::new(prompts);
    let figure = move || {
        tally(
            &prompts.with_value(|prompts| {
                prompts.iter().map(|prompt| state(telling.open, &prompt.id)).collect::<Vec<_>>()
            }),
            true,
        )
    };
    let signal = name.clone();
    let title =
        Memo::new(move |_| telling.story.with(Story::name).unwrap_or_else(|| signal.clone()));
    view! {
        <div class="question">
            <p class="progress-line">
                <span>{name}</span>
                " "
                {figure}
                " "
                <span>{format!("story {at} of {of}")}</span>
            </p>
            <h1 dir="auto">{title}</h1>
            <p class="asks">
                {telling.prompt.with_value(|prompt| format!("“{}”", prompt.asks))}
            </p>
        </div>
    }
}

/// How far the story of a prompt is, as the tally knows it.
fn state(open: OpenCase, prompt: &PromptId) -> &'static str {
    let told = open.read(|workspace| workspace.story(&open.id(), prompt).map(Story::told));
    match told {
        Some(StoryProgress::Whole) => "on",
        Some(StoryProgress::Partly) => "claim",
        Some(StoryProgress::No) | None => "off",
    }
}
