//! What happened to the answer for one signal, and to the wins that it cites.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    date::Day,
    id::{CaseId, CheckId, SignalId, WinId},
    schema::level::Level,
};

/// What happened to the answer for one signal, and to the wins that it cites.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerEvent {
    /// A level was chosen.
    LevelChosen { case: CaseId, signal: SignalId, level: Level, day: Day },
    /// A signal was left out on purpose; a level it had is taken back.
    SignalSkipped { case: CaseId, signal: SignalId },
    /// Why a signal does not apply was written; with no words left it applies again.
    SignalSetAside { case: CaseId, signal: SignalId, why: String },
    /// A fact was answered, or its answer taken back.
    FactAnswered { case: CaseId, signal: SignalId, check: CheckId, holds: Option<bool> },
    /// The note under an answer was written. `fresh` names the win that begins with it.
    NoteWritten { case: CaseId, signal: SignalId, text: String, day: Day, fresh: WinId },
    /// An answer cites a win.
    WinCited { case: CaseId, signal: SignalId, win: WinId },
    /// An answer no longer cites a win. The win stays in the log.
    WinUncited { case: CaseId, signal: SignalId, win: WinId },
}

impl AnswerEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::SignalSetAside { case, signal, .. } => {
                Some(CoalesceKey::Reason(case.clone(), signal.clone()))
            }
            Self::NoteWritten { case, signal, .. } => {
                Some(CoalesceKey::Note(case.clone(), signal.clone()))
            }
            Self::LevelChosen { .. }
            | Self::SignalSkipped { .. }
            | Self::FactAnswered { .. }
            | Self::WinCited { .. }
            | Self::WinUncited { .. } => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::WinUncited { .. } => {
                Some("No longer cited here. The win stays in your impact log.")
            }
            Self::LevelChosen { .. }
            | Self::SignalSkipped { .. }
            | Self::SignalSetAside { .. }
            | Self::FactAnswered { .. }
            | Self::NoteWritten { .. }
            | Self::WinCited { .. } => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::LevelChosen { .. } => "choosing a level",
            Self::SignalSkipped { .. } => "skipping a signal",
            Self::SignalSetAside { .. } => "setting a signal aside",
            Self::FactAnswered { holds: Some(_), .. } => "answering a fact",
            Self::FactAnswered { holds: None, .. } => "taking an answer back",
            Self::NoteWritten { .. } => "writing a note",
            Self::WinCited { .. } => "citing a win",
            Self::WinUncited { .. } => "no longer citing a win",
        }
    }
}
