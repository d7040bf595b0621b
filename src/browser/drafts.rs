//! What was begun in a form and not added yet, kept beside the page for as long as its tab lives: a
//! reload, Back or another room would take it away without a word. No record holds it, so it stands
//! in `sessionStorage`, a key for each field. Where the browser keeps nothing there is nothing to
//! find again, and that is all that happens.

use super::storage::SessionStorageBackend;
use crate::storage::{backend::StorageBackend, keys::PREFIX};

/// Begins as all keys of the page do, so that what erases everything takes drafts along.
fn at(field: &str) -> String {
    format!("{PREFIX}draft:{field}")
}

/// What was left in a field; `None` where that is nothing.
#[must_use]
pub fn kept(field: &str) -> Option<String> {
    SessionStorageBackend.read(&at(field)).ok().flatten().filter(|text| !text.is_empty())
}

/// Keeps what stands in a field. Of an empty one nothing is kept.
pub fn keep(field: &str, text: &str) {
    let _ = if text.is_empty() {
        SessionStorageBackend.remove(&at(field))
    } else {
        SessionStorageBackend.write(&at(field), text)
    };
}
