//! Figures, drawn as SVG by attributes only: they hold under the page's policy, they print, and
//! words say the same.

pub mod actions;
pub mod board;
pub mod gauge;
pub mod growth;
pub mod heat;
pub mod incident;
pub mod ladder;
pub mod matrix;
pub mod of_block;
pub mod spend;
pub mod timeline;
pub mod tree;
