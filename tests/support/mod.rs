//! What several native tests share: the shipped track, and people's records in a few letters.

#![allow(dead_code, reason = "each test file uses a part of it")]

use rung::{
    content,
    domain::{
        artifact::{Noted, Pack, State},
        case::{Answer, Case},
        date::Day,
        id::{ArtifactId, CaseId, CheckId, ColumnId, ItemId, LensId, PromptId, SignalId, TrackId, WinId},
        mask::{Hidden, Mask},
        plan::{self, Line, LineKind, Plan},
        record::Record,
        settings::Settings,
        sheet::{Row, Sheet},
        story::Story,
        track::{Artifact, Track},
        win::{Known, Win, WinKind},
        workspace::Workspace,
    },
};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn track() -> Track {
    content::track(&TrackId::from("it-director")).expect("the track is shipped")
}

pub fn artifacts() -> Vec<Artifact> {
    content::artifacts()
}

/// The win that proves something; the one that says nothing; the one that is gone.
pub const PROOF: &str = "proof";
pub const BLANK: &str = "blank";
pub const GONE: &str = "gone";

/// A case from a mark for each signal in order: a level, with `+` where a win proves it, `b` where its win is blank
/// and `g` where its win is gone; `s` for skipped, `-` for not reached.
pub fn case(marks: &str) -> Case {
    let mut case = Case::new(CaseId::from("c1"), TrackId::from("it-director"), day("2026-09-01"));
    let track = track();
    let marks: Vec<&str> = marks.split_whitespace().collect();
    assert_eq!(marks.len(), track.signals.len(), "{marks:?}");
    for (signal, mark) in track.signals.iter().zip(marks) {
        let mut letters = mark.chars();
        let mut answer = Answer::default();
        match letters.next() {
            Some('-') => continue,
            Some('s') => answer.skipped = true,
            level => answer.level = level.and_then(|level| level.to_digit(10)).and_then(|level| u8::try_from(level).ok()),
        }
        answer.cites = letters
            .map(|letter| {
                WinId::from(match letter {
                    '+' => PROOF,
                    'b' => BLANK,
                    _ => GONE,
                })
            })
            .collect();
        case.answers.insert(signal.id.clone(), answer);
    }
    case
}

/// Whether a win of [`case`] says anything.
pub fn speaks(win: &WinId) -> bool {
    win.as_str() == PROOF
}

pub fn signals(ids: &[&str]) -> Vec<SignalId> {
    ids.iter().map(|id| SignalId::from(*id)).collect()
}

/// A plan of the shipped track.
pub fn plan(start: &str, focus: &[&str]) -> Plan {
    plan::lay(&track(), &artifacts(), CaseId::from("c1"), &signals(focus), day(start))
}

pub fn win(id: &str, text: &str) -> Win {
    Win { text: text.to_owned(), ..Win::new(WinId::from(id), day("2026-06-18")) }
}

/// One record of each kind, with every field filled in, and text that is awkward to store.
pub fn one_of_each() -> Vec<Record> {
    let mut case = case("3+ 2 s - 1 0 - - -");
    case.scored = Some(day("2026-09-04"));
    case.lens = Some(LensId::from("manufacturing"));
    case.focus = Some(signals(&["vendor-command", "financial-discipline"]));
    let answer = case.answers.get_mut(&SignalId::from("operational-ownership")).expect("the first answer");
    answer.note = Some(WinId::from("w1"));
    answer.facts = [(CheckId::from("one-name-each"), true), (CheckId::from("restore-tested"), false)].into();
    let win = Win {
        decision: "We paid for the rota\nand not for the tool.".to_owned(),
        voucher: "The COO, “Ana”".to_owned(),
        known: Some(Known::Estimated),
        kinds: [WinKind::Risk, WinKind::Cost].into(),
        ..win("w1", "Outages fell from 190 to 40 minutes. \"Quoted\" \\ back, tab\t, emoji 🪜, \u{2028} and </script>.")
    };
    vec![
        Record::Case(case),
        Record::Plan(small_plan()),
        Record::Pack(small_pack()),
        Record::Sheet(small_sheet()),
        Record::Mask(small_mask()),
        Record::Story(small_story()),
        Record::Win(win),
        Record::Settings(Settings { no_single_keys: true, taken_out: Some(day("2026-09-30")), name: "Zoë Ångström".to_owned() }),
    ]
}

fn small_plan() -> Plan {
    let signal = || SignalId::from("vendor-command");
    let line = |id: &str, on: &str, kind| Line { id: id.into(), phase: 0, day: day(on), text: format!("Text of {id}"), kind, done: None };
    Plan {
        case: CaseId::from("c1"),
        start: day("2026-09-07"),
        signals: vec![signal()],
        goals: vec!["Make it visible".to_owned()],
        lines: vec![
            Line { done: Some(day("2026-09-10")), ..line("vendor-command-1-1", "2026-09-09", LineKind::Action { signal: signal() }) },
            line("ship-vendor-scorecard-1", "2026-10-05", LineKind::Ships { artifact: "vendor-scorecard".into(), signal: signal() }),
            line("outcome-vendor-command-1-2", "2026-10-06", LineKind::Outcome { signal: signal() }),
            line("rescore-30", "2026-10-06", LineKind::Rescore),
            line("0f3a", "2026-09-12", LineKind::Own),
        ],
        dropped: vec!["vendor-command-1-2".into()],
    }
}

fn small_pack() -> Pack {
    let mut pack = Pack::new(CaseId::from("c1"));
    let items = [(ItemId::from("owners-and-dates"), State::Done), (ItemId::from("one-scale"), State::Started)].into();
    pack.artifacts.insert(ArtifactId::from("risk-register"), Noted { items, note: "In the shared folder.".to_owned() });
    pack.artifacts.insert(ArtifactId::from("decision-log"), Noted::default());
    pack
}

/// A row of these cells; empty ones are left out.
pub fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    let mut row = Row::new(id.into());
    cells.iter().for_each(|(column, text)| row.write(&ColumnId::from(*column), text));
    row
}

fn small_sheet() -> Sheet {
    let full = [
        ("risk", "Zoë’s \"one\" supplier | fails\nin peak week \\ 🪜"),
        ("likelihood", "4"),
        ("impact", "5"),
        ("owner", "Head of infrastructure"),
        ("mitigation", "A second line, tested."),
        ("due", "2026-10-30"),
        ("status", "being-treated"),
    ];
    Sheet { rows: vec![row("r1", &full), row("0f3a", &[])], ..Sheet::new("c1".into(), "risk-register".into(), "register".into()) }
}

fn small_mask() -> Mask {
    let hidden = |word: &str, label: &str| Hidden { word: word.to_owned(), label: label.to_owned() };
    Mask { words: vec![hidden("Ångström & Søn", "Vendor A"), hidden("שלום", "The customer")], money: true, ..Mask::new("c1".into()) }
}

fn small_story() -> Story {
    Story {
        title: "The silent supplier".to_owned(),
        situation: "In March the line stood for 47 minutes.".to_owned(),
        task: "It was mine to end it.".to_owned(),
        action: "I opened the contract.".to_owned(),
        result: "190 minutes became 40.".to_owned(),
        fixed: "The review has a date.".to_owned(),
        win: Some(WinId::from("w1")),
        artifact: Some(ArtifactId::from("vendor-scorecard")),
        ..Story::new(CaseId::from("c1"), PromptId::from("contract-did-not-help"))
    }
}

pub fn workspace() -> Workspace {
    Workspace::of(one_of_each())
}
