//! Values set aside: of a record that two tabs wrote, or of one that could not be read and was
//! moved out of the way.

use super::{
    backend::{StorageBackend, StorageError},
    envelope,
    keys::{PREFIX, QUARANTINE, Quarantined},
    store::Store,
};
use crate::domain::records::{key::Key, record::Record};

impl<S: StorageBackend> Store<S> {
    /// Puts a value that a file brought along aside, as it is; `at` is the key under which it
    /// stood.
    ///
    /// # Errors
    /// Says why it is not there.
    pub fn keep_aside(&mut self, at: &str, raw: &str) -> Result<(), StorageError> {
        let place = at
            .strip_prefix(QUARANTINE)
            .and_then(|place| place.rsplit_once(':'))
            .map(|(place, _)| place);
        self.quarantine(place.unwrap_or_else(|| at.strip_prefix(PREFIX).unwrap_or(at)), raw)
    }

    /// Another tab put something aside, or took it away. Two that do so at once choose the same
    /// place, and what stood there for a moment goes elsewhere.
    ///
    /// # Errors
    /// Says why it is not there.
    pub fn hear_aside(&mut self, at: &str, raw: Option<&str>) -> Result<(), StorageError> {
        match self.put_aside.get(at) {
            Some(ours) if raw != Some(ours) => {}
            _ => return Ok(()),
        }
        match self.put_aside.remove(at).filter(|_| raw.is_some()) {
            Some(ours) => self.keep_aside(at, &ours),
            None => Ok(()),
        }
    }

    /// Moves a value that cannot be read out of the way, so that its key can be used again. It
    /// stays on the shelf.
    ///
    /// # Errors
    /// Says why it still stands where it stood.
    pub fn move_to_quarantine(&mut self, at: &str) -> Result<(), StorageError> {
        let Some(raw) = self.shelf.read(at)? else { return Ok(()) };
        let place = at.strip_prefix(PREFIX).unwrap_or(at);
        self.quarantine(place, &raw)?;
        self.remove_verified(at)
    }

    /// The record in a version that was set aside, if it can be read.
    #[must_use]
    pub fn record_aside(kept: &Quarantined) -> Option<Record> {
        let place = kept.at.strip_prefix(QUARANTINE)?;
        let (key, _) = place.rsplit_once(':')?;
        envelope::decode(&Key::parse(key)?, &kept.raw).ok().map(|opened| opened.record)
    }

    pub(super) fn set_aside(&mut self, key: &Key, raw: &str) -> Result<(), StorageError> {
        self.quarantine(&key.to_string(), raw)
    }

    pub(super) fn quarantine(&mut self, place: &str, raw: &str) -> Result<(), StorageError> {
        let mut nth = 1_u32;
        loop {
            let at = format!("{QUARANTINE}{place}:{nth}");
            match self.shelf.read(&at)? {
                None => {
                    self.put(&at, raw)?;
                    self.put_aside.insert(at, raw.to_owned());
                    return Ok(());
                }
                // Set aside by an earlier try whose second half failed.
                Some(there) if there == raw => return Ok(()),
                Some(_) => nth += 1,
            }
        }
    }
}
