//! The stories that are told at least partly, in the order of the prompts.

use super::head::sheet_head;
use crate::{
    domain::{
        assess::story_checks::clock,
        english::{capitalize, join_and, number_word, uncapitalize},
        id::PromptId,
        records::story::{Story, StoryField, StoryProgress},
        schema::signal::{Prompt, Signal},
        workspace::Workspace,
    },
    export::{outgoing::is_exportable, row_length},
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// A story of no more lines is kept on one page; a longer one may go on over the page.
const ON_A_PAGE: usize = 28;
/// Letters on a line of it.
const ACROSS: usize = 75;

/// The sheet.
pub(super) fn story_sheet(open: OpenCase) -> AnyView {
    let body = move || {
        let track = open.track();
        let prompts = track
            .signals
            .iter()
            .flat_map(|signal| signal.prompts.iter().map(move |prompt| (signal, prompt)));
        let begun: Vec<(&Signal, &Prompt, Story)> = prompts
            .filter_map(|(signal, prompt)| {
                let story = open.read(|workspace| {
                    let story = workspace.story(&open.id(), &prompt.id)?;
                    prints(workspace, story).then(|| story.clone())
                })?;
                Some((signal, prompt, story))
            })
            .collect();
        let stories = begun
            .iter()
            .map(|(signal, prompt, story)| telling(open, signal, prompt, story))
            .collect_view();
        view! {
            <div>
                <h2 id="s-stories">"Stories"</h2>
                <p class="lead">{lead(&begun)}</p>
            </div>
            {stories}
        }
    };
    view! {
        <section class="sheet" id="stories" aria-labelledby="s-stories">
            {sheet_head(open, "Stories")}
            {body}
        </section>
    }
    .into_any()
}

/// One of them; `None` where it may not be printed, or is not begun.
pub(super) fn one_story(open: OpenCase, prompt: &PromptId) -> Option<AnyView> {
    let track = open.track();
    let (signal, prompt) = track.prompt(prompt)?;
    let story = open.read(|workspace| {
        let story = workspace.story(&open.id(), &prompt.id)?;
        prints(workspace, story).then(|| story.clone())
    })?;
    let told = telling(open, signal, prompt, &story);
    Some(view! { <section class="sheet">{sheet_head(open, "Stories")} {told}</section> }.into_any())
}

/// Begun, and not about a private win.
fn prints(workspace: &Workspace, story: &Story) -> bool {
    story.told() != StoryProgress::No && is_exportable(workspace, story)
}

/// How many there are to print.
pub(super) fn told(open: OpenCase) -> usize {
    open.read(|workspace| {
        workspace.stories(&open.id()).filter(|story| prints(workspace, story)).count()
    })
}

fn lead(begun: &[(&Signal, &Prompt, Story)]) -> String {
    let whole = begun.iter().filter(|(.., story)| story.told() == StoryProgress::Whole).count();
    let (n, partly) = (begun.len(), begun.len() - whole);
    let stories =
        format!("{} {}", capitalize(&number_word(n)), if n == 1 { "story" } else { "stories" });
    match (whole, partly) {
        (_, 0) => format!("{stories}, told whole. One to two minutes each is long enough."),
        (0, _) => format!("{stories}, told in part."),
        (whole, partly) => format!(
            "{stories}: {} told whole, {} in part.",
            number_word(whole),
            number_word(partly)
        ),
    }
}

fn telling(open: OpenCase, signal: &Signal, prompt: &Prompt, story: &Story) -> AnyView {
    let title = if story.title.trim().is_empty() {
        signal.name.clone()
    } else {
        story.title.trim().to_owned()
    };
    let part = |part: &StoryField| {
        let text = story.part(*part).trim().to_owned();
        (!text.is_empty()).then(|| {
            view! {
                <dt>{part.name()}</dt>
                <dd class="written" dir="auto">
                    {text}
                </dd>
            }
        })
    };
    let long: usize =
        StoryField::TOLD.iter().map(|part| row_length::lines(story.part(*part), ACROSS)).sum();
    let parts = StoryField::TOLD.iter().filter_map(part).collect_view();
    let missing: Vec<String> = StoryField::TOLD
        .iter()
        .filter(|part| story.part(**part).trim().is_empty())
        .map(|part| uncapitalize(part.name()))
        .collect();
    let missing = (!missing.is_empty()).then(
        || view! { <p class="known">{format!("Still to tell: {}.", join_and(&missing))}</p> },
    );
    view! {
        <article class:keep=long <= ON_A_PAGE>
            <h3 dir="auto">{title}</h3>
            <p class="facts">{facts(open, signal, story)}</p>
            <p>
                <em>{prompt.asks.clone()}</em>
            </p>
            <dl class="telling">{parts}</dl>
            {missing}
        </article>
    }
    .into_any()
}

/// `Vendor command. 193 words, spoken in 1:29. Points at: incident postmortem.`
fn facts(open: OpenCase, signal: &Signal, story: &Story) -> String {
    let length = format!("{} words, spoken in {}", story.words(), clock(story.seconds()));
    let all = open.session.artifacts();
    let points =
        story.artifact.as_ref().and_then(|id| all.iter().find(|artifact| artifact.id == *id));
    let points = points.map_or_else(String::new, |artifact| {
        format!(" Points at the {}.", uncapitalize(&artifact.name))
    });
    format!("{}. {length}.{points}", signal.name)
}
