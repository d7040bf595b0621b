//! Sheets: what a person wrote into one block of one document. A record of its own, so that a
//! keystroke saves one block.

use super::win::Confidence;
use crate::domain::{
    id::{ArtifactId, BlockId, CaseId, ColumnId, RowId, WinId},
    schema::{block::Block, column::Cells},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rows of one block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The case it belongs to.
    pub case: CaseId,
    /// The document.
    pub artifact: ArtifactId,
    /// The block of the document.
    pub block: BlockId,
    /// In the order the person put them.
    pub rows: Vec<Row>,
}

/// One row of cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Unique within the sheet.
    pub id: RowId,
    /// As typed. An empty cell has no entry.
    #[serde(default)]
    pub cells: Cells,
}

impl Row {
    /// A row without words.
    #[must_use]
    pub fn new(id: RowId) -> Self {
        Self { id, cells: BTreeMap::new() }
    }

    /// What stands under a column; empty where nothing does.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        cell(&self.cells, column)
    }

    /// Writes a cell; one without words is taken out.
    pub fn write(&mut self, column: &ColumnId, text: &str) {
        if text.is_empty() {
            self.cells.remove(column);
        } else {
            self.cells.insert(column.clone(), text.to_owned());
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.values().all(|text| text.trim().is_empty())
    }

    /// How its figures are known; `None` while nobody has said.
    #[must_use]
    pub fn known(&self) -> Option<Confidence> {
        known(self.cell(crate::domain::schema::column::KNOWN))
    }

    /// Whether it cites this win.
    #[must_use]
    pub fn cites(&self, win: &WinId) -> bool {
        self.cell("win") == win.as_str()
    }
}

impl Sheet {
    /// A sheet without rows.
    #[must_use]
    pub fn new(case: CaseId, artifact: ArtifactId, block: BlockId) -> Self {
        Self { case, artifact, block, rows: Vec::new() }
    }

    /// The example of a block, as if the person had written it. Its rows are `r1`, `r2` and so on.
    #[must_use]
    pub fn example(case: CaseId, artifact: ArtifactId, block: &Block) -> Self {
        Self { rows: example(block), ..Self::new(case, artifact, block.id.clone()) }
    }

    /// The row with this id.
    #[must_use]
    pub fn row(&self, id: &RowId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == *id)
    }

    /// Rows that say something.
    pub fn written(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.is_blank())
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.written().next().is_none()
    }

    /// An id for a row that comes from an offer or a paste: the first of `r1`, `r2`, … that is
    /// free.
    #[must_use]
    pub fn free(&self) -> RowId {
        let mut n = self.rows.len() + 1;
        loop {
            let id = nth(n);
            if self.row(&id).is_none() {
                return id;
            }
            n += 1;
        }
    }
}

/// The example of a block as rows.
#[must_use]
pub fn example(block: &Block) -> Vec<Row> {
    rows_of(&block.example)
}

/// Rows of the content as rows of a sheet: `r1`, `r2` and so on.
#[must_use]
pub fn rows_of(cells: &[Cells]) -> Vec<Row> {
    cells
        .iter()
        .enumerate()
        .map(|(at, cells)| Row { id: nth(at + 1), cells: cells.clone() })
        .collect()
}

fn nth(n: usize) -> RowId {
    RowId::nth(n)
}

/// What stands under a column; empty where nothing does.
#[must_use]
pub fn cell<'a>(cells: &'a Cells, column: &str) -> &'a str {
    cells.get(column).map_or("", String::as_str)
}

/// What a cell says about how figures are known.
#[must_use]
pub fn known(cell: &str) -> Option<Confidence> {
    match cell {
        "measured" => Some(Confidence::Measured),
        "estimated" => Some(Confidence::Estimated),
        "unconfirmed" => Some(Confidence::Unconfirmed),
        _ => None,
    }
}

/// As a cell says it.
#[must_use]
pub fn known_key(known: Confidence) -> &'static str {
    match known {
        Confidence::Measured => "measured",
        Confidence::Estimated => "estimated",
        Confidence::Unconfirmed => "unconfirmed",
    }
}
