//! One side of a comparison.

use crate::{
    domain::{assess::snapshot::snapshot, id::AttemptId, records::attempt::Attempt},
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// One side of a comparison: an attempt, or the answers as they stand, which are none yet and have
/// no id.
pub(in crate::ui::pages) type Side = Attempt<Option<AttemptId>>;

pub(super) fn side(attempt: Attempt) -> Side {
    let id = attempt.id.clone();
    attempt.called(Some(id))
}

/// The frozen copies, the latest first.
pub(super) fn attempts(open: OpenCase) -> Vec<Attempt> {
    open.read(|workspace| workspace.attempts(&open.id()).into_iter().cloned().collect())
}

/// The answers as they stand, as an attempt would hold them.
pub(super) fn now(open: OpenCase) -> Side {
    let nth = open
        .read(|workspace| workspace.attempts(&open.id()).iter().map(|attempt| attempt.nth).max())
        .unwrap_or_default()
        + 1;
    let day = open.session.today();
    open.reading.with(|reading| {
        open.case.with(|case| snapshot(None, &open.track(), case, reading, (day, nth)))
    })
}

/// `12 March 2026: 14 of 27, 11 proven`
pub(super) fn title(attempt: &Attempt) -> String {
    format!(
        "{}: {} of {}, {} proven",
        attempt.day.long(),
        attempt.claimed,
        attempt.max,
        attempt.evidenced
    )
}
