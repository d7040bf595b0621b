//! Score: one signal at a time, with what an outsider would see at each level, and the evidence for
//! the one chosen.
//!
//! Choosing a level never moves on by itself: arrow keys change a radio, and would throw the
//! visitor forward.

mod evidence;
mod facts;
mod not_applicable;
mod options;
mod shortcuts;
mod sidebar;

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    browser::location,
    domain::{assess::reading::SignalScore, english, id::SignalId, schema::signal::Signal},
    route::{CasePage, Route},
    ui::{
        components::glyph::tally,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use evidence::Evidence;
use facts::Facts;
use leptos::prelude::*;
use not_applicable::NotApplicable;
use options::Options;
use shortcuts::{KeyList, score_keys};
use sidebar::Sidebar;

/// One signal of the open case.
#[component]
pub fn Score(
    /// Which one; `None` is the first without an answer.
    signal: Option<SignalId>,
) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let Some(at) = signal.as_ref().and_then(|signal| track.place(signal)) else {
        // The address names the signal, so that a reload comes back to what was written.
        let room =
            first_open(open).map_or(CasePage::Answers, |signal| CasePage::Score(Some(signal)));
        location::replace(&Route::Case(open.id(), room));
        return ().into_any();
    };
    let Some(signal) = track.signals.get(at).cloned() else { return ().into_any() };
    let neighbour = |at: Option<usize>| at.and_then(|at| track.signals.get(at)).cloned();
    let (before, after) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    let keys = RwSignal::new(false);
    score_keys(
        open,
        signal.id.clone(),
        before.as_ref().map(room_of),
        after.as_ref().map_or(CasePage::Answers, room_of),
        keys,
    );
    view! {
        <div class="page">
            <div class="bench">
                <div class="work stack loose">
                    <div class="question">
                        <Progress at />
                        <h1>{signal.name.clone()}</h1>
                        <p class="asks" id="asks">
                            {signal.question.clone()}
                        </p>
                        <InSector signal=signal.id.clone() />
                    </div>
                    <Options signal=signal.clone() />
                    <Facts signal=signal.clone() />
                    <Evidence signal=signal.clone() />
                    <Aids signal=signal.clone() />
                    <NotApplicable signal=signal.id.clone() />
                    <StepBar signal=signal.id.clone() before after keys />
                </div>
                <Sidebar current=signal.id.clone() />
            </div>
            <KeyList open=keys top=track.top() />
        </div>
    }
    .into_any()
}

fn room_of(signal: &Signal) -> CasePage {
    CasePage::Score(Some(signal.id.clone()))
}

/// The first signal that is neither scored nor skipped; `None` when every signal has an answer.
fn first_open(open: OpenCase) -> Option<SignalId> {
    open.reading.with_untracked(|reading| {
        let unanswered =
            reading.standings.iter().find(|standing| standing.open() && !standing.skipped);
        unanswered.map(|standing| standing.signal.clone())
    })
}

/// Which signal of how many, and how long the rest takes.
#[component]
fn Progress(at: usize) -> impl IntoView {
    let open = use_case();
    let minutes = open.track().minutes;
    let line = linger(move || {
        open.reading.with(|reading| {
            let state = |standing: &SignalScore| if standing.open() { "off" } else { "on" };
            let states: Vec<_> = reading.standings.iter().map(state).collect();
            let left = u32::try_from(reading.left()).unwrap_or_default();
            let minutes =
                (minutes * left).div_ceil(u32::try_from(reading.of()).unwrap_or(1).max(1));
            let rest = match left {
                0 => view! { <a href=open.href(CasePage::Answers)>"Check your answers"</a> }
                    .into_any(),
                _ => format!(
                    "about {} left",
                    english::count_label(minutes as usize, "minute", "minutes")
                )
                .into_any(),
            };
            view! {
                <span>{format!("Signal {} of {}", at + 1, states.len())}</span>
                " "
                {tally(&states, false)}
                " "
                <span>{rest}</span>
            }
        })
    });
    view! { <p class="progress-line">{line}</p> }
}

/// What the signal looks like in the sector that was chosen.
#[component]
fn InSector(signal: SignalId) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    linger(move || {
        let lens = open.case.with(|case| case.lens.clone())?;
        let lens = track.lens(&lens)?;
        let says = lens.example(&signal)?.to_owned();
        Some(view! {
            <p class="small muted in-sector">
                <b>{lens.name.clone()}</b>
                ": "
                {says}
            </p>
        })
    })
}

/// Memory aids: numbers, the trap, something to do soon.
#[component]
fn Aids(signal: Signal) -> impl IntoView {
    let numbers =
        signal.evidence.into_iter().map(|number| view! { <li>{number}</li> }).collect_view();
    view! {
        <div>
            <details class="disclosure">
                <summary>"Numbers that may jog your memory"</summary>
                <div class="inside">
                    <ul>{numbers}</ul>
                </div>
            </details>
            <details class="disclosure">
                <summary>"How good people stall here"</summary>
                <div class="inside">
                    <p>{signal.trap}</p>
                </div>
            </details>
            <details class="disclosure">
                <summary>"Something you could do within two weeks"</summary>
                <div class="inside">
                    <p>{signal.fast_move}</p>
                </div>
            </details>
        </div>
    }
}

/// Back, skip, the keys, next.
#[component]
fn StepBar(
    signal: SignalId,
    before: Option<Signal>,
    after: Option<Signal>,
    keys: RwSignal<bool>,
) -> impl IntoView {
    let open = use_case();
    let back = before.map_or_else(
        || Route::Track(open.track().id.clone()).href(),
        |signal| open.href(room_of(&signal)),
    );
    let next = after.as_ref().map_or(CasePage::Answers, room_of);
    let (next_href, skip_to) = (open.href(next.clone()), next);
    let name = after.map(|signal| english::uncapitalize(&signal.name));
    let top = open.track().top();
    let scored = {
        let signal = signal.clone();
        move || open.case.with(|case| case.level(&signal).is_some())
    };
    let skip = move |_| {
        open.dispatch(AnswerEvent::SignalSkipped { case: open.id(), signal: signal.clone() });
        open.go(skip_to.clone());
    };
    view! {
        <div class="stepbar">
            <a class="button" href=back>
                "Back"
            </a>
            <p class="hint">
                <kbd>"0"</kbd>
                " to "
                <kbd>{top}</kbd>
                " answer, "
                <kbd>"N"</kbd>
                " note, "
                <kbd>"←"</kbd>
                " "
                <kbd>"→"</kbd>
                " signal, "
                <button type="button" class="linklike" on:click=move |_| keys.set(true)>
                    <kbd>"?"</kbd>
                    " all keys"
                </button>
            </p>
            <p class="row">
                {linger(move || {
                    (!scored())
                        .then(|| {
                            view! {
                                <button type="button" class="button quiet" on:click=skip.clone()>
                                    "Skip"
                                </button>
                            }
                        })
                })} <a class="button primary" href=next_href>
                    {match name {
                        Some(name) => {
                            view! { <span>"Next" <span class="long">": " {name}</span></span> }
                                .into_any()
                        }
                        None => "Check your answers".into_any(),
                    }}
                </a>
            </p>
        </div>
    }
}
