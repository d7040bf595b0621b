//! The KPI tree: four columns from the business outcome to what engineers measure, and the same as
//! a nested list, which takes its place where the page is narrow.

use crate::domain::figures::tree::{LAYERS, Node as Measure, SLOT, Tree};
use leptos::prelude::*;

/// The drawing is 960 wide; a box, its pitch across, and a slot down.
const BOX: usize = 204;
const ACROSS: usize = 252;
const SLOT_HIGH: i64 = 84;
const HIGH: i64 = 68;
const HEAD: i64 = 30;
/// Letters on a line of a box, and lines of its name.
const LETTERS: usize = 29;

/// The tree.
pub fn tree(tree: &Tree<'_>) -> AnyView {
    let height = HEAD + tree.bottom * SLOT_HIGH / SLOT + HIGH + 4;
    let heads = LAYERS.iter().enumerate().map(|(at, (_, _, many))| {
        view! {
            <text class="layer" x=at * ACROSS y="14">
                {crate::domain::english::capitalize(many)}
            </text>
        }
    });
    let edges = tree
        .edges()
        .into_iter()
        .filter_map(|(from, to)| Some(edge(tree.nodes.get(from)?, tree.nodes.get(to)?)));
    view! {
        <div class="tree">
            <svg viewBox=format!("-1 0 962 {height}") role="img" aria-label=tree.says.clone()>
                {heads.collect_view()}
                {edges.collect_view()}
                {tree.nodes.iter().map(measure).collect_view()}
            </svg>
            <ul class="branches">{branches(tree, None)}</ul>
        </div>
    }
    .into_any()
}

fn top(node: &Measure<'_>) -> i64 {
    HEAD + node.y * SLOT_HIGH / SLOT
}

fn edge(from: &Measure<'_>, to: &Measure<'_>) -> AnyView {
    let (y, down) = (top(from) + HIGH / 2, top(to) + HIGH / 2);
    let (x, end) = (from.column * ACROSS + BOX, to.column * ACROSS);
    let middle = if end > x { end - (ACROSS - BOX) / 2 } else { x + 8 };
    view! { <path class="edge" d=format!("M{x} {y}H{middle}V{down}H{end}") /> }.into_any()
}

fn measure(node: &Measure<'_>) -> AnyView {
    let (x, y) = (node.column * ACROSS, top(node));
    let names = wrapped(&name(node), LETTERS);
    let first = if names.len() > 1 { y + 19 } else { y + 27 };
    let lines = (first..)
        .step_by(16)
        .zip(names)
        .map(|(y, line)| {
            view! {
                <text class="name" x=x + 10 y=y>
                    {line}
                </text>
            }
        })
        .collect_view();
    let figures = cut(&figures(node), LETTERS + 1);
    view! {
        <g>
            <rect class="measure" x=x y=y width=BOX height=HIGH />
            {lines}
            <text class="figures" x=x + 10 y=y + 56>
                {figures}
            </text>
        </g>
    }
    .into_any()
}

fn name(node: &Measure<'_>) -> String {
    match node.row.cell("name").trim() {
        "" => "Not named yet".to_owned(),
        name => name.to_owned(),
    }
}

/// `41 min, target 15 min`
fn figures(node: &Measure<'_>) -> String {
    match (node.row.cell("value").trim(), node.row.cell("target").trim()) {
        ("", "") => String::new(),
        (value, "") => value.to_owned(),
        ("", target) => format!("target {target}"),
        (value, target) => format!("{value}, target {target}"),
    }
}

/// Two lines at most; what does not fit ends in dots.
fn wrapped(words: &str, most: usize) -> Vec<String> {
    let (mut first, mut rest) = (String::new(), String::new());
    for word in words.split_whitespace() {
        let line = if rest.is_empty()
            && (first.is_empty() || first.chars().count() + word.chars().count() < most)
        {
            &mut first
        } else {
            &mut rest
        };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let (first, rest) = (cut(&first, most), cut(&rest, most));
    if rest.is_empty() { vec![first] } else { vec![first, rest] }
}

fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let mut cut: String = words.chars().take(most - 1).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// What hangs under a measure, as a list in a list.
fn branches(tree: &Tree<'_>, under: Option<usize>) -> AnyView {
    let branch = |(at, node): (usize, &Measure<'_>)| {
        let below = tree.nodes.iter().any(|other| other.parent == Some(at));
        view! {
            <li>
                {name(node)} " " <small>{figures(node)}</small>
                {below.then(|| view! { <ul class="branches">{branches(tree, Some(at))}</ul> })}
            </li>
        }
    };
    tree.nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.parent == under)
        .map(branch)
        .collect_view()
        .into_any()
}
