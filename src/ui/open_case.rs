//! The case that is open: its track and everything computed from it, once, for screen and print
//! alike.

use super::session::{Session, use_session};
use crate::{
    domain::{
        assess::{
            completeness,
            coverage::{Row, coverage},
            focus::{Focus, focus},
            pack_documents::documents,
            reading::{Reading, read},
        },
        date::Day,
        id::{ArtifactId, CaseId, PlanId},
        records::{
            case::Case,
            days_off::DaysOff,
            pack::{Pack, State},
            plan::Plan,
            plan_item::PlanItem,
        },
        schema::{artifact::Artifact, signal::Signal, track::Track},
        workspace::{Workspace, event::Event},
    },
    route::{CasePage, Route},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The open case. A handle, cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct OpenCase {
    /// The session.
    pub session: Session,
    id: StoredValue<CaseId>,
    track: StoredValue<Arc<Track>>,
    /// Which long plan [`OpenCase::plan`] is; `None` is the one that closes gaps.
    long: StoredValue<Option<PlanId>>,
    /// The answers.
    pub case: Memo<Case>,
    /// What they mean.
    pub reading: Memo<Reading>,
    /// What to work on.
    pub focus: Memo<Vec<Focus>>,
    /// The dated plan, once it was laid.
    pub plan: Memo<Option<Plan>>,
    /// What was noted about the documents.
    pub pack: Memo<Pack>,
}

/// The case of the room one is in.
#[must_use]
pub fn use_case() -> OpenCase {
    expect_context::<OpenCase>()
}

impl OpenCase {
    /// Opens a case; `None` when there is no such case or this build has no such track.
    #[must_use]
    pub fn open(id: &CaseId) -> Option<Self> {
        Self::of(use_session(), id)
    }

    /// Opens a case of a session.
    #[must_use]
    pub fn of(session: Session, id: &CaseId) -> Option<Self> {
        let first = session.read_untracked(|workspace| workspace.case(id).cloned())?;
        let track = session.track(&first.track)?;
        let (of_case, of_reading, of_focus) = (id.clone(), track.clone(), track.clone());
        // While the room is being left after the case was dropped, the last state stands in.
        let case = Memo::new(move |_| {
            session
                .read(|workspace| workspace.case(&of_case).cloned())
                .unwrap_or_else(|| first.clone())
        });
        let reading = Memo::new(move |_| {
            let case = case.read();
            session.read(|workspace| read(&of_reading, &case, |win| workspace.has_text(win)))
        });
        let (of_plan, of_pack) = (id.clone(), id.clone());
        Some(Self {
            session,
            id: StoredValue::new(id.clone()),
            track: StoredValue::new(track),
            long: StoredValue::new(None),
            case,
            reading,
            focus: Memo::new(move |_| focus(&of_focus, &case.read(), &reading.read())),
            plan: Memo::new(move |_| session.read(|workspace| workspace.plan(&of_plan).cloned())),
            pack: Memo::new(move |_| session.read(|workspace| workspace.pack(&of_pack))),
        })
    }

    /// The same case, seen from the room of a long plan.
    #[must_use]
    pub fn with_plan(self, long: PlanId) -> Self {
        let (id, plan) = (self.id(), long.clone());
        let session = self.session;
        Self {
            long: StoredValue::new(Some(long)),
            plan: Memo::new(move |_| {
                session.read(|workspace| workspace.long_plan(&id, &plan).cloned())
            }),
            ..self
        }
    }

    /// Which long plan [`OpenCase::plan`] is; `None` is the one that closes gaps.
    #[must_use]
    pub fn long(self) -> Option<PlanId> {
        self.long.get_value()
    }

    /// The line by which a document ships, in whichever of its plans; the one that closes gaps goes
    /// first.
    #[must_use]
    pub fn ships(self, artifact: &ArtifactId) -> Option<PlanItem> {
        self.read(|workspace| {
            workspace.plans(&self.id()).into_iter().find_map(|plan| plan.ships(artifact).cloned())
        })
    }

    /// The days on which its other plans have something to do.
    #[must_use]
    pub fn busy(self) -> Vec<Day> {
        let long = self.long();
        self.read(|workspace| {
            workspace
                .plans(&self.id())
                .into_iter()
                .filter(|plan| plan.long != long)
                .flat_map(Plan::busy)
                .collect()
        })
    }

    /// The days off that the person named.
    #[must_use]
    pub fn off(self) -> Vec<DaysOff> {
        self.read(|workspace| workspace.settings().off)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> CaseId {
        self.id.get_value()
    }

    /// Its track.
    #[must_use]
    pub fn track(self) -> Arc<Track> {
        self.track.get_value()
    }

    /// The address of one of its rooms.
    #[must_use]
    pub fn href(self, room: CasePage) -> String {
        Route::Case(self.id(), room).href()
    }

    /// Goes to one of its rooms.
    pub fn go(self, room: CasePage) {
        crate::browser::location::go(&Route::Case(self.id(), room));
    }

    /// Says what happened.
    pub fn dispatch(self, event: impl Into<Event>) {
        self.session.dispatch(event);
    }

    /// Reads something from the workspace, tracked.
    pub fn read<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.session.read(read)
    }

    /// Its documents, in order. `all` is [`Session::artifacts`].
    #[must_use]
    pub fn documents(self, all: &[Artifact]) -> Vec<&Artifact> {
        self.pack.with(|pack| {
            self.read(|workspace| documents(&self.track(), all, &workspace.plans(&self.id()), pack))
        })
    }

    /// Documents that are complete, and documents in all.
    #[must_use]
    pub fn documents_complete(self) -> (usize, usize) {
        let all = self.session.artifacts();
        let documents = self.documents(&all);
        let complete = self.pack.with(|pack| {
            self.read(|workspace| {
                let sheets = workspace.sheets(&self.id());
                documents
                    .iter()
                    .filter(|one| completeness::state(one, pack, &sheets) == State::Done)
                    .count()
            })
        });
        (complete, documents.len())
    }

    /// Which of the signals that apply its documents prove.
    #[must_use]
    pub fn coverage(self, documents: &[&Artifact]) -> Vec<Row> {
        let mut rows = self.pack.with(|pack| {
            self.read(|workspace| {
                coverage(&self.track(), documents, pack, &workspace.sheets(&self.id()))
            })
        });
        self.case.with(|case| rows.retain(|row| case.applies(&row.signal)));
        rows
    }

    /// Stories that are told whole, and prompts in all.
    #[must_use]
    pub fn stories_told(self) -> (usize, usize) {
        let track = self.track();
        let applying: Vec<&Signal> = self
            .case
            .with(|case| track.signals.iter().filter(|signal| case.applies(&signal.id)).collect());
        let told = self.read(|workspace| {
            let prompts = applying.iter().flat_map(|signal| &signal.prompts);
            prompts
                .filter(|prompt| {
                    workspace.story(&self.id(), &prompt.id).is_some_and(|story| {
                        story.told() == crate::domain::records::story::StoryProgress::Whole
                    })
                })
                .count()
        });
        (told, applying.iter().map(|signal| signal.prompts.len()).sum())
    }
}
