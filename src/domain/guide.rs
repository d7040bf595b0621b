//! Guides: what is worth looking up on the way to a role, as small tables. Reference only; nothing is computed from them.

use super::shape::shapes;

shapes! {
    /// A table with a heading.
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
        pub rows: Vec<Vec<String>> as "row",
        /// A caution, or where it is from.
        pub note: String as "note" optional,
    }
}
