//! Rules about artifacts: what proves what, said the same from both sides, and the pack.

use super::content::{Content, Problem, artifact_file, counted, problem, track_file};
use crate::domain::{
    id::SignalId,
    schema::{artifact::Artifact, signal::Signal, track::Track},
};

/// Documents in the pack of a track.
const IN_PACK: usize = 5;

pub(super) fn proofs(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (track, file, signal) in content.signals() {
        if signal.artifacts.is_empty() {
            problems.push(problem(&file, "artifacts", "nothing proves it"));
        }
        let disagree = signal.artifacts.iter().filter(|id| {
            !content.artifacts.iter().any(|known| known.id == **id && proves(known, track, signal))
        });
        problems.extend(disagree.map(|id| {
            problem(
                &file,
                "artifacts",
                format!("names {id}, which does not say that it proves {}", signal.id),
            )
        }));
        let silent = content.artifacts.iter().filter(|artifact| {
            proves(artifact, track, signal) && !signal.artifacts.contains(&artifact.id)
        });
        problems.extend(silent.map(|artifact| {
            problem(
                &file,
                "artifacts",
                format!("leaves out {}, which says that it proves {}", artifact.id, signal.id),
            )
        }));
    }
    problems
        .extend(content.artifacts.iter().flat_map(|artifact| strangers(artifact, content.tracks)));
    problems
}

fn proves(artifact: &Artifact, track: &Track, signal: &Signal) -> bool {
    artifact.signals(&track.id).contains(&signal.id)
}

/// Tracks and signals that an artifact names and nobody has.
fn strangers(artifact: &Artifact, tracks: &[Track]) -> Vec<Problem> {
    let file = artifact_file(artifact);
    let mut problems = Vec::new();
    for proves in &artifact.proves {
        let Some(track) = tracks.iter().find(|track| track.id == proves.track) else {
            problems.push(problem(
                &file,
                "proves",
                format!("names {}, which is no track", proves.track),
            ));
            continue;
        };
        let strange = proves.signals.iter().filter(|id| track.signal(id).is_none());
        problems.extend(strange.map(|id| {
            problem(&file, "proves", format!("names {id}, which is no signal of {}", track.id))
        }));
    }
    problems
}

pub(super) fn items(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for artifact in content.artifacts {
        let file = artifact_file(artifact);
        let proven: Vec<&SignalId> =
            artifact.proves.iter().flat_map(|proves| &proves.signals).collect();
        let spoken = artifact
            .items
            .iter()
            .flat_map(|item| item.proves.iter().map(move |signal| (item, signal)));
        let astray = spoken.filter(|(_, signal)| !proven.contains(signal));
        problems.extend(astray.map(|(item, signal)| {
            problem(
                &file,
                format!("item {}", item.id),
                format!("speaks to {signal}, which the artifact does not prove"),
            )
        }));
        let silent = artifact.items.iter().filter(|item| item.proves.is_empty());
        problems.extend(
            silent.map(|item| problem(&file, format!("item {}", item.id), "speaks to no signal")),
        );
        let unspoken = proven
            .into_iter()
            .filter(|id| artifact.items.iter().all(|item| !item.proves.contains(id)));
        problems.extend(unspoken.map(|id| problem(&file, "item", format!("none speaks to {id}"))));
    }
    problems
}

pub(super) fn pack(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let file = track_file(track);
        problems.extend(counted(
            &file,
            "pack",
            track.pack.artifacts.len(),
            IN_PACK..=IN_PACK,
            "artifacts",
        ));
        let strange = track
            .pack
            .artifacts
            .iter()
            .filter(|id| content.artifacts.iter().all(|artifact| artifact.id != **id));
        problems.extend(
            strange.map(|id| problem(&file, "pack", format!("names {id}, which is no artifact"))),
        );
    }
    problems
}
