//! A table whose keys are not known beforehand, in the order in which it is written, each key once.
//!
//! Not a map of std: of a key that stands twice it would keep the last without a word.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor},
};
use std::{collections::BTreeSet, fmt, marker::PhantomData};

/// Values by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fields<T>(pub(super) Vec<(String, T)>);

impl<T> Fields<T> {
    /// The value under a key.
    pub(super) fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for Fields<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fields<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EachOnce(PhantomData))
    }
}

struct EachOnce<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EachOnce<T> {
    type Value = Fields<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields: Vec<(String, T)> = Vec::new();
        // A file of everything is one table of thousands.
        let mut known: BTreeSet<String> = BTreeSet::new();
        while let Some((key, value)) = map.next_entry::<String, T>()? {
            if !known.insert(key.clone()) {
                return Err(A::Error::custom(format_args!("“{key}” stands there twice")));
            }
            fields.push((key, value));
        }
        Ok(Fields(fields))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may fail")]

    use super::*;
    use crate::storage::json::read;
    use serde_json::value::RawValue;

    #[test]
    fn values_are_left_as_they_are_written() {
        let found: Fields<&RawValue> =
            read(" { \"b\" : [ 1, \"}\" ] , \"\\u0061\":{\"c\":1e999}} ").expect("a table");
        let found: Vec<(&str, &str)> =
            found.0.iter().map(|(key, raw)| (key.as_str(), raw.get())).collect();
        assert_eq!(found, [("b", "[ 1, \"}\" ]"), ("a", "{\"c\":1e999}")]);
    }

    #[test]
    fn a_key_stands_once_or_the_table_is_refused() {
        for (text, says) in [
            ("[]", "not a table"),
            ("1", "not a table"),
            ("", "it breaks off before its end"),
            ("{\"a\":1,\"a\":1}", "“a” stands there twice"),
            ("{\"a\":1,\"\\u0061\":2}", "“a” stands there twice"),
            ("{\"a\":1}}", "it is no JSON from character 8 on"),
        ] {
            assert_eq!(read::<Fields<&RawValue>>(text).map(drop), Err(says.to_owned()), "{text}");
        }
    }
}
