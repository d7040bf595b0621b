//! The log of ten thousand wins: what is remembered of it says the same as what is read off it
//! anew.
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
use rung::domain::workspace::event::{AnswerEvent, CaseEvent, StoryEvent, WinEvent};
use rung::domain::{
    assess::impact_log::{Filter, Finder, Listed, Use, all_uses},
    fold::fold_text,
    id::{CaseId, PromptId, SignalId, WinId},
    records::{
        case::Case,
        key::Key,
        record::Record,
        win::{Win, WinKind},
        win_part::WinField,
    },
    workspace::{Workspace, event::Event},
};
use std::{collections::BTreeMap, sync::Arc};
use support::{day, track, win};

const DAYS: [&str; 4] = ["2024-12-31", "2025-01-01", "2025-06-30", "2026-02-28"];
const TEXTS: [&str; 6] =
    ["", "Outages fell", "outer sites, 12 % less", "Óscar’s team", "ΤΕΛΟΣ", "  "];
const ASKED: [&str; 8] = ["", "o", "ou", "out", "out fell", "outer", "oscar's", "zzz"];

fn win_id(n: usize) -> WinId {
    WinId::try_from(format!("w{n}").as_str()).unwrap()
}

fn signal_id(n: usize) -> SignalId {
    [
        SignalId::constant("vendor-command"),
        SignalId::constant("change-governance"),
        SignalId::constant("gone"),
    ][n % 3]
        .clone()
}

fn case_id(n: usize) -> CaseId {
    CaseId::try_from(["c0", "c1"][n % 2]).unwrap()
}

/// What happens to a log: typing, adding, dropping, dating, citing, undo, and what another tab
/// wrote or took away.
#[derive(Clone, Debug)]
enum Happens {
    Said(Event),
    Undone,
    Elsewhere(usize, Option<&'static str>),
    Asked(Filter),
}

fn happens() -> impl Strategy<Value = Happens> {
    (0_u8..12, 0_usize..8, 0_usize..6, 0_usize..15).prop_map(|(what, n, text, part)| {
        let (win, words) = (win_id(n), TEXTS[text]);
        let filter = Filter {
            year: (part % 5 == 0).then_some(2025),
            kind: (part % 7 == 0).then_some(WinKind::Cost),
            signal: (part % 3 == 0).then(|| signal_id(text)),
            text: ASKED[n].to_owned(),
        };
        match what {
            0 => Happens::Said(Event::Win(WinEvent::WinAdded(Box::new(Win {
                text: words.to_owned(),
                ..Win::new(win, day(DAYS[text % 4]))
            })))),
            1 => Happens::Said(Event::Win(WinEvent::WinDropped(win))),
            2 | 3 => Happens::Said(Event::Win(WinEvent::WinPartWritten {
                win,
                part: WinField::ALL[part],
                text: words.to_owned(),
            })),
            4 => Happens::Said(Event::Win(WinEvent::WinDated { win, day: day(DAYS[text % 4]) })),
            5 => Happens::Said(Event::Win(WinEvent::WinMoved {
                win,
                kind: WinKind::Cost,
                moved: part % 2 == 0,
            })),
            6 => Happens::Said(Event::Win(WinEvent::WinSupports {
                win,
                signal: signal_id(text),
                supports: part % 2 == 0,
            })),
            7 if part % 3 == 0 => Happens::Said(Event::Answer(AnswerEvent::WinUncited {
                case: case_id(part),
                signal: signal_id(text),
                win,
            })),
            7 => Happens::Said(Event::Answer(AnswerEvent::WinCited {
                case: case_id(part),
                signal: signal_id(text),
                win,
            })),
            8 => Happens::Undone,
            9 => Happens::Elsewhere(n, (part % 4 > 0).then_some(words)),
            10 => Happens::Asked(filter),
            _ => Happens::Asked(Filter { text: ASKED[n].to_owned(), ..Filter::default() }),
        }
    })
}

fn begun() -> Workspace {
    let mut work = Workspace::default();
    for n in 0..2 {
        work.apply(&Event::Case(CaseEvent::CaseOpened(Case::new(
            case_id(n),
            "it-director".try_into().unwrap(),
            day("2026-01-02"),
        ))));
    }
    for n in 0..5 {
        work.apply(&Event::Win(WinEvent::WinAdded(Box::new(Win {
            text: TEXTS[n].to_owned(),
            ..Win::new(win_id(n), day(DAYS[n % 4]))
        }))));
    }
    work
}

fn ids(found: &[Listed]) -> Vec<WinId> {
    found.iter().map(|win| win.id.clone()).collect()
}

/// Wins as a list says them, read off anew.
fn listed(wins: Vec<&Win>) -> Vec<Listed> {
    wins.into_iter()
        .map(|win| Listed {
            id: win.id.clone(),
            day: win.day,
            bare: win.has_text() && !win.has_number(),
        })
        .collect()
}

/// The uses of one win, read off for it alone.
fn uses(work: &Workspace, win: &WinId) -> Vec<Use> {
    let track = track();
    let in_case = |case: &&Case| {
        let mut signals: Vec<&SignalId> = case.citing(win).collect();
        signals.sort_by_key(|signal| track.place(signal));
        let answers =
            signals.into_iter().map(|signal| Use::Answer(case.id.clone(), signal.clone()));
        let stories = work.stories(&case.id).filter(|story| story.win.as_ref() == Some(win));
        answers
            .chain(stories.map(|story| Use::Story(case.id.clone(), story.prompt.clone())))
            .collect::<Vec<Use>>()
    };
    work.cases().iter().flat_map(in_case).collect()
}

proptest! {
    #[test]
    fn what_is_remembered_finds_what_is_found_anew(steps in proptest::collection::vec(happens(), 0..60)) {
        let (mut work, mut undo, mut filter, mut finder) = (begun(), Vec::new(), Filter::default(), Finder::default());
        for step in steps {
            // Somebody on the screen holds the workspace as it was.
            let held = work.clone();
            match step.clone() {
                Happens::Said(event) => undo.push(work.apply(&event)),
                Happens::Undone => drop(undo.pop().map(|touched| work.restore(touched))),
                Happens::Elsewhere(n, words) => {
                    let theirs = words.map(|words| Record::Win(Win { action: words.to_owned(), ..win(win_id(n).as_str(), "theirs, outer") }));
                    work.restore(vec![(Key::win(&win_id(n)), theirs)]);
                }
                Happens::Asked(asked) => filter = asked,
            }
            prop_assert_eq!(&*finder.find(&work, &filter), &listed(filter.wins(&work)), "{:?} after {:?}", &filter, &step);
            prop_assert_eq!(&*finder.all(&work), &listed(work.wins()));
            drop(held);
        }
    }

    #[test]
    fn the_uses_of_all_wins_are_those_of_each(cites in proptest::collection::vec((0_usize..2, 0_usize..3, 0_usize..6, 0_u8..3), 0..24)) {
        let mut work = begun();
        for (case, signal, win, how) in cites {
            let (case, signal, win) = (case_id(case), signal_id(signal), win_id(win));
            let prompt = PromptId::try_from(format!("p-{signal}").as_str()).unwrap();
            work.apply(&match how {
                0 => Event::Answer(AnswerEvent::WinCited { case, signal, win }),
                1 => Event::Story(StoryEvent::StoryTells { case, prompt, win: Some(win) }),
                _ => Event::Answer(AnswerEvent::NoteWritten { case, signal, text: "Noted.".to_owned(), day: day("2026-01-02"), fresh: win }),
            });
        }
        let track = track();
        let all = all_uses(&work, |_, signal| track.place(signal));
        let expected: BTreeMap<WinId, Vec<Use>> =
            (0..6).map(win_id).map(|win| (win.clone(), uses(&work, &win))).filter(|(_, uses)| !uses.is_empty()).collect();
        prop_assert_eq!(all, expected);
    }

    #[test]
    fn plain_letters_are_the_same_with_and_without_others_behind(text in "[ -~\t\n\r]{0,40}") {
        prop_assert_eq!(fold_text(&format!("{text}é")), format!("{}e", fold_text(&text)));
    }
}

/// How many wins are yet to be read, after each step.
#[test]
fn each_text_is_read_once_and_only_for_a_question_with_words() {
    let asks = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    let (mut work, mut finder) = (begun(), Finder::default());
    let unread = |finder: &mut Finder, work: &Workspace| finder.read(work, 0);

    finder.find(&work, &Filter::default());
    finder.find(&work, &Filter { year: Some(2025), ..asks(" ") });
    assert_eq!(unread(&mut finder, &work), 5, "a question without words reads none");
    assert_eq!(finder.read(&work, 2), 3, "at most so many at a time");
    finder.find(&work, &asks("ou"));
    assert_eq!(unread(&mut finder, &work), 0, "a question with words reads all");
    finder.find(&work, &asks("out"));
    work.apply(&Event::Win(WinEvent::WinPartWritten {
        win: win_id(2),
        part: WinField::Task,
        text: "mine".to_owned(),
    }));
    assert_eq!(unread(&mut finder, &work), 1, "a key in a win leaves the others read");
    work.apply(&Event::Answer(AnswerEvent::WinCited {
        case: case_id(0),
        signal: signal_id(0),
        win: win_id(1),
    }));
    assert_eq!(unread(&mut finder, &work), 1, "what cites a win says nothing in it");
    assert_eq!(ids(&finder.find(&work, &asks("mine"))), [win_id(2)]);
}

/// Who shows the list does nothing about a letter that leaves it as it is.
#[test]
fn a_list_is_the_same_one_until_something_in_it_changes() {
    let (mut work, mut finder) = (begun(), Finder::default());
    let filter = Filter { text: "out".to_owned(), ..Filter::default() };
    let write = |text: &str| {
        Event::Win(WinEvent::WinPartWritten {
            win: win_id(1),
            part: WinField::Text,
            text: text.to_owned(),
        })
    };
    let (mut all, mut found) = (finder.all(&work), finder.find(&work, &filter));
    for (event, all_stays, found_stays) in [
        (write("Outages fell, and"), true, true),
        (write("Outages fell by 12"), false, false),
        (
            Event::Win(WinEvent::WinPartWritten {
                win: win_id(3),
                part: WinField::Task,
                text: "Without".to_owned(),
            }),
            true,
            false,
        ),
        (Event::Win(WinEvent::WinDated { win: win_id(0), day: day("2020-01-01") }), false, true),
        (
            Event::Answer(AnswerEvent::WinCited {
                case: case_id(0),
                signal: signal_id(0),
                win: win_id(1),
            }),
            true,
            true,
        ),
        (Event::Win(WinEvent::WinDropped(win_id(1))), false, false),
    ] {
        work.apply(&event);
        let (all_now, found_now) = (finder.all(&work), finder.find(&work, &filter));
        assert_eq!(
            (Arc::ptr_eq(&all, &all_now), Arc::ptr_eq(&found, &found_now)),
            (all_stays, found_stays),
            "{event:?}"
        );
        (all, found) = (all_now, found_now);
    }
}

/// A question that was narrowed is put to those it found, one that was widened to the others;
/// either finds all.
#[test]
fn letters_come_and_go() {
    let (work, mut finder) = (begun(), Finder::default());
    for text in [
        "o",
        "ou",
        "out",
        "oute",
        "outer",
        "outer s",
        "outer sites",
        "outer",
        "out",
        "out f",
        "out",
        "",
        "τελος",
        "τ",
        "oscar",
        "óscar's",
    ] {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        let anew: Vec<WinId> = filter.wins(&work).into_iter().map(|win| win.id.clone()).collect();
        assert_eq!(ids(&finder.find(&work, &filter)), anew, "{text:?}");
    }
}
