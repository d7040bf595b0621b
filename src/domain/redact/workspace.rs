//! A workspace as others may see it: every text that a person wrote, with the listed words hidden.
//!
//! Print and exports are made from this, because hiding comes too late where a text was already cut
//! short or drawn.

use super::Redactor;
use crate::domain::{
    assess::cell::is_valid,
    id::{ColumnId, RowId},
    records::{
        document::Sheet,
        key::Kind,
        record::Record,
        redaction_list::Redaction,
        story::{Story, StoryField},
        win::Win,
        win_part::WinField,
    },
    schema::{
        artifact::Artifact,
        block::Block,
        column::{CellType, Column},
    },
    workspace::Workspace,
};
use std::sync::Arc;

/// The workspace with the words hidden. `catalogue` tells which cells are words and which are days,
/// choices or names of rows. Records in which nothing is to be hidden are shared with the
/// workspace; without words that is all of them.
#[must_use]
pub fn redacted(workspace: &Workspace, hidden: &[Redaction], catalogue: &[Artifact]) -> Workspace {
    changed(workspace, None, hidden, catalogue)
}

/// The last workspace that was hidden, so that a letter in one record hides that record again and
/// no other.
#[derive(Debug, Default)]
pub struct Masking {
    words: Vec<Redaction>,
    was: Arc<Workspace>,
    made: Arc<Workspace>,
}

impl Masking {
    /// What [`masked`] gives for the workspace. One catalogue for the whole life of a `Masking`.
    pub fn redacted(
        &mut self,
        workspace: &Arc<Workspace>,
        hidden: &[Redaction],
        catalogue: &[Artifact],
    ) -> Arc<Workspace> {
        if hidden.is_empty() {
            // Nothing is held: a workspace that somebody holds is copied when it is written to.
            *self = Self::default();
            return workspace.clone();
        }
        let before = (self.words == hidden).then_some((&*self.was, &*self.made));
        let made = Arc::new(changed(workspace, before, hidden, catalogue));
        *self = Self { words: hidden.to_vec(), was: workspace.clone(), made: made.clone() };
        made
    }
}

fn changed(
    workspace: &Workspace,
    before: Option<(&Workspace, &Workspace)>,
    hidden: &[Redaction],
    catalogue: &[Artifact],
) -> Workspace {
    if hidden.is_empty() {
        return workspace.clone();
    }
    let words = Redactor::new(hidden);
    let hide = |text: &mut String| {
        if !text.is_empty() {
            *text = words.hide(text);
        }
    };
    workspace.changed(before, |record| {
        let mut shown = record.clone();
        match &mut shown {
            Record::Plan(plan) => {
                plan.goals.iter_mut().for_each(hide);
                plan.lines.iter_mut().for_each(|line| hide(&mut line.text));
            }
            Record::Pack(pack) => {
                pack.artifacts.values_mut().for_each(|noted| hide(&mut noted.note))
            }
            Record::Sheet(sheet) => cells(sheet, catalogue, &hide),
            Record::Story(story) => told(story, &hide),
            Record::Win(win) => logged(win, &words),
            Record::Settings(settings) => hide(&mut settings.name),
            Record::Case(case) => {
                case.answers.values_mut().for_each(|answer| hide(&mut answer.not_applicable))
            }
            Record::Attempt(attempt) => {
                attempt.signals.iter_mut().for_each(|signal| hide(&mut signal.not_applicable))
            }
            Record::RedactionList(_) | Record::Checklist(_) => return None,
        }
        (shown != *record).then_some(shown)
    })
}

/// The words that any case hides, for what belongs to no case.
#[must_use]
pub fn hidden_anywhere(workspace: &Workspace) -> Vec<Redaction> {
    let mut all: Vec<Redaction> = Vec::new();
    for record in workspace.of_kind(Kind::RedactionList) {
        let Record::RedactionList(mask) = record.as_ref() else { continue };
        for hidden in &mask.words {
            if all.iter().all(|known| known.word != hidden.word) {
                all.push(hidden.clone());
            }
        }
    }
    all
}

/// Every cell is words but those that are known to be days, choices or names of rows. So are those
/// of a block or a column that the content no longer has: they leave with nothing today, and are
/// hidden all the same.
fn cells(sheet: &mut Sheet, catalogue: &[Artifact], hide: &dyn Fn(&mut String)) {
    let block = catalogue
        .iter()
        .find(|one| one.id == sheet.artifact)
        .and_then(|one| one.block(&sheet.block));
    let columns = block.map(Block::columns).unwrap_or_default();
    let rows: Vec<RowId> = sheet.rows.iter().map(|row| row.id.clone()).collect();
    for row in &mut sheet.rows {
        let ids: Vec<ColumnId> = row.cells.keys().cloned().collect();
        for id in ids {
            let mut text = row.cell(id.as_str()).to_owned();
            if columns
                .iter()
                .find(|column| column.id == id)
                .is_none_or(|column| is_words(column, &text, &rows))
            {
                hide(&mut text);
                row.write(&id, &text);
            }
        }
    }
}

/// What is no choice, or no day, is shown as it was typed, and is words.
fn is_words(column: &Column, cell: &str, rows: &[RowId]) -> bool {
    match column.holds {
        CellType::Win => false,
        CellType::Parent => rows.iter().all(|row| row.as_str() != cell),
        CellType::Line
        | CellType::Text
        | CellType::Person
        | CellType::Number
        | CellType::Money
        | CellType::Percent => true,
        CellType::Date
        | CellType::Moment
        | CellType::Choice
        | CellType::Scale
        | CellType::Known => !is_valid(column, cell, &[]),
    }
}

fn told(story: &mut Story, hide: &dyn Fn(&mut String)) {
    hide(&mut story.title);
    StoryField::TOLD.iter().for_each(|part| hide(story.part_mut(*part)));
}

fn logged(win: &mut Win, words: &Redactor<'_>) {
    for part in WinField::ALL {
        let text = win.part(part).to_owned();
        if !text.is_empty() {
            win.write(part, &words.hide(&text));
        }
    }
}
