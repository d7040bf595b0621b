//! The page of one document: what it is, what to bring and say, its checklist line by line, and a note to oneself.

use super::{href_of, item::ItemRow, missing::Missing, words};
use crate::ui::markup::{Child, Node, component, view};
use crate::{
    domain::{event::Event, id::ArtifactId, text, track::Artifact},
    route::Room,
    ui::{
        open_case::use_case,
        parts::{focus::focus_soon, glyph::tally_of, saved::SavedLine, writing::Writing},
    },
};
use leptos::prelude::*;

/// The document that the address names, if the pack has it.
#[component]
pub(super) fn Document(artifact: ArtifactId) -> Node {
    let open = use_case();
    let all = open.session.artifacts();
    let found = all.iter().find(|known| known.id == artifact).cloned();
    // Only whether it is there: the page holds a field, and must not be built anew when what was noted changes.
    let there = Memo::new(move |_| {
        let all = open.session.artifacts();
        open.documents(&all).iter().any(|document| document.id == artifact)
    });
    view! {
        <div class="page">
            {move || match found.clone() {
                Some(artifact) if there.get() => view! { <Page artifact /> },
                artifact => view! { <Missing artifact /> },
            }}
        </div>
    }
}

#[component]
fn Page(artifact: Artifact) -> Node {
    view! {
        <Head artifact=artifact.clone() />
        <About artifact=artifact.clone() />
        <Checklist artifact=artifact.clone() />
        <Note artifact=artifact.clone() />
        <Neighbours artifact />
    }
}

/// Which document of how many, its name, and what to say as it is handed over.
#[component]
fn Head(artifact: Artifact) -> Node {
    let open = use_case();
    let proves = text::listed(&words::proves(&open.track(), &artifact));
    let id = artifact.id.clone();
    let place = move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let at = documents.iter().position(|document| document.id == id).map_or(1, |at| at + 1);
        format!(", document {at} of {}", documents.len())
    };
    view! {
        <div class="titled">
            <p class="kicker"><a href=open.href(Room::Pack(None))>"Proof pack"</a> {place}</p>
            <h1>{artifact.name}</h1>
            <p class="lead">{format!("“{}”", artifact.say)}</p>
            {(!proves.is_empty()).then(|| view! { <p class="small muted after">{format!("Proves {proves}.")}</p> })}
        </div>
    }
}

/// What it is, what to bring, where it is written, when it ships.
#[component]
fn About(artifact: Artifact) -> Node {
    let open = use_case();
    let (what, bring) = (artifact.what.clone(), artifact.bring.clone());
    view! {
        <section class="section" aria-labelledby="about">
            <header>
                <h2 id="about">"The document"</h2>
                <p>"You write it elsewhere, as text or slides. This page is the checklist of what it has to hold."</p>
            </header>
            <ul class="offers halves">
                <li><h3>"What it is"</h3><p>{what}</p></li>
                <li>
                    <h3>"What to bring"</h3>
                    <p>{bring}</p>
                    <p class="after-line"><a href=open.href(Room::Plan)>{move || words::ships(open, &artifact)}</a></p>
                </li>
            </ul>
        </section>
    }
}

/// Line by line, with how many are complete.
#[component]
fn Checklist(artifact: Artifact) -> Node {
    let open = use_case();
    let id = artifact.id.clone();
    let rows = artifact.items.clone().into_iter().map(|item| view! { <ItemRow artifact=id.clone() item /> }).collect::<Node>();
    let lines = Memo::new(move |_| {
        let lines = open.pack.with(|pack| pack.completeness(&artifact));
        (lines.done, lines.started, lines.of)
    });
    let says = move || {
        let (done, started, of) = lines.get();
        let begun = if done > 0 && started > 0 { format!(", {started} started") } else { String::new() };
        format!("{}{begun}.", words::lines(crate::domain::artifact::Completeness { done, started, of }))
    };
    view! {
        <section class="section" aria-labelledby="checklist">
            <header>
                <h2 id="checklist">"Checklist"</h2>
                {move || {
                    let (done, started, of) = lines.get();
                    tally_of(done, started, of, true)
                }}
                <p role="status">{says}</p>
                <p>"Mark a line complete when somebody else could find it in the document. The line in italics is what to say about it."</p>
            </header>
            <ol class="contents checklist">{rows}</ol>
        </section>
    }
}

/// A note to oneself, and the way out of the pack for a document that only a note keeps there.
#[component]
fn Note(artifact: Artifact) -> Node {
    let open = use_case();
    let id = StoredValue::new(artifact.id.clone());
    let note = Memo::new(move |_| open.pack.with(|pack| id.with_value(|id| pack.note(id).to_owned())));
    let write = Callback::new(move |text| open.dispatch(Event::ArtifactNoted { case: open.id(), artifact: id.get_value(), text }));
    let only_noted = Memo::new(move |_| words::only_noted(open, &artifact));
    let take_out = move |_| {
        open.dispatch(Event::ArtifactDropped { case: open.id(), artifact: id.get_value() });
        // The button that was pressed goes with the page it stood on.
        focus_soon("main h1".to_owned());
    };
    view! {
        <section class="section" aria-labelledby="note-title">
            <header>
                <h2 id="note-title">"Your note"</h2>
                <p>"For yourself, so that next week begins where today ended."</p>
            </header>
            <div class="stack">
                <Writing id="note".to_owned() label="Where it lies, what is missing, whom to ask" value=note on_write=write>
                    {move || (!note.with(String::is_empty)).then(|| view! { <SavedLine saving=open.session.saving() /> })}
                </Writing>
                {move || only_noted.get().then(|| {
                    view! {
                        <p class="small muted">"It is in the pack only because you noted something about it: neither the track nor your plan asks for it."</p>
                        <p><button type="button" class="button" on:click=take_out>"Take it out of the pack"</button></p>
                    }
                })}
            </div>
        </section>
    }
}

/// The documents before and after.
#[component]
fn Neighbours(artifact: Artifact) -> Node {
    let open = use_case();
    let links = move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let at = documents.iter().position(|document| document.id == artifact.id)?;
        let before = at.checked_sub(1).and_then(|at| documents.get(at));
        let link = |class, verb: &str, to: &Artifact| view! { <a class=class href=href_of(open, to)>{format!("{verb}: {}", text::lower(&to.name))}</a> };
        Some(view! {
            {before.map(|to| link("button", "Back", to))}
            {match documents.get(at + 1) {
                Some(to) => link("button primary", "Next", to).node(),
                None => view! { <a class="button primary" href=open.href(Room::Pack(None))>"Back to the proof pack"</a> },
            }}
        })
    };
    view! { <nav class="row apart" aria-label="Documents of the pack">{links}</nav> }
}
