//! The impact log: a number found in a line, wins found by a question, the year strip.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::workspace::event::{AnswerEvent, CaseEvent, WinEvent};
use rung::{
    domain::{
        assess::{
            impact_log::{Citations, Filter, supports, years},
            metric_parser::parse_line,
        },
        date::Day,
        id::{CaseId, SignalId, WinId},
        records::{
            case::{Answer, Case},
            metric::Metric,
            record::Record,
            settings::Settings,
            win::{Confidence, Win, WinKind, strongest},
            win_part::WinField,
        },
        workspace::{Workspace, event::Event},
    },
    export::{
        doc::{Doc, Section},
        log::{GroupBy, brag, listing, within},
        markdown::markdown,
    },
};
use support::{day, signals, track, win};

/// `what | before | after | unit | period`, or `-` where a line offers nothing.
#[test]
fn a_line_offers_the_number_it_says_and_invents_none() {
    for (line, offers) in [
        ("", "-"),
        ("Faster now.", "-"),
        ("Recovery fell from 190 to 40 minutes.", "Recovery|190|40|minutes|"),
        (
            "Recovery fell from 190 to 40 minutes in two quarters.",
            "Recovery|190|40|minutes|in two quarters",
        ),
        ("Recovery from 190 minutes to 40 minutes", "Recovery|190|40|minutes|"),
        (
            "Cut lead time from 3 weeks to 4 days within a year, for all sites",
            "lead time|3 weeks|4 days||within a year",
        ),
        (
            "We brought the bill from £1.2m to £0.9m over 12 months",
            "bill|£1.2m|£0.9m||over 12 months",
        ),
        (
            "The share of changes with a way back rose from 40% to 97%",
            "share of changes with a way back|40|97|%|",
        ),
        ("Availability from 98.2 to 99.9 %.", "Availability|98.2|99.9|%|"),
        ("Availability from 98.2 to 99.9%.", "Availability|98.2|99.9|%|"),
        ("Availability from 98.2 % to 99.9 %", "Availability|98.2|99.9|%|"),
        ("Tickets: 190 → 40 a week", "Tickets|190|40|a week|"),
        ("Tickets 190→40", "Tickets|190|40||"),
        ("Backlog 1 200 -> 300 tickets since March", "Backlog|1 200|300|tickets|since March"),
        ("Backlog from 1,200 to 300", "Backlog|1,200|300||"),
        ("Backlog 12 => 3", "Backlog|12|3||"),
        ("We went from 12 tickets a week to 3 tickets a week", "|12|3|tickets a week|"),
        ("Price from €40 per seat to €31 per seat", "Price|€40|€31|per seat|"),
        ("Onboarding from 40min to 5min", "Onboarding|40min|5min||"),
        (
            "In May, restore time fell from 8 h to 50 min and stayed there",
            "restore time|8 h|50 min||",
        ),
        ("Cut the cloud bill by 12 % in one quarter", "cloud bill||by 12|%|in one quarter"),
        ("Cut the cloud bill by 12%", "cloud bill||by 12|%|"),
        ("Costs down by £40k since June.", "Costs||by £40k||since June"),
        ("Error rate down by 3 percent", "Error rate||by 3|percent|"),
        ("Satisfaction up by 11 points", "Satisfaction||by 11|points|"),
        ("From 40 to 12.", "|40|12||"),
        ("Attrition (from 18 % to 7 %) in the platform group", "Attrition|18|7|%|"),
        ("Moved two teams; outages went from 9 to 2 a month.", "outages|9|2|a month|"),
        // Neither days nor people nor numbers without a change.
        ("Done by 2026", "-"),
        ("Signed off by 3 people", "-"),
        ("Ran the team from 2019 to 2024", "-"),
        ("Away from 1 March to 4 April", "-"),
        ("From 190 minutes", "-"),
        ("Closed 40 tickets", "-"),
        ("from two to three teams", "-"),
        ("Moved from Leeds to 4 sites", "-"),
        ("Went from bad to 40", "-"),
        ("3 -> ", "-"),
        ("by", "-"),
        // Nothing is named where the line does not say it shortly.
        (
            "When nobody in the whole of the company would still believe it we went from 9 to 2",
            "|9|2||",
        ),
    ] {
        let (text, metric) = parse_line(line);
        assert_eq!(text, line.trim());
        let said = metric.as_ref().map_or("-".to_owned(), |m| {
            [&m.what, &m.before, &m.after, &m.unit, &m.period].map(String::as_str).join("|")
        });
        assert_eq!(said, offers, "{line:?}");
        let words = metric
            .map(|m| [m.what, m.before, m.after, m.unit, m.period].join(" "))
            .unwrap_or_default();
        for word in words.split(' ') {
            assert!(
                line.to_lowercase().contains(&word.to_lowercase()),
                "{word:?} is not in {line:?}"
            );
        }
    }
}

#[test]
fn a_line_is_kept_as_it_was_typed_but_for_its_spaces() {
    assert_eq!(parse_line("  Outages   fell\tfrom 9 to 2 ").0, "Outages fell from 9 to 2");
}

fn metric(parts: [&str; 5]) -> Metric {
    let [what, before, after, unit, period] = parts.map(str::to_owned);
    Metric { what, before, after, unit, period }
}

#[test]
fn a_metric_reads_as_a_line() {
    for (parts, says) in [
        (["", "", "", "", ""], ""),
        (
            ["Time to recover", "190", "40", "minutes", "in two quarters"],
            "Time to recover: from 190 to 40 minutes, in two quarters",
        ),
        (["", "190", "40", "", ""], "from 190 to 40"),
        (["Availability", "98.2", "99.9", "%", ""], "Availability: from 98.2 % to 99.9 %"),
        (["Bill", "", "by 12", "%", ""], "Bill: by 12 %"),
        (["Bill", "£40k", "", "", ""], "Bill: from £40k"),
        (["Bill", "", "", "", "since June"], "Bill, since June"),
        (["", "", "", "", "since June"], "since June"),
        (["", "", "", "minutes", ""], ""),
    ] {
        assert_eq!(metric(parts).says(), says);
    }
}

#[test]
fn a_metric_comes_with_its_first_words_and_goes_with_its_last() {
    let mut win = win("w1", "Faster.");
    for part in WinField::METRIC {
        win.write(part, "4");
        assert_eq!(win.part(part), "4");
        assert!(win.metric.is_some());
        win.write(part, "");
        assert_eq!(win.metric, None, "{part:?}");
    }
}

#[test]
fn each_text_of_a_win_is_written_and_read_under_its_own_name() {
    let mut written = win("w1", "");
    for part in WinField::ALL {
        written.write(part, part.name());
    }
    for part in WinField::ALL {
        assert_eq!(written.part(part), part.name());
        assert!(!part.hint().is_empty());
        let mut one = win("w1", "");
        one.write(part, "x");
        assert!(!one.is_blank(), "{part:?}");
    }
}

#[test]
fn a_win_is_called_by_its_name_or_its_first_sentence() {
    for (title, text, called) in [
        ("", "Outages fell. Twice.", "Outages fell"),
        (" Calm nights ", "Outages fell. Twice.", "Calm nights"),
        ("Calm nights", "", "Calm nights"),
        (" ", " ", "A win without words yet"),
    ] {
        assert_eq!(Win { title: title.to_owned(), ..win("w1", text) }.title(), called);
    }
}

#[test]
fn the_number_of_a_win_may_stand_in_its_metric_or_its_result() {
    let bare = || win("bare", "Faster");
    let counted = Win { metric: Some(metric(["", "9", "2", "", ""])), ..win("counted", "Faster") };
    let result = Win { result: "Two quarters, 0 stops.".to_owned(), ..win("result", "Faster") };
    let named =
        Win { metric: Some(metric(["Tier 1 calls", "", "", "", ""])), ..win("named", "Faster") };
    for (win, has) in [(&bare(), false), (&counted, true), (&result, true), (&named, false)] {
        assert_eq!(win.has_number(), has, "{}", win.id);
    }
    assert_eq!(strongest([&bare(), &counted]).map(|win| win.id.as_str()), Some("counted"));
}

#[test]
fn what_the_business_would_notice_is_money_or_risk_with_a_number() {
    for (kinds, text, visible) in [
        (&[WinKind::Cost][..], "Bill down 12 %", true),
        (&[WinKind::Revenue], "Won 3 tenders", true),
        (&[WinKind::Speed, WinKind::Risk], "Outages from 9 to 2", true),
        (&[WinKind::Speed], "Outages from 9 to 2", false),
        (&[WinKind::Cost], "Bill down", false),
        (&[], "Bill down 12 %", false),
    ] {
        let win = Win { kinds: kinds.iter().copied().collect(), ..win("w1", text) };
        assert_eq!(win.is_business_visible(), visible, "{text}");
    }
}

/// Four wins over three years; `cited` is cited by an answer, `named` names the signal itself.
fn log() -> Workspace {
    let mut case =
        Case::new("c1".try_into().unwrap(), "it-director".try_into().unwrap(), day("2026-09-01"));
    case.answers.insert(
        "vendor-command".try_into().unwrap(),
        Answer { cites: vec!["cited".try_into().unwrap()], ..Answer::default() },
    );
    case.answers.insert(
        "incident-leadership".try_into().unwrap(),
        Answer { note: Some("named".try_into().unwrap()), ..Answer::default() },
    );
    let dated = |id: &str, on: &str, text: &str| Win { day: day(on), ..win(id, text) };
    Workspace::of([
        Record::Case(case),
        Record::Win(Win {
            kinds: [WinKind::Cost].into(),
            ..dated("cited", "2025-11-30", "The Øresund contract, 12 % less")
        }),
        Record::Win(Win {
            kinds: [WinKind::Risk, WinKind::Cost].into(),
            signals: signals(&["vendor-command", "change-governance"]),
            voucher: "Head of Łódź plant".to_owned(),
            ..dated("named", "2026-02-01", "Outages from 9 to 2")
        }),
        Record::Win(Win {
            metric: Some(metric(["Deployments", "", "40", "", ""])),
            ..dated("plain", "2026-02-28", "ΤΕΛΟΣ of the queue")
        }),
        Record::Win(dated("mute", "2024-05-01", " ")),
    ])
}

#[test]
fn wins_are_found_by_year_kind_signal_and_words() {
    let all = || Filter::default();
    let text = |text: &str| Filter { text: text.to_owned(), ..all() };
    for (filter, found) in [
        (all(), &["plain", "named", "cited", "mute"][..]),
        (Filter { year: Some(2026), ..all() }, &["plain", "named"]),
        (Filter { year: Some(2023), ..all() }, &[]),
        (Filter { kind: Some(WinKind::Cost), ..all() }, &["named", "cited"]),
        (Filter { kind: Some(WinKind::Revenue), ..all() }, &[]),
        (
            Filter { signal: Some("vendor-command".try_into().unwrap()), ..all() },
            &["named", "cited"],
        ),
        (Filter { signal: Some("incident-leadership".try_into().unwrap()), ..all() }, &["named"]),
        (Filter { signal: Some("change-governance".try_into().unwrap()), ..all() }, &["named"]),
        (Filter { signal: Some("charm".try_into().unwrap()), ..all() }, &[]),
        (text("  "), &["plain", "named", "cited", "mute"]),
        (text("OUTAGES"), &["named"]),
        (text("2 outages"), &["named"]),
        (text("outages contract"), &[]),
        (text("øresund"), &["cited"]),
        (text("łÓDŹ"), &["named"]),
        (text("deploy"), &["plain"]),
        (text("τελος"), &["plain"]),
        (text("nothing"), &[]),
        (
            Filter {
                year: Some(2026),
                kind: Some(WinKind::Risk),
                signal: Some("vendor-command".try_into().unwrap()),
                text: "outage".to_owned(),
            },
            &["named"],
        ),
    ] {
        let workspace = log();
        assert_eq!(
            filter.wins(&workspace).iter().map(|win| win.id.as_str()).collect::<Vec<_>>(),
            found,
            "{filter:?}"
        );
        assert_eq!(filter.is_set(), found.len() < 4, "{filter:?}");
    }
}

#[test]
fn a_win_supports_what_it_names_and_what_cites_it_once_each() {
    let workspace = log();
    let of =
        |id: &str| supports(&workspace, workspace.win(&id.try_into().unwrap()).expect("a win"));
    assert_eq!(
        of("named"),
        signals(&["vendor-command", "change-governance", "incident-leadership"])
    );
    assert_eq!(of("cited"), signals(&["vendor-command"]));
    assert_eq!(of("plain"), []);
}

#[test]
fn letters_of_either_case_are_one_to_a_search() {
    for (typed, stored) in [
        ("é", "É"),
        ("ÿ", "Ÿ"),
        ("ž", "Ž"),
        ("Ł", "ł"),
        ("ĺ", "Ĺ"),
        ("ŋ", "Ŋ"),
        ("Ё", "ё"),
        ("ж", "Ж"),
        ("Ω", "ω"),
        ("ısı", "ISI"),
        ("×", "×"),
        ("日本", "日本"),
        ("don't", "I don’t"),
        ("don’t", "I don't"),
        ("cafe", "Cafe\u{301}"),
        ("Café", "CAFE"),
        ("strasse", "Straße"),
        ("\"on call\"", "“on\u{a0}call”"),
        ("re-run", "re‑run"),
        ("handover", "hand\u{ad}over"),
        ("삼성", "\u{1109}\u{1161}\u{11b7}\u{1109}\u{1165}\u{11bc}"),
        ("ガス", "ｶﾞｽ"),
    ] {
        let workspace = Workspace::of([Record::Win(win("w1", stored))]);
        let found = Filter { text: typed.to_owned(), ..Filter::default() }.wins(&workspace).len();
        assert_eq!(found, 1, "{typed} in {stored}");
    }
    let workspace = Workspace::of([Record::Win(win("w1", "ł × ÷"))]);
    assert!(Filter { text: "l".to_owned(), ..Filter::default() }.wins(&workspace).is_empty());
}

/// Wins as `day`, `+` after it where the business would notice.
fn strip(wins: &[&str], today: &str) -> Vec<(i32, String, usize, String)> {
    let wins: Vec<Win> = wins
        .iter()
        .map(|on| {
            let seen = on.ends_with('+');
            let kinds = if seen { [WinKind::Cost].into() } else { [WinKind::Speed].into() };
            Win {
                day: day(on.trim_end_matches('+')),
                kinds,
                known: Some(Confidence::Measured),
                ..win("w", "Down 12 %")
            }
        })
        .collect();
    let years = years(&wins.iter().collect::<Vec<_>>(), day(today));
    years
        .into_iter()
        .map(|year| {
            (
                year.year,
                year.months.iter().map(ToString::to_string).collect(),
                year.begun,
                year.says(),
            )
        })
        .collect()
}

#[test]
fn the_strip_counts_months_and_says_what_they_amount_to() {
    let none = "None yet that the business would notice: revenue, cost or risk, with a number.";
    for (wins, today, expected) in [
        (
            &[][..],
            "2026-03-09",
            vec![(2026, "000000000000", 3, "Nothing in the log so far.".to_owned())],
        ),
        (
            &["2026-01-31"],
            "2026-01-31",
            vec![(2026, "100000000000", 1, format!("One win in the first month. {none}"))],
        ),
        (
            &["2026-01-02+", "2026-03-01", "2026-03-02"],
            "2026-04-01",
            vec![(
                2026,
                "102000000000",
                4,
                "Three wins in two of four months so far. One that the business would notice."
                    .to_owned(),
            )],
        ),
        (
            &["2026-01-02+", "2026-02-01+"],
            "2026-02-01",
            vec![(
                2026,
                "110000000000",
                2,
                "Two wins in every month so far. Two that the business would notice.".to_owned(),
            )],
        ),
        (
            &["2024-12-31", "2026-02-01"],
            "2026-02-28",
            vec![
                (2026, "010000000000", 2, format!("One win in one of two months so far. {none}")),
                (2024, "000000000001", 12, format!("One win in one of twelve months. {none}")),
            ],
        ),
        (
            &["2027-01-05"],
            "2026-12-31",
            vec![
                (2027, "100000000000", 0, format!("One win in the first month. {none}")),
                (2026, "000000000000", 12, "Nothing in the log.".to_owned()),
            ],
        ),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(year, months, begun, says)| (year, months.to_owned(), begun, says))
            .collect();
        assert_eq!(strip(wins, today), expected, "{wins:?}");
    }
}

#[test]
fn a_win_without_words_is_no_mark_on_the_strip() {
    let mute = win("w1", " ");
    assert_eq!(
        years(&[&mute], day("2026-07-01"))
            .iter()
            .map(rung::domain::assess::impact_log::Year::wins)
            .sum::<usize>(),
        0
    );
    // A slip of the year is shown in the log, and counted in no year.
    let slip = Win { day: day("0027-03-01"), ..win("w1", "Cut outages.") };
    assert_eq!(
        years(&[&slip], day("2026-07-01")).iter().map(|year| year.year).collect::<Vec<_>>(),
        [2026]
    );
}

/// A year of somebody who keeps a log: full, short, estimated, private, outside the period, without
/// words.
fn kept() -> Workspace {
    let dated = |id: &str, on: &str, text: &str| Win { day: day(on), ..win(id, text) };
    let texts = |parts: &[(WinField, &str)], mut win: Win| {
        parts.iter().for_each(|(part, text)| win.write(*part, text));
        win
    };
    let mut case =
        Case::new("c1".try_into().unwrap(), "it-director".try_into().unwrap(), day("2026-09-01"));
    case.answers.insert(
        "change-governance".try_into().unwrap(),
        Answer {
            cites: vec!["full".try_into().unwrap(), "secret".try_into().unwrap()],
            ..Answer::default()
        },
    );
    let full = texts(
        &[
            (WinField::Title, "Calm nights"),
            (WinField::What, "time to recover"),
            (WinField::Before, "190"),
            (WinField::After, "40"),
            (WinField::Unit, "minutes"),
            (WinField::Period, "in two quarters"),
            (WinField::Situation, "Three stops in two months."),
            (WinField::Task, "It was mine to end them."),
            (WinField::Action, "I named one lead for each night."),
            (WinField::Result, "No stop since March."),
            (WinField::Scope, "3 sites, 400 people"),
            (WinField::Decision, "We paid for the rota and not for the tool."),
            (WinField::Aligned, "Operations director, works council"),
            (WinField::Voucher, "Plant manager"),
        ],
        dated("full", "2026-03-30", "Recovery fell from 190 to 40 minutes. It stayed there."),
    );
    let full = Win {
        kinds: [WinKind::Risk, WinKind::Speed].into(),
        known: Some(Confidence::Measured),
        signals: signals(&["incident-leadership"]),
        ..full
    };
    let bill = texts(
        &[(WinField::After, "by 12"), (WinField::Unit, "%")],
        dated("bill", "2026-05-04", "Cloud bill down by 12 % | net"),
    );
    Workspace::of([
        Record::Case(case),
        Record::Settings(Settings { name: "Zoë Ångström".to_owned(), ..Settings::default() }),
        Record::Win(full),
        Record::Win(Win {
            kinds: [WinKind::Cost].into(),
            known: Some(Confidence::Estimated),
            ..bill
        }),
        Record::Win(Win {
            kinds: [WinKind::Cost].into(),
            ..dated("words", "2026-06-01", "One supplier less to call")
        }),
        Record::Win(Win {
            known: Some(Confidence::Unconfirmed),
            ..dated("loose", "2026-01-01", "About 9 teams use the intake form")
        }),
        Record::Win(Win {
            kinds: [WinKind::Cost].into(),
            private: true,
            ..dated("secret", "2026-04-01", "Secret: £9m")
        }),
        Record::Win(dated("mute", "2026-04-02", " ")),
        Record::Win(dated("early", "2025-12-31", "The day before, 1")),
        Record::Win(dated("late", "2026-07-01", "The day after, 1")),
    ])
}

fn half_year(by: GroupBy) -> Doc {
    brag(&kept(), &[&track()], day("2026-01-01"), day("2026-06-30"), by)
}

#[test]
fn the_brag_document_of_a_half_year_by_what_was_moved() {
    insta::assert_snapshot!(markdown(&half_year(GroupBy::Kind)));
}

#[test]
fn the_brag_document_of_a_half_year_by_signal() {
    insta::assert_snapshot!(markdown(&half_year(GroupBy::Signal)));
}

#[test]
fn an_empty_period_says_so() {
    let doc =
        |from: &str, until: &str| brag(&kept(), &[&track()], day(from), day(until), GroupBy::Kind);
    insta::assert_snapshot!(markdown(&doc("2020-01-01", "2020-12-31")));
    // Nothing tells that something private is there.
    assert_eq!(doc("2026-04-01", "2026-04-30").parts.len(), 2);
    // A period the wrong way round is empty.
    assert_eq!(doc("2026-06-30", "2026-01-01").parts.len(), 2);
    let log = kept();
    let (wins, private) = within(&log, day("2026-04-01"), day("2026-04-30"));
    assert_eq!((wins.len(), private), (0, 1));
}

#[test]
fn each_win_of_the_period_stands_once_and_a_private_one_nowhere() {
    for by in [GroupBy::Kind, GroupBy::Signal] {
        let doc = half_year(by);
        let headings: Vec<&str> = doc
            .parts
            .iter()
            .filter_map(|part| {
                if let Section::Heading(3, text) = part { Some(text.as_str()) } else { None }
            })
            .collect();
        let mut sorted = headings.clone();
        sorted.sort_unstable();
        assert_eq!(
            sorted,
            [
                "About 9 teams use the intake form (cannot be confirmed)",
                "Calm nights",
                "Cloud bill down by 12 % | net (est.)",
                "One supplier less to call"
            ]
        );
        let all = format!("{doc:?}");
        for gone in ["Secret", "£9m", "The day"] {
            assert!(!all.contains(gone), "{gone} by {by:?}");
        }
        let win = kept().win(&"full".try_into().unwrap()).cloned().expect("the full win");
        for part in WinField::ALL {
            let text = win.part(part);
            assert!(
                all.to_lowercase().contains(&text.to_lowercase()),
                "{part:?} is lost by {by:?}"
            );
        }
    }
}

#[test]
fn the_log_on_paper_has_every_word_of_each_win_by_year() {
    let mut whole = win("whole", "Line");
    for (at, part) in WinField::ALL.into_iter().enumerate() {
        whole.write(part, &format!("word{at:02}"));
    }
    let (old, secret) = (
        Win { day: day("2024-02-01"), ..win("old", "An old one.") },
        Win { private: true, ..win("secret", "Nobody's.") },
    );
    let workspace = Workspace::of([whole, old, secret].map(Record::Win));
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).try_into().unwrap()).collect::<Vec<_>>();
    let all =
        markdown(&listing(&workspace, &[], &ids(&["whole", "secret", "gone", "old"])).unwrap());
    for at in 0..WinField::ALL.len() {
        assert!(
            all.to_lowercase().contains(&format!("word{at:02}")),
            "word{at:02} is not in\n{all}"
        );
    }
    assert!(
        all.starts_with("# Impact log\n")
            && all.contains("\n## 2026\n")
            && all.contains("\n## 2024\n\n### An old one\n"),
        "{all}"
    );
    assert!(!all.contains("Nobody"), "{all}");
    let long = "St. Mary’s and five more sites answer within two hours, ".repeat(3);
    let named = Workspace::of([Record::Win(Win { title: long.clone(), ..win("named", "Line.") })]);
    assert!(markdown(&listing(&named, &[], &ids(&["named"])).unwrap()).contains(long.trim()));
    let one = markdown(&listing(&workspace, &[], &ids(&["old"])).unwrap());
    assert!(one.starts_with("# A win of the impact log\n") && !one.contains("## 2024"), "{one}");
    assert_eq!(listing(&workspace, &[], &ids(&["secret", "gone"])), None);
}

proptest::proptest! {
    /// Citations read off once are those that each win's own search finds, and the filter by signal
    /// finds the same wins.
    #[test]
    fn citations_of_all_wins_are_those_of_each(cites in proptest::collection::vec((0_u8..3, 0_u8..4, 0_u8..6, proptest::bool::ANY), 0..20)) {
        let day = Day::new(2026, 1, 2).unwrap();
        let mut work = Workspace::default();
        for case in 0..3 {
            let id = CaseId::try_from(format!("c{case}").as_str()).unwrap();
            work.apply(&Event::Case(CaseEvent::CaseOpened(Case::new(id, "it-director".try_into().unwrap(), day))));
        }
        for win in 0..6 {
            let mut win = Win::new(WinId::try_from(format!("w{win}").as_str()).unwrap(), day);
            win.text = "Cut the bill".to_owned();
            work.apply(&Event::Win(WinEvent::WinAdded(Box::new(win))));
        }
        for (case, signal, win, own) in cites {
            let (case, win) = (CaseId::try_from(format!("c{case}").as_str()).unwrap(), WinId::try_from(format!("w{win}").as_str()).unwrap());
            let signal = SignalId::try_from(format!("s{signal}").as_str()).unwrap();
            work.apply(&if own { Event::Win(WinEvent::WinSupports { win, signal, supports: true }) } else { Event::Answer(AnswerEvent::WinCited { case, signal, win }) });
        }
        let all = Citations::of(&work);
        for win in work.wins() {
            proptest::prop_assert_eq!(all.supports(win), supports(&work, win));
        }
        for signal in 0..4 {
            let signal = SignalId::try_from(format!("s{signal}").as_str()).unwrap();
            let found = Filter { signal: Some(signal.clone()), ..Filter::default() };
            let slow: Vec<&Win> = work.wins().into_iter().filter(|win| supports(&work, win).contains(&signal)).collect();
            proptest::prop_assert_eq!(found.wins(&work), slow);
        }
    }
}
