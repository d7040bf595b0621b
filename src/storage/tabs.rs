//! Other tabs on the same records. Two tabs may write before either hears of the other, a browser
//! may keep both writes from both for a while, and the one that comes last takes the place of the
//! other without having seen it.
//!
//! So each tab watches over its own changes. It keeps them, step by step; every value says what its
//! writer had seen of others; and what another tab wrote without having seen a change of this one
//! gets that change again. No tab has to know what third ones did: they watch over theirs.

use super::{
    backend::StorageBackend,
    decode_error::DecodeError,
    envelope::{self, Decoded, VersionTag},
    keys::PREFIX,
    last_seen::{Deleted, LastSeen, State},
    merge::Keep,
    outcome::{RemoteChange, SaveError, SaveOutcome},
    store::Store,
};
use crate::domain::records::{key::Key, record::Record};

impl<S: StorageBackend> Store<S> {
    /// Takes in what another tab put under `at`. It may have been written before the other heard of
    /// what is here, and the other finds out in the same way: both come to the same end.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn hear(&mut self, at: &str, raw: &str) -> Result<(Key, RemoteChange), DecodeError> {
        let key = at.strip_prefix(PREFIX).and_then(Key::parse).ok_or(DecodeError::Form)?;
        let theirs = envelope::decode(&key, raw)?;
        let Some(mut state) = self.state(&key) else {
            return Ok((key.clone(), self.hear_anew(key, at, raw, theirs)));
        };
        if state.knows(&theirs, &self.writer) {
            return Ok((key, RemoteChange::Known));
        }
        // An earlier page does not say what it had seen: everything that was written before.
        let saw = theirs.saw.as_ref().map_or(theirs.counter.saturating_sub(1), |saw| {
            saw.get(&self.writer).copied().unwrap_or(0)
        });
        let first = |counter: u64| (counter, &self.writer) > (theirs.counter, &theirs.writer);
        // Both have put together the same changes, perhaps in another way: one of the two holds,
        // and stands last.
        if saw < state.last
            && saw >= state.own
            && first(state.last)
            && !state.is_news(&theirs, &self.writer)
        {
            state.see(&theirs, &self.writer);
            return Ok((key.clone(), self.insist(key, at, raw, state)));
        }
        let (now, lost, won) = state
            .on_top(&theirs, saw, |counter| if first(counter) { Keep::Mine } else { Keep::Theirs });
        let lost = lost.map(str::to_owned);
        // The other may hold to what is given up here, and would hear of nothing.
        let settles = saw < state.last && state.held != now && first(state.last);
        let stood = self.seen.get(&key).map_or(0, |seen| seen.counter);
        // Where there is no room for it, it still stands in the history of its tab.
        if let Some(ours) = &lost {
            let _ = self.set_aside(&key, ours);
        }
        if won {
            let _ = self.set_aside(&key, raw);
        }
        state.see(&theirs, &self.writer);
        (state.held, state.settles) = (now.clone(), settles);
        let counter = theirs.counter.max(stood);
        let agreed = now == theirs.record;
        self.seen.insert(
            key.clone(),
            LastSeen { raw: raw.to_owned(), counter, agreed, state: Some(state) },
        );
        let heard = match (lost, won) {
            (Some(_), _) => RemoteChange::Lost(now),
            (_, true) => RemoteChange::Won(now),
            _ if agreed && !settles => RemoteChange::Theirs(now),
            _ => RemoteChange::Merged(now),
        };
        Ok((key, heard))
    }

    /// What is here holds against what another tab wrote: it is written again where that stands in
    /// its place.
    fn insist(&mut self, key: Key, at: &str, raw: &str, mut state: State) -> RemoteChange {
        let Some(seen) = self.seen.get_mut(&key) else { return RemoteChange::Known };
        let stands = self.shelf.read(at).ok().flatten().is_some_and(|stands| stands == seen.raw);
        if !stands {
            raw.clone_into(&mut seen.raw);
            seen.agreed = false;
            state.settles = true;
        }
        let held = state.held.clone();
        seen.state = Some(state);
        if stands { RemoteChange::Known } else { RemoteChange::Merged(held) }
    }

    /// Of a record that is not here: it is new, or was taken away here before the other tab had
    /// heard of that. Whoever begins it again begins to count again.
    fn hear_anew(&mut self, key: Key, at: &str, raw: &str, theirs: Decoded) -> RemoteChange {
        match self.gone.get(&key).copied().filter(|_| theirs.counter > 1) {
            Some(Deleted { erased, .. }) => {
                // Where it cannot be kept it is not taken away.
                if erased || self.set_aside(&key, raw).is_ok() {
                    let _ = self.remove_verified(at);
                }
                if erased { RemoteChange::Known } else { RemoteChange::Gone }
            }
            None => {
                self.gone.remove(&key);
                self.seen.insert(key, LastSeen::first(raw.to_owned(), theirs.counter));
                RemoteChange::Theirs(theirs.record)
            }
        }
    }

    /// Another tab took a record away. Whether it is gone: where this one wrote it after that, the
    /// other will hear of it.
    pub fn hear_gone(&mut self, key: &Key) -> bool {
        let stands = self.shelf.read(&format!("{PREFIX}{key}")).ok().flatten();
        let gone = stands.is_none_or(|raw| self.seen.get(key).is_none_or(|seen| seen.raw != raw));
        if gone {
            self.seen.remove(key);
        }
        gone
    }

    /// Whether this tab wrote a value.
    #[must_use]
    pub fn wrote(&self, raw: &str) -> bool {
        envelope::mark(raw).is_some_and(|mark| mark.writer == self.writer)
    }

    /// Which version of a record stands on the shelf, as far as this tab has seen.
    #[must_use]
    pub fn mark(&self, key: &Key) -> Option<VersionTag> {
        envelope::mark(&self.seen.get(key)?.raw)
    }

    /// The name of this tab.
    #[must_use]
    pub fn writer(&self) -> &str {
        &self.writer
    }

    /// What this tab knows about a record that it has seen.
    fn state(&self, key: &Key) -> Option<State> {
        let seen = self.seen.get(key)?;
        seen.state.clone().or_else(|| State::of(key, &seen.raw, &self.writer))
    }

    /// What is to be known about a record once it is written with this counter.
    pub(super) fn next(&self, key: &Key, record: &Record, counter: u64) -> State {
        let state = self.state(key);
        let before = state.as_ref().map(|state| state.held.clone());
        let mut state = state.unwrap_or_else(|| State::begun(record));
        if before.as_ref() != Some(record) {
            state.changed(counter, before, record.clone());
        }
        (state.last, state.settles) = (counter, false);
        state.held = record.clone();
        state
    }

    /// Whether nothing is to be written: what stands there is what is here, and nobody disputes it.
    pub(super) fn stands(&self, key: &Key, record: &Record) -> bool {
        let state = self.seen.get(key).and_then(|seen| Some((seen, seen.state.as_ref()?)));
        state.is_some_and(|(seen, state)| seen.agreed && !state.settles && state.held == *record)
    }

    /// Another tab's version stands where `record` is to be saved: one that is in it already, one
    /// to be put together with it, or one of which a part is to be set aside. `next` is brought up
    /// to it.
    pub(super) fn meet(
        &mut self,
        key: &Key,
        raw: &str,
        theirs: &Decoded,
        next: Option<&mut State>,
    ) -> Result<SaveOutcome, SaveError> {
        let Some(next) = next else {
            if self.state(key).is_none_or(|state| !state.knows(theirs, &self.writer)) {
                self.set_aside(key, raw)?;
                return Ok(SaveOutcome::SetAside);
            }
            return Ok(SaveOutcome::Yes);
        };
        let mine = next.held.clone();
        if next.knows(theirs, &self.writer) {
            return Ok(SaveOutcome::Yes);
        }
        // An earlier page does not say what it had seen: what this one had seen, except for the
        // change that is saved now.
        let before = next.last.saturating_sub(1);
        let saw =
            theirs.saw.as_ref().map_or(before, |saw| saw.get(&self.writer).copied().unwrap_or(0));
        let (now, _, won) = next.on_top(theirs, saw, |_| Keep::Mine);
        if won {
            self.set_aside(key, raw)?;
        }
        next.see(theirs, &self.writer);
        next.held = now.clone();
        Ok(match won {
            _ if mine == now && !won => SaveOutcome::Yes,
            false => SaveOutcome::Merged(Box::new(now)),
            true if mine == now => SaveOutcome::SetAside,
            true => SaveOutcome::PartAside(Box::new(now)),
        })
    }

    pub(super) fn see(&mut self, key: &Key, raw: String, counter: u64, mut state: State) {
        if let Some(change) = state.changes.last_mut().filter(|change| change.counter == counter) {
            change.raw.clone_from(&raw);
        }
        self.gone.remove(key);
        self.seen.insert(key.clone(), LastSeen { raw, counter, agreed: false, state: Some(state) });
    }
}
