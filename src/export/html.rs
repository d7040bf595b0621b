//! Rich text for the clipboard: the few elements that a word processor turns into its own headings,
//! lists and tables.

use super::{
    doc::{Doc, Line, Section, Table},
    letters::letters,
};
use crate::domain::english::has_right_to_left;

/// The document as HTML. All text of the person stands in it escaped.
#[must_use]
pub fn rich(doc: &Doc) -> String {
    let mut out = String::new();
    element(&mut out, "h1", &doc.title);
    for part in &doc.parts {
        match part {
            Section::Heading(level, text) => element(&mut out, heading(*level), text),
            Section::Text(text) => element(&mut out, "p", text),
            Section::Note(text) => {
                out.push_str("<p>");
                element(&mut out, "em", text);
                out.push_str("</p>");
            }
            Section::List { ordered, lines } => {
                list(&mut out, if *ordered { "ol" } else { "ul" }, lines)
            }
            Section::Tree(lines, _) => list(&mut out, "ul", lines),
            Section::Table(table) => cells(&mut out, table),
        }
    }
    out
}

fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        _ => "h4",
    }
}

fn element(out: &mut String, name: &str, text: &str) {
    begin(out, name, text);
    escape(out, text);
    tag(out, "</", name);
}

/// Words from right to left are told so: a word processor would set them from the left.
fn begin(out: &mut String, name: &str, text: &str) {
    let side = if has_right_to_left(text) { " dir=\"auto\"" } else { "" };
    out.push_str(&format!("<{name}{side}>"));
}

fn tag(out: &mut String, opens: &str, name: &str) {
    out.push_str(opens);
    out.push_str(name);
    out.push('>');
}

fn escape(out: &mut String, text: &str) {
    for letter in letters(text) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            letter => out.push(letter),
        }
    }
}

/// A list, with a list in a line for what stands deeper than it.
fn list(out: &mut String, name: &str, lines: &[Line]) {
    let mut depth = 0;
    tag(out, "<", name);
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            if line.depth > depth {
                tag(out, "<", name);
                depth += 1;
            } else {
                out.push_str("</li>");
                while depth > line.depth {
                    tag(out, "</", name);
                    out.push_str("</li>");
                    depth -= 1;
                }
            }
        }
        begin(out, "li", &line.text);
        escape(out, &line.text);
    }
    if !lines.is_empty() {
        out.push_str("</li>");
    }
    for _ in 0..depth {
        tag(out, "</", name);
        out.push_str("</li>");
    }
    tag(out, "</", name);
}

fn cells(out: &mut String, table: &Table) {
    let (head, rows) = table.read();
    // Pasted tables have no lines unless told so in the old way.
    out.push_str("<table border=\"1\"><thead><tr>");
    for name in head {
        element(out, "th", name);
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for cell in &row {
            element(out, "td", cell);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}
