//! Blocks: what a document is written in. One model for all kinds: a block is rows of text cells under typed columns.
//!
//! A kind fixes its columns, only a table declares its own. So a new document is a content file and no new code; what a
//! person writes into a block is a [`super::sheet::Sheet`].

use super::{
    columns,
    id::{BlockId, ColumnId},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The cells of a row by column, as typed. An empty cell has no entry.
pub type Cells = BTreeMap<ColumnId, String>;

/// The id of the one column of a text; no table has a column of this name.
pub const TEXT: &str = "text";
/// The id of the column that says how a row's numbers are known; no table declares it.
pub const KNOWN: &str = "known";

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
    pub draws: Draws,
    /// The columns of a table; empty for all other kinds. [`Block::columns`] gives those of any kind.
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

/// What stands in one place of each row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Unique within the block.
    pub id: ColumnId,
    /// As it stands in the head.
    pub name: String,
    /// What its cells hold.
    pub holds: Holds,
    /// What there is to choose from; a cell holds the [`key`] of one.
    #[serde(default)]
    pub choices: Vec<String>,
}

/// Enums that content names.
macro_rules! named {
    ($( $(#[$about:meta])* $name:ident { $( $(#[$says:meta])* $one:ident = $key:literal, )+ } )+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        pub enum $name {
            $( $(#[$says])* #[serde(rename = $key)] $one, )+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$one ),+];

            /// As it stands in content, and as the styles know it.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $( Self::$one => $key, )+ }
            }
        }
    )+};
}

pub(super) use named;

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
    Draws {
        /// What its kind draws, if anything.
        #[default]
        Kind = "kind",
        /// From a table of inputs what a year of growth brings, see [`super::picture::growth`].
        Growth = "growth",
    }

    /// What a cell holds. The text is kept as typed; this says how it is read, offered and shown.
    Holds {
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

impl Holds {
    /// Whether it is a figure, and the row therefore says how its figures are known.
    #[must_use]
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Percent)
    }
}

impl Block {
    /// Its columns: those of its kind, for a table those it declares; with figures, one that says how they are known.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let mut own = match self.kind {
            BlockKind::Table => self.columns.clone(),
            kind => columns::of(kind),
        };
        if own.iter().any(|column| column.holds.is_figure()) || self.kind == BlockKind::KpiTree {
            own.push(columns::column(const { ColumnId::constant(KNOWN) }, "How known", Holds::Known, &[]));
        }
        own
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
