//! Today, for a tab that may be open for weeks: it is asked for each time it is used, and what is
//! on the screen follows when midnight passes, when the device wakes up, and when somebody comes
//! back to the tab.

use super::Session;
use crate::{browser::clock, domain::date::Day};
use leptos::prelude::*;
use std::time::Duration;

/// A device that sleeps stops its timers, so none is set for hours.
const LOOK: Duration = Duration::from_secs(30);

impl Session {
    /// Today. The reader runs again when the day changes.
    #[must_use]
    pub fn today(self) -> Day {
        self.today.track();
        self.today_untracked()
    }

    /// Today, untracked.
    #[must_use]
    pub fn today_untracked(self) -> Day {
        let today = clock::today();
        if self.today.get_untracked() != today {
            // Somebody may be reading just now; the others hear of it afterwards.
            set_timeout(move || self.look_at_the_day(), Duration::ZERO);
        }
        today
    }

    /// Notices that the day has changed.
    pub(super) fn look_at_the_day(self) {
        let today = clock::today();
        if self.today.try_get_untracked().is_some_and(|known| known != today) {
            self.today.set(today);
        }
    }

    /// Looks again and again, for as long as the page is open.
    pub(super) fn follow_the_day(self) {
        let _ = set_interval_with_handle(move || self.look_at_the_day(), LOOK);
    }
}
