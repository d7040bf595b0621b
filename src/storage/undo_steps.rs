//! The last undo steps, kept beside the page for as long as its tab lives, so that a reload or a
//! crash does not end undo.
//!
//! One step, one key, written once and before the records that it changed: a crash between the two
//! leaves a step that changes nothing, which is dropped. A step is believed only where every record
//! that it touched still is what this tab left there. Without a shelf, or with a damaged one, there
//! simply is no history.

use super::{
    backend::{StorageBackend, StorageError},
    envelope,
    fields::Fields,
    json,
    keys::PREFIX,
    migrations::SCHEMA,
    store::Store,
};
use crate::domain::{
    records::key::Key,
    workspace::{
        Workspace,
        history::{Deed, History, Step},
    },
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

const DONE: &str = "rung:undo:";
const UNDONE: &str = "rung:redo:";
/// Which tab this was when it was last opened, and the versions it found.
const TAB: &str = "rung:tab";
/// Steps kept, and how long their texts may be in all. The oldest go first.
const MOST: usize = 50;
const LARGEST: usize = 1_000_000;

/// The kept steps of a tab.
#[derive(Debug)]
pub struct Trail<S> {
    shelf: S,
    writer: String,
    opened: bool,
    /// What stands on the shelf, and what is known to be too large for it.
    kept: BTreeMap<String, Kept>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Kept {
    /// A step grows while one writes on.
    records: usize,
    size: usize,
    there: bool,
}

impl<S: StorageBackend> Trail<S> {
    /// Reads the steps that this tab kept, and gives those that still fit what is stored.
    pub fn open<T: StorageBackend>(
        shelf: S,
        store: &Store<T>,
        workspace: &Workspace,
    ) -> (Self, History) {
        let mut trail =
            Self { shelf, writer: store.writer().to_owned(), opened: false, kept: BTreeMap::new() };
        let found = trail.read(DONE);
        let undone = trail.read(UNDONE);
        let tab = trail.tab();
        let foreign = foreign(&[&found, &undone], &tab, store, workspace);
        let bare = |steps: Vec<(Step, BTreeSet<Key>)>| {
            steps.into_iter().map(|(step, _)| step).collect::<Vec<Step>>()
        };
        let (mut done, undone) = (bare(found), bare(undone));
        while done.last().is_some_and(|last| {
            last.records.iter().all(|(key, was)| workspace.get(key) == was.as_ref())
        }) {
            done.pop();
        }
        let mut history = History::of(done, undone);
        history.forget(foreign.iter());
        // What is left counts from today on: written by this tab, or as it stands now.
        let marks = touched(&history)
            .iter()
            .filter_map(|key| Some((key.to_string(), store.mark(key)?.text)))
            .collect();
        if !history.done().is_empty() || !history.undone().is_empty() {
            trail.write_tab(&marks);
        }
        trail.keep(&history, workspace);
        (trail, history)
    }

    /// Keeps what there is to keep of a history. Writes only steps that are not there yet.
    pub fn keep(&mut self, history: &History, workspace: &Workspace) {
        let after_fleeting = |steps: &[Step]| {
            steps.iter().rposition(|step| step.deed.fleeting).map_or(0, |at| at + 1)
        };
        let done = history.done().get(after_fleeting(history.done())..).unwrap_or_default();
        let undone = history.undone().get(after_fleeting(history.undone())..).unwrap_or_default();
        let (mut wanted, mut size) = (BTreeSet::new(), 0);
        // From the one that is taken back next; what would stand behind one that has no room goes
        // with it.
        for (start, steps) in [(DONE, done), (UNDONE, undone)] {
            for step in steps.iter().rev() {
                let at = format!("{start}{}", step.id);
                size += self.size(&at, step, workspace);
                if size > LARGEST || wanted.len() == MOST {
                    break;
                }
                wanted.insert(at);
            }
        }
        let gone: Vec<String> =
            self.kept.keys().filter(|at| !wanted.contains(*at)).cloned().collect();
        let known: BTreeSet<String> = names(DONE, done).chain(names(UNDONE, undone)).collect();
        for at in gone {
            self.take_off(&at);
            if !known.contains(&at) {
                self.kept.remove(&at);
            }
        }
        self.write_all(DONE, done, &wanted, workspace);
        self.write_all(UNDONE, undone, &wanted, workspace);
    }

    /// The one that is taken back first is written first. Where it finds no room, those behind it
    /// go.
    fn write_all(
        &mut self,
        start: &str,
        steps: &[Step],
        wanted: &BTreeSet<String>,
        workspace: &Workspace,
    ) {
        let mut no_room = None;
        for step in steps.iter().rev() {
            let at = format!("{start}{}", step.id);
            if no_room.is_some() {
                self.take_off(&at);
            } else if wanted.contains(&at) && self.write_step(&at, step, workspace).is_err() {
                no_room = Some(step);
            }
        }
        if let Some(step) = no_room {
            let _ = self.write_step(&format!("{start}{}", step.id), step, workspace);
        }
    }

    /// Takes everything of this page out of the shelf.
    pub fn clear(&mut self) {
        for at in self.shelf.keys().unwrap_or_default().iter().filter(|at| at.starts_with(PREFIX)) {
            let _ = self.shelf.remove(at);
        }
        self.kept = BTreeMap::new();
        self.opened = false;
    }

    /// How long the text of a step is; measured once, and again when it has grown.
    fn size(&mut self, at: &String, step: &Step, workspace: &Workspace) -> usize {
        if let Some(kept) = self.kept.get(at).filter(|kept| kept.records == step.records.len()) {
            return kept.size;
        }
        let size = write(step, workspace).len();
        self.kept.insert(at.clone(), Kept { records: step.records.len(), size, there: false });
        size
    }

    fn write_step(
        &mut self,
        at: &String,
        step: &Step,
        workspace: &Workspace,
    ) -> Result<(), StorageError> {
        let Some(kept) = self.kept.get(at).copied().filter(|kept| !kept.there) else {
            return Ok(());
        };
        if !self.opened {
            self.write_tab(&BTreeMap::new());
        }
        self.shelf.write(at, &write(step, workspace))?;
        self.kept.insert(at.clone(), Kept { there: true, ..kept });
        Ok(())
    }

    fn take_off(&mut self, at: &String) {
        if let Some(kept) = self.kept.get_mut(at).filter(|kept| kept.there) {
            kept.there = false;
            let _ = self.shelf.remove(at);
        }
    }

    fn write_tab(&mut self, marks: &BTreeMap<String, String>) {
        let tab = Tab { writer: self.writer.clone(), found: marks.clone() };
        self.opened = self.shelf.write(TAB, &json::text(&tab)).is_ok();
    }

    fn tab(&self) -> Tab {
        let text = self.shelf.read(TAB).ok().flatten().unwrap_or_default();
        json::read(&text).unwrap_or_default()
    }

    /// The steps of a stack, the oldest first. One that cannot be read hides those before it.
    fn read(&mut self, start: &str) -> Vec<(Step, BTreeSet<Key>)> {
        let mut keys = self.shelf.keys().unwrap_or_default();
        keys.retain(|at| at.starts_with(start));
        for at in &keys {
            self.kept.insert(at.clone(), Kept { records: 0, size: 0, there: true });
        }
        let mut numbered: Vec<(u64, String)> =
            keys.into_iter().filter_map(|at| Some((number(&at, start)?, at))).collect();
        numbered.sort_unstable();
        let mut steps = Vec::new();
        for (id, at) in numbered.into_iter().rev() {
            let Some(text) = self.shelf.read(&at).ok().flatten() else { break };
            let Some((step, there)) = read(id, &text) else { break };
            self.kept
                .insert(at, Kept { records: step.records.len(), size: text.len(), there: true });
            steps.push((step, there));
        }
        steps.reverse();
        steps
    }
}

/// What is known of the tab's last life.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Tab {
    writer: String,
    found: BTreeMap<String, String>,
}

fn names(start: &str, steps: &[Step]) -> impl Iterator<Item = String> {
    steps.iter().map(move |step| format!("{start}{}", step.id))
}

fn number(at: &str, start: &str) -> Option<u64> {
    at.strip_prefix(start)?.parse().ok()
}

fn touched(history: &History) -> BTreeSet<&Key> {
    history
        .done()
        .iter()
        .chain(history.undone())
        .flat_map(|step| step.records.iter().map(|(key, _)| key))
        .collect()
}

/// The records that are no longer what the steps left: written by somebody else, come or gone.
fn foreign<T: StorageBackend>(
    stacks: &[&Vec<(Step, BTreeSet<Key>)>],
    tab: &Tab,
    store: &Store<T>,
    workspace: &Workspace,
) -> BTreeSet<Key> {
    let mut foreign = BTreeSet::new();
    for stack in stacks {
        // Whether each record is there, as the steps are taken back one after the other.
        let mut present: BTreeMap<&Key, bool> = BTreeMap::new();
        for (step, there) in stack.iter().rev() {
            for (key, was) in &step.records {
                let now =
                    present.get(&key).copied().unwrap_or_else(|| workspace.get(key).is_some());
                let ours = store.mark(key).is_none_or(|mark| {
                    mark.writer == tab.writer || tab.found.get(&key.to_string()) == Some(&mark.text)
                });
                if now != there.contains(key) || !ours {
                    foreign.insert(key.clone());
                }
                present.insert(key, was.is_some());
            }
        }
    }
    foreign
}

/// A step as it is kept:
/// `{"rung":3,"what":"…","at":"#/…","there":["win:a"],"records":{"win:a":{…},"win:b":null}}`. What
/// the records were, and which of them are there now.
#[derive(Serialize, Deserialize)]
struct Written<R> {
    rung: u32,
    what: String,
    at: String,
    there: Vec<String>,
    records: Fields<Option<R>>,
}

fn write(step: &Step, workspace: &Workspace) -> String {
    let there = step.records.iter().map(|(key, _)| key).filter(|key| workspace.get(key).is_some());
    json::text(&Written {
        rung: SCHEMA,
        what: step.deed.what.clone(),
        at: step.deed.at.clone(),
        there: there.map(ToString::to_string).collect(),
        records: Fields(
            step.records.iter().map(|(key, was)| (key.to_string(), was.as_ref())).collect(),
        ),
    })
}

fn read(id: u64, text: &str) -> Option<(Step, BTreeSet<Key>)> {
    let written: Written<&RawValue> =
        json::read(text).ok().filter(|written: &Written<_>| written.rung <= SCHEMA)?;
    let there =
        written.there.iter().map(|key| Key::parse(key)).collect::<Option<BTreeSet<Key>>>()?;
    let mut records = Vec::new();
    for (name, body) in written.records.0 {
        let key = Key::parse(&name)?;
        let was = body.map(|body| envelope::parse(&key, written.rung, body)).transpose().ok()?;
        records.push((key, was));
    }
    let deed = Deed { what: written.what, at: written.at, fleeting: false };
    Some((Step::kept(id, deed, records), there))
}
