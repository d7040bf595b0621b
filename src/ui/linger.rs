//! How long signals live that are made while a part of the page is built: as long as the part
//! stands there, and a moment longer.
//!
//! leptos disposes of what a closure made before it builds the next view, and only then takes the
//! former one off the page. What runs because a part goes, such as a field that loses the focus and
//! keeps what was typed, would find its signals gone; so would an effect deep inside that was woken
//! by the very change that takes the part away.

use leptos::{prelude::*, tachys::reactive_graph::OwnedView};
use std::{
    cell::RefCell,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// An owner remembers every child it ever had, so after so many runs the next ones get a new
/// parent.
const RUNS: u8 = 200;

thread_local! {
    static LEFT: RefCell<Vec<Life>> = const { RefCell::new(Vec::new()) };
}

/// The same closure; what it makes goes only when the page has come to rest. For each `{move || …}`
/// with fields or components in it.
pub fn linger<V: IntoView>(
    mut build: impl FnMut() -> V + Send + 'static,
) -> impl FnMut() -> OwnedView<View<V>> + Send + 'static {
    let lives = Lives::new();
    move || in_life(lives.next(), &mut build)
}

/// The same for the rows of a `<For>`.
pub fn linger_each<K, V: IntoView>(
    build: impl Fn(K) -> V + Clone + Send + 'static,
) -> impl Fn(K) -> OwnedView<View<V>> + Clone + Send + 'static {
    let lives = Arc::new(Lives::new());
    move |key| in_life(lives.next(), || build(key))
}

fn in_life<V: IntoView>(owner: Owner, build: impl FnOnce() -> V) -> OwnedView<View<V>> {
    let view = owner.with(build).into_view();
    OwnedView::new_with_owner(view, owner)
}

/// The owners for one run after another of the same closure.
struct Lives {
    outside: Owner,
    stem: Mutex<(Owner, u8)>,
}

struct Life {
    _owner: Owner,
    /// Kept, because an owner that goes takes its children along.
    _stem: Owner,
}

impl Lives {
    /// Below the owner of whoever builds the view.
    fn new() -> Self {
        let outside = Owner::current().unwrap_or_default();
        Self { stem: Mutex::new((outside.child(), 0)), outside }
    }

    /// An owner that is let go after the present one was cleaned up.
    fn next(&self) -> Owner {
        let mut stem = self.stem.lock().unwrap_or_else(PoisonError::into_inner);
        if stem.1 == RUNS {
            *stem = (self.outside.child(), 0);
        }
        stem.1 += 1;
        let owner = stem.0.child();
        let life = Life { _owner: owner.clone(), _stem: stem.0.clone() };
        on_cleanup(move || let_go(life));
        owner
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
