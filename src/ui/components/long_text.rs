//! A text that may be very long, within a list: its first lines, and a button for the rest. All of
//! it stands on the page, for the browser's own search, for readers and for paper; only its height
//! is bounded.

use leptos::prelude::*;

/// Characters that always take more lines than are shown of them, also in a wide window.
const LONG: usize = 520;

/// Whether only the first lines of a text are shown.
#[must_use]
pub fn is_long(text: &str) -> bool {
    text.chars().count() > LONG
}

/// The text. A short one is all there is.
#[component]
pub fn LongText(
    /// Somebody's words.
    text: String,
) -> impl IntoView {
    if !is_long(&text) {
        return view! { <p dir="auto">{text}</p> }.into_any();
    }
    let open = RwSignal::new(false);
    view! {
        <div class="long-text" class:open=open>
            // The browser's search scrolls to what it found; then it should be seen.
            <p dir="auto" on:scroll=move |_| open.set(true)>
                {text}
            </p>
            <button
                type="button"
                class="linklike"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || if open.get() { "Show less" } else { "Show more" }.into_any()}
            </button>
        </div>
    }
    .into_any()
}
