//! The impact log: the wins, one line and one number each. Everything else cites them.

mod add;
mod beside;
mod book;
mod citations;
mod details;
mod filter;
mod list;
mod offer;
mod open_win;
mod review_export;
mod signals;
mod story_starters;
mod win_page;
mod year_chart;

use crate::{
    domain::id::WinId,
    ui::{linger::linger, session::use_session},
};
use add::AddWin;
pub use book::Book;
use book::use_book;
use leptos::prelude::*;
use list::Wins;
use review_export::ReviewExport;
use signals::signals;
pub(in crate::ui::pages) use signals::tracks;
use win_page::WinPage;
use year_chart::YearChart;

/// The log, or one win opened in it.
#[component]
pub fn Log(
    /// The win that is opened.
    win: Option<WinId>,
) -> impl IntoView {
    let session = use_session();
    let Some(win) = win else { return view! { <Everything /> }.into_any() };
    let wanted = win.clone();
    let known = Memo::new(move |_| session.read(|workspace| workspace.win(&wanted).is_some()));
    linger(move || {
        if known.get() {
            view! { <WinPage win=win.clone() /> }.into_any()
        } else {
            view! { <Everything missed=true /> }.into_any()
        }
    })
    .into_any()
}

/// Adding, all wins, and what can be made of them.
#[component]
fn Everything(
    /// A win was asked for that is not there.
    #[prop(optional)]
    missed: bool,
) -> impl IntoView {
    let book = use_book();
    let some = Memo::new(move |_| book.all.with(|all| !all.is_empty()));
    view! {
        <div class="page">
            <div class="titled">
                <h1>"Impact log"</h1>
                <p class="lead">
                    "One line and one number, written down the day it happens: what changed, and by how much. Scores, stories and documents can all rest on it, and it is typed once."
                </p>
                {missed
                    .then(|| {
                        view! {
                            <p class="after" role="status">
                                "That win is not in the log: it was dropped, or it is kept in another browser."
                            </p>
                        }
                    })}
            </div>
            <AddWin />
            {linger(move || some.get().then(|| view! { <YearChart /> }))}
            <Wins />
            {linger(move || some.get().then(|| view! { <ReviewExport /> }))}
        </div>
    }
}
