//! A line in the status bar.

/// A line in the status bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toast {
    /// The words.
    pub text: String,
    /// Whether "Undo" stands beside them.
    pub undo: bool,
    /// An address to go to, and its words.
    pub link: Option<(String, String)>,
    /// It is about something lost or set aside: it stays until it is dismissed or left.
    pub stays: bool,
    /// When it was said.
    pub(super) at: f64,
}
