//! Artifacts as the content describes them: what each is, what has to be in it, and what it proves.
//!
//! Apart from tracks, because one artifact may prove signals of several; what a person notes about
//! it is in [`crate::domain::records::pack`].

use super::block::Block;
use crate::domain::id::{ArtifactId, BlockId, ItemId, SignalId, TrackId};
use serde::Deserialize;

/// A document of the proof pack, and what has to be in it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artifact {
    /// Equal to the file's name.
    pub id: ArtifactId,
    /// As it stands on its first page.
    pub name: String,
    /// Two words at most, for the head of a table.
    pub short: String,
    /// What it is and how long.
    pub what: String,
    /// What to have on paper.
    pub bring: String,
    /// What to say as it is handed over.
    pub say: String,
    /// Which signals of which track it proves.
    pub proves: Vec<Proves>,
    /// Its checklist.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// What it is written in, in the order of the page.
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
}

impl Artifact {
    /// The signals of `track` that this document proves.
    #[must_use]
    pub fn signals(&self, track: &TrackId) -> &[SignalId] {
        self.proves
            .iter()
            .find(|proves| proves.track == *track)
            .map_or(&[], |proves| &proves.signals)
    }

    /// The block with this id, if the document still has it.
    #[must_use]
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == *id)
    }
}

/// Signals of one track.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proves {
    /// The track.
    pub track: TrackId,
    /// Its signals.
    pub signals: Vec<SignalId>,
}

/// One line of a document's checklist.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Unique within the document.
    pub id: ItemId,
    /// Something that is there or is not.
    pub bring: String,
    /// One sentence about it.
    pub say: String,
    /// The signals it speaks to most, of all tracks whose signals the document proves.
    pub proves: Vec<SignalId>,
}
