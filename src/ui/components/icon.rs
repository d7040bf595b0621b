//! The few line drawings of the page. Each stands beside words that say the same.

use leptos::prelude::*;
/// The ladder before the name.
pub fn wordmark() -> AnyView {
    view! {
        <svg
            viewBox="0 0 22 26"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
        >
            <path d="M3.5 0v26M18.5 0v26" />
            <path fill="currentColor" stroke="none" d="M3.5 18.5h15v4.5h-15zM3.5 11h15v4.5h-15z" />
            <path class="next" d="M4.25 4.25h13.5v3h-13.5z" />
        </svg>
    }
    .into_any()
}

/// Half a disc: light and dark.
pub fn theme() -> AnyView {
    view! {
        <svg viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
        </svg>
    }
    .into_any()
}

/// A triangle with a mark, for what needs attention.
pub fn warning() -> AnyView {
    stroked("0 0 20 20", "M10 2 18.5 17.5h-17zM10 7.5v5M10 14.2v1.3")
}

/// A disc with an i.
pub fn info() -> AnyView {
    stroked(
        "0 0 20 20",
        "M10 1.75a8.25 8.25 0 1 0 0 16.5a8.25 8.25 0 1 0 0-16.5M10 9v5.5M10 5.5v1.6",
    )
}

/// A tick in the size of a notice.
pub fn good() -> AnyView {
    stroked("0 0 20 20", "M3 10.5 8 15.5 17.5 4.5")
}

/// Saved, saving, not saved.
pub fn saved(state: &str) -> AnyView {
    stroked(
        "0 0 14 14",
        match state {
            "failed" => "M3 3l8 8M11 3l-8 8",
            "saving" => "M2 7h10",
            _ => "M2 7.5 5.5 11 12 3.5",
        },
    )
}

/// Something ships.
pub fn diamond() -> AnyView {
    view! {
        <svg viewBox="0 0 20 20" aria-hidden="true">
            <path class="diamond" d="M10 2l8 8-8 8-8-8z" />
        </svg>
    }
    .into_any()
}

/// A box to be ticked on paper.
pub fn tick(done: bool) -> AnyView {
    view! {
        <svg class="tick" viewBox="0 0 12 12" aria-hidden="true">
            <path class="box" d="M1 1h10v10H1z" />
            {done.then(|| view! { <path class="ticked" d="M3 6.2 5.3 8.5 9.5 3.5" /> })}
        </svg>
    }
    .into_any()
}

fn stroked(view_box: &'static str, path: &'static str) -> AnyView {
    view! {
        <svg
            viewBox=view_box
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.75"
        >
            <path d=path />
        </svg>
    }
    .into_any()
}
