//! A list of words made ready, and the places in a text where they stand.

use crate::domain::{
    fold::{Unit, cut, fold, is_word},
    records::redaction_list::Redaction,
};

/// What stands for a word whose label was left empty.
const WITHHELD: &str = "[hidden]";

/// A list of words made ready for many texts.
pub struct Redactor<'a>(pub(super) Vec<Listed<'a>>);

/// A listed word.
pub(super) struct Listed<'a> {
    pub(super) hidden: &'a Redaction,
    pub(super) letters: Vec<char>,
}

/// A place where a listed word stands, in units.
pub(super) struct Place<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) hidden: &'a Redaction,
}

impl<'a> Redactor<'a> {
    /// Makes a list ready. A word without a letter or a digit is passed over.
    #[must_use]
    pub fn new(words: &'a [Redaction]) -> Self {
        let mut list: Vec<Listed<'a>> = Vec::new();
        for hidden in words {
            let letters: Vec<char> =
                fold(hidden.word.trim()).into_iter().map(|unit| unit.letter).collect();
            if letters.iter().any(|letter| is_word(*letter)) {
                // The longest first, so that a part of a name never breaks the whole.
                let at = list
                    .iter()
                    .position(|before| before.letters.len() < letters.len())
                    .unwrap_or(list.len());
                list.insert(at, Listed { hidden, letters });
            }
        }
        Self(list)
    }

    /// The text with a label in the place of each listed word.
    #[must_use]
    pub fn hide(&self, text: &str) -> String {
        let units = fold(text);
        let mut hidden = String::with_capacity(text.len());
        let mut at = 0;
        for place in self.places(&units) {
            let begins = units.get(place.from).map_or(at, |unit| unit.from);
            hidden.push_str(text.get(at..begins).unwrap_or_default());
            let label = place.hidden.label.trim();
            hidden.push_str(if label.is_empty() { WITHHELD } else { label });
            at = units.get(place.to - 1).map_or(at, |unit| unit.to);
        }
        hidden.push_str(text.get(at..).unwrap_or_default());
        hidden
    }

    /// Whether a listed word stands in the text.
    #[must_use]
    pub fn finds(&self, text: &str) -> bool {
        !self.places(&fold(text)).is_empty()
    }

    /// Where listed words stand, in the order of the text; no two overlap.
    pub(super) fn places(&self, units: &[Unit]) -> Vec<Place<'a>> {
        let mut found: Vec<Place<'a>> = Vec::new();
        for listed in &self.0 {
            let long = listed.letters.len();
            let mut from = 0;
            while let Some(window) = units.get(from..from + long) {
                let to = from + long;
                let same =
                    window.iter().zip(&listed.letters).all(|(unit, letter)| unit.letter == *letter);
                let free = || found.iter().all(|place| to <= place.from || place.to <= from);
                if same && cut(units, from) && cut(units, to) && free() {
                    let at = found.partition_point(|place| place.from < from);
                    found.insert(at, Place { from, to, hidden: listed.hidden });
                    from = to;
                } else {
                    from += 1;
                }
            }
        }
        found
    }
}
