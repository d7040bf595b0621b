//! The proof pack: which documents a case holds and how far each line of their checklists is.

use crate::domain::{
    default::is_default,
    id::{ArtifactId, CaseId, ItemId},
    schema::artifact::Artifact,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person has noted about the documents of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The case it belongs to.
    pub case: CaseId,
    /// By document. One without an entry was not started.
    #[serde(default)]
    pub artifacts: BTreeMap<ArtifactId, DocumentStatus>,
}

/// How far one document is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentStatus {
    /// Lines of its checklist. One without an entry was not started.
    #[serde(default, skip_serializing_if = "is_default")]
    pub items: BTreeMap<ItemId, State>,
    /// Where it lies, what is missing, whom to ask.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Not started.
    #[default]
    None,
    /// Begun.
    Started,
    /// Done, complete.
    Done,
}

impl State {
    /// In the order of the choice.
    pub const ALL: [Self; 3] = [Self::None, Self::Started, Self::Done];

    /// As it stands on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "not started",
            Self::Started => "started",
            Self::Done => "complete",
        }
    }

    /// As the styles know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Started => "started",
            Self::Done => "done",
        }
    }
}

/// How far a document is, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// Lines complete.
    pub done: usize,
    /// Lines begun and not complete.
    pub started: usize,
    /// Lines in all.
    pub of: usize,
}

impl Completeness {
    /// Complete when every line is, started when any line is begun.
    #[must_use]
    pub fn state(self) -> State {
        match self {
            Self { done, of, .. } if done == of && of > 0 => State::Done,
            Self { done: 0, started: 0, .. } => State::None,
            _ => State::Started,
        }
    }
}

impl Pack {
    /// An empty pack.
    #[must_use]
    pub fn new(case: CaseId) -> Self {
        Self { case, artifacts: BTreeMap::new() }
    }

    /// How far one line is.
    #[must_use]
    pub fn item(&self, artifact: &ArtifactId, item: &ItemId) -> State {
        self.artifacts
            .get(artifact)
            .and_then(|noted| noted.items.get(item))
            .copied()
            .unwrap_or_default()
    }

    /// The note to a document.
    #[must_use]
    pub fn note(&self, artifact: &ArtifactId) -> &str {
        self.artifacts.get(artifact).map_or("", |noted| &noted.note)
    }

    /// How far a document is.
    #[must_use]
    pub fn completeness(&self, artifact: &Artifact) -> Completeness {
        let count = |state| {
            artifact.items.iter().filter(|item| self.item(&artifact.id, &item.id) == state).count()
        };
        Completeness {
            done: count(State::Done),
            started: count(State::Started),
            of: artifact.items.len(),
        }
    }
}
