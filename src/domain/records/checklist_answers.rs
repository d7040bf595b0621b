//! What a person answered to a checklist, and what the answers add up to.

use crate::domain::{
    date::Day,
    default::is_default,
    id::{CaseId, ChecklistId, ItemId},
    schema::checklist::{AnswerMode, Checklist, Question, ResultBand},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistAnswers {
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

impl ChecklistAnswers {
    /// Nothing answered yet.
    #[must_use]
    pub fn new(checklist: ChecklistId, case: Option<CaseId>, day: Day) -> Self {
        Self { checklist, case, day, answers: BTreeMap::new() }
    }
}

/// What the answers add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
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
    /// What the answers add up to. Answers to items that the checklist no longer has are passed
    /// over.
    #[must_use]
    pub fn tally(&self, checked: &ChecklistAnswers) -> Totals {
        let answers: Vec<u8> = self
            .items()
            .filter_map(|item| checked.answers.get(&item.id))
            .map(|value| (*value).min(self.top()))
            .collect();
        let of = self.items().count();
        Totals {
            answered: answers.len(),
            of,
            sum: answers.iter().map(|value| u32::from(*value)).sum(),
            most: u32::from(self.top()) * u32::try_from(of).unwrap_or(u32::MAX),
        }
    }

    /// What a whole set of answers means; `None` while some are missing, and for a chooser.
    #[must_use]
    pub fn reading(&self, checked: &ChecklistAnswers) -> Option<&ResultBand> {
        let tally = self.tally(checked);
        let whole = self.choose == AnswerMode::Each && tally.answered == tally.of;
        self.readings.iter().find(|range| whole && (range.from..=range.to).contains(&tally.sum))
    }

    /// The item that was picked, for a chooser.
    #[must_use]
    pub fn picked(&self, checked: &ChecklistAnswers) -> Option<&Question> {
        self.items()
            .find(|item| self.choose == AnswerMode::One && checked.answers.contains_key(&item.id))
    }

    /// Items answered below the highest value that name something to do, the lowest first.
    #[must_use]
    pub fn gaps(&self, checked: &ChecklistAnswers) -> Vec<&Question> {
        let value = |item: &&Question| checked.answers.get(&item.id).copied();
        let open = self.items().filter(|item| {
            !item.next.is_empty() && value(item).is_some_and(|value| value < self.top())
        });
        let mut open: Vec<&Question> = open.collect();
        open.sort_by_key(value);
        open
    }
}
