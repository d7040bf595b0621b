//! Checklists: what a set of answers adds up to and reads as, what is left to do about it, and
//! choosers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::workspace::event::ChecklistEvent;
use rung::{
    content::{self, CHECKLISTS},
    domain::{
        id::ItemId,
        records::checklist_answers::{ChecklistAnswers, Totals},
        schema::checklist::{AnswerMode, Checklist},
        workspace::{Workspace, event::Event},
    },
};
use support::{checklist_of, day};

const CHOOSER: &str = "which-cto";

fn all() -> Vec<Checklist> {
    CHECKLISTS.iter().map(|entry| checklist_of(entry.id.as_str())).collect()
}

/// Answers in the order of the items: a digit is a value, `-` leaves the item open.
fn answered(checklist: &Checklist, marks: &str) -> ChecklistAnswers {
    let mut checked = ChecklistAnswers::new(checklist.id.clone(), None, day("2026-10-01"));
    assert_eq!(marks.chars().count(), checklist.items().count(), "{marks} for {}", checklist.id);
    for (item, mark) in checklist.items().zip(marks.chars()) {
        if let Some(value) = mark.to_digit(10) {
            checked.answers.insert(item.id.clone(), u8::try_from(value).unwrap());
        }
    }
    checked
}

/// Marks that add up to `sum`, the highest answers first.
fn marks(checklist: &Checklist, sum: u32) -> String {
    let (mut left, top) = (sum, u32::from(checklist.top()));
    let mut mark = || {
        let value = left.min(top);
        left -= value;
        char::from_digit(value, 10).unwrap()
    };
    let marks: String = checklist.items().map(|_| mark()).collect();
    assert_eq!(left, 0, "{sum} is more than {} can give", checklist.id);
    marks
}

/// A list, and its ranges: the lowest sum, the highest, and what it is called.
type Edges = (&'static str, &'static [(u32, u32, &'static str)]);

#[test]
fn every_edge_of_every_list() {
    let edges: [Edges; 8] = [
        (
            "ai-leadership",
            &[(0, 9, "Hosting pilots"), (10, 17, "Leading in parts"), (18, 24, "Leading AI")],
        ),
        (
            "cto-eight-moves",
            &[
                (0, 5, "The traditional job"),
                (6, 11, "Between the two"),
                (12, 16, "The modern job"),
            ],
        ),
        (
            "cto-owned",
            &[(0, 8, "A specialist’s remit"), (9, 15, "A shared remit"), (16, 22, "A CTO’s remit")],
        ),
        (
            "growth-or-technology",
            &[(0, 1, "The technology ladder"), (2, 3, "Either"), (4, 5, "The growth ladder")],
        ),
        (
            "is-it-real",
            &[(0, 2, "A title looking for a job"), (3, 4, "Half a mandate"), (5, 6, "A real role")],
        ),
        (
            "vp-five-hows",
            &[
                (0, 3, "It runs on people"),
                (4, 7, "It runs near you"),
                (8, 10, "It runs without you"),
            ],
        ),
        (
            "vp-repeat-test",
            &[
                (0, 2, "Only you can tell it"),
                (3, 4, "Repeatable with notes"),
                (5, 6, "It travels without you"),
            ],
        ),
        (
            "vp-ten-questions",
            &[
                (0, 4, "Scope of one team"),
                (5, 7, "Between two jobs"),
                (8, 10, "Working at VP scope"),
            ],
        ),
    ];
    let known: Vec<&str> = edges.iter().map(|(id, _)| *id).chain([CHOOSER]).collect();
    let mut ids: Vec<&str> = CHECKLISTS.iter().map(|entry| entry.id.as_str()).collect();
    let place = |entry: &content::ChecklistEntry| {
        content::TRACKS.iter().position(|track| track.id == entry.tracks[0]).unwrap()
    };
    assert!(CHECKLISTS.is_sorted_by_key(place), "in the order of their tracks: {ids:?}");
    ids.sort_unstable();
    assert_eq!(ids, known);
    for (id, ranges) in edges {
        let checklist = checklist_of(id);
        let most = u32::from(checklist.top()) * u32::try_from(checklist.items().count()).unwrap();
        assert_eq!(ranges.last().map(|(_, to, _)| *to), Some(most), "{id}");
        for (sum, name) in ranges.iter().flat_map(|(from, to, name)| [(*from, *name), (*to, *name)])
        {
            let forwards = marks(&checklist, sum);
            for marks in [forwards.clone(), forwards.chars().rev().collect()] {
                let checked = answered(&checklist, &marks);
                assert_eq!(
                    checklist.reading(&checked).map(|reading| reading.name.as_str()),
                    Some(name),
                    "{id}: {marks}"
                );
                let of = checklist.items().count();
                assert_eq!(
                    checklist.tally(&checked),
                    Totals { answered: of, of, sum, most },
                    "{id}: {marks}"
                );
            }
        }
    }
}

#[test]
fn a_list_with_an_item_open_has_no_reading() {
    for checklist in all().iter().filter(|checklist| checklist.choose == AnswerMode::Each) {
        let of = checklist.items().count();
        assert_eq!(
            checklist.reading(&answered(checklist, &"-".repeat(of))),
            None,
            "{}",
            checklist.id
        );
        for open in 0..of {
            let marks: String = (0..of).map(|at| if at == open { '-' } else { '0' }).collect();
            let checked = answered(checklist, &marks);
            assert_eq!(
                (checklist.reading(&checked), checklist.tally(&checked).answered),
                (None, of - 1),
                "{}: {marks}",
                checklist.id
            );
        }
    }
}

/// A list may lose an item or an answer between two visits; what was answered stays stored and
/// counts for nothing.
#[test]
fn what_the_list_does_not_know_counts_for_nothing() {
    let hows = checklist_of("vp-five-hows");
    let mut odd = answered(&hows, "1111-");
    odd.answers.insert(ItemId::constant("charm"), 2);
    assert_eq!(
        (hows.tally(&odd), hows.reading(&odd)),
        (Totals { answered: 4, of: 5, sum: 4, most: 10 }, None)
    );
    odd.answers.insert(ItemId::constant("standards"), 200);
    assert_eq!(
        hows.tally(&odd),
        Totals { answered: 5, of: 5, sum: 6, most: 10 },
        "an answer that is gone counts as the highest"
    );
    assert_eq!(hows.gaps(&odd).len(), 4);
}

/// `expected`: the items that name something to do, the lowest first and otherwise in the order of
/// the list.
#[test]
fn gaps_come_lowest_first() {
    for (id, marks, expected) in [
        ("vp-five-hows", "22222", &[][..]),
        ("vp-five-hows", "-----", &[]),
        ("vp-five-hows", "10201", &["trade-offs", "managers", "priorities", "standards"]),
        ("vp-five-hows", "1-0--", &["delivery-health", "priorities"]),
        (
            "vp-five-hows",
            "11111",
            &["priorities", "trade-offs", "delivery-health", "managers", "standards"],
        ),
        ("is-it-real", "101010", &["bonus", "budget", "meeting"]),
        ("vp-repeat-test", "111110", &["decision"]),
        // These say what is so; there is no one thing to do about each.
        ("vp-ten-questions", "0000000000", &[]),
        ("growth-or-technology", "01010", &[]),
        (CHOOSER, "1------", &[]),
    ] {
        let checklist = checklist_of(id);
        let checked = answered(&checklist, marks);
        let found: Vec<&str> =
            checklist.gaps(&checked).iter().map(|item| item.id.as_str()).collect();
        assert_eq!(found, expected, "{id}: {marks}");
        assert!(checklist.gaps(&checked).iter().all(|item| !item.next.is_empty()));
    }
}

fn pick(item: &str, value: Option<u8>, on: &str) -> Event {
    let (item, day) = (item.try_into().unwrap(), day(on));
    Event::Checklist(ChecklistEvent::ItemAnswered {
        case: None,
        checklist: CHOOSER.try_into().unwrap(),
        item,
        value,
        only: true,
        day,
    })
}

#[test]
fn a_pick_replaces_the_one_before() {
    let chooser = checklist_of(CHOOSER);
    let mut workspace = Workspace::default();
    let picked = |workspace: &Workspace| {
        let checked = workspace.checked(None, &CHOOSER.try_into().unwrap())?;
        assert_eq!(
            (checked.answers.len(), chooser.reading(checked)),
            (1, None),
            "one is picked, and nothing is added up"
        );
        chooser.picked(checked).map(|item| item.name.clone())
    };
    assert_eq!(picked(&workspace), None);
    for (item, name) in [
        ("startup", "Startup"),
        ("ai-focused", "AI-focused"),
        ("ai-focused", "AI-focused"),
        ("enterprise", "Enterprise"),
    ] {
        workspace.apply(&pick(item, Some(1), "2026-10-01"));
        assert_eq!(picked(&workspace).as_deref(), Some(name));
    }
    workspace.apply(&pick("enterprise", None, "2026-10-02"));
    assert!(workspace.is_empty(), "a pick taken back leaves nothing");
}

#[test]
fn only_a_chooser_has_a_pick() {
    for checklist in all() {
        let of = checklist.items().count();
        let picked = checklist
            .picked(&answered(&checklist, &"1".repeat(of)))
            .map(|item| item.id.to_string());
        let first = checklist.items().next().map(|item| item.id.to_string());
        assert_eq!(
            picked,
            first.filter(|_| checklist.choose == AnswerMode::One),
            "{}",
            checklist.id
        );
        assert_eq!(
            checklist.picked(&answered(&checklist, &"-".repeat(of))),
            None,
            "{}",
            checklist.id
        );
    }
    // A pick of something that is no longer offered is no pick.
    let chooser = checklist_of(CHOOSER);
    let mut gone = answered(&chooser, "-------");
    gone.answers.insert(ItemId::constant("moon"), 1);
    assert_eq!(chooser.picked(&gone), None);
}
