//! The sector: changes examples and which risks are named, never the score.

use crate::domain::workspace::event::CaseEvent;
use crate::{domain::id::LensId, ui::open_case::use_case};
use leptos::prelude::*;

/// A choice among the sectors of the track; nothing where it has none.
#[component]
pub(in crate::ui::pages) fn SectorChoice() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    if track.lenses.is_empty() {
        return ().into_any();
    }
    let chosen = Memo::new(move |_| {
        open.case.with(|case| case.lens.as_ref().map(ToString::to_string)).unwrap_or_default()
    });
    let options = track
        .lenses
        .iter()
        .map(|lens| {
            let id = lens.id.to_string();
            let selected = id.clone();
            view! {
                <option value=id prop:selected=move || chosen.get() == selected>
                    {lens.name.clone()}
                </option>
            }
        })
        .collect_view();
    let choose = move |value: String| {
        let lens = LensId::try_from(value).ok();
        open.dispatch(CaseEvent::LensChosen { case: open.id(), lens });
    };
    view! {
        <div class="field">
            <label for="sector">"Your sector"</label>
            <select id="sector" on:change:target=move |event| choose(event.target().value())>
                <option value="" prop:selected=move || chosen.with(String::is_empty)>
                    "Any"
                </option>
                {options}
            </select>
            <p class="under">"Changes the examples, never the score."</p>
        </div>
    }
    .into_any()
}
