//! The head of a laid plan: which day it is, what the ninety days are for, how far they are.

use super::{plans::Plans, state::of_plan};
use crate::{
    domain::{
        date::Day,
        english,
        records::{
            plan::Plan,
            plan_item::{PlanItemKind, PlanItemState},
        },
    },
    ui::{
        components::glyph::tally,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Kicker, heading, lead, progress.
#[component]
pub(super) fn Head() -> impl IntoView {
    let open = use_case();
    let today = move || open.session.today();
    let progress = move || {
        of_plan(open, |plan| {
            let progress = plan.progress(today());
            let late =
                if progress.late > 0 { format!(", {} late", progress.late) } else { String::new() };
            let states: Vec<&'static str> = plan
                .in_order()
                .into_iter()
                .map(|line| match line.state(today()) {
                    PlanItemState::Done => "on",
                    PlanItemState::Late => "late",
                    PlanItemState::Due => "off",
                })
                .collect();
            (progress.of > 0).then(|| {
                view! {
                    <span>
                        <b class="num">{progress.done}</b>
                        {format!(
                            " of {} done{late}",
                            english::count_label(progress.of, "line", "lines"),
                        )}
                    </span>
                    " "
                    {tally(&states, false)}
                }
            })
        })
    };
    view! {
        <Plans />
        <div class="titled">
            <p class="kicker">{move || of_plan(open, |plan| when(plan, today()))}</p>
            <h1>{move || of_plan(open, |plan| title(open, plan))}</h1>
            <p class="lead">{move || of_plan(open, lead)}</p>
            <p class="progress-line after">{progress}</p>
        </div>
    }
}

/// `Ninety days on three signals`, or the name of a long plan.
pub(super) fn title(open: OpenCase, plan: &Plan) -> String {
    if let Some(id) = &plan.long {
        return open.track().plan(id).map_or_else(|| id.to_string(), |long| long.name.clone());
    }
    match plan.signals.len() {
        0 => "Ninety days".to_owned(),
        1 => "Ninety days on one signal".to_owned(),
        many => format!("Ninety days on {} signals", english::number_word(many)),
    }
}

/// `Days 31 to 60`, `Months 4 to 6`
pub(in crate::ui::pages) fn days(plan: &Plan, phase: usize) -> String {
    let (before, days) = plan.days_of(phase);
    if days < 60 {
        return format!("Days {} to {}", before + 1, before + days);
    }
    let month = |days: i64| (days * 12 + 182) / 365;
    format!("Months {} to {}", month(before) + 1, month(before + days))
}

/// Which day of the plan it is, before, within and after it.
fn when(plan: &Plan, today: Day) -> String {
    let date = today.full();
    if !plan.start.is_meant() {
        return format!("{date}. {}", Day::wrong(&plan.start.to_string()).unwrap_or_default());
    }
    let of = plan.last_day().since(plan.start) + 1;
    match plan.day(today) {
        None => match plan.start.since(today) {
            1 => format!("{date}. Begins tomorrow."),
            days => format!("{date}. Begins on {}, in {days} days.", plan.start.spoken()),
        },
        Some(_) if today > plan.end() => {
            format!("{date}. The {of} days ended on {}.", plan.end().full())
        }
        Some(day) if day > of => {
            format!("{date}. Day {of} fell on a day off; the plan ends on {}.", plan.end().spoken())
        }
        Some(day) => format!("{date}, day {day} of {of}"),
    }
}

/// The goals in a row, and what comes of them.
fn lead(plan: &Plan) -> String {
    let goals: Vec<String> = plan.goals.iter().map(|goal| english::uncapitalize(goal)).collect();
    format!("{}.{}", english::capitalize(&goals.join(", ")), ships(plan))
}

/// The documents that come of a plan, each counted once: a later phase may bring one up to date.
pub(super) fn ships(plan: &Plan) -> String {
    let documents: BTreeSet<_> = plan
        .lines
        .iter()
        .filter_map(|line| {
            if let PlanItemKind::Ships { artifact, .. } = &line.kind {
                Some(artifact)
            } else {
                None
            }
        })
        .collect();
    match documents.len() {
        0 => String::new(),
        1 => " On the way one document is finished and goes into the proof pack.".to_owned(),
        many => format!(
            " On the way {} documents are finished and go into the proof pack.",
            english::number_word(many)
        ),
    }
}
