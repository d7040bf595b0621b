//! One line and a day, added with Enter. The field empties and keeps the focus, for the next one.
//! What is not added yet is found again, see [`super::draft`].

use super::{
    date_input::{DateInput, Offered},
    draft::draft,
    focus::focus_after_render,
};
use crate::{
    browser::clipboard::{self, around},
    domain::{date::Day, paste},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A form that adds one thing at a time. What is missing is said when somebody tries, not before.
#[component]
pub fn AddForm(
    /// Before the ids of its fields; unique on the page.
    id: &'static str,
    /// Whose form it is, where several rooms have this one: what is typed in one is nothing to the
    /// others.
    #[prop(optional, into)]
    of: String,
    /// Above the line.
    label: &'static str,
    /// Said when the line is empty.
    empty: &'static str,
    /// Above the day.
    day_label: &'static str,
    /// The day it offers, to begin with and again after each thing added.
    #[prop(into)]
    day: Signal<Day>,
    /// On the button.
    button: &'static str,
    /// The one primary button of its room.
    #[prop(optional)]
    primary: bool,
    /// Called with the trimmed line and the day.
    on_add: Callback<(String, Day)>,
    /// Called with pasted lines and the day, where there are several: what stood in the field is
    /// part of them. Says whether they were added.
    on_lines: Callback<(Vec<String>, Day), bool>,
    /// Said under the line, given what stands in it; empty after something was added.
    under: Callback<String, AnyView>,
) -> impl IntoView {
    let words = draft(format!("{id}-line{of}"));
    // A page that stays open offers the day that it is by then, unless a day was chosen.
    let offered = Offered::kept(day, format!("{id}-day{of}"));
    let Offered { shown, draft, .. } = offered;
    let tried = RwSignal::new(false);
    let wrong = move || tried.get() && words.with(|words| words.trim().is_empty());
    let day_error = Signal::derive(move || {
        let wrong = draft.with(|draft| Day::wrong(draft)).filter(|_| tried.get());
        wrong.map(|wrong| format!("{wrong} Nothing was added yet."))
    });
    let line_id = format!("{id}-line");
    let place = format!("#{line_id}");
    let day_id = format!("{id}-day");
    let day_field = day_id.clone();
    let offers = day;
    let add = move || {
        tried.set(true);
        let Some(day) = draft.with_untracked(|draft| Day::typed(draft)) else { return };
        let line = words.with_untracked(|words| words.trim().to_owned());
        if !line.is_empty() {
            on_add.run((line, day));
            words.set(String::new());
            // The next one is of the day that is offered, not of the day that the last one had.
            let next = offers.get_untracked();
            show_day(&day_field, next);
            offered.offer(next);
            tried.set(false);
        }
        focus_after_render(place.clone());
    };
    let lines = move |event: &web_sys::ClipboardEvent| {
        let Some(field) =
            event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let Some((before, after)) = around(&field) else { return };
        let text = clipboard::pasted(event).map(|clip| clip.text).unwrap_or_default();
        let lines = paste::lines(&format!("{before}{text}{after}"));
        if lines.len() < 2 {
            return;
        }
        event.prevent_default();
        tried.set(true);
        let Some(day) = draft.with_untracked(|draft| Day::typed(draft)) else { return };
        tried.set(false);
        if on_lines.run((lines, day)) {
            words.set(String::new());
        }
    };
    let under_id = format!("{id}-under");
    view! {
        <form
            class="add"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <div class="field">
                <label for=line_id.clone()>{label}</label>
                <input
                    id=line_id
                    dir="auto"
                    type="text"
                    autocomplete="off"
                    aria-describedby=under_id.clone()
                    aria-invalid=move || wrong().then_some("true")
                    prop:value=words
                    on:input:target=move |event| words.set(event.target().value())
                    on:paste=move |event| lines(&event)
                />
                <div id=under_id role="status">
                    {move || {
                        if wrong() {
                            view! { <p class="under error">{empty}</p> }.into_any()
                        } else {
                            under.run(words.get())
                        }
                    }}
                </div>
            </div>
            <DateInput id=day_id label=day_label shown draft error=day_error />
            <button type="submit" class=if primary { "button primary" } else { "button" }>
                {button}
            </button>
        </form>
    }
    .into_any()
}

/// A date field goes one way, see [`DateInput`]; what somebody chose in it is only replaced here.
fn show_day(id: &str, day: Day) {
    let field = document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(&day.to_string());
    }
}
