//! A document that is not in this pack, or in no pack at all: what it is and a way to add it, or
//! plain words; and the way back.

use super::{catalogue::add, copy};
use crate::{
    domain::{english, schema::artifact::Artifact},
    route::CasePage,
    ui::open_case::use_case,
};
use leptos::prelude::*;

/// In place of a document's page. `artifact` is there when the document exists and is only not in
/// this pack.
#[component]
pub(super) fn Missing(artifact: Option<Artifact>) -> impl IntoView {
    let open = use_case();
    let back = open.href(CasePage::Pack(None));
    let Some(artifact) = artifact else {
        return view! {
            <div class="titled">
                <h1>"No such document"</h1>
                <p class="lead">
                    "This version of the page knows no document by this address. What you noted elsewhere is untouched."
                </p>
                <p class="row after">
                    <a class="button primary" href=back>
                        "Back to the proof pack"
                    </a>
                </p>
            </div>
        }
        .into_any();
    };
    let proves = copy::proves(&open.track(), &artifact);
    let proves = (!proves.is_empty()).then(|| format!("Proves {}.", english::join_and(&proves)));
    let parts: Vec<String> =
        artifact.blocks.iter().map(|block| english::uncapitalize(&block.title)).collect();
    let id = artifact.id.clone();
    view! {
        <div class="titled">
            <p class="kicker">"Not in your pack"</p>
            <h1>{artifact.name.clone()}</h1>
            <p class="lead">{artifact.what.clone()}</p>
            <p class="after">{proves}</p>
            {(!parts.is_empty())
                .then(|| {
                    view! {
                        <p class="small muted">
                            {format!("Its parts: {}.", english::join_and(&parts))}
                        </p>
                    }
                })}
            <p class="row after">
                <button type="button" class="button primary" on:click=move |_| add(open, &id)>
                    "Add it to the pack"
                </button>
                <a class="button" href=back>
                    "Back to the proof pack"
                </a>
            </p>
        </div>
    }
    .into_any()
}
