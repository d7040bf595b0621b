//! Nodes that stand on the page, and how a new node changes them in place: what is alike keeps its element, and with it
//! the focus and what is being typed.

use super::{
    Hole, Markup, Node, Reads,
    keyed::Rows,
    life::Lives,
    place::{self, Listener, Set},
    translated,
};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::view::{Mountable, Render, any_view::AnyViewState};
use std::borrow::Cow;
use web_sys::{Comment, Element, Text};

/// A node on the page. Each kind has at least one node of the browser, so that its place is known.
pub enum Mounted {
    /// Nothing, marked by a comment.
    Empty(Comment),
    /// Words.
    Text(Text, Cow<'static, str>),
    /// One after the other, ended by a comment.
    Many(Vec<Mounted>, Comment),
    /// An element and what was put into it.
    Element(&'static Markup, Element, Vec<Filled>),
    /// Changed in place by an effect.
    Live(RenderEffect<Mounted>),
    /// Rows kept by key.
    Keyed(RenderEffect<Rows>),
    /// A view of leptos.
    View(Box<AnyViewState>),
}

/// A hole with what was put into it.
pub enum Filled {
    /// A child.
    Child(Mounted),
    /// An attribute, a property or a class.
    Set(Set),
    /// A listener.
    On(Listener),
    /// An element that somebody wants to know.
    Known(Element),
}

impl Mounted {
    /// Builds a node that does not stand anywhere yet.
    pub(super) fn new(node: Node) -> Self {
        match node {
            Node::Empty => Self::Empty(place::comment()),
            Node::Text(words) => Self::Text(place::text(&words), words),
            Node::Many(children) => Self::Many(children.into_iter().map(Self::new).collect(), place::comment()),
            Node::Element(markup, holes) => {
                let (root, filled) = place::filled(markup, holes);
                Self::Element(markup, root, filled)
            }
            Node::Live(build) => live(build, None),
            Node::Keyed(list) => Self::Keyed(list.mounted(place::comment())),
            Node::View(view) => Self::View(Box::new(view.build())),
        }
    }

    /// Makes this what `node` says, in place where both are alike.
    pub(super) fn become_(self, node: Node) -> Self {
        match (self, node) {
            (Self::Empty(comment), Node::Empty) => Self::Empty(comment),
            (Self::Text(text, was), Node::Text(words)) => {
                if was != words {
                    translated::put_back(&text);
                    text.set_data(&words);
                }
                Self::Text(text, words)
            }
            (Self::Many(children, end), Node::Many(nodes)) => many(children, end, nodes),
            (Self::Element(was, root, filled), Node::Element(markup, holes)) if std::ptr::eq(was, markup) => {
                let filled = filled.into_iter().zip(holes).map(|(filled, hole)| filled.become_(hole)).collect();
                Self::Element(markup, root, filled)
            }
            (Self::Live(effect), Node::Live(build)) => {
                let was = effect.take_value();
                drop(effect);
                live(build, was)
            }
            (Self::View(mut state), Node::View(view)) => {
                view.rebuild(&mut state);
                Self::View(state)
            }
            (mut was, node) => {
                let mut new = Self::new(node);
                was.insert_before_this(&mut new);
                was.unmount();
                new
            }
        }
    }
}

fn live(mut build: Box<dyn Reads<Node>>, was: Option<Mounted>) -> Mounted {
    let mut lives = Lives::new();
    let change = move |was: Option<Mounted>| {
        lives.next(|| {
            let mut node = build.read();
            // A closure that gives a closure is one.
            while let Node::Live(mut inner) = node {
                node = inner.read();
            }
            match was {
                Some(was) => was.become_(node),
                None => Mounted::new(node),
            }
        })
    };
    Mounted::Live(RenderEffect::new_with_value(change, was))
}

fn many(children: Vec<Mounted>, end: Comment, nodes: Vec<Node>) -> Mounted {
    let mut now = Vec::with_capacity(nodes.len());
    let mut was = children.into_iter();
    for node in nodes {
        now.push(match was.next() {
            Some(child) => child.become_(node),
            None => {
                let mut child = Mounted::new(node);
                place::put_before(&end, &mut child);
                child
            }
        });
    }
    was.for_each(|mut gone| gone.unmount());
    Mounted::Many(now, end)
}

impl Filled {
    fn become_(self, hole: Hole) -> Self {
        match (self, hole) {
            (Self::Child(child), Hole::Child(node)) => Self::Child(child.become_(node)),
            (Self::Set(set), Hole::Value(value)) => Self::Set(set.become_(value)),
            (Self::On(listener), Hole::On(handler)) => {
                listener.replace(handler);
                Self::On(listener)
            }
            (Self::Known(element), Hole::Known(tell)) => {
                tell(&element);
                Self::Known(element)
            }
            (filled, _) => filled,
        }
    }
}
