//! The clipboard: what is being pasted, and copying as rich text and as plain text at once, of
//! which the program that pastes takes what it understands.
//!
//! Copying goes two ways, because older browsers know only the second: an item written to the
//! clipboard, or a `copy` command whose event is given both texts.

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
        let blob =
            web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
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
    let done = function(&document, "execCommand")
        .and_then(|command| command.call1(&document, &"copy".into()));
    document.remove_event_listener_with_callback_and_bool("copy", listener, true)?;
    Ok(done?.is_truthy())
}

/// What is being pasted.
pub struct Clip {
    /// As plain text.
    pub text: String,
    /// It was copied from a table: spreadsheets give their cells as one, beside the plain text.
    pub table: bool,
    /// There is something, but no plain text: a picture, or markup alone.
    pub other: bool,
}

/// What the event brings; `None` where the browser keeps it to itself.
#[must_use]
pub fn pasted(event: &web_sys::ClipboardEvent) -> Option<Clip> {
    let data = event.clipboard_data()?;
    let text = data.get_data(PLAIN).unwrap_or_default();
    let html = data.get_data(HTML).unwrap_or_default();
    let other = text.is_empty() && data.types().length() > 0;
    Some(Clip { text, table: html.contains("<table"), other })
}

/// Puts a text where the caret is, as if it had been typed: the field hears it, and the browser can
/// take it back.
#[must_use]
pub fn insert(text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let command = function(&document, "execCommand");
    command
        .and_then(|command| {
            command.call3(&document, &"insertText".into(), &false.into(), &text.into())
        })
        .is_ok_and(|done| done.is_truthy())
}

/// What stands before and after what is selected in a field that has a caret.
#[must_use]
pub fn around(field: &web_sys::Element) -> Option<(String, String)> {
    let (value, from, to) = if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        (field.value(), field.selection_start().ok()??, field.selection_end().ok()??)
    } else {
        let field = field.dyn_ref::<web_sys::HtmlInputElement>()?;
        (field.value(), field.selection_start().ok()??, field.selection_end().ok()??)
    };
    let units: Vec<u16> = value.encode_utf16().collect();
    let (from, to) = (usize::try_from(from).ok()?, usize::try_from(to).ok()?);
    let half = |units: Option<&[u16]>| String::from_utf16_lossy(units.unwrap_or_default());
    Some((half(units.get(..from)), half(units.get(to..))))
}
