//! All other documents there are: by the signal that each speaks to first, so that a gap in the
//! coverage finds its document.

use super::{copy, state::href_of};
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{english, id::ArtifactId, schema::artifact::Artifact},
    route::CasePage,
    ui::{
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The section, folded while nobody looks for another document.
#[component]
pub(super) fn Catalogue() -> impl IntoView {
    let open = use_case();
    let groups = move || groups(open);
    let left = linger(move || {
        let all = open.session.artifacts();
        let left = all.len() - open.documents(&all).len();
        format!("{} more to choose from.", english::capitalize(&english::number_word(left)))
    });
    view! {
        <section class="section" aria-labelledby="catalogue">
            <header>
                <h2 id="catalogue">"Add a document"</h2>
                <p>{left}</p>
            </header>
            <details class="disclosure plain">
                <summary>"Choose from the catalogue"</summary>
                <div class="catalogue">{groups}</div>
            </details>
        </section>
    }
}

/// Puts a document into the pack and opens it.
pub(super) fn add(open: OpenCase, artifact: &ArtifactId) {
    open.dispatch(DocumentEvent::ArtifactAdded { case: open.id(), artifact: artifact.clone() });
    open.go(CasePage::Pack(Some(artifact.clone())));
}

fn groups(open: OpenCase) -> AnyView {
    let (all, track) = (open.session.artifacts(), open.track());
    let have = open.documents(&all);
    let left: Vec<&Artifact> =
        all.iter().filter(|artifact| have.iter().all(|own| own.id != artifact.id)).collect();
    let of = |signal: Option<&crate::domain::id::SignalId>| -> Vec<&Artifact> {
        left.iter()
            .filter(|artifact| artifact.signals(&track.id).first() == signal)
            .copied()
            .collect()
    };
    let mut groups: Vec<AnyView> = track
        .signals
        .iter()
        .map(|signal| group(open, &signal.name, &of(Some(&signal.id))))
        .collect();
    groups.push(group(open, "Beside the signals of this track", &of(None)));
    groups.into_any()
}

fn group(open: OpenCase, name: &str, artifacts: &[&Artifact]) -> AnyView {
    if artifacts.is_empty() {
        return ().into_any();
    }
    let rows = artifacts.iter().map(|artifact| row(open, artifact)).collect_view();
    view! {
        <div>
            <h3>{name.to_owned()}</h3>
            <ul class="proposals">{rows}</ul>
        </div>
    }
    .into_any()
}

fn row(open: OpenCase, artifact: &Artifact) -> AnyView {
    let rest: Vec<String> = copy::proves(&open.track(), artifact).into_iter().skip(1).collect();
    let also = (!rest.is_empty()).then(|| view! { <span class="caption">{format!("Also proves {}.", english::join_and(&rest))}</span> });
    let (id, label) =
        (artifact.id.clone(), format!("Add the {}", english::uncapitalize(&artifact.name)));
    view! {
        <li>
            <p>
                <a href=href_of(open, artifact)>{artifact.name.clone()}</a>
                " "
                {artifact.what.clone()}
                " "
                {also}
            </p>
            <button type="button" class="button" aria-label=label on:click=move |_| add(open, &id)>
                "Add"
            </button>
        </li>
    }
    .into_any()
}
