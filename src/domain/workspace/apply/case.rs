//! What events do to a case and its stories: levels, answers, what they cite.

use super::edit::Edit;
use crate::domain::workspace::event::CaseEvent;
use crate::domain::{
    date::Day,
    id::{CaseId, PromptId, SignalId, WinId},
    records::{
        case::{Answer, Case},
        key::Key,
        record::Record,
        story::Story,
    },
    schema::level::Level,
};

impl Edit<'_> {
    pub(super) fn case_event(&mut self, event: &CaseEvent) {
        match event {
            CaseEvent::CaseOpened(case) => self.put(Record::Case(case.clone())),
            CaseEvent::CaseDropped(id) => self.drop_case(id),
            CaseEvent::LensChosen { case, lens } => {
                self.case(case, |case| case.lens.clone_from(lens))
            }
            CaseEvent::FocusChosen { case, focus } => {
                self.case(case, |case| case.focus.clone_from(focus))
            }
            CaseEvent::AttemptFrozen(attempt) => self.put(Record::Attempt(attempt.clone())),
            CaseEvent::AttemptDropped { case, attempt } => {
                self.remove(&Key::attempt(case, attempt))
            }
        }
    }

    pub(super) fn case(&mut self, id: &CaseId, change: impl FnOnce(&mut Case)) {
        let key = Key::case(id);
        self.touch(&key);
        if let Some(Record::Case(case)) = self.records.get_mut(&key) {
            change(case);
        }
    }

    pub(super) fn answer(
        &mut self,
        case: &CaseId,
        signal: &SignalId,
        change: impl FnOnce(&mut Answer),
    ) {
        self.case(case, |case| {
            let mut answer = case.answers.remove(signal).unwrap_or_default();
            change(&mut answer);
            if answer != Answer::default() {
                case.answers.insert(signal.clone(), answer);
            }
        });
    }

    pub(super) fn choose_level(
        &mut self,
        case: &CaseId,
        signal: &SignalId,
        level: Level,
        day: Day,
    ) {
        self.case(case, |case| {
            case.scored = Some(day);
            let answer = Answer {
                level: Some(level),
                skipped: false,
                not_applicable: String::new(),
                ..case.answers.remove(signal).unwrap_or_default()
            };
            case.answers.insert(signal.clone(), answer);
        });
    }

    pub(super) fn story(
        &mut self,
        case: &CaseId,
        prompt: &PromptId,
        change: impl FnOnce(&mut Story),
    ) {
        let key = Key::story(case, prompt);
        let mut story = match self.records.get(&key) {
            Some(Record::Story(story)) => story.clone(),
            _ => Story::new(case.clone(), prompt.clone()),
        };
        change(&mut story);
        if story.is_blank() {
            self.remove(&key);
        } else {
            self.put(Record::Story(story));
        }
    }

    pub(super) fn draft_story(&mut self, case: &CaseId, prompt: &PromptId, win: &WinId) {
        if let Some(Record::Win(win)) = self.records.get(&Key::win(win)).cloned() {
            self.story(case, prompt, |story| story.draft(&win));
        }
    }

    pub(super) fn drop_case(&mut self, id: &CaseId) {
        let keys: Vec<Key> =
            self.records.keys().filter(|key| key.belongs_to(id)).cloned().collect();
        keys.iter().for_each(|key| self.remove(key));
    }
}
