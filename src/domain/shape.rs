//! How content becomes types: a small strict reader, and the macro that gives a type its shape.
//!
//! Not serde, whose derives write a parser for each type: 60 KB of wasm for text that was checked long before. Here one
//! tree is read by name. A slip never stops the reading; it is noted with its place, so that all are found at once.

use std::fmt::Write as _;

/// A value of a content file, before it has a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node<'a> {
    /// Words.
    Text(&'a str),
    /// A number; content knows none below 0.
    Number(u32),
    /// Values in order.
    List(Vec<Node<'a>>),
    /// Values by key.
    Table(Vec<(&'a str, Node<'a>)>),
    /// Stands where a key is missing; that was said already, where it matters.
    Missing,
}

/// Reads nodes, knows at which place it is, and notes what does not fit.
#[derive(Debug, Default)]
pub struct Reader {
    place: String,
    slips: Vec<String>,
}

/// A type that can be read from a node. What does not fit is noted in the reader and left empty.
pub trait Shape: Sized {
    /// Reads it.
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self;
}

/// Reads a whole value.
///
/// # Errors
/// All places where the node does not have the shape, for example `signal[3].gap_plan.phase[1].actoin: unknown key`.
pub fn read<T: Shape>(node: &Node<'_>) -> Result<T, Vec<String>> {
    let mut reader = Reader::default();
    let value = T::read(node, &mut reader);
    if reader.slips.is_empty() { Ok(value) } else { Err(reader.slips) }
}

impl Reader {
    /// The words of a text.
    pub fn text(&mut self, node: &Node<'_>) -> String {
        match node {
            Node::Text(text) => (*text).to_owned(),
            other => self.wrong(other, "text"),
        }
    }

    /// A number up to `most`.
    pub fn number(&mut self, node: &Node<'_>, most: u32) -> u32 {
        match node {
            Node::Number(number) if *number <= most => *number,
            other => self.wrong(other, &format!("a number up to {most}")),
        }
    }

    /// Notes the keys of a table that are not among the known ones.
    pub fn known(&mut self, node: &Node<'_>, keys: &[&str]) {
        match node {
            Node::Table(fields) => fields.iter().filter(|(key, _)| !keys.contains(key)).for_each(|(key, _)| {
                let end = self.enter(key);
                self.slip("unknown key");
                self.place.truncate(end);
            }),
            other => self.wrong(other, "a table"),
        }
    }

    /// Where the words of a node stand among `names`.
    pub fn one_of(&mut self, node: &Node<'_>, names: &[&str]) -> usize {
        let found = if let Node::Text(text) = node { names.iter().position(|name| name == text) } else { None };
        found.unwrap_or_else(|| self.wrong(node, &format!("one of {}", names.join(", "))))
    }

    /// The words of a table whose keys are the author's to choose.
    pub fn words(&mut self, node: &Node<'_>) -> Vec<(String, String)> {
        let Node::Table(fields) = node else { return self.wrong(node, "a table") };
        let mut words = Vec::with_capacity(fields.len());
        for (key, node) in fields {
            let end = self.enter(key);
            words.push(((*key).to_owned(), self.text(node)));
            self.place.truncate(end);
        }
        words
    }

    /// The field of a table under `key`.
    pub fn field<T: Shape>(&mut self, node: &Node<'_>, key: &str, needed: bool) -> T {
        let end = self.enter(key);
        let value = T::read(self.under(node, key, needed), self);
        self.place.truncate(end);
        value
    }

    fn under<'n>(&mut self, node: &'n Node<'n>, key: &str, needed: bool) -> &'n Node<'n> {
        let Node::Table(fields) = node else { return &Node::Missing };
        let found = fields.iter().find(|(known, _)| *known == key);
        if found.is_none() && needed {
            self.slip("missing key");
        }
        found.map_or(&Node::Missing, |(_, node)| node)
    }

    fn enter(&mut self, key: &str) -> usize {
        let end = self.place.len();
        if end > 0 {
            self.place.push('.');
        }
        self.place.push_str(key);
        end
    }

    fn wrong<T: Default>(&mut self, node: &Node<'_>, wanted: &str) -> T {
        if *node != Node::Missing {
            self.slip(&format!("not {wanted}"));
        }
        T::default()
    }

    fn slip(&mut self, says: &str) {
        self.slips.push(format!("{}: {says}", self.place));
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self {
        let Node::List(nodes) = node else { return reader.wrong(node, "a list") };
        let mut list = Self::with_capacity(nodes.len());
        for (at, node) in nodes.iter().enumerate() {
            let end = reader.place.len();
            // Writing to a string cannot fail.
            let _ = write!(reader.place, "[{at}]");
            list.push(T::read(node, reader));
            reader.place.truncate(end);
        }
        list
    }
}

impl Shape for String {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self {
        reader.text(node)
    }
}

impl Shape for u32 {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self {
        reader.number(node, Self::MAX)
    }
}

impl Shape for u8 {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self {
        Self::try_from(reader.number(node, Self::MAX.into())).unwrap_or_default()
    }
}

impl Shape for usize {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Self {
        Self::try_from(reader.number(node, u32::MAX)).unwrap_or_default()
    }
}

/// Declares structs that have a [`Shape`]. A field is read from the key of its name, or from the one after `as`; one that
/// is `optional` may be missing, and is then empty.
macro_rules! shapes {
    ($(
        $(#[$about:meta])*
        pub struct $name:ident {
            $( $(#[$says:meta])* pub $field:ident: $type:ty $(as $key:literal $($optional:ident)?)?, )+
        }
    )+) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[$says])* pub $field: $type, )+
        }

        impl $crate::domain::shape::Shape for $name {
            fn read(node: &$crate::domain::shape::Node<'_>, reader: &mut $crate::domain::shape::Reader) -> Self {
                use $crate::domain::shape::{key, needed};
                reader.known(node, &[$( key!($field $($key)?) ),+]);
                Self { $( $field: reader.field(node, key!($field $($key)?), needed!($($($optional)?)?)) ),+ }
            }
        }
    )+};
}

/// The key of a field.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// Whether a field has to be there.
macro_rules! needed {
    () => {
        true
    };
    (optional) => {
        false
    };
}

pub(in crate::domain) use {key, needed, shapes};
