//! Where the visitor is: the address after `#`, the title of the tab, the scroll position, print.

use crate::route::Route;
use wasm_bindgen::JsCast;

/// The route in the address bar; `None` for a plain anchor.
#[must_use]
pub fn route() -> Option<Route> {
    Route::parse(&web_sys::window()?.location().hash().ok()?)
}

/// Goes to a route, as if its link had been followed.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&route.href());
    }
}

/// Goes to a route without leaving the present one behind in the history.
pub fn replace(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&route.href());
    }
}

/// Names the tab.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// To the top of a page that was just entered.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Frames to wait for a page to become as long as it was.
const FRAMES: u32 = 60;

/// To where somebody was on a page, as soon as it is long enough; it stops when they scroll
/// themselves.
pub fn scroll_to(top: f64) {
    scroll_within(top, FRAMES);
}

fn scroll_within(top: f64, frames: u32) {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, top);
    let at = window.scroll_y().unwrap_or_default();
    if frames == 0 || at + 1.0 >= top {
        return;
    }
    leptos::prelude::request_animation_frame(move || {
        let moved = web_sys::window()
            .and_then(|window| window.scroll_y().ok())
            .is_none_or(|now| (now - at).abs() > 1.0);
        if !moved {
            scroll_within(top, frames - 1);
        }
    });
}

/// Gives an element the focus and leaves the page where it is; `false` where there is none such.
pub fn focus_in_place(selector: &str) -> bool {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// What stands at the foot of each printed page; `None` gives the name of the app. See
/// `style/print.css`.
pub fn set_running_foot(text: Option<&str>) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let _ = match text {
        Some(text) => root.style().set_property("--running", &quoted(text)),
        None => root.style().remove_property("--running").map(|_| ()),
    };
}

/// A text as CSS writes it.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
