//! Pasting: what the clipboard's plain text says, and where it goes.

mod clipboard;
mod fill;
mod list;
mod target;
mod under;

pub use clipboard::{cells, lines, one_line};
pub use fill::fill;
pub use list::into_list;
pub use target::{Choices, MOST_ROWS, Pasted, Target};
