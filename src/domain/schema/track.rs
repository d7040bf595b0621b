//! What a track says: the content types, as the content files hold them. Content is data and never
//! changes at run time.
//!
//! Reading is strict (an unknown or a missing key is an error), so a slip in a content file fails
//! the tests with its place.

use crate::domain::id::{ArtifactId, BandId, LensId, PlanId, PromptId, SignalId, TrackId};
use serde::Deserialize;

use super::{
    guide::Guide,
    level::Level,
    long_plan::LongPlan,
    scoring::{Need, Rule},
    signal::{Prompt, Signal},
};

/// A target role: its signals, its scale, how a set of answers reads, and what to do about it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Equal to the folder's name.
    pub id: TrackId,
    /// Its place on Home, from 1.
    pub order: u32,
    /// The role, as it stands on a business card.
    pub name: String,
    /// The role one usually comes from.
    pub from: String,
    /// How long the scoring takes, roughly.
    pub minutes: u32,
    /// Two sentences for the list of tracks.
    pub summary: String,
    /// Opens the track's start page.
    pub lead: String,
    /// How to score.
    pub instruction: String,
    /// What to ask oneself before choosing the highest level; empty where the behaviours say it
    /// all.
    #[serde(default)]
    pub test: String,
    /// How the levels read as a band.
    pub reading: Rule,
    /// A word on how the reading is made.
    #[serde(default)]
    pub reading_note: String,
    /// The goals of a plan's phases, in order.
    #[serde(rename = "phase")]
    pub phases: Vec<String>,
    /// The scale, lowest first.
    #[serde(rename = "level")]
    pub levels: Vec<LevelName>,
    /// What the role answers for.
    #[serde(rename = "outcome")]
    pub outcomes: Vec<Outcome>,
    /// Totals worth knowing about when applying.
    #[serde(rename = "threshold", default)]
    pub thresholds: Vec<Threshold>,
    /// Where the role one has ends and the role one wants begins.
    pub boundary: Boundary,
    /// The bands, lowest first; where they are ranges, without gaps from 0 to the highest count.
    #[serde(rename = "band")]
    pub bands: Vec<Band>,
    /// Settings that change examples and named risks, never the score.
    #[serde(rename = "lens", default)]
    pub lenses: Vec<Lens>,
    /// How good people stall on the way to this role.
    #[serde(rename = "trap")]
    pub traps: Vec<Trap>,
    /// What is worth looking up: roles compared, shifts, layers, scoreboards.
    #[serde(rename = "guide", default)]
    pub guides: Vec<Guide>,
    /// Plans beside those that close gaps.
    #[serde(rename = "plan", default)]
    pub plans: Vec<LongPlan>,
    /// The wording of the proof pack room.
    pub pack: PackText,
    /// What a panel looks for, in the order of scoring.
    #[serde(rename = "signal")]
    pub signals: Vec<Signal>,
}

impl Track {
    /// The highest level of the scale.
    #[must_use]
    pub fn top(&self) -> Level {
        self.levels.iter().map(|level| level.value).max().unwrap_or_default()
    }

    /// The highest count when all signals apply.
    #[must_use]
    pub fn max(&self) -> u32 {
        self.reading.most(self.signals.len(), self.top())
    }

    /// The signal with this id, if the track still has it.
    #[must_use]
    pub fn signal(&self, id: &SignalId) -> Option<&Signal> {
        self.signals.iter().find(|signal| signal.id == *id)
    }

    /// The place of a signal in the order of scoring, from 0.
    #[must_use]
    pub fn place(&self, id: &SignalId) -> Option<usize> {
        self.signals.iter().position(|signal| signal.id == *id)
    }

    /// The band with this id.
    #[must_use]
    pub fn band(&self, id: &BandId) -> Option<&Band> {
        self.bands.iter().find(|band| band.id == *id)
    }

    /// The long plan with this id.
    #[must_use]
    pub fn plan(&self, id: &PlanId) -> Option<&LongPlan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The name of a level, for example `Emerging`.
    #[must_use]
    pub fn level_name(&self, level: Level) -> &str {
        self.levels.iter().find(|named| named.value == level).map_or("", |named| &named.name)
    }

    /// The lens with this id.
    #[must_use]
    pub fn lens(&self, id: &LensId) -> Option<&Lens> {
        self.lenses.iter().find(|lens| lens.id == *id)
    }

    /// The signal and the prompt with this prompt id.
    #[must_use]
    pub fn prompt(&self, id: &PromptId) -> Option<(&Signal, &Prompt)> {
        self.signals.iter().find_map(|signal| {
            signal.prompts.iter().find(|prompt| prompt.id == *id).map(|prompt| (signal, prompt))
        })
    }
}

/// A step of the scale and what it is called.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelName {
    /// 0 is the lowest.
    pub value: Level,
    /// One or two words.
    pub name: String,
    /// One sentence.
    pub means: String,
}

/// One thing that the role answers for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// A word or two.
    pub name: String,
    /// What answering for it means.
    pub says: String,
}

/// A total from which something is true when applying.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The total.
    pub at: u32,
    /// What is true from there.
    pub says: String,
}

/// Two roles told apart by scenes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    /// One or two sentences.
    pub lead: String,
    /// The role one has, with its article.
    pub before: String,
    /// The role one wants, with its article.
    pub after: String,
    /// The scenes.
    #[serde(rename = "row")]
    pub rows: Vec<Scene>,
}

/// The same scene in both roles.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// What happens.
    pub about: String,
    /// What is done in the role one has.
    pub before: String,
    /// What is done in the role one wants.
    pub after: String,
}

/// A part of what a reading can be, with a name, what it means and what to do.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Unique within the track.
    pub id: BandId,
    /// The lowest count of the band, where it is a range.
    #[serde(default)]
    pub from: u32,
    /// The highest count of the band, included, where it is a range.
    #[serde(default)]
    pub to: u32,
    /// What a matrix has to show for it.
    #[serde(rename = "need", default)]
    pub needs: Vec<Need>,
    /// As it stands in the headline.
    pub name: String,
    /// What it means, honestly.
    pub means: String,
    /// What to do from here.
    pub advice: Vec<String>,
    /// How somebody who hires today reads it.
    pub hired: String,
    /// How a promotion panel reads it.
    pub promoted: String,
    /// How many signals the focus may hold.
    pub focus_size: usize,
}

/// A sector, and what the signals look like there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens {
    /// Unique within the track.
    pub id: LensId,
    /// The sector.
    pub name: String,
    /// What it changes about the job.
    pub changes: String,
    /// Risks in the sector's own words.
    #[serde(rename = "risk")]
    pub risks: Vec<String>,
    /// One sentence for each signal.
    #[serde(rename = "example")]
    pub examples: Vec<LensExample>,
}

impl Lens {
    /// What a signal looks like in this sector.
    #[must_use]
    pub fn example(&self, signal: &SignalId) -> Option<&str> {
        self.examples
            .iter()
            .find(|example| example.signal == *signal)
            .map(|example| example.says.as_str())
    }
}

/// What one signal looks like through a lens.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LensExample {
    /// Which signal.
    pub signal: SignalId,
    /// One sentence.
    pub says: String,
}

/// A way in which good people stall, and the way out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trap {
    /// Unique within the track.
    pub id: String,
    /// Two or three words.
    pub name: String,
    /// What one would see.
    pub looks_like: String,
    /// Why it stalls promotion.
    pub stalls: String,
    /// Steps out of it.
    pub way_out: Vec<String>,
    /// What shows that one is out of it.
    pub proof: String,
    /// The signals that suffer from it.
    pub signals: Vec<SignalId>,
}

/// The wording of the proof pack room.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackText {
    /// The headline.
    pub title: String,
    /// Two or three sentences.
    pub lead: String,
    /// Beside the list of documents.
    pub documents: String,
    /// Beside the coverage table.
    pub coverage: String,
    /// The documents of every pack of this track, in order.
    pub artifacts: Vec<ArtifactId>,
}
