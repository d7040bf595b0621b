//! The stories of a case at a glance: which signals have one, what each was called, and how it went
//! when said aloud.

use super::telling::name_of;
use crate::{
    domain::{
        assess::rehearsals::{self, StoryCoverage, covers, gaps},
        english,
        id::PromptId,
        records::story::{Story, StoryProgress},
        schema::{
            signal::{Prompt, Signal},
            track::Track,
        },
        workspace::Workspace,
    },
    route::CasePage,
    ui::{
        components::glyph::mark,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The room while no story is opened.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let open = use_case();
    let head = move || {
        let track = open.track();
        let (says, next) = open.read(|workspace| {
            let covers = of_case(open, workspace, &track);
            (gaps(&track, &covers), next(open, workspace, &track, &covers))
        });
        let next = next.map(|(prompt, says)| {
            view! {
                <a class="button primary" href=open.href(CasePage::Stories(Some(prompt)))>
                    {says}
                </a>
            }
        });
        view! {
            <div class="titled">
                <h1>"Stories"</h1>
                <p class="lead">{says}</p>
                <p class="row after">
                    {next} " " <a class="button" href=open.href(CasePage::Rehearse(None))>
                        "Rehearse aloud"
                    </a>
                </p>
            </div>
        }
    };
    let rows = linger(move || {
        let track = open.track();
        open.read(|workspace| {
            let covers = of_case(open, workspace, &track);
            let rows = covers.iter().filter_map(|cover| {
                Some((track.place(&cover.signal)?, track.signal(&cover.signal)?, cover))
            });
            rows.map(|(at, signal, cover)| row(open, workspace, at, signal, cover)).collect_view()
        })
    });
    view! {
        <div class="page">
            {head} <section class="section" aria-labelledby="by-signal">
                <header>
                    <h2 id="by-signal">"By signal"</h2>
                    <p>
                        "One whole story carries a signal through an interview. The second is for the panel that asks again."
                    </p>
                    <ul class="key">
                        <li>{mark("done")} " told whole"</li>
                        <li>{mark("started")} " begun"</li>
                        <li>{mark("none")} " no story yet"</li>
                    </ul>
                </header>
                <ol class="contents covers">{rows}</ol>
            </section>
        </div>
    }
}

fn of_case(open: OpenCase, workspace: &Workspace, track: &Track) -> Vec<StoryCoverage> {
    open.case
        .with(|case| covers(track, case, &workspace.stories(&open.id()).collect::<Vec<&Story>>()))
}

/// Where to go on: a begun story of a signal that has none whole, else a signal without any, else a
/// prompt without one.
fn next(
    open: OpenCase,
    workspace: &Workspace,
    track: &Track,
    covers: &[StoryCoverage],
) -> Option<(PromptId, String)> {
    let told = |prompt: &Prompt| {
        workspace.story(&open.id(), &prompt.id).map_or(StoryProgress::No, Story::told)
    };
    let of = |signal: StoryProgress, prompt: StoryProgress, verb: &str| {
        let mut signals = covers
            .iter()
            .filter(|cover| cover.told() == signal)
            .filter_map(|cover| track.signal(&cover.signal));
        signals.find_map(|own| {
            let prompt = own.prompts.iter().find(|one| told(one) == prompt)?;
            Some((prompt.id.clone(), format!("{verb}: {}", english::uncapitalize(&own.name))))
        })
    };
    of(StoryProgress::Partly, StoryProgress::Partly, "Finish the story")
        .or_else(|| of(StoryProgress::No, StoryProgress::No, "Begin a story"))
        .or_else(|| of(StoryProgress::Whole, StoryProgress::Partly, "Finish the story"))
        .or_else(|| of(StoryProgress::Whole, StoryProgress::No, "Begin a story"))
}

fn row(
    open: OpenCase,
    workspace: &Workspace,
    at: usize,
    signal: &Signal,
    cover: &StoryCoverage,
) -> AnyView {
    let prompts = signal
        .prompts
        .iter()
        .map(|prompt| telling(open, workspace.story(&open.id(), &prompt.id), prompt))
        .collect_view();
    view! {
        <li class="entry">
            <h3>
                <span class="num">{at + 1}</span>
                " "
                {signal.name.clone()}
            </h3>
            <p class="state" data-state=glyph(cover.told())>
                {mark(glyph(cover.told()))}
                " "
                {english::capitalize(&cover.says())}
            </p>
            <ul class="tellings">{prompts}</ul>
        </li>
    }
    .into_any()
}

/// A prompt: its story by name, or what it asks, and what was made of it so far.
fn telling(open: OpenCase, story: Option<&Story>, prompt: &Prompt) -> AnyView {
    let told = story.map_or(StoryProgress::No, Story::told);
    let words = match told {
        StoryProgress::No => "No story yet",
        StoryProgress::Partly => "Begun",
        StoryProgress::Whole => "Told whole",
    };
    let rehearsed = story
        .filter(|story| told != StoryProgress::No || !story.rehearsed.is_empty())
        .map(|story| format!(", {}", rehearsals::says(&story.rehearsed)));
    // A prompt that nobody touched is a line among lines; the signal says so once, above.
    let class = if rehearsed.is_some() { "meta" } else { "vh" };
    let href = open.href(CasePage::Stories(Some(prompt.id.clone())));
    view! {
        <li>
            {mark(glyph(told))} " " <span>
                <a dir="auto" href=href>
                    {name_of(story, prompt)}
                </a>
                " "
                <span class=class>{words} {rehearsed} "."</span>
            </span>
        </li>
    }
    .into_any()
}

/// The mark of how far a story is.
pub(super) fn glyph(told: StoryProgress) -> &'static str {
    match told {
        StoryProgress::No => "none",
        StoryProgress::Partly => "started",
        StoryProgress::Whole => "done",
    }
}
