//! The texts of a win by name, so that one event and one piece of screen serve them all.

/// A text of a win.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WinField {
    /// What changed, in a line.
    Text,
    /// Its name.
    Title,
    /// Decision or trade-off.
    Decision,
    /// Who could vouch.
    Voucher,
    /// Situation.
    Situation,
    /// Task.
    Task,
    /// Action.
    Action,
    /// Result.
    Result,
    /// Scope.
    Scope,
    /// Stakeholders aligned.
    Aligned,
    /// What was measured.
    What,
    /// The number before.
    Before,
    /// The number after.
    After,
    /// The unit of both.
    Unit,
    /// Over what time.
    Period,
}

impl WinField {
    /// All of them: what changed, the number, how it went, who stands behind it.
    pub const ALL: [Self; 15] = [
        Self::Text,
        Self::Title,
        Self::What,
        Self::Before,
        Self::After,
        Self::Unit,
        Self::Period,
        Self::Situation,
        Self::Task,
        Self::Action,
        Self::Result,
        Self::Scope,
        Self::Decision,
        Self::Aligned,
        Self::Voucher,
    ];
    /// The number, taken apart.
    pub const METRIC: [Self; 5] = [Self::What, Self::Before, Self::After, Self::Unit, Self::Period];
    /// How it went, as a story tells it.
    pub const TOLD: [Self; 4] = [Self::Situation, Self::Task, Self::Action, Self::Result];

    /// As it stands above the field.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "What changed, and by how much?",
            Self::Title => "A name for it",
            Self::Decision => "What was decided or traded for it?",
            Self::Voucher => "Who could vouch for it?",
            Self::Situation => "Situation",
            Self::Task => "Task",
            Self::Action => "Action",
            Self::Result => "Result",
            Self::Scope => "How far did it reach?",
            Self::Aligned => "Whose agreement did it take?",
            Self::What => "What was measured",
            Self::Before => "Before",
            Self::After => "After",
            Self::Unit => "Unit",
            Self::Period => "Over what time",
        }
    }

    /// What belongs into it.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Text => "One or two sentences. From where to where, since when.",
            Self::Title => {
                "Three or four words, for lists. Left empty, its first sentence stands there."
            }
            Self::Decision => {
                "Money, people or time that went here and not elsewhere. A panel listens for the choice."
            }
            Self::Voucher => "Somebody who saw it, by role: operations director, plant manager.",
            Self::Situation => "What was going on, and what it cost to leave it so.",
            Self::Task => "The part that was on your desk and on nobody else’s.",
            Self::Action => "The steps you took, in the order you took them.",
            Self::Result => "What is different now, for whom, and what came of it later.",
            Self::Scope => "Teams, sites, customers, budget.",
            Self::Aligned => {
                "Those who could have stopped it, by role, and what brought each round."
            }
            Self::What => "For example: time to recover.",
            Self::Before => "The figure you started from.",
            Self::After => "The figure it stands at now.",
            Self::Unit => "Minutes, tickets a week, %.",
            Self::Period => "For example: in two quarters.",
        }
    }
}
