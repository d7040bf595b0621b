//! What was pasted, as far as undo is concerned: it may have gone into many fields, and the
//! browser, whose keys undo has inside a field, knows of none of them.

use super::Session;
use crate::domain::workspace::event::Event;
use leptos::prelude::*;

impl Session {
    /// Says that something was pasted, and what came of it. Until somebody types, Ctrl and Z take
    /// it back also while the focus is in a field: the browser knows nothing of what was put beside
    /// that field.
    pub fn paste(self, event: Event, says: &str) {
        self.commit_edit();
        self.dispatch(event);
        self.pasted.set_value(true);
        self.notify(says, true);
    }

    /// Whether the last change was pasted, and nothing was typed since.
    #[must_use]
    pub fn has_pasted(self) -> bool {
        self.pasted.get_value()
    }
}
