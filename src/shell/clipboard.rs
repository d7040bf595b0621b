//! Copying as rich text and as plain text at once: the program that pastes takes what it understands.
//!
//! Two ways, because older browsers know only the second: an item written to the clipboard, or a `copy` command whose
//! event is given both texts.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

const HTML: &str = "text/html";
const PLAIN: &str = "text/plain";

/// Puts both forms on the clipboard and says whether the browser took them.
pub fn copy(html: String, plain: String, done: impl FnOnce(bool) + 'static) {
    match as_item(&html, &plain) {
        Ok(written) => spawn_local(async move {
            done(JsFuture::from(written).await.is_ok() || by_command(&html, &plain) == Ok(true));
        }),
        Err(_) => done(by_command(&html, &plain) == Ok(true)),
    }
}

fn function(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

fn as_item(html: &str, plain: &str) -> Result<Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let forms = Object::new();
    for (kind, text) in [(HTML, html), (PLAIN, plain)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&forms, &kind.into(), &blob)?;
    }
    let item = Reflect::construct(&function(&window, "ClipboardItem")?, &Array::of1(&forms))?;
    function(&clipboard, "write")?.call1(&clipboard, &Array::of1(&item))?.dyn_into()
}

fn by_command(html: &str, plain: &str) -> Result<bool, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let (html, plain) = (html.to_owned(), plain.to_owned());
    let give = Closure::once(move |event: web_sys::Event| {
        event.prevent_default();
        event.stop_immediate_propagation();
        let Ok(data) = Reflect::get(&event, &"clipboardData".into()) else { return };
        let Ok(set) = function(&data, "setData") else { return };
        for (kind, text) in [(HTML, html), (PLAIN, plain)] {
            let _ = set.call2(&data, &kind.into(), &text.into());
        }
    });
    let listener: &Function = give.as_ref().unchecked_ref();
    document.add_event_listener_with_callback_and_bool("copy", listener, true)?;
    let done = function(&document, "execCommand").and_then(|command| command.call1(&document, &"copy".into()));
    document.remove_event_listener_with_callback_and_bool("copy", listener, true)?;
    Ok(done?.is_truthy())
}
