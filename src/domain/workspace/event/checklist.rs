//! What happened to the answers to a checklist.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    date::Day,
    id::{CaseId, ChecklistId, ItemId},
};

/// What happened to the answers to a checklist.
#[derive(Clone, Debug, PartialEq)]
pub enum ChecklistEvent {
    /// An item of a checklist was answered, or its answer taken back. Where `only` is set it is the
    /// one that was picked.
    ItemAnswered {
        case: Option<CaseId>,
        checklist: ChecklistId,
        item: ItemId,
        value: Option<u8>,
        only: bool,
        day: Day,
    },
    /// All answers to a checklist were taken back.
    ChecklistCleared { case: Option<CaseId>, checklist: ChecklistId },
}

impl ChecklistEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::ItemAnswered { .. } | Self::ChecklistCleared { .. } => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::ChecklistCleared { .. } => Some("Answers cleared."),
            Self::ItemAnswered { .. } => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::ItemAnswered { value: None, .. } => "taking an answer back",
            Self::ItemAnswered { .. } => "answering a question",
            Self::ChecklistCleared { .. } => "clearing the answers",
        }
    }
}
