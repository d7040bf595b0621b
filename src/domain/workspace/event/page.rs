//! What happened to everything, or to the choices about the page.

use super::coalesce::CoalesceKey;
use crate::domain::{
    records::days_off::DaysOff, records::key::Key, records::record::Record,
    records::settings::Settings,
};

/// What happened to everything, or to the choices about the page.
#[derive(Clone, Debug, PartialEq)]
pub enum PageEvent {
    /// The days off were named: all of them.
    DaysOffNamed(Vec<DaysOff>),
    /// Something about the page was chosen.
    SettingsChosen(Settings),
    /// Records were brought in from a file; `None` removes.
    Imported(Vec<(Key, Option<Record>)>),
    /// Everything was erased.
    Erased,
}

impl PageEvent {
    pub(super) fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::SettingsChosen(_) => Some(CoalesceKey::Settings),
            Self::DaysOffNamed(_) | Self::Imported(_) | Self::Erased => None,
        }
    }

    pub(super) fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::Imported(_) => Some("Brought in from the file."),
            Self::Erased => Some(
                "Everything was erased. It can be brought back until you reload or close this page.",
            ),
            Self::DaysOffNamed(_) | Self::SettingsChosen(_) => None,
        }
    }

    pub(super) fn is_work(&self) -> bool {
        match self {
            Self::SettingsChosen(_) => false,
            Self::DaysOffNamed(_) | Self::Imported(_) | Self::Erased => true,
        }
    }

    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::DaysOffNamed(_) => "naming days off",
            Self::SettingsChosen(_) => "a choice about the page",
            Self::Imported(_) => "bringing in a file",
            Self::Erased => "erasing everything",
        }
    }
}
