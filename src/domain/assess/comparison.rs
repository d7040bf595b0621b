//! Two attempts of a case side by side.

use crate::domain::records::attempt::{Attempt, AttemptSignal};

/// One signal in two attempts, the earlier first. `None` where an attempt does not have the signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalDiff<'a> {
    /// As it was.
    pub before: Option<&'a AttemptSignal>,
    /// As it is.
    pub after: Option<&'a AttemptSignal>,
}

/// Two attempts side by side: the signals of the later one in its order, then those only the
/// earlier one has.
#[must_use]
pub fn compare<'a, Id>(before: &'a Attempt<Id>, after: &'a Attempt<Id>) -> Vec<SignalDiff<'a>> {
    let in_both = after
        .signals
        .iter()
        .map(|frozen| SignalDiff { before: before.signal(&frozen.signal), after: Some(frozen) });
    let gone = before.signals.iter().filter(|frozen| after.signal(&frozen.signal).is_none());
    in_both.chain(gone.map(|frozen| SignalDiff { before: Some(frozen), after: None })).collect()
}

impl SignalDiff<'_> {
    /// The signal's name, as it is, or as it was.
    #[must_use]
    pub fn name(&self) -> &str {
        self.after.or(self.before).map_or("", |frozen| &frozen.name)
    }

    /// How many levels it went up; below 0 where it went down; `None` where one side has no level.
    #[must_use]
    pub fn change(&self) -> Option<i8> {
        let level = |frozen: Option<&AttemptSignal>| {
            frozen.and_then(|frozen| frozen.claimed).and_then(|level| i8::try_from(level).ok())
        };
        Some(level(self.after)? - level(self.before)?)
    }

    /// The same level, and yet other words: the content has changed in between.
    #[must_use]
    pub fn reworded(&self) -> bool {
        matches!((self.before, self.after), (Some(before), Some(after)) if before.claimed.is_some() && before.claimed == after.claimed && before.says != after.says)
    }
}
