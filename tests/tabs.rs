//! Two tabs on the same records: what both wrote is put together, and only what both changed to
//! different things is a clash, of which nothing is lost. And what a failing store left of a write
//! of ours is ours to replace.
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

use rung::domain::workspace::event::{
    AnswerEvent, CaseEvent, DocumentEvent, PlanEvent, StoryEvent, WinEvent,
};
use rung::{
    domain::{
        id::WinId,
        records::{
            document::Row,
            key::Key,
            record::Record,
            rehearsal::{Rehearsal, SelfRating},
            story::StoryField,
            win::{Confidence, WinKind},
            win_part::WinField,
        },
        workspace::{Workspace, event::Event},
    },
    storage::{
        backend::StorageError,
        envelope::{body, encode},
        merge::merge,
        migrations::SCHEMA,
        outcome::{RemoteChange, SaveError, SaveOutcome},
        store::Store,
    },
};
use shelf::{Browser, Failure};
use support::{day, one_of_each, win, workspace};

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

fn w1(text: &str) -> Record {
    Record::Win(win("w1", text))
}

/// A record after an event.
fn after(record: &Key, events: &[Event]) -> Record {
    let mut now = workspace();
    events.iter().for_each(|event| drop(now.apply(event)));
    now.get(record).cloned().expect("the record is there")
}

fn level(signal: &str, level: u8) -> Event {
    Event::Answer(AnswerEvent::LevelChosen {
        case: "c1".try_into().unwrap(),
        signal: signal.try_into().unwrap(),
        level,
        day: day("2026-09-04"),
    })
}

fn cell(row: &str, column: &str, text: &str) -> Event {
    let (case, artifact, block) = (
        "c1".try_into().unwrap(),
        "risk-register".try_into().unwrap(),
        "register".try_into().unwrap(),
    );
    Event::Document(DocumentEvent::CellWritten {
        case,
        artifact,
        block,
        row: row.try_into().unwrap(),
        column: column.try_into().unwrap(),
        text: text.to_owned(),
    })
}

fn row(id: &str, at: Option<usize>) -> Event {
    let (case, artifact, block) = (
        "c1".try_into().unwrap(),
        "risk-register".try_into().unwrap(),
        "register".try_into().unwrap(),
    );
    Event::Document(DocumentEvent::RowAdded {
        case,
        artifact,
        block,
        row: Row::new(id.try_into().unwrap()),
        at,
    })
}

fn cite(win: &str) -> Event {
    Event::Answer(AnswerEvent::WinCited {
        case: "c1".try_into().unwrap(),
        signal: "vendor-command".try_into().unwrap(),
        win: win.try_into().unwrap(),
    })
}

fn rehearsed(on: &str) -> Event {
    let rehearsal = Rehearsal { day: day(on), seconds: 90, mark: SelfRating::Ready };
    Event::Story(StoryEvent::StoryRehearsed {
        case: "c1".try_into().unwrap(),
        prompt: "contract-did-not-help".try_into().unwrap(),
        rehearsal,
    })
}

fn told(part: StoryField, text: &str) -> Event {
    Event::Story(StoryEvent::StoryWritten {
        case: "c1".try_into().unwrap(),
        prompt: "contract-did-not-help".try_into().unwrap(),
        part,
        text: text.to_owned(),
    })
}

fn said(part: WinField, text: &str) -> Event {
    Event::Win(WinEvent::WinPartWritten {
        win: "w1".try_into().unwrap(),
        part,
        text: text.to_owned(),
    })
}

fn ticked(line: &str) -> Event {
    Event::Plan(PlanEvent::LineTicked {
        case: "c1".try_into().unwrap(),
        line: line.try_into().unwrap(),
        done: Some(day("2026-09-11")),
    })
}

/// What both did, one after the other, is what merging gives, whichever of them comes first.
#[test]
fn changes_that_do_not_overlap_are_both_kept() {
    let sheet = "sheet:c1.risk-register.register";
    let known = |known| {
        Event::Win(WinEvent::WinKnown { win: "w1".try_into().unwrap(), known: Some(known) })
    };
    let moved =
        |kind| Event::Win(WinEvent::WinMoved { win: "w1".try_into().unwrap(), kind, moved: true });
    let dropped = |row: &str| {
        Event::Document(DocumentEvent::RowDropped {
            case: "c1".try_into().unwrap(),
            artifact: "risk-register".try_into().unwrap(),
            block: "register".try_into().unwrap(),
            row: row.try_into().unwrap(),
        })
    };
    for (of, mine, theirs) in [
        ("case:c1", vec![level("vendor-command", 3)], vec![level("financial-discipline", 2)]),
        ("case:c1", vec![level("vendor-command", 3)], vec![level("change-governance", 1)]),
        ("case:c1", vec![level("vendor-command", 3)], vec![cite("w1")]),
        ("case:c1", vec![cite("w1")], vec![cite("proof")]),
        (
            "case:c1",
            vec![level("vendor-command", 3)],
            vec![level("vendor-command", 3), level("change-governance", 1)],
        ),
        (
            "case:c1",
            vec![Event::Case(CaseEvent::LensChosen { case: "c1".try_into().unwrap(), lens: None })],
            vec![level("vendor-command", 3)],
        ),
        (sheet, vec![cell("r1", "owner", "Ana")], vec![cell("r1", "risk", "Fire")]),
        (sheet, vec![cell("r1", "owner", "Ana")], vec![cell("0f3a", "owner", "Bo")]),
        (sheet, vec![row("77aa", None)], vec![cell("r1", "risk", "Fire")]),
        (sheet, vec![dropped("0f3a")], vec![cell("r1", "risk", "Fire")]),
        ("win:w1", vec![said(WinField::Text, "Mine")], vec![said(WinField::Voucher, "Theirs")]),
        ("win:w1", vec![moved(WinKind::Speed)], vec![known(Confidence::Measured)]),
        (
            "story:c1.contract-did-not-help",
            vec![told(StoryField::Task, "Mine")],
            vec![told(StoryField::Result, "Theirs")],
        ),
        (
            "story:c1.contract-did-not-help",
            vec![rehearsed("2026-10-01")],
            vec![told(StoryField::Result, "Theirs")],
        ),
        ("plan:c1", vec![ticked("ship-vendor-scorecard-1")], vec![ticked("0f3a")]),
    ] {
        let of = key(of);
        let both = after(&of, &[mine.clone(), theirs.clone()].concat());
        let (base, mine, theirs) =
            (workspace().get(&of).cloned(), after(&of, &mine), after(&of, &theirs));
        for (one, two) in [(&mine, &theirs), (&theirs, &mine)] {
            let merged = merge(base.as_ref(), one, two)
                .unwrap_or_else(|_| panic!("{of}: {mine:?} and {theirs:?}"));
            assert_eq!(body(&merged).len(), body(&both).len(), "{of}");
            if !matches!(merged, Record::Case(_)) {
                assert_eq!(merged, both, "{of}");
            }
        }
    }
}

#[test]
fn what_both_added_to_a_list_stands_there_once_each() {
    let of = key("sheet:c1.risk-register.register");
    let base = workspace().get(&of).cloned();
    let merged =
        merge(base.as_ref(), &after(&of, &[row("aa", Some(1))]), &after(&of, &[row("bb", None)]))
            .expect("no clash");
    let Record::Sheet(sheet) = merged else { panic!("a sheet") };
    assert_eq!(
        sheet.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(),
        ["r1", "aa", "0f3a", "bb"]
    );
    let of = key("story:c1.contract-did-not-help");
    let base = workspace().get(&of).cloned();
    let merged = merge(
        base.as_ref(),
        &after(&of, &[rehearsed("2026-10-01")]),
        &after(&of, &[rehearsed("2026-10-02")]),
    )
    .expect("no clash");
    let Record::Story(story) = merged else { panic!("a story") };
    assert_eq!(story.rehearsed.iter().rev().take(2).count(), 2);
}

#[test]
fn what_both_changed_to_different_things_is_a_clash() {
    for (of, mine, theirs) in [
        ("case:c1", level("vendor-command", 3), level("vendor-command", 2)),
        (
            "case:c1",
            level("vendor-command", 3),
            Event::Answer(AnswerEvent::SignalSkipped {
                case: "c1".try_into().unwrap(),
                signal: "vendor-command".try_into().unwrap(),
            }),
        ),
        ("win:w1", said(WinField::Text, "Mine"), said(WinField::Text, "Theirs")),
        ("sheet:c1.risk-register.register", cell("r1", "owner", "Ana"), cell("r1", "owner", "Bo")),
        (
            "case:c1",
            Event::Case(CaseEvent::FocusChosen {
                case: "c1".try_into().unwrap(),
                focus: Some(vec!["vendor-command".try_into().unwrap()]),
            }),
            Event::Case(CaseEvent::FocusChosen {
                case: "c1".try_into().unwrap(),
                focus: Some(vec!["change-governance".try_into().unwrap()]),
            }),
        ),
    ] {
        let of = key(of);
        let base = workspace().get(&of).cloned();
        let (mine, theirs) = (after(&of, &[mine]), after(&of, &[theirs]));
        assert!(merge(base.as_ref(), &mine, &theirs).is_err(), "{of}");
        assert_eq!(merge(base.as_ref(), &mine, &mine), Ok(mine.clone()), "{of}");
        assert_eq!(merge(base.as_ref(), base.as_ref().unwrap(), &theirs), Ok(theirs), "{of}");
    }
    for record in one_of_each() {
        assert_eq!(merge(None, &record, &record), Ok(record));
    }
}

fn tabs(browser: &Browser) -> (Store<Browser>, Store<Browser>) {
    let mut tabs =
        (Store::new(browser.clone(), "a".to_owned()), Store::new(browser.clone(), "b".to_owned()));
    tabs.0.load();
    tabs.1.load();
    tabs
}

fn with_everything() -> Browser {
    let browser = Browser::default();
    let mut store = Store::new(browser.clone(), "y".to_owned());
    one_of_each().iter().for_each(|record| drop(store.save(&record.key(), Some(record))));
    browser
}

fn aside(browser: &Browser) -> Vec<String> {
    Store::new(browser.clone(), String::new())
        .load()
        .aside
        .into_iter()
        .map(|kept| kept.at)
        .collect()
}

/// A level chosen in another tab, of another signal and within 50 ms, used to be set aside.
#[test]
fn saving_over_what_another_tab_wrote_elsewhere_keeps_both() {
    let browser = with_everything();
    let (mut one, mut two) = tabs(&browser);
    let of = key("case:c1");
    let (mine, theirs) =
        (after(&of, &[level("vendor-command", 3)]), after(&of, &[level("change-governance", 1)]));
    assert_eq!(one.save(&of, Some(&mine)), Ok(SaveOutcome::Yes));
    let earlier = browser.value("rung:case:c1").unwrap();
    let Ok(SaveOutcome::Merged(both)) = two.save(&of, Some(&theirs)) else {
        panic!("not put together")
    };
    assert_eq!(both, Box::new(merge(workspace().get(&of), &theirs, &mine).unwrap()));
    assert_eq!(
        Store::new(browser.clone(), String::new())
            .load()
            .records
            .into_iter()
            .find(|record| record.key() == of),
        Some(*both.clone())
    );
    assert_eq!(aside(&browser), [""; 0]);
    // The first tab hears of it, the second of what it has dealt with already.
    let standing = browser.value("rung:case:c1").unwrap();
    assert_eq!(
        one.hear("rung:case:c1", &standing),
        Ok((of.clone(), RemoteChange::Theirs(*both.clone())))
    );
    assert_eq!(two.hear("rung:case:c1", &earlier), Ok((of, RemoteChange::Known)));
}

/// Browsers with a process for each tab let both write before either sees the other's value.
#[test]
fn two_tabs_that_wrote_at_once_come_to_the_same_end() {
    let of = key("case:c1");
    let at = "rung:case:c1";
    for (mine, theirs, clash) in [
        (level("vendor-command", 3), level("change-governance", 1), false),
        (level("vendor-command", 3), level("vendor-command", 2), true),
        (level("vendor-command", 3), level("vendor-command", 3), false),
    ] {
        let browser = with_everything();
        let (mut one, mut two) = tabs(&browser);
        let before = browser.value(at).unwrap();
        let (mut mine, mut theirs) = (after(&of, &[mine]), after(&of, &[theirs]));
        one.save(&of, Some(&mine)).unwrap();
        let from_one = browser.value(at).unwrap();
        browser.put(at, &before);
        two.save(&of, Some(&theirs)).unwrap();
        let from_two = browser.value(at).unwrap();
        let act = |tab: &mut Store<Browser>, raw: &str, here: &mut Record| {
            let heard = tab.hear(at, raw).unwrap().1;
            match &heard {
                RemoteChange::Theirs(record) => *here = record.clone(),
                RemoteChange::Merged(record)
                | RemoteChange::Lost(record)
                | RemoteChange::Won(record) => {
                    *here = record.clone();
                    tab.save(&of, Some(here)).unwrap();
                }
                RemoteChange::Known | RemoteChange::Gone => {}
            }
            heard
        };
        let one_heard = act(&mut one, &from_two, &mut mine);
        let two_heard = act(&mut two, &from_one, &mut theirs);
        // Each hears of what the other saved after that.
        let last = browser.value(at).unwrap();
        act(&mut one, &last, &mut mine);
        act(&mut two, &last, &mut theirs);
        assert_eq!(mine, theirs);
        let stands = Store::new(browser.clone(), String::new())
            .load()
            .records
            .into_iter()
            .find(|record| record.key() == of);
        assert_eq!(stands, Some(mine));
        assert_eq!(aside(&browser).is_empty(), !clash, "{:?}", aside(&browser));
        if clash {
            assert!(
                matches!((one_heard, two_heard), (RemoteChange::Lost(_), RemoteChange::Won(_))),
                "one of them is told"
            );
        }
    }
}

/// The tab whose version was set aside knows it for its own.
#[test]
fn a_tab_knows_what_it_wrote() {
    let browser = with_everything();
    let (mut one, two) = tabs(&browser);
    one.save(&key("win:w1"), Some(&w1("mine"))).unwrap();
    let raw = browser.value("rung:win:w1").unwrap();
    assert!(one.wrote(&raw) && !two.wrote(&raw) && !one.wrote("damaged"));
}

/// The page used to stay at "Not saved" for good, though the storage worked again.
#[test]
fn what_a_failed_write_of_ours_left_is_set_aside_and_written_afresh() {
    for seen in [true, false] {
        let browser = if seen { with_everything() } else { Browser::default() };
        let (mut tab, _) = tabs(&browser);
        let (of, at) = (key("win:w1"), "rung:win:w1");
        // Read what stands, then write.
        browser.fails.set(Some((browser.calls.get() + 2, Failure::Halves)));
        assert_eq!(tab.save(&of, Some(&w1("mine"))), Err(SaveError::Fault(StorageError::Broken)));
        let half = browser.value(at).expect("half of it");
        assert_eq!(tab.save(&of, Some(&w1("mine, and more"))), Ok(SaveOutcome::Mended));
        assert_eq!(browser.value("rung:aside:win:w1:1"), Some(half));
        assert_eq!(tab.save(&of, Some(&w1("on"))), Ok(SaveOutcome::Yes));
        // A half that somebody else left is still not overwritten.
        browser.put(at, &encode(&w1("theirs"), 9, "b")[..40]);
        assert_eq!(tab.save(&of, Some(&w1("off"))), Err(SaveError::Unreadable));
    }
    // Nor is the value of a newer page, whatever happened before.
    let browser = with_everything();
    let (mut tab, _) = tabs(&browser);
    browser.fails.set(Some((browser.calls.get() + 2, Failure::Halves)));
    assert!(tab.save(&key("win:w1"), Some(&w1("mine"))).is_err());
    browser.put(
        "rung:win:w1",
        &encode(&w1("newer"), 9, "b").replacen(&format!("{{\"rung\":{SCHEMA}"), "{\"rung\":99", 1),
    );
    assert_eq!(tab.save(&key("win:w1"), Some(&w1("more"))), Err(SaveError::Unreadable));
}

/// A note that was begun in two tabs at once is one win: both begin it under the same name.
#[test]
fn a_note_begun_in_two_tabs_is_one_win() {
    let now = Workspace::of(one_of_each());
    let (case, signal) = ("c1".try_into().unwrap(), "change-governance".try_into().unwrap());
    let drawn = [WinId::constant("a1"), WinId::constant("b2")];
    let [one, two] = drawn.clone().map(|drawn| now.fresh_note(&case, &signal, drawn));
    assert_eq!(one, two);
    assert!(Key::parse(&Key::win(&one).to_string()).is_some(), "{one}");
    // Where a win of that name stands already, because it was let go earlier, the next is another.
    let mut later = now.clone();
    later.apply(&Event::Win(WinEvent::WinAdded(Box::new(win(one.as_str(), "Let go.")))));
    assert_eq!(later.fresh_note(&case, &signal, drawn[0].clone()), drawn[0]);
    let long =
        now.fresh_note(&"a".repeat(60).as_str().try_into().unwrap(), &signal, drawn[1].clone());
    assert_eq!(long, drawn[1], "no name is longer than a key allows");
}
