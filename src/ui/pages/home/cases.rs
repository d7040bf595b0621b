//! The cases on Home: how far each is, and the room in which there is something to do next.

use crate::domain::workspace::event::CaseEvent;
use crate::{
    domain::{
        assess::reading::{Reading, SignalScore, read},
        english,
        records::{
            case::Case,
            key::Kind,
            plan::of_all,
            plan_item::{PlanItem, PlanItemKind},
        },
        schema::track::Track,
        workspace::Workspace,
    },
    route::{CasePage, Route},
    ui::{
        components::{focus::focus_after_render, glyph::tally},
        pages::shared::case_name::case_name,
        session::{Damaged, Session},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The cases in this browser, each with its state and the room to go on in.
pub(super) fn cases(session: Session) -> Option<AnyView> {
    let cases: Vec<Case> =
        session.read(|workspace| workspace.cases().into_iter().cloned().collect());
    let damaged = session.damaged(|key| key.kind == Kind::Case);
    if cases.is_empty() && damaged.is_empty() {
        return None;
    }
    let all: Vec<&Case> = cases.iter().collect();
    let entries = all
        .iter()
        .map(|case| match session.track(&case.track) {
            Some(track) => case_entry(session, case, &track, case_name(session, &all, case)),
            None => unknown_entry(case),
        })
        .chain(damaged.iter().map(damaged_entry))
        .collect_view();
    let section = view! {
        <section class="section" aria-labelledby="cases">
            <header>
                <h2 id="cases">"Your cases"</h2>
                <p>"Kept in this browser, and nowhere else."</p>
            </header>
            <ul class="contents">{entries}</ul>
        </section>
    };
    Some(section.into_any())
}

fn case_entry(session: Session, case: &Case, track: &Arc<Track>, name: String) -> AnyView {
    let reading = session.read(|workspace| read(track, case, |win| workspace.has_text(win)));
    let (room, says) =
        session.read(|workspace| where_to(workspace, session, case, track, &reading));
    let facts = session.read(|workspace| facts(workspace, session, case, &reading));
    let figure = if reading.is_complete() {
        let state = |point| {
            if point < reading.evidenced {
                "on"
            } else if point < reading.claimed {
                "claim"
            } else {
                "off"
            }
        };
        tally(&(0..reading.max).map(state).collect::<Vec<_>>(), false)
    } else {
        let state = |standing: &SignalScore| if standing.claimed.is_some() { "on" } else { "off" };
        tally(
            &reading
                .standings
                .iter()
                .filter(|standing| standing.applies())
                .map(state)
                .collect::<Vec<_>>(),
            false,
        )
    };
    let id = case.id.clone();
    let drop = move |_| {
        session.dispatch(CaseEvent::CaseDropped(id.clone()));
        // Its button goes with it, or would stand for the next case: to the heading of the list, or
        // of what follows it.
        focus_after_render("main h2".to_owned());
    };
    view! {
        <li class="entry">
            <div>
                <h3>
                    <a href=Route::Case(case.id.clone(), room).href()>{name}</a>
                </h3>
                <p>{says}</p>
            </div>
            <div class="end stack tight">
                {figure} <p class="facts">{facts.0} <br /> {facts.1}</p> <p>
                    <button
                        type="button"
                        class="button quiet"
                        aria-label=format!(
                            "Drop this case: {}, opened {}",
                            track.name,
                            case.opened.long(),
                        )
                        on:click=drop
                    >
                        "Drop this case"
                    </button>
                </p>
            </div>
        </li>
    }
    .into_any()
}

fn unknown_entry(case: &Case) -> AnyView {
    view! {
        <li class="entry">
            <div>
                <h3>{case.track.to_string()}</h3>
                <p>
                    "This version of the page does not have the track of this case. Your answers are kept as they are."
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// A case of which only the place is known, and the track if its text still says so.
fn damaged_entry(damaged: &Damaged) -> AnyView {
    view! {
        <li class="entry">
            <div>
                <h3>{damaged.track.unwrap_or("A case")} " that cannot be read"</h3>
                <p>
                    "Its answers are kept exactly as they were found. "
                    <a href=Route::Data.href()>"See why under Data"</a>
                </p>
            </div>
            <p class="end facts">
                <code>{damaged.key.to_string()}</code>
            </p>
        </li>
    }
    .into_any()
}

/// The room in which there is something to do next, and what.
fn where_to(
    workspace: &Workspace,
    session: Session,
    case: &Case,
    track: &Track,
    reading: &Reading,
) -> (CasePage, String) {
    if !reading.is_complete() {
        let open = reading.standings.iter().find(|standing| standing.open() && !standing.skipped);
        let left = reading.left();
        return match open.and_then(|standing| track.signal(&standing.signal)) {
            Some(signal) if reading.scored() > 0 => {
                let says = format!(
                    "Scoring paused at {}. {} to go.",
                    english::uncapitalize(&signal.name),
                    english::capitalize(&english::spelled_count(left, "signal", "signals"))
                );
                (CasePage::Score(Some(signal.id.clone())), says)
            }
            Some(_) => (CasePage::Score(None), "Opened, and nothing scored yet.".to_owned()),
            None if reading.of() == 0 => (
                CasePage::Answers,
                "Every signal was set aside, so there is nothing to read.".to_owned(),
            ),
            None => (
                CasePage::Answers,
                format!(
                    "{} skipped. The reading is partial until they are scored.",
                    english::capitalize(&english::spelled_count(
                        left,
                        "signal was",
                        "signals were"
                    ))
                ),
            ),
        };
    }
    let plans = workspace.plans(&case.id);
    let late: Vec<&PlanItem> = plans.iter().flat_map(|plan| plan.late(session.today())).collect();
    // The one that needs a look first, else the one that closes gaps.
    let Some(plan) =
        plans.iter().find(|plan| !plan.late(session.today()).is_empty()).or(plans.first())
    else {
        return (CasePage::Result, "The reading is there. Next: put the plan on dates.".to_owned());
    };
    let late_says = match late.as_slice() {
        [] => String::new(),
        [only] => format!(
            "One line is late: {}. ",
            english::isolated(&english::first_sentence(&only.text, 60))
        ),
        many => {
            format!("{} lines are late. ", english::capitalize(&english::number_word(many.len())))
        }
    };
    let next = plan.next_to_ship().map_or_else(
        || "Everything the plan ships is finished.".to_owned(),
        |line| {
            let verb =
                if matches!(line.kind, PlanItemKind::Ships { .. }) { "ship" } else { "reach" };
            format!(
                "Next to {verb}: {}, {}.",
                english::isolated(&english::uncapitalize(&line.text)),
                line.day.spoken()
            )
        },
    );
    (CasePage::Plan(plan.long.clone()), format!("{late_says}{next}"))
}

fn facts(
    workspace: &Workspace,
    session: Session,
    case: &Case,
    reading: &Reading,
) -> (String, String) {
    if !reading.is_complete() {
        let last = match case.scored {
            Some(day) if reading.scored() > 0 => format!("Last scored {}", day.long()),
            _ => format!("Opened {}", case.opened.long()),
        };
        return (format!("{} of {} signals scored", reading.scored(), reading.of()), last);
    }
    let totals =
        format!("{} evidenced, {} claimed, of {}", reading.evidenced, reading.claimed, reading.max);
    let plans = workspace.plans(&case.id);
    let plan = (!plans.is_empty()).then(|| of_all(&plans, session.today())).map_or_else(
        || "No plan yet".to_owned(),
        |progress| {
            let late =
                if progress.late > 0 { format!(", {} late", progress.late) } else { String::new() };
            format!("Plan: {} of {} done{late}", progress.done, progress.of)
        },
    );
    (totals, plan)
}
