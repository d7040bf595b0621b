//! A listed name in parts: “Mr Blogs” and “Fred” where “Fred Blogs” is listed, and “I B M” for “IBM”. Hiding takes whole
//! names only, so these are pointed out.
//!
//! A part counts where it is written like a name, and where it is no common word: on a list with “The Home Office”, not
//! every “home” is a secret.

use super::{
    Words,
    left::{Leak, Warning, bones_of, note, spelled},
};
use unicode_normalization::char::is_combining_mark;

/// Shorter parts are initials and particles.
const LEAST: usize = 3;

/// Words that many names share and that give nobody away.
#[rustfmt::skip]
const COMMON: [&str; 104] = [
    "the", "and", "for", "von", "van", "der", "den", "del", "des", "las", "los", "mrs", "miss", "sir", "dame", "lord", "lady", "prof",
    "our", "new", "old", "big", "one", "two", "first", "group", "company", "corp", "corporation", "inc", "incorporated", "ltd", "limited",
    "plc", "llc", "llp", "gmbh", "holding", "holdings", "partner", "partners", "associates", "international", "global", "national",
    "central", "general", "public", "united", "royal", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "british", "american", "european", "german", "french", "home", "office", "bank", "banking", "insurance", "finance", "financial",
    "capital", "health", "care", "hospital", "school", "university", "council", "city", "county", "ministry", "department", "energy",
    "power", "water", "service", "services", "system", "systems", "solution", "solutions", "software", "technology", "technologies",
    "data", "digital", "cloud", "network", "networks", "security", "project", "programme", "program", "team", "board",
];

/// A listed name with the parts that point to it.
struct Name<'a> {
    word: &'a str,
    parts: Vec<String>,
}

impl Words<'_> {
    /// Parts of listed names, and short ones with their letters apart.
    pub(super) fn parts_left(&self, text: &str, found: &mut Vec<Warning>) {
        let names: Vec<Name> = self.0.iter().map(|listed| Name::of(listed.hidden.word.trim())).collect();
        let mut apart = (0, String::new());
        for (at, token) in tokens(text) {
            if bones_of(token).chars().count() == 1 {
                if apart.1.is_empty() {
                    apart.0 = at;
                }
                apart.1.push_str(&bones_of(token));
                let here = text.get(apart.0..at + token.len()).unwrap_or_default();
                let whole = |name: &&Name| is_capital(name.word) && bones_of(name.word) == apart.1 && here.contains(char::is_whitespace);
                names.iter().filter(whole).for_each(|name| note(found, here, Leak::LooksLike(name.word.to_owned())));
                continue;
            }
            apart.1.clear();
            for name in names.iter().filter(|name| !name.parts.is_empty()) {
                let told = || {
                    found.iter().any(|warning| match &warning.leak {
                        Leak::LooksLike(word) => warning.found == token && word == name.word,
                        Leak::Word => warning.found.contains(token),
                        _ => false,
                    })
                };
                if token.split(['-', '.', '_', '\'', '’', '@']).any(|piece| name.has(piece)) && !told() {
                    note(found, token, Leak::LooksLike(name.word.to_owned()));
                }
            }
        }
    }
}

impl<'a> Name<'a> {
    fn of(word: &'a str) -> Self {
        let pieces: Vec<&str> =
            word.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|piece| !piece.is_empty()).collect();
        let tells = |piece: &&&str| {
            let bones = bones_of(piece);
            is_named(piece) && bones.chars().count() >= LEAST && !bones.chars().all(char::is_numeric) && !COMMON.contains(&bones.as_str())
        };
        let parts = pieces.iter().filter(tells).map(|piece| spelled(&bones_of(piece))).collect();
        Self { word, parts: if pieces.len() > 1 { parts } else { Vec::new() } }
    }

    /// Whether this is one of its parts, or several that bear it.
    fn has(&self, piece: &str) -> bool {
        let bones = spelled(&bones_of(piece));
        is_named(piece) && self.parts.iter().any(|part| bones == *part || bones.strip_suffix('s') == Some(part))
    }
}

/// Written like a name: with a capital, or in a script that has none.
fn is_named(word: &str) -> bool {
    word.chars().find(|letter| letter.is_alphabetic()).is_some_and(|first| !first.is_lowercase())
}

fn is_capital(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Runs of letters with what binds them, and where each begins.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const BINDS: [char; 6] = ['-', '_', '.', '\'', '’', '@'];
    let apart = |c: char| !c.is_alphanumeric() && !is_combining_mark(c) && !BINDS.contains(&c);
    let mut next = 0;
    let pieces = text.split_inclusive(apart).map(move |piece| {
        let at = next;
        next += piece.len();
        let inside = piece.trim_end_matches(apart);
        let token = inside.trim_start_matches(BINDS);
        (at + inside.len() - token.len(), token.trim_end_matches(BINDS))
    });
    pieces.filter(|(_, token)| !token.is_empty())
}
