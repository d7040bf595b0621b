//! Undo and redo: what records were before each change. Typing into one place is one step.

use crate::domain::{record::Key, workspace::Touched};

/// More steps than anybody takes back; keeps a long session's memory in bounds.
const MOST: usize = 200;

/// The steps that can be taken back, and those that can be taken again.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// Records to be put back, and the place that was written in.
#[derive(Debug)]
struct Step {
    records: Touched,
    place: Option<String>,
}

impl History {
    /// A change was made. `records` are what it touched, as they were before.
    pub(super) fn push(&mut self, records: Touched, place: Option<String>) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut().filter(|last| place.is_some() && last.place == place) {
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
        self.done.push(Step { records, place });
    }

    /// The person left the place they were writing in: the next letters begin a new step.
    pub(super) fn close_step(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.place = None;
        }
    }

    /// Takes a step back. `restore` sets records and returns what stood there.
    pub(super) fn undo(&mut self, restore: impl FnOnce(Touched) -> Touched) -> Option<Vec<Key>> {
        step(&mut self.done, &mut self.undone, restore)
    }

    /// Takes an undone step again.
    pub(super) fn redo(&mut self, restore: impl FnOnce(Touched) -> Touched) -> Option<Vec<Key>> {
        step(&mut self.undone, &mut self.done, restore)
    }

    /// Another tab changed a record: steps that touch it would undo somebody else's change.
    pub(super) fn forget(&mut self, key: &Key) {
        let other = |step: &Step| step.records.iter().all(|(touched, _)| touched != key);
        self.done.retain(other);
        self.undone.retain(other);
    }
}

fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, restore: impl FnOnce(Touched) -> Touched) -> Option<Vec<Key>> {
    let step = from.pop()?;
    let keys = step.records.iter().map(|(key, _)| key.clone()).collect();
    to.push(Step { records: restore(step.records), place: None });
    Some(keys)
}
