//! The line at the foot: what was taken away and can be brought back, or what happened elsewhere.

use super::{Session, toast::Toast};
use crate::browser::clock;
use leptos::prelude::*;
use std::time::Duration;

/// Long enough to read it twice. Undo stays in reach after it: by key, and at the foot of the page.
const SHOWN: Duration = Duration::from_secs(20);
/// A line said this long before the address changed, in milliseconds, speaks of what led there.
const JUST_NOW: f64 = 1000.0;

impl Session {
    /// Puts a line into the status bar.
    pub fn notify(self, text: &str, undo: bool) {
        self.notify_with(Toast { text: text.to_owned(), undo, ..Toast::default() });
    }

    /// Puts a line into the status bar, with all that belongs to it.
    pub fn notify_with(self, said: Toast) {
        let said = Toast { at: clock::instant(), ..said };
        self.set_said.set(Some(said.clone()));
        if !said.stays {
            self.dismiss_later(said);
        }
    }

    /// A line goes by itself, though not from under the pointer or the keyboard.
    fn dismiss_later(self, said: Toast) {
        set_timeout(
            move || {
                if self.said.try_with_untracked(|now| now.as_ref() != Some(&said)) != Some(false) {
                    return;
                }
                let in_use = document()
                    .query_selector(".said:hover, .said:focus-within")
                    .ok()
                    .flatten()
                    .is_some();
                if in_use { self.dismiss_later(said) } else { self.dismiss() }
            },
            SHOWN,
        );
    }

    /// Takes the line out of the status bar.
    pub fn dismiss(self) {
        self.set_said.set(None);
    }

    /// The room was left, and the line with it, unless it offers to undo what led out of it.
    pub(super) fn dismiss_on_leaving(self) {
        let led_out = |said: &Toast| said.undo && clock::instant() - said.at <= JUST_NOW;
        if !self.said.with_untracked(|said| said.as_ref().is_some_and(led_out)) {
            self.dismiss();
        }
    }
}
