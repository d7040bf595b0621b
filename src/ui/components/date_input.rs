//! A field for a day, as it is being typed: what stands in it may not be a day yet.

use crate::{browser::drafts, domain::date::Day};
use leptos::prelude::*;

/// A day that a form offers. It follows `day`, so that a form left open past midnight offers the
/// new one, until somebody types another.
#[derive(Clone, Copy)]
pub struct Offered {
    /// What the field shows.
    pub shown: RwSignal<Day>,
    /// What stands in it.
    pub draft: RwSignal<String>,
    /// The day that is offered.
    offered: StoredValue<Day>,
    /// Where another one is kept.
    field: StoredValue<Option<String>>,
}

impl Offered {
    /// Offers `day`.
    #[must_use]
    pub fn new(day: Signal<Day>) -> Self {
        Self::made(day, None)
    }

    /// Offers `day`, or shows the other one that was left in the field of this name; see
    /// [`super::draft`].
    #[must_use]
    pub fn kept(day: Signal<Day>, field: String) -> Self {
        Self::made(day, Some(field))
    }

    fn made(day: Signal<Day>, field: Option<String>) -> Self {
        let first = day.get_untracked();
        let left = field.as_deref().and_then(drafts::kept).and_then(|text| Day::parse(&text));
        let shown = left.unwrap_or(first);
        let all = Self {
            shown: RwSignal::new(shown),
            draft: RwSignal::new(shown.to_string()),
            offered: StoredValue::new(first),
            field: StoredValue::new(field),
        };
        Effect::new(move |_| {
            let now = day.get();
            if all.draft.get_untracked() == all.offered.get_value().to_string()
                && now != all.offered.get_value()
            {
                all.offer(now);
            }
        });
        Effect::new(move |_| all.draft.with(|draft| all.keep(draft)));
        all
    }

    /// Offers another day, whatever was typed.
    pub fn offer(self, day: Day) {
        self.offered.set_value(day);
        self.shown.set(day);
        self.draft.set(day.to_string());
    }

    /// Keeps nothing of it any longer: it was used, or given up.
    pub fn forget(self) {
        self.keep("");
    }

    /// A field shows whole days alone, so what is half typed is not kept.
    fn keep(self, draft: &str) {
        let other = Day::parse(draft).is_some_and(|day| day != self.offered.get_value());
        self.field.with_value(|field| {
            if let Some(field) = field {
                drafts::keep(field, if other { draft } else { "" });
            }
        });
    }
}

/// Label, field, what is wrong with it, and what follows from it as children.
#[component]
pub fn DateInput(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// Above the field.
    #[prop(into)]
    label: String,
    /// The day that the field shows until somebody types.
    #[prop(into)]
    shown: Signal<Day>,
    /// What stands in the field. It goes one way: a half typed day reads as nothing, and writing
    /// that back would wipe out what was typed.
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
            let parts: Vec<String> = error
                .with(Option::is_some)
                .then(|| wrong.clone())
                .into_iter()
                .chain(under.clone())
                .collect();
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
            <div id=wrong role="status">
                {move || error.get().map(|error| view! { <p class="under error">{error}</p> })}
            </div>
            {children
                .map(|children| {
                    view! {
                        <p class="under" id=under>
                            {children()}
                        </p>
                    }
                })}
        </div>
    }
}
