//! Which wins are shown: by year, by what they moved, by signal and by words. Kept while one moves about the page.

use super::signals;
use crate::{
    domain::{
        id::{SignalId, WinId},
        log::{self, Filter},
        text,
        win::WinKind,
    },
    ui::{
        parts::{
            choice::{Choice, Choices},
            focus::focus_soon,
            writing::LineField,
        },
        session::{Session, use_session},
    },
};
use leptos::prelude::*;

/// The fields, and how many wins they let through.
#[component]
pub(super) fn Filters(
    /// The wins it lets through, computed once for all who show them.
    found: Memo<Vec<WinId>>,
) -> impl IntoView {
    let (session, filter) = (use_session(), use_filter());
    let years = Memo::new(move |_| {
        session.read(|workspace| {
            let years = log::years(&workspace.wins(), session.today()).into_iter();
            years.filter(|year| year.wins() > 0).map(|year| (year.year.to_string(), year.year.to_string())).collect::<Choices>()
        })
    });
    let kinds = Memo::new(|_| WinKind::ALL.iter().map(|kind| (kind.name().to_owned(), kind.name().to_owned())).collect::<Choices>());
    let of_signals = Memo::new(move |_| signals(session).into_iter().map(|(id, name)| (id.to_string(), name)).collect::<Choices>());
    let set = move |field: fn(&mut Filter, Option<String>)| Callback::new(move |value| filter.update(|filter| field(filter, value)));
    let year = Memo::new(move |_| filter.with(|filter| filter.year.map(|year| year.to_string())));
    let kind = Memo::new(move |_| filter.with(|filter| filter.kind.map(|kind| kind.name().to_owned())));
    let signal = Memo::new(move |_| filter.with(|filter| filter.signal.as_ref().map(SignalId::to_string)));
    let words = Memo::new(move |_| filter.with(|filter| filter.text.clone()));
    let set_year = set(|filter, value| filter.year = value.and_then(|value| value.parse().ok()));
    let set_kind = set(|filter, value| filter.kind = WinKind::ALL.into_iter().find(|kind| value.as_deref() == Some(kind.name())));
    let set_signal = set(|filter, value| filter.signal = value.map(|value| SignalId::from(value.as_str())));
    let set_words = Callback::new(move |text| filter.update(|filter| filter.text = text));
    view! {
        <div class="filters no-print">
            <Choice id="filter-year" label="Year" none="Any year" choices=years chosen=year on_choose=set_year />
            <Choice id="filter-kind" label="Moved" none="Anything" choices=kinds chosen=kind on_choose=set_kind />
            <Choice id="filter-signal" label="Signal" none="Any signal" choices=of_signals chosen=signal on_choose=set_signal />
            <LineField id="filter-words".to_owned() label="Words in it" value=words on_write=set_words />
        </div>
        <p class="row found">
            <span role="status">{move || counted(session, &filter.get(), found.with(Vec::len))}</span> " "
            {move || filter.with(Filter::is_set).then(|| view! { <button type="button" class="button quiet" on:click=move |_| clear(filter)>"Clear the filter"</button> })}
        </p>
    }
}

/// The filter of this page.
pub(super) fn use_filter() -> RwSignal<Filter> {
    expect_context::<RwSignal<Filter>>()
}

fn clear(filter: RwSignal<Filter>) {
    filter.set(Filter::default());
    focus_soon("#filter-words".to_owned());
}

/// How many wins the filter lets through.
fn counted(session: Session, filter: &Filter, found: usize) -> String {
    let all = session.read(|workspace| workspace.wins().len());
    match found {
        _ if !filter.is_set() => format!("{}.", text::capital(&text::spelled_count(all, "win", "wins"))),
        0 => format!("None of {} fits.", text::counted(all, "win", "wins")),
        n => format!("{n} of {}.", text::counted(all, "win", "wins")),
    }
}

/// What the filter asks for, in words: `of 2025, moved cost, says “audit”`.
pub(super) fn asked(session: Session, filter: &Filter) -> String {
    let signal = filter.signal.as_ref().map(|id| {
        let name =
            signals(session).into_iter().find(|(known, _)| known == id).map_or_else(|| id.to_string(), |(_, name)| text::lower(&name));
        format!("supports {name}")
    });
    let parts = [
        filter.year.map(|year| format!("is of {year}")),
        filter.kind.map(|kind| format!("moved {}", text::lower(kind.name()))),
        signal,
        (!filter.text.trim().is_empty()).then(|| format!("says “{}”", text::isolated(filter.text.trim()))),
    ];
    text::listed(&parts.into_iter().flatten().collect::<Vec<String>>())
}
