//! Lines, days and signals in words.

use crate::domain::{date::Day, id::SignalId, off::is_holiday, plan::Line, text, track::Track};

/// A line's words in the middle of a sentence.
pub(super) fn quoted(line: &Line) -> String {
    format!("“{}”", text::isolated(&text::opening(words(line), 90)))
}

/// A line's words, or what stands in for them.
pub(super) fn words(line: &Line) -> &str {
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
    let names: Vec<String> = signals.iter().filter_map(|id| track.signal(id)).map(|signal| text::lower(&signal.name)).collect();
    text::listed(&names)
}
