//! The focus: the two or three signals to work on, why each was picked, and the way to choose
//! others.

use super::copy::names;
use crate::domain::workspace::event::CaseEvent;
use crate::{
    domain::{
        assess::focus::{Focus, MOST, by_rule, choices},
        english::{capitalize, join_and, number_word},
        id::SignalId,
        schema::signal::Signal,
    },
    route::CasePage,
    ui::{
        components::glyph,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::{html, prelude::*};

/// The focus, and what may be chosen instead.
#[component]
pub(super) fn FocusChoice() -> impl IntoView {
    let open = use_case();
    let choosing = RwSignal::new(false);
    let chosen = Memo::new(move |_| open.case.with(|case| case.focus.is_some()));
    let toggle = NodeRef::<html::Button>::new();
    let back = move |_| {
        open.dispatch(CaseEvent::FocusChosen { case: open.id(), focus: None });
        // This button goes away with the choice; the keyboard stays beside it.
        if let Some(toggle) = toggle.get_untracked() {
            let _ = toggle.focus();
        }
    };
    view! {
        <section class="section" aria-labelledby="focus">
            <header>
                <h2 id="focus">"Your focus"</h2>
                <p>{move || rule(open)}</p>
                <p>
                    <button
                        type="button"
                        node_ref=toggle
                        class="linklike"
                        aria-expanded=move || choosing.get().to_string()
                        aria-controls="choose-focus"
                        on:click=move |_| choosing.update(|now| *now = !*now)
                    >
                        {move || {
                            if choosing.get() { "Done choosing" } else { "Choose differently" }
                        }}
                    </button>
                </p>
                {linger(move || {
                    chosen
                        .get()
                        .then(|| {
                            view! {
                                <p>
                                    <button type="button" class="linklike" on:click=back>
                                        "Back to the rule"
                                    </button>
                                </p>
                            }
                        })
                })}
            </header>
            <div>
                <div id="choose-focus" class="choosing no-print" hidden=move || !choosing.get()>
                    {linger(move || choosing.get().then(|| view! { <Choices /> }))}
                </div>
                {linger(move || open.focus.with(|focus| picked(open, focus)))}
                {linger(move || of_another_plan(open))}
            </div>
        </section>
    }
}

/// How the focus came about.
fn rule(open: OpenCase) -> String {
    let track = open.track();
    let Some(chosen) = open.case.with(|case| case.focus.clone()) else {
        let of = if open.reading.with(crate::domain::assess::reading::Reading::is_complete) {
            ""
        } else {
            "Of the signals scored so far, the "
        };
        let lowest = format!("{of}lowest score first.");
        return format!(
            "{} Where scores tie, the signal whose weakness causes more other failures comes first.",
            capitalize(&lowest)
        );
    };
    let ruled: Vec<SignalId> = open
        .reading
        .with(|reading| by_rule(&track, reading))
        .into_iter()
        .map(|focus| focus.signal)
        .collect();
    let same = ruled.len() == chosen.len() && ruled.iter().all(|signal| chosen.contains(signal));
    if same {
        return "You chose these, and the rule would pick the same.".to_owned();
    }
    let whose = if chosen.is_empty() { "You chose none" } else { "You chose these" };
    match names(ruled.iter().filter_map(|id| track.signal(id))).as_slice() {
        [] => format!("{whose}."),
        names => format!("{whose}. By score the rule would pick {}.", join_and(names)),
    }
}

fn picked(open: OpenCase, focus: &[Focus]) -> AnyView {
    let track = open.track();
    let rows: Vec<AnyView> = focus
        .iter()
        .filter_map(|focus| track.signal(&focus.signal).map(|signal| row(open, signal, focus)))
        .collect();
    if !rows.is_empty() {
        return view! { <ol class="focus">{rows}</ol> }.into_any();
    }
    let says = if open.case.with(|case| case.focus.is_some()) {
        "Nothing is chosen. A plan needs at least one signal: choose one, or go back to the rule."
    } else {
        "Every signal scored stands at the highest level, with proof. There is no gap to work on; keep the proof fresh, and choose a signal yourself where you want to go further."
    };
    view! { <p>{says}</p> }.into_any()
}

fn row(open: OpenCase, signal: &Signal, focus: &Focus) -> AnyView {
    let lean = match signal.downstream {
        0 => String::new(),
        1 => " One other signal leans on this one.".to_owned(),
        n => format!(" {} other signals lean on this one.", capitalize(&number_word(n.into()))),
    };
    view! {
        <li>
            <h3>
                <a href=open
                    .href(CasePage::Score(Some(signal.id.clone())))>{signal.name.clone()}</a>
                " "
                {level_of(open, focus)}
            </h3>
            <p class="why">
                <b>{focus.reason.says()}</b>
                " "
                {signal.hurts.clone()}
                {lean}
            </p>
        </li>
    }
    .into_any()
}

/// The level that a signal of the focus stands at; print and plan say the same.
pub(in crate::ui::pages) fn level_of(open: OpenCase, focus: &Focus) -> AnyView {
    open.reading.with(|reading| {
        let evidenced = reading.standing(&focus.signal).and_then(|standing| standing.evidenced);
        glyph::level(
            Some(focus.level),
            evidenced,
            reading.top,
            open.track().level_name(focus.level),
        )
    })
}

/// A plan that was laid for other signals than these.
fn of_another_plan(open: OpenCase) -> Option<AnyView> {
    let planned = open.plan.with(|plan| plan.as_ref().map(|plan| plan.signals.clone()))?;
    let now: Vec<SignalId> =
        open.focus.with(|focus| focus.iter().map(|focus| focus.signal.clone()).collect());
    let same = planned.len() == now.len() && now.iter().all(|signal| planned.contains(signal));
    let track = open.track();
    (!same && !now.is_empty())
        .then(|| {
            let names = join_and(&names(planned.iter().filter_map(|id| track.signal(id))));
            view! {
                <p class="small muted after no-print">
                    {format!("Your plan was laid for {names}. ")}
                    <a href=open.href(CasePage::Plan(None))>"Lay it again in Plan"</a>
                </p>
            }
        })
        .map(IntoAny::into_any)
}

/// All scored signals as check boxes, at most three of them ticked.
#[component]
fn Choices() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let chosen = Memo::new(move |_| {
        open.focus.with(|focus| focus.iter().map(|focus| focus.signal.clone()).collect::<Vec<_>>())
    });
    let boxes = linger(move || {
        open.reading.with(|reading| {
            choices(&track, reading).map(|signal| choice(open, signal, chosen)).collect_view()
        })
    });
    let says = move || match chosen.with(Vec::len) {
        0 => "None is chosen.".to_owned(),
        MOST => format!(
            "{} are chosen, the most at a time. Take one away to choose another.",
            capitalize(&number_word(MOST))
        ),
        n => format!(
            "{} chosen; {} more would fit.",
            capitalize(&number_word(n)),
            number_word(MOST - n)
        ),
    };
    view! {
        <fieldset>
            <legend>{format!("Choose up to {} signals to work on", number_word(MOST))}</legend>
            <ul class="plain">{boxes}</ul>
            <p class="small muted" role="status">
                {says}
            </p>
        </fieldset>
    }
}

fn choice(open: OpenCase, signal: &Signal, chosen: Memo<Vec<SignalId>>) -> AnyView {
    let (id, of_box) = (signal.id.clone(), signal.id.clone());
    let ticked = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&of_box)));
    let toggle = move |_| {
        let mut focus = chosen.get_untracked();
        if focus.contains(&id) {
            focus.retain(|signal| *signal != id);
        } else if focus.len() < MOST {
            focus.push(id.clone());
        }
        open.dispatch(CaseEvent::FocusChosen { case: open.id(), focus: Some(focus) });
    };
    let full = move || !ticked.get() && chosen.with(Vec::len) >= MOST;
    let level = open.reading.with(|reading| {
        reading
            .standing(&signal.id)
            .map(|standing| glyph::level(standing.claimed, standing.evidenced, reading.top, ""))
    });
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=ticked prop:disabled=full on:change=toggle />
                <span>{signal.name.clone()}</span>
                " "
                {level}
            </label>
        </li>
    }
    .into_any()
}
