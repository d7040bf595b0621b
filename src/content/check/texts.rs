//! Every text of the content with its place, so that the rules of wording look at all of them and
//! know no types.

use super::content::{Content, artifact_file, checklist_file, signal_file, track_file};
use crate::domain::schema::{
    artifact::Artifact,
    block::Block,
    checklist::Checklist,
    column::{BlockKind, Cells},
    guide::Guide,
    long_plan::LongPlan,
    signal::{Deliverable, GapAction, GapPhase, Signal},
    track::{Band, Lens, Track, Trap},
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
    /// A cell of an example: as people type, with a full stop or without, and the same risk in two
    /// documents.
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

/// Every text of the content, once.
pub(super) fn all<'a>(content: &Content<'a>) -> Vec<Text<'a>> {
    let mut texts: Vec<Text<'a>> = content.tracks.iter().flat_map(of_track).collect();
    texts.extend(content.checklists.iter().flat_map(of_checklist));
    texts.extend(content.artifacts.iter().flat_map(of_artifact));
    texts
}

/// The texts of a track and of its signals.
fn of_track(track: &Track) -> Vec<Text<'_>> {
    let mut page = Page::new(track_file(track));
    opening(&mut page, track);
    track.bands.iter().for_each(|band| of_band(&mut page, band));
    track.lenses.iter().for_each(|lens| of_lens(&mut page, lens));
    track.traps.iter().for_each(|trap| of_trap(&mut page, trap));
    track.guides.iter().for_each(|guide| of_guide(&mut page, guide));
    track.plans.iter().for_each(|plan| of_long_plan(&mut page, plan));
    let mut texts = page.texts;
    texts.extend(
        track
            .signals
            .iter()
            .enumerate()
            .flat_map(|(at, signal)| of_signal(signal_file(track, at, signal), signal)),
    );
    texts
}

fn opening<'a>(page: &mut Page<'a>, track: &'a Track) {
    page.fields(
        Name,
        "",
        &[("name", &track.name), ("from", &track.from), ("pack title", &track.pack.title)],
    );
    page.fields(
        Sentences,
        "",
        &[("summary", &track.summary), ("lead", &track.lead), ("instruction", &track.instruction)],
    );
    page.fields(
        Sentences,
        "pack ",
        &[
            ("lead", &track.pack.lead),
            ("documents", &track.pack.documents),
            ("coverage", &track.pack.coverage),
        ],
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
    for (item, says) in [("test", &track.test), ("reading_note", &track.reading_note)] {
        if !says.is_empty() {
            page.add(Sentences, item, says);
        }
    }
    page.add(Sentences, "boundary lead", &track.boundary.lead);
    page.fields(
        Name,
        "boundary ",
        &[("before", &track.boundary.before), ("after", &track.boundary.after)],
    );
    for (at, row) in track.boundary.rows.iter().enumerate() {
        page.add(Name, format!("boundary row {} about", at + 1), &row.about);
        page.fields(
            Sentences,
            &format!("boundary row {} ", at + 1),
            &[("before", &row.before), ("after", &row.after)],
        );
    }
}

fn of_band<'a>(page: &mut Page<'a>, band: &'a Band) {
    let item = format!("band {} ", band.id);
    page.fields(Name, &item, &[("name", &band.name)]);
    page.fields(
        Sentences,
        &item,
        &[("means", &band.means), ("hired", &band.hired), ("promoted", &band.promoted)],
    );
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
    page.fields(
        Sentences,
        &item,
        &[("looks_like", &trap.looks_like), ("stalls", &trap.stalls), ("proof", &trap.proof)],
    );
    page.list(Sentences, &format!("{item}way_out"), &trap.way_out);
}

fn of_guide<'a>(page: &mut Page<'a>, guide: &'a Guide) {
    let item = format!("guide {} ", guide.id);
    page.fields(Name, &item, &[("title", &guide.title)]);
    page.fields(Sentences, &item, &[("lead", &guide.lead)]);
    if !guide.note.is_empty() {
        page.fields(Sentences, &item, &[("note", &guide.note)]);
    }
    page.list(Name, &format!("{item}column"), &guide.columns);
    for (at, row) in guide.rows.iter().enumerate() {
        page.list(Name, &format!("{item}row {} cell", at + 1), row);
    }
}

fn of_long_plan<'a>(page: &mut Page<'a>, plan: &'a LongPlan) {
    let item = format!("plan {} ", plan.id);
    page.fields(Name, &item, &[("name", &plan.name)]);
    page.fields(Sentences, &item, &[("lead", &plan.lead)]);
    page.list(Phrase, &format!("{item}good"), &plan.good);
    page.list(Sentences, &format!("{item}warning"), &plan.warnings);
    for (at, phase) in plan.phases.iter().enumerate() {
        let item = format!("{item}phase {}", at + 1);
        page.add(Name, format!("{item}, name"), &phase.name);
        page.add(Sentences, format!("{item}, goal"), &phase.goal);
        to_do(page, &item, &phase.actions, &phase.deliverables);
    }
}

fn of_checklist(checklist: &Checklist) -> Vec<Text<'_>> {
    let mut page = Page::new(checklist_file(checklist));
    page.fields(Name, "", &[("name", &checklist.name)]);
    page.fields(Sentences, "", &[("summary", &checklist.summary), ("lead", &checklist.lead)]);
    checklist
        .answers
        .iter()
        .for_each(|answer| page.add(Name, format!("answer {}", answer.value), &answer.name));
    for part in checklist.parts.iter().filter(|part| !part.name.is_empty()) {
        page.add(Name, "part", &part.name);
    }
    for item in checklist.items() {
        let form = if item.asks.ends_with(['.', '?']) { Sentences } else { Phrase };
        page.add(form, format!("item {} asks", item.id), &item.asks);
        for (field, says, form) in [
            ("name", &item.name, Name),
            ("tells", &item.tells, Sentences),
            ("next", &item.next, Sentences),
        ] {
            if !says.is_empty() {
                page.add(form, format!("item {} {field}", item.id), says);
            }
        }
    }
    for reading in &checklist.readings {
        let item = format!("reading {} ", reading.from);
        page.fields(Name, &item, &[("name", &reading.name)]);
        page.fields(Sentences, &item, &[("means", &reading.means), ("next", &reading.next)]);
    }
    page.texts
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
    page.fields(
        Phrase,
        "",
        &[("repeats", &signal.repeats), ("asks_for", &signal.asks_for), ("hedge", &signal.hedge)],
    );
    page.list(Phrase, "evidence", &signal.evidence);
    signal
        .levels
        .iter()
        .for_each(|level| page.add(Sentences, format!("level {}", level.value), &level.says));
    signal
        .checks
        .iter()
        .for_each(|check| page.add(Sentences, format!("check {}", check.id), &check.fact));
    signal
        .prompts
        .iter()
        .for_each(|prompt| page.add(Sentences, format!("prompt {}", prompt.id), &prompt.asks));
    for (at, phase) in signal.gap_plan.phases.iter().enumerate() {
        of_phase(&mut page, &format!("gap_plan phase {}", at + 1), phase);
    }
    page.texts
}

fn of_phase<'a>(page: &mut Page<'a>, item: &str, phase: &'a GapPhase) {
    page.add(Name, format!("{item}, goal"), &phase.goal);
    to_do(page, item, &phase.actions, &phase.deliverables);
}

fn to_do<'a>(
    page: &mut Page<'a>,
    item: &str,
    actions: &'a [GapAction],
    deliverables: &'a [Deliverable],
) {
    for (at, action) in actions.iter().enumerate() {
        page.add(Sentences, format!("{item}, action {}", at + 1), &action.says);
    }
    for deliverable in deliverables {
        match deliverable {
            Deliverable::Artifact(_) => {}
            Deliverable::Outcome(words) => page.add(Phrase, format!("{item}, outcome"), words),
        }
    }
}

fn of_artifact(artifact: &Artifact) -> Vec<Text<'_>> {
    let mut page = Page::new(artifact_file(artifact));
    page.fields(Name, "", &[("name", &artifact.name), ("short", &artifact.short)]);
    page.fields(
        Sentences,
        "",
        &[("what", &artifact.what), ("bring", &artifact.bring), ("say", &artifact.say)],
    );
    for item in &artifact.items {
        page.fields(
            Sentences,
            &format!("item {} ", item.id),
            &[("bring", &item.bring), ("say", &item.say)],
        );
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
    for start in &block.starts {
        page.fields(Name, &format!("{item}start {} ", start.id), &[("name", &start.name)]);
        start.rows.iter().flat_map(Cells::iter).for_each(|(column, says)| {
            page.add(Cell, format!("{item}start {} {column}", start.id), says)
        });
    }
    let form = if block.kind == BlockKind::Text { Sentences } else { Cell };
    for (at, row) in block.example.iter().enumerate() {
        row.iter().for_each(|(column, says)| {
            page.add(form, format!("{item}example {} {column}", at + 1), says)
        });
    }
}
