//! Every text of the content with its place, so that the rules of wording look at all of them and know no types.

use super::{artifact_file, signal_file, track_file};
use crate::domain::{
    block::{Block, BlockKind},
    track::{Artifact, Band, GapPhase, Lens, Signal, Track, Trap},
};

/// What a text is, and with that how it ends and whether it may stand twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One sentence or more.
    Sentences,
    /// Part of a sentence, or a line of a list.
    Phrase,
    /// A name, a heading or a goal; may stand in several places.
    Name,
    /// A cell of an example: as people type, with a full stop or without, and the same risk in two documents.
    Cell,
}

/// A text and where it stands.
pub(super) struct Text<'a> {
    pub(super) file: String,
    pub(super) item: String,
    pub(super) form: Form,
    pub(super) says: &'a str,
}

/// Gathers the texts of one file.
struct Page<'a> {
    file: String,
    texts: Vec<Text<'a>>,
}

impl<'a> Page<'a> {
    fn new(file: String) -> Self {
        Self { file, texts: Vec::new() }
    }

    fn add(&mut self, form: Form, item: impl Into<String>, says: &'a str) {
        self.texts.push(Text { file: self.file.clone(), item: item.into(), form, says });
    }

    /// Several fields of the same thing.
    fn fields(&mut self, form: Form, thing: &str, fields: &[(&str, &'a str)]) {
        for (field, says) in fields {
            self.add(form, format!("{thing}{field}"), says);
        }
    }

    /// The lines of a list, counted from 1.
    fn list(&mut self, form: Form, item: &str, lines: &'a [String]) {
        for (at, says) in lines.iter().enumerate() {
            self.add(form, format!("{item} {}", at + 1), says);
        }
    }
}

use Form::{Cell, Name, Phrase, Sentences};

/// The texts of a track, of its signals, and of the artifacts that prove it.
pub(super) fn of_track<'a>(track: &'a Track, artifacts: &'a [Artifact]) -> Vec<Text<'a>> {
    let mut page = Page::new(track_file(track));
    opening(&mut page, track);
    track.bands.iter().for_each(|band| of_band(&mut page, band));
    track.lenses.iter().for_each(|lens| of_lens(&mut page, lens));
    track.traps.iter().for_each(|trap| of_trap(&mut page, trap));
    let mut texts = page.texts;
    texts.extend(track.signals.iter().enumerate().flat_map(|(at, signal)| of_signal(signal_file(track, at, signal), signal)));
    texts.extend(artifacts.iter().filter(|artifact| !artifact.signals(&track.id).is_empty()).flat_map(of_artifact));
    texts
}

fn opening<'a>(page: &mut Page<'a>, track: &'a Track) {
    page.fields(Name, "", &[("name", &track.name), ("from", &track.from), ("pack title", &track.pack.title)]);
    page.fields(Sentences, "", &[("summary", &track.summary), ("lead", &track.lead), ("instruction", &track.instruction)]);
    page.fields(
        Sentences,
        "pack ",
        &[("lead", &track.pack.lead), ("documents", &track.pack.documents), ("coverage", &track.pack.coverage)],
    );
    page.list(Name, "phase", &track.phases);
    for level in &track.levels {
        page.add(Name, format!("level {} name", level.value), &level.name);
        page.add(Sentences, format!("level {} means", level.value), &level.means);
    }
    for outcome in &track.outcomes {
        page.add(Name, "outcome name", &outcome.name);
        page.add(Sentences, format!("outcome {}", outcome.name), &outcome.says);
    }
    for threshold in &track.thresholds {
        page.add(Sentences, format!("threshold {}", threshold.at), &threshold.says);
    }
    page.add(Sentences, "boundary lead", &track.boundary.lead);
    for (at, row) in track.boundary.rows.iter().enumerate() {
        page.add(Name, format!("boundary row {} about", at + 1), &row.about);
        page.fields(Sentences, &format!("boundary row {} ", at + 1), &[("manager", &row.manager), ("director", &row.director)]);
    }
}

fn of_band<'a>(page: &mut Page<'a>, band: &'a Band) {
    let item = format!("band {} ", band.id);
    page.fields(Name, &item, &[("name", &band.name)]);
    page.fields(Sentences, &item, &[("means", &band.means), ("hired", &band.hired), ("promoted", &band.promoted)]);
    page.list(Sentences, &format!("{item}advice"), &band.advice);
}

fn of_lens<'a>(page: &mut Page<'a>, lens: &'a Lens) {
    let item = format!("lens {} ", lens.id);
    page.fields(Name, &item, &[("name", &lens.name)]);
    page.fields(Sentences, &item, &[("changes", &lens.changes)]);
    page.list(Phrase, &format!("{item}risk"), &lens.risks);
    for example in &lens.examples {
        page.add(Sentences, format!("{item}example {}", example.signal), &example.says);
    }
}

fn of_trap<'a>(page: &mut Page<'a>, trap: &'a Trap) {
    let item = format!("trap {} ", trap.id);
    page.fields(Name, &item, &[("name", &trap.name)]);
    page.fields(Sentences, &item, &[("looks_like", &trap.looks_like), ("stalls", &trap.stalls), ("proof", &trap.proof)]);
    page.list(Sentences, &format!("{item}way_out"), &trap.way_out);
}

fn of_signal(file: String, signal: &Signal) -> Vec<Text<'_>> {
    let mut page = Page::new(file);
    page.fields(Name, "", &[("name", &signal.name)]);
    let sentences: [(&str, &str); 6] = [
        ("meaning", &signal.meaning),
        ("question", &signal.question),
        ("hurts", &signal.hurts),
        ("trap", &signal.trap),
        ("fast_move", &signal.fast_move),
        ("gap_plan aim", &signal.gap_plan.aim),
    ];
    page.fields(Sentences, "", &sentences);
    page.fields(Phrase, "", &[("repeats", &signal.repeats), ("asks_for", &signal.asks_for), ("hedge", &signal.hedge)]);
    page.list(Phrase, "evidence", &signal.evidence);
    signal.levels.iter().for_each(|level| page.add(Sentences, format!("level {}", level.value), &level.says));
    signal.checks.iter().for_each(|check| page.add(Sentences, format!("check {}", check.id), &check.fact));
    signal.prompts.iter().for_each(|prompt| page.add(Sentences, format!("prompt {}", prompt.id), &prompt.asks));
    for (at, phase) in signal.gap_plan.phases.iter().enumerate() {
        of_phase(&mut page, &format!("gap_plan phase {}", at + 1), phase);
    }
    page.texts
}

fn of_phase<'a>(page: &mut Page<'a>, item: &str, phase: &'a GapPhase) {
    page.add(Name, format!("{item}, goal"), &phase.goal);
    for (at, action) in phase.actions.iter().enumerate() {
        page.add(Sentences, format!("{item}, action {}", at + 1), &action.says);
    }
    for words in phase.deliverables.iter().filter_map(|deliverable| deliverable.strip_prefix("outcome:")) {
        page.add(Phrase, format!("{item}, outcome"), words);
    }
}

fn of_artifact(artifact: &Artifact) -> Vec<Text<'_>> {
    let mut page = Page::new(artifact_file(artifact));
    page.fields(Name, "", &[("name", &artifact.name), ("short", &artifact.short)]);
    page.fields(Sentences, "", &[("what", &artifact.what), ("bring", &artifact.bring), ("say", &artifact.say)]);
    for item in &artifact.items {
        page.fields(Sentences, &format!("item {} ", item.id), &[("bring", &item.bring), ("say", &item.say)]);
    }
    artifact.blocks.iter().for_each(|block| of_block(&mut page, block));
    page.texts
}

fn of_block<'a>(page: &mut Page<'a>, block: &'a Block) {
    let item = format!("block {} ", block.id);
    page.fields(Name, &item, &[("title", &block.title)]);
    page.fields(Sentences, &item, &[("guidance", &block.guidance)]);
    for column in &block.columns {
        page.fields(Name, &format!("{item}column {} ", column.id), &[("name", &column.name)]);
        page.list(Name, &format!("{item}column {} choice", column.id), &column.choices);
    }
    let form = if block.kind == BlockKind::Text { Sentences } else { Cell };
    for (at, row) in block.example.iter().enumerate() {
        row.iter().for_each(|(column, says)| page.add(form, format!("{item}example {} {column}", at + 1), says));
    }
}
