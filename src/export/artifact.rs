//! A document of the proof pack on its way out: each of its blocks in the form that shows it best,
//! in the order that says most. Private wins stay behind.
//!
//! Notes count and add up; they quote nothing, because a quotation cut short could carry half of a
//! name past the list of words to hide.

use super::doc::{ColumnFormat, Doc, Line, Section, Table, TableColumn, mark, with_caveat};
use crate::domain::{
    amount::{self, NoTotal},
    date::Day,
    english,
    figures::{
        closed::closed,
        growth::{METHOD, growth},
        heat::{Grade, heat, none_scored},
        spend::{BELOW, savings_without_total, spend},
        timeline::timeline,
        tree::tree,
    },
    records::{
        document::{Row, Sheet},
        win::Win,
    },
    schema::{
        artifact::Artifact,
        block::Block,
        column::{BlockKind, CellType, Column, Computed, KNOWN, TEXT},
    },
};

/// Where nothing was written.
pub const NOTHING: &str = "Nothing here yet.";

/// The document as it stands on `today`. Of `sheets`, those of this document count; `wins` are all
/// there are.
#[must_use]
pub fn document(artifact: &Artifact, sheets: &[&Sheet], wins: &[&Win], today: Day) -> Doc {
    let mut doc = Doc::new(artifact.name.clone());
    doc.parts.push(Section::Note(format!("As of {}.", today.long())));
    for block in &artifact.blocks {
        doc.parts.push(Section::Heading(2, block.title.clone()));
        let parts = parts(artifact, block, sheets, wins, today);
        if parts.is_empty() {
            doc.parts.push(Section::Note(NOTHING.to_owned()));
        }
        doc.parts.extend(parts);
    }
    doc
}

/// What a block of the document says below its title; nothing where nothing was written, or nothing
/// that may leave.
#[must_use]
pub fn parts(
    artifact: &Artifact,
    block: &Block,
    sheets: &[&Sheet],
    wins: &[&Win],
    today: Day,
) -> Vec<Section> {
    let mut parts = Vec::new();
    let sheet =
        sheets.iter().find(|sheet| sheet.artifact == artifact.id && sheet.block == block.id);
    let rows: Vec<Row> = sheet.map(|sheet| sheet.written().cloned().collect()).unwrap_or_default();
    if !rows.is_empty() {
        write(&mut parts, block, &rows, wins, today);
    }
    parts
}

/// Whether anything was written into this document.
#[must_use]
pub fn is_written(artifact: &Artifact, sheets: &[&Sheet]) -> bool {
    let known = |sheet: &Sheet| artifact.blocks.iter().any(|block| block.id == sheet.block);
    sheets.iter().any(|sheet| sheet.artifact == artifact.id && known(sheet) && !sheet.is_blank())
}

fn write(parts: &mut Vec<Section>, block: &Block, rows: &[Row], wins: &[&Win], today: Day) {
    match block.kind {
        BlockKind::Text => {
            rows.iter().for_each(|row| parts.extend(Section::paragraphs(row.cell(TEXT))))
        }
        BlockKind::List => parts.push(Section::bullets(
            rows.iter().map(|row| row.cell("line").trim().to_owned()).collect(),
        )),
        BlockKind::Table => {
            parts.push(Section::Table(table(block, &all(rows), rows)));
            match block.draws {
                Computed::Kind => parts.extend(sums(block, rows).map(Section::Note)),
                Computed::Growth => grown(parts, rows),
            }
        }
        BlockKind::Risks => risks(parts, block, rows),
        BlockKind::Roadmap => parts.push(Section::Table(table(
            block,
            &grouped(rows, "when", &["now", "next", "later"]),
            rows,
        ))),
        BlockKind::KpiTree => kpis(parts, block, rows),
        BlockKind::Money => {
            parts.push(Section::Table(table(
                block,
                &grouped(rows, "entry", &["spend", "saving"]),
                rows,
            )));
            parts.extend(budget(rows));
        }
        BlockKind::Timeline => {
            let line = timeline(rows);
            let order: Vec<&Row> = line
                .stops
                .iter()
                .map(|stop| stop.row)
                .chain(line.undated.iter().copied())
                .collect();
            parts.push(Section::Table(table(block, &order, rows)));
            parts.push(Section::Note(line.says));
        }
        BlockKind::Actions => {
            parts.push(Section::Table(table(block, &all(rows), rows)));
            let closed = closed(rows, today);
            let late = match closed.late.len() {
                0 => String::new(),
                n => format!(
                    " {}.",
                    english::capitalize(&english::spelled_count(n, "is late", "are late"))
                ),
            };
            parts.push(Section::Note(format!(
                "{} of {} closed, {}%.{late}",
                closed.done, closed.of, closed.percent
            )));
        }
        BlockKind::Decisions => parts.push(Section::Table(table(block, &all(rows), rows))),
        BlockKind::Wins => cited(parts, rows, wins),
    }
}

fn all(rows: &[Row]) -> Vec<&Row> {
    rows.iter().collect()
}

/// The rows by the value of a column, in this order of values; other values come last.
fn grouped<'a>(rows: &'a [Row], column: &str, values: &[&str]) -> Vec<&'a Row> {
    let mut order: Vec<&Row> = Vec::new();
    for value in values {
        order.extend(rows.iter().filter(|row| row.cell(column) == *value));
    }
    order.extend(rows.iter().filter(|row| !values.contains(&row.cell(column))));
    order
}

/// A table of these rows; `rows` are all of the block, where a cell names another row.
fn table(block: &Block, order: &[&Row], rows: &[Row]) -> Table {
    let columns = block.columns();
    let head = columns
        .iter()
        .map(|column| TableColumn { name: column.name.clone(), shows: shows(block, column) })
        .collect();
    let cells = |row: &&Row| columns.iter().map(|column| said(column, row, rows)).collect();
    Table { head, rows: order.iter().map(cells).collect() }
}

fn shows(block: &Block, column: &Column) -> ColumnFormat {
    match column.holds {
        CellType::Number | CellType::Money | CellType::Percent => ColumnFormat::Figures,
        CellType::Line if block.kind == BlockKind::KpiTree && column.id.as_str() == "value" => {
            ColumnFormat::Figures
        }
        CellType::Date => ColumnFormat::Days,
        CellType::Known => ColumnFormat::Known,
        _ => ColumnFormat::Words,
    }
}

/// A cell as a reader should see it.
fn said(column: &Column, row: &Row, rows: &[Row]) -> String {
    let cell = row.cell(column.id.as_str()).trim();
    match column.holds {
        CellType::Choice => column.choice(cell).unwrap_or(cell).to_owned(),
        CellType::Parent => rows
            .iter()
            .find(|row| row.id.as_str() == cell)
            .map_or(String::new(), |row| row.cell("name").trim().to_owned()),
        _ => cell.to_owned(),
    }
}

/// The register with numbers and scores: the worst first, then those without a score, then what is
/// closed.
fn risks(parts: &mut Vec<Section>, block: &Block, rows: &[Row]) {
    let heat = heat(rows);
    let scored = heat.scored.iter().map(|one| (one.number, one.row, Some(one)));
    let open = scored.chain(heat.unscored.iter().map(|(number, row)| (*number, *row, None)));
    let closed = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.cell("status") == "closed")
        .map(|(at, row)| (at + 1, row, None));
    let order: Vec<_> = open.chain(closed).collect();
    let mut table = table(block, &order.iter().map(|(_, row, _)| *row).collect::<Vec<_>>(), rows);
    // A score stands behind what it is made of.
    let impact = block.columns().iter().position(|column| column.id.as_str() == "impact");
    let at = impact.map_or(table.head.len(), |at| at + 1);
    let head = |name: &str| TableColumn { name: name.to_owned(), shows: ColumnFormat::Words };
    table.head.insert(at, head("Score"));
    table.head.insert(0, head("No."));
    for (cells, (number, _, one)) in table.rows.iter_mut().zip(&order) {
        cells.insert(at, one.map_or(String::new(), |one| one.score().to_string()));
        cells.insert(0, format!("R{number}"));
    }
    parts.push(Section::Table(table));
    let bad = heat.scored.iter().filter(|one| one.grade() >= Grade::High).count();
    let (scored, mut unscored) = (heat.scored.len(), heat.unscored.len());
    let mut said = vec![format!("High or severe: {bad} of {scored} with a score.")];
    if scored == 0 {
        said = vec![none_scored(unscored, heat.closed).to_owned()];
        unscored = 0;
    }
    for (n, one, many) in
        [(unscored, "has no score", "have no score"), (heat.closed, "is closed", "are closed")]
    {
        if n > 0 {
            said.push(english::capitalize(&english::spelled_count(n, one, many)) + ".");
        }
    }
    parts.push(Section::Note(said.join(" ")));
}

/// Measures under what they move: `Lead time (operational lever): 9 days (est.), target 4 days.
/// TableColumn of platform`.
fn kpis(parts: &mut Vec<Section>, block: &Block, rows: &[Row]) {
    let tree = tree(rows);
    let columns = block.columns();
    let mut lines = Vec::new();
    for node in &tree.nodes {
        let row = node.row;
        let cell = |id: &str| {
            columns
                .iter()
                .find(|column| column.id.as_str() == id)
                .map_or(String::new(), |column| said(column, row, rows))
        };
        let mut line = cell("name");
        let (layer, target) = (english::uncapitalize(&cell("layer")), cell("target"));
        if !layer.is_empty() {
            line = format!("{line} ({layer})");
        }
        let mut after = Vec::new();
        let value = cell("value");
        if !value.is_empty() {
            after.push(with_caveat(&value, mark(row.cell(KNOWN))));
        }
        if !target.is_empty() {
            after.push(format!("target {target}"));
        }
        if !cell("owner").is_empty() {
            after.push(cell("owner"));
        }
        let after = after.join(", ");
        let text = if after.is_empty() { line } else { format!("{line}: {after}") };
        lines.push(Line { depth: node.depth, text });
    }
    let order: Vec<&Row> = tree.nodes.iter().map(|node| node.row).collect();
    parts.push(Section::Tree(lines, table(block, &order, rows)));
}

/// What the inputs come to, under a heading of its own.
fn grown(parts: &mut Vec<Section>, rows: &[Row]) {
    let growth = growth(rows);
    if growth.runs.is_empty() {
        return parts.push(Section::Note(growth.says));
    }
    let mut table = Table {
        head: vec![TableColumn { name: "Income in a year".to_owned(), shows: ColumnFormat::Words }],
        rows: Vec::new(),
    };
    table.head.extend(
        growth
            .runs
            .iter()
            .map(|run| TableColumn { name: run.name.to_owned(), shows: ColumnFormat::Figures }),
    );
    for (name, mut cells) in growth.lines() {
        cells.insert(0, name.to_owned());
        table.rows.push(cells);
    }
    parts.push(Section::Heading(3, "What comes out".to_owned()));
    parts.push(Section::Table(table));
    parts.push(Section::Note(format!("{METHOD} {}", growth.wrong).trim_end().to_owned()));
}

fn budget(rows: &[Row]) -> Option<Section> {
    let spend = spend(rows);
    let mut said: Vec<String> = spend.whole().into_iter().collect();
    match spend.saved {
        Ok(saved) if saved.hundredths > 0 => said.push(format!("Savings on offer {saved}.")),
        Ok(_) => {}
        Err(why) => said.push(savings_without_total(why).to_owned()),
    }
    if spend.below > 0 {
        said.push(
            english::capitalize(&english::spelled_count(spend.below, BELOW.0, BELOW.1)) + ".",
        );
    }
    if spend.unread > 0 {
        said.push(format!(
            "Not added up: {}.",
            english::spelled_count(spend.unread, "amount", "amounts")
        ));
    }
    (!said.is_empty()).then(|| Section::Note(said.join(" ")))
}

/// What the amounts and numbers of a table come to, where there are several and they add up.
#[must_use]
pub fn sums(block: &Block, rows: &[Row]) -> Option<String> {
    let mut said = Vec::new();
    for column in block
        .columns()
        .iter()
        .filter(|column| matches!(column.holds, CellType::Number | CellType::Money))
    {
        let cells: Vec<&str> = rows
            .iter()
            .map(|row| row.cell(column.id.as_str()))
            .filter(|cell| !cell.trim().is_empty())
            .collect();
        let sum = amount::sum(&cells);
        if sum.unread > 0 || cells.len() < 2 {
            continue;
        }
        match sum.total {
            Ok(total) => said.push(format!("{} {total}", english::uncapitalize(&column.name))),
            Err(NoTotal::TooLarge) => {
                said.push(format!("{} too large to add up", english::uncapitalize(&column.name)))
            }
            Err(NoTotal::Mixed) => {}
        }
    }
    (!said.is_empty()).then(|| format!("In all: {}.", said.join(", ")))
}

/// Wins by their words, each with its facts below it.
fn cited(parts: &mut Vec<Section>, rows: &[Row], wins: &[&Win]) {
    let mut lines = Vec::new();
    for row in rows {
        let Some(win) =
            wins.iter().find(|win| row.cites(&win.id) && !win.private && win.has_text())
        else {
            continue;
        };
        lines.push(Line { depth: 0, text: with_caveat(win.text.trim(), win.caveat()) });
        lines.push(Line { depth: 1, text: win.facts() });
    }
    if !lines.is_empty() {
        parts.push(Section::List { ordered: false, lines });
    }
}
