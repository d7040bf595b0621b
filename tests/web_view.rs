//! What a view keeps while it goes, moves or is translated, in a real browser.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

use leptos::{prelude::*, task::tick};
use rung::ui::{
    linger::{linger, linger_each},
    translation,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

async fn shown<V: IntoView + 'static>(build: impl FnOnce() -> V + 'static) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    leptos::mount::mount_to(place.clone(), build).forget();
    tick().await;
    place
}

fn one(place: &Element, selector: &str) -> HtmlElement {
    let found = place.query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("no {selector} in {}", place.inner_html())).unchecked_into()
}

/// A field with a signal of its own, told to `kept` when the field loses the focus.
fn field(id: &str, kept: RwSignal<String>) -> impl IntoView + use<> {
    let own = RwSignal::new(format!("typed in {id}"));
    view! { <input id=id.to_owned() on:focusout=move |_| kept.set(own.get_untracked()) /> }
}

#[wasm_bindgen_test]
async fn a_field_that_goes_with_the_focus_still_finds_its_signals() {
    let (there, kept) = (RwSignal::new(true), RwSignal::new(String::new()));
    let place =
        shown(move || view! { {linger(move || there.get().then(|| field("going", kept)))} }).await;
    one(&place, "#going").focus().unwrap();
    there.set(false);
    tick().await;
    assert_eq!(
        (kept.get_untracked().as_str(), place.text_content().unwrap().as_str()),
        ("typed in going", "")
    );
}

#[wasm_bindgen_test]
async fn a_row_that_goes_with_the_focus_still_finds_its_signals() {
    let (rows, kept) = (RwSignal::new(vec!["a", "b"]), RwSignal::new(String::new()));
    let place =
        shown(move || view! { <For each=move || rows.get() key=|row| *row children=linger_each(move |row| field(row, kept)) /> }).await;
    one(&place, "#a").focus().unwrap();
    rows.set(vec!["b"]);
    tick().await;
    assert_eq!(kept.get_untracked(), "typed in a");
}

#[wasm_bindgen_test]
async fn an_effect_woken_by_what_takes_its_view_away_finds_its_signals() {
    let (there, seen) = (RwSignal::new(Some(1)), RwSignal::new(Vec::new()));
    let inside = move || {
        let own = RwSignal::new(0);
        Effect::new(move || seen.update(|seen| seen.push((there.get(), own.get()))));
        view! { <p>{move || own.get() + there.get().unwrap_or_default()}</p> }
    };
    let shows = Memo::new(move |_| there.with(Option::is_some));
    shown(move || view! { {linger(move || shows.get().then(inside))} }).await;
    there.set(None);
    tick().await;
    tick().await;
    assert_eq!(seen.get_untracked()[0], (Some(1), 0));
}

#[wasm_bindgen_test]
async fn rows_move_with_their_elements_and_their_focus() {
    let rows = RwSignal::new(vec!["a", "b", "c"]);
    let built = RwSignal::new(0);
    let row = move |key: &'static str| {
        built.update(|built| *built += 1);
        let own = RwSignal::new(key.to_owned());
        view! { <input id=own on:input:target=move |event| own.set(event.target().value()) /> }
    };
    let place = shown(
        move || view! { <For each=move || rows.get() key=|row| *row children=linger_each(row) /> },
    )
    .await;
    let field: HtmlInputElement = one(&place, "#b").unchecked_into();
    field.focus().unwrap();
    for (now, after) in [(vec!["c", "b", "a"], 3), (vec!["b"], 3), (vec!["x", "b", "y"], 5)] {
        rows.set(now.clone());
        tick().await;
        let found = place.query_selector_all("input").unwrap();
        let ids: Vec<String> = (0..found.length())
            .map(|at| found.item(at).unwrap().unchecked_into::<Element>().id())
            .collect();
        assert_eq!(ids, now);
        assert!(one(&place, "#b").is_same_node(Some(&field)), "{now:?}");
        assert_eq!(built.get_untracked(), after, "{now:?}");
        assert!(document().active_element().unwrap().is_same_node(Some(&field)), "{now:?}");
    }
    field.set_value("later");
    field.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    tick().await;
    assert_eq!(field.id(), "later");
}

/// What a browser does to every text of a page: a `<font>` with the translation in its place.
fn translate(place: &Element) {
    let texts: Vec<web_sys::Node> = texts(place.unchecked_ref());
    for text in texts.into_iter().filter(|text| !text.text_content().unwrap().trim().is_empty()) {
        let font = document().create_element("font").unwrap();
        font.set_text_content(Some(&text.text_content().unwrap().to_uppercase()));
        text.parent_node().unwrap().replace_child(&font, &text).unwrap();
    }
}

fn texts(node: &web_sys::Node) -> Vec<web_sys::Node> {
    if node.node_name() == "FONT" {
        return Vec::new();
    }
    let children = node.child_nodes();
    let children = (0..children.length()).filter_map(|at| children.item(at));
    children
        .flat_map(|child| {
            if child.node_type() == web_sys::Node::TEXT_NODE { vec![child] } else { texts(&child) }
        })
        .collect()
}

#[wasm_bindgen_test]
async fn a_translated_page_goes_on_changing() {
    let (word, there, rows) =
        (RwSignal::new("one"), RwSignal::new(true), RwSignal::new(vec!["a", "b"]));
    let place = shown(move || {
        view! {
            <p>{move || word.get()} " " {move || there.get().then_some("there")}</p>
            <For each=move || rows.get() key=|row| *row let(row)>{row}</For>
        }
    })
    .await;
    translation::watch(&place);
    translate(&place);
    tick().await;
    for (change, expected) in [
        (Box::new(|| {}) as Box<dyn Fn()>, "ONE THEREAB"),
        (Box::new(move || word.set("two")), "two THEREAB"),
        (Box::new(move || there.set(false)), "TWO AB"),
        (Box::new(move || rows.set(vec!["b", "a"])), "TWO BA"),
        (Box::new(move || rows.set(vec!["c", "b"])), "TWO cB"),
        (Box::new(move || there.set(true)), "TWO thereCB"),
        (Box::new(move || word.set("")), " THERECB"),
    ] {
        change();
        tick().await;
        tick().await;
        assert_eq!(place.text_content().unwrap(), expected);
        translate(&place);
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_page_is_shown_as_it_was_written_again() {
    let word = RwSignal::new("one");
    let place = shown(move || view! { <p>{move || word.get()} <b>"two"</b></p> }).await;
    translation::watch(&place);
    translate(&place);
    tick().await;
    assert_eq!(place.text_content().unwrap(), "ONETWO");
    let fonts = place.query_selector_all("font").unwrap();
    (0..fonts.length()).for_each(|at| fonts.item(at).unwrap().unchecked_into::<Element>().remove());
    tick().await;
    assert_eq!(place.text_content().unwrap(), "onetwo");
    word.set("three");
    tick().await;
    assert_eq!(place.text_content().unwrap(), "threetwo");
}
