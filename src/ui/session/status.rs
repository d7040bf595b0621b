//! What the status line says about where the words are.

use crate::storage::{backend::StorageError, outcome::SaveError};

/// The state of saving. Only what is true is said: `Saved` means that the browser gave it back when
/// asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the page was opened.
    Idle,
    /// A change is about to be written.
    Saving,
    /// Everything is in the browser's storage, since this time.
    Saved(String),
    /// Something is not, and why.
    Failed(SaveError),
}

impl Saving {
    /// As the styles know it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Idle | Self::Saved(_) => "saved",
            Self::Saving => "saving",
            Self::Failed(_) => "failed",
        }
    }

    /// What to tell somebody whose work is not saved: what happened, and what it means.
    #[must_use]
    pub fn trouble(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Failed(SaveError::Fault(StorageError::Blocked)) => Some((
                "This browser will not keep your work.",
                "Storage is switched off for this page. Everything works, and what you write stays here until you close the tab. Save it to a file before you do.",
            )),
            Self::Failed(SaveError::Fault(StorageError::Full)) => Some((
                "The browser’s storage for this page is full.",
                "Your last change is on the screen and not yet saved. What was saved before is safe. Save everything to a file, then make room under Data.",
            )),
            Self::Failed(SaveError::Fault(StorageError::Broken)) => Some((
                "The browser did not keep what was written.",
                "Your last change is on the screen and not yet saved. Save everything to a file, then try again.",
            )),
            Self::Failed(SaveError::Unreadable) => Some((
                "An earlier version that cannot be read stands in the way.",
                "It was not overwritten, so your last change is on the screen and not yet saved. Under Data you can save the earlier version to a file and move it aside.",
            )),
            _ => None,
        }
    }
}
