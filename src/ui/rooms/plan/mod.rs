//! Plan: the gaps of the focus on dates, to be ticked, moved, reworded, dropped and added to.
//!
//! What is laid, late or done is computed by the domain; this room shows it and says what the person did with it.

mod add;
mod before;
mod desk;
mod figure;
mod head;
mod line;
mod long;
mod news;
mod off;
mod phase;
mod plans;
mod side;
mod tools;
mod words;

use crate::ui::linger::linger;
use crate::ui::open_case::use_case;
use add::AddLine;
use before::Before;
use desk::{Desk, Tool, in_plan, of_plan};
use figure::Figure;
use head::Head;
pub(super) use head::days;
use leptos::prelude::*;
use long::{BeforeLong, ends};
use news::News;
use phase::Phase;
use side::Side;
use words::{named, names, quoted, words};

/// The plan of the open case, or what it will be.
#[component]
pub fn PlanRoom() -> impl IntoView {
    let open = use_case();
    let laid = Memo::new(move |_| open.plan.with(Option::is_some));
    linger(move || {
        if laid.get() {
            view! { <Laid /> }.into_any()
        } else if open.long().is_some() {
            view! { <BeforeLong /> }.into_any()
        } else {
            view! { <Before /> }.into_any()
        }
    })
}

/// A plan on its dates.
#[component]
fn Laid() -> impl IntoView {
    let open = use_case();
    let desk = Desk { editing: RwSignal::new(false), using: RwSignal::new(tools::left_open(open)) };
    let phases = Memo::new(move |_| of_plan(open, |plan| plan.goals.len()));
    view! {
        <div class="page planning" class:editing=desk.editing>
            <Head />
            <Figure desk />
            <div class="bench after-figure">
                <div class="work">
                    <News />
                    {linger(move || (0..phases.get()).map(|phase| view! { <Phase phase desk /> }).collect_view())}
                    <AddLine />
                    {open.long().and_then(|id| open.track().plan(&id).map(ends)).map(|ends| view! { <div class="after-lines">{ends}</div> })}
                </div>
                <Side desk />
            </div>
        </div>
    }
}
