//! Attempts: a case's answers frozen on a day, with the wording they were scored against.
//!
//! An attempt copies the words, so that a later change of the content never changes what somebody
//! once said yes to.

use crate::domain::{
    date::Day,
    default::is_default,
    id::{AttemptId, CaseId, SignalId},
    schema::level::Level,
};
use serde::{Deserialize, Serialize};

/// A frozen copy. Answers as they stand are compared like one and have no id yet:
/// `Attempt<Option<AttemptId>>`.
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
    pub signals: Vec<AttemptSignal>,
}

/// One signal as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptSignal {
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

impl<Id> Attempt<Id> {
    /// The same copy under another id.
    #[must_use]
    pub fn called<Other>(self, id: Other) -> Attempt<Other> {
        let Self { id: _, case, day, nth, levels, claimed, evidenced, max, band, proven, signals } =
            self;
        Attempt { id, case, day, nth, levels, claimed, evidenced, max, band, proven, signals }
    }

    /// One of its signals.
    #[must_use]
    pub fn signal(&self, id: &SignalId) -> Option<&AttemptSignal> {
        self.signals.iter().find(|frozen| frozen.signal == *id)
    }

    /// Whether it holds the same answers, with the same proof, in the same words.
    #[must_use]
    pub fn same_as<Other>(&self, other: &Attempt<Other>) -> bool {
        self.signals == other.signals
    }
}
