//! A document as others will see it, in the place of its fields.

use crate::{
    domain::{event::Event, mask::Mask, track::Artifact},
    route::Room,
    ui::{
        open_case::use_case,
        outside::outside,
        parts::{focus::focus_soon, notice::Notice},
        rooms::print::document_sheet,
    },
};
use leptos::prelude::*;

/// The sheet, and the way back to the fields.
#[component]
pub(in crate::ui::rooms) fn AsOthersSee(artifact: Artifact) -> impl IntoView {
    let open = use_case();
    let back = move |_| {
        let mask = open.session.peek(|workspace| workspace.mask(&open.id()));
        open.dispatch(Event::WordsHidden(Mask { on: false, ..mask }));
        focus_soon("main h1".to_owned());
    };
    let outside = outside(open, RwSignal::new(false));
    view! {
        <Notice title="Names are hidden here">
            "This is how print, copies and files show it. To write, go back to your own words."
            <p class="row">
                <button type="button" class="button" on:click=back>"Show it as I wrote it"</button>
                <a class="button quiet" href=open.href(Room::Words)>"Words to hide"</a>
            </p>
        </Notice>
        <div class="sheets">{move || outside.map(|outside| document_sheet(outside, &artifact))}</div>
    }
}
