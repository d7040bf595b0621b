//! Beside the story: all signals with how many of their stories are told whole.

use super::{Telling, state};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{text, track::Signal},
    route::Room,
    ui::{
        open_case::OpenCase,
        parts::signal_list::{SignalList, SignalRow},
    },
};
use leptos::prelude::*;

/// The side list. After the work in the source, so that it comes after it on a phone.
#[component]
pub(super) fn Side(telling: Telling) -> Node {
    let open = telling.open;
    let each = open.track().signals.first().map_or(0, |signal| signal.prompts.len());
    let current = telling.signal.with_value(|signal| signal.id.clone());
    let counts = Memo::new(move |_| open.track().signals.iter().map(|signal| Count::of(open, signal)).collect::<Vec<_>>());
    let rows = move || {
        let track = open.track();
        let row = |(signal, count): (&Signal, Count)| SignalRow {
            href: open.href(Room::Stories(signal.prompts.get(count.next).map(|prompt| prompt.id.clone()))),
            name: signal.name.clone(),
            aside: if count.begun > 0 { ", begun" } else { "" },
            current: signal.id == current,
            end: view! { <span class="count">{format!("{} of {}", count.told, count.of)}</span> },
        };
        track.signals.iter().zip(counts.get()).map(row).collect::<Vec<_>>()
    };
    view! {
        <nav class="side" aria-labelledby="signals-title">
            <h2 id="signals-title">{format!("{} stories for each signal", text::capital(&text::spelled(each)))}</h2>
            {move || view! { <SignalList rows=rows() /> }}
            <p class="sum">{move || counts.with(|counts| sum(counts))}</p>
            {move || counts.with(|counts| begun(counts)).map(|says| view! { <p class="caption">{says}</p> })}
        </nav>
    }
}

/// How far the stories of one signal are.
#[derive(Clone, Copy, PartialEq)]
struct Count {
    told: usize,
    begun: usize,
    of: usize,
    /// The first prompt that is not told whole; the first when all are.
    next: usize,
}

impl Count {
    fn of(open: OpenCase, signal: &Signal) -> Self {
        let states: Vec<_> = signal.prompts.iter().map(|prompt| state(open, &prompt.id)).collect();
        let count = |wanted| states.iter().filter(|state| **state == wanted).count();
        let next = states.iter().position(|state| *state != "on").unwrap_or_default();
        Self { told: count("on"), begun: count("claim"), of: states.len(), next }
    }
}

fn total(counts: &[Count], of: fn(&Count) -> usize) -> usize {
    counts.iter().map(of).sum()
}

fn sum(counts: &[Count]) -> Node {
    let (told, of) = (total(counts, |count| count.told), total(counts, |count| count.of));
    let without = match counts.iter().filter(|count| count.told == 0).count() {
        0 => "every signal has one".to_owned(),
        1 => "1 signal has none".to_owned(),
        n => format!("{n} signals have none"),
    };
    view! { <span>{format!("{told} of {of} told")}</span> " " <span>{without}</span> }
}

/// Stories with some parts written and others not.
fn begun(counts: &[Count]) -> Option<String> {
    match total(counts, |count| count.begun) {
        0 => None,
        1 => Some("One is begun and not yet told whole.".to_owned()),
        n => Some(format!("{} are begun and not yet told whole.", text::capital(&text::spelled(n)))),
    }
}
