//! Which wins are shown: by year, by what they moved, by signal and by words. Kept while one moves
//! about the page.

use super::book::{Book, use_book};
use crate::{
    domain::{
        assess::impact_log::{Filter, Year},
        english,
        id::SignalId,
        records::win::WinKind,
    },
    ui::{
        components::{
            focus::focus_after_render,
            select_field::{Choices, SelectField},
            text_fields::TextField,
        },
        linger::linger,
    },
};
use leptos::prelude::*;

/// The fields, and how many wins they let through.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (book, filter) = (use_book(), use_filter());
    let years = Memo::new(move |_| {
        let year =
            |year: &Year| (year.wins() > 0).then(|| (year.year.to_string(), year.year.to_string()));
        book.years.with(|years| years.iter().filter_map(year).collect::<Choices>())
    });
    let kinds = Memo::new(|_| {
        WinKind::ALL
            .iter()
            .map(|kind| (kind.name().to_owned(), kind.name().to_owned()))
            .collect::<Choices>()
    });
    let of_signals = Memo::new(move |_| {
        book.signals.with(|signals| {
            signals.iter().map(|(id, name)| (id.to_string(), name.clone())).collect::<Choices>()
        })
    });
    let set = move |field: fn(&mut Filter, Option<String>)| {
        Callback::new(move |value| filter.update(|filter| field(filter, value)))
    };
    let year = Memo::new(move |_| filter.with(|filter| filter.year.map(|year| year.to_string())));
    let kind =
        Memo::new(move |_| filter.with(|filter| filter.kind.map(|kind| kind.name().to_owned())));
    let signal =
        Memo::new(move |_| filter.with(|filter| filter.signal.as_ref().map(SignalId::to_string)));
    let words = Memo::new(move |_| filter.with(|filter| filter.text.clone()));
    let set_year = set(|filter, value| filter.year = value.and_then(|value| value.parse().ok()));
    let set_kind = set(|filter, value| {
        filter.kind = WinKind::ALL.into_iter().find(|kind| value.as_deref() == Some(kind.name()))
    });
    let set_signal =
        set(|filter, value| filter.signal = value.and_then(|value| SignalId::try_from(value).ok()));
    let set_words = Callback::new(move |text| filter.update(|filter| filter.text = text));
    view! {
        <div class="filters no-print">
            <SelectField
                id="filter-year"
                label="Year"
                none="Any year"
                choices=years
                chosen=year
                on_choose=set_year
            />
            <SelectField
                id="filter-kind"
                label="Moved"
                none="Anything"
                choices=kinds
                chosen=kind
                on_choose=set_kind
            />
            <SelectField
                id="filter-signal"
                label="Signal"
                none="Any signal"
                choices=of_signals
                chosen=signal
                on_choose=set_signal
            />
            <TextField
                id="filter-words".to_owned()
                label="Words in it"
                value=words
                on_write=set_words
            />
        </div>
        <p class="row found">
            <span role="status">{move || counted(book)}</span>
            " "
            {linger(move || {
                filter
                    .with(Filter::is_set)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_| clear(filter)
                            >
                                "Clear the filter"
                            </button>
                        }
                    })
            })}
        </p>
    }
}

/// The filter of this page.
pub(super) fn use_filter() -> RwSignal<Filter> {
    expect_context::<RwSignal<Filter>>()
}

fn clear(filter: RwSignal<Filter>) {
    filter.set(Filter::default());
    focus_after_render("#filter-words".to_owned());
}

/// How many wins the filter lets through.
fn counted(book: Book) -> String {
    let (all, found) = (book.all.with(|all| all.len()), book.found.with(|found| found.len()));
    match found {
        _ if !book.asked.with(Filter::is_set) => {
            format!("{}.", english::capitalize(&english::spelled_count(all, "win", "wins")))
        }
        0 => format!("None of {} fits.", english::count_label(all, "win", "wins")),
        n => format!("{n} of {}.", english::count_label(all, "win", "wins")),
    }
}

/// What the filter asks for, in words: `of 2025, moved cost, says “audit”`.
pub(super) fn asked(book: Book, filter: &Filter) -> String {
    let signal = filter.signal.as_ref().map(|id| {
        let name = book.signals.with(|signals| {
            signals
                .iter()
                .find(|(known, _)| known == id)
                .map(|(_, name)| english::uncapitalize(name))
        });
        let name = name.unwrap_or_else(|| id.to_string());
        format!("supports {name}")
    });
    let parts = [
        filter.year.map(|year| format!("is of {year}")),
        filter.kind.map(|kind| format!("moved {}", english::uncapitalize(kind.name()))),
        signal,
        (!filter.text.trim().is_empty())
            .then(|| format!("says “{}”", english::isolated(filter.text.trim()))),
    ];
    english::join_and(&parts.into_iter().flatten().collect::<Vec<String>>())
}
