//! Where the money goes: one bar cut into categories, solid where it can move and outlined where it
//! cannot, what the savings would take off it, and the same as a table.

use crate::{
    domain::{
        amount::{self, Figure},
        figures::spend::{BAR, Share, Spend},
        records::document::Row,
    },
    ui::components::measure::percent,
};
use leptos::prelude::*;

/// The bars and the table.
pub fn spend(spend: &Spend<'_>) -> AnyView {
    let largest = spend.shares.first().map_or(1, |share| share.piece.1).max(1);
    let rows = spend.shares.iter().map(|share| row(share, largest)).collect_view();
    let savings = spend.savings.iter().map(|lever| saving(lever)).collect_view();
    let foot = |name: &'static str, sum: &Figure| {
        view! {
            <tr class="sum">
                <th scope="row">{name}</th>
                <td class="r num">{sum.to_string()}</td>
                <td></td>
                <td></td>
            </tr>
        }
    };
    let spent = spend
        .total
        .as_ref()
        .ok()
        .filter(|_| !spend.shares.is_empty())
        .map(|sum| foot("Spend", sum));
    let saved = spend
        .saved
        .as_ref()
        .ok()
        .filter(|_| !spend.savings.is_empty())
        .map(|sum| foot("Savings on offer", sum));
    view! {
        <div class="spending">
            {bar(spend)} <ul class="key">
                <li>
                    <svg viewBox="0 0 24 12" aria-hidden="true">
                        <rect class="on" x="1" y="2" width="22" height="8" />
                    </svg>
                    " movable"
                </li>
                <li>
                    <svg viewBox="0 0 24 12" aria-hidden="true">
                        <rect class="claim" x="1" y="2" width="22" height="8" />
                    </svg>
                    " fixed"
                </li>
                <li>
                    <svg viewBox="0 0 24 12" aria-hidden="true">
                        <rect class="unsaid" x="1" y="2" width="22" height="8" />
                    </svg>
                    " not said yet"
                </li>
                <li>
                    <svg viewBox="0 0 24 12" aria-hidden="true">
                        <rect class="taken" x="1" y="4" width="22" height="3" />
                    </svg>
                    " what the savings would take off"
                </li>
            </ul> <table class="spend">
                <caption class="vh">
                    "Spend by category, the largest first, then the savings"
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"Category"</th>
                        <th scope="col" class="r">
                            "Amount"
                        </th>
                        <th scope="col">"Share"</th>
                        <th scope="col">"Moves"</th>
                    </tr>
                </thead>
                <tbody>{rows} {spent} {savings} {saved}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn bar(spend: &Spend<'_>) -> AnyView {
    let pieces = spend
        .shares
        .iter()
        .map(|share| piece(share.piece.0, share.piece.1, class(share.fixed), "4"))
        .collect_view();
    let saved = match (&spend.saved, &spend.total) {
        (Ok(saved), Ok(total))
            if saved.mark == total.mark || saved.mark.is_empty() || total.mark.is_empty() =>
        {
            amount::share(saved.hundredths, spend.gross.hundredths, BAR).clamp(0, BAR)
        }
        _ => 0,
    };
    let saving = (saved > 0).then(|| {
        view! { <rect class="taken" x=percent(BAR - saved) y="34" width=percent(saved) height="3" /> }
    });
    view! {
        <svg class="stacked" role="img" aria-label=spend.says.clone()>
            {pieces}
            {saving}
        </svg>
    }
    .into_any()
}

fn class(fixed: Option<bool>) -> &'static str {
    match fixed {
        Some(true) => "claim",
        Some(false) => "on",
        None => "unsaid",
    }
}

/// A piece of the bar, with a gap behind it while it is long enough to have one.
pub(super) fn piece(from: i64, long: i64, class: &'static str, y: &'static str) -> AnyView {
    let gap = 30.min(long / 3);
    view! { <rect class=class x=percent(from) y=y width=percent(long - gap) height="24" /> }
        .into_any()
}

fn row(share: &Share<'_>, largest: i64) -> AnyView {
    let moves = match share.fixed {
        Some(true) => "fixed",
        Some(false) => "movable",
        None => "not said",
    };
    let width = share.piece.1 * 7_500 / largest;
    view! {
        <tr>
            <th scope="row">{name(share.row)}</th>
            <td class="r num">{share.amount.to_string()}</td>
            <td>
                <span class="share">
                    <span class="num">{format!("{}%", share.percent)}</span>
                    <svg class="bars" aria-hidden="true">
                        <rect
                            class=class(share.fixed)
                            x="0"
                            y="1"
                            width=percent(width)
                            height="8"
                        />
                    </svg>
                </span>
            </td>
            <td>{moves}</td>
        </tr>
    }
    .into_any()
}

fn saving(lever: &Row) -> AnyView {
    let amount = amount::read(lever.cell("amount")).map_or_else(
        || crate::domain::english::first_sentence(lever.cell("amount"), 20),
        |figure| figure.to_string(),
    );
    view! {
        <tr>
            <th scope="row">{name(lever)}</th>
            <td class="r num">{amount}</td>
            <td colspan="2" class="muted">
                {format!("Saving. {}", crate::domain::english::isolated(lever.cell("driver")))}
            </td>
        </tr>
    }
    .into_any()
}

fn name(row: &Row) -> String {
    match row.cell("name").trim() {
        "" => "Not named yet".to_owned(),
        name => name.to_owned(),
    }
}
