//! Markdown, as wikis and code hosts read it: headings, lists, and tables with pipes.

use super::{
    address::{Address, address},
    doc::{Doc, Line, Section, Table},
    letters::tidy,
};

/// The document as Markdown.
#[must_use]
pub fn markdown(doc: &Doc) -> String {
    let mut out = format!("# {}\n", heading(&doc.title));
    for part in &doc.parts {
        out.push('\n');
        match part {
            Section::Heading(level, text) => {
                for _ in 0..(*level).clamp(1, 6) {
                    out.push('#');
                }
                row(&mut out, &[" ", &heading(text)]);
            }
            Section::Text(text) => row(&mut out, &[&paragraph(text)]),
            Section::Note(text) => row(&mut out, &["*", &line(text), "*"]),
            Section::List { ordered, lines } => list(&mut out, *ordered, lines),
            Section::Tree(lines, _) => list(&mut out, false, lines),
            Section::Table(table) => pipes(&mut out, table),
        }
    }
    out
}

fn list(out: &mut String, ordered: bool, lines: &[Line]) {
    for (at, item) in lines.iter().enumerate() {
        // Lists in a list begin below the words of the line above them.
        let indent = if ordered { "   " } else { "  " }.repeat(item.depth);
        let mark = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
        row(out, &[&indent, &mark, &line(&item.text)]);
    }
}

fn row(out: &mut String, pieces: &[&str]) {
    row_of(out, pieces);
    out.push('\n');
}

fn row_of(out: &mut String, pieces: &[&str]) {
    pieces.iter().for_each(|piece| out.push_str(piece));
}

fn pipes(out: &mut String, table: &Table) {
    let (head, rows) = table.read();
    for name in &head {
        row_cell(out, name);
    }
    out.push_str("|\n");
    for _ in &head {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for cells in rows {
        for cell in &cells {
            row_cell(out, cell);
        }
        out.push_str("|\n");
    }
}

fn row_cell(out: &mut String, cell: &str) {
    out.push_str("| ");
    out.push_str(&escaped(cell.trim(), Place::Cell, "<br>"));
    out.push(' ');
}

fn heading(text: &str) -> String {
    escaped(text.trim(), Place::Heading, " ")
}

fn line(text: &str) -> String {
    escaped(text.trim(), Place::Block, " ")
}

fn paragraph(text: &str) -> String {
    escaped(text.trim(), Place::Block, "  \n")
}

/// Where a text stands, and what would therefore act in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where a first letter could open a list, a quotation or a heading.
    Block,
    /// Behind the mark of a heading.
    Heading,
    /// Between two pipes.
    Cell,
}

/// The text with everything taken out of force that Markdown would act on; `brk` stands for the end
/// of a line. Addresses are links, because in a bare one the marks would either act or be spoilt.
fn escaped(text: &str, place: Place, brk: &str) -> String {
    let text = tidy(text);
    let mut out = String::with_capacity(text.len() + 8);
    // A letter opens something only where its partner follows; few texts need these two.
    let (entities, strikes) = (text.contains(';'), text.matches('~').count() > 1);
    let (mut begins, mut digits, mut before) = (true, false, None);
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        if let Some(found) = address(rest, before) {
            link(&mut out, found, place);
            (begins, digits, before) = (false, false, found.text.chars().next_back());
            rest = rest.get(found.text.len()..).unwrap_or_default();
            continue;
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        before = Some(letter);
        if letter == '\n' {
            out.push_str(brk);
            (begins, digits) = (true, false);
            continue;
        }
        let acts = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' => true,
            '|' if place == Place::Cell => true,
            '&' => entities,
            '~' => strikes,
            '#' | '>' | '-' | '+' | '=' | ':' | '|' => begins && place == Place::Block,
            '.' | ')' => {
                digits
                    && place == Place::Block
                    && rest.chars().next().is_none_or(char::is_whitespace)
            }
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(letter);
        digits = letter.is_ascii_digit() && (begins || digits);
        begins = begins && letter.is_whitespace();
    }
    out
}

/// `<https://example.org/my_page>`, in which nothing acts; where that would not be taken for an
/// address, a link with words.
fn link(out: &mut String, found: Address<'_>, place: Place) {
    // Readers differ on whether `&amp;` in an address is five letters or one.
    let entities = found.text.contains('&') && found.text.contains(';');
    if found.scheme.is_empty() && !entities && !found.text.contains(['\\', '|']) {
        return row_of(out, &["<", found.text, ">"]);
    }
    let (mut words, mut goes) = (String::new(), String::new());
    for letter in found.text.chars() {
        let pipe = letter == '|' && place == Place::Cell;
        if pipe || letter.is_ascii_punctuation() && "\\`*_[]~&".contains(letter) {
            words.push('\\');
        }
        if pipe || letter.is_ascii_punctuation() && "\\&".contains(letter) {
            goes.push('\\');
        }
        words.push(letter);
        goes.push(letter);
    }
    row_of(out, &["[", &words, "](<", found.scheme, &goes, ">)"]);
}
