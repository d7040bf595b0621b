//! The year strip: which months have a win, against the rule of thumb. A rung for each win, in
//! words beside it.

use super::book::use_book;
use crate::{
    domain::{
        assess::impact_log::{RULE, Year},
        date::Day,
        english,
    },
    ui::{components::measure::percent, linger::linger},
};
use leptos::prelude::*;

/// Years that stand open; those before them are folded away.
const OPEN: usize = 2;
/// The most rungs that are drawn in a month; the figure above them says how many there are.
const RUNGS: usize = 4;
/// A twelfth of the width, in hundredths of a per cent.
const PITCH: i64 = 833;

/// All years of the log; nothing while it is empty.
#[component]
pub(super) fn YearChart() -> impl IntoView {
    let book = use_book();
    linger(move || {
        if book.all.with(|all| all.is_empty()) {
            return ().into_any();
        }
        let mut years = book.years.get();
        let before = years.split_off(OPEN.min(years.len()));
        let earlier = (!before.is_empty()).then(|| {
            view! {
                <details class="disclosure plain">
                    <summary>"Earlier years"</summary>
                    <div class="years">{before.iter().map(year).collect_view()}</div>
                </details>
            }
        });
        view! {
            <section class="section" aria-labelledby="months">
                <header>
                    <h2 id="months">"Month by month"</h2>
                    <p>{RULE}</p>
                </header>
                <div>
                    <div class="years">{years.iter().map(year).collect_view()}</div>
                    {earlier}
                </div>
            </section>
        }
        .into_any()
    })
}

fn year(year: &Year) -> AnyView {
    view! {
        <div>
            <h3 class="num">{year.year}</h3>
            {strip(year)}
            <p class="small">{year.says()}</p>
        </div>
    }
    .into_any()
}

fn strip(year: &Year) -> AnyView {
    // As high as its fullest month, with the figure above it and the letter below.
    let rungs = year.months.iter().max().map_or(0, |most| (*most).min(RUNGS));
    let base = 18 + 8 * rungs;
    let months = year
        .months
        .iter()
        .enumerate()
        .map(|(at, count)| month(at, *count, at < year.begun, base))
        .collect_view();
    view! {
        <svg class="strip" role="img" aria-label=in_words(year) height=base + 22>
            {months}
        </svg>
    }
    .into_any()
}

/// A month: its letter, and above it a rung for each win, a line for none, or nothing where it is
/// still to come.
fn month(at: usize, count: usize, begun: bool, base: usize) -> AnyView {
    let left = i64::try_from(at).unwrap_or_default() * PITCH;
    let (x, middle) = (percent(left + 60), percent(left + PITCH / 2));
    let rung = |nth: usize| view! { <rect class="on" x=x.clone() y=base - 5 - 8 * nth width="7.13%" height="5" /> };
    let rungs = (0..count.min(RUNGS)).map(rung).collect_view();
    let above = match count {
        0 if begun => {
            view! { <rect class="off" x=x y=base - 1 width="7.13%" height="1" /> }.into_any()
        }
        0 => ().into_any(),
        n => view! {
            <text
                class="strong"
                x=middle.clone()
                y=base - 9 - 8 * (n.min(RUNGS) - 1)
                text-anchor="middle"
            >
                {n}
            </text>
        }
        .into_any(),
    };
    let letter = name(at).chars().next().map(String::from);
    view! {
        <g>
            {rungs} {above} <text x=middle y=base + 16 text-anchor="middle">
                {letter}
            </text>
        </g>
    }
    .into_any()
}

fn name(at: usize) -> &'static str {
    let month = u8::try_from(at + 1).unwrap_or(1);
    Day::new(2026, month, 1).map(Day::month_name).unwrap_or_default()
}

/// `2026: one in February, three in June.`
fn in_words(year: &Year) -> String {
    let touched = year.months.iter().enumerate().filter(|(_, count)| **count > 0);
    let said: Vec<String> = touched
        .map(|(at, count)| format!("{} in {}", english::number_word(*count), name(at)))
        .collect();
    if said.is_empty() {
        format!("{}: none.", year.year)
    } else {
        format!("{}: {}.", year.year, english::join_and(&said))
    }
}
