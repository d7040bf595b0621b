//! The screen: leptos components that read memos and say events. Nothing here changes a person's
//! work by itself.
//!
//! `pages` are what addresses lead to, `components` and `charts` know nothing of the app: they
//! take values and callbacks.

mod app;
pub mod charts;
pub mod components;
mod damaged;
pub mod export_forms;
pub mod export_panel;
mod layout;
pub mod linger;
pub mod open_case;
mod pages;
mod paper;
pub mod redacted_view;
pub mod redaction_scan;
pub mod session;
pub mod translation;

use app::App;
use leptos::prelude::*;

/// Puts the page in the place of the static shell.
pub fn start() {
    std::panic::set_hook(Box::new(report_panic));
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_text_content(None);
    translation::watch(&place);
    let Ok(place) = wasm_bindgen::JsCast::dyn_into(place) else { return };
    mount_to(place, || view! { <App /> }).forget();
}

/// Tells `boot.js`, which shows the fault screen; Rust is about to abort and cannot.
fn report_panic(info: &std::panic::PanicHookInfo<'_>) {
    let options = web_sys::CustomEventInit::new();
    options.set_detail(&info.to_string().into());
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("rung-panic", &options) {
        let _ = window().dispatch_event(&event);
    }
}
