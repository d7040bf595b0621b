//! The wins, the latest first, by year, each with what rests on it.

use super::{
    filter::{Filters, asked, use_filter},
    uses::{Usage, uses},
};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        id::WinId,
        log::Filter,
        text,
        win::{Win, WinPart},
    },
    route::Route,
    ui::{
        parts::{empty::Empty, focus::focus_soon, long_text::LongText},
        session::{Session, use_session},
    },
};
use leptos::prelude::*;

/// All wins that the filter lets through, or what goes here.
#[component]
pub(super) fn Wins() -> Node {
    let (session, filter) = (use_session(), use_filter());
    let some = Memo::new(move |_| session.read(|workspace| !workspace.wins().is_empty()));
    // Apart from the list, so that the field for words is not drawn again with each letter.
    let fields = move || {
        if !some.get() {
            return none();
        }
        view! {
            <section class="section" aria-labelledby="wins">
                <header><h2 id="wins">"Your wins"</h2></header>
                <div class="stack"><Filters /> {move || nothing_fits(session, &filter.get())}</div>
            </section>
        }
    };
    let list = move || {
        let filter = filter.get();
        let wins = session.read(|workspace| filter.wins(workspace).into_iter().cloned().collect::<Vec<Win>>());
        years(session, &wins)
    };
    view! { {fields} {list} }
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

fn nothing_fits(session: Session, filter: &Filter) -> Option<Node> {
    let none = filter.is_set() && session.read(|workspace| filter.wins(workspace).is_empty());
    none.then(|| {
        let says = format!("No win in your log {}. All of them are still there.", asked(session, filter));
        view! { <div class="empty"><h3>"No win fits"</h3> <p>{says}</p></div> }
    })
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
    let bare = wins.iter().filter(|win| win.speaks() && !win.has_number()).count();
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
    let number = if win.speaks() && !win.has_number() { " No number yet." } else { "" };
    let voucher = if win.voucher.trim().is_empty() {
        String::new()
    } else {
        format!(" {} could vouch for it.", text::isolated(win.voucher.trim().trim_end_matches('.')))
    };
    let private = win.private.then(|| view! { <p class="facts private"><b>"Private."</b> " It stays in this log."</p> });
    view! {
        <li class="entry" class:no-print=win.private>
            <div>
                <h3 dir="auto"><a href=Route::Log(Some(win.id.clone())).href()>{title}</a></h3>
                {(!rest.is_empty()).then(|| view! { <LongText text=rest /> })}
                <p class="facts">{format!("{}{number}{voucher}", win.facts())}</p>
                {private}
            </div>
            <div class="end"><Usage uses=uses(session, &win.id) /></div>
        </li>
    }
}

/// Its name or its first sentence, and what follows it, with its number where the words say none.
fn told(win: &Win) -> (String, String) {
    let line = win.text.trim();
    let (name, rest) = if !win.part(WinPart::Title).trim().is_empty() {
        (win.title(), line)
    } else if win.speaks() {
        let first = text::opening(line, 240);
        // A first sentence too long for a heading was cut, and then the whole follows.
        let rest = line.strip_prefix(first.as_str()).map_or(line, |rest| rest.trim_start_matches(['.', '!', '?']).trim());
        (first, rest)
    } else {
        (win.title(), "")
    };
    let metric = win.metric.as_ref().map(|metric| text::capital(&metric.says())).filter(|_| !text::has_number(line));
    let number = metric.map(|says| format!(" {says}.")).unwrap_or_default();
    (name, format!("{rest}{number}").trim().to_owned())
}

/// The other wins, beside one that is opened; while a filter is set, those that it lets through.
#[component]
pub(super) fn Beside(current: WinId) -> Node {
    let (session, filter) = (use_session(), use_filter());
    let rows = move || {
        let row = |win: &Win| {
            let here = win.id == current;
            view! {
                <li>
                    <span><a dir="auto" href=Route::Log(Some(win.id.clone())).href() aria-current=here.then_some("page")>{win.title()}</a> " " <span class="meta">{win.day.long()}</span></span>
                </li>
            }
        };
        let filter = filter.get();
        session.read(|workspace| filter.wins(workspace).into_iter().map(row).collect::<Node>())
    };
    let title = move || if filter.with(Filter::is_set) { "Wins of your filter" } else { "All wins" };
    view! {
        <nav class="side" aria-labelledby="all-wins">
            <h2 id="all-wins">{title}</h2>
            <ul class="wins log">{rows}</ul>
            <p class="after"><a class="button" href=Route::Log(None).href()>"Add another"</a></p>
        </nav>
    }
}
