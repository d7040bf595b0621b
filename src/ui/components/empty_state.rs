//! An empty place: what goes here, what it is for, and how to begin.

use leptos::prelude::*;

/// The heading, one or two sentences, and what begins it as children.
#[component]
pub fn EmptyState(
    /// What is not there yet.
    #[prop(into)]
    title: String,
    /// What it is for.
    #[prop(into)]
    says: String,
    /// Buttons or links.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h3>{title}</h3>
            <p>{says}</p>
            <p class="row">{children()}</p>
        </div>
    }
}
