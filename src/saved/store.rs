//! The store: records to and from a shelf, one key each, under the rules of [`super`].

use super::{
    envelope::{self, Unreadable},
    shelf::{Fault, Shelf},
};
use crate::domain::{
    map::SmallMap,
    record::{Key, Record},
};

/// Before every key of this page. Other pages of the same origin share the storage.
pub const PREFIX: &str = "rung:";
/// Before the keys of versions set aside: `rung:aside:win:3f9a:2`.
const ASIDE: &str = "rung:aside:";
/// Before the keys that hold no record, such as the theme; `boot.js` reads that one.
const PAGE: &str = "rung:page:";

/// Keeps records on a shelf and knows what it last saw there.
#[derive(Debug)]
pub struct Store<S> {
    shelf: S,
    writer: String,
    seen: SmallMap<Key, Seen>,
}

/// What a key held when it was last read or written.
#[derive(Debug)]
struct Seen {
    raw: String,
    counter: u64,
}

/// What was found on the shelf.
#[derive(Debug, Default)]
pub struct Found {
    /// Records that could be read.
    pub records: Vec<Record>,
    /// Values that could not, untouched.
    pub unreadable: Vec<Kept>,
    /// Versions set aside earlier.
    pub aside: Vec<Kept>,
    /// The shelf itself failed; what was read before that is there.
    pub fault: Option<Fault>,
}

/// A value that is kept exactly as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its key on the shelf, with the prefix.
    pub at: String,
    /// Its text.
    pub raw: String,
    /// Why it is not in use.
    pub why: String,
}

/// How a save went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is on the shelf.
    Yes,
    /// It is on the shelf, and another tab's version of it was set aside.
    SetAside,
}

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSaved {
    /// The shelf failed.
    #[error("{0}")]
    Fault(#[from] Fault),
    /// A value that cannot be read stands under this key, and is not overwritten.
    #[error("an earlier version that cannot be read stands in its place")]
    Unreadable,
}

impl<S: Shelf> Store<S> {
    /// A store on a shelf. `writer` names this tab.
    pub fn new(shelf: S, writer: String) -> Self {
        Self { shelf, writer, seen: SmallMap::new() }
    }

    /// The shelf, for looking at it raw.
    pub fn shelf(&self) -> &S {
        &self.shelf
    }

    /// Reads everything. Writes nothing.
    pub fn load(&mut self) -> Found {
        let mut found = Found::default();
        let keys = match self.shelf.keys() {
            Ok(keys) => keys,
            Err(fault) => return Found { fault: Some(fault), ..found },
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
            if at.starts_with(ASIDE) {
                found.aside.push(set_aside_earlier(at, raw));
                continue;
            }
            match self.take_in(&at, &raw) {
                Ok((_, record)) => found.records.push(record),
                Err(why) => found.unreadable.push(Kept { at, raw, why: why.to_string() }),
            }
        }
        found
    }

    /// Reads a value that stands on the shelf under `at`, for example because another tab put it there, and
    /// remembers it as seen.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn take_in(&mut self, at: &str, raw: &str) -> Result<(Key, Record), Unreadable> {
        let key = at.strip_prefix(PREFIX).and_then(Key::parse).ok_or(Unreadable::Form)?;
        let opened = envelope::open(&key, raw)?;
        self.seen.insert(key.clone(), Seen { raw: raw.to_owned(), counter: opened.counter });
        Ok((key, opened.record))
    }

    /// Another tab took a record away.
    pub fn forget(&mut self, key: &Key) {
        self.seen.remove(key);
    }

    /// Saves a record, or takes it away when there is `None`.
    ///
    /// # Errors
    /// Says why it is not saved. What stood on the shelf still stands there.
    pub fn save(&mut self, key: &Key, record: Option<&Record>) -> Result<Saved, NotSaved> {
        let at = format!("{PREFIX}{key}");
        let standing = self.shelf.read(&at)?;
        let seen = self.seen.get(key);
        let outcome = match &standing {
            Some(raw) if seen.is_none_or(|seen| seen.raw != *raw) => {
                let theirs = envelope::open(key, raw).map_err(|_| NotSaved::Unreadable)?;
                if record == Some(&theirs.record) {
                    Saved::Yes
                } else {
                    self.set_aside(key, raw)?;
                    Saved::SetAside
                }
            }
            _ => Saved::Yes,
        };
        match record {
            Some(record) => {
                let stood = standing.as_deref().and_then(|raw| envelope::open(key, raw).ok()).map_or(0, |theirs| theirs.counter);
                let counter = stood.max(seen_counter(self.seen.get(key))).saturating_add(1);
                let raw = envelope::seal(record, counter, &self.writer);
                self.put(&at, &raw)?;
                self.seen.insert(key.clone(), Seen { raw, counter });
            }
            None => {
                self.take_away(&at)?;
                self.seen.remove(key);
            }
        }
        Ok(outcome)
    }

    /// Moves a value that cannot be read out of the way, so that its key can be used again. It stays on the shelf.
    ///
    /// # Errors
    /// Says why it still stands where it stood.
    pub fn move_aside(&mut self, at: &str) -> Result<(), Fault> {
        let Some(raw) = self.shelf.read(at)? else { return Ok(()) };
        let place = at.strip_prefix(PREFIX).unwrap_or(at);
        self.put_aside(place, &raw)?;
        self.take_away(at)
    }

    /// Takes a kept value away for good.
    ///
    /// # Errors
    /// Says why it is still there.
    pub fn discard(&mut self, at: &str) -> Result<(), Fault> {
        self.take_away(at)
    }

    /// The record in a version that was set aside, if it can be read.
    #[must_use]
    pub fn record_aside(kept: &Kept) -> Option<Record> {
        let place = kept.at.strip_prefix(ASIDE)?;
        let (key, _) = place.rsplit_once(':')?;
        envelope::open(&Key::parse(key)?, &kept.raw).ok().map(|opened| opened.record)
    }

    /// Characters that this page has on the shelf, keys included: what browsers count against their limit.
    ///
    /// # Errors
    /// The shelf cannot be reached.
    pub fn size(&self) -> Result<usize, Fault> {
        let mut size = 0;
        for at in self.shelf.keys()?.iter().filter(|at| at.starts_with(PREFIX)) {
            size += at.encode_utf16().count() + self.shelf.read(at)?.map_or(0, |raw| raw.encode_utf16().count());
        }
        Ok(size)
    }

    fn set_aside(&mut self, key: &Key, raw: &str) -> Result<(), Fault> {
        self.put_aside(&key.to_string(), raw)
    }

    fn put_aside(&mut self, place: &str, raw: &str) -> Result<(), Fault> {
        let mut nth = 1_u32;
        loop {
            let at = format!("{ASIDE}{place}:{nth}");
            match self.shelf.read(&at)? {
                None => return self.put(&at, raw),
                // SmallSet aside by an earlier try whose second half failed.
                Some(there) if there == raw => return Ok(()),
                Some(_) => nth += 1,
            }
        }
    }

    /// Writes and reads back: some browsers take a write without a word and keep nothing.
    fn put(&mut self, at: &str, raw: &str) -> Result<(), Fault> {
        self.shelf.write(at, raw)?;
        if self.shelf.read(at)?.as_deref() == Some(raw) { Ok(()) } else { Err(Fault::Broken) }
    }

    /// Takes away and looks: what was said to be erased has to be gone.
    fn take_away(&mut self, at: &str) -> Result<(), Fault> {
        self.shelf.remove(at)?;
        if self.shelf.read(at)?.is_none() { Ok(()) } else { Err(Fault::Broken) }
    }
}

/// A version set aside: of a record that two tabs wrote, or of one that could not be read and was moved out of the way.
fn set_aside_earlier(at: String, raw: String) -> Kept {
    let place = at.strip_prefix(ASIDE).and_then(|place| place.rsplit_once(':')).and_then(|(key, _)| Key::parse(key));
    let why = match place.ok_or(Unreadable::Form).and_then(|key| envelope::open(&key, &raw)) {
        Ok(_) => "set aside when two tabs wrote the same thing".to_owned(),
        Err(why) => format!("moved aside because {why}"),
    };
    Kept { at, raw, why }
}

fn seen_counter(seen: Option<&Seen>) -> u64 {
    seen.map_or(0, |seen| seen.counter)
}
