//! The cover: the role, both readings, the dates, the ladder, and what is inside.

use super::{
    document::draft,
    head::{name, scored_of},
    selection::{PrintSheet, Selection},
    stories::told,
};
use crate::{
    domain::{
        assess::reading::Reading,
        english::{capitalize, count_label, uncapitalize},
        schema::{
            scoring::Rule,
            track::{Band, Track},
        },
    },
    ui::{
        charts::{ladder::ladder, matrix::matrix_small},
        components::icon,
        open_case::OpenCase,
        pages::result::without_bands,
    },
};
use leptos::prelude::*;

/// The first page.
pub(super) fn cover(open: OpenCase, pages: Selection) -> AnyView {
    let track = open.track();
    let (of_facts, of_figure) = (track.clone(), track.clone());
    // A long name is set smaller, so that no word of it breaks.
    let role = if track.name.len() > 12 { "role long" } else { "role" };
    let what = move || {
        open.reading.with(|reading| {
            if partial(reading) { "Proof pack, with a partial reading" } else { "Proof pack" }
        })
    };
    let inside = move || {
        let rows: Vec<_> = pages
            .printed()
            .into_iter()
            .filter_map(|sheet| contents(open, &sheet))
            .map(|row| view! { <li>{row}</li> })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>"In this pack"</h3>
                <ol>{rows}</ol>
            }
        })
    };
    view! {
        <section class="sheet cover" aria-label="Cover">
            <p class="wordmark">{icon::wordmark()} "Rung"</p>
            <div class="face">
                <div>
                    <p class="lead">{what}</p>
                    <h2 class=role>{track.name.clone()}</h2>
                    {move || {
                        Some(name(open))
                            .filter(|name| !name.is_empty())
                            .map(|name| {
                                view! {
                                    <p class="bearer" dir="auto">
                                        {name}
                                    </p>
                                }
                            })
                    }}
                    <dl>{move || open.reading.with(|reading| facts(open, &of_facts, reading))}</dl>
                </div>
                {move || open.reading.with(|reading| figure(&of_figure, reading))}
            </div>
            <div class="last">
                {inside}
                <p class="caption">
                    {move || hidden(open, pages)}
                    "A solid rung is proven, an outlined rung is claimed, a line is still to climb. What is claimed above 1 without proof counts as 1 where only evidence counts. Figures marked est. are estimates."
                </p>
            </div>
        </section>
    }.into_any()
}

fn partial(reading: &Reading) -> bool {
    reading.scored() > 0 && !reading.is_complete()
}

fn facts(open: OpenCase, track: &Track, reading: &Reading) -> AnyView {
    let fact = |what: String, is: String| {
        view! {
            <div>
                <dt>{what}</dt>
                <dd>{is}</dd>
            </div>
        }
    };
    let band = |points: u32, band: Option<&Band>| {
        band.map_or_else(
            || points.to_string(),
            |band| format!("{points}: {}", uncapitalize(&band.name)),
        )
    };
    let (so_far, word) = (
        if partial(reading) { " so far" } else { "" },
        if reading.has_unproven() { ", on your word" } else { "" },
    );
    let totals = match reading.scored() {
        0 => fact("Reading".to_owned(), "Not scored yet".to_owned()).into_any(),
        _ if partial(reading) => view! {
            {fact(
                "Partial reading".to_owned(),
                format!("{}; no band yet", capitalize(&scored_of(reading))),
            )}
            {fact(
                format!("Claimed{so_far}, of {}{word}", reading.max),
                reading.claimed.to_string(),
            )}
            {fact(format!("Evidenced{so_far}, of {}", reading.max), reading.evidenced.to_string())}
        }
        .into_any(),
        _ => view! {
            {fact(
                format!("Claimed, of {}{word}", reading.max),
                band(reading.claimed, reading.claimed_in(track)),
            )}
            {fact(
                format!("Evidenced, of {}", reading.max),
                band(reading.evidenced, reading.evidenced_in(track)),
            )}
        }
        .into_any(),
    };
    let scored =
        open.case.with(|case| case.scored).map(|day| fact("Scored".to_owned(), day.long()));
    view! {
        {totals}
        {scored}
        {fact("Printed".to_owned(), open.session.today().long())}
    }
    .into_any()
}

fn figure(track: &Track, reading: &Reading) -> Option<AnyView> {
    let drawn = match reading.scored() {
        0 => return None,
        _ if reading.rule == Rule::Matrix && partial(reading) => {
            matrix_small(track, &without_bands(reading))
        }
        _ if reading.rule == Rule::Matrix => matrix_small(track, reading),
        _ if partial(reading) => ladder(&without_bands(reading)),
        _ => ladder(reading),
    };
    Some(view! { <figure>{drawn}</figure> }.into_any())
}

/// A line of the contents.
fn contents(open: OpenCase, sheet: &PrintSheet) -> Option<String> {
    let more = match sheet {
        PrintSheet::Cover => return None,
        PrintSheet::Scorecard => open
            .reading
            .with(|reading| if reading.is_complete() { String::new() } else { scored_of(reading) }),
        PrintSheet::Plan => open.plan.with(|plan| {
            plan.as_ref().map_or_else(
                || "not on dates yet".to_owned(),
                |plan| format!("{} to {}", plan.start.in_year(), plan.end().long()),
            )
        }),
        PrintSheet::Compared | PrintSheet::Long(..) | PrintSheet::Answers(..) => String::new(),
        PrintSheet::Document(id, _) => {
            let all = open.session.artifacts();
            let state =
                all.iter().find(|known| known.id == *id).and_then(|artifact| draft(open, artifact));
            state.unwrap_or_default().to_owned()
        }
        PrintSheet::Checklist => {
            let (complete, of) = open.documents_complete();
            format!("{complete} of {} complete", count_label(of, "document", "documents"))
        }
        PrintSheet::Stories => told(open).to_string(),
        PrintSheet::Room => "for you alone".to_owned(),
    };
    Some(if more.is_empty() {
        sheet.name().to_owned()
    } else {
        format!("{}, {more}", sheet.name())
    })
}

/// Says whether names are replaced, where any are listed.
fn hidden(open: OpenCase, pages: Selection) -> Option<&'static str> {
    let hides = open.read(|workspace| !workspace.mask(&open.id()).words.is_empty());
    hides.then(|| {
        if pages.as_written.get() {
            "The real names stand in this print: it is for yourself, and not to hand over. "
        } else {
            "Names are replaced by neutral ones. "
        }
    })
}
