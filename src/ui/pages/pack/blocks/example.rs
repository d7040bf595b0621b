//! The example of a block: somebody else's rows, to be read, and taken as a beginning by whoever
//! wants to.

use super::editor::BlockEditor;
use crate::{
    domain::{
        amount::read,
        date::Day,
        english,
        records::document::{Row, example, known},
        schema::column::{BlockKind, CellType, Column, TEXT},
    },
    ui::charts::of_block::picture,
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// Folded until somebody asks for it, and built only then.
#[component]
pub(super) fn Example(pen: BlockEditor) -> impl IntoView {
    let opened = RwSignal::new(false);
    let toggled = move |event: Event| {
        let open = event.target().and_then(|target| {
            js_sys::Reflect::get(target.unchecked_ref(), &JsValue::from_str("open")).ok()
        });
        opened.set(open.is_some_and(|open| open.is_truthy()));
    };
    let inside = move || opened.get().then(|| inside(pen));
    if pen.block().example.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="disclosure plain example no-print" on:toggle=toggled>
            <summary>"Show an example"</summary>
            <div class="inside">{inside}</div>
        </details>
    }
    .into_any()
}

fn inside(pen: BlockEditor) -> AnyView {
    let (block, today) = (pen.block(), pen.open.session.today());
    let rows = example(&block);
    let says = if pen.rows.with(|rows| rows.iter().all(Row::is_blank)) {
        "It fills this part, and you make it yours line by line."
    } else {
        "It takes the place of what you wrote here. You can undo that."
    };
    view! {
        <div class="stack">
            {picture(&block, &rows, today)} {told(block.kind, &pen.columns(), &rows)}
            <p class="row">
                <button type="button" class="button" data-do="example">
                    "Use the example"
                </button>
                <span class="caption">{says}</span>
            </p>
        </div>
    }
    .into_any()
}

/// Rows as they read.
fn told(kind: BlockKind, columns: &[Column], rows: &[Row]) -> AnyView {
    match kind {
        BlockKind::Text => {
            let paragraphs = rows.iter().flat_map(|row| row.cell(TEXT).split("\n\n"));
            paragraphs
                .map(|paragraph| view! { <p>{paragraph.trim().to_owned()}</p> })
                .collect_view()
                .into_any()
        }
        BlockKind::List => {
            let lines = rows
                .iter()
                .map(|row| view! { <li>{row.cell("line").to_owned()}</li> })
                .collect_view();
            view! { <ul>{lines}</ul> }.into_any()
        }
        _ => table(columns, rows),
    }
}

fn table(columns: &[Column], rows: &[Row]) -> AnyView {
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col">{column.name.clone()}</th> })
        .collect_view();
    let row = |row: &Row| {
        let cells = columns
            .iter()
            .map(|column| view! { <td>{said(column, row, rows, columns)}</td> })
            .collect_view();
        view! { <tr>{cells}</tr> }
    };
    let body = rows.iter().map(row).collect_view();
    view! {
        <div class="scroll" role="group" aria-label="Example" tabindex="0">
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A cell in words.
fn said(column: &Column, row: &Row, rows: &[Row], columns: &[Column]) -> String {
    let cell = row.cell(column.id.as_str());
    let words = match column.holds {
        CellType::Choice => column.choice(cell).map(str::to_owned),
        CellType::Known => known(cell).map(|known| known.name().to_owned()),
        CellType::Date => Day::typed(cell).map(Day::in_year),
        CellType::Money => read(cell).map(|figure| figure.to_string()),
        CellType::Parent => {
            let first = columns.first().map_or("", |first| first.id.as_str());
            rows.iter()
                .find(|row| row.id.as_str() == cell)
                .map(|above| english::first_sentence(above.cell(first), 60))
        }
        _ => None,
    };
    words.unwrap_or_else(|| cell.to_owned())
}
