//! What is said where content cannot be read.

use crate::ui::{components::notice::Notice, linger::linger, session::use_session};
use leptos::prelude::*;

/// Above every room while a part of what the page brings along cannot be read.
#[component]
pub(in crate::ui) fn Misread() -> impl IntoView {
    let session = use_session();
    linger(move || {
        let misread = session.misread();
        (!misread.is_empty()).then(|| {
            view! {
                <div class="trouble" role="alert">
                    <Notice kind="bad" title="A part of this page cannot be read.">
                        "What you wrote is not touched by it. Reload the page to fetch it again. What cannot be read is at "
                        {misread.join(", ")}
                        "."
                    </Notice>
                </div>
            }
        })
    })
}
