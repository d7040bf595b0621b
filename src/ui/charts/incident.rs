//! What happened when: an incident as a line to scale, and how long each part of it took.

use crate::{
    domain::{
        english,
        figures::timeline::{MARKS, Timeline, TimelineEvent, words},
    },
    ui::components::measure::percent,
};
use leptos::prelude::*;

/// What a letter takes of the width, in hundredths of a per cent of the narrowest drawing.
const LETTER: i64 = 100;

/// A label that found its place: start and end, whether it stands below the line.
struct Label {
    from: i64,
    to: i64,
    below: bool,
}

/// The line and the durations. Nothing is drawn while no event has a time; the durations then say
/// what is missing.
pub fn incident(line: &Timeline<'_>) -> AnyView {
    let spans = line.spans.iter().map(|span| {
        view! {
            <div>
                <dt>{span.name}</dt>
                <dd data-state=if span.minutes.is_some() {
                    "known"
                } else {
                    "open"
                }>{span.says.clone()}</dd>
            </div>
        }
    });
    view! {
        <div class="incident">
            {(!line.stops.is_empty()).then(|| drawn(line))}
            <dl class="spans">{spans.collect_view()}</dl>
        </div>
    }
    .into_any()
}

fn drawn(line: &Timeline<'_>) -> AnyView {
    let last = line.stops.last().map_or(0, |stop| stop.after).max(1);
    let places: Vec<i64> = line.stops.iter().map(|stop| 100 + 9_700 * stop.after / last).collect();
    // What is marked is named first; the others where room is left. All of them stand in the table.
    let mut labels: Vec<(usize, Label)> = Vec::new();
    for marked in [true, false] {
        for (at, stop) in
            line.stops.iter().enumerate().filter(|(_, stop)| mark(stop).is_some() == marked)
        {
            let x = places.get(at).copied().unwrap_or_default();
            if let Some(label) = place(x, &says(stop), &labels) {
                labels.push((at, label));
            }
        }
    }
    let ticks = places
        .iter()
        .map(|x| view! { <rect class="on" x=percent(*x) y="34" width="5" height="20" /> })
        .collect_view();
    let named = labels
        .iter()
        .filter_map(|(at, label)| Some(named(line.stops.get(*at)?, *places.get(*at)?, label)))
        .collect_view();
    let all: Vec<String> =
        line.stops.iter().map(|stop| format!("{} {}", stop.at.clock(), says(stop))).collect();
    view! {
        <div class="scroll" role="group" aria-label="What happened when" tabindex="0">
            <svg
                class="happened"
                role="img"
                aria-label=format!("{} {}.", line.says, all.join("; "))
            >
                <line class="rail" x1="0" x2="100%" y1="44" y2="44" />
                {ticks}
                {named}
            </svg>
        </div>
    }
    .into_any()
}

fn mark(stop: &TimelineEvent<'_>) -> Option<&'static str> {
    MARKS.iter().find(|(key, _)| *key == stop.row.cell("mark")).map(|(_, name)| *name)
}

fn says(stop: &TimelineEvent<'_>) -> String {
    let name = mark(stop)
        .map_or_else(|| english::first_sentence(stop.row.cell("event"), 24), str::to_owned);
    if stop.after == 0 { name } else { format!("{name}, {}", words(stop.after)) }
}

/// Above the line where nothing stands yet, else below it, else nowhere.
fn place(x: i64, says: &str, taken: &[(usize, Label)]) -> Option<Label> {
    let long = i64::try_from(says.chars().count()).unwrap_or_default().max(6) * LETTER;
    let (from, to) = if x + long > 10_000 { (x + 60 - long, x + 60) } else { (x, x + long) };
    let free = |below: bool| {
        taken.iter().all(|(_, label)| {
            label.below != below || to + 100 < label.from || label.to + 100 < from
        })
    };
    let below = [false, true].into_iter().find(|below| free(*below))?;
    Some(Label { from, to, below })
}

fn named(stop: &TimelineEvent<'_>, x: i64, label: &Label) -> AnyView {
    let (anchor, x) = if label.from < x { ("end", label.to) } else { ("start", x) };
    let (clock, words) = if label.below { ("70", "84") } else { ("14", "28") };
    view! {
        <g>
            <text class="strong" x=percent(x) y=clock text-anchor=anchor>
                {stop.at.clock()}
            </text>
            <text x=percent(x) y=words text-anchor=anchor>
                {says(stop)}
            </text>
        </g>
    }
    .into_any()
}
