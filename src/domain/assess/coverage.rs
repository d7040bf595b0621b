//! Coverage: which signals the documents of a case prove, and how complete those documents are.

use super::completeness;
use crate::domain::{
    english,
    id::SignalId,
    records::{
        document::Sheet,
        pack::{Pack, State},
    },
    schema::{artifact::Artifact, track::Track},
};

/// One signal against all documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The signal.
    pub signal: SignalId,
    /// For each document in order: how far it is, or `None` where it does not speak to this signal.
    pub cells: Vec<Option<State>>,
}

impl Row {
    /// Documents that are complete and prove this signal.
    #[must_use]
    pub fn complete(&self) -> usize {
        self.cells.iter().filter(|cell| **cell == Some(State::Done)).count()
    }

    /// Whether anything proves this signal: complete, only begun, or nothing.
    #[must_use]
    pub fn state(&self) -> State {
        self.cells.iter().flatten().max().copied().unwrap_or_default()
    }

    /// The state in words.
    #[must_use]
    pub fn says(&self) -> String {
        match self.state() {
            State::Done => format!("{} complete", self.complete()),
            State::Started => "started".to_owned(),
            State::None => "nothing yet".to_owned(),
        }
    }
}

/// The whole table, a row for each signal in the order of the track.
#[must_use]
pub fn coverage(
    track: &Track,
    documents: &[&Artifact],
    pack: &Pack,
    sheets: &[&Sheet],
) -> Vec<Row> {
    let states: Vec<State> =
        documents.iter().map(|artifact| completeness::state(artifact, pack, sheets)).collect();
    let speaks =
        |artifact: &Artifact, signal: &SignalId| artifact.signals(&track.id).contains(signal);
    track
        .signals
        .iter()
        .map(|signal| Row {
            signal: signal.id.clone(),
            cells: documents
                .iter()
                .zip(&states)
                .map(|(artifact, state)| speaks(artifact, &signal.id).then_some(*state))
                .collect(),
        })
        .collect()
}

/// Which signals have nothing behind them and which only a draft, in one sentence.
#[must_use]
pub fn gaps(track: &Track, rows: &[Row]) -> String {
    let names = |state| -> Vec<String> {
        let signals = rows
            .iter()
            .filter(|row| row.state() == state)
            .filter_map(|row| track.signal(&row.signal));
        signals.map(|signal| english::uncapitalize(&signal.name)).collect()
    };
    let (nothing, draft, of) = (names(State::None), names(State::Started), rows.len());
    match (nothing.len(), draft.len()) {
        (0, 0) => "Every signal has a complete document behind it.".to_owned(),
        (n, _) if n == of => "No signal has a document behind it yet.".to_owned(),
        (_, n) if n == of => {
            "Every signal has a draft behind it, and none a complete document.".to_owned()
        }
        _ => {
            let nothing = english::clause(
                &nothing,
                "has nothing behind it yet",
                "have nothing behind them yet",
            );
            let draft = english::clause(&draft, "has only a draft", "have only a draft");
            format!(
                "{}.",
                english::capitalize(
                    &[nothing, draft].into_iter().flatten().collect::<Vec<_>>().join("; ")
                )
            )
        }
    }
}
