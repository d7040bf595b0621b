//! One side of a comparison.

use crate::domain::{id::AttemptId, records::attempt::Attempt};

/// One side of a comparison: an attempt, or the answers as they stand, which are none yet and have
/// no id.
pub(in crate::ui::pages) type Side = Attempt<Option<AttemptId>>;

pub(super) fn side(attempt: Attempt) -> Side {
    let id = attempt.id.clone();
    attempt.called(Some(id))
}
