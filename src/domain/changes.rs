//! What an event touched.

use super::record::{Key, Record};

/// The records an event touched, with what they were before: what has to be saved, and what undo puts back.
pub type Touched = Vec<(Key, Option<Record>)>;
