//! The KPI tree: which engineering number moves which business outcome, laid out by layer from left
//! to right.

use super::{ascending, count, sentences, written};
use crate::domain::{english, records::document::Row};

/// The layers as cells name them, and one and many of each in words.
pub const LAYERS: [(&str, &str, &str); 4] = [
    ("business-outcome", "business outcome", "business outcomes"),
    ("leading-indicator", "leading indicator", "leading indicators"),
    ("operational-lever", "operational lever", "operational levers"),
    ("engineering-metric", "engineering metric", "engineering metrics"),
];
/// Nodes of one column are at least this far apart.
pub const SLOT: i64 = 100;

/// A measure in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The row.
    pub row: &'a Row,
    /// The layer, from 0 on the left. Without one: that after its parent's.
    pub column: usize,
    /// Down from the first slot, in hundredths of a slot.
    pub y: i64,
    /// How many it hangs under, for a nested list.
    pub depth: usize,
    /// The node it hangs under.
    pub parent: Option<usize>,
}

/// A tree, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree<'a> {
    /// Each parent before its children: the order of the nested list.
    pub nodes: Vec<Node<'a>>,
    /// The lowest `y`.
    pub bottom: i64,
    /// Rows whose parent is gone, or that hang under themselves by a detour. They stand as if they
    /// had none.
    pub loose: Vec<&'a Row>,
    /// The same in words.
    pub says: String,
}

impl Tree<'_> {
    /// From each parent to each child, as places in `nodes`.
    #[must_use]
    pub fn edges(&self) -> Vec<(usize, usize)> {
        self.nodes.iter().enumerate().filter_map(|(at, node)| Some((node.parent?, at))).collect()
    }
}

/// Reads the rows of a KPI tree.
#[must_use]
pub fn tree(rows: &[Row]) -> Tree<'_> {
    let rows: Vec<&Row> = written(rows).into_iter().map(|(_, row)| row).collect();
    let mut tree = Tree { nodes: Vec::new(), bottom: 0, loose: Vec::new(), says: String::new() };
    let known = |id: &str| rows.iter().any(|row| row.id.as_str() == id);
    let parent = |row: &Row| row.cell("parent").to_owned();
    for row in rows.iter().filter(|row| !known(&parent(row))) {
        if !parent(row).is_empty() {
            tree.loose.push(row);
        }
        hang(&mut tree.nodes, &rows, row, None);
    }
    // What no root leads to goes round in a circle, which opens at its first row.
    for row in &rows {
        if tree.nodes.iter().all(|node| node.row.id != row.id) {
            tree.loose.push(row);
            hang(&mut tree.nodes, &rows, row, None);
        }
    }
    place(&mut tree.nodes);
    tree.bottom = tree.nodes.iter().map(|node| node.y).max().unwrap_or_default();
    tree.says = says(&tree);
    tree
}

/// Puts a row and all that hangs under it behind the nodes.
fn hang<'a>(nodes: &mut Vec<Node<'a>>, rows: &[&'a Row], row: &'a Row, under: Option<usize>) {
    let above = under.and_then(|under| nodes.get(under)).map(|node| (node.column, node.depth));
    let layer = LAYERS.iter().position(|(key, ..)| *key == row.cell("layer"));
    let column = layer.unwrap_or(above.map_or(0, |(column, _)| (column + 1).min(LAYERS.len() - 1)));
    let at = nodes.len();
    nodes.push(Node {
        row,
        column,
        y: 0,
        depth: above.map_or(0, |(_, depth)| depth + 1),
        parent: under,
    });
    for child in rows.iter().filter(|child| child.cell("parent") == row.id.as_str()) {
        if nodes.iter().all(|node| node.row.id != child.id) {
            hang(nodes, rows, child, Some(at));
        }
    }
}

/// Gives each leaf a slot of its own and each parent the middle of its children; where that puts
/// two of one column too close, the lower one moves down.
fn place(nodes: &mut [Node<'_>]) {
    let parents: Vec<Option<usize>> = nodes.iter().map(|node| node.parent).collect();
    let children = |of: usize| {
        parents.iter().enumerate().filter(move |(_, parent)| **parent == Some(of)).map(|(at, _)| at)
    };
    let mut places = vec![0; nodes.len()];
    let mut next = 0;
    for (at, place) in places.iter_mut().enumerate() {
        if children(at).next().is_none() {
            *place = next;
            next += SLOT;
        }
    }
    // Children stand behind their parent, so that from the end all children are placed before it.
    for at in (0..nodes.len()).rev() {
        let ys: Vec<i64> = children(at).filter_map(|child| places.get(child).copied()).collect();
        if let (Some(top), Some(bottom), Some(place)) =
            (ys.iter().min(), ys.iter().max(), places.get_mut(at))
        {
            *place = i64::midpoint(*top, *bottom);
        }
    }
    for column in 0..LAYERS.len() {
        let mut free = i64::MIN;
        for at in ascending(&places) {
            let Some(node) = nodes.get_mut(at).filter(|node| node.column == column) else {
                continue;
            };
            node.y = places.get(at).copied().unwrap_or_default().max(free);
            free = node.y + SLOT;
        }
    }
}

fn says(tree: &Tree<'_>) -> String {
    if tree.nodes.is_empty() {
        return "No measures yet.".to_owned();
    }
    let layers: Vec<String> = LAYERS
        .iter()
        .enumerate()
        .map(|(at, (_, one, many))| {
            (tree.nodes.iter().filter(|node| node.column == at).count(), one, many)
        })
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| english::spelled_count(n, one, many))
        .collect();
    sentences(&[
        format!("{}.", english::capitalize(&english::join_and(&layers))),
        count(
            tree.loose.len(),
            "hangs under nothing that is there",
            "hang under nothing that is there",
        ),
    ])
}
