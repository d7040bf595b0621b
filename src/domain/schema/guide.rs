//! Guides: what is worth looking up on the way to a role, as small tables. Reference only; nothing
//! is computed from them.

use serde::Deserialize;

/// A table with a heading.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Unique within the track.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The heads of its columns; the first column names the rows.
    pub columns: Vec<String>,
    /// As many cells as columns.
    #[serde(rename = "row")]
    pub rows: Vec<Vec<String>>,
    /// A caution, or where it is from.
    #[serde(default)]
    pub note: String,
}
