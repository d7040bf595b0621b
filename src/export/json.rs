//! JSON of a document, for whoever wants to go on with it in a program.
//!
//! One part to a line, so that two files can be compared line by line.

use super::doc::{ColumnFormat, Doc, Line, Section, Table, TableColumn};
use crate::domain::date::Day;
use serde::Serialize;
use serde_json::{
    Result,
    ser::{Formatter, Serializer},
    value::RawValue,
};
use std::io::{self, Write};

/// The document with everything in it; tables hold what was typed.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "serde_json writes all that is made of structs, lists and texts"
)]
pub fn json(doc: &Doc, day: Day) -> String {
    let parts = doc.parts.iter().map(|part| line(&Piece::from(part))).collect::<Result<Vec<_>>>();
    let file = parts.and_then(|parts| {
        serde_json::to_string_pretty(&File {
            format: "rung-document",
            version: 1,
            saved: day,
            title: &doc.title,
            parts,
        })
    });
    file.expect("a document can be written") + "\n"
}

#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    version: u32,
    saved: Day,
    title: &'a str,
    parts: Vec<Box<RawValue>>,
}

/// A part of a document, told from the others by its keys.
#[derive(Serialize)]
#[serde(untagged)]
enum Piece<'a> {
    Heading {
        heading: &'a str,
        level: u8,
    },
    Text {
        text: &'a str,
    },
    Note {
        note: &'a str,
    },
    Numbered {
        numbered: Vec<Row<'a>>,
    },
    List {
        list: Vec<Row<'a>>,
    },
    Tree {
        tree: Vec<Row<'a>>,
        #[serde(flatten)]
        table: Grid<'a>,
    },
    Table(Grid<'a>),
}

#[derive(Serialize)]
struct Row<'a> {
    depth: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Grid<'a> {
    columns: Vec<Column<'a>>,
    rows: &'a [Vec<String>],
}

#[derive(Serialize)]
struct Column<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'a str>,
}

impl<'a> From<&'a Section> for Piece<'a> {
    fn from(part: &'a Section) -> Self {
        match part {
            Section::Heading(level, heading) => Self::Heading { heading, level: *level },
            Section::Text(text) => Self::Text { text },
            Section::Note(note) => Self::Note { note },
            Section::List { ordered: true, lines } => Self::Numbered { numbered: rows(lines) },
            Section::List { ordered: false, lines } => Self::List { list: rows(lines) },
            Section::Tree(lines, table) => Self::Tree { tree: rows(lines), table: table.into() },
            Section::Table(table) => Self::Table(table.into()),
        }
    }
}

fn rows(lines: &[Line]) -> Vec<Row<'_>> {
    lines.iter().map(|Line { depth, text }| Row { depth: *depth, text }).collect()
}

impl<'a> From<&'a Table> for Grid<'a> {
    fn from(table: &'a Table) -> Self {
        Self { columns: table.head.iter().map(Column::from).collect(), rows: &table.rows }
    }
}

impl<'a> From<&'a TableColumn> for Column<'a> {
    fn from(head: &'a TableColumn) -> Self {
        let holds = match head.shows {
            ColumnFormat::Words => None,
            ColumnFormat::Figures => Some("figures"),
            ColumnFormat::Days => Some("days"),
            ColumnFormat::Known => Some("known"),
        };
        Self { name: &head.name, holds }
    }
}

/// A value in one line, with spaces in it for whoever reads it by eye.
fn line(value: &impl Serialize) -> Result<Box<RawValue>> {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, Spaced))?;
    RawValue::from_string(String::from_utf8_lossy(&out).into_owned())
}

struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { out.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { out.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}
