//! What to do about the answers that are not the highest, each ready to go into the plan of the case.

use super::Sheet;
use crate::ui::markup::{Child, Node, component, view};
use crate::{
    domain::{
        checklist::Question,
        event::Event,
        id::LineId,
        plan::{Line, LineKind, next_friday},
    },
    route::{Room, Route},
    shell::chance,
};
use leptos::prelude::*;

/// The list; nothing where there is no gap.
#[component]
pub(super) fn Gaps(sheet: Sheet) -> Node {
    let gaps = Memo::new(move |_| {
        let gaps =
            sheet.of_answers(|checklist, checked| checklist.gaps(checked).into_iter().map(|item| item.id.clone()).collect::<Vec<_>>());
        gaps
    });
    Node::live(move || {
        let ids = gaps.get();
        if ids.is_empty() {
            return Node::Empty;
        }
        let checklist = sheet.checklist.get_value();
        let rows = checklist.items().filter(|item| ids.contains(&item.id)).map(|item| row(sheet, item)).collect::<Node>();
        let says = match sheet.case.get_value() {
            None => "Start a case, and they can go into its plan.".node(),
            Some(case) if planned(sheet) => {
                view! { "Each can go into your plan, for the Friday to come. " <a href=Route::Case(case, Room::Plan(None)).href()>"Open the plan"</a> }
            }
            Some(case) => {
                view! { "They can go into your plan once it is on dates. " <a href=Route::Case(case, Room::Plan(None)).href()>"Put it on dates"</a> }
            }
        };
        view! {
            <section class="section" aria-labelledby="gaps">
                <header><h2 id="gaps">"What would change the answer"</h2> <p>{says}</p></header>
                <ul class="contents">{rows}</ul>
            </section>
        }
    })
}

/// Whether the case has a plan that closes gaps.
fn planned(sheet: Sheet) -> bool {
    sheet.case.get_value().is_some_and(|case| sheet.session.read(|workspace| workspace.plan(&case).is_some()))
}

fn row(sheet: Sheet, item: &Question) -> Node {
    let words = StoredValue::new(item.next.clone());
    let there = move || {
        let case = sheet.case.get_value()?;
        sheet
            .session
            .read(|workspace| workspace.plan(&case).map(|plan| words.with_value(|words| plan.lines.iter().any(|line| line.text == *words))))
    };
    let add = move |_| {
        let Some(case) = sheet.case.get_value() else { return };
        let id = LineId::from(format!("own-{}", chance::fresh_id()).as_str());
        let day = next_friday(sheet.session.today());
        let line = Line { id, phase: 0, day, text: words.get_value(), kind: LineKind::Own, done: None };
        sheet.session.dispatch(Event::LineAdded { case, long: None, line });
        sheet.session.say(&format!("Added to the plan for {}.", day.spoken()), true);
    };
    let name = item.next.clone();
    view! {
        <li class="entry">
            <p>{item.next.clone()}</p>
            <p class="end">
                {move || match there() {
                    None => Node::Empty,
                    Some(true) => view! { <span class="small muted">"In the plan"</span> },
                    Some(false) => view! { <button type="button" class="button quiet" aria-label=format!("Put into the plan: {name}") on:click=add>"Put into the plan"</button> },
                }}
            </p>
        </li>
    }
}
