//! Freezing: the answers of a case as an attempt, with the wording they were scored against.

use super::reading::Reading;
use crate::domain::{
    date::Day,
    records::{
        attempt::{Attempt, AttemptSignal},
        case::Case,
    },
    schema::track::{Band, Track},
};

/// The answers of a case as they stand on `day`, as its `nth` attempt.
#[must_use]
pub fn snapshot<Id>(
    id: Id,
    track: &Track,
    case: &Case,
    reading: &Reading,
    (day, nth): (Day, u32),
) -> Attempt<Id> {
    // A reading that is not whole names no band.
    let name = |band: Option<&Band>| {
        band.filter(|_| reading.is_complete()).map_or_else(String::new, |band| band.name.clone())
    };
    let signals =
        track.signals.iter().zip(&reading.standings).map(|(signal, standing)| AttemptSignal {
            signal: signal.id.clone(),
            name: signal.name.clone(),
            claimed: standing.claimed,
            evidenced: standing.evidenced,
            says: standing
                .claimed
                .and_then(|level| signal.behaviour(level))
                .unwrap_or_default()
                .to_owned(),
            not_applicable: standing.not_applicable.clone(),
        });
    Attempt {
        id,
        case: case.id.clone(),
        day,
        nth,
        levels: track.levels.iter().map(|level| level.name.clone()).collect(),
        claimed: reading.claimed,
        evidenced: reading.evidenced,
        max: reading.max,
        band: name(reading.claimed_in(track)),
        proven: name(reading.evidenced_in(track)),
        signals: signals.collect(),
    }
}
