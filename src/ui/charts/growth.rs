//! What a year of growth brings: a bar for each case on one scale, cut into where the income comes
//! from, and the same as a table. Solid for the customers one has, outlined for those still to
//! come, grey for the add-on.

use super::spend::piece;
use crate::domain::figures::growth::{Growth, METHOD, Projection, STREAMS};
use leptos::prelude::*;

/// As the styles know the streams.
const CLASSES: [&str; 3] = ["on", "claim", "also"];

/// The bars and the table.
pub fn growth(growth: &Growth) -> AnyView {
    let streams = || STREAMS.iter().zip(CLASSES).take(growth.streams);
    let bars = growth.runs.iter().map(|run| bar(growth, run)).collect_view();
    let key = streams().map(|(name, class)| {
        view! {
            <li>
                <svg viewBox="0 0 24 12" aria-hidden="true">
                    <rect class=class x="1" y="2" width="22" height="8" />
                </svg>
                " "
                {*name}
            </li>
        }
    });
    let key = key.collect_view();
    let heads = growth
        .runs
        .iter()
        .map(|run| {
            view! {
                <th scope="col" class="r">
                    {run.name}
                </th>
            }
        })
        .collect_view();
    let line = |(at, (name, cells)): (usize, (&'static str, Vec<String>))| {
        let cells =
            cells.into_iter().map(|cell| view! { <td class="r num">{cell}</td> }).collect_view();
        view! {
            <tr class:sum=at == growth.streams>
                <th scope="row">{name}</th>
                {cells}
            </tr>
        }
    };
    let lines = growth.lines().into_iter().enumerate().map(line).collect_view();
    view! {
        <div class="spending">
            <ul class="runs">{bars}</ul>
            <ul class="key">{key}</ul>
            <div
                class="scroll"
                role="group"
                aria-label="What comes out in a year, by case"
                tabindex="0"
            >
                <table class="spend">
                    <thead>
                        <tr>
                            <th scope="col">"Income in a year"</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            <p class="caption">{METHOD}</p>
        </div>
    }
    .into_any()
}

fn bar(growth: &Growth, run: &Projection) -> AnyView {
    let pieces = CLASSES
        .iter()
        .enumerate()
        .map(|(at, class)| (growth.piece(run, at), *class))
        .filter(|((_, long), _)| *long > 0);
    let pieces = pieces.map(|((from, long), class)| piece(from, long, class, "1")).collect_view();
    view! {
        <li>
            <span>{run.name}</span>
            " "
            <svg class="year" aria-hidden="true">
                {pieces}
            </svg>
            " "
            <b class="num">{growth.money(run.income)}</b>
        </li>
    }
    .into_any()
}
