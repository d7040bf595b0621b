//! What still gives somebody away once the listed words are hidden, with its place and a way to hide it.

use super::{Pieces, change};
use crate::ui::linger::linger;
use crate::{
    domain::{
        mask::{Hidden, Neutral, listed_at, suggested},
        sanitise::Leak,
        text,
    },
    export::leaving::{Found, Place},
    route::Room,
    ui::{
        look::{Said, to_look_at},
        open_case::{OpenCase, use_case},
        outside::outside,
        parts::{focus::focus_soon, glyph::mark},
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
        let title = text::capital(&text::spelled_count(found.len(), "thing stands out", "things stand out"));
        view! { <p role="status">{title} "."</p> <ul class="checks">{rows}</ul> }.into_any()
    });
    view! {
        <section class="section" aria-labelledby="left">
            <header><h2 id="left">"To look at"</h2> <p>"Names of machines, addresses, and words that resemble a hidden one. The page cannot know names that you have not listed: read it once yourself."</p></header>
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

fn row(open: OpenCase, place: &Place, found: &Found) -> AnyView {
    let place = match place {
        Place::Document(id, name) => view! { <a href=open.href(Room::Pack(Some(id.clone())))>{name.clone()}</a> }.into_any(),
        Place::Plan => view! { <a href=open.href(Room::Plan(None))>"Plan"</a> }.into_any(),
        Place::Stories => view! { <a href=open.href(Room::Stories(None))>"Stories"</a> }.into_any(),
        Place::Wins => view! { <a href=crate::route::Route::Log(None).href()>"Impact log"</a> }.into_any(),
        Place::Reasons => view! { <a href=open.href(Room::Answers)>"Reasons why a signal does not apply"</a> }.into_any(),
        Place::Cover => view! { <a href=open.href(Room::Print)>"Name on the cover"</a> }.into_any(),
    };
    let word = found.warning.found.clone();
    let label = match &found.warning.leak {
        Leak::Host => Some(Neutral::System),
        Leak::Email => Some(Neutral::Person),
        Leak::Address => Some(Neutral::Address),
        Leak::LooksLike(_) => Some(Neutral::Name),
        // Listed already, or no name at all.
        Leak::Word | Leak::Money => None,
    };
    let same = if let Leak::LooksLike(word) = &found.warning.leak { word.clone() } else { String::new() };
    let hide = label.map(|label| {
        let (named, hidden) = (format!("Hide {word}"), word.clone());
        let hide = move |_| {
            change(open, &mut |mask| {
                let known = listed_at(&mask.words, &same).and_then(|at| mask.words.get(at)).map(|known| known.label.clone());
                let label = known.unwrap_or_else(|| suggested(&mask.words, label));
                mask.words.push(Hidden { word: hidden.clone(), label });
            });
            focus_soon("#left".to_owned());
        };
        view! { " " <button type="button" class="linklike" aria-label=named on:click=hide>"Hide it"</button> }
    });
    let again = (found.warning.leak == Leak::Word).then_some(" A label on the list, or this page’s own text, says it.");
    view! {
        <li data-state="open">
            {mark("late")} " "
            <p><span class="name">{found.says()} "."</span> <span class="tells">"In: " {place} "." {again} {hide}</span></p>
        </li>
    }
    .into_any()
}
