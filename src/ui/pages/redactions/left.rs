//! What still gives somebody away once the listed words are hidden, with its place and a way to
//! hide it.

use super::pieces::{Pieces, change};
use crate::{
    domain::{
        english,
        records::redaction_list::{Neutral, Redaction, listed_at, suggested},
        redact::LeakKind,
    },
    export::outgoing::{Finding, Place},
    route::CasePage,
    ui::{
        components::{focus::focus_after_render, glyph::mark},
        linger::linger,
        open_case::{OpenCase, use_case},
        redacted_view::outside,
        redaction_scan::{Said, to_look_at},
    },
};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Left(said: Said, pieces: Pieces) -> impl IntoView {
    let open = use_case();
    let found = outside(open, RwSignal::new(false)).map(|outside| to_look_at(open, &said, outside));
    let body = linger(move || {
        let found = found.map(|found| found.get()).unwrap_or_default();
        let listed = open.read(|workspace| workspace.mask(&open.id()).words.len());
        if found.is_empty() {
            return fine(pieces.with(Vec::is_empty), listed);
        }
        let rows = found.iter().map(|(place, found)| row(open, place, found)).collect_view();
        let title = english::capitalize(&english::spelled_count(
            found.len(),
            "thing stands out",
            "things stand out",
        ));
        view! {
            <p role="status">{title} "."</p>
            <ul class="checks">{rows}</ul>
        }
        .into_any()
    });
    view! {
        <section class="section" aria-labelledby="left">
            <header>
                <h2 id="left">"To look at"</h2>
                <p>
                    "Names of machines, addresses, and words that resemble a hidden one. The page cannot know names that you have not listed: read it once yourself."
                </p>
            </header>
            <div class="stack tight">{body}</div>
        </section>
    }.into_any()
}

fn fine(nothing: bool, listed: usize) -> AnyView {
    let says = match (nothing, listed) {
        (true, _) => "There is nothing to look through yet.",
        (_, 0) => "No address and no name of a machine was found.",
        _ => {
            "The hidden words are gone from everything that leaves, and nothing that resembles them is left. No address and no name of a machine was found."
        }
    };
    view! { <p role="status">{says}</p> }.into_any()
}

fn row(open: OpenCase, place: &Place, found: &Finding) -> AnyView {
    let place = match place {
        Place::Document(id, name) => {
            view! { <a href=open.href(CasePage::Pack(Some(id.clone())))>{name.clone()}</a> }
                .into_any()
        }
        Place::Plan => view! { <a href=open.href(CasePage::Plan(None))>"Plan"</a> }.into_any(),
        Place::Stories => {
            view! { <a href=open.href(CasePage::Stories(None))>"Stories"</a> }.into_any()
        }
        Place::Wins => {
            view! { <a href=crate::route::Route::Log(None).href()>"Impact log"</a> }.into_any()
        }
        Place::Reasons => {
            view! { <a href=open.href(CasePage::Answers)>"Reasons why a signal does not apply"</a> }
                .into_any()
        }
        Place::Cover => {
            view! { <a href=open.href(CasePage::Print)>"Name on the cover"</a> }.into_any()
        }
    };
    let word = found.warning.found.clone();
    let label = match &found.warning.leak {
        LeakKind::Host => Some(Neutral::System),
        LeakKind::Email => Some(Neutral::Person),
        LeakKind::Address => Some(Neutral::Address),
        LeakKind::LooksLike(_) => Some(Neutral::Name),
        // Listed already, or no name at all.
        LeakKind::Word | LeakKind::Money => None,
    };
    let same = if let LeakKind::LooksLike(word) = &found.warning.leak {
        word.clone()
    } else {
        String::new()
    };
    let hide = label.map(|label| {
        let (named, hidden) = (format!("Hide {word}"), word.clone());
        let hide = move |_| {
            change(open, &mut |mask| {
                let known = listed_at(&mask.words, &same)
                    .and_then(|at| mask.words.get(at))
                    .map(|known| known.label.clone());
                let label = known.unwrap_or_else(|| suggested(&mask.words, label));
                mask.words.push(Redaction { word: hidden.clone(), label });
            });
            focus_after_render("#left".to_owned());
        };
        view! {
            " "
            <button type="button" class="linklike" aria-label=named on:click=hide>
                "Hide it"
            </button>
        }
    });
    let again = (found.warning.leak == LeakKind::Word)
        .then_some(" A label on the list, or this page’s own text, says it.");
    view! {
        <li data-state="open">
            {mark("late")} " " <p>
                <span class="name">{found.says()} "."</span>
                <span class="tells">"In: " {place} "." {again} {hide}</span>
            </p>
        </li>
    }
    .into_any()
}
