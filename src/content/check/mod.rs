//! Whether the content is right: named rules in a list, all problems reported at once, each with
//! file and item.
//!
//! The types check the shape as they are read ([`files`]); the rules here check the meaning. They
//! are compiled natively only, where the tests run them over all shipped content, so they add
//! nothing to what the page loads.

mod artifacts;
mod blocks;
mod checklists;
mod content;
pub mod files;
mod guides;
mod ids;
mod plans;
mod scale;
mod signals;
mod texts;
mod wording;

pub use content::{Content, Problem};

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
    Rule {
        says: "A signal describes each level of the scale once, lowest first.",
        find: scale::behaviours,
    },
    Rule {
        says: "The behaviours of a signal differ in kind, not by a word.",
        find: scale::different_worlds,
    },
    Rule {
        says: "Bands that are ranges cover every count once, lowest first; a matrix asks for more from band to band.",
        find: scale::bands,
    },
    Rule {
        says: "A band gives advice and a focus of two or three signals.",
        find: scale::band_advice,
    },
    Rule { says: "Thresholds ascend within the range of totals.", find: scale::thresholds },
    Rule { says: "A question is a question.", find: signals::question },
    Rule { says: "Downstream is 1 to 3.", find: signals::downstream },
    Rule {
        says: "Three or four checks, at least one for each level above 0.",
        find: signals::checks,
    },
    Rule { says: "Two to four examples of evidence.", find: signals::evidence },
    Rule { says: "Two story prompts.", find: signals::prompts },
    Rule { says: "A lens shows every signal once.", find: signals::lenses },
    Rule { says: "A trap names signals of the track.", find: signals::traps },
    Rule { says: "A gap plan has the phases of its track.", find: plans::phases },
    Rule {
        says: "A phase has two to four actions of weight 1 to 3 that start with a capital.",
        find: plans::actions,
    },
    Rule { says: "A phase ends in one or two deliverables that exist.", find: plans::deliverables },
    Rule { says: "A gap plan ships at least three things.", find: plans::ships_enough },
    Rule {
        says: "A long plan has two to four phases of thirty days or more, each with actions and what it ends in.",
        find: plans::long,
    },
    Rule {
        says: "A guide has two to four columns, and as many cells in every row.",
        find: guides::shape,
    },
    Rule { says: "A checklist belongs to tracks that exist.", find: checklists::tracks },
    Rule {
        says: "The answers of a checklist count up from 0, and a chooser has none.",
        find: checklists::answers,
    },
    Rule {
        says: "The readings of a checklist cover every sum once, lowest first.",
        find: checklists::readings,
    },
    Rule { says: "Signals and artifacts agree on what proves what.", find: artifacts::proofs },
    Rule {
        says: "The items of an artifact speak to each signal it proves, and to no other.",
        find: artifacts::items,
    },
    Rule { says: "The pack holds five artifacts that exist.", find: artifacts::pack },
    Rule {
        says: "A table declares two to eight columns, and nothing else declares any.",
        find: blocks::tables,
    },
    Rule {
        says: "A column of a table has its own name, holds what a table can hold, and offers choices where it is one.",
        find: blocks::columns,
    },
    Rule { says: "A block has an example: a text one row, wins none.", find: blocks::examples },
    Rule { says: "Each cell of an example is what its column holds.", find: blocks::cells },
    Rule {
        says: "A block that draws growth offers its inputs for each case, and its example can be computed.",
        find: blocks::drawn,
    },
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
