//! Lines that a document asked for once and asks for no longer: they are the person's, so they
//! stay, can be read and copied here, and go only when the person drops them.

use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{
        amount,
        records::document::{Row, Sheet},
        schema::{artifact::Artifact, column::KNOWN},
        workspace::Workspace,
    },
    ui::{components::focus::focus_after_render, linger::linger, open_case::use_case},
};
use leptos::prelude::*;

/// The section; nothing where there are no such lines.
#[component]
pub(super) fn OrphanedRows(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let artifact = StoredValue::new(artifact);
    let kept = move |workspace: &Workspace| -> Vec<Sheet> {
        let gone = |sheet: &Sheet| {
            artifact.with_value(|own| sheet.artifact == own.id && own.block(&sheet.block).is_none())
        };
        workspace.sheets(&open.id()).into_iter().filter(|sheet| gone(sheet)).cloned().collect()
    };
    let rows = Memo::new(move |_| {
        open.read(kept).iter().flat_map(Sheet::written).cloned().collect::<Vec<Row>>()
    });
    let drop = move |_| {
        for sheet in open.session.read_untracked(kept) {
            open.dispatch(DocumentEvent::SheetCleared {
                case: sheet.case,
                artifact: sheet.artifact,
                block: sheet.block,
            });
        }
        focus_after_render("main h1".to_owned());
    };
    linger(move || {
        let lines = rows.get();
        let lines = lines.iter().map(|row| view! { <li>{line(row)}</li> }).collect_view();
        (!lines.is_empty()).then(|| {
            view! {
                <section class="section no-print" aria-labelledby="kept-title">
                    <header>
                        <h2 id="kept-title">"From before"</h2>
                        <p>
                            "This document no longer asks for these lines. They stay here and in your backup, and no print, copy or file of the document shows them."
                        </p>
                    </header>
                    <div class="stack">
                        <ul class="small">{lines}</ul>
                        <p>
                            <button type="button" class="button" on:click=drop>
                                "Drop these lines"
                            </button>
                        </p>
                    </div>
                </section>
            }
        })
    })
}

/// The cells of a row by the names they were stored under: words first, then figures, then how they
/// are known.
fn line(row: &Row) -> String {
    let rank = |id: &str, text: &str| {
        if id == KNOWN { 2 } else { usize::from(amount::read(text).is_some()) }
    };
    let mut said: Vec<String> = Vec::new();
    for wanted in 0..3 {
        let such = row
            .cells
            .iter()
            .filter(|(id, text)| rank(id.as_str(), text) == wanted && !text.trim().is_empty());
        said.extend(
            such.map(|(id, text)| if wanted == 0 { text.clone() } else { format!("{id}: {text}") }),
        );
    }
    said.join(", ")
}
