//! The parts of a document on its way out, as they stand on a sheet.

use crate::{
    domain::schema::{block::Block, column::CellType},
    export::{
        doc::{ColumnFormat, Line, Section, Table},
        letters::tidy,
        row_length::is_tall,
    },
};
use leptos::prelude::*;

/// One part of a block.
pub(super) fn part(block: &Block, part: &Section) -> AnyView {
    if let Section::Table(all) = part { table(block, all) } else { words(part) }
}

/// A part that is no table.
pub(super) fn words(part: &Section) -> AnyView {
    match part {
        Section::Heading(_, text) => view! { <h4 dir="auto">{tidy(text)}</h4> }.into_any(),
        Section::Text(text) => view! {
            <p class="written" dir="auto">
                {tidy(text)}
            </p>
        }
        .into_any(),
        Section::Note(text) => view! {
            <p class="caption" dir="auto">
                {tidy(text)}
            </p>
        }
        .into_any(),
        Section::List { ordered: true, lines: all } => {
            view! { <ol class="lines">{lines(all)}</ol> }.into_any()
        }
        Section::List { lines: all, .. } => {
            view! { <ul class="lines">{lines(all)}</ul> }.into_any()
        }
        Section::Tree(all, _) => view! { <ul class="lines measures">{lines(all)}</ul> }.into_any(),
        Section::Table(_) => ().into_any(),
    }
}

/// Letters on a line of the paper, of the sentences below a row, and of a column of words.
const ACROSS: usize = 90;
const BELOW: usize = 42;
const COLUMN: usize = 18;

fn lines(all: &[Line]) -> AnyView {
    let line = |line: &Line| {
        let tall = is_tall([(line.text.as_str(), ACROSS)]);
        view! {
            <li class:tall=tall dir="auto" data-depth=line.depth.min(4)>
                {tidy(&line.text)}
            </li>
        }
    };
    all.iter().map(line).collect_view().into_any()
}

/// How a column stands in the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Nothing is in it, or the marks say it already.
    Nowhere,
    /// Sentences: below the words they belong to, because a narrow column of them would be as long
    /// as the page.
    Below,
    /// A column of words.
    Words,
    /// A column of days, choices or marks, whose words are never broken.
    Short,
    /// A column of days.
    Days,
    /// A column of figures.
    Figures,
}

fn table(block: &Block, table: &Table) -> AnyView {
    let (head, rows) = table.read();
    let columns = block.columns();
    let stands = |(at, name): (usize, &&str)| {
        if rows.iter().all(|row| row.get(at).is_none_or(|cell| cell.trim().is_empty())) {
            return Stands::Nowhere;
        }
        let figures = table
            .head
            .iter()
            .any(|head| head.name == **name && head.shows == ColumnFormat::Figures);
        match columns.iter().find(|column| column.name == **name).map(|column| column.holds) {
            _ if figures => Stands::Figures,
            Some(CellType::Text) => Stands::Below,
            Some(CellType::Line | CellType::Person | CellType::Parent | CellType::Win) => {
                Stands::Words
            }
            Some(CellType::Date) => Stands::Days,
            // Numbers of rows and scores have no column of their own.
            _ => Stands::Short,
        }
    };
    let stands: Vec<Stands> = head.iter().enumerate().map(stands).collect();
    // The sentences stand below the first column of words.
    let named = stands.iter().position(|stands| *stands == Stands::Words);
    let heads = head.iter().zip(&stands).filter_map(|(name, stands)| {
        let class = class(*stands)?;
        Some(if *name == "No." {
            view! {
                <th scope="col">
                    <span class="vh">"Number"</span>
                </th>
            }
            .into_any()
        } else {
            view! {
                <th scope="col" class=class dir="auto">
                    {(*name).to_owned()}
                </th>
            }
            .into_any()
        })
    });
    let heads = heads.collect_view();
    let body = rows.iter().map(|cells| row(&head, &stands, named, cells)).collect_view();
    view! {
        <div class="scroll" role="region" aria-label=block.title.clone() tabindex="0">
            <table class="rows">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn class(stands: Stands) -> Option<&'static str> {
    match stands {
        Stands::Nowhere | Stands::Below => None,
        Stands::Words => Some("w"),
        Stands::Short => Some("k"),
        Stands::Days => Some("d"),
        Stands::Figures => Some("r"),
    }
}

fn row(head: &[&str], stands: &[Stands], named: Option<usize>, cells: &[String]) -> AnyView {
    let below: Vec<(&str, &String)> = head
        .iter()
        .zip(stands)
        .zip(cells)
        .filter(|((_, stands), cell)| **stands == Stands::Below && !cell.trim().is_empty())
        .map(|((name, _), cell)| (*name, cell))
        .collect();
    // Each in its own direction: words from right to left would turn the name of the column, and
    // its full stop.
    let said = || {
        below.iter().map(|(name, cell)| {
            view! {
                " "
                <small>
                    <i>{format!("{name}.")}</i>
                    " "
                    <bdi>{tidy(cell.trim())}</bdi>
                </small>
            }
        })
    };
    let inside = |at: usize, words: String| match Some(at) == named && !below.is_empty() {
        true => view! {
            <div dir="auto">{words}</div>
            {said().collect_view()}
        }
        .into_any(),
        false => words.into_any(),
    };
    let dir = |at: usize| (Some(at) != named || below.is_empty()).then_some("auto");
    let tall = is_tall(below.iter().map(|(_, cell)| (cell.as_str(), BELOW)))
        || is_tall(
            stands
                .iter()
                .zip(cells)
                .filter(|(stands, _)| class(**stands).is_some())
                .map(|(_, cell)| (cell.as_str(), COLUMN)),
        );
    let mut first = true;
    let cell = |(at, cell): (usize, &String)| {
        let class = class(stands.get(at).copied().unwrap_or(Stands::Nowhere))?;
        Some(if std::mem::take(&mut first) {
            view! {
                <th scope="row" class=class dir=dir(at)>
                    {inside(at, tidy(cell.trim()))}
                </th>
            }
            .into_any()
        } else {
            view! {
                <td class=class dir=dir(at)>
                    {inside(at, tidy(cell.trim()))}
                </td>
            }
            .into_any()
        })
    };
    view! { <tr class:tall=tall>{cells.iter().enumerate().filter_map(cell).collect_view()}</tr> }
        .into_any()
}
