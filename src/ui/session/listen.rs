//! What the browser tells the session: another address, another tab, the page being left.

use super::Session;
use crate::{
    domain::record::Key,
    saved::{
        shelf::Fault,
        store::{NotSaved, PREFIX},
    },
    shell::{clock, place},
    ui::saving::Saving,
};
use leptos::{ev, prelude::*};

impl Session {
    /// Listens for as long as the page is open.
    pub(super) fn listen(self) {
        window_event_listener(ev::hashchange, move |_| {
            if let Some(route) = place::route() {
                self.leave_field();
                // What can be undone stays in reach; plain news belongs to the room it was said in.
                if self.said.with_untracked(|said| said.as_ref().is_some_and(|said| !said.undo)) {
                    self.hush();
                }
                self.route.set(route);
            }
        });
        window_event_listener(ev::storage, move |event| self.hear(event.key(), event.new_value()));
        window_event_listener(ev::visibilitychange, move |_| {
            // The last moment in which a phone lets a page write, and the first in which the day may have changed.
            self.flush();
            self.today.set(clock::today());
        });
        window_event_listener(ev::pagehide, move |_| self.flush());
        window_event_listener(ev::input, move |_| self.pasted.set_value(false));
        window_event_listener(ev::focusout, move |_| self.leave_field());
    }

    /// Another tab wrote `key`.
    fn hear(self, at: Option<String>, raw: Option<String>) {
        let Some(at) = at else {
            // Somebody cleared the storage. What is on the screen is all there is: keep it, and say so.
            let keys: Vec<Key> = self.peek(|workspace| workspace.records().map(|(key, _)| key.clone()).collect());
            if !keys.is_empty() {
                self.inner.update_value(|inner| inner.unsaved.extend(keys));
                self.saving.set(Saving::Failed(NotSaved::Fault(Fault::Broken)));
            }
            return;
        };
        let Some(key) = at.strip_prefix(PREFIX).and_then(Key::parse) else {
            if at.starts_with(PREFIX) {
                self.look_for_kept();
            }
            return;
        };
        // A change of ours to the same record is about to be saved: that save will see theirs and set it aside.
        if self.inner.with_value(|inner| inner.unsaved.contains(&key)) {
            return;
        }
        let record = match raw {
            None => {
                self.inner.update_value(|inner| inner.store.forget(&key));
                None
            }
            Some(raw) => match self.inner.try_update_value(|inner| inner.store.take_in(&at, &raw)) {
                Some(Ok((_, record))) => Some(record),
                _ => return self.look_for_kept(),
            },
        };
        self.inner.update_value(|inner| inner.history.forget(&key));
        // The step that an "Undo" on the screen speaks of may be among those.
        if self.said.with_untracked(|said| said.as_ref().is_some_and(|said| said.undo)) {
            self.hush();
        }
        self.restore(vec![(key, record)]);
    }
}
