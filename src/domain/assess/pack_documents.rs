//! Which documents a case works on: those of the track's pack, those its plans ship, and those that
//! were added.

use crate::domain::{
    id::ArtifactId,
    records::{pack::Pack, plan::Plan},
    schema::{artifact::Artifact, track::Track},
};

/// The documents of a case: those of the track, then those that its plans ship, then any with
/// notes.
#[must_use]
pub fn documents<'a>(
    track: &Track,
    catalogue: &'a [Artifact],
    plans: &[&Plan],
    pack: &Pack,
) -> Vec<&'a Artifact> {
    let shipped = plans.iter().flat_map(|plan| plan.artifacts());
    let mut ids: Vec<&ArtifactId> = Vec::new();
    for id in track.pack.artifacts.iter().chain(shipped).chain(pack.artifacts.keys()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| catalogue.iter().find(|artifact| artifact.id == *id)).collect()
}
