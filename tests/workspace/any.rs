//! Whatever happens, in whatever order: it can be taken back, and what is kept is sound.

use super::{own, signal};
use crate::support::{day, plan, small_long_plan, win, workspace};
use proptest::prelude::*;
use rung::domain::workspace::event::{
    AnswerEvent, CaseEvent, ChecklistEvent, DocumentEvent, PageEvent, PlanEvent, StoryEvent,
    WinEvent,
};
use rung::domain::{
    id::{CaseId, PlanId, PromptId, RowId, WinId},
    records::{
        attempt::Attempt,
        case::{Answer, Case},
        document::{Row, Sheet},
        key::Key,
        pack::State,
        plan::Plan,
        record::Record,
        redaction_list::RedactionList,
        rehearsal::{Rehearsal, SelfRating},
        settings::Settings,
        story::StoryField,
        win::{Confidence, WinKind},
        win_part::WinField,
    },
    workspace::{Workspace, changes::Changes, event::Event},
};
use std::collections::BTreeSet;

/// An event that writes into a document or hides words.
fn rows(kind: u8, case: CaseId, [a, b, c]: [usize; 3], text: &str) -> Event {
    let artifact = ["risk-register", "decision-log"][b % 2].try_into().unwrap();
    let block = ["register", "chosen"][a / 2].try_into().unwrap();
    let row: RowId = ["r1", "0f3a", "r2", "r3", "77aa"][c].try_into().unwrap();
    let column = ["text", "risk", "win", "owner"][b];
    let written = || {
        let mut new = Row::new(row.clone());
        new.write(&"win".try_into().unwrap(), ["w1", "w2", "n1", "n2"][b]);
        new
    };
    match kind {
        34 => Event::Document(DocumentEvent::RowAdded {
            case,
            artifact,
            block,
            row: written(),
            at: (a > 1).then_some(b),
        }),
        35 => Event::Document(DocumentEvent::CellWritten {
            case,
            artifact,
            block,
            row,
            column: column.try_into().unwrap(),
            text: text.to_owned(),
        }),
        36 if c > 2 => Event::Document(DocumentEvent::CellsPasted {
            case,
            artifact,
            block,
            rows: vec![written(), Row::new("p1".try_into().unwrap())],
        }),
        36 => Event::Document(DocumentEvent::RowMoved { case, artifact, block, row, to: b }),
        37 => Event::Document(DocumentEvent::RowDropped { case, artifact, block, row }),
        38 if c > 2 => Event::Document(DocumentEvent::SheetCleared { case, artifact, block }),
        38 => Event::Document(DocumentEvent::SheetFilled(Sheet {
            rows: (c > 0).then(written).into_iter().collect(),
            ..Sheet::new(case, artifact, block)
        })),
        _ => Event::Document(DocumentEvent::WordsHidden(RedactionList {
            on: c > 2,
            ..RedactionList::new(case)
        })),
    }
}

/// An event of what stands beside the answers: long plans, attempts, checklists, and signals that
/// do not apply.
fn beside(kind: u8, case: CaseId, [a, b, c]: [usize; 3], text: &str) -> Event {
    let long = || PlanId::try_from(["first-90-days", "stages"][b % 2]).unwrap();
    let list = || ["vp-five-hows", "c1"][b % 2].try_into().unwrap();
    let alone = (a > 1).then(|| case.clone());
    match kind {
        40 => {
            let mut plan = Plan { case, long: Some(long()), ..small_long_plan() };
            // Lines of two plans never share an id.
            plan.lines
                .iter_mut()
                .filter(|_| b % 2 == 1)
                .for_each(|line| line.id = format!("{}-too", line.id).as_str().try_into().unwrap());
            Event::Plan(PlanEvent::PlanLaid(plan))
        }
        41 => Event::Plan(PlanEvent::PlanDropped { case, long: Some(long()) }),
        42 => Event::Plan(PlanEvent::LineAdded {
            case,
            long: Some(long()),
            line: own(["88bb", "99cc"][b % 2], "2026-11-20"),
        }),
        43 if c > 2 => Event::Case(CaseEvent::AttemptDropped {
            case,
            attempt: ["a1", "a2"][b % 2].try_into().unwrap(),
        }),
        43 => {
            let id = ["a1", "a2"][b % 2].try_into().unwrap();
            Event::Case(CaseEvent::AttemptFrozen(Attempt {
                id,
                day: day("2026-09-01").plus(i64::try_from(c).unwrap()),
                case,
                ..frozen()
            }))
        }
        44 if c > 3 => {
            Event::Checklist(ChecklistEvent::ChecklistCleared { case: alone, checklist: list() })
        }
        44 => Event::Checklist(ChecklistEvent::ItemAnswered {
            case: alone,
            checklist: list(),
            item: ["priorities", "managers", "standards", "charm"][b].try_into().unwrap(),
            value: (c > 0).then_some(1),
            only: c > 2,
            day: day("2026-09-01").plus(i64::try_from(b).unwrap()),
        }),
        _ => {
            let signal = signal(
                ["operational-ownership", "vendor-command", "executive-alignment", "charm"][b],
            );
            Event::Answer(AnswerEvent::SignalSetAside { case, signal, why: text.to_owned() })
        }
    }
}

/// The attempt of `support`.
fn frozen() -> Attempt {
    workspace().attempts(&"c1".try_into().unwrap())[0].clone()
}

/// Any event, from a few small numbers; ids come from small pools, so that events meet one
/// another's records.
fn any_event() -> impl Strategy<Value = Event> {
    (0_u8..46, 0_usize..4, 0_usize..4, 0_usize..5).prop_map(|(kind, a, b, c)| {
        let case = || CaseId::try_from(["c1", "c2"][a % 2]).unwrap();
        let signal = || {
            signal(["operational-ownership", "vendor-command", "executive-alignment", "charm"][b])
        };
        let win_id = || WinId::try_from(["w1", "w2", "n1", "n2"][b]).unwrap();
        let artifact = || {
            ["risk-register", "decision-log", "strategy-page", "crystal-ball"][b]
                .try_into()
                .unwrap()
        };
        let prompt = || {
            PromptId::try_from(["contract-did-not-help", "against-the-favourite"][b % 2]).unwrap()
        };
        let line_id = || ["rescore-30", "first-90-days-1-1", "0f3a", "88bb"][b].try_into().unwrap();
        let text = || ["", " ", "47 minutes", "new", "Some words."][c].to_owned();
        let on = || day("2026-09-01").plus(i64::try_from(a * 31 + c).unwrap());
        let state = State::ALL[c % 3];
        let part = StoryField::TOLD[c];
        let maybe = |id: WinId| (c > 1).then_some(id);
        match kind {
            0 => Event::Case(CaseEvent::CaseOpened(Case::new(
                case(),
                "it-director".try_into().unwrap(),
                on(),
            ))),
            1 => Event::Case(CaseEvent::CaseDropped(case())),
            2 => Event::Answer(AnswerEvent::LevelChosen {
                case: case(),
                signal: signal(),
                level: u8::try_from(c).unwrap(),
                day: on(),
            }),
            3 => Event::Answer(AnswerEvent::SignalSkipped { case: case(), signal: signal() }),
            4 => Event::Answer(AnswerEvent::FactAnswered {
                case: case(),
                signal: signal(),
                check: "one-list".try_into().unwrap(),
                holds: [None, Some(true), Some(false)][c % 3],
            }),
            5 | 6 => Event::Answer(AnswerEvent::NoteWritten {
                case: case(),
                signal: signal(),
                text: text(),
                day: on(),
                fresh: "fresh".try_into().unwrap(),
            }),
            7 => Event::Answer(AnswerEvent::WinCited {
                case: case(),
                signal: signal(),
                win: ["w1", "w2", "n1", "n2", "n3"][c].try_into().unwrap(),
            }),
            8 => Event::Answer(AnswerEvent::WinUncited {
                case: case(),
                signal: signal(),
                win: ["w1", "w2", "n1", "n2", "n3"][c].try_into().unwrap(),
            }),
            9 => Event::Case(CaseEvent::LensChosen {
                case: case(),
                lens: (c > 2).then(|| "healthcare".try_into().unwrap()),
            }),
            10 => Event::Case(CaseEvent::FocusChosen {
                case: case(),
                focus: (c > 1).then(|| vec![signal()]),
            }),
            11 => Event::Plan(PlanEvent::PlanLaid(Plan {
                case: case(),
                ..plan("2026-09-07", &[["vendor-command", "change-governance"][b % 2]])
            })),
            12 => Event::Plan(PlanEvent::PlanDropped { case: case(), long: None }),
            13 => Event::Plan(PlanEvent::LineTicked {
                case: case(),
                line: line_id(),
                done: (c > 1).then(on),
            }),
            14 => Event::Plan(PlanEvent::LineMoved { case: case(), line: line_id(), day: on() }),
            15 => {
                Event::Plan(PlanEvent::LineReworded { case: case(), line: line_id(), text: text() })
            }
            16 => Event::Plan(PlanEvent::LineDropped { case: case(), line: line_id() }),
            17 => Event::Plan(PlanEvent::LineAdded {
                case: case(),
                long: None,
                line: own("77aa", "2026-10-20"),
            }),
            18 => Event::Document(DocumentEvent::ItemMarked {
                case: case(),
                artifact: artifact(),
                item: "one-scale".try_into().unwrap(),
                state,
            }),
            19 => Event::Document(DocumentEvent::ArtifactNoted {
                case: case(),
                artifact: artifact(),
                text: text(),
            }),
            20 => {
                Event::Document(DocumentEvent::ArtifactAdded { case: case(), artifact: artifact() })
            }
            21 => Event::Document(DocumentEvent::ArtifactDropped {
                case: case(),
                artifact: artifact(),
            }),
            22 => Event::Story(StoryEvent::StoryWritten {
                case: case(),
                prompt: prompt(),
                part,
                text: text(),
            }),
            23 => Event::Story(StoryEvent::StoryTells {
                case: case(),
                prompt: prompt(),
                win: maybe(win_id()),
            }),
            24 => Event::Story(StoryEvent::StoryPoints {
                case: case(),
                prompt: prompt(),
                artifact: (c > 2).then(artifact),
            }),
            25 => Event::Story(StoryEvent::StoryDropped { case: case(), prompt: prompt() }),
            26 => Event::Win(WinEvent::WinAdded(win(win_id().as_str(), &text()).into())),
            27 => Event::Win(WinEvent::WinPartWritten {
                win: win_id(),
                part: WinField::Text,
                text: text(),
            }),
            28 => Event::Win(WinEvent::WinPartWritten {
                win: win_id(),
                part: WinField::ALL[(a * 4 + b) % 15],
                text: text(),
            }),
            29 => Event::Win(WinEvent::WinKnown {
                win: win_id(),
                known: [None, Some(Confidence::Measured), Some(Confidence::Estimated)][c % 3],
            }),
            30 => Event::Win(WinEvent::WinMoved {
                win: win_id(),
                kind: WinKind::ALL[a],
                moved: c > 1,
            }),
            31 => match c {
                0 => Event::Win(WinEvent::WinSupports {
                    win: win_id(),
                    signal: signal(),
                    supports: a > 1,
                }),
                1 => Event::Win(WinEvent::WinKeptPrivate { win: win_id(), private: a > 1 }),
                2 => Event::Story(StoryEvent::StoryDrafted {
                    case: case(),
                    prompt: prompt(),
                    win: win_id(),
                }),
                3 => Event::Story(StoryEvent::StoryRehearsed {
                    case: case(),
                    prompt: prompt(),
                    rehearsal: Rehearsal { day: on(), seconds: 60, mark: SelfRating::ALL[a % 3] },
                }),
                _ => Event::Win(WinEvent::WinDropped(win_id())),
            },
            32 => Event::Page(PageEvent::SettingsChosen(Settings {
                name: text(),
                ..Settings::default()
            })),
            40.. => beside(kind, case(), [a, b, c], &text()),
            34..=39 => rows(kind, case(), [a, b, c], &text()),
            _ => match c {
                0 => Event::Page(PageEvent::Erased),
                _ => Event::Page(PageEvent::Imported(vec![
                    (
                        Key::win(&win_id()),
                        (c > 2).then(|| Record::Win(win(win_id().as_str(), "Theirs."))),
                    ),
                    (Key::plan(&case()), None),
                ])),
            },
        }
    })
}

/// Events as the page sends them: a fresh id is fresh, and only a win that is there can be cited.
fn sent(events: Vec<Event>) -> impl Iterator<Item = Event> {
    events.into_iter().enumerate().map(|(nth, event)| match event {
        Event::Answer(AnswerEvent::NoteWritten { case, signal, text, day, .. }) => {
            Event::Answer(AnswerEvent::NoteWritten {
                case,
                signal,
                text,
                day,
                fresh: format!("n{nth}").as_str().try_into().unwrap(),
            })
        }
        other => other,
    })
}

fn can_happen(workspace: &Workspace, event: &Event) -> bool {
    !matches!(event, Event::Answer(AnswerEvent::WinCited { win, .. }) if workspace.win(win).is_none())
}

/// Applies an event and holds what it reports against what it did.
fn step(workspace: &mut Workspace, event: &Event) -> Changes {
    let before = workspace.clone();
    let touched = workspace.apply(event);
    let keys: BTreeSet<&Key> = touched.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), touched.len(), "a record is reported twice: {event:?}");
    for (key, was) in &touched {
        assert_eq!(before.get(key), was.as_ref(), "{key} was otherwise before {event:?}");
        assert_ne!(
            workspace.get(key),
            was.as_ref(),
            "{key} is reported and did not change: {event:?}"
        );
    }
    for key in before
        .records()
        .chain(workspace.records())
        .map(|(key, _)| key)
        .filter(|key| !keys.contains(key))
    {
        assert_eq!(before.get(key), workspace.get(key), "{key} changed unreported: {event:?}");
    }
    touched
}

/// What is true of a workspace whatever happened to it.
fn assert_sound(workspace: &Workspace) {
    for (key, record) in workspace.records() {
        assert_eq!(record.key(), *key);
        match record {
            Record::Plan(plan) => assert_eq!(
                plan.lines.iter().map(|line| &line.id).collect::<BTreeSet<_>>().len(),
                plan.lines.len()
            ),
            Record::Story(story) => assert!(!story.is_blank(), "a blank story is kept"),
            Record::Checklist(checked) => {
                assert!(!checked.answers.is_empty(), "a checklist without an answer is kept")
            }
            Record::RedactionList(mask) => assert!(!mask.is_blank(), "nothing to hide is kept"),
            Record::Sheet(sheet) => {
                assert!(!sheet.rows.is_empty(), "a sheet without rows is kept");
                assert_eq!(
                    sheet.rows.iter().map(|row| &row.id).collect::<BTreeSet<_>>().len(),
                    sheet.rows.len()
                );
                assert!(
                    workspace.pack(&sheet.case).artifacts.contains_key(&sheet.artifact),
                    "written in a document that is not in the pack"
                );
            }
            Record::Case(case) => {
                for answer in case.answers.values() {
                    assert_eq!(
                        answer.wins().collect::<BTreeSet<_>>().len(),
                        answer.wins().count(),
                        "a win is cited twice by one answer"
                    );
                    assert!(
                        !(answer.skipped && answer.level.is_some()),
                        "skipped, and with a level"
                    );
                    assert_ne!(*answer, Answer::default(), "an answer that says nothing is kept");
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
        let mut redo: Vec<Changes> = undo.into_iter().rev().map(|touched| now.restore(touched)).collect();
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
