//! The address names a prompt that the track does not have.

use crate::{route::CasePage, ui::open_case::use_case};
use leptos::prelude::*;

/// The address names a prompt that the track does not have.
#[component]
pub(super) fn NoPrompt() -> impl IntoView {
    let open = use_case();
    view! {
        <div class="page">
            <div class="titled">
                <h1>"No such prompt"</h1>
                <p class="lead">
                    "This track has no prompt by this address. What you wrote for others is untouched."
                </p>
                <p class="row after">
                    <a class="button primary" href=open.href(CasePage::Stories(None))>
                        "To your stories"
                    </a>
                </p>
            </div>
        </div>
    }
}
