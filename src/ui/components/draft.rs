//! A text that is being typed into a form. It is found as it was left after a reload, Back or
//! another room, until it was added or taken out.

use crate::browser::drafts;
use leptos::prelude::*;

/// What stands in a field, which is called `field` and like no other of the page. Empty it once its
/// words were added.
#[must_use]
pub fn draft(field: String) -> RwSignal<String> {
    let text = RwSignal::new(drafts::kept(&field).unwrap_or_default());
    Effect::new(move |_| text.with(|text| drafts::keep(&field, text)));
    text
}
