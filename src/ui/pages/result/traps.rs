//! The ways to stall that touch the focus.

use super::copy::names;
use crate::{
    domain::{
        english::join_and,
        id::SignalId,
        schema::track::{Track, Trap},
    },
    ui::{linger::linger, open_case::use_case},
};
use leptos::prelude::*;

/// One disclosure each; nothing where the focus touches none.
#[component]
pub(super) fn Traps() -> impl IntoView {
    let open = use_case();
    let focus = Memo::new(move |_| {
        open.focus.with(|focus| focus.iter().map(|focus| focus.signal.clone()).collect::<Vec<_>>())
    });
    linger(move || {
        let track = open.track();
        let traps: Vec<AnyView> = focus.with(|focus| {
            track.traps.iter().filter_map(|trap| touching(&track, trap, focus)).collect()
        });
        (!traps.is_empty()).then(|| {
            view! {
                <section class="section traps" aria-labelledby="traps">
                    <header>
                        <h2 id="traps">"How good people stall here"</h2>
                        <p>
                            "What made somebody good at the last job, and what a panel makes of it. These touch your focus."
                        </p>
                    </header>
                    <div>{traps}</div>
                </section>
            }
        })
    })
}

/// How it looks, why it stalls, the way out and what shows it; the start page of the track tells it
/// too.
pub(in crate::ui::pages) fn told(trap: &Trap) -> AnyView {
    let steps = trap.way_out.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view();
    view! {
        <div class="inside stack tight">
            <p>{trap.looks_like.clone()}</p>
            <p>{trap.stalls.clone()}</p>
            <h3>"The way out"</h3>
            <ul>{steps}</ul>
            <p>
                <b>"What shows it"</b>
                ". "
                {trap.proof.clone()}
            </p>
        </div>
    }
    .into_any()
}

fn touching(track: &Track, trap: &Trap, focus: &[SignalId]) -> Option<AnyView> {
    let touched = names(
        trap.signals
            .iter()
            .filter(|signal| focus.contains(signal))
            .filter_map(|id| track.signal(id)),
    );
    if touched.is_empty() {
        return None;
    }
    let view = view! {
        <details class="disclosure">
            <summary>
                <span>
                    {trap.name.clone()}
                    <span class="muted">{format!(", touches {}", join_and(&touched))}</span>
                </span>
            </summary>
            {told(trap)}
        </details>
    };
    Some(view.into_any())
}
