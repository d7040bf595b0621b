//! The day and the time on the wall. Only for what is shown and dated; nothing is ordered by it.

use crate::{domain::date::Day, export::ics::Stamp};

/// Today, in the person's own time zone.
#[must_use]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    let year = i32::try_from(now.get_full_year()).unwrap_or(9999);
    Day::new(year, month, day).unwrap_or_else(fallback)
}

/// `14:32`
#[must_use]
pub fn time() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds since some moment; only for how long ago something was.
#[must_use]
pub fn instant() -> f64 {
    js_sys::Date::now()
}

/// How many seconds of this day have gone by; for measuring a few minutes.
#[must_use]
pub fn second() -> u32 {
    let now = js_sys::Date::new_0();
    (now.get_hours() * 60 + now.get_minutes()) * 60 + now.get_seconds()
}

/// Now, by the clock of Greenwich.
#[must_use]
pub fn stamp() -> Stamp {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_utc_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_utc_date()).unwrap_or(1);
    let year = i32::try_from(now.get_utc_full_year()).unwrap_or(9999);
    let second = (now.get_utc_hours() * 60 + now.get_utc_minutes()) * 60 + now.get_utc_seconds();
    Stamp { day: Day::new(year, month, day).unwrap_or_else(fallback), second }
}

/// A clock set outside the years 1 to 9999.
#[expect(clippy::expect_used, reason = "the first of January 2026 is a day")]
fn fallback() -> Day {
    Day::new(2026, 1, 1).expect("a day of the calendar")
}
