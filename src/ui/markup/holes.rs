//! What the code of a `view!` calls, one call for each hole. None of it is inlined: the calls are the size of the program.

use super::{Hears, Hole, Markup, Node, Value};
use leptos::{
    ev::{EventDescriptor, Targeted},
    html::ElementType,
    tachys::html::node_ref::NodeRefContainer,
};
use send_wrapper::SendWrapper;
use std::marker::PhantomData;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// An element whose holes are being filled, in their order.
pub struct Holes {
    markup: &'static Markup,
    holes: Vec<Hole>,
}

impl Holes {
    /// Begins an element with `count` holes.
    #[inline(never)]
    #[must_use]
    pub fn of(markup: &'static Markup, count: usize) -> Self {
        Self { markup, holes: Vec::with_capacity(count) }
    }

    /// Fills the next one with a child.
    #[inline(never)]
    pub fn child(&mut self, node: Node) {
        self.holes.push(Hole::Child(node));
    }

    /// Fills the next one with a value.
    #[inline(never)]
    pub fn value(&mut self, value: Value) {
        self.holes.push(Hole::Value(value));
    }

    #[inline(never)]
    fn hears(&mut self, hears: Box<dyn Hears>) {
        self.holes.push(Hole::On(SendWrapper::new(hears)));
    }

    /// The element with its holes filled.
    #[inline(never)]
    #[must_use]
    pub fn done(self) -> Node {
        Node::Element(self.markup, self.holes)
    }
}

struct On<E, F>(F, PhantomData<fn(E)>);

impl<E: JsCast, F: FnMut(E)> Hears for On<E, F> {
    fn hear(&mut self, event: Event) {
        (self.0)(event.unchecked_into());
    }
}

struct OnTarget<E, T, F>(F, PhantomData<fn(E, T)>);

impl<E: JsCast, T, F: FnMut(Targeted<E, T>)> Hears for OnTarget<E, T, F> {
    fn hear(&mut self, event: Event) {
        (self.0)(Targeted::from(event.unchecked_into::<E>()));
    }
}

/// A listener for one kind of event.
pub fn on<E: EventDescriptor>(element: &mut Holes, _event: E, hears: impl FnMut(E::EventType) + 'static)
where
    E::EventType: JsCast + 'static,
{
    element.hears(Box::new(On(hears, PhantomData)));
}

/// A listener that is told its element along with the event.
pub fn on_target<E: EventDescriptor, T: 'static>(element: &mut Holes, _event: E, hears: impl FnMut(Targeted<E::EventType, T>) + 'static)
where
    E::EventType: JsCast + 'static,
{
    element.hears(Box::new(OnTarget(hears, PhantomData)));
}

/// Lets a `NodeRef` know its element.
pub fn known_as<E: ElementType>(element: &mut Holes, place: impl NodeRefContainer<E>) {
    element.holes.push(Hole::Known(Box::new(move |element| place.load(element))));
}
