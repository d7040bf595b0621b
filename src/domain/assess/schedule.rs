//! Laying a plan: the gap plans of the focus signals, merged, or a long plan of the track, put on
//! dates.
//!
//! Apart from [`crate::domain::records::plan`], which is about a plan once it is the person's own.

use crate::domain::{
    date::Day,
    id::{ArtifactId, CaseId, LineId, SignalId, Word},
    records::{
        days_off::DaysOff,
        plan::{MOST_A_WEEK, Plan},
        plan_item::{PlanItem, PlanItemKind},
    },
    schema::{
        artifact::Artifact,
        long_plan::LongPlan,
        signal::{Deliverable, GapAction, Signal},
        track::Track,
    },
};
use std::collections::BTreeMap;

/// Actions end this many days before a phase does, so that the last days are left for what ships.
const LAST_DAYS: i64 = 4;

/// Something to do in a phase.
struct Step<'a> {
    id: LineId,
    action: &'a GapAction,
    signal: Option<&'a SignalId>,
}

/// Something that a phase ends with.
struct Asked<'a> {
    /// The id of an outcome.
    outcome: LineId,
    deliverable: &'a Deliverable,
    signal: Option<&'a SignalId>,
}

/// A plan under way.
struct Scheduler<'a> {
    plan: Plan,
    catalogue: &'a [Artifact],
    weeks: BTreeMap<Day, usize>,
    shipped: Vec<ArtifactId>,
}

/// Lays the gap plans of the focus signals on dates from `start`.
///
/// Actions of all signals take turns and are spread over their phase by weight, so that a heavy one
/// has more days before it is due. None falls on a weekend, a holiday or a day of `off`; no week
/// holds more than [`MOST_A_WEEK`], those of `busy` counted in: the days on which other plans of
/// the case have something to do.
#[must_use]
pub fn schedule(
    track: &Track,
    catalogue: &[Artifact],
    case: CaseId,
    focus: &[SignalId],
    start: Day,
    busy: &[Day],
    off: &[DaysOff],
) -> Plan {
    let signals: Vec<&Signal> = focus.iter().filter_map(|id| track.signal(id)).collect();
    let ids = signals.iter().map(|signal| signal.id.clone()).collect();
    let (goals, days) = (track.phases.clone(), Vec::new());
    let off = off.to_vec();
    let plan = Plan {
        case,
        long: None,
        start,
        signals: ids,
        goals,
        days,
        off,
        lines: Vec::new(),
        dropped: Vec::new(),
    };
    let mut laying = Scheduler::new(plan, catalogue, busy);
    for phase in 0..track.phases.len() {
        laying.actions(phase, &turns(&signals, phase));
        laying.deliverables(phase, &asked(&signals, phase));
        laying.rescore(
            phase,
            LineId::joined(&[&Word::Rescore, &((phase + 1) * 30)]),
            "Score these signals again, and compare with last time.",
        );
    }
    laying.plan
}

/// Lays a long plan on dates from `start`, like [`lay`].
#[must_use]
pub fn schedule_long(
    long: &LongPlan,
    catalogue: &[Artifact],
    case: CaseId,
    start: Day,
    busy: &[Day],
    off: &[DaysOff],
) -> Plan {
    let goals = long.phases.iter().map(|phase| phase.name.clone()).collect();
    let days = long.phases.iter().map(|phase| phase.days).collect();
    let (signals, off) = (Vec::new(), off.to_vec());
    let plan = Plan {
        case,
        long: Some(long.id.clone()),
        start,
        signals,
        goals,
        days,
        off,
        lines: Vec::new(),
        dropped: Vec::new(),
    };
    let mut laying = Scheduler::new(plan, catalogue, busy);
    for (at, phase) in long.phases.iter().enumerate() {
        let step = |(nth, action): (usize, _)| Step {
            id: LineId::joined(&[&long.id, &(at + 1), &(nth + 1)]),
            action,
            signal: None,
        };
        let outcome =
            |nth: usize| LineId::joined(&[&long.id, &Word::Outcome, &(at + 1), &(nth + 1)]);
        let asked = |(nth, deliverable)| Asked { outcome: outcome(nth), deliverable, signal: None };
        laying.actions(at, &phase.actions.iter().enumerate().map(step).collect::<Vec<_>>());
        laying.deliverables(
            at,
            &phase.deliverables.iter().enumerate().map(asked).collect::<Vec<_>>(),
        );
        laying.rescore(
            at,
            LineId::joined(&[&long.id, &Word::Rescore, &(at + 1)]),
            "Score the track again, and compare with last time.",
        );
    }
    laying.plan
}

/// The actions of a phase of several gap plans, taking turns.
fn turns<'a>(signals: &[&'a Signal], phase: usize) -> Vec<Step<'a>> {
    let most = signals
        .iter()
        .filter_map(|signal| signal.gap_plan.phases.get(phase))
        .map(|phase| phase.actions.len())
        .max();
    let turns = (0..most.unwrap_or_default())
        .flat_map(|turn| signals.iter().map(move |signal| (turn, *signal)));
    let step = |(turn, signal): (usize, &'a Signal)| {
        let action = signal.gap_plan.phases.get(phase)?.actions.get(turn)?;
        Some(Step {
            id: LineId::joined(&[&signal.id, &(phase + 1), &(turn + 1)]),
            action,
            signal: Some(&signal.id),
        })
    };
    turns.filter_map(step).collect()
}

/// What a phase of several gap plans ends with.
fn asked<'a>(signals: &[&'a Signal], phase: usize) -> Vec<Asked<'a>> {
    let mut all = Vec::new();
    for signal in signals {
        let asked = signal.gap_plan.phases.get(phase).map_or(&[][..], |phase| &phase.deliverables);
        for (nth, deliverable) in asked.iter().enumerate() {
            let outcome = LineId::joined(&[&Word::Outcome, &signal.id, &(phase + 1), &(nth + 1)]);
            all.push(Asked { outcome, deliverable, signal: Some(&signal.id) });
        }
    }
    all
}

impl<'a> Scheduler<'a> {
    fn new(plan: Plan, catalogue: &'a [Artifact], busy: &[Day]) -> Self {
        let mut laying = Self { plan, catalogue, weeks: BTreeMap::new(), shipped: Vec::new() };
        busy.iter().for_each(|day| laying.takes(*day));
        laying
    }

    /// Counts an action into its week.
    fn takes(&mut self, day: Day) {
        let before = self.weeks.get(&day.monday()).copied().unwrap_or_default();
        self.weeks.insert(day.monday(), before + 1);
    }

    /// The id of a line by which a document ships. Two plans of a case never share a line.
    fn ship(&self, artifact: &ArtifactId, phase: usize) -> LineId {
        match &self.plan.long {
            None => LineId::joined(&[&Word::Ship, artifact, &(phase + 1)]),
            Some(long) => LineId::joined(&[long, &Word::Ship, artifact, &(phase + 1)]),
        }
    }

    fn line(&mut self, id: LineId, phase: usize, day: Day, text: String, kind: PlanItemKind) {
        self.plan.lines.push(PlanItem { id, phase, day, text, kind, done: None, meant: None });
    }

    fn actions(&mut self, phase: usize, steps: &[Step<'_>]) {
        let weight: i64 = steps.iter().map(|step| i64::from(step.action.weight)).sum();
        let (first, last) = self.plan.whole_span(self.plan.start, phase);
        let days = last.since(first) + 1 - LAST_DAYS;
        let mut before = 0;
        for step in steps {
            before += i64::from(step.action.weight);
            // In years nobody keeps a day: all of it is due by the end of the phase.
            let due = first.plus(before * days / weight.max(1)).workday();
            let day = if self.plan.is_in_years() {
                self.plan.workdays().from(last)
            } else {
                self.free_day(self.plan.workdays().from(due), (first, last))
            };
            let meant = Some(due).filter(|due| {
                *due != day && day == self.plan.workdays().from(*due) && !self.plan.is_in_years()
            });
            self.line(
                step.id.clone(),
                phase,
                day,
                step.action.says.clone(),
                PlanItemKind::Action { signal: step.signal.cloned() },
            );
            self.plan.lines.last_mut().into_iter().for_each(|line| line.meant = meant);
        }
    }

    /// `day`, or the first workday of the first later week of the phase with room, or the last one
    /// of the last earlier week. Where the whole phase is full, `day`.
    fn free_day(&mut self, day: Day, (first, last): (Day, Day)) -> Day {
        let room =
            |day: &Day| self.weeks.get(&day.monday()).copied().unwrap_or_default() < MOST_A_WEEK;
        // At the ends of the calendar there is no other week, and the same Monday comes back.
        let week = |from: Day, days: i64| Some(from.plus(days)).filter(|other| *other != from);
        let workdays = self.plan.workdays();
        // A week that is off from end to end has none.
        let of_week = |monday: Day, found: Day| {
            (found.monday() == monday).then_some(found).filter(|day| (first..=last).contains(day))
        };
        let later = std::iter::successors(Some(day.monday()), |monday| week(*monday, 7))
            .skip(1)
            .take_while(|monday| *monday <= last);
        let later = later.filter_map(|monday| of_week(monday, workdays.from(monday)));
        let earlier = std::iter::successors(Some(day.monday().plus(4)), |friday| week(*friday, -7))
            .skip(1)
            .take_while(|friday| *friday >= first);
        let earlier = earlier.filter_map(|friday| of_week(friday.monday(), workdays.until(friday)));
        let free = std::iter::once(day).chain(later).chain(earlier).find(room).unwrap_or(day);
        self.takes(free);
        free
    }

    fn deliverables(&mut self, phase: usize, asked: &[Asked<'_>]) {
        let mut lines: Vec<PlanItem> = Vec::new();
        for one in asked {
            let signal = one.signal.cloned();
            let (id, text, kind) = match one.deliverable {
                Deliverable::Artifact(artifact) => {
                    let known = self.catalogue.iter().find(|known| known.id == *artifact);
                    let name = known.map_or(artifact.to_string(), |known| known.name.clone());
                    let text = if self.shipped.contains(artifact) {
                        format!("{name}, brought up to date")
                    } else {
                        name
                    };
                    (
                        self.ship(artifact, phase),
                        text,
                        PlanItemKind::Ships { artifact: artifact.clone(), signal },
                    )
                }
                Deliverable::Outcome(words) => {
                    (one.outcome.clone(), words.clone(), PlanItemKind::Outcome { signal })
                }
            };
            if lines.iter().all(|line| line.id != id) {
                lines.push(PlanItem {
                    id,
                    phase,
                    day: self.plan.start,
                    text,
                    kind,
                    done: None,
                    meant: None,
                });
            }
        }
        // One finished thing a day, the last on the last day of the phase.
        let mut day = self.plan.span(phase).1;
        for line in lines.iter_mut().rev() {
            line.day = day;
            day = self.plan.workdays().until(day.plus(-1));
            if let PlanItemKind::Ships { artifact, .. } = &line.kind {
                self.shipped.push(artifact.clone());
            }
        }
        self.plan.lines.extend(lines);
    }

    fn rescore(&mut self, phase: usize, id: LineId, says: &str) {
        let last = self.plan.span(phase).1;
        self.line(id, phase, last, says.to_owned(), PlanItemKind::Rescore);
    }
}

impl Plan {
    /// The plan laid again for another focus. Done lines, the person's own, and every change made
    /// to lines that stay are kept; dropped lines stay dropped. `busy` is as in [`lay`].
    #[must_use]
    pub fn reschedule(
        &self,
        track: &Track,
        catalogue: &[Artifact],
        focus: &[SignalId],
        busy: &[Day],
    ) -> Self {
        let fresh =
            schedule(track, catalogue, self.case.clone(), focus, self.start, busy, &self.off);
        let mut lines: Vec<PlanItem> = self
            .lines
            .iter()
            .filter(|line| line.done.is_some() || line.kind == PlanItemKind::Own)
            .cloned()
            .collect();
        for line in fresh.lines.into_iter().filter(|line| !self.dropped.contains(&line.id)) {
            if lines.iter().all(|kept| kept.id != line.id) {
                // The signal is the new focus's: the one that asked for a document before may be
                // gone.
                let known = self.line(&line.id).cloned().unwrap_or_else(|| line.clone());
                lines.push(PlanItem { kind: line.kind, ..known });
            }
        }
        Self { lines, signals: focus.to_vec(), goals: fresh.goals, ..self.clone() }
    }
}
