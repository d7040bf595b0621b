//! Text folded for comparing, for hiding and for searching alike: one case, accents apart from
//! their letters, one form of each letter, one kind of space, quotation mark, apostrophe and
//! hyphen.
//!
//! Letters are taken apart by Unicode's compatibility decomposition and put into lower case by the
//! standard library; only what neither of them knows is written down here. Each folded letter
//! remembers the bytes it stands for.

use unicode_normalization::char::{
    canonical_combining_class as class, decompose_compatible, is_combining_mark,
};

/// A folded letter and the bytes of the text it stands for. Letters of one cluster (`ß`, an
/// accented letter, a Korean syllable) share theirs, so that no match begins or ends inside one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub letter: char,
    pub from: usize,
    pub to: usize,
}

/// The text, letter by folded letter.
pub(super) fn fold(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len());
    for (from, raw) in text.char_indices() {
        let to = from + raw.len_utf8();
        if raw.is_whitespace() {
            match units.last_mut().filter(|last| last.letter == ' ') {
                Some(run) => run.to = to,
                None => units.push(Unit { letter: ' ', from, to }),
            }
        } else if raw.is_ascii() {
            units.push(Unit { letter: sign(raw.to_ascii_lowercase()), from, to });
        } else if !is_silent(raw) {
            apart(&mut units, raw, from, to);
        }
    }
    units
}

/// Adds a letter with all that it is made of.
fn apart(units: &mut Vec<Unit>, raw: char, from: usize, to: usize) {
    // Signs stay whole: `™` is no ending of a name, and a lone accent is no space.
    if !raw.is_alphanumeric() && !is_combining_mark(raw) {
        return units.push(Unit { letter: sign(raw), from, to });
    }
    let mut add = |letter: char| {
        if is_combining_mark(letter) || is_point(letter) || is_inner(units, letter) {
            join(units, letter, from, to);
        } else if letter == 'ß' {
            units.extend([Unit { letter: 's', from, to }; 2]);
        } else {
            units.push(Unit { letter: sign(letter), from, to });
        }
    };
    // Lower case first, for letters that only have it whole, and again, for what is capital once
    // taken apart.
    for lower in raw.to_lowercase() {
        decompose_compatible(lower, |part| part.to_lowercase().for_each(&mut add));
    }
}

/// Puts a mark behind the letter it belongs to, in the one order that the standard gives marks of a
/// letter.
fn join(units: &mut Vec<Unit>, mark: char, from: usize, to: usize) {
    let Some(last) = units.last().copied() else {
        units.push(Unit { letter: mark, from, to });
        return;
    };
    units.iter_mut().rev().take_while(|unit| unit.from == last.from).for_each(|unit| unit.to = to);
    // A capital dotted i in lower case leaves its dot behind; vowel points are written or left out
    // at will.
    if is_point(mark) || (mark == '\u{307}' && last.letter == 'i') {
        return;
    }
    let own = units.iter().rev().take_while(|unit| unit.from == last.from);
    let over = own.take_while(|unit| class(mark) > 0 && class(unit.letter) > class(mark)).count();
    units.insert(units.len() - over, Unit { letter: mark, from: last.from, to });
}

/// A vowel or an end of a Korean syllable that has begun.
fn is_inner(units: &[Unit], letter: char) -> bool {
    let before = units.last().map_or('\0', |unit| unit.letter);
    match letter {
        '\u{1160}'..='\u{11a7}' => matches!(before, '\u{1100}'..='\u{11a7}'),
        '\u{11a8}'..='\u{11ff}' => matches!(before, '\u{1160}'..='\u{11ff}'),
        _ => false,
    }
}

/// One hyphen, one apostrophe, one quotation mark, one full stop of each width; the four letters
/// `i` of Turkish and the two letters sigma are one.
fn sign(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ς' => 'σ',
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}'..='\u{201b}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{2b9}'..='\u{2bc}'
        | '\u{2032}'
        | '\u{b4}'
        | '`'
        | '\u{5f3}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{5f4}' => '"',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xFEE0).map_or(letter, sign),
        _ => letter,
    }
}

/// Accents that stand behind their letter. Signs that make another letter of it (Indian and Thai
/// vowels, the strokes of kana) are none.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(class(letter), 1 | 200..)
}

/// Hebrew and Arabic vowel points, which most people leave out, and the hamza upon a letter.
fn is_point(letter: char) -> bool {
    matches!(class(letter), 10..=36)
        || matches!(letter, '\u{591}'..='\u{5af}' | '\u{5c4}' | '\u{5c5}' | '\u{610}'..='\u{61a}' | '\u{640}')
        || matches!(letter, '\u{653}'..='\u{65f}' | '\u{6d6}'..='\u{6dc}')
}

/// What no reader sees: soft hyphens, joiners, marks of direction and of variants.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// What words are made of, signs between letters included.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// Letters of scripts that write no spaces, or write endings onto a name: any place between two may
/// end a word.
fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0xE00..=0xEFF | 0x1000..=0x109F | 0x1100..=0x11FF | 0x3099..=0x309A | 0x1780..=0x17FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF)
        || u32::from(letter) > 0x1_FFFF
}

/// Whether a word may end, and another begin, before the unit at `at`.
pub(super) fn cut(units: &[Unit], at: usize) -> bool {
    let letter = |at: Option<usize>| at.and_then(|at| units.get(at));
    let (Some(before), Some(after)) = (letter(at.checked_sub(1)), letter(Some(at))) else {
        return true;
    };
    if before.from == after.from {
        return false;
    }
    // `Don’t` does not name Don, though `Don’s` does.
    let is = |at: Option<usize>, wanted: char| letter(at).is_some_and(|unit| unit.letter == wanted);
    let ends = |at: usize| letter(Some(at)).is_none_or(|unit| !is_word(unit.letter));
    let negates = |n: Option<usize>| {
        n.is_some_and(|n| {
            is(Some(n), 'n') && is(Some(n + 1), '\'') && is(Some(n + 2), 't') && ends(n + 3)
        })
    };
    if negates(at.checked_sub(1)) || negates(at.checked_sub(2)) {
        return false;
    }
    let joins = |letter: char| is_word(letter) && !is_unspaced(letter);
    !(joins(before.letter) && joins(after.letter))
}

/// The text in plain letters: lower case and without accents, with `ß` as `ss`; for searching and
/// for names of files.
#[must_use]
pub fn fold_text(text: &str) -> String {
    // Most texts, and thousands of them are read for one question.
    if text.is_ascii() {
        return plain_ascii(text);
    }
    let units = fold(text);
    units.into_iter().map(|unit| unit.letter).filter(|letter| !is_mark(*letter)).collect()
}

/// What [`fold`] makes of a text without accents and signs of other scripts.
fn plain_ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for raw in text.chars() {
        if !raw.is_whitespace() {
            plain.push(sign(raw.to_ascii_lowercase()));
        } else if !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain
}
