//! What those who decide make of a reading: whoever hires today, and the panel that promotes later.
//!
//! Apart from [`super::reading`], which says what answers add up to; this says which of them others
//! can lean on.

use super::{
    focus::Focus,
    reading::{Reading, SignalScore},
};
use crate::domain::schema::{level::Level, signal::Signal, track::Track};
use std::cmp::Reverse;

/// From this level results repeat, and somebody else may lean on them.
const SOLID: Level = 2;

/// The signals of a reading, as others would sort them. Signals without a level are in none of the
/// lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel<'a> {
    /// Proven at 2 or more, highest first: what they buy, and what they can repeat.
    pub proven: Vec<(&'a Signal, Level)>,
    /// Claimed at 2 or more with nothing behind it, highest first.
    pub on_word: Vec<(&'a Signal, Level)>,
    /// Below 2, lowest first and widest damage first: what they hedge.
    pub weak: Vec<&'a Signal>,
    /// What they ask to see: the focus, then what is claimed and not proven.
    pub asked: Vec<&'a Signal>,
}

impl<'a> Panel<'a> {
    /// Sorts the signals of a reading.
    #[must_use]
    pub fn of(track: &'a Track, reading: &Reading, focus: &[Focus]) -> Self {
        let mut panel = Self::default();
        for (signal, standing) in track.signals.iter().zip(&reading.standings) {
            match standing {
                SignalScore { claimed: None, .. } => {}
                SignalScore { claimed: Some(level), .. } if *level < SOLID => {
                    panel.weak.push(signal)
                }
                SignalScore { claimed: Some(level), .. } if standing.unproven() => {
                    panel.on_word.push((signal, *level))
                }
                SignalScore { claimed: Some(level), .. } => panel.proven.push((signal, *level)),
            }
        }
        let level =
            |signal: &Signal| reading.standing(&signal.id).and_then(|standing| standing.claimed);
        let highest = |(_, level): &(&Signal, Level)| Reverse(*level);
        panel.proven.sort_by_key(highest);
        panel.on_word.sort_by_key(highest);
        panel.weak.sort_by_key(|signal| (level(signal), Reverse(signal.downstream)));
        panel.asked = focus.iter().filter_map(|focus| track.signal(&focus.signal)).collect();
        for (signal, _) in &panel.on_word {
            if panel.asked.iter().all(|asked| asked.id != signal.id) {
                panel.asked.push(signal);
            }
        }
        panel
    }

    /// What they cannot repeat yet: what is weak, then what stands on the person's word.
    pub fn not_yet(&self) -> impl Iterator<Item = &'a Signal> {
        self.weak.iter().copied().chain(self.on_word.iter().map(|(signal, _)| *signal))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may fail")]

    use super::*;
    use crate::{
        content,
        domain::{
            assess::{focus::focus, reading::read},
            date::Day,
            id::{CaseId, TrackId, WinId},
            records::case::{Answer, Case},
        },
    };

    /// A mark for each signal: its level, `+` where a win proves it, `-` where it has none. Gives
    /// the places of the signals in each list, counted from 1.
    fn check(marks: [&str; 9], expected: [&str; 4]) {
        let track =
            content::track(&TrackId::constant("it-director")).expect("the track is shipped");
        let mut case = Case::new(
            CaseId::constant("c1"),
            track.id.clone(),
            Day::new(2026, 9, 1).expect("a day"),
        );
        for (signal, mark) in track.signals.iter().zip(marks) {
            let level = mark
                .chars()
                .next()
                .and_then(|level| level.to_digit(10))
                .and_then(|level| u8::try_from(level).ok());
            let cites =
                mark.chars().filter(|mark| *mark == '+').map(|_| WinId::constant("w1")).collect();
            case.answers.insert(signal.id.clone(), Answer { level, cites, ..Answer::default() });
        }
        let reading = read(&track, &case, |_| true);
        let panel = Panel::of(&track, &reading, &focus(&track, &case, &reading));
        let places = |signals: Vec<&Signal>| {
            let places: Vec<String> = signals
                .iter()
                .filter_map(|signal| track.place(&signal.id))
                .map(|place| (place + 1).to_string())
                .collect();
            places.join(" ")
        };
        let bare = |pairs: &[(&'_ Signal, Level)]| {
            places(
                pairs.iter().map(|(signal, _)| track.signal(&signal.id).expect("known")).collect(),
            )
        };
        assert_eq!(
            [bare(&panel.proven), bare(&panel.on_word), places(panel.weak), places(panel.asked)],
            expected,
            "{marks:?}"
        );
    }

    #[test]
    fn sorts_the_signals_as_others_would() {
        check(
            ["3+", "2+", "2", "3+", "1", "1", "3", "2", "2"],
            ["1 4 2", "7 3 8 9", "5 6", "5 6 3 7 8 9"],
        );
        check(["3+"; 9], ["1 2 3 4 5 6 7 8 9", "", "", ""]);
        check(["3"; 9], ["", "1 2 3 4 5 6 7 8 9", "", "1 3 5 2 4 6 7 8 9"]);
        check(["-"; 9], ["", "", "", ""]);
        check(["1", "-", "0+", "-", "-", "-", "-", "-", "2+"], ["9", "", "3 1", "3 1"]);
    }
}
