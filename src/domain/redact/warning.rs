//! What a text may still give away, in words.

/// Something to look at before the text leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// As it stands in the text.
    pub found: String,
    /// What it is.
    pub leak: LeakKind,
}

/// What a warning is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeakKind {
    /// A listed word, whole.
    Word,
    /// A listed word inside another, in part, without its accents or spaces, or in letters of
    /// another script: this one.
    LooksLike(String),
    /// An e-mail address.
    Email,
    /// An IP address.
    Address,
    /// A host name.
    Host,
    /// An amount of money.
    Money,
}

impl Warning {
    /// In words.
    #[must_use]
    pub fn says(&self) -> String {
        let what = match &self.leak {
            LeakKind::Word => "is on the list and still there",
            LeakKind::LooksLike(word) => return format!("“{}” looks like “{word}”", self.found),
            LeakKind::Email => "is an e-mail address",
            LeakKind::Address => "is an IP address",
            LeakKind::Host => "looks like the name of a machine",
            LeakKind::Money => "is an amount of money",
        };
        format!("“{}” {what}", self.found)
    }
}
