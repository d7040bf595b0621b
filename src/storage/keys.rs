//! The keys of this page in the browser's storage, and values that are kept and not in use.

use super::{decode_error::DecodeError, envelope};
use crate::domain::records::key::Key;

/// Before every key of this page. Other pages of the same origin share the storage.
pub const PREFIX: &str = "rung:";

/// Before the keys of versions set aside: `rung:aside:win:3f9a:2`.
pub const QUARANTINE: &str = "rung:aside:";

/// Before the keys that hold no record, such as the theme; `boot.js` reads that one.
pub const PAGE: &str = "rung:page:";

/// Stands there for a moment when everything was erased, so that other tabs hear of it.
pub const ERASED: &str = "rung:page:erased";

/// A value that is kept exactly as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its key on the shelf, with the prefix.
    pub at: String,
    /// Its text.
    pub raw: String,
    /// Why it is not in use.
    pub why: String,
}

/// A version set aside: of a record that two tabs wrote, or of one that could not be read and was
/// moved out of the way.
pub(super) fn set_aside_earlier(at: String, raw: String) -> Quarantined {
    let place = at
        .strip_prefix(QUARANTINE)
        .and_then(|place| place.rsplit_once(':'))
        .and_then(|(key, _)| Key::parse(key));
    let why = match place.ok_or(DecodeError::Form).and_then(|key| envelope::decode(&key, &raw)) {
        Ok(_) => "set aside when two tabs wrote the same thing".to_owned(),
        Err(why) => format!("moved aside because {why}"),
    };
    Quarantined { at, raw, why }
}
