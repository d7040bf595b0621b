//! The name of the story and its five parts, each with its hint and its count of words. Saved as
//! they are typed.

use super::telling::Telling;
use crate::domain::workspace::event::StoryEvent;
use crate::{
    domain::{english, records::story::StoryField},
    ui::linger::linger,
};
use leptos::prelude::*;

/// All fields, in the order of telling.
#[component]
pub(super) fn Fields(telling: Telling) -> impl IntoView {
    let parts = StoryField::TOLD
        .into_iter()
        .map(|part| view! { <PartField telling part /> })
        .collect_view();
    view! {
        <TitleField telling />
        {parts}
    }
}

/// The id of a part's field.
pub(super) fn field_of(part: StoryField) -> &'static str {
    match part {
        StoryField::Title => "story-title",
        StoryField::Situation => "story-situation",
        StoryField::Task => "story-task",
        StoryField::Action => "story-action",
        StoryField::Result => "story-result",
        StoryField::Fixed => "story-fixed",
    }
}

fn value_of(telling: Telling, part: StoryField) -> Memo<String> {
    Memo::new(move |_| telling.story.with(|story| story.part(part).to_owned()))
}

fn write(telling: Telling, part: StoryField, text: String) {
    let (case, prompt) = (telling.open.id(), telling.prompt_id());
    telling.open.dispatch(StoryEvent::StoryWritten { case, prompt, part, text });
}

#[component]
fn TitleField(telling: Telling) -> impl IntoView {
    let part = StoryField::Title;
    let value = value_of(telling, part);
    view! {
        <div class="part">
            <label for=field_of(part)>{part.name()} " " <small>{part.hint()}</small></label>
            <input
                id=field_of(part)
                dir="auto"
                type="text"
                autocomplete="off"
                prop:value=value
                on:input:target=move |event| write(telling, part, event.target().value())
            />
        </div>
    }
}

#[component]
fn PartField(telling: Telling, part: StoryField) -> impl IntoView {
    let value = value_of(telling, part);
    let words = linger(move || {
        english::count_label(value.with(|text| english::words(text)), "word", "words")
    });
    view! {
        <div class="part">
            <label for=field_of(part)>{part.name()} " " <small>{part.hint()}</small></label>
            <textarea
                id=field_of(part)
                dir="auto"
                rows="3"
                prop:value=value
                on:input:target=move |event| write(telling, part, event.target().value())
            ></textarea>
            <p class="words">{words}</p>
        </div>
    }
}
