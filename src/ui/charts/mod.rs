//! Figures, drawn as SVG by attributes only: they hold under the page's policy, they print, and words say the same.

pub mod gauge;
pub mod ladder;
pub mod timeline;
