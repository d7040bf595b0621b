//! The sheets of a case by what they are.

use super::{
    answers,
    checklist::checklist,
    document::document_sheet,
    head::sheet_head,
    interview_sheet,
    plan::{self, focus_and_plan},
    scorecard::scorecard,
    selection::PrintSheet,
    stories::story_sheet,
};
use crate::ui::{
    open_case::OpenCase,
    pages::attempts::{compared, comparison},
};
use leptos::prelude::*;

/// A sheet that says nothing of the others; the cover does.
pub(super) fn draw(open: OpenCase, sheet: PrintSheet) -> AnyView {
    match sheet {
        PrintSheet::Cover => ().into_any(),
        PrintSheet::Scorecard => scorecard(open),
        PrintSheet::Compared => compared_sheet(open),
        PrintSheet::Plan => focus_and_plan(open),
        PrintSheet::Long(id, _) => plan::long_plan(open, &id),
        PrintSheet::Answers(id, _) => answers::answers(open, &id),
        PrintSheet::Document(id, _) => (move || {
            let all = open.session.artifacts();
            all.iter().find(|known| known.id == id).map(|artifact| document_sheet(open, artifact))
        })
        .into_any(),
        PrintSheet::Checklist => checklist(open),
        PrintSheet::Stories => story_sheet(open),
        PrintSheet::Room => interview_sheet::room(open),
    }
}

/// The latest attempt against today.
fn compared_sheet(open: OpenCase) -> AnyView {
    let body = move || {
        compared(open).map(|(before, after)| {
            comparison(&before, &after, open.reading.with(|reading| reading.rule))
        })
    };
    view! {
        <section class="sheet" aria-labelledby="s-compared">
            {sheet_head(open, "Then and now")}
            <div>
                <h2 id="s-compared">"Then and now"</h2>
            </div>
            {body}
        </section>
    }
    .into_any()
}
