//! A document on its way out: headings, paragraphs, lists and tables, and nothing of what they were
//! made from.
//!
//! Every form that leaves the page is made from a [`Doc`], so that marking estimates is done in one
//! place and no form can forget it. Words are hidden before: a [`Doc`] is made from a workspace
//! that went through `domain/redact/workspace.rs`.

use super::letters::tidy;
use crate::domain::{
    date::Day,
    english,
    records::{document, redaction_list::Redaction},
    redact::{Redactor, Warning},
};

/// A whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// Stands above everything.
    pub title: String,
    /// What follows, in order.
    pub parts: Vec<Section>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// A heading of a level; the title is level 1.
    Heading(u8, String),
    /// One paragraph; lines in it stay lines.
    Text(String),
    /// A list.
    List {
        /// Whether the lines are numbered.
        ordered: bool,
        /// Its lines.
        lines: Vec<Line>,
    },
    /// A table.
    Table(Table),
    /// A tree, for readers as a list in lists, for spreadsheets as its rows.
    Tree(Vec<Line>, Table),
    /// Something about the document that the person did not write: a sum, a duration, that nothing
    /// is there.
    Note(String),
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 0 for a line of the list itself, 1 for one below such a line, and so on.
    pub depth: usize,
    /// What it says.
    pub text: String,
}

/// A table. Its cells hold what was typed; [`Table::read`] gives what a reader should see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub head: Vec<TableColumn>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// What its cells are.
    pub shows: ColumnFormat,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFormat {
    /// Text.
    Words,
    /// Figures, which carry a mark where they were not measured.
    Figures,
    /// Days as `2026-09-18`.
    Days,
    /// How the figures of the row are known, as it is stored.
    Known,
}

impl Doc {
    /// A document without parts.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), parts: Vec::new() }
    }

    /// What should be looked at before this document leaves; its words are hidden already.
    #[must_use]
    pub fn warnings(&self, words: &[Redaction], money: bool) -> Vec<Warning> {
        let mut found: Vec<Warning> = Vec::new();
        let words = Redactor::new(words);
        self.each(&mut |text| {
            for warning in words.left(text, money) {
                if !found.contains(&warning) {
                    found.push(warning);
                }
            }
        });
        found
    }

    /// Whether any piece of text in it is such.
    #[must_use]
    pub fn says(&self, such: &dyn Fn(&str) -> bool) -> bool {
        let mut says = false;
        self.each(&mut |text| says |= such(text));
        says
    }

    /// Another document below this one: its title becomes a heading, its headings go one level
    /// down.
    pub fn take(&mut self, other: Self) {
        self.parts.push(Section::Heading(2, other.title));
        for part in other.parts {
            self.parts.push(match part {
                Section::Heading(level, text) => Section::Heading(level.saturating_add(1), text),
                part => part,
            });
        }
    }

    /// Its tables, each with the heading above it.
    pub fn tables(&self) -> impl Iterator<Item = (&str, &Table)> {
        let mut heading = self.title.as_str();
        self.parts.iter().filter_map(move |part| match part {
            Section::Heading(_, text) => {
                heading = text;
                None
            }
            Section::Table(table) | Section::Tree(_, table) => Some((heading, table)),
            _ => None,
        })
    }

    /// Every piece of text in it.
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        visit(&self.title);
        for part in &self.parts {
            match part {
                Section::Heading(_, text) | Section::Text(text) | Section::Note(text) => {
                    visit(text)
                }
                Section::List { lines, .. } => lines.iter().for_each(|line| visit(&line.text)),
                Section::Table(table) => table.each(visit),
                Section::Tree(lines, table) => {
                    lines.iter().for_each(|line| visit(&line.text));
                    table.each(visit);
                }
            }
        }
    }
}

impl Section {
    /// A list without numbers.
    #[must_use]
    pub fn bullets(lines: Vec<String>) -> Self {
        Self::list(false, lines)
    }

    /// A flat list.
    #[must_use]
    pub fn list(ordered: bool, lines: Vec<String>) -> Self {
        Self::List {
            ordered,
            lines: lines.into_iter().map(|text| Line { depth: 0, text }).collect(),
        }
    }

    /// A table of words only.
    #[must_use]
    pub fn table(names: &[&str], rows: Vec<Vec<String>>) -> Self {
        let head = names
            .iter()
            .map(|name| TableColumn { name: (*name).to_owned(), shows: ColumnFormat::Words })
            .collect();
        Self::Table(Table { head, rows })
    }

    /// A paragraph for each run of lines between blank lines.
    pub fn paragraphs(text: &str) -> Vec<Self> {
        let mut found: Vec<String> = vec![String::new()];
        for line in tidy(text).lines().map(str::trim) {
            match found.last_mut() {
                Some(last) if !line.is_empty() => {
                    if !last.is_empty() {
                        last.push('\n');
                    }
                    last.push_str(line);
                }
                _ => found.push(String::new()),
            }
        }
        found.into_iter().filter(|text| !text.is_empty()).map(Self::Text).collect()
    }
}

impl Table {
    /// Every piece of text in it. A day or a mark is none, and what was typed where one should
    /// stand is.
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.head.iter().for_each(|head| visit(&head.name));
        for (head, cell) in self.rows.iter().flat_map(|row| self.head.iter().zip(row)) {
            let is_text = match head.shows {
                ColumnFormat::Words | ColumnFormat::Figures => true,
                ColumnFormat::Days => Day::typed(cell).is_none(),
                ColumnFormat::Known => document::known(cell).is_none(),
            };
            if is_text {
                visit(cell);
            }
        }
    }

    /// Head and rows as a reader should see them: days in words, figures with a mark where they
    /// were not measured, and no column for what the marks already say.
    #[must_use]
    pub fn read(&self) -> (Vec<&str>, Vec<Vec<String>>) {
        let known = self.head.iter().position(|head| head.shows == ColumnFormat::Known);
        let head = self
            .head
            .iter()
            .filter(|head| head.shows != ColumnFormat::Known)
            .map(|head| head.name.as_str())
            .collect();
        let mut rows = Vec::new();
        for row in &self.rows {
            let mark = known.and_then(|at| row.get(at)).and_then(|stored| mark(stored));
            let mut read = Vec::new();
            for (head, cell) in self.head.iter().zip(row) {
                match head.shows {
                    ColumnFormat::Words => read.push(cell.clone()),
                    ColumnFormat::Figures => read.push(with_caveat(cell, mark)),
                    ColumnFormat::Days => {
                        read.push(Day::typed(cell).map_or_else(|| cell.clone(), Day::long))
                    }
                    ColumnFormat::Known => {}
                }
            }
            rows.push(read);
        }
        (head, rows)
    }
}

/// The mark of figures that are known so, by the stored word.
#[must_use]
pub fn mark(stored: &str) -> Option<&'static str> {
    document::known(stored)?.caveat()
}

/// A text with its mark behind it: `40 hours (est.)`. A text without a figure needs none.
#[must_use]
pub fn with_caveat(said: &str, mark: Option<&str>) -> String {
    match mark {
        Some(mark) if english::has_number(said) => format!("{said} ({mark})"),
        _ => said.to_owned(),
    }
}
