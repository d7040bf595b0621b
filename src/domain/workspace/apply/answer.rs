//! What events do to the answer for one signal, and to the wins that it cites.

use super::edit::Edit;
use crate::domain::records::win::Win;
use crate::domain::workspace::event::AnswerEvent;

impl Edit<'_> {
    pub(super) fn answer_event(&mut self, event: &AnswerEvent) {
        match event {
            AnswerEvent::LevelChosen { case, signal, level, day } => {
                self.choose_level(case, signal, *level, *day)
            }
            AnswerEvent::SignalSkipped { case, signal } => self.answer(case, signal, |answer| {
                answer.level = None;
                answer.skipped = true;
            }),
            AnswerEvent::SignalSetAside { case, signal, why } => {
                self.answer(case, signal, |answer| answer.not_applicable.clone_from(why))
            }
            AnswerEvent::FactAnswered { case, signal, check, holds } => {
                self.answer(case, signal, |answer| {
                    match holds {
                        Some(holds) => answer.facts.insert(check.clone(), *holds),
                        None => answer.facts.remove(check),
                    };
                })
            }
            AnswerEvent::NoteWritten { case, signal, text, day, fresh } => {
                let win = Win { text: text.clone(), ..Win::new(fresh.clone(), *day) };
                self.note(case, signal, win);
            }
            AnswerEvent::WinCited { case, signal, win } => self.answer(case, signal, |answer| {
                if answer.wins().all(|cited| cited != win) {
                    answer.cites.push(win.clone());
                }
            }),
            AnswerEvent::WinUncited { case, signal, win } => {
                self.answer(case, signal, |answer| answer.forget(win))
            }
        }
    }
}
