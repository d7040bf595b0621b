//! Plan: the gaps of the focus on dates, to be ticked, moved, reworded, dropped and added to.
//!
//! What is laid, late or done is computed by the domain; this room shows it and says what the person did with it.

mod add;
mod before;
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

use crate::ui::linger::linger;
use crate::{
    domain::{
        date::Day,
        id::{LineId, SignalId},
        off::is_holiday,
        plan::{Line, Plan},
        text,
        track::Track,
    },
    ui::open_case::{OpenCase, use_case},
};
use add::AddLine;
pub(super) use add::own_line;
use before::Before;
use figure::Figure;
use head::Head;
pub(super) use head::days;
use leptos::prelude::*;
use long::{BeforeLong, ends};
use news::News;
use phase::Phase;
use side::Side;

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

/// What is done to a line beside its own row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tool {
    /// Another day.
    Move,
    /// Other words.
    Reword,
}

/// Which lines can be changed at the moment.
#[derive(Clone, Copy)]
struct Desk {
    /// The tools of all lines are in sight.
    editing: RwSignal<bool>,
    /// The tool in use. One at a time, and kept here because a moved line gets another row.
    using: RwSignal<Option<(LineId, Tool)>>,
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

/// Behind the names of drafts, which belong to this plan alone.
fn in_plan(open: OpenCase) -> String {
    format!(".{}.{}", open.id(), open.long().map(|long| long.to_string()).unwrap_or_default())
}

/// Reads something from the plan; the default in the moment after it was dropped, while the room is being changed.
fn of_plan<T: Default>(open: OpenCase, read: impl FnOnce(&Plan) -> T) -> T {
    open.plan.with(|plan| plan.as_ref().map(read)).unwrap_or_default()
}

/// A line's words in the middle of a sentence.
fn quoted(line: &Line) -> String {
    format!("“{}”", text::isolated(&text::opening(words(line), 90)))
}

/// A line's words, or what stands in for them.
fn words(line: &Line) -> &str {
    if line.text.trim().is_empty() { "A line without words yet" } else { &line.text }
}

/// A day, with the year where it is not this one, and a word when it is on a weekend or a holiday.
fn named(day: Day, today: Day) -> String {
    let name = if day.year() == today.year() { day.spoken() } else { day.full() };
    match (day.is_weekend(), is_holiday(day)) {
        (true, _) => format!("{name}, on a weekend"),
        (_, true) => format!("{name}, on a holiday"),
        _ => name,
    }
}

/// The names of signals, in the middle of a sentence.
fn names(track: &Track, signals: &[SignalId]) -> String {
    let names: Vec<String> = signals.iter().filter_map(|id| track.signal(id)).map(|signal| text::lower(&signal.name)).collect();
    text::listed(&names)
}
