//! What happens to plans, attempts and checklists.

use super::{c1, check, line, own};
use crate::support::{day, plan};
use rung::domain::{event::Event, workspace::Workspace};

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
