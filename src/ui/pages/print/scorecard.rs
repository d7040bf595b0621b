//! The scorecard: every signal with its levels and its strongest proof, and what the totals mean.

use super::head::{scored_of, sheet_head};
use crate::{
    domain::{
        assess::reading::{Reading, SignalScore},
        english::{self, capitalize, join_and, number_word, spelled_count, uncapitalize},
        records::win::{Win, strongest},
        schema::{scoring::Rule, signal::Signal, track::Track},
    },
    ui::{
        charts::matrix::matrix,
        components::{glyph::rungs, legend::ScoreLegend},
        linger::linger,
        open_case::OpenCase,
        pages::result::{named, names, set_aside, signal_ladders},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A proof longer than this is printed by its first sentence.
const LONG: usize = 280;

/// The sheet.
pub(super) fn scorecard(open: OpenCase) -> AnyView {
    let body = linger(move || {
        let track = open.track();
        open.reading.with(|reading| {
            let lead = format!(
                "{} signals, each from 0 to {}. A 2 or more counts in full only when something proves it.",
                capitalize(&number_word(track.signals.len())),
                reading.top
            );
            let aside = set_aside(&track, reading).map(|says| view! { <p>{says}</p> });
            let partial = (!reading.is_complete()).then(|| {
                view! {
                    <p>
                        <b>"A partial reading."</b>
                        {format!(
                            " {}, so the totals have no band yet.",
                            capitalize(&scored_of(reading)),
                        )}
                    </p>
                }
            });
            view! {
                <div>
                    <h2 id="s-scorecard">"Scorecard"</h2>
                    <p class="lead">{lead}</p>
                    {partial}
                    {aside}
                </div>
                {if reading.rule == Rule::Matrix {
                    matrix(&track, reading)
                } else {
                    view! {
                        <ol class="ladders keep">{signal_ladders(&track.signals, reading)}</ol>
                    }
                        .into_any()
                }}
                <ScoreLegend />
                {table(open, &track, reading)}
                {meaning(open, &track, reading)}
            }
        })
    });
    view! {
        <section class="sheet" id="scorecard" aria-labelledby="s-scorecard">
            {sheet_head(open, "Scorecard")}
            {body}
        </section>
    }
    .into_any()
}

fn table(open: OpenCase, track: &Track, reading: &Reading) -> AnyView {
    let rows = track
        .signals
        .iter()
        .zip(&reading.standings)
        .enumerate()
        .map(|(at, pair)| row(open, at, pair, reading))
        .collect_view();
    let (claimed, evidenced) = (reading.claimed, reading.evidenced);
    let estimates = marks(open, track);
    view! {
        <div>
            <div class="scroll" role="region" aria-label="Scorecard table" tabindex="0">
                <table class="scorecard">
                    <caption class="vh">
                        "Every signal with its claimed and its evidenced level and the strongest proof"
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col" class="i">
                                <span class="vh">"Number"</span>
                            </th>
                            <th scope="col">"Signal"</th>
                            <th scope="col">
                                <span class="vh">"Rungs"</span>
                            </th>
                            <th scope="col" class="c">
                                "Claimed"
                            </th>
                            <th scope="col" class="c">
                                "Evidenced"
                            </th>
                            <th scope="col">"Strongest proof"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <td></td>
                            <th scope="row">
                                {match reading.rule {
                                    Rule::Most => format!("At the top, of {}", reading.max),
                                    _ => format!("Total of {}", reading.max),
                                }}
                            </th>
                            <td></td>
                            <td class="c">{claimed}</td>
                            <td class="c">{evidenced}</td>
                            <td>
                                {(!reading.is_complete())
                                    .then(|| format!("So far: {}", scored_of(reading)))}
                            </td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            {estimates.map(|says| view! { <p class="caption">{says}</p> })}
        </div>
    }.into_any()
}

fn row(
    open: OpenCase,
    at: usize,
    (signal, standing): (&Signal, &SignalScore),
    reading: &Reading,
) -> AnyView {
    let figure =
        |level: Option<u8>| level.map_or_else(|| "–".to_owned(), |level| level.to_string());
    view! {
        <tr>
            <td>{at + 1}</td>
            <th scope="row">{signal.name.clone()}</th>
            <td>{rungs(standing.claimed, standing.evidenced, reading.top, false)}</td>
            <td class="c">{figure(standing.claimed)}</td>
            <td class="c">{figure(standing.evidenced)}</td>
            <td dir="auto">{proof(open, signal, standing)}</td>
        </tr>
    }
    .into_any()
}

fn proof(open: OpenCase, signal: &Signal, standing: &SignalScore) -> AnyView {
    if !standing.applies() {
        return view! { <span class="known">"does not apply"</span> }.into_any();
    }
    if let Some(win) = proof_of(open, signal) {
        let written = win.text.trim().to_owned();
        let written = if written.chars().count() > LONG {
            english::first_sentence(&written, LONG)
        } else {
            written
        };
        let caveat = win.caveat().map(|caveat| {
            view! {
                " "
                <span class="known">{caveat}</span>
            }
        });
        return view! {
            {written}
            {caveat}
        }
        .into_any();
    }
    let says = match standing.claimed {
        None if standing.skipped => "skipped",
        None => "not scored",
        Some(_) if has_private(open, signal) => "proven by a win that is kept private",
        Some(_) if standing.unproven() => "claimed; no proof attached yet",
        Some(_) => "none attached; this level needs none",
    };
    view! { <span class="known">{says}</span> }.into_any()
}

fn proof_of(open: OpenCase, signal: &Signal) -> Option<Win> {
    let answer = open.case.with(|case| case.answer(&signal.id).cloned())?;
    open.read(|workspace| {
        strongest(answer.wins().filter_map(|id| workspace.win(id)).filter(|win| !win.private))
            .cloned()
    })
}

/// A private win counts for the level, and what it says stays in the log.
fn has_private(open: OpenCase, signal: &Signal) -> bool {
    let answer = open.case.with(|case| case.answer(&signal.id).cloned());
    answer.is_some_and(|answer| {
        open.read(|workspace| {
            answer
                .wins()
                .filter_map(|id| workspace.win(id))
                .any(|win| win.private && win.has_text())
        })
    })
}

/// What the marks behind the proofs mean, where there are any.
fn marks(open: OpenCase, track: &Track) -> Option<String> {
    let used: BTreeSet<&str> =
        track.signals.iter().filter_map(|signal| proof_of(open, signal)?.caveat()).collect();
    let says: Vec<&str> = used
        .iter()
        .map(|mark| {
            if *mark == "est." {
                "numbers marked est. are estimates"
            } else {
                "what is marked “cannot be confirmed” is remembered, not measured"
            }
        })
        .collect();
    (!says.is_empty()).then(|| format!("{}.", capitalize(&says.join("; "))))
}

/// What the evidenced total means, and what would make it the claimed one.
fn meaning(open: OpenCase, track: &Track, reading: &Reading) -> AnyView {
    let means = |title: String, says: String| {
        view! {
            <div>
                <h3>{title}</h3>
                <p>{says}</p>
            </div>
        }
    };
    if !reading.is_complete() {
        let unscored = names(
            track
                .signals
                .iter()
                .zip(&reading.standings)
                .filter(|(_, one)| one.open())
                .map(|(signal, _)| signal),
        );
        let open_ones = format!(
            "{}. They could still take it to {} of {}.",
            capitalize(&join_and(&unscored)),
            reading.highest,
            reading.max
        );
        return view! { <div class="keep">{means("Still to score".to_owned(), open_ones)}</div> }
            .into_any();
    }
    let band = reading.evidenced_in(track);
    let first = means(
        format!("What {} means", named(reading, reading.evidenced)),
        band.map_or_else(String::new, |band| format!("{}. {}", band.name, band.means)),
    );
    let second = match reading.has_unproven() {
        true => means("What would prove the rest".to_owned(), prove(track, reading)),
        false => means("What would make it more".to_owned(), climb(open, track, reading)),
    };
    view! { <div class="columns2 keep">{first} {second}</div> }.into_any()
}

fn prove(track: &Track, reading: &Reading) -> String {
    let unproven = names(reading.unproven().filter_map(|standing| track.signal(&standing.signal)));
    let scores = if unproven.len() == 1 { "score" } else { "scores" };
    let proof = format!(
        "Proof for {} {scores} already claimed: {}.",
        number_word(unproven.len()),
        join_and(&unproven)
    );
    match reading.claimed_in(track) {
        Some(band) if reading.to_prove(track) > 0 => {
            let (one, many) = reading.rule.unit();
            format!(
                "{proof} {} more would read: {}.",
                capitalize(&spelled_count(reading.to_prove(track) as usize, one, many)),
                uncapitalize(&band.name)
            )
        }
        _ => format!("{proof} The band is the same with them and without."),
    }
}

fn climb(open: OpenCase, track: &Track, reading: &Reading) -> String {
    let focus = open
        .focus
        .with(|focus| names(focus.iter().filter_map(|focus| track.signal(&focus.signal))));
    let shortest = if focus.is_empty() {
        String::new()
    } else {
        format!(" The shortest way leads through the focus: {}.", join_and(&focus))
    };
    match reading.next_in(track) {
        Some((next, missing)) => {
            let (one, many) = reading.rule.unit();
            let what = if missing == 1 { one } else { many };
            format!(
                "{} more {what} would read: {}.{shortest}",
                capitalize(&number_word(missing as usize)),
                uncapitalize(&next.name)
            )
        }
        None if reading.claimed < reading.max => format!("There is no higher band.{shortest}"),
        None => "Nothing: every signal stands at the highest level, with proof.".to_owned(),
    }
}
