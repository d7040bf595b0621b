//! Putting short lists in order. The sorting of the standard library costs 4 KB for each kind of list it sorts.

/// The items by key, lowest first; those of one key stay in the order they came in.
#[must_use]
pub fn by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let own = key(&item);
        let at = sorted.partition_point(|before| key(before) <= own);
        sorted.insert(at, item);
    }
    sorted
}
