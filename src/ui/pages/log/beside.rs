//! The wins beside one that is opened: the nearest in the order of the log.

use super::book::use_book;
use crate::{
    domain::{
        assess::impact_log::Filter,
        date::Day,
        id::WinId,
        records::{key::Key, record::Record},
        workspace::Workspace,
    },
    route::Route,
    ui::linger::linger_each,
};
use leptos::prelude::*;
use std::sync::Arc;

/// So many stand there.
const MOST: usize = 100;

/// A win beside the one that is opened.
#[derive(Clone)]
struct Line {
    record: Arc<Record>,
    id: WinId,
    title: String,
    day: Day,
}

impl Line {
    /// As it was before, where its win is the same.
    fn of(work: &Workspace, id: &WinId, before: Option<&Vec<Self>>) -> Option<Self> {
        let record = work.shared(&Key::win(id))?;
        if let Some(same) =
            before.and_then(|before| before.iter().find(|line| Arc::ptr_eq(&line.record, &record)))
        {
            return Some(same.clone());
        }
        let (title, day) = record.win().map(|win| (win.title(), win.day))?;
        Some(Self { record, id: id.clone(), title, day })
    }
}

/// What a win says beyond its name is not shown here.
impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        (&self.id, &self.title, self.day) == (&other.id, &other.title, other.day)
    }
}

/// The other wins, beside one that is opened; while a filter is set, those that it lets through.
#[component]
pub(super) fn Beside(current: WinId) -> impl IntoView {
    let book = use_book();
    let (here, open) = (current.clone(), current);
    let near = Memo::new(move |_| {
        book.found.with(|found| {
            let at = found.iter().position(|win| win.id == here).unwrap_or_default();
            found
                .iter()
                .skip(at.saturating_sub(MOST / 2))
                .take(MOST)
                .map(|win| win.id.clone())
                .collect::<Vec<WinId>>()
        })
    });
    // One for all rows, instead of each of them looking at every letter.
    let lines = Memo::new(move |before: Option<&Vec<Line>>| {
        let now = |work: &Workspace| {
            near.with(|near| near.iter().filter_map(|id| Line::of(work, id, before)).collect())
        };
        book.session.read(now)
    });
    let row = move |id: WinId| {
        let here = id == open;
        let line = move || {
            let line = lines.with(|lines| lines.iter().find(|line| line.id == id).cloned())?;
            let href = Route::Log(Some(line.id)).href();
            Some(view! {
                <span>
                    <a dir="auto" href=href aria-current=here.then_some("page")>
                        {line.title}
                    </a>
                    " "
                    <span class="meta">{line.day.long()}</span>
                </span>
            })
        };
        view! { <li>{line}</li> }
    };
    let all = Memo::new(move |_| book.found.with(|found| found.len()));
    let left_out = move || {
        let all = all.get();
        (all > MOST).then(|| {
            view! {
                <p class="small muted">
                    {format!("The {MOST} nearest of {all}; the log holds them all.")}
                </p>
            }
        })
    };
    let title =
        move || if book.asked.with(Filter::is_set) { "Wins of your filter" } else { "All wins" };
    view! {
        <nav class="side" aria-labelledby="all-wins">
            <h2 id="all-wins">{title}</h2>
            <ul class="wins log">
                <For each=move || near.get() key=Clone::clone children=linger_each(row) />
            </ul>
            {left_out}
            <p class="after">
                <a class="button" href=Route::Log(None).href()>
                    "Add another"
                </a>
            </p>
        </nav>
    }
}
