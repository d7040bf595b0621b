//! Signal by signal: one small ladder each.

use crate::{
    domain::{
        assess::reading::{Reading, SignalScore},
        schema::{scoring::Rule, signal::Signal},
    },
    ui::{
        charts::matrix::matrix,
        components::{glyph::ladder_of_signal, legend::ScoreLegend},
        linger::linger,
        open_case::use_case,
    },
};
use leptos::prelude::*;

/// All signals, as ladders that stand abreast where there is room.
#[component]
pub(super) fn Ladders() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    view! {
        <section class="section across" aria-labelledby="by-signal">
            <header>
                <h2 id="by-signal">"Signal by signal"</h2>
                <ScoreLegend />
            </header>
            {linger(move || {
                open.reading
                    .with(|reading| match reading.rule {
                        Rule::Matrix => matrix(&track, reading),
                        _ => {
                            view! {
                                <ol class="ladders">{signal_ladders(&track.signals, reading)}</ol>
                            }
                                .into_any()
                        }
                    })
            })}
        </section>
    }
}

/// The rows of the list; the scorecard prints them too.
pub(in crate::ui::pages) fn signal_ladders(signals: &[Signal], reading: &Reading) -> AnyView {
    let row = |(at, (signal, standing)): (usize, (&Signal, &SignalScore))| {
        view! {
            <li>
                {ladder_of_signal(standing.claimed, standing.evidenced, reading.top, None)} " "
                <p class="name">
                    <span class="num">{at + 1}</span>
                    " "
                    {signal.name.clone()}
                    " "
                    <span class="reads">{reads(standing, reading)}</span>
                </p>
            </li>
        }
    };
    signals.iter().zip(&reading.standings).enumerate().map(row).collect_view().into_any()
}

fn reads(standing: &SignalScore, reading: &Reading) -> String {
    match (standing.claimed, standing.evidenced) {
        (Some(claimed), Some(evidenced)) if claimed > evidenced => {
            format!("{claimed} claimed, {evidenced} evidenced")
        }
        (Some(claimed), _) => format!("{claimed} of {}", reading.top),
        (None, _) if !standing.applies() => "does not apply".to_owned(),
        (None, _) if standing.skipped => "skipped".to_owned(),
        (None, _) => "not scored".to_owned(),
    }
}
