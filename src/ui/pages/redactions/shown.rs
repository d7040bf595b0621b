//! A document as others will see it, in the place of its fields.

use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{records::redaction_list::RedactionList, schema::artifact::Artifact},
    route::CasePage,
    ui::{
        components::{focus::focus_after_render, notice::Notice},
        open_case::use_case,
        pages::print::document_sheet,
        redacted_view::outside,
    },
};
use leptos::prelude::*;

/// The sheet, and the way back to the fields.
#[component]
pub(in crate::ui::pages) fn AsOthersSee(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let back = move |_| {
        let mask = open.session.read_untracked(|workspace| workspace.mask(&open.id()));
        open.dispatch(DocumentEvent::WordsHidden(RedactionList { on: false, ..mask }));
        focus_after_render("main h1".to_owned());
    };
    let outside = outside(open, RwSignal::new(false));
    view! {
        <Notice title="Names are hidden here">
            "This is how print, copies and files show it. To write, go back to your own words."
            <p class="row">
                <button type="button" class="button" on:click=back>
                    "Show it as I wrote it"
                </button>
                <a class="button quiet" href=open.href(CasePage::Words)>
                    "Words to hide"
                </a>
            </p>
        </Notice>
        <div class="sheets">
            {move || outside.map(|outside| document_sheet(outside, &artifact))}
        </div>
    }
}
