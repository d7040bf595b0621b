//! What may stand in the braces of a view: text, numbers, options, lists, signals, closures, and views.

use super::{Holes, Node, Reads, Value};
use leptos::prelude::{AnyView, Get, Memo, RwSignal, Signal};
use std::borrow::Cow;

/// Something that can be a child.
pub trait Child: Sized {
    /// As a node.
    fn node(self) -> Node;

    /// Into the next hole of an element.
    fn put(self, element: &mut Holes) {
        element.child(self.node());
    }
}

/// Something that can be the value of an attribute or a property.
pub trait Attr: Sized {
    /// As a value.
    fn value(self) -> Value;

    /// Into the next hole of an element.
    fn put(self, element: &mut Holes) {
        element.value(self.value());
    }
}

impl Child for Node {
    fn node(self) -> Node {
        self
    }
}

impl Child for () {
    fn node(self) -> Node {
        Node::Empty
    }
}

impl Child for AnyView {
    #[inline(never)]
    fn node(self) -> Node {
        Node::View(Box::new(self))
    }
}

impl<T: Child> Child for Option<T> {
    fn node(self) -> Node {
        self.map_or(Node::Empty, Child::node)
    }
}

impl<T: Child> Child for Vec<T> {
    fn node(self) -> Node {
        self.into_iter().collect()
    }
}

impl<T: Child> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(children: I) -> Self {
        let mut nodes = Vec::new();
        for child in children {
            nodes.push(child.node());
        }
        Self::Many(nodes)
    }
}

struct Closure<F>(F);

impl<F: FnMut() -> T + Send, T: Child> Reads<Node> for Closure<F> {
    fn read(&mut self) -> Node {
        (self.0)().node()
    }
}

impl<F: FnMut() -> T + Send, T: Attr> Reads<Value> for Closure<F> {
    fn read(&mut self) -> Value {
        (self.0)().value()
    }
}

impl<F: FnMut() -> T + Send + 'static, T: Child> Child for F {
    fn node(self) -> Node {
        Node::Live(Box::new(Closure(self)))
    }
}

impl<F: FnMut() -> T + Send + 'static, T: Attr> Attr for F {
    fn value(self) -> Value {
        Value::Live(Box::new(Closure(self)))
    }
}

impl<T: Attr> Attr for Option<T> {
    fn value(self) -> Value {
        self.map_or(Value::Absent, Attr::value)
    }
}

impl Attr for bool {
    fn value(self) -> Value {
        Value::Flag(self)
    }
}

macro_rules! texts {
    ($($type:ty => $text:expr),+ $(,)?) => {$(
        impl Child for $type {
            fn node(self) -> Node {
                Node::Text(($text)(self))
            }

            #[inline(never)]
            fn put(self, element: &mut Holes) {
                element.child(self.node());
            }
        }

        impl Attr for $type {
            fn value(self) -> Value {
                Value::Text(($text)(self))
            }

            #[inline(never)]
            fn put(self, element: &mut Holes) {
                element.value(self.value());
            }
        }
    )+};
}

texts! {
    &'static str => Cow::Borrowed,
    String => Cow::Owned,
    Cow<'static, str> => std::convert::identity,
    i32 => |number: i32| Cow::Owned(number.to_string()),
    u8 => |number: u8| Cow::Owned(number.to_string()),
    u32 => |number: u32| Cow::Owned(number.to_string()),
    usize => |number: usize| Cow::Owned(number.to_string()),
    i64 => |number: i64| Cow::Owned(number.to_string()),
}

macro_rules! signals {
    ($($signal:ident)+) => {$(
        impl<T: Child + Clone + Send + Sync + 'static> Child for $signal<T> {
            fn node(self) -> Node {
                (move || self.get()).node()
            }
        }

        impl<T: Attr + Clone + Send + Sync + 'static> Attr for $signal<T> {
            fn value(self) -> Value {
                (move || self.get()).value()
            }
        }
    )+};
}

signals! { Signal Memo RwSignal }
