//! Two attempts as a table, and the signals whose words have changed in between.

use super::side::Side;
use crate::domain::{
    assess::comparison::{SignalDiff, compare},
    english::uncapitalize,
    records::attempt::AttemptSignal,
    schema::scoring::Rule,
};
use leptos::prelude::*;

/// Every signal with both days and the difference.
pub(in crate::ui::pages) fn table(before: &Side, after: &Side, rule: Rule) -> AnyView {
    let rows = compare(before, after).iter().map(row).collect_view();
    view! {
        <div class="scroll" role="region" aria-label="Comparison table" tabindex="0">
            <table class="compare">
                <caption class="vh">"Every signal on both days"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Signal"</th>
                        <th scope="col" class="n">
                            {title(before)}
                        </th>
                        <th scope="col" class="n">
                            {title(after)}
                        </th>
                        <th scope="col" class="n">
                            "Change"
                        </th>
                        <th scope="col" class="n">
                            {format!("Evidenced, {}", uncapitalize(&title(before)))}
                        </th>
                        <th scope="col" class="n">
                            {format!("Evidenced, {}", uncapitalize(&title(after)))}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{of(before, after, rule)}</th>
                        <td class="n">{before.claimed}</td>
                        <td class="n">{after.claimed}</td>
                        <td class="n">
                            {signed(i64::from(after.claimed) - i64::from(before.claimed))}
                        </td>
                        <td class="n">{before.evidenced}</td>
                        <td class="n">{after.evidenced}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// What the last row counts: `Total of 27`, `At the top, of 8`; both where signals were set aside
/// in between.
fn of(before: &Side, after: &Side, rule: Rule) -> String {
    let what = if rule == Rule::Most { "At the top, of" } else { "Total of" };
    if before.max == after.max {
        format!("{what} {}", after.max)
    } else {
        format!("{what} {}, then {}", before.max, after.max)
    }
}

/// `Now`, or the day.
fn title(attempt: &Side) -> String {
    if attempt.id.is_none() { "Now".to_owned() } else { attempt.day.long() }
}

/// `+1`, `0`, `−1`
pub(super) fn signed(change: i64) -> String {
    if change == 0 { "0".to_owned() } else { format!("{change:+}").replace('-', "−") }
}

fn row(pair: &SignalDiff<'_>) -> AnyView {
    let figure =
        |frozen: Option<&AttemptSignal>, level: fn(&AttemptSignal) -> Option<u8>| match frozen {
            Some(frozen) if !frozen.not_applicable.is_empty() => "n/a".to_owned(),
            frozen => {
                frozen.and_then(level).map_or_else(|| "–".to_owned(), |level| level.to_string())
            }
        };
    let change = pair.change();
    let class = match change {
        Some(change) if change > 0 => "n up",
        Some(change) if change < 0 => "n down",
        _ => "n",
    };
    view! {
        <tr>
            <th scope="row">{pair.name().to_owned()}</th>
            <td class="n">{figure(pair.before, |frozen| frozen.claimed)}</td>
            <td class="n">{figure(pair.after, |frozen| frozen.claimed)}</td>
            <td class=class>
                {change.map_or_else(|| "–".to_owned(), |change| signed(change.into()))}
            </td>
            <td class="n">{figure(pair.before, |frozen| frozen.evidenced)}</td>
            <td class="n">{figure(pair.after, |frozen| frozen.evidenced)}</td>
        </tr>
    }
    .into_any()
}

/// What was said then, where it is said otherwise now.
#[component]
pub(super) fn Reworded(before: Side, after: Side) -> impl IntoView {
    let pairs = compare(&before, &after);
    let reworded: Vec<&SignalDiff<'_>> = pairs.iter().filter(|pair| pair.reworded()).collect();
    if reworded.is_empty() {
        return ().into_any();
    }
    let rows = reworded.iter().map(|pair| {
        let says =
            |frozen: Option<&AttemptSignal>| frozen.map_or("", |frozen| &frozen.says).to_owned();
        view! {
            <li>
                <h4>{pair.name().to_owned()}</h4>
                <p>
                    <b>{format!("{}: ", title(&before))}</b>
                    {says(pair.before)}
                </p>
                <p>
                    <b>{format!("{}: ", title(&after))}</b>
                    {says(pair.after)}
                </p>
            </li>
        }
    });
    view! {
        <div class="stack tight">
            <h3>"Worded otherwise since"</h3>
            <p class="small muted">
                "The level is the same and the words beside it are not. What you chose then was this."
            </p>
            <ul class="contents">{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}
