//! Checklists: short lists of questions with a reading of their own, as content, and what a person answered.
//!
//! They stand alone or belong to a case; nothing of a track's reading hangs on them. A chooser is a checklist of which one
//! item is picked.

use super::{
    block::named,
    date::Day,
    default::is_default,
    id::{CaseId, ChecklistId, ItemId, TrackId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// How a checklist is answered.
    Choose {
        /// Each item gets one of the answers.
        Each = "each",
        /// One item is picked.
        One = "one",
    }
}

/// A short list of questions.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Equal to the file's name.
    pub id: ChecklistId,
    /// Its heading.
    pub name: String,
    /// The tracks in whose cases it stands.
    pub tracks: Vec<TrackId>,
    /// How long it takes, roughly.
    pub minutes: u32,
    /// One sentence for the list on Home.
    pub summary: String,
    /// How to answer.
    pub lead: String,
    /// How it is answered.
    pub choose: Choose,
    /// What can be answered, lowest first; none for a chooser.
    #[serde(rename = "answer", default)]
    pub answers: Vec<Choice>,
    /// In order.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
    /// Ranges of the sum, lowest first, without gaps; none for a chooser.
    #[serde(rename = "reading", default)]
    pub readings: Vec<Sum>,
}

/// One of the answers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What it adds to the sum.
    pub value: u8,
    /// A word or three.
    pub name: String,
}

/// Items under one heading.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The heading; empty where there is one part only.
    #[serde(default)]
    pub name: String,
    /// The items.
    #[serde(rename = "item")]
    pub items: Vec<Question>,
}

/// One thing to answer, or to pick.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Unique within the checklist.
    pub id: ItemId,
    /// What is picked, for a chooser.
    #[serde(default)]
    pub name: String,
    /// The statement or the question.
    pub asks: String,
    /// What it means; for a chooser, what follows from picking it.
    #[serde(default)]
    pub tells: String,
    /// Something to do about it, for the plan.
    #[serde(default)]
    pub next: String,
}

/// What a sum means.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    /// The lowest sum.
    pub from: u32,
    /// The highest sum, included.
    pub to: u32,
    /// As it stands in the headline.
    pub name: String,
    /// Honestly.
    pub means: String,
    /// What to do now.
    pub next: String,
}

/// What a person answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Which checklist.
    pub checklist: ChecklistId,
    /// The case it belongs to; `None` where it stands alone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case: Option<CaseId>,
    /// When an answer was last chosen.
    pub day: Day,
    /// The value chosen, by item. A chooser has one entry.
    #[serde(default)]
    pub answers: BTreeMap<ItemId, u8>,
}

/// What the answers add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Items with an answer.
    pub answered: usize,
    /// Items in all.
    pub of: usize,
    /// The sum.
    pub sum: u32,
    /// The highest sum.
    pub most: u32,
}

impl Checklist {
    /// All items in order.
    pub fn items(&self) -> impl Iterator<Item = &Question> {
        self.parts.iter().flat_map(|part| &part.items)
    }

    /// The highest value of an answer.
    #[must_use]
    pub fn top(&self) -> u8 {
        self.answers.iter().map(|answer| answer.value).max().unwrap_or(1)
    }

    /// What the answers add up to. Answers to items that the checklist no longer has are passed over.
    #[must_use]
    pub fn tally(&self, checked: &Checked) -> Tally {
        let answers: Vec<u8> =
            self.items().filter_map(|item| checked.answers.get(&item.id)).map(|value| (*value).min(self.top())).collect();
        let of = self.items().count();
        Tally {
            answered: answers.len(),
            of,
            sum: answers.iter().map(|value| u32::from(*value)).sum(),
            most: u32::from(self.top()) * u32::try_from(of).unwrap_or(u32::MAX),
        }
    }

    /// What a whole set of answers means; `None` while some are missing, and for a chooser.
    #[must_use]
    pub fn reading(&self, checked: &Checked) -> Option<&Sum> {
        let tally = self.tally(checked);
        let whole = self.choose == Choose::Each && tally.answered == tally.of;
        self.readings.iter().find(|range| whole && (range.from..=range.to).contains(&tally.sum))
    }

    /// The item that was picked, for a chooser.
    #[must_use]
    pub fn picked(&self, checked: &Checked) -> Option<&Question> {
        self.items().find(|item| self.choose == Choose::One && checked.answers.contains_key(&item.id))
    }

    /// Items answered below the highest value that name something to do, the lowest first.
    #[must_use]
    pub fn gaps(&self, checked: &Checked) -> Vec<&Question> {
        let value = |item: &&Question| checked.answers.get(&item.id).copied();
        let open = self.items().filter(|item| !item.next.is_empty() && value(item).is_some_and(|value| value < self.top()));
        let mut open: Vec<&Question> = open.collect();
        open.sort_by_key(value);
        open
    }
}

impl Checked {
    /// Nothing answered yet.
    #[must_use]
    pub fn new(checklist: ChecklistId, case: Option<CaseId>, day: Day) -> Self {
        Self { checklist, case, day, answers: BTreeMap::new() }
    }
}
