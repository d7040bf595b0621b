//! Erasing everything: asks first, offers the file before it asks, and says what goes.

use crate::{
    domain::{english, records::key::Kind, workspace::Workspace},
    ui::{
        components::{dialog::Dialog, text_fields::TextField},
        linger::linger,
        session::use_session,
    },
};
use leptos::prelude::*;

/// The word that has to be typed.
const WORD: &str = "erase";

/// The button and its dialog.
#[component]
pub(super) fn Erase() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let says = RwSignal::new("");
    let erase = move |_| {
        if !typed.get_untracked().trim().eq_ignore_ascii_case(WORD) {
            return says.set("Type “erase” in the field above first.");
        }
        session.erase();
        typed.set(String::new());
        open.set(false);
    };
    let start = move |_| {
        says.set("");
        open.set(true);
    };
    view! {
        <section class="section" aria-labelledby="erase-section">
            <header>
                <h2 id="erase-section">"Erase"</h2>
            </header>
            <div class="stack">
                <p>
                    "Takes everything that Rung keeps out of this browser: for a borrowed device, or to begin anew."
                </p>
                <p class="row">
                    <button type="button" class="button danger" on:click=start>
                        "Erase everything"
                    </button>
                </p>
            </div>
            <Dialog open id="erase-title" title="Erase everything Rung keeps on this device?">
                <p>{move || session.read(what_goes)} " Nothing is kept anywhere else."</p>
                {linger(move || {
                    let kept = session.kept().with(Vec::len);
                    (kept > 0)
                        .then(|| {
                            view! {
                                <p>
                                    {format!(
                                        "{} not in use would go too, for good.",
                                        english::capitalize(
                                            &english::spelled_count(
                                                kept,
                                                "stored value",
                                                "stored values",
                                            ),
                                        ),
                                    )}
                                </p>
                            }
                        })
                })}
                <p>
                    <button type="button" class="linklike" on:click=move |_| session.save_to_file()>
                        "Save everything to a file first"
                    </button>
                </p>
                <TextField
                    id="erase-word".to_owned()
                    label="Type “erase” to go on"
                    value=typed
                    on_write=Callback::new(move |text| typed.set(text))
                />
                <p class="error small" role="status">
                    {says}
                </p>
                <p class="row">
                    <button type="button" class="button" on:click=move |_| open.set(false)>
                        "Keep my work"
                    </button>
                    <button
                        type="button"
                        class="button danger"
                        aria-disabled=move || {
                            (!typed.with(|typed| typed.trim().eq_ignore_ascii_case(WORD)))
                                .to_string()
                        }
                        on:click=erase
                    >
                        "Erase"
                    </button>
                </p>
            </Dialog>
        </section>
    }.into_any()
}

/// `Two cases, 31 wins and six stories.`
fn what_goes(workspace: &Workspace) -> String {
    let count = |kind| workspace.of_kind(kind).count();
    let parts: Vec<String> = [
        (count(Kind::Case), "case", "cases"),
        (count(Kind::Plan), "plan", "plans"),
        (count(Kind::Win), "win", "wins"),
        (count(Kind::Story), "story", "stories"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| {
        format!("{} {}", english::number_word(count), if count == 1 { one } else { many })
    })
    .collect();
    if parts.is_empty() {
        "There is nothing of yours here yet.".to_owned()
    } else {
        format!("{}.", english::capitalize(&english::join_and(&parts)))
    }
}
