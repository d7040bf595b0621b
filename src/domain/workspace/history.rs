//! Undo and redo: what records were before each change. Typing into one place is one step.
//!
//! Pure, so that its one promise can be tried natively: a step is taken back only onto the records
//! that it left behind.

use super::changes::Changes;
use super::event::CoalesceKey;
use crate::domain::records::key::Key;
use std::collections::BTreeSet;

/// More steps than anybody takes back; keeps a long session's memory in bounds.
const MOST: usize = 200;

/// The steps that can be taken back, and those that can be taken again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    last: u64,
}

/// What was done, for whom it is taken back from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deed {
    /// In words, behind "Undone:".
    pub what: String,
    /// The address of the room in which it can be seen.
    pub at: String,
    /// Whether it may be kept beyond this page. What was erased may not.
    pub fleeting: bool,
}

/// Records to be put back, and what is taken back with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Names it among the steps of this tab.
    pub id: u64,
    /// What was done.
    pub deed: Deed,
    /// What the records it touched were before.
    pub records: Changes,
    /// The place that is being written in.
    place: Option<CoalesceKey>,
}

impl Step {
    /// A step as it was kept.
    #[must_use]
    pub fn kept(id: u64, deed: Deed, records: Changes) -> Self {
        Self { id, deed, records, place: None }
    }
}

impl History {
    /// A history as it was kept, the oldest step first.
    #[must_use]
    pub fn of(done: Vec<Step>, undone: Vec<Step>) -> Self {
        let last = done.iter().chain(&undone).map(|step| step.id).max().unwrap_or_default();
        Self { done, undone, last }
    }

    /// The steps that can be taken back, the oldest first.
    #[must_use]
    pub fn done(&self) -> &[Step] {
        &self.done
    }

    /// The steps that can be taken again, the one that comes last first.
    #[must_use]
    pub fn undone(&self) -> &[Step] {
        &self.undone
    }

    /// A change was made. `records` are what it touched, as they were before. What was done is
    /// asked for only where a step begins: a letter goes on with the step of the letter before it.
    pub fn push(
        &mut self,
        records: Changes,
        place: Option<CoalesceKey>,
        deed: impl FnOnce() -> Deed,
    ) {
        self.undone.clear();
        if let Some(last) =
            self.done.last_mut().filter(|last| place.is_some() && last.place == place)
        {
            for (key, before) in records {
                if last.records.iter().all(|(known, _)| *known != key) {
                    last.records.push((key, before));
                }
            }
            return;
        }
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.last += 1;
        self.done.push(Step { id: self.last, deed: deed(), records, place });
    }

    /// The person left the place they were writing in: the next letters begin a new step.
    pub fn close_step(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.place = None;
        }
    }

    /// Takes a step back. `restore` sets records and returns what stood there.
    pub fn undo(&mut self, restore: impl FnOnce(Changes) -> Changes) -> Option<(Vec<Key>, Deed)> {
        step(&mut self.done, &mut self.undone, &mut self.last, restore)
    }

    /// Takes an undone step again.
    pub fn redo(&mut self, restore: impl FnOnce(Changes) -> Changes) -> Option<(Vec<Key>, Deed)> {
        step(&mut self.undone, &mut self.done, &mut self.last, restore)
    }

    /// Somebody else changed records: steps that touch one of them would undo that change. Nor can
    /// an earlier step be taken back that touches any record of a step that goes: what it would be
    /// put back onto is no longer what it left.
    pub fn forget<'a>(&mut self, keys: impl IntoIterator<Item = &'a Key>) {
        let foreign: BTreeSet<Key> = keys.into_iter().cloned().collect();
        for steps in [&mut self.done, &mut self.undone] {
            let mut gone = foreign.clone();
            let mut kept: Vec<Step> = Vec::new();
            for step in steps.drain(..).rev() {
                if step.records.iter().any(|(key, _)| gone.contains(key)) {
                    gone.extend(step.records.into_iter().map(|(key, _)| key));
                } else {
                    kept.push(step);
                }
            }
            kept.reverse();
            *steps = kept;
        }
    }
}

fn step(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    last: &mut u64,
    restore: impl FnOnce(Changes) -> Changes,
) -> Option<(Vec<Key>, Deed)> {
    let step = from.pop()?;
    let keys = step.records.iter().map(|(key, _)| key.clone()).collect();
    *last += 1;
    to.push(Step {
        id: *last,
        deed: step.deed.clone(),
        records: restore(step.records),
        place: None,
    });
    Some((keys, step.deed))
}
