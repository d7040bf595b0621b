//! The content: tracks and artifacts, written as TOML under `data/`, embedded by `build.rs`, read when opened.
//!
//! What is embedded has passed the rules in `check` as part of the tests; should it ever not be readable, the catalogue
//! is empty and the rest of the page goes on. The rules are compiled natively only and add nothing to the page.

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod form;

use crate::domain::{
    checklist::Checklist,
    id::{ChecklistId, TrackId},
    shape,
    track::{Artifact, Track},
};

/// What Home says about a track before it is opened.
#[derive(Clone, Copy, Debug)]
pub struct TrackEntry {
    /// The track's id.
    pub id: &'static str,
    /// The role.
    pub name: &'static str,
    /// The role one comes from.
    pub from: &'static str,
    /// Two sentences.
    pub summary: &'static str,
    /// How long the scoring takes.
    pub minutes: u32,
    /// How many signals it has.
    pub signals: usize,
    /// The highest level of its scale.
    pub top: u8,
    /// Its bands: name, lowest and highest count.
    pub bands: &'static [(&'static str, u32, u32)],
    /// The whole track, as the build wrote it.
    pub text: &'static str,
}

/// What is said about a checklist before it is opened.
#[derive(Clone, Copy, Debug)]
pub struct ChecklistEntry {
    /// The checklist's id.
    pub id: &'static str,
    /// Its heading.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// How long it takes.
    pub minutes: u32,
    /// The tracks in whose cases it stands.
    pub tracks: &'static [&'static str],
    /// The whole checklist, as the build wrote it.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/tracks.rs"));

/// All artifacts, as the build wrote them.
pub static ARTIFACTS: &str = include_str!(concat!(env!("OUT_DIR"), "/artifacts.txt"));

/// The entry of a track, if this build has the track.
#[must_use]
pub fn entry(id: &TrackId) -> Option<&'static TrackEntry> {
    TRACKS.iter().find(|entry| entry.id == id.as_str())
}

/// The whole track. Reads it: keep the result.
#[must_use]
pub fn track(id: &TrackId) -> Option<Track> {
    shape::read(&form::parse(entry(id)?.text)?).ok()
}

/// The checklists of a track.
pub fn checklists_of(track: &TrackId) -> impl Iterator<Item = &'static ChecklistEntry> {
    CHECKLISTS.iter().filter(|entry| entry.tracks.contains(&track.as_str()))
}

/// The entry of a checklist, if this build has it.
#[must_use]
pub fn checklist_entry(id: &ChecklistId) -> Option<&'static ChecklistEntry> {
    CHECKLISTS.iter().find(|entry| entry.id == id.as_str())
}

/// The whole checklist. Reads it: keep the result.
#[must_use]
pub fn checklist(id: &ChecklistId) -> Option<Checklist> {
    shape::read(&form::parse(checklist_entry(id)?.text)?).ok()
}

/// All artifacts. Reads them: keep the result.
#[must_use]
pub fn artifacts() -> Vec<Artifact> {
    form::parse(ARTIFACTS).and_then(|node| shape::read(&node).ok()).unwrap_or_default()
}
