//! The browser's own print, from its menu or its keys: when it begins, sheets take the place of the
//! room, made from the work as it may leave. Until they stand there, print shows a page that says
//! where to print.
//!
//! Built at once and not by effects, because the browser lays the paper out as soon as the event is
//! over. What stands there is a copy, in which nothing lives: phones go on reading it after they
//! said that the print is over, so it stays until somebody goes on. Style hides everything else on
//! paper (`style/print.css`), so that a browser without these events prints no word of the
//! person's.

use super::{
    pages::{Compared, Paper as Sheets, paper, prints_itself},
    session::Session,
};
use crate::{browser::location, domain::assess::impact_log::Filter};
use leptos::{ev, mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where the sheets are put. It comes first on the page: what follows it is off the paper.
#[component]
pub(super) fn Paper(session: Session) -> impl IntoView {
    let (filter, compared) = (use_context::<RwSignal<Filter>>(), use_context::<Compared>());
    // What the tab was called before.
    let title = StoredValue::new(None::<String>);
    let end = move || {
        if let Some(title) = title.try_update_value(Option::take).flatten() {
            sheet_place().inspect(|place| place.set_text_content(None));
            location::set_running_foot(None);
            location::set_title(&title);
        }
    };
    window_event_listener(ev::beforeprint, move |_| {
        end();
        if !session.route().with_untracked(prints_itself) {
            let was = document().title();
            if begin(session, filter, compared).is_some() {
                title.set_value(Some(was));
            }
        }
    });
    window_event_listener(ev::pointerdown, move |_| end());
    window_event_listener(ev::keydown, move |_| end());
    window_event_listener(ev::hashchange, move |_| end());
    view! { <div class="paper print-only" id="paper"></div> }
}

/// In the place of sheets that could not be made.
pub(super) fn unmade() -> AnyView {
    view! {
        <p class="unmade print-only">
            "This page was printed from the browser before it could make its sheets. Open “Print” at the foot of a case: it prints your work with the words hidden that you listed, and without private wins."
        </p>
    }.into_any()
}

fn sheet_place() -> Option<Element> {
    document().get_element_by_id("paper")
}

/// Builds the sheets aside, and puts a copy of them on the page.
fn begin(
    session: Session,
    filter: Option<RwSignal<Filter>>,
    compared: Option<Compared>,
) -> Option<()> {
    let (place, aside) =
        (sheet_place()?, document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?);
    let built = mount_to(aside.clone(), move || {
        provide_context(session);
        if let Some(filter) = filter {
            provide_context(filter);
        }
        if let Some(compared) = compared {
            provide_context(compared);
        }
        let Sheets { title, foot, sheets } = untrack(|| paper(session, &session.route().get()));
        location::set_title(&format!("{title}: Rung"));
        location::set_running_foot(Some(&foot));
        sheets
    });
    let copy: HtmlElement = aside.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    drop(built);
    copy.set_class_name("sheets");
    place.append_child(&copy).ok().map(|_| ())
}
