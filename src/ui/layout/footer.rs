//! What stands below every page.

use crate::route::{CasePage, Route};
use crate::ui::{components::focus::restore_focus, linger::linger, session::use_session};
use leptos::prelude::*;

/// The promise, and the way out for everything.
#[component]
pub(in crate::ui) fn Footer() -> impl IntoView {
    let session = use_session();
    let taken = move || {
        let settings = session.read(crate::domain::workspace::Workspace::settings);
        settings.taken_out.map(|day| format!(" Last saved to a file on {}.", day.long()))
    };
    let printable = move || session.route().get().case().cloned();
    let back = move |_| {
        session.undo();
        // The button goes with the last step.
        if !session.undoable().get_untracked() {
            restore_focus(None);
        }
    };
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>"Nothing is sent from this page." {taken}</p>
                <ul class="plain">
                    {linger(move || {
                        session
                            .undoable()
                            .get()
                            .then(|| {
                                view! {
                                    <li>
                                        <button type="button" class="linklike" on:click=back>
                                            "Take the last step back"
                                        </button>
                                    </li>
                                }
                            })
                    })} <li>
                        <button
                            type="button"
                            class="linklike"
                            on:click=move |_| session.save_to_file()
                        >
                            "Save everything to a file"
                        </button>
                    </li>
                    {move || {
                        printable()
                            .map(|case| {
                                view! {
                                    <li>
                                        <a href=Route::Case(case, CasePage::Print)
                                            .href()>"Print"</a>
                                    </li>
                                }
                            })
                    }} <li>
                        <a href=Route::Promise.href()>"How this page keeps its promise"</a>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
