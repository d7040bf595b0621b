//! Which band a set of levels reads as, and what is missing to the next.
//!
//! Signals that do not apply are left out, and the bands shrink with what is left: the edges keep
//! their share of the whole, rounded up, so that fewer signals never make a band easier to reach.

use super::{
    level::Level,
    scoring::{Need, Rule, number},
    track::{Band, Track},
};
use crate::domain::id::BandId;

/// A band with its edges, where some signals may not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The band.
    pub band: BandId,
    /// Its name.
    pub name: String,
    /// The lowest count.
    pub from: u32,
    /// The highest count, included.
    pub to: u32,
}

impl Track {
    /// The bands with their edges when `applying` signals apply; those that have no count left are
    /// not in it, and for a matrix, or where nothing applies, none is.
    #[must_use]
    pub fn ranges(&self, applying: usize) -> Vec<Range> {
        if self.reading == Rule::Matrix || applying == 0 {
            return Vec::new();
        }
        let most = self.reading.most(applying, self.top());
        let from = |band: &Band| self.share(band.from, applying);
        let mut ranges: Vec<Range> = Vec::new();
        for (at, band) in self.bands.iter().enumerate() {
            let to = self.bands.get(at + 1).map_or(most, |next| from(next).saturating_sub(1));
            if from(band) <= to && self.bands.get(at + 1).is_none_or(|next| from(next) > from(band))
            {
                ranges.push(Range {
                    band: band.id.clone(),
                    name: band.name.clone(),
                    from: from(band),
                    to,
                });
            }
        }
        ranges
    }

    /// The band that these levels read as: those of all signals that apply, 0 where there is none
    /// yet. The lowest one where nothing applies, though nothing is missing to any other.
    #[must_use]
    pub fn band_of(&self, levels: &[Level]) -> Option<&Band> {
        let reached = self
            .bands
            .iter()
            .rev()
            .find(|band| !levels.is_empty() && self.missing_for(band, levels) == 0);
        reached.or(self.bands.first())
    }

    /// What is missing until these levels read as `band`: points, signals at the top, or steps of
    /// one column; 0 where they do, or read higher.
    #[must_use]
    pub fn missing_for(&self, band: &Band, levels: &[Level]) -> u32 {
        if self.reading != Rule::Matrix {
            return self
                .share(band.from, levels.len())
                .saturating_sub(self.reading.count(levels, self.top()));
        }
        let missing = |need: &Need| {
            let there = number(levels.iter().filter(|level| **level >= need.level).count());
            self.share(need.signals, levels.len()).saturating_sub(there)
        };
        // Each need counts the signals that have not come up to its level: together, the steps of
        // one column that are missing.
        band.needs.iter().map(missing).sum()
    }

    /// A count for all signals as it is for `applying` of them, rounded up.
    #[must_use]
    pub fn share(&self, count: u32, applying: usize) -> u32 {
        (count * number(applying)).div_ceil(number(self.signals.len()).max(1))
    }
}
