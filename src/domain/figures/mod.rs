//! Pictures: what is drawn from a block, as plain values, each with the sentence that says the same
//! in words.
//!
//! They are computed here and drawn elsewhere, so that screen, print and exports show one thing.
//! All are read from rows as they stand, finished or not: what cannot be placed is counted and
//! said, never guessed.

pub mod board;
pub mod closed;
pub mod growth;
pub mod heat;
pub mod spend;
pub mod timeline;
pub mod tree;

use super::{english, records::document::Row};

/// Rows that say something, each with its place in the block, from 1.
fn written(rows: &[Row]) -> Vec<(usize, &Row)> {
    rows.iter().filter(|row| !row.is_blank()).enumerate().map(|(at, row)| (at + 1, row)).collect()
}

/// The places of these numbers from the lowest to the highest; equal ones stay in their order.
fn ascending(numbers: &[i64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    places.sort_by_key(|at| numbers.get(*at).copied().unwrap_or_default());
    places
}

/// `One has no date yet.` or `Three have no date yet.`, or nothing.
fn count(n: usize, one: &str, many: &str) -> String {
    if n == 0 {
        String::new()
    } else {
        english::capitalize(&english::spelled_count(n, one, many)) + "."
    }
}

/// Sentences in a row, without the empty ones.
fn sentences(parts: &[String]) -> String {
    let said: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    said.join(" ")
}
