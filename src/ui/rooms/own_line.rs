//! A line of the person's own for a plan.

use crate::{
    domain::{
        date::Day,
        id::LineId,
        plan::{Line, LineKind},
    },
    shell::chance,
};

/// A line of the person's own. Its phase follows the day; the domain sees to it.
pub(in crate::ui::rooms) fn own_line(text: String, day: Day) -> Line {
    let id = LineId::own(chance::bytes());
    Line { id, phase: 0, day, text, kind: LineKind::Own, done: None, meant: None }
}
