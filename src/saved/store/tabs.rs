//! Other tabs on the same records: what they wrote, before a save of ours and after it.

use super::{NotSaved, PREFIX, Saved, Store};
use crate::{
    domain::record::{Key, Record},
    saved::{
        envelope::{self, Mark, Opened, Unreadable},
        merge::{Clash, merge},
        shelf::Shelf,
    },
};

/// What a key held when it was last read or written.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) raw: String,
    pub(super) counter: u64,
    /// What it held before that, the latest last: how what another tab wrote at the same time is told from an answer to
    /// what this one wrote.
    past: Vec<(u64, String)>,
}

impl Seen {
    /// More than a person writes before another tab hears of the first.
    const PAST: usize = 8;

    pub(super) fn first(raw: String, counter: u64) -> Self {
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

impl<S: Shelf> Store<S> {
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

    pub(super) fn see(&mut self, key: &Key, raw: String, counter: u64) {
        match self.seen.get_mut(key) {
            Some(seen) => seen.next(raw, counter),
            None => drop(self.seen.insert(key.clone(), Seen::first(raw, counter))),
        }
    }

    /// Another tab's version stands where `record` is to be saved: the same, one to be put together with it, or one to
    /// be set aside.
    pub(super) fn meet(&mut self, key: &Key, raw: &str, theirs: &Record, record: Option<&Record>) -> Result<Saved, NotSaved> {
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
}
