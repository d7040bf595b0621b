//! What leptos asks of a view. Rung has no server, so what concerns one has nothing to do.

use super::{Mounted, Node, place::put_before, translated};
use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    tachys::{
        hydration::Cursor,
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};
use web_sys::Element;

impl Render for Node {
    type State = Option<Mounted>;

    fn build(self) -> Self::State {
        Some(Mounted::new(self))
    }

    fn rebuild(self, state: &mut Self::State) {
        *state = state.take().map(|was| was.become_(self));
    }
}

impl AddAnyAttr for Node {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _attr: A) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        match self {
            Self::Empty(comment) => comment.remove(),
            Self::Text(text, _) => {
                translated::put_back(text);
                text.remove();
            }
            Self::Many(children, end) => {
                children.iter_mut().for_each(Mountable::unmount);
                end.remove();
            }
            Self::Element(_, root, _) => root.remove(),
            Self::Live(effect) => effect.with_value_mut(Mountable::unmount).unwrap_or_default(),
            Self::Keyed(effect) => effect.with_value_mut(Mountable::unmount).unwrap_or_default(),
            Self::View(state) => state.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&web_sys::Node>) {
        let put = |node: &web_sys::Node| _ = parent.insert_before(node, marker);
        match self {
            Self::Empty(comment) => put(comment),
            Self::Text(text, _) => {
                translated::put_back(text);
                put(text);
            }
            Self::Many(children, end) => {
                children.iter_mut().for_each(|child| child.mount(parent, marker));
                put(end);
            }
            Self::Element(_, root, _) => put(root),
            Self::Live(effect) => effect.with_value_mut(|now| now.mount(parent, marker)).unwrap_or_default(),
            Self::Keyed(effect) => effect.with_value_mut(|now| now.mount(parent, marker)).unwrap_or_default(),
            Self::View(state) => state.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Empty(comment) => put_before(comment, child),
            Self::Text(text, _) => {
                translated::put_back(text);
                put_before(text, child)
            }
            Self::Many(children, end) => match children.first() {
                Some(first) => first.insert_before_this(child),
                None => put_before(end, child),
            },
            Self::Element(_, root, _) => put_before(root, child),
            Self::Live(effect) => effect.with_value_mut(|now| now.insert_before_this(child)).unwrap_or_default(),
            Self::Keyed(effect) => effect.with_value_mut(|now| now.insert_before_this(child)).unwrap_or_default(),
            Self::View(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Element(_, root, _) => vec![root.clone()],
            Self::Many(children, _) => children.iter().flat_map(Mountable::elements).collect(),
            Self::Live(effect) => effect.with_value_mut(|now| now.elements()).unwrap_or_default(),
            Self::Keyed(effect) => effect.with_value_mut(|now| now.elements()).unwrap_or_default(),
            Self::View(state) => state.elements(),
            Self::Empty(_) | Self::Text(..) => Vec::new(),
        }
    }
}
