//! How a person's work changes: by an event, by undo, by what another tab wrote.

use super::{Session, toast::Toast};
use crate::domain::workspace::event::PageEvent;
use crate::{
    domain::{
        records::{key::Key, record::Record},
        workspace::{changes::Changes, event::Event, history::Deed},
    },
    route::{CasePage, Route},
};
use leptos::prelude::*;
use std::sync::Arc;

impl Session {
    /// Says what happened. The only way to change a person's work.
    pub fn dispatch(self, event: impl Into<Event>) {
        let event = event.into();
        let keys = self.apply(&event);
        if !keys.is_empty() {
            self.save(keys, event.is_typing());
        }
    }

    /// Does what happened, without saving it. The records that it touched.
    pub(super) fn apply(self, event: &Event) -> Vec<Key> {
        self.look_at_the_day();
        self.pasted.set_value(false);
        let mut touched = Changes::new();
        self.workspace.maybe_update(|workspace| {
            touched = Arc::make_mut(workspace).apply(event);
            !touched.is_empty()
        });
        let keys = touched.iter().map(|(key, _)| key.clone()).collect();
        if !touched.is_empty() && event.is_work() {
            self.remember(event, touched);
        }
        keys
    }

    /// Makes a step of it that can be taken back, and says so where something went.
    fn remember(self, event: &Event, touched: Changes) {
        let at = Route::of(event, &touched).href();
        let what = event.deed(&touched).to_owned();
        let deed = || Deed { what, at, fleeting: *event == Event::Page(PageEvent::Erased) };
        self.inner.update_value(|inner| inner.history.push(touched, event.coalesce_key(), deed));
        self.look_at_history();
        match event.undo_message() {
            Some(text) => self.notify(text, true),
            // An "Undo" left standing would now take back this change instead of the one it speaks
            // of.
            None if self.said.with_untracked(Option::is_some) => self.dismiss(),
            None => {}
        }
    }

    /// Takes the last change back.
    pub fn undo(self) {
        let step = self
            .inner
            .try_update_value(|inner| inner.history.undo(|records| self.restore(records)))
            .flatten();
        self.after_step(
            step,
            "Undone",
            " Ctrl, Shift and Z together bring it back.",
            "There is nothing to undo.",
        );
    }

    /// Takes an undone change again.
    pub fn redo(self) {
        let step = self
            .inner
            .try_update_value(|inner| inner.history.redo(|records| self.restore(records)))
            .flatten();
        self.after_step(step, "Done again", "", "There is nothing to do again.");
    }

    /// Sets records as they were, and says what stood there.
    pub(super) fn restore(self, records: Changes) -> Changes {
        self.workspace
            .try_update(|workspace| Arc::make_mut(workspace).restore(records))
            .unwrap_or_default()
    }

    /// Somebody else changed records: they are taken over, and steps that touch them are no longer
    /// taken back.
    pub(super) fn take_over(self, records: Vec<(Key, Option<Record>)>) {
        let last =
            || self.inner.with_value(|inner| inner.history.done().last().map(|step| step.id));
        let before = last();
        self.inner.update_value(|inner| inner.history.forget(records.iter().map(|(key, _)| key)));
        self.look_at_history();
        // The step that an "Undo" on the screen speaks of may be among those.
        if before != last()
            && self.said.with_untracked(|said| said.as_ref().is_some_and(|said| said.undo))
        {
            self.dismiss();
        }
        self.restore(records);
    }

    /// Says what was taken back, and where, if it is not what is on the screen.
    fn after_step(self, step: Option<(Vec<Key>, Deed)>, done: &str, then: &str, nothing: &str) {
        self.look_at_history();
        let Some((keys, deed)) = step else { return self.notify(nothing, false) };
        self.save(keys, false);
        let elsewhere =
            Route::parse(&deed.at).filter(|at| self.route.with_untracked(|here| !shows(here, at)));
        let place =
            elsewhere.as_ref().map_or_else(String::new, |at| format!(", in {}", self.name_of(at)));
        let link = elsewhere.map(|at| (at.href(), "Show it".to_owned()));
        self.notify_with(Toast {
            text: format!("{done}: {}{place}.{then}", deed.what),
            link,
            ..Toast::default()
        });
    }

    pub(super) fn look_at_history(self) {
        let some = self.inner.with_value(|inner| !inner.history.done().is_empty());
        if self.undoable.get_untracked() != some {
            self.set_undoable.set(some);
        }
    }

    /// A place in words, behind "in".
    fn name_of(self, at: &Route) -> String {
        let (case, room) = match at {
            Route::Log(_) => return "the impact log".to_owned(),
            Route::Data => return "Data".to_owned(),
            Route::Checklist(id) => {
                return self
                    .checklist(id)
                    .map_or_else(|| "a checklist".to_owned(), |list| list.name.clone());
            }
            Route::Case(case, room) => (case, room),
            _ => return "your cases".to_owned(),
        };
        let track = self
            .read_untracked(|workspace| workspace.case(case).map(|case| case.track.clone()))
            .and_then(|track| self.track(&track));
        let name = match room {
            CasePage::Score(Some(signal)) => track
                .as_ref()
                .and_then(|track| track.signal(signal))
                .map(|signal| format!("Score: {}", signal.name)),
            CasePage::Pack(Some(id)) => self
                .artifacts()
                .iter()
                .find(|artifact| artifact.id == *id)
                .map(|artifact| artifact.name.clone()),
            CasePage::Checklist(id) => self.checklist(id).map(|list| list.name.clone()),
            _ => None,
        };
        let name = name.unwrap_or_else(|| room_name(room).to_owned());
        let several = self.read_untracked(|workspace| workspace.cases().len() > 1);
        match track.filter(|_| several) {
            Some(track) => format!("{name} ({})", track.name),
            None => name,
        }
    }
}

/// Whether a room shows what happens at `at`: the same one, or the list that it stands in.
fn shows(here: &Route, at: &Route) -> bool {
    match (here, at) {
        (Route::Log(_), Route::Log(None)) => true,
        (Route::Case(one, CasePage::Plan(here)), Route::Case(two, CasePage::Plan(at))) => {
            one == two && here == at
        }
        _ => here == at,
    }
}

fn room_name(room: &CasePage) -> &'static str {
    match room {
        CasePage::Score(_) => "Score",
        CasePage::Answers => "the answers",
        CasePage::Result => "Result",
        CasePage::Plan(None) => "the plan",
        CasePage::Plan(Some(_)) => "a long plan",
        CasePage::Attempts(_) => "the attempts",
        CasePage::Checklist(_) => "a checklist",
        CasePage::Pack(_) => "the proof pack",
        CasePage::Stories(_) | CasePage::Rehearse(_) => "the stories",
        CasePage::Print | CasePage::PrintOne(_) => "Print",
        CasePage::Words => "the words to hide",
    }
}
