//! Stories: a STAR telling of a win for one prompt of a signal, and what can be checked about it.

use super::{rehearsal::Rehearsal, win::Win};
use crate::domain::{
    default::is_default,
    english,
    id::{ArtifactId, CaseId, PromptId, WinId},
};
use serde::{Deserialize, Serialize};

/// Words a person speaks in a minute when telling a story to a panel.
pub const WORDS_A_MINUTE: usize = 130;
/// The spoken length to aim for, in seconds.
pub const TARGET_SECONDS: std::ops::RangeInclusive<usize> = 60..=120;

const I: [&str; 4] = ["i", "my", "me", "myself"];
const WE: [&str; 4] = ["we", "our", "us", "ourselves"];

/// A telling for one prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The case it belongs to.
    pub case: CaseId,
    /// The prompt it answers.
    pub prompt: PromptId,
    /// What the person calls it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: String,
    /// Where, when, and why it mattered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub situation: String,
    /// What was theirs to do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub task: String,
    /// What they did, and what they decided against.
    #[serde(default, skip_serializing_if = "is_default")]
    pub action: String,
    /// What changed, with a number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub result: String,
    /// What was changed so that it stays fixed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fixed: String,
    /// The win it tells.
    #[serde(default, skip_serializing_if = "is_default")]
    pub win: Option<WinId>,
    /// The document it points at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub artifact: Option<ArtifactId>,
    /// Each time it was said aloud, the first first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rehearsed: Vec<Rehearsal>,
}

/// A text field of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryField {
    /// Its name.
    Title,
    /// Situation.
    Situation,
    /// Task.
    Task,
    /// Action.
    Action,
    /// Result.
    Result,
    /// So that it stays fixed.
    Fixed,
}

impl StoryField {
    /// The five that are told, in order.
    pub const TOLD: [Self; 5] =
        [Self::Situation, Self::Task, Self::Action, Self::Result, Self::Fixed];

    /// As it stands above the field.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "Name of the story",
            Self::Situation => "Situation",
            Self::Task => "Task",
            Self::Action => "Action",
            Self::Result => "Result",
            Self::Fixed => "So that it stays fixed",
        }
    }

    /// What belongs into it.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Title => "How you will remember it",
            Self::Situation => "Where, when, and why it mattered",
            Self::Task => "What was yours to do",
            Self::Action => "What you did, and what you decided against",
            Self::Result => "What changed, with a number",
            Self::Fixed => "The system you changed, not the effort you made",
        }
    }
}

/// How far a story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryProgress {
    /// Nothing written.
    No,
    /// Some parts are written.
    Partly,
    /// All five parts are written.
    Whole,
}

impl Story {
    /// An empty story.
    #[must_use]
    pub fn new(case: CaseId, prompt: PromptId) -> Self {
        let empty = String::new;
        Self {
            case,
            prompt,
            title: empty(),
            situation: empty(),
            task: empty(),
            action: empty(),
            result: empty(),
            fixed: empty(),
            win: None,
            artifact: None,
            rehearsed: Vec::new(),
        }
    }

    /// The text of a part.
    #[must_use]
    pub fn part(&self, part: StoryField) -> &str {
        match part {
            StoryField::Title => &self.title,
            StoryField::Situation => &self.situation,
            StoryField::Task => &self.task,
            StoryField::Action => &self.action,
            StoryField::Result => &self.result,
            StoryField::Fixed => &self.fixed,
        }
    }

    /// The text of a part, to be changed.
    pub fn part_mut(&mut self, part: StoryField) -> &mut String {
        match part {
            StoryField::Title => &mut self.title,
            StoryField::Situation => &mut self.situation,
            StoryField::Task => &mut self.task,
            StoryField::Action => &mut self.action,
            StoryField::Result => &mut self.result,
            StoryField::Fixed => &mut self.fixed,
        }
    }

    /// Whether nothing was entered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let unwritten = self.told() == StoryProgress::No && self.title.trim().is_empty();
        unwritten && self.win.is_none() && self.artifact.is_none() && self.rehearsed.is_empty()
    }

    /// Tells `win`: it is the story's from now on, and each part that is empty begins with what the
    /// win says there. The result is what came of it, or else the win's line, with its number where
    /// the words have none.
    pub fn draft(&mut self, win: &Win) {
        self.win = Some(win.id.clone());
        let line = if win.result.trim().is_empty() { &win.text } else { &win.result };
        let metric = win
            .metric
            .as_ref()
            .map(|metric| english::capitalize(&metric.says()))
            .filter(|says| english::has_number(says));
        let mut result = line.trim().to_owned();
        if let Some(metric) = metric.filter(|_| !english::has_number(line)) {
            result = format!("{}{metric}.", closed(&result));
        }
        let action = format!("{}{}", closed(&win.action), win.decision.trim());
        let name = if win.title.trim().is_empty() { String::new() } else { win.title() };
        let texts = [
            (StoryField::Title, name.as_str()),
            (StoryField::Situation, win.situation.trim()),
            (StoryField::Task, win.task.trim()),
            (StoryField::Action, action.trim()),
            (StoryField::Result, result.as_str()),
        ];
        for (part, text) in texts {
            let own = self.part_mut(part);
            if own.trim().is_empty() {
                text.clone_into(own);
            }
        }
    }

    /// Keeps that it was said aloud. The same said twice in a row is kept once.
    pub fn rehearse(&mut self, rehearsal: Rehearsal) {
        if self.rehearsed.last() != Some(&rehearsal) {
            self.rehearsed.push(rehearsal);
        }
    }

    /// How far it is.
    #[must_use]
    pub fn told(&self) -> StoryProgress {
        match StoryField::TOLD.iter().filter(|part| !self.part(**part).trim().is_empty()).count() {
            0 => StoryProgress::No,
            n if n == StoryField::TOLD.len() => StoryProgress::Whole,
            _ => StoryProgress::Partly,
        }
    }

    /// Words in the five parts.
    #[must_use]
    pub fn words(&self) -> usize {
        StoryField::TOLD.iter().map(|part| english::words(self.part(*part))).sum()
    }

    /// Seconds it takes to say.
    #[must_use]
    pub fn seconds(&self) -> usize {
        (self.words() * 60).div_ceil(WORDS_A_MINUTE)
    }

    /// How often it says "I" (with "my" and "me").
    #[must_use]
    pub fn says_i(&self) -> usize {
        StoryField::TOLD.iter().map(|part| english::count_words(self.part(*part), &I)).sum()
    }

    /// How often it says "we" (with "our" and "us").
    #[must_use]
    pub fn says_we(&self) -> usize {
        StoryField::TOLD.iter().map(|part| english::count_words(self.part(*part), &WE)).sum()
    }

    /// Whether a part says "we" and never "I".
    #[must_use]
    pub fn only_we(&self, part: StoryField) -> bool {
        english::count_words(self.part(part), &WE) > 0
            && english::count_words(self.part(part), &I) == 0
    }

    /// Its name, or the opening of its situation.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let named = [&self.title, &self.situation].into_iter().find(|text| !text.trim().is_empty());
        named.map(|text| english::first_sentence(text, 70))
    }
}

/// A text as a sentence that another may follow, with the space between them.
fn closed(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text if text.ends_with(['.', '!', '?', '…']) => format!("{text} "),
        text => format!("{text}. "),
    }
}
