//! What a set of answers means on a track: what they count to, claimed and evidenced, and the bands
//! they fall into.

use crate::domain::{
    id::{BandId, SignalId, WinId},
    records::case::Case,
    schema::{
        bands::Range,
        level::Level,
        scoring::Rule,
        track::{Band, Track},
    },
};

/// The reading of a case as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// One for each signal, in the order of the track.
    pub standings: Vec<SignalScore>,
    /// What is counted.
    pub rule: Rule,
    /// The highest level.
    pub top: Level,
    /// What all answers count to.
    pub claimed: u32,
    /// The same where an unproven 2 or more counts as 1.
    pub evidenced: u32,
    /// The highest count of the signals that apply.
    pub max: u32,
    /// What the signals not yet scored could still lead to.
    pub highest: u32,
    /// The band of what is claimed. None of the bands where it is not to be marked.
    pub band: Option<BandId>,
    /// The band of what is evidenced.
    pub evidenced_band: Option<BandId>,
    /// The band of [`Reading::highest`].
    pub highest_band: Option<BandId>,
    /// The bands with their edges for the signals that apply; none for a matrix.
    pub ranges: Vec<Range>,
}

/// Where one signal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalScore {
    /// The signal.
    pub signal: SignalId,
    /// The level chosen; `None` where it was skipped or not reached.
    pub claimed: Option<Level>,
    /// The level that counts as evidenced.
    pub evidenced: Option<Level>,
    /// Left out on purpose.
    pub skipped: bool,
    /// Why it does not apply; empty where it does.
    pub not_applicable: String,
}

/// A 0 or a 1 claims nothing that needs proof; this is what an unproven higher level counts as.
const UNPROVEN: Level = 1;

impl SignalScore {
    /// Whether it counts in this reading.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.not_applicable.is_empty()
    }

    /// Waits for a level.
    #[must_use]
    pub fn open(&self) -> bool {
        self.applies() && self.claimed.is_none()
    }

    /// Claims more than is proven.
    #[must_use]
    pub fn unproven(&self) -> bool {
        self.claimed > self.evidenced
    }
}

/// Reads the answers of a case. `speaks` says whether a cited win exists and says anything.
#[must_use]
pub fn read(track: &Track, case: &Case, speaks: impl Fn(&WinId) -> bool) -> Reading {
    let standings: Vec<SignalScore> = track
        .signals
        .iter()
        .map(|signal| {
            let answer = case.answer(&signal.id);
            // A reason belongs to it: without one the signal applies.
            let not_applicable =
                answer.map_or("", |answer| answer.not_applicable.trim()).to_owned();
            let level =
                answer.and_then(|answer| answer.level).filter(|_| not_applicable.is_empty());
            let claimed = level.map(|level| level.min(track.top()));
            let proven = answer.is_some_and(|answer| answer.wins().any(&speaks));
            let evidenced = claimed.map(|level| if proven { level } else { level.min(UNPROVEN) });
            let skipped = claimed.is_none()
                && not_applicable.is_empty()
                && answer.is_some_and(|answer| answer.skipped);
            SignalScore { signal: signal.id.clone(), claimed, evidenced, skipped, not_applicable }
        })
        .collect();
    let (rule, top) = (track.reading, track.top());
    let levels = |level: fn(&SignalScore) -> Option<Level>, open: Level| -> Vec<Level> {
        standings
            .iter()
            .filter(|standing| standing.applies())
            .map(|standing| level(standing).unwrap_or(open))
            .collect()
    };
    let band = |levels: &[Level]| track.band_of(levels).map(|band| band.id.clone());
    let claimed = levels(|standing| standing.claimed, 0);
    let evidenced = levels(|standing| standing.evidenced, 0);
    let highest = levels(|standing| standing.claimed, top);
    Reading {
        rule,
        top,
        claimed: rule.count(&claimed, top),
        evidenced: rule.count(&evidenced, top),
        max: rule.most(claimed.len(), top),
        highest: rule.count(&highest, top),
        band: band(&claimed),
        evidenced_band: band(&evidenced),
        highest_band: band(&highest),
        ranges: track.ranges(claimed.len()),
        standings,
    }
}

/// A reading without a case, for showing what one looks like: the bands of a track by id, name,
/// first and last total.
#[must_use]
pub fn sample(bands: &[(BandId, &str, u32, u32)], claimed: u32, evidenced: u32) -> Reading {
    let range = |(band, name, from, to): &(BandId, &str, u32, u32)| Range {
        band: band.clone(),
        name: (*name).to_owned(),
        from: *from,
        to: *to,
    };
    let ranges: Vec<Range> = bands.iter().map(range).collect();
    let band = |count| {
        let found = ranges.iter().find(|range| (range.from..=range.to).contains(&count));
        found.map(|range| range.band.clone())
    };
    Reading {
        standings: Vec::new(),
        rule: Rule::Band,
        top: 0,
        claimed,
        evidenced,
        max: ranges.last().map_or(0, |range| range.to),
        highest: claimed,
        band: band(claimed),
        evidenced_band: band(evidenced),
        highest_band: band(claimed),
        ranges,
    }
}

/// The signals of a case that would claim more than they prove if `win` were gone, and do not now.
#[must_use]
pub fn rests_on(
    track: &Track,
    case: &Case,
    win: &WinId,
    speaks: impl Fn(&WinId) -> bool,
) -> Vec<SignalId> {
    let now = read(track, case, &speaks);
    let without = read(track, case, |cited| cited != win && speaks(cited));
    let lost = now
        .standings
        .iter()
        .zip(without.standings)
        .filter(|(now, without)| !now.unproven() && without.unproven());
    lost.map(|(_, without)| without.signal).collect()
}

impl Reading {
    /// Signals with a level.
    #[must_use]
    pub fn scored(&self) -> usize {
        self.standings.iter().filter(|standing| standing.claimed.is_some()).count()
    }

    /// Signals that apply.
    #[must_use]
    pub fn of(&self) -> usize {
        self.standings.iter().filter(|standing| standing.applies()).count()
    }

    /// Signals that wait for a level.
    #[must_use]
    pub fn left(&self) -> usize {
        self.of() - self.scored()
    }

    /// Signals that do not apply.
    pub fn set_aside(&self) -> impl Iterator<Item = &SignalScore> {
        self.standings.iter().filter(|standing| !standing.applies())
    }

    /// Every signal has a level.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.scored() == self.of() && self.of() > 0
    }

    /// Some 2 or 3 has no proof, so the headline stands on the person's word.
    #[must_use]
    pub fn has_unproven(&self) -> bool {
        self.claimed > self.evidenced || self.unproven().next().is_some()
    }

    /// Signals that claim more than they prove.
    pub fn unproven(&self) -> impl Iterator<Item = &SignalScore> {
        self.standings.iter().filter(|standing| standing.unproven())
    }

    /// The standing of one signal.
    #[must_use]
    pub fn standing(&self, signal: &SignalId) -> Option<&SignalScore> {
        self.standings.iter().find(|standing| standing.signal == *signal)
    }

    /// The edges of a band for the signals that apply.
    #[must_use]
    pub fn range(&self, band: &BandId) -> Option<&Range> {
        self.ranges.iter().find(|range| range.band == *band)
    }

    /// The band of what is claimed.
    #[must_use]
    pub fn claimed_in<'a>(&self, track: &'a Track) -> Option<&'a Band> {
        self.band.as_ref().and_then(|band| track.band(band))
    }

    /// The band of what is evidenced.
    #[must_use]
    pub fn evidenced_in<'a>(&self, track: &'a Track) -> Option<&'a Band> {
        self.evidenced_band.as_ref().and_then(|band| track.band(band))
    }

    /// The band of [`Reading::highest`].
    #[must_use]
    pub fn highest_in<'a>(&self, track: &'a Track) -> Option<&'a Band> {
        self.highest_band.as_ref().and_then(|band| track.band(band))
    }

    /// The band above the claimed one, and what is missing to it: points, or signals.
    #[must_use]
    pub fn next_in<'a>(&self, track: &'a Track) -> Option<(&'a Band, u32)> {
        let levels = self.levels(|standing| standing.claimed);
        let above =
            track.bands.iter().skip_while(|band| Some(&band.id) != self.band.as_ref()).skip(1);
        above.map(|band| (band, track.missing_for(band, &levels))).find(|(_, missing)| *missing > 0)
    }

    /// Points or signals that need evidence until the evidenced answers read like the claimed ones;
    /// 0 where they do.
    #[must_use]
    pub fn to_prove(&self, track: &Track) -> u32 {
        self.claimed_in(track)
            .map_or(0, |band| track.missing_for(band, &self.levels(|standing| standing.evidenced)))
    }

    fn levels(&self, level: fn(&SignalScore) -> Option<Level>) -> Vec<Level> {
        self.standings
            .iter()
            .filter(|standing| standing.applies())
            .map(|standing| level(standing).unwrap_or(0))
            .collect()
    }
}
