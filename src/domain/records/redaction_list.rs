//! Words to hide: what a case must not show outside, and what stands there instead. The stored work
//! keeps the words; print, copy and every export go through [`crate::domain::redact`].

use crate::domain::{default::is_default, fold::fold_text, id::CaseId};
use serde::{Deserialize, Serialize};

/// What one case hides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedactionList {
    /// The case it belongs to.
    pub case: CaseId,
    /// In the order they were written down.
    #[serde(default, skip_serializing_if = "is_default")]
    pub words: Vec<Redaction>,
    /// Warns of amounts, too.
    #[serde(default)]
    pub money: bool,
    /// The screen shows what the outside would see.
    #[serde(default)]
    pub on: bool,
}

/// A word and what stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redaction {
    /// A name or a phrase, as the person writes it.
    pub word: String,
    /// Neutral, for example `Vendor A`.
    pub label: String,
}

impl RedactionList {
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

/// The neutral name that things of a kind get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neutral {
    /// One's own company, of which there is as a rule one.
    Company,
    /// A supplier.
    Vendor,
    /// A product or a system.
    System,
    /// Somebody.
    Person,
    /// A site or a team.
    Site,
    /// An address of a machine.
    Address,
    /// Anything else.
    Name,
}

impl Neutral {
    /// What stands before a letter.
    fn stem(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::Vendor => "Vendor",
            Self::System => "System",
            Self::Person => "Person",
            Self::Site => "Site",
            Self::Address => "Address",
            Self::Name => "Name",
        }
    }

    /// What the first of its kind is called, where that needs no letter.
    fn alone(self) -> Option<&'static str> {
        (self == Self::Company).then_some("the company")
    }
}

/// What a word can be, as the form offers it.
pub const KINDS: [(&str, Neutral); 6] = [
    ("My company", Neutral::Company),
    ("A supplier", Neutral::Vendor),
    ("A product or system", Neutral::System),
    ("A person", Neutral::Person),
    ("A site or team", Neutral::Site),
    ("Something else", Neutral::Name),
];

/// A neutral label that no word of the list has yet: `the company` once, then `Vendor A`, `Vendor
/// B` and so on.
#[must_use]
pub fn suggested(words: &[Redaction], kind: Neutral) -> String {
    let free = |label: &String| {
        words.iter().all(|hidden| !hidden.label.trim().eq_ignore_ascii_case(label))
    };
    let (alone, stem) = (kind.alone().map(str::to_owned), kind.stem());
    let lettered = ('A'..='Z').map(|letter| format!("{stem} {letter}"));
    // After twenty-six, by number.
    let numbered = (27..=words.len() + 27).map(|n| format!("{stem} {n}"));
    alone.into_iter().chain(lettered).chain(numbered).find(free).unwrap_or_else(|| stem.to_owned())
}

/// Where a word of the list stands already, in whatever case or accents.
#[must_use]
pub fn listed_at(words: &[Redaction], word: &str) -> Option<usize> {
    let word = fold_text(word.trim());
    words.iter().position(|hidden| fold_text(hidden.word.trim()) == word)
}
