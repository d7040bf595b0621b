//! The wins, the latest first, by year, each with what rests on it.

use super::{
    book::{Book, use_book},
    citations::{Usage, Use},
    filter::{Filters, asked},
};
use crate::{
    domain::{
        assess::impact_log::{Filter, Listed},
        english,
        id::WinId,
        records::{key::Key, win::Win, win_part::WinField},
    },
    route::Route,
    ui::{
        components::{empty_state::EmptyState, focus::focus_after_render, long_text::LongText},
        linger::{linger, linger_each},
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// So many wins are drawn at first, the latest: thousands at once would make each letter wait. The
/// others are found by the filter, or drawn by "Show all", for who wants to look through them with
/// the browser's own search.
const FIRST: usize = 100;
/// So many more are drawn at a time.
const STEP: usize = 200;

/// All wins that the filter lets through, or what goes here.
#[component]
pub(super) fn Wins() -> impl IntoView {
    let book = use_book();
    let some = Memo::new(move |_| book.all.with(|all| !all.is_empty()));
    let shown = RwSignal::new(Some(FIRST));
    // Apart from the list, so that the field for words is not drawn again with each letter.
    let fields = linger(move || {
        if !some.get() {
            return none();
        }
        view! {
            <section class="section" aria-labelledby="wins">
                <header>
                    <h2 id="wins">"Your wins"</h2>
                </header>
                <div class="stack">
                    <Filters />
                    {move || nothing_fits(book)}
                </div>
            </section>
        }
        .into_any()
    });
    let more = linger(move || {
        let left = shown
            .get()
            .map_or(0, |shown| book.found.with(|found| found.len()).saturating_sub(shown));
        (left > 0).then(|| {
            let next = left.min(STEP);
            view! {
                <p class="row no-print">
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| {
                            shown.update(|shown| *shown = shown.map(|shown| shown + STEP))
                        }
                    >
                        {format!("Show {next} more")}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| shown.set(None)>
                        {format!("Show all {left} that are left")}
                    </button>
                </p>
            }
        })
    });
    view! {
        {fields}
        {years(book, shown)}
        {more}
    }
    .into_any()
}

fn none() -> AnyView {
    view! {
        <section class="section" aria-labelledby="wins">
            <header>
                <h2 id="wins">"Your wins"</h2>
            </header>
            <EmptyState
                title="No wins in your log yet"
                says="A win is one line and one number: what changed, and by how much. Scores, stories and documents can all rest on it. A note under a score lands here too."
            >
                <button
                    type="button"
                    class="button"
                    on:click=|_| focus_after_render("#new-win-line".to_owned())
                >
                    "Write the first one"
                </button>
            </EmptyState>
        </section>
    }.into_any()
}

fn nothing_fits(book: Book) -> Option<AnyView> {
    let none = book.asked.with(Filter::is_set) && book.found.with(|found| found.is_empty());
    none.then(|| {
        let says = format!(
            "No win in your log {}. All of them are still there.",
            book.asked.with(|filter| asked(book, filter))
        );
        view! {
            <div class="empty">
                <h3>"No win fits"</h3>
                <p>{says}</p>
            </div>
        }
    })
    .map(IntoAny::into_any)
}

/// A year of the list.
#[derive(Clone, PartialEq)]
struct Section {
    year: i32,
    /// What all wins of the year amount to, drawn or not.
    says: String,
    drawn: Vec<WinId>,
}

/// The wins by year; of all of them together the first `shown` are drawn, all without a number, the
/// counts speak of all. A row is its win's for as long as the win is shown: what changes elsewhere
/// leaves it, and the focus in it, alone.
fn years(book: Book, shown: RwSignal<Option<usize>>) -> AnyView {
    let sections = Memo::new(move |_| {
        book.found.with(|found| book.uses.with(|uses| sections(found, uses, shown.get())))
    });
    let of_year = move |year: i32| {
        let id = format!("year-{year}");
        let labelled = id.clone();
        let section = Memo::new(move |_| {
            sections.with(|all| all.iter().find(|section| section.year == year).cloned())
        });
        let says =
            move || section.with(|section| section.as_ref().map(|section| section.says.clone()));
        let ids = move || {
            section.with(|section| {
                section.as_ref().map_or_else(Vec::new, |section| section.drawn.clone())
            })
        };
        view! {
            <section class="section" aria-labelledby=labelled>
                <header>
                    <h2 id=id class="num">
                        {year}
                    </h2>
                    <p>{says}</p>
                </header>
                <ul class="contents">
                    <For each=ids key=Clone::clone children=linger_each(move |id| row(book, id)) />
                </ul>
            </section>
        }
    };
    let each =
        move || sections.with(|all| all.iter().map(|section| section.year).collect::<Vec<_>>());
    view! { <For each key=|year| *year children=linger_each(of_year) /> }.into_any()
}

fn sections(
    found: &[Listed],
    uses: &BTreeMap<WinId, Vec<Use>>,
    shown: Option<usize>,
) -> Vec<Section> {
    let mut left = shown.unwrap_or(found.len());
    let section = |wins: &[Listed]| {
        let drawn: Vec<WinId> = wins.iter().take(left).map(|win| win.id.clone()).collect();
        left -= drawn.len();
        let year = wins.first().filter(|_| !drawn.is_empty())?.day.year();
        Some(Section { year, says: counts(wins, uses), drawn })
    };
    found.chunk_by(|one, next| one.day.year() == next.day.year()).map_while(section).collect()
}

/// How many there are, and what they lack.
fn counts(wins: &[Listed], used: &BTreeMap<WinId, Vec<Use>>) -> String {
    let all = format!("{}.", english::capitalize(&english::count_label(wins.len(), "win", "wins")));
    let idle = wins.iter().filter(|win| !used.contains_key(&win.id)).count();
    let bare = wins.iter().filter(|win| win.bare).count();
    let idle = match idle {
        0 => String::new(),
        1 => " One is not cited anywhere yet.".to_owned(),
        n => format!(
            " {} are not cited anywhere yet.",
            english::capitalize(&english::number_word(n))
        ),
    };
    let bare = match bare {
        0 => String::new(),
        1 => " One has no number.".to_owned(),
        n => format!(" {} have no number.", english::capitalize(&english::number_word(n))),
    };
    format!("{all}{idle}{bare}")
}

fn row(book: Book, id: WinId) -> AnyView {
    let (key, own) = (Key::win(&id), id);
    let win = Memo::new(move |_| book.session.read(|workspace| workspace.shared(&key)));
    let uses =
        Memo::new(move |_| book.uses.with(|uses| uses.get(&own).cloned().unwrap_or_default()));
    view! {
        <li class="entry">
            <div>
                {linger(move || {
                    win.with(|record| record.as_ref().and_then(|record| record.win()).map(says))
                })}
            </div>
            <div class="end">{linger(move || view! { <Usage uses=uses.get() /> })}</div>
        </li>
    }
    .into_any()
}

/// What a row says of its win.
fn says(win: &Win) -> AnyView {
    let (title, rest) = told(win);
    let number = if win.has_text() && !win.has_number() { " No number yet." } else { "" };
    let voucher = if win.voucher.trim().is_empty() {
        String::new()
    } else {
        format!(
            " {} could vouch for it.",
            english::isolated(win.voucher.trim().trim_end_matches('.'))
        )
    };
    let private = win.private.then(|| {
        view! {
            <p class="facts private">
                <b>"Private."</b>
                " It stays in this log."
            </p>
        }
    });
    view! {
        <h3 dir="auto">
            <a href=Route::Log(Some(win.id.clone())).href()>{title}</a>
        </h3>
        {(!rest.is_empty()).then(|| view! { <LongText text=rest /> })}
        <p class="facts">{format!("{}{number}{voucher}", win.facts())}</p>
        {private}
    }
    .into_any()
}

/// Its name or its first sentence, and what follows it, with its number where the words say none.
fn told(win: &Win) -> (String, String) {
    let line = win.text.trim();
    let (name, rest) = if !win.part(WinField::Title).trim().is_empty() {
        (win.title(), line)
    } else if win.has_text() {
        let first = english::first_sentence(line, 240);
        // A first sentence too long for a heading was cut, and then the whole follows.
        let rest = line
            .strip_prefix(first.as_str())
            .map_or(line, |rest| rest.trim_start_matches(['.', '!', '?']).trim());
        (first, rest)
    } else {
        (win.title(), "")
    };
    let metric = win
        .metric
        .as_ref()
        .map(|metric| english::capitalize(&metric.says()))
        .filter(|_| !english::has_number(line));
    let number = metric.map(|says| format!(" {says}.")).unwrap_or_default();
    (name, format!("{rest}{number}").trim().to_owned())
}
