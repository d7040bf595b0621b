//! The browser's side of markup: templates, clones, attributes and listeners.

use super::{
    Hears, Hole, Markup, Value,
    mounted::{Filled, Mounted},
};
use leptos::{
    reactive::{diagnostics::SpecialNonReactiveZone, effect::RenderEffect},
    tachys::view::Mountable,
};
use send_wrapper::SendWrapper;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Comment, Document, Element, Event, HtmlTemplateElement, Node, Text};

thread_local! {
    /// Parsed markup, by its address.
    static PARSED: RefCell<Vec<(*const Markup, Element)>> = const { RefCell::new(Vec::new()) };
}

fn document() -> Document {
    leptos::prelude::document()
}

pub(super) fn comment() -> Comment {
    document().create_comment("")
}

pub(super) fn text(words: &str) -> Text {
    document().create_text_node(words)
}

/// A fresh copy of the markup with its holes filled.
pub(super) fn filled(markup: &'static Markup, holes: Vec<Hole>) -> (Element, Vec<Filled>) {
    let known =
        PARSED.with_borrow(|parsed| parsed.iter().find(|(known, _)| std::ptr::eq(*known, markup)).map(|(_, element)| element.clone()));
    let element = known.unwrap_or_else(|| {
        let element = parsed(markup);
        PARSED.with_borrow_mut(|parsed| parsed.push((markup, element.clone())));
        element
    });
    // Importing also makes it a part of this document, which a template's content is not.
    let root: Element = document().import_node_with_deep(&element, true).map(JsCast::unchecked_into).unwrap_or(element);
    // All places first: what is put in moves those behind it.
    let filled = places(markup, &root).into_iter().zip(holes).map(|((place, kind, name), hole)| fill(place, kind, name, hole)).collect();
    (root, filled)
}

/// The place of each hole, what kind of hole it is, and its name.
fn places(markup: &'static Markup, root: &Element) -> Vec<(Node, u8, &'static str)> {
    let (mut at, mut places) = (Node::from(root.clone()), Vec::new());
    let mut path = markup.path;
    while let Some((step, rest)) = path.split_at_checked(1) {
        path = rest;
        let kind = step.bytes().next().unwrap_or_default();
        let to = match kind {
            b'd' => at.first_child(),
            b's' => at.next_sibling(),
            b'u' => at.parent_node(),
            b'.' | b'*' => {
                places.push((at.clone(), kind, ""));
                continue;
            }
            _ => {
                let (name, rest) = rest.split_once(';').unwrap_or_default();
                path = rest;
                places.push((at.clone(), kind, name));
                continue;
            }
        };
        // Markup that the parser corrects (a list in a paragraph) is not what was written.
        let Some(to) = to else { panic!("no way to a hole in {}", markup.html) };
        at = to;
    }
    places
}

fn parsed(markup: &Markup) -> Element {
    let template = document().create_element("template").map(JsCast::unchecked_into::<HtmlTemplateElement>);
    let Ok(template) = template else { panic!("this browser has no templates") };
    // Only ever the text of a `view!`, fixed when the program was compiled.
    if markup.drawn {
        template.set_inner_html(&format!("<svg>{}</svg>", markup.html));
    } else {
        template.set_inner_html(markup.html);
    }
    let first = template.content().first_element_child();
    let element = if markup.drawn { first.and_then(|svg| svg.first_element_child()) } else { first };
    let Some(element) = element else { panic!("no element in {}", markup.html) };
    element
}

/// Puts a child before a node; `false` where that stands nowhere.
pub(super) fn put_before(node: &Node, child: &mut dyn Mountable) -> bool {
    let parent = node.parent_node();
    parent.iter().for_each(|parent| child.mount(parent.unchecked_ref(), Some(node)));
    parent.is_some()
}

fn fill(place: Node, kind: u8, name: &'static str, hole: Hole) -> Filled {
    match hole {
        Hole::Child(node) => {
            let mut child = Mounted::new(node);
            put_before(&place, &mut child);
            place.unchecked_ref::<Comment>().remove();
            Filled::Child(child)
        }
        Hole::Value(value) => Filled::Set(Set::new(Target { element: place.unchecked_into(), name, kind }, value)),
        Hole::On(hears) => Filled::On(listen(&place, name, hears)),
        Hole::Known(tell) => {
            tell(place.unchecked_ref());
            Filled::Known(place.unchecked_into())
        }
    }
}

#[derive(Clone)]
struct Target {
    element: Element,
    name: &'static str,
    /// As in [`Markup::path`].
    kind: u8,
}

/// An attribute, a property or a class with its present value.
pub struct Set {
    target: Target,
    now: Now,
}

enum Now {
    Fixed(Value),
    Live(RenderEffect<Value>),
}

impl Set {
    fn new(target: Target, value: Value) -> Self {
        let now = target.give(value, None);
        Self { target, now }
    }

    pub(super) fn become_(self, value: Value) -> Self {
        let was = match self.now {
            Now::Fixed(was) => Some(was),
            Now::Live(effect) => effect.take_value(),
        };
        let now = self.target.give(value, was);
        Self { now, ..self }
    }
}

impl Target {
    fn give(&self, value: Value, was: Option<Value>) -> Now {
        match value {
            Value::Live(mut read) => {
                let target = self.clone();
                let change = move |was: Option<Value>| {
                    let mut value = read.read();
                    while let Value::Live(mut inner) = value {
                        value = inner.read();
                    }
                    target.change(&value, was.as_ref());
                    value
                };
                Now::Live(RenderEffect::new_with_value(change, was))
            }
            fixed => {
                self.change(&fixed, was.as_ref());
                Now::Fixed(fixed)
            }
        }
    }

    fn change(&self, value: &Value, was: Option<&Value>) {
        if was.is_some_and(|was| was.same(value)) {
            return;
        }
        let Self { element, name, kind } = self;
        // None of these fails for the names that stand in views.
        match (kind, value) {
            (b'@', Value::Text(text)) => _ = element.set_attribute(name, text),
            (b'@', Value::Flag(true)) => _ = element.set_attribute(name, ""),
            (b'@', _) if was.is_some() => _ = element.remove_attribute(name),
            (b'@', _) => {}
            (b'~', value) => _ = element.class_list().toggle_with_force(name, matches!(value, Value::Flag(true))),
            (_, value) => {
                let value = match value {
                    Value::Text(text) => JsValue::from_str(text),
                    Value::Flag(flag) => JsValue::from_bool(*flag),
                    _ => JsValue::UNDEFINED,
                };
                _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
            }
        }
    }
}

impl Value {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Flag(a), Self::Flag(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            _ => false,
        }
    }
}

type Heard = SendWrapper<Box<dyn Hears>>;

/// A listener whose handler can be replaced.
pub struct Listener(Rc<RefCell<Option<Heard>>>);

impl Listener {
    pub(super) fn replace(&self, handler: Heard) {
        *self.0.borrow_mut() = Some(handler);
    }
}

fn listen(place: &Node, event: &str, handler: Heard) -> Listener {
    let handler = Rc::new(RefCell::new(Some(handler)));
    let hears = handler.clone();
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // Taken out while it runs: an event that it causes itself must not find it borrowed.
        let Some(mut handler) = hears.borrow_mut().take() else { return };
        // A handler reads what is, it does not follow it; a debug build would warn of each such reading.
        let _reading = SpecialNonReactiveZone::enter();
        handler.hear(event);
        hears.borrow_mut().get_or_insert(handler);
    });
    // The browser owns the closure and lets it go with the element.
    _ = place.add_event_listener_with_callback(event, closure.into_js_value().unchecked_ref());
    Listener(handler)
}
