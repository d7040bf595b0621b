//! Blocks: what a document is written in. One model for all kinds: a block is rows of text cells
//! under typed columns.
//!
//! A kind fixes its columns, only a table declares its own. So a new document is a content file and
//! no new code; what a person writes into a block is a [`crate::domain::records::document::Sheet`].

use super::columns;
use crate::domain::id::{BlockId, ColumnId};
use serde::Deserialize;

use super::column::{BlockKind, CellType, Cells, Column, Computed, KNOWN};

/// One part of a document, under its own heading.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Unique within the document, and never used again for something else.
    pub id: BlockId,
    /// What it holds.
    pub kind: BlockKind,
    /// Its heading.
    pub title: String,
    /// What belongs into it, in a sentence or two.
    pub guidance: String,
    /// How many words to aim for; 0 where that is no matter.
    #[serde(default)]
    pub words: u32,
    /// What is computed from its rows and drawn.
    #[serde(default)]
    pub draws: Computed,
    /// The columns of a table; empty for all other kinds. [`Block::columns`] gives those of any
    /// kind.
    #[serde(rename = "column", default)]
    pub columns: Vec<Column>,
    /// Rows of somebody else's document, so that nobody faces an empty page.
    pub example: Vec<Cells>,
    /// Rows to begin with, where there is more than one good beginning.
    #[serde(rename = "start", default)]
    pub starts: Vec<Start>,
}

/// One of several beginnings.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Unique within the block.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// Its rows, like those of an example.
    pub rows: Vec<Cells>,
}

impl Block {
    /// Its columns: those of its kind, for a table those it declares; with figures, one that says
    /// how they are known.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let mut own = match self.kind {
            BlockKind::Table => self.columns.clone(),
            kind => columns::of(kind),
        };
        if own.iter().any(|column| column.holds.is_figure()) || self.kind == BlockKind::KpiTree {
            own.push(columns::column(
                const { ColumnId::constant(KNOWN) },
                "How known",
                CellType::Known,
                &[],
            ));
        }
        own
    }
}
