//! The log by years and months, held against a rule of thumb.

use crate::domain::{date::Day, english, records::win::Win};
use std::cmp::Reverse;

/// What a person knows for a rule, shown beside the year strip.
pub const RULE: &str = "A rule of thumb: each year one outcome that the business would notice, and each month a line in the log.";

/// One year of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Wins by month, January first.
    pub months: [usize; 12],
    /// How many months of it have begun.
    pub begun: usize,
    /// Outcomes that the business would notice.
    pub visible: usize,
}

/// The years with wins, and the present one; the latest first. Wins without words do not count, nor
/// do those of a year that nobody can mean.
#[must_use]
pub fn years(wins: &[&Win], today: Day) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    let days = wins
        .iter()
        .filter(|win| win.has_text() && win.day.is_meant())
        .map(|win| (win.day, Some(*win)));
    for (day, win) in std::iter::once((today, None)).chain(days) {
        let at = years.iter().position(|year| year.year == day.year()).unwrap_or_else(|| {
            years.push(Year {
                year: day.year(),
                months: [0; 12],
                begun: begun(day.year(), today),
                visible: 0,
            });
            years.len() - 1
        });
        if let (Some(year), Some(win)) = (years.get_mut(at), win) {
            year.months
                .get_mut(usize::from(day.month()) - 1)
                .into_iter()
                .for_each(|count| *count += 1);
            year.visible += usize::from(win.is_business_visible());
        }
    }
    years.sort_by_key(|year| Reverse(year.year));
    years
}

fn begun(year: i32, today: Day) -> usize {
    match year.cmp(&today.year()) {
        std::cmp::Ordering::Less => 12,
        std::cmp::Ordering::Equal => usize::from(today.month()),
        std::cmp::Ordering::Greater => 0,
    }
}

impl Year {
    /// Wins of the year.
    #[must_use]
    pub fn wins(&self) -> usize {
        self.months.iter().sum()
    }

    /// Against the rule of thumb, in words.
    #[must_use]
    pub fn says(&self) -> String {
        let touched = self.months.iter().filter(|count| **count > 0).count();
        let so_far = if self.begun == 12 { "" } else { " so far" };
        if self.wins() == 0 {
            return format!("Nothing in the log{so_far}.");
        }
        let wins = english::capitalize(&english::spelled_count(self.wins(), "win", "wins"));
        let months = match self.begun.max(touched) {
            of if of == touched && of > 1 => format!("in every month{so_far}"),
            1 => "in the first month".to_owned(),
            of => format!(
                "in {} of {} months{so_far}",
                english::number_word(touched),
                english::number_word(of)
            ),
        };
        let visible = match self.visible {
            0 => "None yet that the business would notice: revenue, cost or risk, with a number."
                .to_owned(),
            1 => "One that the business would notice.".to_owned(),
            n => format!(
                "{} that the business would notice.",
                english::capitalize(&english::number_word(n))
            ),
        };
        format!("{wins} {months}. {visible}")
    }
}
