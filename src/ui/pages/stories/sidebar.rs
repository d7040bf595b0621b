//! Beside the story: all signals with how far their stories are, as a mark and as a count.

use super::{coverage::glyph, telling::Telling};
use crate::{
    domain::{
        assess::rehearsals::{StoryCoverage, covers},
        english,
        id::PromptId,
        records::story::{Story, StoryProgress},
        schema::signal::Signal,
        workspace::Workspace,
    },
    route::CasePage,
    ui::{
        components::{
            glyph::mark,
            signal_list::{SignalList, SignalRow},
        },
        linger::linger,
        open_case::OpenCase,
    },
};
use leptos::prelude::*;

/// The side list. After the work in the source, so that it comes after it on a phone.
#[component]
pub(super) fn Sidebar(telling: Telling) -> impl IntoView {
    let open = telling.open;
    let each = open.track().signals.first().map_or(0, |signal| signal.prompts.len());
    let current = telling.signal.with_value(|signal| signal.id.clone());
    let counts = Memo::new(move |_| open.read(|workspace| counted(open, workspace)));
    let rows = move || {
        let track = open.track();
        let row = |signal: &Signal, cover: &StoryCoverage, next: &Option<PromptId>| SignalRow {
            href: open.href(CasePage::Stories(next.clone())),
            name: signal.name.clone(),
            aside: if cover.partly > 0 { ", begun" } else { "" },
            current: signal.id == current,
            end: view! {
                <span class="count">
                    {mark(glyph(cover.told()))} " " {format!("{} of {}", cover.whole, cover.of)}
                </span>
            }
            .into_any(),
        };
        counts.with(|counts| {
            counts
                .iter()
                .filter_map(|(cover, next)| Some(row(track.signal(&cover.signal)?, cover, next)))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <nav class="side" aria-labelledby="signals-title">
            <h2 id="signals-title">
                {format!(
                    "{} stories for each signal",
                    english::capitalize(&english::number_word(each)),
                )}
            </h2>
            {linger(move || view! { <SignalList rows=rows() /> })}
            {move || counts.with(|counts| sum(counts))}
            <p class="row after">
                <a class="button" href=open.href(CasePage::Stories(None))>
                    "All stories"
                </a>
                " "
                <a class="button" href=open.href(CasePage::Rehearse(None))>
                    "Random prompt"
                </a>
            </p>
        </nav>
    }
}

/// How far each signal is, and its first prompt that is not told whole; its first prompt when all
/// are.
fn counted(open: OpenCase, workspace: &Workspace) -> Vec<(StoryCoverage, Option<PromptId>)> {
    let (case, track) = (open.id(), open.track());
    let whole = |prompt: &PromptId| {
        workspace.story(&case, prompt).map(Story::told) == Some(StoryProgress::Whole)
    };
    let next = |signal: &Signal| {
        let prompts = || signal.prompts.iter().map(|prompt| &prompt.id);
        prompts().find(|prompt| !whole(prompt)).or_else(|| prompts().next()).cloned()
    };
    let covers = open
        .case
        .with(|answers| covers(&track, answers, &workspace.stories(&case).collect::<Vec<_>>()));
    covers
        .into_iter()
        .filter_map(|cover| track.signal(&cover.signal).map(next).map(|next| (cover, next)))
        .collect()
}

/// Told in all, signals without a whole story, and stories with some parts written and others not.
fn sum(counts: &[(StoryCoverage, Option<PromptId>)]) -> AnyView {
    let total =
        |of: fn(&StoryCoverage) -> usize| counts.iter().map(|(cover, _)| of(cover)).sum::<usize>();
    let (told, of, begun) =
        (total(|cover| cover.whole), total(|cover| cover.of), total(|cover| cover.partly));
    let without = match counts.iter().filter(|(cover, _)| cover.whole == 0).count() {
        0 => "every signal has one".to_owned(),
        1 => "1 signal has none".to_owned(),
        n => format!("{n} signals have none"),
    };
    let begun = match begun {
        0 => None,
        1 => Some("One is begun and not yet told whole.".to_owned()),
        n => Some(format!(
            "{} are begun and not yet told whole.",
            english::capitalize(&english::number_word(n))
        )),
    };
    view! {
        <div>
            <p class="sum">
                <span>{format!("{told} of {of} told")}</span>
                " "
                <span>{without}</span>
            </p>
            {begun.map(|says| view! { <p class="caption">{says}</p> })}
        </div>
    }
    .into_any()
}
