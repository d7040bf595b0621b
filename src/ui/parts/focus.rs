//! Where the keyboard goes when the control it was on is gone: to what took its place, once that is on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the first element that `selector` names, after the page was drawn again.
/// A heading is made able to take it.
pub fn focus_soon(selector: String) {
    request_animation_frame(move || {
        let Some(element) = document().query_selector(&selector).ok().flatten() else { return };
        if matches!(element.tag_name().as_str(), "H1" | "H2" | "H3") {
            let _ = element.set_attribute("tabindex", "-1");
        }
        if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    });
}
