//! The lines of a plan: what each is, when it is due, and how it is stored.
//!
//! Apart from [`super::plan`], which is about all lines together and names these types.

use super::days_off::Workdays;
use crate::domain::{
    date::Day,
    default::is_default,
    id::{ArtifactId, LineId, SignalId},
};
use serde::{Deserialize, Serialize};

/// One dated line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", try_from = "Stored")]
pub struct PlanItem {
    /// Unique within the plan.
    pub id: LineId,
    /// From 0.
    pub phase: usize,
    /// When it is due.
    pub day: Day,
    /// What it says; the person may reword it.
    pub text: String,
    /// What it is.
    pub kind: PlanItemKind,
    /// When it was ticked.
    pub done: Option<Day>,
    /// The day it would be due on, were that not a day off: where it goes back to.
    pub meant: Option<Day>,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanItemKind {
    /// Something to do.
    Action {
        /// The signal of the focus that it is for; none in a long plan.
        signal: Option<SignalId>,
    },
    /// A document that goes into the proof pack.
    Ships {
        /// The document.
        artifact: ArtifactId,
        /// The signal whose gap plan asked for it; none in a long plan.
        signal: Option<SignalId>,
    },
    /// Something that is true at the end of a phase.
    Outcome {
        /// The signal whose gap plan asked for it; none in a long plan.
        signal: Option<SignalId>,
    },
    /// Score the signals again.
    Rescore,
    /// Added by the person.
    Own,
}

/// Where a line stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanItemState {
    /// Ticked.
    Done,
    /// Still to come, today included.
    Due,
    /// Its day has passed.
    Late,
}

impl PlanItemState {
    /// As the styles and the screen know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Due => "due",
            Self::Late => "late",
        }
    }
}

impl PlanItem {
    /// Where it stands on `today`.
    #[must_use]
    pub fn state(&self, today: Day) -> PlanItemState {
        match self.done {
            Some(_) => PlanItemState::Done,
            // A day that nobody can have meant is no day to be late for.
            None if self.day < today && self.day.is_meant() => PlanItemState::Late,
            None => PlanItemState::Due,
        }
    }

    /// Makes it due on this day, or on the workday after where that is off.
    pub(in crate::domain) fn fall_on(&mut self, day: Day, workdays: Workdays<'_>) {
        self.day = workdays.from(day);
        self.meant = Some(day).filter(|day| *day != self.day);
    }

    /// The signal it works on.
    #[must_use]
    pub fn signal(&self) -> Option<&SignalId> {
        match &self.kind {
            PlanItemKind::Action { signal }
            | PlanItemKind::Ships { signal, .. }
            | PlanItemKind::Outcome { signal } => signal.as_ref(),
            PlanItemKind::Rescore | PlanItemKind::Own => None,
        }
    }

    /// A document or an outcome: something that is finished at the end of a phase.
    #[must_use]
    pub fn is_deliverable(&self) -> bool {
        matches!(self.kind, PlanItemKind::Ships { .. } | PlanItemKind::Outcome { .. })
    }

    /// In a phase: by day; on one day actions first, then what ships, then the scoring.
    pub(in crate::domain) fn order(&self) -> (Day, u8) {
        let rank = match self.kind {
            PlanItemKind::Action { .. } | PlanItemKind::Own => 0,
            PlanItemKind::Ships { .. } | PlanItemKind::Outcome { .. } => 1,
            PlanItemKind::Rescore => 2,
        };
        (self.day, rank)
    }
}

/// A line as it is stored: flat. Not `#[serde(flatten)]`, which would not say in which field a slip
/// is, and would take a number for a kind.
#[derive(Serialize, Deserialize)]
struct Stored {
    id: LineId,
    phase: usize,
    day: Day,
    text: String,
    kind: Tag,
    #[serde(default, skip_serializing_if = "is_default")]
    artifact: Option<ArtifactId>,
    #[serde(default, skip_serializing_if = "is_default")]
    signal: Option<SignalId>,
    #[serde(default, skip_serializing_if = "is_default")]
    done: Option<Day>,
    #[serde(default, skip_serializing_if = "is_default")]
    meant: Option<Day>,
}

/// The name of a [`PlanItemKind`].
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Tag {
    Action,
    Ships,
    Outcome,
    Rescore,
    Own,
}

impl From<PlanItem> for Stored {
    fn from(PlanItem { id, phase, day, text, kind, done, meant }: PlanItem) -> Self {
        let (kind, artifact, signal) = match kind {
            PlanItemKind::Action { signal } => (Tag::Action, None, signal),
            PlanItemKind::Ships { artifact, signal } => (Tag::Ships, Some(artifact), signal),
            PlanItemKind::Outcome { signal } => (Tag::Outcome, None, signal),
            PlanItemKind::Rescore => (Tag::Rescore, None, None),
            PlanItemKind::Own => (Tag::Own, None, None),
        };
        Self { id, phase, day, text, kind, artifact, signal, done, meant }
    }
}

impl TryFrom<Stored> for PlanItem {
    type Error = &'static str;

    fn try_from(
        Stored { id, phase, day, text, kind, artifact, signal, done, meant }: Stored,
    ) -> Result<Self, Self::Error> {
        let kind = match kind {
            Tag::Action => PlanItemKind::Action { signal },
            Tag::Ships => PlanItemKind::Ships {
                artifact: artifact.ok_or("a line without its document")?,
                signal,
            },
            Tag::Outcome => PlanItemKind::Outcome { signal },
            Tag::Rescore => PlanItemKind::Rescore,
            Tag::Own => PlanItemKind::Own,
        };
        Ok(Self { id, phase, day, text, kind, done, meant })
    }
}
