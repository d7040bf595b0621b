//! The reading through the lens of a sector: what it changes, its risks, and what the focus looks
//! like there.

use crate::{
    domain::{assess::focus::Focus, english::uncapitalize, schema::track::Lens},
    ui::{
        linger::linger,
        open_case::{OpenCase, use_case},
        pages::shared::sector_choice::SectorChoice,
    },
};
use leptos::prelude::*;

/// The choice of a sector, and what it shows.
#[component]
pub(super) fn InSector() -> impl IntoView {
    let open = use_case();
    if open.track().lenses.is_empty() {
        return ().into_any();
    }
    let lens = Memo::new(move |_| open.case.with(|case| case.lens.clone()));
    let body = linger(move || {
        let track = open.track();
        match lens.get().as_ref().and_then(|lens| track.lens(lens)) {
            Some(lens) => open.focus.with(|focus| through(open, lens, focus)),
            None => view! {
                <p>
                    "Choose a sector to see which risks a panel there will name first, and what your focus looks like in it. Your score stays as it is."
                </p>
            }.into_any(),
        }
    });
    view! {
        <section class="section" aria-labelledby="in-sector">
            <header>
                <h2 id="in-sector">"In your sector"</h2>
                <SectorChoice />
            </header>
            <div class="stack">{body}</div>
        </section>
    }
    .into_any()
}

fn through(open: OpenCase, lens: &Lens, focus: &[Focus]) -> AnyView {
    let track = open.track();
    let risks = lens.risks.iter().map(|risk| view! { <li>{risk.clone()}</li> }).collect_view();
    let examples: Vec<_> = focus
        .iter()
        .filter_map(|focus| {
            let (signal, says) = (track.signal(&focus.signal)?, lens.example(&focus.signal)?);
            Some(view! {
                <dt>{signal.name.clone()}</dt>
                <dd>{says.to_owned()}</dd>
            })
        })
        .collect();
    let examples = (!examples.is_empty()).then(|| {
        view! {
            <div class="stack tight">
                <h3>"What your focus looks like there"</h3>
                <dl class="examples">{examples}</dl>
            </div>
        }
    });
    view! {
        <p>{lens.changes.clone()}</p>
        <div class="halves">
            <div class="stack tight named">
                <h3>{format!("Risks they will name in {}", uncapitalize(&lens.name))}</h3>
                <ul>{risks}</ul>
            </div>
            {examples}
        </div>
    }
    .into_any()
}
