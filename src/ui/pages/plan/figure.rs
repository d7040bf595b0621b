//! The time line with its key. On a narrow page the switch for the tools stands here too, near the
//! lines.

use super::state::{PlanState, of_plan};
use crate::ui::{charts::timeline::timeline, components::glyph::mark, open_case::use_case};
use leptos::prelude::*;

/// The plan as a ladder on its side.
#[component]
pub(super) fn Figure(desk: PlanState) -> impl IntoView {
    let open = use_case();
    view! {
        <figure class="stack">
            {move || of_plan(open, |plan| Some(timeline(plan, open.session.today())))}
            <figcaption class="row apart">
                <ul class="key">
                    <li>{mark("done")} " done"</li>
                    <li>{mark("due")} " due"</li>
                    <li>{mark("late")} " late"</li>
                    <li>
                        <svg
                            viewBox="0 0 24 12"
                            aria-hidden="true"
                            fill="none"
                            stroke="currentColor"
                            stroke-width="1.5"
                        >
                            <path d="M12 .5 17.5 6 12 11.5 6.5 6z" />
                        </svg>
                        " something is finished"
                    </li>
                </ul>
                <EditCheck desk narrow=true />
            </figcaption>
        </figure>
    }
}

/// Brings the tools of all lines into sight.
#[component]
pub(super) fn EditCheck(
    desk: PlanState,
    /// The one beside the figure, on narrow pages; else the one in the side panel, on wide ones.
    #[prop(optional)]
    narrow: bool,
) -> impl IntoView {
    view! {
        <label class="check no-print" class:narrow=narrow class:wide=!narrow>
            <input
                type="checkbox"
                prop:checked=desk.editing
                on:change:target=move |event| desk.editing.set(event.target().checked())
            />
            " Edit the lines"
        </label>
    }
}
