//! Where a document is opened, and how far a line of its checklist is.

use crate::{
    domain::{
        id::{ArtifactId, ItemId},
        records::pack::State,
        schema::artifact::Artifact,
    },
    route::CasePage,
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// The address of a document's page.
pub(super) fn href_of(open: OpenCase, artifact: &Artifact) -> String {
    open.href(CasePage::Pack(Some(artifact.id.clone())))
}

/// How far one line of a checklist is, kept in step.
pub(super) fn state_of(open: OpenCase, artifact: ArtifactId, item: ItemId) -> Memo<State> {
    Memo::new(move |_| open.pack.with(|pack| pack.item(&artifact, &item)))
}
