//! What several native tests share: the shipped track, and people's records in a few letters.

#![allow(dead_code, reason = "each test file uses a part of it")]

use rung::{
    content::{self, check::files::Written},
    domain::{
        date::Day,
        id::{
            ArtifactId, BandId, CaseId, CheckId, ChecklistId, ColumnId, ItemId, LensId, PromptId,
            SignalId, TrackId, WinId,
        },
        records::{
            attempt::{Attempt, AttemptSignal},
            case::{Answer, Case},
            checklist_answers::ChecklistAnswers,
            document::{Row, Sheet},
            pack::{DocumentStatus, Pack, State},
            plan::Plan,
            plan_item::{PlanItem, PlanItemKind},
            record::Record,
            redaction_list::{Redaction, RedactionList},
            settings::Settings,
            story::Story,
            win::{Confidence, Win, WinKind},
        },
        schema::{artifact::Artifact, checklist::Checklist, column::BlockKind, track::Track},
        workspace::Workspace,
    },
};

pub use rung::content::check::files::Shipped;

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn track() -> Track {
    track_of("it-director")
}

pub fn track_of(id: &str) -> Track {
    content::track(&TrackId::try_from(id).unwrap()).unwrap_or_else(|why| panic!("{id}: {why}"))
}

/// All tracks in the order of Home.
pub fn tracks() -> Vec<Track> {
    content::TRACKS.iter().map(|entry| track_of(entry.id.as_str())).collect()
}

pub fn checklist_of(id: &str) -> Checklist {
    content::checklist(&ChecklistId::try_from(id).unwrap())
        .unwrap_or_else(|why| panic!("{id}: {why}"))
}

/// The whole content, to look at or to spoil.
pub fn shipped() -> Shipped {
    let (shipped, problems) = Written::embedded().expect("the build writes JSON").read();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
    shipped
}

pub fn artifacts() -> Vec<Artifact> {
    content::artifacts().expect("the artifacts are shipped")
}

/// A document that cites wins, and the block in which it does.
pub fn cites_wins() -> (String, String) {
    let all = artifacts();
    let block = |artifact: &Artifact| {
        artifact
            .blocks
            .iter()
            .find(|block| block.kind == BlockKind::Wins)
            .map(|block| block.id.to_string())
    };
    all.iter()
        .find_map(|artifact| Some((artifact.id.to_string(), block(artifact)?)))
        .expect("a document that cites wins")
}

/// The win that proves something; the one that says nothing; the one that is gone.
pub const PROOF: &str = "proof";
pub const BLANK: &str = "blank";
pub const GONE: &str = "gone";

/// A case from a mark for each signal in order: a level, with `+` where a win proves it, `b` where
/// its win is blank and `g` where its win is gone; `s` for skipped, `-` for not reached, `x` for
/// one that does not apply.
pub fn case(marks: &str) -> Case {
    case_on(&track(), marks)
}

/// [`case`] on any track.
pub fn case_on(track: &Track, marks: &str) -> Case {
    let mut case = Case::new(CaseId::constant("c1"), track.id.clone(), day("2026-09-01"));
    let marks: Vec<&str> = marks.split_whitespace().collect();
    assert_eq!(marks.len(), track.signals.len(), "{marks:?}");
    for (signal, mark) in track.signals.iter().zip(marks) {
        let mut letters = mark.chars();
        let mut answer = Answer::default();
        match letters.next() {
            Some('-') => continue,
            Some('s') => answer.skipped = true,
            Some('x') => answer.not_applicable = "Another department’s.".to_owned(),
            level => {
                answer.level = level
                    .and_then(|level| level.to_digit(10))
                    .and_then(|level| u8::try_from(level).ok())
            }
        }
        answer.cites = letters
            .map(|letter| {
                WinId::try_from(match letter {
                    '+' => PROOF,
                    'b' => BLANK,
                    _ => GONE,
                })
                .unwrap()
            })
            .collect();
        case.answers.insert(signal.id.clone(), answer);
    }
    case
}

/// Whether a win of [`case`] says anything.
pub fn has_text(win: &WinId) -> bool {
    win.as_str() == PROOF
}

/// The id of a band of a reading; nothing for none.
pub fn id_of(band: &Option<BandId>) -> &str {
    band.as_ref().map_or("", BandId::as_str)
}

pub fn signals(ids: &[&str]) -> Vec<SignalId> {
    ids.iter().map(|id| SignalId::try_from(*id).unwrap()).collect()
}

/// A plan of the shipped track.
pub fn plan(start: &str, focus: &[&str]) -> Plan {
    rung::domain::assess::schedule::schedule(
        &track(),
        &artifacts(),
        CaseId::constant("c1"),
        &signals(focus),
        day(start),
        &[],
        &[],
    )
}

pub fn win(id: &str, text: &str) -> Win {
    Win { text: text.to_owned(), ..Win::new(WinId::try_from(id).unwrap(), day("2026-06-18")) }
}

/// One record of each kind, with every field filled in, and text that is awkward to store.
pub fn one_of_each() -> Vec<Record> {
    let mut case = case("3+ 2 s - 1 0 - - -");
    case.scored = Some(day("2026-09-04"));
    case.lens = Some(LensId::constant("manufacturing"));
    case.focus = Some(signals(&["vendor-command", "financial-discipline"]));
    let answer = case
        .answers
        .get_mut(&SignalId::constant("operational-ownership"))
        .expect("the first answer");
    answer.note = Some(WinId::constant("w1"));
    answer.facts =
        [(CheckId::constant("one-name-each"), true), (CheckId::constant("restore-tested"), false)]
            .into();
    let win = Win {
        decision: "We paid for the rota\nand not for the tool.".to_owned(),
        voucher: "The COO, “Ana”".to_owned(),
        known: Some(Confidence::Estimated),
        kinds: [WinKind::Risk, WinKind::Cost].into(),
        ..win(
            "w1",
            "Outages fell from 190 to 40 minutes. \"Quoted\" \\ back, tab\t, emoji 🪜, \u{2028} and </script>.",
        )
    };
    vec![
        Record::Case(case),
        Record::Plan(small_plan()),
        Record::Pack(small_pack()),
        Record::Sheet(small_sheet()),
        Record::RedactionList(small_mask()),
        Record::Story(small_story()),
        Record::Attempt(small_attempt()),
        Record::Checklist(small_checklist(Some("c1"))),
        Record::Win(win),
        Record::Settings(Settings {
            no_single_keys: true,
            taken_out: Some(day("2026-09-30")),
            name: "Zoë Ångström".to_owned(),
            off: Vec::new(),
        }),
    ]
}

fn small_plan() -> Plan {
    let signal = || Some(SignalId::constant("vendor-command"));
    let line = |id: &str, on: &str, kind| PlanItem {
        id: id.try_into().unwrap(),
        phase: 0,
        day: day(on),
        text: format!("Text of {id}"),
        kind,
        done: None,
        meant: None,
    };
    Plan {
        case: CaseId::constant("c1"),
        long: None,
        start: day("2026-09-07"),
        signals: signals(&["vendor-command"]),
        goals: vec!["Make it visible".to_owned()],
        days: Vec::new(),
        off: Vec::new(),
        lines: vec![
            PlanItem {
                done: Some(day("2026-09-10")),
                ..line(
                    "vendor-command-1-1",
                    "2026-09-09",
                    PlanItemKind::Action { signal: signal() },
                )
            },
            line(
                "ship-vendor-scorecard-1",
                "2026-10-05",
                PlanItemKind::Ships {
                    artifact: "vendor-scorecard".try_into().unwrap(),
                    signal: signal(),
                },
            ),
            line(
                "outcome-vendor-command-1-2",
                "2026-10-06",
                PlanItemKind::Outcome { signal: signal() },
            ),
            line("rescore-30", "2026-10-06", PlanItemKind::Rescore),
            line("0f3a", "2026-09-12", PlanItemKind::Own),
        ],
        dropped: vec!["vendor-command-1-2".try_into().unwrap()],
    }
}

/// A long plan as it is stored: phases of their own length, lines for no signal.
pub fn small_long_plan() -> Plan {
    let line = |id: &str, on: &str, kind| PlanItem {
        id: id.try_into().unwrap(),
        phase: 0,
        day: day(on),
        text: format!("Text of {id}"),
        kind,
        done: None,
        meant: None,
    };
    Plan {
        case: CaseId::constant("c1"),
        long: Some("first-90-days".try_into().unwrap()),
        start: day("2026-09-07"),
        signals: Vec::new(),
        goals: vec!["Learn the estate".to_owned(), "Decide".to_owned()],
        days: vec![30, 91],
        off: Vec::new(),
        lines: vec![
            PlanItem {
                done: Some(day("2026-09-10")),
                ..line("first-90-days-1-1", "2026-09-09", PlanItemKind::Action { signal: None })
            },
            line(
                "first-90-days-ship-risk-register-1",
                "2026-10-05",
                PlanItemKind::Ships { artifact: "risk-register".try_into().unwrap(), signal: None },
            ),
            line("first-90-days-outcome-1-2", "2026-10-06", PlanItemKind::Outcome { signal: None }),
            line("first-90-days-rescore-1", "2026-10-06", PlanItemKind::Rescore),
            line("1b2c", "2026-09-12", PlanItemKind::Own),
        ],
        dropped: vec!["first-90-days-1-2".try_into().unwrap()],
    }
}

/// An attempt with a signal of each kind: proven, on its word, without a level, and set aside.
fn small_attempt() -> Attempt {
    let frozen = |id: &str, claimed, evidenced, says: &str, why: &str| AttemptSignal {
        signal: id.try_into().unwrap(),
        name: format!("Name of {id}"),
        claimed,
        evidenced,
        says: says.to_owned(),
        not_applicable: why.to_owned(),
    };
    Attempt {
        id: "a1".try_into().unwrap(),
        case: CaseId::constant("c1"),
        day: day("2026-09-04"),
        nth: 2,
        levels: ["Not shown", "Emerging", "Proven", "Director-ready"].map(str::to_owned).to_vec(),
        claimed: 5,
        evidenced: 4,
        max: 9,
        band: "Hireable in the right environment".to_owned(),
        proven: String::new(),
        signals: vec![
            frozen("operational-ownership", Some(3), Some(3), "It runs \"without\" you.", ""),
            frozen("risk-based-prioritisation", Some(2), Some(1), "The order is explained.", ""),
            frozen("security-by-design", None, None, "", ""),
            frozen("vendor-command", None, None, "", "Zoë’s team \\ buys\nfor us 🪜"),
        ],
    }
}

/// Answers to a checklist, in a case or alone.
pub fn small_checklist(case: Option<&str>) -> ChecklistAnswers {
    let mut checked = ChecklistAnswers::new(
        ChecklistId::constant("vp-five-hows"),
        case.map(|id| CaseId::try_from(id).unwrap()),
        day("2026-09-05"),
    );
    checked.answers =
        [(ItemId::constant("priorities"), 2), (ItemId::constant("standards"), 0)].into();
    checked
}

fn small_pack() -> Pack {
    let mut pack = Pack::new(CaseId::constant("c1"));
    let items = [
        (ItemId::constant("owners-and-dates"), State::Done),
        (ItemId::constant("one-scale"), State::Started),
    ]
    .into();
    pack.artifacts.insert(
        ArtifactId::constant("risk-register"),
        DocumentStatus { items, note: "In the shared folder.".to_owned() },
    );
    pack.artifacts.insert(ArtifactId::constant("decision-log"), DocumentStatus::default());
    pack
}

/// A row of these cells; empty ones are left out.
pub fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    let mut row = Row::new(id.try_into().unwrap());
    cells.iter().for_each(|(column, text)| row.write(&ColumnId::try_from(*column).unwrap(), text));
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
    Sheet {
        rows: vec![row("r1", &full), row("0f3a", &[])],
        ..Sheet::new(
            "c1".try_into().unwrap(),
            "risk-register".try_into().unwrap(),
            "register".try_into().unwrap(),
        )
    }
}

fn small_mask() -> RedactionList {
    let hidden =
        |word: &str, label: &str| Redaction { word: word.to_owned(), label: label.to_owned() };
    RedactionList {
        words: vec![hidden("Ångström & Søn", "Vendor A"), hidden("שלום", "The customer")],
        money: true,
        ..RedactionList::new("c1".try_into().unwrap())
    }
}

fn small_story() -> Story {
    Story {
        title: "The silent supplier".to_owned(),
        situation: "In March the line stood for 47 minutes.".to_owned(),
        task: "It was mine to end it.".to_owned(),
        action: "I opened the contract.".to_owned(),
        result: "190 minutes became 40.".to_owned(),
        fixed: "The review has a date.".to_owned(),
        win: Some(WinId::constant("w1")),
        artifact: Some(ArtifactId::constant("vendor-scorecard")),
        ..Story::new(CaseId::constant("c1"), PromptId::constant("contract-did-not-help"))
    }
}

pub fn workspace() -> Workspace {
    Workspace::of(one_of_each())
}
