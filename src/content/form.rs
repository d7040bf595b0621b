//! The form in which content is embedded, read back into nodes. `build.rs` writes it from the TOML files.
//!
//! A line holds one thing: `{` and `}` around a table, `[` and `]` around a list, `#` before a number, `"` before a text,
//! and anything else is the key of what follows. Nothing is escaped, so the texts are read where they stand, by a
//! parser of 1 KB.

use crate::domain::shape::Node;
use std::str::Split;

/// Reads what the build wrote; `None` where it is cut short or was not written by it.
#[must_use]
pub fn parse(text: &str) -> Option<Node<'_>> {
    let mut lines = text.split('\n');
    let first = lines.next()?;
    node(first, &mut lines)
}

fn node<'a>(line: &'a str, lines: &mut Split<'a, char>) -> Option<Node<'a>> {
    match line.split_at_checked(1)? {
        ("\"", text) => Some(Node::Text(text)),
        ("#", number) => number.parse().ok().map(Node::Number),
        ("[", _) => {
            let mut list = Vec::new();
            loop {
                match lines.next()? {
                    "]" => return Some(Node::List(list)),
                    line => list.push(node(line, lines)?),
                }
            }
        }
        ("{", _) => {
            let mut fields = Vec::new();
            loop {
                match lines.next()? {
                    "}" => return Some(Node::Table(fields)),
                    key => fields.push((key, node(lines.next()?, lines)?)),
                }
            }
        }
        _ => None,
    }
}
