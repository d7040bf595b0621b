//! What stands above and below every sheet.

use crate::{
    domain::{
        assess::reading::Reading,
        english::{isolated, number_word},
        workspace::Workspace,
    },
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// What stands at the foot of every page but the cover.
pub(super) fn running(open: OpenCase) -> String {
    let track = open.track();
    let name = name(open);
    let whose = if name.is_empty() { String::new() } else { format!("{}, ", isolated(&name)) };
    format!("{whose}{}: proof pack, {}", track.name, open.session.today().long())
}

/// The name for the cover; empty where none was entered.
pub(super) fn name(open: OpenCase) -> String {
    open.read(Workspace::settings).name.trim().to_owned()
}

/// The line above every sheet but the cover.
pub(super) fn sheet_head(open: OpenCase, name: &str) -> AnyView {
    let real = if use_context::<RealNames>().is_some_and(|real| real.0.get()) {
        ", with the real names"
    } else {
        ""
    };
    sheet_head_of(format!("{}: proof pack{real}", open.track().name), name.to_owned())
}

/// The same for what belongs to no case.
pub(super) fn sheet_head_of(of: String, name: String) -> AnyView {
    view! {
        <p class="sheet-head">
            <span>{of}</span>
            " "
            <span>{name}</span>
        </p>
    }
    .into_any()
}

/// Whether words are listed and stand in this print all the same: each page says so.
#[derive(Clone, Copy)]
pub(super) struct RealNames(pub(super) Memo<bool>);

/// `three of nine signals scored`
pub(super) fn scored_of(reading: &Reading) -> String {
    format!("{} of {} signals scored", number_word(reading.scored()), number_word(reading.of()))
}
