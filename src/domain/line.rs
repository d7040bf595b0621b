//! The lines of a plan: what each is, when it is due, and how it is stored.
//!
//! Apart from [`super::plan`], which is about all lines together and names these types.

use super::{
    date::Day,
    default::is_default,
    id::{ArtifactId, LineId, SignalId},
    off::Workdays,
};
use serde::{Deserialize, Serialize};

/// One dated line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", try_from = "Stored")]
pub struct Line {
    /// Unique within the plan.
    pub id: LineId,
    /// From 0.
    pub phase: usize,
    /// When it is due.
    pub day: Day,
    /// What it says; the person may reword it.
    pub text: String,
    /// What it is.
    pub kind: LineKind,
    /// When it was ticked.
    pub done: Option<Day>,
    /// The day it would be due on, were that not a day off: where it goes back to.
    pub meant: Option<Day>,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
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
pub enum LineState {
    /// Ticked.
    Done,
    /// Still to come, today included.
    Due,
    /// Its day has passed.
    Late,
}

impl LineState {
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

impl Line {
    /// Where it stands on `today`.
    #[must_use]
    pub fn state(&self, today: Day) -> LineState {
        match self.done {
            Some(_) => LineState::Done,
            // A day that nobody can have meant is no day to be late for.
            None if self.day < today && self.day.is_meant() => LineState::Late,
            None => LineState::Due,
        }
    }

    /// Makes it due on this day, or on the workday after where that is off.
    pub(super) fn fall_on(&mut self, day: Day, workdays: Workdays<'_>) {
        self.day = workdays.from(day);
        self.meant = Some(day).filter(|day| *day != self.day);
    }

    /// The signal it works on.
    #[must_use]
    pub fn signal(&self) -> Option<&SignalId> {
        match &self.kind {
            LineKind::Action { signal } | LineKind::Ships { signal, .. } | LineKind::Outcome { signal } => signal.as_ref(),
            LineKind::Rescore | LineKind::Own => None,
        }
    }

    /// A document or an outcome: something that is finished at the end of a phase.
    #[must_use]
    pub fn is_deliverable(&self) -> bool {
        matches!(self.kind, LineKind::Ships { .. } | LineKind::Outcome { .. })
    }

    /// In a phase: by day; on one day actions first, then what ships, then the scoring.
    pub(super) fn order(&self) -> (Day, u8) {
        let rank = match self.kind {
            LineKind::Action { .. } | LineKind::Own => 0,
            LineKind::Ships { .. } | LineKind::Outcome { .. } => 1,
            LineKind::Rescore => 2,
        };
        (self.day, rank)
    }
}

/// A line as it is stored: flat. Not `#[serde(flatten)]`, which would not say in which field a slip is, and would take a
/// number for a kind.
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

/// The name of a [`LineKind`].
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Tag {
    Action,
    Ships,
    Outcome,
    Rescore,
    Own,
}

impl From<Line> for Stored {
    fn from(Line { id, phase, day, text, kind, done, meant }: Line) -> Self {
        let (kind, artifact, signal) = match kind {
            LineKind::Action { signal } => (Tag::Action, None, signal),
            LineKind::Ships { artifact, signal } => (Tag::Ships, Some(artifact), signal),
            LineKind::Outcome { signal } => (Tag::Outcome, None, signal),
            LineKind::Rescore => (Tag::Rescore, None, None),
            LineKind::Own => (Tag::Own, None, None),
        };
        Self { id, phase, day, text, kind, artifact, signal, done, meant }
    }
}

impl TryFrom<Stored> for Line {
    type Error = &'static str;

    fn try_from(Stored { id, phase, day, text, kind, artifact, signal, done, meant }: Stored) -> Result<Self, Self::Error> {
        let kind = match kind {
            Tag::Action => LineKind::Action { signal },
            Tag::Ships => LineKind::Ships { artifact: artifact.ok_or("a line without its document")?, signal },
            Tag::Outcome => LineKind::Outcome { signal },
            Tag::Rescore => LineKind::Rescore,
            Tag::Own => LineKind::Own,
        };
        Ok(Self { id, phase, day, text, kind, done, meant })
    }
}
