//! What happens to plans, attempts and checklists.

use super::{FIVE_HOWS, c1, check, line, own};
use crate::support::{day, plan, small_checklist, small_long_plan, win, workspace};
use rung::domain::workspace::event::{
    AnswerEvent, CaseEvent, ChecklistEvent, PageEvent, PlanEvent, WinEvent,
};
use rung::domain::{
    id::{CaseId, LineId, PlanId},
    records::{
        attempt::Attempt,
        checklist_answers::ChecklistAnswers,
        days_off::DaysOff,
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
        record::Record,
    },
    workspace::{Workspace, event::Event},
};

#[test]
fn a_plan_changes_line_by_line() {
    let ticked = |id: &str, done: Option<&str>| {
        Event::Plan(PlanEvent::LineTicked {
            case: c1(),
            line: id.try_into().unwrap(),
            done: done.map(day),
        })
    };
    check(&[ticked("rescore-30", Some("2026-10-06"))], &["plan:c1"], |now| {
        line(now, "rescore-30").is_some_and(|line| line.done == Some(day("2026-10-06")))
    });
    check(&[ticked("vendor-command-1-1", None)], &["plan:c1"], |now| {
        line(now, "vendor-command-1-1").is_some_and(|line| line.done.is_none())
    });
    let moved = Event::Plan(PlanEvent::LineMoved {
        case: c1(),
        line: "0f3a".try_into().unwrap(),
        day: day("2026-09-30"),
    });
    check(&[moved], &["plan:c1"], |now| {
        line(now, "0f3a").is_some_and(|line| line.day == day("2026-09-30"))
    });
    let reworded = Event::Plan(PlanEvent::LineReworded {
        case: c1(),
        line: "0f3a".try_into().unwrap(),
        text: "Ring them".to_owned(),
    });
    check(&[reworded], &["plan:c1"], |now| {
        line(now, "0f3a").is_some_and(|line| line.text == "Ring them")
    });
    let dropped =
        |id: &str| Event::Plan(PlanEvent::LineDropped { case: c1(), line: id.try_into().unwrap() });
    let gone = |now: &Workspace| {
        now.plan(&c1()).map(|plan| plan.dropped.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    check(&[dropped("rescore-30")], &["plan:c1"], |now| {
        line(now, "rescore-30").is_none()
            && gone(now) == Some(vec!["vendor-command-1-2".to_owned(), "rescore-30".to_owned()])
    });
    check(&[dropped("0f3a")], &["plan:c1"], |now| {
        line(now, "0f3a").is_none() && gone(now) == Some(vec!["vendor-command-1-2".to_owned()])
    });
    let added = |line| Event::Plan(PlanEvent::LineAdded { case: c1(), long: None, line });
    check(&[added(own("77aa", "2026-09-18"))], &["plan:c1"], |now| {
        line(now, "77aa").is_some_and(|line| line.phase == 0)
    });
    check(&[added(own("0f3a", "2026-09-18"))], &[], |now| {
        line(now, "0f3a").is_some_and(|line| line.text == "Text of 0f3a")
    });
    check(&[Event::Plan(PlanEvent::PlanDropped { case: c1(), long: None })], &["plan:c1"], |now| {
        now.plan(&c1()).is_none() && now.case(&c1()).is_some()
    });
    let laid = plan("2026-09-14", &["change-governance"]);
    check(&[Event::Plan(PlanEvent::PlanLaid(laid.clone()))], &["plan:c1"], |now| {
        now.plan(&c1()) == Some(&laid)
    });
}

#[test]
fn a_moved_line_goes_to_the_phase_of_its_day() {
    let laid = Event::Plan(PlanEvent::PlanLaid(plan("2026-09-07", &["vendor-command"])));
    for (on, phase) in [("2026-10-06", 0), ("2026-10-07", 1), ("2026-12-31", 2), ("2026-01-01", 0)]
    {
        let moved = Event::Plan(PlanEvent::LineMoved {
            case: c1(),
            line: "vendor-command-1-1".try_into().unwrap(),
            day: day(on),
        });
        check(&[laid.clone(), moved], &["plan:c1"], |now| {
            line(now, "vendor-command-1-1").is_some_and(|line| line.phase == phase)
        });
        let added =
            Event::Plan(PlanEvent::LineAdded { case: c1(), long: None, line: own("77aa", on) });
        check(&[laid.clone(), added], &["plan:c1"], |now| {
            line(now, "77aa").is_some_and(|line| line.phase == phase)
        });
    }
}

const LONG: &str = "plan:c1.first-90-days";

fn ninety() -> PlanId {
    PlanId::constant("first-90-days")
}

/// The long plan of `support`, laid beside the gap plan that is there.
fn laid() -> Event {
    Event::Plan(PlanEvent::PlanLaid(small_long_plan()))
}

fn dropped(long: Option<PlanId>) -> Event {
    Event::Plan(PlanEvent::PlanDropped { case: c1(), long })
}

fn plans(now: &Workspace) -> Vec<Option<String>> {
    now.plans(&c1()).iter().map(|plan| plan.long.as_ref().map(ToString::to_string)).collect()
}

#[test]
fn long_plans_come_and_go_beside_the_one_that_closes_gaps() {
    let long = || Some("first-90-days".to_owned());
    check(&[laid()], &[LONG], |now| {
        plans(now) == [None, long()] && now.long_plan(&c1(), &ninety()) == Some(&small_long_plan())
    });
    check(&[laid(), laid()], &[], |now| plans(now) == [None, long()]);
    check(&[laid(), dropped(None)], &["plan:c1"], |now| {
        plans(now) == [long()] && now.plan(&c1()).is_none()
    });
    check(&[laid(), dropped(Some(ninety()))], &[LONG], |now| {
        plans(now) == [None] && now.plan(&c1()).is_some()
    });
    let other = rung::domain::records::plan::Plan {
        long: Some("stages".try_into().unwrap()),
        ..small_long_plan()
    };
    check(
        &[laid(), Event::Plan(PlanEvent::PlanLaid(other)), dropped(Some(ninety()))],
        &[LONG],
        |now| plans(now) == [None, Some("stages".to_owned())],
    );
    let elsewhere =
        rung::domain::records::plan::Plan { case: "c10".try_into().unwrap(), ..small_long_plan() };
    check(
        &[laid(), Event::Plan(PlanEvent::PlanLaid(elsewhere))],
        &["plan:c10.first-90-days"],
        |now| now.plans(&c1()).len() == 2 && now.plans(&"c10".try_into().unwrap()).len() == 1,
    );
    let moved = small_long_plan().moved_to(day("2026-10-05"));
    check(&[laid(), Event::Plan(PlanEvent::PlanLaid(moved.clone()))], &[LONG], |now| {
        now.long_plan(&c1(), &ninety()) == Some(&moved)
    });
}

/// A line of either plan: its event finds the one that holds it, and leaves the other alone.
#[test]
fn an_event_of_a_line_finds_its_plan() {
    for (id, own, key) in [
        ("rescore-30", "0f3a", "plan:c1"),
        ("vendor-command-1-1", "0f3a", "plan:c1"),
        ("first-90-days-rescore-1", "1b2c", LONG),
        ("first-90-days-1-1", "1b2c", LONG),
    ] {
        let of = |now: &Workspace, id: &str| {
            now.plans(&c1())
                .into_iter()
                .find_map(|plan| plan.line(&id.try_into().unwrap()))
                .cloned()
        };
        let line = || LineId::try_from(id).unwrap();
        let ticked = Event::Plan(PlanEvent::LineTicked {
            case: c1(),
            line: line(),
            done: Some(day("2027-01-01")),
        });
        check(&[laid(), ticked], &[key], |now| {
            of(now, id).is_some_and(|line| line.done == Some(day("2027-01-01")))
        });
        let moved =
            Event::Plan(PlanEvent::LineMoved { case: c1(), line: line(), day: day("2026-09-30") });
        check(&[laid(), moved], &[key], |now| {
            of(now, id).is_some_and(|line| line.day == day("2026-09-30") && line.phase == 0)
        });
        let reworded = Event::Plan(PlanEvent::LineReworded {
            case: c1(),
            line: line(),
            text: "Mine".to_owned(),
        });
        check(&[laid(), reworded], &[key], |now| {
            of(now, id).is_some_and(|line| line.text == "Mine")
        });
        let gone = |now: &Workspace, id: &str| {
            now.plans(&c1())
                .iter()
                .filter(|plan| plan.dropped.contains(&id.try_into().unwrap()))
                .count()
        };
        let dropped = |id: &str| {
            Event::Plan(PlanEvent::LineDropped { case: c1(), line: id.try_into().unwrap() })
        };
        check(&[laid(), dropped(id)], &[key], |now| of(now, id).is_none() && gone(now, id) == 1);
        check(&[laid(), dropped(own)], &[key], |now| of(now, own).is_none() && gone(now, own) == 0);
    }
}

#[test]
fn a_line_is_added_to_the_plan_it_is_for() {
    let added = |long: Option<PlanId>, on: &str| {
        Event::Plan(PlanEvent::LineAdded { case: c1(), long, line: own("77aa", on) })
    };
    let of = |now: &Workspace| {
        now.long_plan(&c1(), &ninety())
            .and_then(|plan| plan.line(&"77aa".try_into().unwrap()).cloned())
    };
    // Thirty days, and then a quarter.
    for (on, phase) in [
        ("2026-01-01", 0),
        ("2026-10-06", 0),
        ("2026-10-07", 1),
        ("2027-01-05", 1),
        ("2030-01-01", 1),
    ] {
        check(&[laid(), added(Some(ninety()), on)], &[LONG], |now| {
            of(now) == Some(PlanItem { phase, ..own("77aa", on) }) && line(now, "77aa").is_none()
        });
    }
    check(&[laid(), added(None, "2026-09-18")], &["plan:c1"], |now| {
        of(now).is_none() && line(now, "77aa").is_some()
    });
    check(&[added(Some(ninety()), "2026-09-18")], &[], |now| *now == workspace());
    let twice = own("1b2c", "2026-09-18");
    check(
        &[
            laid(),
            Event::Plan(PlanEvent::LineAdded { case: c1(), long: Some(ninety()), line: twice }),
        ],
        &[],
        |now| now.long_plan(&c1(), &ninety()) == Some(&small_long_plan()),
    );
    let kind = |now: &Workspace| of(now).map(|line| line.kind);
    check(&[laid(), added(Some(ninety()), "2026-09-18")], &[LONG], |now| {
        kind(now) == Some(PlanItemKind::Own)
    });
}

fn attempt(id: &str, on: &str) -> Attempt {
    let kept = workspace().attempts(&c1())[0].clone();
    Attempt { id: id.try_into().unwrap(), day: day(on), ..kept }
}

#[test]
fn attempts_are_frozen_and_dropped_one_by_one() {
    let frozen = |id: &str, on: &str| Event::Case(CaseEvent::AttemptFrozen(attempt(id, on)));
    let dropped = |id: &str| {
        Event::Case(CaseEvent::AttemptDropped { case: c1(), attempt: id.try_into().unwrap() })
    };
    let ids = |now: &Workspace| {
        now.attempts(&c1()).iter().map(|attempt| attempt.id.to_string()).collect::<Vec<_>>()
    };
    check(&[frozen("a2", "2026-10-04")], &["attempt:c1.a2"], |now| ids(now) == ["a2", "a1"]);
    check(&[frozen("a2", "2026-08-01")], &["attempt:c1.a2"], |now| ids(now) == ["a1", "a2"]);
    check(&[frozen("a1", "2026-09-04")], &[], |now| *now == workspace());
    check(&[dropped("a1")], &["attempt:c1.a1"], |now| {
        ids(now).is_empty() && now.case(&c1()).is_some()
    });
    check(&[frozen("a2", "2026-10-04"), dropped("a1")], &["attempt:c1.a1"], |now| {
        ids(now) == ["a2"]
    });
    let elsewhere = Attempt { case: "c10".try_into().unwrap(), ..attempt("a2", "2026-10-04") };
    check(&[Event::Case(CaseEvent::AttemptFrozen(elsewhere))], &["attempt:c10.a2"], |now| {
        ids(now) == ["a1"] && now.attempts(&"c10".try_into().unwrap()).len() == 1
    });
    // A later answer changes the case, and what was frozen stays.
    let chosen = Event::Answer(AnswerEvent::LevelChosen {
        case: c1(),
        signal: "vendor-command".try_into().unwrap(),
        level: 3,
        day: day("2026-11-01"),
    });
    check(&[chosen], &["case:c1"], |now| now.attempts(&c1()) == [&attempt("a1", "2026-09-04")]);
}

/// An answer to the five hows, in the case or alone.
fn answered(case: Option<&str>, item: &str, value: Option<u8>, on: &str) -> Event {
    let (case, item, day) =
        (case.map(|id| CaseId::try_from(id).unwrap()), item.try_into().unwrap(), day(on));
    Event::Checklist(ChecklistEvent::ItemAnswered {
        case,
        checklist: "vp-five-hows".try_into().unwrap(),
        item,
        value,
        only: false,
        day,
    })
}

fn values(now: &Workspace, case: Option<&str>) -> Vec<(String, u8)> {
    let checked = now.checked(
        case.map(|id| CaseId::try_from(id).unwrap()).as_ref(),
        &"vp-five-hows".try_into().unwrap(),
    );
    checked
        .map(|checked| {
            checked.answers.iter().map(|(item, value)| (item.to_string(), *value)).collect()
        })
        .unwrap_or_default()
}

const ALONE: &str = "checklist:vp-five-hows";

#[test]
fn a_checklist_is_answered_item_by_item_alone_or_in_a_case() {
    let two =
        |first: u8, last: u8| [("priorities".to_owned(), first), ("standards".to_owned(), last)];
    let on = "2026-10-02";
    check(&[answered(Some("c1"), "standards", Some(1), on)], &[FIVE_HOWS], |now| {
        values(now, Some("c1")) == two(2, 1)
            && now
                .checked(Some(&c1()), &"vp-five-hows".try_into().unwrap())
                .is_some_and(|checked| checked.day == day(on))
    });
    check(&[answered(Some("c1"), "standards", None, on)], &[FIVE_HOWS], |now| {
        values(now, Some("c1")) == two(2, 0)[..1]
    });
    let both =
        [answered(Some("c1"), "standards", None, on), answered(Some("c1"), "priorities", None, on)];
    check(&both, &[FIVE_HOWS], |now| {
        now.checked(Some(&c1()), &"vp-five-hows".try_into().unwrap()).is_none()
    });
    // Alone it is another record, and neither knows of the other.
    check(&[answered(None, "managers", Some(0), on)], &[ALONE], |now| {
        values(now, None) == [("managers".to_owned(), 0)] && values(now, Some("c1")) == two(2, 0)
    });
    let cleared = |case: Option<&str>| {
        Event::Checklist(ChecklistEvent::ChecklistCleared {
            case: case.map(|id| CaseId::try_from(id).unwrap()),
            checklist: "vp-five-hows".try_into().unwrap(),
        })
    };
    check(&[cleared(Some("c1"))], &[FIVE_HOWS], |now| values(now, Some("c1")).is_empty());
    check(&[answered(None, "managers", Some(0), on), cleared(Some("c1"))], &[FIVE_HOWS], |now| {
        values(now, None).len() == 1
    });
    check(&[answered(None, "managers", Some(0), on), cleared(None)], &[ALONE], |now| {
        values(now, Some("c1")) == two(2, 0)
    });
}

/// The day is that of the last answer chosen. It used to follow answers that were taken back, too,
/// so that taking back one that was not there saved the list and could be undone.
#[test]
fn taking_an_answer_back_chooses_none() {
    let was = |now: &Workspace| {
        now.checked(Some(&c1()), &"vp-five-hows".try_into().unwrap()).map(|checked| checked.day)
    };
    check(&[answered(Some("c1"), "standards", None, "2026-12-01")], &[FIVE_HOWS], |now| {
        was(now) == Some(day("2026-09-05"))
    });
    check(&[answered(Some("c1"), "managers", None, "2026-12-01")], &[], |now| *now == workspace());
}

/// The answers to a list that stands alone have no owner, whatever it is called.
#[test]
fn a_dropped_case_takes_its_plans_attempts_and_checklists() {
    let namesake = Record::Checklist(ChecklistAnswers {
        checklist: "c1".try_into().unwrap(),
        ..small_checklist(None)
    });
    let others = [
        Record::Checklist(small_checklist(None)),
        Record::Checklist(small_checklist(Some("c10"))),
        Record::Plan(rung::domain::records::plan::Plan {
            case: "c10".try_into().unwrap(),
            ..small_long_plan()
        }),
        Record::Attempt(Attempt { case: "c10".try_into().unwrap(), ..attempt("a1", "2026-09-04") }),
        namesake,
    ];
    let brought = Event::Page(PageEvent::Imported(
        others.iter().map(|record| (record.key(), Some(record.clone()))).collect(),
    ));
    let keys = [
        "case:c1",
        "plan:c1",
        LONG,
        "pack:c1",
        super::REGISTER,
        "mask:c1",
        "story:c1.contract-did-not-help",
        "attempt:c1.a1",
        FIVE_HOWS,
    ];
    check(&[laid(), brought, Event::Case(CaseEvent::CaseDropped(c1()))], &keys, |now| {
        let left: Vec<String> = now.records().map(|(key, _)| key.to_string()).collect();
        let theirs = [
            "plan:c10.first-90-days",
            "attempt:c10.a1",
            "checklist:c1",
            "checklist:c10.vp-five-hows",
            ALONE,
        ];
        left == [&theirs[..], &["win:w1", "settings:page"]].concat()
    });
}

/// Lines pasted together are one step, each in the phase of its day; so are wins and days off.
#[test]
fn what_is_added_together_is_one_step() {
    let added = Event::Plan(PlanEvent::LinesAdded {
        case: c1(),
        long: None,
        lines: vec![
            own("77aa", "2026-09-11"),
            own("88bb", "2026-09-12"),
            own("77aa", "2026-09-13"),
        ],
    });
    check(&[added], &["plan:c1"], |now| {
        line(now, "77aa").map(|line| (line.phase, line.day)) == Some((0, day("2026-09-11")))
            && line(now, "88bb").is_some()
    });
    let wins = Event::Win(WinEvent::WinsAdded(vec![win("n1", "One."), win("n2", "Two.")]));
    check(&[wins], &["win:n1", "win:n2"], |now| now.wins().len() == 3);
    let off = |last: &str| {
        Event::Page(PageEvent::DaysOffNamed(vec![DaysOff {
            first: day("2026-12-28"),
            last: day(last),
        }]))
    };
    check(&[off("2026-12-30")], &["settings:page"], |now| {
        now.settings().off.len() == 1 && now.settings().no_single_keys
    });
    check(&[off("2026-12-30"), off("2026-12-30")], &[], |now| now.settings().off.len() == 1);
    check(
        &[off("2026-12-30"), Event::Page(PageEvent::DaysOffNamed(Vec::new()))],
        &["settings:page"],
        |now| now.settings().off.is_empty(),
    );
}

/// A line that makes way for a day off goes back, until somebody moves it.
#[test]
fn a_line_that_is_moved_by_hand_makes_way_no_more() {
    let laid = |now: &Workspace| now.plan(&c1()).cloned().expect("a plan");
    let mut plan = laid(&workspace());
    let rescore =
        plan.lines.iter_mut().find(|line| line.id.as_str() == "rescore-30").expect("a line");
    rescore.meant = Some(day("2026-10-05"));
    let moved = Event::Plan(PlanEvent::LineMoved {
        case: c1(),
        line: "rescore-30".try_into().unwrap(),
        day: day("2026-12-25"),
    });
    check(&[Event::Plan(PlanEvent::PlanLaid(plan)), moved], &["plan:c1"], |now| {
        line(now, "rescore-30")
            .is_some_and(|line| line.day == day("2026-12-25") && line.meant.is_none())
    });
}

/// Each of these comes as a plan that was laid; undo says what it was.
#[test]
fn undo_tells_what_was_done_to_a_plan() {
    let laid = plan("2026-09-07", &["vendor-command"]);
    let off = [DaysOff { first: day("2026-09-14"), last: day("2026-09-18") }];
    let long = small_long_plan();
    for (before, now, says) in [
        (None, laid.clone(), "laying a plan"),
        (Some(laid.clone()), laid.moved_to(day("2026-09-14")), "moving the first day of a plan"),
        (Some(laid.clone()), laid.around(&off), "keeping days off free in a plan"),
        (
            Some(laid.clone()),
            laid.around(&off).moved_to(day("2026-09-21")),
            "moving the first day of a plan",
        ),
        (Some(laid.clone()), plan("2026-09-07", &["change-governance"]), "laying a plan again"),
        (Some(laid.clone()), plan("2026-09-14", &["change-governance"]), "laying a plan again"),
        (Some(laid.clone()), Plan { lines: Vec::new(), ..laid.clone() }, "laying a plan again"),
        (None, long.clone(), "laying a plan"),
        (Some(long.clone()), long.moved_to(day("2027-02-01")), "moving the first day of a plan"),
    ] {
        let mut workspace = Workspace::of(before.map(Record::Plan));
        let event = Event::Plan(PlanEvent::PlanLaid(now));
        let touched = workspace.apply(&event);
        assert_eq!(event.deed(&touched), says);
    }
    let ticked = Event::Plan(PlanEvent::LineTicked {
        case: c1(),
        line: "vendor-command-1-1".try_into().unwrap(),
        done: None,
    });
    let touched = Workspace::of([Record::Plan(laid)]).apply(&ticked);
    assert_eq!(ticked.deed(&touched), "taking a tick back");
}
