//! A set of a few things, in order; beside [`super::map`] and for its reasons.

use super::{
    json::{FromJson, Json, ToJson},
    map::SmallMap,
    stored::list,
};

/// Things, each once, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallSet<T>(SmallMap<T, ()>);

impl<T: Ord> SmallSet<T> {
    /// An empty set.
    #[must_use]
    pub const fn new() -> Self {
        Self(SmallMap::new())
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

    /// Whether this is in it.
    #[must_use]
    pub fn contains(&self, thing: &T) -> bool {
        self.0.contains_key(thing)
    }

    /// Puts this in; says whether it is new.
    pub fn insert(&mut self, thing: T) -> bool {
        self.0.insert(thing, ()).is_none()
    }

    /// Takes this out; says whether it was there.
    pub fn remove(&mut self, thing: &T) -> bool {
        self.0.remove(thing).is_some()
    }

    /// Takes all out.
    pub fn take(&mut self) -> Vec<T> {
        std::mem::take(&mut self.0).into_keys()
    }

    /// All that is in it.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.0.keys()
    }
}

impl<T> Default for SmallSet<T> {
    fn default() -> Self {
        Self(SmallMap::default())
    }
}

impl<T: Ord> FromIterator<T> for SmallSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self(things.into_iter().map(|thing| (thing, ())).collect())
    }
}

impl<T: Ord> Extend<T> for SmallSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.insert(thing);
        }
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SmallSet<T> {
    fn from(things: [T; N]) -> Self {
        things.into_iter().collect()
    }
}

impl<T: Ord + ToJson> ToJson for SmallSet<T> {
    fn write(&self, out: &mut String) {
        list(out, &mut self.iter().map(|thing| -> &dyn ToJson { thing }));
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord + FromJson> FromJson for SmallSet<T> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        Vec::from_json(json).map(Self::from_iter)
    }
}
