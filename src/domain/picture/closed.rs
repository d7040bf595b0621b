//! How many actions are closed, and which are late.

use super::{sentences, written};
use crate::domain::{date::Day, number, sheet::Row, text};

/// Actions counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed<'a> {
    /// Done.
    pub done: usize,
    /// Begun.
    pub doing: usize,
    /// All.
    pub of: usize,
    /// Done, in whole per cent.
    pub percent: i64,
    /// Past their day and not done.
    pub late: Vec<&'a Row>,
    /// The same in words.
    pub says: String,
}

/// Reads the rows of a list of actions.
#[must_use]
pub fn closed(rows: &[Row], today: Day) -> Closed<'_> {
    let rows = written(rows);
    let in_status = |status: &str| rows.iter().filter(|(_, row)| row.cell("status") == status).count();
    let (done, doing, of) = (in_status("done"), in_status("doing"), rows.len());
    let is_late = |row: &Row| row.cell("status") != "done" && Day::typed(row.cell("due")).is_some_and(|due| due < today);
    let late: Vec<&Row> = rows.iter().map(|(_, row)| *row).filter(|row| is_late(row)).collect();
    let percent = number::percent(i64::try_from(done).unwrap_or_default(), i64::try_from(of).unwrap_or_default());
    let says = if of == 0 {
        "No actions yet.".to_owned()
    } else {
        let names: Vec<String> = late.iter().map(|row| format!("“{}”", text::isolated(&text::opening(row.cell("action"), 50)))).collect();
        let late = match late.len() {
            0 => String::new(),
            1 => format!("Late: {}.", names.concat()),
            n if n <= 3 => format!("{} are late: {}.", text::capital(&text::spelled(n)), text::listed(&names)),
            n => format!("{} are late.", text::capital(&text::spelled(n))),
        };
        sentences(&[format!("{done} of {of} closed, {percent}%."), late])
    };
    Closed { done, doing, of, percent, late, says }
}
