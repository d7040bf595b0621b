//! Long plans: those of every track laid on dates, alone and beside a gap plan, moved, and taken to
//! a calendar.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use icalendar::parser::{read_calendar, unfold};
use rung::{
    domain::{
        assess::schedule::{schedule, schedule_long},
        date::Day,
        id::{LineId, SignalId},
        records::{
            plan::{self, MOST_A_WEEK, Plan},
            plan_item::{PlanItem, PlanItemKind},
        },
        schema::{artifact::Artifact, long_plan::LongPlan, track::Track},
    },
    export::{
        ics::{Stamp, calendar},
        markdown::markdown,
        plan as leaving,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use support::{artifacts, day, track_of, tracks};

/// Start days in a row, over a year’s end.
fn starts() -> impl Iterator<Item = Day> {
    (0..14).map(|later| day("2026-11-23").plus(later))
}

fn long(track: &str, id: &str, start: &str) -> Plan {
    let track = track_of(track);
    schedule_long(
        track.plan(&id.try_into().unwrap()).expect("a long plan"),
        &artifacts(),
        "c1".try_into().unwrap(),
        day(start),
        &[],
        &[],
    )
}

/// Calls `check` with every long plan from every start day, laid alone.
fn every_long_plan(check: impl Fn(&LongPlan, &Plan)) {
    let artifacts = artifacts();
    for track in tracks() {
        for (long, start) in
            track.plans.iter().flat_map(|long| starts().map(move |start| (long, start)))
        {
            check(
                long,
                &schedule_long(long, &artifacts, "c1".try_into().unwrap(), start, &[], &[]),
            );
        }
    }
}

fn about(plan: &Plan) -> String {
    format!(
        "{} from {}",
        plan.long.as_ref().map_or("gap plan".to_owned(), ToString::to_string),
        plan.start
    )
}

fn is_action(line: &PlanItem) -> bool {
    matches!(line.kind, PlanItemKind::Action { .. })
}

#[test]
fn every_track_has_its_long_plans() {
    let found: Vec<(String, Vec<String>)> = tracks()
        .iter()
        .map(|track| {
            let days = |long: &LongPlan| {
                long.phases.iter().map(|phase| phase.days.to_string()).collect::<Vec<_>>().join(" ")
            };
            (
                track.id.to_string(),
                track.plans.iter().map(|long| format!("{}: {}", long.id, days(long))).collect(),
            )
        })
        .collect();
    let found: Vec<(&str, Vec<&str>)> = found
        .iter()
        .map(|(track, plans)| (track.as_str(), plans.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        found,
        [
            ("it-director", vec!["first-90-days: 30 30 30"]),
            ("em-promotion", vec!["stages-to-manager: 480 480 480", "stages-beyond: 600 730"]),
            ("vp-engineering", vec!["roadmap-12-months: 91 91 91 92", "first-90-days: 30 30 30"]),
            ("cto", vec!["first-90-days: 30 30 30"]),
            ("cdgo", vec!["first-90-days: 30 30 30"]),
        ]
    );
}

/// The last days of the phases. One that would end on a weekend ends on the Monday after, and the
/// next begins all the same.
#[test]
fn phases_of_any_length_end_on_workdays() {
    let (year, stages, beyond) = (
        ("vp-engineering", "roadmap-12-months"),
        ("em-promotion", "stages-to-manager"),
        ("em-promotion", "stages-beyond"),
    );
    for ((track, id), start, ends) in [
        (year, "2026-09-07", &["2026-12-07", "2027-03-08", "2027-06-07", "2027-09-06"][..]), // three Sundays
        (year, "2026-09-09", &["2026-12-08", "2027-03-09", "2027-06-08", "2027-09-08"]),
        (year, "2026-12-31", &["2027-03-31", "2027-06-30", "2027-09-29", "2027-12-30"]),
        (year, "2027-09-06", &["2027-12-06", "2028-03-06", "2028-06-05", "2028-09-04"]), // over a leap day
        (year, "2028-02-29", &["2028-05-29", "2028-08-28", "2028-11-27", "2029-02-27"]),
        (stages, "2026-09-07", &["2027-12-30", "2029-04-23", "2030-08-16"]),
        (stages, "2028-02-29", &["2029-06-22", "2030-10-15", "2032-02-09"]),
        (beyond, "2026-09-09", &["2028-05-01", "2030-04-30"]),
        (("cto", "first-90-days"), "2026-09-07", &["2026-10-06", "2026-11-05", "2026-12-07"]),
    ] {
        let plan = long(track, id, start);
        let found: Vec<Day> = (0..plan.goals.len()).map(|phase| plan.span(phase).1).collect();
        assert_eq!(found, ends.iter().map(|end| day(end)).collect::<Vec<_>>(), "{id} from {start}");
        assert_eq!(plan.end(), *found.last().unwrap(), "{id} from {start}");
        let rescored: Vec<Day> = plan
            .in_order()
            .into_iter()
            .filter(|line| line.kind == PlanItemKind::Rescore)
            .map(|line| line.day)
            .collect();
        assert_eq!(rescored, found, "{id} from {start}");
        let begins: Vec<i64> =
            (0..plan.goals.len()).map(|phase| plan.span(phase).0.since(plan.start)).collect();
        let before: Vec<i64> = plan
            .days
            .iter()
            .scan(0, |sum, days| Some(std::mem::replace(sum, *sum + i64::from(*days))))
            .collect();
        assert_eq!(begins, before, "{id} from {start}");
        assert_eq!(plan.is_in_years(), track == "em-promotion", "{id}");
    }
}

/// A day belongs to the phase that holds it, a quarter long or years.
#[test]
fn a_day_is_found_in_its_phase() {
    let plan = long("vp-engineering", "roadmap-12-months", "2026-09-07");
    for (on, phase) in [
        ("2026-01-01", 0),
        ("2026-12-06", 0),
        ("2026-12-07", 0), // the Monday on which the first one ends
        ("2026-12-08", 1),
        ("2027-03-08", 1),
        ("2027-03-09", 2),
        ("2027-06-08", 3),
        ("2030-01-01", 3),
    ] {
        assert_eq!(plan.phase_of(day(on)), phase, "{on}");
    }
    assert_eq!(
        [0, 1, 2, 3].map(|phase| plan.days_of(phase)),
        [(0, 91), (91, 91), (182, 91), (273, 92)]
    );
}

#[test]
fn no_line_falls_on_a_weekend_or_outside_of_its_phase() {
    every_long_plan(|_, plan| {
        for line in &plan.lines {
            let (first, last) = plan.span(line.phase);
            assert!(!line.day.is_weekend(), "{} of {}", line.id, about(plan));
            assert!((first..=last).contains(&line.day), "{} of {}", line.id, about(plan));
        }
    });
}

#[test]
fn everything_is_laid_once_and_every_phase_ends_with_the_scoring() {
    every_long_plan(|long, plan| {
        assert_eq!(
            plan.goals,
            long.phases.iter().map(|phase| phase.name.clone()).collect::<Vec<_>>()
        );
        for (at, phase) in long.phases.iter().enumerate() {
            let (lines, last) = (plan.phase(at), plan.span(at).1);
            let says =
                |wanted: fn(&PlanItem) -> bool| lines.iter().filter(|line| wanted(line)).count();
            assert_eq!(says(is_action), phase.actions.len(), "phase {at} of {}", about(plan));
            assert_eq!(
                says(PlanItem::is_deliverable),
                phase.deliverables.len(),
                "phase {at} of {}",
                about(plan)
            );
            let ships: Vec<Day> =
                lines.iter().filter(|line| line.is_deliverable()).map(|line| line.day).collect();
            assert!(
                ships.windows(2).all(|pair| pair[0] < pair[1]),
                "one finished thing a day: {}",
                about(plan)
            );
            assert_eq!(ships.last(), Some(&last), "phase {at} of {}", about(plan));
            assert_eq!(
                lines.last().map(|line| (&line.kind, line.day)),
                Some((&PlanItemKind::Rescore, last)),
                "{}",
                about(plan)
            );
        }
        assert!(
            plan.lines.iter().all(|line| line.signal().is_none()),
            "a long plan is for no signal"
        );
    });
}

/// Each action that is still to do, by the Monday of its week.
fn weeks<'a>(plans: impl IntoIterator<Item = &'a Plan>) -> BTreeMap<Day, usize> {
    let mut weeks = BTreeMap::new();
    for line in plans.into_iter().flat_map(|plan| &plan.lines).filter(|line| is_action(line)) {
        *weeks.entry(line.day.monday()).or_default() += 1;
    }
    weeks
}

fn assert_light(plans: &[&Plan]) {
    let weeks = weeks(plans.iter().copied());
    let names: Vec<String> =
        plans.iter().map(|plan| format!("{} for {:?}", about(plan), plan.signals)).collect();
    assert!(
        weeks.values().all(|actions| *actions <= MOST_A_WEEK),
        "{weeks:?} of {}",
        names.join(" and ")
    );
}

/// Every focus of three signals: the fullest gap plans there are.
fn threes(track: &Track) -> Vec<Vec<SignalId>> {
    let ids: Vec<SignalId> = track.signals.iter().map(|signal| signal.id.clone()).collect();
    let mut all = Vec::new();
    for (first, second, third) in (0..ids.len())
        .flat_map(|a| (a + 1..ids.len()).map(move |b| (a, b)))
        .flat_map(|(a, b)| (b + 1..ids.len()).map(move |c| (a, b, c)))
    {
        all.push(vec![ids[first].clone(), ids[second].clone(), ids[third].clone()]);
    }
    all
}

/// Calls `check` with every gap plan and every long plan beside it, each from a few start days of
/// both.
fn side_by_side(check: impl Fn(&Track, &[Artifact], &LongPlan, &[SignalId], Day, Day)) {
    let artifacts = artifacts();
    for track in tracks() {
        for (nth, focus) in threes(&track).iter().enumerate() {
            for long in &track.plans {
                // Each focus from another day of a fortnight, so that all together meet every day
                // of the week.
                let start = day("2026-11-23").plus(i64::try_from(nth % 14).unwrap());
                for later in [0, 3, 7, 14, 28, 30, 45, 60, 75] {
                    check(&track, &artifacts, long, focus, start, start.plus(later));
                }
            }
        }
    }
}

#[test]
fn no_week_of_a_long_plan_has_more_than_five_actions() {
    every_long_plan(|_, plan| assert_light(&[plan]));
}

#[test]
fn a_long_plan_leaves_room_for_the_gap_plan_laid_first() {
    side_by_side(|track, artifacts, long, focus, start, later| {
        let gaps = schedule(track, artifacts, "c1".try_into().unwrap(), focus, start, &[], &[]);
        let busy: Vec<Day> = gaps.busy().collect();
        let beside = schedule_long(long, artifacts, "c1".try_into().unwrap(), later, &busy, &[]);
        assert_light(&[&gaps, &beside]);
        assert!(
            beside
                .lines
                .iter()
                .all(|line| !line.day.is_weekend() && line.day <= beside.span(line.phase).1),
            "{}",
            about(&beside)
        );
    });
}

#[test]
fn a_gap_plan_leaves_room_for_the_long_plan_laid_first() {
    side_by_side(|track, artifacts, long, focus, start, later| {
        let beside = schedule_long(long, artifacts, "c1".try_into().unwrap(), start, &[], &[]);
        let busy: Vec<Day> = beside.busy().collect();
        let gaps = schedule(track, artifacts, "c1".try_into().unwrap(), focus, later, &busy, &[]);
        assert_light(&[&beside, &gaps]);
        assert!(
            gaps.lines
                .iter()
                .all(|line| !line.day.is_weekend() && line.day <= gaps.span(line.phase).1),
            "{}",
            about(&gaps)
        );
    });
}

/// What is busy: actions and the person’s own lines that are still to do.
#[test]
fn what_is_done_or_ships_takes_no_room() {
    let mut plan = long("cto", "first-90-days", "2026-09-07");
    let actions = plan.lines.iter().filter(|line| is_action(line)).count();
    assert_eq!(plan.busy().count(), actions);
    plan.lines[0].done = Some(day("2026-09-10"));
    assert_eq!(plan.busy().count(), actions - 1);
    plan.lines.push(PlanItem {
        id: "0f3a".try_into().unwrap(),
        phase: 0,
        day: day("2026-09-12"),
        text: "Call".to_owned(),
        kind: PlanItemKind::Own,
        done: None,
        meant: None,
    });
    assert_eq!(plan.busy().count(), actions);
    assert!(plan.busy().any(|busy| busy == day("2026-09-12")));
}

/// All plans that a case can have: one for its gaps, whatever the focus, and each long one.
#[test]
fn no_line_of_one_plan_has_the_id_of_another() {
    let artifacts = artifacts();
    for track in tracks() {
        let focus: Vec<SignalId> = track.signals.iter().map(|signal| signal.id.clone()).collect();
        let mut plans = vec![schedule(
            &track,
            &artifacts,
            "c1".try_into().unwrap(),
            &focus,
            day("2026-09-07"),
            &[],
            &[],
        )];
        plans.extend(track.plans.iter().map(|long| {
            schedule_long(long, &artifacts, "c1".try_into().unwrap(), day("2026-09-07"), &[], &[])
        }));
        let ids: Vec<&LineId> =
            plans.iter().flat_map(|plan| &plan.lines).map(|line| &line.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", track.id);
        assert!(ids.iter().all(|id| rung::domain::id::is_slug(id.as_str())), "{}", track.id);
        let keys: BTreeSet<String> = plans.iter().map(|plan| plan.key().to_string()).collect();
        assert_eq!(keys.len(), plans.len(), "{}", track.id);
    }
}

/// Ids and words are those of the content, and not of the day; only days differ.
#[test]
fn lines_are_the_same_whenever_a_plan_is_laid() {
    every_long_plan(|long, plan| {
        let again = schedule_long(
            long,
            &artifacts(),
            "c1".try_into().unwrap(),
            day("2028-02-29"),
            &[day("2028-03-01"); 30],
            &[],
        );
        let told = |plan: &Plan| {
            plan.lines
                .iter()
                .map(|line| (line.id.clone(), line.phase, line.text.clone(), line.kind.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&again), told(plan), "{}", about(plan));
    });
    let ids: Vec<String> = long("cdgo", "first-90-days", "2026-09-07")
        .phase(0)
        .iter()
        .map(|line| line.id.to_string())
        .collect();
    let first = "first-90-days";
    let wanted = [
        "1-1",
        "1-2",
        "1-3",
        "1-4",
        "outcome-1-1",
        "ship-kpi-tree-1",
        "ship-stakeholder-map-1",
        "rescore-1",
    ];
    assert_eq!(
        ids.into_iter().collect::<BTreeSet<_>>(),
        wanted.map(|end| format!("{first}-{end}")).into()
    );
}

#[test]
fn trying_start_days_wears_nothing_down() {
    every_long_plan(|long, plan| {
        for later in [0, 1, 2, 5, 9, 30, 365] {
            let start = day("2027-02-01").plus(later);
            let tried = plan.moved_to(start);
            assert_eq!(tried.moved_to(plan.start), *plan, "{} to {start} and back", about(plan));
            assert!(
                tried.lines.iter().all(|line| !line.day.is_weekend()),
                "{} to {start}",
                about(plan)
            );
            assert!(
                tried.lines.iter().all(|line| line.day <= tried.span(line.phase).1),
                "{} to {start}",
                about(plan)
            );
            let ends = |plan: &Plan| {
                plan.lines.iter().filter(|line| !is_action(line)).cloned().collect::<Vec<_>>()
            };
            assert_eq!(
                ends(&tried),
                ends(&schedule_long(long, &artifacts(), "c1".try_into().unwrap(), start, &[], &[])),
                "{} to {start}",
                about(plan)
            );
        }
    });
}

#[test]
fn what_is_done_stays_when_the_start_moves() {
    let mut plan = long("vp-engineering", "roadmap-12-months", "2026-09-07");
    let line = |plan: &Plan, id: &str| plan.line(&id.try_into().unwrap()).expect("a line").day;
    let done: LineId = "roadmap-12-months-1-1".try_into().unwrap();
    let was = line(&plan, done.as_str());
    plan.lines.iter_mut().filter(|line| line.id == done).for_each(|line| line.done = Some(was));
    let moved = plan.moved_to(day("2026-10-05"));
    assert_eq!(line(&moved, done.as_str()), was);
    for id in [
        "roadmap-12-months-1-2",
        "roadmap-12-months-ship-operating-model-2",
        "roadmap-12-months-rescore-4",
    ] {
        assert_eq!(line(&moved, id).since(line(&plan, id)), 28, "{id}");
    }
    assert_eq!((moved.start, moved.end()), (day("2026-10-05"), day("2027-10-04")));
}

/// What a calendar program reads: uid, days and title of each event.
fn parsed(plan: &Plan, track: &Track) -> Vec<(String, String, String, String)> {
    let file = calendar(
        "Plan",
        &leaving::events(plan, track),
        Stamp { day: day("2026-11-22"), second: 0 },
    );
    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let of = |name: &str, component: &icalendar::parser::Component<'_>| {
        component
            .properties
            .iter()
            .find(|property| property.name == name)
            .map(|property| property.val.to_string())
            .unwrap_or_default()
    };
    calendar
        .components
        .iter()
        .map(|event| {
            (of("UID", event), of("DTSTART", event), of("DTEND", event), of("SUMMARY", event))
        })
        .collect()
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

#[test]
fn a_calendar_program_reads_every_line_of_every_long_plan() {
    for track in tracks() {
        let (mut uids, mut all) = (BTreeSet::new(), 0);
        let focus: Vec<SignalId> =
            track.signals.iter().map(|signal| signal.id.clone()).take(3).collect();
        let gaps = schedule(
            &track,
            &artifacts(),
            "c1".try_into().unwrap(),
            &focus,
            day("2026-09-07"),
            &[],
            &[],
        );
        let long = |start: &str| {
            track
                .plans
                .iter()
                .map(|long| {
                    schedule_long(
                        long,
                        &artifacts(),
                        "c1".try_into().unwrap(),
                        day(start),
                        &[],
                        &[],
                    )
                })
                .collect::<Vec<_>>()
        };
        let plans = [vec![gaps], long("2026-09-07")].concat();
        for plan in &plans {
            let events = parsed(plan, &track);
            // What is due by some month in years is no day of a calendar.
            let on_a_day = |line: &&&PlanItem| {
                !plan.is_in_years()
                    || !matches!(line.kind, PlanItemKind::Action { .. } | PlanItemKind::Own)
            };
            let lines: Vec<(String, String, String)> = plan
                .in_order()
                .iter()
                .filter(on_a_day)
                .map(|line| {
                    (format!("{}.c1@rung", line.id), digits(line.day), digits(line.day.plus(1)))
                })
                .collect();
            let found: Vec<_> = events
                .iter()
                .map(|(uid, from, to, _)| (uid.clone(), from.clone(), to.clone()))
                .collect();
            assert_eq!(found, lines, "{} of {}", about(plan), track.id);
            assert!(events.iter().all(|(.., title)| !title.is_empty()));
            all += lines.len();
            uids.extend(events.into_iter().map(|(uid, ..)| uid));
        }
        assert_eq!(uids.len(), all, "{}", track.id);
        let later: BTreeSet<String> = long("2027-03-01")
            .iter()
            .flat_map(|plan| parsed(plan, &track))
            .map(|(uid, ..)| uid)
            .collect();
        assert!(
            later.is_subset(&uids) && !later.is_empty(),
            "taken in again from another day nothing doubles: {}",
            track.id
        );
    }
}

#[test]
fn a_long_plan_leaves_under_its_name() {
    for (track, id, title) in [
        ("it-director", "first-90-days", "# IT Director: first 90 days from 7 September 2026\n"),
        ("cto", "first-90-days", "# CTO: first 90 days as CTO from 7 September 2026\n"),
        (
            "vp-engineering",
            "roadmap-12-months",
            "# VP of Engineering: 12-month roadmap from 7 September 2026\n",
        ),
    ] {
        let plan = long(track, id, "2026-09-07");
        let text = markdown(&leaving::document(&plan, &track_of(track), day("2026-10-01")));
        assert!(text.starts_with(title), "{text:.90}");
        plan.lines
            .iter()
            .filter(|line| is_action(line))
            .for_each(|line| assert!(text.contains(&line.day.long()), "{}", line.id));
        assert_eq!(
            plan.progress(day("2026-09-07")),
            plan::Progress { done: 0, late: 0, of: plan.lines.len() }
        );
    }
}
