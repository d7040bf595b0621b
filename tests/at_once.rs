//! Two tabs that write at once, in every order in which a browser may tell them of each other: no
//! part that one of them wrote is lost, what both wrote lies aside and both are told, and in the
//! end both tabs and the storage hold the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use proptest::prelude::*;
use rung::domain::workspace::event::{StoryEvent, WinEvent};
use rung::{
    domain::{
        id::PromptId,
        records::{key::Key, record::Record, story::StoryField},
        workspace::{Workspace, event::Event},
    },
    storage::{
        backend::{StorageBackend, StorageError},
        envelope::{body, decode},
        keys::{ERASED, PREFIX, QUARANTINE},
        outcome::{RemoteChange, SaveOutcome},
        store::Store,
    },
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, VecDeque},
    rc::Rc,
};

/// A write, or a value taken away.
type Write = (String, Option<String>);

/// What one tab sees of the storage. Browsers with a process for each tab give each a copy of its
/// own: a write shows at once in its own tab, is ordered with those of others elsewhere, and until
/// that is confirmed the copy keeps it, whatever others wrote; though they are told of all the
/// same.
#[derive(Clone, Default)]
struct Copy(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    values: BTreeMap<String, String>,
    unconfirmed: BTreeMap<String, usize>,
    sent: VecDeque<Write>,
}

impl Copy {
    fn set(&self, at: &str, value: Option<&str>) {
        let mut inner = self.0.borrow_mut();
        apply(&mut inner.values, &(at.to_owned(), value.map(str::to_owned)));
        *inner.unconfirmed.entry(at.to_owned()).or_default() += 1;
        inner.sent.push_back((at.to_owned(), value.map(str::to_owned)));
    }
}

fn apply(values: &mut BTreeMap<String, String>, (at, value): &Write) {
    match value {
        Some(value) => drop(values.insert(at.clone(), value.clone())),
        None => drop(values.remove(at)),
    }
}

impl StorageBackend for Copy {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.0.borrow().values.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.0.borrow().values.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.set(key, Some(value));
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        self.set(key, None);
        Ok(())
    }
}

struct Tab {
    store: Store<Copy>,
    copy: Copy,
    here: Workspace,
    /// Writes of all tabs in the order of the browser, not yet arrived; and whose they are.
    coming: VecDeque<(usize, Write)>,
    /// Arrived, and not yet heard of.
    events: VecDeque<Write>,
    told: bool,
}

struct Browser {
    tabs: [Tab; 2],
    values: BTreeMap<String, String>,
}

const PROMPT: &str = "contract-did-not-help";

fn key() -> Key {
    Key::story(&"c1".try_into().unwrap(), &PromptId::try_from(PROMPT).unwrap())
}

impl Browser {
    fn new(begun: bool) -> Self {
        let mut values = BTreeMap::new();
        if begun {
            let copy = Copy::default();
            let mut store = Store::new(copy.clone(), "y".to_owned());
            let mut here = Workspace::of(Vec::new());
            here.apply(&written(StoryField::Situation, "As it was."));
            store.save(&key(), here.get(&key())).unwrap();
            values.clone_from(&copy.0.borrow().values);
        }
        let tabs = ["a", "b"].map(|name| {
            let copy = Copy::default();
            copy.0.borrow_mut().values.clone_from(&values);
            let mut store = Store::new(copy.clone(), name.to_owned());
            let here = Workspace::of(store.load().records);
            Tab { store, copy, here, coming: VecDeque::new(), events: VecDeque::new(), told: false }
        });
        Self { tabs, values }
    }

    /// One thing happens in one of the tabs, if there is anything of its kind.
    fn step(&mut self, tab: usize, kind: u8) -> bool {
        match kind {
            0 => {
                let sent = self.tabs[tab].copy.0.borrow_mut().sent.pop_front();
                let Some(write) = sent else { return false };
                apply(&mut self.values, &write);
                self.tabs.iter_mut().for_each(|to| to.coming.push_back((tab, write.clone())));
                true
            }
            1 => {
                let Some((from, write)) = self.tabs[tab].coming.pop_front() else { return false };
                let mut inner = self.tabs[tab].copy.0.borrow_mut();
                let waits = inner.unconfirmed.entry(write.0.clone()).or_default();
                if from == tab {
                    *waits -= 1;
                    return true;
                }
                if *waits == 0 {
                    apply(&mut inner.values, &write);
                }
                drop(inner);
                self.tabs[tab].events.push_back(write);
                true
            }
            _ => self.tabs[tab].hear(),
        }
    }

    /// Everything that is under way arrives, and what follows from it.
    fn settle(&mut self, order: &[(bool, u8)]) {
        for (tab, kind) in order {
            self.step(usize::from(*tab), *kind);
        }
        for round in 0.. {
            assert!(round < 200, "they go on for ever");
            let any = (0..2)
                .flat_map(|tab| (0..3).map(move |kind| (tab, kind)))
                .fold(false, |any, (tab, kind)| self.step(tab, kind) || any);
            if !any {
                return;
            }
        }
    }

    fn holds(&self, here: usize) -> String {
        self.tabs[here].here.get(&key()).map(body).unwrap_or_default()
    }

    fn stands(&self) -> String {
        self.values
            .get(&format!("{PREFIX}{}", key()))
            .map_or(String::new(), |raw| body(&decode(&key(), raw).unwrap().record))
    }

    fn aside(&self) -> String {
        self.values
            .iter()
            .filter(|(at, _)| at.starts_with(QUARANTINE))
            .map(|(_, raw)| raw.as_str())
            .collect()
    }
}

fn written(part: StoryField, text: &str) -> Event {
    Event::Story(StoryEvent::StoryWritten {
        case: "c1".try_into().unwrap(),
        prompt: PROMPT.try_into().unwrap(),
        part,
        text: text.to_owned(),
    })
}

impl Tab {
    fn write(&mut self, part: StoryField, text: &str) {
        self.here.apply(&written(part, text));
        self.save();
    }

    fn save(&mut self) {
        match self.store.save(&key(), self.here.get(&key())).unwrap() {
            SaveOutcome::Merged(record) => self.take(Some(*record)),
            SaveOutcome::PartAside(record) => {
                self.take(Some(*record));
                self.told = true;
            }
            SaveOutcome::SetAside => self.told = true,
            SaveOutcome::Yes | SaveOutcome::Mended => {}
        }
    }

    fn take(&mut self, record: Option<Record>) {
        self.here.restore(vec![(key(), record)]);
    }

    /// As `ui/session/listen.rs` does.
    fn hear(&mut self) -> bool {
        let Some((at, raw)) = self.events.pop_front() else { return false };
        let of_record = at == format!("{PREFIX}{}", key());
        if at == ERASED {
            if raw.is_some() {
                self.store.hear_erased().unwrap();
                self.take(None);
            }
            return true;
        }
        match raw {
            Some(raw) if of_record => match self.store.hear(&at, &raw).unwrap().1 {
                RemoteChange::Theirs(record) => self.take(Some(record)),
                RemoteChange::Merged(record) => {
                    self.take(Some(record));
                    self.save();
                }
                RemoteChange::Lost(record) | RemoteChange::Won(record) => {
                    self.told = true;
                    self.take(Some(record));
                    self.save();
                }
                RemoteChange::Gone => self.told = true,
                RemoteChange::Known => {}
            },
            Some(raw) => {
                self.told |= at.starts_with(QUARANTINE) && self.store.wrote(&raw);
                self.store.hear_aside(&at, Some(&raw)).unwrap();
            }
            None => {
                if of_record && self.store.hear_gone(&key()) {
                    self.take(None);
                }
            }
        }
        true
    }
}

/// What one of the tabs does: into a part of its own, or into the one that both write.
#[derive(Clone, Debug)]
enum Act {
    Own(bool),
    Shared(bool),
    Goes(bool, u8),
}

fn acts(shared: bool) -> impl Strategy<Value = Vec<Act>> {
    let goes = (any::<bool>(), 0_u8..3).prop_map(|(tab, kind)| Act::Goes(tab, kind));
    let own = any::<bool>().prop_map(Act::Own);
    if shared {
        prop::collection::vec(
            prop_oneof![4 => goes, 1 => own, 1 => any::<bool>().prop_map(Act::Shared)],
            1..40,
        )
        .boxed()
    } else {
        prop::collection::vec(prop_oneof![3 => goes, 1 => own], 1..40).boxed()
    }
}

fn order() -> impl Strategy<Value = Vec<(bool, u8)>> {
    prop::collection::vec((any::<bool>(), 0_u8..3), 0..60)
}

fn same(browser: &Browser) -> Result<(), TestCaseError> {
    prop_assert_eq!(browser.holds(0), browser.holds(1), "both tabs");
    prop_assert_eq!(browser.holds(0), browser.stands(), "the storage");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// About one pair of two levels chosen at the same instant lost one without a word.
    #[test]
    fn what_either_wrote_into_its_own_part_stays(begun: bool, acts in acts(false), order in order()) {
        let mut browser = Browser::new(begun);
        let mut last = BTreeMap::new();
        for (n, act) in acts.into_iter().enumerate() {
            match act {
                Act::Own(tab) | Act::Shared(tab) => {
                    let (text, part) = (format!("words {n}"), if tab { StoryField::Task } else { StoryField::Result });
                    browser.tabs[usize::from(tab)].write(part, &text);
                    last.insert(tab, text);
                }
                Act::Goes(tab, kind) => drop(browser.step(usize::from(tab), kind)),
            }
        }
        browser.settle(&order);
        same(&browser)?;
        for text in last.values() {
            prop_assert!(browser.stands().contains(text.as_str()), "{text} in {}", browser.stands());
        }
        // Without anything that both had begun with, what both begin is told apart by its parts.
        prop_assert_eq!(browser.aside(), "");
        prop_assert!(browser.tabs.iter().all(|tab| !tab.told));
    }

    /// Two texts became one, and neither tab said so.
    #[test]
    fn what_both_wrote_lies_aside_and_both_are_told(begun: bool, acts in acts(true), order in order()) {
        let mut browser = Browser::new(begun);
        let (mut own, mut shared) = (BTreeMap::new(), BTreeSet::new());
        for (n, act) in acts.into_iter().enumerate() {
            match act {
                Act::Own(tab) => {
                    let (text, part) = (format!("words {n}"), if tab { StoryField::Task } else { StoryField::Result });
                    browser.tabs[usize::from(tab)].write(part, &text);
                    own.insert(tab, text);
                }
                Act::Shared(tab) => {
                    let text = format!("shared {n}.");
                    // What is written over knowingly is not lost.
                    let before = browser.holds(usize::from(tab));
                    shared.retain(|other: &String| !before.contains(other.as_str()));
                    browser.tabs[usize::from(tab)].write(StoryField::Action, &text);
                    shared.insert(text);
                }
                Act::Goes(tab, kind) => drop(browser.step(usize::from(tab), kind)),
            }
        }
        browser.settle(&order);
        same(&browser)?;
        for text in own.values() {
            prop_assert!(browser.stands().contains(text.as_str()), "{text} in {}", browser.stands());
        }
        let lost: Vec<&String> = shared.iter().filter(|text| !browser.stands().contains(text.as_str())).collect();
        for text in &lost {
            prop_assert!(browser.aside().contains(text.as_str()), "{text} is not aside in {}", browser.aside());
        }
        prop_assert!(lost.is_empty() || browser.tabs.iter().all(|tab| tab.told), "{lost:?}");
    }
}

/// Each tab in turn does something, and all orders in which the other hears of it are tried.
fn in_any_order(begin: impl Fn(&mut Browser), then: impl Fn(&Browser, &str)) {
    for seed in 0..200_u32 {
        let mut browser = Browser::new(true);
        begin(&mut browser);
        // A few bits of the seed each: which tab, and what happens in it.
        let mut random = seed.wrapping_mul(2_654_435_761);
        let order: Vec<(bool, u8)> = (0..40)
            .map(|_| {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (random >> 31 == 1, u8::try_from((random >> 16) % 3).unwrap())
            })
            .collect();
        browser.settle(&order);
        then(&browser, &format!("seed {seed}"));
    }
}

/// It came back in the tab in which it was taken away, and was gone in the other.
#[test]
fn what_is_taken_away_while_another_writes_goes_and_what_was_written_lies_aside() {
    for first in [0, 1] {
        in_any_order(
            |browser| {
                for tab in [first, 1 - first] {
                    if tab == 0 {
                        browser.tabs[0].take(None);
                        browser.tabs[0].save();
                    } else {
                        browser.tabs[1].write(StoryField::Task, "Written at once.");
                    }
                }
            },
            |browser, seed| {
                assert_eq!(
                    (browser.holds(0), browser.holds(1), browser.stands()),
                    Default::default(),
                    "{seed}"
                );
                assert!(browser.aside().contains("Written at once."), "{seed}");
                assert!(browser.tabs.iter().all(|tab| tab.told), "{seed}");
            },
        );
    }
}

/// What was typed just before stayed in the storage.
#[test]
fn erasing_wins_over_what_was_written_at_once() {
    for (first, other) in [(0, false), (1, false), (0, true), (1, true)] {
        in_any_order(
            |browser| {
                for tab in [first, 1 - first] {
                    if tab == 0 {
                        browser.tabs[0].take(None);
                        browser.tabs[0].store.sweep().unwrap();
                    } else if other {
                        let mut here = Workspace::of(Vec::new());
                        here.apply(&Event::Win(WinEvent::WinAdded(Box::new(support::win(
                            "w9",
                            "Written at once.",
                        )))));
                        browser.tabs[1]
                            .store
                            .save(
                                &Key::win(&"w9".try_into().unwrap()),
                                here.get(&Key::win(&"w9".try_into().unwrap())),
                            )
                            .unwrap();
                    } else {
                        browser.tabs[1].write(StoryField::Task, "Written at once.");
                    }
                }
            },
            |browser, seed| {
                assert_eq!((browser.holds(0), browser.holds(1)), Default::default(), "{seed}");
                assert!(browser.values.is_empty(), "{seed}: {:?}", browser.values);
            },
        );
    }
}

/// Undoing it takes the numbers of the former values on, so that no tab takes it for what was
/// written before.
#[test]
fn what_was_erased_can_be_brought_back_for_both() {
    let mut browser = Browser::new(true);
    let before = browser.tabs[0].here.get(&key()).cloned();
    browser.tabs[1].write(StoryField::Task, "Written at once.");
    browser.tabs[0].take(None);
    browser.tabs[0].store.sweep().unwrap();
    browser.settle(&[]);
    browser.tabs[0].take(before.clone());
    browser.tabs[0].save();
    browser.settle(&[]);
    assert_eq!(
        (browser.holds(0), browser.holds(1)),
        (body(before.as_ref().unwrap()), browser.stands())
    );
    assert_eq!(browser.holds(0), browser.stands());
}
