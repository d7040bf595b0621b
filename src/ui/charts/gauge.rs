//! How long a story takes to say, against the length to aim for. The scale runs from 0 to 3
//! minutes.

use crate::ui::components::measure::percent;
use leptos::prelude::*;

/// `spoken` is the length in words for screen readers, for example `1:29`.
pub fn gauge(seconds: usize, spoken: &str) -> AnyView {
    let width = i64::try_from(seconds * 10_000 / 180).unwrap_or(i64::MAX).min(10_000);
    view! {
        <svg
            class="gauge"
            role="img"
            aria-label=format!("Spoken in {spoken}; the target is one to two minutes")
        >
            <line class="track" x1="0" x2="100%" y1="14" y2="14" />
            <rect class="now" x="0" y="10" width=percent(width) height="8" />
            <rect class="target" x="33.33%" y="6" width="33.33%" height="16" />
            <text x="33.33%" y="38" text-anchor="middle">
                "1 min"
            </text>
            <text x="66.67%" y="38" text-anchor="middle">
                "2 min"
            </text>
        </svg>
    }
    .into_any()
}
