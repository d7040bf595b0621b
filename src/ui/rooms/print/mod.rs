//! Print: the case on paper. The desk above says what goes in; the sheets under it look as they will be printed.
//!
//! A sheet that is left out is taken out of the document, so that the printed page numbers are right.

mod answers;
mod checklist;
mod cover;
mod desk;
mod document;
mod log;
mod matter;
mod of_room;
mod pages;
mod plan;
mod room;
mod scorecard;
mod stories;

use crate::ui::linger::{linger, linger_each};
use crate::{
    domain::{id::ArtifactId, reading::Reading, text::isolated, workspace::Workspace},
    route::Room,
    shell::place,
    ui::{
        open_case::{OpenCase, use_case},
        outside::outside,
        rooms::attempts::{compared, comparison},
    },
};
use checklist::checklist;
use cover::cover;
use desk::Desk;
pub(in crate::ui::rooms) use document::document_sheet;
use leptos::prelude::*;
pub use of_room::{Paper, paper, prints_itself};
use pages::{Pages, Sheet};
use plan::focus_and_plan;
use scorecard::scorecard;
use stories::story_sheet;

/// Whether the person has put anything into the case that paper could show.
fn is_begun(open: OpenCase) -> bool {
    let marked = open.pack.with(|pack| !pack.artifacts.is_empty());
    marked || pages::there(open).iter().any(|sheet| !matches!(sheet, Sheet::Cover | Sheet::Checklist | Sheet::Room))
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
            place::set_running_foot(None);
        }
    });
    view! {
        <div class="page">
            <div class="titled no-print">
                <p class="kicker">{format!("{}, print", open.track().name)}</p>
                <h1>"As it will be on paper"</h1>
            </div>
            {linger(move || if begun.get() { view! { <Sheets only=only.clone() /> }.into_any() } else { nothing(open) })}
        </div>
    }
}

fn nothing(open: OpenCase) -> AnyView {
    view! {
        <div class="empty">
            <p>"There is nothing to print yet. Once a signal is scored or a document begun, this page makes a cover, a scorecard, your focus and plan, your documents and stories, each on pages of its own."</p>
            <p class="row"><a class="button primary" href=open.href(Room::Score(None))>"Score the first signal"</a></p>
        </div>
    }.into_any()
}

/// What stands at the foot of every page but the cover.
fn running(open: OpenCase) -> String {
    let track = open.track();
    let name = name(open);
    let whose = if name.is_empty() { String::new() } else { format!("{}, ", isolated(&name)) };
    format!("{whose}{}: proof pack, {}", track.name, open.session.today().long())
}

/// The name for the cover; empty where none was entered.
fn name(open: OpenCase) -> String {
    open.read(Workspace::settings).name.trim().to_owned()
}

/// The desk, and the sheets that are printed: all of them made from the work as it may leave.
#[component]
fn Sheets(only: Option<ArtifactId>) -> impl IntoView {
    let inside = use_case();
    let as_written = RwSignal::new(false);
    let Some(open) = outside(inside, as_written) else { return ().into_any() };
    let real = Memo::new(move |_| as_written.get() && inside.read(|workspace| !workspace.mask(&inside.id()).words.is_empty()));
    provide_context(RealNames(real));
    let with = move || if real.get() { ", with the real names" } else { "" };
    Effect::new(move |_| place::set_running_foot(Some(&format!("{}{}", running(open), with()))));
    let pages = Pages::of(open, only.as_ref(), as_written);
    let sheets = move || pages.printed().iter().map(Sheet::key).collect::<Vec<_>>();
    view! {
        <Desk pages open />
        <div class="sheets"><For each=sheets key=Clone::clone children=linger_each(move |key: String| sheet(open, pages, &key)) /></div>
    }
    .into_any()
}

fn sheet(open: OpenCase, pages: Pages, key: &str) -> AnyView {
    let Some(sheet) = pages.there.get_untracked().into_iter().find(|sheet| sheet.key() == key) else { return ().into_any() };
    if sheet == Sheet::Cover { cover(open, pages) } else { draw(open, sheet) }
}

/// A sheet that says nothing of the others; the cover does.
fn draw(open: OpenCase, sheet: Sheet) -> AnyView {
    match sheet {
        Sheet::Cover => ().into_any(),
        Sheet::Scorecard => scorecard(open),
        Sheet::Compared => compared_sheet(open),
        Sheet::Plan => focus_and_plan(open),
        Sheet::Long(id, _) => plan::long_plan(open, &id),
        Sheet::Answers(id, _) => answers::answers(open, &id),
        Sheet::Document(id, _) => (move || {
            let all = open.session.artifacts();
            all.iter().find(|known| known.id == id).map(|artifact| document_sheet(open, artifact))
        })
        .into_any(),
        Sheet::Checklist => checklist(open),
        Sheet::Stories => story_sheet(open),
        Sheet::Room => room::room(open),
    }
}

/// The latest attempt against today.
fn compared_sheet(open: OpenCase) -> AnyView {
    let body = move || compared(open).map(|(before, after)| comparison(&before, &after, open.reading.with(|reading| reading.rule)));
    view! {
        <section class="sheet" aria-labelledby="s-compared">{sheet_head(open, "Then and now")} <div><h2 id="s-compared">"Then and now"</h2></div> {body}</section>
    }.into_any()
}

/// The line above every sheet but the cover.
fn sheet_head(open: OpenCase, name: &str) -> AnyView {
    let real = if use_context::<RealNames>().is_some_and(|real| real.0.get()) { ", with the real names" } else { "" };
    sheet_head_of(format!("{}: proof pack{real}", open.track().name), name.to_owned())
}

/// The same for what belongs to no case.
fn sheet_head_of(of: String, name: String) -> AnyView {
    view! { <p class="sheet-head"><span>{of}</span> " " <span>{name}</span></p> }.into_any()
}

/// Whether words are listed and stand in this print all the same: each page says so.
#[derive(Clone, Copy)]
struct RealNames(Memo<bool>);

/// `three of nine signals scored`
fn scored_of(reading: &Reading) -> String {
    use crate::domain::text::spelled;
    format!("{} of {} signals scored", spelled(reading.scored()), spelled(reading.of()))
}
