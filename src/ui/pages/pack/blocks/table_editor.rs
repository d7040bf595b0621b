//! The register: a row of fields for each line of a table. Where its columns fit abreast it is a
//! table to the eye as well; where they do not, each row is a small grid with labels.

use super::{
    editor::BlockEditor,
    field::{Place, cell},
    rows::number,
};
use crate::{
    domain::{
        english,
        figures::heat::scale,
        id::RowId,
        records::document::Row,
        schema::{
            column::{BlockKind, CellType, Computed},
            field_order::arranged,
        },
    },
    ui::{
        charts::heat::grade,
        linger::{linger, linger_each},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// Columns that stand under one another, and what each offers.
type Group = Vec<Place>;

/// The table of fields.
pub(super) fn register(pen: BlockEditor) -> AnyView {
    let block = pen.block();
    let risks = block.kind == BlockKind::Risks;
    let arrangement = arranged(&block);
    let groups: Arc<Vec<Group>> =
        Arc::new(arrangement.groups.into_iter().map(|columns| Place::all(pen, columns)).collect());
    let heads = groups.iter().map(|group| head(group)).collect_view();
    let heads = if risks { scored_heads(&groups) } else { heads.into_any() };
    let abreast = arrangement.abreast.then_some("");
    let draws = (block.draws != Computed::Kind).then(|| block.draws.key());
    let (title, keys) = (format!("{}-title", block.id), pen.keys(false));
    let there = Memo::new(move |_| !keys.with(Vec::is_empty));
    let row = linger_each(move |id: RowId| row(pen, &id, &groups));
    view! {
        <table
            class="register"
            role="table"
            data-abreast=abreast
            data-draws=draws
            aria-labelledby=title
            hidden=move || !there.get()
        >
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" class="id">
                        <span class="vh">"Number"</span>
                    </th>
                    {heads}
                    <th role="columnheader" scope="col" class="x">
                        <span class="vh">"Move or drop"</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || keys.get() key=Clone::clone children=row />
            </tbody>
        </table>
    }
    .into_any()
}

fn head(group: &[Place]) -> AnyView {
    let names: Vec<String> =
        group.iter().map(|place| english::uncapitalize(&place.column.name)).collect();
    view! {
        <th role="columnheader" scope="col" class=class(group)>
            {english::capitalize(&english::join_and(&names))}
        </th>
    }
    .into_any()
}

/// In a register of risks the score stands behind what it is made of.
fn scored_heads(groups: &[Group]) -> AnyView {
    let mut heads = Vec::new();
    for group in groups {
        heads.push(head(group));
        if is_impact(group) {
            heads.push(
                view! {
                    <th role="columnheader" scope="col" class="score">
                        "Score"
                    </th>
                }
                .into_any(),
            );
        }
    }
    heads.into_any()
}

fn is_impact(group: &[Place]) -> bool {
    group
        .iter()
        .any(|place| place.column.id.as_str() == "impact" && place.column.holds == CellType::Scale)
}

/// As the styles know it.
fn class(group: &[Place]) -> &'static str {
    match group {
        [one] => one.column.holds.key(),
        _ => "together",
    }
}

fn row(pen: BlockEditor, id: &RowId, groups: &[Group]) -> AnyView {
    let (row, id) = (pen.row(id), id.as_str());
    let risks = pen.block().kind == BlockKind::Risks;
    let mut cells = Vec::new();
    for group in groups {
        let parts = group.iter().map(|place| cell(pen, row, id, place)).collect_view();
        cells.push(
            view! {
                <td role="cell" class=class(group)>
                    {parts}
                </td>
            }
            .into_any(),
        );
        if risks && is_impact(group) {
            cells.push(score(row));
        }
    }
    view! {
        <tr role="row" data-row=id.to_owned()>
            <th role="rowheader" scope="row" class="id" id=pen.field(id, "number")>
                {number(pen, id)}
            </th>
            {cells}
            <td role="cell" class="x">
                {steps(pen, id)}
            </td>
        </tr>
    }
    .into_any()
}

fn score(row: Memo<Row>) -> AnyView {
    let says = Memo::new(move |_| {
        let row = row.read();
        Some(scale(row.cell("likelihood"))? * scale(row.cell("impact"))?)
    });
    let shown = linger(move || match says.get() {
        Some(score) => grade(score),
        None => view! { <span class="muted">"–"</span> }.into_any(),
    });
    view! {
        <td role="cell" class="score">
            <span class="sub" aria-hidden="true">
                "Score"
            </span>
            {shown}
        </td>
    }
    .into_any()
}

/// Up, down, and out. Each is called by what it does and its row's number.
pub(super) fn steps(pen: BlockEditor, id: &str) -> AnyView {
    let named = |what: &str| format!("{what} {}", pen.field(id, "number"));
    let own = |what: &str| pen.field(id, what);
    view! {
        <span class="row-tools">
            <button
                type="button"
                class="step"
                id=own("up")
                data-do="up"
                aria-labelledby=named("say-up")
            >
                <svg
                    viewBox="0 0 14 14"
                    aria-hidden="true"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.75"
                >
                    <path d="M2.5 9 7 4.5 11.5 9" />
                </svg>
            </button>
            <button
                type="button"
                class="step"
                id=own("down")
                data-do="down"
                aria-labelledby=named("say-down")
            >
                <svg
                    viewBox="0 0 14 14"
                    aria-hidden="true"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.75"
                >
                    <path d="M2.5 5 7 9.5 11.5 5" />
                </svg>
            </button>
            <button
                type="button"
                class="step drop"
                id=own("drop")
                data-do="drop"
                aria-labelledby=named("say-drop")
            >
                <svg
                    viewBox="0 0 14 14"
                    aria-hidden="true"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.75"
                >
                    <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" />
                </svg>
            </button>
        </span>
    }
    .into_any()
}
