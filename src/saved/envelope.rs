//! The envelope around each stored record: schema version, counter, writer, checksum, body.
//!
//! ```json
//! {"rung":2,"n":7,"by":"k3f9","sum":"8c736521","body":{…}}
//! ```
//!
//! The checksum is the CRC-32 of the body's bytes as they stand, so that a truncated or altered value is noticed before
//! it is believed. The counter grows by one with each save of the record; clocks play no part.

use super::migrate;
use crate::domain::record::{Key, Kind, Record};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

/// The version of the stored form that this page writes.
pub const SCHEMA: u32 = 2;

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    rung: u32,
    n: u64,
    #[serde(borrow)]
    by: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    sum: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    body: &'a RawValue,
}

/// A record as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The record.
    pub record: Record,
    /// Its counter.
    pub counter: u64,
}

/// Why a stored value could not be read. The words are for the person whose data it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not an envelope.
    #[error("it is not in the form that Rung writes")]
    Form,
    /// The body is not what was written.
    #[error("it was damaged after it was saved")]
    Damaged,
    /// Written by a newer page.
    #[error("a newer version of Rung wrote it; reload the page to get that version")]
    Newer,
    /// The body does not say what a record of its kind says.
    #[error("its contents do not fit: {0}")]
    Contents(String),
    /// The record says it belongs elsewhere.
    #[error("it says that it is another record")]
    Misplaced,
}

/// The stored form of a record.
#[must_use]
pub fn seal(record: &Record, counter: u64, writer: &str) -> String {
    let body = body(record);
    let Ok(raw) = serde_json::from_str::<&RawValue>(&body) else { return String::new() };
    let envelope = Envelope { rung: SCHEMA, n: counter, by: writer.into(), sum: checksum(&body).into(), body: raw };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads a stored value.
///
/// # Errors
/// Says why it cannot be read. The value itself is left to the caller, who must not overwrite it.
pub fn open(key: &Key, raw: &str) -> Result<Opened, Unreadable> {
    let envelope: Envelope = serde_json::from_str(raw).map_err(|_| Unreadable::Form)?;
    if envelope.rung > SCHEMA {
        return Err(Unreadable::Newer);
    }
    if checksum(envelope.body.get()) != envelope.sum {
        return Err(Unreadable::Damaged);
    }
    let record = parse(key, envelope.rung, envelope.body.get())?;
    Ok(Opened { record, counter: envelope.n })
}

/// The body of a record: its serde form, as JSON.
#[must_use]
pub fn body(record: &Record) -> String {
    let body = match record {
        Record::Case(case) => serde_json::to_string(case),
        Record::Plan(plan) => serde_json::to_string(plan),
        Record::Pack(pack) => serde_json::to_string(pack),
        Record::Sheet(sheet) => serde_json::to_string(sheet),
        Record::Mask(mask) => serde_json::to_string(mask),
        Record::Story(story) => serde_json::to_string(story),
        Record::Win(win) => serde_json::to_string(win),
        Record::Settings(settings) => serde_json::to_string(settings),
    };
    body.unwrap_or_default()
}

/// Reads a body written by schema `version`, brings it to today's form, and checks that it belongs under `key`.
///
/// # Errors
/// Says why it cannot be read.
pub fn parse(key: &Key, version: u32, body: &str) -> Result<Record, Unreadable> {
    let body = migrate::to_today(key.kind, version, body)?;
    let record = match key.kind {
        Kind::Case => Record::Case(from(&body)?),
        Kind::Plan => Record::Plan(from(&body)?),
        Kind::Pack => Record::Pack(from(&body)?),
        Kind::Sheet => Record::Sheet(from(&body)?),
        Kind::Mask => Record::Mask(from(&body)?),
        Kind::Story => Record::Story(from(&body)?),
        Kind::Win => Record::Win(from(&body)?),
        Kind::Settings => Record::Settings(from(&body)?),
    };
    if record.key() == *key { Ok(record) } else { Err(Unreadable::Misplaced) }
}

fn from<T: DeserializeOwned>(body: &str) -> Result<T, Unreadable> {
    serde_json::from_str(body).map_err(|error| Unreadable::Contents(error.to_string()))
}

fn checksum(body: &str) -> String {
    format!("{:08x}", crc32(body.as_bytes()))
}

/// CRC-32 as in ZIP and PNG, four bits at a time. The usual crates bring 16 KB of tables that do not compress, more than
/// all other saving code together; records are a few hundred bytes, so speed does not matter.
fn crc32(bytes: &[u8]) -> u32 {
    let four_bits = |crc: u32| (0..4).fold(crc, |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()));
    !bytes.iter().fold(u32::MAX, |crc, byte| four_bits(four_bits(crc ^ u32::from(*byte))))
}
