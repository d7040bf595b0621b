//! A notice: something the person should know now, in words, with what can be done about it.

use super::icon;
use leptos::prelude::*;

/// `kind` is bad, warn, good, or empty for plain news.
#[component]
pub fn Notice(
    /// How it looks.
    #[prop(optional)]
    kind: &'static str,
    /// What it is about, in a few words.
    #[prop(into)]
    title: String,
    /// What happened, and the way out.
    children: Children,
) -> impl IntoView {
    let icon = match kind {
        "bad" | "warn" => icon::warning(),
        "good" => icon::good(),
        _ => icon::info(),
    };
    view! {
        <div class="notice" data-kind=(!kind.is_empty()).then_some(kind)>
            {icon}
            <div>
                <b>{title}</b>
                " "
                {children()}
            </div>
        </div>
    }
}
