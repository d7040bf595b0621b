//! In the proof pack: which words are hidden, what is left to look at, and the pack as a whole to
//! take away.

use crate::{
    domain::{english, records::redaction_list::Redaction},
    export::outgoing::{Finding, Place},
    route::CasePage,
    ui::{
        components::notice::Notice,
        export_panel::ExportPanel,
        linger::linger,
        open_case::{OpenCase, use_case},
        redacted_view::{UNREAD, list_unread, outside},
        redaction_scan::{Said, to_look_at},
    },
};
use leptos::prelude::*;

/// The section.
#[component]
pub(in crate::ui::pages) fn SafeToShow() -> impl IntoView {
    let open = use_case();
    let found = outside(open, RwSignal::new(false))
        .map(|outside| to_look_at(open, &Said::of(open), outside));
    let unread = move || list_unread(open.session, Some(&open.id()));
    let words = move || listed(&open.read(|workspace| workspace.mask(&open.id()).words), unread());
    let left = linger(move || found.and_then(|found| found.with(|found| left(open, found))));
    view! {
        <section class="section" aria-labelledby="safe">
            <header>
                <h2 id="safe">"Safe to show"</h2>
                <p>
                    "What you wrote is never changed. Print, copies and files replace the words of this list."
                </p>
            </header>
            <div class="stack">
                {words} {left} <p class="row">
                    <a class="button" href=open.href(CasePage::Words)>
                        "Words to hide"
                    </a>
                </p> <ExportPanel artifact=None />
            </div>
        </section>
    }
}

fn listed(words: &[Redaction], unread: bool) -> AnyView {
    if words.is_empty() && unread {
        return view! { <p class="muted">{UNREAD}</p> }.into_any();
    }
    if words.is_empty() {
        return view! {
            <p class="muted">
                "No words are listed yet: the names of your company, its suppliers and its people would leave as you wrote them."
            </p>
        }.into_any();
    }
    let row = |hidden: &Redaction| {
        view! {
            <tr>
                <th scope="row">{hidden.word.clone()}</th>
                <td>{hidden.label.clone()}</td>
            </tr>
        }
    };
    let rows = words.iter().map(row).collect_view();
    view! {
        <div class="scroll" role="region" aria-label="Words to hide" tabindex="0">
            <table>
                <caption class="vh">"Words to hide and what they become"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Hide"</th>
                        <th scope="col">"Show instead"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn left(open: OpenCase, found: &[(Place, Finding)]) -> Option<AnyView> {
    let (place, first) = found.first()?;
    let title = english::capitalize(&english::spelled_count(
        found.len(),
        "thing to look at",
        "things to look at",
    ));
    let says = format!("In the {}: {}. ", place.name(), first.says());
    Some(
        view! {
            <Notice kind="warn" title>
                {says}
                <a href=open.href(CasePage::Words)>"See what stands out"</a>
            </Notice>
        }
        .into_any(),
    )
}
