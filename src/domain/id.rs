//! Names of things. Each kind of id is its own type, so that a win can never be cited where a
//! signal is meant, and what is no name cannot become one.

use serde::{Deserialize, Serialize};
use std::{
    borrow::{Borrow, Cow},
    fmt,
    str::FromStr,
};

/// A text that is no id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is no {kind}: 1 to {longest} characters of a-z, 0-9 and - belong there")]
pub struct NoId {
    /// What it should have named.
    pub kind: &'static str,
    /// How long it may be.
    pub longest: usize,
    /// The text.
    pub text: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $kind:literal, $longest:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// An id that stands in the code. What is no id does not compile, where it is made in a
            /// constant.
            #[must_use]
            pub const fn constant(id: &'static str) -> Self {
                assert!(is_slug_of(id, $longest), "no id");
                Self(Cow::Borrowed(id))
            }

            /// An id of twelve hexadecimal digits, from as much chance.
            #[must_use]
            pub fn drawn(chance: [u8; 6]) -> Self {
                Self(Cow::Owned(chance.iter().map(|byte| format!("{byte:02x}")).collect()))
            }

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

        impl TryFrom<String> for $name {
            type Error = NoId;

            fn try_from(text: String) -> Result<Self, NoId> {
                if is_slug_of(&text, $longest) { Ok(Self(Cow::Owned(text))) } else { Err(NoId { kind: $kind, longest: $longest, text }) }
            }
        }

        impl TryFrom<&str> for $name {
            type Error = NoId;

            fn try_from(text: &str) -> Result<Self, NoId> {
                text.to_owned().try_into()
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            fn from_str(text: &str) -> Result<Self, NoId> {
                text.try_into()
            }
        }

        impl Part for $name {}

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A track, for example `it-director`. Equal to the name of its folder in the content.
    TrackId, "track", LONGEST;
    /// A signal of a track. Unique within the track; never reused for something else.
    SignalId, "signal", LONGEST;
    /// A yes/no fact of a signal. Unique within the signal.
    CheckId, "check", LONGEST;
    /// A story prompt. Unique within the track.
    PromptId, "prompt", LONGEST;
    /// A band of a track.
    BandId, "band", LONGEST;
    /// A sector lens of a track.
    LensId, "lens", LONGEST;
    /// A document of the proof pack. Shared by all tracks.
    ArtifactId, "document", LONGEST;
    /// A line of an artifact's checklist. Unique within the artifact.
    ItemId, "item", LONGEST;
    /// A block of an artifact. Unique within the artifact.
    BlockId, "block", LONGEST;
    /// A column of a block. Unique within the block.
    ColumnId, "column", LONGEST;
    /// A row that a person wrote, unique within its sheet. Random, or that of the example it came
    /// from.
    RowId, "row", LONGEST;
    /// One person's work on one track. Random, given when the case is opened.
    CaseId, "case", LONGEST;
    /// An entry of the impact log. Random.
    WinId, "win", LONGEST;
    /// A plan of a track beside those that close gaps. Unique within the track.
    PlanId, "plan", LONGEST;
    /// A checklist. Shared by all tracks.
    ChecklistId, "checklist", LONGEST;
    /// A frozen copy of a case's answers. Random.
    AttemptId, "attempt", LONGEST;
    /// A dated line of a plan. Readable where it comes from the content, random where the person
    /// added it.
    LineId, "line", LONGEST_LINE;
}

impl RowId {
    /// The id of the `n`th row of the content, counted from 1.
    #[must_use]
    pub fn nth(n: usize) -> Self {
        Self(Cow::Owned(format!("r{n}")))
    }
}

impl LineId {
    /// Made of these, so that what comes from the content keeps its id from one laying to the next.
    pub(in crate::domain) fn joined(parts: &[&dyn Part]) -> Self {
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Self(Cow::Owned(parts.join("-")))
    }

    /// The id of a line that the person added.
    #[must_use]
    pub fn own(chance: [u8; 6]) -> Self {
        Self::joined(&[&Word::Own, &Self::drawn(chance)])
    }
}

/// What the id of a line is made of: other ids, numbers and these words.
pub(in crate::domain) trait Part: fmt::Display {}

impl Part for usize {}
impl Part for Word {}

/// What a line is, as its id says it.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) enum Word {
    Outcome,
    Ship,
    Rescore,
    Own,
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Outcome => "outcome",
            Self::Ship => "ship",
            Self::Rescore => "rescore",
            Self::Own => "own",
        })
    }
}

/// Ids are no longer than this, and lines, which are made of several, than [`LONGEST_LINE`].
const LONGEST: usize = 64;
const LONGEST_LINE: usize = 4 * LONGEST;

/// Whether `id` may name something: 1 to 64 characters of `a-z`, `0-9` and `-`.
///
/// Addresses and storage keys are built from ids, so an imported file may not bring others.
#[must_use]
pub const fn is_slug(id: &str) -> bool {
    is_slug_of(id, LONGEST)
}

const fn is_slug_of(id: &str, longest: usize) -> bool {
    let mut rest = id.as_bytes();
    if rest.is_empty() || rest.len() > longest {
        return false;
    }
    while let [letter, after @ ..] = rest {
        if !matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return false;
        }
        rest = after;
    }
    true
}
