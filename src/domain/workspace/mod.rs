//! Everything a person has written, and the one function that changes it.

pub mod apply;
pub mod changes;
pub mod event;
pub mod history;
pub mod record_map;

use super::{
    id::{ArtifactId, BlockId, CaseId, ChecklistId, PlanId, PromptId, SignalId, WinId},
    records::{
        attempt::Attempt,
        case::Case,
        checklist_answers::ChecklistAnswers,
        document::Sheet,
        key::{Key, Kind},
        pack::Pack,
        plan::Plan,
        record::Record,
        redaction_list::RedactionList,
        settings::Settings,
        story::Story,
        win::Win,
    },
};
use event::Event;
use record_map::Records;
use std::{cmp::Reverse, sync::Arc};

pub use changes::Changes;

/// All records by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    records: Records,
}

impl Workspace {
    /// A workspace of these records.
    pub fn of(records: impl IntoIterator<Item = Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    /// The same records, each as `change` makes it. One for which that says nothing stays shared
    /// with this workspace. `before` is a workspace with what `change` made of it: records they
    /// share with this one are not made again.
    #[must_use]
    pub(in crate::domain) fn changed(
        &self,
        before: Option<(&Self, &Self)>,
        change: impl Fn(&Record) -> Option<Record>,
    ) -> Self {
        let before = before.map(|(was, made)| (&was.records, &made.records));
        Self { records: self.records.changed(before, change) }
    }

    /// The records of these kinds whose ids begin so, shared with this workspace: what something is
    /// made from. Two parts are compared in no time where the records are the same ones.
    #[must_use]
    pub fn part(&self, of: impl IntoIterator<Item = (Kind, String)>) -> Self {
        Self { records: self.records.part(of) }
    }

    /// The record under a key.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Record> {
        self.records.get(key)
    }

    /// All records, in the order of their keys.
    pub fn records(&self) -> impl Iterator<Item = (&Key, &Record)> {
        self.records.iter()
    }

    /// Whether nothing was written yet; choices about the page do not count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.keys().all(|key| key.kind == Kind::Settings)
    }

    /// Sets records as they were, without an event: for undo, and for what another tab wrote.
    /// Returns what stood there.
    pub fn restore(&mut self, records: Changes) -> Changes {
        records
            .into_iter()
            .map(|(key, record)| {
                let before = match record {
                    Some(record) => self.records.insert(key.clone(), record),
                    None => self.records.remove(&key),
                };
                (key, before)
            })
            .collect()
    }

    /// The records of a kind, in the order of their keys. Who keeps one sees by its pointer whether
    /// it is still the same.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Arc<Record>> {
        self.records.of(kind)
    }

    /// The record under a key, shared with the workspace.
    #[must_use]
    pub fn shared(&self, key: &Key) -> Option<Arc<Record>> {
        self.records.shared(key).cloned()
    }

    /// A case.
    #[must_use]
    pub fn case(&self, id: &CaseId) -> Option<&Case> {
        match self.get(&Key::case(id)) {
            Some(Record::Case(case)) => Some(case),
            _ => None,
        }
    }

    /// All cases, the one opened last first.
    #[must_use]
    pub fn cases(&self) -> Vec<&Case> {
        let cases = self.records.of(Kind::Case).rev().filter_map(|record| match record.as_ref() {
            Record::Case(case) => Some(case),
            _ => None,
        });
        let mut cases: Vec<&Case> = cases.collect();
        cases.sort_by_key(|case| Reverse(case.scored.unwrap_or(case.opened)));
        cases
    }

    /// The plan of a case.
    #[must_use]
    pub fn plan(&self, case: &CaseId) -> Option<&Plan> {
        match self.get(&Key::plan(case)) {
            Some(Record::Plan(plan)) => Some(plan),
            _ => None,
        }
    }

    /// A long plan of a case.
    #[must_use]
    pub fn long_plan(&self, case: &CaseId, plan: &PlanId) -> Option<&Plan> {
        match self.get(&Key::long_plan(case, plan)) {
            Some(Record::Plan(plan)) => Some(plan),
            _ => None,
        }
    }

    /// All plans of a case, the one that closes gaps first.
    #[must_use]
    pub fn plans(&self, case: &CaseId) -> Vec<&Plan> {
        let plans = self.records.of(Kind::Plan).filter_map(|record| match record.as_ref() {
            Record::Plan(plan) if plan.case == *case => Some(plan),
            _ => None,
        });
        plans.collect()
    }

    /// The attempts of a case, the latest first.
    #[must_use]
    pub fn attempts(&self, case: &CaseId) -> Vec<&Attempt> {
        let attempts = self.records.of(Kind::Attempt).filter_map(|record| match record.as_ref() {
            Record::Attempt(attempt) if attempt.case == *case => Some(attempt),
            _ => None,
        });
        let mut attempts: Vec<&Attempt> = attempts.collect();
        attempts.sort_by_key(|attempt| Reverse((attempt.day, attempt.nth)));
        attempts
    }

    /// The answers to a checklist, in a case or alone.
    #[must_use]
    pub fn checked(
        &self,
        case: Option<&CaseId>,
        checklist: &ChecklistId,
    ) -> Option<&ChecklistAnswers> {
        match self.get(&Key::checklist(case, checklist)) {
            Some(Record::Checklist(checked)) => Some(checked),
            _ => None,
        }
    }

    /// The pack of a case; an empty one where nothing was noted.
    #[must_use]
    pub fn pack(&self, case: &CaseId) -> Pack {
        match self.get(&Key::pack(case)) {
            Some(Record::Pack(pack)) => pack.clone(),
            _ => Pack::new(case.clone()),
        }
    }

    /// What was written into a block of a document.
    #[must_use]
    pub fn sheet(&self, case: &CaseId, artifact: &ArtifactId, block: &BlockId) -> Option<&Sheet> {
        match self.get(&Key::sheet(case, artifact, block)) {
            Some(Record::Sheet(sheet)) => Some(sheet),
            _ => None,
        }
    }

    /// What was written into the documents of a case.
    #[must_use]
    pub fn sheets(&self, case: &CaseId) -> Vec<&Sheet> {
        let sheets = self.records.of(Kind::Sheet).filter_map(|record| match record.as_ref() {
            Record::Sheet(sheet) if sheet.case == *case => Some(sheet),
            _ => None,
        });
        sheets.collect()
    }

    /// What a case hides; nothing where nothing was chosen.
    #[must_use]
    pub fn mask(&self, case: &CaseId) -> RedactionList {
        match self.get(&Key::mask(case)) {
            Some(Record::RedactionList(mask)) => mask.clone(),
            _ => RedactionList::new(case.clone()),
        }
    }

    /// A story of a case.
    #[must_use]
    pub fn story(&self, case: &CaseId, prompt: &PromptId) -> Option<&Story> {
        match self.get(&Key::story(case, prompt)) {
            Some(Record::Story(story)) => Some(story),
            _ => None,
        }
    }

    /// All stories of a case.
    pub fn stories<'a>(&'a self, case: &'a CaseId) -> impl Iterator<Item = &'a Story> {
        self.records.of(Kind::Story).filter_map(move |record| match record.as_ref() {
            Record::Story(story) if story.case == *case => Some(story),
            _ => None,
        })
    }

    /// A win.
    #[must_use]
    pub fn win(&self, id: &WinId) -> Option<&Win> {
        match self.get(&Key::win(id)) {
            Some(Record::Win(win)) => Some(win),
            _ => None,
        }
    }

    /// All wins, the latest first.
    #[must_use]
    pub fn wins(&self) -> Vec<&Win> {
        let wins = self.records.of(Kind::Win).filter_map(|record| match record.as_ref() {
            Record::Win(win) => Some(win),
            _ => None,
        });
        let mut wins: Vec<&Win> = wins.collect();
        wins.sort_by_key(|win| Reverse(win.day));
        wins
    }

    /// Whether a win exists and says something.
    #[must_use]
    pub fn has_text(&self, win: &WinId) -> bool {
        self.win(win).is_some_and(Win::has_text)
    }

    /// The name of the win that a note to this answer begins. Two tabs that begin it at once have
    /// to begin the same win, so it follows from the answer; `drawn` is for a note that comes after
    /// one that was let go.
    #[must_use]
    pub fn fresh_note(&self, case: &CaseId, signal: &SignalId, drawn: WinId) -> WinId {
        let named = WinId::try_from(format!("{case}-{signal}"));
        named.ok().filter(|named| self.win(named).is_none()).unwrap_or(drawn)
    }

    /// What was chosen about the page.
    #[must_use]
    pub fn settings(&self) -> Settings {
        match self.get(&Key::settings()) {
            Some(Record::Settings(settings)) => settings.clone(),
            _ => Settings::default(),
        }
    }

    /// Does what the event says and returns the touched records as they were before. An event that
    /// changes nothing touches nothing, so that nothing is saved and nothing can be undone.
    pub fn apply(&mut self, event: &Event) -> Changes {
        apply::touched(&mut self.records, event)
            .into_iter()
            .filter(|(key, before)| self.records.get(key) != before.as_ref())
            .collect()
    }
}
