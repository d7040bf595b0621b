//! The browser's storage as a shelf. Browsers that block it throw already when it is named, where
//! `gloo-storage` would panic, so it is named here first; a corrupt one throws at any call, where
//! its `get`, `delete` and `length` would panic, so what it hands out as `raw` is asked.

use crate::storage::backend::{StorageBackend, StorageError};
use gloo_storage::{LocalStorage, SessionStorage, Storage as _, errors::StorageError as GlooError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, Window};

/// `localStorage`, asked for anew at each call: it can go away while the page is open.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStorageBackend;

/// `sessionStorage`: what lives as long as the tab.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionStorageBackend;

fn local() -> Result<Storage, StorageError> {
    is_there(Window::local_storage).then(LocalStorage::raw).ok_or(StorageError::Blocked)
}

fn session() -> Result<Storage, StorageError> {
    is_there(Window::session_storage).then(SessionStorage::raw).ok_or(StorageError::Blocked)
}

fn is_there(named: impl FnOnce(&Window) -> Result<Option<Storage>, JsValue>) -> bool {
    web_sys::window().is_some_and(|window| named(&window).ok().flatten().is_some())
}

/// Keeps a setting of the page itself, as JSON.
///
/// # Errors
/// Storage is blocked or full.
pub fn keep_setting(key: &str, value: &str) -> Result<(), StorageError> {
    local()?;
    LocalStorage::set(key, value).map_err(|error| StorageError::from(&error))
}

impl From<&GlooError> for StorageError {
    /// Browsers name a full storage differently; the name is all they share.
    fn from(error: &GlooError) -> Self {
        match error {
            GlooError::JsError(error)
                if error.name.contains("QUOTA") || error.name.contains("Quota") =>
            {
                Self::Full
            }
            _ => Self::Blocked,
        }
    }
}

fn fault(error: JsValue) -> StorageError {
    error
        .dyn_into::<js_sys::Error>()
        .map_or(StorageError::Blocked, |error| (&GlooError::JsError(error.into())).into())
}

fn keys(storage: &Storage) -> Result<Vec<String>, StorageError> {
    let length = storage.length().map_err(fault)?;
    (0..length).filter_map(|at| storage.key(at).map_err(fault).transpose()).collect()
}

macro_rules! shelves {
    ($($shelf:ident $storage:ident)+) => {$(
        impl StorageBackend for $shelf {
            fn keys(&self) -> Result<Vec<String>, StorageError> {
                keys(&$storage()?)
            }

            fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
                $storage()?.get_item(key).map_err(fault)
            }

            fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
                $storage()?.set_item(key, value).map_err(fault)
            }

            fn remove(&mut self, key: &str) -> Result<(), StorageError> {
                $storage()?.remove_item(key).map_err(fault)
            }
        }
    )+};
}

shelves! { LocalStorageBackend local  SessionStorageBackend session }

/// Asks the browser not to clear this page's storage under pressure, and hands over its answer;
/// `None` where it has none. Browsers may refuse, and none promises anything against "clear site
/// data".
pub fn ask_to_persist(done: impl FnOnce(Option<bool>) + 'static) {
    answer(|manager| manager.persist().ok(), done);
}

/// Whether the browser has promised to keep this page's storage under pressure.
pub fn is_persisted(done: impl FnOnce(Option<bool>) + 'static) {
    answer(|manager| manager.persisted().ok(), done);
}

fn answer(
    ask: impl FnOnce(&web_sys::StorageManager) -> Option<js_sys::Promise>,
    done: impl FnOnce(Option<bool>) + 'static,
) {
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
