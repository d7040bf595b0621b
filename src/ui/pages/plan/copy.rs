//! Lines, days and signals in words.

use crate::domain::{
    date::Day,
    english,
    id::SignalId,
    records::{days_off::is_holiday, plan_item::PlanItem},
    schema::track::Track,
};

/// A line's words in the middle of a sentence.
pub(super) fn quoted(line: &PlanItem) -> String {
    format!("“{}”", english::isolated(&english::first_sentence(item_text(line), 90)))
}

/// A line's words, or what stands in for them.
pub(super) fn item_text(line: &PlanItem) -> &str {
    if line.text.trim().is_empty() { "A line without words yet" } else { &line.text }
}

/// A day, with the year where it is not this one, and a word when it is on a weekend or a holiday.
pub(super) fn named(day: Day, today: Day) -> String {
    let name = if day.year() == today.year() { day.spoken() } else { day.full() };
    match (day.is_weekend(), is_holiday(day)) {
        (true, _) => format!("{name}, on a weekend"),
        (_, true) => format!("{name}, on a holiday"),
        _ => name,
    }
}

/// The names of signals, in the middle of a sentence.
pub(super) fn names(track: &Track, signals: &[SignalId]) -> String {
    let names: Vec<String> = signals
        .iter()
        .filter_map(|id| track.signal(id))
        .map(|signal| english::uncapitalize(&signal.name))
        .collect();
    english::join_and(&names)
}
