//! Lines pasted into a list: they part the line they are pasted into as a text editor would.

use super::target::{MOST_ROWS, Pasted};
use crate::domain::{
    english,
    id::{ColumnId, RowId},
    records::document::Row,
};
use std::collections::BTreeMap;

/// Pastes lines between the two halves of a line. `fresh` names new rows.
///
/// # Errors
/// There are more than fit, or none; in words.
pub fn into_list(
    rows: &[Row],
    row: &RowId,
    (before, after): (&str, &str),
    lines: &[String],
    fresh: &mut dyn FnMut() -> RowId,
) -> Result<Pasted, String> {
    let column = const { ColumnId::constant("line") };
    let Some(last) = lines.len().checked_sub(1) else {
        return Err("There are no words in what was copied, so nothing was pasted.".to_owned());
    };
    if rows.len().max(1) + last > MOST_ROWS {
        let lines = english::count_label(lines.len(), "line is", "lines are");
        return Err(format!("{lines} too many: a list takes {MOST_ROWS}. Nothing was pasted."));
    }
    let mut caret = 0;
    let pasted = lines.iter().enumerate().map(|(at, line)| {
        let mut words = String::new();
        if at == 0 {
            words.push_str(before);
        }
        words.push_str(line);
        if at == last {
            caret = words.encode_utf16().count();
            words.push_str(after);
        }
        let id = if at == 0 { row.clone() } else { fresh() };
        Row { id, cells: BTreeMap::from_iter([(column.clone(), words)]) }
    });
    let pasted: Vec<Row> = pasted.collect();
    let blank = before.trim().is_empty() && after.trim().is_empty();
    let added = last + usize::from(blank);
    let says = if added == 0 {
        "Pasted.".to_owned()
    } else {
        format!("{} added.", english::count_label(added, "line", "lines"))
    };
    Ok(Pasted { rows: pasted, says, caret })
}
