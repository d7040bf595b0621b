//! What a partial reading lacks: the signals without a level, each with a link to it.

use crate::{
    domain::{assess::reading::SignalScore, english::number_word, schema::signal::Signal},
    route::CasePage,
    ui::{linger::linger, open_case::use_case},
};
use leptos::prelude::*;

/// The signals that are skipped or not scored yet.
#[component]
pub(super) fn Unscored() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let says = move || {
        let skipped = open
            .reading
            .with(|reading| reading.standings.iter().filter(|standing| standing.skipped).count());
        let skips = match skipped {
            0 => String::new(),
            1 => "You skipped one of them. ".to_owned(),
            n => format!("You skipped {} of them. ", number_word(n)),
        };
        format!(
            "{skips}What the total means, and how somebody who hires or promotes would read it, is said when all are scored."
        )
    };
    let rows = linger(move || {
        let row = |(at, (signal, standing)): (usize, (&Signal, &SignalScore))| {
            view! {
                <li class="entry">
                    <div>
                        <h3>
                            <a href=open
                                .href(
                                    CasePage::Score(Some(signal.id.clone())),
                                )>{signal.name.clone()}</a>
                        </h3>
                        <p>{signal.meaning.clone()}</p>
                    </div>
                    <p class="end facts">
                        {format!(
                            "Signal {}, {}",
                            at + 1,
                            if standing.skipped { "skipped" } else { "not scored" },
                        )}
                    </p>
                </li>
            }
        };
        open.reading.with(|reading| {
            let unscored = track
                .signals
                .iter()
                .zip(&reading.standings)
                .enumerate()
                .filter(|(_, (_, standing))| standing.open());
            unscored.map(row).collect_view()
        })
    });
    view! {
        <section class="section" aria-labelledby="left">
            <header>
                <h2 id="left">"Not scored"</h2>
                <p>{says}</p>
            </header>
            <ul class="contents">{rows}</ul>
        </section>
    }
}
