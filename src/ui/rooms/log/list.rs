//! The wins, the latest first, by year, each with what rests on it.

use super::{
    filter::{Filters, asked, use_filter},
    uses::{Usage, Use, all_uses},
};
use crate::ui::linger::linger;
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
use leptos::{ev, prelude::*};
use std::collections::BTreeMap;

/// So many wins are drawn at first, the latest: thousands at once would make each letter wait.
const FIRST: usize = 100;
/// So many more are drawn at a time.
const STEP: usize = 200;

/// All wins that the filter lets through, or what goes here.
#[component]
pub(super) fn Wins() -> impl IntoView {
    let (session, filter) = (use_session(), use_filter());
    let some = Memo::new(move |_| session.read(|workspace| !workspace.wins().is_empty()));
    let found = Memo::new(move |_| {
        let filter = filter.get();
        session.read(|workspace| filter.wins(workspace).into_iter().map(|win| win.id.clone()).collect::<Vec<WinId>>())
    });
    let shown = RwSignal::new(FIRST);
    // Paper holds all of them.
    let printing = window_event_listener(ev::beforeprint, move |_| shown.set(usize::MAX));
    on_cleanup(move || printing.remove());
    // Apart from the list, so that the field for words is not drawn again with each letter.
    let fields = linger(move || {
        if !some.get() {
            return none();
        }
        view! {
            <section class="section" aria-labelledby="wins">
                <header><h2 id="wins">"Your wins"</h2></header>
                <div class="stack"><Filters found /> {move || nothing_fits(session, &filter.get(), found.with(Vec::is_empty))}</div>
            </section>
        }
        .into_any()
    });
    let list = linger(move || {
        let wins =
            session.read(|workspace| found.with(|found| found.iter().filter_map(|id| workspace.win(id)).cloned().collect::<Vec<Win>>()));
        years(session, &wins, shown.get())
    });
    let more = move || {
        let left = found.with(Vec::len).saturating_sub(shown.get());
        (left > 0).then(|| {
            let next = left.min(STEP);
            view! {
                <p class="row no-print">
                    <button type="button" class="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{format!("Show {next} more")}</button>
                    <button type="button" class="button quiet" on:click=move |_| shown.set(usize::MAX)>{format!("Show all {left} that are left")}</button>
                </p>
            }
        })
    };
    view! { {fields} {list} {more} }.into_any()
}

fn none() -> AnyView {
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
    }.into_any()
}

fn nothing_fits(session: Session, filter: &Filter, empty: bool) -> Option<AnyView> {
    let none = filter.is_set() && empty;
    none.then(|| {
        let says = format!("No win in your log {}. All of them are still there.", asked(session, filter));
        view! { <div class="empty"><h3>"No win fits"</h3> <p>{says}</p></div> }
    })
    .map(IntoAny::into_any)
}

/// The wins by year; of all of them together the first `shown` are drawn, the counts speak of all.
fn years(session: Session, wins: &[Win], shown: usize) -> AnyView {
    let used = all_uses(session);
    let mut left = shown;
    let year = |wins: &[Win]| {
        let drawn = wins.len().min(left);
        left -= drawn;
        if drawn == 0 {
            return ().into_any();
        }
        let year = wins.first().map(|win| win.day.year());
        let id = format!("year-{}", year.unwrap_or_default());
        let named = id.clone();
        let rows = wins.iter().take(drawn).map(|win| row(win, used.get(&win.id).cloned().unwrap_or_default())).collect_view();
        view! {
            <section class="section" aria-labelledby=named>
                <header>
                    <h2 id=id class="num">{year}</h2>
                    <p>{counts(wins, &used)}</p>
                </header>
                <ul class="contents">{rows}</ul>
            </section>
        }
        .into_any()
    };
    wins.chunk_by(|one, next| one.day.year() == next.day.year()).map(year).collect_view().into_any()
}

/// How many there are, and what they lack.
fn counts(wins: &[Win], used: &BTreeMap<WinId, Vec<Use>>) -> String {
    let all = format!("{}.", text::capital(&text::counted(wins.len(), "win", "wins")));
    let idle = wins.iter().filter(|win| used.get(&win.id).is_none_or(Vec::is_empty)).count();
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

fn row(win: &Win, uses: Vec<Use>) -> AnyView {
    let (title, rest) = told(win);
    let number = if win.speaks() && !win.has_number() { " No number yet." } else { "" };
    let voucher = if win.voucher.trim().is_empty() {
        String::new()
    } else {
        format!(" {} could vouch for it.", text::isolated(win.voucher.trim().trim_end_matches('.')))
    };
    let private = win.private.then(|| view! { <p class="facts private"><b>"Private."</b> " It stays in this log."</p> });
    view! {
        <li class="entry">
            <div>
                <h3 dir="auto"><a href=Route::Log(Some(win.id.clone())).href()>{title}</a></h3>
                {(!rest.is_empty()).then(|| view! { <LongText text=rest /> })}
                <p class="facts">{format!("{}{number}{voucher}", win.facts())}</p>
                {private}
            </div>
            <div class="end"><Usage uses /></div>
        </li>
    }
    .into_any()
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
pub(super) fn Beside(current: WinId) -> impl IntoView {
    let (session, filter) = (use_session(), use_filter());
    let here = current.clone();
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
        session.read(|workspace| {
            let wins = filter.wins(workspace);
            let at = wins.iter().position(|win| win.id == here).unwrap_or_default();
            let from = at.saturating_sub(FIRST / 2);
            wins.into_iter().skip(from).take(FIRST).map(row).collect_view()
        })
    };
    let left_out = move || {
        let all = session.read(|workspace| filter.with(|filter| filter.wins(workspace).len()));
        (all > FIRST).then(|| view! { <p class="small muted">{format!("The {FIRST} nearest of {all}; the log holds them all.")}</p> })
    };
    let title = move || if filter.with(Filter::is_set) { "Wins of your filter" } else { "All wins" };
    view! {
        <nav class="side" aria-labelledby="all-wins">
            <h2 id="all-wins">{title}</h2>
            <ul class="wins log">{rows}</ul>
            {left_out}
            <p class="after"><a class="button" href=Route::Log(None).href()>"Add another"</a></p>
        </nav>
    }
}
