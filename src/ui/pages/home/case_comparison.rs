//! Several cases side by side: what each claims and proves, as a share of its own scale, and what
//! it works on.

use crate::{
    domain::{
        assess::{
            focus::focus,
            reading::{Reading, read},
        },
        english,
        records::case::Case,
        schema::track::Track,
    },
    route::{CasePage, Route},
    ui::{components::glyph::tally, pages::shared::case_name::case_name, session::Session},
};
use leptos::prelude::*;

/// Rungs in which every scale is shown, so that unlike ones can be compared.
const RUNGS: u32 = 18;

/// A table of all cases with a whole reading; nothing with fewer than two.
pub(super) fn case_comparison(session: Session) -> Option<AnyView> {
    let cases: Vec<Case> =
        session.read(|workspace| workspace.cases().into_iter().cloned().collect());
    let all: Vec<&Case> = cases.iter().collect();
    let rows: Vec<AnyView> = all
        .iter()
        .filter_map(|case| {
            let track = session.track(&case.track)?;
            let reading =
                session.read(|workspace| read(&track, case, |win| workspace.has_text(win)));
            reading
                .is_complete()
                .then(|| row(case, &track, &reading, case_name(session, &all, case)))
        })
        .collect();
    (rows.len() > 1).then(|| view! {
        <section class="section across" aria-labelledby="abreast">
            <header>
                <h2 id="abreast">"Side by side"</h2>
                <p>
                    "Each on its own scale, drawn to one length: solid is proven, outlined is claimed."
                </p>
            </header>
            <div class="scroll" role="region" aria-label="Cases side by side" tabindex="0">
                <table class="compare">
                    <caption class="vh">
                        "Cases with what each claims, what it proves and what it works on"
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">"Case"</th>
                            <th scope="col">"Reading"</th>
                            <th scope="col" class="n">
                                "Claimed"
                            </th>
                            <th scope="col" class="n">
                                "Evidenced"
                            </th>
                            <th scope="col">"Focus"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }).map(IntoAny::into_any)
}

fn row(case: &Case, track: &Track, reading: &Reading, name: String) -> AnyView {
    let share = |count: u32| count * RUNGS / reading.max.max(1);
    let state = |rung| {
        if rung < share(reading.evidenced) {
            "on"
        } else if rung < share(reading.claimed) {
            "claim"
        } else {
            "off"
        }
    };
    let figure = tally(&(0..RUNGS).map(state).collect::<Vec<_>>(), false);
    let works_on = focus(track, case, reading);
    let works_on: Vec<String> = works_on
        .iter()
        .filter_map(|focus| track.signal(&focus.signal))
        .map(|signal| english::uncapitalize(&signal.name))
        .collect();
    let of = |count: u32| format!("{count} of {}", reading.max);
    let href = Route::Case(case.id.clone(), CasePage::Result).href();
    view! {
        <tr>
            <th scope="row">
                <a href=href>{name}</a>
            </th>
            <td>{figure} {reading.claimed_in(track).map(|band| band.name.clone())}</td>
            <td class="n">{of(reading.claimed)}</td>
            <td class="n">{of(reading.evidenced)}</td>
            <td>{english::capitalize(&english::join_and(&works_on))}</td>
        </tr>
    }
    .into_any()
}
