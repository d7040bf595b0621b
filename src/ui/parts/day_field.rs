//! A field for a day, as it is being typed: what stands in it may not be a day yet.

use crate::domain::date::Day;
use leptos::prelude::*;

/// A day that a form offers. It follows `day`, so that a form left open past midnight offers the new one, until somebody
/// types another.
#[derive(Clone, Copy)]
pub struct Offered {
    /// What the field shows.
    pub shown: RwSignal<Day>,
    /// What stands in it.
    pub draft: RwSignal<String>,
}

impl Offered {
    /// Offers `day`.
    #[must_use]
    pub fn new(day: Signal<Day>) -> Self {
        let first = day.get_untracked();
        let (shown, draft) = (RwSignal::new(first), RwSignal::new(first.to_string()));
        let (ours, typed) = (StoredValue::new(true), StoredValue::new(false));
        Effect::new(move |_| {
            draft.track();
            if !ours.get_value() {
                typed.set_value(true);
            }
            ours.set_value(false);
        });
        Effect::new(move |_| {
            let day = day.get();
            if day != shown.get_untracked() && !typed.get_value() {
                ours.set_value(true);
                shown.set(day);
                draft.set(day.to_string());
            }
        });
        Self { shown, draft }
    }
}

/// Label, field, what is wrong with it, and what follows from it as children.
#[component]
pub fn DayField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// Above the field.
    #[prop(into)]
    label: String,
    /// The day that the field shows until somebody types.
    #[prop(into)]
    shown: Signal<Day>,
    /// What stands in the field. It goes one way: a half typed day reads as nothing, and writing that back would
    /// wipe out what was typed.
    draft: RwSignal<String>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Under the field.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (first, last) = Day::bounds();
    let (under, wrong) = (children.is_some().then(|| format!("{id}-under")), format!("{id}-error"));
    let described = {
        let (under, wrong) = (under.clone(), wrong.clone());
        move || {
            let parts: Vec<String> = error.with(Option::is_some).then(|| wrong.clone()).into_iter().chain(under.clone()).collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="date"
                autocomplete="off"
                min=first
                max=last
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || shown.get().to_string()
                on:input:target=move |event| draft.set(event.target().value())
            />
            <div id=wrong role="status">{move || error.get().map(|error| view! { <p class="under error">{error}</p> })}</div>
            {children.map(|children| view! { <p class="under" id=under>{children()}</p> })}
        </div>
    }
}
