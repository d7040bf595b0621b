//! What the browser's own print takes of a room: never the room as it stands, which shows the
//! listed words and the private wins, but the sheets that Print would make of it, or a page that
//! says why there are none.

use super::{
    answers::answers_of,
    draw,
    head::{running, sheet_head_of},
    log::log_sheet,
    selection::{PrintSheet, there},
    stories::one_story,
};
use crate::{
    domain::{
        assess::impact_log::Filter,
        english,
        id::{CaseId, WinId},
    },
    route::{CasePage, Route},
    ui::{
        open_case::OpenCase,
        pages::attempts::{comparison, on_screen},
        redacted_view::{hidden, hidden_words, list_unread, masked_work, outside},
        session::Session,
    },
};
use leptos::prelude::*;

/// What is printed of a room.
pub struct Paper {
    /// Names the tab meanwhile: browsers print its name, and it may be what a person called a
    /// story.
    pub title: String,
    /// Stands at the foot of each page.
    pub foot: String,
    /// The pages.
    pub sheets: AnyView,
}

/// Why a room has no sheet.
const NO_FORM: &str = "This room has no printed form.";
const UNANSWERED: &str = "No question of this checklist is answered yet.";
const PRIVATE: &str = "This win is private, and is not printed.";
const LISTS: &str = "The words to hide stay on the screen: on paper they would say what they hide.";
const NO_STORY: &str =
    "This story is not begun, or the win that it tells is private and is not printed.";

/// Whether a room may be printed as it stands: Print itself, and pages on which nothing stands that
/// a person wrote.
#[must_use]
pub fn prints_itself(route: &Route) -> bool {
    matches!(
        route,
        Route::Track(_) | Route::Promise | Route::Case(_, CasePage::Print | CasePage::PrintOne(_))
    )
}

/// What is printed of the room at this address, with the listed words hidden and without private
/// wins.
#[must_use]
pub fn paper(session: Session, route: &Route) -> Paper {
    match route {
        Route::Case(case, room) => of_case(session, case, room),
        Route::Checklist(id) => {
            let Some(checklist) = session.checklist(id) else { return none("Checklist", NO_FORM) };
            if session.read(|workspace| workspace.checked(None, id).is_none()) {
                return none(&checklist.name, UNANSWERED);
            }
            let head = sheet_head_of("Checklist".to_owned(), checklist.name.clone());
            made(session, None, checklist.name.clone(), answers_of(session, None, head, id))
        }
        Route::Log(win) => {
            let shown = session.with_view(masked_work(session, None));
            match log_sheet(shown, win.as_ref()) {
                Some(sheet) => made(session, None, "Impact log".to_owned(), sheet),
                None => none("Impact log", no_win(session, win.as_ref())),
            }
        }
        Route::Data => none("Your data", NO_FORM),
        _ => none("Rung", NO_FORM),
    }
}

fn of_case(session: Session, case: &CaseId, room: &CasePage) -> Paper {
    let open = OpenCase::of(session, case).and_then(|open| outside(open, RwSignal::new(false)));
    let Some(open) = open else { return none("Rung", NO_FORM) };
    let none = |title: &str, why: &str| without(title, why, true);
    let single = match room {
        CasePage::Words => return none("Words to hide", LISTS),
        CasePage::Attempts(_) => match compared_sheet(open) {
            Some(sheet) => Some(sheet),
            None => {
                return none(
                    "Then and now",
                    "No attempt is frozen yet, so there is nothing to compare.",
                );
            }
        },
        CasePage::Stories(Some(prompt)) | CasePage::Rehearse(Some(prompt)) => {
            match one_story(open, prompt) {
                Some(sheet) => Some(sheet),
                None => return none("Stories", NO_STORY),
            }
        }
        _ => None,
    };
    let (title, sheets) = match single {
        Some(sheet) => (open.track().name.clone(), sheet),
        None => {
            let sheets: Vec<PrintSheet> =
                there(open).into_iter().filter(|sheet| belongs(room, sheet)).collect();
            let Some(first) = sheets.first() else {
                let (title, why) = not_yet(open, room);
                return none(&title, why);
            };
            (
                first.name().to_owned(),
                sheets.into_iter().map(|sheet| draw(open, sheet)).collect_view().into_any(),
            )
        }
    };
    Paper { foot: running(open), ..made(session, Some(case), title, sheets) }
}

/// Whether a sheet of the case is what a room would be on paper.
fn belongs(room: &CasePage, sheet: &PrintSheet) -> bool {
    match (room, sheet) {
        (CasePage::Score(_) | CasePage::Answers | CasePage::Result, PrintSheet::Scorecard)
        | (CasePage::Result | CasePage::Plan(None), PrintSheet::Plan)
        | (CasePage::Pack(None), PrintSheet::Checklist)
        | (CasePage::Stories(None) | CasePage::Rehearse(None), PrintSheet::Stories) => true,
        (CasePage::Plan(Some(plan)), PrintSheet::Long(id, _)) => plan == id,
        (CasePage::Checklist(checklist), PrintSheet::Answers(id, _)) => checklist == id,
        (CasePage::Pack(Some(artifact)), PrintSheet::Document(id, _)) => artifact == id,
        _ => false,
    }
}

/// The two attempts that the room compares.
fn compared_sheet(open: OpenCase) -> Option<AnyView> {
    let (before, after) = on_screen(open)?;
    let body = comparison(&before, &after, open.reading.with(|reading| reading.rule));
    Some(
        view! {
            <section class="sheet">
                {sheet_head_of(
                    format!("{}: proof pack", open.track().name),
                    "Then and now".to_owned(),
                )} <div>
                    <h2>"Then and now"</h2>
                </div> {body}
            </section>
        }
        .into_any(),
    )
}

/// What a room of a case is called that has nothing to print yet, and why it has none.
fn not_yet(open: OpenCase, room: &CasePage) -> (String, &'static str) {
    let track = open.track();
    let (name, why) = match room {
        CasePage::Plan(None) => {
            (None, "There is no plan yet, and nothing in the focus to make one for.")
        }
        CasePage::Plan(Some(id)) => {
            (track.plan(id).map(|long| long.name.clone()), "This plan is not on dates yet.")
        }
        CasePage::Pack(Some(id)) => {
            let all = open.session.artifacts();
            (
                all.iter().find(|known| known.id == *id).map(|known| known.name.clone()),
                "Nothing is written in this document yet.",
            )
        }
        CasePage::Checklist(id) => {
            (open.session.checklist(id).map(|checklist| checklist.name.clone()), UNANSWERED)
        }
        CasePage::Stories(_) | CasePage::Rehearse(_) => {
            (Some("Stories".to_owned()), "No story is begun that may be printed.")
        }
        _ => (None, "No signal is scored yet, so there is no scorecard."),
    };
    (name.unwrap_or_else(|| track.name.clone()), why)
}

/// Why there is no win to print.
fn no_win(session: Session, win: Option<&WinId>) -> &'static str {
    let filtered =
        use_context::<RwSignal<Filter>>().is_some_and(|filter| filter.with(Filter::is_set));
    session.read(|workspace| match win.map(|id| workspace.win(id)) {
        Some(Some(win)) if win.private => PRIVATE,
        Some(_) => "This win is not in the log.",
        None if workspace.wins().is_empty() => "No win is in the log yet.",
        None if filtered => "No win that may be printed fits the filter.",
        None => "All wins in the log are private, and are not printed.",
    })
}

/// Sheets, with a word on what was left out of them.
fn made(session: Session, case: Option<&CaseId>, title: String, sheets: AnyView) -> Paper {
    let hides = session.read(|workspace| hidden_words(hidden(workspace, case).len()));
    let names = match hides {
        Some(says) => english::capitalize(&says),
        None if list_unread(session, case) => {
            "The list of words to hide cannot be read, and names stand as you wrote them".to_owned()
        }
        None => "Names stand as you wrote them".to_owned(),
    };
    let more = if case.is_some() {
        " The room “Print” has the whole case, and what goes into it is chosen there."
    } else {
        ""
    };
    let says = format!("Printed from the browser. {names}; private wins are left out.{more}");
    let foot = format!("{title}, {}", session.today().long());
    Paper {
        title,
        foot,
        sheets: view! {
            {sheets}
            <p class="caption from-browser">{says}</p>
        }
        .into_any(),
    }
}

/// A page that says why there is nothing, and where there is something.
fn none(title: &str, why: &str) -> Paper {
    without(title, why, false)
}

/// The same, in a case or in none.
fn without(title: &str, why: &str, in_case: bool) -> Paper {
    let where_to = if in_case {
        "The whole case is printed from the room “Print”, linked at the foot of each of its rooms"
    } else {
        "To print your work, open a case and follow “Print” at the foot of its page"
    };
    let sheets = format!(
        "{where_to}: a cover, the scorecard, plans, documents and stories, with the words hidden that you listed."
    );
    let why = why.to_owned();
    let sheets = view! {
        <section class="sheet">
            {sheet_head_of("Rung".to_owned(), title.to_owned())} <div>
                <h2>{title.to_owned()}</h2>
                <p class="lead">{why}</p>
            </div> <p>{sheets}</p>
        </section>
    };
    Paper { title: title.to_owned(), foot: "Rung".to_owned(), sheets: sheets.into_any() }
}
