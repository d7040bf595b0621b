//! Content for the screen: read when first asked for, then kept. What cannot be read is noted, for
//! [`crate::ui::frame`] to show: an empty room would say that there is nothing.

use super::Session;
use crate::{
    content::{self, Missing},
    domain::{
        id::{ChecklistId, TrackId},
        schema::{artifact::Artifact, checklist::Checklist, track::Track},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

impl Session {
    /// A track, parsed when first asked for.
    #[must_use]
    pub fn track(self, id: &TrackId) -> Option<Arc<Track>> {
        if let Some(track) =
            self.tracks.with_value(|tracks| tracks.iter().find(|track| track.id == *id).cloned())
        {
            return Some(track);
        }
        let track = Arc::new(self.noted(content::track(id))?);
        self.tracks.update_value(|tracks| tracks.push(track.clone()));
        Some(track)
    }

    /// A checklist, parsed when first asked for.
    #[must_use]
    pub fn checklist(self, id: &ChecklistId) -> Option<Arc<Checklist>> {
        if let Some(checklist) =
            self.checklists.with_value(|all| all.iter().find(|one| one.id == *id).cloned())
        {
            return Some(checklist);
        }
        let checklist = Arc::new(self.noted(content::checklist(id))?);
        self.checklists.update_value(|all| all.push(checklist.clone()));
        Some(checklist)
    }

    /// All artifacts, parsed when first asked for; none where that is noted.
    #[must_use]
    pub fn artifacts(self) -> Arc<Vec<Artifact>> {
        if self.artifacts.with_value(|artifacts| artifacts.is_empty())
            && let Some(artifacts) = self.noted(content::artifacts())
        {
            self.artifacts.set_value(Arc::new(artifacts));
        }
        self.artifacts.get_value()
    }

    /// Content that could not be read, as its files and the places in them; tracked.
    #[must_use]
    pub fn misread(self) -> Vec<String> {
        self.misread.get()
    }

    fn noted<T>(self, found: Result<T, Missing>) -> Option<T> {
        match found {
            Ok(content) => Some(content),
            Err(Missing::Unknown) => None,
            Err(Missing::Unreadable { file, place, .. }) => {
                let place = format!("{file}: {place}");
                // Rooms ask again whenever they are drawn; whoever shows it is woken once.
                if self.misread.with_untracked(|all| !all.contains(&place)) {
                    self.misread.update(|all| all.push(place));
                }
                None
            }
        }
    }
}
