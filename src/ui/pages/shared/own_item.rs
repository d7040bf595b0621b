//! A line of the person's own for a plan.

use crate::{
    browser::random,
    domain::{
        date::Day,
        id::LineId,
        records::plan_item::{PlanItem, PlanItemKind},
    },
};

/// A line of the person's own. Its phase follows the day; the domain sees to it.
pub(in crate::ui::pages) fn own_item(text: String, day: Day) -> PlanItem {
    let id = LineId::own(random::bytes());
    PlanItem { id, phase: 0, day, text, kind: PlanItemKind::Own, done: None, meant: None }
}
