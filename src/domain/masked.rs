//! A workspace as others may see it: every text that a person wrote, with the listed words hidden.
//!
//! Print and exports are made from this, because hiding comes too late where a text was already cut short or drawn.

use super::{
    block::Holds,
    gaps::fits,
    mask::Hidden,
    record::{Kind, Record},
    sanitise::Words,
    sheet::Sheet,
    story::{Part, Story},
    template::Artifact,
    win::{Win, WinPart},
    workspace::Workspace,
};

/// The workspace with the words hidden. `catalogue` tells which cells are words and which are days, choices or names of rows.
#[must_use]
pub fn masked(workspace: &Workspace, hidden: &[Hidden], catalogue: &[Artifact]) -> Workspace {
    changed(workspace, None, hidden, catalogue)
}

/// The last workspace that was hidden, so that a letter in one record hides that record again and no other.
#[derive(Debug, Default)]
pub struct Masking {
    words: Vec<Hidden>,
    was: Workspace,
    made: Workspace,
}

impl Masking {
    /// What [`masked`] gives for the workspace. One catalogue for the whole life of a `Masking`.
    pub fn masked(&mut self, workspace: &Workspace, hidden: &[Hidden], catalogue: &[Artifact]) -> Workspace {
        let before = (self.words == hidden).then_some((&self.was, &self.made));
        let made = changed(workspace, before, hidden, catalogue);
        *self = Self { words: hidden.to_vec(), was: workspace.clone(), made: made.clone() };
        made
    }
}

fn changed(workspace: &Workspace, before: Option<(&Workspace, &Workspace)>, hidden: &[Hidden], catalogue: &[Artifact]) -> Workspace {
    if hidden.is_empty() {
        return workspace.clone();
    }
    let words = Words::new(hidden);
    let hide = |text: &mut String| {
        if !text.is_empty() {
            *text = words.hide(text);
        }
    };
    workspace.changed(before, |record| {
        let mut record = record.clone();
        match &mut record {
            Record::Plan(plan) => {
                plan.goals.iter_mut().for_each(hide);
                plan.lines.iter_mut().for_each(|line| hide(&mut line.text));
            }
            Record::Pack(pack) => pack.artifacts.values_mut().for_each(|noted| hide(&mut noted.note)),
            Record::Sheet(sheet) => cells(sheet, catalogue, &hide),
            Record::Story(story) => told(story, &hide),
            Record::Win(win) => logged(win, &words),
            Record::Settings(settings) => hide(&mut settings.name),
            Record::Case(case) => case.answers.values_mut().for_each(|answer| hide(&mut answer.not_applicable)),
            Record::Attempt(attempt) => attempt.signals.iter_mut().for_each(|signal| hide(&mut signal.not_applicable)),
            Record::Mask(_) | Record::Checklist(_) => return None,
        }
        Some(record)
    })
}

/// The words that any case hides, for what belongs to no case.
#[must_use]
pub fn hidden_anywhere(workspace: &Workspace) -> Vec<Hidden> {
    let mut all: Vec<Hidden> = Vec::new();
    for record in workspace.of_kind(Kind::Mask) {
        let Record::Mask(mask) = record.as_ref() else { continue };
        for hidden in &mask.words {
            if all.iter().all(|known| known.word != hidden.word) {
                all.push(hidden.clone());
            }
        }
    }
    all
}

/// Cells of a block that is no longer known leave with nothing, and are left as they are.
fn cells(sheet: &mut Sheet, catalogue: &[Artifact], hide: &dyn Fn(&mut String)) {
    let Some(block) = catalogue.iter().find(|one| one.id == sheet.artifact).and_then(|one| one.block(&sheet.block)) else { return };
    for column in block.columns() {
        let is_words = matches!(column.holds, Holds::Line | Holds::Text | Holds::Person) || column.holds.is_figure();
        let is_id = matches!(column.holds, Holds::Parent | Holds::Win);
        for row in sheet.rows.iter_mut().filter(|_| !is_id) {
            let mut text = row.cell(column.id.as_str()).to_owned();
            // What is no choice, or no day, is shown as it was typed.
            if is_words || !fits(&column, &text, &[]) {
                hide(&mut text);
                row.write(&column.id, &text);
            }
        }
    }
}

fn told(story: &mut Story, hide: &dyn Fn(&mut String)) {
    hide(&mut story.title);
    Part::TOLD.iter().for_each(|part| hide(story.part_mut(*part)));
}

fn logged(win: &mut Win, words: &Words<'_>) {
    for part in WinPart::ALL {
        let text = win.part(part).to_owned();
        if !text.is_empty() {
            win.write(part, &words.hide(&text));
        }
    }
}
