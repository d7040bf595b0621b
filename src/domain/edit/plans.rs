//! What events do to plans, attempts and checklists: what is laid, frozen and answered beside the answers themselves.

use super::Edit;
use crate::domain::{
    checklist::Checked,
    date::Day,
    event::Event,
    id::{CaseId, ChecklistId, LineId, PlanId},
    map::SmallMap,
    plan::{Line, LineKind, Plan},
    record::{Key, Record},
};

impl Edit<'_> {
    pub(super) fn plan_event(&mut self, event: &Event) {
        match event {
            Event::PlanLaid(plan) => self.put(Record::Plan(plan.clone())),
            Event::PlanDropped { case, long } => self.remove(&plan_key(case, long.as_ref())),
            Event::LineTicked { case, line, done } => self.line(case, line, |plan, at| {
                plan.lines.get_mut(at).into_iter().for_each(|line| line.done = *done);
            }),
            Event::LineMoved { case, line, day } => self.line(case, line, |plan, at| {
                let phase = plan.phase_of(*day);
                plan.lines.get_mut(at).into_iter().for_each(|line| {
                    (line.day, line.phase, line.meant) = (*day, phase, None);
                });
            }),
            Event::LineReworded { case, line, text } => self.line(case, line, |plan, at| {
                plan.lines.get_mut(at).into_iter().for_each(|line| line.text.clone_from(text));
            }),
            Event::LineDropped { case, line } => self.line(case, line, |plan, at| {
                let dropped = plan.lines.remove(at);
                if dropped.kind != LineKind::Own {
                    plan.dropped.push(dropped.id);
                }
            }),
            Event::LineAdded { case, long, line } => self.plan(&plan_key(case, long.as_ref()), |plan| add(plan, line)),
            Event::LinesAdded { case, long, lines } => {
                self.plan(&plan_key(case, long.as_ref()), |plan| lines.iter().for_each(|line| add(plan, line)));
            }
            Event::AttemptFrozen(attempt) => self.put(Record::Attempt(attempt.clone())),
            Event::AttemptDropped { case, attempt } => self.remove(&Key::attempt(case, attempt)),
            Event::ItemAnswered { case, checklist, item, value, only, day } => {
                self.checklist(case.as_ref(), checklist, *day, |checked| {
                    if *only {
                        checked.answers = SmallMap::new();
                    }
                    match value {
                        Some(value) => {
                            checked.answers.insert(item.clone(), *value);
                            checked.day = *day;
                        }
                        None => drop(checked.answers.remove(item)),
                    }
                });
            }
            Event::ChecklistCleared { case, checklist } => self.remove(&Key::checklist(case.as_ref(), checklist)),
            sheet => self.sheet_event(sheet),
        }
    }

    fn plan(&mut self, key: &Key, change: impl FnOnce(&mut Plan)) {
        self.touch(key);
        if let Some(Record::Plan(plan)) = self.records.get_mut(key) {
            change(plan);
        }
    }

    /// Changes a line, in whichever plan of the case it stands: lines of two plans never share an id.
    fn line(&mut self, case: &CaseId, line: &LineId, change: impl FnOnce(&mut Plan, usize)) {
        let holds = |record: &&Record| matches!(record, Record::Plan(plan) if plan.case == *case && plan.line(line).is_some());
        let Some(key) = self.records.values().find(holds).map(Record::key) else { return };
        self.plan(&key, |plan| {
            if let Some(at) = plan.lines.iter().position(|known| known.id == *line) {
                change(plan, at);
            }
        });
    }

    /// Changes the answers to a checklist; without any it is no record.
    fn checklist(&mut self, case: Option<&CaseId>, checklist: &ChecklistId, day: Day, change: impl FnOnce(&mut Checked)) {
        let key = Key::checklist(case, checklist);
        let mut checked = match self.records.get(&key) {
            Some(Record::Checklist(checked)) => checked.clone(),
            _ => Checked::new(checklist.clone(), case.cloned(), day),
        };
        change(&mut checked);
        if checked.answers.is_empty() { self.remove(&key) } else { self.put(Record::Checklist(checked)) }
    }
}

/// Puts a line into the phase of its day, unless it is there.
fn add(plan: &mut Plan, line: &Line) {
    if plan.line(&line.id).is_none() {
        let phase = plan.phase_of(line.day);
        plan.lines.push(Line { phase, ..line.clone() });
    }
}

fn plan_key(case: &CaseId, long: Option<&PlanId>) -> Key {
    long.map_or_else(|| Key::plan(case), |long| Key::long_plan(case, long))
}
