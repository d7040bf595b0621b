//! The backup file: everything a person has written, as one JSON file that can be read by eye, and
//! back in.

pub use super::backup_contents::{Backup, BackupError};
use super::{
    backup_contents::field, decode_error::DecodeError, envelope, fields::Fields, json,
    keys::PREFIX, migrations::SCHEMA, rescue,
};
use crate::domain::{
    date::Day,
    records::{key::Key, record::Record},
    workspace::Workspace,
};
use serde::{Serialize, de::IgnoredAny};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

/// Larger files are not read: a whole life in this page stays far below.
pub const LARGEST: usize = 8 * 1024 * 1024;
const FORMAT: &str = "rung-backup";
/// What `export/json.rs` writes.
const DOCUMENT: &str = "rung-document";

/// The file as it is written: pretty, and each record in one line.
#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    version: u32,
    saved: Day,
    records: BTreeMap<String, Box<RawValue>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    unreadable: BTreeMap<&'a str, &'a str>,
}

/// The text of a backup file. `kept` are values that could not be read, taken along as they are.
#[must_use]
pub fn write(workspace: &Workspace, kept: &[(String, String)], today: Day) -> String {
    json::pretty(&File {
        format: FORMAT,
        version: SCHEMA,
        saved: today,
        records: workspace
            .records()
            .map(|(key, record)| (key.to_string(), json::raw(record)))
            .collect(),
        unreadable: kept.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect(),
    })
}

/// Reads a backup file. An entry that cannot be read does not keep the others out.
///
/// # Errors
/// The file as a whole cannot be read; says why.
pub fn read(text: &str) -> Result<Backup, BackupError> {
    if text.len() > LARGEST {
        return Err(BackupError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fields = match json::read::<Fields<&RawValue>>(text) {
        Ok(fields) => fields,
        Err(_) if rescue::is_value(text) => return Ok(rescue::alone(text)),
        Err(wrong) => return Err(unread(text, wrong)),
    };
    if let Some(rescued) = rescue::read(text, &fields) {
        return rescued;
    }
    let format = fields
        .get("format")
        .ok_or("missing".to_owned())
        .and_then(|raw| json::read::<String>(raw.get()));
    let format = format.map_err(|wrong| BackupError::Foreign(format!("format: {wrong}")))?;
    match format.as_str() {
        FORMAT => {}
        DOCUMENT => return Err(BackupError::Document),
        _ => return Err(BackupError::Foreign(format!("its format is “{format}”"))),
    }
    let version: u32 = field(&fields, "version")?;
    if version > SCHEMA {
        return Err(BackupError::Newer);
    }
    let mut contents = Backup { saved: Some(field(&fields, "saved")?), ..Backup::default() };
    let Fields(records) = records(&fields)?;
    for (name, body) in records {
        let record = Key::parse(&name)
            .ok_or(DecodeError::Form)
            .and_then(|key| envelope::parse(&key, version, body));
        match record {
            Ok(record) => contents.records.push(record),
            Err(why) => {
                contents.kept.push((name.clone(), body.get().to_owned()));
                contents.problems.push((name, why.to_string()));
            }
        }
    }
    if fields.get("unreadable").is_some() {
        let unreadable: BTreeMap<String, String> = field(&fields, "unreadable")?;
        let problem = |name: &String| {
            (name.clone(), "it could not be read when the file was saved".to_owned())
        };
        contents.problems.extend(unreadable.keys().map(problem));
        contents.kept.extend(unreadable.iter().map(|(name, raw)| (name.clone(), raw.clone())));
    }
    Ok(contents)
}

fn records<'a>(fields: &Fields<&'a RawValue>) -> Result<Fields<&'a RawValue>, BackupError> {
    match fields.get("records") {
        None => Err(BackupError::Damaged("its list of records is missing".to_owned())),
        Some(raw) if !raw.get().starts_with('{') => {
            Err(BackupError::Damaged("its records are not in the form that Rung writes".to_owned()))
        }
        Some(_) => field(fields, "records"),
    }
}

/// Why a text is no table.
fn unread(text: &str, wrong: String) -> BackupError {
    if text.trim().is_empty() {
        BackupError::Empty
    } else if is_ours(text) {
        BackupError::Damaged(wrong)
    } else if serde_json::from_str::<IgnoredAny>(text).is_ok() {
        BackupError::NotOurs
    } else {
        BackupError::Foreign(wrong)
    }
}

/// Whether a text that is not whole begins as files of ours do.
fn is_ours(text: &str) -> bool {
    let Some(fields) = past(text, "{") else { return false };
    let format = past(fields, "\"format\"").and_then(|rest| past(rest, ":")).unwrap_or_default();
    [FORMAT, rescue::FORMAT].iter().any(|name| past(format, &format!("\"{name}\"")).is_some())
        || past(fields, &format!("\"{PREFIX}")).is_some()
}

fn past<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    text.trim_start().strip_prefix(beginning)
}

/// How a file compares with what is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Only in the file.
    pub new: Vec<Record>,
    /// In both, and different: theirs.
    pub differing: Vec<Record>,
    /// In both, and the same.
    pub same: usize,
    /// Only here. A record that stands in the file and cannot be read there is not among them, so
    /// that replacing does not remove it.
    pub only_here: Vec<Key>,
}

/// Compares a file with a workspace, record by record.
#[must_use]
pub fn compare(workspace: &Workspace, contents: &Backup) -> Comparison {
    let mut comparison = Comparison::default();
    for record in &contents.records {
        match workspace.get(&record.key()) {
            None => comparison.new.push(record.clone()),
            Some(mine) if mine == record => comparison.same += 1,
            Some(_) => comparison.differing.push(record.clone()),
        }
    }
    let unreadable = contents
        .problems
        .iter()
        .filter_map(|(name, _)| Key::parse(name.strip_prefix(PREFIX).unwrap_or(name)));
    let in_file: BTreeSet<Key> =
        contents.records.iter().map(Record::key).chain(unreadable).collect();
    comparison.only_here = workspace
        .records()
        .map(|(key, _)| key)
        .filter(|key| !in_file.contains(key))
        .cloned()
        .collect();
    comparison
}

/// The records that taking a file in sets. Merging adds what is new and, of what differs, those in
/// `theirs`; replacing takes the whole file and removes what is only here.
#[must_use]
pub fn import_changes(
    comparison: &Comparison,
    replace: bool,
    theirs: &[Key],
) -> Vec<(Key, Option<Record>)> {
    let theirs: BTreeSet<&Key> = theirs.iter().collect();
    let differing =
        comparison.differing.iter().filter(|record| replace || theirs.contains(&record.key()));
    let set =
        comparison.new.iter().chain(differing).map(|record| (record.key(), Some(record.clone())));
    let removed = comparison.only_here.iter().filter(|_| replace).map(|key| (key.clone(), None));
    set.chain(removed).collect()
}
