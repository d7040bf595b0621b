//! What is stored and cannot be read, for the rooms it belongs to: an empty room would say that
//! nothing was written.

use super::{Session, damaged::Damaged};
use crate::{
    content,
    domain::records::key::{Key, Kind},
    storage::keys::PREFIX,
};
use leptos::prelude::*;

impl Session {
    /// Whether something that cannot be read stands in the place of a record.
    #[must_use]
    pub fn is_damaged(self, key: &Key) -> bool {
        let at = format!("{PREFIX}{key}");
        self.kept.with_untracked(|kept| kept.iter().any(|kept| kept.at == at))
    }

    /// The records that cannot be read, of those that `belongs` names; tracked.
    #[must_use]
    pub fn damaged(self, belongs: impl Fn(&Key) -> bool) -> Vec<Damaged> {
        self.kept.with(|kept| {
            let keys = kept
                .iter()
                .filter_map(|kept| Some((Key::parse(kept.at.strip_prefix(PREFIX)?)?, &kept.raw)));
            keys.filter(|(key, _)| belongs(key))
                .map(|(key, raw)| Damaged { track: track_in(&key, raw), key })
                .collect()
        })
    }
}

/// The track of a damaged case, if its text still holds the name of one.
fn track_in(key: &Key, raw: &str) -> Option<&'static str> {
    let named = |id: &str| raw.contains(&format!("\"track\":\"{id}\""));
    (key.kind == Kind::Case).then(|| {
        content::TRACKS.iter().find(|track| named(track.id.as_str())).map(|track| track.name)
    })?
}
