//! A checklist: questions with a reading of their own, alone or in a case; a chooser is one of
//! which one item is picked.

mod gaps;
mod items;
mod open_checklist;

use super::not_found::NotFound;
pub(super) use super::shared::checklist_list::checklists_of;
use crate::domain::workspace::event::ChecklistEvent;
use crate::{
    domain::{
        english,
        id::{CaseId, ChecklistId},
        records::checklist_answers::ChecklistAnswers,
        schema::checklist::AnswerMode,
    },
    route::{CasePage, Route},
    ui::{
        components::{focus::focus_after_render, glyph::tally},
        linger::linger,
        session::use_session,
    },
};
use gaps::Gaps;
use items::items;
use leptos::prelude::*;
use open_checklist::OpenChecklist;

/// The room.
#[component]
pub fn ChecklistPage(
    /// Which.
    checklist: ChecklistId,
    /// The case it belongs to; `None` where it stands alone.
    case: Option<CaseId>,
) -> impl IntoView {
    let session = use_session();
    let Some(known) = session.checklist(&checklist) else {
        return view! { <NotFound says="This version of the page has no such checklist.".to_owned() /> }.into_any();
    };
    let of_case = case.clone();
    let checked = Memo::new(move |_| {
        session.read(|workspace| workspace.checked(of_case.as_ref(), &checklist).cloned())
    });
    let sheet = OpenChecklist {
        session,
        checklist: StoredValue::new(known.clone()),
        case: StoredValue::new(case.clone()),
        checked,
    };
    let back = match &case {
        Some(case) => view! { <a href=Route::Case(case.clone(), CasePage::Result).href()>"Back to the result"</a> }.into_any(),
        None => view! { <a href=Route::Home.href()>"All tracks and checklists"</a> }.into_any(),
    };
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">
                    {if case.is_some() {
                        "Checklist of this case"
                    } else {
                        "A checklist on its own"
                    }}
                </p>
                <h1>{known.name.clone()}</h1>
                <p class="lead">{known.lead.clone()}</p>
                {(known.choose == AnswerMode::Each)
                    .then(|| {
                        view! { <p class="progress-line after">{move || progress(sheet)}</p> }
                    })}
            </div>
            {items(sheet)}
            {move || outcome(sheet)}
            <Gaps sheet />
            <p class="row after no-print">{back} {linger(move || clear(sheet))}</p>
            {(known.choose == AnswerMode::Each)
                .then(|| {
                    view! {
                        <p class="caption no-print">
                            "Pressing a chosen answer again takes it back."
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}

fn progress(sheet: OpenChecklist) -> AnyView {
    sheet
        .checklist
        .with_value(|checklist| {
            let empty = ChecklistAnswers::new(checklist.id.clone(), None, sheet.session.today());
            let answered = |checked: &ChecklistAnswers| {
                checklist
                    .items()
                    .map(|item| if checked.answers.contains_key(&item.id) { "on" } else { "off" })
                    .collect::<Vec<_>>()
            };
            let states = sheet.checked.with(|checked| answered(checked.as_ref().unwrap_or(&empty)));
            let done = states.iter().filter(|state| **state == "on").count();
            view! {
                <span>{format!("{done} of {} answered", states.len())}</span>
                " "
                {tally(&states, false)}
            }
        })
        .into_any()
}

/// What the answers mean, once all are there; what was picked.
fn outcome(sheet: OpenChecklist) -> Option<AnyView> {
    sheet.of_answers(|checklist, checked| {
        if let Some(picked) = checklist.picked(checked) {
            return Some(
                view! {
                    <section class="section" aria-labelledby="reading">
                        <header>
                            <h2 id="reading">{picked.name.clone()}</h2>
                        </header>
                        <p>{picked.tells.clone()}</p>
                    </section>
                }
                .into_any(),
            );
        }
        let tally = checklist.tally(checked);
        let body = match checklist.reading(checked) {
            Some(reading) => view! {
                <p>{reading.means.clone()}</p>
                <p>
                    <b>"Now: "</b>
                    {reading.next.clone()}
                </p>
            }
            .into_any(),
            None => {
                let left = tally.of - tally.answered;
                view! {
                    <p>
                        {format!(
                            "{} left. Then it says what they add up to.",
                            english::capitalize(
                                &english::spelled_count(left, "question is", "questions are"),
                            ),
                        )}
                    </p>
                }
                .into_any()
            }
        };
        let title = checklist
            .reading(checked)
            .map_or_else(|| "So far".to_owned(), |reading| reading.name.clone());
        (checklist.choose == AnswerMode::Each).then(|| {
            view! {
                <section class="section" aria-labelledby="reading">
                    <header>
                        <h2 id="reading">{title}</h2>
                        <p class="num">{format!("{} of {}", tally.sum, tally.most)}</p>
                    </header>
                    <div class="stack tight">{body}</div>
                </section>
            }
            .into_any()
        })
    })
}

fn clear(sheet: OpenChecklist) -> Option<AnyView> {
    let clear = move |_| {
        let checklist = sheet.checklist.with_value(|checklist| checklist.id.clone());
        sheet
            .session
            .dispatch(ChecklistEvent::ChecklistCleared { case: sheet.case.get_value(), checklist });
        focus_after_render("main h1".to_owned());
    };
    sheet
        .checked
        .with(Option::is_some)
        .then(|| {
            view! {
                <button type="button" class="button quiet" on:click=clear>
                    "Clear the answers"
                </button>
            }
        })
        .map(IntoAny::into_any)
}
