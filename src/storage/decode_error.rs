//! Why a stored value cannot be read.

/// Why a stored value could not be read. The words are for the person whose data it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Not an envelope.
    #[error("it is not in the form that Rung writes")]
    Form,
    /// The body is not what was written.
    #[error("it was damaged after it was saved")]
    Damaged,
    /// Written by a newer page.
    #[error("a newer version of Rung wrote it; reload the page to get that version")]
    Newer,
    /// The body does not say what a record of its kind says.
    #[error("its contents do not fit: {0}")]
    Contents(String),
    /// The record says it belongs elsewhere.
    #[error("it says that it is another record")]
    Misplaced,
}
