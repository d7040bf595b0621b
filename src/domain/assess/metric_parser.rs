//! Capture: a win in one line, and the number that the line already says.
//!
//! A line such as `Recovery fell from 190 to 40 minutes in two quarters` offers a metric. Every
//! word of it stands in the line: what is not written there is left empty, and a line without a
//! change from or by a figure offers nothing.

use crate::domain::records::metric::Metric;

/// What a line says, and the metric it offers.
#[must_use]
pub fn parse_line(line: &str) -> (String, Option<Metric>) {
    let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let tokens = tokens(&text);
    let metric = (0..tokens.len()).find_map(|at| metric_at(&tokens, at));
    (text, metric)
}

/// A word of the line, bare, where it stands, and whether a clause ends with it.
#[derive(Clone, Copy)]
struct Token<'a> {
    at: usize,
    word: &'a str,
    ends: bool,
}

const ARROWS: [&str; 4] = ["→", "->", "=>", "⇒"];
/// What stands before the thing that changed, or after it: taken off so that the thing is left.
const MOVES: [&str; 44] = [
    "a",
    "an",
    "and",
    "are",
    "brought",
    "came",
    "cut",
    "cutting",
    "decreased",
    "down",
    "dropped",
    "fell",
    "got",
    "grew",
    "had",
    "has",
    "have",
    "i",
    "improved",
    "increased",
    "is",
    "it",
    "lifted",
    "lowered",
    "moved",
    "our",
    "raised",
    "reduced",
    "rose",
    "shortened",
    "shrank",
    "that",
    "the",
    "then",
    "they",
    "this",
    "to",
    "took",
    "up",
    "was",
    "we",
    "went",
    "were",
    "with",
];
/// Opens a clause that says over what time.
const PERIODS: [&str; 7] = ["in", "within", "over", "since", "during", "after", "inside"];
/// No unit, whatever they follow.
const NO_UNITS: [&str; 30] = [
    "a", "an", "and", "as", "at", "because", "before", "but", "by", "for", "from", "of", "on",
    "or", "so", "than", "that", "the", "then", "to", "until", "was", "were", "when", "where",
    "which", "while", "who", "with", "without",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// The longest name of a thing, and the longest time, in words.
const MOST_WORDS: usize = 7;

/// The words of a line. Arrows are words of their own, `1 200` is one word.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let arrow = ARROWS.iter().find(|arrow| rest.starts_with(**arrow));
        if at < start || (letter != ' ' && arrow.is_none()) {
            continue;
        }
        push(&mut tokens, text, start, at);
        start = at + arrow.map_or(1, |arrow| arrow.len());
        if arrow.is_some() {
            tokens.push(Token { at, word: "→", ends: false });
        }
    }
    push(&mut tokens, text, start, text.len());
    let mut at = 1;
    while let (Some(before), Some(token)) = (tokens.get(at - 1).copied(), tokens.get(at).copied()) {
        let one = text
            .get(before.at..token.at + token.word.len())
            .filter(|_| !before.ends && group_follows(before.word, token.word));
        if let Some(word) = one {
            tokens.remove(at);
            tokens
                .get_mut(at - 1)
                .into_iter()
                .for_each(|joined| *joined = Token { word, ends: token.ends, ..before });
        } else {
            at += 1;
        }
    }
    tokens
}

fn push<'a>(tokens: &mut Vec<Token<'a>>, text: &'a str, start: usize, end: usize) {
    let piece = text.get(start..end).unwrap_or_default();
    let open = piece.trim_start_matches(['(', '[', '“', '"', '‘']);
    let word = open.trim_end_matches(['.', ',', ';', ':', ')', ']', '!', '?', '”', '"', '’']);
    // A bracket in front of a word, or a mark alone, ends what came before it.
    if word.len() < piece.len() && (word.is_empty() || open.len() < piece.len()) {
        tokens.last_mut().into_iter().for_each(|last| last.ends = true);
    }
    if !word.is_empty() {
        tokens.push(Token {
            at: start + piece.len() - open.len(),
            word,
            ends: word.len() < open.len(),
        });
    }
}

/// `1` and `200` of `1 200`; `1` and `40` are two numbers.
fn group_follows(before: &str, word: &str) -> bool {
    let head = before.trim_start_matches(is_sign);
    let opens = head.split(' ').next().is_some_and(|first| (1..=3).contains(&first.len()));
    opens
        && head.bytes().all(|b| b.is_ascii_digit() || b == b' ')
        && word.len() == 3
        && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_sign(letter: char) -> bool {
    "£$€¥~≈<>+-−".contains(letter)
}

fn one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// A number in figures, with what is written right before and after it: `£1.2m`, `97%`, `40min`.
fn is_number(word: &str) -> bool {
    word.trim_start_matches(is_sign).starts_with(|letter: char| letter.is_ascii_digit())
}

/// A number that has its unit with it: a currency before it or anything after it.
fn has_unit(word: &str) -> bool {
    word.starts_with(['£', '$', '€', '¥'])
        || word.ends_with(|letter: char| !letter.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

/// A number, the words after it that are its unit, and where the next thing stands.
struct Figure<'a> {
    number: &'a str,
    unit: Vec<&'a str>,
    next: usize,
    ends: bool,
}

fn figure<'a>(tokens: &[Token<'a>], at: usize) -> Option<Figure<'a>> {
    let token = tokens.get(at).filter(|token| is_number(token.word))?;
    let mut figure =
        Figure { number: token.word, unit: Vec::new(), next: at + 1, ends: token.ends };
    let take = |figure: &mut Figure<'a>, token: &Token<'a>| {
        figure.unit.push(token.word);
        figure.next += 1;
        figure.ends = token.ends;
    };
    let is_unit = |word: &str| {
        word == "%"
            || (!is_number(word)
                && word != "→"
                && !one_of(word, &NO_UNITS)
                && !one_of(word, &PERIODS))
    };
    if figure.ends {
        return Some(figure);
    }
    if let Some(unit) =
        tokens.get(figure.next).filter(|token| is_unit(token.word) && !has_unit(figure.number))
    {
        take(&mut figure, unit);
    }
    // `tickets a week`, `£40 per seat`
    let rate = tokens
        .get(figure.next)
        .filter(|token| !figure.ends && !token.ends && one_of(token.word, &["a", "an", "per"]));
    if let (Some(per), Some(of)) = (rate, tokens.get(figure.next + 1).filter(|of| is_unit(of.word)))
    {
        take(&mut figure, per);
        take(&mut figure, of);
    }
    Some(figure)
}

/// The metric of a change that begins at this word: `from … to …`, `… → …` or `by … %`.
fn metric_at(tokens: &[Token<'_>], at: usize) -> Option<Metric> {
    let word = tokens.get(at)?.word;
    if word.eq_ignore_ascii_case("by") {
        return change_by(tokens, at);
    }
    let from = usize::from(word.eq_ignore_ascii_case("from"));
    let before = figure(tokens, at + from)?;
    let joint = tokens.get(before.next)?.word;
    if joint != "→" && (from == 0 || !joint.eq_ignore_ascii_case("to")) {
        return None;
    }
    let after = figure(tokens, before.next + 1)?;
    let dated = |figure: &Figure<'_>| figure.unit.first().is_some_and(|unit| one_of(unit, &MONTHS));
    if dated(&before)
        || dated(&after)
        || (is_year(before.number) && is_year(after.number) && after.unit.is_empty())
    {
        return None;
    }
    let (before_unit, after_unit) = (before.unit.join(" "), after.unit.join(" "));
    let percent = after
        .number
        .strip_suffix('%')
        .filter(|_| before.number.ends_with('%') || !has_unit(before.number));
    let (before, after_number, unit) = match percent {
        Some(after) if before_unit.is_empty() => {
            (before.number.trim_end_matches('%').to_owned(), after.to_owned(), "%".to_owned())
        }
        _ if before_unit.is_empty() || before_unit == after_unit => {
            (before.number.to_owned(), after.number.to_owned(), after_unit)
        }
        // Two units: each stays with its number.
        _ => {
            (joined(before.number, &before_unit), joined(after.number, &after_unit), String::new())
        }
    };
    Some(Metric {
        what: what(tokens, at),
        before,
        after: after_number,
        unit,
        period: period(tokens, after.next, after.ends),
    })
}

fn joined(number: &str, unit: &str) -> String {
    format!("{number} {unit}").trim_end().to_owned()
}

/// `by 12 %`, `by 12 percent`, `by £40k`. Another `by` may name people or a day.
fn change_by(tokens: &[Token<'_>], at: usize) -> Option<Metric> {
    let by = figure(tokens, at + 1)?;
    let unit = by.unit.join(" ");
    let money = by
        .number
        .trim_start_matches(['~', '≈', '<', '>', '+', '-', '−'])
        .starts_with(['£', '$', '€', '¥']);
    let (number, unit) = match by.number.strip_suffix('%') {
        Some(number) => (number, "%"),
        None if money || unit == "%" || one_of(&unit, &["percent", "points"]) => {
            (by.number, unit.as_str())
        }
        None => return None,
    };
    let after = format!("{} {number}", tokens.get(at)?.word.to_ascii_lowercase());
    Some(Metric {
        what: what(tokens, at),
        before: String::new(),
        after,
        unit: unit.to_owned(),
        period: period(tokens, by.next, by.ends),
    })
}

/// What changed: the words of the clause before the change, without those that only say that it
/// moved.
fn what(tokens: &[Token<'_>], until: usize) -> String {
    let before = tokens.get(..until).unwrap_or_default();
    let clause = before.iter().rposition(|token| token.ends).map_or(before, |end| {
        // `Recovery: 190 → 40` names the thing before the colon.
        if end + 1 == before.len() { before } else { before.get(end + 1..).unwrap_or_default() }
    });
    let mut words: Vec<&str> = clause.iter().map(|token| token.word).collect();
    while words.last().is_some_and(|word| one_of(word, &MOVES)) {
        words.pop();
    }
    let moves = words.iter().take_while(|word| one_of(word, &MOVES)).count();
    words.drain(..moves);
    if words.len() > MOST_WORDS { String::new() } else { words.join(" ") }
}

/// Over what time, where the words after the number begin to say it.
fn period(tokens: &[Token<'_>], at: usize, ended: bool) -> String {
    let rest = tokens.get(at..).unwrap_or_default();
    let opens = rest.first().is_some_and(|token| one_of(token.word, &PERIODS));
    if ended || !opens {
        return String::new();
    }
    let end = rest.iter().position(|token| token.ends).map_or(rest.len(), |end| end + 1);
    let words: Vec<&str> = rest.iter().take(end).map(|token| token.word).collect();
    if words.len() > MOST_WORDS { String::new() } else { words.join(" ") }
}
