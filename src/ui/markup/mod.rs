//! Markup without code for each element. The `view!` macro turns every root element into one static template, which the
//! browser parses once and clones, and a list of what goes into its holes. All of it is compiled once, for all rooms;
//! leptos' own elements are compiled anew for each place they stand in, and that was half of the program.
//!
//! Signals, effects and components are leptos'. A [`Node`] is a view to leptos, and a leptos view is a [`Node`].

mod convert;
mod holes;
mod keyed;
mod life;
mod mounted;
mod place;
mod render;
mod translated;

pub use convert::{Attr, Child};
pub use holes::{Holes, known_as, on, on_target};
pub use keyed::{Keyed, keyed};
pub use mounted::Mounted;
pub use rung_macros::view;
pub use translated::watch as watch_translation;

use leptos::prelude::AnyView;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use web_sys::{Element, Event};

/// What an element of a `view!` looks like before anything is put into it.
#[derive(Debug)]
pub struct Markup {
    /// One element.
    pub html: &'static str,
    /// The way from its root to each hole: `d` first child, `s` next sibling, `u` parent; at a hole `.` a child, `*` the
    /// element itself, and `@name;` `=name;` `~name;` `!name;` an attribute, a property, a class and a listener.
    pub path: &'static str,
    /// Whether it is a part of an `svg`, which the parser has to be told.
    pub drawn: bool,
}

/// Something that can stand on the page.
pub enum Node {
    /// Nothing.
    Empty,
    /// Words.
    Text(Cow<'static, str>),
    /// One after the other.
    Many(Vec<Node>),
    /// An element, and what is put into its holes in their order.
    Element(&'static Markup, Vec<Hole>),
    /// Built again whenever a signal that it reads changes.
    Live(Box<dyn Reads<Node>>),
    /// One for each key; see [`keyed`].
    Keyed(Box<Keyed>),
    /// A component, or any other view of leptos.
    View(Box<AnyView>),
}

/// What is put into a hole.
pub enum Hole {
    /// In the place of a comment.
    Child(Node),
    /// The value of an attribute, a property or a class.
    Value(Value),
    /// Hears an event.
    On(SendWrapper<Box<dyn Hears>>),
    /// Is told which element it became, and again whenever the view is built anew: each building has a place of its own.
    Known(Box<dyn FnOnce(&Element) + Send>),
}

/// The value of an attribute or a property.
pub enum Value {
    /// The attribute is not there.
    Absent,
    /// There or not.
    Flag(bool),
    /// Words.
    Text(Cow<'static, str>),
    /// Read again whenever a signal that it reads changes.
    Live(Box<dyn Reads<Value>>),
}

/// A closure that may be asked again. Not `FnMut`: its table would hold a second copy of each closure, for `FnOnce`.
pub trait Reads<T>: Send {
    /// What it says now.
    fn read(&mut self) -> T;
}

/// A closure that hears events; see [`Reads`].
pub trait Hears {
    /// Something happened.
    fn hear(&mut self, event: Event);
}

impl Node {
    /// An element without holes.
    #[must_use]
    pub fn plain(markup: &'static Markup) -> Self {
        Self::Element(markup, Vec::new())
    }

    /// Built again whenever a signal that `build` reads changes.
    pub fn live<T: Child>(build: impl FnMut() -> T + Send + 'static) -> Self {
        build.node()
    }
}
