//! One side of a comparison.

use crate::domain::{attempt::Attempt, id::AttemptId};

/// One side of a comparison: an attempt, or the answers as they stand, which are none yet and have no id.
pub(in crate::ui::rooms) type Side = Attempt<Option<AttemptId>>;

pub(super) fn side(attempt: Attempt) -> Side {
    let id = attempt.id.clone();
    attempt.called(Some(id))
}
