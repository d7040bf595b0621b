//! Cases: one person's work on one track, and the answers it holds.

use crate::domain::{
    date::Day,
    default::is_default,
    id::{CaseId, CheckId, LensId, SignalId, TrackId, WinId},
    schema::level::Level,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answers on one track, with what was chosen around them. Plan, pack and stories are records
/// of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Random.
    pub id: CaseId,
    /// The target role.
    pub track: TrackId,
    /// When it was opened.
    pub opened: Day,
    /// When a level was last chosen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scored: Option<Day>,
    /// The sector through which examples are shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lens: Option<LensId>,
    /// Signals the person chose to work on, where they overruled the rule.
    #[serde(default, skip_serializing_if = "is_default")]
    pub focus: Option<Vec<SignalId>>,
    /// By signal. A signal without an entry was not looked at yet.
    #[serde(default)]
    pub answers: BTreeMap<SignalId, Answer>,
}

/// The level a person chose for a signal, with the wins it cites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// `None` while no level was chosen; a note may come first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub level: Option<Level>,
    /// Left out on purpose.
    #[serde(default, skip_serializing_if = "is_default")]
    pub skipped: bool,
    /// Why the signal does not apply to this person's work; empty where it does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_applicable: String,
    /// The win that the note under this answer is written into.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<WinId>,
    /// Other wins it cites.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cites: Vec<WinId>,
    /// Facts answered with yes or no.
    #[serde(default, skip_serializing_if = "is_default")]
    pub facts: BTreeMap<CheckId, bool>,
}

impl Case {
    /// A new case without answers.
    #[must_use]
    pub fn new(id: CaseId, track: TrackId, opened: Day) -> Self {
        Self { id, track, opened, scored: None, lens: None, focus: None, answers: BTreeMap::new() }
    }

    /// The answer to a signal, if there is any.
    #[must_use]
    pub fn answer(&self, signal: &SignalId) -> Option<&Answer> {
        self.answers.get(signal)
    }

    /// The level chosen for a signal.
    #[must_use]
    pub fn level(&self, signal: &SignalId) -> Option<Level> {
        self.answer(signal).and_then(|answer| answer.level)
    }

    /// Whether a signal applies to this person's work. Without a reason it does.
    #[must_use]
    pub fn applies(&self, signal: &SignalId) -> bool {
        self.answer(signal).is_none_or(|answer| answer.not_applicable.trim().is_empty())
    }

    /// Signals whose answers cite this win.
    pub fn citing<'a>(&'a self, win: &'a WinId) -> impl Iterator<Item = &'a SignalId> {
        self.answers
            .iter()
            .filter(move |(_, answer)| answer.wins().any(|cited| cited == win))
            .map(|(signal, _)| signal)
    }
}

impl Answer {
    /// All wins it cites, the note's own first.
    pub fn wins(&self) -> impl Iterator<Item = &WinId> {
        self.note.iter().chain(self.cites.iter())
    }
}
