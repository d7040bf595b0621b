//! Home: what this is, the promise, the cases to resume, the tracks to choose from.

mod case_comparison;
mod cases;
mod hero;

use super::checklist::checklists_of;
use crate::{
    content::{CHECKLISTS, TRACKS},
    domain::{english, records::key::Kind},
    route::Route,
    ui::{components::notice::Notice, linger::linger, session::use_session},
};
use case_comparison::case_comparison;
use cases::cases;
use hero::Hero;
use leptos::prelude::*;

/// The first page, and the one people come back to.
#[component]
pub fn Home() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="page">
            <Hero />
            {linger(move || {
                let kept = session.kept().with(Vec::len);
                (kept > 0).then(|| unreadable(kept))
            })}
            {move || cases(session)}
            {move || case_comparison(session)}
            <Tracks />
            <Checklists />
            <Leave />
            <Beside />
        </div>
    }
}

fn unreadable(kept: usize) -> AnyView {
    let title = format!(
        "{} stored here {} not in use.",
        english::capitalize(&english::spelled_count(kept, "record", "records")),
        if kept == 1 { "is" } else { "are" }
    );
    view! {
        <Notice kind="warn" title>
            "Nothing was overwritten. "
            <a href=Route::Data.href()>"See what and why under Data"</a>
        </Notice>
    }
    .into_any()
}

/// What one can aim for.
#[component]
fn Tracks() -> impl IntoView {
    let entries = TRACKS.iter().map(|track| {
        view! {
            <li class="entry">
                <div>
                    <h3>
                        <a href=Route::Track(track.id.clone()).href()>{track.name}</a>
                    </h3>
                    <p>{format!("From {}. {}", track.from, track.summary)}</p>
                </div>
                <p class="end facts">
                    {format!("{} signals, each 0–{}", track.signals, track.top)} <br />
                    {format!("About {} minutes", track.minutes)}
                </p>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="tracks">
            <header>
                <h2 id="tracks">"Choose a track"</h2>
                <p>
                    "A track is the role you want, described by what a hiring manager or a panel looks for. Score what is true today, not what you intend."
                </p>
            </header>
            <ol class="contents">{entries.collect_view()}</ol>
        </section>
    }
}

/// What can be answered without a case.
#[component]
fn Checklists() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="section" aria-labelledby="checklists">
            <header>
                <h2 id="checklists">"Or answer a checklist"</h2>
                <p>
                    "A few minutes each, with a reading of its own. Beside a case they count for nothing but the plan."
                </p>
            </header>
            <ul class="contents">{checklists_of(session, None, CHECKLISTS.iter())}</ul>
        </section>
    }
}

/// The four things to leave with.
#[component]
fn Leave() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="leave">
            <header>
                <h2 id="leave">"What you leave with"</h2>
            </header>
            <ul class="offers halves">
                <li>
                    <h3>"An honest reading"</h3>
                    <p>
                        "What you claim, what you can prove, and the band each of them puts you in."
                    </p>
                </li>
                <li>
                    <h3>"A dated plan"</h3>
                    <p>
                        "Ninety days on the two or three gaps that matter. Every thirty days something is finished that you can show."
                    </p>
                </li>
                <li>
                    <h3>"A proof pack"</h3>
                    <p>
                        "Strategy page, risk register, budget narrative, service catalogue, postmortem: one document for each thing they will ask."
                    </p>
                </li>
                <li>
                    <h3>"Stories that stand up"</h3>
                    <p>
                        "Two per signal, timed, with a number in the result and what you changed so that it stays fixed."
                    </p>
                </li>
            </ul>
        </section>
    }
}

/// What serves every case.
#[component]
fn Beside() -> impl IntoView {
    let session = use_session();
    let wins = move || session.read(|workspace| workspace.of_kind(Kind::Win).count());
    let count = move || match wins() {
        0 => String::new(),
        wins => {
            format!(" {} in it.", english::capitalize(&english::spelled_count(wins, "win", "wins")))
        }
    };
    view! {
        <section class="section" aria-labelledby="beside">
            <header>
                <h2 id="beside">"Beside your cases"</h2>
                <p>"Useful on their own, and to every case."</p>
            </header>
            <ul class="offers halves">
                <li>
                    <h3>
                        <a href=Route::Log(None).href()>"Impact log"</a>
                    </h3>
                    <p>
                        "One line and one number, the day it happens. Everything else in Rung can cite it."
                        {count}
                    </p>
                </li>
                <li>
                    <h3>
                        <a href=Route::Data.href()>"Data"</a>
                    </h3>
                    <p>
                        "Everything out as one file, and back in. What the browser keeps, and how to erase it."
                    </p>
                </li>
            </ul>
        </section>
    }
}
