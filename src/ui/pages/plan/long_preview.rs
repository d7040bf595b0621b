//! Before a long plan is laid: when to lay it, what its phases are, what good looks like, and how
//! it goes wrong.

use super::{
    plans::Plans,
    preview::{Begin, phase_ahead},
    state::in_plan,
};
use crate::{
    domain::{
        assess::schedule::schedule_long, date::Day, english, records::plan::next_monday,
        schema::long_plan::LongPlan,
    },
    ui::{components::date_input::Offered, open_case::use_case, pages::not_found::NotFound},
};
use leptos::prelude::*;

/// The offer.
#[component]
pub(super) fn LongPreview() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let Some(long) = open.long().and_then(|id| track.plan(&id).cloned()) else {
        return view! { <NotFound says="This track has no such plan.".to_owned() /> }.into_any();
    };
    let first = Offered::kept(
        Signal::derive(move || next_monday(open.session.today())),
        format!("start{}", in_plan(open)),
    );
    // While a day is being typed, the last full one stands.
    let day = Memo::new(move |before: Option<&_>| {
        first
            .draft
            .with(|draft| Day::typed(draft))
            .or(before.copied())
            .unwrap_or_else(|| first.shown.get_untracked())
    });
    let laid = long.clone();
    let plan = Memo::new(move |_| {
        schedule_long(
            &laid,
            &open.session.artifacts(),
            open.id(),
            day.get(),
            &open.busy(),
            &open.off(),
        )
    });
    let phases = english::capitalize(&english::spelled_count(long.phases.len(), "phase", "phases"));
    view! {
        <div class="page">
            <Plans />
            <div class="titled">
                <p class="kicker">"Not on dates yet"</p>
                <h1>{long.name.clone()}</h1>
                <p class="lead">{long.lead.clone()}</p>
            </div>
            <section class="section" aria-labelledby="begins">
                <header>
                    <h2 id="begins">"When it begins"</h2>
                    <p>
                        "You can change it later: what is done by then stays, the rest moves along."
                    </p>
                </header>
                <Begin plan first />
            </section>
            <section class="section" aria-labelledby="phases">
                <header>
                    <h2 id="phases">{phases}</h2>
                    <p>"Weeks in which your other plans have much to do are left lighter."</p>
                </header>
                <ol class="offers thirds">
                    {move || {
                        plan.with(|plan| {
                            (0..plan.goals.len())
                                .map(|phase| phase_ahead(plan, phase))
                                .collect_view()
                        })
                    }}
                </ol>
            </section>
            {ends(&long)}
        </div>
    }
    .into_any()
}

/// What one can see at the end, and how it goes wrong.
pub(super) fn ends(long: &LongPlan) -> AnyView {
    let list = |lines: &[String]| {
        lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view()
    };
    let (good, warnings) = (list(&long.good), list(&long.warnings));
    let wrong = (!long.warnings.is_empty()).then(|| {
        view! {
            <h3>"How it goes wrong"</h3>
            <ul>{warnings}</ul>
        }
    });
    view! {
        <section class="section" aria-labelledby="good">
            <header>
                <h2 id="good">"What good looks like"</h2>
            </header>
            <div class="stack tight">
                <ul>{good}</ul>
                {wrong}
            </div>
        </section>
    }
    .into_any()
}
