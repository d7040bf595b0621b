//! What happened to a case as a whole.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    id::{AttemptId, CaseId, LensId, SignalId},
    records::attempt::Attempt,
    records::case::Case,
};

/// What happened to a case as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseEvent {
    /// A case was opened.
    CaseOpened(Case),
    /// A case was dropped, with its plan, pack, documents and stories. Its wins stay.
    CaseDropped(CaseId),
    /// A sector was chosen, or none.
    LensChosen { case: CaseId, lens: Option<LensId> },
    /// The focus was chosen, or given back to the rule.
    FocusChosen { case: CaseId, focus: Option<Vec<SignalId>> },
    /// The answers of a case were frozen.
    AttemptFrozen(Attempt),
    /// A frozen copy was dropped.
    AttemptDropped { case: CaseId, attempt: AttemptId },
}

impl CaseEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::CaseOpened(_)
            | Self::CaseDropped(_)
            | Self::LensChosen { .. }
            | Self::FocusChosen { .. }
            | Self::AttemptFrozen(_)
            | Self::AttemptDropped { .. } => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::CaseDropped(_) => Some("Case dropped. Its wins stay in your impact log."),
            Self::AttemptDropped { .. } => Some("Attempt dropped."),
            Self::CaseOpened(_)
            | Self::LensChosen { .. }
            | Self::FocusChosen { .. }
            | Self::AttemptFrozen(_) => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::CaseOpened(_) => "opening a case",
            Self::CaseDropped(_) => "dropping a case",
            Self::LensChosen { .. } => "choosing a sector",
            Self::FocusChosen { .. } => "choosing the focus",
            Self::AttemptFrozen(_) => "freezing an attempt",
            Self::AttemptDropped { .. } => "dropping an attempt",
        }
    }
}
