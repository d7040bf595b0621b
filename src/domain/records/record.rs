//! Records: the units in which a person's work is kept, saved and undone. One record, one key.

use super::{
    attempt::Attempt, case::Case, checklist_answers::ChecklistAnswers, document::Sheet, pack::Pack,
    plan::Plan, redaction_list::RedactionList, settings::Settings, story::Story, win::Win,
};
use serde::Serialize;

use super::key::Key;

/// A record with its contents. Its stored form is that of what it holds; the key it stands under
/// says what that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Record {
    /// Answers on one track.
    Case(Case),
    /// The plan of a case.
    Plan(Plan),
    /// The proof pack of a case.
    Pack(Pack),
    /// One block of a document of a case.
    Sheet(Sheet),
    /// What a case hides.
    RedactionList(RedactionList),
    /// One story of a case.
    Story(Story),
    /// A frozen copy of a case's answers.
    Attempt(Attempt),
    /// Answers to a checklist.
    Checklist(ChecklistAnswers),
    /// An entry of the impact log.
    Win(Win),
    /// What was chosen about the page.
    Settings(Settings),
}

impl Record {
    /// The win, where it is one.
    #[must_use]
    pub fn win(&self) -> Option<&Win> {
        if let Self::Win(win) = self { Some(win) } else { None }
    }

    /// The key it is kept under.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Case(case) => Key::case(&case.id),
            Self::Plan(plan) => plan.key(),
            Self::Attempt(attempt) => Key::attempt(&attempt.case, &attempt.id),
            Self::Checklist(checked) => Key::checklist(checked.case.as_ref(), &checked.checklist),
            Self::Pack(pack) => Key::pack(&pack.case),
            Self::Sheet(sheet) => Key::sheet(&sheet.case, &sheet.artifact, &sheet.block),
            Self::RedactionList(mask) => Key::mask(&mask.case),
            Self::Story(story) => Key::story(&story.case, &story.prompt),
            Self::Win(win) => Key::win(&win.id),
            Self::Settings(_) => Key::settings(),
        }
    }
}
