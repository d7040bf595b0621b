//! What a case is called where several may stand side by side.

use crate::{domain::records::case::Case, ui::session::Session};

/// The name of a case's track, with a date where there are several on it.
pub(in crate::ui::pages) fn case_name(session: Session, cases: &[&Case], case: &Case) -> String {
    let track = session
        .track(&case.track)
        .map_or_else(|| case.track.to_string(), |track| track.name.clone());
    match cases.iter().filter(|other| other.track == case.track).count() {
        0 | 1 => track,
        _ => format!("{track}, opened {}", case.opened.long()),
    }
}
