//! Two attempts of a case side by side.

use super::attempt::{Attempt, Frozen};

/// One signal in two attempts, the earlier first. `None` where an attempt does not have the signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// As it was.
    pub before: Option<&'a Frozen>,
    /// As it is.
    pub after: Option<&'a Frozen>,
}

/// Two attempts side by side: the signals of the later one in its order, then those only the earlier one has.
#[must_use]
pub fn compare<'a, Id>(before: &'a Attempt<Id>, after: &'a Attempt<Id>) -> Vec<Pair<'a>> {
    let in_both = after.signals.iter().map(|frozen| Pair { before: before.signal(&frozen.signal), after: Some(frozen) });
    let gone = before.signals.iter().filter(|frozen| after.signal(&frozen.signal).is_none());
    in_both.chain(gone.map(|frozen| Pair { before: Some(frozen), after: None })).collect()
}

impl Pair<'_> {
    /// The signal's name, as it is, or as it was.
    #[must_use]
    pub fn name(&self) -> &str {
        self.after.or(self.before).map_or("", |frozen| &frozen.name)
    }

    /// How many levels it went up; below 0 where it went down; `None` where one side has no level.
    #[must_use]
    pub fn change(&self) -> Option<i8> {
        let level = |frozen: Option<&Frozen>| frozen.and_then(|frozen| frozen.claimed).and_then(|level| i8::try_from(level).ok());
        Some(level(self.after)? - level(self.before)?)
    }

    /// The same level, and yet other words: the content has changed in between.
    #[must_use]
    pub fn reworded(&self) -> bool {
        matches!((self.before, self.after), (Some(before), Some(after)) if before.claimed.is_some() && before.claimed == after.claimed && before.says != after.says)
    }
}
