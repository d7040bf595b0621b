//! CSV of tables (RFC 4180), safe to open in a spreadsheet. A few lines of our own: most of the csv
//! crate is for reading, and what makes a cell safe would be ours anyway. The tests read this back
//! with that crate.

use super::{
    doc::{Doc, Table},
    letters::seen,
};
use crate::domain::amount;

/// Without it, spreadsheets read `£` as two letters of another alphabet.
const UTF8: char = '\u{feff}';

/// What stands between cells. A spreadsheet expects what its country writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// For countries that write 1.5.
    Commas,
    /// For those that write 1,5; figures have their comma, and no mark between thousands, of which
    /// there are several.
    Semicolons,
}

impl Between {
    fn letter(self) -> char {
        match self {
            Self::Commas => ',',
            Self::Semicolons => ';',
        }
    }
}

/// One table: a line for its head and one for each row, cells as typed, so that days and figures
/// can be reckoned with.
#[must_use]
pub fn csv(table: &Table, between: Between) -> String {
    let mut out = String::from(UTF8);
    lines(&mut out, table, between);
    out
}

/// All tables of a document in one file: each under its heading, with an empty line between them.
/// Nothing without tables.
#[must_use]
pub fn all(doc: &Doc, between: Between) -> String {
    let mut out = String::new();
    for (heading, table) in doc.tables() {
        if out.is_empty() {
            out.push(UTF8);
        } else {
            out.push_str("\r\n");
        }
        push(&mut out, heading, between);
        out.push_str("\r\n");
        lines(&mut out, table, between);
    }
    out
}

fn lines(out: &mut String, table: &Table, between: Between) {
    let head: Vec<&String> = table.head.iter().map(|head| &head.name).collect();
    line(out, &head, between);
    for row in &table.rows {
        line(out, &row.iter().collect::<Vec<_>>(), between);
    }
}

fn line(out: &mut String, cells: &[&String], between: Between) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(between.letter());
        }
        push(out, cell, between);
    }
    out.push_str("\r\n");
}

/// A cell, quoted where it has to be. One that a spreadsheet would take for a formula gets an
/// apostrophe before it.
fn push(out: &mut String, cell: &str, between: Between) {
    let cell: String = cell.chars().map(seen).collect();
    let figure = (between == Between::Semicolons && amount::read(&cell).is_some())
        .then(|| crate::domain::digits::with_comma(&cell));
    let cell = figure.as_deref().unwrap_or(&cell);
    let quoted = cell.contains([between.letter(), '"', '\r', '\n'])
        || cell.starts_with(' ')
        || cell.ends_with(' ');
    if quoted {
        out.push('"');
    }
    if is_formula(cell) {
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

/// Whether a spreadsheet would reckon with a cell that is no figure. Some take the wide forms of
/// Asian keyboards for the narrow ones, and white space before a formula for nothing.
fn is_formula(cell: &str) -> bool {
    match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => true,
        Some('+' | '-') => !is_figure(cell) && !is_telephone(cell),
        _ => false,
    }
}

/// A figure as our own reader takes it, in either way of writing: `-4`, `- 4`, `-£40k`, `-1,5`. Not
/// `-GBP40`, `-US$3` or `- kr5`: letters with anything but a space behind them may be the name of a
/// cell.
fn is_figure(cell: &str) -> bool {
    let bare = cell
        .trim_start_matches(|letter: char| matches!(letter, '+' | '-') || letter.is_whitespace());
    let behind = bare.trim_start_matches(char::is_alphabetic);
    let cell_name = behind.len() < bare.len() && !behind.starts_with(char::is_whitespace);
    !cell_name
        && (amount::read(cell).is_some()
            || comma_as_point(cell).is_some_and(|cell| amount::read(&cell).is_some()))
}

/// `-1,5` as `-1.5`, where each comma stands between digits. In `+0,K` it does not: that adds a
/// cell called K.
fn comma_as_point(cell: &str) -> Option<String> {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let parts: Vec<&str> = cell.split(',').collect();
    let whole = parts.windows(2).all(|pair| match pair {
        [before, after] => digit(before.chars().next_back()) && digit(after.chars().next()),
        _ => true,
    });
    whole.then(|| parts.join("."))
}

/// `+44 20 7946 0958`, `+49 (0)30 123-45`. To a spreadsheet a hyphen takes away, and needs a value
/// on each side: `+1-800-555-0199` is reckoned with. Where anywhere two values stand side by side,
/// with a space or a bracket between them and no hyphen, the whole is no expression, whatever else
/// is in it: a space joins names of cells alone, and there are no letters. With a stroke it may be
/// a fraction, `1 2/3`. One without spaces or hyphens is a figure.
fn is_telephone(cell: &str) -> bool {
    let Some(rest) = cell.strip_prefix('+') else { return false };
    let space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    let known = |letter: char| {
        letter.is_ascii_digit() || space(letter) || matches!(letter, '(' | ')' | '.' | '-')
    };
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let plain = digits >= 6
        && rest.starts_with(|first: char| first.is_ascii_digit())
        && rest.chars().all(known);
    plain && (!rest.contains('-') || has_values_side_by_side(rest, space))
}

/// Whether a value ends and another begins with nothing but a space, or only a bracket, between
/// them.
fn has_values_side_by_side(text: &str, space: impl Fn(char) -> bool) -> bool {
    let ends = |letter: char| letter.is_ascii_digit() || letter == ')';
    let begins = |letter: char| letter.is_ascii_digit() || letter == '(';
    let (mut before, mut apart) = (None, false);
    for letter in text.chars() {
        if space(letter) {
            apart = true;
            continue;
        }
        let joins = apart || letter == '(' || before == Some(')');
        if joins && begins(letter) && before.is_some_and(ends) {
            return true;
        }
        (before, apart) = (Some(letter), false);
    }
    false
}
