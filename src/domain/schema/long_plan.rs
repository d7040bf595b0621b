//! Long plans as the content describes them: first ninety days, twelve months, stages of a career.
//! Laid on dates they are [`crate::domain::records::plan::Plan`]s like any other.

use super::signal::{Deliverable, GapAction};
use crate::domain::id::PlanId;
use serde::Deserialize;

/// A plan that does not hang on the focus.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongPlan {
    /// Unique within the track.
    pub id: PlanId,
    /// A few words.
    pub name: String,
    /// When to lay it, and what it is for.
    pub lead: String,
    /// What one can see at the end.
    pub good: Vec<String>,
    /// How it goes wrong.
    #[serde(rename = "warning", default)]
    pub warnings: Vec<String>,
    /// In order.
    #[serde(rename = "phase")]
    pub phases: Vec<LongPhase>,
}

/// One stretch of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongPhase {
    /// How long, in days.
    pub days: u32,
    /// A word or three.
    pub name: String,
    /// One sentence.
    pub goal: String,
    /// What to do.
    #[serde(rename = "action")]
    pub actions: Vec<GapAction>,
    /// What it ends with.
    #[serde(rename = "deliverable")]
    pub deliverables: Vec<Deliverable>,
}
