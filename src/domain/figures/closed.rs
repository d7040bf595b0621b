//! How many actions are closed, and which are late.

use super::{sentences, written};
use crate::domain::{amount, date::Day, english, records::document::Row};

/// Actions counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionProgress<'a> {
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
pub fn closed(rows: &[Row], today: Day) -> ActionProgress<'_> {
    let rows = written(rows);
    let in_status =
        |status: &str| rows.iter().filter(|(_, row)| row.cell("status") == status).count();
    let (done, doing, of) = (in_status("done"), in_status("doing"), rows.len());
    let is_late = |row: &Row| {
        row.cell("status") != "done" && Day::typed(row.cell("due")).is_some_and(|due| due < today)
    };
    let late: Vec<&Row> = rows.iter().map(|(_, row)| *row).filter(|row| is_late(row)).collect();
    let percent = amount::percent(
        i64::try_from(done).unwrap_or_default(),
        i64::try_from(of).unwrap_or_default(),
    );
    let says = if of == 0 {
        "No actions yet.".to_owned()
    } else {
        let names: Vec<String> = late
            .iter()
            .map(|row| {
                format!("“{}”", english::isolated(&english::first_sentence(row.cell("action"), 50)))
            })
            .collect();
        let late = match late.len() {
            0 => String::new(),
            1 => format!("Late: {}.", names.concat()),
            n if n <= 3 => format!(
                "{} are late: {}.",
                english::capitalize(&english::number_word(n)),
                english::join_and(&names)
            ),
            n => format!("{} are late.", english::capitalize(&english::number_word(n))),
        };
        sentences(&[format!("{done} of {of} closed, {percent}%."), late])
    };
    ActionProgress { done, doing, of, percent, late, says }
}
