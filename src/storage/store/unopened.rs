//! That saving does not open what stands on the shelf where its text is what was last seen. It
//! stands here because only the store itself can be made to believe that it saw a text which nobody
//! could open.

use super::Store;
use crate::{
    domain::{
        date::Day,
        records::{key::Key, record::Record, win::Win},
    },
    storage::{
        backend::{StorageBackend, StorageError},
        envelope::{Saw, encode_after},
        keys::PREFIX,
        outcome::{RemoteChange, SaveOutcome},
    },
};
use std::collections::BTreeMap;

const SHUT: &str = "no tab can open this";

#[derive(Debug, Default)]
struct Memory {
    values: BTreeMap<String, String>,
    writes: usize,
}

impl StorageBackend for Memory {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.values.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.values.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.writes += 1;
        self.values.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        self.values.remove(key);
        Ok(())
    }
}

#[expect(clippy::expect_used, reason = "a test may fail")]
fn win(text: &str) -> Record {
    Record::Win(Win {
        text: text.to_owned(),
        ..Win::new(
            crate::domain::id::WinId::constant("w1"),
            Day::parse("2026-06-18").expect("a day"),
        )
    })
}

/// How a tab came to know the record.
#[derive(Clone, Copy, Debug)]
enum Came {
    Loaded,
    Saved,
    Heard,
}

/// A tab that knows the record, and for which the text that stands there, and that it saw last,
/// cannot be opened.
fn shut(came: Came) -> (Store<Memory>, Key) {
    let (key, first) = (win("").key(), win("first"));
    let at = format!("{PREFIX}{key}");
    let theirs =
        |counter| encode_after(&first, counter, "b", Some(&Saw::from([("b".to_owned(), counter)])));
    let mut tab = Store::new(Memory::default(), "a".to_owned());
    match came {
        Came::Loaded => drop(tab.observe(&at, &theirs(1))),
        Came::Saved => drop(tab.save(&key, Some(&first))),
        Came::Heard => {
            assert_eq!(tab.save(&key, Some(&win("before"))), Ok(SaveOutcome::Yes));
            let saw = Saw::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
            let heard = tab.hear(&at, &encode_after(&first, 2, "b", Some(&saw)));
            assert_eq!(heard, Ok((key.clone(), RemoteChange::Theirs(first))));
        }
    }
    tab.shelf.values.insert(at, SHUT.to_owned());
    tab.shelf.writes = 0;
    if let Some(seen) = tab.seen.get_mut(&key) {
        SHUT.clone_into(&mut seen.raw);
    }
    (tab, key)
}

/// Whoever opens it finds that it cannot be read and refuses to save, or writes over it what stands
/// there already.
#[test]
fn what_was_last_seen_is_not_opened_to_save_over_it() {
    for (came, text, writes) in [
        (Came::Loaded, "second", 1),
        (Came::Saved, "second", 1),
        (Came::Heard, "second", 1),
        // What another tab wrote is here: there is nothing to write.
        (Came::Heard, "first", 0),
    ] {
        let (mut tab, key) = shut(came);
        assert_eq!(tab.save(&key, Some(&win(text))), Ok(SaveOutcome::Yes), "{came:?}, {text}");
        assert_eq!(tab.shelf.writes, writes, "{came:?}, {text}");
        let (mut tab, key) = shut(came);
        assert_eq!(
            (tab.save(&key, None), tab.shelf.values.len()),
            (Ok(SaveOutcome::Yes), 0),
            "{came:?}, taken away"
        );
    }
}
