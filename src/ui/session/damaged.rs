//! A stored value in the place of a record.

use crate::domain::records::key::Key;

/// A stored value in the place of a record, of which only this much is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Under which key.
    pub key: Key,
    /// The track that its text names, where it is a case and still says so.
    pub track: Option<&'static str>,
}
