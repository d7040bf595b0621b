//! Values that many places of the screen read. One copy of the reading code for each type, instead of one for each place:
//! leptos' own `with` is compiled anew for every closure it is given, which made a third of the program.

use leptos::prelude::*;
use std::sync::Arc;

/// A derived value: computed when what it reads changes, shared by all who read it. A handle, cheap to copy.
pub struct Shared<T: Send + Sync + 'static>(Memo<Arc<T>>);

impl<T: Send + Sync> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Shared<T> {}

impl<T: PartialEq + Send + Sync> Shared<T> {
    /// Derives a value. Readers run again only when it differs from before.
    #[must_use]
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::boxed(Box::new(derive))
    }

    #[inline(never)]
    fn boxed(derive: Box<dyn Fn() -> T + Send + Sync>) -> Self {
        Self(Memo::new(move |_| Arc::new(derive())))
    }

    /// The value; the reader runs again when it changes.
    #[inline(never)]
    #[must_use]
    pub fn now(self) -> Arc<T> {
        self.0.get()
    }

    /// The value, without running again.
    #[inline(never)]
    #[must_use]
    pub fn now_untracked(self) -> Arc<T> {
        self.0.get_untracked()
    }

    /// Reads something from the value; the reader runs again when the value changes.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.now())
    }

    /// Reads something from the value, without running again.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.now_untracked())
    }
}

impl<T: Clone + PartialEq + Send + Sync> Shared<T> {
    /// A copy of the value; the reader runs again when it changes.
    #[must_use]
    pub fn get(self) -> T {
        (*self.now()).clone()
    }

    /// A copy of the value, without running again.
    #[must_use]
    pub fn get_untracked(self) -> T {
        (*self.now_untracked()).clone()
    }
}
