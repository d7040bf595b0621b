//! Two attempts as ladders: the rungs are those of the later one, a mark stands where the earlier
//! one was.

use super::{side::Side, table::signed};
use crate::{
    domain::{
        assess::comparison::{SignalDiff, compare},
        schema::level::Level,
    },
    ui::components::glyph::{ladder_of_signal, was},
};
use leptos::prelude::*;

/// A small ladder for each signal.
pub(super) fn ladders(before: &Side, after: &Side) -> AnyView {
    let top = Level::try_from(before.levels.len().max(after.levels.len()).saturating_sub(1))
        .unwrap_or_default();
    let pairs = compare(before, after);
    let rows = pairs.iter().enumerate().map(|(at, pair)| row(at, pair, top)).collect_view();
    view! {
        <ul class="key">
            <li>{was()} {format!(" where it stood on {}", before.day.long())}</li>
        </ul>
        <ol class="ladders">{rows}</ol>
    }
    .into_any()
}

fn row(at: usize, pair: &SignalDiff<'_>, top: Level) -> AnyView {
    let level = |frozen: Option<&crate::domain::records::attempt::AttemptSignal>| {
        frozen.and_then(|frozen| frozen.claimed)
    };
    let proven = pair.after.and_then(|frozen| frozen.evidenced);
    let change = match pair.change() {
        Some(0) => "unchanged".to_owned(),
        Some(up) => signed(up.into()),
        None if level(pair.before).is_none() && level(pair.after).is_none() => {
            "not scored".to_owned()
        }
        None => "scored on one of the days".to_owned(),
    };
    view! {
        <li>
            {ladder_of_signal(level(pair.after), proven, top, level(pair.before))} " "
            <p class="name">
                <span class="num">{at + 1}</span>
                " "
                {pair.name().to_owned()}
                " "
                <span class="reads">{change}</span>
            </p>
        </li>
    }
    .into_any()
}
