//! Coverage as a table: a row for each signal, a column for each document, and a sentence that says
//! where the gaps are.

use crate::{
    domain::{
        assess::coverage::{Row, gaps},
        records::pack::State,
    },
    route::CasePage,
    ui::{
        components::glyph::mark,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The section with sentence, table and key.
#[component]
pub(super) fn Coverage() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let says = move || {
        let all = open.session.artifacts();
        gaps(&open.track(), &open.coverage(&open.documents(&all)))
    };
    view! {
        <section class="section across" aria-labelledby="coverage">
            <header>
                <h2 id="coverage">"Coverage"</h2>
                <p>{says} " " {track.pack.coverage.clone()}</p>
            </header>
            <div>
                <div class="scroll" role="region" aria-label="Coverage table" tabindex="0">
                    {move || table(open)}
                </div>
                <ul class="key after">
                    {State::ALL
                        .into_iter()
                        .rev()
                        .map(|state| view! { <li>{mark(state.key())} " " {state.name()}</li> })
                        .collect_view()}
                    <li>"blank: this document does not speak to that signal"</li>
                </ul>
            </div>
        </section>
    }
}

fn table(open: OpenCase) -> AnyView {
    let all = open.session.artifacts();
    let documents = open.documents(&all);
    let heads = documents
        .iter()
        .map(|artifact| view! { <th scope="col">{artifact.short.clone()}</th> })
        .collect_view();
    let rows = open
        .coverage(&documents)
        .into_iter()
        .enumerate()
        .map(|(at, covered)| row(open, at, &covered))
        .collect_view();
    view! {
        <table class="coverage">
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
    }
    .into_any()
}

fn row(open: OpenCase, at: usize, row: &Row) -> AnyView {
    let track = open.track();
    let name = track.signal(&row.signal).map(|signal| signal.name.clone()).unwrap_or_default();
    let cells = row.cells.iter().map(|cell| match cell {
        Some(state) => {
            view! { <td>{mark(state.key())} <span class="vh">{state.name()}</span></td> }.into_any()
        }
        None => view! { <td></td> }.into_any(),
    });
    view! {
        <tr data-state=row.state().key()>
            <th scope="row">
                <span class="num">{at + 1}</span>
                <a href=open.href(CasePage::Score(Some(row.signal.clone())))>{name}</a>
            </th>
            <td class="total">{row.says()}</td>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
