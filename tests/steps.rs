//! The undo steps kept for the life of a tab: after a reload or a crash they are there again, and
//! none is taken back onto records that it did not leave.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

#[path = "support/shelf.rs"]
mod shelf;
mod support;

use rung::domain::workspace::event::{CaseEvent, PageEvent, WinEvent};
use rung::{
    domain::{
        records::{key::Key, record::Record},
        workspace::{
            Workspace,
            event::Event,
            history::{Deed, History},
        },
    },
    storage::{backend::StorageError, store::Store, undo_steps::Trail},
};
use shelf::{Browser, Failure};
use support::{one_of_each, win};

/// A page in a tab: what is stored, what the tab keeps, and what is in its memory.
struct Page {
    local: Browser,
    session: Browser,
    store: Store<Browser>,
    trail: Trail<Browser>,
    history: History,
    workspace: Workspace,
}

impl Page {
    /// Opens the page; `writer` is drawn afresh each time.
    fn open(local: &Browser, session: &Browser, writer: &str) -> Self {
        let mut store = Store::new(local.clone(), writer.to_owned());
        let workspace = Workspace::of(store.load().records);
        let (trail, history) = Trail::open(session.clone(), &store, &workspace);
        Self { local: local.clone(), session: session.clone(), store, trail, history, workspace }
    }

    /// The tab goes on after a reload or a crash.
    fn again(&self, writer: &str) -> Self {
        Self::open(&self.local, &self.session, writer)
    }

    fn keep(&mut self) {
        self.trail.keep(&self.history, &self.workspace);
    }

    fn save(&mut self, keys: &[Key]) {
        keys.iter()
            .for_each(|key| drop(self.store.save(key, self.workspace.get(key)).expect("saved")));
    }

    /// Something happens that undo knows as `what`.
    fn act(&mut self, what: &str, event: &Event) {
        let touched = self.workspace.apply(event);
        let keys: Vec<Key> = touched.iter().map(|(key, _)| key.clone()).collect();
        let deed = Deed {
            what: what.to_owned(),
            at: "#/log".to_owned(),
            fleeting: *event == Event::Page(PageEvent::Erased),
        };
        self.history.push(touched, event.coalesce_key(), || deed);
        self.keep();
        self.save(&keys);
    }

    fn undo(&mut self) -> Option<String> {
        let (keys, deed) = self.history.undo(|records| self.workspace.restore(records))?;
        self.keep();
        self.save(&keys);
        Some(deed.what)
    }

    fn redo(&mut self) -> Option<String> {
        let (keys, deed) = self.history.redo(|records| self.workspace.restore(records))?;
        self.keep();
        self.save(&keys);
        Some(deed.what)
    }

    fn text(&self, id: &str) -> Option<String> {
        self.workspace.win(&id.try_into().unwrap()).map(|win| win.text.clone())
    }

    fn done(&self) -> Vec<&str> {
        self.history.done().iter().map(|step| step.deed.what.as_str()).collect()
    }
}

fn set(id: &str, text: &str) -> Event {
    Event::Page(PageEvent::Imported(vec![(
        Key::win(&id.try_into().unwrap()),
        Some(Record::Win(win(id, text))),
    )]))
}

fn gone(id: &str) -> Event {
    Event::Win(WinEvent::WinDropped(id.try_into().unwrap()))
}

fn fresh() -> (Browser, Browser, Page) {
    let (local, session) = (Browser::default(), Browser::default());
    let page = Page::open(&local, &session, "w1");
    (local, session, page)
}

#[test]
fn after_a_reload_what_was_taken_away_can_be_brought_back() {
    let (_, _, mut page) = fresh();
    page.act("one", &set("a", "1"));
    page.act("two", &set("a", "2"));
    page.act("gone", &gone("a"));
    let mut page = page.again("w2");
    assert_eq!(page.done(), ["one", "two", "gone"]);
    assert_eq!(page.history.done()[2].deed.at, "#/log");
    assert_eq!(page.undo().as_deref(), Some("gone"));
    assert_eq!(page.text("a").as_deref(), Some("2"));
    // What was taken back before a reload can be taken again after it.
    let mut page = page.again("w3");
    assert_eq!(page.redo().as_deref(), Some("gone"));
    assert_eq!(page.text("a"), None);
    let mut page = page.again("w4");
    while page.undo().is_some() {}
    assert_eq!(page.text("a"), None);
    let mut page = page.again("w5");
    assert_eq!((page.redo().as_deref(), page.redo().as_deref()), (Some("one"), Some("two")));
    assert_eq!(page.text("a").as_deref(), Some("2"));
}

#[test]
fn every_kind_of_record_comes_back() {
    let (_, _, mut page) = fresh();
    page.act(
        "in",
        &Event::Page(PageEvent::Imported(
            one_of_each().into_iter().map(|record| (record.key(), Some(record))).collect(),
        )),
    );
    page.act("dropped", &Event::Case(CaseEvent::CaseDropped("c1".try_into().unwrap())));
    let mut page = page.again("w2");
    assert_eq!(page.undo().as_deref(), Some("dropped"));
    assert_eq!(page.workspace, Workspace::of(one_of_each()));
}

/// A step is written once: while one types on, nothing but the record is.
#[test]
fn typing_on_writes_no_step_again() {
    let (_, session, mut page) = fresh();
    let letter = |text: &str| {
        Event::Win(WinEvent::WinPartWritten {
            win: "a".try_into().unwrap(),
            part: rung::domain::records::win_part::WinField::Text,
            text: text.to_owned(),
        })
    };
    page.act("set", &set("a", "1"));
    page.act("typing", &letter("12"));
    let writes = session.writes.get();
    ["123", "1234", "12345"].iter().for_each(|text| page.act("typing", &letter(text)));
    assert_eq!(session.writes.get(), writes);
    let mut page = page.again("w2");
    page.undo();
    assert_eq!(page.text("a").as_deref(), Some("1"));
}

/// Another tab's change makes a step untrue, also where this tab was not there to hear of it.
#[test]
fn a_step_onto_what_somebody_else_wrote_is_dropped() {
    for (what, other) in
        [("changed", Some(set("a", "theirs"))), ("dropped", Some(gone("a"))), ("nothing", None)]
    {
        let (local, _, mut page) = fresh();
        page.act("b", &set("b", "1"));
        page.act("a1", &set("a", "1"));
        page.act("a2", &set("a", "2"));
        let mut theirs = Page::open(&local, &Browser::default(), "other");
        other.iter().for_each(|event| theirs.act("theirs", event));
        let page = page.again("w2");
        let left: &[&str] = if other.is_some() { &["b"] } else { &["b", "a1", "a2"] };
        assert_eq!(page.done(), left, "{what}");
    }
}

/// A duplicated tab starts with a copy of what the tab kept. Each goes its own way from there.
#[test]
fn a_duplicated_tab_takes_back_nothing_of_the_first() {
    let (local, session, mut first) = fresh();
    first.act("a1", &set("a", "1"));
    let copied = Browser::default();
    session.values.borrow().iter().for_each(|(at, value)| copied.put(at, value));
    let second = Page::open(&local, &copied, "w2");
    assert_eq!(second.done(), ["a1"], "nothing has happened since");
    first.act("a2", &set("a", "2"));
    // The second is thrown out of memory, and comes back.
    assert_eq!(second.again("w3").done(), [""; 0]);
    assert_eq!(first.again("w4").done(), ["a1", "a2"]);
}

/// The step is written before the records, so a crash in between leaves one that changes nothing.
#[test]
fn a_crash_between_the_step_and_its_records_leaves_no_step() {
    let (_, _, mut page) = fresh();
    page.act("a1", &set("a", "1"));
    let touched = page.workspace.apply(&set("a", "2"));
    page.history.push(touched, None, Deed::default);
    page.keep();
    let mut page = page.again("w2");
    assert_eq!(page.done(), ["a1"]);
    assert_eq!(page.undo().as_deref(), Some("a1"));
}

#[test]
fn what_was_erased_is_not_kept() {
    let (_, session, mut page) = fresh();
    page.act("a1", &set("a", "1"));
    page.act("erased", &Event::Page(PageEvent::Erased));
    assert!(
        !session.values.borrow().values().any(|value| value.contains("\"text\"")),
        "{:?}",
        session.values.borrow()
    );
    assert_eq!(page.again("w2").done(), [""; 0]);
    page.act("b1", &set("b", "1"));
    assert_eq!(page.again("w3").done(), ["b1"]);
    // In the page itself it can still be taken back.
    page.undo();
    assert_eq!(page.undo().as_deref(), Some("erased"));
    assert_eq!(page.text("a").as_deref(), Some("1"));
}

#[test]
fn the_oldest_steps_go_first() {
    let (_, session, mut page) = fresh();
    (0..60).for_each(|nth| page.act(&format!("{nth}"), &set("a", &format!("{nth}"))));
    let mut page = page.again("w2");
    assert_eq!((page.done().len(), page.done()[0]), (50, "10"));
    let long = "x".repeat(300_000);
    ["b", "c", "d", "e", "f"].iter().for_each(|id| {
        page.act("new", &set(id, &long));
        page.act(id, &set(id, "short"));
    });
    let size: usize = session.values.borrow().values().map(String::len).sum();
    assert!(size < 1_100_000, "{size}");
    let mut page = page.again("w3");
    assert_eq!(page.done(), ["new", "d", "new", "e", "new", "f"]);
    // One that is too long for all of it hides those before it.
    page.act("new", &set("g", &"x".repeat(1_200_000)));
    page.act("g", &gone("g"));
    let mut page = page.again("w4");
    assert_eq!(page.done(), [""; 0]);
    page.act("after", &set("a", "after"));
    assert_eq!(page.again("w5").done(), ["after"]);
}

/// Blocked, full or damaged: then there is no history, or a shorter one, and nothing else is wrong.
#[test]
fn without_a_shelf_there_is_no_history() {
    for fault in [StorageError::Blocked, StorageError::Full, StorageError::Broken] {
        let (_, session, mut page) = fresh();
        for nth in 1..40 {
            session.fails.set(Some((session.calls.get() + nth % 3 + 1, Failure::Fails(fault))));
            page.act(&format!("{nth}"), &set("a", &format!("{nth}")));
        }
        session.fails.set(None);
        page.act("last", &set("a", "last"));
        let mut page = page.again("w2");
        let mut text = 40;
        // Each step that is there leads to the one before it: none is skipped.
        while let Some(what) = page.undo() {
            text -= 1;
            assert_eq!(
                page.text("a").unwrap_or_default(),
                if text == 0 { String::new() } else { text.to_string() },
                "{fault:?}: {what}"
            );
        }
    }
}

#[test]
fn damaged_steps_are_passed_over() {
    for damaged in [
        "",
        "x",
        "{}",
        "{\"rung\":3}",
        "{\"rung\":99,\"what\":\"\",\"at\":\"\",\"there\":[],\"records\":{}}",
        "null",
        "[1]",
    ] {
        let (_, session, mut page) = fresh();
        ["1", "2", "3"].iter().for_each(|text| page.act(text, &set("a", text)));
        let at = session
            .values
            .borrow()
            .keys()
            .find(|at| at.ends_with(":2"))
            .cloned()
            .expect("the second step");
        session.put(&at, damaged);
        session.put("rung:undo:x", damaged);
        session.put("rung:redo:7", damaged);
        assert_eq!(page.again("w2").done(), ["3"], "{damaged}");
        session.put("rung:tab", damaged);
        assert_eq!(page.again("w3").done(), [""; 0], "{damaged}");
    }
}
