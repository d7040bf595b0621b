//! The store: records to and from a shelf, one key each, under the rules of [`super`].

#[cfg(test)]
mod unopened;

use super::{
    backend::{StorageBackend, StorageError},
    decode_error::DecodeError,
    envelope::{self, Decoded},
    keys::set_aside_earlier,
    last_seen::{Deleted, LastSeen},
};
use crate::domain::records::{key::Key, record::Record};
use std::collections::BTreeMap;

pub use super::{
    keys::{ERASED, PAGE, PREFIX, QUARANTINE, Quarantined},
    outcome::{RemoteChange, SaveError, SaveOutcome},
};

/// Keeps records on a shelf and knows what it last saw there.
#[derive(Debug)]
pub struct Store<S> {
    pub(super) shelf: S,
    pub(super) writer: String,
    pub(super) seen: BTreeMap<Key, LastSeen>,
    /// What writes of ours that failed left in the place of a value: ours to replace, once it is
    /// set aside.
    pub(super) torn: BTreeMap<Key, String>,
    /// What this tab took away: another may write it before it hears of that.
    pub(super) gone: BTreeMap<Key, Deleted>,
    /// What this tab put aside, by the place on the shelf.
    pub(super) put_aside: BTreeMap<String, String>,
}

/// What was found on the shelf.
#[derive(Debug, Default)]
pub struct LoadReport {
    /// Records that could be read.
    pub records: Vec<Record>,
    /// Values that could not, untouched.
    pub unreadable: Vec<Quarantined>,
    /// Versions set aside earlier.
    pub aside: Vec<Quarantined>,
    /// The shelf itself failed; what was read before that is there.
    pub fault: Option<StorageError>,
}

impl<S: StorageBackend> Store<S> {
    /// A store on a shelf. `writer` names this tab.
    pub fn new(shelf: S, writer: String) -> Self {
        Self {
            shelf,
            writer,
            seen: BTreeMap::new(),
            torn: BTreeMap::new(),
            gone: BTreeMap::new(),
            put_aside: BTreeMap::new(),
        }
    }

    /// The shelf, for looking at it raw.
    pub fn shelf(&self) -> &S {
        &self.shelf
    }

    /// Reads everything. Writes nothing.
    pub fn load(&mut self) -> LoadReport {
        let mut found = LoadReport::default();
        let keys = match self.shelf.keys() {
            Ok(keys) => keys,
            Err(fault) => return LoadReport { fault: Some(fault), ..found },
        };
        for at in keys.into_iter().filter(|at| at.starts_with(PREFIX) && !at.starts_with(PAGE)) {
            let raw = match self.shelf.read(&at) {
                Ok(Some(raw)) => raw,
                Ok(None) => continue,
                Err(fault) => {
                    found.fault = Some(fault);
                    continue;
                }
            };
            if at.starts_with(QUARANTINE) {
                found.aside.push(set_aside_earlier(at, raw));
                continue;
            }
            match self.observe(&at, &raw) {
                Ok((_, record)) => found.records.push(record),
                Err(why) => found.unreadable.push(Quarantined { at, raw, why: why.to_string() }),
            }
        }
        found
    }

    /// Reads a value that stands on the shelf under `at`, for example because another tab put it
    /// there, and remembers it as seen.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn observe(&mut self, at: &str, raw: &str) -> Result<(Key, Record), DecodeError> {
        let key = at.strip_prefix(PREFIX).and_then(Key::parse).ok_or(DecodeError::Form)?;
        let opened = envelope::decode(&key, raw)?;
        self.seen.insert(key.clone(), LastSeen::first(raw.to_owned(), opened.counter));
        Ok((key, opened.record))
    }

    /// Saves a record, or takes it away when there is `None`.
    ///
    /// # Errors
    /// Says why it is not saved. What stood on the shelf still stands there.
    pub fn save(&mut self, key: &Key, record: Option<&Record>) -> Result<SaveOutcome, SaveError> {
        let at = format!("{PREFIX}{key}");
        let standing = self.shelf.read(&at)?;
        let known = self.seen.get(key).is_some_and(|seen| standing.as_ref() == Some(&seen.raw));
        if known && record.is_some_and(|record| self.stands(key, record)) {
            return Ok(SaveOutcome::Yes);
        }
        let theirs = match &standing {
            // What was last seen here needs no second look.
            Some(raw) if !known => match envelope::decode(key, raw) {
                Ok(theirs) => Some((raw, theirs)),
                Err(why) if why != DecodeError::Newer && self.torn.get(key) == Some(raw) => {
                    self.set_aside(key, raw)?;
                    return self
                        .finish(key, &at, record, None, standing.as_deref())
                        .map(|_| SaveOutcome::Mended);
                }
                Err(_) => return Err(SaveError::Unreadable),
            },
            _ => None,
        };
        self.finish(key, &at, record, theirs, standing.as_deref())
    }

    /// Writes a record over what stands there, or takes it away.
    pub(super) fn finish(
        &mut self,
        key: &Key,
        at: &str,
        record: Option<&Record>,
        theirs: Option<(&String, Decoded)>,
        standing: Option<&str>,
    ) -> Result<SaveOutcome, SaveError> {
        let stood = theirs.as_ref().map_or(0, |(_, theirs)| theirs.counter);
        let here = self
            .seen
            .get(key)
            .map(|seen| seen.counter)
            .or_else(|| Some(self.gone.get(key)?.counter.saturating_add(1)));
        let counter = stood.max(here.unwrap_or(0)).saturating_add(1);
        let mut next = record.map(|record| self.next(key, record, counter));
        let outcome = match theirs {
            Some((raw, theirs)) => self.meet(key, raw, &theirs, next.as_mut())?,
            None => SaveOutcome::Yes,
        };
        match next {
            Some(next) => {
                let raw = next.sealed(counter, &self.writer);
                if let Err(fault) = self.put(at, &raw) {
                    self.look_at_torn(key, at, standing);
                    return Err(fault.into());
                }
                self.see(key, raw, counter, next);
            }
            None => {
                self.remove_verified(at)?;
                self.seen.remove(key);
                self.gone.insert(key.clone(), Deleted { counter, erased: false });
            }
        }
        self.torn.remove(key);
        Ok(outcome)
    }

    /// A write of ours failed: what stands there now and did not before is what it left.
    pub(super) fn look_at_torn(&mut self, key: &Key, at: &str, before: Option<&str>) {
        if let Ok(Some(left)) = self.shelf.read(at)
            && before != Some(&*left)
            && envelope::decode(key, &left).is_err()
        {
            self.torn.insert(key.clone(), left);
        }
    }

    /// Takes a kept value away for good.
    ///
    /// # Errors
    /// Says why it is still there.
    pub fn discard(&mut self, at: &str) -> Result<(), StorageError> {
        self.put_aside.remove(at);
        self.remove_verified(at)
    }

    /// Takes away everything of this page that is still on the shelf, whatever it is.
    ///
    /// # Errors
    /// Something is still there.
    pub fn sweep(&mut self) -> Result<(), StorageError> {
        let seen = std::mem::take(&mut self.seen);
        self.gone.extend(
            seen.into_iter()
                .map(|(key, seen)| (key, Deleted { counter: seen.counter, erased: true })),
        );
        self.torn = BTreeMap::new();
        self.put_aside = BTreeMap::new();
        let keys = self.shelf.keys()?;
        let swept =
            keys.iter().filter(|at| at.starts_with(PREFIX)).map(|at| self.remove_verified(at));
        let swept = swept.fold(Ok(()), Result::and);
        // Where this cannot be written, nor can what another tab has still to save.
        match self.shelf.write(ERASED, "1") {
            Ok(()) => swept.and(self.remove_verified(ERASED)),
            Err(_) => swept,
        }
    }

    /// Another tab erased everything. What this one wrote before it heard of that goes as well.
    ///
    /// # Errors
    /// Something is still there.
    pub fn hear_erased(&mut self) -> Result<(), StorageError> {
        self.seen = BTreeMap::new();
        self.torn = BTreeMap::new();
        self.put_aside = BTreeMap::new();
        let mut swept = Ok(());
        for at in
            self.shelf.keys()?.iter().filter(|at| at.starts_with(PREFIX) && !at.starts_with(PAGE))
        {
            if self.shelf.read(at)?.is_some_and(|raw| self.wrote(&raw)) {
                swept = swept.and(self.remove_verified(at));
            }
        }
        swept
    }

    /// Characters that this page has on the shelf, keys included: what browsers count against their
    /// limit.
    ///
    /// # Errors
    /// The shelf cannot be reached.
    pub fn size(&self) -> Result<usize, StorageError> {
        let mut size = 0;
        for at in self.shelf.keys()?.iter().filter(|at| at.starts_with(PREFIX)) {
            size += at.encode_utf16().count()
                + self.shelf.read(at)?.map_or(0, |raw| raw.encode_utf16().count());
        }
        Ok(size)
    }

    /// Writes and reads back: some browsers take a write without a word and keep nothing.
    pub(super) fn put(&mut self, at: &str, raw: &str) -> Result<(), StorageError> {
        self.shelf.write(at, raw)?;
        if self.shelf.read(at)?.as_deref() == Some(raw) {
            Ok(())
        } else {
            Err(StorageError::Broken)
        }
    }

    /// Takes away and looks: what was said to be erased has to be gone.
    pub(super) fn remove_verified(&mut self, at: &str) -> Result<(), StorageError> {
        self.shelf.remove(at)?;
        if self.shelf.read(at)?.is_none() { Ok(()) } else { Err(StorageError::Broken) }
    }
}
