//! The keys of Score: single letters, while no field has the focus and they are not switched off
//! under Data.

use crate::domain::workspace::event::AnswerEvent;
use crate::{
    domain::{id::SignalId, schema::level::Level},
    route::{CasePage, Route},
    ui::{
        components::{dialog::Dialog, keyboard},
        open_case::OpenCase,
    },
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// Listens while this signal is shown.
pub(super) fn score_keys(
    open: OpenCase,
    signal: SignalId,
    before: Option<CasePage>,
    after: CasePage,
    list: RwSignal<bool>,
) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if keyboard::is_composing(&event) {
            return;
        }
        if event.key() == "Escape" && keyboard::is_writing() {
            focus("h1");
            return;
        }
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let off = open.session.read_untracked(|workspace| workspace.settings().no_single_keys);
        if modified || off || keyboard::is_writing() || in_dialog() {
            return;
        }
        match meant(&event, open.track().top()) {
            Some(Meant::Level(level)) => open.dispatch(AnswerEvent::LevelChosen {
                case: open.id(),
                signal: signal.clone(),
                level,
                day: open.session.today(),
            }),
            Some(Meant::Note) => focus("#note"),
            Some(Meant::Keys) => list.set(true),
            // In a group of radios the arrows are the group's.
            Some(Meant::Before) if !in_radios() => {
                before.iter().for_each(|room| open.go(room.clone()))
            }
            Some(Meant::After) if !in_radios() => open.go(after.clone()),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// What a key is for here.
enum Meant {
    Level(Level),
    Note,
    Keys,
    Before,
    After,
}

fn meant(event: &web_sys::KeyboardEvent, top: Level) -> Option<Meant> {
    if keyboard::asks(event) {
        return Some(Meant::Keys);
    }
    match event.key().as_str() {
        "ArrowLeft" => return Some(Meant::Before),
        "ArrowRight" => return Some(Meant::After),
        _ => {}
    }
    let level = keyboard::digit(event).filter(|level| *level <= top).map(Meant::Level);
    level.or_else(|| (keyboard::letter(event) == Some('n')).then_some(Meant::Note))
}

/// Asked of the page, not of a signal: what is shown now is all that counts.
fn in_dialog() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

fn in_radios() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.get_attribute("type").as_deref() == Some("radio"))
}

fn focus(selector: &str) {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return };
    if selector == "h1" {
        let _ = element.set_attribute("tabindex", "-1");
    }
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// All keys, in a dialog.
#[component]
pub(super) fn KeyList(open: RwSignal<bool>, top: Level) -> impl IntoView {
    let keys = [
        (format!("0 to {top}"), "Choose a level"),
        ("N".to_owned(), "Write the note"),
        ("Esc".to_owned(), "Leave the note"),
        ("← →".to_owned(), "The signal before, the signal after"),
        ("Ctrl Z".to_owned(), "Undo, outside a field"),
        ("?".to_owned(), "This list"),
    ];
    let rows = keys
        .into_iter()
        .map(|(key, does)| {
            view! {
                <tr>
                    <th scope="row">
                        <kbd>{key}</kbd>
                    </th>
                    <td>{does}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Dialog open id="keys-title" title="Keys">
            <table>
                <tbody>{rows}</tbody>
            </table>
            <p class="small">
                "Single keys do nothing while a field has the focus. They can be switched off under "
                <a href=Route::Data.href()>"Data"</a> "."
            </p>
            <p class="row">
                <button
                    type="button"
                    class="button primary"
                    autofocus
                    on:click=move |_| open.set(false)
                >
                    "Close"
                </button>
            </p>
        </Dialog>
    }
}
