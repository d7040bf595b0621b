//! The state of the browser's storage: how much is used, and whether the browser has promised to
//! keep it.

use crate::{
    browser::storage::{ask_to_persist, is_persisted},
    ui::{linger::linger, session::use_session},
};
use leptos::prelude::*;

/// Characters that browsers allow a site, the strictest of them: 5 MiB at two bytes a character.
const ALLOWED: usize = 2_600_000;

/// How much, how safe, and what remains to know.
#[component]
pub(super) fn StorageState() -> impl IntoView {
    let session = use_session();
    let persisted = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    // The room may be left before the browser answers.
    is_persisted(move |kept| {
        let _ = persisted.try_set(kept);
    });
    let used = move || {
        // Again after each save.
        session.saving().track();
        session.with_store(|store| store.size()).and_then(Result::ok)
    };
    let ask = move |_| {
        ask_to_persist(move |kept| {
            // A browser that does not answer has promised nothing.
            let _ = persisted.try_set(kept.or(Some(false)));
            let _ = refused.try_set(kept != Some(true));
        });
    };
    view! {
        <section class="section" aria-labelledby="storage">
            <header>
                <h2 id="storage">"In this browser"</h2>
            </header>
            <div class="stack">
                {linger(move || match used() {
                    Some(used) => view! { <Used used /> }.into_any(),
                    None => {
                        view! {
                            <p>
                                "This browser does not let the page keep anything. What you write stays on the screen until you close the tab."
                            </p>
                        }
                            .into_any()
                    }
                })}
                <p>
                    {move || match persisted.get() {
                        Some(true) => {
                            "The browser has promised not to clear this page when the device runs out of space."
                        }
                        Some(false) => {
                            "The browser may clear this page when the device runs out of space. Safari also clears pages that were not opened for seven days."
                        }
                        None => {
                            "The browser does not say whether it would clear this page when the device runs out of space."
                        }
                    }}
                    {move || {
                        refused
                            .get()
                            .then_some(
                                " It was asked to keep it, and declined; some browsers agree once you have used a page more often.",
                            )
                    }}
                </p>
                {linger(move || {
                    (persisted.get() == Some(false))
                        .then(|| {
                            view! {
                                <p class="row">
                                    <button type="button" class="button" on:click=ask>
                                        "Ask the browser to keep it"
                                    </button>
                                </p>
                            }
                        })
                })}
                <p class="small muted">
                    "Other pages at the same web address, and anybody who can use this browser, could read what is kept here. On a device that is not yours, erase it when you are done."
                </p>
            </div>
        </section>
    }
}

/// How much of what is allowed.
#[component]
fn Used(used: usize) -> impl IntoView {
    let thousands = used.div_ceil(1000);
    view! {
        <p>
            <label for="used">
                {format!("Used: {thousands} thousand of about 2,600 thousand characters.")}
            </label>
            <meter id="used" min="0" max=ALLOWED high=ALLOWED * 6 / 10 value=used>
                {format!("{thousands} thousand")}
            </meter>
        </p>
    }
}
