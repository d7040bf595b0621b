//! Markup in a real browser: what a `view!` builds, and what it keeps when it changes.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop at what should not happen")]

use leptos::{html, prelude::*, task::tick};
use rung::ui::markup::{Node, keyed, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

async fn shown(build: impl FnOnce() -> Node + 'static) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    leptos::mount::mount_to(place.clone(), build).forget();
    tick().await;
    place
}

fn one(place: &Element, selector: &str) -> Element {
    place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector} in {}", place.inner_html()))
}

/// What stands there, without the comments that mark places.
fn html(place: &Element) -> String {
    let html = place.inner_html();
    html.split("<!--").enumerate().map(|(at, part)| if at == 0 { part } else { part.split_once("-->").unwrap().1 }).collect()
}

#[wasm_bindgen_test]
async fn every_kind_of_child_stands_in_its_place() {
    let none: Option<&str> = None;
    let place = shown(move || {
        view! {
            <p class="a">"one " {2usize} " " {none} <b>{"three".to_owned()}</b> {vec!["4", "5"]} {move || Some(6)} "<7>"</p>
            "tail"
            <ul>{(1..4).map(|n: i32| view! { <li>{n}</li> }).collect::<Node>()}</ul>
        }
    })
    .await;
    assert_eq!(html(&place), "<p class=\"a\">one 2 <b>three</b>456&lt;7&gt;</p>tail<ul><li>1</li><li>2</li><li>3</li></ul>");
}

#[wasm_bindgen_test]
async fn holes_are_found_wherever_they_are() {
    let (class, id, word) = ("t", "c", "d");
    let place = shown(move || {
        view! {
            <table class=class>
                <caption>{"a"}</caption>
                <thead><tr><th scope="col">"x"</th><th>{"b"}</th></tr></thead>
                <tbody><tr><td id=id></td><td><input type="text" value=word /><em>{"e"}</em>{"f"}</td></tr></tbody>
            </table>
        }
    })
    .await;
    assert_eq!(
        html(&place),
        "<table class=\"t\"><caption>a</caption><thead><tr><th scope=\"col\">x</th><th>b</th></tr></thead><tbody><tr><td id=\"c\"></td><td><input type=\"text\" value=\"d\"><em>e</em>f</td></tr></tbody></table>"
    );
}

#[wasm_bindgen_test]
async fn what_is_typed_is_never_read_as_markup() {
    let evil = "<img src=x onerror=alert(1)>\"'&amp;";
    let place = shown(move || view! { <p title=evil>{evil}</p> }).await;
    assert_eq!(one(&place, "p").text_content().unwrap(), evil);
    assert_eq!(one(&place, "p").get_attribute("title").unwrap(), evil);
    assert!(place.query_selector("img").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn drawings_are_drawings_also_in_parts() {
    let x = 9;
    let part = move || view! { <line x1="0" x2=x /> };
    let place = shown(move || view! { <svg viewBox="0 0 9 9">{part()}<g>{part()}</g></svg> }).await;
    for line in ["svg > line", "g > line"] {
        assert_eq!(one(&place, line).namespace_uri().unwrap(), "http://www.w3.org/2000/svg", "{line}");
    }
}

#[wasm_bindgen_test]
async fn an_attribute_comes_goes_and_changes() {
    let value = RwSignal::new(Some("a".to_owned()));
    let place =
        shown(move || view! { <p lang=value hidden=move || value.get().is_none() class:there=move || value.get().is_some()>"x"</p> }).await;
    assert_eq!(html(&place), "<p lang=\"a\" class=\"there\">x</p>");
    value.set(None);
    tick().await;
    assert_eq!(html(&place), "<p class=\"\" hidden=\"\">x</p>");
    value.set(Some("b".to_owned()));
    tick().await;
    assert_eq!(html(&place), "<p class=\"there\" lang=\"b\">x</p>");
}

#[wasm_bindgen_test]
async fn markup_built_again_keeps_its_elements_and_hears_with_its_new_closures() {
    let (count, heard) = (RwSignal::new(0), RwSignal::new(-1));
    let place = shown(move || {
        Node::live(move || {
            let now = count.get();
            view! { <div><input type="text" title=now.to_string() on:click=move |_| heard.set(now) /><p>{now}</p></div> }
        })
    })
    .await;
    let field: HtmlInputElement = one(&place, "input").unchecked_into();
    field.set_value("half a word");
    field.focus().unwrap();
    count.set(1);
    tick().await;
    assert_eq!(html(&place), "<div><input type=\"text\" title=\"1\"><p>1</p></div>");
    assert!(one(&place, "input").is_same_node(Some(&field)), "the same field");
    assert_eq!(field.value(), "half a word");
    assert!(document().active_element().unwrap().is_same_node(Some(&field)), "it has the focus");
    field.click();
    assert_eq!(heard.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn one_kind_of_node_takes_the_place_of_another() {
    let step = RwSignal::new(0);
    let place = shown(move || {
        view! {
            <p>
                "["
                {move || match step.get() {
                    0 => Node::Empty,
                    1 => view! { <b>"element"</b> },
                    2 => view! { "words" },
                    3 => view! { <i>"a"</i><i>"b"</i> },
                    4 => Node::live(move || view! { <u>{step.get()}</u> }),
                    _ => view! { <b>"element"</b> },
                }}
                "]"
            </p>
        }
    })
    .await;
    for (to, expected) in [
        (0, ""),
        (1, "<b>element</b>"),
        (3, "<i>a</i><i>b</i>"),
        (2, "words"),
        (4, "<u>4</u>"),
        (0, ""),
        (3, "<i>a</i><i>b</i>"),
        (1, "<b>element</b>"),
        (4, "<u>4</u>"),
        (5, "<b>element</b>"),
    ] {
        step.set(to);
        tick().await;
        assert_eq!(html(&place), format!("<p>[{expected}]</p>"), "step {to}");
    }
}

#[wasm_bindgen_test]
async fn a_list_grows_and_shrinks_in_place() {
    let list = RwSignal::new(vec!["a", "b"]);
    let place =
        shown(move || view! { <ul>{move || list.get().into_iter().map(|item| view! { <li>{item}</li> }).collect::<Node>()}"end"</ul> })
            .await;
    for now in [vec![], vec!["c"], vec!["c", "a", "b"], vec!["b"]] {
        list.set(now.clone());
        tick().await;
        let items: String = now.iter().map(|item| format!("<li>{item}</li>")).collect();
        assert_eq!(html(&place), format!("<ul>{items}end</ul>"));
    }
}

#[wasm_bindgen_test]
async fn rows_kept_by_key_move_with_their_elements() {
    let keys = RwSignal::new(vec!["a", "b", "c"]);
    let built = RwSignal::new(0);
    let place = shown(move || {
        let each = move || keys.get().into_iter().map(str::to_owned).collect();
        let rows = keyed(each, move |key| {
            built.update(|built| *built += 1);
            // A signal of the row lives on while the list changes.
            let own = RwSignal::new(key.to_owned());
            view! { <li><input id=own on:input:target=move |event| own.set(event.target().value()) /></li> }
        });
        view! { <ul>{rows}</ul> }
    })
    .await;
    let field: HtmlInputElement = one(&place, "#b").unchecked_into();
    field.focus().unwrap();
    for (now, after) in [(vec!["c", "b", "a"], 3), (vec!["b"], 3), (vec!["x", "b", "y"], 5), (vec!["b", "x"], 5)] {
        keys.set(now.clone());
        tick().await;
        let ids: Vec<String> = (0..place.query_selector_all("input").unwrap().length())
            .map(|at| place.query_selector_all("input").unwrap().item(at).unwrap().unchecked_into::<Element>().id())
            .collect();
        assert_eq!(ids, now);
        assert!(one(&place, "#b").is_same_node(Some(&field)), "{now:?}");
        assert_eq!(built.get_untracked(), after, "{now:?}");
    }
    field.set_value("later");
    field.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    tick().await;
    assert_eq!(field.id(), "later");
}

#[wasm_bindgen_test]
async fn an_element_is_made_known() {
    let field = NodeRef::<html::Input>::new();
    shown(move || view! { <p><input node_ref=field title="known" /></p> }).await;
    assert_eq!(field.get_untracked().unwrap().title(), "known");
}
