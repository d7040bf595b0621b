//! The session for those who only read: print and exports are shown a copy of the work, with words
//! hidden.

use super::Session;
use crate::domain::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

impl Session {
    /// The same session for those who only read: they are given `shown`, such as a copy with words
    /// hidden, where there is one, and otherwise the work itself.
    #[must_use]
    pub fn with_view(self, shown: Memo<Option<Arc<Workspace>>>) -> Self {
        Self { shown: Some(shown), ..self }
    }

    /// The work itself, tracked.
    #[must_use]
    pub fn written(self) -> Arc<Workspace> {
        self.workspace.get()
    }

    /// The work itself.
    #[must_use]
    pub fn written_untracked(self) -> Arc<Workspace> {
        self.workspace.get_untracked()
    }
}
