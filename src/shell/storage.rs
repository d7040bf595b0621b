//! The browser's storage as a shelf. Browsers that block it throw already when it is named, and a corrupt one throws
//! at any call, so nothing here takes an answer for granted; `gloo-storage` would panic on both.

use crate::saved::shelf::{Fault, Shelf};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// `localStorage`, asked for anew at each call: it can go away while the page is open.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

/// `sessionStorage`: what lives as long as the tab.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionShelf;

fn local() -> Result<Storage, Fault> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Fault::Blocked)
}

fn session() -> Result<Storage, Fault> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten()).ok_or(Fault::Blocked)
}

/// Browsers name a full storage differently; the name is all they share.
fn fault(error: &JsValue) -> Fault {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
    if name.contains("QUOTA") || name.contains("Quota") { Fault::Full } else { Fault::Blocked }
}

fn keys(storage: &Storage) -> Result<Vec<String>, Fault> {
    let length = storage.length().map_err(|error| fault(&error))?;
    (0..length).filter_map(|at| storage.key(at).map_err(|error| fault(&error)).transpose()).collect()
}

macro_rules! shelves {
    ($($shelf:ident $storage:ident)+) => {$(
        impl Shelf for $shelf {
            fn keys(&self) -> Result<Vec<String>, Fault> {
                keys(&$storage()?)
            }

            fn read(&self, key: &str) -> Result<Option<String>, Fault> {
                $storage()?.get_item(key).map_err(|error| fault(&error))
            }

            fn write(&mut self, key: &str, value: &str) -> Result<(), Fault> {
                $storage()?.set_item(key, value).map_err(|error| fault(&error))
            }

            fn remove(&mut self, key: &str) -> Result<(), Fault> {
                $storage()?.remove_item(key).map_err(|error| fault(&error))
            }
        }
    )+};
}

shelves! { LocalShelf local  SessionShelf session }

/// Asks the browser not to clear this page's storage under pressure, and hands over its answer; `None` where it has none.
/// Browsers may refuse, and none promises anything against "clear site data".
pub fn ask_to_persist(done: impl FnOnce(Option<bool>) + 'static) {
    answer(|manager| manager.persist().ok(), done);
}

/// Whether the browser has promised to keep this page's storage under pressure.
pub fn is_persisted(done: impl FnOnce(Option<bool>) + 'static) {
    answer(|manager| manager.persisted().ok(), done);
}

fn answer(ask: impl FnOnce(&web_sys::StorageManager) -> Option<js_sys::Promise>, done: impl FnOnce(Option<bool>) + 'static) {
    let Some(promise) = manager().and_then(|manager| ask(&manager)) else { return done(None) };
    leptos::task::spawn_local(async move {
        let answer = wasm_bindgen_futures::JsFuture::from(promise).await;
        done(answer.ok().map(|answer| answer.is_truthy()));
    });
}

/// Not there on plain-http hosts, and in some private windows not even to be named.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
