//! A page that the browser translates. It takes our text nodes out and puts `<font>` elements with
//! the translation in their place, so that a text set later would change nothing that anybody sees.
//! Here each text goes back beside its translation, without words: then leptos finds it where it
//! put it, and when it changes, moves or goes, its translation goes away or along. The browser
//! translates what is new by itself.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList, Text,
};

/// Under these names a text remembers its translation and its words, and a translation its text.
const TRANSLATION: &str = "rungTranslation";
const WORDS: &str = "rungWords";
const TEXT: &str = "rungText";

/// Begins to notice translations below `place`.
pub fn watch(place: &Node) {
    let heard = Closure::<dyn FnMut(js_sys::Array)>::new(|records: js_sys::Array| note(&records));
    let Ok(observer) = MutationObserver::new(heard.into_js_value().unchecked_ref()) else { return };
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    what.set_character_data_old_value(true);
    _ = observer.observe_with_options(place, &what);
}

fn note(records: &js_sys::Array) {
    let records: Vec<MutationRecord> = records.iter().map(JsCast::unchecked_into).collect();
    let came: Vec<Element> =
        records.iter().flat_map(|record| nodes(&record.added_nodes())).filter_map(font).collect();
    for record in &records {
        if record.type_() == "characterData" {
            reworded(record);
        }
        for gone in nodes(&record.removed_nodes()) {
            match gone.dyn_into::<Text>() {
                Ok(text) => taken_out(&text, record, &came),
                Err(gone) => taken_back(&gone),
            }
        }
    }
}

/// A text has new words, so its translation is of old ones.
fn reworded(record: &MutationRecord) {
    let Some(text) = record.target().and_then(|target| target.dyn_into::<Text>().ok()) else {
        return;
    };
    let Some(translation) = translation_of(&text) else { return };
    // Our own emptying of it has words before; being made empty by the app has none.
    if !text.data().is_empty() || record.old_value().is_none_or(|before| before.is_empty()) {
        forget(&text);
        translation.remove();
    }
}

/// By the browser, which put a translation in its place, or by the app, which moved it or let it
/// go.
fn taken_out(text: &Text, record: &MutationRecord, came: &[Element]) {
    if let Some(translation) = translation_of(text) {
        match text.parent_node() {
            Some(parent) => _ = parent.insert_before(&translation, text.next_sibling().as_ref()),
            None => translation.remove(),
        }
        return;
    }
    if text.parent_node().is_some() {
        return;
    }
    // In its place by one call, or beside it before it went.
    let here = nodes(&record.added_nodes()).find_map(font);
    let is_new = |node: &Node| came.iter().any(|font| font.is_same_node(Some(node)));
    let beside = || {
        [record.previous_sibling(), record.next_sibling()]
            .into_iter()
            .flatten()
            .find(is_new)
            .and_then(font)
    };
    let Some(translation) = here.or_else(beside) else { return };
    remember(text, TRANSLATION, &translation);
    remember(text, WORDS, &text.data().into());
    remember(&translation, TEXT, text);
    text.set_data("");
    // Before it: what comes before the text comes before its translation.
    _ = translation.before_with_node_1(text);
}

/// Somebody asked for the page as it was written.
fn taken_back(translation: &Node) {
    let Some(text) = recalled(translation, TEXT).and_then(|text| text.dyn_into::<Text>().ok())
    else {
        return;
    };
    let still = translation_of(&text).is_some_and(|now| now.is_same_node(Some(translation)));
    if translation.parent_node().is_some() || !still {
        return;
    }
    if let Some(words) = recalled(&text, WORDS).and_then(|words| words.as_string()) {
        forget(&text);
        text.set_data(&words);
    }
}

fn translation_of(text: &Text) -> Option<Element> {
    recalled(text, TRANSLATION)?.dyn_into().ok()
}

fn remember(node: &JsValue, name: &str, what: &JsValue) {
    _ = js_sys::Reflect::set(node, &name.into(), what);
}

fn recalled(node: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(node, &name.into()).ok().filter(|found| !found.is_undefined())
}

fn forget(text: &Text) {
    for name in [TRANSLATION, WORDS] {
        if let Some(object) = text.dyn_ref::<js_sys::Object>() {
            _ = js_sys::Reflect::delete_property(object, &name.into());
        }
    }
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> + use<> {
    let list = list.clone();
    (0..list.length()).filter_map(move |at| list.get(at))
}

fn font(node: Node) -> Option<Element> {
    (node.node_name() == "FONT").then(|| node.unchecked_into())
}
