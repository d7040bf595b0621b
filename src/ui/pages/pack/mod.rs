//! Proof pack: the documents of the case with how far each is, and which signals they prove; or one
//! of the documents.
//!
//! A document is written here, block by block, or elsewhere; then its checklist says how far it is.

mod blocks;
mod catalogue;
mod copy;
mod coverage;
mod document;
mod draft;
mod external;
mod item;
mod list;
mod missing;
mod orphaned_rows;
mod state;

use super::redactions::SafeToShow;
use crate::{
    domain::id::ArtifactId,
    ui::open_case::{OpenCase, use_case},
};
use catalogue::Catalogue;
use coverage::Coverage;
use document::Document;
use leptos::prelude::*;
use list::{Documents, NextStep};

/// The pack, or the document that the address names.
#[component]
pub fn PackPage(
    /// Which document; `None` is the whole pack.
    artifact: Option<ArtifactId>,
) -> impl IntoView {
    match artifact {
        Some(artifact) => view! { <Document artifact /> }.into_any(),
        None => view! { <Pack /> }.into_any(),
    }
}

/// All documents, and what they cover.
#[component]
fn Pack() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    view! {
        <div class="page">
            <div class="titled">
                <p class="kicker">{move || complete(open)}</p>
                <h1>{track.pack.title.clone()}</h1>
                <p class="lead">{track.pack.lead.clone()}</p>
                <NextStep />
            </div>
            <Documents />
            <Catalogue />
            <Coverage />
            <SafeToShow />
        </div>
    }
}

/// How many of the documents are complete.
fn complete(open: OpenCase) -> String {
    let (done, of) = open.documents_complete();
    copy::complete(done, of)
}
