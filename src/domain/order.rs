//! Putting lists in order without changing where they came from.

/// The items by key, lowest first; those of one key stay in the order they came in.
#[must_use]
pub fn by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = items.into_iter().collect();
    sorted.sort_by_key(key);
    sorted
}
