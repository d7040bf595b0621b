//! A list to pick one from, or none.

use leptos::prelude::*;

/// Value and name of each choice.
pub type Choices = Vec<(String, String)>;

/// One of a list, or none.
#[component]
pub fn SelectField(
    /// Unique on the page.
    id: &'static str,
    /// Above the list.
    label: &'static str,
    /// The first of the list, which chooses none.
    none: &'static str,
    /// What there is.
    choices: Memo<Choices>,
    /// The value that is chosen.
    chosen: Memo<Option<String>>,
    /// Called with another value.
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let option = move |(value, name): (String, String)| {
        let own = value.clone();
        view! {
            <option
                dir="auto"
                value=value
                prop:selected=move || chosen.with(|chosen| chosen.as_deref() == Some(own.as_str()))
            >
                {name}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                dir="auto"
                on:change:target=move |event| {
                    let value = event.target().value();
                    on_choose.run((!value.is_empty()).then_some(value));
                }
            >
                <option value="" prop:selected=move || chosen.with(Option::is_none)>
                    {none}
                </option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
