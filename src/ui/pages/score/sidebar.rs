//! Beside the question: all signals with their levels, the totals so far, the sector.

use crate::{
    domain::{assess::reading::SignalScore, english, id::SignalId},
    route::CasePage,
    ui::{
        components::{
            glyph,
            legend::ScoreLegend,
            signal_list::{SignalList, SignalRow},
        },
        linger::linger,
        open_case::use_case,
        pages::shared::sector_choice::SectorChoice,
    },
};
use leptos::prelude::*;

/// The side list.
#[component]
pub(super) fn Sidebar(current: SignalId) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let title =
        format!("{} signals", english::capitalize(&english::number_word(track.signals.len())));
    let rows = move || {
        let track = open.track();
        open.reading.with(|reading| {
            let row =
                |(signal, standing): (&crate::domain::schema::signal::Signal, &SignalScore)| {
                    SignalRow {
                        href: open.href(CasePage::Score(Some(signal.id.clone()))),
                        name: signal.name.clone(),
                        aside: if standing.unproven() {
                            ", claimed, no proof yet"
                        } else if !standing.applies() {
                            ", does not apply"
                        } else if standing.skipped {
                            ", skipped"
                        } else {
                            ""
                        },
                        current: signal.id == current,
                        end: glyph::level(standing.claimed, standing.evidenced, reading.top, ""),
                    }
                };
            track.signals.iter().zip(&reading.standings).map(row).collect::<Vec<_>>()
        })
    };
    view! {
        <nav class="side" id="signals" aria-labelledby="signals-title">
            <h2 id="signals-title">{title}</h2>
            {linger(move || view! { <SignalList rows=rows() /> })}
            <p class="sum">
                <span>"Claimed " {move || open.reading.with(|reading| reading.claimed)}</span>
                " "
                <span>"Evidenced " {move || open.reading.with(|reading| reading.evidenced)}</span>
            </p>
            <ScoreLegend />
            <div class="after">
                <SectorChoice />
            </div>
        </nav>
    }
}
