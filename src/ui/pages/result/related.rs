//! Beside the reading: attempts to compare with, the checklists of the track, and what is worth
//! looking up.

use crate::{
    content,
    route::{CasePage, Route},
    ui::{
        open_case::use_case,
        pages::{attempts::freezer, checklist::checklists_of},
    },
};
use leptos::prelude::*;

/// Attempts and checklists.
#[component]
pub(super) fn Related() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let count = move || open.read(|workspace| workspace.attempts(&open.id()).len());
    let compare = move || {
        (count() > 0).then(|| {
            view! {
                <a class="button quiet" href=open.href(CasePage::Attempts(None))>
                    "Compare then and now"
                </a>
            }
        })
    };
    let any = content::checklists_of(&track.id).next().is_some();
    let lists = any.then(|| {
        view! {
            <section class="section" aria-labelledby="beside">
                <header>
                    <h2 id="beside">"Beside the score"</h2>
                    <p>
                        "Checklists of this case. They change no score; what they find can go into the plan."
                    </p>
                </header>
                <ul class="contents">
                    {checklists_of(
                        open.session,
                        Some(&open.id()),
                        content::checklists_of(&track.id),
                    )}
                </ul>
            </section>
        }
    });
    view! {
        <section class="section" aria-labelledby="attempts">
            <header>
                <h2 id="attempts">"Then and now"</h2>
                <p>
                    "Freeze these answers before you score again; the copy keeps the words you said yes to."
                </p>
            </header>
            <div class="stack tight">
                <div class="row">{freezer(open)} {compare}</div>
                <p class="small">
                    <a href=Route::Track(track.id.clone())
                        .href()>{format!("About this track: {}", track.name)}</a>
                </p>
            </div>
        </section>
        {lists}
    }
}
