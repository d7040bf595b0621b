//! A question put to the log: which wins it finds.

use super::citations::Citations;
use crate::domain::{
    fold::fold_text,
    id::SignalId,
    records::{
        win::{Win, WinKind},
        win_part::WinField,
    },
    workspace::Workspace,
};

/// Which wins to show. Empty, it shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this year.
    pub year: Option<i32>,
    /// That moved this.
    pub kind: Option<WinKind>,
    /// That support this signal.
    pub signal: Option<SignalId>,
    /// That say each of these words, or the beginning or the middle of one.
    pub text: String,
}

impl Filter {
    /// Whether it leaves anything out.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.year.is_some()
            || self.kind.is_some()
            || self.signal.is_some()
            || !self.text.trim().is_empty()
    }

    /// The wins it lets through, the latest first.
    #[must_use]
    pub fn wins<'a>(&self, workspace: &'a Workspace) -> Vec<&'a Win> {
        let wanted = words(&self.text);
        let cited = self.signal.as_ref().map(|_| Citations::of(workspace));
        let mut wins = workspace.wins();
        wins.retain(|win| {
            self.year.is_none_or(|year| win.day.year() == year)
                && self.kind.is_none_or(|kind| win.kinds.contains(&kind))
                && self.signal.as_ref().is_none_or(|signal| {
                    win.signals.contains(signal)
                        || cited
                            .as_ref()
                            .is_some_and(|cited| cited.of_win(&win.id).contains(signal))
                })
                && (wanted.is_empty() || says(&folded(win), &wanted))
        });
        wins
    }
}

/// The words that a question asks for, in plain letters.
pub(super) fn words(text: &str) -> Vec<String> {
    fold_text(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether each of the words stands somewhere in what a win says.
pub(super) fn says(folded: &str, wanted: &[String]) -> bool {
    wanted.iter().all(|word| folded.contains(word.as_str()))
}

/// All that a win says, in plain letters: by far the dearest part of looking for words.
pub(super) fn folded(win: &Win) -> String {
    let mut all = String::new();
    for part in WinField::ALL {
        all.push_str(&fold_text(win.part(part)));
        all.push('\n');
    }
    all
}
