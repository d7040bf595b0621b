//! What was saved raw, back in: the file of the fault screen, and one stored value alone. `boot.js`
//! writes the first when nothing else of the page runs, so it holds values as they stood in the
//! browser and not a backup.
//!
//! ```json
//! {"format": "rung-rescue", "version": 1, "saved": "2026-10-12", "stored": {"rung:win:3f9a": "{\"rung\":3,…}", …}}
//! ```
//!
//! Earlier pages wrote what stands under `stored` and nothing around it.

use super::{
    backup_contents::{Backup, BackupError, field},
    decode_error::DecodeError,
    envelope,
    fields::Fields,
    json,
    keys::{PAGE, PREFIX, QUARANTINE},
};
use crate::domain::records::key::Key;
use serde_json::value::RawValue;

pub(super) const FORMAT: &str = "rung-rescue";
/// The version of the file; the values in it carry versions of their own.
const VERSION: u32 = 1;

/// Reads such a file; `None` where it is none.
pub(super) fn read(text: &str, fields: &Fields<&RawValue>) -> Option<Result<Backup, BackupError>> {
    if fields.get("format").is_some_and(|format| is_text(format, FORMAT)) {
        return Some(marked(fields));
    }
    if fields.get("rung").is_some() && fields.get("body").is_some() {
        return Some(Ok(alone(text)));
    }
    let all_ours = !fields.0.is_empty() && fields.0.iter().all(|(key, _)| key.starts_with(PREFIX));
    all_ours.then(|| Ok(values(fields, Backup::default())))
}

fn is_text(raw: &RawValue, expected: &str) -> bool {
    json::read::<String>(raw.get()).is_ok_and(|text| text == expected)
}

fn marked(fields: &Fields<&RawValue>) -> Result<Backup, BackupError> {
    let version: u32 = field(fields, "version")?;
    if version > VERSION {
        return Err(BackupError::Newer);
    }
    // A wrong day keeps nothing out.
    let contents = Backup { saved: field(fields, "saved").ok(), ..Backup::default() };
    Ok(values(&field(fields, "stored")?, contents))
}

/// Each value for itself: one that cannot be read does not keep the others out.
fn values(stored: &Fields<&RawValue>, mut contents: Backup) -> Backup {
    for (at, raw) in stored.0.iter().filter(|(at, _)| !at.starts_with(PAGE)) {
        let Ok(value) = json::read::<String>(raw.get()) else {
            contents.problems.push((at.to_string(), DecodeError::Form.to_string()));
            continue;
        };
        if at.starts_with(QUARANTINE) {
            contents
                .problems
                .push((at.to_string(), "it was set aside before the file was saved".to_owned()));
            contents.kept.push((at.to_string(), value));
            continue;
        }
        let key = at.strip_prefix(PREFIX).and_then(Key::parse).ok_or(DecodeError::Form);
        match key.and_then(|key| envelope::decode(&key, &value)) {
            Ok(opened) => contents.records.push(opened.record),
            Err(why) => {
                contents.problems.push((at.to_string(), why.to_string()));
                contents.kept.push((at.to_string(), value));
            }
        }
    }
    contents
}

/// Whether a text begins as stored values do, whatever became of its end.
pub(super) fn is_value(text: &str) -> bool {
    text.trim_start().starts_with("{\"rung\":")
}

/// One stored value, as Data saves it to a file. It does not say under which key it stood; its
/// contents do.
pub(super) fn alone(text: &str) -> Backup {
    match envelope::decode_alone(text.trim()) {
        Ok(record) => Backup { records: vec![record], ..Backup::default() },
        Err(why) => Backup {
            problems: vec![("the value in this file".to_owned(), why.to_string())],
            ..Backup::default()
        },
    }
}
