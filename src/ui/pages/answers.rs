//! Check your answers: everything chosen so far, with a way back to each, before the reading.

use crate::{
    domain::{
        assess::reading::{Reading, SignalScore},
        english,
        records::win::Win,
        schema::signal::Signal,
    },
    route::CasePage,
    ui::{
        components::glyph,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The page between scoring and reading.
#[component]
pub fn Answers() -> impl IntoView {
    let open = use_case();
    let rows = linger(move || {
        let track = open.track();
        open.reading.with(|reading| {
            track
                .signals
                .iter()
                .zip(&reading.standings)
                .enumerate()
                .map(|(at, pair)| row(open, at, pair))
                .collect_view()
        })
    });
    let open_ones = move || open.reading.with(Reading::left);
    let every = move || {
        if open.reading.with(|reading| reading.set_aside().next().is_some()) {
            "Every signal that applies"
        } else {
            "Every signal"
        }
    };
    let lead = move || match (open_ones(), open.reading.with(|reading| reading.unproven().count()))
    {
        (0, 0) => {
            format!("{} is scored, and nothing above 1 is without something behind it.", every())
        }
        (0, unproven) => format!(
            "{} is scored. {} above 1 {} nothing behind {} yet and will count as 1 where only evidence counts.",
            every(),
            english::capitalize(&english::spelled_count(unproven, "signal", "signals")),
            if unproven == 1 { "has" } else { "have" },
            if unproven == 1 { "it" } else { "them" }
        ),
        (left, _) => format!(
            "{} not scored. You can read the result all the same; it will be a partial one and say so.",
            english::capitalize(&english::spelled_count(left, "signal is", "signals are"))
        ),
    };
    let nothing = move || open.reading.with(|reading| reading.scored() == 0);
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">"Before the reading"</p>
                <h1>"Check your answers"</h1>
                <p class="lead">{lead}</p>
            </div>
            <ol class="contents answers">{rows}</ol>
            <p class="row after">
                {move || {
                    if nothing() {
                        view! {
                            <a class="button primary" href=open.href(CasePage::Score(None))>
                                "Score the first signal"
                            </a>
                        }
                            .into_any()
                    } else if open_ones() > 0 {
                        view! {
                            <a class="button primary" href=open.href(CasePage::Result)>
                                "See the partial reading"
                            </a>
                            {first_open(open)
                                .map(|href| {
                                    view! {
                                        <a class="button" href=href>
                                            "Score what is left"
                                        </a>
                                    }
                                })}
                        }
                            .into_any()
                    } else {
                        view! {
                            <a class="button primary" href=open.href(CasePage::Result)>
                                "See your reading"
                            </a>
                        }
                            .into_any()
                    }
                }}
            </p>
        </div>
    }
}

fn first_open(open: OpenCase) -> Option<String> {
    open.reading.with(|reading| {
        reading
            .standings
            .iter()
            .find(|standing| standing.open())
            .map(|standing| open.href(CasePage::Score(Some(standing.signal.clone()))))
    })
}

fn row(open: OpenCase, at: usize, (signal, standing): (&Signal, &SignalScore)) -> AnyView {
    let track = open.track();
    let answer = open.case.with(|case| case.answer(&signal.id).cloned()).unwrap_or_default();
    let wins: Vec<Win> = open.read(|workspace| {
        answer
            .wins()
            .filter_map(|id| workspace.win(id))
            .filter(|win| win.has_text())
            .cloned()
            .collect()
    });
    let says = match standing.claimed {
        Some(level) => signal.behaviour(level).unwrap_or_default().to_owned(),
        None if !standing.applies() => format!("Does not apply: {}", standing.not_applicable),
        None if standing.skipped => "Skipped.".to_owned(),
        None => "Not scored yet.".to_owned(),
    };
    let proof = match (wins.first(), standing.unproven()) {
        (Some(win), _) => Some(format!("Shown by: {}", english::isolated(&win.title()))),
        (None, true) => Some("Nothing shows it yet.".to_owned()),
        (None, false) => None,
    };
    let name = standing.claimed.map_or("", |level| track.level_name(level));
    let change = if standing.open() { "Score" } else { "Change" };
    view! {
        <li class="entry">
            <div>
                <h2>
                    <span class="num">{at + 1}</span>
                    " "
                    {signal.name.clone()}
                </h2>
                <p>{says}</p>
                {proof.map(|proof| view! { <p class="facts">{proof}</p> })}
            </div>
            <div class="end stack tight">
                <p>{glyph::level(standing.claimed, standing.evidenced, track.top(), name)}</p>
                <p>
                    <a
                        class="button quiet"
                        href=open.href(CasePage::Score(Some(signal.id.clone())))
                    >
                        {change}
                        <span class="vh">{format!(": {}", signal.name)}</span>
                    </a>
                </p>
            </div>
        </li>
    }
    .into_any()
}
