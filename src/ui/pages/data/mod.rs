//! Data: everything out as one file and back in, what the browser keeps, what cannot be read, and
//! erasing it all.

mod describe;
mod erase;
mod import;
mod quarantine;
mod storage;

use crate::domain::workspace::event::PageEvent;
use crate::{
    domain::{records::settings::Settings, workspace::Workspace},
    ui::{linger::linger, session::use_session},
};
use erase::Erase;
use import::ImportBackup;
use leptos::prelude::*;
use quarantine::Quarantine;
use storage::StorageState;

/// A reminder is due when the last file is older than this.
const FILE_IS_OLD: i64 = 14;

/// The room.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <div class="page">
            <div class="titled">
                <h1>"Your data"</h1>
                <p class="lead">
                    "Everything you write is kept in this browser, on this device, and nowhere else. A file that you save is the only copy that clearing the browser cannot take."
                </p>
            </div>
            <ExportBackup />
            <ImportBackup />
            <Quarantine />
            <StorageState />
            <Choices />
            <Erase />
        </div>
    }
}

/// Everything out as one file.
#[component]
fn ExportBackup() -> impl IntoView {
    let session = use_session();
    let state = linger(move || {
        let (empty, taken) =
            session.read(|workspace| (workspace.is_empty(), workspace.settings().taken_out));
        match (empty, taken) {
            (true, _) => "There is nothing to save yet.".to_owned(),
            (false, None) => {
                "It was never saved to a file. If this browser’s data is cleared, it is gone."
                    .to_owned()
            }
            (false, Some(day)) if session.today().since(day) > FILE_IS_OLD => {
                format!(
                    "Last saved on {}, {} days ago. Time for a new one.",
                    day.long(),
                    session.today().since(day)
                )
            }
            (false, Some(day)) => format!("Last saved on {}.", day.long()),
        }
    });
    view! {
        <section class="section" aria-labelledby="take-out">
            <header>
                <h2 id="take-out">"Take it out"</h2>
            </header>
            <div class="stack">
                <p>
                    "One JSON file with your cases, plans, proof packs, stories and wins. It can be read by eye, kept where you keep important things, and brought back here or into another browser."
                </p>
                <p class="small">
                    "It holds what you wrote as you wrote it, words to hide and private wins included: it is for you alone. What others may read is taken away from each room."
                </p>
                <p class="muted small">{state}</p>
                <p class="row">
                    <button
                        type="button"
                        class="button primary"
                        on:click=move |_| session.save_to_file()
                    >
                        "Save everything to a file"
                    </button>
                </p>
            </div>
        </section>
    }
}

/// What was chosen about the page.
#[component]
fn Choices() -> impl IntoView {
    let session = use_session();
    let off = move || session.read(|workspace| workspace.settings().no_single_keys);
    let choose = move |on: bool| {
        let settings = session.read_untracked(Workspace::settings);
        session.dispatch(PageEvent::SettingsChosen(Settings { no_single_keys: !on, ..settings }));
    };
    view! {
        <section class="section" aria-labelledby="choices">
            <header>
                <h2 id="choices">"Keys"</h2>
            </header>
            <div>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || !off()
                        on:change:target=move |event| choose(event.target().checked())
                    />
                    <span>
                        "Single keys on Score: 0 to 3 answer, N for the note, arrows for the signal. Switch them off if you speak to your computer or they get in your way."
                    </span>
                </label>
            </div>
        </section>
    }
}
