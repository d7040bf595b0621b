//! How long signals live that are made while a view is built: as long as the view is on the page, and a moment longer.
//!
//! leptos disposes of them before the view goes. What runs because it goes, such as a field that loses the focus and keeps
//! what was typed, would find them gone; so would an effect deep inside that was woken a moment before, by the very change
//! that takes the view away. Here they are let go only when the page has come to rest.

use leptos::prelude::{Owner, set_timeout};
use std::{cell::RefCell, time::Duration};

/// An owner remembers every child it ever had, so after so many runs the next ones get a new parent.
const RUNS: u8 = 200;

thread_local! {
    static LEFT: RefCell<Vec<Life>> = const { RefCell::new(Vec::new()) };
}

/// The owners for one run after another of the same closure.
pub(super) struct Lives {
    outside: Owner,
    stem: Owner,
    runs: u8,
    now: Option<Life>,
}

struct Life {
    owner: Owner,
    /// Kept, because an owner that goes takes its children along.
    _stem: Owner,
}

impl Lives {
    /// Below the owner of whoever builds the view.
    pub(super) fn new() -> Self {
        let outside = Owner::current().unwrap_or_default();
        Self { stem: outside.child(), outside, runs: 0, now: None }
    }

    /// Runs `build` with an owner of its own. That of the run before is let go.
    pub(super) fn next<T>(&mut self, build: impl FnOnce() -> T) -> T {
        if self.runs == RUNS {
            self.stem = self.outside.child();
            self.runs = 0;
        }
        self.runs += 1;
        let life = Life { owner: self.stem.child(), _stem: self.stem.clone() };
        let built = life.owner.with(build);
        if let Some(before) = self.now.replace(life) {
            let_go(before);
        }
        built
    }
}

impl Drop for Lives {
    fn drop(&mut self) {
        if let Some(last) = self.now.take() {
            let_go(last);
        }
    }
}

/// Disposes of it when everything that was woken has run.
fn let_go(life: Life) {
    let first = LEFT.with_borrow_mut(|left| {
        left.push(life);
        left.len() == 1
    });
    if first {
        // Taken out before they go: what they clean up may leave others behind.
        set_timeout(|| drop(LEFT.take()), Duration::ZERO);
    }
}
