//! Days off: which days no plan lays anything on, and how workdays are counted around them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use proptest::prelude::*;
use rung::domain::{
    assess::schedule::schedule_long,
    records::{
        days_off::{DaysOff, Workdays, is_holiday, with},
        plan::Plan,
        plan_item::PlanItemKind,
        settings::Settings,
    },
};
use support::{artifacts, day, plan, signals, track};

fn off(first: &str, last: &str) -> DaysOff {
    DaysOff { first: day(first), last: day(last) }
}

const FOCUS: [&str; 3] = ["vendor-command", "financial-discipline", "executive-alignment"];

#[test]
fn weekends_holidays_and_named_days_are_off() {
    let named = [off("2026-12-28", "2026-12-30"), off("2027-02-03", "2027-02-03")];
    for (text, holiday, is_off) in [
        ("2026-12-24", false, false),
        ("2026-12-25", true, true),
        ("2026-12-26", true, true), // a Saturday as well
        ("2026-12-27", false, true),
        ("2026-12-28", false, true),
        ("2026-12-30", false, true),
        ("2026-12-31", false, false),
        ("2027-01-01", true, true),
        ("2028-12-26", true, true),
        ("2027-02-03", false, true),
        ("2027-02-04", false, false),
    ] {
        assert_eq!(
            (is_holiday(day(text)), Workdays(&named).is_off(day(text))),
            (holiday, is_off),
            "{text}"
        );
    }
    for (from, after, before) in [
        ("2026-12-25", "2026-12-31", "2026-12-24"),
        ("2027-01-01", "2027-01-04", "2026-12-31"),
        ("2027-02-03", "2027-02-04", "2027-02-02"),
    ] {
        assert_eq!(
            (Workdays(&named).from(day(from)), Workdays(&named).until(day(from))),
            (day(after), day(before)),
            "{from}"
        );
    }
}

#[test]
fn workdays_are_counted_around_days_off() {
    for (from, workdays, to, named) in [
        ("2026-12-24", 1, "2026-12-28", vec![]),
        ("2026-12-28", -1, "2026-12-24", vec![]),
        ("2026-12-31", 1, "2027-01-04", vec![]),
        ("2026-12-24", 1, "2026-12-31", vec![off("2026-12-28", "2026-12-30")]),
        // Named twice, and named on a holiday: each day counts once.
        (
            "2026-12-24",
            1,
            "2026-12-31",
            vec![off("2026-12-25", "2026-12-30"), off("2026-12-28", "2026-12-29")],
        ),
        ("2026-12-01", 260, "2027-12-02", vec![]),
    ] {
        let workdays_of = Workdays(&named);
        assert_eq!(workdays_of.plus(day(from), workdays), day(to), "{from} + {workdays}");
        assert_eq!(workdays_of.between(day(from), day(to)), workdays, "{from} to {to}");
    }
}

#[test]
fn named_days_are_kept_in_order_and_joined_where_they_meet() {
    let list = [off("2026-12-28", "2026-12-30")];
    for (more, expected) in [
        (
            off("2026-08-03", "2026-08-14"),
            vec![off("2026-08-03", "2026-08-14"), off("2026-12-28", "2026-12-30")],
        ),
        (off("2026-12-31", "2026-12-31"), vec![off("2026-12-28", "2026-12-31")]),
        (off("2026-12-29", "2026-12-29"), list.to_vec()),
        (off("2026-12-20", "2027-01-06"), vec![off("2026-12-20", "2027-01-06")]),
        (off("2027-01-04", "2027-01-04"), vec![list[0], off("2027-01-04", "2027-01-04")]),
    ] {
        assert_eq!(with(&list, more), expected, "{more:?}");
    }
}

proptest! {
    /// There and back again, over holidays and leave.
    #[test]
    fn counting_and_moving_agree(start in 0_i64..800, workdays in -300_i64..300, leave in 0_i64..800, length in 0_i64..40) {
        let first = day("2026-01-01").plus(leave);
        let named = [DaysOff { first, last: first.plus(length) }];
        let (workdays_of, from) = (Workdays(&named), day("2026-06-01").plus(start));
        let to = workdays_of.plus(from, workdays);
        prop_assert!(!workdays_of.is_off(to));
        prop_assert_eq!(workdays_of.between(from, to), workdays);
        prop_assert_eq!(workdays_of.plus(to, -workdays), workdays_of.from(from));
    }
}

fn all_kept_free(plan: &Plan, about: &str) {
    for line in &plan.lines {
        let (first, last) = plan.span(line.phase);
        assert!(!plan.workdays().is_off(line.day), "{} on {} of {about}", line.id, line.day);
        assert!((first..=last).contains(&line.day), "{} of {about} outside of its phase", line.id);
    }
}

/// From every day of an autumn, with leave of two weeks and without: nothing is due on a day off,
/// ends are workdays, and trying another first day brings all back.
#[test]
fn no_plan_lays_anything_on_a_day_off() {
    let (track, artifacts) = (track(), artifacts());
    for named in [
        vec![],
        vec![off("2026-12-21", "2027-01-03")],
        vec![off("2026-11-30", "2026-12-04"), off("2027-01-04", "2027-01-04")],
    ] {
        for later in 0..60 {
            let start = day("2026-10-01").plus(later);
            let laid = rung::domain::assess::schedule::schedule(
                &track,
                &artifacts,
                "c1".try_into().unwrap(),
                &signals(&FOCUS),
                start,
                &[],
                &named,
            );
            all_kept_free(&laid, &format!("{start} around {named:?}"));
            for other in ["2026-11-02", "2026-12-25", "2027-03-01"] {
                let tried = laid.moved_to(day(other));
                all_kept_free(&tried, &format!("{start} to {other} around {named:?}"));
                assert_eq!(tried.moved_to(start), laid, "{start} to {other} and back");
            }
            let again = laid.reschedule(&track, &artifacts, &signals(&["security-by-design"]), &[]);
            all_kept_free(&again, &format!("{start} laid again around {named:?}"));
            for long in &track.plans {
                all_kept_free(
                    &schedule_long(long, &artifacts, "c1".try_into().unwrap(), start, &[], &named),
                    &format!("{} from {start}", long.id),
                );
            }
        }
    }
    // The whole of a phase off: it ends on the first workday after.
    let leave = [off("2026-12-07", "2027-01-31")];
    let laid = rung::domain::assess::schedule::schedule(
        &track,
        &artifacts,
        "c1".try_into().unwrap(),
        &signals(&FOCUS),
        day("2026-11-09"),
        &[],
        &leave,
    );
    assert!(laid.lines.iter().all(|line| !laid.workdays().is_off(line.day)));
    assert_eq!(laid.span(1).1, day("2027-02-01"));
}

/// Lines as they fall at the end of 2026, day by day.
#[test]
fn lines_of_a_december_make_way() {
    let laid = plan("2026-11-30", &FOCUS);
    let on =
        |plan: &Plan, date: &str| plan.lines.iter().filter(|line| line.day == day(date)).count();
    assert_eq!([on(&laid, "2026-12-25"), on(&laid, "2027-01-01")], [0, 0]);
    let laid = plan("2026-11-26", &FOCUS);
    assert_eq!((laid.span(0).1, on(&laid, "2026-12-25")), (day("2026-12-28"), 0));
    assert!(
        laid.lines
            .iter()
            .any(|line| line.day == day("2026-12-28") && line.kind == PlanItemKind::Rescore)
    );
}

#[test]
fn days_named_later_move_what_they_disturb_and_nothing_else() {
    let before = plan("2026-09-07", &FOCUS);
    let named = [off("2026-09-14", "2026-09-18")];
    let after = before.around(&named);
    let moved: Vec<(String, String)> = before
        .lines
        .iter()
        .zip(&after.lines)
        .filter(|(before, after)| before.day != after.day)
        .map(|(before, after)| (before.day.to_string(), after.day.to_string()))
        .collect();
    let to = "2026-09-21".to_owned();
    assert_eq!(moved, [("2026-09-14".to_owned(), to.clone()), ("2026-09-17".to_owned(), to)]);
    assert_eq!(before.moved_in(&after), 2);
    // Taken off the list again, all is as it was.
    assert_eq!(after.around(&[]), before);
    // What is done, and what a person put on a day off, stays.
    let mut own = after.clone();
    own.lines[0].day = day("2026-09-16");
    own.lines[0].meant = None;
    own.lines[1].done = Some(day("2026-09-15"));
    assert_eq!(
        (own.around(&named).lines[0].day, own.around(&[]).lines[1].day),
        (day("2026-09-16"), own.lines[1].day)
    );
    let christmas = Plan {
        lines: vec![rung::domain::records::plan_item::PlanItem {
            day: day("2026-12-25"),
            meant: None,
            ..before.lines[0].clone()
        }],
        ..before
    };
    assert_eq!(christmas.around(&named).lines[0].day, day("2026-12-25"));
}

/// What nobody named is not stored, so that what older pages wrote stays as it is.
#[test]
fn days_off_are_stored_only_where_there_are_any() {
    let stored = |settings: &Settings| serde_json::to_string(settings).unwrap();
    let named = Settings { off: vec![off("2026-12-28", "2026-12-30")], ..Settings::default() };
    assert_eq!(stored(&Settings::default()), r#"{"no_single_keys":false}"#);
    assert_eq!(
        stored(&named),
        r#"{"no_single_keys":false,"off":[{"first":"2026-12-28","last":"2026-12-30"}]}"#
    );
    assert_eq!(serde_json::from_str::<Settings>(&stored(&named)).unwrap(), named);
    let written = |plan: &Plan| serde_json::to_string(plan).unwrap();
    let before = plan("2026-09-07", &FOCUS);
    assert!(!written(&before).contains("meant") && !written(&before).contains("\"off\""));
    let after = before.around(&[off("2026-09-14", "2026-09-18")]);
    assert!(written(&after).contains(r#""meant":"2026-09-14""#));
    assert_eq!(serde_json::from_str::<Plan>(&written(&after)).unwrap(), after);
}
