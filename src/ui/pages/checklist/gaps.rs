//! What to do about the answers that are not the highest, each ready to go into the plan of the
//! case.

use super::open_checklist::OpenChecklist;
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{
        date::Day,
        id::{CaseId, PlanId},
        records::{case::Case, plan::next_friday, plan_item::PlanItem},
        schema::checklist::Question,
    },
    route::{CasePage, Route},
    ui::{
        components::focus::focus_after_render, linger::linger, pages::shared::own_item::own_item,
    },
};
use leptos::prelude::*;

/// The list; nothing where there is no gap.
#[component]
pub(super) fn Gaps(sheet: OpenChecklist) -> impl IntoView {
    let gaps = Memo::new(move |_| {
        sheet.of_answers(|checklist, checked| {
            checklist.gaps(checked).into_iter().map(|item| item.id.clone()).collect::<Vec<_>>()
        })
    });
    linger(move || {
        let ids = gaps.get();
        if ids.is_empty() {
            return ().into_any();
        }
        let checklist = sheet.checklist.get_value();
        let rows = checklist
            .items()
            .filter(|item| ids.contains(&item.id))
            .map(|item| row(sheet, item))
            .collect_view();
        let plan = |case: &CaseId| {
            Route::Case(case.clone(), CasePage::Plan(planned(sheet).and_then(|(long, _)| long)))
                .href()
        };
        let says = match sheet.case.get_value() {
            None => elsewhere(sheet),
            Some(case) if planned(sheet).is_some() => view! {
                "Each can go into your plan, for a Friday soon. "
                <a href=plan(&case)>"Open the plan"</a>
            }
            .into_any(),
            Some(case) => view! {
                "They can go into your plan once it is on dates. "
                <a href=plan(&case)>"Put it on dates"</a>
            }
            .into_any(),
        };
        view! {
            <section class="section" aria-labelledby="gaps">
                <header>
                    <h2 id="gaps">"What would change the answer"</h2>
                    <p>{says}</p>
                </header>
                <ul class="contents" id="gaps-list">
                    {rows}
                </ul>
            </section>
        }
        .into_any()
    })
}

/// The plan that takes what is added, by its name and first day: the one that closes gaps, else the
/// first long one.
fn planned(sheet: OpenChecklist) -> Option<(Option<PlanId>, Day)> {
    let case = sheet.case.get_value()?;
    sheet.session.read(|workspace| {
        workspace.plans(&case).first().map(|plan| (plan.long.clone(), plan.start))
    })
}

/// A checklist that stands alone feeds no plan; the case that could is named.
fn elsewhere(sheet: OpenChecklist) -> AnyView {
    let of_track = |case: &&Case| {
        sheet.checklist.with_value(|checklist| checklist.tracks.contains(&case.track))
    };
    let case = sheet
        .session
        .read(|workspace| workspace.cases().into_iter().find(of_track).map(|case| case.id.clone()));
    let id = sheet.checklist.with_value(|checklist| checklist.id.clone());
    match case {
        None => "In a case they can go into its plan.".into_any(),
        Some(case) => {
            let href = Route::Case(case, CasePage::Checklist(id)).href();
            view! {
                "Answered in your case, they can go into its plan. "
                <a href=href>"Open it there"</a>
            }
            .into_any()
        }
    }
}

fn row(sheet: OpenChecklist, item: &Question) -> AnyView {
    let words = StoredValue::new(item.next.clone());
    let there = move || {
        planned(sheet)?;
        let case = sheet.case.get_value()?;
        let is_in = |line: &PlanItem| words.with_value(|words| line.text == *words);
        Some(sheet.session.read(|workspace| {
            workspace.plans(&case).into_iter().any(|plan| plan.lines.iter().any(is_in))
        }))
    };
    let add = move |_| {
        let (Some(case), Some((long, start))) = (sheet.case.get_value(), planned(sheet)) else {
            return;
        };
        let day = next_friday(sheet.session.today().max(start));
        sheet.session.dispatch(PlanEvent::LineAdded {
            case,
            long,
            line: own_item(words.get_value(), day),
        });
        // The button gives way to a word; the next one of the list takes its place.
        focus_after_render("#gaps-list button, main h1".to_owned());
        sheet.session.notify(&format!("Added to the plan for {}.", day.spoken()), true);
    };
    let name = item.next.clone();
    view! {
        <li class="entry">
            <p>{item.next.clone()}</p>
            <p class="end">
                {linger(move || match there() {
                    None => ().into_any(),
                    Some(true) => {
                        view! { <span class="small muted">"In the plan"</span> }.into_any()
                    }
                    Some(false) => {
                        view! {
                            <button
                                type="button"
                                class="button quiet"
                                aria-label=format!("Put into the plan: {name}")
                                on:click=add
                            >
                                "Put into the plan"
                            </button>
                        }
                            .into_any()
                    }
                })}
            </p>
        </li>
    }
    .into_any()
}
