//! The signals of all cases, by which wins are told apart.

use crate::{
    domain::{
        id::{SignalId, TrackId},
        schema::track::Track,
    },
    ui::session::Session,
};
use std::sync::Arc;

/// The tracks of all cases, each once.
pub(in crate::ui::pages) fn tracks(session: Session) -> Vec<Arc<Track>> {
    let ids: Vec<TrackId> = session
        .read(|workspace| workspace.cases().into_iter().map(|case| case.track.clone()).collect());
    let mut tracks: Vec<Arc<Track>> = Vec::new();
    for id in ids {
        if tracks.iter().all(|track| track.id != id) {
            tracks.extend(session.track(&id));
        }
    }
    tracks
}

/// The signals of those tracks with their names, each once.
pub(super) fn signals(session: Session) -> Vec<(SignalId, String)> {
    let mut signals: Vec<(SignalId, String)> = Vec::new();
    for track in tracks(session) {
        for signal in &track.signals {
            if signals.iter().all(|(known, _)| *known != signal.id) {
                signals.push((signal.id.clone(), signal.name.clone()));
            }
        }
    }
    signals
}
