//! Rules about ids. Addresses, storage keys and plan lines are built from them, so they have to be
//! plain and single.

use super::content::{
    Content, Problem, artifact_file, checklist_file, problem, signal_file, track_file,
};
use crate::domain::{
    id::is_slug,
    schema::{artifact::Artifact, signal::Signal, track::Track},
};
use std::collections::BTreeSet;

/// Ids that have to differ from one another, with the file and the kind of thing they name.
struct Realm {
    file: String,
    kind: &'static str,
    ids: Vec<String>,
}

pub(super) fn slugs(content: &Content<'_>) -> Vec<Problem> {
    let bad = |realm: Realm| {
        let wrong = realm.ids.into_iter().filter(|id| !is_slug(id));
        wrong
            .map(|id| {
                problem(
                    &realm.file,
                    format!("{} “{id}”", realm.kind),
                    "not a slug of a-z, 0-9 and -",
                )
            })
            .collect::<Vec<_>>()
    };
    realms(content).into_iter().flat_map(bad).collect()
}

pub(super) fn unique(content: &Content<'_>) -> Vec<Problem> {
    let bad = |realm: Realm| {
        let mut seen = BTreeSet::new();
        let again = realm.ids.into_iter().filter(|id| !seen.insert(id.clone()));
        again
            .map(|id| problem(&realm.file, format!("{} “{id}”", realm.kind), "names two things"))
            .collect::<Vec<_>>()
    };
    realms(content).into_iter().flat_map(bad).collect()
}

fn realms(content: &Content<'_>) -> Vec<Realm> {
    let mut realms = vec![
        realm("tracks", "track", content.tracks.iter().map(|track| &track.id)),
        realm("artifacts", "artifact", content.artifacts.iter().map(|artifact| &artifact.id)),
        realm("checklists", "checklist", content.checklists.iter().map(|checklist| &checklist.id)),
        // Documents speak to signals of several tracks by their ids alone.
        realm(
            "tracks",
            "signal of all tracks",
            content.tracks.iter().flat_map(|track| &track.signals).map(|signal| &signal.id),
        ),
    ];
    realms.extend(content.tracks.iter().flat_map(of_track));
    realms.extend(content.artifacts.iter().flat_map(of_artifact));
    realms.extend(content.checklists.iter().map(|checklist| {
        realm(&checklist_file(checklist), "item", checklist.items().map(|item| &item.id))
    }));
    realms
}

fn of_track(track: &Track) -> Vec<Realm> {
    let file = track_file(track);
    let prompts = track.signals.iter().flat_map(|signal| &signal.prompts);
    let mut realms = vec![
        realm(&file, "signal", track.signals.iter().map(|signal| &signal.id)),
        realm(&file, "prompt", prompts.map(|prompt| &prompt.id)),
        realm(&file, "band", track.bands.iter().map(|band| &band.id)),
        realm(&file, "lens", track.lenses.iter().map(|lens| &lens.id)),
        realm(&file, "trap", track.traps.iter().map(|trap| &trap.id)),
        realm(&file, "guide", track.guides.iter().map(|guide| &guide.id)),
        realm(&file, "plan", track.plans.iter().map(|plan| &plan.id)),
    ];
    let checks = |(at, signal): (usize, &Signal)| {
        realm(&signal_file(track, at, signal), "check", signal.checks.iter().map(|check| &check.id))
    };
    realms.extend(track.signals.iter().enumerate().map(checks));
    realms
}

fn of_artifact(artifact: &Artifact) -> Vec<Realm> {
    let file = artifact_file(artifact);
    let mut realms = vec![
        realm(&file, "item", artifact.items.iter().map(|item| &item.id)),
        realm(&file, "block", artifact.blocks.iter().map(|block| &block.id)),
    ];
    realms.extend(
        artifact
            .blocks
            .iter()
            .map(|block| realm(&file, "column", block.columns.iter().map(|column| &column.id))),
    );
    realms.extend(
        artifact
            .blocks
            .iter()
            .map(|block| realm(&file, "start", block.starts.iter().map(|start| &start.id))),
    );
    realms
}

fn realm<'a, I: ToString + 'a>(
    file: &str,
    kind: &'static str,
    ids: impl Iterator<Item = &'a I>,
) -> Realm {
    Realm { file: file.to_owned(), kind, ids: ids.map(ToString::to_string).collect() }
}
