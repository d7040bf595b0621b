//! A day that is set: it counts when it was chosen, not while it is being typed.
//!
//! A date field holds a valid day after every digit, and each would move a whole plan. So a day
//! picked from the calendar counts at once; one that is typed counts when Enter is pressed or the
//! field is left.

use super::{date_input::DateInput, keyboard::is_composing};
use crate::domain::date::Day;
use leptos::prelude::*;

/// A date field with the day that is set. Anything but a full day changes nothing, and the field
/// says so.
#[component]
pub fn DaySetting(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// Above the field.
    #[prop(into)]
    label: String,
    /// The day as it is set.
    #[prop(into)]
    value: Signal<Day>,
    /// Called with another day.
    on_day: Callback<Day>,
    /// Under the field.
    children: Children,
) -> impl IntoView {
    let draft = RwSignal::new(value.get_untracked().to_string());
    let (typing, tried) = (StoredValue::new(false), RwSignal::new(false));
    // Undo and other tabs show in the field too.
    Effect::new(move |_| draft.set(value.get().to_string()));
    let settle = move || {
        typing.set_value(false);
        tried.set(true);
        if let Some(day) =
            Day::typed(&draft.get_untracked()).filter(|day| *day != value.get_untracked())
        {
            on_day.run(day);
        }
    };
    let error = Signal::derive(move || {
        let (wrong, set) = (draft.with(|draft| Day::wrong(draft)), value.get());
        match wrong {
            // A file or an older page may have brought it in.
            Some(wrong) if !set.is_meant() => {
                Some(format!("{wrong} Nothing is computed from it: choose another day."))
            }
            Some(wrong) if tried.get() => {
                Some(format!("{wrong} Nothing was changed: it stays {}.", set.long()))
            }
            _ => None,
        }
    });
    view! {
        <div
            on:pointerdown=move |_| typing.set_value(false)
            on:keydown=move |event| match event.key().as_str() {
                _ if is_composing(&event) => {}
                "Enter" => settle(),
                "Tab" => {}
                _ => {
                    typing.set_value(true);
                    tried.set(false);
                }
            }
            on:change=move |_| {
                if !typing.get_value() {
                    settle();
                }
            }
            on:focusout=move |_| settle()
        >
            <DateInput id label shown=value draft error>
                {children()}
            </DateInput>
        </div>
    }
}
