//! Rules about the blocks of documents: what a table declares, and that every example is one that a
//! person could have written.

use super::content::{Content, Problem, artifact_file, counted, problem};
use crate::domain::{
    assess::cell::is_valid,
    figures::{
        growth::{CASES, INPUTS, growth},
        tree::tree,
    },
    records::document::{Row, cell, example, rows_of},
    schema::{
        block::Block,
        column::{BlockKind, CellType, Column, Computed, KNOWN, TEXT, key},
    },
};

/// Each block with its file.
fn in_each_block(
    content: &Content<'_>,
    find: impl Fn(&str, &Block) -> Vec<Problem>,
) -> Vec<Problem> {
    let of = |artifact| (artifact_file(artifact), &artifact.blocks);
    content
        .artifacts
        .iter()
        .map(of)
        .flat_map(|(file, blocks)| {
            blocks.iter().flat_map(|block| find(&file, block)).collect::<Vec<_>>()
        })
        .collect()
}

pub(super) fn tables(content: &Content<'_>) -> Vec<Problem> {
    in_each_block(content, |file, block| {
        let allowed = if block.kind == BlockKind::Table { 2..=8 } else { 0..=0 };
        counted(file, &format!("block {}", block.id), block.columns.len(), allowed, "columns")
            .into_iter()
            .collect()
    })
}

pub(super) fn columns(content: &Content<'_>) -> Vec<Problem> {
    in_each_block(content, |file, block| {
        block.columns.iter().flat_map(|column| of_column(file, block, column)).collect()
    })
}

fn of_column(file: &str, block: &Block, column: &Column) -> Vec<Problem> {
    let place = format!("block {}, column {}", block.id, column.id);
    let mut problems = Vec::new();
    if [TEXT, KNOWN].contains(&column.id.as_str()) {
        problems.push(problem(file, &place, "has an id that kinds of blocks keep for themselves"));
    }
    if matches!(column.holds, CellType::Scale | CellType::Parent | CellType::Known | CellType::Win)
    {
        problems.push(problem(
            file,
            &place,
            format!("holds {}, which is not for tables", column.holds.key()),
        ));
    }
    let allowed = if column.holds == CellType::Choice { 2..=8 } else { 0..=0 };
    problems.extend(counted(file, &place, column.choices.len(), allowed, "choices"));
    let mut keys: Vec<String> = Vec::new();
    for choice in &column.choices {
        if keys.contains(&key(choice)) || key(choice).is_empty() {
            problems.push(problem(
                file,
                &place,
                format!("“{choice}” cannot be told from another choice"),
            ));
        }
        keys.push(key(choice));
    }
    problems
}

pub(super) fn examples(content: &Content<'_>) -> Vec<Problem> {
    in_each_block(content, |file, block| {
        let allowed = match block.kind {
            BlockKind::Wins => 0..=0,
            BlockKind::Text => 1..=1,
            _ => 1..=12,
        };
        counted(
            file,
            &format!("block {}", block.id),
            block.example.len(),
            allowed,
            "rows of an example",
        )
        .into_iter()
        .collect()
    })
}

pub(super) fn cells(content: &Content<'_>) -> Vec<Problem> {
    in_each_block(content, |file, block| {
        let starts =
            block.starts.iter().map(|start| (format!("start {}", start.id), rows_of(&start.rows)));
        let mut problems = of_rows(file, block, "example", &example(block));
        problems.extend(starts.flat_map(|(name, rows)| of_rows(file, block, &name, &rows)));
        problems
    })
}

fn of_rows(file: &str, block: &Block, name: &str, rows: &[Row]) -> Vec<Problem> {
    let (columns, mut problems) = (block.columns(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        let place = format!("block {}, {name} {}", block.id, at + 1);
        problems.extend(
            of_row(&columns, row, rows).into_iter().map(|says| problem(file, &place, says)),
        );
    }
    if block.kind == BlockKind::KpiTree {
        let loose = tree(rows).loose.iter().map(|row| row.id.to_string()).collect::<Vec<_>>();
        problems.extend(loose.into_iter().map(|row| {
            problem(
                file,
                format!("block {}, {name}", block.id),
                format!("{row} hangs under nothing"),
            )
        }));
    }
    problems
}

fn of_row(columns: &[Column], row: &Row, rows: &[Row]) -> Vec<String> {
    let mut says = Vec::new();
    for (id, text) in row.cells.iter() {
        match columns.iter().find(|column| column.id == *id) {
            None => says.push(format!("fills {id}, which is no column")),
            Some(column) if !is_valid(column, text, rows) => {
                says.push(format!("{id} is “{text}”, which is no {}", column.holds.key()))
            }
            Some(_) => {}
        }
    }
    if columns.first().is_some_and(|first| cell(&row.cells, first.id.as_str()).is_empty()) {
        says.push("leaves its first column empty".to_owned());
    }
    says
}

pub(super) fn drawn(content: &Content<'_>) -> Vec<Problem> {
    in_each_block(content, |file, block| match block.draws {
        Computed::Kind => Vec::new(),
        Computed::Growth => of_growth(block)
            .into_iter()
            .map(|says| problem(file, format!("block {}", block.id), says))
            .collect(),
    })
}

fn of_growth(block: &Block) -> Vec<String> {
    let column = |id: &str| block.columns.iter().find(|column| column.id.as_str() == id);
    let mut says = Vec::new();
    let offered = column("input").map_or(&[][..], |column| &column.choices);
    if !offered.iter().eq(INPUTS.iter().map(|(name, _)| name)) {
        says.push("draws growth without the inputs of growth to choose from".to_owned());
    }
    let astray = CASES
        .iter()
        .filter(|(id, _)| column(id).is_none_or(|column| column.holds != CellType::Number));
    says.extend(astray.map(|(id, _)| format!("draws growth without numbers under {id}")));
    if says.is_empty() {
        let wrong = growth(&example(block)).wrong;
        says.extend(
            (!wrong.is_empty()).then(|| format!("has an example that cannot be computed: {wrong}")),
        );
    }
    says
}
