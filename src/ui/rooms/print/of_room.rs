//! What the browser's own print takes of a room: never the room as it stands, which shows the listed words and the private
//! wins, but the sheets that Print would make of it, or a page that says why there are none.

use super::{
    answers::answers_of,
    draw,
    log::log_sheet,
    pages::{Sheet, there},
    running, sheet_head_of,
    stories::one_story,
};
use crate::{
    domain::{
        id::{AttemptId, CaseId},
        text,
    },
    route::{Room, Route},
    ui::{
        open_case::OpenCase,
        outside::{hidden, hidden_words, masked_work, outside},
        rooms::attempts::{comparison, pair},
        session::Session,
    },
};
use leptos::prelude::*;

/// What is printed of a room.
pub struct Paper {
    /// Names the tab meanwhile: browsers print its name, and it may be what a person called a story.
    pub title: String,
    /// Stands at the foot of each page.
    pub foot: String,
    /// The pages.
    pub sheets: AnyView,
}

/// Why a room has no sheet.
const NO_FORM: &str = "This room has no printed form.";
const NOTHING: &str = "There is nothing in this room to print yet.";
const PRIVATE: &str = "This win is private, and is not printed.";
const LISTS: &str = "The words to hide stay on the screen: on paper they would say what they hide.";
const NO_STORY: &str = "This story is not begun, or the win that it tells is private and is not printed.";

/// Whether a room may be printed as it stands: Print itself, and pages on which nothing stands that a person wrote.
#[must_use]
pub fn prints_itself(route: &Route) -> bool {
    matches!(route, Route::Track(_) | Route::Promise | Route::Case(_, Room::Print | Room::PrintOne(_)))
}

/// What is printed of the room at this address, with the listed words hidden and without private wins.
#[must_use]
pub fn paper(session: Session, route: &Route) -> Paper {
    match route {
        Route::Case(case, room) => of_case(session, case, room),
        Route::Checklist(id) => {
            let Some(checklist) = session.checklist(id) else { return none("Checklist", NO_FORM) };
            if session.read(|workspace| workspace.checked(None, id).is_none()) {
                return none(&checklist.name, NOTHING);
            }
            let head = sheet_head_of("Checklist".to_owned(), checklist.name.clone());
            made(session, None, checklist.name.clone(), answers_of(session, None, head, id))
        }
        Route::Log(win) => {
            let private = win.as_ref().is_some_and(|id| session.read(|workspace| workspace.win(id).is_some_and(|win| win.private)));
            let shown = session.showing(masked_work(session, None));
            match log_sheet(shown, win.as_ref()) {
                Some(sheet) => made(session, None, "Impact log".to_owned(), sheet),
                None => none("Impact log", if private { PRIVATE } else { NOTHING }),
            }
        }
        Route::Data => none("Your data", NO_FORM),
        _ => none("Rung", NO_FORM),
    }
}

fn of_case(session: Session, case: &CaseId, room: &Room) -> Paper {
    let open = OpenCase::of(session, case).and_then(|open| outside(open, RwSignal::new(false)));
    let Some(open) = open else { return none("Rung", NO_FORM) };
    let single = match room {
        Room::Words => return none("Words to hide", LISTS),
        Room::Attempts(Some(attempt)) => compared_with(open, attempt),
        Room::Stories(Some(prompt)) | Room::Rehearse(Some(prompt)) => match one_story(open, prompt) {
            Some(sheet) => Some(sheet),
            None => return none("Stories", NO_STORY),
        },
        _ => None,
    };
    let (title, sheets) = match single {
        Some(sheet) => (open.track().name.clone(), sheet),
        None => {
            let sheets: Vec<Sheet> = there(open).into_iter().filter(|sheet| belongs(room, sheet)).collect();
            let Some(first) = sheets.first() else { return none(&open.track().name, NOTHING) };
            (first.name().to_owned(), sheets.into_iter().map(|sheet| draw(open, sheet)).collect_view().into_any())
        }
    };
    Paper { foot: running(open), ..made(session, Some(case), title, sheets) }
}

/// Whether a sheet of the case is what a room would be on paper.
fn belongs(room: &Room, sheet: &Sheet) -> bool {
    match (room, sheet) {
        (Room::Score(_) | Room::Answers | Room::Result, Sheet::Scorecard)
        | (Room::Result | Room::Plan(None), Sheet::Plan)
        | (Room::Attempts(None), Sheet::Compared)
        | (Room::Pack(None), Sheet::Checklist)
        | (Room::Stories(None) | Room::Rehearse(None), Sheet::Stories) => true,
        (Room::Plan(Some(plan)), Sheet::Long(id, _)) => plan == id,
        (Room::Checklist(checklist), Sheet::Answers(id, _)) => checklist == id,
        (Room::Pack(Some(artifact)), Sheet::Document(id, _)) => artifact == id,
        _ => false,
    }
}

fn compared_with(open: OpenCase, attempt: &AttemptId) -> Option<AnyView> {
    let there = open.read(|workspace| workspace.attempts(&open.id()).iter().any(|known| known.id == *attempt));
    there.then(|| {
        let (before, after) = pair(open, Some(attempt), None);
        let body = comparison(&before, &after, open.reading.with(|reading| reading.rule));
        view! {
            <section class="sheet">
                {sheet_head_of(format!("{}: proof pack", open.track().name), "Then and now".to_owned())} <div><h2>"Then and now"</h2></div> {body}
            </section>
        }
    }).map(IntoAny::into_any)
}

/// Sheets, with a word on what was left out of them.
fn made(session: Session, case: Option<&CaseId>, title: String, sheets: AnyView) -> Paper {
    let hides = session.read(|workspace| hidden_words(hidden(workspace, case).len()));
    let names = hides.map_or_else(|| "Names stand as you wrote them".to_owned(), |says| text::capital(&says));
    let more = if case.is_some() { " The room “Print” has the whole case, and what goes into it is chosen there." } else { "" };
    let says = format!("Printed from the browser. {names}; private wins are left out.{more}");
    let foot = format!("{title}, {}", session.today().long());
    Paper { title, foot, sheets: view! { {sheets} <p class="caption from-browser">{says}</p> }.into_any() }
}

/// A page that says why there is nothing, and where there is something.
fn none(title: &str, why: &'static str) -> Paper {
    let sheets = view! {
        <section class="sheet">
            {sheet_head_of("Rung".to_owned(), title.to_owned())}
            <div><h2>{title.to_owned()}</h2> <p class="lead">{why}</p></div>
            <p>"To print your work, open a case and follow “Print” at the foot of its page: a cover, the scorecard, plans, documents and stories, with the words hidden that you listed."</p>
        </section>
    };
    Paper { title: title.to_owned(), foot: "Rung".to_owned(), sheets: sheets.into_any() }
}
