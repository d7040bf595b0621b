//! What stands in one place of each row of a document: a column, what its cells hold, and the kinds
//! of blocks that bring columns of their own.

use crate::domain::{id::ColumnId, named::named};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The cells of a row by column, as typed. An empty cell has no entry.
pub type Cells = BTreeMap<ColumnId, String>;

/// The id of the one column of a text; no table has a column of this name.
pub const TEXT: &str = "text";

/// The id of the column that says how a row's numbers are known; no table declares it.
pub const KNOWN: &str = "known";

/// What stands in one place of each row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Unique within the block.
    pub id: ColumnId,
    /// As it stands in the head.
    pub name: String,
    /// What its cells hold.
    pub holds: CellType,
    /// What there is to choose from; a cell holds the [`key`] of one.
    #[serde(default)]
    pub choices: Vec<String>,
}

named! {
    /// What a block holds.
    BlockKind {
        /// Paragraphs.
        Text = "text",
        /// Short lines.
        List = "list",
        /// Columns of its own.
        Table = "table",
        /// Risks with likelihood and impact; drawn as a heat map.
        Risks = "risks",
        /// Items now, next and later; drawn as a board.
        Roadmap = "roadmap",
        /// From a business outcome down to what engineers measure; drawn as a tree.
        KpiTree = "kpi-tree",
        /// Spend and savings; drawn as a bar.
        Money = "money",
        /// What happened when; drawn as a line with durations.
        Timeline = "timeline",
        /// Who does what by when; drawn as the share closed.
        Actions = "actions",
        /// What was decided.
        Decisions = "decisions",
        /// Chosen entries of the impact log.
        Wins = "wins",
    }

    /// What is drawn from a block.
    #[derive(Default)]
    Computed {
        /// What its kind draws, if anything.
        #[default]
        Kind = "kind",
        /// From a table of inputs what a year of growth brings, see
        /// [`crate::domain::figures::growth`].
        Growth = "growth",
    }

    /// What a cell holds. The text is kept as typed; this says how it is read, offered and shown.
    CellType {
        /// A few words.
        Line = "line",
        /// Sentences.
        Text = "text",
        /// A figure of any sort; a column of them may mix amounts and shares.
        Number = "number",
        /// An amount.
        Money = "money",
        /// A share of a hundred.
        Percent = "percent",
        /// A day, `2026-09-18`.
        Date = "date",
        /// A minute, `2026-09-18 02:14`.
        Moment = "moment",
        /// The key of one of the column's choices.
        Choice = "choice",
        /// A person or a role.
        Person = "person",
        /// 1 to 5.
        Scale = "scale",
        /// The id of another row of the sheet.
        Parent = "parent",
        /// How the numbers of the row are known.
        Known = "known",
        /// The id of a win.
        Win = "win",
    }
}

impl CellType {
    /// Whether it is a figure, and the row therefore says how its figures are known.
    #[must_use]
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Percent)
    }
}

impl Column {
    /// The words of the choice that a cell holds the key of.
    #[must_use]
    pub fn choice(&self, cell: &str) -> Option<&str> {
        self.choices.iter().find(|choice| key(choice) == cell).map(String::as_str)
    }
}

/// The words of a choice as a cell holds them: `Being treated` becomes `being-treated`.
#[must_use]
pub fn key(choice: &str) -> String {
    let mut key = String::with_capacity(choice.len());
    for letter in choice.chars() {
        if letter.is_alphanumeric() {
            key.push(letter.to_ascii_lowercase());
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}
