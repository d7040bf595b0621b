//! A rehearsal: one time a story was said aloud, and what the person made of it.

use crate::domain::date::Day;
use serde::{Deserialize, Serialize};

/// One time a story was said aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// When.
    pub day: Day,
    /// How long it took.
    pub seconds: u32,
    /// What the person made of it.
    pub mark: SelfRating,
}

/// What a person made of a rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelfRating {
    /// It fell apart.
    Shaky,
    /// It held, with the notes.
    Fair,
    /// It would hold before a panel.
    Ready,
}

impl SelfRating {
    /// In the order of the choice.
    pub const ALL: [Self; 3] = [Self::Shaky, Self::Fair, Self::Ready];

    /// As it stands on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shaky => "Shaky",
            Self::Fair => "Fair",
            Self::Ready => "Ready",
        }
    }

    /// By what a person can tell it.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Shaky => "I lost the thread, or read it off the page.",
            Self::Fair => "It came out whole, with a look at the notes.",
            Self::Ready => "It came out whole, without them, in time.",
        }
    }
}
