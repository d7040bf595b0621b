//! Fields for writing: label above, hint under the label, finding under the field.

use leptos::prelude::*;

/// A text area that tells each change. Its text comes back through `value`, so that undo and other
/// tabs show.
#[component]
pub fn TextAreaField(
    /// Unique on the page.
    id: String,
    /// Above the field.
    #[prop(into)]
    label: String,
    /// Under the label.
    #[prop(optional, into)]
    hint: String,
    /// The text as it is.
    #[prop(into)]
    value: Signal<String>,
    /// Rows before it grows.
    #[prop(default = 3)]
    rows: u32,
    /// Called with the whole text after each change.
    on_write: Callback<String>,
    /// Under the field.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let under_id = children.is_some().then(|| format!("{id}-under"));
    let described =
        [hint_id.clone(), under_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint_id
                .map(|id| {
                    view! {
                        <p class="hint" id=id>
                            {hint}
                        </p>
                    }
                })}
            <textarea
                id=id
                dir="auto"
                rows=rows
                aria-describedby=(!described.is_empty()).then_some(described)
                prop:value=value
                on:input:target=move |event| on_write.run(event.target().value())
            ></textarea>
            {children
                .map(|children| {
                    view! {
                        <p class="under" id=under_id>
                            {children()}
                        </p>
                    }
                })}
        </div>
    }
}

/// A line of text that tells each change.
#[component]
pub fn TextField(
    /// Unique on the page.
    id: String,
    /// Above the field.
    #[prop(into)]
    label: String,
    /// Under the label.
    #[prop(optional, into)]
    hint: String,
    /// The text as it is.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text after each change.
    on_write: Callback<String>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint_id
                .clone()
                .map(|id| {
                    view! {
                        <p class="hint" id=id>
                            {hint}
                        </p>
                    }
                })}
            <input
                id=id
                dir="auto"
                type="text"
                autocomplete="off"
                aria-describedby=hint_id
                prop:value=value
                on:input:target=move |event| on_write.run(event.target().value())
            />
        </div>
    }
}
