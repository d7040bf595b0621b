//! The content read file by file, as its authors wrote it: a slip in one file does not hide those
//! of the others.

use super::content::{Content, Problem, problem};
use crate::{
    content::{ARTIFACTS, CHECKLISTS, TRACKS},
    domain::schema::{artifact::Artifact, checklist::Checklist, signal::Signal, track::Track},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// All content that could be read.
#[derive(Clone, Debug, Default)]
pub struct Shipped {
    /// The tracks, in the order of Home.
    pub tracks: Vec<Track>,
    /// All artifacts.
    pub artifacts: Vec<Artifact>,
    /// The checklists, in the order of Home.
    pub checklists: Vec<Checklist>,
}

impl Shipped {
    /// What the rules look at.
    #[must_use]
    pub fn content(&self) -> Content<'_> {
        Content { tracks: &self.tracks, artifacts: &self.artifacts, checklists: &self.checklists }
    }
}

/// What the build wrote, as JSON: tracks and checklists by their ids, and a list of artifacts.
#[derive(Clone, Debug)]
pub struct Written {
    /// The tracks, each with its signals.
    pub tracks: Vec<(String, Value)>,
    /// The checklists.
    pub checklists: Vec<(String, Value)>,
    /// All artifacts.
    pub artifacts: Vec<Value>,
}

impl Written {
    /// What is embedded.
    ///
    /// # Errors
    /// A text is no JSON.
    pub fn embedded() -> serde_json::Result<Self> {
        let each = |id: &str, text: &str| Ok((id.to_owned(), serde_json::from_str(text)?));
        Ok(Self {
            tracks: TRACKS
                .iter()
                .map(|entry| each(entry.id.as_str(), entry.text))
                .collect::<serde_json::Result<_>>()?,
            checklists: CHECKLISTS
                .iter()
                .map(|entry| each(entry.id.as_str(), entry.text))
                .collect::<serde_json::Result<_>>()?,
            artifacts: serde_json::from_str(ARTIFACTS)?,
        })
    }

    /// All that can be read of it, and the first slip of each file that cannot.
    #[must_use]
    pub fn read(&self) -> (Shipped, Vec<Problem>) {
        let mut problems = Vec::new();
        let tracks =
            self.tracks.iter().filter_map(|(id, value)| track(id, value, &mut problems)).collect();
        let artifacts = self.artifacts.iter().filter_map(|value| {
            one(&format!("artifacts/{}.toml", id(value)), value, &mut problems)
        });
        let artifacts = artifacts.collect();
        let checklists = self
            .checklists
            .iter()
            .filter_map(|(id, value)| one(&format!("checklists/{id}.toml"), value, &mut problems));
        let checklists = checklists.collect();
        (Shipped { tracks, artifacts, checklists }, problems)
    }
}

/// A track, whose signals have files of their own.
fn track(folder: &str, value: &Value, problems: &mut Vec<Problem>) -> Option<Track> {
    let mut alone = value.clone();
    let signals = alone.get_mut("signal").map(Value::take).unwrap_or_default();
    if let Some(fields) = alone.as_object_mut() {
        fields.insert("signal".to_owned(), Value::Array(Vec::new()));
    }
    let track: Option<Track> = one(&format!("tracks/{folder}/track.toml"), &alone, problems);
    let numbered = signals.as_array().into_iter().flatten().enumerate();
    let signals: Vec<Option<Signal>> = numbered
        .map(|(at, value)| {
            one(&format!("tracks/{folder}/signals/{}-{}.toml", at + 1, id(value)), value, problems)
        })
        .collect();
    Some(Track { signals: signals.into_iter().collect::<Option<_>>()?, ..track? })
}

fn one<T: DeserializeOwned>(file: &str, value: &Value, problems: &mut Vec<Problem>) -> Option<T> {
    let read = serde_path_to_error::deserialize(value);
    read.map_err(|error| {
        problems.push(problem(file, error.path().to_string(), error.inner().to_string()))
    })
    .ok()
}

fn id(value: &Value) -> &str {
    value.get("id").and_then(Value::as_str).unwrap_or("?")
}
