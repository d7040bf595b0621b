//! Hiding words: every listed name or phrase is replaced by its neutral label, in whatever case, accents, spacing or
//! script it was typed; what may still give somebody away is warned of.
//!
//! A pure function of a text and a list, so that print, copy, every export and the sanitised screen cannot differ.

mod alike;
mod fold;
mod left;
mod parts;
mod warning;
mod words;

use super::mask::Hidden;
pub use fold::plain;
pub use warning::{Leak, Warning};
pub use words::Words;

/// The text with a label in the place of each listed word.
#[must_use]
pub fn sanitised(text: &str, words: &[Hidden]) -> String {
    Words::new(words).hide(text)
}

/// What in a sanitised text may still give somebody away; amounts only where `money` asks for them.
#[must_use]
pub fn warnings(text: &str, words: &[Hidden], money: bool) -> Vec<Warning> {
    Words::new(words).left(text, money)
}
