//! Wins: the entries of the impact log, the one store of proof. Everything else cites them.

use super::metric::Metric;
use crate::domain::{
    date::Day,
    default::is_default,
    english,
    id::{SignalId, WinId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::win_part::WinField;

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
    #[serde(default, skip_serializing_if = "is_default")]
    pub decision: String,
    /// Who could vouch for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub voucher: String,
    /// How its numbers are known; `None` while nobody has said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub known: Option<Confidence>,
    /// What it moved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kinds: BTreeSet<WinKind>,
    /// What the person calls it, where the opening of `text` is no good name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: String,
    /// Its number, taken apart; never kept without words in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub metric: Option<Metric>,
    /// Where, when, and why it mattered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub situation: String,
    /// What was theirs to do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub task: String,
    /// What they did.
    #[serde(default, skip_serializing_if = "is_default")]
    pub action: String,
    /// What came of it beyond the number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub result: String,
    /// How far it reached.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: String,
    /// Whose agreement it took.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aligned: String,
    /// Signals it supports, in the order in which they were named. Answers that cite it are not
    /// repeated here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signals: Vec<SignalId>,
    /// Stays in the log: no export and no print shows it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub private: bool,
}

/// How a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
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

impl Confidence {
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

    /// What print puts behind a number that was not measured.
    #[must_use]
    pub fn caveat(self) -> Option<&'static str> {
        match self {
            Self::Measured => None,
            Self::Estimated => Some("est."),
            Self::Unconfirmed => Some("cannot be confirmed"),
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
        let empty = String::new;
        Self {
            id,
            day,
            text: empty(),
            decision: empty(),
            voucher: empty(),
            known: None,
            kinds: BTreeSet::new(),
            title: empty(),
            metric: None,
            situation: empty(),
            task: empty(),
            action: empty(),
            result: empty(),
            scope: empty(),
            aligned: empty(),
            signals: Vec::new(),
            private: false,
        }
    }

    /// One of its texts.
    #[must_use]
    pub fn part(&self, part: WinField) -> &str {
        let metric = self.metric.as_ref();
        match part {
            WinField::Text => &self.text,
            WinField::Title => &self.title,
            WinField::Decision => &self.decision,
            WinField::Voucher => &self.voucher,
            WinField::Situation => &self.situation,
            WinField::Task => &self.task,
            WinField::Action => &self.action,
            WinField::Result => &self.result,
            WinField::Scope => &self.scope,
            WinField::Aligned => &self.aligned,
            WinField::What => metric.map_or("", |metric| &metric.what),
            WinField::Before => metric.map_or("", |metric| &metric.before),
            WinField::After => metric.map_or("", |metric| &metric.after),
            WinField::Unit => metric.map_or("", |metric| &metric.unit),
            WinField::Period => metric.map_or("", |metric| &metric.period),
        }
    }

    /// Writes one of its texts. A metric comes with the first words in it and goes with the last.
    pub fn write(&mut self, part: WinField, text: &str) {
        let mut metric = self.metric.take().unwrap_or_default();
        let field = match part {
            WinField::Text => &mut self.text,
            WinField::Title => &mut self.title,
            WinField::Decision => &mut self.decision,
            WinField::Voucher => &mut self.voucher,
            WinField::Situation => &mut self.situation,
            WinField::Task => &mut self.task,
            WinField::Action => &mut self.action,
            WinField::Result => &mut self.result,
            WinField::Scope => &mut self.scope,
            WinField::Aligned => &mut self.aligned,
            WinField::What => &mut metric.what,
            WinField::Before => &mut metric.before,
            WinField::After => &mut metric.after,
            WinField::Unit => &mut metric.unit,
            WinField::Period => &mut metric.period,
        };
        text.clone_into(field);
        self.metric = metric.kept();
    }

    /// Names a signal it supports, or takes it back.
    pub fn support(&mut self, signal: &SignalId, supports: bool) {
        if !supports {
            self.signals.retain(|named| named != signal);
        } else if !self.signals.contains(signal) {
            self.signals.push(signal.clone());
        }
    }

    /// Whether it says anything. A win without words proves nothing and counts for nothing.
    #[must_use]
    pub fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whether nothing at all was entered, so that nothing is lost with it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let unwritten =
            WinField::ALL.iter().all(|part| *part == WinField::Text || self.part(*part).is_empty());
        unwritten
            && !self.has_text()
            && self.known.is_none()
            && self.kinds.is_empty()
            && self.signals.is_empty()
            && !self.private
    }

    /// Whether it says a number in digits: in its line, its result or its metric.
    #[must_use]
    pub fn has_number(&self) -> bool {
        [WinField::Text, WinField::Result, WinField::Before, WinField::After]
            .iter()
            .any(|part| english::has_number(self.part(*part)))
    }

    /// An outcome that whoever runs the business would notice: it moved revenue, cost or risk, and
    /// says by how much.
    #[must_use]
    pub fn is_business_visible(&self) -> bool {
        let moved = [WinKind::Revenue, WinKind::Cost, WinKind::Risk]
            .iter()
            .any(|kind| self.kinds.contains(kind));
        moved && self.has_text() && self.has_number()
    }

    /// Its name, or else its first sentence, for lists.
    #[must_use]
    pub fn title(&self) -> String {
        if !self.title.trim().is_empty() {
            return english::first_sentence(&self.title, 90);
        }
        if self.has_text() {
            english::first_sentence(&self.text, 90)
        } else {
            "A win without words yet".to_owned()
        }
    }

    /// Date, kinds and how it is known, in one line: `18 June 2026. Risk, speed. Measured.`
    #[must_use]
    pub fn facts(&self) -> String {
        let mut facts = format!("{}.", self.day.long());
        let kinds: Vec<String> =
            self.kinds.iter().map(|kind| english::uncapitalize(kind.name())).collect();
        if !kinds.is_empty() {
            facts = format!("{facts} {}.", english::capitalize(&kinds.join(", ")));
        }
        self.known.map_or(facts.clone(), |known| format!("{facts} {}.", known.name()))
    }

    /// What print puts behind a text whose numbers were not measured.
    #[must_use]
    pub fn caveat(&self) -> Option<&'static str> {
        self.known?.caveat()
    }
}

/// The win that proves most: measured before estimated, before what nobody has said, before what
/// cannot be confirmed; one with a number before one without; then the one that came first.
pub fn strongest<'a>(wins: impl IntoIterator<Item = &'a Win>) -> Option<&'a Win> {
    let weakness = |win: &Win| match win.known {
        Some(Confidence::Measured) => 0,
        Some(Confidence::Estimated) => 1,
        None => 2,
        Some(Confidence::Unconfirmed) => 3,
    };
    wins.into_iter()
        .filter(|win| win.has_text())
        .min_by_key(|win| (weakness(win), !win.has_number()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may fail")]

    use super::*;

    /// Wins as `known text`; gives the text of the strongest.
    fn check(wins: &[(Option<Confidence>, &str)], expected: Option<&str>) {
        let day = Day::new(2026, 9, 1).expect("a day");
        let wins: Vec<Win> = wins
            .iter()
            .map(|(known, text)| Win {
                known: *known,
                text: (*text).to_owned(),
                ..Win::new(WinId::constant("w"), day)
            })
            .collect();
        assert_eq!(strongest(&wins).map(|win| win.text.as_str()), expected);
    }

    #[test]
    fn the_strongest_win_is_measured_and_has_a_number() {
        use Confidence::{Estimated, Measured, Unconfirmed};
        check(&[], None);
        check(&[(Some(Measured), " ")], None);
        check(&[(None, "nobody said, 9"), (Some(Measured), "faster")], Some("faster"));
        check(
            &[(Some(Measured), "faster"), (Some(Measured), "from 190 to 40")],
            Some("from 190 to 40"),
        );
        check(&[(Some(Estimated), "first 1"), (Some(Estimated), "second 2")], Some("first 1"));
        check(&[(Some(Unconfirmed), "a 1"), (None, "b 2"), (Some(Estimated), "c")], Some("c"));
    }
}
