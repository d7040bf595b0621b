//! The sheets of a case by what they are.

use super::{
    answers,
    checklist::checklist,
    document::document_sheet,
    head::sheet_head,
    pages::Sheet,
    plan::{self, focus_and_plan},
    room,
    scorecard::scorecard,
    stories::story_sheet,
};
use crate::ui::{
    open_case::OpenCase,
    rooms::attempts::{compared, comparison},
};
use leptos::prelude::*;

/// A sheet that says nothing of the others; the cover does.
pub(super) fn draw(open: OpenCase, sheet: Sheet) -> AnyView {
    match sheet {
        Sheet::Cover => ().into_any(),
        Sheet::Scorecard => scorecard(open),
        Sheet::Compared => compared_sheet(open),
        Sheet::Plan => focus_and_plan(open),
        Sheet::Long(id, _) => plan::long_plan(open, &id),
        Sheet::Answers(id, _) => answers::answers(open, &id),
        Sheet::Document(id, _) => (move || {
            let all = open.session.artifacts();
            all.iter().find(|known| known.id == id).map(|artifact| document_sheet(open, artifact))
        })
        .into_any(),
        Sheet::Checklist => checklist(open),
        Sheet::Stories => story_sheet(open),
        Sheet::Room => room::room(open),
    }
}

/// The latest attempt against today.
fn compared_sheet(open: OpenCase) -> AnyView {
    let body = move || compared(open).map(|(before, after)| comparison(&before, &after, open.reading.with(|reading| reading.rule)));
    view! {
        <section class="sheet" aria-labelledby="s-compared">{sheet_head(open, "Then and now")} <div><h2 id="s-compared">"Then and now"</h2></div> {body}</section>
    }.into_any()
}
