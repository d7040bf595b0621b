//! Attempts: a case's answers frozen on a day, with the wording they were scored against, and two of them compared.
//!
//! An attempt copies the words, so that a later change of the content never changes what somebody once said yes to.

use super::{
    case::Case,
    date::Day,
    default::is_default,
    id::{AttemptId, CaseId, SignalId},
    reading::Reading,
    track::{Band, Level, Track},
};
use serde::{Deserialize, Serialize};

/// A frozen copy. Answers as they stand are compared like one and have no id yet: `Attempt<Option<AttemptId>>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt<Id = AttemptId> {
    /// Random.
    pub id: Id,
    /// The case it was taken from.
    pub case: CaseId,
    /// The day it was frozen.
    pub day: Day,
    /// Which one of its case it is, from 1: several may be of one day.
    #[serde(default)]
    pub nth: u32,
    /// The names of the scale, lowest first.
    pub levels: Vec<String>,
    /// What the answers counted to.
    pub claimed: u32,
    /// What was proven of it.
    pub evidenced: u32,
    /// The highest count.
    pub max: u32,
    /// The name of the band that was claimed; empty where some signals had no level.
    pub band: String,
    /// The name of the band that was proven; empty likewise.
    pub proven: String,
    /// The signals in their order.
    pub signals: Vec<Frozen>,
}

/// One signal as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Which.
    pub signal: SignalId,
    /// Its name then.
    pub name: String,
    /// The level chosen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub claimed: Option<Level>,
    /// The level that counted as evidenced.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidenced: Option<Level>,
    /// The behaviour that stood at that level.
    #[serde(default, skip_serializing_if = "is_default")]
    pub says: String,
    /// Why it did not apply, where it did not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_applicable: String,
}

/// One signal in two attempts, the earlier first. `None` where an attempt does not have the signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// As it was.
    pub before: Option<&'a Frozen>,
    /// As it is.
    pub after: Option<&'a Frozen>,
}

/// The answers of a case as they stand on `day`, as its `nth` attempt.
#[must_use]
pub fn freeze<Id>(id: Id, track: &Track, case: &Case, reading: &Reading, (day, nth): (Day, u32)) -> Attempt<Id> {
    // A reading that is not whole names no band.
    let name = |band: Option<&Band>| band.filter(|_| reading.is_whole()).map_or_else(String::new, |band| band.name.clone());
    let signals = track.signals.iter().zip(&reading.standings).map(|(signal, standing)| Frozen {
        signal: signal.id.clone(),
        name: signal.name.clone(),
        claimed: standing.claimed,
        evidenced: standing.evidenced,
        says: standing.claimed.and_then(|level| signal.behaviour(level)).unwrap_or_default().to_owned(),
        not_applicable: standing.not_applicable.clone(),
    });
    Attempt {
        id,
        case: case.id.clone(),
        day,
        nth,
        levels: track.levels.iter().map(|level| level.name.clone()).collect(),
        claimed: reading.claimed,
        evidenced: reading.evidenced,
        max: reading.max,
        band: name(reading.claimed_in(track)),
        proven: name(reading.evidenced_in(track)),
        signals: signals.collect(),
    }
}

/// Two attempts side by side: the signals of the later one in its order, then those only the earlier one has.
#[must_use]
pub fn compare<'a, Id>(before: &'a Attempt<Id>, after: &'a Attempt<Id>) -> Vec<Pair<'a>> {
    let in_both = after.signals.iter().map(|frozen| Pair { before: before.signal(&frozen.signal), after: Some(frozen) });
    let gone = before.signals.iter().filter(|frozen| after.signal(&frozen.signal).is_none());
    in_both.chain(gone.map(|frozen| Pair { before: Some(frozen), after: None })).collect()
}

impl<Id> Attempt<Id> {
    /// The same copy under another id.
    #[must_use]
    pub fn called<Other>(self, id: Other) -> Attempt<Other> {
        let Self { id: _, case, day, nth, levels, claimed, evidenced, max, band, proven, signals } = self;
        Attempt { id, case, day, nth, levels, claimed, evidenced, max, band, proven, signals }
    }

    /// One of its signals.
    #[must_use]
    pub fn signal(&self, id: &SignalId) -> Option<&Frozen> {
        self.signals.iter().find(|frozen| frozen.signal == *id)
    }

    /// Whether it holds the same answers, with the same proof, in the same words.
    #[must_use]
    pub fn same_as<Other>(&self, other: &Attempt<Other>) -> bool {
        self.signals == other.signals
    }
}

impl Pair<'_> {
    /// The signal's name, as it is, or as it was.
    #[must_use]
    pub fn name(&self) -> &str {
        self.after.or(self.before).map_or("", |frozen| &frozen.name)
    }

    /// How many levels it went up; below 0 where it went down; `None` where one side has no level.
    #[must_use]
    pub fn change(&self) -> Option<i8> {
        let level = |frozen: Option<&Frozen>| frozen.and_then(|frozen| frozen.claimed).and_then(|level| i8::try_from(level).ok());
        Some(level(self.after)? - level(self.before)?)
    }

    /// The same level, and yet other words: the content has changed in between.
    #[must_use]
    pub fn reworded(&self) -> bool {
        matches!((self.before, self.after), (Some(before), Some(after)) if before.claimed.is_some() && before.claimed == after.claimed && before.says != after.says)
    }
}
