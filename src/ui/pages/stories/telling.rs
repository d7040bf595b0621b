//! One prompt of the open case and the story told for it: what the parts of this room share.

use crate::{
    domain::{
        english,
        id::PromptId,
        records::story::{Story, StoryProgress},
        schema::signal::{Prompt, Signal},
    },
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// What a story is called: by its person, or by what is asked.
pub(super) fn name_of(story: Option<&Story>, prompt: &Prompt) -> String {
    story
        .and_then(Story::name)
        .map(|name| english::shortened(&name, 160))
        .unwrap_or_else(|| format!("“{}”", prompt.asks))
}

/// One prompt of the open case and the story told for it; a handle for the parts of this room.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    pub(super) open: OpenCase,
    pub(super) signal: StoredValue<Signal>,
    pub(super) prompt: StoredValue<Prompt>,
    /// Empty while nothing was entered.
    pub(super) story: Memo<Story>,
}

impl Telling {
    pub(super) fn new(open: OpenCase, signal: Signal, prompt: Prompt) -> Self {
        let id = prompt.id.clone();
        let story = Memo::new(move |_| {
            let case = open.id();
            open.read(|workspace| workspace.story(&case, &id).cloned())
                .unwrap_or_else(|| Story::new(case, id.clone()))
        });
        Self { open, signal: StoredValue::new(signal), prompt: StoredValue::new(prompt), story }
    }

    pub(super) fn prompt_id(self) -> PromptId {
        self.prompt.with_value(|prompt| prompt.id.clone())
    }

    pub(super) fn told(self) -> StoryProgress {
        self.story.with(Story::told)
    }
}
