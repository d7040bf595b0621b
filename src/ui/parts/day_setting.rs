//! A day that is set: it counts when it was chosen, not while it is being typed.
//!
//! A date field holds a valid day after every digit, and each would move a whole plan. So a day picked from the
//! calendar counts at once; one that is typed counts when Enter is pressed or the field is left.

use super::{
    day_field::{DayField, full_day},
    keyboard::is_composing,
};
use crate::domain::date::Day;
use crate::ui::markup::{Children, Node, component, view};
use leptos::prelude::*;

/// A date field with the day that is set. Anything but a full day changes nothing, and the field says so.
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
) -> Node {
    let draft = RwSignal::new(value.get_untracked().to_string());
    let (typing, tried) = (StoredValue::new(false), RwSignal::new(false));
    // Undo and other tabs show in the field too.
    Effect::new(move |_| draft.set(value.get().to_string()));
    let settle = move || {
        typing.set_value(false);
        tried.set(true);
        if let Some(day) = full_day(&draft.get_untracked()).filter(|day| *day != value.get_untracked()) {
            on_day.run(day);
        }
    };
    let error = Signal::derive(move || {
        let wrong = tried.get() && draft.with(|draft| full_day(draft).is_none());
        wrong.then(|| format!("That is not a full date. Nothing was changed: it stays {}.", value.get().long()))
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
            <DayField id label shown=value draft error>
                {children()}
            </DayField>
        </div>
    }
}
