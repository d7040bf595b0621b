//! Wins: the entries of the impact log, the one store of proof. Everything else cites them.

use super::{date::Day, id::WinId, set::SmallSet, text};
use serde::{Deserialize, Serialize};

/// What changed, how big it was, what was decided, how it is known, and who could vouch for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Win {
    /// Random.
    pub id: WinId,
    /// When it happened, or was written down.
    pub day: Day,
    /// What changed and by how much.
    pub text: String,
    /// What was decided or traded for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// Who could vouch for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub voucher: String,
    /// How its numbers are known; `None` while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
    /// What it moved.
    #[serde(default, skip_serializing_if = "SmallSet::is_empty")]
    pub kinds: SmallSet<WinKind>,
}

/// How a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// Read from a system or a ledger.
    Measured,
    /// A reasoned estimate.
    Estimated,
    /// Believed, and nobody can confirm it.
    Unconfirmed,
}

/// What a win moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WinKind {
    /// More money in.
    Revenue,
    /// Less money out.
    Cost,
    /// Less that can go wrong.
    Risk,
    /// Sooner.
    Speed,
}

impl Known {
    /// In the order of the choice.
    pub const ALL: [Self; 3] = [Self::Measured, Self::Estimated, Self::Unconfirmed];

    /// As it stands on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Measured => "Measured",
            Self::Estimated => "Estimated",
            Self::Unconfirmed => "Cannot be confirmed",
        }
    }
}

impl WinKind {
    /// In the order of the choice.
    pub const ALL: [Self; 4] = [Self::Revenue, Self::Cost, Self::Risk, Self::Speed];

    /// As it stands on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Revenue => "Revenue",
            Self::Cost => "Cost",
            Self::Risk => "Risk",
            Self::Speed => "Speed",
        }
    }
}

impl Win {
    /// An empty win of `day`.
    #[must_use]
    pub fn new(id: WinId, day: Day) -> Self {
        Self { id, day, text: String::new(), decision: String::new(), voucher: String::new(), known: None, kinds: SmallSet::new() }
    }

    /// Whether it says anything. A win without words proves nothing and counts for nothing.
    #[must_use]
    pub fn speaks(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whether nothing at all was entered, so that nothing is lost with it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.speaks() && self.decision.is_empty() && self.voucher.is_empty() && self.known.is_none() && self.kinds.is_empty()
    }

    /// Its first sentence, for lists.
    #[must_use]
    pub fn title(&self) -> String {
        if self.speaks() { text::opening(&self.text, 90) } else { "A win without words yet".to_owned() }
    }

    /// Date, kinds and how it is known, in one line: `18 June 2026. Risk, speed. Measured.`
    #[must_use]
    pub fn facts(&self) -> String {
        let mut facts = format!("{}.", self.day.long());
        let kinds: Vec<String> = self.kinds.iter().map(|kind| kind.name().to_ascii_lowercase()).collect();
        if !kinds.is_empty() {
            facts = format!("{facts} {}.", text::capital(&kinds.join(", ")));
        }
        self.known.map_or(facts.clone(), |known| format!("{facts} {}.", known.name()))
    }

    /// What print puts behind a text whose numbers were not measured.
    #[must_use]
    pub fn caveat(&self) -> Option<&'static str> {
        match self.known {
            Some(Known::Estimated) => Some("est."),
            Some(Known::Unconfirmed) => Some("cannot be confirmed"),
            Some(Known::Measured) | None => None,
        }
    }
}

/// The win that proves most: measured before estimated, before what nobody has said, before what cannot be confirmed;
/// one with a number before one without; then the one that came first.
pub fn strongest<'a>(wins: impl IntoIterator<Item = &'a Win>) -> Option<&'a Win> {
    let weakness = |win: &Win| match win.known {
        Some(Known::Measured) => 0,
        Some(Known::Estimated) => 1,
        None => 2,
        Some(Known::Unconfirmed) => 3,
    };
    wins.into_iter().filter(|win| win.speaks()).min_by_key(|win| (weakness(win), !text::has_number(&win.text)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may fail")]

    use super::*;

    /// Wins as `known text`; gives the text of the strongest.
    fn check(wins: &[(Option<Known>, &str)], expected: Option<&str>) {
        let day = Day::new(2026, 9, 1).expect("a day");
        let wins: Vec<Win> =
            wins.iter().map(|(known, text)| Win { known: *known, text: (*text).to_owned(), ..Win::new(WinId::from("w"), day) }).collect();
        assert_eq!(strongest(&wins).map(|win| win.text.as_str()), expected);
    }

    #[test]
    fn the_strongest_win_is_measured_and_has_a_number() {
        use Known::{Estimated, Measured, Unconfirmed};
        check(&[], None);
        check(&[(Some(Measured), " ")], None);
        check(&[(None, "nobody said, 9"), (Some(Measured), "faster")], Some("faster"));
        check(&[(Some(Measured), "faster"), (Some(Measured), "from 190 to 40")], Some("from 190 to 40"));
        check(&[(Some(Estimated), "first 1"), (Some(Estimated), "second 2")], Some("first 1"));
        check(&[(Some(Unconfirmed), "a 1"), (None, "b 2"), (Some(Estimated), "c")], Some("c"));
    }
}
