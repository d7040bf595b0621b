//! The standard map in the order of its keys, with its form in JSON.

use super::{
    json::{FromJson, Json, ToJson},
    stored,
};
use std::collections::BTreeMap;

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallMap<K, V>(BTreeMap<K, V>);

impl<K: Ord, V> SmallMap<K, V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// How many it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a value under `key`.
    #[must_use]
    pub fn contains_key(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    /// The value under `key`.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(key)
    }

    /// The value under `key`, to be changed.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.get_mut(key)
    }

    /// Puts a value under `key`; gives the one that stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        self.0.insert(key, value)
    }

    /// Takes the value under `key` away, and gives it.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.0.remove(key)
    }

    /// The keys, without their values.
    #[must_use]
    pub fn into_keys(self) -> Vec<K> {
        self.0.into_keys().collect()
    }

    /// The keys and their values.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter()
    }

    /// The keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.keys()
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.values()
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.values_mut()
    }
}

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SmallMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SmallMap<K, V> {
    fn from(items: [(K, V); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<K: Ord + ToJson, V: ToJson> ToJson for SmallMap<K, V> {
    fn write(&self, out: &mut String) {
        let entries = &mut self.0.iter().map(|(key, value)| -> (&dyn ToJson, &dyn ToJson) { (key, value) });
        stored::entries(out, entries);
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Of two entries with one key the last stays.
impl<K: Ord + FromJson, V: FromJson> FromJson for SmallMap<K, V> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        let mut map = Self::new();
        for (key, value) in json.entries()? {
            map.insert(K::from_json(&key)?, V::from_json(value)?);
        }
        Ok(map)
    }
}
