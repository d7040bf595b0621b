//! What happened to the impact log.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::coalesce::CoalesceKey;
use crate::domain::{
    date::Day,
    id::{SignalId, WinId},
    records::metric::Metric,
    records::win::{Confidence, Win, WinKind},
    records::win_part::WinField,
};

/// What happened to the impact log.
#[derive(Clone, Debug, PartialEq)]
pub enum WinEvent {
    /// A win was added.
    WinAdded(Box<Win>),
    /// Wins were added together, by pasting lines.
    WinsAdded(Vec<Win>),
    /// A text of a win was written.
    WinPartWritten { win: WinId, part: WinField, text: String },
    /// The number of a win, taken apart, was taken over whole or taken out.
    WinMeasured { win: WinId, metric: Option<Metric> },
    /// When it happened.
    WinDated { win: WinId, day: Day },
    /// How its numbers are known.
    WinKnown { win: WinId, known: Option<Confidence> },
    /// What it moved, or did not.
    WinMoved { win: WinId, kind: WinKind, moved: bool },
    /// A win was said to support a signal, or not to.
    WinSupports { win: WinId, signal: SignalId, supports: bool },
    /// A win was kept out of everything that leaves the page, or let out again.
    WinKeptPrivate { win: WinId, private: bool },
    /// A win was dropped from the log; answers and stories no longer cite it.
    WinDropped(WinId),
}

impl WinEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::WinPartWritten { win, part, .. } => Some(CoalesceKey::Win(win.clone(), *part)),
            Self::WinAdded(_)
            | Self::WinsAdded(_)
            | Self::WinMeasured { .. }
            | Self::WinDated { .. }
            | Self::WinKnown { .. }
            | Self::WinMoved { .. }
            | Self::WinSupports { .. }
            | Self::WinKeptPrivate { .. }
            | Self::WinDropped(_) => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::WinDropped(_) => Some("Win dropped."),
            Self::WinAdded(_)
            | Self::WinsAdded(_)
            | Self::WinPartWritten { .. }
            | Self::WinMeasured { .. }
            | Self::WinDated { .. }
            | Self::WinKnown { .. }
            | Self::WinMoved { .. }
            | Self::WinSupports { .. }
            | Self::WinKeptPrivate { .. } => None,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::WinAdded(_) => "adding a win",
            Self::WinsAdded(_) => "adding wins",
            Self::WinPartWritten { .. } => "writing a win",
            Self::WinMeasured { .. } => "the number of a win",
            Self::WinDated { .. } => "the day of a win",
            Self::WinKnown { .. } => "how a number is known",
            Self::WinMoved { .. } => "what a win moved",
            Self::WinSupports { .. } => "what a win supports",
            Self::WinKeptPrivate { private: true, .. } => "keeping a win private",
            Self::WinKeptPrivate { private: false, .. } => "letting a private win out",
            Self::WinDropped(_) => "dropping a win",
        }
    }
}
