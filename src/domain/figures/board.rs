//! The board of a roadmap: what is done now, what comes next, and what has to wait.

use super::{count, sentences, written};
use crate::domain::{english, records::document::Row};

/// The columns as cells name them, and as they stand above the board.
pub const COLUMNS: [(&str, &str); 3] = [("now", "Now"), ("next", "Next"), ("later", "Later")];

/// The items of a roadmap by column, in the order the person put them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board<'a> {
    /// Now, next, later.
    pub columns: [Vec<&'a Row>; 3],
    /// Items that are in no column yet.
    pub unplaced: Vec<&'a Row>,
    /// The same in words.
    pub says: String,
}

/// Reads the rows of a roadmap.
#[must_use]
pub fn board(rows: &[Row]) -> Board<'_> {
    let mut board =
        Board { columns: [const { Vec::new() }; 3], unplaced: Vec::new(), says: String::new() };
    for (_, row) in written(rows) {
        let column = COLUMNS.iter().position(|(key, _)| *key == row.cell("when"));
        match column.and_then(|column| board.columns.get_mut(column)) {
            Some(column) => column.push(row),
            None => board.unplaced.push(row),
        }
    }
    board.says = says(&board);
    board
}

fn says(board: &Board<'_>) -> String {
    let [now, next, later] = &board.columns;
    if now.is_empty() && next.is_empty() && later.is_empty() && board.unplaced.is_empty() {
        return "Nothing on the roadmap yet.".to_owned();
    }
    let number = |column: &Vec<&Row>| {
        if column.is_empty() { "nothing".to_owned() } else { english::number_word(column.len()) }
    };
    sentences(&[
        format!(
            "{} now, {} next, {} later.",
            english::capitalize(&number(now)),
            number(next),
            number(later)
        ),
        count(board.unplaced.len(), "is not placed yet", "are not placed yet"),
    ])
}
