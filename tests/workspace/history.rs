//! Undo and redo: step by step, and never onto records that somebody else has changed since.

use crate::support::{day, win, workspace};
use rung::domain::workspace::event::{
    AnswerEvent, CaseEvent, ChecklistEvent, PageEvent, PlanEvent, WinEvent,
};
use rung::{
    domain::{
        records::{key::Key, record::Record, settings::Settings, win_part::WinField},
        workspace::{
            Workspace,
            event::Event,
            history::{Deed, History},
        },
    },
    route::Route,
};

fn deed(what: &str) -> impl FnOnce() -> Deed {
    let what = what.to_owned();
    move || Deed { what, ..Deed::default() }
}

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

/// A workspace with wins `a`, `b` and `c`, and its history.
struct Tab(Workspace, History);

impl Tab {
    fn new() -> Self {
        Self(Workspace::of(["a", "b", "c"].map(|id| Record::Win(win(id, "0")))), History::default())
    }

    /// One step that sets wins, `"a1 b1"`.
    fn step(&mut self, sets: &str) {
        let records = sets.split(' ').map(|set| {
            let record = Record::Win(win(&set[..1], &set[1..]));
            (record.key(), Some(record))
        });
        let touched = self.0.apply(&Event::Page(PageEvent::Imported(records.collect())));
        self.1.push(touched, None, deed(sets));
    }

    fn undo(&mut self) -> Option<String> {
        self.1.undo(|records| self.0.restore(records)).map(|(_, deed)| deed.what)
    }

    fn redo(&mut self) -> Option<String> {
        self.1.redo(|records| self.0.restore(records)).map(|(_, deed)| deed.what)
    }

    fn says(&self) -> String {
        self.0
            .wins()
            .iter()
            .map(|win| format!("{}{}", win.id, win.text))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn sorted(says: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = says.split(' ').collect();
    parts.sort_unstable();
    parts
}

#[test]
fn steps_are_taken_back_and_again_in_order() {
    let mut tab = Tab::new();
    tab.step("a1");
    tab.step("a2 b1");
    assert_eq!(tab.undo().as_deref(), Some("a2 b1"));
    assert_eq!(sorted(&tab.says()), ["a1", "b0", "c0"]);
    assert_eq!(tab.undo().as_deref(), Some("a1"));
    assert_eq!(tab.undo(), None);
    assert_eq!(tab.redo().as_deref(), Some("a1"));
    assert_eq!(tab.redo().as_deref(), Some("a2 b1"));
    assert_eq!(sorted(&tab.says()), ["a2", "b1", "c0"]);
    assert_eq!(tab.redo(), None);
}

#[test]
fn letters_into_one_place_are_one_step_until_it_is_left() {
    let mut tab = Tab::new();
    let write = |tab: &mut Tab, text: &str| {
        let event = Event::Win(WinEvent::WinPartWritten {
            win: "a".try_into().unwrap(),
            part: WinField::Text,
            text: text.to_owned(),
        });
        let touched = tab.0.apply(&event);
        tab.1.push(touched, event.coalesce_key(), deed(event.what()));
    };
    ["1", "12", "123"].iter().for_each(|text| write(&mut tab, text));
    tab.1.close_step();
    write(&mut tab, "1234");
    assert_eq!(tab.1.done().len(), 2);
    assert_eq!(tab.undo().as_deref(), Some("writing a win"));
    assert_eq!(sorted(&tab.says()), ["a123", "b0", "c0"]);
    tab.undo();
    assert_eq!(sorted(&tab.says()), ["a0", "b0", "c0"]);
}

/// A step that touches what somebody else changed goes, and with it every earlier one that it
/// hides: taking that one back would put records onto what it did not leave.
#[test]
fn what_somebody_else_changed_is_not_taken_back() {
    for (steps, foreign, left) in [
        (&["a1", "b1", "c1"][..], "win:b", &["a1", "c1"][..]),
        (&["a1", "a2", "b1"], "win:a", &["b1"]),
        (&["a1", "a2 b1", "c1"], "win:b", &["c1"]),
        (&["a1", "b1 c1", "a2"], "win:c", &["a1", "a2"]),
        (&["a1 b1", "b2 c1", "c2"], "win:c", &[]),
        (&["a1", "b1"], "win:zz", &["a1", "b1"]),
    ] {
        let mut tab = Tab::new();
        steps.iter().for_each(|step| tab.step(step));
        tab.1.forget([&key(foreign)]);
        let found: Vec<&str> = tab.1.done().iter().map(|step| step.deed.what.as_str()).collect();
        assert_eq!(found, left, "{steps:?} without {foreign}");
        let mut undone = Tab::new();
        steps.iter().for_each(|step| undone.step(step));
        while undone.undo().is_some() {}
        undone.1.forget([&key(foreign)]);
        assert!(
            undone
                .1
                .undone()
                .iter()
                .all(|step| step.records.iter().all(|(touched, _)| *touched != key(foreign)))
        );
    }
}

/// "Save everything to a file" notes its day, and used to eat the undo of the last answer by that.
#[test]
fn what_is_chosen_about_the_page_is_no_work() {
    let settings = Settings { taken_out: Some(day("2026-09-30")), ..Settings::default() };
    assert!(!Event::Page(PageEvent::SettingsChosen(settings)).is_work());
    assert!(
        Event::Page(PageEvent::Erased).is_work()
            && Event::Win(WinEvent::WinDropped("a".try_into().unwrap())).is_work()
    );
}

#[test]
fn what_happened_leads_to_where_it_shows() {
    let mut now = workspace();
    for (event, href) in [
        (
            Event::Answer(AnswerEvent::LevelChosen {
                case: "c1".try_into().unwrap(),
                signal: "vendor-command".try_into().unwrap(),
                level: 2,
                day: day("2026-09-01"),
            }),
            "#/case/c1/score/vendor-command",
        ),
        (
            Event::Plan(PlanEvent::LineReworded {
                case: "c1".try_into().unwrap(),
                line: "vendor-command-1-1".try_into().unwrap(),
                text: "x".to_owned(),
            }),
            "#/case/c1/plan",
        ),
        (
            Event::Win(WinEvent::WinPartWritten {
                win: "w1".try_into().unwrap(),
                part: WinField::Text,
                text: "x".to_owned(),
            }),
            "#/log/w1",
        ),
        (Event::Win(WinEvent::WinDropped("w1".try_into().unwrap())), "#/log"),
        (Event::Case(CaseEvent::CaseDropped("c1".try_into().unwrap())), "#/"),
        (Event::Page(PageEvent::Erased), "#/data"),
    ] {
        let touched = now.apply(&event);
        assert!(!touched.is_empty(), "{event:?}");
        assert_eq!(Route::of(&event, &touched).href(), href, "{event:?}");
    }
    let mut now = Workspace::of([Record::Plan(crate::support::small_long_plan())]);
    let Some(Record::Plan(plan)) = now.records().next().map(|(_, record)| record.clone()) else {
        panic!("a plan")
    };
    let event = Event::Plan(PlanEvent::LineReworded {
        case: plan.case.clone(),
        line: plan.lines[0].id.clone(),
        text: "x".to_owned(),
    });
    let touched = now.apply(&event);
    let long = plan.long.expect("a long plan");
    assert_eq!(Route::of(&event, &touched).href(), format!("#/case/{}/plan/{long}", plan.case));
}

#[test]
fn what_was_taken_back_is_told_as_such() {
    let fact = |holds| {
        Event::Answer(AnswerEvent::FactAnswered {
            case: "c1".try_into().unwrap(),
            signal: "s".try_into().unwrap(),
            check: "f".try_into().unwrap(),
            holds,
        })
    };
    let item = |value| {
        Event::Checklist(ChecklistEvent::ItemAnswered {
            case: None,
            checklist: "l".try_into().unwrap(),
            item: "i".try_into().unwrap(),
            value,
            only: false,
            day: day("2026-09-07"),
        })
    };
    let private =
        |private| Event::Win(WinEvent::WinKeptPrivate { win: "a".try_into().unwrap(), private });
    for (event, what) in [
        (fact(Some(true)), "answering a fact"),
        (fact(Some(false)), "answering a fact"),
        (fact(None), "taking an answer back"),
        (item(Some(2)), "answering a question"),
        (item(None), "taking an answer back"),
        (private(true), "keeping a win private"),
        (private(false), "letting a private win out"),
    ] {
        assert_eq!(event.what(), what);
    }
}
