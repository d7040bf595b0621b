//! Every address of the page: parsed here, printed here, and spelled nowhere else.
//!
//! Addresses live in the fragment (`#/case/3f9a/score/vendor-command`), so that the page works from
//! any folder of any static host and from a file, without a rule for rewriting.

mod of_event;

use crate::domain::id::{
    ArtifactId, AttemptId, CaseId, ChecklistId, PlanId, PromptId, SignalId, TrackId, WinId,
};
use std::fmt;

/// A place of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The tracks, and the cases to resume.
    Home,
    /// What a track is about, before a case is opened.
    Track(TrackId),
    /// A room of a case.
    Case(CaseId, CasePage),
    /// A checklist that stands alone.
    Checklist(ChecklistId),
    /// The impact log; with a win opened in it.
    Log(Option<WinId>),
    /// Everything out and back in, storage, settings.
    Data,
    /// How the page keeps its promise.
    Promise,
    /// An address that names nothing.
    Nowhere(String),
}

/// A room of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasePage {
    /// One signal; `None` is the first that has no answer yet.
    Score(Option<SignalId>),
    /// The answers, to be checked before the reading.
    Answers,
    /// The reading.
    Result,
    /// The plan that closes gaps, or a long one.
    Plan(Option<PlanId>),
    /// Two attempts compared; `None` is the latest against today.
    Attempts(Option<AttemptId>),
    /// A checklist of this case.
    Checklist(ChecklistId),
    /// The documents; with one of them opened.
    Pack(Option<ArtifactId>),
    /// The stories; with one of them opened.
    Stories(Option<PromptId>),
    /// Telling one aloud; `None` draws a prompt.
    Rehearse(Option<PromptId>),
    /// The case on paper.
    Print,
    /// One document on paper.
    PrintOne(ArtifactId),
    /// The words to hide.
    Words,
}

impl Route {
    /// Reads the fragment of an address, with or without its `#`. A fragment that is no address of
    /// the page (a plain anchor) gives `None`.
    #[must_use]
    pub fn parse(hash: &str) -> Option<Self> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        if path.is_empty() {
            return Some(Self::Home);
        }
        let path = path.strip_prefix('/')?;
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(Self::named(&parts).unwrap_or_else(|| Self::Nowhere(path.to_owned())))
    }

    fn named(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Home,
            ["track", track] => Self::Track(TrackId::try_from(*track).ok()?),
            ["checklist", checklist] => Self::Checklist(ChecklistId::try_from(*checklist).ok()?),
            ["log"] => Self::Log(None),
            ["log", win] => Self::Log(Some(WinId::try_from(*win).ok()?)),
            ["data"] => Self::Data,
            ["promise"] => Self::Promise,
            ["case", case, room @ ..] => {
                Self::Case(CaseId::try_from(*case).ok()?, CasePage::parse(room)?)
            }
            _ => return None,
        })
    }

    /// The address, to be put into `href`.
    #[must_use]
    pub fn href(&self) -> String {
        format!("#/{self}")
    }

    /// The case whose rooms this route is in.
    #[must_use]
    pub fn case(&self) -> Option<&CaseId> {
        if let Self::Case(case, _) = self { Some(case) } else { None }
    }
}

impl CasePage {
    fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] | ["score"] => Self::Score(None),
            ["score", signal] => Self::Score(Some(SignalId::try_from(*signal).ok()?)),
            ["answers"] => Self::Answers,
            ["result"] => Self::Result,
            ["plan"] => Self::Plan(None),
            ["plan", plan] => Self::Plan(Some(PlanId::try_from(*plan).ok()?)),
            ["attempts"] => Self::Attempts(None),
            ["attempts", attempt] => Self::Attempts(Some(AttemptId::try_from(*attempt).ok()?)),
            ["checklist", checklist] => Self::Checklist(ChecklistId::try_from(*checklist).ok()?),
            ["pack"] => Self::Pack(None),
            ["pack", artifact] => Self::Pack(Some(ArtifactId::try_from(*artifact).ok()?)),
            ["stories"] => Self::Stories(None),
            ["stories", prompt] => Self::Stories(Some(PromptId::try_from(*prompt).ok()?)),
            ["rehearse"] => Self::Rehearse(None),
            ["rehearse", prompt] => Self::Rehearse(Some(PromptId::try_from(*prompt).ok()?)),
            ["print"] => Self::Print,
            ["print", artifact] => Self::PrintOne(ArtifactId::try_from(*artifact).ok()?),
            ["words"] => Self::Words,
            _ => return None,
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => Ok(()),
            Self::Track(track) => write!(f, "track/{track}"),
            Self::Checklist(checklist) => write!(f, "checklist/{checklist}"),
            Self::Case(case, room) => write!(f, "case/{case}/{room}"),
            Self::Log(None) => f.write_str("log"),
            Self::Log(Some(win)) => write!(f, "log/{win}"),
            Self::Data => f.write_str("data"),
            Self::Promise => f.write_str("promise"),
            Self::Nowhere(path) => f.write_str(path),
        }
    }
}

impl fmt::Display for CasePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Score(None) => f.write_str("score"),
            Self::Score(Some(signal)) => write!(f, "score/{signal}"),
            Self::Answers => f.write_str("answers"),
            Self::Result => f.write_str("result"),
            Self::Plan(None) => f.write_str("plan"),
            Self::Plan(Some(plan)) => write!(f, "plan/{plan}"),
            Self::Attempts(None) => f.write_str("attempts"),
            Self::Attempts(Some(attempt)) => write!(f, "attempts/{attempt}"),
            Self::Checklist(checklist) => write!(f, "checklist/{checklist}"),
            Self::Pack(None) => f.write_str("pack"),
            Self::Pack(Some(artifact)) => write!(f, "pack/{artifact}"),
            Self::Stories(None) => f.write_str("stories"),
            Self::Stories(Some(prompt)) => write!(f, "stories/{prompt}"),
            Self::Rehearse(None) => f.write_str("rehearse"),
            Self::Rehearse(Some(prompt)) => write!(f, "rehearse/{prompt}"),
            Self::Print => f.write_str("print"),
            Self::PrintOne(artifact) => write!(f, "print/{artifact}"),
            Self::Words => f.write_str("words"),
        }
    }
}
