//! Checklists: short lists of questions with a reading of their own, as content.
//!
//! They stand alone or belong to a case; nothing of a track's reading hangs on them. A chooser is a
//! checklist of which one item is picked.

use crate::domain::{
    id::{ChecklistId, ItemId, TrackId},
    named::named,
};
use serde::Deserialize;

named! {
    /// How a checklist is answered.
    AnswerMode {
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
    pub choose: AnswerMode,
    /// What can be answered, lowest first; none for a chooser.
    #[serde(rename = "answer", default)]
    pub answers: Vec<Choice>,
    /// In order.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
    /// Ranges of the sum, lowest first, without gaps; none for a chooser.
    #[serde(rename = "reading", default)]
    pub readings: Vec<ResultBand>,
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
pub struct ResultBand {
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
}
