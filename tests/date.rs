//! Days: what is a day, how it is written, and how weeks are counted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::date::Day;
use support::day;

#[test]
fn only_days_of_the_calendar_are_days() {
    for (text, is_day) in [
        ("2026-09-04", true),
        ("0001-01-01", true),
        ("9999-12-31", true),
        ("2028-02-29", true),
        ("2000-02-29", true),
        ("2027-02-29", false),
        ("1900-02-29", false),
        ("2026-02-30", false),
        ("2026-04-31", false),
        ("2026-13-01", false),
        ("2026-00-10", false),
        ("2026-01-00", false),
        ("0000-01-01", false),
        ("10000-01-01", false),
        ("", false),
        ("-", false),
        ("--", false),
        ("2026", false),
        ("2026-09", false),
        ("2026-9-4", false),
        ("2026-09-04-01", false),
        (" 2026-09-04", false),
        ("2026-09-04 ", false),
        ("2026-09-04T00:00", false),
        ("+026-09-04", false),
        ("2026-+9-04", false),
        ("-2026-09-04", false),
        ("2026/09/04", false),
        ("04-09-2026", false),
        ("２０２６-09-04", false),
        ("abcd-ef-gh", false),
    ] {
        let found = Day::parse(text);
        assert_eq!(found.is_some(), is_day, "{text:?}");
        assert!(
            found.is_none_or(|found| found.to_string() == text),
            "{text:?} is printed as {found:?}"
        );
    }
}

/// A year that is half typed or a slip: kept where it stands, and nothing is computed from it.
#[test]
fn a_typed_day_is_of_a_year_that_somebody_can_mean() {
    for (text, wrong) in [
        ("2026-09-04", None),
        (" 2026-09-04 ", None),
        ("1950-01-01", None),
        ("2150-12-31", None),
        ("1949-12-31", Some("The year 1949 is not between 1950 and 2150.")),
        ("2151-01-01", Some("The year 2151 is not between 1950 and 2150.")),
        ("0027-12-11", Some("The year 27 is not between 1950 and 2150.")),
        ("0002-12-11", Some("The year 2 is not between 1950 and 2150.")),
        ("20277-12-11", Some("The year 20277 is not between 1950 and 2150.")),
        ("202777-12-11", Some("The year 202777 is not between 1950 and 2150.")),
        ("9999-12-31", Some("The year 9999 is not between 1950 and 2150.")),
        ("", Some("That is not a full date.")),
        ("27-12-11", Some("That is not a full date.")),
        ("12/11/2027", Some("That is not a full date.")),
        ("next week", Some("That is not a full date.")),
        ("2026-09", Some("That is not a full date.")),
        // Of a year that can be meant, and in no calendar.
        ("2027-13-45", Some("There is no day 2027-13-45.")),
        (" 2027-02-30 ", Some("There is no day 2027-02-30.")),
        ("2027-00-10", Some("There is no day 2027-00-10.")),
        ("2027-02-29", Some("There is no day 2027-02-29.")),
        ("0027-13-45", Some("The year 27 is not between 1950 and 2150.")),
        ("2027-1-5", Some("That is not a full date.")),
        ("2027-ab-cd", Some("That is not a full date.")),
        ("2027--1-2", Some("That is not a full date.")),
        ("+2027-12-11", Some("That is not a full date.")),
    ] {
        assert_eq!(Day::wrong(text).as_deref(), wrong, "{text:?}");
        assert_eq!(Day::typed(text).is_some(), wrong.is_none(), "{text:?}");
    }
    assert!(!day("0027-12-11").is_meant() && day("1950-01-01").is_meant());
}

#[test]
fn a_day_is_written_in_five_ways() {
    for (text, long, spoken, short, in_year, tick) in [
        (
            "2026-09-04",
            "4 September 2026",
            "Friday 4 September",
            "Fri 4 Sep",
            "4 September",
            "4 Sep",
        ),
        (
            "2026-12-31",
            "31 December 2026",
            "Thursday 31 December",
            "Thu 31 Dec",
            "31 December",
            "31 Dec",
        ),
        (
            "2028-02-29",
            "29 February 2028",
            "Tuesday 29 February",
            "Tue 29 Feb",
            "29 February",
            "29 Feb",
        ),
        ("2027-05-02", "2 May 2027", "Sunday 2 May", "Sun 2 May", "2 May", "2 May"),
    ] {
        let day = day(text);
        assert_eq!(
            (&*day.long(), &*day.spoken(), &*day.short(), &*day.in_year(), &*day.tick()),
            (long, spoken, short, in_year, tick)
        );
    }
}

#[test]
fn a_day_is_stored_as_it_is_parsed() {
    assert_eq!(serde_json::to_string(&day("0987-01-02")).unwrap(), r#""0987-01-02""#);
    let read = |text| serde_json::from_str::<Day>(text);
    assert_eq!(read(r#""2026-09-04""#).unwrap(), day("2026-09-04"));
    for bad in [r#""2026-02-30""#, r#""""#, "20260904", "null", "[2026,9,4]"] {
        assert!(read(bad).is_err(), "{bad}");
    }
}

#[test]
fn moving_by_days_crosses_months_and_years() {
    for (from, days, to) in [
        ("2026-09-04", 0, "2026-09-04"),
        ("2026-09-30", 1, "2026-10-01"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2027-01-01", -1, "2026-12-31"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2027-02-28", 1, "2027-03-01"),
        ("2026-09-07", 89, "2026-12-05"),
        ("2028-02-29", 366, "2029-03-01"),
    ] {
        assert_eq!(day(from).plus(days), day(to), "{from} + {days}");
        assert_eq!(day(to).since(day(from)), days, "{to} - {from}");
    }
}

/// Numbers of days come from stored plans; one beyond the calendar must not stop the page.
#[test]
fn a_day_stays_where_it_is_at_the_ends_of_the_calendar() {
    for days in [4_000_000, 1 << 40, i64::MAX] {
        assert_eq!(day("2026-09-04").plus(days), day("2026-09-04"));
        assert_eq!(day("2026-09-04").plus(-days), day("2026-09-04"));
        assert_eq!(day("2026-09-04").plus_workdays(days), day("2026-09-04"));
    }
    assert_eq!(day("2026-09-04").plus_workdays(i64::MIN), day("2026-09-04"));
    assert_eq!(day("9999-12-31").plus(1), day("9999-12-31"));
    assert_eq!(day("0001-01-01").plus(-1), day("0001-01-01"));
}

#[test]
fn weekends_give_way_to_workdays() {
    for (text, weekend, workday, before, monday) in [
        ("2026-09-07", false, "2026-09-07", "2026-09-04", "2026-09-07"),
        ("2026-09-08", false, "2026-09-08", "2026-09-07", "2026-09-07"),
        ("2026-09-11", false, "2026-09-11", "2026-09-10", "2026-09-07"),
        ("2026-09-12", true, "2026-09-14", "2026-09-11", "2026-09-07"),
        ("2026-09-13", true, "2026-09-14", "2026-09-11", "2026-09-07"),
        ("2027-01-02", true, "2027-01-04", "2027-01-01", "2026-12-28"),
    ] {
        let day = day(text);
        let found = (day.is_weekend(), day.workday(), day.workday_before(), day.monday());
        assert_eq!(
            found,
            (weekend, support::day(workday), support::day(before), support::day(monday)),
            "{text}"
        );
    }
}

#[test]
fn workdays_are_counted_over_weekends() {
    for (from, workdays, to) in [
        ("2026-09-07", 0, "2026-09-07"),
        ("2026-09-07", 4, "2026-09-11"),
        ("2026-09-07", 5, "2026-09-14"),
        ("2026-09-11", 1, "2026-09-14"),
        ("2026-09-14", -1, "2026-09-11"),
        ("2026-09-07", 21, "2026-10-06"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2026-12-31", 2, "2027-01-04"),
    ] {
        assert_eq!(day(from).plus_workdays(workdays), day(to), "{from} + {workdays}");
        assert_eq!(day(to).workdays_since(day(from)), workdays, "{to} - {from}");
    }
    for weekend in ["2026-09-12", "2026-09-13"] {
        assert_eq!(day(weekend).plus_workdays(0), day("2026-09-14"));
        assert_eq!(day(weekend).workdays_since(day("2026-09-11")), 1);
        assert_eq!(day("2026-09-15").workdays_since(day(weekend)), 1);
    }
}

#[test]
fn a_month_is_said_alone_and_as_a_date_to_keep() {
    for (text, alone) in
        [("2028-03-31", "Mar 2028"), ("2026-09-01", "Sep 2026"), ("0001-01-01", "Jan 1")]
    {
        let day = Day::parse(text).expect(text);
        assert_eq!(
            (day.month_of_year(), day.by_month()),
            (alone.to_owned(), format!("by {alone}"))
        );
    }
}
