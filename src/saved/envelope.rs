//! The envelope around each stored record: schema version, counter, writer, checksum, body.
//!
//! ```json
//! {"rung":3,"n":7,"by":"k3f9","sum":"8c736521","body":{…}}
//! ```
//!
//! The checksum is the CRC-32 of the body's bytes as they stand, so that a truncated or altered value is noticed before
//! it is believed. The counter grows by one with each save of the record; clocks play no part.

use super::migrate;
use crate::domain::{
    json::{self, FromJson, Json, ToJson},
    record::{Key, Kind, Record},
};

/// The version of the stored form that this page writes.
pub const SCHEMA: u32 = 3;

/// What stands around a body, which is left as it is written.
struct Envelope<'a> {
    rung: u32,
    n: u64,
    by: String,
    sum: String,
    body: &'a str,
}

impl<'a> Envelope<'a> {
    fn read(raw: &'a str) -> Result<Self, String> {
        let fields = json::fields(raw)?;
        let under = |key: &str| {
            let found = fields.iter().find(|(known, _)| known == key).map(|(_, value)| *value);
            found.ok_or_else(|| format!("{key}: missing"))
        };
        Ok(Self {
            by: String::from_json(&json::parse(under("by")?)?)?,
            rung: u32::from_json(&json::parse(under("rung")?)?)?,
            n: u64::from_json(&json::parse(under("n")?)?)?,
            sum: String::from_json(&json::parse(under("sum")?)?)?,
            body: under("body")?,
        })
    }
}

/// A record as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The record.
    pub record: Record,
    /// Its counter.
    pub counter: u64,
    /// The tab that wrote it.
    pub writer: String,
}

/// Which version of a record a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The tab that wrote it.
    pub writer: String,
    /// Tells it from every other: counter, writer and checksum.
    pub text: String,
}

/// The mark of a value, without looking at its contents.
#[must_use]
pub fn mark(raw: &str) -> Option<Mark> {
    let envelope = Envelope::read(raw).ok()?;
    Some(Mark { text: format!("{} {} {}", envelope.n, envelope.by, envelope.sum), writer: envelope.by })
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
    let mut sealed = format!("{{\"rung\":{SCHEMA},\"n\":{counter},\"by\":");
    json::text(&mut sealed, writer);
    sealed.push_str(",\"sum\":");
    json::text(&mut sealed, &checksum(&body));
    sealed.push_str(",\"body\":");
    sealed.push_str(&body);
    sealed.push('}');
    sealed
}

/// Reads a stored value.
///
/// # Errors
/// Says why it cannot be read. The value itself is left to the caller, who must not overwrite it.
pub fn open(key: &Key, raw: &str) -> Result<Opened, Unreadable> {
    let envelope = sound(raw)?;
    let record = parse(key, envelope.rung, envelope.body)?;
    Ok(Opened { record, counter: envelope.n, writer: envelope.by })
}

/// Reads a stored value whose key is not known: the record that, written again, says the same.
///
/// # Errors
/// Says why it cannot be read.
pub fn open_alone(raw: &str) -> Result<Record, Unreadable> {
    let envelope = sound(raw)?;
    let json = json::parse(envelope.body).map_err(Unreadable::Contents)?;
    let of_kind = |kind: Kind| {
        let record = record(kind, &migrate::to_today(kind, envelope.rung, json.clone()).ok()?).ok()?;
        let named = Key::parse(&record.key().to_string()).is_some();
        (named && body(&record) == envelope.body).then_some(record)
    };
    Kind::ALL.into_iter().find_map(of_kind).ok_or_else(|| Unreadable::Contents("it does not say what it is".to_owned()))
}

/// The envelope of a value, once it is known to be whole.
fn sound(raw: &str) -> Result<Envelope<'_>, Unreadable> {
    let envelope = Envelope::read(raw).map_err(|_| Unreadable::Form)?;
    if envelope.rung > SCHEMA {
        return Err(Unreadable::Newer);
    }
    if checksum(envelope.body) != envelope.sum {
        return Err(Unreadable::Damaged);
    }
    Ok(envelope)
}

/// The body of a record, as JSON.
#[must_use]
pub fn body(record: &Record) -> String {
    let mut body = String::new();
    let record: &dyn ToJson = match record {
        Record::Case(case) => case,
        Record::Plan(plan) => plan,
        Record::Attempt(attempt) => attempt,
        Record::Checklist(checked) => checked,
        Record::Pack(pack) => pack,
        Record::Sheet(sheet) => sheet,
        Record::Mask(mask) => mask,
        Record::Story(story) => story,
        Record::Win(win) => win,
        Record::Settings(settings) => settings,
    };
    record.write(&mut body);
    body
}

/// Reads a body written by schema `version`, brings it to today's form, and checks that it belongs under `key`.
///
/// # Errors
/// Says why it cannot be read.
pub fn parse(key: &Key, version: u32, body: &str) -> Result<Record, Unreadable> {
    let body = json::parse(body).map_err(Unreadable::Contents)?;
    let body = migrate::to_today(key.kind, version, body)?;
    let record = record(key.kind, &body)?;
    if record.key() == *key { Ok(record) } else { Err(Unreadable::Misplaced) }
}

fn record(kind: Kind, body: &Json<'_>) -> Result<Record, Unreadable> {
    Ok(match kind {
        Kind::Case => Record::Case(from(body)?),
        Kind::Plan => Record::Plan(from(body)?),
        Kind::Attempt => Record::Attempt(from(body)?),
        Kind::Checklist => Record::Checklist(from(body)?),
        Kind::Pack => Record::Pack(from(body)?),
        Kind::Sheet => Record::Sheet(from(body)?),
        Kind::Mask => Record::Mask(from(body)?),
        Kind::Story => Record::Story(from(body)?),
        Kind::Win => Record::Win(from(body)?),
        Kind::Settings => Record::Settings(from(body)?),
    })
}

fn from<T: FromJson>(body: &Json<'_>) -> Result<T, Unreadable> {
    T::from_json(body).map_err(Unreadable::Contents)
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
