//! An address that names nothing, and the way back.

use leptos::prelude::*;

/// Says what is missing, and leads home.
#[component]
pub fn NotFound(
    /// What is missing.
    says: String,
) -> impl IntoView {
    view! {
        <div class="page">
            <div class="titled">
                <h1>"Not here"</h1>
                <p class="lead">{says}</p>
                <p class="row after">
                    <a class="button primary" href="#/">
                        "To your cases"
                    </a>
                </p>
            </div>
        </div>
    }
}
