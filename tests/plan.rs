//! Plans: what is laid on which day, and what stays when a plan is moved or laid again.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::{
    id::{ArtifactId, LineId},
    records::{
        plan::{MOST_A_WEEK, Plan, Progress, next_friday},
        plan_item::{PlanItem, PlanItemKind, PlanItemState},
    },
    schema::{artifact::Artifact, track::Track},
};
use std::collections::{BTreeMap, BTreeSet};
use support::{artifacts, day, plan, signals, track};

/// The focus of the mock's plan.
const MOCK: [&str; 3] = ["vendor-command", "financial-discipline", "executive-alignment"];

/// Every focus of one, two and three signals, in the order of the track and against it.
fn focuses(track: &Track) -> Vec<Vec<rung::domain::id::SignalId>> {
    let ids: Vec<_> = track.signals.iter().map(|signal| signal.id.clone()).collect();
    let mut all = vec![Vec::new()];
    for id in &ids {
        let with: Vec<Vec<_>> = all
            .iter()
            .filter(|focus| focus.len() < 3)
            .map(|focus| [&focus[..], std::slice::from_ref(id)].concat())
            .collect();
        all.extend(with);
    }
    let backwards: Vec<Vec<_>> = all
        .iter()
        .filter(|focus| focus.len() > 1)
        .map(|focus| focus.iter().rev().cloned().collect())
        .collect();
    all.into_iter().filter(|focus| !focus.is_empty()).chain(backwards).collect()
}

/// Calls `check` with every focus from fourteen start days in a row, over a year's end.
fn every_plan(check: impl Fn(&Plan)) {
    let (track, artifacts): (Track, Vec<Artifact>) = (track(), artifacts());
    let focuses = focuses(&track);
    assert_eq!(focuses.len(), 9 + 2 * 36 + 2 * 84);
    for focus in &focuses {
        for later in 0..14 {
            check(&rung::domain::assess::schedule::schedule(
                &track,
                &artifacts,
                "c1".try_into().unwrap(),
                focus,
                day("2026-11-23").plus(later),
                &[],
                &[],
            ));
        }
    }
}

fn about(plan: &Plan) -> String {
    format!(
        "{} for {}",
        plan.start,
        plan.signals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    )
}

/// Start, and the last days of the three phases. A phase that ends on a weekend ends on the Monday
/// after.
#[test]
fn phases_end_on_workdays() {
    for (start, ends) in [
        ("2026-09-07", ["2026-10-06", "2026-11-05", "2026-12-07"]), // Monday, as in the mock
        ("2026-09-08", ["2026-10-07", "2026-11-06", "2026-12-07"]),
        ("2026-09-09", ["2026-10-08", "2026-11-09", "2026-12-07"]),
        ("2026-09-10", ["2026-10-09", "2026-11-09", "2026-12-08"]),
        ("2026-09-11", ["2026-10-12", "2026-11-09", "2026-12-09"]),
        ("2026-09-12", ["2026-10-12", "2026-11-10", "2026-12-10"]), // Saturday
        ("2026-09-13", ["2026-10-12", "2026-11-11", "2026-12-11"]), // Sunday
        ("2026-01-31", ["2026-03-02", "2026-03-31", "2026-04-30"]), // end of a month
        ("2028-01-31", ["2028-02-29", "2028-03-30", "2028-05-01"]), // ends on the leap day
        ("2028-02-29", ["2028-03-29", "2028-04-28", "2028-05-29"]), // begins on it
        ("2027-02-28", ["2027-03-29", "2027-04-28", "2027-05-28"]),
        ("2026-12-31", ["2027-01-29", "2027-03-01", "2027-03-30"]), // end of a year
        ("2026-11-30", ["2026-12-29", "2027-01-28", "2027-03-01"]),
    ] {
        let plan = plan(start, &MOCK);
        assert_eq!([0, 1, 2].map(|phase| plan.span(phase).1), ends.map(day), "{start}");
        assert_eq!(
            [0, 1, 2].map(|phase| plan.span(phase).0),
            [0, 30, 60].map(|days| day(start).plus(days)),
            "{start}"
        );
        assert_eq!(plan.end(), day(ends[2]), "{start}");
        let rescores: Vec<_> = plan
            .in_order()
            .into_iter()
            .filter(|line| line.kind == PlanItemKind::Rescore)
            .map(|line| line.day)
            .collect();
        assert_eq!(rescores, ends.map(day), "{start}");
    }
}

#[test]
fn the_plan_of_the_mock_begins_and_ships_on_its_days() {
    let plan = plan("2026-09-07", &MOCK);
    let first: Vec<_> =
        plan.phase(0).into_iter().map(|line| (line.day.short(), line.id.to_string())).collect();
    let first: Vec<_> = first.iter().map(|(day, id)| (day.as_str(), id.as_str())).collect();
    assert_eq!(
        first,
        [
            ("Wed 9 Sep", "vendor-command-1-1"),
            ("Mon 14 Sep", "financial-discipline-1-1"),
            ("Thu 17 Sep", "executive-alignment-1-1"),
            ("Mon 21 Sep", "vendor-command-1-2"),
            ("Wed 23 Sep", "financial-discipline-1-2"),
            ("Thu 24 Sep", "executive-alignment-1-2"),
            ("Mon 28 Sep", "vendor-command-1-3"),
            ("Mon 28 Sep", "financial-discipline-1-3"),
            ("Thu 1 Oct", "executive-alignment-1-3"),
            ("Fri 2 Oct", "ship-vendor-scorecard-1"),
            ("Mon 5 Oct", "executive-alignment-1-4"),
            ("Mon 5 Oct", "outcome-financial-discipline-1-1"),
            ("Tue 6 Oct", "ship-stakeholder-map-1"),
            ("Tue 6 Oct", "rescore-30"),
        ]
    );
    assert_eq!(plan.goals, track().phases);
}

#[test]
fn no_line_falls_on_a_weekend_or_outside_of_its_phase() {
    every_plan(|plan| {
        for line in &plan.lines {
            let (first, last) = plan.span(line.phase);
            assert!(!line.day.is_weekend(), "{} of {}", line.id, about(plan));
            assert!((first..=last).contains(&line.day), "{} of {}", line.id, about(plan));
        }
    });
}

#[test]
fn no_week_is_laid_with_more_than_five_actions() {
    every_plan(|plan| {
        let mut weeks: BTreeMap<_, usize> = BTreeMap::new();
        for line in
            plan.lines.iter().filter(|line| matches!(line.kind, PlanItemKind::Action { .. }))
        {
            *weeks.entry(line.day.monday()).or_default() += 1;
        }
        assert!(
            weeks.values().all(|actions| *actions <= MOST_A_WEEK),
            "{weeks:?} of {}",
            about(plan)
        );
    });
}

#[test]
fn every_phase_ships_and_ends_with_the_scoring() {
    every_plan(|plan| {
        for phase in 0..3 {
            let (lines, last) = (plan.phase(phase), plan.span(phase).1);
            let ships: Vec<_> = lines.iter().filter(|line| line.is_deliverable()).collect();
            assert_eq!(
                ships.iter().map(|line| line.day).max(),
                Some(last),
                "phase {phase} of {}",
                about(plan)
            );
            assert!(
                ships.windows(2).all(|pair| pair[0].day < pair[1].day),
                "one finished thing a day: {}",
                about(plan)
            );
            assert_eq!(
                lines.last().map(|line| (&line.kind, line.day)),
                Some((&PlanItemKind::Rescore, last)),
                "phase {phase} of {}",
                about(plan)
            );
        }
    });
}

#[test]
fn no_id_stands_twice_and_no_action_is_lost() {
    let track = track();
    every_plan(|plan| {
        let ids: BTreeSet<_> = plan.lines.iter().map(|line| &line.id).collect();
        assert_eq!(ids.len(), plan.lines.len(), "{}", about(plan));
        let wanted = plan
            .signals
            .iter()
            .filter_map(|id| track.signal(id))
            .flat_map(|signal| &signal.gap_plan.phases);
        let wanted: BTreeSet<_> =
            wanted.flat_map(|phase| &phase.actions).map(|action| action.says.as_str()).collect();
        let laid =
            plan.lines.iter().filter(|line| matches!(line.kind, PlanItemKind::Action { .. }));
        assert_eq!(
            laid.map(|line| line.text.as_str()).collect::<BTreeSet<_>>(),
            wanted,
            "{}",
            about(plan)
        );
    });
}

#[test]
fn a_document_that_two_signals_ask_for_ships_once_a_phase() {
    let plan = plan("2026-09-07", &["risk-based-prioritisation", "security-by-design"]);
    let register = ArtifactId::constant("risk-register");
    let ships = |artifact: &str| plan.artifacts().filter(|id| id.as_str() == artifact).count();
    assert_eq!((ships("risk-register"), ships("decision-log")), (1, 1));
    assert_eq!(plan.ships(&register).map(|line| line.text.as_str()), Some("Risk register"));
}

#[test]
fn a_document_that_ships_again_is_brought_up_to_date() {
    let plan = plan("2026-09-07", &["vendor-command", "executive-alignment"]);
    let texts: Vec<_> = plan
        .in_order()
        .into_iter()
        .filter(|line| line.is_deliverable())
        .map(|line| line.text.as_str())
        .collect();
    let wanted = [
        "Vendor scorecard",
        "Stakeholder map",
        "Decision log",
        "Strategy page and roadmap",
        "Budget narrative",
    ];
    assert_eq!(texts, [&wanted[..], &["Decision log, brought up to date"]].concat());
}

#[test]
fn a_focus_that_the_track_does_not_know_lays_only_the_scorings() {
    let plan = plan("2026-09-07", &["charm"]);
    assert_eq!((plan.signals.len(), plan.lines.len()), (0, 3));
    assert!(plan.lines.iter().all(|line| line.kind == PlanItemKind::Rescore));
}

fn line<'a>(plan: &'a mut Plan, id: &str) -> &'a mut PlanItem {
    plan.lines
        .iter_mut()
        .find(|line| line.id.as_str() == id)
        .unwrap_or_else(|| panic!("no line {id}"))
}

fn own(id: &str, on: &str) -> PlanItem {
    PlanItem {
        id: LineId::try_from(id).unwrap(),
        phase: 0,
        day: day(on),
        text: "Call the auditor".to_owned(),
        kind: PlanItemKind::Own,
        done: None,
        meant: None,
    }
}

#[test]
fn a_plan_that_starts_later_keeps_what_is_done_and_moves_the_rest() {
    let mut before = plan("2026-09-07", &MOCK);
    line(&mut before, "vendor-command-1-1").done = Some(day("2026-09-08"));
    line(&mut before, "vendor-command-1-2").text = "My own words".to_owned();
    before.lines.push(own("0f3a", "2026-09-17"));
    let mut after = before.moved_to(day("2026-09-16"));
    for (id, on) in [
        ("vendor-command-1-1", "2026-09-09"),       // done, so it stays
        ("financial-discipline-1-1", "2026-09-23"), // five workdays on, over a weekend
        ("vendor-command-1-2", "2026-09-30"),
        ("0f3a", "2026-09-28"),
        ("rescore-30", "2026-10-15"),
        ("ship-stakeholder-map-1", "2026-10-15"),
        ("ship-vendor-scorecard-1", "2026-10-13"),
        ("rescore-90", "2026-12-14"),
    ] {
        assert_eq!(line(&mut after, id).day, day(on), "{id}");
    }
    assert_eq!(line(&mut after, "vendor-command-1-2").text, "My own words");
    assert_eq!((after.start, after.end()), (day("2026-09-16"), day("2026-12-14")));
}

/// Lines used to be pushed off the weekends one way, so that trying three start days moved a Friday
/// line to Monday.
#[test]
fn trying_start_days_wears_nothing_down() {
    for later in 0..14 {
        let first = plan("2026-09-07", &MOCK).moved_to(day("2026-09-07").plus(later));
        for other in 0..14 {
            let tried = first.moved_to(day("2026-09-02").plus(other));
            assert_eq!(
                tried.moved_to(first.start),
                first,
                "from {} to {} and back",
                first.start,
                tried.start
            );
            assert!(tried.lines.iter().all(|line| !line.day.is_weekend()));
            assert!(
                tried.lines.iter().all(|line| line.day <= tried.span(line.phase).1),
                "after its phase, from {}",
                tried.start
            );
        }
    }
}

#[test]
fn a_plan_that_starts_on_another_day_ships_as_one_laid_there() {
    let before = plan("2026-09-07", &MOCK);
    for later in 0..14 {
        let start = day("2026-09-07").plus(later);
        let (moved, fresh) = (before.moved_to(start), plan(&start.to_string(), &MOCK));
        let ends = |plan: &Plan| {
            plan.lines
                .iter()
                .filter(|line| line.is_deliverable() || line.kind == PlanItemKind::Rescore)
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(ends(&moved), ends(&fresh), "{start}");
    }
}

#[test]
fn a_plan_laid_again_for_the_same_focus_is_the_same() {
    let before = plan("2026-09-07", &MOCK);
    let again = before.reschedule(&track(), &artifacts(), &signals(&MOCK), &[]);
    assert_eq!(again.in_order(), before.in_order());
    assert_eq!(
        (again.start, again.signals, again.goals, again.dropped),
        (before.start, before.signals, before.goals, before.dropped)
    );
}

#[test]
fn a_plan_laid_for_another_focus_keeps_what_the_person_made_of_it() {
    let mut before = plan("2026-09-07", &["vendor-command", "executive-alignment"]);
    line(&mut before, "executive-alignment-1-1").done = Some(day("2026-09-09"));
    line(&mut before, "vendor-command-1-2").text = "My own words".to_owned();
    line(&mut before, "vendor-command-1-3").day = day("2026-10-01");
    before.lines.push(own("0f3a", "2026-09-17"));
    before.lines.retain(|line| line.id.as_str() != "vendor-command-2-1");
    before.dropped.push(LineId::constant("vendor-command-2-1"));

    let mut after = before.reschedule(
        &track(),
        &artifacts(),
        &signals(&["vendor-command", "financial-discipline"]),
        &[],
    );
    assert_eq!(after.signals, signals(&["vendor-command", "financial-discipline"]));
    assert!(
        line(&mut after, "executive-alignment-1-1").done.is_some(),
        "done lines stay, whatever the focus"
    );
    assert_eq!(line(&mut after, "vendor-command-1-2").text, "My own words");
    assert_eq!(line(&mut after, "vendor-command-1-3").day, day("2026-10-01"));
    assert_eq!(line(&mut after, "0f3a").kind, PlanItemKind::Own);
    for (id, stands) in [
        ("executive-alignment-1-2", false), // not done, and out of the focus
        ("ship-stakeholder-map-1", false),
        ("vendor-command-2-1", false), // dropped, and not brought back
        ("financial-discipline-1-1", true),
        ("outcome-financial-discipline-1-1", true),
    ] {
        assert_eq!(after.line(&LineId::try_from(id).unwrap()).is_some(), stands, "{id}");
    }
    let ids: BTreeSet<_> = after.lines.iter().map(|line| &line.id).collect();
    assert_eq!(ids.len(), after.lines.len());

    let back = after.reschedule(
        &track(),
        &artifacts(),
        &signals(&["vendor-command", "executive-alignment"]),
        &[],
    );
    assert!(
        back.line(&LineId::constant("vendor-command-2-1")).is_none(),
        "what was dropped stays dropped"
    );
    assert!(back.line(&LineId::constant("executive-alignment-1-2")).is_some());
}

/// Both signals ship the risk register first; the line named the signal that had left the focus.
#[test]
fn a_document_of_the_old_focus_ships_for_the_signal_that_asks_for_it_now() {
    let before = plan("2026-09-07", &["risk-based-prioritisation"]);
    let after = before.reschedule(&track(), &artifacts(), &signals(&["security-by-design"]), &[]);
    let ships = after.ships(&ArtifactId::constant("risk-register")).expect("the register ships");
    assert_eq!(ships.signal().map(|signal| signal.as_str()), Some("security-by-design"));
}

#[test]
fn days_of_the_plan_are_counted_from_one() {
    let plan = plan("2026-09-07", &MOCK);
    for (today, nth) in [
        ("2026-09-06", None),
        ("2026-09-07", Some(1)),
        ("2026-10-12", Some(36)),
        ("2026-12-05", Some(90)),
        ("2026-12-07", Some(92)),
    ] {
        assert_eq!(plan.day(day(today)), nth, "{today}");
    }
}

#[test]
fn a_day_belongs_to_the_phase_that_holds_it_or_to_the_nearest() {
    let plan = plan("2026-09-07", &MOCK);
    for (on, phase) in [
        ("2026-01-01", 0),
        ("2026-09-07", 0),
        ("2026-10-06", 0),
        ("2026-10-07", 1),
        ("2026-11-05", 1),
        ("2026-11-06", 2),
        ("2026-12-07", 2),
        ("2027-06-01", 2),
    ] {
        assert_eq!(plan.phase_of(day(on)), phase, "{on}");
    }
}

#[test]
fn a_line_is_late_the_day_after_it_was_due() {
    let mut line = own("0f3a", "2026-10-02");
    for (today, state) in [
        ("2026-10-01", PlanItemState::Due),
        ("2026-10-02", PlanItemState::Due),
        ("2026-10-03", PlanItemState::Late),
    ] {
        assert_eq!(line.state(day(today)), state, "{today}");
    }
    line.done = Some(day("2026-10-20"));
    assert_eq!(line.state(day("2026-10-21")), PlanItemState::Done);
}

#[test]
fn progress_counts_lines_done_and_late() {
    let mut plan = plan("2026-09-07", &MOCK);
    let of = plan.lines.len();
    assert_eq!(plan.progress(day("2026-09-07")), Progress { done: 0, late: 0, of });
    assert_eq!(plan.progress(day("2026-09-15")), Progress { done: 0, late: 2, of });
    line(&mut plan, "vendor-command-1-1").done = Some(day("2026-09-20"));
    assert_eq!(plan.progress(day("2026-09-15")), Progress { done: 1, late: 1, of });
    let late: Vec<_> =
        plan.late(day("2026-09-15")).into_iter().map(|line| line.id.to_string()).collect();
    assert_eq!(late, ["financial-discipline-1-1"]);
    plan.lines.iter_mut().for_each(|line| line.done = Some(line.day));
    assert_eq!(plan.progress(day("2030-01-01")), Progress { done: of, late: 0, of });
    assert_eq!(plan.next_to_ship(), None);
}

#[test]
fn the_next_document_to_ship_is_the_first_that_is_open() {
    let mut plan = plan("2026-09-07", &["vendor-command"]);
    let next = |plan: &Plan| plan.next_to_ship().map(|line| line.id.to_string());
    assert_eq!(next(&plan).as_deref(), Some("ship-vendor-scorecard-1"));
    line(&mut plan, "ship-vendor-scorecard-1").done = Some(day("2026-10-05"));
    assert_eq!(next(&plan).as_deref(), Some("ship-decision-log-2"));
}

#[test]
fn a_late_line_is_offered_the_next_friday() {
    for (today, friday) in [
        ("2026-10-12", "2026-10-16"), // Monday, as in the mock
        ("2026-10-15", "2026-10-16"),
        ("2026-10-16", "2026-10-23"), // a Friday itself
        ("2026-10-17", "2026-10-23"),
        ("2026-10-18", "2026-10-23"),
        ("2026-12-31", "2027-01-01"),
        ("2028-02-28", "2028-03-03"),
    ] {
        assert_eq!(next_friday(day(today)), day(friday), "{today}");
    }
}

/// A stored plan may come from anywhere.
#[test]
fn a_plan_with_odd_numbers_is_read_without_harm() {
    let mut odd = plan("9999-12-30", &MOCK);
    odd.lines[0].phase = usize::MAX;
    odd.goals.clear();
    let moved = odd.moved_to(day("0001-01-01"));
    assert_eq!(moved.lines.len(), odd.lines.len());
    assert_eq!((odd.in_order().len(), odd.phase_of(day("2026-09-07"))), (0, 0));
    assert!(odd.progress(day("2026-09-07")).of > 0 && odd.end() >= odd.start);
}

#[test]
fn day_ninety_may_come_before_the_end() {
    for (start, last_day, end) in [
        ("2026-09-07", "2026-12-05", "2026-12-07"),
        ("2026-09-09", "2026-12-07", "2026-12-07"),
        ("2026-12-03", "2027-03-02", "2027-03-02"),
    ] {
        let plan = plan(start, &MOCK);
        assert_eq!((plan.last_day(), plan.end()), (day(last_day), day(end)), "{start}");
    }
}

#[test]
fn a_plan_is_for_its_signals_in_whatever_order() {
    let laid = plan("2026-09-07", &MOCK);
    for (focus, expected) in [
        (&MOCK[..], true),
        (&["executive-alignment", "vendor-command", "financial-discipline"], true),
        (&["vendor-command", "financial-discipline"], false),
        (&["vendor-command", "financial-discipline", "change-governance"], false),
        (&[], false),
    ] {
        assert_eq!(laid.is_for(&signals(focus)), expected, "{focus:?}");
    }
}
