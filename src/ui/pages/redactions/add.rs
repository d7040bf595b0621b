//! A word onto the list: the word, what it is, and with that a neutral label that is still free.

use super::pieces::{Pieces, change, places};
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    browser::clipboard,
    domain::{
        english::{self, isolated},
        paste,
        records::redaction_list::{KINDS, Neutral, Redaction, listed_at, suggested},
        workspace::event::Event,
    },
    ui::{
        components::{draft::draft, focus::focus_after_render},
        open_case::use_case,
    },
};
use leptos::prelude::*;

/// The form. It empties and keeps the focus, for the next word.
#[component]
pub(super) fn AddWord(pieces: Pieces) -> impl IntoView {
    let open = use_case();
    let (word, kind) =
        (draft(format!("word.{}", open.id())), draft(format!("word-kind.{}", open.id())));
    let kind_at = move || kind.with(|kind| kind.parse().unwrap_or(0_usize));
    let said = RwSignal::new((false, String::new()));
    let words = move || open.session.read_untracked(|workspace| workspace.mask(&open.id()).words);
    let add = move || {
        let (typed, words) = (word.get_untracked().trim().to_owned(), words());
        focus_after_render("#word".to_owned());
        if !typed.chars().any(char::is_alphanumeric) {
            return said.set((
                true,
                "A word to hide needs a letter or a digit, so nothing was added yet.".to_owned(),
            ));
        }
        if let Some(known) = listed_at(&words, &typed).and_then(|at| words.get(at)) {
            return said.set((
                true,
                format!(
                    "“{}” is on the list already, as “{}”.",
                    isolated(&typed),
                    isolated(&known.label)
                ),
            ));
        }
        let name = KINDS.get(untrack(kind_at)).map_or(Neutral::Name, |(_, name)| *name);
        let hidden = Redaction { word: typed, label: suggested(&words, name) };
        let found = pieces.with_untracked(|pieces| places(pieces, &hidden));
        let found = if found.is_empty() {
            "It stands nowhere yet.".to_owned()
        } else {
            format!("Found in the {found}.")
        };
        said.set((
            false,
            format!("“{}” becomes “{}”. {found}", isolated(&hidden.word), isolated(&hidden.label)),
        ));
        change(open, &mut |mask| mask.words.push(hidden.clone()));
        word.set(String::new());
    };
    let lines = move |event: &web_sys::ClipboardEvent| {
        let typed =
            clipboard::pasted(event).map(|clip| paste::lines(&clip.text)).unwrap_or_default();
        if typed.len() < 2 || !word.with_untracked(|word| word.trim().is_empty()) {
            return;
        }
        event.prevent_default();
        let name = KINDS.get(untrack(kind_at)).map_or(Neutral::Name, |(_, name)| *name);
        let mut mask = open.session.read_untracked(|workspace| workspace.mask(&open.id()));
        let before = mask.words.len();
        for typed in typed.iter().filter(|typed| typed.chars().any(char::is_alphanumeric)) {
            if listed_at(&mask.words, typed).is_none() {
                let label = suggested(&mask.words, name);
                mask.words.push(Redaction { word: typed.clone(), label });
            }
        }
        let (n, known) = (mask.words.len() - before, typed.len() - (mask.words.len() - before));
        let known = if known == 0 {
            String::new()
        } else {
            format!(
                " {} listed already or without a letter.",
                english::count_label(known, "line was", "lines were")
            )
        };
        let says =
            format!("{} added to the list.{known}", english::count_label(n, "word", "words"));
        if n == 0 {
            return said.set((true, says));
        }
        // The status bar says it, for as long as it is so.
        said.set((false, String::new()));
        open.session.paste(Event::Document(DocumentEvent::WordsHidden(mask)), &says);
    };
    let options = KINDS.iter().enumerate().map(|(at, (what, _))| {
        view! {
            <option value=at.to_string() prop:selected=move || kind_at() == at>
                {*what}
            </option>
        }
    });
    view! {
        <form
            class="add"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <div class="field">
                <label for="word">"A word to hide"</label>
                <input
                    id="word"
                    dir="auto"
                    type="text"
                    autocomplete="off"
                    aria-describedby="word-under"
                    aria-invalid=move || said.get().0.then_some("true")
                    prop:value=word
                    on:input:target=move |event| word.set(event.target().value())
                    on:paste=move |event| lines(&event)
                />
                <div id="word-under" role="status">
                    {move || {
                        let (wrong, says) = said.get();
                        view! { <p class=if wrong { "under error" } else { "under" }>{says}</p> }
                    }}
                </div>
            </div>
            <div class="field">
                <label for="kind">"What it is"</label>
                <select id="kind" on:change:target=move |event| kind.set(event.target().value())>
                    {options.collect_view()}
                </select>
            </div>
            <button type="submit" class="button primary">
                "Hide it"
            </button>
        </form>
    }
    .into_any()
}
