//! What a person chose about the page itself.

use super::days_off::DaysOff;
use crate::domain::{date::Day, default::is_default};
use serde::{Deserialize, Serialize};

/// One record for the whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Single keys on Score are switched off (WCAG 2.1.4).
    #[serde(default)]
    pub no_single_keys: bool,
    /// When everything was last saved to a file.
    #[serde(default, skip_serializing_if = "is_default")]
    pub taken_out: Option<Day>,
    /// A person's name for the cover of the print.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Days on which nothing is laid, beside weekends and holidays.
    #[serde(default, skip_serializing_if = "is_default")]
    pub off: Vec<DaysOff>,
}
