//! Lists whose rows move, come and go while something is being typed into one of them.

use super::{Node, life::Lives, mounted::Mounted};
use leptos::{prelude::Owner, reactive::effect::RenderEffect, tachys::view::Mountable};
use std::collections::BTreeMap;
use web_sys::Comment;

/// Reads the keys of a list, and builds a row for a key.
pub struct Keyed {
    keys: Box<dyn Fn() -> Vec<String> + Send>,
    row: Box<dyn Fn(&str) -> Node + Send>,
}

/// A row for each key: one element, built once and kept for as long as its key is there, wherever it moves.
pub fn keyed(keys: impl Fn() -> Vec<String> + Send + 'static, row: impl Fn(&str) -> Node + Send + 'static) -> Node {
    Node::Keyed(Box::new(Keyed { keys: Box::new(keys), row: Box::new(row) }))
}

/// A row that stands on the page.
pub struct Row {
    key: String,
    mounted: Mounted,
    /// Its signals live as long as it does, not only until the list changes.
    _lives: Lives,
}

/// Rows, ended by a comment.
pub struct Rows {
    rows: Vec<Row>,
    end: Comment,
}

impl Keyed {
    /// Builds the list and keeps it in step with its keys.
    pub(super) fn mounted(self, end: Comment) -> RenderEffect<Rows> {
        let outside = Owner::current().unwrap_or_default();
        let change = move |was: Option<Rows>| {
            let keys = (self.keys)();
            let rows = was.map(|was| was.rows).unwrap_or_default();
            let mut rows: BTreeMap<String, Row> = rows.into_iter().map(|row| (row.key.clone(), row)).collect();
            let mut now = Vec::with_capacity(keys.len());
            for key in keys {
                match rows.remove(&key) {
                    Some(row) => now.push(row),
                    None => {
                        let mut lives = outside.with(Lives::new);
                        let mounted = lives.next(|| Mounted::new((self.row)(&key)));
                        now.push(Row { key, mounted, _lives: lives });
                    }
                }
            }
            rows.values_mut().for_each(|gone| gone.mounted.unmount());
            let mut rows = Rows { rows: now, end: end.clone() };
            rows.arrange();
            rows
        };
        RenderEffect::new(change)
    }
}

impl Rows {
    /// Puts the rows in their order, from the last on. One that stands right already is not moved: moving takes the focus.
    fn arrange(&mut self) {
        let Some(parent) = self.end.parent_element() else { return };
        let mut next: web_sys::Node = self.end.clone().into();
        for row in self.rows.iter_mut().rev() {
            if let Some(root) = row.mounted.elements().into_iter().next() {
                if root.next_sibling().as_ref() != Some(&next) {
                    row.mounted.mount(&parent, Some(&next));
                }
                next = root.into();
            }
        }
    }
}

impl Mountable for Rows {
    fn unmount(&mut self) {
        self.rows.iter_mut().for_each(|row| row.mounted.unmount());
        self.end.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.rows.iter_mut().for_each(|row| row.mounted.mount(parent, marker));
        _ = parent.insert_before(&self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.rows.first() {
            Some(first) => first.mounted.insert_before_this(child),
            None => super::place::put_before(&self.end, child),
        }
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.rows.iter().flat_map(|row| row.mounted.elements()).collect()
    }
}
