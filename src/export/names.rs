//! Names of files: plain ASCII, so that every system, archive and mail server leaves them as they are.

use crate::domain::{date::Day, sanitise::plain};

/// Longer names are cut at a word.
const LONGEST: usize = 60;

/// `risk-register-2026-11-22.md`
#[must_use]
pub fn file_name(name: &str, day: Day, end: &str) -> String {
    let slug = slug(name);
    let slug = if slug.is_empty() { "rung" } else { &slug };
    format!("{slug}-{day}.{end}")
}

/// Whether a letter stands within words without being seen: soft hyphens, joiners, marks of direction.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Small letters and digits with hyphens between them; accents come off, other scripts are dropped.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in plain(name).split(|c: char| !c.is_alphanumeric() && c != '\'' && !is_unseen(c)) {
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
