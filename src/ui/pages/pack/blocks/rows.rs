//! Rows on the page: which one an element stands in, and what it is called.

use super::editor::BlockEditor;
use crate::domain::schema::column::BlockKind;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The field that an event comes from, and the row it stands in.
pub(super) fn place(event: &Event) -> Option<(Element, String)> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    let row = row_of(&field)?;
    Some((field, row))
}

pub(super) fn row_of(element: &Element) -> Option<String> {
    element.closest("[data-row]").ok().flatten()?.get_attribute("data-row")
}

/// The number of a row, as it is called on the page: `R3` in a register of risks.
pub(super) fn number(pen: BlockEditor, row: &str) -> AnyView {
    let (row, risks) = (row.to_owned(), pen.block().kind == BlockKind::Risks);
    let numbers = pen.numbers;
    let says = move || {
        let found = numbers.with(|numbers| {
            numbers.iter().find(|(id, _)| *id == row).map_or(1, |(_, number)| *number)
        });
        if risks { format!("R{found}") } else { found.to_string() }
    };
    says.into_any()
}
