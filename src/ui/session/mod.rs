//! The session: the one way from the screen to a person's work and back.
//!
//! Screens read the workspace through memos and say [`Event`]s to [`Session::dispatch`]. The session applies them,
//! remembers how to undo them, and saves the touched records, typing a moment later than choices.

mod listen;
mod outside;
mod pasting;

use super::{saving::Saving, undo::History};
use crate::{
    content,
    domain::{
        checklist::Checklist,
        date::Day,
        event::Event,
        id::{ChecklistId, TrackId},
        record::Key,
        set::SmallSet,
        track::{Artifact, Track},
        workspace::{Touched, Workspace},
    },
    route::Route,
    saved::{
        backup,
        store::{Found, Kept, NotSaved, Saved, Store},
    },
    shell::{chance, clock, files, place, storage::LocalShelf},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::{sync::Arc, time::Duration};

/// Typing is saved this long after the first letter that is not saved yet: below the 300 ms that are promised.
const TYPING: Duration = Duration::from_millis(200);

/// A handle on the session; cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Session {
    workspace: RwSignal<Arc<Workspace>>,
    /// What is read instead of it; see [`Session::showing`].
    shown: Option<Memo<Arc<Workspace>>>,
    route: RwSignal<Route>,
    today: RwSignal<Day>,
    saving: RwSignal<Saving>,
    said: RwSignal<Option<Said>>,
    kept: RwSignal<Vec<Kept>>,
    /// The last change was pasted, and nothing was typed since.
    pasted: StoredValue<bool>,
    inner: StoredValue<Inner, LocalStorage>,
    tracks: StoredValue<Vec<Arc<Track>>>,
    checklists: StoredValue<Vec<Arc<Checklist>>>,
    artifacts: StoredValue<Arc<Vec<Artifact>>>,
}

/// A line in the status bar at the foot: something was taken away and can be brought back, or happened elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Whether "Undo" stands beside them.
    pub undo: bool,
}

struct Inner {
    store: Store<LocalShelf>,
    history: History,
    unsaved: SmallSet<Key>,
    timer: Option<TimeoutHandle>,
}

/// The session of this page.
#[must_use]
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Reads what is stored and listens to the browser. Writes nothing.
    #[must_use]
    pub fn open() -> Self {
        let mut store = Store::new(LocalShelf, chance::fresh_id());
        let Found { records, unreadable, aside, fault } = store.load();
        let inner = Inner { store, history: History::default(), unsaved: SmallSet::new(), timer: None };
        let session = Self {
            workspace: RwSignal::new(Arc::new(Workspace::of(records))),
            shown: None,
            route: RwSignal::new(place::route().unwrap_or(Route::Home)),
            today: RwSignal::new(clock::today()),
            saving: RwSignal::new(fault.map_or(Saving::Idle, |fault| Saving::Failed(NotSaved::Fault(fault)))),
            said: RwSignal::new(None),
            kept: RwSignal::new(unreadable.into_iter().chain(aside).collect()),
            pasted: StoredValue::new(false),
            inner: StoredValue::new_local(inner),
            tracks: StoredValue::new(Vec::new()),
            checklists: StoredValue::new(Vec::new()),
            artifacts: StoredValue::new(Arc::new(Vec::new())),
        };
        session.listen();
        session
    }

    /// Says what happened. The only way to change a person's work.
    pub fn dispatch(self, event: Event) {
        self.pasted.set_value(false);
        let mut touched = Touched::new();
        self.workspace.maybe_update(|workspace| {
            touched = Arc::make_mut(workspace).apply(&event);
            !touched.is_empty()
        });
        if touched.is_empty() {
            return;
        }
        let keys: Vec<Key> = touched.iter().map(|(key, _)| key.clone()).collect();
        self.inner.update_value(|inner| inner.history.push(touched, event.place()));
        match event.took_away() {
            Some(text) => self.say(text, true),
            // An "Undo" left standing would now take back this change instead of the one it speaks of.
            None if self.said.with_untracked(Option::is_some) => self.hush(),
            None => {}
        }
        self.save(keys, event.is_typing());
    }

    /// Takes the last change back.
    pub fn undo(self) {
        let keys = self.inner.try_update_value(|inner| inner.history.undo(|records| self.restore(records))).flatten();
        self.after_step(keys, "Undone. Ctrl, Shift and Z together bring it back.", "There is nothing to undo.");
    }

    /// Takes an undone change again.
    pub fn redo(self) {
        let keys = self.inner.try_update_value(|inner| inner.history.redo(|records| self.restore(records))).flatten();
        self.after_step(keys, "Done again.", "There is nothing to do again.");
    }

    /// Sets records as they were, and says what stood there.
    fn restore(self, records: Touched) -> Touched {
        self.workspace.try_update(|workspace| Arc::make_mut(workspace).restore(records)).unwrap_or_default()
    }

    fn after_step(self, keys: Option<Vec<Key>>, done: &str, nothing: &str) {
        match keys {
            Some(keys) => {
                self.save(keys, false);
                self.say(done, false);
            }
            None => self.say(nothing, false),
        }
    }

    fn leave_field(self) {
        self.inner.update_value(|inner| inner.history.close_step());
        self.flush();
    }

    fn save(self, keys: Vec<Key>, typing: bool) {
        self.inner.update_value(|inner| inner.unsaved.extend(keys));
        if !typing {
            return self.flush();
        }
        if self.saving.get_untracked() != Saving::Saving && !matches!(self.saving.get_untracked(), Saving::Failed(_)) {
            self.saving.set(Saving::Saving);
        }
        self.inner.update_value(|inner| {
            if inner.timer.is_none() {
                inner.timer = set_timeout_with_handle(move || self.flush(), TYPING).ok();
            }
        });
    }

    /// Saves what is not saved yet. What cannot be saved stays in hand for the next try.
    pub fn flush(self) {
        let outcome = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.timer.take() {
                timer.clear();
            }
            (!inner.unsaved.is_empty()).then(|| save_all(inner, &self.workspace.get_untracked()))
        });
        let Some(Some(outcome)) = outcome else { return };
        match outcome {
            Ok(Saved::Yes) => self.saving.set(Saving::Saved(clock::time())),
            Ok(Saved::SetAside) => {
                self.saving.set(Saving::Saved(clock::time()));
                self.look_for_kept();
                self.say("Another tab had changed the same thing. Your version is saved, theirs is set aside under Data.", false);
            }
            Err(why) => self.saving.set(Saving::Failed(why)),
        }
    }

    /// Reads once more which values cannot be used.
    pub fn look_for_kept(self) {
        let found = self.inner.with_value(|_| Store::new(LocalShelf, String::new()).load());
        self.kept.set(found.unreadable.into_iter().chain(found.aside).collect());
    }

    /// Puts a line into the status bar.
    pub fn say(self, text: &str, undo: bool) {
        self.said.set(Some(Said { text: text.to_owned(), undo }));
    }

    /// Takes the line out of the status bar.
    pub fn hush(self) {
        self.said.set(None);
    }

    /// Offers everything as one file, also what cannot be read.
    pub fn save_to_file(self) {
        let today = self.today.get_untracked();
        let kept: Vec<(String, String)> = self.kept.get_untracked().into_iter().map(|kept| (kept.at, kept.raw)).collect();
        let text = self.peek(|workspace| backup::write(workspace, &kept, today));
        match files::download(&format!("rung-{today}.json"), "application/json", &text) {
            Ok(()) => {
                let settings = self.peek(Workspace::settings);
                self.dispatch(Event::SettingsChosen(crate::domain::settings::Settings { taken_out: Some(today), ..settings }));
            }
            Err(_) => self.say("The browser refused to save the file. Nothing was changed.", false),
        }
    }

    /// Works on the store itself: for the Data room.
    pub fn with_store<T>(self, work: impl FnOnce(&mut Store<LocalShelf>) -> T) -> Option<T> {
        self.inner.try_update_value(|inner| work(&mut inner.store))
    }

    /// Reads something from the workspace; runs again when the workspace changes.
    pub fn read<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        read(&self.now())
    }

    /// Reads something from the workspace, without running again.
    pub fn peek<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        read(&self.shown.map_or_else(|| self.workspace.get_untracked(), |shown| shown.get_untracked()))
    }

    /// One copy of the reading code for all who read; see [`super::shared`].
    #[inline(never)]
    fn now(self) -> Arc<Workspace> {
        self.shown.map_or_else(|| self.workspace.get(), |shown| shown.get())
    }

    /// Where the visitor is.
    #[must_use]
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Today.
    #[must_use]
    pub fn today(self) -> Day {
        self.today.get()
    }

    /// The state of saving.
    #[must_use]
    pub fn saving(self) -> Signal<Saving> {
        self.saving.into()
    }

    /// The line in the status bar.
    #[must_use]
    pub fn said(self) -> Signal<Option<Said>> {
        self.said.into()
    }

    /// Stored values that are not in use: unreadable, or set aside.
    #[must_use]
    pub fn kept(self) -> Signal<Vec<Kept>> {
        self.kept.into()
    }

    /// A track, parsed when first asked for.
    #[must_use]
    pub fn track(self, id: &TrackId) -> Option<Arc<Track>> {
        if let Some(track) = self.tracks.with_value(|tracks| tracks.iter().find(|track| track.id == *id).cloned()) {
            return Some(track);
        }
        let track = Arc::new(content::track(id)?);
        self.tracks.update_value(|tracks| tracks.push(track.clone()));
        Some(track)
    }

    /// A checklist, parsed when first asked for.
    #[must_use]
    pub fn checklist(self, id: &ChecklistId) -> Option<Arc<Checklist>> {
        if let Some(checklist) = self.checklists.with_value(|all| all.iter().find(|one| one.id == *id).cloned()) {
            return Some(checklist);
        }
        let checklist = Arc::new(content::checklist(id)?);
        self.checklists.update_value(|all| all.push(checklist.clone()));
        Some(checklist)
    }

    /// All artifacts, parsed when first asked for.
    #[must_use]
    pub fn artifacts(self) -> Arc<Vec<Artifact>> {
        if self.artifacts.with_value(|artifacts| artifacts.is_empty()) {
            self.artifacts.set_value(Arc::new(content::artifacts()));
        }
        self.artifacts.get_value()
    }
}

fn save_all(inner: &mut Inner, workspace: &Workspace) -> Result<Saved, NotSaved> {
    let mut outcome = Ok(Saved::Yes);
    for key in inner.unsaved.take() {
        match inner.store.save(&key, workspace.get(&key)) {
            Ok(Saved::Yes) => {}
            Ok(Saved::SetAside) => outcome = outcome.map(|_| Saved::SetAside),
            Err(why) => {
                inner.unsaved.insert(key);
                outcome = Err(why);
            }
        }
    }
    outcome
}
