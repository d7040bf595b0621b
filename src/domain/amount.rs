//! Figures as people type them: `1,250.50`, `£1.2m`, `12 %`, `40k`, `€1.234,50`, `₹2,50,000`, `kr 1
//! 200`, `(1,200)`. Read into hundredths, because the page has no floating point, and refused where
//! two readers could disagree: a total must not rest on a guess. How the digits of a figure stand
//! apart is read in [`super::digits`].

use super::digits::{digits, sole_mark};
use std::fmt;

/// A figure that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// A hundred times the figure.
    pub hundredths: i64,
    /// `%`, a currency sign, a currency code, or nothing; in the one spelling that [`MARKS`] gives
    /// it.
    pub mark: String,
}

/// Figures added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What they come to, or why that cannot be said.
    pub total: Result<Figure, NoTotal>,
    /// Cells that say something and are no figure.
    pub unread: usize,
}

/// Why figures have no total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTotal {
    /// Their marks differ: pounds and dollars have no sum.
    Mixed,
    /// It is beyond what is counted here.
    TooLarge,
}

/// Endings that multiply, as powers of ten.
const TIMES: [(&str, u32); 9] = [
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("mn", 6),
    ("bn", 9),
    ("k", 3),
    ("K", 3),
    ("m", 6),
    ("M", 6),
];
/// Currencies that are neither a sign nor a code of three capitals, as they are written and as they
/// are kept. The longer ones come first.
const MARKS: [(&str, &str); 14] = [
    ("US$", "US$"),
    ("CA$", "CA$"),
    ("AU$", "AU$"),
    ("NZ$", "NZ$"),
    ("HK$", "HK$"),
    ("A$", "A$"),
    ("C$", "C$"),
    ("R$", "R$"),
    ("S$", "S$"),
    ("kr.", "kr"),
    ("kr", "kr"),
    ("Rs", "Rs"),
    ("zł", "zł"),
    ("Kč", "Kč"),
];

/// Reads a figure. `None` where it is not one, or could be two: `1,5` is one and a half or fifteen
/// hundred cut short.
#[must_use]
pub fn read(text: &str) -> Option<Figure> {
    let text = text.trim();
    // Two cells of a column, or of a row, are not one figure with its thousands apart.
    if text
        .contains(|letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}'))
    {
        return None;
    }
    let (sign, rest) = sign(text);
    let (around, rest) = bracketed(rest);
    let (before, rest) = mark_before(rest);
    let (sign_after, rest) = self::sign(rest);
    let (behind, rest) = bracketed(rest);
    let (rest, after) = mark_after(rest);
    let (within, rest) = bracketed(rest);
    let (rest, power) = times(rest);
    // Brackets are the minus of accountants, and one sign is enough.
    let signs = [sign.is_some(), around, sign_after.is_some(), behind, within]
        .iter()
        .filter(|said| **said)
        .count();
    if !(before.is_empty() || after.is_empty()) || signs > 1 || (after == "%" && power > 0) {
        return None;
    }
    let hundredths = digits(rest, power)?;
    let minus = around || behind || within || sign == Some('-') || sign_after == Some('-');
    let mark = if before.is_empty() { after } else { before };
    Some(Figure { hundredths: if minus { -hundredths } else { hundredths }, mark: mark.to_owned() })
}

fn sign(text: &str) -> (Option<char>, &str) {
    let plus = text.strip_prefix('+').map(|rest| (Some('+'), rest));
    let minus = text.strip_prefix(['-', '−']).map(|rest| (Some('-'), rest));
    let (sign, rest) = minus.or(plus).unwrap_or((None, text));
    (sign, rest.trim_start())
}

/// `(1,200)`
fn bracketed(text: &str) -> (bool, &str) {
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.map_or((false, text), |inside| (true, inside.trim()))
}

/// A currency in front: a sign, a code of three capitals, or one of [`MARKS`].
fn mark_before(text: &str) -> (&str, &str) {
    if let Some((mark, rest)) =
        MARKS.iter().find_map(|(written, mark)| Some((*mark, text.strip_prefix(written)?)))
    {
        return (mark, rest.trim_start());
    }
    let end = text.chars().next().filter(|first| is_sign(*first)).map_or(3, char::len_utf8);
    match text.split_at_checked(end) {
        Some((mark, rest)) if is_mark(mark) => (mark, rest.trim_start()),
        _ => ("", text),
    }
}

/// A per cent sign or a currency behind.
fn mark_after(text: &str) -> (&str, &str) {
    if let Some((mark, rest)) =
        MARKS.iter().find_map(|(written, mark)| Some((*mark, text.strip_suffix(written)?)))
    {
        return (rest.trim_end(), mark);
    }
    let last = text.chars().next_back().filter(|last| *last == '%' || is_sign(*last));
    let start = text.len().saturating_sub(last.map_or(3, char::len_utf8));
    match text.split_at_checked(start) {
        Some((rest, mark)) if mark == "%" || is_mark(mark) => (rest.trim_end(), mark),
        _ => (text, ""),
    }
}

/// A sign of a currency: those of old, and the block that Unicode has for the others.
fn is_sign(letter: char) -> bool {
    matches!(letter, '£' | '$' | '¥' | '\u{20a0}'..='\u{20cf}')
}

fn is_mark(text: &str) -> bool {
    text.starts_with(is_sign)
        || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn times(text: &str) -> (&str, u32) {
    let found =
        TIMES.iter().find_map(|(end, power)| Some((text.strip_suffix(end)?.trim_end(), *power)));
    found.unwrap_or((text, 0))
}

/// What is said of a figure that was refused because it has two readings, and how either is
/// written: `12,5` is twelve and a half, or twelve thousand five hundred cut short. `None` where it
/// is no such figure.
#[must_use]
pub fn doubt(text: &str) -> Option<String> {
    let text = text.trim();
    if read(text).is_some() {
        return None;
    }
    let (mark, before, after) = sole_mark(text)?;
    let places = after.bytes().take_while(u8::is_ascii_digit).count();
    let (fraction, rest) = after.split_at_checked(places)?;
    let (one, other) = match (mark, places) {
        // A comma with too few digits behind it to stand between thousands.
        (',', 1 | 2) => {
            (read(&format!("{before}.{after}"))?, read(&format!("{before},{fraction:0<3}{rest}"))?)
        }
        // A point with as many digits behind it as there are between thousands.
        ('.', 3) => {
            let thousands = read(&format!("{before},{after}"))?;
            let hundredths = (thousands.hundredths + thousands.hundredths.signum() * 500) / 1_000;
            (thousands.clone(), Figure { hundredths, ..thousands })
        }
        _ => return None,
    };
    Some(format!(
        "“{text}” could be {one} or {other}. Write the one you mean, with a point before decimals and commas between thousands."
    ))
}

/// Adds the cells that are figures. Cells without words count for nothing.
#[must_use]
pub fn sum(cells: &[&str]) -> Sum {
    let typed = cells.iter().filter(|cell| !cell.trim().is_empty());
    let figures: Vec<Option<Figure>> = typed.map(|cell| read(cell)).collect();
    let unread = figures.iter().filter(|figure| figure.is_none()).count();
    Sum { total: total(figures.iter().flatten()), unread }
}

/// What figures come to. One without a mark takes that of the others.
///
/// # Errors
///
/// Says why they have no total.
pub fn total<'a>(figures: impl Iterator<Item = &'a Figure>) -> Result<Figure, NoTotal> {
    // Wide enough for any number of figures: only the total itself must fit, whatever the order.
    let (mut all, mut mark, mut mixed) = (0_i128, "", false);
    for figure in figures {
        all = all.saturating_add(figure.hundredths.into());
        if !figure.mark.is_empty() {
            mixed |= !mark.is_empty() && mark != figure.mark;
            mark = &figure.mark;
        }
    }
    match i64::try_from(all) {
        _ if mixed => Err(NoTotal::Mixed),
        Ok(hundredths) => Ok(Figure { hundredths, mark: mark.to_owned() }),
        Err(_) => Err(NoTotal::TooLarge),
    }
}

/// `part` of `whole` in whole per cent, rounded; 0 where there is no whole.
#[must_use]
pub fn percent(part: i64, whole: i64) -> i64 {
    (share(part, whole, 200) + 1).div_euclid(2)
}

/// `part` of `whole` when the whole is cut into `pieces`, at most 10,000, and the rest dropped; 0
/// where there is no whole.
#[must_use]
pub fn share(part: i64, whole: i64, pieces: i64) -> i64 {
    let (mut part, mut whole) = (part, whole);
    // Far beyond any budget: a last digit is worth less than an overflow.
    while part.saturating_abs() > i64::MAX / 10_000 {
        part /= 10;
        whole /= 10;
    }
    if whole <= 0 { 0 } else { part * pieces / whole }
}

impl fmt::Display for Figure {
    /// `1,250.50`, `£1,200,000`, `US$3`, `GBP 40`, `12%`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.hundredths < 0 {
            f.write_str("−")?;
        }
        match self.mark.as_str() {
            "" | "%" => {}
            name if name.ends_with(char::is_alphabetic) => write!(f, "{name} ")?,
            sign => f.write_str(sign)?,
        }
        let size = self.hundredths.unsigned_abs();
        let (whole, rest) = ((size / 100).to_string(), size % 100);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        if rest > 0 {
            write!(f, ".{rest:02}")?;
        }
        if self.mark == "%" { f.write_str("%") } else { Ok(()) }
    }
}
