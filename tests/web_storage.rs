//! The storage edge in a real browser: what the store promises has to hold for `localStorage`, not
//! only for a stand-in.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

use rung::{
    browser::{
        files::download,
        random::fresh_id,
        storage::{LocalStorageBackend, SessionStorageBackend, ask_to_persist, is_persisted},
        theme,
    },
    domain::{
        date::Day,
        id::WinId,
        records::{key::Key, record::Record, win::Win},
    },
    storage::{
        backend::{StorageBackend, StorageError},
        outcome::{SaveError, SaveOutcome},
        store::Store,
    },
};
use std::{cell::RefCell, collections::BTreeSet, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn fresh_store() -> Store<LocalStorageBackend> {
    local().clear().unwrap();
    Store::new(LocalStorageBackend, "test".to_owned())
}

fn win(id: &str, text: &str) -> Record {
    Record::Win(Win {
        text: text.to_owned(),
        ..Win::new(WinId::try_from(id).unwrap(), Day::new(2026, 11, 22).unwrap())
    })
}

fn key(id: &str) -> Key {
    Key::win(&WinId::try_from(id).unwrap())
}

#[wasm_bindgen_test]
fn what_is_saved_is_found_by_the_next_page() {
    for text in [
        "",
        "Plain.",
        "“Quotes”, ümläute, 日本語, \u{1f600}, \0, \u{202e}",
        &"long ".repeat(20_000),
    ] {
        let mut store = fresh_store();
        let record = win("a1", text);
        assert_eq!(store.save(&key("a1"), Some(&record)), Ok(SaveOutcome::Yes));
        let found = Store::new(LocalStorageBackend, "next".to_owned()).load();
        assert_eq!((found.records, found.unreadable.len(), found.fault), (vec![record], 0, None));
    }
}

#[wasm_bindgen_test]
fn a_lone_surrogate_is_kept_and_not_overwritten() {
    let mut store = fresh_store();
    let broken = js_sys::JsString::from_char_code1(0xd800);
    let storage = local();
    js_sys::Reflect::set(&storage, &"rung:win:a1".into(), &broken).unwrap();
    assert_eq!(store.load().unreadable.len(), 1);
    assert_eq!(store.save(&key("a1"), Some(&win("a1", "new"))), Err(SaveError::Unreadable));
}

#[wasm_bindgen_test]
fn other_pages_of_the_same_origin_are_left_alone() {
    let mut store = fresh_store();
    local().set_item("theirs", "kept").unwrap();
    local().set_item("rung:page:theme", "dark").unwrap();
    let found = store.load();
    assert_eq!((found.records.len(), found.unreadable.len()), (0, 0));
    assert_eq!(local().get_item("theirs").unwrap().as_deref(), Some("kept"));
}

#[wasm_bindgen_test]
fn another_tabs_version_is_set_aside() {
    let mut mine = fresh_store();
    mine.save(&key("a1"), Some(&win("a1", "first"))).unwrap();
    let mut theirs = Store::new(LocalStorageBackend, "theirs".to_owned());
    theirs.load();
    theirs.save(&key("a1"), Some(&win("a1", "theirs"))).unwrap();
    assert_eq!(mine.save(&key("a1"), Some(&win("a1", "mine"))), Ok(SaveOutcome::SetAside));
    let found = Store::new(LocalStorageBackend, "next".to_owned()).load();
    assert_eq!(found.records, vec![win("a1", "mine")]);
    assert_eq!(
        Store::<LocalStorageBackend>::record_aside(&found.aside[0]),
        Some(win("a1", "theirs"))
    );
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    let mut store = fresh_store();
    store.save(&key("a1"), Some(&win("a1", "short"))).unwrap();
    let before = local().get_item("rung:win:a1").unwrap();
    fill();
    assert_eq!(
        store.save(&key("a1"), Some(&win("a1", &"long ".repeat(1000)))),
        Err(SaveError::Fault(StorageError::Full))
    );
    assert_eq!(local().get_item("rung:win:a1").unwrap(), before);
    assert_eq!(store.save(&key("a1"), None), Ok(SaveOutcome::Yes), "taking away makes room");
    local().clear().unwrap();
}

/// Fills the storage to the last character, by halves.
fn fill() {
    let mut length = 4_000_000;
    let mut nth = 0;
    while length > 0 {
        match local().set_item(&format!("filler{nth}"), &"x".repeat(length)) {
            Ok(()) => nth += 1,
            Err(_) => length /= 2,
        }
    }
}

#[wasm_bindgen_test]
fn size_counts_keys_and_values_of_this_page_only() {
    fresh_store();
    local().set_item("theirs", "not counted").unwrap();
    LocalStorageBackend.write("rung:x", "1234").unwrap();
    assert_eq!(Store::new(LocalStorageBackend, String::new()).size(), Ok("rung:x".len() + 4));
    local().clear().unwrap();
}

/// What lives as long as the tab stands apart from what stays.
#[wasm_bindgen_test]
fn the_shelf_of_the_tab_is_another() {
    fresh_store();
    let mut tab = SessionStorageBackend;
    tab.write("rung:undo:1", "a step").unwrap();
    assert_eq!(
        (tab.read("rung:undo:1"), LocalStorageBackend.read("rung:undo:1")),
        (Ok(Some("a step".to_owned())), Ok(None))
    );
    assert!(tab.keys().is_ok_and(|keys| keys.contains(&"rung:undo:1".to_owned())));
    tab.remove("rung:undo:1").unwrap();
    assert_eq!(tab.read("rung:undo:1"), Ok(None));
}

/// Two records begun in one moment must not be one.
#[wasm_bindgen_test]
fn ids_of_one_moment_differ() {
    let mut ids: Vec<String> = (0..500).map(|_| fresh_id()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 500);
    assert!(ids.iter().all(|id| id.len() == 12));
}

/// Puts something else in the place of what the browser has, for as long as it is kept.
struct Instead(js_sys::Object, &'static str, JsValue);

impl Instead {
    fn of(object: &JsValue, name: &'static str, value: &JsValue) -> Self {
        let (object, before): (js_sys::Object, _) =
            (object.clone().unchecked_into(), own(object, name));
        let is = js_sys::Object::new();
        js_sys::Reflect::set(&is, &"value".into(), value).unwrap();
        js_sys::Reflect::set(&is, &"configurable".into(), &true.into()).unwrap();
        js_sys::Object::define_property(&object, &name.into(), &is);
        Self(object, name, before)
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        js_sys::Reflect::delete_property(&self.0, &self.1.into()).unwrap();
        if !self.2.is_undefined() {
            js_sys::Object::define_property(&self.0, &self.1.into(), self.2.unchecked_ref());
        }
    }
}

/// What stands in the object itself, and not in what it inherits from.
fn own(object: &JsValue, name: &str) -> JsValue {
    let object: &js_sys::Object = object.unchecked_ref();
    js_sys::Reflect::get_own_property_descriptor(object, &name.into()).unwrap()
}

fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// Where there is no `crypto` an id was the time, and two of one moment were the same: the count
/// tells those of a tab apart even where time and chance stand still, and chance those of two tabs
/// that are opened in one moment.
#[wasm_bindgen_test]
fn ids_without_a_source_of_randomness_differ() {
    for (crypto, still) in [
        ("undefined", true),
        ("undefined", false),
        ("({})", true),
        ("({ getRandomValues() { throw 1 } })", true),
    ] {
        let _crypto = Instead::of(&js("window"), "crypto", &js(crypto));
        let _time = still.then(|| Instead::of(&js("Date"), "now", &js("() => 1764000000000")));
        let _chance = still.then(|| Instead::of(&js("Math"), "random", &js("() => 0.25")));
        let ids: Vec<String> = (0..2000).map(|_| fresh_id()).collect();
        let different: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "{crypto}, {still}");
        assert!(
            ids.iter()
                .all(|id| id.len() == 12 && id.bytes().all(|digit| digit.is_ascii_hexdigit())),
            "{crypto}, {still}"
        );
        // A time alone begins with the same digits for hours.
        assert!(
            different.iter().map(|id| &id[..2]).collect::<BTreeSet<_>>().len() > 200,
            "{crypto}, {still}"
        );
    }
    let _crypto = Instead::of(&js("window"), "crypto", &JsValue::UNDEFINED);
    let _time = Instead::of(&js("Date"), "now", &js("() => 1764000000000"));
    let first = |tab: &str| {
        let _chance = Instead::of(&js("Math"), "random", &js(tab));
        fresh_id()
    };
    assert_ne!(first("() => 0.25"), first("() => 0.75"));
}

/// Some browsers ask a person, who may close the question; some private windows have no answer, or
/// throw at the question.
#[wasm_bindgen_test]
async fn the_question_to_keep_what_is_here_is_answered_in_the_end() {
    // Something on the screen, because answers are waited for only once there is a page.
    let place = web_sys::window().unwrap().document().unwrap().create_element("div").unwrap();
    leptos::mount::mount_to(place.unchecked_into(), || "a page").forget();
    for (storage, answer) in [
        ("({ persist: async () => true, persisted: async () => true })", Some(true)),
        ("({ persist: async () => false, persisted: async () => false })", Some(false)),
        ("({ persist: async () => undefined, persisted: async () => undefined })", Some(false)),
        ("({ persist: async () => { throw 1 }, persisted: async () => { throw 1 } })", None),
        ("({ persist() { throw 1 }, persisted() { throw 1 } })", None),
        ("({})", None),
        ("undefined", None),
        ("null", None),
        ("'odd'", None),
    ] {
        let _storage = Instead::of(&js("navigator"), "storage", &js(storage));
        let said = Rc::new(RefCell::new(Vec::new()));
        let hear = |said: &Rc<RefCell<Vec<_>>>| {
            let said = said.clone();
            move |answer| said.borrow_mut().push(answer)
        };
        ask_to_persist(hear(&said));
        is_persisted(hear(&said));
        pause().await;
        assert_eq!(*said.borrow(), [answer, answer], "{storage}");
    }
}

/// One turn of the browser, in which all that was promised is told.
async fn pause() {
    wasm_bindgen_futures::JsFuture::from(
        js("new Promise((done) => setTimeout(done))").unchecked_into::<js_sys::Promise>(),
    )
    .await
    .unwrap();
}

/// Safari and Firefox begin to read a file after the click. The address was given back at once, and
/// nothing was saved.
#[wasm_bindgen_test]
fn the_address_of_a_download_outlives_the_click() {
    let log = js("window.seen = []");
    let seen = || log.unchecked_ref::<js_sys::Array>().join(" ").as_string().unwrap();
    let click =
        js("(function () { seen.push('click', this.download, this.href === seen.address) })");
    let _click = Instead::of(&js("HTMLAnchorElement.prototype"), "click", &click);
    let _gives =
        Instead::of(&js("URL"), "createObjectURL", &js("() => seen.address = 'blob:here/1'"));
    let _takes =
        Instead::of(&js("URL"), "revokeObjectURL", &js("(address) => seen.push('gone', address)"));
    let later = js("(then, after) => { seen.push('later', after); seen.then = then; return 1 }");
    {
        let _later = Instead::of(&js("window"), "setTimeout", &later);
        download("rung.json", "application/json", "{}").unwrap();
    }
    assert_eq!(seen(), "click rung.json true later 60000");
    js("seen.then()");
    assert_eq!(
        seen(),
        "click rung.json true later 60000 gone blob:here/1",
        "and is given back in the end"
    );
}

/// Kept as JSON today; an older page kept the bare word, and another tab may still be one.
#[wasm_bindgen_test]
fn a_theme_is_shown_in_either_form() {
    theme::set_dark(true);
    assert_eq!(local().get_item(theme::KEPT).unwrap().as_deref(), Some("\"dark\""));
    for (kept, dark) in [("light", false), ("\"dark\"", true), ("\"light\"", false), ("dark", true)]
    {
        theme::show(Some(kept));
        assert_eq!(theme::is_dark(), dark, "{kept}");
    }
    theme::show(None);
    local().remove_item(theme::KEPT).unwrap();
}
