//! Rules about gap plans: phases, actions and what ships.

use super::content::{Content, Problem, counted, problem, track_file};
use crate::domain::schema::{
    artifact::Artifact,
    signal::{Deliverable, GapAction, GapPhase},
};

pub(super) fn phases(content: &Content<'_>) -> Vec<Problem> {
    let count = |(track, file, signal): (
        &crate::domain::schema::track::Track,
        String,
        &crate::domain::schema::signal::Signal,
    )| {
        let wanted = track.phases.len();
        counted(&file, "gap_plan", signal.gap_plan.phases.len(), wanted..=wanted, "phases")
    };
    content.signals().filter_map(count).collect()
}

pub(super) fn actions(content: &Content<'_>) -> Vec<Problem> {
    in_each_phase(content, |file, item, phase| {
        let mut problems: Vec<Problem> =
            counted(file, item, phase.actions.len(), 2..=4, "actions").into_iter().collect();
        for (at, action) in phase.actions.iter().enumerate() {
            let item = format!("{item}, action {}", at + 1);
            problems
                .extend(wrong_action(action).into_iter().map(|says| problem(file, &item, says)));
        }
        problems
    })
}

fn wrong_action(action: &GapAction) -> Vec<String> {
    let mut wrong = Vec::new();
    if !(1..=3).contains(&action.weight) {
        wrong.push(format!("weight is {}, where 1 to 3 belong", action.weight));
    }
    if !action.says.starts_with(char::is_uppercase) {
        wrong.push("does not start with a capital letter".to_owned());
    }
    wrong
}

pub(super) fn deliverables(content: &Content<'_>) -> Vec<Problem> {
    in_each_phase(content, |file, item, phase| {
        let mut problems: Vec<Problem> =
            counted(file, item, phase.deliverables.len(), 1..=2, "deliverables")
                .into_iter()
                .collect();
        let wrong = phase
            .deliverables
            .iter()
            .filter_map(|deliverable| wrong_deliverable(deliverable, content.artifacts));
        problems.extend(wrong.map(|says| problem(file, item, says)));
        problems
    })
}

fn wrong_deliverable(deliverable: &Deliverable, artifacts: &[Artifact]) -> Option<String> {
    match deliverable {
        Deliverable::Artifact(id) => artifacts
            .iter()
            .all(|artifact| artifact.id != *id)
            .then(|| format!("ends in {id}, which is no artifact")),
        Deliverable::Outcome(words) => {
            words.trim().is_empty().then(|| "ends in an outcome without words".to_owned())
        }
    }
}

pub(super) fn ships_enough(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, file, signal) in content.signals() {
        let ships: usize =
            signal.gap_plan.phases.iter().map(|phase| phase.deliverables.len()).sum();
        if ships < 3 {
            problems.push(problem(
                &file,
                "gap_plan",
                format!("ships {ships} things, where at least 3 belong"),
            ));
        }
    }
    problems
}

fn in_each_phase(
    content: &Content<'_>,
    find: impl Fn(&str, &str, &GapPhase) -> Vec<Problem>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, file, signal) in content.signals() {
        for (at, phase) in signal.gap_plan.phases.iter().enumerate() {
            problems.extend(find(&file, &format!("gap_plan phase {}", at + 1), phase));
        }
    }
    problems
}

pub(super) fn long(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let file = track_file(track);
        for plan in &track.plans {
            let item = format!("plan {}", plan.id);
            problems.extend(counted(&file, &item, plan.phases.len(), 2..=4, "phases"));
            problems.extend(counted(&file, &item, plan.good.len(), 2..=5, "signs of a good end"));
            for (at, phase) in plan.phases.iter().enumerate() {
                let item = format!("{item} phase {}", at + 1);
                problems.extend((phase.days < 30).then(|| {
                    problem(
                        &file,
                        &item,
                        format!("has {} days, where 30 or more belong", phase.days),
                    )
                }));
                problems.extend(counted(&file, &item, phase.actions.len(), 2..=6, "actions"));
                problems.extend(counted(
                    &file,
                    &item,
                    phase.deliverables.len(),
                    1..=4,
                    "deliverables",
                ));
                problems.extend(
                    phase
                        .actions
                        .iter()
                        .flat_map(wrong_action)
                        .map(|says| problem(&file, &item, says)),
                );
                let wrong = phase
                    .deliverables
                    .iter()
                    .filter_map(|deliverable| wrong_deliverable(deliverable, content.artifacts));
                problems.extend(wrong.map(|says| problem(&file, &item, says)));
            }
        }
    }
    problems
}
