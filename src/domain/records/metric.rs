//! Metrics: the number of a win taken apart, as typed. Nothing here computes with it.
//!
//! Apart from [`super::win`], because a line that is being typed already offers one; see
//! [`crate::domain::assess::metric_parser`].

use crate::domain::default::is_default;
use serde::{Deserialize, Serialize};

/// What was measured, from where to where. Any of it may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    /// What was measured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: String,
    /// The number before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub before: String,
    /// The number after, or by how much it changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after: String,
    /// The unit of both.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// Over what time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: String,
}

impl Metric {
    /// This metric, unless all of it is empty.
    #[must_use]
    pub fn kept(self) -> Option<Self> {
        let empty = [&self.what, &self.before, &self.after, &self.unit, &self.period]
            .iter()
            .all(|text| text.is_empty());
        (!empty).then_some(self)
    }

    /// From where to where, with the unit: `from 190 to 40 minutes`; nothing while there is no
    /// number.
    #[must_use]
    pub fn change(&self) -> String {
        let (before, after) = (self.before.trim(), self.after.trim());
        match (before.is_empty(), after.is_empty()) {
            (true, true) => String::new(),
            (true, false) => self.with_unit(after),
            (false, true) => format!("from {}", self.with_unit(before)),
            (false, false) if self.unit.trim() == "%" => {
                format!("from {} to {}", self.with_unit(before), self.with_unit(after))
            }
            (false, false) => format!("from {before} to {}", self.with_unit(after)),
        }
    }

    /// Before and after, each with the unit; empty where it is not known.
    #[must_use]
    pub fn sides(&self) -> [String; 2] {
        [self.before.trim(), self.after.trim()]
            .map(|number| if number.is_empty() { String::new() } else { self.with_unit(number) })
    }

    /// `40 minutes`, `97 %`, `40`
    fn with_unit(&self, number: &str) -> String {
        format!("{number} {}", self.unit.trim()).trim_end().to_owned()
    }

    /// All of it in a line: `Time to recover: from 190 to 40 minutes, in two quarters`.
    #[must_use]
    pub fn says(&self) -> String {
        let (what, change, period) = (self.what.trim(), self.change(), self.period.trim());
        let mut says = what.to_owned();
        for (part, joint) in [(change.as_str(), ": "), (period, ", ")] {
            if !part.is_empty() {
                says =
                    if says.is_empty() { part.to_owned() } else { format!("{says}{joint}{part}") };
            }
        }
        says
    }
}
