//! JSON of a document, for whoever wants to go on with it in a program. Written piece by piece: a type
//! for each form would cost more than it says.

use super::doc::{Doc, Line, Part, Shows, Table};
use crate::domain::{date::Day, json::text};

/// The document with everything in it; tables hold what was typed.
#[must_use]
pub fn json(doc: &Doc, day: Day) -> String {
    let mut out = String::from("{\n  \"format\": \"rung-document\",\n  \"version\": 1,\n  \"saved\": ");
    text(&mut out, &day.to_string());
    out.push_str(",\n  \"title\": ");
    text(&mut out, &doc.title);
    out.push_str(",\n  \"parts\": [");
    for (at, part) in doc.parts.iter().enumerate() {
        out.push_str(if at > 0 { ",\n    {" } else { "\n    {" });
        write(&mut out, part);
        out.push('}');
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn write(out: &mut String, part: &Part) {
    match part {
        Part::Heading(level, words) => {
            key(out, "heading");
            text(out, words);
            out.push_str(", \"level\": ");
            out.push_str(&level.to_string());
        }
        Part::Text(words) => {
            key(out, "text");
            text(out, words);
        }
        Part::Note(words) => {
            key(out, "note");
            text(out, words);
        }
        Part::List { ordered, lines } => {
            key(out, if *ordered { "numbered" } else { "list" });
            tree(out, lines);
        }
        Part::Tree(lines, table) => {
            key(out, "tree");
            tree(out, lines);
            out.push_str(", ");
            cells(out, table);
        }
        Part::Table(table) => cells(out, table),
    }
}

fn tree(out: &mut String, lines: &[Line]) {
    array(out, lines.len(), &mut |out, at| {
        let Some(line) = lines.get(at) else { return };
        out.push_str("{\"depth\": ");
        out.push_str(&line.depth.to_string());
        out.push_str(", \"text\": ");
        text(out, &line.text);
        out.push('}');
    });
}

fn cells(out: &mut String, table: &Table) {
    key(out, "columns");
    columns(out, table);
    out.push_str(", \"rows\": ");
    array(out, table.rows.len(), &mut |out, at| {
        let row = table.rows.get(at).map_or(&[][..], Vec::as_slice);
        array(out, row.len(), &mut |out, at| text(out, row.get(at).map_or("", String::as_str)));
    });
}

fn columns(out: &mut String, table: &Table) {
    array(out, table.head.len(), &mut |out, at| {
        let Some(head) = table.head.get(at) else { return };
        out.push_str("{\"name\": ");
        text(out, &head.name);
        out.push_str(match head.shows {
            Shows::Words => "}",
            Shows::Figures => ", \"holds\": \"figures\"}",
            Shows::Days => ", \"holds\": \"days\"}",
            Shows::Known => ", \"holds\": \"known\"}",
        });
    });
}

fn array(out: &mut String, of: usize, each: &mut dyn FnMut(&mut String, usize)) {
    out.push('[');
    for at in 0..of {
        if at > 0 {
            out.push_str(", ");
        }
        each(out, at);
    }
    out.push(']');
}

fn key(out: &mut String, name: &str) {
    out.push('"');
    out.push_str(name);
    out.push_str("\": ");
}
