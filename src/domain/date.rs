//! Civil days. A plan knows days, not hours, and no time zones: a [`Day`] is what the calendar on
//! the wall says.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use time::{Date, Duration, Month, Weekday};

/// A day of the civil calendar. Stored and exchanged as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Years that a person can have meant.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Why a text is no day that was meant, each as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDay {
    /// Its year is beyond those that somebody can have meant.
    #[error("The year {0} is not between {first} and {last}.", first = YEARS.start(), last = YEARS.end())]
    Year(i32),
    /// Written like a day, and in no calendar.
    #[error("There is no day {0}.")]
    NotInCalendar(String),
    /// Anything else.
    #[error("That is not a full date.")]
    NotFull,
}

impl Day {
    /// The day with these numbers, or `None` where the calendar has no such day. Years 1 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        (1..=9999)
            .contains(&year)
            .then(|| Date::from_calendar_date(year, month, day).ok().map(Self))
            .flatten()
    }

    /// Reads `YYYY-MM-DD`, the form that date fields and stored records use.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let plain = [(year, 4), (month, 2), (day, 2)]
            .iter()
            .all(|(part, n)| part.len() == *n && part.bytes().all(|b| b.is_ascii_digit()));
        if !plain || parts.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Reads a day that a person typed: like [`Day::parse`], with spaces around it or not, and of a
    /// year that somebody can have meant. While a year is being typed the field already holds one
    /// such as 0002, and a slip gives 0027 or 20277; nothing is computed from those.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        Self::parse(text.trim()).filter(|day| day.is_meant())
    }

    /// Whether its year is one that somebody can have meant. A day that an older page or a file
    /// brought in may not be.
    #[must_use]
    pub fn is_meant(self) -> bool {
        YEARS.contains(&self.year())
    }

    /// The first and the last day that was meant, for the bounds of a date field.
    #[must_use]
    pub fn bounds() -> (String, String) {
        (format!("{}-01-01", YEARS.start()), format!("{}-12-31", YEARS.end()))
    }

    /// Why `text`, from a date field, is no day that was meant, in a sentence; `None` where it is
    /// one.
    #[must_use]
    pub fn wrong(text: &str) -> Option<String> {
        Self::fault(text).map(|fault| fault.to_string())
    }

    /// Why `text` is no day that was meant; `None` where it is one.
    #[must_use]
    pub fn fault(text: &str) -> Option<NoDay> {
        if Self::typed(text).is_some() {
            return None;
        }
        let full = text
            .trim()
            .split_once('-')
            .filter(|(year, rest)| year.len() >= 4 && rest.matches('-').count() == 1);
        let dated = full
            .filter(|(year, _)| year.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|(year, rest)| Some((year.parse::<i32>().ok()?, rest)));
        Some(match dated {
            Some((year, _)) if !YEARS.contains(&year) => NoDay::Year(year),
            // `2027-13-45`; what is no row of figures at all is none of this.
            Some((_, rest))
                if rest.len() == 5
                    && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') =>
            {
                NoDay::NotInCalendar(text.trim().to_owned())
            }
            _ => NoDay::NotFull,
        })
    }

    /// This day moved by `days`; stays where it is at the ends of the calendar.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        // Within an i32 of days a duration cannot overflow; the calendar is far shorter than that.
        let moved = i32::try_from(days)
            .ok()
            .and_then(|days| self.0.checked_add(Duration::days(days.into())));
        moved.and_then(|moved| Self(moved).within_years()).unwrap_or(self)
    }

    fn within_years(self) -> Option<Self> {
        (1..=9999).contains(&self.0.year()).then_some(self)
    }

    /// Days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// Days since a day long before all others, for putting days in order by number.
    pub(in crate::domain) fn number(self) -> i64 {
        self.0.to_julian_day().into()
    }

    /// Whether this is a Saturday or a Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// This day, or the Monday after when it falls on a weekend.
    #[must_use]
    pub fn workday(self) -> Self {
        match self.0.weekday() {
            Weekday::Saturday => self.plus(2),
            Weekday::Sunday => self.plus(1),
            _ => self,
        }
    }

    /// The workday before this day.
    #[must_use]
    pub fn workday_before(self) -> Self {
        match self.0.weekday() {
            Weekday::Monday => self.plus(-3),
            Weekday::Sunday => self.plus(-2),
            _ => self.plus(-1),
        }
    }

    /// Workdays from `earlier` to this day; negative when this day comes first. A weekend counts as
    /// its Monday after.
    #[must_use]
    pub fn workdays_since(self, earlier: Self) -> i64 {
        self.workday_number() - earlier.workday_number()
    }

    /// This day moved by workdays. A weekend counts as its Monday after.
    #[must_use]
    pub fn plus_workdays(self, workdays: i64) -> Self {
        let number = self.workday_number().saturating_add(workdays);
        let days = number.div_euclid(5).saturating_mul(7).saturating_add(number.rem_euclid(5));
        self.plus(days.saturating_sub(self.0.to_julian_day().into()))
    }

    /// Workdays since the first Julian day, which was a Monday.
    fn workday_number(self) -> i64 {
        let days = i64::from(self.0.to_julian_day());
        days.div_euclid(7) * 5 + days.rem_euclid(7).min(5)
    }

    /// The Monday of this day's week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i64::from(self.0.weekday().number_days_from_monday()))
    }

    /// `September`
    #[must_use]
    pub fn month_name(self) -> &'static str {
        MONTHS.get(usize::from(self.month()) - 1).copied().unwrap_or_default()
    }

    fn weekday_name(self) -> &'static str {
        WEEKDAYS
            .get(usize::from(self.0.weekday().number_days_from_monday()))
            .copied()
            .unwrap_or_default()
    }

    /// `4 September 2026`
    #[must_use]
    pub fn long(self) -> String {
        format!("{} {} {}", self.0.day(), self.month_name(), self.0.year())
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// `Friday 4 September 2026`
    #[must_use]
    pub fn full(self) -> String {
        format!("{} {}", self.weekday_name(), self.long())
    }

    /// `4 September`
    #[must_use]
    pub fn in_year(self) -> String {
        format!("{} {}", self.0.day(), self.month_name())
    }

    /// `Friday 4 September`
    #[must_use]
    pub fn spoken(self) -> String {
        format!("{} {}", self.weekday_name(), self.in_year())
    }

    /// `Fri 4 Sep`
    #[must_use]
    pub fn short(self) -> String {
        format!("{} {}", self.weekday_name().get(..3).unwrap_or_default(), self.tick())
    }

    /// `by Mar 2028`, for what is due in some month.
    #[must_use]
    pub fn by_month(self) -> String {
        format!("by {}", self.month_of_year())
    }

    /// `Mar 2028`
    #[must_use]
    pub fn month_of_year(self) -> String {
        let month: String = self.month_name().chars().take(3).collect();
        format!("{month} {}", self.year())
    }

    /// `4 Sep`
    #[must_use]
    pub fn tick(self) -> String {
        format!("{} {}", self.0.day(), self.month_name().get(..3).unwrap_or_default())
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| Error::custom("not a day of the form YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_full() {
        for (day, year, full) in [
            ((2026, 9, 4), 2026, "Friday 4 September 2026"),
            ((2027, 1, 31), 2027, "Sunday 31 January 2027"),
            ((2028, 2, 29), 2028, "Tuesday 29 February 2028"),
        ] {
            let day = Day::new(day.0, day.1, day.2);
            assert_eq!(day.map(|day| (day.year(), day.full())), Some((year, full.to_owned())));
        }
    }
}
