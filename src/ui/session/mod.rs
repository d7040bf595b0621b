//! The session: the one way from the screen to a person's work and back.
//!
//! Screens read the workspace through memos and say [`crate::domain::workspace::event::Event`]s to
//! [`Session::dispatch`]. The session applies them, remembers how to undo them, and saves the
//! touched records, typing a moment later than choices.

mod change;
mod content;
mod damage;
mod damaged;
mod day;
mod listeners;
mod notify;
mod pasting;
mod read_only;
mod saving;
pub mod status;
mod toast;

use crate::{
    browser::{
        clock, location, random,
        storage::{LocalStorageBackend, SessionStorageBackend},
        theme,
    },
    domain::{
        date::Day,
        records::key::Key,
        schema::{artifact::Artifact, checklist::Checklist, track::Track},
        workspace::{Workspace, history::History},
    },
    route::Route,
    storage::{
        keys::Quarantined,
        outcome::SaveError,
        store::{LoadReport, Store},
        undo_steps::Trail,
    },
};
pub use damaged::Damaged;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use status::Saving;
use std::{collections::BTreeSet, sync::Arc};
pub use toast::Toast;

/// A handle on the session; cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Session {
    workspace: RwSignal<Arc<Workspace>>,
    /// What is read instead of it; see [`Session::with_view`].
    shown: Option<Memo<Option<Arc<Workspace>>>>,
    route: ReadSignal<Route>,
    set_route: WriteSignal<Route>,
    today: RwSignal<Day>,
    dark: RwSignal<bool>,
    /// Whether there is a step to take back.
    undoable: ReadSignal<bool>,
    set_undoable: WriteSignal<bool>,
    saving: ReadSignal<Saving>,
    set_saving: WriteSignal<Saving>,
    said: ReadSignal<Option<Toast>>,
    set_said: WriteSignal<Option<Toast>>,
    kept: ReadSignal<Vec<Quarantined>>,
    set_kept: WriteSignal<Vec<Quarantined>>,
    /// The last change was pasted, and nothing was typed since.
    pasted: StoredValue<bool>,
    inner: StoredValue<Inner, LocalStorage>,
    tracks: StoredValue<Vec<Arc<Track>>>,
    checklists: StoredValue<Vec<Arc<Checklist>>>,
    artifacts: StoredValue<Arc<Vec<Artifact>>>,
    misread: RwSignal<Vec<String>>,
    /// How often another tab erased everything.
    erased: RwSignal<u32>,
}

struct Inner {
    store: Store<LocalStorageBackend>,
    trail: Trail<SessionStorageBackend>,
    history: History,
    unsaved: BTreeSet<Key>,
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
        let mut store = Store::new(LocalStorageBackend, random::fresh_id());
        let LoadReport { records, unreadable, aside, fault } = store.load();
        let workspace = Workspace::of(records);
        let (trail, history) = Trail::open(SessionStorageBackend, &store, &workspace);
        let (route, set_route) = signal(location::route().unwrap_or(Route::Home));
        let (undoable, set_undoable) = signal(!history.done().is_empty());
        let (saving, set_saving) =
            signal(fault.map_or(Saving::Idle, |fault| Saving::Failed(SaveError::Fault(fault))));
        let (said, set_said) = signal(None);
        let (kept, set_kept) = signal(unreadable.into_iter().chain(aside).collect());
        let inner = Inner { store, trail, history, unsaved: BTreeSet::new(), timer: None };
        let session = Self {
            workspace: RwSignal::new(Arc::new(workspace)),
            shown: None,
            route,
            set_route,
            today: RwSignal::new(clock::today()),
            dark: RwSignal::new(theme::is_dark()),
            undoable,
            set_undoable,
            saving,
            set_saving,
            said,
            set_said,
            kept,
            set_kept,
            pasted: StoredValue::new(false),
            inner: StoredValue::new_local(inner),
            tracks: StoredValue::new(Vec::new()),
            checklists: StoredValue::new(Vec::new()),
            artifacts: StoredValue::new(Arc::new(Vec::new())),
            misread: RwSignal::new(Vec::new()),
            erased: RwSignal::new(0),
        };
        session.listen();
        session
    }

    /// Reads something from the workspace; runs again when the workspace changes.
    pub fn read<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        read(&self.now())
    }

    /// Reads something from the workspace, without running again.
    pub fn read_untracked<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        let shown = self.shown.and_then(|shown| shown.get_untracked());
        read(&shown.unwrap_or_else(|| self.workspace.get_untracked()))
    }

    fn now(self) -> Arc<Workspace> {
        self.shown.and_then(|shown| shown.get()).unwrap_or_else(|| self.workspace.get())
    }

    /// Where the visitor is.
    #[must_use]
    pub fn route(self) -> ReadSignal<Route> {
        self.route
    }

    /// Whether the page is dark.
    #[must_use]
    pub fn dark(self) -> RwSignal<bool> {
        self.dark
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn undoable(self) -> ReadSignal<bool> {
        self.undoable
    }

    /// The state of saving.
    #[must_use]
    pub fn saving(self) -> ReadSignal<Saving> {
        self.saving
    }

    /// How often another tab erased everything: what stands in a form begins anew each time.
    #[must_use]
    pub fn erased(self) -> RwSignal<u32> {
        self.erased
    }

    /// The line in the status bar.
    #[must_use]
    pub fn said(self) -> ReadSignal<Option<Toast>> {
        self.said
    }

    /// Stored values that are not in use: unreadable, or set aside.
    #[must_use]
    pub fn kept(self) -> ReadSignal<Vec<Quarantined>> {
        self.kept
    }
}
