//! Names of things. Each kind of id is its own type, so that a win can never be cited where a signal is meant.

use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in content, in storage and in addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// So that a map by ids is asked with a plain text.
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A track, for example `it-director`. Equal to the name of its folder in the content.
    TrackId
    /// A signal of a track. Unique within the track; never reused for something else.
    SignalId
    /// A yes/no fact of a signal. Unique within the signal.
    CheckId
    /// A story prompt. Unique within the track.
    PromptId
    /// A band of a track.
    BandId
    /// A sector lens of a track.
    LensId
    /// A document of the proof pack. Shared by all tracks.
    ArtifactId
    /// A line of an artifact's checklist. Unique within the artifact.
    ItemId
    /// A block of an artifact. Unique within the artifact.
    BlockId
    /// A column of a block. Unique within the block.
    ColumnId
    /// A row that a person wrote, unique within its sheet. Random, or that of the example it came from.
    RowId
    /// One person's work on one track. Random, given when the case is opened.
    CaseId
    /// An entry of the impact log. Random.
    WinId
    /// A plan of a track beside those that close gaps. Unique within the track.
    PlanId
    /// A checklist. Shared by all tracks.
    ChecklistId
    /// A frozen copy of a case's answers. Random.
    AttemptId
    /// A dated line of a plan. Readable where it comes from the content, random where the person added it.
    LineId
}

/// Whether `id` may name something: 1 to 64 characters of `a-z`, `0-9` and `-`.
///
/// Addresses and storage keys are built from ids, so an imported file may not bring others.
#[must_use]
pub fn is_slug(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
