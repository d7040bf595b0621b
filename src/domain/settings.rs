//! What a person chose about the page itself.

use super::date::Day;
use serde::{Deserialize, Serialize};

/// One record for the whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Single keys on Score are switched off (WCAG 2.1.4).
    #[serde(default)]
    pub no_single_keys: bool,
    /// When everything was last saved to a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_out: Option<Day>,
    /// A person's name for the cover of the print.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}
