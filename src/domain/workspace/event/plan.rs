//! What happened to a plan and its items.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    date::Day,
    id::{CaseId, LineId, PlanId},
    records::plan::Plan,
    records::plan_item::PlanItem,
};

/// What happened to a plan and its items.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanEvent {
    /// A plan was laid, or laid again.
    PlanLaid(Plan),
    /// A plan was taken off its dates: the one that closes gaps, or a long one.
    PlanDropped { case: CaseId, long: Option<PlanId> },
    /// A line was ticked on a day, or its tick taken back.
    LineTicked { case: CaseId, line: LineId, done: Option<Day> },
    /// A line was moved. Its phase follows its day.
    LineMoved { case: CaseId, line: LineId, day: Day },
    /// A line was reworded.
    LineReworded { case: CaseId, line: LineId, text: String },
    /// A line was dropped.
    LineDropped { case: CaseId, line: LineId },
    /// A line was added to a plan.
    LineAdded { case: CaseId, long: Option<PlanId>, line: PlanItem },
    /// Lines were added to a plan together, by pasting them.
    LinesAdded { case: CaseId, long: Option<PlanId>, lines: Vec<PlanItem> },
}

impl PlanEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::LineReworded { case, line, .. } => {
                Some(CoalesceKey::PlanItem(case.clone(), line.clone()))
            }
            Self::PlanLaid(_)
            | Self::PlanDropped { .. }
            | Self::LineTicked { .. }
            | Self::LineMoved { .. }
            | Self::LineDropped { .. }
            | Self::LineAdded { .. }
            | Self::LinesAdded { .. } => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::PlanDropped { .. } => Some("Plan dropped."),
            Self::LineDropped { .. } => Some("Line dropped."),
            Self::PlanLaid(_)
            | Self::LineTicked { .. }
            | Self::LineMoved { .. }
            | Self::LineReworded { .. }
            | Self::LineAdded { .. }
            | Self::LinesAdded { .. } => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::PlanLaid(_) => "laying a plan",
            Self::PlanDropped { .. } => "dropping a plan",
            Self::LineTicked { done: Some(_), .. } => "ticking a line",
            Self::LineTicked { done: None, .. } => "taking a tick back",
            Self::LineMoved { .. } => "moving a line",
            Self::LineReworded { .. } => "rewording a line",
            Self::LineDropped { .. } => "dropping a line",
            Self::LineAdded { .. } => "adding a line",
            Self::LinesAdded { .. } => "adding lines",
        }
    }
}
