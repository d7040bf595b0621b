//! Long plans as the content describes them: first ninety days, twelve months, stages of a career. Laid on dates they are
//! [`super::plan::Plan`]s like any other.

use super::{id::PlanId, shape::shapes, signal::GapAction};

shapes! {
    /// A plan that does not hang on the focus.
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
        pub warnings: Vec<String> as "warning" optional,
        /// In order.
        pub phases: Vec<LongPhase> as "phase",
    }

    /// One stretch of it.
    pub struct LongPhase {
        /// How long, in days.
        pub days: u32,
        /// A word or three.
        pub name: String,
        /// One sentence.
        pub goal: String,
        /// What to do.
        pub actions: Vec<GapAction> as "action",
        /// `artifact:<id>` or `outcome:<words>`.
        pub deliverables: Vec<String> as "deliverable",
    }
}
