//! A browser's storage for tests: shared by tabs, and failing where it is told to.
#![allow(dead_code, reason = "each test file uses a part of it")]

use rung::storage::backend::{StorageBackend, StorageError};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

/// How the shelf misbehaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    Fails(StorageError),
    /// Says yes and does nothing, as some private windows do.
    Ignores,
    /// Keeps half of what it was given and fails, as when the power goes.
    Halves,
}

pub const FAILURES: [Failure; 4] = [
    Failure::Fails(StorageError::Blocked),
    Failure::Fails(StorageError::Full),
    Failure::Fails(StorageError::Broken),
    Failure::Ignores,
];

/// A browser's storage, shared by tabs, of which one call may fail.
#[derive(Clone, Default)]
pub struct Browser {
    pub values: Rc<RefCell<BTreeMap<String, String>>>,
    pub calls: Rc<Cell<usize>>,
    pub writes: Rc<Cell<usize>>,
    pub fails: Rc<Cell<Option<(usize, Failure)>>>,
}

impl Browser {
    pub fn holding(values: &[(&str, &str)]) -> Self {
        let browser = Self::default();
        values.iter().for_each(|(at, value)| browser.put(at, value));
        browser
    }

    /// What another tab, or another page, puts there.
    pub fn put(&self, at: &str, value: &str) {
        self.values.borrow_mut().insert(at.to_owned(), value.to_owned());
    }

    pub fn value(&self, at: &str) -> Option<String> {
        self.values.borrow().get(at).cloned()
    }

    pub fn anywhere(&self, value: &str) -> bool {
        self.values.borrow().values().any(|there| there == value)
    }

    /// Counts the call; whether it is to be done.
    fn call(&self) -> Result<bool, StorageError> {
        self.calls.set(self.calls.get() + 1);
        match self.fails.get() {
            Some((nth, Failure::Fails(fault))) if nth == self.calls.get() => Err(fault),
            Some((nth, Failure::Ignores | Failure::Halves)) if nth == self.calls.get() => Ok(false),
            _ => Ok(true),
        }
    }
}

impl StorageBackend for Browser {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.call().map(|_| self.values.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.call().map(|_| self.value(key))
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.writes.set(self.writes.get() + 1);
        let halves =
            matches!(self.fails.get(), Some((nth, Failure::Halves)) if nth == self.calls.get() + 1);
        if self.call()? {
            self.put(key, value);
        } else if halves {
            self.put(key, &value[..value.len() / 2]);
        }
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        self.writes.set(self.writes.get() + 1);
        if self.call()? {
            self.values.borrow_mut().remove(key);
        }
        Ok(())
    }
}
