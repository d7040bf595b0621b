//! The impact log: the wins, one line and one number each. Everything else cites them.

mod add;
mod list;
mod sheet;
mod uses;

use crate::ui::markup::{Child, Node, component, view};
use crate::{domain::id::WinId, ui::session::use_session};
use add::AddWin;
use leptos::prelude::*;
use list::Wins;
use sheet::Sheet;

/// The log, or one win opened in it.
#[component]
pub fn Log(
    /// The win that is opened.
    win: Option<WinId>,
) -> Node {
    let session = use_session();
    let Some(win) = win else { return view! { <Everything /> } };
    let wanted = win.clone();
    let known = Memo::new(move |_| session.read(|workspace| workspace.win(&wanted).is_some()));
    (move || {
        if known.get() {
            view! { <Sheet win=win.clone() /> }
        } else {
            view! { <Everything missed=true /> }
        }
    })
    .node()
}

/// Adding, and all wins.
#[component]
fn Everything(
    /// A win was asked for that is not there.
    #[prop(optional)]
    missed: bool,
) -> Node {
    view! {
        <div class="page">
            <div class="titled">
                <h1>"Impact log"</h1>
                <p class="lead">
                    "One line and one number, written down the day it happens: what changed, and by how much. Scores, stories and documents can all rest on it, and it is typed once."
                </p>
                {missed.then(|| view! { <p class="after" role="status">"That win is not in the log: it was dropped, or it is kept in another browser."</p> })}
            </div>
            <AddWin />
            <Wins />
        </div>
    }
}
