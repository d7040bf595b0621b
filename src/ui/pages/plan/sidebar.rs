//! Beside the lines: the dates, the switch for the tools, paper, and the way out.

use super::{
    days_off::{DaysOff, disturbed},
    figure::EditCheck,
    state::{PlanState, of_plan},
};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{date::Day, records::plan::Plan},
    route::CasePage,
    ui::{
        components::{day_setting::DaySetting, focus::focus_after_render},
        export_forms::plan_forms,
        open_case::use_case,
    },
};
use leptos::prelude::*;

/// About this plan.
#[component]
pub(super) fn Sidebar(desk: PlanState) -> impl IntoView {
    let open = use_case();
    let start = Memo::new(move |_| {
        open.plan.with(|plan| plan.as_ref().map_or_else(|| open.session.today(), |plan| plan.start))
    });
    let begin = Callback::new(move |day: Day| {
        let Some(plan) = open.plan.get_untracked() else { return };
        open.dispatch(PlanEvent::PlanLaid(
            plan.around(&open.session.read_untracked(|workspace| workspace.settings().off))
                .moved_to(day),
        ));
        open.session.notify(
            &format!("The plan now begins on {}. What is done stays where it was.", day.full()),
            true,
        );
    });
    let drop = move |_| {
        open.dispatch(PlanEvent::PlanDropped { case: open.id(), long: open.long() });
        focus_after_render("main h1".to_owned());
    };
    view! {
        <aside class="side stack" aria-label="About this plan">
            <div class="panel">
                <h2>"Dates"</h2>
                <DaySetting id="start" label="First day" value=start on_day=begin>
                    <span>{move || of_plan(open, |plan| dates(plan, open.session.today()))}</span>
                </DaySetting>
                <DaysOff />
                {disturbed()}
                <EditCheck desk />
            </div>
            <div class="panel">
                <h2>"Take it with you"</h2>
                {plan_forms(open)}
                <ul class="links">
                    <li>
                        <a href=open.href(CasePage::Print)>"Print"</a>
                    </li>
                    <li>
                        <button type="button" class="linklike" on:click=drop>
                            "Drop the plan"
                        </button>
                    </li>
                </ul>
                <p class="caption">
                    "Dropping takes every line with it, and can be undone. What you wrote for the proof pack stays."
                </p>
            </div>
        </aside>
    }
    .into_any()
}

/// What follows from the first day.
fn dates(plan: &Plan, today: Day) -> String {
    if !plan.start.is_meant() {
        return String::new();
    }
    let last = plan.last_day();
    let end = if plan.end() != last {
        format!(
            "Day {} is {}, and the workday after is the last day.",
            last.since(plan.start) + 1,
            last.spoken()
        )
    } else {
        format!("The plan {} on {}.", if last < today { "ended" } else { "ends" }, last.full())
    };
    format!("{end} Another first day moves every line along; what is done stays on its day.")
}
