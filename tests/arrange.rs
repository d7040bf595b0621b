//! In which order the fields of a row stand, and that pasted cells fill them in that order, in
//! every block of every document.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::{
    paste::{Choices, Target, fill},
    schema::{
        block::Block,
        column::{BlockKind, Column},
        field_order::arranged,
    },
};
use support::artifacts;

/// Every table of every document that ships, by document and block.
fn tables() -> Vec<(String, Block)> {
    let all = artifacts().into_iter();
    let blocks = all.flat_map(|artifact| {
        artifact
            .blocks
            .into_iter()
            .map(move |block| (format!("{} {}", artifact.id, block.id), block))
    });
    blocks.filter(|(_, block)| !matches!(block.kind, BlockKind::Text | BlockKind::List)).collect()
}

fn names(columns: &[Column]) -> Vec<&str> {
    columns.iter().map(|column| column.name.as_str()).collect()
}

const RISKS: &[&str] = &["Risk", "Mitigation", "Likelihood", "Impact", "Owner", "Due", "Status"];
const DECISIONS: &[&str] = &["Decision", "Options", "Trade-off", "Date", "Owner", "Review"];
/// Tables of their own columns, of which words were moved to others that they stand under.
const MOVED: [(&str, &[&str]); 6] = [
    (
        "budget-narrative unit-costs",
        &["Quarter", "Why it turned", "One user", "One device", "How known"],
    ),
    (
        "budget-narrative variance",
        &["Line", "Cause", "Correction", "Planned", "Actual", "Ended", "How known"],
    ),
    ("budget-narrative leave-alone", &["Line", "The risk it holds down", "A year", "How known"]),
    ("decision-log looked-at", &["Decision", "What was seen", "Due", "Looked at", "Result"]),
    (
        "portfolio-allocation initiatives",
        &[
            "Initiative",
            "Evidence so far",
            "Part",
            "Spent so far",
            "Owner",
            "Decide on",
            "How known",
        ],
    ),
    ("risk-register acceptances", &["Risk", "Reason", "Signed by", "Signed", "Ends"]),
];

#[test]
fn words_stand_under_the_first_words_of_their_row() {
    let tables = tables();
    for (place, block) in &tables {
        let (columns, found) = (block.columns(), arranged(block).columns());
        let moved = MOVED.iter().find(|(known, _)| known == place).map(|(_, order)| *order);
        let expected = match block.kind {
            BlockKind::Risks => RISKS.to_vec(),
            BlockKind::Decisions => DECISIONS.to_vec(),
            _ => moved.map_or_else(|| names(&columns), <[_]>::to_vec),
        };
        assert_eq!(names(&found), expected, "{place}");
        assert!(
            found.len() == columns.len() && columns.iter().all(|column| found.contains(column)),
            "{place}: each stands there once"
        );
    }
    assert!(
        MOVED.iter().all(|(place, _)| tables.iter().any(|(known, _)| known == place)),
        "each of them is there"
    );
}

/// They went on in the order in which the columns are written down: a mitigation became a
/// likelihood.
#[test]
fn pasted_cells_fill_the_fields_as_they_stand() {
    for (place, block) in tables() {
        let columns = arranged(&block).columns();
        let choices: Vec<Option<Choices>> = columns.iter().map(|_| None).collect();
        for (first, begin) in columns.iter().enumerate() {
            let target = Target {
                columns: &columns,
                choices: &choices,
                rows: &[],
                row: "r1".try_into().unwrap(),
                column: begin.id.clone(),
                around: None,
            };
            let cells: Vec<String> =
                (first..columns.len()).map(|at| format!("cell {at}")).collect();
            let pasted = fill(&target, vec![cells.clone()], &mut || "n1".try_into().unwrap())
                .unwrap_or_else(|why| panic!("{place}: {why}"));
            let found: Vec<&str> = columns[first..]
                .iter()
                .map(|column| pasted.rows[0].cell(column.id.as_str()))
                .collect();
            assert_eq!(found, cells, "{place} from {}", begin.name);
        }
    }
}
