//! Words to hide: what a case must not show outside, and what stands there instead. The stored work keeps the words;
//! print, copy and every export go through [`super::sanitise`].

use super::{default::is_default, id::CaseId, sanitise::plain, text};
use serde::{Deserialize, Serialize};

/// What one case hides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mask {
    /// The case it belongs to.
    pub case: CaseId,
    /// In the order they were written down.
    #[serde(default, skip_serializing_if = "is_default")]
    pub words: Vec<Hidden>,
    /// Warns of amounts, too.
    #[serde(default)]
    pub money: bool,
    /// The screen shows what the outside would see.
    #[serde(default)]
    pub on: bool,
}

/// A word and what stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// A name or a phrase, as the person writes it.
    pub word: String,
    /// Neutral, for example `Vendor A`.
    pub label: String,
}

impl Mask {
    /// Hides nothing.
    #[must_use]
    pub fn new(case: CaseId) -> Self {
        Self { case, words: Vec::new(), money: false, on: false }
    }

    /// Whether nothing was chosen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.words.is_empty() && !self.money && !self.on
    }
}

/// What a word can be, and the neutral name that things of its kind get.
pub const KINDS: [(&str, &str); 6] = [
    ("My company", "the company"),
    ("A supplier", "Vendor"),
    ("A product or system", "System"),
    ("A person", "Person"),
    ("A site or team", "Site"),
    ("Something else", "Name"),
];

/// A neutral label that no word of the list has yet: `the company` once, then `Vendor A`, `Vendor B` and so on.
#[must_use]
pub fn suggested(words: &[Hidden], name: &str) -> String {
    let free = |label: &String| words.iter().all(|hidden| !hidden.label.trim().eq_ignore_ascii_case(label));
    let whole = Some(name.to_owned()).filter(|name| name.starts_with(char::is_lowercase) && free(name));
    let stem = name.strip_prefix("the ").map_or(name.to_owned(), text::capital);
    let lettered = ('A'..='Z').map(|letter| format!("{stem} {letter}"));
    // After twenty-six, by number.
    let numbered = (27..=words.len() + 27).map(|n| format!("{stem} {n}"));
    whole.into_iter().chain(lettered).chain(numbered).find(free).unwrap_or(stem)
}

/// Where a word of the list stands already, in whatever case or accents.
#[must_use]
pub fn listed_at(words: &[Hidden], word: &str) -> Option<usize> {
    let word = plain(word.trim());
    words.iter().position(|hidden| plain(hidden.word.trim()) == word)
}
