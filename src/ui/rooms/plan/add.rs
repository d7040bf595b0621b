//! A line of one's own: what, and when.

use super::named;
use crate::{
    domain::{
        event::Event,
        id::LineId,
        plan::{Line, LineKind, next_friday},
    },
    shell::chance,
    ui::{
        open_case::use_case,
        parts::{
            day_field::{DayField, full_day},
            focus::focus_soon,
        },
    },
};
use leptos::prelude::*;

/// The form below the phases.
#[component]
pub(super) fn AddLine() -> impl IntoView {
    let open = use_case();
    let today = untrack(|| open.session.today());
    let start = open.plan.with_untracked(|plan| plan.as_ref().map_or(today, |plan| plan.start));
    let offered = next_friday(today.max(start));
    let (text, draft) = (RwSignal::new(String::new()), RwSignal::new(offered.to_string()));
    let (tried, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    let blank = move || text.with(|text| text.trim().is_empty());
    let day_error = Signal::derive(move || {
        let wrong = tried.get() && draft.with(|draft| full_day(draft).is_none());
        wrong.then(|| "That is not a full date, so nothing was added yet.".to_owned())
    });
    let add = move || {
        tried.set(true);
        said.set(String::new());
        let Some(day) = draft.with_untracked(|draft| full_day(draft)) else { return };
        let words = text.with_untracked(|text| text.trim().to_owned());
        if words.is_empty() {
            return focus_soon("#add-text".to_owned());
        }
        let id = LineId::from(format!("own-{}", chance::fresh_id()).as_str());
        // The phase follows the day; the domain sees to it.
        let line = Line { id, phase: 0, day, text: words, kind: LineKind::Own, done: None };
        open.dispatch(Event::LineAdded { case: open.id(), line });
        text.set(String::new());
        tried.set(false);
        said.set(format!("Added for {}.", named(day, today)));
        focus_soon("#add-text".to_owned());
    };
    let wrong = move || tried.get() && blank();
    view! {
        <section class="phase no-print" aria-labelledby="add">
            <header><h2 id="add">"Add a line"</h2> " " <p>"It stands in the phase that its day falls in."</p></header>
            <form
                class="add"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <div class="field">
                    <label for="add-text">"What will you do?"</label>
                    <input
                        id="add-text"
                        type="text"
                        autocomplete="off"
                        aria-describedby="add-said"
                        aria-invalid=move || wrong().then_some("true")
                        prop:value=text
                        on:input:target=move |event| text.set(event.target().value())
                    />
                    <div id="add-said" role="status">
                        {move || wrong().then(|| view! { <p class="under error">"A line needs a few words, so nothing was added yet."</p> })}
                        {move || said.with(|said| (!said.is_empty()).then(|| view! { <p class="under">{said.clone()}</p> }))}
                    </div>
                </div>
                <DayField id="add-day" label="By when?" shown=Signal::derive(move || offered) draft error=day_error />
                <button type="submit" class="button">"Add it"</button>
            </form>
        </section>
    }
}
