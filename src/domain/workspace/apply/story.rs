//! What events do to a story.

use super::edit::Edit;
use crate::domain::records::key::Key;
use crate::domain::workspace::event::StoryEvent;

impl Edit<'_> {
    pub(super) fn story_event(&mut self, event: &StoryEvent) {
        match event {
            StoryEvent::StoryWritten { case, prompt, part, text } => {
                self.story(case, prompt, |story| story.part_mut(*part).clone_from(text))
            }
            StoryEvent::StoryTells { case, prompt, win } => {
                self.story(case, prompt, |story| story.win.clone_from(win))
            }
            StoryEvent::StoryDrafted { case, prompt, win } => self.draft_story(case, prompt, win),
            StoryEvent::StoryRehearsed { case, prompt, rehearsal } => {
                self.story(case, prompt, |story| story.rehearse(*rehearsal))
            }
            StoryEvent::StoryPoints { case, prompt, artifact } => {
                self.story(case, prompt, |story| story.artifact.clone_from(artifact))
            }
            StoryEvent::StoryDropped { case, prompt } => self.remove(&Key::story(case, prompt)),
        }
    }
}
