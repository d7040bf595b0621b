//! Figures as people type them: `1,250.50`, `£1.2m`, `12 %`, `40k`. Read into hundredths, because the page has no floating
//! point, and refused where two readers could disagree: a total must not rest on a guess.

use std::fmt;

/// A figure that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// A hundred times the figure.
    pub hundredths: i64,
    /// `%`, a currency sign, a currency code, or nothing.
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
const TIMES: [(&str, u32); 9] =
    [("thousand", 3), ("million", 6), ("billion", 9), ("mn", 6), ("bn", 9), ("k", 3), ("K", 3), ("m", 6), ("M", 6)];
const SIGNS: [char; 5] = ['£', '$', '€', '¥', '₹'];

/// Reads a figure. `None` where it is not one, or could be two: `1,5` is one and a half or fifteen hundred cut short.
#[must_use]
pub fn read(text: &str) -> Option<Figure> {
    let text = text.trim();
    // Two cells of a column, or of a row, are not one figure with its thousands apart.
    if text.contains(|letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')) {
        return None;
    }
    let (minus, rest) = sign(text);
    let (before, rest) = mark_before(rest);
    let (minus_after, rest) = sign(rest);
    let (rest, after) = mark_after(rest);
    let (rest, power) = times(rest);
    if !(before.is_empty() || after.is_empty()) || (minus && minus_after) || (after == "%" && power > 0) {
        return None;
    }
    let hundredths = digits(rest, power)?;
    let mark = if before.is_empty() { after } else { before };
    Some(Figure { hundredths: if minus || minus_after { -hundredths } else { hundredths }, mark: mark.to_owned() })
}

fn sign(text: &str) -> (bool, &str) {
    let plain = text.strip_prefix('+').map(|rest| (false, rest));
    let minus = text.strip_prefix(['-', '−']).map(|rest| (true, rest));
    let (minus, rest) = minus.or(plain).unwrap_or((false, text));
    (minus, rest.trim_start())
}

/// A currency in front: a sign, or a code of three capitals.
fn mark_before(text: &str) -> (&str, &str) {
    let end = if text.starts_with(SIGNS) { text.chars().next().map_or(0, char::len_utf8) } else { 3 };
    match text.split_at_checked(end) {
        Some((mark, rest)) if is_mark(mark) => (mark, rest.trim_start()),
        _ => ("", text),
    }
}

/// A per cent sign or a currency behind.
fn mark_after(text: &str) -> (&str, &str) {
    let last = text.chars().next_back().filter(|last| *last == '%' || SIGNS.contains(last));
    let start = text.len().saturating_sub(last.map_or(3, char::len_utf8));
    match text.split_at_checked(start) {
        Some((rest, mark)) if mark == "%" || is_mark(mark) => (rest.trim_end(), mark),
        _ => (text, ""),
    }
}

fn is_mark(text: &str) -> bool {
    text.starts_with(SIGNS) || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn times(text: &str) -> (&str, u32) {
    let found = TIMES.iter().find_map(|(end, power)| Some((text.strip_suffix(end)?.trim_end(), *power)));
    found.unwrap_or((text, 0))
}

/// Digits with thousands apart or not, times a power of ten, in hundredths.
fn digits(text: &str, power: u32) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut value = 0_i64;
    let mut add = |byte: u8| {
        let digit = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
        value = value.checked_mul(10)?.checked_add(digit)?;
        Some(())
    };
    let mut groups = whole.split([',', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '’', '\'']);
    let first = groups.next()?;
    let apart = first.len() < whole.len();
    if first.is_empty() || (apart && first.len() > 3) {
        return None;
    }
    first.bytes().try_for_each(&mut add)?;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        group.bytes().try_for_each(&mut add)?;
    }
    let fraction = fraction.unwrap_or("0");
    // Three places without a multiplier may be thousands, written as half of Europe writes them.
    let places = u32::try_from(fraction.len()).ok().filter(|places| (1..=2).contains(places) || (power > 0 && *places <= power))?;
    fraction.bytes().try_for_each(&mut add)?;
    value.checked_mul(10_i64.checked_pow((power + 2).checked_sub(places)?)?)
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

/// `part` of `whole` when the whole is cut into `pieces`, at most 10,000, and the rest dropped; 0 where there is no whole.
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
    /// `1,250.50`, `£1,200,000`, `GBP 40`, `12%`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.hundredths < 0 {
            f.write_str("−")?;
        }
        match self.mark.as_str() {
            "" | "%" => {}
            code if code.len() == 3 && code.is_ascii() => write!(f, "{code} ")?,
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
