//! The whole page in a real browser, and a word from another tab that everything was erased:
//! nothing of what somebody began to write here is left, on the screen or beside it.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

use leptos::{prelude::*, task::tick};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlInputElement;

wasm_bindgen_test_configure!(run_in_browser);

const WORDS: &str = "#new-win-line";
const SEARCHED: &str = "#filter-words";

fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// The keys of the page that live as long as the tab, and their values.
fn beside() -> String {
    js("JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith('rung:')))")
        .as_string()
        .unwrap()
}

async fn settled() {
    for _ in 0..3 {
        tick().await;
        wasm_bindgen_futures::JsFuture::from(
            js("new Promise((done) => setTimeout(done, 20))").unchecked_into::<js_sys::Promise>(),
        )
        .await
        .unwrap();
    }
}

fn field(selector: &str) -> HtmlInputElement {
    let found = document().query_selector(selector).unwrap();
    found
        .unwrap_or_else(|| panic!("no {selector} in {}", document().body().unwrap().inner_html()))
        .unchecked_into()
}

async fn write(selector: &str, text: &str) {
    field(selector).set_value(text);
    let options = web_sys::CustomEventInit::new();
    options.set_bubbles(true);
    field(selector)
        .dispatch_event(&web_sys::CustomEvent::new_with_event_init_dict("input", &options).unwrap())
        .unwrap();
    settled().await;
}

async fn add() {
    js("document.querySelector('#new-win-line').form.requestSubmit()");
    settled().await;
}

#[wasm_bindgen_test]
async fn what_was_begun_here_goes_when_another_tab_erases() {
    js("localStorage.clear(); sessionStorage.clear(); location.hash = '#/log'");
    let place = document().create_element("div").unwrap();
    place.set_id("app");
    document().body().unwrap().append_child(&place).unwrap();
    // The page takes what stops it for itself, and the test would not say what it was.
    js("addEventListener('rung-panic', (event) => console.error(event.detail))");
    rung::ui::start();
    settled().await;
    write(WORDS, "Cut the bill by 40 per cent").await;
    write("#new-win-day", "2019-03-04").await;
    add().await;
    write(WORDS, "Told nobody but").await;
    write(SEARCHED, "bill").await;
    for kept in ["rung:draft:", "rung:undo:", "Told nobody but"] {
        assert!(beside().contains(kept), "{kept} in {}", beside());
    }
    js(
        "localStorage.clear(); window.dispatchEvent(new StorageEvent('storage', { key: 'rung:page:erased', newValue: '1' }))",
    );
    settled().await;
    assert!(
        document()
            .body()
            .unwrap()
            .text_content()
            .unwrap()
            .contains("Everything was erased in another tab")
    );
    assert_eq!((field(WORDS).value().as_str(), beside().as_str()), ("", "[]"));
    // Typing on begins anew.
    write(WORDS, "New").await;
    assert!(beside().contains("\"New\"") && !beside().contains("Told"), "{}", beside());
    add().await;
    assert_eq!(field(SEARCHED).value(), "", "nor does the log look for what stood there");
}
