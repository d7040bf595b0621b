//! What is said while storage fails.

use crate::route::Route;
use crate::ui::{components::notice::Notice, linger::linger, session::use_session};
use leptos::prelude::*;

/// Above every room while something is not saved.
#[component]
pub(in crate::ui) fn StorageAlert() -> impl IntoView {
    let session = use_session();
    let saving = Memo::new(move |_| session.saving().get());
    linger(move || {
        saving.get().trouble().map(|(title, says)| {
            view! {
                <div class="trouble" role="alert">
                    <Notice kind="bad" title>
                        {says}
                        <p class="row">
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| session.save_to_file()
                            >
                                "Save everything to a file"
                            </button>
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_| session.flush()
                            >
                                "Try again"
                            </button>
                            <a class="button quiet" href=Route::Data.href()>
                                "Open Data"
                            </a>
                        </p>
                    </Notice>
                </div>
            }
        })
    })
}
