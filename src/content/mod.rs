//! The content: tracks and artifacts, written as TOML under `data/`, embedded by `build.rs`, read
//! when opened.
//!
//! What is embedded has passed the rules in `check` as part of the tests; should it ever not be
//! readable, the page says so, and the rest of it goes on. The rules are compiled natively only and
//! add nothing to the page.

#[cfg(not(target_arch = "wasm32"))]
pub mod check;

use crate::domain::{
    id::{BandId, ChecklistId, TrackId},
    schema::{artifact::Artifact, checklist::Checklist, track::Track},
};
use serde::de::DeserializeOwned;

/// What Home says about a track before it is opened.
#[derive(Clone, Debug)]
pub struct TrackEntry {
    /// The track's id.
    pub id: TrackId,
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
    /// Its bands: id, name, lowest and highest count.
    pub bands: &'static [(BandId, &'static str, u32, u32)],
    /// The whole track, as the build wrote it.
    pub text: &'static str,
}

/// What is said about a checklist before it is opened.
#[derive(Clone, Debug)]
pub struct ChecklistEntry {
    /// The checklist's id.
    pub id: ChecklistId,
    /// Its heading.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// How long it takes.
    pub minutes: u32,
    /// The tracks in whose cases it stands.
    pub tracks: &'static [TrackId],
    /// The whole checklist, as the build wrote it.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/tracks.rs"));

/// All artifacts, as the build wrote them.
pub static ARTIFACTS: &str = include_str!(concat!(env!("OUT_DIR"), "/artifacts.json"));

/// Why there is no content to show.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// This build has nothing of this name.
    #[error("there is no such content")]
    Unknown,
    /// It is there and does not say what content says.
    #[error("{file}: {says}")]
    Unreadable {
        /// What the build wrote.
        file: String,
        /// The place in it; a dot for the whole.
        place: String,
        /// The place, and what is wrong there.
        says: String,
    },
}

/// Reads a text that the build wrote into `file`.
///
/// # Errors
/// The first place that does not fit, for example `signal[3].gap_plan.phase[1].actoin: unknown
/// field …`.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Missing> {
    let wrong =
        |place: String, says: String| Missing::Unreadable { file: file.to_owned(), place, says };
    let mut reader = serde_json::Deserializer::from_str(text);
    let content = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| wrong(error.path().to_string(), error.to_string()))?;
    reader.end().map_err(|error| wrong(".".to_owned(), error.to_string()))?;
    Ok(content)
}

/// The entry of a track, if this build has the track.
#[must_use]
pub fn entry(id: &TrackId) -> Option<&'static TrackEntry> {
    TRACKS.iter().find(|entry| entry.id == *id)
}

/// The whole track. Reads it: keep the result.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn track(id: &TrackId) -> Result<Track, Missing> {
    read(&format!("{id}.json"), entry(id).ok_or(Missing::Unknown)?.text)
}

/// The checklists of a track.
pub fn checklists_of(track: &TrackId) -> impl Iterator<Item = &'static ChecklistEntry> {
    CHECKLISTS.iter().filter(|entry| entry.tracks.contains(track))
}

/// The entry of a checklist, if this build has it.
#[must_use]
pub fn checklist_entry(id: &ChecklistId) -> Option<&'static ChecklistEntry> {
    CHECKLISTS.iter().find(|entry| entry.id == *id)
}

/// The whole checklist. Reads it: keep the result.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn checklist(id: &ChecklistId) -> Result<Checklist, Missing> {
    read(&format!("checklist-{id}.json"), checklist_entry(id).ok_or(Missing::Unknown)?.text)
}

/// All artifacts. Reads them: keep the result.
///
/// # Errors
/// They cannot be read.
pub fn artifacts() -> Result<Vec<Artifact>, Missing> {
    read("artifacts.json", ARTIFACTS)
}
