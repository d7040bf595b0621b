//! What needs a word above the lines: lines that are late, a focus that has changed, a plan that is
//! done.

use super::{
    copy::{item_text, named, names, quoted},
    state::of_plan,
};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{
        date::Day,
        english,
        id::SignalId,
        records::{
            plan::{Plan, next_friday},
            plan_item::PlanItem,
        },
    },
    route::CasePage,
    ui::{
        components::{focus::focus_after_render, notice::Notice},
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// Late lines that are listed; with more, another first day helps better than moving them one by
/// one.
const LISTED: usize = 5;

/// All of it, or nothing.
#[component]
pub(super) fn Alerts() -> impl IntoView {
    let open = use_case();
    let today = move || open.session.today();
    let late = Memo::new(move |_| {
        of_plan(open, |plan| plan.late(today()).into_iter().cloned().collect::<Vec<PlanItem>>())
    });
    let done = Memo::new(move |_| {
        of_plan(open, |plan| {
            Some(plan.progress(today()))
                .filter(|progress| progress.of > 0 && progress.done == progress.of)
        })
    });
    let stale = Memo::new(move |_| {
        let focus: Vec<SignalId> =
            open.focus.with(|focus| focus.iter().map(|focus| focus.signal.clone()).collect());
        of_plan(open, |plan| (plan.long.is_none() && !plan.is_for(&focus)).then_some(focus))
    });
    view! {
        <div class="news stack">
            {linger(move || stale.get().map(|focus| other_focus(open, focus)))}
            {linger(move || done.get().map(|progress| all_done(open, progress.of)))}
            {linger(move || late.with(|late| (!late.is_empty()).then(|| are_late(open, late))))}
        </div>
    }
}

/// Moves a line, or drops it, and says so. In a list the buttons are small.
fn act(open: OpenCase, line: &PlanItem, listed: bool) -> AnyView {
    let today = open.session.today();
    let day = next_friday(today);
    let about = english::first_sentence(item_text(line), 90);
    let (moved, dropped) = (line.id.clone(), line.id.clone());
    let go = move |_| {
        open.dispatch(PlanEvent::LineMoved { case: open.id(), line: moved.clone(), day });
        open.session.notify(&format!("Moved to {}.", named(day, today)), true);
        focus_after_render(format!(".news button, #tick-{moved}"));
    };
    let drop = move |_| {
        open.dispatch(PlanEvent::LineDropped { case: open.id(), line: dropped.clone() });
        focus_after_render(".news button, #phase-1".to_owned());
    };
    let (class, to) = if listed {
        ("button quiet", format!("Move to {}", day.short()))
    } else {
        ("button", format!("Move it to {}", named(day, today)))
    };
    view! {
        <p class="row">
            <button type="button" class=class aria-label=format!("{to}: {about}") on:click=go>
                {to.clone()}
            </button>
            " "
            <button
                type="button"
                class="button quiet"
                aria-label=format!("Drop it: {about}")
                on:click=drop
            >
                "Drop it"
            </button>
        </p>
    }
    .into_any()
}

fn are_late(open: OpenCase, late: &[PlanItem]) -> AnyView {
    if let [only] = late {
        let acts = act(open, only, false);
        let says =
            format!("{} was due on {}.", quoted(only), named(only.day, open.session.today()));
        return view! {
            <Notice kind="warn" title="One line is late">
                {says}
                {acts}
            </Notice>
        }
        .into_any();
    }
    let row = |line: &PlanItem| {
        let acts = act(open, line, true);
        view! {
            <li>
                <p>
                    {english::first_sentence(item_text(line), 90)} " "
                    <span class="meta">
                        {format!("Was due on {}", named(line.day, open.session.today()))}
                    </span>
                </p>
                {acts}
            </li>
        }
    };
    let rows = late.iter().take(LISTED).map(row).collect_view();
    let more = late.len().saturating_sub(LISTED);
    view! {
        <Notice
            kind="warn"
            title=format!(
                "{} lines are late",
                english::capitalize(&english::number_word(late.len())),
            )
        >
            <ul class="late-lines">{rows}</ul>
            {(more > 0)
                .then(|| {
                    view! {
                        <p>
                            {format!(
                                "And {} more, marked below. A later first day moves everything that is not done in one go. ",
                                english::number_word(more),
                            )}
                            <button
                                type="button"
                                class="linklike"
                                on:click=move |_| focus_after_render("#start".to_owned())
                            >
                                "Change the first day"
                            </button>
                        </p>
                    }
                })}
        </Notice>
    }.into_any()
}

fn all_done(open: OpenCase, lines: usize) -> AnyView {
    let first = of_plan(open, |plan| plan.signals.first().cloned());
    let title = if lines == 1 {
        "The one line is done".to_owned()
    } else {
        format!("All {lines} lines are done")
    };
    view! {
        <Notice kind="good" title>
            "What the plan set out to do is done. Score the signals again to see what has moved, and let the next focus come from that. Until you do, your reading stays the one from before."
            <p class="row">
                <a class="button" href=open.href(CasePage::Score(first))>
                    "Score again"
                </a>
                <a class="button quiet" href=open.href(CasePage::Pack(None))>
                    "Look through the proof pack"
                </a>
            </p>
        </Notice>
    }.into_any()
}

fn other_focus(open: OpenCase, focus: Vec<SignalId>) -> AnyView {
    let track = open.track();
    let works_on = of_plan(open, |plan| names(&track, &plan.signals));
    if focus.is_empty() {
        return view! {
            <Notice title="Nothing is in your focus now">
                {format!("This plan was laid for {works_on}, and stays as it is. ")}
                <a href=open.href(CasePage::Result)>"Choose what to work on"</a>
            </Notice>
        }
        .into_any();
    }
    let says = of_plan(open, |plan| {
        let again = Plan { off: open.off(), ..plan.clone() }.reschedule(
            &track,
            &open.session.artifacts(),
            &focus,
            &open.busy(),
        );
        format!(
            "It was laid for {works_on}. Your focus now is {}. {}",
            names(&track, &focus),
            what_changes(plan, &again, open.session.today())
        )
    });
    let lay = move |_| {
        let Some(plan) = open.plan.get_untracked() else { return };
        open.dispatch(PlanEvent::PlanLaid(Plan { off: open.off(), ..plan }.reschedule(
            &open.track(),
            &open.session.artifacts(),
            &focus,
            &open.busy(),
        )));
        open.session.notify("The plan was laid again for the new focus.", true);
        focus_after_render("main h1".to_owned());
    };
    view! {
        <Notice title="Your focus has changed since this plan was laid">
            {says} <p class="row">
                <button type="button" class="button" on:click=lay>
                    "Lay the plan again for the new focus"
                </button>
            </p>
        </Notice>
    }
    .into_any()
}

/// What laying again would take away, bring, and keep.
fn what_changes(plan: &Plan, again: &Plan, today: Day) -> String {
    let not_in = |one: &Plan, other: &Plan| {
        one.lines.iter().filter(|line| other.line(&line.id).is_none()).count()
    };
    let (go, come) = (not_in(plan, again), not_in(again, plan));
    let lines =
        |n: usize| format!("{} {}", english::number_word(n), if n == 1 { "line" } else { "lines" });
    let verb = |n: usize, one: &'static str, many: &'static str| if n == 1 { one } else { many };
    let late = match again.late(today).iter().filter(|line| plan.line(&line.id).is_none()).count() {
        0 => String::new(),
        1 => " One of the new lines would be late from the start.".to_owned(),
        n => format!(
            " {} of the new lines would be late from the start.",
            english::capitalize(&english::number_word(n))
        ),
    };
    format!(
        "Laid again, {} {} and {} {}.{late} What is done, lines of your own, and what you changed on lines that stay are kept.",
        lines(come),
        verb(come, "comes", "come"),
        lines(go),
        verb(go, "goes", "go")
    )
}
