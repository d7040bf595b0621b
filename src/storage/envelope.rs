//! The envelope around each stored record: schema version, counter, writer, what the writer had
//! seen of others, checksum, body.
//!
//! ```json
//! {"rung":3,"n":7,"by":"k3f9","saw":{"b2c1":6},"sum":"8c736521","body":{…}}
//! ```
//!
//! The checksum is the CRC-32 of the body's bytes as they stand, so that a truncated or altered
//! value is noticed before it is believed. The counter grows by one with each save of the record;
//! clocks play no part. What was seen is the counter of the last value of each other writer that is
//! part of this one, and of the last in which the writer itself changed something; values of
//! earlier pages do not say it.

pub use super::{decode_error::DecodeError, migrations::SCHEMA};
use super::{json, migrations};
use crate::domain::records::{
    key::{Key, Kind},
    record::Record,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::{borrow::Cow, collections::BTreeMap};

/// The counter of the last value of each writer that was seen.
pub type Saw = BTreeMap<String, u64>;

/// What stands around a body, which is left as it is written.
#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    rung: u32,
    n: u64,
    by: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    saw: Option<Cow<'a, Saw>>,
    sum: String,
    #[serde(borrow)]
    body: &'a RawValue,
}

impl<'a> Envelope<'a> {
    fn of(raw: &'a str) -> Option<Self> {
        // serde would take a list for a table, field by field.
        raw.trim_start().starts_with('{').then(|| serde_json::from_str(raw).ok())?
    }
}

/// A record as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The record.
    pub record: Record,
    /// Its counter.
    pub counter: u64,
    /// The tab that wrote it.
    pub writer: String,
    /// What it had seen of others, where it says so.
    pub saw: Option<Saw>,
}

/// Which version of a record a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionTag {
    /// The tab that wrote it.
    pub writer: String,
    /// Tells it from every other: counter, writer and checksum.
    pub text: String,
}

/// The mark of a value, without looking at its contents.
#[must_use]
pub fn mark(raw: &str) -> Option<VersionTag> {
    let envelope = Envelope::of(raw)?;
    Some(VersionTag {
        text: format!("{} {} {}", envelope.n, envelope.by, envelope.sum),
        writer: envelope.by.into_owned(),
    })
}

/// The stored form of a record, as by a writer who does not say what it has seen.
#[must_use]
pub fn encode(record: &Record, counter: u64, writer: &str) -> String {
    encode_after(record, counter, writer, None)
}

/// The stored form of a record, with what its writer had seen of others.
#[must_use]
pub fn encode_after(record: &Record, counter: u64, writer: &str, saw: Option<&Saw>) -> String {
    let body = json::raw(record);
    json::text(&Envelope {
        rung: SCHEMA,
        n: counter,
        by: writer.into(),
        saw: saw.map(Cow::Borrowed),
        sum: checksum(&body),
        body: &body,
    })
}

/// Reads a stored value.
///
/// # Errors
/// Says why it cannot be read. The value itself is left to the caller, who must not overwrite it.
pub fn decode(key: &Key, raw: &str) -> Result<Decoded, DecodeError> {
    let envelope = sound(raw)?;
    let record = parse(key, envelope.rung, envelope.body)?;
    Ok(Decoded {
        record,
        counter: envelope.n,
        writer: envelope.by.into_owned(),
        saw: envelope.saw.map(Cow::into_owned),
    })
}

/// Reads a stored value whose key is not known: the record that, written again, says the same.
///
/// # Errors
/// Says why it cannot be read.
pub fn decode_alone(raw: &str) -> Result<Record, DecodeError> {
    let envelope = sound(raw)?;
    let of_kind = |kind: Kind| {
        let record = record(kind, envelope.rung, envelope.body).ok()?;
        let named = Key::parse(&record.key().to_string()).is_some();
        (named && body(&record) == envelope.body.get()).then_some(record)
    };
    Kind::ALL
        .into_iter()
        .find_map(of_kind)
        .ok_or_else(|| DecodeError::Contents("it does not say what it is".to_owned()))
}

/// The envelope of a value, once it is known to be whole.
fn sound(raw: &str) -> Result<Envelope<'_>, DecodeError> {
    let envelope = Envelope::of(raw).ok_or(DecodeError::Form)?;
    if envelope.rung > SCHEMA {
        return Err(DecodeError::Newer);
    }
    if checksum(envelope.body) != envelope.sum {
        return Err(DecodeError::Damaged);
    }
    Ok(envelope)
}

/// The body of a record, as JSON.
#[must_use]
pub fn body(record: &Record) -> String {
    json::text(record)
}

/// Reads a body written by schema `version`, brings it to today's form, and checks that it belongs
/// under `key`.
///
/// # Errors
/// Says why it cannot be read.
pub fn parse(key: &Key, version: u32, body: &RawValue) -> Result<Record, DecodeError> {
    let record = record(key.kind, version, body)?;
    if record.key() == *key { Ok(record) } else { Err(DecodeError::Misplaced) }
}

fn record(kind: Kind, version: u32, body: &RawValue) -> Result<Record, DecodeError> {
    let body = &migrations::upgrade(kind, version, body.get())?;
    Ok(match kind {
        Kind::Case => Record::Case(from(body)?),
        Kind::Plan => Record::Plan(from(body)?),
        Kind::Attempt => Record::Attempt(from(body)?),
        Kind::Checklist => Record::Checklist(from(body)?),
        Kind::Pack => Record::Pack(from(body)?),
        Kind::Sheet => Record::Sheet(from(body)?),
        Kind::RedactionList => Record::RedactionList(from(body)?),
        Kind::Story => Record::Story(from(body)?),
        Kind::Win => Record::Win(from(body)?),
        Kind::Settings => Record::Settings(from(body)?),
    })
}

fn from<T: DeserializeOwned>(body: &str) -> Result<T, DecodeError> {
    // serde would take a list for a table, field by field.
    if body.starts_with('[') {
        return Err(DecodeError::Contents("not a table".to_owned()));
    }
    json::read(body).map_err(DecodeError::Contents)
}

fn checksum(body: &RawValue) -> String {
    format!("{:08x}", crc32fast::hash(body.get().as_bytes()))
}
