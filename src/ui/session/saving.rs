//! Keeping what a person wrote: in the browser, in a file, and letting go of it all.

use super::{Inner, Session, status::Saving, toast::Toast};
use crate::domain::workspace::event::PageEvent;
use crate::{
    browser::{clock, files, storage::LocalStorageBackend, theme},
    domain::{
        records::{key::Key, record::Record, settings::Settings},
        workspace::{Workspace, event::Event, history::History},
    },
    route::Route,
    storage::{
        backend::StorageError,
        backup,
        outcome::{SaveError, SaveOutcome},
        store::Store,
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// Typing is saved this long after the first letter that is not saved yet: below the 300 ms that
/// are promised.
const TYPING: Duration = Duration::from_millis(200);

impl Session {
    pub(super) fn commit_edit(self) {
        self.inner.update_value(|inner| inner.history.close_step());
        self.flush();
    }

    pub(super) fn save(self, keys: Vec<Key>, typing: bool) {
        self.inner.update_value(|inner| inner.unsaved.extend(keys));
        if !typing {
            return self.flush();
        }
        if self.saving.get_untracked() != Saving::Saving
            && !matches!(self.saving.get_untracked(), Saving::Failed(_))
        {
            self.set_saving.set(Saving::Saving);
        }
        self.inner.update_value(|inner| {
            if inner.timer.is_none() {
                inner.timer = set_timeout_with_handle(move || self.flush(), TYPING).ok();
            }
        });
    }

    /// Saves what is not saved yet. What cannot be saved stays in hand for the next try.
    pub fn flush(self) {
        let failed = self.saving.with_untracked(|saving| matches!(saving, Saving::Failed(_)));
        let saved = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.timer.take() {
                timer.clear();
            }
            (!inner.unsaved.is_empty())
                .then(|| save_all(inner, &self.workspace.get_untracked(), failed))
        });
        let Some(Some(saved)) = saved else { return };
        if !saved.merged.is_empty() {
            self.take_over(saved.merged);
        }
        match saved.outcome {
            Ok(()) => self.set_saving.set(Saving::Saved(clock::time())),
            Err(why) => self.set_saving.set(Saving::Failed(why)),
        }
        if saved.set_aside {
            self.say_aside("Another tab had changed the same thing. Your version is saved, theirs is set aside under Data.");
        } else if saved.mended {
            self.say_aside(
                "An earlier try to save had left half of it behind. That half is set aside under Data, and your work is saved whole.",
            );
        }
    }

    /// Says that something was set aside, and leads to it.
    pub(super) fn say_aside(self, text: &str) {
        self.reload_quarantine();
        let link = Some((Route::Data.href(), "Open Data".to_owned()));
        self.notify_with(Toast { text: text.to_owned(), link, stays: true, ..Toast::default() });
    }

    /// Reads once more which values cannot be used.
    pub fn reload_quarantine(self) {
        let found =
            self.inner.with_value(|_| Store::new(LocalStorageBackend, String::new()).load());
        self.set_kept.set(found.unreadable.into_iter().chain(found.aside).collect());
    }

    /// Offers everything as one file, also what cannot be read.
    pub fn save_to_file(self) {
        let today = self.today_untracked();
        let kept: Vec<(String, String)> =
            self.kept.get_untracked().into_iter().map(|kept| (kept.at, kept.raw)).collect();
        let text = self.read_untracked(|workspace| backup::write(workspace, &kept, today));
        match files::download(&format!("rung-{today}.json"), "application/json", &text) {
            Ok(()) => {
                let settings = self.read_untracked(Workspace::settings);
                self.dispatch(PageEvent::SettingsChosen(Settings {
                    taken_out: Some(today),
                    ..settings
                }));
            }
            Err(_) => {
                self.notify("The browser refused to save the file. Nothing was changed.", false)
            }
        }
    }

    /// Takes everything of this page out of the browser: records, what is not in use, the theme,
    /// and the steps that undo would need after a reload. What is in memory can be brought back
    /// until the page is left.
    pub fn erase(self) {
        // Not saved record by record: what another tab wrote a moment ago would be put aside, and
        // swept with the rest.
        self.apply(&Event::Page(PageEvent::Erased));
        let swept = self.let_go(Store::sweep);
        if !matches!(swept, Some(Ok(()))) {
            self.notify("The browser did not let everything go. What is left is listed here; try again, or clear this site’s data in the browser’s settings.", true);
        } else if self.said.with_untracked(Option::is_none) {
            self.notify(
                "There was nothing of yours here. What the page kept for itself is gone.",
                false,
            );
        }
    }

    /// Another tab erased everything: also what was being written here, before that was known, what
    /// was begun in a form, and the steps that undo would need after a reload.
    pub(super) fn erased_elsewhere(self) {
        self.let_go(Store::hear_erased);
        let keys: Vec<Key> =
            self.written_untracked().records().map(|(key, _)| key.clone()).collect();
        self.take_over(keys.into_iter().map(|key| (key, None)).collect());
        self.inner.update_value(|inner| inner.history = History::default());
        self.look_at_history();
        self.erased.update(|times| *times += 1);
        self.notify(
            "Everything was erased in another tab, and what was being written here with it.",
            false,
        );
    }

    /// Forgets what is kept for this page beside the records, and what is to be saved.
    fn let_go(
        self,
        sweep: impl FnOnce(&mut Store<LocalStorageBackend>) -> Result<(), StorageError>,
    ) -> Option<Result<(), StorageError>> {
        let swept = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.timer.take() {
                timer.clear();
            }
            inner.trail.clear();
            inner.unsaved.clear();
            sweep(&mut inner.store)
        });
        if matches!(swept, Some(Ok(()))) {
            self.set_saving.set(Saving::Saved(clock::time()));
        }
        theme::show(None);
        self.dark.set(theme::is_dark());
        self.reload_quarantine();
        swept
    }

    /// Works on the store itself: for the Data room.
    pub fn with_store<T>(
        self,
        work: impl FnOnce(&mut Store<LocalStorageBackend>) -> T,
    ) -> Option<T> {
        self.inner.try_update_value(|inner| work(&mut inner.store))
    }
}

/// How saving all that was unsaved went.
struct Outcome {
    outcome: Result<(), SaveError>,
    merged: Vec<(Key, Option<Record>)>,
    set_aside: bool,
    mended: bool,
}

/// The step goes before its records: of a crash in between, nothing is left to be taken back. While
/// nothing can be saved no step is kept, because it would be one onto records that are not there.
fn save_all(inner: &mut Inner, workspace: &Workspace, failed: bool) -> Outcome {
    let mut all = Outcome { outcome: Ok(()), merged: Vec::new(), set_aside: false, mended: false };
    if !failed {
        inner.trail.keep(&inner.history, workspace);
    }
    for key in std::mem::take(&mut inner.unsaved) {
        match inner.store.save(&key, workspace.get(&key)) {
            Ok(SaveOutcome::Yes) => {}
            Ok(SaveOutcome::Merged(record)) => all.merged.push((key, Some(*record))),
            Ok(SaveOutcome::SetAside) => all.set_aside = true,
            Ok(SaveOutcome::PartAside(record)) => {
                all.merged.push((key, Some(*record)));
                all.set_aside = true;
            }
            Ok(SaveOutcome::Mended) => all.mended = true,
            Err(why) => {
                inner.unsaved.insert(key);
                all.outcome = Err(why);
            }
        }
    }
    if failed && all.outcome.is_ok() {
        inner.trail.keep(&inner.history, workspace);
    }
    all
}
