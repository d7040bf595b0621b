//! The browser's storage as a shelf. Browsers that block it throw already when it is named, and a corrupt one throws
//! at any call, so nothing here takes an answer for granted; `gloo-storage` would panic on both.

use crate::saved::shelf::{Fault, Shelf};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// `localStorage`, asked for anew at each call: it can go away while the page is open.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

fn storage() -> Result<Storage, Fault> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Fault::Blocked)
}

/// Browsers name a full storage differently; the name is all they share.
fn fault(error: &JsValue) -> Fault {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
    if name.contains("QUOTA") || name.contains("Quota") { Fault::Full } else { Fault::Blocked }
}

impl Shelf for LocalShelf {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        let storage = storage()?;
        let length = storage.length().map_err(|error| fault(&error))?;
        (0..length).filter_map(|at| storage.key(at).map_err(|error| fault(&error)).transpose()).collect()
    }

    fn read(&self, key: &str) -> Result<Option<String>, Fault> {
        storage()?.get_item(key).map_err(|error| fault(&error))
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), Fault> {
        storage()?.set_item(key, value).map_err(|error| fault(&error))
    }

    fn remove(&mut self, key: &str) -> Result<(), Fault> {
        storage()?.remove_item(key).map_err(|error| fault(&error))
    }
}

/// Asks the browser not to clear this page's storage under pressure, and hands over its answer.
/// Browsers may refuse, and none promises anything against "clear site data".
pub fn ask_to_persist(done: impl FnOnce(bool) + 'static) {
    answer(|manager| manager.persist().ok(), done);
}

/// Whether the browser has promised to keep this page's storage under pressure.
pub fn is_persisted(done: impl FnOnce(bool) + 'static) {
    answer(|manager| manager.persisted().ok(), done);
}

fn answer(ask: impl FnOnce(&web_sys::StorageManager) -> Option<js_sys::Promise>, done: impl FnOnce(bool) + 'static) {
    // Not there on plain-http hosts.
    let Some(window) = web_sys::window() else { return };
    let navigator: JsValue = window.navigator().into();
    let Ok(manager) = js_sys::Reflect::get(&navigator, &"storage".into()) else { return };
    if manager.is_undefined() {
        return done(false);
    }
    let Some(promise) = ask(manager.unchecked_ref()) else { return done(false) };
    leptos::task::spawn_local(async move {
        let answer = wasm_bindgen_futures::JsFuture::from(promise).await;
        done(answer.is_ok_and(|answer| answer.is_truthy()));
    });
}
