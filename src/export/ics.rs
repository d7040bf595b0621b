//! Calendar files (RFC 5545): days that last all day, with names that stay the same, so that taking
//! a plan in again moves what moved and doubles nothing.

use super::letters::letters;
use crate::domain::date::Day;

/// When a file was made, by the clock of Greenwich.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The day there.
    pub day: Day,
    /// Seconds of it that have gone by.
    pub second: u32,
}

impl Stamp {
    /// `20260918T071500Z`
    fn digits(self) -> String {
        let second = self.second.min(86_399);
        format!(
            "{}T{:02}{:02}{:02}Z",
            digits(self.day),
            second / 3600,
            second / 60 % 60,
            second % 60
        )
    }

    /// Seconds since 2026 began: larger in each later file, so that a program takes what moved for
    /// news without anything being counted or kept. Calendars read 31 bits of it, which last until
    /// 2094.
    fn sequence(self) -> i64 {
        let days = Day::new(2026, 1, 1).map_or(0, |first| self.day.since(first));
        (days * 86_400 + i64::from(self.second)).clamp(0, i64::from(i32::MAX))
    }
}

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same in every file for the same thing.
    pub uid: String,
    /// When.
    pub day: Day,
    /// What stands in the calendar.
    pub title: String,
    /// What it is part of.
    pub about: String,
}

/// Bytes in a line, its end not counted.
const WIDTH: usize = 75;

/// A calendar of these events, as made at `stamp`.
#[must_use]
pub fn calendar(name: &str, events: &[Event], stamp: Stamp) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| fold(&mut out, name, value);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Rung//Rung//EN");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escaped(name));
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&event.uid));
        line("DTSTAMP", &stamp.digits());
        line("SEQUENCE", &stamp.sequence().to_string());
        line("DTSTART;VALUE=DATE", &digits(event.day));
        // The first day after it.
        line("DTEND;VALUE=DATE", &digits(event.day.plus(1)));
        line("SUMMARY", &escaped(&event.title));
        if !event.about.is_empty() {
            line("DESCRIPTION", &escaped(&event.about));
        }
        // It takes no time out of the day.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

/// `20260918`
fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in letters(text.trim()) {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter => out.push(letter),
        }
    }
    out
}

/// A line, broken where it is long, never inside a letter.
fn fold(out: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if width + letter.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}
