//! A page that the browser translates. It takes our text nodes out and puts `<font>` elements with the translation in their
//! place, so that a text set later would change nothing that anybody sees. What stands in for a text is remembered here, and
//! the text takes its place again before it changes or goes; the browser then translates it anew.

use std::cell::RefCell;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList, Text};

/// Under this name a text remembers what stands in for it.
const STAND_IN: &str = "rungStandIn";

thread_local! {
    static WATCH: RefCell<Option<MutationObserver>> = const { RefCell::new(None) };
}

/// Begins to notice translations below `place`.
pub fn watch(place: &Node) {
    let heard = Closure::<dyn FnMut(js_sys::Array)>::new(|records: js_sys::Array| note(&records));
    let Ok(observer) = MutationObserver::new(heard.into_js_value().unchecked_ref()) else { return };
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    if observer.observe_with_options(place, &what).is_ok() {
        WATCH.with_borrow_mut(|watch| *watch = Some(observer));
    }
}

/// Puts a text where its translation stands, if it was translated.
pub(super) fn put_back(text: &Text) {
    if text.parent_node().is_some() {
        return;
    }
    // What was changed in this very turn has not been told yet.
    if let Some(records) = WATCH.with_borrow(|watch| watch.as_ref().map(MutationObserver::take_records)) {
        note(&records);
    }
    let name = STAND_IN.into();
    let Some(stand_in) = js_sys::Reflect::get(text, &name).ok().and_then(|found| found.dyn_into::<Element>().ok()) else { return };
    _ = js_sys::Reflect::delete_property(text, &name);
    if stand_in.is_connected() {
        _ = stand_in.replace_with_with_node_1(text);
    }
}

/// Remembers for each text that was taken out which `<font>` came for it.
fn note(records: &js_sys::Array) {
    let records: Vec<MutationRecord> = records.iter().map(JsCast::unchecked_into).collect();
    let came: Vec<Node> = records.iter().flat_map(|record| nodes(&record.added_nodes())).filter(is_font).collect();
    if came.is_empty() {
        return;
    }
    for record in &records {
        for text in nodes(&record.removed_nodes()).filter(|node| node.node_type() == Node::TEXT_NODE) {
            // In its place by one call, or beside it before it went.
            let here = nodes(&record.added_nodes()).find(is_font);
            let beside = || [record.previous_sibling(), record.next_sibling()].into_iter().flatten().find(|node| came.contains(node));
            if let Some(font) = here.or_else(beside) {
                _ = js_sys::Reflect::set(&text, &STAND_IN.into(), &font);
            }
        }
    }
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> + use<> {
    let list = list.clone();
    (0..list.length()).filter_map(move |at| list.get(at))
}

fn is_font(node: &Node) -> bool {
    node.node_name() == "FONT"
}
