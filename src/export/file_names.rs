//! Names of files: plain ASCII, so that every system, archive and mail server leaves them as they
//! are.

use super::csv::Between;
use crate::domain::{date::Day, fold::fold_text};

/// Longer names are cut at a word.
const LONGEST: usize = 60;

/// `risk-register-2026-11-22.md`. A name that says its own days keeps those and gets no other:
/// `it-director-plan-from-2026-11-30.ics`, `what-i-changed-2026-01-01-to-2026-11-27.md`.
#[must_use]
pub fn file_name(name: &str, day: Day, end: &str) -> String {
    format!("{}.{end}", dated(name, day))
}

/// The name of a table's file. Both ways of writing it may lie in one folder.
#[must_use]
pub fn csv_name(name: &str, day: Day, between: Between) -> String {
    let semicolons = if between == Between::Semicolons { "-semicolons" } else { "" };
    format!("{}{semicolons}.csv", dated(name, day))
}

/// A name with its days as numbers, or with this day where it says none. Days are never cut off.
fn dated(name: &str, day: Day) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let (mut title, mut days) = (Vec::new(), Vec::new());
    let mut left = words.as_slice();
    while let Some((word, rest)) = left.split_first() {
        let found =
            left.split_first_chunk().and_then(|(three, rest)| Some((day_in_words(three)?, rest)));
        if let Some((day, rest)) = found {
            days.push(day.to_string());
            left = rest;
            continue;
        }
        // What joins two days, or stands behind the last, stays with them.
        if days.is_empty() {
            title.push(*word)
        } else {
            days.push((*word).to_owned())
        }
        left = rest;
    }
    let (title, days) = (slug(&title.join(" ")), slug(&days.join(" ")));
    let title = if title.is_empty() { "rung" } else { &title };
    if days.is_empty() { format!("{title}-{day}") } else { format!("{title}-{days}") }
}

/// `30 November 2026`
fn day_in_words(words: &[&str; 3]) -> Option<Day> {
    let [number, month, year] = words;
    let month =
        (1..=12).find(|at| Day::new(2000, *at, 1).is_some_and(|day| day.month_name() == *month))?;
    Day::new(
        year.trim_end_matches([',', '.', ')']).parse().ok()?,
        month,
        number.trim_start_matches('(').parse().ok()?,
    )
}

/// Whether a letter stands within words without being seen: soft hyphens, joiners, marks of
/// direction.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Small letters and digits with hyphens between them; accents come off, other scripts are dropped.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in fold_text(name).split(|c: char| !c.is_alphanumeric() && c != '\'' && !is_unseen(c))
    {
        let mut letters = String::new();
        for letter in word.chars() {
            match letter {
                'æ' => letters.push_str("ae"),
                'œ' => letters.push_str("oe"),
                'ø' => letters.push('o'),
                'ł' => letters.push('l'),
                'đ' | 'ð' => letters.push('d'),
                'þ' => letters.push_str("th"),
                letter if letter.is_ascii_alphanumeric() => letters.push(letter),
                _ => {}
            }
        }
        if letters.is_empty() {
            continue;
        }
        if slug.len() + letters.len() >= LONGEST {
            if slug.is_empty() {
                letters.truncate(LONGEST);
                slug = letters;
            }
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&letters);
    }
    slug
}
