//! What events do to plans, attempts and checklists: what is laid, frozen and answered beside the
//! answers themselves.

use super::edit::Edit;
use crate::domain::{
    date::Day,
    id::{CaseId, ChecklistId, ItemId, LineId, PlanId},
    records::{
        checklist_answers::ChecklistAnswers,
        key::Key,
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
        record::Record,
    },
};
use std::collections::BTreeMap;

impl Edit<'_> {
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

    /// Changes the answers to a checklist; without any it is no record.
    pub(super) fn checklist(
        &mut self,
        case: Option<&CaseId>,
        checklist: &ChecklistId,
        day: Day,
        change: impl FnOnce(&mut ChecklistAnswers),
    ) {
        let key = Key::checklist(case, checklist);
        let mut checked = match self.records.get(&key) {
            Some(Record::Checklist(checked)) => checked.clone(),
            _ => ChecklistAnswers::new(checklist.clone(), case.cloned(), day),
        };
        change(&mut checked);
        if checked.answers.is_empty() {
            self.remove(&key)
        } else {
            self.put(Record::Checklist(checked))
        }
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

/// An item answered, or its answer taken back; where `only` is set it is the one that was picked.
pub(super) fn check(
    checked: &mut ChecklistAnswers,
    item: &ItemId,
    value: Option<u8>,
    only: bool,
    day: Day,
) {
    if only {
        checked.answers = BTreeMap::new();
    }
    match value {
        Some(value) => {
            checked.answers.insert(item.clone(), value);
            checked.day = day;
        }
        None => drop(checked.answers.remove(item)),
    }
}
