//! The impact log on paper: all wins that the filter lets through, or one, with everything that is
//! written in them.

use super::{doc_parts::words, head::sheet_head_of};
use crate::{
    domain::{assess::impact_log::Filter, id::WinId, schema::track::Track},
    export::{doc::Section, log::listing},
    ui::{pages::log::tracks, session::Session},
};
use leptos::prelude::*;

/// The sheet; `None` where no win may be shown. `session` is the one that shows the work as it may
/// leave.
pub(super) fn log_sheet(session: Session, win: Option<&WinId>) -> Option<AnyView> {
    let filter = use_context::<RwSignal<Filter>>().map(|filter| filter.get()).unwrap_or_default();
    // What a person looks for, they look for in their own words.
    let ids: Vec<WinId> = match win {
        Some(win) => vec![win.clone()],
        None => filter.wins(&session.written()).into_iter().map(|win| win.id.clone()).collect(),
    };
    let tracks = tracks(session);
    let tracks: Vec<&Track> = tracks.iter().map(AsRef::as_ref).collect();
    let doc = session.read(|workspace| listing(workspace, &tracks, &ids))?;
    let entries = doc.parts.split(|part| matches!(part, Section::Heading(2, _)));
    let years = doc.parts.iter().filter_map(|part| {
        if let Section::Heading(2, year) = part { Some(year.clone()) } else { None }
    });
    let mut titles = std::iter::once(None).chain(years.map(Some));
    let matter = entries.map(|parts| {
        let title = titles.next().flatten().map(|year| view! { <h3>{year}</h3> });
        view! { <div class="matter">{title} {parts.iter().map(words).collect_view()}</div> }
    });
    let matter = matter.collect_view();
    let today = session.today().long();
    Some(
        view! {
            <section class="sheet log">
                {sheet_head_of("Impact log".to_owned(), format!("As of {today}"))} <div>
                    <h2>{doc.title}</h2>
                </div> {matter}
            </section>
        }
        .into_any(),
    )
}
