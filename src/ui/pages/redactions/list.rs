//! The words with their labels, and where each was found.

use super::pieces::{Pieces, change, places};
use crate::{
    domain::records::redaction_list::Redaction,
    ui::{
        components::{focus::focus_after_render, text_fields::TextField},
        linger::linger_each,
        open_case::{OpenCase, use_case},
        redacted_view::{UNREAD, list_unread},
    },
};
use leptos::prelude::*;

/// The rows; nothing while there are none.
#[component]
pub(super) fn List(pieces: Pieces) -> impl IntoView {
    let open = use_case();
    let count = Memo::new(move |_| open.read(|workspace| workspace.mask(&open.id()).words.len()));
    let none = move || {
        if list_unread(open.session, Some(&open.id())) { UNREAD } else { "Nothing is hidden yet." }
    };
    view! {
        <div>
            {move || (count.get() == 0).then(|| view! { <p class="muted small">{none()}</p> })}
            <ol class="masked">
                <For
                    each=move || 0..count.get()
                    key=|at| *at
                    children=linger_each(move |at| row(open, pieces, at))
                />
            </ol>
        </div>
    }
}

/// A row, by its place in the list: what stands in it moves up when one above it is dropped.
fn row(open: OpenCase, pieces: Pieces, at: usize) -> AnyView {
    let hidden = Memo::new(move |_| {
        open.read(|workspace| workspace.mask(&open.id()).words.get(at).cloned().unwrap_or_default())
    });
    let word = Memo::new(move |_| hidden.get().word);
    let label = Memo::new(move |_| hidden.get().label);
    let write = move |edit: fn(&mut Redaction, String), text: String| {
        change(open, &mut |mask| {
            if let Some(hidden) = mask.words.get_mut(at) {
                edit(hidden, text.clone());
            }
        });
    };
    let drop = move |_| {
        change(open, &mut |mask| {
            if at < mask.words.len() {
                mask.words.remove(at);
            }
        });
        open.session.notify("Word taken off the list.", true);
        let left = open.session.read_untracked(|workspace| workspace.mask(&open.id()).words.len());
        focus_after_render(if left == 0 {
            "#word".to_owned()
        } else {
            format!("#hide-{}", at.min(left - 1))
        });
    };
    view! {
        <li>
            <TextField
                id=format!("hide-{at}")
                label="Hide"
                value=word
                on_write=Callback::new(move |text| write(|hidden, text| hidden.word = text, text))
            />
            <TextField
                id=format!("show-{at}")
                label="Show instead"
                value=label
                on_write=Callback::new(move |text| write(|hidden, text| hidden.label = text, text))
            />
            <p class="facts">{move || found(pieces, &hidden.get())}</p>
            <button
                type="button"
                class="button quiet"
                aria-label=move || format!("Take off the list: {}", word.get())
                on:click=drop
            >
                "Take off"
            </button>
        </li>
    }
    .into_any()
}

/// Where a word stands.
fn found(pieces: Pieces, hidden: &Redaction) -> String {
    if !hidden.word.chars().any(char::is_alphanumeric) {
        return "Nothing is hidden without a word.".to_owned();
    }
    let unnamed = if hidden.label.trim().is_empty() {
        " Without a label, [hidden] stands there."
    } else {
        ""
    };
    pieces.with(|pieces| {
        let found = places(pieces, hidden);
        if found.is_empty() {
            format!("Found nowhere yet.{unnamed}")
        } else {
            format!("In the {found}.{unnamed}")
        }
    })
}
