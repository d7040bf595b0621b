//! How the plain things that records are made of stand in JSON, and what `#[derive(Json)]` calls for a record.
//!
//! A struct is a table with its fields as keys. `#[json(optional)]` may be missing and is left out while empty;
//! `#[json(default)]` may be missing. Keys that are not known are passed over. An enum is the name of its variant,
//! `InStep` as `in-step`.

use super::json::{FromJson, Json, ToJson, text};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

/// A table that is being written.
pub struct Table<'a> {
    out: &'a mut String,
    empty: bool,
}

impl<'a> Table<'a> {
    /// Opens it.
    pub fn of(out: &'a mut String) -> Self {
        out.push('{');
        Self { out, empty: true }
    }

    /// Writes a field.
    pub fn field(&mut self, key: &str, value: &dyn ToJson) {
        if !self.empty {
            self.out.push(',');
        }
        self.empty = false;
        text(self.out, key);
        self.out.push(':');
        value.write(self.out);
    }

    /// Writes a field unless it says nothing.
    pub fn optional(&mut self, key: &str, value: &dyn ToJson) {
        if !value.is_empty() {
            self.field(key, value);
        }
    }

    /// Closes it.
    pub fn end(self) {
        self.out.push('}');
    }
}

impl<'a> Json<'a> {
    /// The value under a key of a table; `None` where the key is missing.
    ///
    /// # Errors
    /// It is no table, or has the key twice.
    pub fn under(&self, key: &str) -> Result<Option<&Json<'a>>, String> {
        let Self::Table(fields) = self else { return Err("not a table".to_owned()) };
        let mut found = fields.iter().filter(|(known, _)| known == key).map(|(_, value)| value);
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(format!("{key}: stands there twice")),
            (first, None) => Ok(first),
        }
    }

    fn number(&self, most: u64) -> Result<u64, String> {
        let number = if let Self::Number(number) = self { number.parse().ok().filter(|number| *number <= most) } else { None };
        number.ok_or_else(|| format!("not a whole number up to {most}"))
    }

    fn words(&self) -> Result<&str, String> {
        if let Self::Text(words) = self { Ok(words) } else { Err("not a text".to_owned()) }
    }

    fn list(&self) -> Result<&[Json<'a>], String> {
        if let Self::List(list) = self { Ok(list) } else { Err("not a list".to_owned()) }
    }

    /// The entries of a table whose keys are not known beforehand.
    ///
    /// # Errors
    /// It is no table.
    pub fn entries(&self) -> Result<impl Iterator<Item = (Json<'_>, &Json<'a>)>, String> {
        let Self::Table(fields) = self else { return Err("not a table".to_owned()) };
        Ok(fields.iter().map(|(key, value)| (Json::Text(key.as_ref().into()), value)))
    }
}

/// The field of a table.
///
/// # Errors
/// It is missing or does not fit.
pub fn needed<T: FromJson>(json: &Json<'_>, key: &str) -> Result<T, String> {
    let value = json.under(key)?.ok_or_else(|| format!("{key}: missing"))?;
    T::from_json(value).map_err(|wrong| at(key, &wrong))
}

/// The field of a table, or its default where it is missing.
///
/// # Errors
/// It does not fit.
pub fn optional<T: FromJson + Default>(json: &Json<'_>, key: &str) -> Result<T, String> {
    json.under(key)?.map_or_else(|| Ok(T::default()), |value| T::from_json(value).map_err(|wrong| at(key, &wrong)))
}

fn at(place: &str, wrong: &str) -> String {
    format!("{place}: {wrong}")
}

/// Which of `names` a text is.
///
/// # Errors
/// It is none of them.
pub fn one_of(json: &Json<'_>, names: &[&str]) -> Result<usize, String> {
    let word = json.words()?;
    names.iter().position(|name| *name == word).ok_or_else(|| format!("“{word}” is none of {}", names.join(", ")))
}

/// Appends something as the words it is shown with.
pub fn shown(out: &mut String, value: &dyn Display) {
    text(out, &value.to_string());
}

impl ToJson for String {
    fn write(&self, out: &mut String) {
        text(out, self);
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl FromJson for String {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        json.words().map(str::to_owned)
    }
}

impl ToJson for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn is_empty(&self) -> bool {
        !self
    }
}

impl FromJson for bool {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        if let Json::Flag(flag) = json { Ok(*flag) } else { Err("neither true nor false".to_owned()) }
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl ToJson for $number {
            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        }

        impl FromJson for $number {
            fn from_json(json: &Json<'_>) -> Result<Self, String> {
                let most = u64::try_from(Self::MAX).unwrap_or(u64::MAX);
                Self::try_from(json.number(most)?).map_err(|_| String::new())
            }
        }
    )+};
}

numbers! { u8 u32 u64 usize }

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        if *json == Json::Null { Ok(None) } else { T::from_json(json).map(Some) }
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut String) {
        list(out, &mut self.iter().map(|value| -> &dyn ToJson { value }));
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        let mut values = Self::new();
        for (nth, value) in json.list()?.iter().enumerate() {
            values.push(T::from_json(value).map_err(|wrong| at(&nth.to_string(), &wrong))?);
        }
        Ok(values)
    }
}

/// Appends values in order.
pub fn list(out: &mut String, values: &mut dyn Iterator<Item = &dyn ToJson>) {
    out.push('[');
    for (nth, value) in values.enumerate() {
        if nth > 0 {
            out.push(',');
        }
        value.write(out);
    }
    out.push(']');
}

/// Appends values by key.
pub fn entries(out: &mut String, entries: &mut dyn Iterator<Item = (&dyn ToJson, &dyn ToJson)>) {
    out.push('{');
    for (nth, (key, value)) in entries.enumerate() {
        if nth > 0 {
            out.push(',');
        }
        key.write(out);
        out.push(':');
        value.write(out);
    }
    out.push('}');
}

impl<K: Ord + ToJson, V: ToJson> ToJson for BTreeMap<K, V> {
    fn write(&self, out: &mut String) {
        let entries = &mut self.iter().map(|(key, value)| -> (&dyn ToJson, &dyn ToJson) { (key, value) });
        self::entries(out, entries);
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// Of two entries with one key the last stays.
impl<K: Ord + FromJson, V: FromJson> FromJson for BTreeMap<K, V> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        let mut map = Self::new();
        for (key, value) in json.entries()? {
            map.insert(K::from_json(&key)?, V::from_json(value)?);
        }
        Ok(map)
    }
}

impl<T: Ord + ToJson> ToJson for BTreeSet<T> {
    fn write(&self, out: &mut String) {
        list(out, &mut self.iter().map(|thing| -> &dyn ToJson { thing }));
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Ord + FromJson> FromJson for BTreeSet<T> {
    fn from_json(json: &Json<'_>) -> Result<Self, String> {
        Vec::from_json(json).map(Self::from_iter)
    }
}
