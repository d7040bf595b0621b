//! Plan: the gaps of the focus on dates, to be ticked, moved, reworded, dropped and added to.
//!
//! What is laid, late or done is computed by the domain; this room shows it and says what the
//! person did with it.

mod add;
mod alerts;
mod copy;
mod days_off;
mod figure;
mod head;
mod item;
mod item_actions;
mod long_preview;
mod phase;
mod plans;
mod preview;
mod sidebar;
mod state;

use crate::ui::{linger::linger, open_case::use_case};
use add::AddLine;
use alerts::Alerts;
use figure::Figure;
use head::Head;
pub(super) use head::days;
use leptos::prelude::*;
use long_preview::{LongPreview, ends};
use phase::Phase;
use preview::Preview;
use sidebar::Sidebar;
use state::{PlanState, of_plan};

/// The plan of the open case, or what it will be.
#[component]
pub fn PlanPage() -> impl IntoView {
    let open = use_case();
    let laid = Memo::new(move |_| open.plan.with(Option::is_some));
    linger(move || {
        if laid.get() {
            view! { <Laid /> }.into_any()
        } else if open.long().is_some() {
            view! { <LongPreview /> }.into_any()
        } else {
            view! { <Preview /> }.into_any()
        }
    })
}

/// A plan on its dates.
#[component]
fn Laid() -> impl IntoView {
    let open = use_case();
    let desk = PlanState {
        editing: RwSignal::new(false),
        using: RwSignal::new(item_actions::left_open(open)),
    };
    let phases = Memo::new(move |_| of_plan(open, |plan| plan.goals.len()));
    view! {
        <div class="page planning" class:editing=desk.editing>
            <Head />
            <Figure desk />
            <div class="bench after-figure">
                <div class="work">
                    <Alerts />
                    {linger(move || {
                        (0..phases.get()).map(|phase| view! { <Phase phase desk /> }).collect_view()
                    })}
                    <AddLine />
                    {open
                        .long()
                        .and_then(|id| open.track().plan(&id).map(ends))
                        .map(|ends| view! { <div class="after-lines">{ends}</div> })}
                </div>
                <Sidebar desk />
            </div>
        </div>
    }
}
