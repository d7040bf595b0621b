//! The keys of records: what each is, and which one.

use crate::domain::id::{
    ArtifactId, AttemptId, BlockId, CaseId, ChecklistId, PlanId, PromptId, WinId, is_slug,
};
use std::fmt;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// [`super::case::Case`]
    Case,
    /// [`super::plan::Plan`], one for each case to close gaps, and one for each long plan.
    Plan,
    /// [`super::pack::Pack`], one for each case.
    Pack,
    /// [`super::document::Sheet`], one for each block of a document of a case.
    Sheet,
    /// [`super::redaction_list::RedactionList`], one for each case.
    RedactionList,
    /// [`super::story::Story`], one for each prompt of a case.
    Story,
    /// [`super::attempt::Attempt`], any number for each case.
    Attempt,
    /// [`super::checklist_answers::ChecklistAnswers`], one for each checklist, alone or in a case.
    Checklist,
    /// [`super::win::Win`]
    Win,
    /// [`super::settings::Settings`], one.
    Settings,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Case,
        Self::Plan,
        Self::Pack,
        Self::Sheet,
        Self::RedactionList,
        Self::Story,
        Self::Attempt,
        Self::Checklist,
        Self::Win,
        Self::Settings,
    ];

    /// As it stands in keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Plan => "plan",
            Self::Pack => "pack",
            Self::Sheet => "sheet",
            Self::RedactionList => "mask",
            Self::Story => "story",
            Self::Attempt => "attempt",
            Self::Checklist => "checklist",
            Self::Win => "win",
            Self::Settings => "settings",
        }
    }

    /// As it stands on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "Answers",
            Self::Plan => "Plan",
            Self::Pack => "Proof pack",
            Self::Sheet => "Part of a document",
            Self::RedactionList => "Words to hide",
            Self::Story => "Story",
            Self::Attempt => "Attempt",
            Self::Checklist => "Checklist",
            Self::Win => "Win",
            Self::Settings => "Settings",
        }
    }
}

/// Names one record. Written `kind:id`, for example `win:3f9a01c2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What it is.
    pub kind: Kind,
    /// Which one. A story's is `case.prompt`, a sheet's `case.artifact.block`, an attempt's
    /// `case.attempt`, a pack's, a mask's and a plan's that of their case, a long plan's
    /// `case.plan`, a checklist's its own or `case.checklist`, the settings' is `page`.
    pub id: String,
}

impl Key {
    /// The key of a case.
    #[must_use]
    pub fn case(id: &CaseId) -> Self {
        Self { kind: Kind::Case, id: id.to_string() }
    }

    /// The key of a case's plan.
    #[must_use]
    pub fn plan(case: &CaseId) -> Self {
        Self { kind: Kind::Plan, id: case.to_string() }
    }

    /// The key of a long plan of a case.
    #[must_use]
    pub fn long_plan(case: &CaseId, plan: &PlanId) -> Self {
        Self { kind: Kind::Plan, id: format!("{case}.{plan}") }
    }

    /// The key of an attempt.
    #[must_use]
    pub fn attempt(case: &CaseId, attempt: &AttemptId) -> Self {
        Self { kind: Kind::Attempt, id: format!("{case}.{attempt}") }
    }

    /// The key of the answers to a checklist, in a case or alone.
    #[must_use]
    pub fn checklist(case: Option<&CaseId>, checklist: &ChecklistId) -> Self {
        Self {
            kind: Kind::Checklist,
            id: case.map_or_else(|| checklist.to_string(), |case| format!("{case}.{checklist}")),
        }
    }

    /// The key of a case's pack.
    #[must_use]
    pub fn pack(case: &CaseId) -> Self {
        Self { kind: Kind::Pack, id: case.to_string() }
    }

    /// The key of a sheet.
    #[must_use]
    pub fn sheet(case: &CaseId, artifact: &ArtifactId, block: &BlockId) -> Self {
        Self { kind: Kind::Sheet, id: format!("{case}.{artifact}.{block}") }
    }

    /// The key of a case's words to hide.
    #[must_use]
    pub fn mask(case: &CaseId) -> Self {
        Self { kind: Kind::RedactionList, id: case.to_string() }
    }

    /// The key of a story.
    #[must_use]
    pub fn story(case: &CaseId, prompt: &PromptId) -> Self {
        Self { kind: Kind::Story, id: format!("{case}.{prompt}") }
    }

    /// The key of a win.
    #[must_use]
    pub fn win(id: &WinId) -> Self {
        Self { kind: Kind::Win, id: id.to_string() }
    }

    /// The key of the settings.
    #[must_use]
    pub fn settings() -> Self {
        Self { kind: Kind::Settings, id: "page".to_owned() }
    }

    /// Reads `kind:id`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let kind = Kind::ALL.into_iter().find(|known| known.slug() == kind)?;
        let parts = id.split('.').count();
        let fits = match kind {
            Kind::Story | Kind::Attempt => parts == 2,
            Kind::Plan | Kind::Checklist => parts <= 2,
            Kind::Sheet => parts == 3,
            Kind::Settings => id == "page",
            _ => parts == 1,
        };
        (fits && id.split('.').all(is_slug)).then(|| Self { kind, id: id.to_owned() })
    }

    /// Whether this record goes when its case goes.
    #[must_use]
    pub fn belongs_to(&self, case: &CaseId) -> bool {
        match self.kind {
            Kind::Case | Kind::Pack | Kind::RedactionList => self.id == case.as_str(),
            // The answers to a checklist that stands alone have no owner, whatever it is called.
            Kind::Checklist | Kind::Story | Kind::Sheet | Kind::Attempt => {
                self.id.split_once('.').is_some_and(|(owner, _)| owner == case.as_str())
            }
            Kind::Plan => self.id.split('.').next() == Some(case.as_str()),
            Kind::Win | Kind::Settings => false,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.slug(), self.id)
    }
}
