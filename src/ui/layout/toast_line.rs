//! What just happened, and its undo.

use crate::ui::{
    components::focus::restore_focus,
    linger::linger,
    session::{Session, use_session},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The status bar: what was taken away, with Undo. Goes by itself, when it is used, and with the
/// room.
#[component]
pub(in crate::ui) fn ToastLine() -> impl IntoView {
    let session = use_session();
    // The buttons go with the line: the keyboard returns to where it came from, and the page stays
    // where it is.
    let from = StoredValue::new_local(None::<web_sys::HtmlElement>);
    let came = move |event: web_sys::FocusEvent| {
        let before = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
        if before.as_ref().is_none_or(|before| before.closest(".said").ok().flatten().is_none()) {
            from.set_value(before);
        }
    };
    let leave = move |act: fn(Session)| {
        act(session);
        restore_focus(from.get_value());
    };
    view! {
        <div class="said wrap" role="status" on:focusin=came>
            {linger(move || {
                session
                    .said()
                    .get()
                    .map(|said| {
                        view! {
                            <div class="undo">
                                <span>
                                    {said.text}
                                    {said
                                        .link
                                        .map(|(href, words)| {
                                            view! {
                                                " "
                                                <a href=href>{words}</a>
                                            }
                                        })}
                                </span>
                                {said
                                    .undo
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                on:click=move |_| leave(Session::undo)
                                            >
                                                "Undo"
                                            </button>
                                        }
                                    })}
                                <button type="button" on:click=move |_| leave(Session::dismiss)>
                                    "Dismiss"
                                </button>
                            </div>
                        }
                    })
            })}
        </div>
    }
}
