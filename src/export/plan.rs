//! A plan on its way out: a document with a table for each phase, and a calendar of its days.

use super::{
    doc::{ColumnFormat, Doc, Section, Table, TableColumn},
    ics::Event,
};
use crate::domain::{
    date::Day,
    english,
    records::{
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
    },
    schema::track::Track,
};

/// The plan as it stands on `today`.
#[must_use]
pub fn document(plan: &Plan, track: &Track, today: Day) -> Doc {
    let mut doc =
        Doc::new(format!("{}: {} from {}", track.name, name(plan, track), plan.start.long()));
    doc.parts.push(Section::Note(format!("As of {}. {}", today.long(), counted(plan, today))));
    let columns = [
        ("Day", ColumnFormat::Days),
        ("What", ColumnFormat::Words),
        ("For", ColumnFormat::Words),
        ("State", ColumnFormat::Words),
    ];
    for (phase, goal) in plan.goals.iter().enumerate() {
        let (from, to) = plan.span(phase);
        doc.parts.push(Section::Heading(2, format!("{}. {goal}", phase + 1)));
        doc.parts.push(Section::Note(format!("{} to {}", from.long(), to.long())));
        let head = columns
            .iter()
            .map(|(name, shows)| TableColumn { name: (*name).to_owned(), shows: *shows })
            .collect();
        let row = |line: &&PlanItem| {
            vec![line.day.to_string(), words(line), signal(line, track), state(line, today)]
        };
        let rows: Vec<Vec<String>> = plan.phase(phase).iter().map(row).collect();
        doc.parts.push(if rows.is_empty() {
            Section::Note("Nothing in this phase.".to_owned())
        } else {
            Section::Table(Table { head, rows })
        });
    }
    doc
}

/// The days of the plan for a calendar: actions, what ships, and scoring again.
#[must_use]
pub fn events(plan: &Plan, track: &Track) -> Vec<Event> {
    let mut events = Vec::new();
    // What is due some month in years to come is no day of a calendar; what a stage ends with is.
    let on_a_day = |line: &&PlanItem| {
        !plan.is_in_years() || line.is_deliverable() || line.kind == PlanItemKind::Rescore
    };
    for line in plan.in_order().into_iter().filter(on_a_day) {
        let done = if line.done.is_some() { "Done: " } else { "" };
        let goal = plan.goals.get(line.phase).map_or("", String::as_str);
        let signal = signal(line, track);
        let about = [signal.as_str(), goal]
            .iter()
            .filter(|said| !said.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(". ");
        events.push(Event {
            uid: format!("{}.{}@rung", line.id, plan.case),
            day: line.day,
            title: format!("{done}{}", words(line)),
            about,
        });
    }
    events
}

/// What the plan is called, in the middle of a line.
fn name(plan: &Plan, track: &Track) -> String {
    let long = plan.long.as_ref().and_then(|id| track.plan(id));
    long.map_or_else(|| "plan".to_owned(), |long| english::uncapitalize(&long.name))
}

fn counted(plan: &Plan, today: Day) -> String {
    let so_far = plan.progress(today);
    let late = if so_far.late > 0 { format!(", {} late", so_far.late) } else { String::new() };
    format!("{} of {} done{late}.", so_far.done, so_far.of)
}

fn words(line: &PlanItem) -> String {
    match line.kind {
        PlanItemKind::Ships { .. } => format!("Ships: {}", line.text.trim()),
        _ => line.text.trim().to_owned(),
    }
}

fn signal(line: &PlanItem, track: &Track) -> String {
    line.signal()
        .and_then(|id| track.signal(id))
        .map_or(String::new(), |signal| signal.name.clone())
}

fn state(line: &PlanItem, today: Day) -> String {
    match line.done {
        Some(done) => format!("done {}", done.long()),
        None => line.state(today).key().to_owned(),
    }
}
