//! Which edits follow one another as one step of undo.

use crate::domain::{
    id::{ArtifactId, BlockId, CaseId, ColumnId, LineId, PromptId, RowId, SignalId, WinId},
    records::{story::StoryField, win_part::WinField},
};

/// Merges consecutive edits of one text into one undo step, so that undo takes back a thought and
/// not a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoalesceKey {
    /// The note under an answer.
    Note(CaseId, SignalId),
    /// Why a signal does not apply.
    Reason(CaseId, SignalId),
    /// The words of a plan item.
    PlanItem(CaseId, LineId),
    /// The note to a document.
    DocumentNote(CaseId, ArtifactId),
    /// A cell of a document.
    Cell(CaseId, ArtifactId, BlockId, RowId, ColumnId),
    /// The words to hide while their number and the choices beside them stay.
    Redactions {
        /// Whose.
        case: CaseId,
        /// How many.
        words: usize,
        /// Whether amounts are pointed out.
        money: bool,
        /// Whether the screen shows what others would see.
        on: bool,
    },
    /// A part of a story.
    Story(CaseId, PromptId, StoryField),
    /// A text of a win.
    Win(WinId, WinField),
    /// Choices about the page.
    Settings,
}
