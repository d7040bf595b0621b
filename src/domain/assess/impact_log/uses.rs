//! Where wins are used, read off the records that can cite one: once for all wins, however many
//! there are.

use crate::domain::{
    id::{CaseId, PromptId, SignalId, WinId},
    records::case::Case,
    workspace::Workspace,
};
use std::collections::{BTreeMap, BTreeSet};

/// An answer that cites a win, or a story that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// The answer to a signal, in a case.
    Answer(CaseId, SignalId),
    /// The story for a prompt, in a case.
    Story(CaseId, PromptId),
}

/// The uses of every win that has any: case by case, the one opened last first; answers in the
/// order of `place`, which is that of the signals on the case's track, and then stories.
pub fn all_uses(
    workspace: &Workspace,
    place: impl Fn(&Case, &SignalId) -> Option<usize>,
) -> BTreeMap<WinId, Vec<Use>> {
    let mut all: BTreeMap<WinId, Vec<Use>> = BTreeMap::new();
    for case in workspace.cases() {
        let mut answers: Vec<_> = case.answers.iter().collect();
        answers.sort_by_key(|(signal, _)| place(case, signal));
        for (signal, answer) in answers {
            // A win that is noted and cited under one answer is used there once.
            for win in answer.wins().collect::<BTreeSet<&WinId>>() {
                all.entry(win.clone())
                    .or_default()
                    .push(Use::Answer(case.id.clone(), signal.clone()));
            }
        }
        for story in workspace.stories(&case.id) {
            if let Some(win) = &story.win {
                all.entry(win.clone())
                    .or_default()
                    .push(Use::Story(case.id.clone(), story.prompt.clone()));
            }
        }
    }
    all
}
