//! How many actions are closed: a rung for each while they are few, a bar when they are many.

use crate::{
    domain::{amount, figures::closed::ActionProgress},
    ui::components::{glyph::tally_of, measure::percent},
};
use leptos::prelude::*;

/// More rungs than these are no longer counted by eye.
const RUNGS: usize = 40;

/// The share closed. The sentence of the value says the same.
pub fn closed(closed: &ActionProgress<'_>) -> AnyView {
    if closed.of <= RUNGS {
        return view! { <div class="closed">{tally_of(closed.done, closed.doing, closed.of, false)}</div> }.into_any();
    }
    let part = |of: usize| {
        amount::share(
            i64::try_from(of).unwrap_or_default(),
            i64::try_from(closed.of).unwrap_or_default(),
            10_000,
        )
    };
    let (done, doing) = (part(closed.done), part(closed.doing));
    view! {
        <div class="closed">
            <svg class="tally" aria-hidden="true">
                <rect class="off" x="0" y="5.5" width="100%" height="1" />
                <rect class="claim" x=percent(done) y="2" width=percent(doing) height="8" />
                <rect class="on" x="0" y="2" width=percent(done) height="8" />
            </svg>
        </div>
    }
    .into_any()
}
