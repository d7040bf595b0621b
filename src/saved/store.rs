//! The store: records to and from a shelf, one key each, under the rules of [`super`].

use super::{
    envelope::{self, Mark, Opened, Unreadable},
    merge::{Clash, merge},
    shelf::{Fault, Shelf},
};
use crate::domain::{
    map::SmallMap,
    record::{Key, Record},
};

/// Before every key of this page. Other pages of the same origin share the storage.
pub const PREFIX: &str = "rung:";
/// Before the keys of versions set aside: `rung:aside:win:3f9a:2`.
pub const ASIDE: &str = "rung:aside:";
/// Before the keys that hold no record, such as the theme; `boot.js` reads that one.
pub const PAGE: &str = "rung:page:";

/// Keeps records on a shelf and knows what it last saw there.
#[derive(Debug)]
pub struct Store<S> {
    shelf: S,
    writer: String,
    seen: SmallMap<Key, Seen>,
    /// What writes of ours that failed left in the place of a value: ours to replace, once it is set aside.
    torn: SmallMap<Key, String>,
}

/// What a key held when it was last read or written.
#[derive(Debug)]
struct Seen {
    raw: String,
    counter: u64,
    /// What it held before that, the latest last: how what another tab wrote at the same time is told from an answer to
    /// what this one wrote.
    past: Vec<(u64, String)>,
}

impl Seen {
    /// More than a person writes before another tab hears of the first.
    const PAST: usize = 8;

    fn first(raw: String, counter: u64) -> Self {
        Self { raw, counter, past: Vec::new() }
    }

    fn next(&mut self, raw: String, counter: u64) {
        if self.past.len() == Self::PAST {
            self.past.remove(0);
        }
        self.past.push((std::mem::replace(&mut self.counter, counter), std::mem::replace(&mut self.raw, raw)));
    }

    /// Whether this value is an earlier one.
    fn met(&self, raw: &str) -> bool {
        self.past.iter().any(|(_, past)| past == raw)
    }
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is on the shelf.
    Yes,
    /// It is on the shelf together with what another tab had written into other parts of it; this is what stands there.
    Merged(Box<Record>),
    /// It is on the shelf, and another tab's version of it was set aside.
    SetAside,
    /// It is on the shelf, and what an earlier write of ours had left half done was set aside.
    Mended,
}

/// What another tab's write means for the record here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It came after what is here, and takes its place.
    Theirs(Record),
    /// Both wrote at once and into different parts: this is both, and is to be saved.
    Merged(Record),
    /// Both wrote the same thing at once. Theirs stands; ours was set aside.
    Lost(Record),
    /// Both wrote the same thing at once. Ours stands and is to be saved again; theirs was set aside.
    Won,
    /// It is an earlier value, which was dealt with when it was saved over.
    Known,
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
        Self { shelf, writer, seen: SmallMap::new(), torn: SmallMap::new() }
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
        self.seen.insert(key.clone(), Seen::first(raw.to_owned(), opened.counter));
        Ok((key, opened.record))
    }

    /// Takes in what another tab put under `at`, given what is here. Two tabs may write before either hears of the
    /// other; a browser may even keep both writes from both. So both find out here, and come to the same end.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn hear(&mut self, at: &str, raw: &str, mine: Option<&Record>) -> Result<(Key, Heard), Unreadable> {
        let key = at.strip_prefix(PREFIX).and_then(Key::parse).ok_or(Unreadable::Form)?;
        let theirs = envelope::open(&key, raw)?;
        let heard = match (self.seen.get(&key), mine) {
            (Some(seen), _) if seen.met(raw) => return Ok((key, Heard::Known)),
            (Some(seen), Some(mine)) if self.at_once(seen, &key, &theirs) => {
                let base = seen.past.iter().rev().find(|(counter, _)| counter.saturating_add(1) == theirs.counter);
                let base = base.and_then(|(_, raw)| envelope::open(&key, raw).ok()).map(|base| base.record);
                match merge(base.as_ref(), mine, &theirs.record) {
                    Ok(both) if both == theirs.record => Heard::Theirs(both),
                    Ok(both) => Heard::Merged(both),
                    Err(Clash) if (theirs.counter, &theirs.writer) > (seen.counter, &self.writer) => {
                        let ours = seen.raw.clone();
                        // Where there is no room for it, ours still stands in the history of the other tab.
                        let _ = self.set_aside(&key, &ours);
                        Heard::Lost(theirs.record)
                    }
                    Err(Clash) => {
                        let _ = self.set_aside(&key, raw);
                        Heard::Won
                    }
                }
            }
            _ => Heard::Theirs(theirs.record),
        };
        self.see(&key, raw.to_owned(), theirs.counter);
        Ok((key, heard))
    }

    /// Whether another tab wrote a value without having seen the one that this tab wrote last.
    fn at_once(&self, seen: &Seen, key: &Key, theirs: &Opened) -> bool {
        theirs.writer != self.writer
            && theirs.counter <= seen.counter
            && envelope::open(key, &seen.raw).is_ok_and(|seen| seen.writer == self.writer)
    }

    /// Whether this tab wrote a value.
    #[must_use]
    pub fn wrote(&self, raw: &str) -> bool {
        envelope::mark(raw).is_some_and(|mark| mark.writer == self.writer)
    }

    /// Which version of a record stands on the shelf, as far as this tab has seen.
    #[must_use]
    pub fn mark(&self, key: &Key) -> Option<Mark> {
        envelope::mark(&self.seen.get(key)?.raw)
    }

    /// The name of this tab.
    #[must_use]
    pub fn writer(&self) -> &str {
        &self.writer
    }

    fn see(&mut self, key: &Key, raw: String, counter: u64) {
        match self.seen.get_mut(key) {
            Some(seen) => seen.next(raw, counter),
            None => drop(self.seen.insert(key.clone(), Seen::first(raw, counter))),
        }
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
        let mut outcome = Saved::Yes;
        let mut both = None;
        let stood = match &standing {
            // What was last seen here needs no second look.
            Some(raw) if seen.is_some_and(|seen| seen.raw == *raw) => 0,
            Some(raw) => match envelope::open(key, raw) {
                Ok(theirs) => {
                    outcome = self.meet(key, raw, &theirs.record, record)?;
                    if let Saved::Merged(record) = &outcome {
                        both = Some(record.clone());
                    }
                    theirs.counter
                }
                Err(why) if why != Unreadable::Newer && self.torn.get(key) == Some(raw) => {
                    self.set_aside(key, raw)?;
                    outcome = Saved::Mended;
                    0
                }
                Err(_) => return Err(NotSaved::Unreadable),
            },
            None => 0,
        };
        match both.as_deref().or(record) {
            Some(record) => {
                let counter = stood.max(self.seen.get(key).map_or(0, |seen| seen.counter)).saturating_add(1);
                let raw = envelope::seal(record, counter, &self.writer);
                if let Err(fault) = self.put(&at, &raw) {
                    self.look_at_torn(key, &at, standing.as_deref());
                    return Err(fault.into());
                }
                self.see(key, raw, counter);
            }
            None => {
                self.take_away(&at)?;
                self.seen.remove(key);
            }
        }
        self.torn.remove(key);
        Ok(outcome)
    }

    /// Another tab's version stands where `record` is to be saved: the same, one to be put together with it, or one to
    /// be set aside.
    fn meet(&mut self, key: &Key, raw: &str, theirs: &Record, record: Option<&Record>) -> Result<Saved, NotSaved> {
        if record == Some(theirs) {
            return Ok(Saved::Yes);
        }
        let seen = self.seen.get(key).and_then(|seen| envelope::open(key, &seen.raw).ok()).map(|seen| seen.record);
        let outcome = match record.map(|mine| merge(seen.as_ref(), mine, theirs)) {
            Some(Ok(both)) => Saved::Merged(Box::new(both)),
            Some(Err(Clash)) | None => {
                self.set_aside(key, raw)?;
                Saved::SetAside
            }
        };
        // Its event may still be on the way.
        if let Some(seen) = self.seen.get_mut(key) {
            seen.past.push((0, raw.to_owned()));
        }
        Ok(outcome)
    }

    /// A write of ours failed: what stands there now and did not before is what it left.
    fn look_at_torn(&mut self, key: &Key, at: &str, before: Option<&str>) {
        if let Ok(Some(left)) = self.shelf.read(at)
            && before != Some(&*left)
            && envelope::open(key, &left).is_err()
        {
            self.torn.insert(key.clone(), left);
        }
    }

    /// Puts a value that a file brought along aside, as it is; `at` is the key under which it stood.
    ///
    /// # Errors
    /// Says why it is not there.
    pub fn keep_aside(&mut self, at: &str, raw: &str) -> Result<(), Fault> {
        let place = at.strip_prefix(ASIDE).and_then(|place| place.rsplit_once(':')).map(|(place, _)| place);
        self.put_aside(place.unwrap_or_else(|| at.strip_prefix(PREFIX).unwrap_or(at)), raw)
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

    /// Takes away everything of this page that is still on the shelf, whatever it is.
    ///
    /// # Errors
    /// Something is still there.
    pub fn sweep(&mut self) -> Result<(), Fault> {
        self.seen = SmallMap::new();
        self.torn = SmallMap::new();
        let keys = self.shelf.keys()?;
        let swept = keys.iter().filter(|at| at.starts_with(PREFIX)).map(|at| self.take_away(at));
        swept.fold(Ok(()), Result::and)
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
                // Set aside by an earlier try whose second half failed.
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
