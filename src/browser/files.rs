//! Files in and out: a download from memory, and the text of a file that a person picked.

use leptos::{leptos_dom::helpers::set_timeout, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A browser may ask where to put a file, or begin to read it a while after the click, and finds
/// nothing once its address was given back.
const KEPT: Duration = Duration::from_secs(60);

/// Offers `body` as a file to be kept.
///
/// # Errors
/// The browser refused one of the steps.
pub fn download(name: &str, mime: &str, body: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(body));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&address);
        },
        KEPT,
    );
    Ok(())
}

/// Reads the text of a picked file and hands it over; `None` when the browser cannot read it.
pub fn read_text(file: &web_sys::File, done: impl FnOnce(Option<String>) + 'static) {
    let text = file.text();
    spawn_local(async move {
        let text = JsFuture::from(text).await.ok();
        done(text.and_then(|text| text.as_string()));
    });
}
