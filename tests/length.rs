//! What is short enough to be kept on one page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use rung::export::row_length::{TOGETHER, is_tall, lines};

#[test]
fn lines_are_those_that_were_begun_and_those_that_are_full() {
    for (text, across, expected) in [
        ("", 10, 0),
        ("  \n ", 10, 0),
        ("short", 10, 1),
        ("exactly te", 10, 1),
        ("eleven long", 10, 2),
        ("a\nb\n\nc", 10, 4),
        ("große Übung", 11, 1),
        ("anything", 0, 8),
    ] {
        assert_eq!(lines(text, across), expected, "{text:?}");
    }
}

#[test]
fn a_row_is_tall_by_its_tallest_cell() {
    let (full, more) = ("x\n".repeat(TOGETHER), "x\n".repeat(TOGETHER + 1));
    for (texts, expected) in [
        (vec![], false),
        (vec![(full.as_str(), 10), ("short", 10)], false),
        (vec![("short", 10), (more.as_str(), 10)], true),
        (vec![("sixteen letters.", 1)], true),
    ] {
        assert_eq!(is_tall(texts.clone()), expected, "{texts:?}");
    }
}
