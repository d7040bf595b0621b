//! What a document lacks, in words, each a way to the cell: all of it under its block, and one line
//! a block at the head.

use super::BlockEditor;
use crate::{
    domain::{
        assess::completeness::{Gap, Lack, whole_parts},
        english,
    },
    ui::{linger::linger, pages::pack::draft::Draft},
};
use leptos::prelude::*;

/// Under a block: everything it lacks, but not that it is empty, which one sees.
pub(in crate::ui::pages) fn of_block(pen: BlockEditor) -> AnyView {
    let (desk, id) = (pen.desk, pen.block().id.clone());
    linger(move || {
        let gaps: Vec<Gap> =
            desk.gaps.with(|gaps| gaps.iter().filter(|gap| gap.block == id).cloned().collect());
        let told: Vec<Gap> = gaps.into_iter().filter(|gap| gap.lack != Lack::Empty).collect();
        (!told.is_empty()).then(|| {
            let rows = told.iter().map(|gap| row(pen, gap)).collect_view();
            view! {
                <div class="panel no-print">
                    <h3>"Still missing"</h3>
                    <ul class="lacks">{rows}</ul>
                </div>
            }
        })
    })
    .into_any()
}

fn row(pen: BlockEditor, gap: &Gap) -> AnyView {
    let says = format!("{}.", english::capitalize(gap.what()));
    let gap = gap.clone();
    let go = move |_| {
        pen.focus(
            gap.row.as_ref().map(|row| row.as_str()),
            gap.column.as_ref().map(|column| column.as_str()),
        )
    };
    view! {
        <li>
            {crate::ui::components::glyph::mark("started")} " "
            <button type="button" class="linklike" on:click=go>
                {says}
            </button>
        </li>
    }
    .into_any()
}

/// At the head of a document: how far it is, and where to go on.
pub(in crate::ui::pages) fn of_document(desk: Draft, pens: Vec<BlockEditor>) -> AnyView {
    linger(move || {
        let gaps = desk.gaps.get();
        let mut rows = Vec::new();
        for pen in &pens {
            let block = pen.block();
            let own: Vec<&Gap> = gaps.iter().filter(|gap| gap.block == block.id).collect();
            if let Some(first) = own.first() {
                rows.push(line(*pen, first, own.len()));
            }
        }
        view! {
            <div class="stack tight">
                <p role="status">{whole_parts(pens.len() - rows.len(), pens.len())}</p>
                <ul class="lacks">{rows}</ul>
            </div>
        }
    })
    .into_any()
}

fn line(pen: BlockEditor, gap: &Gap, n: usize) -> AnyView {
    let says = gap.line();
    let more =
        if n > 1 { format!(", and {} more", english::number_word(n - 1)) } else { String::new() };
    let state = if gap.lack == Lack::Empty { "none" } else { "started" };
    let gap = gap.clone();
    let go = move |_| {
        pen.focus(
            gap.row.as_ref().map(|row| row.as_str()),
            gap.column.as_ref().map(|column| column.as_str()),
        )
    };
    view! {
        <li>
            {crate::ui::components::glyph::mark(state)} " "
            <button type="button" class="linklike" on:click=go>
                {format!("{says}{more}")}
            </button>
        </li>
    }
    .into_any()
}
