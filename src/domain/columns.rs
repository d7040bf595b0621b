//! The columns that each kind of block brings. Written as one line a column, because nothing else tells kinds apart.

use super::column::{BlockKind, Column, Holds, TEXT};

/// A column with these choices, if it offers any.
pub(super) fn column(id: &str, name: &str, holds: Holds, choices: &[&str]) -> Column {
    Column { id: id.into(), name: name.to_owned(), holds, choices: choices.iter().map(|choice| (*choice).to_owned()).collect() }
}

type Row = (&'static str, &'static str, Holds, &'static [&'static str]);

use Holds::{Choice, Date, Line, Moment, Money, Parent, Person, Scale, Text, Win};

const PARAGRAPHS: &[Row] = &[(TEXT, "Text", Text, &[])];
const LINES: &[Row] = &[("line", "Line", Line, &[])];
const RISKS: &[Row] = &[
    ("risk", "Risk", Line, &[]),
    ("likelihood", "Likelihood", Scale, &[]),
    ("impact", "Impact", Scale, &[]),
    ("owner", "Owner", Person, &[]),
    ("mitigation", "Mitigation", Text, &[]),
    ("due", "Due", Date, &[]),
    ("status", "Status", Choice, &["Open", "Being treated", "Accepted", "Closed"]),
];
const ROADMAP: &[Row] = &[
    ("item", "Item", Line, &[]),
    ("when", "When", Choice, &["Now", "Next", "Later"]),
    ("outcome", "Outcome", Line, &[]),
    ("owner", "Owner", Person, &[]),
    ("measure", "Measure", Line, &[]),
];
const TREE: &[Row] = &[
    ("name", "Name", Line, &[]),
    ("layer", "Layer", Choice, &["Business outcome", "Leading indicator", "Operational lever", "Engineering metric"]),
    ("parent", "Moves", Parent, &[]),
    ("value", "Today", Line, &[]),
    ("target", "Target", Line, &[]),
    ("owner", "Owner", Person, &[]),
];
const MONEY: &[Row] = &[
    ("entry", "Entry", Choice, &["Spend", "Saving"]),
    ("name", "Name", Line, &[]),
    ("amount", "Amount", Money, &[]),
    ("driver", "Driver or trade-off", Line, &[]),
    ("moves", "Moves", Choice, &["Fixed", "Movable"]),
    ("risk", "Risk", Line, &[]),
];
const TIMELINE: &[Row] = &[
    ("at", "When", Moment, &[]),
    ("event", "What happened", Line, &[]),
    ("mark", "Mark", Choice, &["Began", "Detected", "Acknowledged", "Stabilised", "Recovered"]),
];
const ACTIONS: &[Row] = &[
    ("action", "Action", Line, &[]),
    ("owner", "Owner", Person, &[]),
    ("due", "Due", Date, &[]),
    ("status", "Status", Choice, &["Open", "Doing", "Done"]),
];
const DECISIONS: &[Row] = &[
    ("decision", "Decision", Line, &[]),
    ("date", "Date", Date, &[]),
    ("owner", "Owner", Person, &[]),
    ("options", "Options", Text, &[]),
    ("tradeoff", "Trade-off", Text, &[]),
    ("review", "Review", Date, &[]),
];
const WINS: &[Row] = &[("win", "Win", Win, &[])];

/// The columns of a kind; none for a table, which declares its own.
pub(super) fn of(kind: BlockKind) -> Vec<Column> {
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
    rows.iter().map(|(id, name, holds, choices)| column(id, name, *holds, choices)).collect()
}
