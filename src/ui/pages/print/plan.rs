//! Focus and plan: what to work on and why, and the dated lines with boxes to tick by hand.

use super::head::sheet_head;
use crate::{
    domain::{
        assess::focus::Focus,
        date::Day,
        english::{capitalize, number_word, spelled_count, uncapitalize},
        id::PlanId,
        records::{
            plan::Plan,
            plan_item::{PlanItem, PlanItemKind, PlanItemState},
        },
        schema::track::Track,
    },
    export::row_length::{self, TOGETHER, is_tall},
    ui::{
        components::icon::tick,
        linger::linger,
        open_case::OpenCase,
        pages::{plan::days, result::level_of},
    },
};
use leptos::prelude::*;

/// Letters on a line of the column that says what to do.
const ACROSS: usize = 58;

/// The sheet.
pub(super) fn focus_and_plan(open: OpenCase) -> AnyView {
    let lead = move || open.plan.with(|plan| lead(open, plan.as_ref()));
    let aims = linger(move || {
        let aims: Vec<AnyView> =
            open.focus.with(|focus| focus.iter().filter_map(|focus| aim(open, focus)).collect());
        (!aims.is_empty()).then(|| view! { <div class="columns3 aims keep">{aims}</div> })
    });
    let lines = move || open.plan.with(|plan| plan.as_ref().map(|plan| table(open, plan)));
    view! {
        <section class="sheet" id="plan" aria-labelledby="s-plan">
            {sheet_head(open, "Focus and plan")}
            <div>
                <h2 id="s-plan">"Focus and plan"</h2>
                <p class="lead">{lead}</p>
            </div>
            {aims}
            {lines}
        </section>
    }
    .into_any()
}

fn lead(open: OpenCase, plan: Option<&Plan>) -> String {
    let signals = |n: usize| capitalize(&spelled_count(n, "signal", "signals"));
    let Some(plan) = plan else {
        let n = open.focus.with(Vec::len);
        let would = if n == 1 {
            "This is the signal that it would work on"
        } else {
            "These are the signals that it would work on"
        };
        return format!("{}. The plan is not on dates yet. {would}, and why.", signals(n));
    };
    let progress = plan.progress(open.session.today());
    let late = if progress.late == 0 {
        String::new()
    } else {
        format!(", {} late", number_word(progress.late))
    };
    let days = format!("ninety days from {} to {}", plan.start.in_year(), plan.end().long());
    let done = match progress.done {
        0 => "None".to_owned(),
        n => capitalize(&number_word(n)),
    };
    let are = if progress.done == 1 { "is" } else { "are" };
    let done = format!("{done} of {} lines {are} done{late}.", progress.of);
    let elsewhere =
        open.focus.with(|focus| focus.iter().any(|focus| !plan.signals.contains(&focus.signal)));
    let elsewhere = if elsewhere { " The focus has changed since the plan was laid." } else { "" };
    format!("{}, {days}. {done}{elsewhere}", signals(plan.signals.len()))
}

fn aim(open: OpenCase, focus: &Focus) -> Option<AnyView> {
    let track = open.track();
    let signal = track.signal(&focus.signal)?;
    let why = view! {
        <p>
            <b>{focus.reason.says()}</b>
            " "
            {signal.hurts.clone()}
        </p>
    };
    Some(
        view! {
            <div>
                <h3>{signal.name.clone()}</h3>
                <p>{level_of(open, focus)}</p>
                {why}
            </div>
        }
        .into_any(),
    )
}

fn table(open: OpenCase, plan: &Plan) -> AnyView {
    let (track, today) = (open.track(), open.session.today());
    let phases = plan
        .goals
        .iter()
        .enumerate()
        .map(|(at, goal)| phase(&track, plan, at, goal, today))
        .collect_view();
    view! {
        <div class="scroll" role="region" aria-label="Plan table" tabindex="0">
            <table class="dated">
                <caption class="vh">"The lines of the plan by date"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Date"</th>
                        <th scope="col">
                            <span class="vh">"Done"</span>
                        </th>
                        <th scope="col">"Line"</th>
                        <th scope="col">"For"</th>
                    </tr>
                </thead>
                {phases}
            </table>
        </div>
    }
    .into_any()
}

/// A long plan, on a sheet of its own.
pub(super) fn long_plan(open: OpenCase, id: &PlanId) -> AnyView {
    let (id, track) = (id.clone(), open.track());
    let named = track.plan(&id).cloned();
    let name = named.as_ref().map_or_else(|| id.to_string(), |long| long.name.clone());
    let good = named
        .as_ref()
        .map(|long| long.good.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view());
    let lead = named.map(|long| long.lead);
    let anchor = format!("s-{id}");
    let label = anchor.clone();
    let lines = move || {
        open.read(|workspace| workspace.long_plan(&open.id(), &id).map(|plan| table(open, plan)))
    };
    view! {
        <section class="sheet" aria-labelledby=label>
            {sheet_head(open, &name)}
            <div>
                <h2 id=anchor>{name.clone()}</h2>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            </div>
            {lines}
            {good
                .map(|good| {
                    view! {
                        <div class="keep">
                            <h3>"What good looks like"</h3>
                            <ul>{good}</ul>
                        </div>
                    }
                })}
        </section>
    }
    .into_any()
}

/// One body of the table for a phase, so that a short phase stays on one page.
fn phase(track: &Track, plan: &Plan, at: usize, goal: &str, today: Day) -> AnyView {
    let (first, last) = plan.span(at);
    let days = format!(
        "{}, {} to {}",
        uncapitalize(&days(plan, at)),
        plan.day_named(first),
        plan.day_named(last)
    );
    let lines = plan.phase(at);
    let short =
        lines.iter().map(|line| row_length::lines(&line.text, ACROSS)).sum::<usize>() <= TOGETHER;
    let rows = lines.into_iter().map(|line| row(track, plan, line, today)).collect_view();
    view! {
        <tbody class:keep=short>
            <tr class="group">
                <th scope="rowgroup" colspan="4">
                    {goal.to_owned()}
                    " "
                    <span class="muted">{days}</span>
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(track: &Track, plan: &Plan, line: &PlanItem, today: Day) -> AnyView {
    let state = line.state(today);
    let done = state == PlanItemState::Done;
    let says = match line.kind {
        PlanItemKind::Ships { .. } => view! {
            <b dir="auto">{line.text.clone()}</b>
            " goes into the pack."
        }
        .into_any(),
        PlanItemKind::Outcome { .. } => view! { <b>{line.text.clone()}</b> }.into_any(),
        _ => line.text.clone().into_any(),
    };
    let late = (state == PlanItemState::Late).then(|| {
        view! {
            " "
            <b>"Late."</b>
        }
    });
    view! {
        <tr class:tall=is_tall([(line.text.as_str(), ACROSS)])>
            <td>{plan.when(line)}</td>
            <td>{tick(done)} <span class="vh">{if done { "done" } else { "not done" }}</span></td>
            <td dir="auto">{says} {late}</td>
            <td>{serves(track, plan, line)}</td>
        </tr>
    }
    .into_any()
}

/// What a line is for.
fn serves(track: &Track, plan: &Plan, line: &PlanItem) -> String {
    match (line.signal().and_then(|id| track.signal(id)), &line.kind) {
        (Some(signal), _) => signal.name.clone(),
        (None, PlanItemKind::Rescore) if plan.signals.len() == 2 => "both".to_owned(),
        (None, PlanItemKind::Rescore) if plan.signals.len() > 2 => {
            uncapitalize(&format!("all {}", number_word(plan.signals.len())))
        }
        (None, PlanItemKind::Own) => "your own".to_owned(),
        (None, _) => String::new(),
    }
}
