//! What may still give somebody away in a text whose listed words are hidden. Said, never changed:
//! only the person can tell a supplier's name from a common word.

use super::{
    warning::{LeakKind, Warning},
    words::Redactor,
};
use crate::domain::fold::{Unit, fold, is_mark, is_word};

/// Shorter words stand inside too many others; they count only where they are written in capitals,
/// as in `SAPs`.
const SHORT: usize = 4;
/// Endings of names that only exist inside an organisation, and the common ones of companies.
const INSIDE: [&str; 16] = [
    "local",
    "internal",
    "corp",
    "lan",
    "intra",
    "intranet",
    "home",
    "private",
    "localdomain",
    "localhost",
    "com",
    "net",
    "org",
    "io",
    "eu",
    "uk",
];
#[rustfmt::skip]
const CODES: [&str; 18] = [
    "GBP", "USD", "EUR", "CHF", "JPY", "INR", "TRY", "AUD", "CAD", "SEK", "NOK", "DKK", "PLN", "CNY", "kr", "Rs", "zł", "Kč",
];
const NAMES: [&str; 6] = ["pound", "pounds", "euro", "euros", "dollar", "dollars"];
const MAGNITUDES: [&str; 6] = ["thousand", "million", "billion", "k", "m", "bn"];

impl Redactor<'_> {
    /// What is left in `text`, each thing once.
    #[must_use]
    pub fn left(&self, text: &str, money: bool) -> Vec<Warning> {
        let mut found = Vec::new();
        self.words_left(text, &mut found);
        self.parts_left(text, &mut found);
        self.alike_left(text, &mut found);
        for chunk in text.split(|c: char| !c.is_alphanumeric() && !".-_@:%+".contains(c)) {
            machines(chunk, &mut found);
        }
        if money {
            amounts(text, &mut found);
        }
        found
    }

    pub(super) fn words_left(&self, text: &str, found: &mut Vec<Warning>) {
        let units = fold(text);
        let places = self.places(&units);
        let source = |from: usize, to: usize| {
            let (first, last) =
                (units.get(from), to.checked_sub(1).and_then(|last| units.get(last)));
            first
                .zip(last)
                .and_then(|(first, last)| text.get(first.from..last.to))
                .unwrap_or_default()
        };
        for place in &places {
            note(found, source(place.from, place.to), LeakKind::Word);
        }
        let mut from = 0;
        for to in 0..=units.len() {
            if units
                .get(to)
                .is_some_and(|unit| is_word(unit.letter) || "-_.'".contains(unit.letter))
            {
                continue;
            }
            let here = source(from, to).trim_matches(['-', '_', '.', '\'', '’']);
            let bones = bones(units.get(from..to).unwrap_or_default());
            for listed in self.0.iter().filter(|_| !bones.is_empty()) {
                let wanted = plain_letters(&listed.letters);
                let word = listed.hidden.word.trim();
                let capitals = || {
                    word.chars().nth(1).is_some()
                        && !word.chars().any(char::is_lowercase)
                        && (here.contains(word) || closed(here) == closed(word))
                };
                let told = || {
                    places.iter().any(|place| {
                        std::ptr::eq(place.hidden, listed.hidden)
                            && place.from < to
                            && from < place.to
                    })
                };
                let fits = if wanted.chars().count() < SHORT {
                    capitals()
                } else {
                    bones.contains(&wanted) || spelled(&bones).contains(&spelled(&wanted))
                };
                if fits && !told() {
                    note(found, here, LeakKind::LooksLike(word.to_owned()));
                }
            }
            from = to + 1;
        }
    }
}

pub(super) fn note(found: &mut Vec<Warning>, text: &str, leak: LeakKind) {
    let warning = Warning { found: text.to_owned(), leak };
    if !found.contains(&warning) {
        found.push(warning);
    }
}

/// The letters and digits alone: `I.B.M.` as `IBM`.
fn closed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Letters that are also written as two, as one: `Mueller` and `Müller`, `Aasen` and `Åsen`,
/// `Soerensen` and `Sørensen`.
pub(super) fn spelled(bones: &str) -> String {
    let one = bones.replace('ø', "o").replace('æ', "a").replace('œ', "o");
    one.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")
}

/// The letters and digits of a text, folded.
pub(super) fn bones_of(text: &str) -> String {
    bones(&fold(text))
}

fn bones(units: &[Unit]) -> String {
    units.iter().map(|unit| unit.letter).filter(|letter| is_bone(*letter)).collect()
}

fn plain_letters(letters: &[char]) -> String {
    letters.iter().copied().filter(|letter| is_bone(*letter)).collect()
}

fn is_bone(letter: char) -> bool {
    is_word(letter) && !is_mark(letter)
}

/// E-mail addresses, IP addresses and host names in a run without white space.
fn machines(chunk: &str, found: &mut Vec<Warning>) {
    if chunk.is_empty() {
        return;
    }
    let ends = ['.', '-', ':'];
    if let Some((name, domain)) = chunk.split_once('@')
        && name.contains(char::is_alphanumeric)
        && domain.contains(char::is_alphabetic)
    {
        return note(found, chunk.trim_matches(ends), LeakKind::Email);
    }
    let six = chunk.split('%').next().unwrap_or_default().trim_end_matches('.');
    let six = if six.ends_with("::") { six } else { six.trim_end_matches(':') };
    if is_six(six) {
        return note(found, six, LeakKind::Address);
    }
    for piece in chunk.split([':', '%', '+', '@']) {
        let piece = piece.trim_matches(['.', '-', '_']);
        if is_four(piece) {
            note(found, piece, LeakKind::Address);
        } else if is_host(piece) {
            note(found, piece, LeakKind::Host);
        }
    }
}

fn is_four(text: &str) -> bool {
    let digits =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split('.').count() == 4
        && text.split('.').all(|part| digits(part) && part.parse::<u16>().is_ok_and(|n| n < 256))
}

fn is_six(text: &str) -> bool {
    let groups = text.split(':').count();
    let hex = |part: &str| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_hexdigit());
    let whole = match text.split_once("::") {
        Some((_, rest)) => !rest.contains("::") && (3..=9).contains(&groups),
        None => groups == 8 && text.split(':').all(|part| !part.is_empty()),
    };
    whole && text.split(':').all(hex) && text.bytes().any(|b| b != b':')
}

/// Names with two dots, or with an ending known above. `e.g.`, `3.5`, `v1.2.3` and `J.R.Miller` are
/// none.
fn is_host(text: &str) -> bool {
    let count = text.split('.').count();
    let last = text.rsplit('.').next().unwrap_or_default();
    let labels = text.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    });
    let long = text.split('.').filter(|label| label.chars().count() > 1).count();
    let known = INSIDE.iter().any(|inside| inside.eq_ignore_ascii_case(last));
    count > 1
        && labels
        && last.chars().all(char::is_alphabetic)
        && (known || (count > 2 && long > 1))
}

/// Figures with a sign, a code or the name of a currency.
fn amounts(text: &str, found: &mut Vec<Warning>) {
    let mut before = "";
    for token in text.split_whitespace() {
        let here = token.trim_matches(|c: char| !c.is_alphanumeric() && !is_sign(c));
        let figure = here.contains(char::is_numeric);
        if figure && is_marked(here) {
            note(found, here, LeakKind::Money);
        } else if (figure && is_unit(before, false)) || (is_unit(here, true) && is_quantity(before))
        {
            note(found, &format!("{before} {here}"), LeakKind::Money);
        }
        before = here;
    }
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '£' | '$' | '€' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// A figure with its currency in one word: `£40k`, `EUR5m`, `5mEUR`.
fn is_marked(text: &str) -> bool {
    let begins =
        |code: &str| text.strip_prefix(code).is_some_and(|rest| rest.starts_with(char::is_numeric));
    let ends =
        |code: &str| text.strip_suffix(code).is_some_and(|rest| rest.starts_with(char::is_numeric));
    text.contains(is_sign) || CODES.iter().any(|code| begins(code) || ends(code))
}

fn is_unit(text: &str, behind: bool) -> bool {
    let named = || behind && NAMES.iter().any(|name| name.eq_ignore_ascii_case(text));
    (text.contains(is_sign) && !text.contains(char::is_numeric)) || CODES.contains(&text) || named()
}

fn is_quantity(text: &str) -> bool {
    text.contains(char::is_numeric) && !is_marked(text)
        || MAGNITUDES.iter().any(|name| name.eq_ignore_ascii_case(text))
}
