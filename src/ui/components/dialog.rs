//! A dialog: only for what cannot be undone, and for lists that are looked at and closed again.

use leptos::{html, prelude::*};

/// Opens as a modal while `open` is true; Esc and the browser close it too.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Unique on the page; names the heading.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby=id on:close=move |_| open.set(false)>
            <h2 id=id>{title}</h2>
            {children()}
        </dialog>
    }
    .into_any()
}
