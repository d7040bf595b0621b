//! Where cells are pasted, and what a paste does there.

use crate::domain::{
    id::{ColumnId, RowId},
    records::document::Row,
    schema::column::{Column, key},
};

/// A part of a document takes no more rows than this; beyond it, it is a spreadsheet, and a page of
/// it is no answer.
pub const MOST_ROWS: usize = 500;

/// What a paste does to the rows of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Rows that are written into, and new ones behind the one before them. A cell without words is
    /// emptied.
    pub rows: Vec<Row>,
    /// What was added, in words.
    pub says: String,
    /// How many letters (UTF-16) of the last row's first cell stand before the caret, where it
    /// moves there.
    pub caret: usize,
}

/// Letters and digits in small letters, as far as a choice or a column is told by them.
pub(super) fn folded(words: &str) -> String {
    key(&words.to_lowercase())
}

/// Value and name of each thing that a column can be chosen from.
pub type Choices = Vec<(String, String)>;

/// Where cells are pasted.
pub struct Target<'a> {
    /// The columns of the block, in the order in which their fields stand.
    pub columns: &'a [Column],
    /// What each column can be chosen from; as long as `columns`.
    pub choices: &'a [Option<Choices>],
    /// The rows that are there.
    pub rows: &'a [Row],
    /// The row of the cell it begins in; one that is not there yet comes at the end.
    pub row: RowId,
    /// The column of the cell it begins in.
    pub column: ColumnId,
    /// What stays before and after the first cell's words, where they are lines of a text and not
    /// cells of a table.
    pub around: Option<(String, String)>,
}
