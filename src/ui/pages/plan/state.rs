//! What the parts of this room share: which lines can be changed at the moment, and the plan they
//! read.

use crate::{
    domain::{id::LineId, records::plan::Plan},
    ui::open_case::OpenCase,
};
use leptos::prelude::*;

/// What is done to a line beside its own row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    /// Another day.
    Move,
    /// Other words.
    Reword,
}

/// Which lines can be changed at the moment.
#[derive(Clone, Copy)]
pub(super) struct PlanState {
    /// The tools of all lines are in sight.
    pub(super) editing: RwSignal<bool>,
    /// The tool in use. One at a time, and kept here because a moved line gets another row.
    pub(super) using: RwSignal<Option<(LineId, Tool)>>,
}

/// Behind the names of drafts, which belong to this plan alone.
pub(super) fn in_plan(open: OpenCase) -> String {
    format!(".{}.{}", open.id(), open.long().map(|long| long.to_string()).unwrap_or_default())
}

/// Reads something from the plan; the default in the moment after it was dropped, while the room is
/// being changed.
pub(super) fn of_plan<T: Default>(open: OpenCase, read: impl FnOnce(&Plan) -> T) -> T {
    open.plan.with(|plan| plan.as_ref().map(read)).unwrap_or_default()
}
