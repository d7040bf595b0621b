//! The questions of a checklist, part by part, or the items of a chooser.

use super::open_checklist::OpenChecklist;
use crate::domain::workspace::event::ChecklistEvent;
use crate::domain::{
    id::ItemId,
    schema::checklist::{AnswerMode, Part, Question},
};
use leptos::prelude::*;

/// All parts.
pub(super) fn items(sheet: OpenChecklist) -> AnyView {
    let checklist = sheet.checklist.get_value();
    if checklist.choose == AnswerMode::One {
        let picks = checklist.items().map(|item| pick(sheet, item)).collect_view();
        return view! {
            <fieldset class="picks">
                <legend class="vh">{checklist.name.clone()}</legend>
                {picks}
            </fieldset>
        }
        .into_any();
    }
    checklist
        .parts
        .iter()
        .enumerate()
        .map(|(at, each)| part(sheet, at, each))
        .collect_view()
        .into_any()
}

fn part(sheet: OpenChecklist, at: usize, part: &Part) -> AnyView {
    let id = format!("part-{}", at + 1);
    let rows = part.items.iter().map(|item| question(sheet, item)).collect_view();
    if part.name.is_empty() {
        return view! { <ol class="contents questions">{rows}</ol> }.into_any();
    }
    let label = id.clone();
    view! {
        <section class="section across" aria-labelledby=label>
            <header>
                <h2 id=id>{part.name.clone()}</h2>
            </header>
            <ol class="contents questions">{rows}</ol>
        </section>
    }
    .into_any()
}

fn value(sheet: OpenChecklist, item: &ItemId) -> Option<u8> {
    sheet
        .checked
        .with(|checked| checked.as_ref().and_then(|checked| checked.answers.get(item).copied()))
}

fn answer(sheet: OpenChecklist, item: ItemId, value: Option<u8>, only: bool) {
    let checklist = sheet.checklist.with_value(|checklist| checklist.id.clone());
    let day = sheet.session.today();
    sheet.session.dispatch(ChecklistEvent::ItemAnswered {
        case: sheet.case.get_value(),
        checklist,
        item,
        value,
        only,
        day,
    });
}

/// A question, with the answers as a row of radios.
fn question(sheet: OpenChecklist, item: &Question) -> AnyView {
    let id = StoredValue::new(item.id.clone());
    let choices = sheet.checklist.with_value(|checklist| {
        let choice = |choice: &crate::domain::schema::checklist::Choice| {
            let of = choice.value;
            view! {
                <label>
                    <input
                        type="radio"
                        name=format!("answer-{}", item.id)
                        prop:checked=move || id.with_value(|id| value(sheet, id)) == Some(of)
                        on:change=move |_| answer(sheet, id.get_value(), Some(of), false)
                        on:click=move |_| {
                            if id.with_value(|id| value(sheet, id)) == Some(of) {
                                answer(sheet, id.get_value(), None, false);
                            }
                        }
                    />
                    <span>{choice.name.clone()}</span>
                </label>
            }
        };
        checklist.answers.iter().map(choice).collect_view()
    });
    // Long answers stand below one another on a phone.
    let letters: usize = sheet
        .checklist
        .with_value(|checklist| checklist.answers.iter().map(|answer| answer.name.len()).sum());
    let class = if letters > 28 { "segments long" } else { "segments" };
    view! {
        <li class="entry">
            <div>
                <p>{item.asks.clone()}</p>
                {(!item.tells.is_empty())
                    .then(|| view! { <p class="small muted">{item.tells.clone()}</p> })}
            </div>
            <fieldset class=class>
                <legend class="vh">{item.asks.clone()}</legend>
                {choices}
            </fieldset>
        </li>
    }
    .into_any()
}

/// An item of a chooser.
fn pick(sheet: OpenChecklist, item: &Question) -> AnyView {
    let id = StoredValue::new(item.id.clone());
    view! {
        <label class="pick">
            <input
                type="radio"
                name="pick"
                prop:checked=move || id.with_value(|id| value(sheet, id)).is_some()
                on:change=move |_| answer(sheet, id.get_value(), Some(1), true)
            />
            <span>
                <b>{item.name.clone()}</b>
                <span class="says">{item.asks.clone()}</span>
            </span>
        </label>
    }
    .into_any()
}
