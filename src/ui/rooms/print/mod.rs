//! Print: the case on paper. The desk above says what goes in; the sheets under it look as they will be printed.
//!
//! A sheet that is left out is taken out of the document, so that the printed page numbers are right.

mod checklist;
mod cover;
mod desk;
mod plan;
mod scorecard;
mod stories;

use crate::domain::set::SmallSet;
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{reading::Reading, story::Told, workspace::Workspace},
    route::Room,
    shell::place,
    ui::open_case::{OpenCase, use_case},
};
use checklist::Checklist;
use cover::Cover;
use desk::Desk;
use leptos::prelude::*;
use plan::FocusAndPlan;
use scorecard::Scorecard;
use stories::StorySheet;

/// A part of the print; each begins on a page of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sheet {
    Cover,
    Scorecard,
    Plan,
    Checklist,
    Stories,
}

impl Sheet {
    const ALL: [Self; 5] = [Self::Cover, Self::Scorecard, Self::Plan, Self::Checklist, Self::Stories];

    fn name(self) -> &'static str {
        match self {
            Self::Cover => "Cover",
            Self::Scorecard => "Scorecard",
            Self::Plan => "Focus and plan",
            Self::Checklist => "Proof pack checklist",
            Self::Stories => "Stories",
        }
    }
}

/// What can be printed, what was left out, and so what is printed.
#[derive(Clone, Copy)]
struct Pages {
    there: Memo<Vec<Sheet>>,
    left_out: RwSignal<SmallSet<Sheet>>,
}

impl Pages {
    fn of(open: OpenCase) -> Self {
        let there = Memo::new(move |_| Sheet::ALL.into_iter().filter(|sheet| has(open, *sheet)).collect());
        Self { there, left_out: RwSignal::new(SmallSet::new()) }
    }

    fn printed(self) -> Vec<Sheet> {
        self.left_out.with(|out| self.there.get().into_iter().filter(|sheet| !out.contains(sheet)).collect())
    }

    fn prints(self, sheet: Sheet) -> Memo<bool> {
        Memo::new(move |_| self.printed().contains(&sheet))
    }
}

/// Whether there is anything to print on a sheet. The cover and the checklist are worth having in any case.
fn has(open: OpenCase, sheet: Sheet) -> bool {
    match sheet {
        Sheet::Cover | Sheet::Checklist => true,
        Sheet::Scorecard => open.reading.with(|reading| reading.scored() > 0),
        Sheet::Plan => open.focus.with(|focus| !focus.is_empty()) || open.plan.with(Option::is_some),
        Sheet::Stories => open.read(|workspace| workspace.stories(&open.id()).any(|story| story.told() != Told::No)),
    }
}

/// Whether the person has put anything into the case that paper could show.
fn is_begun(open: OpenCase) -> bool {
    let marked = open.pack.with(|pack| !pack.artifacts.is_empty());
    marked || [Sheet::Scorecard, Sheet::Plan, Sheet::Stories].into_iter().any(|sheet| has(open, sheet))
}

/// The case on paper.
#[component]
pub fn Print() -> Node {
    let open = use_case();
    let begun = Memo::new(move |_| is_begun(open));
    Effect::new(move |_| place::set_running_foot(Some(&running(open))));
    on_cleanup(|| place::set_running_foot(None));
    view! {
        <div class="page">
            <div class="titled no-print">
                <p class="kicker">{format!("{}, print", open.track().name)}</p>
                <h1>"As it will be on paper"</h1>
            </div>
            {move || if begun.get() { view! { <Sheets /> } } else { nothing(open) }}
        </div>
    }
}

fn nothing(open: OpenCase) -> Node {
    view! {
        <div class="empty">
            <p>"There is nothing to print yet. Once a signal is scored, this page makes a cover, a scorecard, your focus and plan, the checklist of the proof pack and your stories, each on pages of its own."</p>
            <p class="row"><a class="button primary" href=open.href(Room::Score(None))>"Score the first signal"</a></p>
        </div>
    }
}

/// What stands at the foot of every page but the cover.
fn running(open: OpenCase) -> String {
    let track = open.track();
    let name = name(open);
    let whose = if name.is_empty() { String::new() } else { format!("{name}, ") };
    format!("{whose}{}: proof pack, {}", track.name, open.session.today().long())
}

/// The name for the cover; empty where none was entered.
fn name(open: OpenCase) -> String {
    open.read(Workspace::settings).name.trim().to_owned()
}

/// The desk, and the sheets that are printed.
#[component]
fn Sheets() -> Node {
    let pages = Pages::of(use_case());
    let [cover, scorecard, plan, checklist, stories] = Sheet::ALL.map(|sheet| pages.prints(sheet));
    view! {
        <Desk pages />
        <div class="sheets">
            {move || cover.get().then(|| view! { <Cover pages /> })} {move || scorecard.get().then(|| view! { <Scorecard /> })}
            {move || plan.get().then(|| view! { <FocusAndPlan /> })} {move || checklist.get().then(|| view! { <Checklist /> })}
            {move || stories.get().then(|| view! { <StorySheet /> })}
        </div>
    }
}

/// The line above every sheet but the cover.
fn sheet_head(open: OpenCase, sheet: Sheet) -> Node {
    view! { <p class="sheet-head"><span>{format!("{}: proof pack", open.track().name)}</span> " " <span>{sheet.name()}</span></p> }
}

/// `three of nine signals scored`
fn scored_of(reading: &Reading) -> String {
    use crate::domain::text::spelled;
    format!("{} of {} signals scored", spelled(reading.scored()), spelled(reading.of()))
}
