//! The app: opens the session, shows the room that the address names, and keeps title, focus and
//! undo keys in step.

use super::{
    components::keyboard,
    damaged::DamagedHere,
    layout::{CaseNav, Footer, Header, Misread, StorageAlert, ToastLine},
    linger::{linger, linger_each},
    open_case::OpenCase,
    pages::{
        Answers, Attempts, Book, ChecklistPage, Compared, Data, Home, Log, NotFound, PackPage,
        PlanPage, Print, Promise, Redactions, Rehearse, ResultPage, Score, Stories, TrackStart,
        prints_itself,
    },
    paper::{Paper, unmade},
    session::{Session, use_session},
};
use crate::{
    browser::{
        clipboard,
        history_entry::{self, Spot},
        location,
    },
    domain::{assess::impact_log::Filter, english::isolated, id::CaseId, paste, records::key::Key},
    route::{CasePage, Route},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::open();
    provide_context(session);
    // They outlive the room, so that the log is found as it was left, and paper shows what the
    // screen does.
    let filter = RwSignal::new(Filter::default());
    provide_context(filter);
    provide_context(Book::new(session, filter));
    provide_context(Compared::default());
    keep_place(session);
    undo_keys(session);
    one_line_only(session);
    forget_when_erased(session, filter);
    // What was erased in another tab goes from the forms here too, so they are built anew.
    let here = move || [(session.route().get(), session.erased().get())];
    let named = |(route, erased): &(Route, u32)| (route.href(), *erased);
    view! {
        <Paper session />
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                focus_on("main h1");
            }
        >
            "Skip to the content"
        </a>
        <Header />
        <For each=here key=named children=linger_each(|(route, _)| room_at(route)) />
        <ToastLine />
        <Footer />
        {unmade()}
    }
}

/// The room of an address. Each address has its own: what was opened or is being typed in one is
/// nothing to the next.
fn room_at(route: Route) -> AnyView {
    match route {
        Route::Case(case, room) => view! { <CaseRooms case room /> }.into_any(),
        route => {
            let class = class_of(&route);
            view! {
                <main id="main" class=class>
                    <StorageAlert />
                    <Misread />
                    <DamagedHere route=route.clone() />
                    {outside(route)}
                </main>
            }
            .into_any()
        }
    }
}

/// Only what may be printed as it stands is on paper; see `style/print.css`.
fn class_of(route: &Route) -> &'static str {
    if prints_itself(route) { "wrap prints" } else { "wrap" }
}

fn outside(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <Home /> }.into_any(),
        Route::Track(track) => view! { <TrackStart track /> }.into_any(),
        Route::Checklist(checklist) => view! { <ChecklistPage checklist case=None /> }.into_any(),
        Route::Log(win) => view! { <Log win /> }.into_any(),
        Route::Data => view! { <Data /> }.into_any(),
        Route::Promise => view! { <Promise /> }.into_any(),
        Route::Nowhere(path) => {
            view! { <NotFound says=format!("There is nothing at “{path}”.") /> }.into_any()
        }
        Route::Case(..) => ().into_any(),
    }
}

/// A room of a case, for as long as there is the case: undo or another tab may take it away while
/// its room is open, and words written into a room without a case would go nowhere.
#[component]
fn CaseRooms(case: CaseId, room: CasePage) -> impl IntoView {
    let session = use_session();
    let id = case.clone();
    let there = Memo::new(move |_| session.read(|workspace| workspace.case(&id).is_some()));
    linger(move || {
        let open = if there.get() { OpenCase::open(&case) } else { None };
        match open {
            Some(open) => view! { <RoomOf open room=room.clone() /> }.into_any(),
            None => {
                let key = Key::case(&case);
                let says = if there.get_untracked() {
                    "The track of this case cannot be read by this version of the page. The answers are kept as they are."
                } else if session.damaged(|damaged| *damaged == key).is_empty() {
                    "This case is not in this browser. It may have been dropped, or it is kept in another browser; a file saved there brings it here."
                } else {
                    "The answers of this case cannot be read. They are kept as they were found, and stand under Data with the reason."
                };
                view! {
                    <main id="main" class="wrap">
                        <StorageAlert />
                        <Misread />
                        <NotFound says=says.to_owned() />
                    </main>
                }
                .into_any()
            }
        }
    })
}

/// A room of the open case, with the bar of its rooms above.
#[component]
fn RoomOf(open: OpenCase, room: CasePage) -> impl IntoView {
    let open = match &room {
        CasePage::Plan(Some(long)) => open.with_plan(long.clone()),
        _ => open,
    };
    provide_context(open);
    let route = Route::Case(open.id(), room.clone());
    let class = class_of(&route);
    view! {
        <CaseNav room=room.clone() />
        <main id="main" class=class>
            <StorageAlert />
            <Misread />
            <DamagedHere route />
            {match room {
                CasePage::Score(signal) => view! { <Score signal /> }.into_any(),
                CasePage::Answers => view! { <Answers /> }.into_any(),
                CasePage::Result => view! { <ResultPage /> }.into_any(),
                CasePage::Plan(_) => view! { <PlanPage /> }.into_any(),
                CasePage::Attempts(attempt) => view! { <Attempts attempt /> }.into_any(),
                CasePage::Checklist(checklist) => {
                    view! { <ChecklistPage checklist case=Some(open.id()) /> }.into_any()
                }
                CasePage::Pack(artifact) => view! { <PackPage artifact /> }.into_any(),
                CasePage::Stories(prompt) => view! { <Stories prompt /> }.into_any(),
                CasePage::Rehearse(prompt) => view! { <Rehearse prompt /> }.into_any(),
                CasePage::Print => view! { <Print only=None /> }.into_any(),
                CasePage::PrintOne(artifact) => view! { <Print only=Some(artifact) /> }.into_any(),
                CasePage::Words => view! { <Redactions /> }.into_any(),
            }}
        </main>
    }
}

/// What the log is searched for are words like all others.
fn forget_when_erased(session: Session, filter: RwSignal<Filter>) {
    Effect::new(move |known: Option<u32>| {
        let erased = session.erased().get();
        if known.is_some_and(|known| known != erased) {
            filter.set(Filter::default());
        }
        erased
    });
}

/// After each change of address: the title says the heading; a room that is entered shows its top,
/// with the focus on the heading, and one that is come back to shows what it showed.
fn keep_place(session: Session) {
    history_entry::begin();
    Effect::new(move |entered: Option<()>| {
        session.route().track();
        let first = entered.is_none();
        let back = history_entry::arrive();
        request_animation_frame(move || {
            let heading = document().query_selector("main h1").ok().flatten();
            let words = heading.and_then(|heading| heading.text_content()).unwrap_or_default();
            let home = session.route().with_untracked(|route| *route == Route::Home);
            location::set_title(&if home {
                "Rung: know which rung you are on".to_owned()
            } else {
                format!("{}: Rung", isolated(&words))
            });
            // On a slow machine somebody may be writing by now; what they type must not end up
            // elsewhere.
            if keyboard::is_writing() {
                return;
            }
            match &back {
                Some(spot) => come_back(spot),
                None if first => {}
                None => {
                    location::scroll_to_top();
                    focus_on("main h1");
                }
            }
        });
    });
}

/// The page as it was left: what had the focus has it again, else the heading.
fn come_back(spot: &Spot) {
    let found = !spot.focus.is_empty() && location::focus_in_place(&spot.focus);
    if !found && make_focusable("main h1").is_some() {
        location::focus_in_place("main h1");
    }
    location::scroll_to(spot.top);
}

/// Moves the focus to an element that is not a control.
fn focus_on(selector: &str) {
    let Some(element) = make_focusable(selector) else { return };
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

fn make_focusable(selector: &str) -> Option<web_sys::Element> {
    let element = document().query_selector(selector).ok().flatten()?;
    let _ = element.set_attribute("tabindex", "-1");
    Some(element)
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y outside fields in which they are the browser's, unless something
/// was just pasted.
fn undo_keys(session: Session) {
    window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key())
            || event.alt_key()
            || (has_its_own_undo() && !session.has_pasted())
        {
            return;
        }
        match (keyboard::letter(&event), event.shift_key()) {
            (Some('z'), false) => session.undo(),
            (Some('z'), true) | (Some('y'), false) => session.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

/// Whether the focus is in a field in which the browser takes letters back. It does so for words
/// alone: in a list to choose from or a date nothing would happen.
fn has_its_own_undo() -> bool {
    let Some(focused) = document().active_element() else { return false };
    let kind = focused.get_attribute("type");
    match focused.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => matches!(
            kind.as_deref(),
            None | Some("text" | "search" | "number" | "email" | "url" | "tel" | "password")
        ),
        _ => false,
    }
}

/// A field of one line takes one value. The browser would join several without a word: `100` and
/// `200` to `100200`. Where several have a place of their own, the form takes them before this
/// hears.
fn one_line_only(session: Session) {
    window_event_listener(ev::paste, move |event| {
        let field =
            event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let plain =
            |field: &web_sys::HtmlInputElement| matches!(field.type_().as_str(), "text" | "search");
        if event.default_prevented() || !field.is_some_and(|field| plain(&field)) {
            return;
        }
        let Some(clip) =
            clipboard::pasted(&event).filter(|clip| clip.text.contains(['\n', '\r', '\t']))
        else {
            return;
        };
        let values: Vec<String> = paste::cells(&clip.text)
            .concat()
            .iter()
            .map(|cell| paste::one_line(cell))
            .filter(|cell| !cell.is_empty())
            .collect();
        event.prevent_default();
        match values.as_slice() {
            [one] if clipboard::insert(one) => {}
            _ => session.notify(
                "Several lines or cells were copied, and this field takes one. Nothing was pasted.",
                false,
            ),
        }
    });
}
