//! The small map and set do what those of the standard library do, and putting in order keeps the order of equals.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

use proptest::prelude::*;
use rung::domain::{
    json::{FromJson, ToJson, parse},
    map::SmallMap,
    order::by_key,
    set::SmallSet,
};
use std::collections::{BTreeMap, BTreeSet};

fn written(value: &impl ToJson) -> String {
    let mut out = String::new();
    value.write(&mut out);
    out
}

fn read<T: FromJson>(json: &str) -> T {
    T::from_json(&parse(json).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_small_map_is_a_map(steps in prop::collection::vec((0_u8..12, any::<Option<u8>>()), 0..60)) {
        let (mut small, mut known) = (SmallMap::new(), BTreeMap::new());
        for (key, value) in steps {
            match value {
                Some(value) => prop_assert_eq!(small.insert(key, value), known.insert(key, value)),
                None => prop_assert_eq!(small.remove(&key), known.remove(&key)),
            }
            prop_assert_eq!((small.len(), small.is_empty()), (known.len(), known.is_empty()));
            prop_assert!(small.iter().eq(&known) && small.keys().eq(known.keys()) && small.values().eq(known.values()));
            prop_assert!((0..12).all(|key| small.get(&key) == known.get(&key) && small.contains_key(&key) == known.contains_key(&key)));
            prop_assert!((0..12).all(|key| small.get_mut(&key) == known.get_mut(&key)));
        }
        let named: SmallMap<String, u8> = small.iter().map(|(key, value)| (key.to_string(), *value)).collect();
        let known_named: BTreeMap<String, u8> = known.iter().map(|(key, value)| (key.to_string(), *value)).collect();
        let json = written(&named);
        prop_assert_eq!(&json, &serde_json::to_string(&known_named).unwrap());
        prop_assert_eq!(&read::<SmallMap<String, u8>>(&json), &named);
        prop_assert!(small.into_keys().iter().eq(known.keys()));
    }

    #[test]
    fn a_small_set_is_a_set(steps in prop::collection::vec((0_u8..12, any::<bool>()), 0..60)) {
        let (mut small, mut known) = (SmallSet::new(), BTreeSet::new());
        for (thing, put) in steps {
            let done = if put { (small.insert(thing), known.insert(thing)) } else { (small.remove(&thing), known.remove(&thing)) };
            prop_assert_eq!(done.0, done.1);
            prop_assert!(small.iter().eq(&known) && small.len() == known.len() && small.is_empty() == known.is_empty());
            prop_assert!((0..12).all(|thing| small.contains(&thing) == known.contains(&thing)));
        }
        let json = written(&small);
        prop_assert_eq!(&json, &serde_json::to_string(&known).unwrap());
        prop_assert_eq!(&read::<SmallSet<u8>>(&json), &small);
        prop_assert!(small.take().iter().eq(&known) && small.is_empty());
    }

    #[test]
    fn by_key_sorts_and_keeps_equals_in_order(list in prop::collection::vec((0_u8..6, any::<u8>()), 0..40)) {
        let mut wanted = list.clone();
        wanted.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(by_key(list, |(key, _)| *key), wanted);
    }
}

/// A stored file may hold them in any order, and twice.
#[test]
fn what_was_stored_out_of_order_is_put_in_order() {
    let map: SmallMap<String, u8> = read(r#"{"b":1,"a":2,"b":3}"#);
    assert_eq!(map, [("a".to_owned(), 2), ("b".to_owned(), 3)].into());
    let set: SmallSet<u8> = read("[3,1,3,2]");
    assert_eq!(set, [1, 2, 3].into());
}
