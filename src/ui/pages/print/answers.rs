//! A checklist on paper: every question with its answer, and what they add up to.

use super::head::sheet_head;
use crate::{
    domain::{
        id::{CaseId, ChecklistId},
        records::checklist_answers::ChecklistAnswers,
        schema::checklist::{AnswerMode, Checklist, Part},
    },
    ui::{open_case::OpenCase, session::Session},
};
use leptos::prelude::*;

/// The sheet.
pub(super) fn answers(open: OpenCase, id: &ChecklistId) -> AnyView {
    let name = open
        .session
        .checklist(id)
        .map_or_else(|| id.to_string(), |checklist| checklist.name.clone());
    answers_of(open.session, Some(open.id()), sheet_head(open, &name), id)
}

/// The same of a case or of none, under this head.
pub(super) fn answers_of(
    session: Session,
    case: Option<CaseId>,
    head: AnyView,
    id: &ChecklistId,
) -> AnyView {
    let Some(checklist) = session.checklist(id) else { return ().into_any() };
    let (id, anchor) = (id.clone(), format!("s-{id}"));
    let (label, title) = (anchor.clone(), checklist.name.clone());
    let body = move || {
        let checked = session.read(|workspace| workspace.checked(case.as_ref(), &id).cloned())?;
        let parts =
            checklist.parts.iter().map(|each| part(&checklist, each, &checked)).collect_view();
        Some(view! {
            {sum(&checklist, &checked)}
            {parts}
        })
    };
    view! {
        <section class="sheet" aria-labelledby=label>
            {head}
            <div>
                <h2 id=anchor>{title}</h2>
            </div>
            {body}
        </section>
    }
    .into_any()
}

fn sum(checklist: &Checklist, checked: &ChecklistAnswers) -> AnyView {
    if let Some(picked) = checklist.picked(checked) {
        return view! {
            <div class="keep">
                <h3>{picked.name.clone()}</h3>
                <p>{picked.tells.clone()}</p>
            </div>
        }
        .into_any();
    }
    let tally = checklist.tally(checked);
    match checklist.reading(checked) {
        Some(reading) => view! {
            <div class="keep">
                <h3>{format!("{} of {}: {}", tally.sum, tally.most, reading.name)}</h3>
                <p>{reading.means.clone()}</p>
            </div>
        }
        .into_any(),
        None => {
            view! { <p>{format!("{} of {} answered.", tally.answered, tally.of)}</p> }.into_any()
        }
    }
}

fn part(checklist: &Checklist, part: &Part, checked: &ChecklistAnswers) -> AnyView {
    if checklist.choose == AnswerMode::One {
        return ().into_any();
    }
    let rows = part.items.iter().map(|item| {
        let value = checked.answers.get(&item.id);
        let answer =
            value.and_then(|value| checklist.answers.iter().find(|answer| answer.value == *value));
        let answer = answer.map_or_else(|| "–".to_owned(), |answer| answer.name.clone());
        view! {
            <tr>
                <td>{item.asks.clone()}</td>
                <td class="c">{answer}</td>
            </tr>
        }
    });
    view! {
        <table class="scorecard checked">
            <caption class=if part.name.is_empty() {
                "vh"
            } else {
                "part"
            }>
                {if part.name.is_empty() { checklist.name.clone() } else { part.name.clone() }}
            </caption>
            <thead>
                <tr>
                    <th scope="col">"Question"</th>
                    <th scope="col" class="c">
                        "Answer"
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
