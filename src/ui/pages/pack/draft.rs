//! The desk: one document being written, as it was when the typing last paused. Pictures, gaps and
//! offers are read from there, so that a letter costs what its own field costs, however long the
//! document is.

use crate::{
    domain::{
        assess::completeness::{Gap, gaps},
        id::BlockId,
        records::document::{Row, Sheet},
        schema::artifact::Artifact,
        workspace::Workspace,
    },
    ui::open_case::OpenCase,
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::{sync::Arc, time::Duration};

/// Letters follow one another faster than this.
const PAUSE: Duration = Duration::from_millis(200);

/// A document on the desk. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) open: OpenCase,
    artifact: StoredValue<Arc<Artifact>>,
    late: RwSignal<Arc<Vec<Sheet>>>,
    /// What it lacks, block by block.
    pub(super) gaps: Memo<Vec<Gap>>,
}

impl Draft {
    pub(super) fn new(open: OpenCase, artifact: Artifact) -> Self {
        let artifact = Arc::new(artifact);
        let (case, id, lacking) = (open.id(), artifact.id.clone(), artifact.clone());
        let read = move |workspace: &Workspace| {
            Arc::new(
                workspace
                    .sheets(&case)
                    .into_iter()
                    .filter(|sheet| sheet.artifact == id)
                    .cloned()
                    .collect::<Vec<Sheet>>(),
            )
        };
        let late = RwSignal::new(open.session.read_untracked(&read));
        let read = StoredValue::new(read);
        let timer = StoredValue::new_local(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(handle) = timer.try_get_value().flatten() {
                handle.clear();
            }
        };
        let first = StoredValue::new(true);
        Effect::new(move |_| {
            open.read(|_| ());
            if first.get_value() {
                return first.set_value(false);
            }
            stop();
            let settle = move || {
                let now = read.with_value(|read| open.session.read_untracked(read));
                if late.with_untracked(|late| *late != now) {
                    late.set(now);
                }
            };
            timer.set_value(set_timeout_with_handle(settle, PAUSE).ok());
        });
        on_cleanup(stop);
        let lacks = move |_: Option<&Vec<Gap>>| {
            late.with(|sheets| gaps(&lacking, &sheets.iter().collect::<Vec<_>>()))
        };
        Self { open, artifact: StoredValue::new(artifact), late, gaps: Memo::new(lacks) }
    }

    pub(super) fn artifact(self) -> Arc<Artifact> {
        self.artifact.get_value()
    }

    /// The rows of a block as they were when the typing paused.
    pub(super) fn rows(self, block: &BlockId) -> Vec<Row> {
        self.late
            .with(|sheets| {
                sheets.iter().find(|sheet| sheet.block == *block).map(|sheet| sheet.rows.clone())
            })
            .unwrap_or_default()
    }
}
