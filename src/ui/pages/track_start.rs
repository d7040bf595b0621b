//! The start page of a track: what the role answers for, where it begins, and the button that opens
//! a case.

use super::{checklist::checklists_of, not_found::NotFound, result::told};
use crate::domain::workspace::event::CaseEvent;
use crate::{
    browser::{location, random},
    content,
    domain::{
        english,
        id::{CaseId, TrackId},
        records::case::Case,
        schema::{guide::Guide, track::Track},
    },
    route::{CasePage, Route},
    ui::session::{Session, use_session},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Before a case is opened.
#[component]
pub fn TrackStart(
    /// Which track.
    track: TrackId,
) -> impl IntoView {
    let session = use_session();
    let Some(track) = session.track(&track) else {
        return view! { <NotFound says="This version of the page has no such track.".to_owned() /> }.into_any();
    };
    let open = {
        let track = track.id.clone();
        move |_| {
            let case = Case::new(CaseId::drawn(random::bytes()), track.clone(), session.today());
            let id = case.id.clone();
            session.dispatch(CaseEvent::CaseOpened(case));
            location::go(&Route::Case(id, CasePage::Score(None)));
        }
    };
    let existing = {
        let track = track.id.clone();
        move || {
            session.read(|workspace| {
                workspace
                    .cases()
                    .into_iter()
                    .find(|case| case.track == track)
                    .map(|case| case.id.clone())
            })
        }
    };
    let (resumed, again, minutes) = (existing.clone(), existing.clone(), track.minutes);
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">{format!("From {}", track.from)}</p>
                <h1>{track.name.clone()}</h1>
                <p class="lead">{track.lead.clone()}</p>
                <p class="row after">
                    {move || {
                        existing()
                            .map(|case| {
                                view! {
                                    <a
                                        class="button primary"
                                        href=Route::Case(case, CasePage::Score(None)).href()
                                    >
                                        "Continue your case"
                                    </a>
                                }
                            })
                    }}
                    <button
                        type="button"
                        class=move || if resumed().is_some() { "button" } else { "button primary" }
                        on:click=open
                    >
                        {move || {
                            if again().is_some() {
                                "Start another case".to_owned()
                            } else {
                                format!("Start scoring, about {minutes} minutes")
                            }
                        }}
                    </button>
                </p>
            </div>
            {role(&track)}
            {boundary(&track)}
            {scale(&track)}
            {traps(&track)}
            {guides(&track)}
            {plans(&track)}
            {checklists(session, &track)}
        </div>
    }
    .into_any()
}

fn role(track: &Arc<Track>) -> AnyView {
    let outcomes = track.outcomes.iter().map(|outcome| {
        view! {
            <li>
                <h3>{outcome.name.clone()}</h3>
                <p>{outcome.says.clone()}</p>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="outcomes">
            <header>
                <h2 id="outcomes">
                    {format!(
                        "{} outcomes you would own",
                        english::capitalize(&english::number_word(track.outcomes.len())),
                    )}
                </h2>
            </header>
            <ul class="offers halves">{outcomes.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn boundary(track: &Arc<Track>) -> AnyView {
    let (before, after) = (&track.boundary.before, &track.boundary.after);
    let rows = track.boundary.rows.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.about.clone()}</th>
                <td data-label=before.clone()>{row.before.clone()}</td>
                <td data-label=after.clone()>{row.after.clone()}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="boundary">
            <header>
                <h2 id="boundary">"Where the new role begins"</h2>
                <p>{track.boundary.lead.clone()}</p>
            </header>
            <table class="boundary">
                <caption class="vh">
                    {format!(
                        "The same scene: {}, {}",
                        english::uncapitalize(before),
                        english::uncapitalize(after),
                    )}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"When it happens"</th>
                        <th scope="col">{before.clone()}</th>
                        <th scope="col">{after.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn scale(track: &Arc<Track>) -> AnyView {
    let top = track.top();
    let levels = track.levels.iter().map(|level| {
        view! {
            <li>
                <h3>
                    {crate::ui::components::glyph::level(
                        Some(level.value),
                        Some(level.value),
                        top,
                        &level.name,
                    )}
                </h3>
                <p>{level.means.clone()}</p>
            </li>
        }
    });
    let signals = track.signals.iter().map(|signal| {
        view! {
            <li>
                <b>{signal.name.clone()}</b>
                ". "
                {signal.meaning.clone()}
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="scale">
            <header>
                <h2 id="scale">"How you score"</h2>
                <p>{track.instruction.clone()}</p>
            </header>
            <div class="stack loose">
                <ul class="offers halves">{levels.collect_view()}</ul>
                <details class="disclosure">
                    <summary>
                        {format!("The {} signals", english::number_word(track.signals.len()))}
                    </summary>
                    <div class="inside">
                        <ol>{signals.collect_view()}</ol>
                    </div>
                </details>
            </div>
        </section>
    }
    .into_any()
}

fn traps(track: &Arc<Track>) -> AnyView {
    let traps = track.traps.iter().map(|trap| {
        view! {
            <details class="disclosure">
                <summary>{trap.name.clone()}</summary>
                {told(trap)}
            </details>
        }
    });
    view! {
        <section class="section" aria-labelledby="traps">
            <header>
                <h2 id="traps">"How good people stall"</h2>
                <p>"Each of these is what made somebody good at the last job."</p>
            </header>
            <div>{traps.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// What is worth looking up, each folded away.
fn guides(track: &Arc<Track>) -> Option<AnyView> {
    let guides = track.guides.iter().map(|guide| {
        view! {
            <details class="disclosure">
                <summary>{guide.title.clone()}</summary>
                <div class="inside stack tight">{table(guide)}</div>
            </details>
        }
    });
    let guides = guides.collect_view();
    (!track.guides.is_empty())
        .then(|| {
            view! {
                <section class="section across" aria-labelledby="guides">
                    <header>
                        <h2 id="guides">"Worth looking up"</h2>
                    </header>
                    <div>{guides}</div>
                </section>
            }
        })
        .map(IntoAny::into_any)
}

fn table(guide: &Guide) -> AnyView {
    let heads = guide
        .columns
        .iter()
        .map(|head| view! { <th scope="col">{head.clone()}</th> })
        .collect_view();
    let rows = guide.rows.iter().map(|row| {
        let cells = row.iter().zip(&guide.columns).enumerate().map(|(at, (cell, head))| match at {
            0 => view! { <th scope="row">{cell.clone()}</th> }.into_any(),
            _ => view! { <td data-label=head.clone()>{cell.clone()}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <p>{guide.lead.clone()}</p>
        <table class="boundary guide">
            <caption class="vh">{guide.title.clone()}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(!guide.note.is_empty())
            .then(|| view! { <p class="small muted">{guide.note.clone()}</p> })}
    }
    .into_any()
}

/// The long plans, to be laid in a case.
fn plans(track: &Arc<Track>) -> Option<AnyView> {
    let plans = track
        .plans
        .iter()
        .map(|plan| {
            view! {
                <li>
                    <h3>{plan.name.clone()}</h3>
                    <p>{plan.lead.clone()}</p>
                </li>
            }
        })
        .collect_view();
    (!track.plans.is_empty()).then(|| view! {
        <section class="section" aria-labelledby="plans">
            <header>
                <h2 id="plans">"Plans for later"</h2>
                <p>
                    "Beside the ninety days that close gaps, your case can lay these on dates, in its Plan room."
                </p>
            </header>
            <ul class="offers halves">{plans}</ul>
        </section>
    }).map(IntoAny::into_any)
}

fn checklists(session: Session, track: &Arc<Track>) -> Option<AnyView> {
    let any = content::checklists_of(&track.id).next().is_some();
    any.then(|| {
        view! {
            <section class="section" aria-labelledby="checklists">
                <header>
                    <h2 id="checklists">"Checklists"</h2>
                    <p>"Useful on their own. In a case they stand beside the reading."</p>
                </header>
                <ul class="contents">
                    {checklists_of(session, None, content::checklists_of(&track.id))}
                </ul>
            </section>
        }
    })
    .map(IntoAny::into_any)
}
