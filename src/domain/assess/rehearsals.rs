//! Rehearsal: what was said aloud, what to say next, and how far the stories of a case are.
//!
//! Apart from [`super::story_checks`], which judges one story; this looks at all of them together.

use crate::domain::{
    english,
    id::{ArtifactId, PromptId, SignalId},
    records::{
        case::Case,
        pack::State,
        story::{Story, StoryProgress},
    },
    schema::{level::Level, signal::Signal, track::Track},
};

use crate::domain::records::rehearsal::{Rehearsal, SelfRating};

/// `rehearsed three times, last 1 min 40 s, ready`
#[must_use]
pub fn says(rehearsed: &[Rehearsal]) -> String {
    let Some(last) = rehearsed.last() else { return "not rehearsed yet".to_owned() };
    let times = match rehearsed.len() {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", english::number_word(n)),
    };
    let joint = if rehearsed.len() == 1 { "in" } else { "last" };
    format!(
        "rehearsed {times}, {joint} {}, {}",
        took(last.seconds),
        english::uncapitalize(last.mark.name())
    )
}

/// `1 min 40 s`
#[must_use]
pub fn took(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// How far the stories of one signal are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryCoverage {
    /// The signal.
    pub signal: SignalId,
    /// Stories with all five parts.
    pub whole: usize,
    /// Stories begun and not whole.
    pub partly: usize,
    /// Whole stories whose last rehearsal went well.
    pub ready: usize,
    /// Prompts in all.
    pub of: usize,
}

impl StoryCoverage {
    /// Whether the signal has a whole story, a begun one, or none. One whole story carries a signal
    /// through an interview; the second prompt is for the panel that asks again.
    #[must_use]
    pub fn told(&self) -> StoryProgress {
        match (self.whole, self.partly) {
            (0, 0) => StoryProgress::No,
            (0, _) => StoryProgress::Partly,
            _ => StoryProgress::Whole,
        }
    }

    /// In words, for a table.
    #[must_use]
    pub fn says(&self) -> String {
        let whole = match (self.whole, self.of) {
            (0, _) => String::new(),
            (whole, of) if whole == of => format!("all {} told", english::number_word(of)),
            (whole, of) => format!("{whole} of {of} told"),
        };
        let partly = if self.partly == 0 {
            String::new()
        } else {
            format!("{} begun", english::number_word(self.partly))
        };
        let ready = if self.ready == 0 {
            String::new()
        } else {
            format!("{} ready", english::number_word(self.ready))
        };
        let parts: Vec<String> =
            [whole, partly, ready].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { "no story yet".to_owned() } else { parts.join(", ") }
    }
}

/// How far the stories of a case are, for each signal that applies in the order of the track.
#[must_use]
pub fn covers(track: &Track, case: &Case, stories: &[&Story]) -> Vec<StoryCoverage> {
    let cover = |signal: &Signal| {
        let mut cover = StoryCoverage {
            signal: signal.id.clone(),
            whole: 0,
            partly: 0,
            ready: 0,
            of: signal.prompts.len(),
        };
        for story in signal.prompts.iter().filter_map(|prompt| story_for(stories, &prompt.id)) {
            match story.told() {
                StoryProgress::No => {}
                StoryProgress::Partly => cover.partly += 1,
                StoryProgress::Whole => {
                    cover.whole += 1;
                    cover.ready += usize::from(is_ready(story));
                }
            }
        }
        cover
    };
    track.signals.iter().filter(|signal| case.applies(&signal.id)).map(cover).collect()
}

/// Which signals have no story and which only a begun one, in one sentence.
#[must_use]
pub fn gaps(track: &Track, covers: &[StoryCoverage]) -> String {
    let names = |told: StoryProgress| -> Vec<String> {
        let signals = covers
            .iter()
            .filter(|cover| cover.told() == told)
            .filter_map(|cover| track.signal(&cover.signal));
        signals.map(|signal| english::uncapitalize(&signal.name)).collect()
    };
    let (none, begun) = (names(StoryProgress::No), names(StoryProgress::Partly));
    if none.len() == covers.len() {
        return "No signal has a story yet.".to_owned();
    }
    let clauses = [
        english::clause(&none, "has no story yet", "have no story yet"),
        english::clause(&begun, "has only a begun one", "have only a begun one"),
    ];
    let said: Vec<String> = clauses.into_iter().flatten().collect();
    if said.is_empty() {
        "Every signal has a whole story.".to_owned()
    } else {
        format!("{}.", english::capitalize(&said.join("; ")))
    }
}

fn story_for<'a>(stories: &[&'a Story], prompt: &PromptId) -> Option<&'a Story> {
    stories.iter().find(|story| story.prompt == *prompt).copied()
}

fn is_ready(story: &Story) -> bool {
    story.rehearsed.last().is_some_and(|last| last.mark == SelfRating::Ready)
}

/// How many of the weakest signals a prompt is drawn from, and more where several are equally weak.
const WEAKEST: usize = 3;
/// What a signal without a level counts as: nobody has looked yet.
const UNKNOWN: Level = 1;

/// How well a person would stand if asked about a signal: its level, its story, whether that story
/// was rehearsed well, and what its documents prove. Lower is weaker.
fn strength(cover: &StoryCoverage, case: &Case, proof: State) -> u8 {
    let told = match cover.told() {
        StoryProgress::No => 0,
        StoryProgress::Partly => 1,
        StoryProgress::Whole => 2,
    };
    let proof = match proof {
        State::None => 0,
        State::Started => 1,
        State::Done => 2,
    };
    case.level(&cover.signal).unwrap_or(UNKNOWN) + told + proof + u8::from(cover.ready > 0)
}

/// A prompt among the weakest signals: never the one that was asked `before` while there is
/// another, and none that is ready while another is not. `proof` says how far the documents of a
/// signal are; `seed` comes from the page.
pub fn pick_prompt(
    track: &Track,
    case: &Case,
    stories: &[&Story],
    proof: &dyn Fn(&SignalId) -> State,
    before: Option<&PromptId>,
    seed: u64,
) -> Option<PromptId> {
    let strengths =
        covers(track, case, stories).into_iter().filter(|cover| cover.of > 0).map(|cover| {
            let strength = strength(&cover, case, proof(&cover.signal));
            (strength, cover.signal)
        });
    let mut strengths: Vec<_> = strengths.collect();
    strengths.sort_by_key(|(strength, _)| *strength);
    let most =
        strengths.get(WEAKEST - 1).or_else(|| strengths.last()).map(|(strength, _)| *strength)?;
    let weak = strengths
        .iter()
        .filter(|(strength, _)| *strength <= most)
        .filter_map(|(_, id)| track.signal(id));
    let mut prompts: Vec<&PromptId> =
        weak.flat_map(|signal| signal.prompts.iter().map(|prompt| &prompt.id)).collect();
    let ready = |prompt: &PromptId| story_for(stories, prompt).is_some_and(is_ready);
    if prompts.iter().any(|prompt| !ready(prompt)) {
        prompts.retain(|prompt| !ready(prompt));
    }
    if prompts.len() > 1 {
        prompts.retain(|prompt| Some(*prompt) != before);
    }
    let at = usize::try_from(mixed(seed) % u64::try_from(prompts.len().max(1)).unwrap_or(1))
        .unwrap_or_default();
    prompts.get(at).map(|prompt| (*prompt).clone())
}

/// Spreads a seed over all bits (`SplitMix64`), so that seeds that follow one another draw
/// different prompts.
fn mixed(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The document a story of `signal` should point at: of those that prove it, the one that is
/// furthest, and of equals the one that proves it best. `far` is any measure that grows as a
/// document fills up.
#[must_use]
pub fn points_at<Far: Ord>(
    signal: &Signal,
    far: impl Fn(&ArtifactId) -> Far,
) -> Option<&ArtifactId> {
    let mut best: Option<(&ArtifactId, Far)> = None;
    for artifact in &signal.artifacts {
        let own = far(artifact);
        if best.as_ref().is_none_or(|(_, most)| own > *most) {
            best = Some((artifact, own));
        }
    }
    best.map(|(artifact, _)| artifact)
}
