//! What a track says about one signal: its described levels, the facts and numbers beside them, and
//! how its gap is closed.
//!
//! A file of its own because it is the half of a track that authors write nine times;
//! [`super::track`] names its types.

use super::level::Level;
use crate::domain::id::{ArtifactId, CheckId, PromptId, SignalId};
use serde::Deserialize;

/// One thing a hiring manager or a promotion panel looks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Unique within the track.
    pub id: SignalId,
    /// Two or three words.
    pub name: String,
    /// 1 to 3: how many other failures a weakness here causes.
    pub downstream: u8,
    /// One sentence.
    pub meaning: String,
    /// One question, answered from what is true today.
    pub question: String,
    /// What a weakness here does elsewhere; the reason shown in the focus.
    pub hurts: String,
    /// Completes "A panel can repeat …".
    pub repeats: String,
    /// What a panel asks to see.
    pub asks_for: String,
    /// What a company puts beside you while this is weak.
    pub hedge: String,
    /// The documents that prove it, strongest first.
    pub artifacts: Vec<ArtifactId>,
    /// One described behaviour for each level, lowest first.
    #[serde(rename = "level")]
    pub levels: Vec<Behaviour>,
    /// Facts that suggest a level.
    #[serde(rename = "check")]
    pub checks: Vec<Check>,
    /// Numbers that jog the memory.
    pub evidence: Vec<String>,
    /// How good people stall here.
    pub trap: String,
    /// Something doable within two weeks.
    pub fast_move: String,
    /// Two prompts for stories.
    #[serde(rename = "prompt")]
    pub prompts: Vec<Prompt>,
    /// How the gap is closed in ninety days.
    pub gap_plan: GapPlan,
}

impl Signal {
    /// The level that the facts suggest: the highest whose facts, and those of all levels below,
    /// hold. `None` while a fact that decides is unanswered.
    pub fn suggested(&self, holds: impl Fn(&CheckId) -> Option<bool>) -> Option<Level> {
        let mut reached = 0;
        for level in self.levels.iter().map(|level| level.value).filter(|value| *value > 0) {
            let mut open = false;
            for check in self.checks.iter().filter(|check| check.level == level) {
                match holds(&check.id) {
                    Some(false) => return Some(reached),
                    Some(true) => {}
                    None => open = true,
                }
            }
            if open {
                return None;
            }
            reached = level;
        }
        Some(reached)
    }

    /// What somebody would see at `level`.
    #[must_use]
    pub fn behaviour(&self, level: Level) -> Option<&str> {
        self.levels
            .iter()
            .find(|behaviour| behaviour.value == level)
            .map(|behaviour| behaviour.says.as_str())
    }
}

/// What somebody would see at a level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behaviour {
    /// The level.
    pub value: Level,
    /// One to three sentences.
    pub says: String,
}

/// A fact, answered with yes or no.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Unique within the signal.
    pub id: CheckId,
    /// The level it is needed for.
    #[serde(rename = "for")]
    pub level: Level,
    /// The fact.
    pub fact: String,
}

/// Asks for something that happened.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Unique within the track.
    pub id: PromptId,
    /// One or two sentences.
    pub asks: String,
}

/// How one gap is closed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapPlan {
    /// From where to where.
    pub aim: String,
    /// Days 0–30, 31–60, 61–90.
    #[serde(rename = "phase")]
    pub phases: Vec<GapPhase>,
}

/// Thirty days of a gap plan.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapPhase {
    /// A few words.
    pub goal: String,
    /// Two to four.
    #[serde(rename = "action")]
    pub actions: Vec<GapAction>,
    /// What it ends with.
    #[serde(rename = "deliverable")]
    pub deliverables: Vec<Deliverable>,
}

/// What a phase ends with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deliverable {
    /// A document of the proof pack.
    Artifact(ArtifactId),
    /// Something that is true by then, in a few words.
    Outcome(String),
}

/// Something to do, and how much work it is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapAction {
    /// Starts with a verb.
    pub says: String,
    /// 1: an hour or two, 2: half a day, 3: a day or more.
    pub weight: u8,
}
