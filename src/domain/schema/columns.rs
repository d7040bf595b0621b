//! The columns that each kind of block brings. Written as one line a column, because nothing else
//! tells kinds apart.

use super::column::{BlockKind, CellType, Column, TEXT};
use crate::domain::id::ColumnId;

/// A column with these choices, if it offers any.
pub(in crate::domain) fn column(
    id: ColumnId,
    name: &str,
    holds: CellType,
    choices: &[&str],
) -> Column {
    Column {
        id,
        name: name.to_owned(),
        holds,
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
    }
}

type Row = (ColumnId, &'static str, CellType, &'static [&'static str]);

use CellType::{Choice, Date, Line, Moment, Money, Parent, Person, Scale, Text, Win};

const fn id(id: &'static str) -> ColumnId {
    ColumnId::constant(id)
}

const PARAGRAPHS: &[Row] = &[(id(TEXT), "Text", Text, &[])];
const LINES: &[Row] = &[(id("line"), "Line", Line, &[])];
const RISKS: &[Row] = &[
    (id("risk"), "Risk", Line, &[]),
    (id("likelihood"), "Likelihood", Scale, &[]),
    (id("impact"), "Impact", Scale, &[]),
    (id("owner"), "Owner", Person, &[]),
    (id("mitigation"), "Mitigation", Text, &[]),
    (id("due"), "Due", Date, &[]),
    (id("status"), "Status", Choice, &["Open", "Being treated", "Accepted", "Closed"]),
];
const ROADMAP: &[Row] = &[
    (id("item"), "Item", Line, &[]),
    (id("when"), "When", Choice, &["Now", "Next", "Later"]),
    (id("outcome"), "Outcome", Line, &[]),
    (id("owner"), "Owner", Person, &[]),
    (id("measure"), "Measure", Line, &[]),
];
const TREE: &[Row] = &[
    (id("name"), "Name", Line, &[]),
    (
        id("layer"),
        "Layer",
        Choice,
        &["Business outcome", "Leading indicator", "Operational lever", "Engineering metric"],
    ),
    (id("parent"), "Moves", Parent, &[]),
    (id("value"), "Today", Line, &[]),
    (id("target"), "Target", Line, &[]),
    (id("owner"), "Owner", Person, &[]),
];
const MONEY: &[Row] = &[
    (id("entry"), "Entry", Choice, &["Spend", "Saving"]),
    (id("name"), "Name", Line, &[]),
    (id("amount"), "Amount", Money, &[]),
    (id("driver"), "Driver or trade-off", Line, &[]),
    (id("moves"), "Moves", Choice, &["Fixed", "Movable"]),
    (id("risk"), "Risk", Line, &[]),
];
const TIMELINE: &[Row] = &[
    (id("at"), "When", Moment, &[]),
    (id("event"), "What happened", Line, &[]),
    (id("mark"), "Mark", Choice, &["Began", "Detected", "Acknowledged", "Stabilised", "Recovered"]),
];
const ACTIONS: &[Row] = &[
    (id("action"), "Action", Line, &[]),
    (id("owner"), "Owner", Person, &[]),
    (id("due"), "Due", Date, &[]),
    (id("status"), "Status", Choice, &["Open", "Doing", "Done"]),
];
const DECISIONS: &[Row] = &[
    (id("decision"), "Decision", Line, &[]),
    (id("date"), "Date", Date, &[]),
    (id("owner"), "Owner", Person, &[]),
    (id("options"), "Options", Text, &[]),
    (id("tradeoff"), "Trade-off", Text, &[]),
    (id("review"), "Review", Date, &[]),
];
const WINS: &[Row] = &[(id("win"), "Win", Win, &[])];

/// The columns of a kind; none for a table, which declares its own.
pub(in crate::domain) fn of(kind: BlockKind) -> Vec<Column> {
    let rows = match kind {
        BlockKind::Text => PARAGRAPHS,
        BlockKind::List => LINES,
        BlockKind::Table => &[],
        BlockKind::Risks => RISKS,
        BlockKind::Roadmap => ROADMAP,
        BlockKind::KpiTree => TREE,
        BlockKind::Money => MONEY,
        BlockKind::Timeline => TIMELINE,
        BlockKind::Actions => ACTIONS,
        BlockKind::Decisions => DECISIONS,
        BlockKind::Wins => WINS,
    };
    rows.iter()
        .map(|(id, name, holds, choices)| column(id.clone(), name, *holds, choices))
        .collect()
}
