//! For a document that is written elsewhere, and for the last look at one that is written here:
//! what to bring, the checklist line by line, and a note to oneself.

use super::{copy, item::ItemRow};
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{records::pack::Completeness, schema::artifact::Artifact},
    route::CasePage,
    ui::{
        components::{
            focus::focus_after_render, glyph::tally_of, save_status::SaveStatus,
            text_fields::TextAreaField,
        },
        linger::linger,
        open_case::use_case,
    },
};
use leptos::prelude::*;

/// Line by line, with how many are complete.
#[component]
pub(super) fn Checklist(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let id = artifact.id.clone();
    let rows = artifact
        .items
        .clone()
        .into_iter()
        .map(|item| view! { <ItemRow artifact=id.clone() item /> })
        .collect_view();
    let (bring, of_ships) = (artifact.bring.clone(), artifact.clone());
    let lines = Memo::new(move |_| {
        let lines = open.pack.with(|pack| pack.completeness(&artifact));
        (lines.done, lines.started, lines.of)
    });
    let says = move || {
        let (done, started, of) = lines.get();
        let begun =
            if done > 0 && started > 0 { format!(", {started} started") } else { String::new() };
        format!("{}{begun}.", copy::lines(Completeness { done, started, of }))
    };
    view! {
        <section class="section" aria-labelledby="checklist">
            <header>
                <h2 id="checklist">"What to bring"</h2>
                {move || {
                    let (done, started, of) = lines.get();
                    tally_of(done, started, of, true)
                }}
                <p role="status">{says}</p>
                <p>
                    "Written in another program? Then this checklist is how the page knows how far you are. Mark a line complete when somebody else could find it in the document."
                </p>
            </header>
            <div class="stack">
                <p>{bring}</p>
                <p class="small">
                    <a href=open
                        .href(CasePage::Plan(None))>{move || copy::ships(open, &of_ships)}</a>
                </p>
                <ol class="contents checklist">{rows}</ol>
            </div>
        </section>
    }
}

/// A note to oneself, and the way out of the pack for a document that only its own words keep
/// there.
#[component]
pub(super) fn Note(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let id = StoredValue::new(artifact.id.clone());
    let note =
        Memo::new(move |_| open.pack.with(|pack| id.with_value(|id| pack.note(id).to_owned())));
    let write = Callback::new(move |text| {
        open.dispatch(DocumentEvent::ArtifactNoted {
            case: open.id(),
            artifact: id.get_value(),
            text,
        })
    });
    let only_noted = Memo::new(move |_| copy::only_noted(open, &artifact));
    let take_out = move |_| {
        open.dispatch(DocumentEvent::ArtifactDropped { case: open.id(), artifact: id.get_value() });
        // The button that was pressed goes with the page it stood on.
        focus_after_render("main h1".to_owned());
    };
    view! {
        <section class="section" aria-labelledby="note-title">
            <header>
                <h2 id="note-title">"Your note"</h2>
                <p>"For yourself, so that next week begins where today ended."</p>
            </header>
            <div class="stack">
                <TextAreaField
                    id="note".to_owned()
                    label="Where it lies, what is missing, whom to ask"
                    value=note
                    on_write=write
                >
                    {linger(move || {
                        (!note.with(String::is_empty))
                            .then(|| view! { <SaveStatus saving=open.session.saving() /> })
                    })}
                </TextAreaField>
                {linger(move || {
                    only_noted
                        .get()
                        .then(|| {
                            view! {
                                <div class="stack tight">
                                    <p class="small muted">
                                        "It is in the pack because you put it there: neither the track nor your plan asks for it."
                                    </p>
                                    <p>
                                        <button type="button" class="button" on:click=take_out>
                                            "Take it out of the pack"
                                        </button>
                                    </p>
                                </div>
                            }
                        })
                })}
            </div>
        </section>
    }
}
