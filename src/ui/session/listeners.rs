//! What the browser tells the session: another address, another tab, the page being left.

use super::{Session, status::Saving};
use crate::{
    browser::{location, theme},
    domain::records::key::Key,
    storage::{
        backend::StorageError,
        keys::{ERASED, PAGE, PREFIX, QUARANTINE},
        outcome::{RemoteChange, SaveError},
    },
};
use leptos::{ev, prelude::*};

const LOST: &str = "Another tab wrote the same thing, and its version is used. What you wrote here is set aside under Data, where you can put it back.";

const WON: &str = "Another tab wrote the same thing at the same moment. Your version is saved, theirs is set aside under Data.";
const GONE: &str = "Another tab wrote into something at the moment in which it was taken away here. It is gone, and what was written is set aside under Data.";

impl Session {
    /// Listens for as long as the page is open.
    pub(super) fn listen(self) {
        window_event_listener(ev::hashchange, move |_| {
            if let Some(route) = location::route() {
                self.dismiss_on_leaving();
                self.commit_edit();
                self.set_route.set(route);
            }
        });
        window_event_listener(ev::storage, move |event| self.hear(event.key(), event.new_value()));
        window_event_listener(ev::visibilitychange, move |_| {
            // The last moment in which a phone lets a page write, and the first in which the day
            // may have changed.
            self.flush();
            self.look_at_the_day();
        });
        window_event_listener(ev::focus, move |_| self.look_at_the_day());
        window_event_listener(ev::pageshow, move |_| self.look_at_the_day());
        self.follow_the_day();
        window_event_listener(ev::pagehide, move |_| self.flush());
        window_event_listener(ev::input, move |_| self.pasted.set_value(false));
        window_event_listener(ev::focusout, move |_| self.commit_edit());
    }

    /// Another tab wrote `key`.
    fn hear(self, at: Option<String>, raw: Option<String>) {
        let Some(at) = at else {
            // Somebody cleared the storage. What is on the screen is all there is: keep it, and say
            // so.
            let keys: Vec<Key> = self.read_untracked(|workspace| {
                workspace.records().map(|(key, _)| key.clone()).collect()
            });
            if !keys.is_empty() {
                self.inner.update_value(|inner| inner.unsaved.extend(keys));
                self.set_saving.set(Saving::Failed(SaveError::Fault(StorageError::Broken)));
            }
            return;
        };
        if at == theme::KEPT {
            theme::show(raw.as_deref());
            return self.dark.set(theme::is_dark());
        }
        if at == ERASED && raw.is_some() {
            return self.erased_elsewhere();
        }
        let Some(key) = at.strip_prefix(PREFIX).and_then(Key::parse) else {
            return self.hear_of_others(&at, raw.as_deref());
        };
        let unsaved = || self.inner.with_value(|inner| inner.unsaved.contains(&key));
        let Some(raw) = raw else {
            // A change of ours is about to be saved, and the other tab will hear of that.
            if !unsaved()
                && self.inner.try_update_value(|inner| inner.store.hear_gone(&key)) == Some(true)
            {
                self.take_over(vec![(key, None)]);
            }
            return;
        };
        // What is here and not yet saved is put together with theirs by saving it.
        if unsaved() {
            self.flush();
        }
        if !unsaved() {
            self.hear_record(&at, &raw);
        }
    }

    fn hear_record(self, at: &str, raw: &str) {
        let heard = self.inner.try_update_value(|inner| inner.store.hear(at, raw));
        let take_and_save = |key: Key, record| {
            self.take_over(vec![(key.clone(), Some(record))]);
            self.save(vec![key], false);
        };
        match heard {
            Some(Ok((_, RemoteChange::Known))) => {}
            Some(Ok((key, RemoteChange::Theirs(record)))) => {
                self.take_over(vec![(key, Some(record))])
            }
            Some(Ok((key, RemoteChange::Merged(record)))) => take_and_save(key, record),
            Some(Ok((key, RemoteChange::Lost(record)))) => {
                take_and_save(key, record);
                self.say_aside(LOST);
            }
            Some(Ok((key, RemoteChange::Won(record)))) => {
                take_and_save(key, record);
                self.say_aside(WON);
            }
            Some(Ok((_, RemoteChange::Gone))) => self.say_aside(GONE),
            Some(Err(_)) | None => self.reload_quarantine(),
        }
    }

    /// Another tab wrote something that is no record.
    fn hear_of_others(self, at: &str, raw: Option<&str>) {
        if !at.starts_with(PREFIX) || at.starts_with(PAGE) {
            return;
        }
        let ours = raw.is_some_and(|raw| self.inner.with_value(|inner| inner.store.wrote(raw)));
        // Where there is no room to put ours elsewhere, it still stands in the history of this tab.
        let _ = self.inner.try_update_value(|inner| inner.store.hear_aside(at, raw));
        // It saved its own version over the one that this tab wrote.
        if at.starts_with(QUARANTINE) && ours {
            self.say_aside(LOST)
        } else {
            self.reload_quarantine()
        }
    }
}
