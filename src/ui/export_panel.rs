//! Taking work away: what leaves the page, with the listed words hidden, in the forms that other
//! programs read. Every form is made from the copy of the work that [`super::redacted_view`] gives,
//! and so is print.

use super::{
    components::focus::focus_after_render,
    export_forms::{ExportFormat, ExportRequest, buttons, listed},
    linger::linger,
    open_case::{OpenCase, use_case},
    redacted_view::masked_work,
    redaction_scan::in_document,
    session::use_session,
};
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{
        records::redaction_list::RedactionList, schema::artifact::Artifact, workspace::Workspace,
    },
    export::{artifact, doc::Doc, pack},
    route::CasePage,
};
use leptos::{prelude::*, web_sys::HtmlElement};
use std::sync::Arc;

/// A document of the open case, or the whole pack, folded away until somebody wants to take it.
#[component]
pub fn ExportPanel(
    /// Which document; `None` is the pack.
    artifact: Option<Artifact>,
) -> impl IntoView {
    let open = use_case();
    let (id, track) = (open.id(), open.track());
    let print = open.href(
        artifact
            .as_ref()
            .map_or(CasePage::Print, |artifact| CasePage::PrintOne(artifact.id.clone())),
    );
    let of_one = artifact.is_some();
    let make = Callback::new(move |work: Arc<Workspace>| {
        let today = open.session.today_untracked();
        match (&artifact, work.case(&id)) {
            (Some(artifact), _) => {
                artifact::document(artifact, &work.sheets(&id), &work.wins(), today)
            }
            (None, Some(case)) => {
                pack::document(&work, case, &track, &open.session.artifacts(), today)
            }
            (None, None) => Doc::default(),
        }
    });
    let leaving = ExportRequest {
        make,
        case: Some(open.id()),
        long: None,
        forms: ExportFormat::DOCUMENT,
        print: Some(print),
    };
    folded(leaving, Callback::new(move |()| of_one.then(|| shown_masked(open))))
}

/// The ways out, with what is to be looked at first and `more`, folded away until somebody wants
/// them. What is folded is off the page, and nothing is made for it.
pub fn folded(leaving: ExportRequest, more: Callback<(), Option<AnyView>>) -> AnyView {
    let session = use_session();
    let opened = RwSignal::new(false);
    let body = linger(move || {
        opened.get().then(|| {
            let masked = masked_work(session, leaving.case.clone());
            let found = in_document(session, leaving.case.clone(), leaving.make, masked);
            let look = linger(move || found.with(|found| listed("To look at first", found)));
            view! {
                {buttons(leaving.clone(), masked, None)}
                {look}
                {more.run(())}
            }
        })
    });
    view! {
        <details
            class="disclosure plain no-print takeaway"
            on:toggle=move |event| {
                opened.set(event_target::<HtmlElement>(&event).has_attribute("open"))
            }
        >
            <summary>
                "Take it away" <span class="muted">"print, Markdown, copy, CSV, JSON"</span>
            </summary>
            <div class="inside">{body}</div>
        </details>
    }
    .into_any()
}

/// The switch between what was written and what others will see.
pub fn shown_masked(open: OpenCase) -> AnyView {
    let on = move || open.read(|workspace| workspace.mask(&open.id()).on);
    let none = move || open.read(|workspace| workspace.mask(&open.id()).words.is_empty());
    let choose = move |on: bool| {
        let mask = open.session.read_untracked(|workspace| workspace.mask(&open.id()));
        open.dispatch(DocumentEvent::WordsHidden(RedactionList { on, ..mask }));
        if on {
            focus_after_render("main h1".to_owned());
        }
    };
    view! {
        <label class="check" hidden=move || none() && !on()>
            <input
                type="checkbox"
                prop:checked=on
                on:change:target=move |event| choose(event.target().checked())
            />
            <span>"Show documents here as others will see them"</span>
        </label>
    }
    .into_any()
}
