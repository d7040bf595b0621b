//! What the pack says about a document: how far it is, what it proves, when it ships. In one place, because the
//! list and the document's own page say the same.

use crate::ui::markup::{Child, Node, view};
use crate::{
    domain::{
        artifact::Completeness,
        date::Day,
        plan::{Line, LineState},
        text,
        track::{Artifact, Track},
    },
    ui::{open_case::OpenCase, parts::glyph::mark},
};

/// `Three of six documents complete`
pub(super) fn complete(done: usize, of: usize) -> String {
    let all = text::spelled(of);
    match done {
        0 => format!("None of {all} documents complete yet"),
        done if done == of => format!("All {all} documents complete"),
        done => format!("{} of {all} documents complete", text::capital(&text::spelled(done))),
    }
}

/// `3 of 6 lines complete`
pub(super) fn lines(lines: Completeness) -> String {
    match lines {
        Completeness { done: 0, started: 0, .. } => "Not started".to_owned(),
        Completeness { done: 0, started, of } => format!("{started} of {} started", text::counted(of, "line", "lines")),
        Completeness { done, of, .. } => format!("{done} of {} complete", text::counted(of, "line", "lines")),
    }
}

/// The names of the signals it proves on this track, as they stand in a sentence.
pub(super) fn proves(track: &Track, artifact: &Artifact) -> Vec<String> {
    artifact.signals(&track.id).iter().filter_map(|id| track.signal(id)).map(|signal| text::lower(&signal.name)).collect()
}

/// When it ships, or that no plan asks for it; late with the mark for it.
pub(super) fn ships(open: OpenCase, artifact: &Artifact) -> Node {
    let today = open.session.today();
    let line = open.plan.with(|plan| plan.as_ref().and_then(|plan| plan.ships(&artifact.id).cloned()));
    let own = open.track().pack.artifacts.contains(&artifact.id);
    let Some(line) = line else {
        let planned = open.plan.with(Option::is_some);
        return match (own, planned) {
            (false, _) => "Kept for what you noted; no plan asks for it",
            (true, true) => "Not in the plan yet",
            (true, false) => "No plan yet",
        }
        .node();
    };
    let says = if own { text::capital(&shipping(&line, today)) } else { format!("Added by your plan, {}", shipping(&line, today)) };
    match line.state(today) {
        LineState::Late => view! { <span class="overdue">{mark("late")} " " {says}</span> },
        LineState::Done | LineState::Due => says.node(),
    }
}

fn shipping(line: &Line, today: Day) -> String {
    match (line.done, line.state(today)) {
        (Some(day), _) => format!("shipped {}", day.in_year()),
        (None, LineState::Late) => format!("late since {}", line.day.spoken()),
        (None, _) => format!("ships {}", line.day.spoken()),
    }
}

/// Whether it is in the pack only because something was noted about it.
pub(super) fn only_noted(open: OpenCase, artifact: &Artifact) -> bool {
    let shipped = open.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.ships(&artifact.id).is_some()));
    !shipped && !open.track().pack.artifacts.contains(&artifact.id)
}
