//! What a person chose about the page itself.

use super::{date::Day, json::Json, off::Off};

/// One record for the whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Json)]
pub struct Settings {
    /// Single keys on Score are switched off (WCAG 2.1.4).
    #[json(default)]
    pub no_single_keys: bool,
    /// When everything was last saved to a file.
    #[json(optional)]
    pub taken_out: Option<Day>,
    /// A person's name for the cover of the print.
    #[json(optional)]
    pub name: String,
    /// Days on which nothing is laid, beside weekends and holidays.
    #[json(optional)]
    pub off: Vec<Off>,
}
