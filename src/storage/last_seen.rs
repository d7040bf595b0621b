//! What a tab knows about a record: what it holds, what of other tabs is in that, and what this tab
//! changed itself.

use super::{
    envelope::{self, Decoded, Saw},
    merge::{Keep, Together, together},
};
use crate::domain::records::{key::Key, record::Record};

/// More changes than a person makes before another tab hears of the first.
const MOST: usize = 32;

/// What a key held when it was last read or written.
#[derive(Debug)]
pub(super) struct LastSeen {
    pub(super) raw: String,
    pub(super) counter: u64,
    /// Another tab wrote it, and it says what is here: there is nothing to write, and no need to
    /// open it to find that out.
    pub(super) agreed: bool,
    /// Known once it was needed: most records are read and never written.
    pub(super) state: Option<State>,
}

/// What this tab knows about a record.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// What it holds.
    pub(super) held: Record,
    /// What is in it of other tabs.
    pub(super) saw: Saw,
    /// The counter of what this tab wrote last, and of the last in which it changed something.
    pub(super) last: u64,
    pub(super) own: u64,
    /// What this tab changed: its own, and nothing that came from others.
    pub(super) changes: Vec<Change>,
    /// What it holds was decided between two tabs, and is to be written although it stands there.
    pub(super) settles: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) counter: u64,
    before: Option<Record>,
    after: Record,
    /// As it was written.
    pub(super) raw: String,
}

impl LastSeen {
    pub(super) fn first(raw: String, counter: u64) -> Self {
        Self { raw, counter, agreed: false, state: None }
    }
}

impl State {
    /// As a tab of this name knows a value that it read.
    pub(super) fn of(key: &Key, raw: &str, me: &str) -> Option<Self> {
        let opened = envelope::decode(key, raw).ok()?;
        let mut state = Self {
            held: opened.record.clone(),
            saw: Saw::new(),
            last: 0,
            own: 0,
            changes: Vec::new(),
            settles: false,
        };
        state.see(&opened, me);
        Some(state)
    }

    /// Nothing is known: somebody begins the record.
    pub(super) fn begun(record: &Record) -> Self {
        Self {
            held: record.clone(),
            saw: Saw::new(),
            last: 0,
            own: 0,
            changes: Vec::new(),
            settles: false,
        }
    }

    /// This value is part of what is here now.
    pub(super) fn see(&mut self, theirs: &Decoded, me: &str) {
        let own = (theirs.writer.clone(), theirs.counter);
        for (writer, counter) in
            theirs.saw.clone().into_iter().flatten().chain([own]).filter(|(writer, _)| writer != me)
        {
            let known = self.saw.entry(writer).or_default();
            *known = counter.max(*known);
        }
        // Every page that was ever opened is a writer.
        while self.saw.len() > MOST {
            let oldest = self
                .saw
                .iter()
                .min_by_key(|(_, counter)| **counter)
                .map(|(writer, _)| writer.clone());
            oldest.and_then(|oldest| self.saw.remove(&oldest));
        }
    }

    pub(super) fn knows(&self, theirs: &Decoded, me: &str) -> bool {
        // Earlier pages do not say what they had seen. Of theirs only what is older than the last
        // is here for certain.
        let last = theirs.counter.saturating_add(u64::from(theirs.saw.is_none()));
        theirs.writer == me || self.saw.get(&theirs.writer).is_some_and(|counter| *counter >= last)
    }

    /// Whether there is a change in it that is not known here.
    pub(super) fn is_news(&self, theirs: &Decoded, me: &str) -> bool {
        let known = |writer: &str| self.saw.get(writer).copied().unwrap_or(0);
        theirs.saw.as_ref().is_none_or(|saw| {
            saw.iter().any(|(writer, counter)| writer != me && *counter > known(writer))
        })
    }

    /// What another tab wrote, with those changes of this one that it had not seen. `keep` says, by
    /// the counter of a change, which side the same thing is taken from. Also what was written with
    /// the last change that gave way to theirs, and whether theirs gave way somewhere.
    pub(super) fn on_top(
        &self,
        theirs: &Decoded,
        saw: u64,
        keep: impl Fn(u64) -> Keep,
    ) -> (Record, Option<&str>, bool) {
        let (mut now, mut lost, mut won) = (theirs.record.clone(), None, false);
        for change in self.changes.iter().filter(|change| change.counter > saw) {
            let keep = keep(change.counter);
            let Together { record, clash } =
                together(change.before.as_ref(), &change.after, &now, keep);
            now = record;
            if clash && keep == Keep::Theirs {
                lost = Some(change.raw.as_str());
            }
            won |= clash && keep == Keep::Mine;
        }
        (now, lost, won)
    }

    /// What it holds, as it is written.
    pub(super) fn sealed(&self, counter: u64, me: &str) -> String {
        let mut saw = self.saw.clone();
        saw.insert(me.to_owned(), self.own);
        envelope::encode_after(&self.held, counter, me, Some(&saw))
    }

    pub(super) fn changed(&mut self, counter: u64, before: Option<Record>, after: Record) {
        self.own = counter;
        if self.changes.len() == MOST {
            self.changes.remove(0);
        }
        self.changes.push(Change { counter, before, after, raw: String::new() });
    }
}

/// A record that this tab took away.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deleted {
    pub(super) counter: u64,
    /// With everything else: then nothing of it is put aside either.
    pub(super) erased: bool,
}
