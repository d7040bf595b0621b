//! A change under way.

use crate::domain::{
    records::{key::Key, record::Record},
    workspace::{changes::Changes, record_map::Records},
};
use std::collections::BTreeSet;

/// A change under way: writes records and remembers what each was before its first write.
pub(super) struct Edit<'a> {
    pub(super) records: &'a mut Records,
    pub(super) touched: Changes,
    /// The keys in `touched`: erasing and bringing in touch thousands.
    pub(super) known: BTreeSet<Key>,
}

impl Edit<'_> {
    pub(super) fn touch(&mut self, key: &Key) {
        if self.known.insert(key.clone()) {
            self.touched.push((key.clone(), self.records.get(key).cloned()));
        }
    }

    pub(super) fn put(&mut self, record: Record) {
        let key = record.key();
        self.touch(&key);
        self.records.insert(key, record);
    }

    pub(super) fn remove(&mut self, key: &Key) {
        self.touch(key);
        self.records.remove(key);
    }
}
