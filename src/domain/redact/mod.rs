//! Hiding words: every listed name or phrase is replaced by its neutral label, in whatever case,
//! accents, spacing or script it was typed; what may still give somebody away is warned of.
//!
//! A pure function of a text and a list, so that print, copy, every export and the sanitised screen
//! cannot differ.

mod alike;
mod left;
mod parts;
mod warning;
mod words;
pub mod workspace;

use super::records::redaction_list::Redaction;
pub use warning::{LeakKind, Warning};
pub use words::Redactor;

/// The text with a label in the place of each listed word.
#[must_use]
pub fn redact_text(text: &str, words: &[Redaction]) -> String {
    Redactor::new(words).hide(text)
}

/// What in a sanitised text may still give somebody away; amounts only where `money` asks for them.
#[must_use]
pub fn warnings(text: &str, words: &[Redaction], money: bool) -> Vec<Warning> {
    Redactor::new(words).left(text, money)
}
