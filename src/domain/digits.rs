//! The digits of a figure with what stands between them: which mark sets thousands apart, and which
//! stands before decimals.
//!
//! Countries differ, so the marks themselves have to say. Two different marks say it: the last
//! stands before decimals. One mark that comes twice sets thousands apart. A mark that comes once
//! is read as English writes it, and where its digits could also be meant the other way, not at
//! all.

/// A mark between digits. All spaces are one, and so are both apostrophes.
fn mark(letter: char) -> Option<char> {
    match letter {
        '.' | ',' => Some(letter),
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        '’' | '\'' => Some('\''),
        _ => None,
    }
}

/// What a figure is made of: its digits between marks, and the marks. `None` where anything else
/// stands in it.
fn split(text: &str) -> Option<(Vec<&str>, Vec<char>)> {
    let groups: Vec<&str> = text.split(|letter| mark(letter).is_some()).collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    groups.iter().all(digits).then(|| (groups, text.chars().filter_map(mark).collect()))
}

/// Whether the last mark stands before decimals. `None` where the marks do not fit together.
fn has_decimals(groups: &[&str], marks: &[char]) -> Option<bool> {
    let (last, before) = match marks {
        [] => return Some(false),
        [before @ .., last] => (*last, before),
    };
    match before {
        // Behind a nought, or more than three digits, stand no thousands: `0,5` and `1234,50` have
        // one reading.
        [] => Some(
            last == '.'
                || (last == ','
                    && groups.first().is_some_and(|first| *first == "0" || first.len() > 3)),
        ),
        [first, ..] if before.iter().any(|mark| mark != first) => None,
        [first, ..] if *first == last => Some(false),
        _ => matches!(last, '.' | ',').then_some(true),
    }
}

/// Whether digits stand apart in threes, or as in India: three at the end and twos before them.
fn stand_apart(groups: &[&str], marks: &[char]) -> bool {
    let (Some((first, rest)), Some((last, middle))) = (groups.split_first(), groups.split_last())
    else {
        return false;
    };
    let middle = middle.get(1..).unwrap_or_default();
    let threes = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    let indian = marks.contains(&',')
        && (1..=2).contains(&first.len())
        && last.len() == 3
        && !middle.is_empty()
        && middle.iter().all(|group| group.len() == 2);
    rest.is_empty() || (!first.starts_with('0') && (threes || indian))
}

/// Digits with thousands apart or not, times a power of ten, in hundredths.
pub(in crate::domain) fn digits(text: &str, power: u32) -> Option<i64> {
    let (mut groups, marks) = split(text)?;
    let fraction = if has_decimals(&groups, &marks)? { groups.pop() } else { None };
    if !stand_apart(&groups, &marks) {
        return None;
    }
    let fraction = fraction.unwrap_or("0");
    // Three places without a multiplier may be thousands, written as half of Europe writes them.
    let places = u32::try_from(fraction.len())
        .ok()
        .filter(|places| (1..=2).contains(places) || (power > 0 && *places <= power))?;
    let mut value = 0_i64;
    for byte in groups.iter().chain([&fraction]).flat_map(|group| group.bytes()) {
        value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
    }
    value.checked_mul(10_i64.checked_pow((power + 2).checked_sub(places)?)?)
}

/// The one point or comma between the digits of a text, and what stands on each side.
pub(in crate::domain) fn sole_mark(text: &str) -> Option<(char, &str, &str)> {
    let (before, after) =
        text.split_once([',', '.']).filter(|(_, after)| !after.contains([',', '.']))?;
    let mark = if text.contains(',') { ',' } else { '.' };
    Some((mark, before, after))
}

/// A figure as countries write it that have a comma before decimals: without anything between its
/// thousands, of which there are several ways. What is written so already keeps its comma.
#[must_use]
pub fn with_comma(text: &str) -> String {
    let letters: Vec<char> = text.trim().chars().collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let within = |at: usize| digit(at.checked_sub(1)) && digit(Some(at + 1));
    let marks: Vec<(usize, char)> = letters
        .iter()
        .enumerate()
        .filter(|(at, _)| within(*at))
        .filter_map(|(at, letter)| Some((at, mark(*letter)?)))
        .collect();
    let groups: String = letters.iter().collect();
    let groups: Vec<&str> = groups
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let (places, marks): (Vec<usize>, Vec<char>) = marks.into_iter().unzip();
    let decimals = has_decimals(&groups, &marks) == Some(true);
    // Points between thousands only: an address or a version looks the same, and so it stays.
    if !decimals && marks.contains(&'.') {
        return letters.into_iter().collect();
    }
    let last = places.last().filter(|_| decimals);
    let kept = |(at, letter): (usize, &char)| match () {
        () if last == Some(&at) => Some(','),
        () if places.contains(&at) => None,
        () => Some(*letter),
    };
    letters.iter().enumerate().filter_map(kept).collect()
}
