//! Rules about signals, and about the lenses and traps that speak of them.

use super::content::{Content, Problem, counted, problem, track_file};
use crate::domain::{id::SignalId, schema::track::Track};

pub(super) fn question(content: &Content<'_>) -> Vec<Problem> {
    let wrong = content.signals().filter(|(.., signal)| !signal.question.ends_with('?'));
    wrong
        .map(|(_, file, _)| problem(&file, "question", "does not end in a question mark"))
        .collect()
}

pub(super) fn downstream(content: &Content<'_>) -> Vec<Problem> {
    let wrong = content.signals().filter(|(.., signal)| !(1..=3).contains(&signal.downstream));
    wrong
        .map(|(_, file, signal)| {
            problem(&file, "downstream", format!("is {}, where 1 to 3 belong", signal.downstream))
        })
        .collect()
}

pub(super) fn checks(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (track, file, signal) in content.signals() {
        problems.extend(counted(&file, "check", signal.checks.len(), 3..=4, "checks"));
        let without = (1..=track.top())
            .filter(|level| signal.checks.iter().all(|check| check.level != *level));
        problems.extend(
            without.map(|level| problem(&file, "check", format!("none is for level {level}"))),
        );
        let beyond = signal.checks.iter().filter(|check| !(1..=track.top()).contains(&check.level));
        problems.extend(beyond.map(|check| {
            problem(&file, format!("check {}", check.id), format!("is for level {}", check.level))
        }));
    }
    problems
}

pub(super) fn evidence(content: &Content<'_>) -> Vec<Problem> {
    content
        .signals()
        .filter_map(|(_, file, signal)| {
            counted(&file, "evidence", signal.evidence.len(), 2..=4, "examples")
        })
        .collect()
}

pub(super) fn prompts(content: &Content<'_>) -> Vec<Problem> {
    content
        .signals()
        .filter_map(|(_, file, signal)| {
            counted(&file, "prompt", signal.prompts.len(), 2..=2, "prompts")
        })
        .collect()
}

pub(super) fn lenses(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let file = track_file(track);
        for lens in &track.lenses {
            let item = format!("lens {}", lens.id);
            for signal in &track.signals {
                let shown =
                    lens.examples.iter().filter(|example| example.signal == signal.id).count();
                if shown != 1 {
                    problems.push(problem(
                        &file,
                        &item,
                        format!("shows {} {shown} times, where 1 belongs", signal.id),
                    ));
                }
            }
            problems.extend(unknown(
                track,
                &item,
                lens.examples.iter().map(|example| &example.signal),
            ));
        }
    }
    problems
}

pub(super) fn traps(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        for trap in &track.traps {
            let item = format!("trap {}", trap.id);
            problems.extend(
                trap.signals
                    .is_empty()
                    .then(|| problem(&track_file(track), &item, "names no signal")),
            );
            problems.extend(unknown(track, &item, trap.signals.iter()));
        }
    }
    problems
}

fn unknown<'a>(
    track: &Track,
    item: &str,
    signals: impl Iterator<Item = &'a SignalId>,
) -> Vec<Problem> {
    let strange = signals.filter(|id| track.signal(id).is_none());
    strange
        .map(|id| {
            problem(
                &track_file(track),
                item,
                format!("names {id}, which is no signal of the track"),
            )
        })
        .collect()
}
