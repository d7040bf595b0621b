//! Days off: on which no plan lays anything. Weekends, three holidays that most offices share, and
//! those a person names.
//!
//! A calendar of workdays, by which plans are laid and moved: [`Day`] itself knows only weekends.

use crate::domain::date::Day;
use serde::{Deserialize, Serialize};

/// Holidays on fixed days: month and day.
const HOLIDAYS: [(u8, u8); 3] = [(1, 1), (12, 25), (12, 26)];
/// More days than anybody is away at a stretch; keeps a slip, or a file, from stopping the page.
pub const MOST_DAYS: i64 = 366;

/// Days off that a person named, the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DaysOff {
    /// The first day off.
    pub first: Day,
    /// The last; the same where it is one day.
    pub last: Day,
}

impl DaysOff {
    /// Whether it holds this day.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }
}

/// Whether nothing is laid on this day, whatever a person named.
#[must_use]
pub fn is_holiday(day: Day) -> bool {
    HOLIDAYS.iter().any(|(month, date)| Day::new(day.year(), *month, *date) == Some(day))
}

/// The list with these days as well: in order, and what overlaps as one.
#[must_use]
pub fn with(off: &[DaysOff], more: DaysOff) -> Vec<DaysOff> {
    let mut all: Vec<DaysOff> = off.iter().copied().chain([more]).collect();
    all.sort_unstable();
    let mut joined: Vec<DaysOff> = Vec::new();
    for next in all {
        match joined.last_mut().filter(|last| next.first <= last.last.plus(1)) {
            Some(last) => last.last = last.last.max(next.last),
            None => joined.push(next),
        }
    }
    joined
}

/// Workdays: all but the days off.
#[derive(Clone, Copy, Debug)]
pub struct Workdays<'a>(pub &'a [DaysOff]);

impl Workdays<'_> {
    /// Whether nothing is laid on this day.
    #[must_use]
    pub fn is_off(self, day: Day) -> bool {
        day.is_weekend() || is_holiday(day) || self.0.iter().any(|off| off.holds(day))
    }

    /// This day, or the first workday after it.
    #[must_use]
    pub fn from(self, day: Day) -> Day {
        self.seek(day, 1).unwrap_or_else(|| day.workday())
    }

    /// This day, or the last workday before it.
    #[must_use]
    pub fn until(self, day: Day) -> Day {
        self.seek(day, -1).unwrap_or_else(|| day.plus(1).workday_before())
    }

    fn seek(self, day: Day, step: i64) -> Option<Day> {
        (0..=MOST_DAYS).map(|n| day.plus(n * step)).find(|day| !self.is_off(*day))
    }

    /// Workdays from `earlier` to `day`; negative when it comes first. A day off counts as the
    /// workday after it.
    #[must_use]
    pub fn between(self, earlier: Day, day: Day) -> i64 {
        let (earlier, day) = (self.from(earlier), self.from(day));
        if day < earlier {
            return -self.between(day, earlier);
        }
        day.workdays_since(earlier) - self.off_within(earlier, day)
    }

    /// Days off that are no weekend, from `first` to the day before `end`.
    fn off_within(self, first: Day, end: Day) -> i64 {
        let within = |day: &Day| first <= *day && *day < end && !day.is_weekend();
        let years = first.year()..=end.year();
        let mut days: Vec<Day> = years
            .flat_map(|year| {
                HOLIDAYS.iter().filter_map(move |(month, date)| Day::new(year, *month, *date))
            })
            .filter(within)
            .collect();
        for off in self.0 {
            let from = off.first.max(first);
            let named = (0..=MOST_DAYS)
                .map(|n| from.plus(n))
                .take_while(|day| off.holds(*day))
                .filter(within);
            days.extend(named.filter(|day| !is_holiday(*day)));
        }
        days.sort_unstable();
        days.dedup();
        i64::try_from(days.len()).unwrap_or_default()
    }

    /// The day so many workdays on. A day off counts as the workday after it.
    #[must_use]
    pub fn plus(self, day: Day, workdays: i64) -> Day {
        let first = self.from(day);
        let mut guess = first.plus_workdays(workdays);
        // Each turn makes up for the days off that the last one passed over; between the ends of
        // the calendar that ends.
        for _ in 0..=MOST_DAYS {
            let found = self.from(guess);
            let short = workdays.saturating_sub(self.between(first, found));
            if short == 0 {
                return found;
            }
            guess = guess.plus_workdays(short);
        }
        self.from(guess)
    }
}
