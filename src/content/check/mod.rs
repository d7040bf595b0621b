//! Whether the content is right: named rules in a list, all problems reported at once, each with file and item.
//!
//! The types check the shape as they are read ([`files`]); the rules here check the meaning. They are compiled natively only, where the
//! tests run them over all shipped content, so they add nothing to what the page loads.

mod artifacts;
mod blocks;
mod checklists;
pub mod files;
mod guides;
mod ids;
mod plans;
mod scale;
mod signals;
mod texts;
mod wording;

use crate::domain::{
    checklist::Checklist,
    track::{Artifact, Signal, Track},
};
use std::fmt;

/// Something wrong in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, below `src/content/data`.
    pub file: String,
    /// The place in the file.
    pub item: String,
    /// What is wrong.
    pub says: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.item, self.says)
    }
}

/// One rule that content keeps.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The rule, as a sentence.
    pub says: &'static str,
    find: fn(&Content<'_>) -> Vec<Problem>,
}

impl Rule {
    /// The problems that this rule finds, in the order of the content.
    #[must_use]
    pub fn find(&self, content: &Content<'_>) -> Vec<Problem> {
        (self.find)(content)
    }
}

/// Every rule, by subject.
pub const RULES: &[Rule] = &[
    Rule { says: "An id is a slug.", find: ids::slugs },
    Rule { says: "An id names one thing in its realm.", find: ids::unique },
    Rule { says: "A scale counts up from 0 without a gap.", find: scale::levels },
    Rule { says: "A signal describes each level of the scale once, lowest first.", find: scale::behaviours },
    Rule { says: "The behaviours of a signal differ in kind, not by a word.", find: scale::different_worlds },
    Rule {
        says: "Bands that are ranges cover every count once, lowest first; a matrix asks for more from band to band.",
        find: scale::bands,
    },
    Rule { says: "A band gives advice and a focus of two or three signals.", find: scale::band_advice },
    Rule { says: "Thresholds ascend within the range of totals.", find: scale::thresholds },
    Rule { says: "A question is a question.", find: signals::question },
    Rule { says: "Downstream is 1 to 3.", find: signals::downstream },
    Rule { says: "Three or four checks, at least one for each level above 0.", find: signals::checks },
    Rule { says: "Two to four examples of evidence.", find: signals::evidence },
    Rule { says: "Two story prompts.", find: signals::prompts },
    Rule { says: "A lens shows every signal once.", find: signals::lenses },
    Rule { says: "A trap names signals of the track.", find: signals::traps },
    Rule { says: "A gap plan has the phases of its track.", find: plans::phases },
    Rule { says: "A phase has two to four actions of weight 1 to 3 that start with a capital.", find: plans::actions },
    Rule { says: "A phase ends in one or two deliverables that exist.", find: plans::deliverables },
    Rule { says: "A gap plan ships at least three things.", find: plans::ships_enough },
    Rule { says: "A long plan has two to four phases of thirty days or more, each with actions and what it ends in.", find: plans::long },
    Rule { says: "A guide has two to four columns, and as many cells in every row.", find: guides::shape },
    Rule { says: "A checklist belongs to tracks that exist.", find: checklists::tracks },
    Rule { says: "The answers of a checklist count up from 0, and a chooser has none.", find: checklists::answers },
    Rule { says: "The readings of a checklist cover every sum once, lowest first.", find: checklists::readings },
    Rule { says: "Signals and artifacts agree on what proves what.", find: artifacts::proofs },
    Rule { says: "The items of an artifact speak to each signal it proves, and to no other.", find: artifacts::items },
    Rule { says: "The pack holds five artifacts that exist.", find: artifacts::pack },
    Rule { says: "A table declares two to eight columns, and nothing else declares any.", find: blocks::tables },
    Rule {
        says: "A column of a table has its own name, holds what a table can hold, and offers choices where it is one.",
        find: blocks::columns,
    },
    Rule { says: "A block has an example: a text one row, wins none.", find: blocks::examples },
    Rule { says: "Each cell of an example is what its column holds.", find: blocks::cells },
    Rule { says: "A block that draws growth offers its inputs for each case, and its example can be computed.", find: blocks::drawn },
    Rule { says: "No text is empty or badly spaced.", find: wording::spaces },
    Rule { says: "Quotes are typographic, and nothing hangs on an em dash.", find: wording::marks },
    Rule { says: "Sentences end, names and phrases do not.", find: wording::endings },
    Rule { says: "No word of the brochure.", find: wording::banned },
    Rule { says: "Nothing is said twice.", find: wording::repeated },
];

/// All problems of all rules, sorted by file. None stops at the first.
#[must_use]
pub fn check(content: &Content<'_>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = RULES.iter().flat_map(|rule| rule.find(content)).collect();
    problems.sort();
    problems.dedup();
    problems
}

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// All tracks.
    pub tracks: &'a [Track],
    /// All artifacts.
    pub artifacts: &'a [Artifact],
    /// All checklists.
    pub checklists: &'a [Checklist],
}

impl<'a> Content<'a> {
    /// Every signal with its track and its file.
    fn signals(&self) -> impl Iterator<Item = (&'a Track, String, &'a Signal)> {
        self.tracks.iter().flat_map(|track| {
            let numbered = track.signals.iter().enumerate();
            numbered.map(move |(at, signal)| (track, signal_file(track, at, signal), signal))
        })
    }
}

fn track_file(track: &Track) -> String {
    format!("tracks/{}/track.toml", track.id)
}

fn signal_file(track: &Track, at: usize, signal: &Signal) -> String {
    format!("tracks/{}/signals/{}-{}.toml", track.id, at + 1, signal.id)
}

fn artifact_file(artifact: &Artifact) -> String {
    format!("artifacts/{}.toml", artifact.id)
}

fn checklist_file(checklist: &Checklist) -> String {
    format!("checklists/{}.toml", checklist.id)
}

fn problem(file: &str, item: impl Into<String>, says: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), item: item.into(), says: says.into() }
}

/// `count` as a problem where it is outside of `allowed`.
fn counted(file: &str, item: &str, count: usize, allowed: std::ops::RangeInclusive<usize>, what: &str) -> Option<Problem> {
    let (least, most) = (allowed.start(), allowed.end());
    let wanted = if least == most { least.to_string() } else { format!("{least} to {most}") };
    (!allowed.contains(&count)).then(|| problem(file, item, format!("{count} {what}, where {wanted} belong")))
}
