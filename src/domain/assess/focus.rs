//! Focus: the two or three signals to work on now, and why each was picked.

use super::reading::Reading;
use crate::domain::{
    id::SignalId,
    records::case::Case,
    schema::{level::Level, track::Track},
};
use std::cmp::Reverse;

/// Never more signals than this at a time.
pub const MOST: usize = 3;
/// A signal on which this many others lean has the widest reach.
const WIDEST: u8 = 3;

/// One signal of the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The signal.
    pub signal: SignalId,
    /// The level it stands at, as claimed.
    pub level: Level,
    /// Why it was picked.
    pub reason: Reason,
}

/// Why a signal is in the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The lowest level of all, and as many others lean on it as on any.
    LowestAndWidest,
    /// The lowest level of all.
    Lowest,
    /// The next level up, and as many others lean on it as on any.
    NextAndWidest,
    /// The next level up.
    Next,
    /// Already at the highest level, on the person's word only.
    Unproven,
    /// The person chose it, against the rule.
    Chosen,
}

impl Reason {
    /// In words, as the sentence before what a weakness does.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::LowestAndWidest => "Lowest score, widest damage.",
            Self::Lowest => "Lowest score.",
            Self::NextAndWidest => "Next in line, widest damage.",
            Self::Next => "Next in line.",
            Self::Unproven => "Claimed, not proven.",
            Self::Chosen => "Your choice.",
        }
    }
}

/// What the rule picks: lowest level first, ties to the signal more others lean on, then in the
/// order of the track. As many as the band allows. Signals not scored, and those proven at the
/// highest level, have nothing to work on.
#[must_use]
pub fn by_rule(track: &Track, reading: &Reading) -> Vec<Focus> {
    let mut open: Vec<(Level, u8, Focus)> = Vec::new();
    for (signal, standing) in track.signals.iter().zip(&reading.standings) {
        let Some(level) = standing.claimed else { continue };
        if level < track.top() || standing.unproven() {
            open.push((
                level,
                signal.downstream,
                Focus { signal: signal.id.clone(), level, reason: Reason::Next },
            ));
        }
    }
    open.sort_by_key(|(level, downstream, _)| (*level, Reverse(*downstream)));
    let lowest = open.first().map(|(level, ..)| *level);
    let size = reading.claimed_in(track).map_or(MOST, |band| band.focus_size.min(MOST));
    open.into_iter()
        .take(size)
        .map(|(level, downstream, focus)| {
            let reason = match (level == track.top(), Some(level) == lowest, downstream >= WIDEST) {
                (true, ..) => Reason::Unproven,
                (_, true, true) => Reason::LowestAndWidest,
                (_, true, false) => Reason::Lowest,
                (_, false, true) => Reason::NextAndWidest,
                (_, false, false) => Reason::Next,
            };
            Focus { reason, ..focus }
        })
        .collect()
}

/// The focus of a case: what the person chose where they did, else what the rule picks. A chosen
/// signal that has no level, because it was skipped since, waits until it has one.
#[must_use]
pub fn focus(track: &Track, case: &Case, reading: &Reading) -> Vec<Focus> {
    let ruled = by_rule(track, reading);
    let Some(chosen) = &case.focus else { return ruled };
    chosen
        .iter()
        .enumerate()
        .filter(|(at, id)| !chosen.iter().take(*at).any(|earlier| earlier == *id))
        .filter_map(|(_, id)| {
            if let Some(same) = ruled.iter().find(|focus| focus.signal == *id) {
                return Some(same.clone());
            }
            let level = reading.standing(id)?.claimed?;
            Some(Focus { signal: id.clone(), level, reason: Reason::Chosen })
        })
        .take(MOST)
        .collect()
}

/// What a person may pick a focus from: every signal with a level, in the order of the track.
pub fn choices<'a>(
    track: &'a Track,
    reading: &'a Reading,
) -> impl Iterator<Item = &'a crate::domain::schema::signal::Signal> {
    track
        .signals
        .iter()
        .zip(&reading.standings)
        .filter(|(_, standing)| standing.claimed.is_some())
        .map(|(signal, _)| signal)
}
