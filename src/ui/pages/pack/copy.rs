//! What the pack says about a document: how far it is, what it proves, when it ships. In one place,
//! because the list and the document's own page say the same.

use crate::{
    domain::{
        assess::completeness::{self, Gap},
        date::Day,
        english,
        records::{
            pack::{Completeness, State},
            plan_item::{PlanItem, PlanItemState},
        },
        schema::{artifact::Artifact, block::Block, track::Track},
    },
    ui::{components::glyph::mark, open_case::OpenCase},
};
use leptos::prelude::*;

/// `Three of six documents complete`
pub(super) fn complete(done: usize, of: usize) -> String {
    let all = english::number_word(of);
    match done {
        0 => format!("None of {all} documents complete yet"),
        done if done == of => format!("All {all} documents complete"),
        done => format!(
            "{} of {all} documents complete",
            english::capitalize(&english::number_word(done))
        ),
    }
}

/// How far a document is: by its parts once something is written here, by its checklist before
/// that.
pub(super) struct Far {
    /// Complete, begun, and all.
    pub(super) done: usize,
    pub(super) started: usize,
    pub(super) of: usize,
    /// The same in words.
    pub(super) says: String,
    /// What it lacks first, where it was begun and is not complete.
    pub(super) next: Option<String>,
    pub(super) state: State,
}

/// How far a document is.
pub(super) fn far(open: OpenCase, artifact: &Artifact) -> Far {
    let pack = open.pack.read();
    open.read(|workspace| {
        let sheets = workspace.sheets(&open.id());
        let state = completeness::state(artifact, &pack, &sheets);
        let listed = pack.completeness(artifact);
        let begun = |block: &Block| {
            sheets.iter().any(|sheet| {
                sheet.artifact == artifact.id && sheet.block == block.id && !sheet.is_blank()
            })
        };
        let written = artifact.blocks.iter().filter(|block| begun(block)).count();
        if written == 0 || listed.state() == State::Done {
            return Far {
                done: listed.done,
                started: listed.started,
                of: listed.of,
                says: lines(listed),
                next: None,
                state,
            };
        }
        let lacks = completeness::gaps(artifact, &sheets);
        let of = artifact.blocks.len();
        let done = artifact
            .blocks
            .iter()
            .filter(|block| lacks.iter().all(|gap| gap.block != block.id))
            .count();
        let says = match done {
            0 => format!("{written} of {} begun", english::count_label(of, "part", "parts")),
            _ => format!("{done} of {} complete", english::count_label(of, "part", "parts")),
        };
        Far {
            done,
            started: written.saturating_sub(done),
            of,
            says,
            next: lacks.first().map(Gap::says),
            state,
        }
    })
}

/// `3 of 6 lines complete`
pub(super) fn lines(lines: Completeness) -> String {
    match lines {
        Completeness { done: 0, started: 0, .. } => "Not started".to_owned(),
        Completeness { done: 0, started, of } => {
            format!("{started} of {} started", english::count_label(of, "line", "lines"))
        }
        Completeness { done, of, .. } => {
            format!("{done} of {} complete", english::count_label(of, "line", "lines"))
        }
    }
}

/// The names of the signals it proves on this track, as they stand in a sentence.
pub(super) fn proves(track: &Track, artifact: &Artifact) -> Vec<String> {
    artifact
        .signals(&track.id)
        .iter()
        .filter_map(|id| track.signal(id))
        .map(|signal| english::uncapitalize(&signal.name))
        .collect()
}

/// When it ships, or that no plan asks for it; late with the mark for it.
pub(super) fn ships(open: OpenCase, artifact: &Artifact) -> AnyView {
    let today = open.session.today();
    let line = open.ships(&artifact.id);
    let own = open.track().pack.artifacts.contains(&artifact.id);
    let Some(line) = line else {
        let planned = open.plan.with(Option::is_some);
        return match (own, planned) {
            (false, _) => "Added by you; no plan asks for it",
            (true, true) => "Not in the plan yet",
            (true, false) => "No plan yet",
        }
        .into_any();
    };
    let says = if own {
        english::capitalize(&shipping(&line, today))
    } else {
        format!("Added by your plan, {}", shipping(&line, today))
    };
    match line.state(today) {
        PlanItemState::Late => {
            view! { <span class="overdue">{mark("late")} " " {says}</span> }.into_any()
        }
        PlanItemState::Done | PlanItemState::Due => says.into_any(),
    }
}

/// `, which ships Friday 11 December`, where a plan asks for it and it has not shipped.
pub(super) fn when(open: OpenCase, artifact: &Artifact) -> String {
    let line = open.ships(&artifact.id).filter(|line| line.done.is_none());
    line.map_or_else(String::new, |line| {
        let today = open.session.today();
        let is = if line.state(today) == PlanItemState::Late { "is " } else { "" };
        format!(", which {is}{}", shipping(&line, today))
    })
}

fn shipping(line: &PlanItem, today: Day) -> String {
    match (line.done, line.state(today)) {
        (Some(day), _) => format!("shipped {}", day.in_year()),
        (None, PlanItemState::Late) => format!("late since {}", line.day.spoken()),
        (None, _) => format!("ships {}", line.day.spoken()),
    }
}

/// Whether it is in the pack only because something was noted about it.
pub(super) fn only_noted(open: OpenCase, artifact: &Artifact) -> bool {
    open.ships(&artifact.id).is_none() && !open.track().pack.artifacts.contains(&artifact.id)
}
