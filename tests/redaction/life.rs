//! A life in which nothing was left empty: one record of each kind with every field filled in,
//! every block of every document, every part of every win.

use crate::support::{artifacts, day, row, signals};
use rung::domain::{
    id::WinId,
    records::{
        attempt::{Attempt, AttemptSignal},
        case::{Answer, Case},
        checklist_answers::ChecklistAnswers,
        days_off::DaysOff,
        document::{Row, Sheet},
        metric::Metric,
        pack::{DocumentStatus, Pack, State},
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
        record::Record,
        redaction_list::{Redaction, RedactionList},
        rehearsal::{Rehearsal, SelfRating},
        settings::Settings,
        story::Story,
        win::{Confidence, Win, WinKind},
        win_part::WinField,
    },
    schema::{
        block::Block,
        column::{BlockKind, CellType, Column, key},
    },
};

/// The word on the list, and what stands for it.
pub const LISTED: &str = "Quorvex";
pub const LABEL: &str = "the company";
/// In each part of a win that is private, and of the story that tells it.
pub const PRIVATE: &str = "Zimtstern";
pub const CASE: &str = "c1";

/// Everything; the win that is private, and what cites it, last.
pub fn life() -> Vec<Record> {
    let mut all = vec![
        Record::Case(case()),
        Record::Plan(long_plan()),
        Record::Plan(Plan { long: None, days: Vec::new(), ..gap_plan() }),
    ];
    all.extend([
        Record::Pack(pack()),
        Record::RedactionList(mask()),
        Record::Attempt(attempt()),
        Record::Checklist(checklist()),
    ]);
    all.extend([
        Record::Settings(settings()),
        Record::Story(story("third-time-never", "w1")),
        Record::Win(win("w1")),
        Record::Win(win("w2")),
    ]);
    for artifact in artifacts() {
        for block in &artifact.blocks {
            all.push(Record::Sheet(Sheet {
                case: CASE.try_into().unwrap(),
                artifact: artifact.id.clone(),
                block: block.id.clone(),
                rows: rows(block),
            }));
        }
    }
    let gone = Sheet {
        case: CASE.try_into().unwrap(),
        artifact: "risk-register".try_into().unwrap(),
        block: "block-of-before".try_into().unwrap(),
        rows: vec![row("r1", &[("line", "x")])],
    };
    all.push(Record::Sheet(gone));
    let mut private = Win { private: true, ..win("w3") };
    WinField::ALL.iter().for_each(|part| private.write(*part, &format!("{PRIVATE} {part:?}")));
    all.extend([Record::Win(private), Record::Story(story("contract-did-not-help", "w3"))]);
    all
}

fn case() -> Case {
    let answer = |why: &str, note: &str, cites: &[&str]| Answer {
        level: Some(2),
        skipped: true,
        not_applicable: why.to_owned(),
        note: Some(note.try_into().unwrap()),
        cites: cites.iter().map(|id| WinId::try_from(*id).unwrap()).collect(),
        facts: [("one-name-each".try_into().unwrap(), true)].into(),
    };
    Case {
        id: CASE.try_into().unwrap(),
        track: "it-director".try_into().unwrap(),
        opened: day("2026-06-01"),
        scored: Some(day("2026-06-02")),
        lens: Some("manufacturing".try_into().unwrap()),
        focus: Some(signals(&["vendor-command"])),
        answers: [
            ("vendor-command".try_into().unwrap(), answer("x", "w1", &["w3"])),
            ("change-governance".try_into().unwrap(), answer("x", "w3", &["w1"])),
        ]
        .into(),
    }
}

fn lines() -> Vec<PlanItem> {
    let signal = || Some("vendor-command".try_into().unwrap());
    let kinds = [
        PlanItemKind::Action { signal: signal() },
        PlanItemKind::Ships { artifact: "risk-register".try_into().unwrap(), signal: signal() },
        PlanItemKind::Outcome { signal: signal() },
        PlanItemKind::Rescore,
        PlanItemKind::Own,
    ];
    let line = |(nth, kind): (usize, PlanItemKind)| PlanItem {
        id: format!("line-{nth}").as_str().try_into().unwrap(),
        phase: nth % 2,
        day: day("2026-09-09"),
        text: "x".to_owned(),
        kind,
        done: Some(day("2026-09-10")),
        meant: Some(day("2026-09-08")),
    };
    kinds.into_iter().enumerate().map(line).collect()
}

fn gap_plan() -> Plan {
    let mut plan = long_plan();
    plan.lines
        .iter_mut()
        .for_each(|line| line.id = format!("gap-{}", line.id).as_str().try_into().unwrap());
    plan
}

fn long_plan() -> Plan {
    Plan {
        case: CASE.try_into().unwrap(),
        long: Some("first-90-days".try_into().unwrap()),
        start: day("2026-09-07"),
        signals: signals(&["vendor-command"]),
        goals: vec!["x".to_owned(), "x".to_owned()],
        days: vec![30, 91],
        off: vec![off()],
        lines: lines(),
        dropped: vec!["line-9".try_into().unwrap()],
    }
}

fn off() -> DaysOff {
    DaysOff { first: day("2026-10-01"), last: day("2026-10-02") }
}

fn pack() -> Pack {
    let noted = || DocumentStatus {
        items: [("one-scale".try_into().unwrap(), State::Started)].into(),
        note: "x".to_owned(),
    };
    Pack {
        case: CASE.try_into().unwrap(),
        artifacts: artifacts().into_iter().map(|artifact| (artifact.id, noted())).collect(),
    }
}

fn mask() -> RedactionList {
    RedactionList {
        case: CASE.try_into().unwrap(),
        words: vec![Redaction { word: LISTED.to_owned(), label: LABEL.to_owned() }],
        money: true,
        on: true,
    }
}

fn attempt() -> Attempt {
    let frozen = AttemptSignal {
        signal: "vendor-command".try_into().unwrap(),
        name: "Vendor command".to_owned(),
        claimed: Some(2),
        evidenced: Some(1),
        says: "So it was.".to_owned(),
        not_applicable: "x".to_owned(),
    };
    Attempt {
        id: "a1".try_into().unwrap(),
        case: CASE.try_into().unwrap(),
        day: day("2026-08-01"),
        nth: 1,
        levels: vec!["Not shown".to_owned()],
        claimed: 5,
        evidenced: 4,
        max: 9,
        band: "Not yet".to_owned(),
        proven: "Not yet".to_owned(),
        signals: vec![frozen],
    }
}

fn checklist() -> ChecklistAnswers {
    ChecklistAnswers {
        checklist: "vp-five-hows".try_into().unwrap(),
        case: Some(CASE.try_into().unwrap()),
        day: day("2026-09-05"),
        answers: [("priorities".try_into().unwrap(), 2)].into(),
    }
}

fn settings() -> Settings {
    Settings {
        no_single_keys: true,
        taken_out: Some(day("2026-09-30")),
        name: "x".to_owned(),
        off: vec![off()],
    }
}

fn story(prompt: &str, tells: &str) -> Story {
    let said = || if tells == "w3" { format!("{PRIVATE} told") } else { "x".to_owned() };
    Story {
        case: CASE.try_into().unwrap(),
        prompt: prompt.try_into().unwrap(),
        title: said(),
        situation: said(),
        task: said(),
        action: said(),
        result: said(),
        fixed: said(),
        win: Some(tells.try_into().unwrap()),
        artifact: Some("vendor-scorecard".try_into().unwrap()),
        rehearsed: vec![Rehearsal { day: day("2026-09-20"), seconds: 90, mark: SelfRating::Fair }],
    }
}

fn win(id: &str) -> Win {
    let said = || "x".to_owned();
    Win {
        id: id.try_into().unwrap(),
        day: day("2026-06-18"),
        text: said(),
        decision: said(),
        voucher: said(),
        known: Some(Confidence::Estimated),
        kinds: [WinKind::Risk].into(),
        title: said(),
        metric: Some(Metric {
            what: said(),
            before: said(),
            after: said(),
            unit: said(),
            period: said(),
        }),
        situation: said(),
        task: said(),
        action: said(),
        result: said(),
        scope: said(),
        aligned: said(),
        signals: signals(&["vendor-command"]),
        private: false,
    }
}

/// A row with something under every column and under one of before, and a row that fits its
/// columns.
fn rows(block: &Block) -> Vec<Row> {
    if block.kind == BlockKind::Wins {
        return vec![row("r1", &[("win", "w1")]), row("r2", &[("win", "w3")])];
    }
    let (mut any, mut fits) =
        (Row::new("r1".try_into().unwrap()), Row::new("r2".try_into().unwrap()));
    for column in block.columns() {
        any.write(&column.id, "x");
        fits.write(&column.id, &fitting(&column));
    }
    any.write(&"column-of-before".try_into().unwrap(), "x");
    vec![any, fits]
}

fn fitting(column: &Column) -> String {
    let fits = match column.holds {
        CellType::Line | CellType::Text | CellType::Person => {
            return format!("{LISTED}, by hand, for {}", column.id);
        }
        CellType::Number => "4",
        CellType::Money => "£40k",
        CellType::Percent => "5%",
        CellType::Date => "2026-11-30",
        CellType::Moment => "2026-06-18 02:14",
        CellType::Choice => {
            return column.choices.first().map(|choice| key(choice)).unwrap_or_default();
        }
        CellType::Scale => "3",
        CellType::Parent => "r1",
        CellType::Known => "estimated",
        CellType::Win => "w1",
    };
    fits.to_owned()
}
