//! What can be said about a piece of text without understanding it: words, numbers, "I" and "we".

/// Words, as a reader counts them: runs without white space that hold a letter or a digit.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Whether the text says a number in digits. `two quarters` does not: a panel writes down figures.
#[must_use]
pub fn has_number(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

/// Words that join a figure to what comes next and are no unit of it.
const JOINS: [&str; 14] = [
    "and", "are", "but", "for", "from", "had", "has", "than", "that", "the", "was", "were", "when",
    "with",
];

/// The figures of a text with the word after each, for example `47 minutes`, `190`, at most `most`
/// of them.
#[must_use]
pub fn figures(text: &str, most: usize) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric() && !"£$€%+-".contains(c)).to_owned()
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !has_number(word) || found.len() == most {
            continue;
        }
        let figure = bare(word);
        let closed = word.ends_with(['.', ',', ';', ':', ')']);
        let unit =
            words.get(at + 1).filter(|next| !closed && !has_number(next)).map(|next| bare(next));
        match unit {
            Some(unit) if unit.len() > 2 && !JOINS.contains(&unit.as_str()) => {
                found.push(format!("{figure} {unit}"))
            }
            _ => found.push(figure),
        }
    }
    found
}

/// Whether a text holds letters that are written from right to left: Hebrew, Arabic and their
/// neighbours.
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    let right = |letter: char| matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff);
    text.chars().any(right)
}

/// Somebody's words, to be put into a sentence of ours. Words that are written from right to left
/// are set apart by the two marks that Unicode has for it, so that neither they nor the sentence
/// are turned round.
#[must_use]
pub fn isolated(words: &str) -> String {
    if has_right_to_left(words) { format!("\u{2068}{words}\u{2069}") } else { words.to_owned() }
}

/// How often any of `wanted` (lower case) stands in the text as a word of its own; `I’ve` counts as
/// `i`.
#[must_use]
pub fn count_words(text: &str, wanted: &[&str]) -> usize {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(word)))
        .count()
}

/// The first sentence of a text, cut at a word after about `most` characters, with an ellipsis
/// where it was cut.
#[must_use]
pub fn first_sentence(text: &str, most: usize) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim();
    let sentence = line.match_indices(['.', '!', '?']).find_map(|(at, mark)| {
        let rest = line.get(at + mark.len()..)?;
        (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| line.get(..at)).flatten()
    });
    let sentence = sentence.unwrap_or(line);
    if sentence.chars().count() <= most {
        return sentence.to_owned();
    }
    let mut cut = String::new();
    for word in sentence.split_whitespace() {
        if cut.chars().count() + word.chars().count() >= most {
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.push_str(word);
    }
    if cut.is_empty() {
        cut = sentence.chars().take(most).collect();
    }
    cut.push('…');
    cut
}

/// A text of one line, cut at a word after at most `most` characters, with an ellipsis where it was
/// cut.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    // One more: the last word is whole where a space follows it.
    let cut: String = text.chars().take(most + 1).collect();
    let words = cut
        .rsplit_once(char::is_whitespace)
        .map_or_else(|| text.chars().take(most).collect(), |(words, _)| words.to_owned());
    format!("{}…", words.trim_end())
}

/// `zero` to `twelve` in words, larger numbers in digits, as the screen writes counts in running
/// text.
#[must_use]
pub fn number_word(n: usize) -> String {
    const NAMES: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    NAMES.get(n).map_or_else(|| n.to_string(), |name| (*name).to_owned())
}

/// The text with its first letter in upper case, unless its first word has a spelling of its own,
/// such as `iOS`.
#[must_use]
pub fn capitalize(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !has_inner_capital(text) => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// The text with its first letter in lower case where its first word is an ordinary one, the
/// article `A` or `E-commerce`. What is always written so keeps its capital: `I`, `A/B`, `IT`,
/// `DevOps`.
#[must_use]
pub fn uncapitalize(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    // An accent of its own character belongs to the letter before it.
    let second = letters.clone().find(|letter| !('\u{300}'..='\u{36f}').contains(letter));
    let ordinary = match second {
        Some(second) if second.is_lowercase() => !has_inner_capital(text),
        Some(' ') => first == 'A',
        Some('-') => first == 'E',
        _ => false,
    };
    if ordinary { first.to_lowercase().chain(letters).collect() } else { text.to_owned() }
}

/// Whether the first word has a capital behind its first letter. What stands behind a hyphen is
/// another word: `Non-IT`.
fn has_inner_capital(text: &str) -> bool {
    let first = text
        .split(|letter: char| letter == '-' || letter.is_whitespace())
        .next()
        .unwrap_or_default();
    first.chars().skip(1).any(char::is_uppercase)
}

/// `a, b and c`
#[must_use]
pub fn join_and<S: AsRef<str>>(parts: &[S]) -> String {
    joined(parts, "and")
}

/// `a, b or c`
#[must_use]
pub fn join_or<S: AsRef<str>>(parts: &[S]) -> String {
    joined(parts, "or")
}

fn joined<S: AsRef<str>>(parts: &[S], word: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", first.join(", "), last.as_ref())
        }
    }
}

/// The signals by name while they are few, then by number, and what is so about them: `Vendor
/// command has no story yet`.
#[must_use]
pub fn clause(names: &[String], one: &str, many: &str) -> Option<String> {
    match names {
        [] => None,
        [only] => Some(format!("{only} {one}")),
        few if few.len() <= 4 => Some(format!("{} {many}", join_and(few))),
        more => Some(format!("{} signals {many}", number_word(more.len()))),
    }
}

/// `a` or `an`, as the first letter asks for it.
#[must_use]
pub fn article(text: &str) -> &'static str {
    if text.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

/// `1 word`, `2 words`
#[must_use]
pub fn count_label(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `one word`, `two words`, `14 words`: a count in running text.
#[must_use]
pub fn spelled_count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number_word(n), if n == 1 { one } else { many })
}
