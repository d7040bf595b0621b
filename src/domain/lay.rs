//! Laying a plan: the gap plans of the focus signals, merged and put on dates.
//!
//! Apart from [`super::plan`], which is about a plan once it is the person's own.

use super::{
    date::Day,
    id::{ArtifactId, CaseId, LineId, SignalId},
    map::SmallMap,
    plan::{Line, LineKind, MOST_A_WEEK, PHASE_DAYS, Plan},
    track::{Artifact, Signal, Track},
};

/// Actions end this many days into a phase, so that the last days are left for what ships.
const ACTION_DAYS: i64 = 26;

/// The first and the last of the days of a phase, weekends included.
pub(super) fn span(start: Day, phase: usize) -> (Day, Day) {
    let first = start.plus(PHASE_DAYS.saturating_mul(i64::try_from(phase).unwrap_or(i64::MAX)));
    (first, first.plus(PHASE_DAYS - 1))
}

/// Lays the gap plans of the focus signals on dates from `start`.
///
/// Actions of all signals take turns and are spread over their phase by weight, so that a heavy one has more days
/// before it is due. None falls on a weekend; no week holds more than [`MOST_A_WEEK`].
#[must_use]
pub fn lay(track: &Track, catalogue: &[Artifact], case: CaseId, focus: &[SignalId], start: Day) -> Plan {
    let signals: Vec<&Signal> = focus.iter().filter_map(|id| track.signal(id)).collect();
    let mut weeks: SmallMap<Day, usize> = SmallMap::new();
    let mut shipped: Vec<ArtifactId> = Vec::new();
    let mut lines = Vec::new();
    for phase in 0..track.phases.len() {
        lines.extend(actions(&signals, phase, start, &mut weeks));
        lines.extend(deliverables(&signals, catalogue, phase, start, &mut shipped));
        let last = span(start, phase).1.workday();
        let text = "Score these signals again, and compare with last time.".to_owned();
        let id = LineId::from(format!("rescore-{}", (phase + 1) * 30).as_str());
        lines.push(Line { id, phase, day: last, text, kind: LineKind::Rescore, done: None });
    }
    let signals = signals.iter().map(|signal| signal.id.clone()).collect();
    Plan { case, start, signals, goals: track.phases.clone(), lines, dropped: Vec::new() }
}

fn actions(signals: &[&Signal], phase: usize, start: Day, weeks: &mut SmallMap<Day, usize>) -> Vec<Line> {
    let most = signals.iter().filter_map(|signal| signal.gap_plan.phases.get(phase)).map(|phase| phase.actions.len()).max();
    let turns = (0..most.unwrap_or_default()).flat_map(|turn| signals.iter().map(move |signal| (turn, signal)));
    let actions: Vec<_> =
        turns.filter_map(|(turn, signal)| Some((turn, signal, signal.gap_plan.phases.get(phase)?.actions.get(turn)?))).collect();
    let weight: i64 = actions.iter().map(|(.., action)| i64::from(action.weight)).sum();
    let (first, last) = span(start, phase);
    let mut before = 0;
    actions
        .into_iter()
        .map(|(turn, signal, action)| {
            before += i64::from(action.weight);
            let day = free_day(first.plus(before * ACTION_DAYS / weight.max(1)).workday(), last, weeks);
            Line {
                id: LineId::from(format!("{}-{}-{}", signal.id, phase + 1, turn + 1).as_str()),
                phase,
                day,
                text: action.says.clone(),
                kind: LineKind::Action { signal: signal.id.clone() },
                done: None,
            }
        })
        .collect()
}

/// `day`, or the Monday of the first later week with room. Past the end of the phase the last workday takes the rest.
fn free_day(day: Day, last: Day, weeks: &mut SmallMap<Day, usize>) -> Day {
    let mut day = day;
    while weeks.get(&day.monday()).copied().unwrap_or_default() >= MOST_A_WEEK {
        let next = day.monday().plus(7);
        // At the end of the calendar there is no next week, and the same Monday comes back.
        if next <= day || next > last {
            break;
        }
        day = next;
    }
    let before = weeks.get(&day.monday()).copied().unwrap_or_default();
    weeks.insert(day.monday(), before + 1);
    day
}

fn deliverables(signals: &[&Signal], catalogue: &[Artifact], phase: usize, start: Day, shipped: &mut Vec<ArtifactId>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for signal in signals {
        let asked = signal.gap_plan.phases.get(phase).map_or(&[][..], |phase| &phase.deliverables);
        for (nth, deliverable) in asked.iter().enumerate() {
            let signal = signal.id.clone();
            let (id, text, kind) = match deliverable.split_once(':') {
                Some(("artifact", id)) => {
                    let artifact = ArtifactId::from(id);
                    let id = format!("ship-{artifact}-{}", phase + 1);
                    let name = catalogue.iter().find(|known| known.id == artifact).map_or(artifact.to_string(), |known| known.name.clone());
                    let text = if shipped.contains(&artifact) { format!("{name}, brought up to date") } else { name };
                    (id, text, LineKind::Ships { artifact, signal })
                }
                Some((_, words)) => (format!("outcome-{signal}-{}-{}", phase + 1, nth + 1), words.to_owned(), LineKind::Outcome { signal }),
                None => continue,
            };
            let id = LineId::from(id.as_str());
            if lines.iter().all(|line| line.id != id) {
                lines.push(Line { id, phase, day: start, text, kind, done: None });
            }
        }
    }
    // One finished thing a day, the last on the last day of the phase.
    let mut day = span(start, phase).1.workday();
    for line in lines.iter_mut().rev() {
        line.day = day;
        day = day.workday_before();
        if let LineKind::Ships { artifact, .. } = &line.kind {
            shipped.push(artifact.clone());
        }
    }
    lines
}
