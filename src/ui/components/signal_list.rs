//! The side list of a case: its signals, the one that is open, and a word or a glyph for each.

use leptos::prelude::*;

/// One row of the list.
pub struct SignalRow {
    /// Where it leads.
    pub href: String,
    /// The signal's name.
    pub name: String,
    /// Said to screen readers after the name, for example that proof is missing.
    pub aside: &'static str,
    /// Whether it is the one that is open.
    pub current: bool,
    /// A glyph or a count.
    pub end: AnyView,
}

/// The rows, numbered.
#[component]
pub fn SignalList(
    /// In order.
    rows: Vec<SignalRow>,
) -> impl IntoView {
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        view! {
            <li>
                <a href=row.href aria-current=row.current.then_some("step")>
                    <span class="num">{at + 1}</span>
                    " "
                    <span class="name">
                        {row.name}
                        {(!row.aside.is_empty())
                            .then(|| view! { <span class="vh">{row.aside}</span> })}
                    </span>
                    " "
                    {row.end}
                </a>
            </li>
        }
    });
    view! { <ol class="signals">{rows.collect_view()}</ol> }
}
