//! Which signal to score next.

use crate::{domain::assess::reading::Reading, route::CasePage, ui::open_case::OpenCase};

/// The signal to score next: the first that was not looked at, else the first that was skipped.
pub(super) fn to_score(open: OpenCase, reading: &Reading) -> String {
    let unscored = || reading.standings.iter().filter(|standing| standing.open());
    let signal = unscored().find(|standing| !standing.skipped).or_else(|| unscored().next());
    open.href(CasePage::Score(signal.map(|standing| standing.signal.clone())))
}
