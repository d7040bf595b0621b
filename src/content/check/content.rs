//! What the rules look at, and how a problem names its place.

use crate::domain::schema::{
    artifact::Artifact, checklist::Checklist, signal::Signal, track::Track,
};
use std::fmt;

/// Something wrong in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, below `src/content/data`.
    pub file: String,
    /// The place in the file.
    pub item: String,
    /// What is wrong.
    pub says: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.item, self.says)
    }
}

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// All tracks.
    pub tracks: &'a [Track],
    /// All artifacts.
    pub artifacts: &'a [Artifact],
    /// All checklists.
    pub checklists: &'a [Checklist],
}

impl<'a> Content<'a> {
    /// Every signal with its track and its file.
    pub(super) fn signals(&self) -> impl Iterator<Item = (&'a Track, String, &'a Signal)> {
        self.tracks.iter().flat_map(|track| {
            let numbered = track.signals.iter().enumerate();
            numbered.map(move |(at, signal)| (track, signal_file(track, at, signal), signal))
        })
    }
}

pub(super) fn track_file(track: &Track) -> String {
    format!("tracks/{}/track.toml", track.id)
}

pub(super) fn signal_file(track: &Track, at: usize, signal: &Signal) -> String {
    format!("tracks/{}/signals/{}-{}.toml", track.id, at + 1, signal.id)
}

pub(super) fn artifact_file(artifact: &Artifact) -> String {
    format!("artifacts/{}.toml", artifact.id)
}

pub(super) fn checklist_file(checklist: &Checklist) -> String {
    format!("checklists/{}.toml", checklist.id)
}

pub(super) fn problem(file: &str, item: impl Into<String>, says: impl Into<String>) -> Problem {
    Problem { file: file.to_owned(), item: item.into(), says: says.into() }
}

/// `count` as a problem where it is outside of `allowed`.
pub(super) fn counted(
    file: &str,
    item: &str,
    count: usize,
    allowed: std::ops::RangeInclusive<usize>,
    what: &str,
) -> Option<Problem> {
    let (least, most) = (allowed.start(), allowed.end());
    let wanted = if least == most { least.to_string() } else { format!("{least} to {most}") };
    (!allowed.contains(&count))
        .then(|| problem(file, item, format!("{count} {what}, where {wanted} belong")))
}
