//! Text folded for comparing: one case, accents apart from their letters, one kind of space, apostrophe and hyphen.
//!
//! Written by rule for the scripts that have case, and with a table of accents only for the letters people's names are
//! made of: the whole of Unicode would cost the page more than the rest of the sanitising. `tests/sanitise.rs` holds it
//! against the standard library.

/// A folded letter and the bytes of the text it stands for. Letters of one cluster (`ß`, an accented letter) share
/// theirs, so that no match begins or ends inside one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub letter: char,
    pub from: usize,
    pub to: usize,
}

/// Accents and the letters that carry them: each letter of the first text with the mark is that of the second.
const ACCENTS: [(char, &str, &str); 16] = [
    ('\u{300}', "aeinouwyâêôăơư", "àèìǹòùẁỳầềồằờừ"),
    ('\u{301}', "aceilnorsuyzgkmpwæøåüïâêôăơưαεηιουω", "áćéíĺńóŕśúýźǵḱḿṕẃǽǿǻǘḯấếốắớứάέήίόύώ"),
    ('\u{302}', "aceghijosuwyzạẹọ", "âĉêĝĥîĵôŝûŵŷẑậệộ"),
    ('\u{303}', "ainoueyvâêôăơư", "ãĩñõũẽỹṽẫễỗẵỡữ"),
    ('\u{304}', "aeiouygü", "āēīōūȳḡǖ"),
    ('\u{306}', "aegiouạи", "ăĕğĭŏŭặй"),
    ('\u{307}', "cegzbdfhmnprstwxyao", "ċėġżḃḋḟḣṁṅṗṙṡṫẇẋẏȧȯ"),
    ('\u{308}', "aeiouywhtxеіιυ", "äëïöüÿẅḧẗẍёїϊϋ"),
    ('\u{309}', "aeiouyâêôăơư", "ảẻỉỏủỷẩểổẳởử"),
    ('\u{30a}', "auwy", "åůẘẙ"),
    ('\u{30b}', "ou", "őű"),
    ('\u{30c}', "cdelnrstzaiougkjhü", "čďěľňřšťžǎǐǒǔǧǩǰȟǚ"),
    ('\u{31b}', "ou", "ơư"),
    ('\u{323}', "aeiouybdhklmnrstvwzơư", "ạẹịọụỵḅḍḥḳḷṃṇṛṣṭṿẉẓợự"),
    ('\u{327}', "cgklnrstedh", "çģķļņŗşţȩḑḩ"),
    ('\u{328}', "aeiou", "ąęįǫų"),
];
/// Romanian writes a comma where others write a cedilla; the two stay apart.
const COMMA: (char, &str, &str) = ('\u{326}', "st", "șț");
/// Letters that are written as several, and those several.
const SEVERAL: [(char, &str); 9] =
    [('ß', "ss"), ('ẞ', "ss"), ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st")];

/// The text, letter by folded letter.
pub(super) fn fold(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len());
    for (from, raw) in text.char_indices() {
        let to = from + raw.len_utf8();
        let letter = lower(raw);
        if is_mark(letter) || is_point(letter) {
            join(&mut units, letter, from, to);
        } else if raw.is_whitespace() {
            match units.last_mut().filter(|last| last.letter == ' ') {
                Some(run) => run.to = to,
                None => units.push(Unit { letter: ' ', from, to }),
            }
        } else if let Some((_, letters)) = SEVERAL.iter().find(|(one, _)| *one == letter) {
            units.extend(letters.chars().map(|letter| Unit { letter, from, to }));
        } else if !is_silent(raw) {
            let base = units.len();
            units.push(Unit { letter, from, to });
            apart(&mut units, base);
        }
    }
    units
}

/// Takes the accents off the letter at `base` and puts them behind it.
fn apart(units: &mut Vec<Unit>, base: usize) {
    let Some(unit) = units.get(base).copied().filter(|unit| !unit.letter.is_ascii()) else { return };
    let Some((bare, mark)) = accented(unit.letter) else { return };
    if let Some(unit) = units.get_mut(base) {
        unit.letter = bare;
    }
    apart(units, base);
    join(units, mark, unit.from, unit.to);
}

fn accented(letter: char) -> Option<(char, char)> {
    ACCENTS.iter().chain([&COMMA]).find_map(|(mark, bare, letters)| {
        let (base, _) = bare.chars().zip(letters.chars()).find(|(_, accented)| *accented == letter)?;
        Some((base, *mark))
    })
}

/// Puts a mark behind the letter it belongs to, in the one order that the standard gives marks of a letter.
fn join(units: &mut Vec<Unit>, mark: char, from: usize, to: usize) {
    let Some(last) = units.last().copied() else {
        units.push(Unit { letter: mark, from, to });
        return;
    };
    units.iter_mut().rev().take_while(|unit| unit.from == last.from).for_each(|unit| unit.to = to);
    // A capital dotted i in lower case leaves its dot behind; vowel points are written or left out at will.
    if is_point(mark) || (mark == '\u{307}' && last.letter == 'i') {
        return;
    }
    let over = units.iter().rev().take_while(|unit| is_mark(unit.letter) && class(unit.letter) > class(mark)).count();
    units.insert(units.len() - over, Unit { letter: mark, from: last.from, to });
}

/// Where a mark sits: cedillas first, then horns, then what is below, then what is above.
fn class(mark: char) -> u8 {
    match mark {
        '\u{327}' | '\u{328}' => 0,
        '\u{31b}' => 1,
        '\u{316}'..='\u{319}' | '\u{31c}'..='\u{320}' | '\u{323}'..='\u{326}' | '\u{329}'..='\u{333}' => 2,
        _ => 3,
    }
}

/// One case, one hyphen, one apostrophe; the four letters `i` of Turkish are one.
fn lower(letter: char) -> char {
    let n = u32::from(letter);
    let folded = match n {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3AB | 0x410..=0x42F => n + 32,
        ..=0x7F => n,
        0xB5 => 0x3BC,
        0x130 | 0x131 => 0x69,
        0x100..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EF | 0x1F4..=0x1F5 | 0x1F8..=0x21F | 0x222..=0x233 | 0x3D8..=0x3EF => n | 1,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => n | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC | 0x4C1..=0x4CE => (n + 1) & !1,
        0x178 => 0xFF,
        0x17F => 0x73,
        0x386 => 0x3AC,
        0x388..=0x38A => n + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => n + 63,
        0x3C2 => 0x3C3,
        0x400..=0x40F => n + 80,
        0x4C0 => 0x4CF,
        0x531..=0x556 => n + 48,
        0x1C90..=0x1CBF => n - 0xBC0,
        0x2010..=0x2015 | 0x2212 => 0x2D,
        0x2018 | 0x2019 | 0x2BC | 0x2032 => 0x27,
        0x212A => 0x6B,
        0x212B => 0xE5,
        0xFF21..=0xFF3A => n - 0xFEE0 + 32,
        0xFF01..=0xFF5E => n - 0xFEE0,
        _ => n,
    };
    char::from_u32(folded).unwrap_or(letter)
}

/// Accents that stand behind their letter.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Hebrew and Arabic vowel points, which most people leave out.
fn is_point(letter: char) -> bool {
    matches!(letter, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}')
        || matches!(letter, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

/// What no reader sees: soft hyphens, joiners, marks of direction and of variants.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// What words are made of. The signs of Indian scripts between letters count, too.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter) || matches!(letter, '\u{900}'..='\u{963}' | '\u{970}'..='\u{dff}')
}

/// Letters of scripts that write no spaces, or write endings onto a name: any place between two may end a word.
fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF)
        || u32::from(letter) > 0x1_FFFF
}

/// Whether a word may end, and another begin, before the unit at `at`.
pub(super) fn cut(units: &[Unit], at: usize) -> bool {
    let letter = |at: Option<usize>| at.and_then(|at| units.get(at));
    let (Some(before), Some(after)) = (letter(at.checked_sub(1)), letter(Some(at))) else { return true };
    if before.from == after.from {
        return false;
    }
    // `Don’t` does not name Don, though `Don’s` does.
    let is = |at: Option<usize>, wanted: char| letter(at).is_some_and(|unit| unit.letter == wanted);
    let ends = |at: usize| letter(Some(at)).is_none_or(|unit| !is_word(unit.letter));
    let negates = |n: Option<usize>| n.is_some_and(|n| is(Some(n), 'n') && is(Some(n + 1), '\'') && is(Some(n + 2), 't') && ends(n + 3));
    if negates(at.checked_sub(1)) || negates(at.checked_sub(2)) {
        return false;
    }
    let joins = |letter: char| is_word(letter) && !is_unspaced(letter);
    !(joins(before.letter) && joins(after.letter))
}

/// The text in plain letters: lower case and without accents, with `ß` as `ss`; for the names of files.
#[must_use]
pub fn plain(text: &str) -> String {
    let units = fold(text);
    units.into_iter().map(|unit| unit.letter).filter(|letter| !is_mark(*letter)).collect()
}
