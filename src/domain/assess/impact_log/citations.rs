//! Which answers cite a win, and so which signals it supports.

use crate::domain::{
    id::{SignalId, WinId},
    records::{key::Kind, record::Record, win::Win},
    workspace::Workspace,
};
use std::collections::BTreeMap;

/// The signals a win supports: those it names, then those for which an answer of any case cites it.
#[must_use]
pub fn supports(workspace: &Workspace, win: &Win) -> Vec<SignalId> {
    let mut signals = win.signals.clone();
    for record in workspace.of_kind(Kind::Case) {
        if let Record::Case(case) = record.as_ref() {
            for signal in case.citing(&win.id) {
                if !signals.contains(signal) {
                    signals.push(signal.clone());
                }
            }
        }
    }
    signals
}

/// The signals under whose answers each win is cited, in any case: read off once for all wins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations(BTreeMap<WinId, Vec<SignalId>>);

impl Citations {
    /// Those of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut all: BTreeMap<WinId, Vec<SignalId>> = BTreeMap::new();
        for record in workspace.of_kind(Kind::Case) {
            let Record::Case(case) = record.as_ref() else { continue };
            for (signal, answer) in case.answers.iter() {
                for win in answer.wins() {
                    let signals = all.entry(win.clone()).or_default();
                    if !signals.contains(signal) {
                        signals.push(signal.clone());
                    }
                }
            }
        }
        Self(all)
    }

    /// The signals a win supports: those it names, then those for which an answer cites it.
    #[must_use]
    pub fn supports(&self, win: &Win) -> Vec<SignalId> {
        let mut signals = win.signals.clone();
        for signal in self.of_win(&win.id) {
            if !signals.contains(signal) {
                signals.push(signal.clone());
            }
        }
        signals
    }

    /// The signals under whose answers a win is cited, each once.
    #[must_use]
    pub fn of_win(&self, win: &WinId) -> &[SignalId] {
        self.0.get(win).map_or(&[], Vec::as_slice)
    }
}
