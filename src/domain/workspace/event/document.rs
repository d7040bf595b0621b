//! What happened to the documents of a case, and to what they must not show.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    id::{ArtifactId, BlockId, CaseId, ColumnId, ItemId, RowId},
    records::document::{Row, Sheet},
    records::pack::State,
    records::redaction_list::RedactionList,
};

/// What happened to the documents of a case, and to what they must not show.
#[derive(Clone, Debug, PartialEq)]
pub enum DocumentEvent {
    /// A line of a checklist was marked.
    ItemMarked { case: CaseId, artifact: ArtifactId, item: ItemId, state: State },
    /// The note to a document was written.
    ArtifactNoted { case: CaseId, artifact: ArtifactId, text: String },
    /// A document was added to the pack.
    ArtifactAdded { case: CaseId, artifact: ArtifactId },
    /// A document was taken out of the pack, with its marks, its note and all that was written in
    /// it.
    ArtifactDropped { case: CaseId, artifact: ArtifactId },
    /// A row was added to a block, at a place or at the end. The first one puts the document into
    /// the pack.
    RowAdded { case: CaseId, artifact: ArtifactId, block: BlockId, row: Row, at: Option<usize> },
    /// A cell was written. A row that is not there begins with it.
    CellWritten {
        case: CaseId,
        artifact: ArtifactId,
        block: BlockId,
        row: RowId,
        column: ColumnId,
        text: String,
    },
    /// Cells were pasted: each of these rows has its cells written, and one that is not there yet
    /// comes behind the row before it. One step, however many there are.
    CellsPasted { case: CaseId, artifact: ArtifactId, block: BlockId, rows: Vec<Row> },
    /// A row was moved to another place.
    RowMoved { case: CaseId, artifact: ArtifactId, block: BlockId, row: RowId, to: usize },
    /// A row was dropped.
    RowDropped { case: CaseId, artifact: ArtifactId, block: BlockId, row: RowId },
    /// All that was written in a block was dropped.
    SheetCleared { case: CaseId, artifact: ArtifactId, block: BlockId },
    /// A block was filled, with its example or with what was offered; this replaces what stood
    /// there.
    SheetFilled(Sheet),
    /// What the case hides was chosen.
    WordsHidden(RedactionList),
}

impl DocumentEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::ArtifactNoted { case, artifact, .. } => {
                Some(CoalesceKey::DocumentNote(case.clone(), artifact.clone()))
            }
            Self::CellWritten { case, artifact, block, row, column, .. } => {
                Some(CoalesceKey::Cell(
                    case.clone(),
                    artifact.clone(),
                    block.clone(),
                    row.clone(),
                    column.clone(),
                ))
            }
            // Adding and dropping a word are steps of their own.
            Self::WordsHidden(list) => Some(CoalesceKey::Redactions {
                case: list.case.clone(),
                words: list.words.len(),
                money: list.money,
                on: list.on,
            }),
            Self::ItemMarked { .. }
            | Self::ArtifactAdded { .. }
            | Self::ArtifactDropped { .. }
            | Self::RowAdded { .. }
            | Self::CellsPasted { .. }
            | Self::RowMoved { .. }
            | Self::RowDropped { .. }
            | Self::SheetCleared { .. }
            | Self::SheetFilled(_) => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::ArtifactDropped { .. } => Some("Document taken out of the pack."),
            Self::RowDropped { .. } => Some("Row dropped."),
            Self::SheetCleared { .. } => Some("Cleared. What stood there can be put back."),
            Self::ItemMarked { .. }
            | Self::ArtifactNoted { .. }
            | Self::ArtifactAdded { .. }
            | Self::RowAdded { .. }
            | Self::CellWritten { .. }
            | Self::CellsPasted { .. }
            | Self::RowMoved { .. }
            | Self::SheetFilled(_)
            | Self::WordsHidden(_) => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::ArtifactNoted { .. } => "writing a note",
            Self::ItemMarked { .. } => "marking a line",
            Self::ArtifactAdded { .. } => "adding a document",
            Self::ArtifactDropped { .. } => "taking a document out of the pack",
            Self::RowAdded { .. } => "adding a row",
            Self::CellWritten { .. } => "writing in a document",
            Self::CellsPasted { .. } => "pasting into a document",
            Self::RowMoved { .. } => "moving a row",
            Self::RowDropped { .. } => "dropping a row",
            Self::SheetCleared { .. } => "clearing a part of a document",
            Self::SheetFilled(_) => "filling a part of a document",
            Self::WordsHidden(_) => "choosing words to hide",
        }
    }
}
