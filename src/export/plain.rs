//! Plain text for the clipboard: what is pasted where nothing but words is taken, a chat or a form.
//! No marks of any markup stand in it; the cells of a table have tabs between them, as spreadsheets
//! take them.

use super::{
    doc::{Doc, Line, Section, Table},
    letters::letters,
};

/// The document as plain text.
#[must_use]
pub fn plain(doc: &Doc) -> String {
    let mut out = lines_of(&doc.title);
    out.push('\n');
    for part in &doc.parts {
        out.push('\n');
        match part {
            Section::Heading(_, text) | Section::Text(text) | Section::Note(text) => {
                line(&mut out, &lines_of(text))
            }
            Section::List { ordered, lines } => list(&mut out, *ordered, lines),
            Section::Tree(lines, _) => list(&mut out, false, lines),
            Section::Table(table) => cells(&mut out, table),
        }
    }
    out
}

fn lines_of(text: &str) -> String {
    letters(text.trim()).collect()
}

/// A text where a line end would say that the next line or row begins.
fn one_line(text: &str) -> String {
    letters(text.trim()).map(|letter| if letter == '\n' { ' ' } else { letter }).collect()
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn list(out: &mut String, ordered: bool, lines: &[Line]) {
    for (at, item) in lines.iter().enumerate() {
        let mark = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
        line(out, &format!("{}{mark}{}", "  ".repeat(item.depth), one_line(&item.text)));
    }
}

fn cells(out: &mut String, table: &Table) {
    let (head, rows) = table.read();
    line(out, &head.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join("\t"));
    for row in &rows {
        line(out, &row.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join("\t"));
    }
}
