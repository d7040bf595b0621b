//! The browser's own print, from its menu or its keys: when it begins, sheets take the place of the room, made from the
//! work as it may leave; when it ends, they go. Until they stand there, print shows a page that says where to print.
//!
//! Built at once and not by effects, because the browser lays the paper out as soon as the event is over. Style hides
//! everything else on paper (`style/print.css`), so that a browser without these events prints no word of the person's.

use super::{
    rooms::{Paper as Sheets, paper, prints_itself},
    session::Session,
};
use crate::ui::markup::{Node, component, view};
use crate::{domain::log::Filter, shell::place};
use leptos::{ev, mount::UnmountHandle, prelude::*};
use wasm_bindgen::JsCast;

/// What stands on the page while it is printed.
struct Printing {
    /// Goes with it.
    _sheets: UnmountHandle<<Node as leptos::tachys::view::Render>::State>,
    /// What the tab was called.
    title: String,
}

/// Where the sheets are put. It comes first on the page: what follows it is off the paper.
#[component]
pub(super) fn Paper(session: Session) -> Node {
    let filter = use_context::<RwSignal<Filter>>();
    let now = StoredValue::new_local(None::<Printing>);
    let end = move || {
        if let Some(Printing { title, .. }) = now.try_update_value(Option::take).flatten() {
            place::set_running_foot(None);
            place::set_title(&title);
        }
    };
    window_event_listener(ev::beforeprint, move |_| {
        end();
        if !session.route().with_untracked(prints_itself) {
            now.set_value(begin(session, filter));
        }
    });
    window_event_listener(ev::afterprint, move |_| end());
    view! { <div class="paper print-only" id="paper"></div> }
}

/// In the place of sheets that could not be made.
pub(super) fn unmade() -> Node {
    view! {
        <p class="unmade print-only">"This page was printed from the browser before it could make its sheets. Open “Print” at the foot of a case: it prints your work with the words hidden that you listed, and without private wins."</p>
    }
}

fn begin(session: Session, filter: Option<RwSignal<Filter>>) -> Option<Printing> {
    let place: web_sys::HtmlElement = document().get_element_by_id("paper")?.dyn_into().ok()?;
    let title = document().title();
    let sheets = leptos::mount::mount_to(place, move || {
        provide_context(session);
        if let Some(filter) = filter {
            provide_context(filter);
        }
        let Sheets { title, foot, sheets } = untrack(|| paper(session, &session.route().get()));
        place::set_title(&format!("{title}: Rung"));
        place::set_running_foot(Some(&foot));
        view! { <div class="sheets">{sheets}</div> }
    });
    Some(Printing { _sheets: sheets, title })
}
