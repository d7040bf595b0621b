//! Home: what this is, the promise, the cases to resume, the tracks to choose from.

use crate::{
    content::{self, TRACKS},
    domain::{
        case::Case,
        id::TrackId,
        plan::LineKind,
        reading::{Reading, read},
        record::Kind,
        text,
        track::Track,
        workspace::Workspace,
    },
    route::{Room, Route},
    ui::{
        charts::ladder::ladder,
        parts::{focus::focus_soon, glyph::tally, notice::Notice},
        rooms::case_name::case_name,
        session::{Session, use_session},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The first page, and the one people come back to.
#[component]
pub fn Home() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="page">
            <Opening />
            {move || {
                let kept = session.kept().with(Vec::len);
                (kept > 0).then(|| unreadable(kept))
            }}
            {move || cases(session)}
            <Tracks />
            <Leave />
            <Beside />
        </div>
    }
}

fn unreadable(kept: usize) -> AnyView {
    let title = format!(
        "{} stored here {} not in use.",
        text::capital(&text::spelled_count(kept, "record", "records")),
        if kept == 1 { "is" } else { "are" }
    );
    view! {
        <Notice kind="warn" title>
            "Nothing was overwritten. " <a href=Route::Data.href()>"See what and why under Data"</a>
        </Notice>
    }
    .into_any()
}

/// The statement, and a sample reading beside it.
#[component]
fn Opening() -> impl IntoView {
    let session = use_session();
    let resume = move || session.read(|workspace| workspace.cases().first().map(|case| (case.id.clone(), case.track.clone())));
    let sample = session.track(&TrackId::from("it-director")).map(|track| ladder(&track, &sample_reading(&track)));
    view! {
        <div class="opening">
            <div class="statement">
                <h1>"Know which rung you are on. Prove the next one."</h1>
                <p class="lead">
                    "Rung scores you against the technology leadership role you want next, shows how much of that score you can prove, and turns the difference into a plan, a proof pack and stories for the room."
                </p>
                <p class="row">
                    <a class="button primary" href=Route::Track(TrackId::from(TRACKS.first().map_or("", |track| track.id))).href()>"Score yourself in ten minutes"</a>
                    {move || {
                        resume().map(|(case, track)| {
                            let name = content::entry(&track).map_or("your case", |entry| entry.name);
                            view! { <a class="button" href=Route::Case(case, Room::Score(None)).href()>{format!("Continue {name}")}</a> }
                        })
                    }}
                </p>
                <div class="promise last">
                    <p>"Nothing you write leaves this device. There is no account, no server and no tracking."</p>
                    <details class="disclosure plain">
                        <summary>"How to check that yourself"</summary>
                        <div class="inside">
                            <p>
                                "Open your browser’s network panel and use the page: after it has loaded, the list stays empty. The page’s own security policy forbids it to send anything. Your work is kept in this browser’s storage, and can be taken out as one file at any time."
                            </p>
                        </div>
                    </details>
                </div>
            </div>
            <figure class="figure">
                {sample} <figcaption class="caption">"A sample reading. Solid rungs are proven; outlined rungs are claimed and still to prove."</figcaption>
            </figure>
        </div>
    }
}

/// 19 claimed, 14 evidenced: shows the whole grammar at once.
fn sample_reading(track: &Track) -> Reading {
    let band = |total| track.band(total).map(|band| band.id.clone());
    let (claimed, evidenced) = (19, 14);
    let none = || crate::domain::id::BandId::from("");
    Reading {
        standings: Vec::new(),
        top: track.top(),
        claimed,
        evidenced,
        max: track.max(),
        band: band(claimed).unwrap_or_else(none),
        evidenced_band: band(evidenced).unwrap_or_else(none),
    }
}

/// The cases in this browser, each with its state and the room to go on in.
fn cases(session: Session) -> Option<AnyView> {
    let cases: Vec<Case> = session.read(|workspace| workspace.cases().into_iter().cloned().collect());
    if cases.is_empty() {
        return None;
    }
    let all: Vec<&Case> = cases.iter().collect();
    let entries = all
        .iter()
        .map(|case| match session.track(&case.track) {
            Some(track) => case_entry(session, case, &track, case_name(session, &all, case)),
            None => unknown_entry(case),
        })
        .collect_view();
    let section = view! {
        <section class="section" aria-labelledby="cases">
            <header>
                <h2 id="cases">"Your cases"</h2>
                <p>"Kept in this browser, and nowhere else."</p>
            </header>
            <ul class="contents">{entries}</ul>
        </section>
    };
    Some(section.into_any())
}

fn case_entry(session: Session, case: &Case, track: &Arc<Track>, name: String) -> AnyView {
    let reading = session.read(|workspace| read(track, case, |win| workspace.speaks(win)));
    let (room, says) = session.read(|workspace| where_to(workspace, session, case, track, &reading));
    let facts = session.read(|workspace| facts(workspace, session, case, &reading));
    let figure = if reading.is_whole() {
        let state = |point| {
            if point < reading.evidenced {
                "on"
            } else if point < reading.claimed {
                "claim"
            } else {
                "off"
            }
        };
        tally(&(0..reading.max).map(state).collect::<Vec<_>>(), false)
    } else {
        let state = |standing: &crate::domain::reading::Standing| if standing.claimed.is_some() { "on" } else { "off" };
        tally(&reading.standings.iter().map(state).collect::<Vec<_>>(), false)
    };
    let id = case.id.clone();
    let drop = move |_| {
        session.dispatch(crate::domain::event::Event::CaseDropped(id.clone()));
        // Its button goes with it, or would stand for the next case: to the heading of the list, or of what follows it.
        focus_soon("main h2".to_owned());
    };
    view! {
        <li class="entry">
            <div>
                <h3><a href=Route::Case(case.id.clone(), room).href()>{name}</a></h3>
                <p>{says}</p>
            </div>
            <div class="end stack tight">
                {figure} <p class="facts">{facts.0} <br /> {facts.1}</p>
                <p><button type="button" class="button quiet" aria-label=format!("Drop this case: {}, opened {}", track.name, case.opened.long()) on:click=drop>"Drop this case"</button></p>
            </div>
        </li>
    }
    .into_any()
}

fn unknown_entry(case: &Case) -> AnyView {
    view! {
        <li class="entry">
            <div>
                <h3>{case.track.to_string()}</h3>
                <p>"This version of the page does not have the track of this case. Your answers are kept as they are."</p>
            </div>
        </li>
    }
    .into_any()
}

/// The room in which there is something to do next, and what.
fn where_to(workspace: &Workspace, session: Session, case: &Case, track: &Track, reading: &Reading) -> (Room, String) {
    if !reading.is_whole() {
        let open = reading.standings.iter().find(|standing| standing.claimed.is_none() && !standing.skipped);
        let left = reading.of() - reading.scored();
        return match open.and_then(|standing| track.signal(&standing.signal)) {
            Some(signal) if reading.scored() > 0 => {
                let says = format!(
                    "Scoring paused at {}. {} to go.",
                    text::lower(&signal.name),
                    text::capital(&text::spelled_count(left, "signal", "signals"))
                );
                (Room::Score(Some(signal.id.clone())), says)
            }
            Some(_) => (Room::Score(None), "Opened, and nothing scored yet.".to_owned()),
            None => (
                Room::Answers,
                format!(
                    "{} skipped. The reading is partial until they are scored.",
                    text::capital(&text::spelled_count(left, "signal was", "signals were"))
                ),
            ),
        };
    }
    let Some(plan) = workspace.plan(&case.id) else {
        return (Room::Result, "The reading is there. Next: put the plan on dates.".to_owned());
    };
    let late = plan.late(session.today());
    let late_says = match late.as_slice() {
        [] => String::new(),
        [only] => format!("One line is late: {}. ", text::opening(&only.text, 60)),
        many => format!("{} lines are late. ", text::capital(&text::spelled(many.len()))),
    };
    let next = plan.next_to_ship().map_or_else(
        || "Everything the plan ships is finished.".to_owned(),
        |line| {
            let verb = if matches!(line.kind, LineKind::Ships { .. }) { "ship" } else { "reach" };
            format!("Next to {verb}: {}, {}.", text::lower(&line.text), line.day.spoken())
        },
    );
    (Room::Plan, format!("{late_says}{next}"))
}

fn facts(workspace: &Workspace, session: Session, case: &Case, reading: &Reading) -> (String, String) {
    if !reading.is_whole() {
        let last = match case.scored {
            Some(day) if reading.scored() > 0 => format!("Last scored {}", day.long()),
            _ => format!("Opened {}", case.opened.long()),
        };
        return (format!("{} of {} signals scored", reading.scored(), reading.of()), last);
    }
    let totals = format!("{} evidenced, {} claimed, of {}", reading.evidenced, reading.claimed, reading.max);
    let plan = workspace.plan(&case.id).map(|plan| plan.progress(session.today()));
    let plan = plan.map_or_else(
        || "No plan yet".to_owned(),
        |progress| {
            let late = if progress.late > 0 { format!(", {} late", progress.late) } else { String::new() };
            format!("Plan: {} of {} done{late}", progress.done, progress.of)
        },
    );
    (totals, plan)
}

/// What one can aim for.
#[component]
fn Tracks() -> impl IntoView {
    let entries = TRACKS.iter().map(|track| {
        view! {
            <li class="entry">
                <div>
                    <h3><a href=Route::Track(TrackId::from(track.id)).href()>{track.name}</a></h3>
                    <p>{format!("From {}. {}", track.from, track.summary)}</p>
                </div>
                <p class="end facts">{format!("{} signals, each 0–{}", track.signals, track.top)} <br /> {format!("About {} minutes", track.minutes)}</p>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="tracks">
            <header>
                <h2 id="tracks">"Choose a track"</h2>
                <p>"A track is the role you want, described by what a hiring manager or a panel looks for. Score what is true today, not what you intend."</p>
            </header>
            <ol class="contents">{entries.collect_view()}</ol>
        </section>
    }
}

/// The four things to leave with.
#[component]
fn Leave() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="leave">
            <header><h2 id="leave">"What you leave with"</h2></header>
            <ul class="offers halves">
                <li><h3>"An honest reading"</h3><p>"What you claim, what you can prove, and the band each of them puts you in."</p></li>
                <li><h3>"A dated plan"</h3><p>"Ninety days on the two or three gaps that matter. Every thirty days something is finished that you can show."</p></li>
                <li><h3>"A proof pack"</h3><p>"Strategy page, risk register, budget narrative, service catalogue, postmortem: one document for each thing they will ask."</p></li>
                <li><h3>"Stories that stand up"</h3><p>"Two per signal, timed, with a number in the result and what you changed so that it stays fixed."</p></li>
            </ul>
        </section>
    }
}

/// What serves every case.
#[component]
fn Beside() -> impl IntoView {
    let session = use_session();
    let wins = move || session.read(|workspace| workspace.records().filter(|(key, _)| key.kind == Kind::Win).count());
    let count = move || match wins() {
        0 => String::new(),
        wins => format!(" {} in it.", text::capital(&text::spelled_count(wins, "win", "wins"))),
    };
    view! {
        <section class="section" aria-labelledby="beside">
            <header><h2 id="beside">"Beside your cases"</h2> <p>"Useful on their own, and to every case."</p></header>
            <ul class="offers halves">
                <li><h3><a href=Route::Log(None).href()>"Impact log"</a></h3><p>"One line and one number, the day it happens. Everything else in Rung can cite it." {count}</p></li>
                <li><h3><a href=Route::Data.href()>"Data"</a></h3><p>"Everything out as one file, and back in. What the browser keeps, and how to erase it."</p></li>
            </ul>
        </section>
    }
}
