//! Whether the words are saved, in words; in the masthead and beside the field being written in.

use super::icon;
use crate::ui::session::status::Saving;
use leptos::prelude::*;

/// The state of saving. `long` says where the words are kept.
#[component]
pub fn SaveStatus(
    /// What is true.
    #[prop(into)]
    saving: Signal<Saving>,
    /// In the masthead: with the place, announced to screen readers.
    #[prop(optional)]
    long: bool,
) -> impl IntoView {
    let words = move || {
        let place = long.then(|| view! { <span class="long">" on this device"</span> });
        match saving.get() {
            Saving::Idle => {
                view! { <span>{if long { "Kept" } else { "Saved" }} {place}</span> }.into_any()
            }
            Saving::Saving => view! { <span>"Saving"</span> }.into_any(),
            Saving::Saved(time) => {
                let comma = if long { ", " } else { " " };
                view! { <span>"Saved" {place} <span class="time">{comma} {time}</span></span> }
                    .into_any()
            }
            Saving::Failed(_) => view! { <span>"Not saved"</span> }.into_any(),
        }
    };
    view! {
        <span class="saved" data-state=move || saving.get().key() role=long.then_some("status")>
            {move || icon::saved(saving.get().key())}
            {words}
        </span>
    }
}
