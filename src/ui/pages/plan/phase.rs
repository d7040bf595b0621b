//! One phase: what it is for, when it is, and its lines in the order of their days.

use super::{
    head::days,
    item::ItemRow,
    state::{PlanState, of_plan},
};
use crate::{
    domain::{
        date::Day,
        id::LineId,
        records::plan::{Plan, progress},
    },
    ui::{
        linger::linger_each,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// Heading and rows. Rows are kept by line, so that a field in one of them lives on while the plan
/// changes.
#[component]
pub(super) fn Phase(
    /// From 0.
    phase: usize,
    desk: PlanState,
) -> impl IntoView {
    let open = use_case();
    let id = format!("phase-{}", phase + 1);
    let named = id.clone();
    let lines = Memo::new(move |_| {
        of_plan(open, |plan| {
            plan.phase(phase).into_iter().map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let row = linger_each(move |line: LineId| view! { <ItemRow id=line desk /> });
    view! {
        <section class="phase" aria-labelledby=named>
            <header>
                <h2 id=id>{move || of_plan(open, |plan| plan.goals.get(phase).cloned())}</h2>
                " "
                <p>{move || of_plan(open, |plan| says(plan, phase, open.session.today()))}</p>
            </header>
            {move || {
                of_plan(open, |plan| goal(open, plan, phase))
                    .map(|goal| view! { <p class="goal">{goal}</p> })
            }}
            <ol class="actions">
                <For each=move || lines.get() key=Clone::clone children=row />
            </ol>
            {move || {
                lines
                    .with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <p class="small muted after-line">
                                "Nothing is left in this phase. A line you add or move here will stand in this place."
                            </p>
                        }
                    })
            }}
        </section>
    }
}

/// What the content says a phase of a long plan is for.
fn goal(open: OpenCase, plan: &Plan, phase: usize) -> Option<String> {
    let track = open.track();
    let long = plan.long.as_ref().and_then(|long| track.plan(long));
    long.and_then(|long| long.phases.get(phase)).map(|phase| phase.goal.clone())
}

fn says(plan: &Plan, phase: usize, today: Day) -> String {
    let (first, last) = plan.span(phase);
    let progress = progress(&plan.phase(phase), today);
    let done = match (progress.done, progress.of) {
        (_, 0) => String::new(),
        (done, of) if done == of => " All done.".to_owned(),
        (done, of) => format!(" {done} of {of} done."),
    };
    format!("{}, {} to {}.{done}", days(plan, phase), plan.day_named(first), plan.day_named(last))
}
