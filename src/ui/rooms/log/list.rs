//! The wins, the latest first, by year, each with what rests on it.

use super::uses::{Usage, uses};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{text, win::Win},
    route::Route,
    ui::{
        parts::{empty::Empty, focus::focus_soon},
        session::{Session, use_session},
    },
};
use leptos::prelude::*;

/// All wins, or what goes here.
#[component]
pub(super) fn Wins() -> Node {
    let session = use_session();
    let wins = Memo::new(move |_| session.read(|workspace| workspace.wins().into_iter().cloned().collect::<Vec<Win>>()));
    Node::live(move || wins.with(|wins| if wins.is_empty() { none() } else { years(session, wins) }))
}

fn none() -> Node {
    view! {
        <section class="section" aria-labelledby="wins">
            <header><h2 id="wins">"Your wins"</h2></header>
            <Empty
                title="No wins in your log yet"
                says="A win is one line and one number: what changed, and by how much. Scores, stories and documents can all rest on it. A note under a score lands here too."
            >
                <button type="button" class="button" on:click=|_| focus_soon("#new-win-line".to_owned())>"Write the first one"</button>
            </Empty>
        </section>
    }
}

fn years(session: Session, wins: &[Win]) -> Node {
    let year = |wins: &[Win]| {
        let year = wins.first().map(|win| win.day.year());
        let id = format!("year-{}", year.unwrap_or_default());
        let named = id.clone();
        let rows = wins.iter().map(|win| row(session, win)).collect::<Node>();
        view! {
            <section class="section" aria-labelledby=named>
                <header>
                    <h2 id=id class="num">{year}</h2>
                    <p>{counts(session, wins)}</p>
                </header>
                <ul class="contents">{rows}</ul>
            </section>
        }
    };
    wins.chunk_by(|one, next| one.day.year() == next.day.year()).map(year).collect::<Node>()
}

/// How many there are, and what they lack.
fn counts(session: Session, wins: &[Win]) -> String {
    let all = format!("{}.", text::capital(&text::counted(wins.len(), "win", "wins")));
    let idle = wins.iter().filter(|win| uses(session, &win.id).is_empty()).count();
    let bare = wins.iter().filter(|win| win.speaks() && !text::has_number(&win.text)).count();
    let idle = match idle {
        0 => String::new(),
        1 => " One is not cited anywhere yet.".to_owned(),
        n => format!(" {} are not cited anywhere yet.", text::capital(&text::spelled(n))),
    };
    let bare = match bare {
        0 => String::new(),
        1 => " One has no number.".to_owned(),
        n => format!(" {} have no number.", text::capital(&text::spelled(n))),
    };
    format!("{all}{idle}{bare}")
}

fn row(session: Session, win: &Win) -> Node {
    let (title, rest) = told(win);
    let number = if win.speaks() && !text::has_number(&win.text) { " No number yet." } else { "" };
    let voucher = if win.voucher.trim().is_empty() {
        String::new()
    } else {
        format!(" {} could vouch for it.", win.voucher.trim().trim_end_matches('.'))
    };
    view! {
        <li class="entry">
            <div>
                <h3><a href=Route::Log(Some(win.id.clone())).href()>{title}</a></h3>
                {(!rest.is_empty()).then(|| view! { <p>{rest}</p> })}
                <p class="facts">{format!("{}{number}{voucher}", win.facts())}</p>
            </div>
            <div class="end"><Usage uses=uses(session, &win.id) /></div>
        </li>
    }
}

/// Its first sentence, and what follows it.
fn told(win: &Win) -> (String, String) {
    if !win.speaks() {
        return (win.title(), String::new());
    }
    let (whole, first) = (win.text.trim(), text::opening(&win.text, 240));
    // A first sentence too long for a heading was cut, and then the whole follows.
    let rest = whole.strip_prefix(first.as_str()).map_or(whole, |rest| rest.trim_start_matches(['.', '!', '?']).trim());
    (first, rest.to_owned())
}

/// The other wins, beside one that is opened.
#[component]
pub(super) fn Beside(current: crate::domain::id::WinId) -> Node {
    let session = use_session();
    let rows = move || {
        let row = |win: &Win| {
            let here = win.id == current;
            view! {
                <li>
                    <span><a href=Route::Log(Some(win.id.clone())).href() aria-current=here.then_some("page")>{win.title()}</a> " " <span class="meta">{win.day.long()}</span></span>
                </li>
            }
        };
        session.read(|workspace| workspace.wins().into_iter().map(row).collect::<Node>())
    };
    view! {
        <nav class="side" aria-labelledby="all-wins">
            <h2 id="all-wins">"All wins"</h2>
            <ul class="wins log">{rows}</ul>
            <p class="after"><a class="button" href=Route::Log(None).href()>"Add another"</a></p>
        </nav>
    }
}
