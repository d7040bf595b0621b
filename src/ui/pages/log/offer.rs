//! The number that the line of a win already says, taken over with one press.

use crate::domain::workspace::event::WinEvent;
use crate::{
    domain::{assess::metric_parser::parse_line, english, id::WinId},
    ui::{components::focus::focus_after_render, linger::linger, session::use_session},
};
use leptos::prelude::*;

/// Stands there while the win has no number of its own and its line says one. `back` is where the
/// focus goes.
#[component]
pub(super) fn Offer(win: WinId, back: String) -> impl IntoView {
    let session = use_session();
    let own = win.clone();
    let said = Memo::new(move |_| {
        session.read(|workspace| {
            let win = workspace.win(&own).filter(|win| win.metric.is_none())?;
            parse_line(&win.text).1
        })
    });
    linger(move || {
        let metric = said.get()?;
        let says = english::capitalize(&metric.says());
        let (win, back) = (win.clone(), back.clone());
        let take = move |_| {
            session
                .dispatch(WinEvent::WinMeasured { win: win.clone(), metric: Some(metric.clone()) });
            focus_after_render(back.clone());
        };
        Some(view! {
            <p class="offered">
                <span>"The line says a number: " <b>{says}</b></span>
                " "
                <button type="button" class="button quiet" on:click=take>
                    "Keep it as the win’s number"
                </button>
            </p>
        })
    })
}
