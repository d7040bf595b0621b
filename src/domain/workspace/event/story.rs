//! What happened to a story.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    id::{ArtifactId, CaseId, PromptId, WinId},
    records::rehearsal::Rehearsal,
    records::story::StoryField,
};

/// What happened to a story.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryEvent {
    /// A part of a story was written.
    StoryWritten { case: CaseId, prompt: PromptId, part: StoryField, text: String },
    /// A story tells this win, or none.
    StoryTells { case: CaseId, prompt: PromptId, win: Option<WinId> },
    /// A story was drafted from a win: it tells that win, and parts that were empty begin with the
    /// win's words.
    StoryDrafted { case: CaseId, prompt: PromptId, win: WinId },
    /// A story was rehearsed.
    StoryRehearsed { case: CaseId, prompt: PromptId, rehearsal: Rehearsal },
    /// A story points at this document, or at none.
    StoryPoints { case: CaseId, prompt: PromptId, artifact: Option<ArtifactId> },
    /// A story was dropped.
    StoryDropped { case: CaseId, prompt: PromptId },
}

impl StoryEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::StoryWritten { case, prompt, part, .. } => {
                Some(CoalesceKey::Story(case.clone(), prompt.clone(), *part))
            }
            Self::StoryTells { .. }
            | Self::StoryDrafted { .. }
            | Self::StoryRehearsed { .. }
            | Self::StoryPoints { .. }
            | Self::StoryDropped { .. } => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::StoryDropped { .. } => Some("Story dropped."),
            Self::StoryWritten { .. }
            | Self::StoryTells { .. }
            | Self::StoryDrafted { .. }
            | Self::StoryRehearsed { .. }
            | Self::StoryPoints { .. } => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::StoryWritten { .. } => "writing a story",
            Self::StoryTells { .. } => "choosing what a story tells",
            Self::StoryDrafted { .. } => "drafting a story",
            Self::StoryRehearsed { .. } => "a rehearsal",
            Self::StoryPoints { .. } => "pointing a story at a document",
            Self::StoryDropped { .. } => "dropping a story",
        }
    }
}
