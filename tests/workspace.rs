//! The workspace: what each event changes, what it leaves alone, and that everything can be taken back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use proptest::prelude::*;
use rung::domain::{
    artifact::State,
    case::Case,
    event::Event,
    id::{ArtifactId, CaseId, PromptId, RowId, SignalId, WinId},
    mask::{Hidden, Mask},
    metric::Metric,
    plan::{Line, LineKind},
    record::{Key, Kind, Record},
    rehearsal::{Mark, Rehearsal},
    settings::Settings,
    sheet::{Row, Sheet},
    story::{Part, Story},
    win::{Known, Win, WinKind, WinPart},
    workspace::{Touched, Workspace},
};
use std::collections::BTreeSet;
use support::{day, plan, signals, win, workspace};

const REGISTER: &str = "sheet:c1.risk-register.register";
const FIVE_HOWS: &str = "checklist:c1.vp-five-hows";

fn c1() -> CaseId {
    CaseId::from("c1")
}

fn signal(id: &str) -> SignalId {
    SignalId::from(id)
}

fn prompt() -> PromptId {
    PromptId::from("contract-did-not-help")
}

fn case(workspace: &Workspace) -> &Case {
    workspace.case(&c1()).expect("the case")
}

fn wins(workspace: &Workspace, of: &str) -> Vec<String> {
    case(workspace).answer(&signal(of)).map(|answer| answer.wins().map(ToString::to_string).collect()).unwrap_or_default()
}

fn line(workspace: &Workspace, id: &str) -> Option<Line> {
    workspace.plan(&c1()).and_then(|plan| plan.line(&id.into()).cloned())
}

fn own(id: &str, on: &str) -> Line {
    Line { id: id.into(), phase: 7, day: day(on), text: "Call".to_owned(), kind: LineKind::Own, done: None }
}

/// Applies the events to the records of `support`; the last one touches exactly `keys`, and `holds` afterwards.
/// Taking the last one back gives what was there before it, and taking that back again gives what it did.
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

#[test]
fn answering_touches_the_case_alone() {
    let (vendor, skipped) = (|| signal("vendor-command"), || signal("security-by-design"));
    let chosen = |signal, level| Event::LevelChosen { case: c1(), signal, level, day: day("2026-10-01") };
    check(&[chosen(vendor(), 3)], &["case:c1"], |now| case(now).level(&vendor()) == Some(3) && case(now).scored == Some(day("2026-10-01")));
    check(&[chosen(skipped(), 0)], &["case:c1"], |now| {
        case(now).answer(&skipped()).is_some_and(|answer| answer.level == Some(0) && !answer.skipped)
    });
    check(&[Event::SignalSkipped { case: c1(), signal: vendor() }], &["case:c1"], |now| {
        case(now).answer(&vendor()).is_some_and(|answer| answer.level.is_none() && answer.skipped)
    });
    let fact = |holds| Event::FactAnswered { case: c1(), signal: vendor(), check: "one-list".into(), holds };
    let known = |now: &Workspace| case(now).answer(&vendor()).and_then(|answer| answer.facts.get(&"one-list".into()).copied());
    check(&[fact(Some(true))], &["case:c1"], |now| known(now) == Some(true));
    check(&[fact(Some(true)), fact(Some(false))], &["case:c1"], |now| known(now) == Some(false));
    check(&[fact(Some(true)), fact(None)], &["case:c1"], |now| known(now).is_none() && case(now).level(&vendor()) == Some(1));
    check(&[Event::LensChosen { case: c1(), lens: None }], &["case:c1"], |now| case(now).lens.is_none());
    let focus = |focus| Event::FocusChosen { case: c1(), focus };
    check(&[focus(None)], &["case:c1"], |now| case(now).focus.is_none());
    check(&[focus(Some(signals(&["change-governance"])))], &["case:c1"], |now| case(now).focus == Some(signals(&["change-governance"])));
}

#[test]
fn skipping_and_citing_keep_what_else_was_said() {
    let ownership = || signal("operational-ownership");
    check(&[Event::SignalSkipped { case: c1(), signal: ownership() }], &["case:c1"], |now| {
        wins(now, "operational-ownership") == ["w1", "proof"]
            && case(now).answer(&ownership()).is_some_and(|answer| answer.facts.len() == 2)
    });
    let cited = |win: &str| Event::WinCited { case: c1(), signal: ownership(), win: win.into() };
    check(&[cited("w9")], &["case:c1"], |now| wins(now, "operational-ownership") == ["w1", "proof", "w9"]);
    check(&[cited("proof")], &[], |now| wins(now, "operational-ownership") == ["w1", "proof"]);
    check(&[cited("w1")], &[], |now| wins(now, "operational-ownership") == ["w1", "proof"]);
    let uncited = |win: &str| Event::WinUncited { case: c1(), signal: ownership(), win: win.into() };
    check(&[uncited("proof")], &["case:c1"], |now| wins(now, "operational-ownership") == ["w1"]);
    check(&[uncited("w1")], &["case:c1"], |now| wins(now, "operational-ownership") == ["proof"] && now.win(&"w1".into()).is_some());
}

#[test]
fn a_plan_changes_line_by_line() {
    let ticked = |id: &str, done: Option<&str>| Event::LineTicked { case: c1(), line: id.into(), done: done.map(day) };
    check(&[ticked("rescore-30", Some("2026-10-06"))], &["plan:c1"], |now| {
        line(now, "rescore-30").is_some_and(|line| line.done == Some(day("2026-10-06")))
    });
    check(&[ticked("vendor-command-1-1", None)], &["plan:c1"], |now| {
        line(now, "vendor-command-1-1").is_some_and(|line| line.done.is_none())
    });
    let moved = Event::LineMoved { case: c1(), line: "0f3a".into(), day: day("2026-09-30") };
    check(&[moved], &["plan:c1"], |now| line(now, "0f3a").is_some_and(|line| line.day == day("2026-09-30")));
    let reworded = Event::LineReworded { case: c1(), line: "0f3a".into(), text: "Ring them".to_owned() };
    check(&[reworded], &["plan:c1"], |now| line(now, "0f3a").is_some_and(|line| line.text == "Ring them"));
    let dropped = |id: &str| Event::LineDropped { case: c1(), line: id.into() };
    let gone = |now: &Workspace| now.plan(&c1()).map(|plan| plan.dropped.iter().map(ToString::to_string).collect::<Vec<_>>());
    check(&[dropped("rescore-30")], &["plan:c1"], |now| {
        line(now, "rescore-30").is_none() && gone(now) == Some(vec!["vendor-command-1-2".to_owned(), "rescore-30".to_owned()])
    });
    check(&[dropped("0f3a")], &["plan:c1"], |now| line(now, "0f3a").is_none() && gone(now) == Some(vec!["vendor-command-1-2".to_owned()]));
    let added = |line| Event::LineAdded { case: c1(), long: None, line };
    check(&[added(own("77aa", "2026-09-18"))], &["plan:c1"], |now| line(now, "77aa").is_some_and(|line| line.phase == 0));
    check(&[added(own("0f3a", "2026-09-18"))], &[], |now| line(now, "0f3a").is_some_and(|line| line.text == "Text of 0f3a"));
    check(&[Event::PlanDropped { case: c1(), long: None }], &["plan:c1"], |now| now.plan(&c1()).is_none() && now.case(&c1()).is_some());
    let laid = plan("2026-09-14", &["change-governance"]);
    check(&[Event::PlanLaid(laid.clone())], &["plan:c1"], |now| now.plan(&c1()) == Some(&laid));
}

#[test]
fn a_moved_line_goes_to_the_phase_of_its_day() {
    let laid = Event::PlanLaid(plan("2026-09-07", &["vendor-command"]));
    for (on, phase) in [("2026-10-06", 0), ("2026-10-07", 1), ("2026-12-31", 2), ("2026-01-01", 0)] {
        let moved = Event::LineMoved { case: c1(), line: "vendor-command-1-1".into(), day: day(on) };
        check(&[laid.clone(), moved], &["plan:c1"], |now| line(now, "vendor-command-1-1").is_some_and(|line| line.phase == phase));
        let added = Event::LineAdded { case: c1(), long: None, line: own("77aa", on) };
        check(&[laid.clone(), added], &["plan:c1"], |now| line(now, "77aa").is_some_and(|line| line.phase == phase));
    }
}

#[test]
fn the_pack_notes_documents_and_their_lines() {
    let marked = |artifact: &str, item: &str, state| Event::ItemMarked { case: c1(), artifact: artifact.into(), item: item.into(), state };
    let state = |now: &Workspace, artifact: &str, item: &str| now.pack(&c1()).item(&artifact.into(), &item.into());
    check(&[marked("risk-register", "one-scale", State::Done)], &["pack:c1"], |now| {
        state(now, "risk-register", "one-scale") == State::Done
    });
    check(&[marked("risk-register", "one-scale", State::None)], &["pack:c1"], |now| {
        state(now, "risk-register", "one-scale") == State::None
    });
    check(&[marked("strategy-page", "x", State::Started)], &["pack:c1"], |now| state(now, "strategy-page", "x") == State::Started);
    let noted = |artifact: &str, text: &str| Event::ArtifactNoted { case: c1(), artifact: artifact.into(), text: text.to_owned() };
    check(&[noted("risk-register", "Ask Ana.")], &["pack:c1"], |now| now.pack(&c1()).note(&"risk-register".into()) == "Ask Ana.");
    let has = |now: &Workspace, artifact: &str| now.pack(&c1()).artifacts.contains_key(&artifact.into());
    let added = |artifact: &str| Event::ArtifactAdded { case: c1(), artifact: artifact.into() };
    check(&[added("operating-model")], &["pack:c1"], |now| has(now, "operating-model"));
    check(&[added("risk-register")], &[], |now| !now.pack(&c1()).note(&"risk-register".into()).is_empty());
    let dropped = |artifact: &str| Event::ArtifactDropped { case: c1(), artifact: artifact.into() };
    check(&[dropped("risk-register")], &["pack:c1", REGISTER], |now| {
        !has(now, "risk-register") && has(now, "decision-log") && now.sheets(&c1()).is_empty()
    });
    let elsewhere = Event::ArtifactAdded { case: "c2".into(), artifact: "operating-model".into() };
    check(&[elsewhere], &["pack:c2"], |now| !has(now, "operating-model"));
}

fn register() -> ArtifactId {
    "risk-register".into()
}

fn cell(block: &str, row: &str, column: &str, text: &str) -> Event {
    let (row, column, text) = (row.into(), column.into(), text.to_owned());
    Event::CellWritten { case: c1(), artifact: register(), block: block.into(), row, column, text }
}

fn dropped(block: &str, row: &str) -> Event {
    Event::RowDropped { case: c1(), artifact: register(), block: block.into(), row: row.into() }
}

/// The rows of a block of the risk register, as the words in `risk`.
fn risks(now: &Workspace, block: &str) -> Vec<String> {
    let sheet = now.sheet(&c1(), &register(), &block.into());
    sheet.map(|sheet| sheet.rows.iter().map(|row| format!("{}: {}", row.id, row.cell("risk"))).collect()).unwrap_or_default()
}

#[test]
fn a_block_is_written_cell_by_cell() {
    let of = |now: &Workspace, row: &str, column: &str| {
        let sheet = now.sheet(&c1(), &register(), &"register".into());
        sheet.and_then(|sheet| sheet.row(&row.into())).map(|row| row.cell(column).to_owned())
    };
    check(&[cell("register", "r1", "owner", "COO")], &[REGISTER], |now| of(now, "r1", "owner").as_deref() == Some("COO"));
    check(&[cell("register", "r1", "owner", "")], &[REGISTER], |now| of(now, "r1", "owner").as_deref() == Some(""));
    check(&[cell("register", "0f3a", "risk", "A")], &[REGISTER], |now| of(now, "0f3a", "risk").as_deref() == Some("A"));
    // A row whose last letter goes stays where it is; so does one that was written before it was there.
    check(&[cell("register", "0f3a", "risk", "A"), cell("register", "0f3a", "risk", "")], &[REGISTER], |now| {
        of(now, "0f3a", "risk").is_some()
    });
    check(&[cell("register", "r9", "risk", "New")], &[REGISTER], |now| of(now, "r9", "risk").as_deref() == Some("New"));
}

#[test]
fn a_text_begins_with_its_first_letter_and_goes_with_its_last() {
    let key = "sheet:c1.risk-register.lead";
    let typed = |text: &str| cell("lead", "t", "text", text);
    check(&[typed("A")], &[key], |now| now.sheets(&c1()).len() == 2);
    check(&[typed("A"), typed("")], &[key], |now| now.sheets(&c1()).len() == 1);
    assert_eq!(typed("A").place(), typed("AB").place());
    assert_ne!(typed("A").place(), cell("lead", "t", "risk", "A").place());
}

#[test]
fn rows_come_move_and_go() {
    let add = |row: &str, at| Event::RowAdded { case: c1(), artifact: register(), block: "top".into(), row: Row::new(row.into()), at };
    let key = "sheet:c1.risk-register.top";
    check(&[add("a", None)], &[key], |now| risks(now, "top") == ["a: "]);
    check(&[add("a", None), add("b", None)], &[key], |now| risks(now, "top") == ["a: ", "b: "]);
    check(&[add("a", None), add("b", Some(0))], &[key], |now| risks(now, "top") == ["b: ", "a: "]);
    check(&[add("a", None), add("b", Some(9))], &[key], |now| risks(now, "top") == ["a: ", "b: "]);
    let three = || vec![add("a", None), add("b", None), add("c", None)];
    let then = |event: Event| [three(), vec![event]].concat();
    let moved = |row: &str, to| Event::RowMoved { case: c1(), artifact: register(), block: "top".into(), row: row.into(), to };
    check(&then(moved("a", 1)), &[key], |now| risks(now, "top") == ["b: ", "a: ", "c: "]);
    check(&then(moved("a", 7)), &[key], |now| risks(now, "top") == ["b: ", "c: ", "a: "]);
    check(&then(moved("c", 0)), &[key], |now| risks(now, "top") == ["c: ", "a: ", "b: "]);
    check(&then(dropped("top", "b")), &[key], |now| risks(now, "top") == ["a: ", "c: "]);
    check(&[add("a", None), dropped("top", "a")], &[key], |now| now.sheets(&c1()).len() == 1);
    let cleared = Event::SheetCleared { case: c1(), artifact: register(), block: "top".into() };
    check(&then(cleared), &[key], |now| now.sheets(&c1()).len() == 1 && now.pack(&c1()).artifacts.contains_key(&register()));
    let filled = Sheet { rows: vec![Row::new("x".into())], ..Sheet::new(c1(), register(), "top".into()) };
    check(&then(Event::SheetFilled(filled)), &[key], |now| risks(now, "top") == ["x: "]);
}

#[test]
fn the_first_row_puts_a_document_into_the_pack() {
    let (artifact, key) = ("operating-model", "sheet:c1.operating-model.who");
    let add =
        |row: &str| Event::RowAdded { case: c1(), artifact: artifact.into(), block: "who".into(), row: Row::new(row.into()), at: None };
    check(&[add("a")], &["pack:c1", key], |now| now.pack(&c1()).artifacts.contains_key(&artifact.into()));
    check(&[add("a"), add("b")], &[key], |now| now.pack(&c1()).artifacts.contains_key(&artifact.into()));
}

#[test]
fn words_are_hidden_and_shown_again() {
    let hidden = |word: &str| vec![Hidden { word: word.to_owned(), label: "Vendor A".to_owned() }];
    let mask = |words, on| Event::WordsHidden(Mask { words, on, ..Mask::new(c1()) });
    check(&[mask(hidden("Acme"), true)], &["mask:c1"], |now| now.mask(&c1()).words == hidden("Acme") && now.mask(&c1()).on);
    check(&[mask(Vec::new(), false)], &["mask:c1"], |now| now.get(&Key::mask(&c1())).is_none() && now.mask(&c1()).is_blank());
    // Writing a word is one step of undo; adding one, or showing them again, is a step of its own.
    assert_eq!(mask(hidden("Ac"), true).place(), mask(hidden("Acme"), true).place());
    assert_ne!(mask(Vec::new(), true).place(), mask(hidden("Acme"), true).place());
    assert_ne!(mask(hidden("Acme"), false).place(), mask(hidden("Acme"), true).place());
}

#[test]
fn a_dropped_win_takes_the_rows_that_cite_it() {
    let key = "sheet:c1.risk-register.chosen";
    let cites = |row: &str, win: &str| cell("chosen", row, "win", win);
    check(&[cites("a", "w1"), Event::WinDropped("w1".into())], &["case:c1", "story:c1.contract-did-not-help", "win:w1", key], |now| {
        now.sheets(&c1()).len() == 1
    });
    let both = [cites("a", "w1"), cites("b", "proof"), Event::WinDropped("w1".into())];
    check(&both, &["case:c1", "story:c1.contract-did-not-help", "win:w1", key], |now| risks(now, "chosen") == ["b: "]);
}

#[test]
fn a_story_is_written_part_by_part_and_goes_when_it_is_blank() {
    let key = "story:c1.contract-did-not-help";
    let written = |part, text: &str| Event::StoryWritten { case: c1(), prompt: prompt(), part, text: text.to_owned() };
    let story = |now: &Workspace| now.story(&c1(), &prompt()).cloned();
    for part in [Part::Title, Part::Situation, Part::Task, Part::Action, Part::Result, Part::Fixed] {
        check(&[written(part, "New.")], &[key], |now| story(now).is_some_and(|story| story.part(part) == "New."));
    }
    let tells = |win: Option<&str>| Event::StoryTells { case: c1(), prompt: prompt(), win: win.map(WinId::from) };
    check(&[tells(Some("w9"))], &[key], |now| story(now).is_some_and(|story| story.win == Some("w9".into())));
    let points = |artifact: Option<&str>| Event::StoryPoints { case: c1(), prompt: prompt(), artifact: artifact.map(Into::into) };
    check(&[points(None)], &[key], |now| story(now).is_some_and(|story| story.artifact.is_none()));
    let rehearsal = |seconds| Rehearsal { day: day("2026-09-01"), seconds, mark: Mark::Fair };
    let rehearsed = |seconds| Event::StoryRehearsed { case: c1(), prompt: prompt(), rehearsal: rehearsal(seconds) };
    check(&[rehearsed(70), rehearsed(65)], &[key], |now| story(now).is_some_and(|story| story.rehearsed == [rehearsal(70), rehearsal(65)]));
    let fresh = "story:c1.against-the-favourite";
    let drafted = |win: &str| Event::StoryDrafted { case: c1(), prompt: "against-the-favourite".into(), win: win.into() };
    check(&[drafted("w1")], &[fresh], |now| {
        let story = now.story(&c1(), &"against-the-favourite".into()).expect("a story");
        story.win == Some("w1".into()) && story.result.starts_with("Outages fell") && story.action.starts_with("We paid for the rota")
    });
    check(&[drafted("gone")], &[], |now| *now == workspace());
    let dropped = || Event::StoryDropped { case: c1(), prompt: prompt() };
    check(&[dropped()], &[key], |now| story(now).is_none());
    check(&[dropped(), written(Part::Task, "Mine.")], &[key], |now| story(now).is_some_and(|story| story.task == "Mine."));
    check(&[dropped(), written(Part::Task, "Mine."), written(Part::Task, "")], &[key], |now| story(now).is_none());
    check(&[dropped(), tells(Some("w1")), tells(None)], &[key], |now| story(now).is_none());
}

#[test]
fn a_win_changes_field_by_field() {
    let id = || WinId::from("w1");
    let now_is = |holds: fn(&Win) -> bool| move |now: &Workspace| now.win(&WinId::from("w1")).is_some_and(holds);
    check(
        &[Event::WinPartWritten { win: id(), part: WinPart::Text, text: "New.".to_owned() }],
        &["win:w1"],
        now_is(|win| win.text == "New."),
    );
    check(&[Event::WinDated { win: id(), day: day("2026-01-02") }], &["win:w1"], now_is(|win| win.day == day("2026-01-02")));
    check(
        &[Event::WinPartWritten { win: id(), part: WinPart::Decision, text: "New.".to_owned() }],
        &["win:w1"],
        now_is(|win| win.decision == "New."),
    );
    check(
        &[Event::WinPartWritten { win: id(), part: WinPart::Voucher, text: "Bo".to_owned() }],
        &["win:w1"],
        now_is(|win| win.voucher == "Bo"),
    );
    check(&[Event::WinKnown { win: id(), known: Some(Known::Measured) }], &["win:w1"], now_is(|win| win.known == Some(Known::Measured)));
    check(&[Event::WinKnown { win: id(), known: None }], &["win:w1"], now_is(|win| win.known.is_none()));
    let moved = |kind, moved| Event::WinMoved { win: id(), kind, moved };
    check(&[moved(WinKind::Speed, true)], &["win:w1"], now_is(|win| win.kinds.len() == 3));
    check(&[moved(WinKind::Risk, false)], &["win:w1"], now_is(|win| win.kinds == [WinKind::Cost].into()));
    for part in WinPart::ALL {
        let written = Event::WinPartWritten { win: id(), part, text: "New.".to_owned() };
        check(&[written], &["win:w1"], |now| now.win(&id()).is_some_and(|win| win.part(part) == "New."));
    }
    let metric = || Metric { after: "40".to_owned(), ..Metric::default() };
    let measured = |metric| Event::WinMeasured { win: id(), metric };
    check(&[measured(Some(metric()))], &["win:w1"], |now| now.win(&id()).is_some_and(|win| win.metric == Some(metric())));
    check(&[measured(Some(metric())), measured(None)], &["win:w1"], now_is(|win| win.metric.is_none()));
    check(&[measured(Some(Metric::default()))], &[], |now| *now == workspace());
    let supports = |signal_id: &str, supports| Event::WinSupports { win: id(), signal: signal(signal_id), supports };
    let named = |signals: &'static [&str]| {
        move |now: &Workspace| now.win(&WinId::from("w1")).is_some_and(|win| win.signals == self::signals(signals))
    };
    check(&[supports("vendor-command", true), supports("charm", true)], &["win:w1"], named(&["vendor-command", "charm"]));
    check(&[supports("vendor-command", true), supports("vendor-command", true)], &[], named(&["vendor-command"]));
    check(&[supports("charm", true), supports("vendor-command", true), supports("charm", false)], &["win:w1"], named(&["vendor-command"]));
    check(&[supports("charm", false)], &[], |now| *now == workspace());
    let kept = |private| Event::WinKeptPrivate { win: id(), private };
    check(&[kept(true)], &["win:w1"], now_is(|win| win.private));
    check(&[kept(true), kept(false)], &["win:w1"], now_is(|win| !win.private));
    check(&[Event::WinAdded(win("w2", "").into())], &["win:w2"], |now| now.wins().len() == 2);
}

#[test]
fn cases_settings_and_files_come_and_go_whole() {
    let fresh = Case::new("c2".into(), "it-director".into(), day("2026-10-01"));
    check(&[Event::CaseOpened(fresh.clone())], &["case:c2"], |now| now.case(&"c2".into()) == Some(&fresh) && now.cases().len() == 2);
    let settings = Settings { name: "Bo".to_owned(), ..Settings::default() };
    check(&[Event::SettingsChosen(settings.clone())], &["settings:page"], |now| now.settings() == settings);
    let brought =
        vec![(Key::win(&"w2".into()), Some(Record::Win(win("w2", "New.")))), (Key::plan(&c1()), None), (Key::win(&"w8".into()), None)];
    check(&[Event::Imported(brought)], &["win:w2", "plan:c1"], |now| now.win(&"w2".into()).is_some() && now.plan(&c1()).is_none());
    let of_case = ["case:c1", "plan:c1", "pack:c1", REGISTER, "mask:c1", "story:c1.contract-did-not-help", "attempt:c1.a1", FIVE_HOWS];
    check(&[Event::Erased], &[&of_case[..], &["win:w1", "settings:page"]].concat(), |now| now.records().count() == 0 && now.is_empty());
    check(
        &[Event::Erased, Event::SettingsChosen(Settings { no_single_keys: true, ..Settings::default() })],
        &["settings:page"],
        Workspace::is_empty,
    );
}

#[test]
fn a_dropped_case_takes_all_that_is_its_own_and_leaves_the_wins() {
    let other = Case::new("c10".into(), "it-director".into(), day("2026-10-01"));
    let theirs = Event::StoryWritten { case: "c10".into(), prompt: prompt(), part: Part::Task, text: "Mine.".to_owned() };
    let keys = ["case:c1", "plan:c1", "pack:c1", REGISTER, "mask:c1", "story:c1.contract-did-not-help", "attempt:c1.a1", FIVE_HOWS];
    check(&[Event::CaseOpened(other), theirs, Event::CaseDropped(c1())], &keys, |now| {
        let left: Vec<_> = now.records().map(|(key, _)| key.to_string()).collect();
        left == ["case:c10", "story:c10.contract-did-not-help", "win:w1", "settings:page"]
    });
}

#[test]
fn a_dropped_win_is_cited_nowhere_any_more() {
    let cited = Event::WinCited { case: c1(), signal: signal("vendor-command"), win: "w1".into() };
    let keys = ["case:c1", "story:c1.contract-did-not-help", "win:w1"];
    check(&[cited, Event::WinDropped("w1".into())], &keys, |now| {
        now.win(&"w1".into()).is_none()
            && case(now).citing(&"w1".into()).count() == 0
            && wins(now, "operational-ownership") == ["proof"]
            && case(now).level(&signal("vendor-command")) == Some(1)
            && now.story(&c1(), &prompt()).is_some_and(|story| story.win.is_none() && story.task == "It was mine to end it.")
    });
}

/// A story that only told a win is nothing without it.
#[test]
fn a_story_left_blank_by_its_win_goes_too() {
    let bare = PromptId::from("against-the-favourite");
    let tells = Event::StoryTells { case: c1(), prompt: bare.clone(), win: Some("w2".into()) };
    check(
        &[Event::WinAdded(win("w2", "New.").into()), tells, Event::WinDropped("w2".into())],
        &["story:c1.against-the-favourite", "win:w2"],
        |now| now.story(&c1(), &bare).is_none(),
    );
}

fn note(of: &str, text: &str, fresh: &str) -> Event {
    Event::NoteWritten { case: c1(), signal: signal(of), text: text.to_owned(), day: day("2026-10-02"), fresh: fresh.into() }
}

#[test]
fn a_note_begins_a_win_and_goes_on_in_it() {
    let vendor = "vendor-command";
    check(&[note(vendor, "4", "w2")], &["case:c1", "win:w2"], |now| {
        wins(now, vendor) == ["w2"] && now.win(&"w2".into()) == Some(&Win { day: day("2026-10-02"), ..win("w2", "4") })
    });
    check(&[note(vendor, "4", "w2"), note(vendor, "47", "w3")], &["win:w2"], |now| {
        now.win(&"w3".into()).is_none() && now.win(&"w2".into()).is_some_and(|win| win.text == "47")
    });
    check(&[note("operational-ownership", "Other.", "w3")], &["win:w1"], |now| {
        now.win(&"w1".into()).is_some_and(|win| win.text == "Other.")
    });
    for nothing in ["", "  ", "\n"] {
        check(&[note(vendor, nothing, "w2")], &[], |now| now.win(&"w2".into()).is_none() && wins(now, vendor).is_empty());
    }
    let elsewhere =
        Event::NoteWritten { case: "c9".into(), signal: signal(vendor), text: "4".to_owned(), day: day("2026-10-02"), fresh: "w2".into() };
    check(&[elsewhere], &[], |now| now.win(&"w2".into()).is_none());
}

#[test]
fn a_note_may_come_before_any_level() {
    check(&[note("incident-leadership", "47", "w2")], &["case:c1", "win:w2"], |now| {
        case(now).level(&signal("incident-leadership")).is_none() && wins(now, "incident-leadership") == ["w2"]
    });
}

#[test]
fn an_emptied_note_takes_its_win_along_unless_something_else_hangs_on_it() {
    let vendor = "vendor-command";
    let (begun, emptied) = (|| note(vendor, "47", "w2"), || note(vendor, " ", "w3"));
    check(&[begun(), emptied()], &["case:c1", "win:w2"], |now| now.win(&"w2".into()).is_none() && wins(now, vendor).is_empty());
    let part = |part| Event::WinPartWritten { win: "w2".into(), part, text: "Words.".to_owned() };
    for hangs in [
        part(WinPart::Title),
        part(WinPart::Unit),
        part(WinPart::Aligned),
        Event::WinSupports { win: "w2".into(), signal: signal("charm"), supports: true },
        Event::WinKeptPrivate { win: "w2".into(), private: true },
        Event::WinPartWritten { win: "w2".into(), part: WinPart::Decision, text: "We paid.".to_owned() },
        Event::WinPartWritten { win: "w2".into(), part: WinPart::Voucher, text: "Ana".to_owned() },
        Event::WinKnown { win: "w2".into(), known: Some(Known::Measured) },
        Event::WinMoved { win: "w2".into(), kind: WinKind::Risk, moved: true },
        Event::WinCited { case: c1(), signal: signal("change-governance"), win: "w2".into() },
        Event::StoryTells { case: c1(), prompt: prompt(), win: Some("w2".into()) },
    ] {
        check(&[begun(), hangs, emptied()], &["win:w2"], |now| {
            wins(now, vendor) == ["w2"] && now.win(&"w2".into()).is_some_and(|win| win.text == " ")
        });
    }
}

#[test]
fn a_note_whose_win_is_gone_begins_another() {
    let vendor = "vendor-command";
    let events = [note(vendor, "47", "w2"), Event::Imported(vec![(Key::win(&"w2".into()), None)]), note(vendor, "48", "w3")];
    check(&events, &["case:c1", "win:w3"], |now| wins(now, vendor) == ["w3"] && now.win(&"w3".into()).is_some_and(|win| win.text == "48"));
}

/// Saving nothing and undoing nothing: events that repeat what is so, or speak of what is not there.
#[test]
fn an_event_that_changes_nothing_touches_nothing() {
    let (nobody, nowhere, id) = (|| CaseId::from("c9"), || signal("charm"), || WinId::from("w9"));
    let unseen = || signal("executive-alignment");
    let story = |case: CaseId| (case, PromptId::from("against-the-favourite"));
    for event in [
        Event::LevelChosen { case: nobody(), signal: nowhere(), level: 1, day: day("2026-10-01") },
        Event::LevelChosen { case: c1(), signal: signal("vendor-command"), level: 1, day: day("2026-09-04") },
        Event::SignalSkipped { case: c1(), signal: signal("security-by-design") },
        Event::FactAnswered { case: c1(), signal: unseen(), check: "x".into(), holds: None },
        Event::WinCited { case: nobody(), signal: nowhere(), win: id() },
        Event::WinUncited { case: c1(), signal: unseen(), win: id() },
        Event::WinUncited { case: c1(), signal: signal("vendor-command"), win: id() },
        Event::LensChosen { case: c1(), lens: Some("manufacturing".into()) },
        Event::FocusChosen { case: nobody(), focus: None },
        Event::CaseDropped(nobody()),
        Event::PlanDropped { case: nobody(), long: None },
        Event::LineTicked { case: c1(), line: "x".into(), done: Some(day("2026-10-01")) },
        Event::LineTicked { case: nobody(), line: "rescore-30".into(), done: None },
        Event::LineMoved { case: c1(), line: "x".into(), day: day("2026-10-01") },
        Event::LineMoved { case: c1(), line: "rescore-30".into(), day: day("2026-10-06") },
        Event::LineReworded { case: c1(), line: "rescore-30".into(), text: "Text of rescore-30".to_owned() },
        Event::LineDropped { case: c1(), line: "x".into() },
        Event::LineAdded { case: nobody(), long: None, line: own("77aa", "2026-10-01") },
        Event::ItemMarked { case: c1(), artifact: "strategy-page".into(), item: "x".into(), state: State::None },
        Event::ItemMarked { case: nobody(), artifact: "strategy-page".into(), item: "x".into(), state: State::None },
        Event::ArtifactNoted { case: nobody(), artifact: "strategy-page".into(), text: String::new() },
        Event::ArtifactAdded { case: c1(), artifact: "decision-log".into() },
        Event::ArtifactDropped { case: c1(), artifact: "strategy-page".into() },
        Event::ArtifactDropped { case: nobody(), artifact: "risk-register".into() },
        Event::StoryWritten { case: story(c1()).0, prompt: story(c1()).1, part: Part::Task, text: " ".to_owned() },
        Event::StoryTells { case: c1(), prompt: story(c1()).1, win: None },
        Event::StoryPoints { case: c1(), prompt: story(c1()).1, artifact: None },
        Event::StoryDropped { case: nobody(), prompt: prompt() },
        cell("register", "r9", "risk", ""),
        cell("register", "r1", "owner", "Head of infrastructure"),
        dropped("register", "r9"),
        Event::RowMoved { case: c1(), artifact: register(), block: "register".into(), row: "r1".into(), to: 0 },
        Event::RowMoved { case: c1(), artifact: register(), block: "register".into(), row: "r9".into(), to: 0 },
        Event::RowAdded { case: c1(), artifact: register(), block: "register".into(), row: Row::new("r1".into()), at: None },
        Event::SheetCleared { case: c1(), artifact: register(), block: "top".into() },
        Event::SheetFilled(Sheet::new(nobody(), register(), "top".into())),
        Event::WordsHidden(Mask::new(nobody())),
        Event::WinPartWritten { win: id(), part: WinPart::Text, text: "New.".to_owned() },
        Event::WinKnown { win: "w1".into(), known: Some(Known::Estimated) },
        Event::WinMoved { win: "w1".into(), kind: WinKind::Risk, moved: true },
        Event::WinDropped(id()),
        Event::SettingsChosen(workspace().settings()),
        Event::Imported(workspace().records().map(|(key, record)| (key.clone(), Some(record.clone()))).collect()),
        Event::Imported(Vec::new()),
    ] {
        check(&[event], &[], |now| *now == workspace());
    }
}

#[test]
fn lists_come_latest_first() {
    let case = |id: &str, opened: &str, scored: Option<&str>| {
        Record::Case(Case { scored: scored.map(day), ..Case::new(id.into(), "it-director".into(), day(opened)) })
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
    assert_eq!(workspace.cases().iter().map(|case| case.id.as_str()).collect::<Vec<_>>(), ["c", "b", "a"]);
    assert_eq!(workspace.wins().iter().map(|win| win.id.as_str()).collect::<Vec<_>>(), ["y", "z", "x"]);
}

/// Letters of one thought are undone together, and nothing else is.
#[test]
fn typing_is_told_by_its_place() {
    let typed = |text: &str| Event::WinPartWritten { win: "w1".into(), part: WinPart::Text, text: text.to_owned() };
    assert_eq!(typed("a").place(), typed("ab").place());
    assert!(typed("a").is_typing());
    let written = |part| Event::StoryWritten { case: c1(), prompt: prompt(), part, text: String::new() };
    assert_ne!(written(Part::Task).place(), written(Part::Result).place());
    let all = [
        typed(""),
        written(Part::Task),
        note("vendor-command", "", "w2"),
        Event::WinPartWritten { win: "w1".into(), part: WinPart::Decision, text: String::new() },
    ];
    assert_eq!(all.iter().map(Event::place).collect::<BTreeSet<_>>().len(), all.len());
    assert!(!Event::WinDropped("w1".into()).is_typing());
    assert_eq!(Event::Erased.took_away(), Some("Everything was erased."));
    assert_eq!(typed("a").took_away(), None);
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
        assert_eq!(Key::parse(text).map(|key| key.to_string()), fits.then(|| text.to_owned()), "{text:?}");
    }
    let slugs: BTreeSet<_> = Kind::ALL.iter().flat_map(|kind| [kind.slug(), kind.name()]).collect();
    assert_eq!(slugs.len(), 2 * Kind::ALL.len());
}

/// An event that writes into a document or hides words.
fn rows(kind: u8, case: CaseId, [a, b, c]: [usize; 3], text: &str) -> Event {
    let artifact = ["risk-register", "decision-log"][b % 2].into();
    let block = ["register", "chosen"][a / 2].into();
    let row: RowId = ["r1", "0f3a", "r2", "r3", "77aa"][c].into();
    let column = ["text", "risk", "win", "owner"][b];
    let written = || {
        let mut new = Row::new(row.clone());
        new.write(&"win".into(), ["w1", "w2", "n1", "n2"][b]);
        new
    };
    match kind {
        34 => Event::RowAdded { case, artifact, block, row: written(), at: (a > 1).then_some(b) },
        35 => Event::CellWritten { case, artifact, block, row, column: column.into(), text: text.to_owned() },
        36 => Event::RowMoved { case, artifact, block, row, to: b },
        37 => Event::RowDropped { case, artifact, block, row },
        38 if c > 2 => Event::SheetCleared { case, artifact, block },
        38 => Event::SheetFilled(Sheet { rows: (c > 0).then(written).into_iter().collect(), ..Sheet::new(case, artifact, block) }),
        _ => Event::WordsHidden(Mask { on: c > 2, ..Mask::new(case) }),
    }
}

/// Any event, from a few small numbers; ids come from small pools, so that events meet one another's records.
fn any_event() -> impl Strategy<Value = Event> {
    (0_u8..40, 0_usize..4, 0_usize..4, 0_usize..5).prop_map(|(kind, a, b, c)| {
        let case = || CaseId::from(["c1", "c2"][a % 2]);
        let signal = || signal(["operational-ownership", "vendor-command", "executive-alignment", "charm"][b]);
        let win_id = || WinId::from(["w1", "w2", "n1", "n2"][b]);
        let artifact = || ["risk-register", "decision-log", "strategy-page", "crystal-ball"][b].into();
        let prompt = || PromptId::from(["contract-did-not-help", "against-the-favourite"][b % 2]);
        let line_id = || ["rescore-30", "vendor-command-1-1", "0f3a", "77aa"][b].into();
        let text = || ["", " ", "47 minutes", "new", "Some words."][c].to_owned();
        let on = || day("2026-09-01").plus(i64::try_from(a * 31 + c).unwrap());
        let state = State::ALL[c % 3];
        let part = Part::TOLD[c];
        let maybe = |id: WinId| (c > 1).then_some(id);
        match kind {
            0 => Event::CaseOpened(Case::new(case(), "it-director".into(), on())),
            1 => Event::CaseDropped(case()),
            2 => Event::LevelChosen { case: case(), signal: signal(), level: u8::try_from(c).unwrap(), day: on() },
            3 => Event::SignalSkipped { case: case(), signal: signal() },
            4 => Event::FactAnswered {
                case: case(),
                signal: signal(),
                check: "one-list".into(),
                holds: [None, Some(true), Some(false)][c % 3],
            },
            5 | 6 => Event::NoteWritten { case: case(), signal: signal(), text: text(), day: on(), fresh: "fresh".into() },
            7 => Event::WinCited { case: case(), signal: signal(), win: ["w1", "w2", "n1", "n2", "n3"][c].into() },
            8 => Event::WinUncited { case: case(), signal: signal(), win: ["w1", "w2", "n1", "n2", "n3"][c].into() },
            9 => Event::LensChosen { case: case(), lens: (c > 2).then(|| "healthcare".into()) },
            10 => Event::FocusChosen { case: case(), focus: (c > 1).then(|| vec![signal()]) },
            11 => Event::PlanLaid(rung::domain::plan::Plan {
                case: case(),
                ..plan("2026-09-07", &[["vendor-command", "change-governance"][b % 2]])
            }),
            12 => Event::PlanDropped { case: case(), long: None },
            13 => Event::LineTicked { case: case(), line: line_id(), done: (c > 1).then(on) },
            14 => Event::LineMoved { case: case(), line: line_id(), day: on() },
            15 => Event::LineReworded { case: case(), line: line_id(), text: text() },
            16 => Event::LineDropped { case: case(), line: line_id() },
            17 => Event::LineAdded { case: case(), long: None, line: own("77aa", "2026-10-20") },
            18 => Event::ItemMarked { case: case(), artifact: artifact(), item: "one-scale".into(), state },
            19 => Event::ArtifactNoted { case: case(), artifact: artifact(), text: text() },
            20 => Event::ArtifactAdded { case: case(), artifact: artifact() },
            21 => Event::ArtifactDropped { case: case(), artifact: artifact() },
            22 => Event::StoryWritten { case: case(), prompt: prompt(), part, text: text() },
            23 => Event::StoryTells { case: case(), prompt: prompt(), win: maybe(win_id()) },
            24 => Event::StoryPoints { case: case(), prompt: prompt(), artifact: (c > 2).then(artifact) },
            25 => Event::StoryDropped { case: case(), prompt: prompt() },
            26 => Event::WinAdded(win(win_id().as_str(), &text()).into()),
            27 => Event::WinPartWritten { win: win_id(), part: WinPart::Text, text: text() },
            28 => Event::WinPartWritten { win: win_id(), part: WinPart::ALL[(a * 4 + b) % 15], text: text() },
            29 => Event::WinKnown { win: win_id(), known: [None, Some(Known::Measured), Some(Known::Estimated)][c % 3] },
            30 => Event::WinMoved { win: win_id(), kind: WinKind::ALL[a], moved: c > 1 },
            31 => match c {
                0 => Event::WinSupports { win: win_id(), signal: signal(), supports: a > 1 },
                1 => Event::WinKeptPrivate { win: win_id(), private: a > 1 },
                2 => Event::StoryDrafted { case: case(), prompt: prompt(), win: win_id() },
                3 => Event::StoryRehearsed {
                    case: case(),
                    prompt: prompt(),
                    rehearsal: Rehearsal { day: on(), seconds: 60, mark: Mark::ALL[a % 3] },
                },
                _ => Event::WinDropped(win_id()),
            },
            32 => Event::SettingsChosen(Settings { name: text(), ..Settings::default() }),
            34..=39 => rows(kind, case(), [a, b, c], &text()),
            _ => match c {
                0 => Event::Erased,
                _ => Event::Imported(vec![
                    (Key::win(&win_id()), (c > 2).then(|| Record::Win(win(win_id().as_str(), "Theirs.")))),
                    (Key::plan(&case()), None),
                ]),
            },
        }
    })
}

/// Events as the page sends them: a fresh id is fresh, and only a win that is there can be cited.
fn sent(events: Vec<Event>) -> impl Iterator<Item = Event> {
    events.into_iter().enumerate().map(|(nth, event)| match event {
        Event::NoteWritten { case, signal, text, day, .. } => {
            Event::NoteWritten { case, signal, text, day, fresh: format!("n{nth}").as_str().into() }
        }
        other => other,
    })
}

fn can_happen(workspace: &Workspace, event: &Event) -> bool {
    !matches!(event, Event::WinCited { win, .. } if workspace.win(win).is_none())
}

/// Applies an event and holds what it reports against what it did.
fn step(workspace: &mut Workspace, event: &Event) -> Touched {
    let before = workspace.clone();
    let touched = workspace.apply(event);
    let keys: BTreeSet<&Key> = touched.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), touched.len(), "a record is reported twice: {event:?}");
    for (key, was) in &touched {
        assert_eq!(before.get(key), was.as_ref(), "{key} was otherwise before {event:?}");
        assert_ne!(workspace.get(key), was.as_ref(), "{key} is reported and did not change: {event:?}");
    }
    for key in before.records().chain(workspace.records()).map(|(key, _)| key).filter(|key| !keys.contains(key)) {
        assert_eq!(before.get(key), workspace.get(key), "{key} changed unreported: {event:?}");
    }
    touched
}

/// What is true of a workspace whatever happened to it.
fn assert_sound(workspace: &Workspace) {
    for (key, record) in workspace.records() {
        assert_eq!(record.key(), *key);
        match record {
            Record::Plan(plan) => assert_eq!(plan.lines.iter().map(|line| &line.id).collect::<BTreeSet<_>>().len(), plan.lines.len()),
            Record::Story(story) => assert!(!story.is_blank(), "a blank story is kept"),
            Record::Mask(mask) => assert!(!mask.is_blank(), "nothing to hide is kept"),
            Record::Sheet(sheet) => {
                assert!(!sheet.rows.is_empty(), "a sheet without rows is kept");
                assert_eq!(sheet.rows.iter().map(|row| &row.id).collect::<BTreeSet<_>>().len(), sheet.rows.len());
                assert!(
                    workspace.pack(&sheet.case).artifacts.contains_key(&sheet.artifact),
                    "written in a document that is not in the pack"
                );
            }
            Record::Case(case) => {
                for answer in case.answers.values() {
                    assert_eq!(answer.wins().collect::<BTreeSet<_>>().len(), answer.wins().count(), "a win is cited twice by one answer");
                    assert!(!(answer.skipped && answer.level.is_some()), "skipped, and with a level");
                }
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happened_can_be_taken_back(events in proptest::collection::vec(any_event(), 1..40)) {
        let start = workspace();
        let mut now = start.clone();
        let mut undo = Vec::new();
        for event in sent(events) {
            if can_happen(&now, &event) {
                undo.push(step(&mut now, &event));
                assert_sound(&now);
            }
        }
        let end = now.clone();
        let mut redo: Vec<Touched> = undo.into_iter().rev().map(|touched| now.restore(touched)).collect();
        prop_assert_eq!(&now, &start);
        while let Some(touched) = redo.pop() {
            now.restore(touched);
        }
        prop_assert_eq!(&now, &end);
    }

    #[test]
    fn doing_the_same_again_at_once_touches_nothing_more(events in proptest::collection::vec(any_event(), 1..20)) {
        let mut now = workspace();
        for event in &events {
            now.apply(event);
            let settled = now.clone();
            now.apply(event);
            prop_assert_eq!(&now, &settled, "{:?}", event);
        }
    }
}

#[test]
fn a_blank_story_is_not_kept() {
    assert!(Story::new(c1(), prompt()).is_blank());
}
