//! How a save went.

use super::backend::StorageError;
use crate::domain::records::record::Record;

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is on the shelf.
    Yes,
    /// It is on the shelf together with what another tab had written into other parts of it; this
    /// is what stands there.
    Merged(Box<Record>),
    /// It is on the shelf, and another tab's version of it was set aside.
    SetAside,
    /// Both of the above: what both had changed is as it is here, all else as either wrote it.
    PartAside(Box<Record>),
    /// It is on the shelf, and what an earlier write of ours had left half done was set aside.
    Mended,
}

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The shelf failed.
    #[error("{0}")]
    Fault(#[from] StorageError),
    /// A value that cannot be read stands under this key, and is not overwritten.
    #[error("an earlier version that cannot be read stands in its place")]
    Unreadable,
}

/// What another tab's write means for the record here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemoteChange {
    /// It came after what is here, and takes its place.
    Theirs(Record),
    /// Both wrote at once and into different parts: this is both, and is to be saved.
    Merged(Record),
    /// Both wrote the same thing at once. Theirs stands in this, which is to be saved; ours was set
    /// aside.
    Lost(Record),
    /// Both wrote the same thing at once. Ours stands in this, which is to be saved; theirs was set
    /// aside.
    Won(Record),
    /// It is in what is here already.
    Known,
    /// This tab took the record away before the other had seen it. It is gone, and what the other
    /// wrote was set aside.
    Gone,
}
