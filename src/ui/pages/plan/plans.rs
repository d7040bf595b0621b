//! The plans of a track: the one that closes gaps, and the long ones, with how far each is.

use crate::{
    domain::{id::PlanId, records::plan::Plan},
    route::CasePage,
    ui::open_case::use_case,
};
use leptos::prelude::*;

/// Links to them all; nothing where the track has only one.
#[component]
pub(super) fn Plans() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    if track.plans.is_empty() {
        return ().into_any();
    }
    let row = move |long: Option<PlanId>, name: String| {
        let here = (open.long() == long).then_some("page");
        let href = open.href(CasePage::Plan(long.clone()));
        let far = move || {
            open.read(|workspace| {
                let plan = long.as_ref().map_or_else(
                    || workspace.plan(&open.id()),
                    |long| workspace.long_plan(&open.id(), long),
                );
                plan.map_or_else(
                    || "not on dates".to_owned(),
                    |plan| so_far(plan, open.session.today()),
                )
            })
        };
        view! {
            <li>
                <a href=href aria-current=here>
                    {name}
                </a>
                " "
                <span class="small muted">{far}</span>
            </li>
        }
    };
    let rows =
        track.plans.iter().map(|plan| row(Some(plan.id.clone()), plan.name.clone())).collect_view();
    view! {
        <nav class="plans no-print" aria-label="Plans of this case">
            <ul class="plain row">{row(None, "Close the gaps".to_owned())} {rows}</ul>
        </nav>
    }
    .into_any()
}

fn so_far(plan: &Plan, today: crate::domain::date::Day) -> String {
    let progress = plan.progress(today);
    format!("{} of {}", progress.done, progress.of)
}
