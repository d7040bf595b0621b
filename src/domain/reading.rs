//! What a set of answers means on a track: the totals, claimed and evidenced, and the bands they fall into.

use super::{
    case::Case,
    id::{BandId, SignalId, WinId},
    track::{Band, Level, Track},
};

/// The reading of a case as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// One for each signal, in the order of the track.
    pub standings: Vec<Standing>,
    /// The highest level.
    pub top: Level,
    /// The total of all answers.
    pub claimed: u32,
    /// The total where an unproven 2 or more counts as 1.
    pub evidenced: u32,
    /// The highest total.
    pub max: u32,
    /// The band of the claimed total.
    pub band: BandId,
    /// The band of the evidenced total.
    pub evidenced_band: BandId,
}

/// Where one signal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The signal.
    pub signal: SignalId,
    /// The level chosen; `None` where it was skipped or not reached.
    pub claimed: Option<Level>,
    /// The level that counts as evidenced.
    pub evidenced: Option<Level>,
    /// Left out on purpose.
    pub skipped: bool,
}

/// A 0 or a 1 claims nothing that needs proof; this is what an unproven higher level counts as.
const UNPROVEN: Level = 1;

impl Standing {
    /// Claims more than is proven.
    #[must_use]
    pub fn unproven(&self) -> bool {
        self.claimed > self.evidenced
    }
}

/// Reads the answers of a case. `speaks` says whether a cited win exists and says anything.
#[must_use]
pub fn read(track: &Track, case: &Case, speaks: impl Fn(&WinId) -> bool) -> Reading {
    let standings: Vec<Standing> = track
        .signals
        .iter()
        .map(|signal| {
            let answer = case.answer(&signal.id);
            let claimed = answer.and_then(|answer| answer.level).map(|level| level.min(track.top()));
            let proven = answer.is_some_and(|answer| answer.wins().any(&speaks));
            let evidenced = claimed.map(|level| if proven { level } else { level.min(UNPROVEN) });
            let skipped = claimed.is_none() && answer.is_some_and(|answer| answer.skipped);
            Standing { signal: signal.id.clone(), claimed, evidenced, skipped }
        })
        .collect();
    let sum = |level: fn(&Standing) -> Option<Level>| standings.iter().filter_map(level).map(u32::from).sum();
    let claimed = sum(|standing| standing.claimed);
    let evidenced = sum(|standing| standing.evidenced);
    let band = |total| track.band(total).map_or_else(|| BandId::from(""), |band| band.id.clone());
    Reading { band: band(claimed), evidenced_band: band(evidenced), top: track.top(), claimed, evidenced, max: track.max(), standings }
}

/// The signals of a case that would claim more than they prove if `win` were gone, and do not now.
#[must_use]
pub fn rests_on(track: &Track, case: &Case, win: &WinId, speaks: impl Fn(&WinId) -> bool) -> Vec<SignalId> {
    let now = read(track, case, &speaks);
    let without = read(track, case, |cited| cited != win && speaks(cited));
    let lost = now.standings.iter().zip(without.standings).filter(|(now, without)| !now.unproven() && without.unproven());
    lost.map(|(_, without)| without.signal).collect()
}

impl Reading {
    /// Signals with a level.
    #[must_use]
    pub fn scored(&self) -> usize {
        self.standings.iter().filter(|standing| standing.claimed.is_some()).count()
    }

    /// Signals in all.
    #[must_use]
    pub fn of(&self) -> usize {
        self.standings.len()
    }

    /// Every signal has a level.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.scored() == self.of()
    }

    /// Some 2 or 3 has no proof, so the headline stands on the person's word.
    #[must_use]
    pub fn on_your_word(&self) -> bool {
        self.claimed > self.evidenced
    }

    /// Signals that claim more than they prove.
    pub fn unproven(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|standing| standing.unproven())
    }

    /// The standing of one signal.
    #[must_use]
    pub fn standing(&self, signal: &SignalId) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.signal == *signal)
    }

    /// The highest total that the signals not yet scored could still lead to.
    #[must_use]
    pub fn highest(&self) -> u32 {
        let open = u32::try_from(self.of() - self.scored()).unwrap_or(u32::MAX);
        self.claimed + open * u32::from(self.top)
    }

    /// The band of the claimed total.
    #[must_use]
    pub fn claimed_in<'a>(&self, track: &'a Track) -> Option<&'a Band> {
        track.band(self.claimed)
    }

    /// The band of the evidenced total.
    #[must_use]
    pub fn evidenced_in<'a>(&self, track: &'a Track) -> Option<&'a Band> {
        track.band(self.evidenced)
    }

    /// Points that need evidence until the evidenced total reads like the claimed one; 0 where it already does.
    #[must_use]
    pub fn to_prove(&self, track: &Track) -> u32 {
        self.claimed_in(track).map_or(0, |band| band.from.saturating_sub(self.evidenced))
    }
}
