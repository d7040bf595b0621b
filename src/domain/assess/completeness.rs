//! What a document still lacks, in words and with the place, and how far it therefore is.
//!
//! Apart from [`crate::domain::records::pack`], whose checklist counts as well: a document may be
//! written here or lie in a folder elsewhere, and either way it can be complete.

use super::cell::is_valid;
use crate::domain::{
    english,
    figures::{growth::growth, timeline::timeline},
    id::{BlockId, ColumnId, RowId},
    records::{
        document::{Row, Sheet},
        pack::{Pack, State},
    },
    schema::{
        artifact::Artifact,
        block::Block,
        column::{BlockKind, CellType, Column, Computed, KNOWN},
    },
};

/// Something missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub block: BlockId,
    /// The first row that lacks it, where it is a matter of rows.
    pub row: Option<RowId>,
    /// What that row lacks, where it is one cell.
    pub column: Option<ColumnId>,
    /// The title of the block.
    pub title: String,
    /// What.
    pub lack: Lack,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// All of the block.
    Empty,
    /// Something in it, as a part of a sentence: `two risks have no owner`.
    Part(String),
}

impl Gap {
    /// In a sentence with the block: `The register: two risks have no owner.`
    #[must_use]
    pub fn says(&self) -> String {
        format!("{}.", self.line())
    }

    /// The same as a line that may go on: `The register: two risks have no owner`
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}: {}", self.title, self.what())
    }

    /// Without the block, where that stands above: `two risks have no owner`
    #[must_use]
    pub fn what(&self) -> &str {
        match &self.lack {
            Lack::Empty => "empty",
            Lack::Part(what) => what,
        }
    }
}

/// What the rows of a kind are called, one and many.
#[must_use]
pub fn row_noun(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Risks => ("risk", "risks"),
        BlockKind::Roadmap => ("item", "items"),
        BlockKind::KpiTree => ("measure", "measures"),
        BlockKind::Money => ("amount", "amounts"),
        BlockKind::Timeline => ("event", "events"),
        BlockKind::Actions => ("action", "actions"),
        BlockKind::Decisions => ("decision", "decisions"),
        BlockKind::Wins => ("win", "wins"),
        BlockKind::Text | BlockKind::List | BlockKind::Table => ("line", "lines"),
    }
}

/// What rows need: by kind and column, and what its lack is called. A table needs those of its
/// days, its people and its figures that its example never leaves out.
const NEEDS: [(BlockKind, &str, &str); 22] = [
    (BlockKind::Risks, "likelihood", "likelihood"),
    (BlockKind::Risks, "impact", "impact"),
    (BlockKind::Risks, "owner", "owner"),
    (BlockKind::Risks, "mitigation", "mitigation"),
    (BlockKind::Risks, "due", "due date"),
    (BlockKind::Roadmap, "when", "place on the board"),
    (BlockKind::Roadmap, "owner", "owner"),
    (BlockKind::Roadmap, "measure", "measure"),
    (BlockKind::KpiTree, "layer", "layer"),
    (BlockKind::KpiTree, "parent", "measure that it moves"),
    (BlockKind::KpiTree, "value", "value of today"),
    (BlockKind::KpiTree, "target", "target"),
    (BlockKind::KpiTree, "owner", "owner"),
    (BlockKind::Money, "amount", "figure"),
    (BlockKind::Money, "driver", "driver or trade-off"),
    (BlockKind::Money, "moves", "mark as fixed or movable"),
    (BlockKind::Timeline, "at", "time"),
    (BlockKind::Actions, "owner", "owner"),
    (BlockKind::Actions, "due", "due date"),
    (BlockKind::Decisions, "date", "date"),
    (BlockKind::Decisions, "owner", "owner"),
    (BlockKind::Decisions, "tradeoff", "trade-off"),
];

/// What a column's lack is called; `None` where nobody needs it.
fn need(block: &Block, column: &Column) -> Option<String> {
    let kind = block.kind;
    if kind == BlockKind::Table {
        let telling = column.holds.is_figure()
            || matches!(column.holds, CellType::Date | CellType::Moment | CellType::Person);
        let needed = telling && block.example.iter().all(|cells| cells.contains_key(&column.id));
        return needed.then(|| format!("entry under “{}”", column.name));
    }
    let known = NEEDS.iter().find(|(of, id, _)| *of == kind && *id == column.id.as_str());
    known.map(|(.., what)| (*what).to_owned())
}

/// Whether a row is beyond this need.
fn spared(kind: BlockKind, column: &Column, row: &Row) -> bool {
    match (kind, column.id.as_str()) {
        (BlockKind::Risks, "mitigation") => matches!(row.cell("status"), "accepted" | "closed"),
        (BlockKind::Risks, _) => row.cell("status") == "closed",
        (BlockKind::Roadmap, "owner" | "measure") => row.cell("when") == "later",
        (BlockKind::KpiTree, "parent") => row.cell("layer") == "business-outcome",
        (BlockKind::Money, "moves") => row.cell("entry") == "saving",
        (BlockKind::Actions, "due") => row.cell("status") == "done",
        _ => false,
    }
}

/// What a document lacks, block by block in its own order. Nothing where it has no blocks.
#[must_use]
pub fn gaps(artifact: &Artifact, sheets: &[&Sheet]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for block in &artifact.blocks {
        of_block(block, written(artifact, block, sheets), &mut gaps);
    }
    gaps
}

fn written<'a>(artifact: &Artifact, block: &Block, sheets: &[&'a Sheet]) -> &'a [Row] {
    let sheet =
        sheets.iter().find(|sheet| sheet.artifact == artifact.id && sheet.block == block.id);
    sheet.map_or(&[], |sheet| &sheet.rows)
}

fn of_block(block: &Block, rows: &[Row], gaps: &mut Vec<Gap>) {
    let written: Vec<&Row> = rows.iter().filter(|row| !row.is_blank()).collect();
    let mut push = |row: Option<&&Row>, column: Option<&ColumnId>, lack: Lack| {
        let (block, title) = (block.id.clone(), block.title.clone());
        gaps.push(Gap {
            block,
            row: row.map(|row| row.id.clone()),
            column: column.cloned(),
            title,
            lack,
        });
    };
    if written.is_empty() {
        return push(None, None, Lack::Empty);
    }
    let mut say = |row: Option<&&Row>, column: Option<&ColumnId>, what: &str| {
        push(row, column, Lack::Part(what.to_owned()))
    };
    let borrowed: Vec<&Row> =
        written.iter().filter(|row| block.example.contains(&row.cells)).copied().collect();
    match borrowed.len() {
        0 => {}
        n if n == written.len() => return say(borrowed.first(), None, "still the example"),
        n => say(
            borrowed.first(),
            None,
            &format!(
                "{} from the example",
                english::spelled_count(n, "line is still", "lines are still")
            ),
        ),
    }
    let nouns = row_noun(block.kind);
    let columns = block.columns();
    for column in &columns {
        let Some(what) = need(block, column) else { continue };
        let cell = |row: &Row| row.cell(column.id.as_str()).trim().to_owned();
        let bare: Vec<&Row> = written
            .iter()
            .filter(|row| cell(row).is_empty() && !spared(block.kind, column, row))
            .copied()
            .collect();
        if !bare.is_empty() {
            say(bare.first(), Some(&column.id), &format!("{} no {what}", has(bare.len(), nouns)));
        }
        let unread: Vec<&Row> =
            written.iter().filter(|row| !is_valid(column, &cell(row), rows)).copied().collect();
        if !unread.is_empty() {
            let lost = if column.holds == CellType::Parent { "is gone" } else { "cannot be read" };
            say(
                unread.first(),
                Some(&column.id),
                &format!(
                    "{} {} {what} that {lost}",
                    has(unread.len(), nouns),
                    english::article(&what)
                ),
            );
        }
    }
    let silent: Vec<&Row> =
        written.iter().filter(|row| silent(block.kind, &columns, row)).copied().collect();
    if !silent.is_empty() {
        say(
            silent.first(),
            Some(const { &ColumnId::constant(KNOWN) }),
            &format!("{} how its figure is known", said(silent.len(), nouns)),
        );
    }
    if block.kind == BlockKind::Timeline {
        let unmarked = timeline(rows).unmarked();
        if !unmarked.is_empty() {
            say(None, None, &format!("no event is marked {}", english::join_or(&unmarked)));
        }
    }
    if block.draws == Computed::Growth {
        growth(rows).lacks.iter().for_each(|lack| say(None, None, lack));
    }
}

fn has(n: usize, (one, many): (&str, &str)) -> String {
    format!("{} {}", english::spelled_count(n, one, many), if n == 1 { "has" } else { "have" })
}

fn said(n: usize, (one, many): (&str, &str)) -> String {
    format!(
        "{} {}",
        english::spelled_count(n, one, many),
        if n == 1 { "does not say" } else { "do not say" }
    )
}

/// Whether a row has a figure and does not say how it is known.
fn silent(kind: BlockKind, columns: &[Column], row: &Row) -> bool {
    let figure = |column: &Column| {
        column.holds.is_figure() || (kind == BlockKind::KpiTree && column.id.as_str() == "value")
    };
    row.cell(KNOWN).is_empty()
        && columns.iter().any(|column| column.id.as_str() == KNOWN)
        && columns
            .iter()
            .any(|column| figure(column) && !row.cell(column.id.as_str()).trim().is_empty())
}

/// A word on the length of a block that aims for one: `80 of 150 words`. `None` where it is long
/// enough or has no aim.
#[must_use]
pub fn length(block: &Block, rows: &[Row]) -> Option<String> {
    let words: usize =
        rows.iter().flat_map(|row| row.cells.values()).map(|cell| english::words(cell)).sum();
    let aim = usize::try_from(block.words).unwrap_or_default();
    (words < aim).then(|| format!("{words} of {aim} words"))
}

/// Asked block by block, because the first gap is answer enough and this is asked with each letter.
fn is_complete(artifact: &Artifact, block: &Block, sheets: &[&Sheet]) -> bool {
    let mut gaps = Vec::new();
    of_block(block, written(artifact, block, sheets), &mut gaps);
    gaps.is_empty()
}

/// How many parts of a document have nothing missing, in a sentence.
#[must_use]
pub fn whole_parts(done: usize, of: usize) -> String {
    let all = english::number_word(of);
    match (done, of) {
        (_, 0) => "It has no parts to be written here; its checklist is below.".to_owned(),
        (1, 1) => "Nothing is missing in its one part.".to_owned(),
        (2, 2) => "Nothing is missing in either of its parts.".to_owned(),
        (done, of) if done == of => "Nothing is missing in any of its parts.".to_owned(),
        (0, 1) => "Its one part is not complete yet.".to_owned(),
        (0, 2) => "Neither of its two parts is complete yet.".to_owned(),
        (0, _) => format!("None of its {all} parts is complete yet."),
        (1, _) => format!("One of its {all} parts has nothing missing."),
        (done, _) => format!(
            "{} of its {all} parts have nothing missing.",
            english::capitalize(&english::number_word(done))
        ),
    }
}

/// How far a document is, by its checklist or by what is written here, whichever is further.
#[must_use]
pub fn state(artifact: &Artifact, pack: &Pack, sheets: &[&Sheet]) -> State {
    let begun = artifact
        .blocks
        .iter()
        .any(|block| written(artifact, block, sheets).iter().any(|row| !row.is_blank()));
    let here = match begun {
        false => State::None,
        true if artifact.blocks.iter().all(|block| is_complete(artifact, block, sheets)) => {
            State::Done
        }
        true => State::Started,
    };
    here.max(pack.completeness(artifact).state())
}
