//! CSV of tables (RFC 4180), safe to open in a spreadsheet. Forty lines of our own: the csv crate would cost the page
//! 6.5 KB, most of it for reading. The tests read this back with it.

use super::{
    doc::{Doc, Table},
    letters::seen,
};

/// Without it, spreadsheets read `£` as two letters of another alphabet.
const UTF8: char = '\u{feff}';

/// One table: a line for its head and one for each row, cells as typed, so that days and figures can be reckoned with.
#[must_use]
pub fn csv(table: &Table) -> String {
    let mut out = String::from(UTF8);
    lines(&mut out, table);
    out
}

/// All tables of a document in one file: each under its heading, with an empty line between them. Nothing without tables.
#[must_use]
pub fn all(doc: &Doc) -> String {
    let mut out = String::new();
    for (heading, table) in doc.tables() {
        if out.is_empty() {
            out.push(UTF8);
        } else {
            out.push_str("\r\n");
        }
        push(&mut out, heading);
        out.push_str("\r\n");
        lines(&mut out, table);
    }
    out
}

fn lines(out: &mut String, table: &Table) {
    let head: Vec<&String> = table.head.iter().map(|head| &head.name).collect();
    line(out, &head);
    for row in &table.rows {
        line(out, &row.iter().collect::<Vec<_>>());
    }
}

fn line(out: &mut String, cells: &[&String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push(out, cell);
    }
    out.push_str("\r\n");
}

/// A cell, quoted where it has to be. One that a spreadsheet would take for a formula gets an apostrophe before it,
/// unless it is just a number with a sign.
fn push(out: &mut String, cell: &str) {
    let cell: String = cell.chars().map(seen).collect();
    let cell = cell.as_str();
    let defused = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell);
    let quoted = cell.contains([',', '"', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ');
    if quoted {
        out.push('"');
    }
    if defused {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// `-4`, `+3.5`, `-1,250.00`, `-12%`
fn is_number(cell: &str) -> bool {
    let figures = cell.trim_start_matches(['+', '-']);
    let figures = figures.strip_suffix('%').unwrap_or(figures).trim_end();
    cell.len() - cell.trim_start_matches(['+', '-']).len() <= 1
        && figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
        && figures.matches('.').count() < 2
}
