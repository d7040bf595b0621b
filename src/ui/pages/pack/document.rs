//! The page of one document: what it is and how far, its blocks in order, and below them the
//! checklist and a note for those who write it elsewhere.

use super::{
    blocks::{BlockEditor, BlockSection, missing_items},
    copy,
    draft::Draft,
    external::{Checklist, Note},
    missing::Missing,
    orphaned_rows::OrphanedRows,
    state::href_of,
};
use crate::{
    domain::{english, id::ArtifactId, schema::artifact::Artifact},
    route::CasePage,
    ui::{
        export_panel::ExportPanel,
        linger::{linger, linger_each},
        open_case::use_case,
        pages::redactions::AsOthersSee,
    },
};
use leptos::prelude::*;

/// The document that the address names, if the pack has it.
#[component]
pub(super) fn Document(artifact: ArtifactId) -> impl IntoView {
    let open = use_case();
    let all = open.session.artifacts();
    let found = all.iter().find(|known| known.id == artifact).cloned();
    // Only whether it is there: the page holds fields, and must not be built anew when what was
    // noted changes.
    let there = Memo::new(move |_| {
        let all = open.session.artifacts();
        open.documents(&all).iter().any(|document| document.id == artifact)
    });
    // By key, and not in place: what was opened or being typed in one document is nothing to the
    // next.
    let page = linger_each(move |there| match found.clone() {
        Some(artifact) if there => view! {
            <div class="page">
                <Page artifact />
            </div>
        }
        .into_any(),
        artifact => view! {
            <div class="page">
                <Missing artifact />
            </div>
        }
        .into_any(),
    });
    view! { <For each=move || [there.get()] key=|there| *there children=page /> }
}

#[component]
fn Page(artifact: Artifact) -> impl IntoView {
    let desk = Draft::new(use_case(), artifact.clone());
    let pens: Vec<BlockEditor> =
        artifact.blocks.iter().map(|block| BlockEditor::new(desk, block)).collect();
    let (open, own, written) = (use_case(), artifact.clone(), pens.clone());
    let masked = Memo::new(move |_| open.read(|workspace| workspace.mask(&open.id()).on));
    let body = linger(move || {
        if masked.get() {
            return view! { <AsOthersSee artifact=own.clone() /> }.into_any();
        }
        let blocks = written.iter().map(|pen| view! { <BlockSection pen=*pen /> }).collect_view();
        view! {
            {blocks}
            <OrphanedRows artifact=own.clone() />
            <Checklist artifact=own.clone() />
            <Note artifact=own.clone() />
        }
        .into_any()
    });
    view! {
        <Head artifact=artifact.clone() desk pens masked />
        {body}
        <Neighbours artifact />
        <p hidden=true>
            <span id="say-up">"Move up"</span>
            <span id="say-down">"Move down"</span>
            <span id="say-drop">"Drop"</span>
        </p>
    }
    .into_any()
}

/// Which document of how many, its name, what to say as it is handed over, and what is missing.
#[component]
fn Head(
    artifact: Artifact,
    desk: Draft,
    pens: Vec<BlockEditor>,
    masked: Memo<bool>,
) -> impl IntoView {
    let open = use_case();
    let proves = english::join_and(&copy::proves(&open.track(), &artifact));
    let id = artifact.id.clone();
    let place = move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let at = documents.iter().position(|document| document.id == id).map_or(1, |at| at + 1);
        format!(", document {at} of {}", documents.len())
    };
    view! {
        <div class="titled">
            <p class="kicker">
                <a href=open.href(CasePage::Pack(None))>"Proof pack"</a>
                {place}
            </p>
            <h1>{artifact.name.clone()}</h1>
            <p class="lead">{format!("“{}”", artifact.say)}</p>
            <p class="small muted after">
                {artifact.what.clone()} {(!proves.is_empty()).then(|| format!(" Proves {proves}."))}
            </p>
            <div class="after no-print" hidden=masked>
                {missing_items::of_document(desk, pens)}
            </div>
            <ExportPanel artifact=Some(artifact) />
        </div>
    }
}

/// The documents before and after.
#[component]
fn Neighbours(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let links = move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let at = documents.iter().position(|document| document.id == artifact.id)?;
        let before = at.checked_sub(1).and_then(|at| documents.get(at));
        let link = |class, verb: &str, to: &Artifact| {
            view! {
                <a class=class href=href_of(open, to)>
                    {format!("{verb}: {}", english::uncapitalize(&to.name))}
                </a>
            }
        };
        Some(view! {
            {before.map(|to| link("button", "Back", to))}
            {match documents.get(at + 1) {
                Some(to) => link("button primary", "Next", to).into_any(),
                None => {
                    view! {
                        <a class="button primary" href=open.href(CasePage::Pack(None))>
                            "Back to the proof pack"
                        </a>
                    }
                        .into_any()
                }
            }}
        })
    };
    view! {
        <nav class="row apart" aria-label="Documents of the pack">
            {links}
        </nav>
    }
}
