//! The records of a workspace, shared between copies of it.
//!
//! What is on the screen holds the workspace while it is written to. A copy therefore copies no
//! record and no key, only pointers to them, and the one record that is written to is the only one
//! that becomes another.

use crate::domain::records::{
    key::{Key, Kind},
    record::Record,
};
use std::{collections::BTreeMap, ops::Bound, sync::Arc};

/// Records by key, in the order of the keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::domain) struct Records(BTreeMap<Arc<Key>, Arc<Record>>);

impl Records {
    pub(in crate::domain) fn get(&self, key: &Key) -> Option<&Record> {
        self.0.get(key).map(AsRef::as_ref)
    }

    /// The record under a key, to be changed; other copies of the workspace keep it as it is.
    pub(in crate::domain) fn get_mut(&mut self, key: &Key) -> Option<&mut Record> {
        self.0.get_mut(key).map(Arc::make_mut)
    }

    pub(in crate::domain) fn contains_key(&self, key: &Key) -> bool {
        self.0.contains_key(key)
    }

    /// Puts a record under its key; gives the one that stood there.
    pub(in crate::domain) fn insert(&mut self, key: Key, record: Record) -> Option<Record> {
        self.0.insert(Arc::new(key), Arc::new(record)).map(Arc::unwrap_or_clone)
    }

    pub(in crate::domain) fn remove(&mut self, key: &Key) -> Option<Record> {
        self.0.remove(key).map(Arc::unwrap_or_clone)
    }

    pub(in crate::domain) fn iter(&self) -> impl DoubleEndedIterator<Item = (&Key, &Record)> {
        self.0.iter().map(|(key, record)| (key.as_ref(), record.as_ref()))
    }

    /// The records of a kind, in the order of their keys. They stand side by side, so no other
    /// record is looked at.
    pub(in crate::domain) fn of(
        &self,
        kind: Kind,
    ) -> impl DoubleEndedIterator<Item = &Arc<Record>> {
        let first = |kind| Key { kind, id: String::new() };
        let next = Kind::ALL.into_iter().find(|later| *later > kind);
        let end = next.map_or(Bound::Unbounded, |next| Bound::Excluded(first(next)));
        self.0.range::<Key, _>((Bound::Included(first(kind)), end)).map(|(_, record)| record)
    }

    /// The record under a key, to be held for as long as somebody needs it as it is now.
    pub(in crate::domain) fn shared(&self, key: &Key) -> Option<&Arc<Record>> {
        self.0.get(key)
    }

    pub(in crate::domain) fn keys(&self) -> impl DoubleEndedIterator<Item = &Key> {
        self.0.keys().map(AsRef::as_ref)
    }

    pub(in crate::domain) fn values(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.0.values().map(AsRef::as_ref)
    }

    /// The records of these kinds whose ids begin so, shared.
    pub(in crate::domain) fn part(&self, of: impl IntoIterator<Item = (Kind, String)>) -> Self {
        let mut part = BTreeMap::new();
        for (kind, id) in of {
            let first = Key { kind, id };
            let such = self
                .0
                .range::<Key, _>(&first..)
                .take_while(|(key, _)| key.kind == kind && key.id.starts_with(&first.id));
            part.extend(such.map(|(key, record)| (key.clone(), record.clone())));
        }
        Self(part)
    }

    /// The same records, each as `change` makes it; one for which that says nothing stays shared.
    /// `before` is what `change` was last given, with what it made of that: a record that is the
    /// same one since is not made again.
    pub(in crate::domain) fn changed(
        &self,
        before: Option<(&Self, &Self)>,
        change: impl Fn(&Record) -> Option<Record>,
    ) -> Self {
        let known = |key: &Key, record: &Arc<Record>| {
            let (was, made) = before?;
            was.0
                .get(key)
                .filter(|was| Arc::ptr_eq(was, record))
                .and_then(|_| made.0.get(key))
                .cloned()
        };
        let made = |record: &Arc<Record>| change(record).map_or_else(|| record.clone(), Arc::new);
        let one =
            |key: &Key, record: &Arc<Record>| known(key, record).unwrap_or_else(|| made(record));
        Self(self.0.iter().map(|(key, record)| (key.clone(), one(key, record))).collect())
    }
}

impl FromIterator<Record> for Records {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        Self(records.into_iter().map(|record| (Arc::new(record.key()), Arc::new(record))).collect())
    }
}
