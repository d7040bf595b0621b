//! Plans: phases of dated lines, laid from the gap plans of the focus signals or from a long plan
//! of the track, and then the person's own to change. One type serves all of them; a case has one
//! for its gaps and one for each long plan it lays.

use super::{
    days_off::{DaysOff, Workdays},
    key::Key,
};
use crate::domain::{
    date::Day,
    default::is_default,
    id::{ArtifactId, CaseId, LineId, PlanId, SignalId},
};
use serde::{Deserialize, Serialize};

use super::plan_item::{PlanItem, PlanItemKind, PlanItemState};

/// Days in a phase of a plan that closes gaps.
pub const PHASE_DAYS: i64 = 30;
/// No week is laid with more actions than this.
pub const MOST_A_WEEK: usize = 5;

/// A plan as it was laid and changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The case it belongs to.
    pub case: CaseId,
    /// The long plan it was laid from; `None` where it closes gaps.
    #[serde(default, skip_serializing_if = "is_default")]
    pub long: Option<PlanId>,
    /// Day 1.
    pub start: Day,
    /// The signals it was laid for; none for a long plan.
    pub signals: Vec<SignalId>,
    /// What each phase is for.
    pub goals: Vec<String>,
    /// How many days each phase has; empty where each has [`PHASE_DAYS`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub days: Vec<u32>,
    /// The days off that it was laid around, beside weekends and holidays.
    #[serde(default, skip_serializing_if = "is_default")]
    pub off: Vec<DaysOff>,
    /// All lines; see [`Plan::phase`] for their order.
    pub lines: Vec<PlanItem>,
    /// Lines of the content that the person dropped, so that laying again does not bring them back.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dropped: Vec<LineId>,
}

/// Lines done, late, and in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Ticked.
    pub done: usize,
    /// Past their day and not ticked.
    pub late: usize,
    /// All.
    pub of: usize,
}

impl Plan {
    /// The key it is kept under.
    #[must_use]
    pub fn key(&self) -> Key {
        match &self.long {
            None => Key::plan(&self.case),
            Some(long) => Key::long_plan(&self.case, long),
        }
    }

    /// The workdays it is laid on.
    #[must_use]
    pub fn workdays(&self) -> Workdays<'_> {
        Workdays(&self.off)
    }

    /// The first and the last day of a phase. A phase that ends on a day off ends on the workday
    /// after.
    #[must_use]
    pub fn span(&self, phase: usize) -> (Day, Day) {
        let (first, last) = self.whole_span(self.start, phase);
        (first, self.workdays().from(last))
    }

    /// Days before a phase, and days in it.
    #[must_use]
    pub fn days_of(&self, phase: usize) -> (i64, i64) {
        let days = |phase: usize| self.days.get(phase).map_or(PHASE_DAYS, |days| i64::from(*days));
        ((0..phase.min(self.goals.len())).map(days).sum(), days(phase))
    }

    /// The first and the last of the days of a phase of a plan from `start`, weekends included.
    pub(in crate::domain) fn whole_span(&self, start: Day, phase: usize) -> (Day, Day) {
        let (before, days) = self.days_of(phase);
        let first = start.plus(before);
        (first, first.plus(days - 1))
    }

    /// Phases of more than half a year: what is in them is due by a month, not on a day.
    #[must_use]
    pub fn is_in_years(&self) -> bool {
        self.days.iter().any(|days| *days > 182)
    }

    /// The last day of the plan.
    #[must_use]
    pub fn end(&self) -> Day {
        self.span(self.goals.len().saturating_sub(1)).1
    }

    /// Which day of the plan `today` is, from 1; `None` before it begins.
    #[must_use]
    pub fn day(&self, today: Day) -> Option<i64> {
        (today >= self.start).then(|| today.since(self.start) + 1)
    }

    /// The lines of a phase in the order of their days.
    #[must_use]
    pub fn phase(&self, phase: usize) -> Vec<&PlanItem> {
        let mut lines: Vec<&PlanItem> =
            self.lines.iter().filter(|line| line.phase == phase).collect();
        lines.sort_by_key(|line| line.order());
        lines
    }

    /// All lines in the order of their days.
    #[must_use]
    pub fn in_order(&self) -> Vec<&PlanItem> {
        (0..self.goals.len()).flat_map(|phase| self.phase(phase)).collect()
    }

    /// Day 90 of three phases, also when it falls on a weekend and the plan therefore ends later.
    #[must_use]
    pub fn last_day(&self) -> Day {
        self.whole_span(self.start, self.goals.len().saturating_sub(1)).1
    }

    /// Whether it was laid for these signals, in whatever order.
    #[must_use]
    pub fn is_for(&self, focus: &[SignalId]) -> bool {
        self.signals.len() == focus.len()
            && focus.iter().all(|signal| self.signals.contains(signal))
    }

    /// The line with this id.
    #[must_use]
    pub fn line(&self, id: &LineId) -> Option<&PlanItem> {
        self.lines.iter().find(|line| line.id == *id)
    }

    /// Lines done, late and in all.
    #[must_use]
    pub fn progress(&self, today: Day) -> Progress {
        progress(&self.lines.iter().collect::<Vec<_>>(), today)
    }

    /// Lines past their day.
    #[must_use]
    pub fn late(&self, today: Day) -> Vec<&PlanItem> {
        self.in_order()
            .into_iter()
            .filter(|line| line.state(today) == PlanItemState::Late)
            .collect()
    }

    /// The next document to ship that is not done.
    #[must_use]
    pub fn next_to_ship(&self) -> Option<&PlanItem> {
        self.lines
            .iter()
            .filter(|line| line.is_deliverable() && line.done.is_none())
            .min_by_key(|line| line.day)
    }

    /// The days of what is still to do, for another plan that is laid beside it.
    pub fn busy(&self) -> impl Iterator<Item = Day> {
        self.lines
            .iter()
            .filter(|line| {
                line.done.is_none() && !line.is_deliverable() && line.kind != PlanItemKind::Rescore
            })
            .map(|line| line.day)
    }

    /// The documents it ships.
    pub fn artifacts(&self) -> impl Iterator<Item = &ArtifactId> {
        self.lines.iter().filter_map(|line| match &line.kind {
            PlanItemKind::Ships { artifact, .. } => Some(artifact),
            _ => None,
        })
    }

    /// The line by which a document ships.
    #[must_use]
    pub fn ships(&self, artifact: &ArtifactId) -> Option<&PlanItem> {
        self.lines.iter().find(|line| matches!(&line.kind, PlanItemKind::Ships { artifact: shipped, .. } if shipped == artifact))
    }

    /// The phase that holds `day`; the nearest one outside the plan.
    #[must_use]
    pub fn phase_of(&self, day: Day) -> usize {
        (0..self.goals.len())
            .find(|phase| day <= self.span(*phase).1)
            .unwrap_or(self.goals.len().saturating_sub(1))
    }

    /// The same plan beginning on another day: what is not done moves along, what is done stays on
    /// its day.
    ///
    /// Lines keep their distance in workdays, actions from the first day of their phase and all
    /// else from its last, so that trying several start days wears nothing down: the first one
    /// again gives the first plan again.
    #[must_use]
    pub fn moved_to(&self, start: Day) -> Self {
        let mut moved = Self { start, ..self.clone() };
        for line in moved.lines.iter_mut().filter(|line| line.done.is_none()) {
            let (was, is) = (self.span(line.phase), self.whole_span(start, line.phase));
            if line.is_deliverable() || line.kind == PlanItemKind::Rescore || self.is_in_years() {
                let (was, is) = (was.1, self.workdays().from(is.1));
                (line.day, line.meant) =
                    (self.workdays().plus(is, self.workdays().between(was, line.day)), None);
            } else {
                // Days off are made way for last, so that a phase with fewer workdays has room for
                // all of them.
                let distance = line.meant.unwrap_or(line.day).workdays_since(was.0);
                line.fall_on(is.0.plus_workdays(distance), self.workdays());
            }
        }
        moved
    }

    /// The same plan around other days off: what is still to do on one goes to the workday after,
    /// and goes back when the day is off no more. What a person put on a day off stays there.
    #[must_use]
    pub fn around(&self, off: &[DaysOff]) -> Self {
        let (before, now) = (self.workdays(), Workdays(off));
        let mut moved = Self { off: off.to_vec(), ..self.clone() };
        for line in moved.lines.iter_mut().filter(|line| line.done.is_none()) {
            match line.meant {
                Some(meant) => line.fall_on(meant, now),
                None if !before.is_off(line.day) => line.fall_on(line.day, now),
                None => {}
            }
        }
        moved
    }

    /// How many lines stand on another day in `other`.
    #[must_use]
    pub fn moved_in(&self, other: &Self) -> usize {
        let moves =
            |line: &&PlanItem| other.line(&line.id).is_some_and(|other| other.day != line.day);
        self.lines.iter().filter(moves).count()
    }

    /// A day of the plan beside its phases and on its figure: with the year where the plan runs
    /// over several.
    #[must_use]
    pub fn day_named(&self, day: Day) -> String {
        if self.is_in_years() { day.long() } else { day.in_year() }
    }

    /// When a line is due, in a few letters.
    #[must_use]
    pub fn when(&self, line: &PlanItem) -> String {
        if self.is_in_years() { line.day.by_month() } else { line.day.short() }
    }
}

/// Lines done, late and in all, of several plans.
#[must_use]
pub fn of_all(plans: &[&Plan], today: Day) -> Progress {
    progress(&plans.iter().flat_map(|plan| &plan.lines).collect::<Vec<_>>(), today)
}

/// Lines done, late and in all, of these lines.
#[must_use]
pub fn progress(lines: &[&PlanItem], today: Day) -> Progress {
    let count = |state| lines.iter().filter(|line| line.state(today) == state).count();
    Progress { done: count(PlanItemState::Done), late: count(PlanItemState::Late), of: lines.len() }
}

/// Where a late line is offered to go: the first Friday after today.
#[must_use]
pub fn next_friday(today: Day) -> Day {
    let friday = today.monday().plus(4);
    if friday > today { friday } else { friday.plus(7) }
}

/// Where a plan is offered to begin: the first Monday from today on.
#[must_use]
pub fn next_monday(today: Day) -> Day {
    let monday = today.monday();
    if monday < today { monday.plus(7) } else { monday }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_offered_from_a_monday() {
        for (today, monday) in [
            ("2026-09-07", "2026-09-07"), // Monday
            ("2026-09-08", "2026-09-14"),
            ("2026-09-11", "2026-09-14"), // Friday
            ("2026-09-12", "2026-09-14"),
            ("2026-09-13", "2026-09-14"), // Sunday
            ("2026-12-29", "2027-01-04"),
        ] {
            assert_eq!(Day::parse(today).map(next_monday), Day::parse(monday), "{today}");
        }
    }
}
