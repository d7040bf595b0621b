//! A document of the pack as a sheet: its blocks in order, each with its picture and its words.
//! Also what the document's own page shows while names are hidden on the screen.

use super::{doc_parts::part, head::sheet_head};
use crate::{
    domain::{
        assess::completeness,
        records::{document::Row, pack::State},
        schema::{artifact::Artifact, block::Block, column::BlockKind},
        workspace::Workspace,
    },
    export::{
        artifact::parts,
        doc::Section,
        row_length::{self, TOGETHER},
    },
    ui::{charts::of_block::picture, open_case::OpenCase},
};
use leptos::prelude::*;

/// The sheet. `open` is the case as it may leave.
pub(in crate::ui::pages) fn document_sheet(open: OpenCase, artifact: &Artifact) -> AnyView {
    let today = open.session.today();
    let blocks: Vec<(&Block, Vec<Section>, Vec<Row>)> = open.read(|workspace| {
        let (sheets, wins) = (workspace.sheets(&open.id()), workspace.wins());
        let read = |block| {
            (
                block,
                parts(artifact, block, &sheets, &wins, today),
                rows_of(workspace, open, artifact, block),
            )
        };
        artifact.blocks.iter().map(read).collect()
    });
    let blocks = blocks.into_iter().filter_map(|(block, parts, rows)| {
        (!parts.is_empty()).then(|| {
            let drawn = picture(block, &rows, today);
            // A picture says its sums itself, and the board all that the table of a roadmap would.
            let seen = drawn.is_some();
            let again = |part: &Section| match part {
                Section::Note(_) => seen,
                Section::Table(_) => block.kind == BlockKind::Roadmap,
                _ => false,
            };
            let said = |parts: &[Section]| {
                parts.iter().filter(|part| !again(part)).map(|one| part(block, one)).collect_view()
            };
            // What is computed has a heading of its own, and its picture below that.
            let (before, after) = parts.split_at(
                parts
                    .iter()
                    .position(|part| matches!(part, Section::Heading(..)))
                    .map_or(0, |at| at + 1),
            );
            let long: usize = rows
                .iter()
                .flat_map(|row| {
                    block
                        .columns()
                        .into_iter()
                        .map(|column| row_length::lines(row.cell(column.id.as_str()), ACROSS))
                })
                .sum();
            let short = rows.len() < SHORT && long <= TOGETHER && !seen;
            view! {
                <div class="matter" class:keep=short>
                    <h3>{block.title.clone()}</h3>
                    {said(before)}
                    {drawn}
                    {said(after)}
                </div>
            }
        })
    });
    let blocks = blocks.collect_view();
    let head = draft(open, artifact)
        .map_or_else(|| artifact.name.clone(), |state| format!("{}, {state}", artifact.name));
    let named = format!("s-{}", artifact.id);
    view! {
        <section class="sheet document" aria-labelledby=named>
            {sheet_head(open, &head)}
            <div>
                <h2 id=named.clone()>{artifact.name.clone()}</h2>
                <p class="facts">{format!("As of {}", today.long())}</p>
            </div>
            {blocks}
        </section>
    }
    .into_any()
}

/// A block of fewer rows stays on one page, where they are no long ones.
const SHORT: usize = 6;
/// Letters on a line of the paper.
const ACROSS: usize = 90;

fn rows_of(workspace: &Workspace, open: OpenCase, artifact: &Artifact, block: &Block) -> Vec<Row> {
    workspace
        .sheet(&open.id(), &artifact.id, &block.id)
        .map_or_else(Vec::new, |sheet| sheet.written().cloned().collect())
}

/// `draft` while something is missing in it.
pub(super) fn draft(open: OpenCase, artifact: &Artifact) -> Option<&'static str> {
    let done = open.read(|workspace| {
        completeness::state(artifact, &workspace.pack(&open.id()), &workspace.sheets(&open.id()))
            == State::Done
    });
    (!done).then_some("draft")
}
