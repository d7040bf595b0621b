//! The matrix: signals by columns, with the person's cell lit in each row. Solid where it is
//! proven, outlined where it stands on the person's word.

use crate::{
    domain::{
        assess::reading::{Reading, SignalScore},
        schema::{
            signal::{Behaviour, Signal},
            track::Track,
        },
    },
    ui::components::measure::and_a_half,
};
use leptos::prelude::*;

/// The whole matrix, in words.
pub fn matrix(track: &Track, reading: &Reading) -> AnyView {
    let heads = track
        .levels
        .iter()
        .map(|level| view! { <th scope="col">{level.name.clone()}</th> })
        .collect_view();
    let rows =
        track.signals.iter().zip(&reading.standings).map(|pair| row(track, pair)).collect_view();
    view! {
        <table class="boundary matrix">
            <caption class="vh">
                "Every signal with its columns; yours is marked in each row"
            </caption>
            <thead>
                <tr>
                    <th scope="col">"Signal"</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(track: &Track, (signal, standing): (&Signal, &SignalScore)) -> AnyView {
    let cells =
        signal.levels.iter().map(|behaviour| cell(track, behaviour, standing)).collect_view();
    let aside = match standing.claimed {
        Some(_) => "",
        None if !standing.applies() => "Does not apply",
        None => "Not scored",
    };
    view! {
        <tr>
            <th scope="row">
                {signal.name.clone()}
                {(!aside.is_empty())
                    .then(|| {
                        view! {
                            " "
                            <span class="small muted">{aside}</span>
                        }
                    })}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(track: &Track, behaviour: &Behaviour, standing: &SignalScore) -> AnyView {
    let (state, says) = match standing.claimed == Some(behaviour.value) {
        false => ("off", None),
        true if standing.unproven() => ("claim", Some("You, on your word. ")),
        true => ("on", Some("You. ")),
    };
    view! {
        <td data-label=track.level_name(behaviour.value).to_owned() data-state=state>
            {says.map(|says| view! { <b>{says}</b> })}
            {behaviour.says.clone()}
        </td>
    }
    .into_any()
}

/// The matrix as a picture without words.
pub fn matrix_small(track: &Track, reading: &Reading) -> AnyView {
    let rows = reading
        .standings
        .iter()
        .enumerate()
        .map(|(row, standing)| cells(track, 26 * to_length(row) + 8, standing))
        .collect_view();
    // A partial reading names no band, and then none is said.
    let says = match (reading.claimed_in(track), reading.evidenced_in(track)) {
        (Some(claimed), Some(proven)) => {
            format!("Claimed: {}. Evidenced: {}.", claimed.name, proven.name)
        }
        _ => "The matrix so far; in words below.".to_owned(),
    };
    let (width, height) =
        (100 * to_length(track.levels.len()), 26 * to_length(reading.standings.len()) + 6);
    view! {
        <svg
            class="ladder cells"
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-label=says
        >
            <g>{rows}</g>
        </svg>
    }
    .into_any()
}

fn cells(track: &Track, y: i32, standing: &SignalScore) -> AnyView {
    let cell = |behaviour: usize| {
        let x = 100 * to_length(behaviour) + 4;
        match standing.claimed {
            Some(level) if usize::from(level) == behaviour => {
                let class = if standing.unproven() { "claim" } else { "on" };
                view! { <rect class=class x=x y=y width="92" height="12" /> }.into_any()
            }
            _ => {
                view! { <path class="off" d=format!("M{x} {}h92", and_a_half(y + 6)) /> }.into_any()
            }
        }
    };
    (0..track.levels.len()).map(cell).collect_view().into_any()
}

/// A place in a short list as a length.
fn to_length(at: usize) -> i32 {
    i32::try_from(at).unwrap_or_default()
}
