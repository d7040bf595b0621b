//! What events do to the answers to a checklist.

use super::edit::Edit;
use crate::domain::records::key::Key;
use crate::domain::workspace::event::ChecklistEvent;
use crate::domain::{
    date::Day,
    id::{CaseId, ChecklistId, ItemId},
    records::{checklist_answers::ChecklistAnswers, record::Record},
};
use std::collections::BTreeMap;

impl Edit<'_> {
    pub(super) fn checklist_event(&mut self, event: &ChecklistEvent) {
        match event {
            ChecklistEvent::ItemAnswered { case, checklist, item, value, only, day } => {
                self.checklist(case.as_ref(), checklist, *day, |checked| {
                    check(checked, item, *value, *only, *day)
                });
            }
            ChecklistEvent::ChecklistCleared { case, checklist } => {
                self.remove(&Key::checklist(case.as_ref(), checklist))
            }
        }
    }

    /// Changes the answers to a checklist; without any it is no record.
    fn checklist(
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

/// An item answered, or its answer taken back; where `only` is set it is the one that was picked.
fn check(checked: &mut ChecklistAnswers, item: &ItemId, value: Option<u8>, only: bool, day: Day) {
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
