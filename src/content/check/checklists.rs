//! Rules about checklists: what can be answered, and what the sums mean.

use super::content::{Content, Problem, checklist_file, problem};
use crate::domain::schema::checklist::{AnswerMode, Checklist};

pub(super) fn tracks(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for checklist in content.checklists {
        let file = checklist_file(checklist);
        problems
            .extend(checklist.tracks.is_empty().then(|| problem(&file, "tracks", "names none")));
        let strange = checklist
            .tracks
            .iter()
            .filter(|id| content.tracks.iter().all(|track| track.id != **id));
        problems.extend(
            strange.map(|id| problem(&file, "tracks", format!("names {id}, which is no track"))),
        );
    }
    problems
}

pub(super) fn answers(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for checklist in content.checklists {
        let file = checklist_file(checklist);
        let counts_up =
            (0..=u8::MAX).zip(&checklist.answers).all(|(wanted, answer)| answer.value == wanted);
        let says = match (checklist.choose, checklist.answers.len()) {
            (AnswerMode::One, 0) => None,
            (AnswerMode::One, _) => Some("are not for a chooser"),
            (AnswerMode::Each, 2..=3) => (!counts_up).then_some("do not count up from 0"),
            (AnswerMode::Each, _) => Some("are not two or three"),
        };
        problems.extend(says.map(|says| problem(&file, "answer", says)));
        let unnamed = checklist
            .items()
            .filter(|item| (checklist.choose == AnswerMode::One) == item.name.is_empty());
        problems.extend(unnamed.map(|item| {
            problem(
                &file,
                format!("item {}", item.id),
                "a chooser’s items have a name, others have none",
            )
        }));
    }
    problems
}

pub(super) fn readings(content: &Content<'_>) -> Vec<Problem> {
    content.checklists.iter().flat_map(readings_of).collect()
}

fn readings_of(checklist: &Checklist) -> Vec<Problem> {
    let file = checklist_file(checklist);
    if checklist.choose == AnswerMode::One {
        return (!checklist.readings.is_empty())
            .then(|| problem(&file, "reading", "is not for a chooser"))
            .into_iter()
            .collect();
    }
    let most =
        u32::from(checklist.top()) * u32::try_from(checklist.items().count()).unwrap_or(u32::MAX);
    let (mut problems, mut next) = (Vec::new(), 0);
    for reading in &checklist.readings {
        let item = format!("reading {}", reading.from);
        if reading.from != next || reading.to < reading.from {
            problems.push(problem(
                &file,
                &item,
                format!("goes from {} to {}, where {next} is next", reading.from, reading.to),
            ));
        }
        next = reading.to.saturating_add(1);
    }
    if next != most + 1 {
        problems.push(problem(
            &file,
            "reading",
            format!("the last does not end at {most}, the highest sum"),
        ));
    }
    problems
}
