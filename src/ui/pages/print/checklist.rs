//! The checklist of the proof pack: every document with what has to be in it, and which signals it
//! proves. A person's note to a document is to themselves, and stays on the screen.

use super::head::sheet_head;
use crate::{
    domain::{
        assess::coverage::Row,
        english::{capitalize, number_word},
        records::pack::{Pack, State},
        schema::{
            artifact::{Artifact, Item},
            track::Track,
        },
    },
    ui::{
        components::{glyph::mark, icon::tick},
        open_case::OpenCase,
    },
};
use leptos::prelude::*;

/// More documents than this and their names stand upright above the table.
const FEW: usize = 6;

/// The sheet.
pub(super) fn checklist(open: OpenCase) -> AnyView {
    let body = move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        open.pack.with(|pack| {
            let rows = documents.iter().map(|artifact| document(artifact, pack)).collect_view();
            view! {
                <div>
                    <h2 id="s-checklist">"Proof pack checklist"</h2>
                    <p class="lead">{lead(&documents, pack)}</p>
                </div>
                {rows}
                {coverage(open, &documents)}
            }
        })
    };
    view! {
        <section class="sheet" id="checklist" aria-labelledby="s-checklist">
            {sheet_head(open, "Proof pack checklist")}
            {body}
        </section>
    }
    .into_any()
}

fn lead(documents: &[&Artifact], pack: &Pack) -> String {
    let count = |state| {
        documents.iter().filter(|artifact| pack.completeness(artifact).state() == state).count()
    };
    let n = documents.len();
    let documents = format!(
        "{} {}",
        capitalize(&number_word(n)),
        if n == 1 { "document" } else { "documents" }
    );
    match (count(State::Done), count(State::Started)) {
        (0, 0) => format!("{documents}, none of them begun. Tick by hand what you have on paper."),
        (done, _) if done == n => format!("{documents}, all complete."),
        (done, started) => {
            let count = |n: usize| if n == 0 { "none".to_owned() } else { number_word(n) };
            format!("{documents}: {} complete, {} started.", count(done), count(started))
        }
    }
}

fn document(artifact: &Artifact, pack: &Pack) -> AnyView {
    let completeness = pack.completeness(artifact);
    let items = artifact
        .items
        .iter()
        .map(|item| line(item, pack.item(&artifact.id, &item.id)))
        .collect_view();
    view! {
        <div class="keep">
            <h3>
                {artifact.name.clone()} " "
                <span class="facts">
                    {format!(
                        "{}, {} of {}",
                        completeness.state().name(),
                        completeness.done,
                        completeness.of,
                    )}
                </span>
            </h3>
            <p>{artifact.what.clone()}</p>
            <p>
                <em>{format!("“{}”", artifact.say)}</em>
            </p>
            <ul class="ticks">{items}</ul>
        </div>
    }
    .into_any()
}

fn line(item: &Item, state: State) -> AnyView {
    let word = match state {
        State::None => view! { <span class="vh">{state.name()}</span> }.into_any(),
        _ => state.name().into_any(),
    };
    view! {
        <li>
            {tick(state == State::Done)} " " <span>{item.bring.clone()}</span> " "
            <span class="facts">{word}</span>
        </li>
    }
    .into_any()
}

fn coverage(open: OpenCase, documents: &[&Artifact]) -> AnyView {
    let track = open.track();
    let heads = documents
        .iter()
        .map(|artifact| {
            view! {
                <th scope="col">
                    <span class="document">{artifact.short.clone()}</span>
                </th>
            }
        })
        .collect_view();
    let rows = open
        .coverage(documents)
        .iter()
        .enumerate()
        .map(|(at, row)| covered(&track, at, row))
        .collect_view();
    view! {
        <div class="keep">
            <h3>"What proves what"</h3>
            <div class="scroll" role="region" aria-label="Coverage table" tabindex="0">
                <table class="coverage" data-many=(documents.len() > FEW).then_some("")>
                    <caption class="vh">"Signals and the documents that prove them"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Signal"</th>
                            <th scope="col">"Proof"</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="key">
                <li>{mark("done")} " complete"</li>
                <li>{mark("started")} " started"</li>
                <li>{mark("none")} " not started"</li>
                <li>"empty: does not speak to this signal"</li>
            </ul>
        </div>
    }
    .into_any()
}

fn covered(track: &Track, at: usize, row: &Row) -> AnyView {
    let name = track.signal(&row.signal).map_or("", |signal| &signal.name).to_owned();
    let cell = |cell: &Option<State>| {
        let inside = cell.map(|state| {
            view! {
                {mark(state.key())}
                <span class="vh">{state.name()}</span>
            }
        });
        view! { <td>{inside}</td> }
    };
    let cells = row.cells.iter().map(cell).collect_view();
    view! {
        <tr data-state=row.state().key()>
            <th scope="row">
                <span class="num">{at + 1}</span>
                {name}
            </th>
            <td class="total">{row.says()}</td>
            {cells}
        </tr>
    }
    .into_any()
}
