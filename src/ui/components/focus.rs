//! Where the keyboard goes when the control it was on is gone: to what took its place, once that is
//! on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Moves the focus to the first element that `selector` names, after the page was drawn again.
/// A heading is made able to take it.
pub fn focus_after_render(selector: String) {
    request_animation_frame(move || focus_now(&selector));
}

/// Gives the focus back to where it came from, or to the heading of the room where that is gone;
/// the page stays where it is.
pub fn restore_focus(to: Option<HtmlElement>) {
    request_animation_frame(move || {
        let top = window().scroll_y().unwrap_or_default();
        if let Some(to) = to {
            let _ = to.focus();
        }
        if document().active_element().is_none_or(|at| at.tag_name() == "BODY") {
            focus_now("main h1");
        }
        window().scroll_to_with_x_and_y(0.0, top);
    });
}

/// Moves the focus to a field and the caret behind so many letters (UTF-16) of what stands in it.
pub fn caret_soon(id: String, at: usize) {
    request_animation_frame(move || {
        let Some(field) = document().get_element_by_id(&id) else { return };
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
            let _ = field.focus();
            let _ = field.set_selection_range(at, at);
        } else if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
            let _ = field.focus();
            // A date field has no caret.
            let _ = field.set_selection_range(at, at);
        } else if let Some(field) = field.dyn_ref::<HtmlElement>() {
            let _ = field.focus();
        }
    });
}

fn focus_now(selector: &str) {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return };
    if matches!(element.tag_name().as_str(), "H1" | "H2" | "H3") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
