//! The picture of a block, whatever it is: what screen and print draw from the same rows.

use super::{
    actions::closed, board::board, growth::growth, heat, incident::incident, spend::spend,
    tree::tree,
};
use crate::domain::{
    date::Day,
    figures::{self, timeline::timeline},
    records::document::Row,
    schema::{
        block::Block,
        column::{BlockKind, Computed},
    },
};
use leptos::prelude::*;

/// The picture with the sentence that says the same; `None` for blocks without one and for those
/// without rows.
#[must_use]
pub fn picture(block: &Block, rows: &[Row], today: Day) -> Option<AnyView> {
    if rows.iter().all(Row::is_blank) {
        return None;
    }
    let (says, drawn) = match block.kind {
        BlockKind::Risks => {
            let heat = figures::heat::heat(rows);
            let drawn = (!heat.scored.is_empty())
                .then(|| view! { <div class="mapped">{heat::heat_map(&heat)} {heat::top_ten(&heat)}</div> }.into_any());
            (heat.says, drawn)
        }
        BlockKind::Roadmap => {
            let read = figures::board::board(rows);
            let drawn = board(&read);
            (read.says, Some(drawn))
        }
        BlockKind::KpiTree => {
            let read = figures::tree::tree(rows);
            let drawn = tree(&read);
            (read.says, Some(drawn))
        }
        BlockKind::Money => {
            let read = figures::spend::spend(rows);
            let drawn = (!read.shares.is_empty() || !read.savings.is_empty()).then(|| spend(&read));
            (read.says, drawn)
        }
        BlockKind::Timeline => {
            let read = timeline(rows);
            let drawn = incident(&read);
            (read.says, Some(drawn))
        }
        BlockKind::Actions => {
            let read = figures::closed::closed(rows, today);
            let drawn = closed(&read);
            (read.says, Some(drawn))
        }
        BlockKind::Table if block.draws == Computed::Growth => {
            let read = figures::growth::growth(rows);
            let drawn = (!read.runs.is_empty()).then(|| growth(&read));
            (read.says, drawn)
        }
        BlockKind::Text
        | BlockKind::List
        | BlockKind::Table
        | BlockKind::Decisions
        | BlockKind::Wins => return None,
    };
    Some(
        view! {
            <div class="picture">
                <p class="says">{says}</p>
                {drawn}
            </div>
        }
        .into_any(),
    )
}
