//! From parsed markup to the expression that builds it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::{Error, spanned::Spanned};

/// Elements without an end tag.
const VOID: [&str; 8] = ["area", "br", "col", "hr", "img", "input", "meta", "wbr"];

/// Elements that the parser only knows inside `svg`. (`a`, `title`, `style` and `script` exist in both worlds.)
const DRAWN: [&str; 10] = ["circle", "defs", "g", "line", "path", "pattern", "polygon", "polyline", "rect", "text"];

/// Elements that end a paragraph when the parser meets them in one.
const BLOCKS: [&str; 20] = [
    "article", "aside", "details", "dialog", "div", "dl", "fieldset", "figure", "form", "h1", "h2", "h3", "header", "hr", "ol", "p", "pre",
    "section", "table", "ul",
];

/// Several roots as one node.
pub fn nodes(nodes: &[Node]) -> syn::Result<TokenStream> {
    match nodes {
        [one] => root(one),
        many => {
            let many = many.iter().map(root).collect::<syn::Result<Vec<_>>>()?;
            Ok(quote! { ::rung::ui::markup::Node::Many(vec![#(#many),*]) })
        }
    }
}

fn root(node: &Node) -> syn::Result<TokenStream> {
    match node {
        Node::Element(element) if is_component(element) => component(element),
        Node::Element(element) => {
            let mut template = Template::default();
            template.element(element, &[])?;
            Ok(template.expression(DRAWN.contains(&element.name().to_string().as_str())))
        }
        Node::Fragment(fragment) => nodes(&fragment.children),
        Node::Text(text) => {
            let text = text.value_string();
            Ok(quote! { ::rung::ui::markup::Node::Text(::std::borrow::Cow::Borrowed(#text)) })
        }
        Node::Block(block) => {
            let value = value(block);
            Ok(quote! { ::rung::ui::markup::Child::node(#value) })
        }
        other => Err(Error::new(other.span(), "view! knows elements, components, fragments, quoted text and {blocks}")),
    }
}

/// A block of one expression stands without its braces.
fn value(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(block) => match block.stmts.as_slice() {
            [syn::Stmt::Expr(expression, None)] => expression.to_token_stream(),
            _ => block.to_token_stream(),
        },
        NodeBlock::Invalid(invalid) => invalid.to_token_stream(),
    }
}

fn is_component(element: &NodeElement<Infallible>) -> bool {
    element.name().to_string().starts_with(|first: char| first.is_ascii_uppercase())
}

/// A call of a component with its props by name. A prop without a value takes the variable of its name.
fn component(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let name = element.name();
    let mut props = Vec::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else { return Err(Error::new(attribute.span(), "a prop has a name")) };
        let (key, value) = (&attribute.key, attribute.value());
        let value = value.map_or_else(|| key.to_token_stream(), ToTokens::to_token_stream);
        props.push(quote! { .#key(#value) });
    }
    if !element.children.is_empty() {
        let inner = nodes(&element.children)?;
        props.push(quote! { .children(::leptos::children::ToChildren::to_children(move || #inner)) });
    }
    Ok(quote! {
        ::rung::ui::markup::Child::node(::leptos::prelude::IntoAny::into_any(
            ::leptos::component::component_view(#name, ::leptos::component::component_props_builder(&#name) #(#props)* .build())
        ))
    })
}

/// The template of one root element, and its holes in the order in which they are met.
#[derive(Default)]
struct Template {
    html: String,
    /// Moves from hole to hole: `d` to the first child, `s` to the next sibling, `u` to the parent. A hole is `.` for a
    /// child, `*` for an element that is made known, and `@name;` `=name;` `~name;` `!name;` for an attribute, a
    /// property, a class and a listener.
    path: String,
    at: Vec<usize>,
    holes: Vec<TokenStream>,
}

impl Template {
    fn expression(&self, drawn: bool) -> TokenStream {
        let (html, path, holes) = (&self.html, &self.path, &self.holes);
        let markup = quote! {
            static MARKUP: ::rung::ui::markup::Markup = ::rung::ui::markup::Markup { html: #html, path: #path, drawn: #drawn };
        };
        if holes.is_empty() {
            return quote! {{ #markup ::rung::ui::markup::Node::plain(&MARKUP) }};
        }
        let count = holes.len();
        quote! {{
            #markup
            let mut element = ::rung::ui::markup::Holes::of(&MARKUP, #count);
            #(#holes;)*
            element.done()
        }}
    }

    /// Goes to the node at `place`, given by child indexes from the root, and marks a hole there.
    fn hole(&mut self, place: &[usize], kind: char, name: &str, hole: TokenStream) {
        let same = self.at.iter().zip(place).take_while(|(a, b)| a == b).count();
        let (mut from, mut to) = (self.at.len(), same);
        // Within one parent, step from the sibling we are in.
        let sideways = same < self.at.len() && same < place.len();
        while from > same + usize::from(sideways) {
            self.path.push('u');
            from -= 1;
        }
        if sideways {
            self.path.extend(std::iter::repeat_n('s', place[same] - self.at[same]));
            to += 1;
        }
        for index in &place[to..] {
            self.path.push('d');
            self.path.extend(std::iter::repeat_n('s', *index));
        }
        self.path.push(kind);
        if !name.is_empty() {
            self.path.push_str(name);
            self.path.push(';');
        }
        self.at = place.to_vec();
        self.holes.push(hole);
    }

    fn element(&mut self, element: &NodeElement<Infallible>, place: &[usize]) -> syn::Result<()> {
        let name = element.name().to_string();
        fits(&name, &element.children)?;
        self.html.push('<');
        self.html.push_str(&name);
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute, &name, place)?,
                NodeAttribute::Block(block) => return Err(Error::new(block.span(), "an attribute has a name")),
            }
        }
        self.html.push('>');
        if VOID.contains(&name.as_str()) {
            return Ok(());
        }
        self.children(&element.children, place)?;
        self.html.push_str("</");
        self.html.push_str(&name);
        self.html.push('>');
        Ok(())
    }

    fn children(&mut self, children: &[Node], place: &[usize]) -> syn::Result<()> {
        let (mut index, mut in_text) = (0, false);
        let mut flat = Vec::new();
        flatten(children, &mut flat);
        for child in flat {
            if let Node::Text(text) = child {
                escape(&text.value_string(), &mut self.html);
                index += usize::from(!in_text);
                in_text = true;
                continue;
            }
            in_text = false;
            let mut here = place.to_vec();
            here.push(index);
            index += 1;
            match child {
                Node::Element(element) if !is_component(element) => self.element(element, &here)?,
                other => {
                    let node = match other {
                        Node::Block(block) => {
                            let value = value(block);
                            quote! { ::rung::ui::markup::Child::put(#value, &mut element) }
                        }
                        other => {
                            let node = root(other)?;
                            quote! { element.child(#node) }
                        }
                    };
                    self.html.push_str("<!---->");
                    self.hole(&here, '.', "", node);
                }
            }
        }
        Ok(())
    }

    fn attribute(&mut self, attribute: &KeyedAttribute, tag: &str, place: &[usize]) -> syn::Result<()> {
        let key = attribute.key.to_string();
        let Some(value) = attribute.value() else {
            self.html.push(' ');
            self.html.push_str(&key);
            return Ok(());
        };
        if let (Some(text), false) = (attribute.value_literal_string(), key.contains(':')) {
            self.html.push(' ');
            self.html.push_str(&key);
            self.html.push_str("=\"");
            escape(&text, &mut self.html);
            self.html.push('"');
            return Ok(());
        }
        let parts: Vec<&str> = key.split(':').collect();
        let (kind, name, hole) = match parts.as_slice() {
            ["on", event] => {
                let known = name(&attribute.key, event);
                ('!', *event, quote! { ::rung::ui::markup::on(&mut element, ::leptos::ev::#known, #value) })
            }
            ["on", event, "target"] => {
                let (known, target) = (name(&attribute.key, event), target(&attribute.key, tag)?);
                ('!', *event, quote! { ::rung::ui::markup::on_target::<_, ::web_sys::#target>(&mut element, ::leptos::ev::#known, #value) })
            }
            ["prop", name] => ('=', *name, quote! { ::rung::ui::markup::Attr::put(#value, &mut element) }),
            ["class", name] => ('~', *name, quote! { ::rung::ui::markup::Attr::put(#value, &mut element) }),
            ["node_ref"] => ('*', "", quote! { ::rung::ui::markup::known_as(&mut element, #value) }),
            [name] => ('@', *name, quote! { ::rung::ui::markup::Attr::put(#value, &mut element) }),
            _ => return Err(Error::new(attribute.key.span(), "view! knows on:, on:…:target, prop:, class: and node_ref")),
        };
        self.hole(place, kind, name, hole);
        Ok(())
    }
}

/// Refuses what the browser's parser would put elsewhere: the way to the holes would lead to other elements.
fn fits(name: &str, children: &[Node]) -> syn::Result<()> {
    let mut flat = Vec::new();
    flatten(children, &mut flat);
    for child in flat {
        let Node::Element(child) = child else { continue };
        let inner = child.name().to_string();
        let moved = match name {
            "p" => BLOCKS.contains(&inner.as_str()),
            "table" => inner == "tr",
            "a" | "button" | "form" => inner == name,
            _ => false,
        };
        if moved {
            return Err(Error::new(child.name().span(), format!("the browser does not leave {inner} in {name}")));
        }
    }
    Ok(())
}

fn flatten<'a>(children: &'a [Node], flat: &mut Vec<&'a Node>) {
    for child in children {
        match child {
            Node::Fragment(fragment) => flatten(&fragment.children, flat),
            other => flat.push(other),
        }
    }
}

fn name(key: &NodeName, text: &str) -> syn::Ident {
    syn::Ident::new(text, key.span())
}

/// The type of an element whose event handlers ask for their target.
fn target(key: &NodeName, tag: &str) -> syn::Result<TokenStream> {
    let span = key.span();
    match tag {
        "input" => Ok(quote_spanned! { span => HtmlInputElement }),
        "textarea" => Ok(quote_spanned! { span => HtmlTextAreaElement }),
        "select" => Ok(quote_spanned! { span => HtmlSelectElement }),
        _ => Err(Error::new(span, "only fields have a typed target")),
    }
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
