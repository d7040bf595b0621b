//! Beside the story: how long it takes to say, and four checks that follow the words as they are
//! typed.

use super::telling::Telling;
use crate::{
    domain::{
        assess::{
            rehearsals::says,
            story_checks::{Finding, Verdict, clock, findings, spoken},
        },
        english,
        records::story::{Story, WORDS_A_MINUTE},
    },
    ui::{charts::gauge::gauge, components::glyph::mark, linger::linger},
};
use leptos::prelude::*;

/// Minutes and seconds, words, and the length to aim for.
#[component]
pub(super) fn OutLoud(telling: Telling) -> impl IntoView {
    let words = Memo::new(move |_| telling.story.with(Story::words));
    let seconds = Memo::new(move |_| telling.story.with(Story::seconds));
    let so_far = move || telling.story.with(|story| english::capitalize(&says(&story.rehearsed)));
    view! {
        <div class="panel">
            <h2>"Out loud"</h2>
            <p class="figure-line">
                <b class="num">{move || clock(seconds.get())}</b>
                " "
                {move || english::count_label(words.get(), "word", "words")}
            </p>
            {move || gauge(seconds.get(), &spoken(seconds.get()))}
            <p class="caption after-line">
                {format!("At {WORDS_A_MINUTE} words a minute. Aim for one to two minutes.")}
            </p>
            <p class="caption after-line">{so_far} "."</p>
        </div>
    }
}

/// The findings, each with its mark.
#[component]
pub(super) fn Checks(telling: Telling) -> impl IntoView {
    let found = Memo::new(move |_| telling.story.with(findings));
    view! {
        <div class="panel">
            <h2>"Checks"</h2>
            <ul class="checks">
                {linger(move || found.get().into_iter().map(row).collect_view())}
            </ul>
        </div>
    }
}

fn row(finding: Finding) -> AnyView {
    let (state, glyph) = match finding.verdict {
        Verdict::Good => ("ok", "done"),
        Verdict::Weak => ("due", "due"),
        Verdict::Warns => ("open", "late"),
        Verdict::Waits => ("none", "none"),
    };
    view! {
        <li data-state=state>
            {mark(glyph)} " " <p>
                <span class="name">{finding.name}</span>
                " "
                <span class="tells">{finding.tells}</span>
            </p>
        </li>
    }
    .into_any()
}
