//! What a file that somebody brings in holds, and why one cannot be read.

use super::{fields::Fields, json};
use crate::domain::{date::Day, records::record::Record};
use serde::Deserialize;
use serde_json::value::RawValue;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// When it was saved; what the fault screen of earlier pages saved does not say.
    pub saved: Option<Day>,
    /// The records in it.
    pub records: Vec<Record>,
    /// Entries that could not be read: key and reason. The others can be taken all the same.
    pub problems: Vec<(String, String)>,
    /// Values that are no record in use, as they stood on the shelf: key and text. They are kept
    /// aside here too.
    pub kept: Vec<(String, String)>,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Far larger than any backup.
    #[error("it is larger than 8 MB; a file that Rung saved is far smaller")]
    TooLarge,
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// JSON, and nothing like ours.
    #[error("it is not a file that Rung saved")]
    NotOurs,
    /// Ours by its beginning, and not whole.
    #[error("it is a file of Rung, but {0}")]
    Damaged(String),
    /// Not JSON, or not ours.
    #[error("it was not saved by Rung: {0}")]
    Foreign(String),
    /// Saved by a newer page.
    #[error("a newer version of Rung saved it; reload the page and try again")]
    Newer,
    /// A document or a log, taken away for other programs.
    #[error(
        "it is a document taken away for other programs, which cannot be brought back; “Save everything to a file” makes a file that can"
    )]
    Document,
}

pub(super) fn field<'a, T: Deserialize<'a>>(
    fields: &Fields<&'a RawValue>,
    key: &str,
) -> Result<T, BackupError> {
    let raw = fields.get(key).ok_or_else(|| damaged(key, "missing"))?;
    json::read(raw.get()).map_err(|wrong| damaged(key, &wrong))
}

fn damaged(key: &str, wrong: &str) -> BackupError {
    BackupError::Damaged(format!("{key}: {wrong}"))
}
