//! The workspace: what each event changes, what it leaves alone, and that everything can be taken
//! back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod answers;
mod any;
mod documents;
mod history;
mod plans;
#[path = "../support/mod.rs"]
mod support;
mod telling;

use rung::domain::workspace::event::{
    AnswerEvent, CaseEvent, ChecklistEvent, DocumentEvent, PageEvent, PlanEvent, StoryEvent,
    WinEvent,
};
use rung::domain::{
    id::{ArtifactId, CaseId, PromptId, SignalId, WinId},
    records::{
        case::Case,
        document::{Row, Sheet},
        key::{Key, Kind},
        pack::State,
        plan_item::{PlanItem, PlanItemKind},
        record::Record,
        redaction_list::RedactionList,
        settings::Settings,
        story::StoryField,
        win::{Confidence, Win, WinKind},
        win_part::WinField,
    },
    workspace::{Workspace, event::Event},
};
use std::collections::BTreeSet;
use support::{day, win, workspace};

const REGISTER: &str = "sheet:c1.risk-register.register";
const FIVE_HOWS: &str = "checklist:c1.vp-five-hows";

fn c1() -> CaseId {
    CaseId::constant("c1")
}

fn signal(id: &str) -> SignalId {
    SignalId::try_from(id).unwrap()
}

fn prompt() -> PromptId {
    PromptId::constant("contract-did-not-help")
}

fn case(workspace: &Workspace) -> &Case {
    workspace.case(&c1()).expect("the case")
}

fn wins(workspace: &Workspace, of: &str) -> Vec<String> {
    case(workspace)
        .answer(&signal(of))
        .map(|answer| answer.wins().map(ToString::to_string).collect())
        .unwrap_or_default()
}

fn line(workspace: &Workspace, id: &str) -> Option<PlanItem> {
    workspace.plan(&c1()).and_then(|plan| plan.line(&id.try_into().unwrap()).cloned())
}

fn own(id: &str, on: &str) -> PlanItem {
    PlanItem {
        id: id.try_into().unwrap(),
        phase: 7,
        day: day(on),
        text: "Call".to_owned(),
        kind: PlanItemKind::Own,
        done: None,
        meant: None,
    }
}

/// Applies the events to the records of `support`; the last one touches exactly `keys`, and `holds`
/// afterwards. Taking the last one back gives what was there before it, and taking that back again
/// gives what it did.
fn check(events: &[Event], keys: &[&str], holds: impl Fn(&Workspace) -> bool) {
    let mut workspace = workspace();
    let (last, first) = events.split_last().expect("an event");
    first.iter().for_each(|event| drop(workspace.apply(event)));
    let before = workspace.clone();
    let touched = workspace.apply(last);
    let after = workspace.clone();
    let found: BTreeSet<String> = touched.iter().map(|(key, _)| key.to_string()).collect();
    assert_eq!(found, keys.iter().map(ToString::to_string).collect(), "{last:?}");
    assert!(holds(&after), "{last:?} gives {after:?}");
    let redo = workspace.restore(touched);
    assert_eq!(workspace, before, "{last:?} taken back");
    workspace.restore(redo);
    assert_eq!(workspace, after, "{last:?} done again");
}
fn register() -> ArtifactId {
    "risk-register".try_into().unwrap()
}

fn cell(block: &str, row: &str, column: &str, text: &str) -> Event {
    let (row, column, text) =
        (row.try_into().unwrap(), column.try_into().unwrap(), text.to_owned());
    Event::Document(DocumentEvent::CellWritten {
        case: c1(),
        artifact: register(),
        block: block.try_into().unwrap(),
        row,
        column,
        text,
    })
}

fn dropped(block: &str, row: &str) -> Event {
    Event::Document(DocumentEvent::RowDropped {
        case: c1(),
        artifact: register(),
        block: block.try_into().unwrap(),
        row: row.try_into().unwrap(),
    })
}

fn note(of: &str, text: &str, fresh: &str) -> Event {
    Event::Answer(AnswerEvent::NoteWritten {
        case: c1(),
        signal: signal(of),
        text: text.to_owned(),
        day: day("2026-10-02"),
        fresh: fresh.try_into().unwrap(),
    })
}

#[test]
fn cases_settings_and_files_come_and_go_whole() {
    let fresh =
        Case::new("c2".try_into().unwrap(), "it-director".try_into().unwrap(), day("2026-10-01"));
    check(&[Event::Case(CaseEvent::CaseOpened(fresh.clone()))], &["case:c2"], |now| {
        now.case(&"c2".try_into().unwrap()) == Some(&fresh) && now.cases().len() == 2
    });
    let settings = Settings { name: "Bo".to_owned(), ..Settings::default() };
    check(&[Event::Page(PageEvent::SettingsChosen(settings.clone()))], &["settings:page"], |now| {
        now.settings() == settings
    });
    let brought = vec![
        (Key::win(&"w2".try_into().unwrap()), Some(Record::Win(win("w2", "New.")))),
        (Key::plan(&c1()), None),
        (Key::win(&"w8".try_into().unwrap()), None),
    ];
    check(&[Event::Page(PageEvent::Imported(brought))], &["win:w2", "plan:c1"], |now| {
        now.win(&"w2".try_into().unwrap()).is_some() && now.plan(&c1()).is_none()
    });
    let of_case = [
        "case:c1",
        "plan:c1",
        "pack:c1",
        REGISTER,
        "mask:c1",
        "story:c1.contract-did-not-help",
        "attempt:c1.a1",
        FIVE_HOWS,
    ];
    check(
        &[Event::Page(PageEvent::Erased)],
        &[&of_case[..], &["win:w1", "settings:page"]].concat(),
        |now| now.records().count() == 0 && now.is_empty(),
    );
    check(
        &[
            Event::Page(PageEvent::Erased),
            Event::Page(PageEvent::SettingsChosen(Settings {
                no_single_keys: true,
                ..Settings::default()
            })),
        ],
        &["settings:page"],
        Workspace::is_empty,
    );
}

#[test]
fn a_dropped_case_takes_all_that_is_its_own_and_leaves_the_wins() {
    let other =
        Case::new("c10".try_into().unwrap(), "it-director".try_into().unwrap(), day("2026-10-01"));
    let theirs = Event::Story(StoryEvent::StoryWritten {
        case: "c10".try_into().unwrap(),
        prompt: prompt(),
        part: StoryField::Task,
        text: "Mine.".to_owned(),
    });
    let keys = [
        "case:c1",
        "plan:c1",
        "pack:c1",
        REGISTER,
        "mask:c1",
        "story:c1.contract-did-not-help",
        "attempt:c1.a1",
        FIVE_HOWS,
    ];
    check(
        &[
            Event::Case(CaseEvent::CaseOpened(other)),
            theirs,
            Event::Case(CaseEvent::CaseDropped(c1())),
        ],
        &keys,
        |now| {
            let left: Vec<_> = now.records().map(|(key, _)| key.to_string()).collect();
            left == ["case:c10", "story:c10.contract-did-not-help", "win:w1", "settings:page"]
        },
    );
}
/// An answer to the five hows, taken back.
fn unanswered(case: Option<CaseId>, item: &str) -> Event {
    let (item, day) = (item.try_into().unwrap(), day("2026-12-01"));
    Event::Checklist(ChecklistEvent::ItemAnswered {
        case,
        checklist: "vp-five-hows".try_into().unwrap(),
        item,
        value: None,
        only: false,
        day,
    })
}

/// Saving nothing and undoing nothing: events that repeat what is so, or speak of what is not
/// there.
#[test]
fn an_event_that_changes_nothing_touches_nothing() {
    let (nobody, nowhere, id) =
        (|| CaseId::constant("c9"), || signal("charm"), || WinId::constant("w9"));
    let unseen = || signal("executive-alignment");
    let story = |case: CaseId| (case, PromptId::constant("against-the-favourite"));
    for event in [
        Event::Answer(AnswerEvent::LevelChosen {
            case: nobody(),
            signal: nowhere(),
            level: 1,
            day: day("2026-10-01"),
        }),
        Event::Answer(AnswerEvent::LevelChosen {
            case: c1(),
            signal: signal("vendor-command"),
            level: 1,
            day: day("2026-09-04"),
        }),
        Event::Answer(AnswerEvent::SignalSkipped {
            case: c1(),
            signal: signal("security-by-design"),
        }),
        Event::Answer(AnswerEvent::FactAnswered {
            case: c1(),
            signal: unseen(),
            check: "x".try_into().unwrap(),
            holds: None,
        }),
        Event::Answer(AnswerEvent::WinCited { case: nobody(), signal: nowhere(), win: id() }),
        Event::Answer(AnswerEvent::WinUncited { case: c1(), signal: unseen(), win: id() }),
        Event::Answer(AnswerEvent::WinUncited {
            case: c1(),
            signal: signal("vendor-command"),
            win: id(),
        }),
        Event::Case(CaseEvent::LensChosen {
            case: c1(),
            lens: Some("manufacturing".try_into().unwrap()),
        }),
        Event::Case(CaseEvent::FocusChosen { case: nobody(), focus: None }),
        Event::Case(CaseEvent::CaseDropped(nobody())),
        Event::Plan(PlanEvent::PlanDropped { case: nobody(), long: None }),
        Event::Plan(PlanEvent::PlanDropped {
            case: c1(),
            long: Some("first-90-days".try_into().unwrap()),
        }),
        Event::Answer(AnswerEvent::SignalSetAside {
            case: nobody(),
            signal: nowhere(),
            why: "Not mine.".to_owned(),
        }),
        Event::Answer(AnswerEvent::SignalSetAside {
            case: c1(),
            signal: unseen(),
            why: String::new(),
        }),
        Event::Case(CaseEvent::AttemptDropped { case: c1(), attempt: "a9".try_into().unwrap() }),
        Event::Case(CaseEvent::AttemptDropped {
            case: nobody(),
            attempt: "a1".try_into().unwrap(),
        }),
        Event::Checklist(ChecklistEvent::ChecklistCleared {
            case: None,
            checklist: "vp-five-hows".try_into().unwrap(),
        }),
        Event::Checklist(ChecklistEvent::ChecklistCleared {
            case: Some(nobody()),
            checklist: "vp-five-hows".try_into().unwrap(),
        }),
        unanswered(None, "priorities"),
        unanswered(Some(c1()), "managers"),
        Event::Plan(PlanEvent::LineTicked {
            case: c1(),
            line: "x".try_into().unwrap(),
            done: Some(day("2026-10-01")),
        }),
        Event::Plan(PlanEvent::LineTicked {
            case: nobody(),
            line: "rescore-30".try_into().unwrap(),
            done: None,
        }),
        Event::Plan(PlanEvent::LineMoved {
            case: c1(),
            line: "x".try_into().unwrap(),
            day: day("2026-10-01"),
        }),
        Event::Plan(PlanEvent::LineMoved {
            case: c1(),
            line: "rescore-30".try_into().unwrap(),
            day: day("2026-10-06"),
        }),
        Event::Plan(PlanEvent::LineReworded {
            case: c1(),
            line: "rescore-30".try_into().unwrap(),
            text: "Text of rescore-30".to_owned(),
        }),
        Event::Plan(PlanEvent::LineDropped { case: c1(), line: "x".try_into().unwrap() }),
        Event::Plan(PlanEvent::LineAdded {
            case: nobody(),
            long: None,
            line: own("77aa", "2026-10-01"),
        }),
        Event::Document(DocumentEvent::ItemMarked {
            case: c1(),
            artifact: "strategy-page".try_into().unwrap(),
            item: "x".try_into().unwrap(),
            state: State::None,
        }),
        Event::Document(DocumentEvent::ItemMarked {
            case: nobody(),
            artifact: "strategy-page".try_into().unwrap(),
            item: "x".try_into().unwrap(),
            state: State::None,
        }),
        Event::Document(DocumentEvent::ArtifactNoted {
            case: nobody(),
            artifact: "strategy-page".try_into().unwrap(),
            text: String::new(),
        }),
        Event::Document(DocumentEvent::ArtifactAdded {
            case: c1(),
            artifact: "decision-log".try_into().unwrap(),
        }),
        Event::Document(DocumentEvent::ArtifactDropped {
            case: c1(),
            artifact: "strategy-page".try_into().unwrap(),
        }),
        Event::Document(DocumentEvent::ArtifactDropped {
            case: nobody(),
            artifact: "risk-register".try_into().unwrap(),
        }),
        Event::Story(StoryEvent::StoryWritten {
            case: story(c1()).0,
            prompt: story(c1()).1,
            part: StoryField::Task,
            text: " ".to_owned(),
        }),
        Event::Story(StoryEvent::StoryTells { case: c1(), prompt: story(c1()).1, win: None }),
        Event::Story(StoryEvent::StoryPoints { case: c1(), prompt: story(c1()).1, artifact: None }),
        Event::Story(StoryEvent::StoryDropped { case: nobody(), prompt: prompt() }),
        cell("register", "r9", "risk", ""),
        cell("register", "r1", "owner", "Head of infrastructure"),
        dropped("register", "r9"),
        Event::Document(DocumentEvent::RowMoved {
            case: c1(),
            artifact: register(),
            block: "register".try_into().unwrap(),
            row: "r1".try_into().unwrap(),
            to: 0,
        }),
        Event::Document(DocumentEvent::RowMoved {
            case: c1(),
            artifact: register(),
            block: "register".try_into().unwrap(),
            row: "r9".try_into().unwrap(),
            to: 0,
        }),
        Event::Document(DocumentEvent::RowAdded {
            case: c1(),
            artifact: register(),
            block: "register".try_into().unwrap(),
            row: Row::new("r1".try_into().unwrap()),
            at: None,
        }),
        Event::Document(DocumentEvent::SheetCleared {
            case: c1(),
            artifact: register(),
            block: "top".try_into().unwrap(),
        }),
        Event::Document(DocumentEvent::SheetFilled(Sheet::new(
            nobody(),
            register(),
            "top".try_into().unwrap(),
        ))),
        Event::Document(DocumentEvent::WordsHidden(RedactionList::new(nobody()))),
        Event::Win(WinEvent::WinPartWritten {
            win: id(),
            part: WinField::Text,
            text: "New.".to_owned(),
        }),
        Event::Win(WinEvent::WinKnown {
            win: "w1".try_into().unwrap(),
            known: Some(Confidence::Estimated),
        }),
        Event::Win(WinEvent::WinMoved {
            win: "w1".try_into().unwrap(),
            kind: WinKind::Risk,
            moved: true,
        }),
        Event::Win(WinEvent::WinDropped(id())),
        Event::Page(PageEvent::SettingsChosen(workspace().settings())),
        Event::Page(PageEvent::Imported(
            workspace()
                .records()
                .map(|(key, record)| (key.clone(), Some(record.clone())))
                .collect(),
        )),
        Event::Page(PageEvent::Imported(Vec::new())),
    ] {
        check(&[event], &[], |now| *now == workspace());
    }
}

#[test]
fn lists_come_latest_first() {
    let case = |id: &str, opened: &str, scored: Option<&str>| {
        Record::Case(Case {
            scored: scored.map(day),
            ..Case::new(id.try_into().unwrap(), "it-director".try_into().unwrap(), day(opened))
        })
    };
    let dated = |id: &str, on: &str| Record::Win(Win { day: day(on), ..win(id, "x") });
    let workspace = Workspace::of([
        case("a", "2026-01-01", None),
        case("b", "2026-01-02", None),
        case("c", "2025-01-01", Some("2026-03-01")),
        dated("x", "2026-01-01"),
        dated("z", "2026-01-02"),
        dated("y", "2026-01-02"),
    ]);
    assert_eq!(
        workspace.cases().iter().map(|case| case.id.as_str()).collect::<Vec<_>>(),
        ["c", "b", "a"]
    );
    assert_eq!(
        workspace.wins().iter().map(|win| win.id.as_str()).collect::<Vec<_>>(),
        ["y", "z", "x"]
    );
}

/// Letters of one thought are undone together, and nothing else is.
#[test]
fn typing_is_told_by_its_place() {
    let typed = |text: &str| {
        Event::Win(WinEvent::WinPartWritten {
            win: "w1".try_into().unwrap(),
            part: WinField::Text,
            text: text.to_owned(),
        })
    };
    assert_eq!(typed("a").coalesce_key(), typed("ab").coalesce_key());
    assert!(typed("a").is_typing());
    let written = |part| {
        Event::Story(StoryEvent::StoryWritten {
            case: c1(),
            prompt: prompt(),
            part,
            text: String::new(),
        })
    };
    assert_ne!(
        written(StoryField::Task).coalesce_key(),
        written(StoryField::Result).coalesce_key()
    );
    let all = [
        typed(""),
        written(StoryField::Task),
        note("vendor-command", "", "w2"),
        Event::Win(WinEvent::WinPartWritten {
            win: "w1".try_into().unwrap(),
            part: WinField::Decision,
            text: String::new(),
        }),
    ];
    for (at, event) in all.iter().enumerate() {
        let same = |other: &Event| other.coalesce_key() == event.coalesce_key();
        assert!(!all[..at].iter().any(same), "{event:?} merges with another");
    }
    assert!(!Event::Win(WinEvent::WinDropped("w1".try_into().unwrap())).is_typing());
    let erased =
        "Everything was erased. It can be brought back until you reload or close this page.";
    assert_eq!(Event::Page(PageEvent::Erased).undo_message(), Some(erased));
    assert_eq!(typed("a").undo_message(), None);
    for (event, says) in [
        (
            Event::Plan(PlanEvent::PlanDropped {
                case: c1(),
                long: Some("first-90-days".try_into().unwrap()),
            }),
            Some("Plan dropped."),
        ),
        (
            Event::Case(CaseEvent::AttemptDropped {
                case: c1(),
                attempt: "a1".try_into().unwrap(),
            }),
            Some("Attempt dropped."),
        ),
        (
            Event::Checklist(ChecklistEvent::ChecklistCleared {
                case: None,
                checklist: "vp-five-hows".try_into().unwrap(),
            }),
            Some("Answers cleared."),
        ),
        (unanswered(None, "priorities"), None),
    ] {
        assert_eq!(event.undo_message(), says);
        assert!(!event.is_typing(), "{event:?} is a step of its own");
    }
}

#[test]
fn keys_are_read_as_they_are_written() {
    for (text, fits) in [
        ("case:c1", true),
        ("plan:c1", true),
        ("pack:c1", true),
        ("story:c1.no-good-option", true),
        ("sheet:c1.risk-register.register", true),
        ("mask:c1", true),
        ("plan:c1.first-90-days", true),
        ("attempt:c1.a1", true),
        ("checklist:vp-five-hows", true),
        ("checklist:c1.vp-five-hows", true),
        ("plan:c1.", false),
        ("plan:.first-90-days", false),
        ("plan:c1.first-90-days.x", false),
        ("attempt:a1", false),
        ("attempt:c1.a1.x", false),
        ("checklist:", false),
        ("checklist:a.b.c", false),
        ("checklist:c1.Five", false),
        ("sheet:c1.risk-register", false),
        ("sheet:c1.risk-register.register.r1", false),
        ("mask:c1.x", false),
        ("win:3f9a", true),
        ("settings:page", true),
        ("", false),
        ("case", false),
        ("case:", false),
        ("case:c1.x", false),
        ("case:C1", false),
        ("case:c 1", false),
        ("story:c1", false),
        ("story:c1.", false),
        ("story:.x", false),
        ("story:a.b.c", false),
        ("settings:other", false),
        ("aside:win:3f9a:1", false),
        ("win:../x", false),
        ("win:a:b", false),
        ("Win:a", false),
        ("win:a\n", false),
    ] {
        assert_eq!(
            Key::parse(text).map(|key| key.to_string()),
            fits.then(|| text.to_owned()),
            "{text:?}"
        );
    }
    let slugs: BTreeSet<_> = Kind::ALL.iter().flat_map(|kind| [kind.slug(), kind.name()]).collect();
    assert_eq!(slugs.len(), 2 * Kind::ALL.len());
}

/// Whether a record goes when the case `c1` goes.
#[test]
fn records_know_their_case() {
    for (text, belongs) in [
        ("case:c1", true),
        ("plan:c1", true),
        ("plan:c1.first-90-days", true),
        ("pack:c1", true),
        ("mask:c1", true),
        ("sheet:c1.risk-register.register", true),
        ("story:c1.no-good-option", true),
        ("attempt:c1.a1", true),
        ("checklist:c1.vp-five-hows", true),
        // A list that stands alone, though it is called like the case; and what belongs to nobody.
        ("checklist:c1", false),
        ("checklist:vp-five-hows", false),
        ("win:c1", false),
        ("settings:page", false),
        // Cases whose ids begin alike, and records that are called like the case.
        ("case:c10", false),
        ("plan:c10", false),
        ("plan:c10.c1", false),
        ("attempt:c10.c1", false),
        ("checklist:c10.c1", false),
        ("story:x.c1", false),
        ("sheet:x.c1.c1", false),
    ] {
        let key = Key::parse(text).unwrap_or_else(|| panic!("{text} is no key"));
        assert_eq!(key.belongs_to(&c1()), belongs, "{text}");
    }
}
