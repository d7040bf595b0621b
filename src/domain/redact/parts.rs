//! A listed name in parts: “Mr Blogs” and “Fred” where “Fred Blogs” is listed, “FBlogs” with an
//! initial joined on, and “I B M” or “A c m e” with the letters apart. Hiding takes whole names
//! only, so these are pointed out.
//!
//! A part counts where it is written like a name, and where it is no common word: on a list with
//! “The Home Office”, not every “home” is a secret.

use super::{
    left::{bones_of, note, spelled},
    warning::{LeakKind, Warning},
    words::Redactor,
};
use unicode_normalization::char::is_combining_mark;

/// Shorter parts are initials and particles.
const LEAST: usize = 3;
/// An initial joined to a shorter part makes too many common words: Anna Bout is not “about”.
const JOINED: usize = 5;
/// No name has more letters apart.
const APART: usize = 64;

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
    bones: String,
    parts: Vec<String>,
    /// The first letters of its words.
    initials: Vec<char>,
}

impl Redactor<'_> {
    /// Parts of listed names, and short ones with their letters apart.
    pub(super) fn parts_left(&self, text: &str, found: &mut Vec<Warning>) {
        let names: Vec<Name> =
            self.0.iter().map(|listed| Name::of(listed.hidden.word.trim())).collect();
        // Letters apart that follow one another, each with its place.
        let mut apart: Vec<(usize, String)> = Vec::new();
        for (at, token) in tokens(text) {
            let letter = bones_of(
                token.strip_suffix("'s").or_else(|| token.strip_suffix("’s")).unwrap_or(token),
            );
            if letter.chars().count() == 1 {
                if apart.len() == APART {
                    apart.remove(0);
                }
                apart.push((at, letter));
                for (from, (begins, _)) in apart.iter().enumerate() {
                    let bones: String =
                        apart.iter().skip(from).map(|(_, letter)| letter.as_str()).collect();
                    let here = text.get(*begins..at + token.len()).unwrap_or_default();
                    let spelt = |name: &&Name| name.is_spelt(&bones, here);
                    names.iter().filter(spelt).for_each(|name| {
                        note(found, here, LeakKind::LooksLike(name.word.to_owned()))
                    });
                }
                continue;
            }
            apart.clear();
            for name in names.iter().filter(|name| !name.parts.is_empty()) {
                let told = || {
                    found.iter().any(|warning| match &warning.leak {
                        LeakKind::LooksLike(word) => warning.found == token && word == name.word,
                        LeakKind::Word => warning.found.contains(token),
                        _ => false,
                    })
                };
                if token.split(['-', '.', '_', '\'', '’', '@']).any(|piece| name.has(piece))
                    && !told()
                {
                    note(found, token, LeakKind::LooksLike(name.word.to_owned()));
                }
            }
        }
    }
}

impl<'a> Name<'a> {
    fn of(word: &'a str) -> Self {
        let pieces: Vec<&str> = word
            .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
            .filter(|piece| !piece.is_empty())
            .collect();
        let tells = |piece: &&&str| {
            let bones = bones_of(piece);
            is_named(piece)
                && bones.chars().count() >= LEAST
                && !bones.chars().all(char::is_numeric)
                && !COMMON.contains(&bones.as_str())
        };
        let parts = pieces.iter().filter(tells).map(|piece| spelled(&bones_of(piece))).collect();
        let initials = pieces.iter().filter_map(|piece| bones_of(piece).chars().next()).collect();
        Self {
            word,
            bones: bones_of(word),
            parts: if pieces.len() > 1 { parts } else { Vec::new() },
            initials,
        }
    }

    /// Whether this is one of its parts, one with an initial joined on, or several that bear it.
    fn has(&self, piece: &str) -> bool {
        let bones = spelled(&bones_of(piece));
        let bears = |part: &String| bones == *part || bones.strip_suffix('s') == Some(part);
        (is_named(piece) && self.parts.iter().any(bears)) || self.is_joined(piece)
    }

    /// `FBlogs`, `BlogsF`, and where the part is long enough to be no other word `fblogs`,
    /// `Fblogs`, `FBLOGS` and `fblogs2`, as people are called by machines.
    fn is_joined(&self, piece: &str) -> bool {
        let piece = piece.trim_end_matches(|letter: char| letter.is_numeric());
        let bones = bones_of(piece);
        let camel = |at: usize| {
            piece.chars().any(char::is_lowercase)
                && piece.chars().nth(at).is_some_and(char::is_uppercase)
        };
        // Each initial is that of a word of the name, and one word is the part itself.
        let initials = |letters: &str| {
            (1..self.initials.len()).contains(&letters.chars().count())
                && letters.chars().all(|letter| self.initials.contains(&letter))
        };
        let joined = |bones: &str, part: &String| {
            let long = part.chars().count();
            let fits = |letters: Option<&str>, joint: usize| {
                letters.is_some_and(initials) && (long >= JOINED || camel(joint))
            };
            let before = bones.strip_suffix(part.as_str());
            fits(before, before.map_or(0, |letters| letters.chars().count()))
                || fits(bones.strip_prefix(part.as_str()), long)
        };
        [spelled(&bones), bones].iter().any(|bones| {
            let one = bones.strip_suffix('s').unwrap_or(bones);
            self.parts.iter().any(|part| joined(bones, part) || joined(one, part))
        })
    }

    /// Whether letters that stand apart spell it, or a part of it. Two letters do so only for a
    /// name in capitals, and only with white space between them: `A/C` is anything.
    fn is_spelt(&self, bones: &str, here: &str) -> bool {
        let whole =
            bones == self.bones && (bones.chars().count() >= LEAST || is_capital(self.word));
        let parts = || self.parts.contains(&spelled(bones));
        (whole && (bones.chars().count() > LEAST || here.contains(char::is_whitespace))) || parts()
    }
}

/// Written like a name: with a capital, or in a script that has none.
fn is_named(word: &str) -> bool {
    word.chars().find(|letter| letter.is_alphabetic()).is_some_and(|first| !first.is_lowercase())
}

fn is_capital(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && !word.chars().any(char::is_lowercase)
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
