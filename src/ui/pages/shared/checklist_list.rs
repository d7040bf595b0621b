//! Checklists in a list, each with how far it is: on Home, and beside the reading of a case.

use crate::{
    content::{self, ChecklistEntry},
    domain::id::{CaseId, ChecklistId},
    route::{CasePage, Route},
    ui::session::Session,
};
use leptos::prelude::*;

/// The rows.
pub fn checklists_of(
    session: Session,
    case: Option<&CaseId>,
    entries: impl Iterator<Item = &'static ChecklistEntry>,
) -> AnyView {
    let row = |entry: &'static ChecklistEntry| {
        let id = entry.id.clone();
        let (of_case, of_list) = (case.cloned(), id.clone());
        let href = match case {
            Some(case) => Route::Case(case.clone(), CasePage::Checklist(id)).href(),
            None => Route::Checklist(id).href(),
        };
        let far = move || {
            far(session, of_case.as_ref(), &of_list).unwrap_or_else(|| {
                format!(
                    "About {}",
                    crate::domain::english::count_label(
                        entry.minutes as usize,
                        "minute",
                        "minutes"
                    )
                )
            })
        };
        // In a case its track is known.
        let track = entry.tracks.first().filter(|_| case.is_none()).and_then(content::entry);
        view! {
            <li class="entry">
                <div>
                    <h3>
                        <a href=href>{entry.name}</a>
                    </h3>
                    <p>{entry.summary}</p>
                </div>
                <p class="end facts">
                    {track
                        .map(|track| {
                            view! {
                                {track.name}
                                <br />
                            }
                        })} {far}
                </p>
            </li>
        }
    };
    entries.map(row).collect_view().into_any()
}

/// What was picked, what the answers read, or how many there are; nothing where none are.
fn far(session: Session, case: Option<&CaseId>, id: &ChecklistId) -> Option<String> {
    let checked = session.read(|workspace| workspace.checked(case, id).cloned())?;
    let checklist = session.checklist(id)?;
    let tally = checklist.tally(&checked);
    if let Some(picked) = checklist.picked(&checked) {
        return Some(picked.name.clone());
    }
    Some(match checklist.reading(&checked) {
        Some(reading) => format!("{} of {}: {}", tally.sum, tally.most, reading.name),
        None => format!("{} of {} answered", tally.answered, tally.of),
    })
}
