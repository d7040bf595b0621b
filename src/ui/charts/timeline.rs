//! The plan as a ladder on its side: a rung for each line, a diamond where something ships, a line
//! for today.

use crate::{
    domain::{
        date::Day,
        english,
        records::{
            plan::Plan,
            plan_item::{PlanItem, PlanItemState},
        },
    },
    ui::components::measure::percent,
};
use leptos::prelude::*;

/// Days of the plan as per cent of the width.
struct Scale {
    start: Day,
    last: i64,
}

impl Scale {
    /// x = 1 % + 98 % · (day − 1) / (last day − 1), in hundredths of a per cent, kept on the paper
    /// for lines that were moved beyond it.
    fn x(&self, day: Day) -> i64 {
        100 + 9800 * day.since(self.start).clamp(0, self.last) / self.last.max(1)
    }

    fn percent(&self, day: Day) -> String {
        percent(self.x(day))
    }
}

/// The time line of a plan as it stands on `today`.
pub fn timeline(plan: &Plan, today: Day) -> AnyView {
    let scale = Scale { start: plan.start, last: plan.end().since(plan.start) };
    // A line a week; in a plan of more than half a year a line a month is enough.
    let step = if scale.last > 182 { 30 } else { 7 };
    let weeks = (1..=scale.last / step)
        .map(|week| vertical("week", &scale.percent(plan.start.plus(week * step)), "44", "80"))
        .collect_view();
    let rungs = plan
        .in_order()
        .into_iter()
        .filter(|line| !line.is_deliverable())
        .map(|line| rung(&scale, line, today))
        .collect_view();
    let phases =
        (0..plan.goals.len()).map(|phase| phase_mark(&scale, plan, phase, today)).collect_view();
    let now = (plan.start..=plan.end()).contains(&today).then(|| today_mark(&scale, plan, today));
    view! {
        <svg class="timeline" role="img" aria-label=in_words(plan, today)>
            <line class="rail" x1="1%" x2="99%" y1="44" y2="44" />
            <line class="rail" x1="1%" x2="99%" y1="80" y2="80" />
            <g>{weeks}</g>
            <g>{rungs}</g>
            {vertical("edge-line", "1%", "36", "88")}
            <text x="1%" y="104">
                {tick(plan, plan.start)}
            </text>
            {phases}
            {now}
        </svg>
    }
    .into_any()
}

fn vertical(class: &'static str, x: &str, from: &'static str, to: &'static str) -> AnyView {
    view! { <line class=class x1=x.to_owned() x2=x.to_owned() y1=from y2=to /> }.into_any()
}

fn rung(scale: &Scale, line: &PlanItem, today: Day) -> AnyView {
    let class = match line.state(today) {
        PlanItemState::Done => "on",
        PlanItemState::Due => "claim",
        PlanItemState::Late => "late",
    };
    let x = (scale.x(line.day) - 35).min(9860);
    view! { <rect class=class x=percent(x) y="46" width=".7%" height="32" /> }.into_any()
}

/// A day under the line; of a plan over several years its month.
fn tick(plan: &Plan, day: Day) -> String {
    if plan.is_in_years() { day.month_of_year() } else { day.tick() }
}

/// What is finished in a phase; nothing where every such line was dropped.
fn deliverables(plan: &Plan, phase: usize) -> Vec<&PlanItem> {
    plan.phase(phase).into_iter().filter(|line| line.is_deliverable()).collect()
}

fn phase_mark(scale: &Scale, plan: &Plan, phase: usize, today: Day) -> AnyView {
    let (first, last) = plan.span(phase);
    let (before, length) = plan.days_of(phase);
    let days = if length < 60 {
        format!("Days {}–{}", before + 1, before + length)
    } else {
        format!("{}.", phase + 1)
    };
    let goal = plan.goals.get(phase).cloned().unwrap_or_default();
    let due = deliverables(plan, phase);
    let class = if due.iter().all(|line| line.state(today) == PlanItemState::Done) {
        "ship on"
    } else {
        "ship"
    };
    let x = scale.percent(last);
    let at = x.clone();
    let diamond = (!due.is_empty()).then(|| {
        view! {
            <svg x=at y="36" overflow="visible">
                <path class=class d="M0-8 8 0 0 8-8 0z" />
            </svg>
        }
    });
    let anchor = if phase + 1 == plan.goals.len() { "end" } else { "middle" };
    view! {
        <text x=scale.percent(first) y="12">
            <tspan class="strong">{days}</tspan>
            <tspan class="wide">{format!(" {goal}")}</tspan>
        </text>
        {vertical("edge-line", &x, "36", "88")}
        {diamond}
        <text x=x y="104" text-anchor=anchor>
            {tick(plan, last)}
        </text>
    }
    .into_any()
}

fn today_mark(scale: &Scale, plan: &Plan, today: Day) -> AnyView {
    let x = scale.percent(today);
    let day = plan.day(today).unwrap_or(1);
    // The word gives way where a date stands already: that is sooner on a narrow drawing, where it
    // takes more of the width.
    let clear = |before: i64, after: i64, last: i64| {
        let room = |(phase, date): (usize, Day)| {
            let beyond = scale.x(date) - scale.x(today);
            beyond <= -before || beyond >= if phase + 1 == plan.goals.len() { last } else { after }
        };
        scale.x(today) - scale.x(plan.start) >= before
            && (0..plan.goals.len()).map(|phase| (phase, plan.span(phase).1)).all(room)
    };
    let class = if clear(1600, 2200, 2900) { "strong" } else { "strong wide" };
    view! {
        {vertical("today", &x, "26", "92")}
        {clear(450, 1000, 1300)
            .then(|| {
                view! {
                    <text class=class x=x y="104">
                        "today"
                        <tspan class="wide">{format!(", day {day}")}</tspan>
                    </text>
                }
            })}
    }
    .into_any()
}

fn in_words(plan: &Plan, today: Day) -> String {
    let progress = plan.progress(today);
    let due = (0..plan.goals.len()).filter(|phase| !deliverables(plan, *phase).is_empty());
    let due: Vec<String> = due.map(|phase| plan.span(phase).1.in_year()).collect();
    let due = if due.is_empty() {
        String::new()
    } else {
        format!(" Something is to be finished by {}.", english::join_and(&due))
    };
    let day = plan
        .day(today)
        .map_or_else(|| "It has not begun.".to_owned(), |day| format!("Today is day {day}."));
    format!(
        "From {} to {}. {day} {} of {} lines are done, {} late.{due}",
        plan.start.in_year(),
        plan.end().long(),
        progress.done,
        progress.of,
        progress.late
    )
}
