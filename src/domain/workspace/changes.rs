//! What an event touched.

use crate::domain::records::{key::Key, record::Record};

/// The records an event touched, with what they were before: what has to be saved, and what undo
/// puts back.
pub type Changes = Vec<(Key, Option<Record>)>;
