//! What events do to plans, attempts and checklists: what is laid, frozen and answered beside the
//! answers themselves.

use super::edit::Edit;
use crate::domain::workspace::event::PlanEvent;
use crate::domain::{
    date::Day,
    id::{CaseId, LineId, PlanId},
    records::{
        key::Key,
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
        record::Record,
    },
};

impl Edit<'_> {
    pub(super) fn plan_event(&mut self, event: &PlanEvent) {
        match event {
            PlanEvent::PlanLaid(plan) => self.put(Record::Plan(plan.clone())),
            PlanEvent::PlanDropped { case, long } => self.remove(&key(case, long.as_ref())),
            PlanEvent::LineTicked { case, line, done } => self.tick_line(case, line, *done),
            PlanEvent::LineMoved { case, line, day } => self.move_line(case, line, *day),
            PlanEvent::LineReworded { case, line, text } => self.reword_line(case, line, text),
            PlanEvent::LineDropped { case, line } => self.drop_line(case, line),
            PlanEvent::LineAdded { case, long, line } => {
                self.add_lines(&key(case, long.as_ref()), std::slice::from_ref(line))
            }
            PlanEvent::LinesAdded { case, long, lines } => {
                self.add_lines(&key(case, long.as_ref()), lines)
            }
        }
    }

    pub(super) fn tick_line(&mut self, case: &CaseId, line: &LineId, done: Option<Day>) {
        self.line(case, line, |plan, at| {
            plan.lines.get_mut(at).into_iter().for_each(|line| line.done = done)
        });
    }

    /// Its phase follows its day.
    pub(super) fn move_line(&mut self, case: &CaseId, line: &LineId, day: Day) {
        self.line(case, line, |plan, at| {
            let phase = plan.phase_of(day);
            plan.lines
                .get_mut(at)
                .into_iter()
                .for_each(|line| (line.day, line.phase, line.meant) = (day, phase, None));
        });
    }

    pub(super) fn reword_line(&mut self, case: &CaseId, line: &LineId, text: &str) {
        self.line(case, line, |plan, at| {
            plan.lines.get_mut(at).into_iter().for_each(|line| text.clone_into(&mut line.text))
        });
    }

    pub(super) fn drop_line(&mut self, case: &CaseId, line: &LineId) {
        self.line(case, line, |plan, at| {
            let dropped = plan.lines.remove(at);
            if dropped.kind != PlanItemKind::Own {
                plan.dropped.push(dropped.id);
            }
        });
    }

    pub(super) fn add_lines(&mut self, key: &Key, lines: &[PlanItem]) {
        self.plan(key, |plan| lines.iter().for_each(|line| add(plan, line)));
    }

    fn plan(&mut self, key: &Key, change: impl FnOnce(&mut Plan)) {
        self.touch(key);
        if let Some(Record::Plan(plan)) = self.records.get_mut(key) {
            change(plan);
        }
    }

    /// Changes a line, in whichever plan of the case it stands: lines of two plans never share an
    /// id.
    fn line(&mut self, case: &CaseId, line: &LineId, change: impl FnOnce(&mut Plan, usize)) {
        let holds = |record: &&Record| matches!(record, Record::Plan(plan) if plan.case == *case && plan.line(line).is_some());
        let Some(key) = self.records.values().find(holds).map(Record::key) else { return };
        self.plan(&key, |plan| {
            if let Some(at) = plan.lines.iter().position(|known| known.id == *line) {
                change(plan, at);
            }
        });
    }
}

/// Puts a line into the phase of its day, unless it is there.
pub(super) fn add(plan: &mut Plan, line: &PlanItem) {
    if plan.line(&line.id).is_none() {
        let phase = plan.phase_of(line.day);
        plan.lines.push(PlanItem { phase, ..line.clone() });
    }
}

pub(super) fn key(case: &CaseId, long: Option<&PlanId>) -> Key {
    long.map_or_else(|| Key::plan(case), |long| Key::long_plan(case, long))
}
