//! Listed words written with letters of another script that look the same: `Аcme` with a Cyrillic
//! А.
//!
//! Unicode lists thousands of letters that look alike, and the crate that knows them would weigh
//! more than the rest of this module. On a keyboard there are Cyrillic and Greek, whose letters
//! come in by a slip or to get past a list, so those that cannot be told from a Latin letter are
//! written down here.

use super::{
    left::note,
    warning::{LeakKind, Warning},
    words::Redactor,
};
use crate::domain::{fold::is_word, records::redaction_list::Redaction};
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Cyrillic and Greek letters, and the Latin letters they look like. Small ones only where they do
/// as well: `В` is a `B` to the eye, and `в` is none.
#[rustfmt::skip]
const ALIKE: [(&str, &str); 4] = [
    ("АВЕЅІЈКМНОРСТУХԌԚԜҮӀ", "ABESIJKMHOPCTYXGQWYI"),
    ("аеѕіјкорсухһԁԛԝӏү", "aesijkopcyxhdqwly"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHIKMNOPTYXCJ"),
    ("αικνορυϲϳγ", "aikvopucjy"),
];
/// So many letters of another script, all alike, are a word in disguise; shorter ones are words of
/// their own.
const LEAST: usize = 4;

impl Redactor<'_> {
    /// Listed words that a reader sees and a search does not find.
    pub(super) fn alike_left(&self, text: &str, found: &mut Vec<Warning>) {
        let latin = undisguised(text);
        for listed in &self.0 {
            let word = listed.hidden.word.trim();
            let disguised = undisguised(word) != word;
            if latin == text && !disguised {
                continue;
            }
            for hidden in forms(word) {
                let (list, mut inner) = ([hidden], Vec::new());
                let words = Redactor::new(&list);
                words.words_left(&latin, &mut inner);
                words.parts_left(&latin, &mut inner);
                for (at, seen) in
                    inner.iter().flat_map(|warning| latin.match_indices(&warning.found))
                {
                    let before = latin.get(..at).unwrap_or_default().chars().count();
                    let typed: String =
                        text.chars().skip(before).take(seen.chars().count()).collect();
                    if typed != seen || disguised {
                        note(found, &typed, LeakKind::LooksLike(word.to_owned()));
                    }
                }
            }
        }
    }
}

/// A listed word in Latin letters as far as it goes: as it is, in capitals and in small letters,
/// which look alike apart.
fn forms(word: &str) -> Vec<Redaction> {
    let mut forms: Vec<Redaction> = Vec::new();
    for form in [word.to_owned(), word.to_uppercase(), word.to_lowercase()] {
        let latin: String = form.chars().map(|letter| alike(letter).unwrap_or(letter)).collect();
        if forms.iter().all(|known| {
            crate::domain::fold::fold_text(&known.word) != crate::domain::fold::fold_text(&latin)
        }) {
            forms.push(Redaction { word: latin, label: String::new() });
        }
    }
    forms
}

/// The text, letter for letter, with the words in Latin letters that are written in two scripts or
/// in one that only looks Latin. Words that can only be of their own script stay.
fn undisguised(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|letter| !is_word(letter)) {
        if is_disguised(piece) {
            out.extend(piece.chars().map(|letter| alike(letter).unwrap_or(letter)));
        } else {
            out.push_str(piece);
        }
    }
    out
}

fn is_disguised(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let latin =
        letters().any(|letter| letter.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&letter));
    let other = letters().any(|letter| ('\u{370}'..='\u{52f}').contains(&letter));
    let long =
        letters().count() >= LEAST || letters().count() == 1 || !letters().any(char::is_lowercase);
    other && (latin || (long && letters().all(|letter| alike(letter).is_some())))
}

/// The Latin letter that this one looks like. Accents are nothing to go by.
fn alike(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return None;
    }
    let mut base = None;
    decompose_canonical(letter, |part| {
        if base.is_none() && !is_combining_mark(part) {
            base = Some(part);
        }
    });
    let base = base?;
    ALIKE.iter().find_map(|(other, latin)| {
        other.chars().zip(latin.chars()).find(|(other, _)| *other == base).map(|(_, latin)| latin)
    })
}
