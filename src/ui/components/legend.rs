//! The key that explains the grammar wherever a figure uses it.

use super::glyph::mark;
use leptos::prelude::*;

/// Evidenced, claimed, not reached.
#[component]
pub fn ScoreLegend() -> impl IntoView {
    view! {
        <ul class="key">
            <li>{mark("done")} " evidenced"</li>
            <li>{mark("started")} " claimed, no proof yet"</li>
            <li>{mark("none")} " not reached"</li>
        </ul>
    }
}
