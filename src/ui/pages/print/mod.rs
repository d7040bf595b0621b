//! Print: the case on paper. The desk above says what goes in; the sheets under it look as they
//! will be printed.
//!
//! A sheet that is left out is taken out of the document, so that the printed page numbers are
//! right.

mod answers;
mod browser_print;
mod checklist;
mod cover;
mod doc_parts;
mod document;
mod draw;
mod head;
mod interview_sheet;
mod log;
mod options;
mod plan;
mod scorecard;
mod selection;
mod stories;

use crate::{
    browser::location,
    domain::id::ArtifactId,
    route::CasePage,
    ui::{
        linger::{linger, linger_each},
        open_case::{OpenCase, use_case},
        redacted_view::outside,
    },
};
pub use browser_print::{Paper, paper, prints_itself};
use cover::cover;
pub(in crate::ui::pages) use document::document_sheet;
use draw::draw;
use head::{RealNames, running};
use leptos::prelude::*;
use options::Options;
use selection::{PrintSheet, Selection};

/// Whether the person has put anything into the case that paper could show.
fn is_begun(open: OpenCase) -> bool {
    let marked = open.pack.with(|pack| !pack.artifacts.is_empty());
    marked
        || selection::there(open).iter().any(|sheet| {
            !matches!(sheet, PrintSheet::Cover | PrintSheet::Checklist | PrintSheet::Room)
        })
}

/// The case on paper.
#[component]
pub fn Print(
    /// The one document that is asked for; `None` is all there is.
    only: Option<ArtifactId>,
) -> impl IntoView {
    let open = use_case();
    let begun = Memo::new(move |_| is_begun(open));
    // Another print has set its own by now.
    on_cleanup(move || {
        if !open.session.route().with_untracked(prints_itself) {
            location::set_running_foot(None);
        }
    });
    view! {
        <div class="page">
            <div class="titled no-print">
                <p class="kicker">{format!("{}, print", open.track().name)}</p>
                <h1>"As it will be on paper"</h1>
            </div>
            {linger(move || {
                if begun.get() {
                    view! { <Sheets only=only.clone() /> }.into_any()
                } else {
                    nothing(open)
                }
            })}
        </div>
    }
}

fn nothing(open: OpenCase) -> AnyView {
    view! {
        <div class="empty">
            <p>
                "There is nothing to print yet. Once a signal is scored or a document begun, this page makes a cover, a scorecard, your focus and plan, your documents and stories, each on pages of its own."
            </p>
            <p class="row">
                <a class="button primary" href=open.href(CasePage::Score(None))>
                    "Score the first signal"
                </a>
            </p>
        </div>
    }.into_any()
}

/// The desk, and the sheets that are printed: all of them made from the work as it may leave.
#[component]
fn Sheets(only: Option<ArtifactId>) -> impl IntoView {
    let inside = use_case();
    let as_written = RwSignal::new(false);
    let Some(open) = outside(inside, as_written) else { return ().into_any() };
    let real = Memo::new(move |_| {
        as_written.get() && inside.read(|workspace| !workspace.mask(&inside.id()).words.is_empty())
    });
    provide_context(RealNames(real));
    let with = move || if real.get() { ", with the real names" } else { "" };
    Effect::new(move |_| location::set_running_foot(Some(&format!("{}{}", running(open), with()))));
    let pages = Selection::of(open, only.as_ref(), as_written);
    let sheets = move || pages.printed().iter().map(PrintSheet::key).collect::<Vec<_>>();
    view! {
        <Options pages open />
        <div class="sheets">
            <For
                each=sheets
                key=Clone::clone
                children=linger_each(move |key: String| sheet(open, pages, &key))
            />
        </div>
    }
    .into_any()
}

fn sheet(open: OpenCase, pages: Selection, key: &str) -> AnyView {
    let Some(sheet) = pages.there.get_untracked().into_iter().find(|sheet| sheet.key() == key)
    else {
        return ().into_any();
    };
    if sheet == PrintSheet::Cover { cover(open, pages) } else { draw(open, sheet) }
}
