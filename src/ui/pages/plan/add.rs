//! A line of one's own: what, and when.

use super::{copy::named, state::in_plan};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{
        date::Day, english, paste::MOST_ROWS, records::plan::next_friday, workspace::event::Event,
    },
    ui::{components::add_form::AddForm, open_case::use_case, pages::shared::own_item::own_item},
};
use leptos::prelude::*;

/// The form below the phases.
#[component]
pub(super) fn AddLine() -> impl IntoView {
    let open = use_case();
    let day = Signal::derive(move || {
        let today = open.session.today();
        next_friday(
            open.plan.with(|plan| plan.as_ref().map_or(today, |plan| plan.start)).max(today),
        )
    });
    let said = RwSignal::new(String::new());
    let on_add = Callback::new(move |(text, day)| {
        open.dispatch(PlanEvent::LineAdded {
            case: open.id(),
            long: open.long(),
            line: own_item(text, day),
        });
        said.set(format!("Added for {}.", named(day, open.session.today_untracked())));
    });
    let on_lines = Callback::new(move |(lines, day): (Vec<String>, Day)| {
        if lines.len() > MOST_ROWS {
            open.session
                .notify(&format!("{} lines were copied, and at most {MOST_ROWS} go in at once. Nothing was added.", lines.len()), false);
            return false;
        }
        let says = format!(
            "{} added, all for {}.",
            english::count_label(lines.len(), "line", "lines"),
            named(day, open.session.today_untracked())
        );
        let lines = lines.into_iter().map(|text| own_item(text, day)).collect();
        open.session.paste(
            Event::Plan(PlanEvent::LinesAdded { case: open.id(), long: open.long(), lines }),
            &says,
        );
        said.set(String::new());
        true
    });
    let under = Callback::new(move |words: String| {
        let says = if words.is_empty() { said.get() } else { String::new() };
        (!says.is_empty()).then(|| view! { <p class="under">{says}</p> }).into_any()
    });
    view! {
        <section class="phase no-print" aria-labelledby="add">
            <header>
                <h2 id="add">"Add a line"</h2>
                " "
                <p>"It stands in the phase that its day falls in."</p>
            </header>
            <AddForm
                id="new-line"
                of=in_plan(open)
                label="What will you do?"
                empty="A line needs a few words, so nothing was added yet."
                day_label="By when?"
                day
                button="Add it"
                on_add
                on_lines
                under
            />
        </section>
    }
    .into_any()
}
