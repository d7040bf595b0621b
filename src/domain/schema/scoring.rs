//! How levels read as a band: by their total, by how many signals stand at the top, or by how many
//! stand where.
//!
//! Apart from [`super::bands`], which reads the bands of a track by it.

use super::level::Level;
use crate::domain::named::named;
use serde::Deserialize;

named! {
    /// What a reading counts.
    Rule {
        /// The total of the levels; a band is a range of totals.
        Band = "band",
        /// Where the signals stand; a band asks for so many of them at a level or above.
        Matrix = "matrix",
        /// The signals at the top level; a band is a range of their number.
        Most = "most",
    }
}

/// So many signals at a level or above.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// How many, where all signals apply.
    pub signals: u32,
    /// The level.
    pub level: Level,
}

impl Rule {
    /// What these levels count to.
    #[must_use]
    pub fn count(self, levels: &[Level], top: Level) -> u32 {
        match self {
            Self::Band | Self::Matrix => levels.iter().map(|level| u32::from(*level)).sum(),
            Self::Most => number(levels.iter().filter(|level| **level == top).count()),
        }
    }

    /// What so many signals count to at most.
    #[must_use]
    pub fn most(self, signals: usize, top: Level) -> u32 {
        match self {
            Self::Band | Self::Matrix => number(signals).saturating_mul(u32::from(top)),
            Self::Most => number(signals),
        }
    }

    /// What is missing to a band, one and many.
    #[must_use]
    pub fn unit(self) -> (&'static str, &'static str) {
        match self {
            Self::Band => ("point", "points"),
            Self::Matrix => ("step of one column", "steps of one column"),
            Self::Most => ("signal", "signals"),
        }
    }
}

pub(in crate::domain) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
