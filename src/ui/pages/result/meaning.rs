//! What the total means, what to do from there, and where applying makes sense.

use super::copy::{edges, named};
use crate::{
    domain::{
        assess::reading::Reading,
        english::count_label,
        schema::{
            scoring::Rule,
            track::{Band, Threshold, Track},
        },
    },
    ui::{components::glyph::mark, open_case::use_case},
};
use leptos::prelude::*;

const FROM_THERE: &str = "What to do from there";

/// The claimed band, the evidenced one where it is another, and the thresholds.
#[component]
pub(super) fn Meaning() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let of_track = track.clone();
    let title = move || {
        open.reading.with(|reading| format!("What {} means", named(reading, reading.claimed)))
    };
    let says = move || {
        open.reading
            .with(|reading| reading.claimed_in(&track).map(|band| edges(&track, reading, band)))
    };
    view! {
        <section class="section" aria-labelledby="meaning">
            <header>
                <h2 id="meaning">{title}</h2>
                <p>{says}</p>
            </header>
            <div class="stack loose meaning">
                {move || open.reading.with(|reading| body(&of_track, reading))}
            </div>
        </section>
    }
}

fn advice(band: &Band) -> AnyView {
    view! { <ul>{band.advice.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view()}</ul> }.into_any()
}

fn body(track: &Track, reading: &Reading) -> AnyView {
    let claimed = reading.claimed_in(track).map(|band| {
        view! {
            <p>{band.means.clone()}</p>
            <div class="stack tight">
                <h3>{FROM_THERE}</h3>
                {advice(band)}
            </div>
        }
    });
    let other = (reading.band != reading.evidenced_band)
        .then(|| reading.evidenced_in(track))
        .flatten()
        .map(|band| {
            view! {
                <div class="stack tight">
                    <h3>
                        {format!(
                            "What {} means, which you can prove",
                            if reading.rule == Rule::Matrix {
                                "the part of it".to_owned()
                            } else {
                                named(reading, reading.evidenced)
                            },
                        )}
                    </h3>
                    <p class="small muted">{edges(track, reading, band)}</p>
                    <p>{band.means.clone()}</p>
                    <details class="disclosure plain">
                        <summary>{FROM_THERE}</summary>
                        <div class="inside">{advice(band)}</div>
                    </details>
                </div>
            }
        });
    let thresholds = track
        .thresholds
        .iter()
        .map(|threshold| row(track.share(threshold.at, reading.of()), threshold, reading))
        .collect_view();
    view! {
        {claimed}
        {other}
        {(!track.thresholds.is_empty())
            .then(|| {
                view! {
                    <div class="stack tight">
                        <h3>"When to apply"</h3>
                        <ul class="checks">{thresholds}</ul>
                    </div>
                }
            })}
    }
    .into_any()
}

fn row(at: u32, threshold: &Threshold, reading: &Reading) -> AnyView {
    let (state, where_you_are) = if reading.evidenced >= at {
        ("done", "you are there, and can prove it".to_owned())
    } else if reading.claimed >= at {
        let missing = (at - reading.evidenced) as usize;
        (
            "started",
            format!("on your word; {} of proof missing", count_label(missing, "point", "points")),
        )
    } else {
        (
            "none",
            format!("{} away", count_label((at - reading.claimed) as usize, "point", "points")),
        )
    };
    view! {
        <li>
            {mark(state)} <p>
                <span class="name">{format!("From {at}: {where_you_are}.")}</span>
                " "
                <span class="tells">{threshold.says.clone()}</span>
            </p>
        </li>
    }
    .into_any()
}
