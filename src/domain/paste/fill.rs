//! Cells pasted into a table: each goes under a column and into a row, read as the column holds it,
//! or it is said why not.
//!
//! What does not fit is refused whole, because half a paste is worse than none: the clipboard still
//! has it. What cannot be read is kept as typed and counted.

use super::{
    clipboard::one_line,
    target::{Choices, MOST_ROWS, Pasted, Target, folded},
    under::{Under, under},
};
use crate::domain::{
    assess::cell::is_valid,
    english,
    figures::heat::{IMPACT, LIKELIHOOD},
    id::RowId,
    records::document::Row,
    schema::column::{CellType, Column},
};
use std::collections::BTreeMap;

/// What was done to cells.
#[derive(Default)]
struct Count {
    added: usize,
    filled: usize,
    replaced: usize,
    emptied: usize,
    unread: Vec<(String, String)>,
}

/// Pastes cells from the target's cell on: into rows that are there, and into new ones at the end,
/// which `fresh` names.
///
/// # Errors
/// They do not fit; in words.
pub fn fill(
    target: &Target<'_>,
    mut grid: Vec<Vec<String>>,
    fresh: &mut dyn FnMut() -> RowId,
) -> Result<Pasted, String> {
    while grid.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        grid.pop();
    }
    let Under { columns: under, named } = under(target, &mut grid)?;
    let first =
        target.rows.iter().position(|row| row.id == target.row).unwrap_or(target.rows.len());
    if grid.is_empty() {
        return Err("There are no words in what was copied, so nothing was pasted.".to_owned());
    }
    if first + grid.len() > MOST_ROWS.max(target.rows.len()) {
        let rows = english::count_label(grid.len(), "row was", "rows were");
        return Err(format!(
            "{rows} copied, and this part takes {MOST_ROWS} in all. Nothing was pasted: copy the rows that matter most."
        ));
    }
    let ids: Vec<RowId> = (0..grid.len()).map(|at| id_at(target, first, at, fresh)).collect();
    let names = names(target, &grid, &under, &ids);
    let mut count = Count::default();
    let mut pasted = Vec::new();
    let mut caret = 0;
    for (at, (cells, id)) in grid.iter().zip(ids).enumerate() {
        let known = target.rows.iter().find(|row| row.id == id);
        let mut row = Row { id, cells: BTreeMap::new() };
        for (column, cell) in under.iter().zip(cells) {
            let Some((column, choices)) =
                column.and_then(|at| target.columns.get(at).zip(target.choices.get(at)))
            else {
                continue;
            };
            let mut words = read(column, choices.as_ref(), &names, cell);
            if let Some((before, after)) =
                target.around.as_ref().filter(|_| at == 0 && column.id == target.column)
            {
                words = format!("{before}{words}");
                caret = words.encode_utf16().count();
                words.push_str(after);
            } else if at == 0 && column.id == target.column {
                caret = words.encode_utf16().count();
            }
            count.cell(column, known, &words, &names);
            row.cells.insert(column.id.clone(), words);
        }
        count.added += usize::from(known.is_none());
        pasted.push(row);
    }
    Ok(Pasted {
        rows: pasted,
        says: format!("{}{}{}", count.says(), named.unwrap_or_default(), count.says_unread()),
        caret,
    })
}

fn id_at(target: &Target<'_>, first: usize, at: usize, fresh: &mut dyn FnMut() -> RowId) -> RowId {
    match target.rows.get(first + at) {
        Some(row) => row.id.clone(),
        None if at == 0 => target.row.clone(),
        None => fresh(),
    }
}

/// Rows by the words under the first column, those that are being pasted with them: what hangs
/// under another names it.
fn names(
    target: &Target<'_>,
    grid: &[Vec<String>],
    under: &[Option<usize>],
    ids: &[RowId],
) -> Choices {
    let first = target.columns.first();
    let known = target.rows.iter().map(|row| {
        (row.id.to_string(), row.cell(first.map_or("", |first| first.id.as_str())).to_owned())
    });
    let place = under.iter().position(|column| *column == Some(0));
    let new = grid
        .iter()
        .zip(ids)
        .filter_map(|(cells, id)| Some((id.to_string(), one_line(cells.get(place?)?))));
    new.chain(known).filter(|(_, name)| !name.trim().is_empty()).collect()
}

/// A cell as its column holds it. What cannot be read stays as it is.
fn read(column: &Column, choices: Option<&Choices>, names: &Choices, cell: &str) -> String {
    match column.holds {
        CellType::Text => cell.trim().to_owned(),
        CellType::Line | CellType::Person => one_line(cell),
        // Line ends within a figure or a day must not join what stands on them.
        _ if cell.trim().contains(['\n', '\r', '\t']) => {
            cell.split(['\n', '\r', '\t']).map(str::trim).collect::<Vec<_>>().join(" / ")
        }
        CellType::Choice | CellType::Known | CellType::Win => {
            chosen(choices.map_or(&[], Vec::as_slice), cell)
        }
        CellType::Parent => chosen(names, cell),
        CellType::Scale => step(column, cell),
        CellType::Number
        | CellType::Money
        | CellType::Percent
        | CellType::Date
        | CellType::Moment => cell.trim().to_owned(),
    }
}

/// By value or by name.
fn chosen(choices: &[(String, String)], cell: &str) -> String {
    let wanted = folded(cell);
    let by = |found: &dyn Fn(&(String, String)) -> bool| {
        choices.iter().find(|choice| found(choice)).map(|(value, _)| value.clone())
    };
    let exact = by(&|(value, name)| value == cell.trim() || name.trim() == cell.trim());
    let found = exact.or_else(|| {
        by(&|(value, name)| {
            !wanted.is_empty() && (folded(name) == wanted || folded(value) == wanted)
        })
    });
    found.unwrap_or_else(|| cell.trim().to_owned())
}

/// 1 to 5, or the word for it.
fn step(column: &Column, cell: &str) -> String {
    let words = if column.id.as_str() == "impact" { IMPACT } else { LIKELIHOOD };
    let found =
        words.iter().position(|word| folded(word) == folded(cell)).map(|at| (at + 1).to_string());
    found.unwrap_or_else(|| cell.trim().to_owned())
}

impl Count {
    fn cell(&mut self, column: &Column, row: Option<&Row>, words: &str, names: &Choices) {
        let before = row.map(|row| row.cell(column.id.as_str()));
        match before {
            Some(before) if before == words => {}
            Some("") => self.filled += 1,
            Some(_) if words.is_empty() => self.emptied += 1,
            Some(_) => self.replaced += 1,
            None => {}
        }
        let read = match column.holds {
            CellType::Parent => words.is_empty() || names.iter().any(|(id, _)| id == words),
            _ => is_valid(column, words, &[]),
        };
        if !read {
            self.unread.push((words.to_owned(), column.name.clone()));
        }
    }

    /// `3 rows added, 2 cells filled.`
    fn says(&self) -> String {
        // The first of the three says that cells are meant.
        let parts = [
            (self.added, "row added", "rows added"),
            (self.filled, "cell filled", "cells filled"),
            if self.filled == 0 {
                (self.replaced, "cell replaced", "cells replaced")
            } else {
                (self.replaced, "replaced", "replaced")
            },
            if self.filled + self.replaced == 0 {
                (self.emptied, "cell emptied", "cells emptied")
            } else {
                (self.emptied, "emptied", "emptied")
            },
        ];
        let said: Vec<String> = parts
            .iter()
            .filter(|(n, ..)| *n > 0)
            .map(|(n, one, many)| english::count_label(*n, one, many))
            .collect();
        if said.is_empty() {
            "The same stands there already.".to_owned()
        } else {
            format!("{}.", said.join(", "))
        }
    }

    /// What was kept although it cannot be read, behind the others.
    fn says_unread(&self) -> String {
        match self.unread.as_slice() {
            [] => String::new(),
            [(words, column)] => {
                format!(
                    " “{}” cannot be read under “{column}”; it is kept as it was copied.",
                    english::first_sentence(words, 40)
                )
            }
            [(words, column), ..] => format!(
                " {} cells cannot be read and are kept as they were copied, the first “{}” under “{column}”.",
                self.unread.len(),
                english::first_sentence(words, 40)
            ),
        }
    }
}
