//! Before a plan is laid: what it will be, computed by laying it, and the one button that puts it
//! on dates.

use super::{copy::names, days_off::DaysOff, plans::Plans, state::in_plan};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{
        assess::{focus::Focus, schedule::schedule},
        date::Day,
        english,
        records::{
            plan::{Plan, next_monday},
            plan_item::{PlanItemKind, PlanItemState},
        },
    },
    route::CasePage,
    ui::{
        components::{
            date_input::{DateInput, Offered},
            empty_state::EmptyState,
            focus::focus_after_render,
            icon,
        },
        linger::linger,
        open_case::{OpenCase, use_case},
        pages::result::level_of,
    },
};
use leptos::prelude::*;

/// The offer, or what is missing for it.
#[component]
pub(super) fn Preview() -> impl IntoView {
    let open = use_case();
    let any = Memo::new(move |_| open.focus.with(|focus| !focus.is_empty()));
    linger(move || {
        if any.get() { view! { <Offer /> }.into_any() } else { view! { <Nothing /> }.into_any() }
    })
}

/// Nothing to plan for, and the way there.
#[component]
fn Nothing() -> impl IntoView {
    let open = use_case();
    let missing = linger(move || {
        let (scored, of) = open.reading.with(|reading| (reading.scored(), reading.of()));
        let chosen = open.case.with(|case| case.focus.is_some());
        if scored == 0 {
            let says = "A plan closes the gaps that scoring finds. Score the signals first; then the two or three that matter most come here with what to do about them, on dates.";
            return view! {
                <EmptyState title="Nothing is scored yet" says=says>
                    <a class="button primary" href=open.href(CasePage::Score(None))>
                        "Score the first signal"
                    </a>
                </EmptyState>
            }
            .into_any();
        }
        let (title, says) = if chosen {
            (
                "Nothing is in the focus",
                "A plan is laid for the signals you choose to work on. None of those you chose has a level now.",
            )
        } else {
            (
                "There is no gap to close",
                "Every signal you have scored stands at the highest level, with something behind it. You can still choose one to work on.",
            )
        };
        let left = of - scored;
        view! {
            <EmptyState title says>
                <a class="button primary" href=open.href(CasePage::Result)>
                    "Choose what to work on"
                </a>
                {(left > 0)
                    .then(|| {
                        view! {
                            <a class="button" href=open.href(CasePage::Score(None))>
                                {if left == 1 {
                                    "Score the one that is left"
                                } else {
                                    "Score what is left"
                                }}
                            </a>
                        }
                    })}
            </EmptyState>
        }
        .into_any()
    });
    view! {
        <div class="page">
            <Plans />
            <div class="titled">
                <h1>"No plan yet"</h1>
                <p class="lead">
                    "Ninety days on the two or three signals that matter most, in three phases, with something finished at the end of each."
                </p>
            </div>
            <section class="section" aria-labelledby="missing">
                <header>
                    <h2 id="missing">"What it needs"</h2>
                </header>
                <div>{missing}</div>
            </section>
        </div>
    }.into_any()
}

/// What the plan will be, and when it begins.
#[component]
fn Offer() -> impl IntoView {
    let open = use_case();
    let first = Offered::kept(
        Signal::derive(move || next_monday(open.session.today())),
        format!("start{}", in_plan(open)),
    );
    // While a day is being typed, the last full one stands.
    let day = Memo::new(move |before: Option<&_>| {
        first
            .draft
            .with(|draft| Day::typed(draft))
            .or(before.copied())
            .unwrap_or_else(|| first.shown.get_untracked())
    });
    let plan = Memo::new(move |_| {
        let focus: Vec<_> =
            open.focus.with(|focus| focus.iter().map(|focus| focus.signal.clone()).collect());
        schedule(
            &open.track(),
            &open.session.artifacts(),
            open.id(),
            &focus,
            day.get(),
            &open.busy(),
            &open.off(),
        )
    });
    view! {
        <div class="page">
            <Plans />
            <div class="titled">
                <p class="kicker">"Not on dates yet"</p>
                <h1>{move || plan.with(|plan| super::head::title(open, plan))}</h1>
                <p class="lead">{move || plan.with(|plan| lead(open, plan))}</p>
            </div>
            <section class="section" aria-labelledby="begins">
                <header>
                    <h2 id="begins">"When it begins"</h2>
                    <p>
                        "A Monday is a good day. You can change it later: what is done by then stays, the rest moves along."
                    </p>
                </header>
                <Begin plan first />
            </section>
            <section class="section" aria-labelledby="works-on">
                <header>
                    <h2 id="works-on">"What it works on"</h2>
                    <p>
                        "Your focus, from the reading. "
                        <a href=open.href(CasePage::Result)>"Choose differently"</a>
                    </p>
                </header>
                <ol class="contents">
                    {linger(move || {
                        open.focus
                            .with(|focus| focus.iter().map(|focus| gap(open, focus)).collect_view())
                    })}
                </ol>
            </section>
            <section class="section" aria-labelledby="phases">
                <header>
                    <h2 id="phases">"Thirty days at a time"</h2>
                    <p>
                        "Each phase ends with something finished that you can show, and with a look at the scores."
                    </p>
                </header>
                <ol class="offers thirds">
                    {move || {
                        plan.with(|plan| {
                            (0..plan.goals.len())
                                .map(|phase| phase_ahead(plan, phase))
                                .collect_view()
                        })
                    }}
                </ol>
            </section>
        </div>
    }
}

fn lead(open: OpenCase, plan: &Plan) -> String {
    let actions =
        plan.lines.iter().filter(|line| matches!(line.kind, PlanItemKind::Action { .. })).count();
    format!(
        "{} for {}, each on a working day.{}",
        actions_of(actions),
        names(&open.track(), &plan.signals),
        super::head::ships(plan)
    )
}

/// `Nine actions`
pub(super) fn actions_of(n: usize) -> String {
    format!(
        "{} {}",
        english::capitalize(&english::number_word(n)),
        if n == 1 { "action" } else { "actions" }
    )
}

/// The first day and the button.
#[component]
pub(super) fn Begin(plan: Memo<Plan>, first: Offered) -> impl IntoView {
    let open = use_case();
    let Offered { shown, draft, .. } = first;
    let tried = RwSignal::new(false);
    let error = Signal::derive(move || {
        let wrong = draft.with(|draft| Day::wrong(draft)).filter(|_| tried.get());
        wrong.map(|wrong| format!("{wrong} Nothing was put on dates: choose a day first."))
    });
    let put = move |_| {
        tried.set(true);
        if draft.with_untracked(|draft| Day::typed(draft).is_some()) {
            open.dispatch(PlanEvent::PlanLaid(plan.get_untracked()));
            first.forget();
            focus_after_render("main h1".to_owned());
        }
    };
    let means = move || {
        if draft.with(|draft| Day::typed(draft).is_none()) {
            return "From that day on.".to_owned();
        }
        let today = open.session.today();
        plan.with(|plan| {
            let runs = format!("From {} to {}.", plan.start.full(), plan.end().full());
            let late = plan.lines.iter().filter(|line| line.state(today) == PlanItemState::Late).count();
            match (plan.start < today, late) {
                (false, _) => runs,
                (true, 0) => format!("{runs} The first day is in the past; nothing is late yet."),
                (true, 1) => format!("{runs} The first day is in the past: one line would be late from the start."),
                (true, late) => {
                    format!("{runs} The first day is in the past: {} lines would be late from the start.", english::number_word(late))
                }
            }
        })
    };
    view! {
        <div class="begin">
            <DateInput id="start" label="First day" shown draft error>
                <span>{means}</span>
            </DateInput>
            <DaysOff />
            <p class="after">
                <button type="button" class="button primary" on:click=put>
                    "Put the plan on dates"
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn gap(open: OpenCase, focus: &Focus) -> Option<AnyView> {
    let track = open.track();
    let signal = track.signal(&focus.signal)?;
    Some(
        view! {
            <li class="entry">
                <div>
                    <h3>{signal.name.clone()}</h3>
                    <p>{signal.gap_plan.aim.clone()}</p>
                </div>
                <div class="end stack tight">
                    <p>{level_of(open, focus)}</p>
                    <p class="facts">{focus.reason.says()}</p>
                </div>
            </li>
        }
        .into_any(),
    )
}

pub(super) fn phase_ahead(plan: &Plan, phase: usize) -> AnyView {
    let (first, last) = plan.span(phase);
    let lines = plan.phase(phase);
    let actions =
        lines.iter().filter(|line| matches!(line.kind, PlanItemKind::Action { .. })).count();
    let finished = lines.iter().filter(|line| line.is_deliverable());
    let finished = finished
        .map(|line| view! { <li>{icon::diamond()} " " <span>{line.text.clone()}</span></li> })
        .collect_view();
    view! {
        <li class="stack tight">
            <h3>{plan.goals.get(phase).cloned()}</h3>
            <p class="num">
                {format!(
                    "{}, {} to {}.",
                    super::head::days(plan, phase),
                    plan.day_named(first),
                    plan.day_named(last),
                )}
            </p>
            <p>{format!("{}, and at the end:", actions_of(actions))}</p>
            <ul class="ends">{finished}</ul>
        </li>
    }
    .into_any()
}
