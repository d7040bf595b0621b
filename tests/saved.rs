//! The stored form: how each record is written, that nothing damaged is believed, and that the
//! store loses nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

#[path = "support/shelf.rs"]
mod shelf;
mod support;

use proptest::prelude::*;
use rung::{
    domain::{
        date::Day,
        records::{
            case::{Answer, Case},
            document::{Row, Sheet},
            key::{Key, Kind},
            plan_item::{PlanItem, PlanItemKind},
            record::Record,
            rehearsal::{Rehearsal, SelfRating},
            story::Story,
            win::Win,
            win_part::WinField,
        },
    },
    storage::{
        backend::StorageError,
        decode_error::DecodeError,
        envelope::{Saw, body, decode, decode_alone, encode, encode_after},
        keys::Quarantined,
        migrations::SCHEMA,
        outcome::{SaveError, SaveOutcome},
        store::{LoadReport, Store},
    },
};
use shelf::{Browser, FAILURES, Failure};
use std::{collections::BTreeMap, fs, path::PathBuf};
use support::{day, one_of_each, small_checklist, small_long_plan, win};

const WRITER: &str = "k3f9";

fn golden(kind: Kind) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/saved")
        .join(format!("v{SCHEMA}/{}.json", kind.slug()))
}

/// These files stay as they are for good: they are what browsers hold. `BLESS=1` writes those of a
/// new version.
#[test]
fn each_kind_is_stored_byte_for_byte_as_before_and_opens() {
    for record in one_of_each() {
        let (key, sealed, path) =
            (record.key(), encode(&record, 7, WRITER), golden(record.key().kind));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &sealed).expect("the fixture can be written");
        }
        let stored =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            sealed, stored,
            "{key} is stored in another form; raise SCHEMA and add a step to migrate.rs"
        );
        let opened = decode(&key, &stored).unwrap_or_else(|why| panic!("{key}: {why}"));
        assert_eq!((opened.record, opened.counter), (record, 7));
    }
}

/// Records of the same kinds with other fields filled in, by the names of their files.
fn others() -> Vec<(&'static str, Record)> {
    let mut all = vec![
        ("checklist-alone", Record::Checklist(small_checklist(None))),
        ("long-plan", Record::Plan(small_long_plan())),
    ];
    for record in one_of_each() {
        match record {
            Record::Win(mut win) => {
                let empty = WinField::ALL
                    .iter()
                    .filter(|part| win.part(**part).is_empty())
                    .collect::<Vec<_>>();
                empty.into_iter().for_each(|part| win.write(*part, &format!("{part:?}")));
                win.support(&"vendor-command".try_into().unwrap(), true);
                win.support(&"change-governance".try_into().unwrap(), true);
                win.private = true;
                all.push(("win-full", Record::Win(win)));
            }
            Record::Story(mut story) => {
                story.rehearse(Rehearsal {
                    day: day("2026-09-01"),
                    seconds: 100,
                    mark: SelfRating::Shaky,
                });
                story.rehearse(Rehearsal {
                    day: day("2026-09-08"),
                    seconds: 89,
                    mark: SelfRating::Ready,
                });
                all.push(("story-rehearsed", Record::Story(story)));
            }
            Record::Case(mut case) => {
                let answer = case.answers.get_mut("vendor-command").expect("an answer");
                answer.not_applicable = "Zoë’s team buys\nfor all of us.".to_owned();
                all.push(("case-not-applicable", Record::Case(case)));
            }
            _ => {}
        }
    }
    all
}

/// What came to records later is stored beside the fields of before, and none of it where it is
/// empty.
#[test]
fn fuller_records_are_stored_byte_for_byte_and_open() {
    for (name, record) in others() {
        let (key, sealed, path) = (
            record.key(),
            encode(&record, 7, WRITER),
            golden(Kind::Win).with_file_name(format!("{name}.json")),
        );
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &sealed).expect("the fixture can be written");
        }
        let stored =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            sealed, stored,
            "{name} is stored in another form; raise SCHEMA and add a step to migrate.rs"
        );
        assert_eq!(decode(&key, &stored).map(|opened| opened.record), Ok(record), "{name}");
    }
}

/// What its writer had seen of others stands in the envelope, in the order of their names; an
/// earlier page left it out.
#[test]
fn what_its_writer_had_seen_is_stored_byte_for_byte_and_opens() {
    let others = [("Zoë".to_owned(), u64::MAX), (WRITER.to_owned(), 5), ("b2c1".to_owned(), 6)];
    for (name, saw) in [("win-seen", Saw::from(others)), ("win-seen-nothing", Saw::new())] {
        let record = w1("Outages fell from 190 to 40 minutes.");
        let (sealed, path) = (
            encode_after(&record, 7, WRITER, Some(&saw)),
            golden(Kind::Win).with_file_name(format!("{name}.json")),
        );
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &sealed).expect("the fixture can be written");
        }
        let stored =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            sealed, stored,
            "{name} is stored in another form; raise SCHEMA and add a step to migrate.rs"
        );
        let opened = decode(&record.key(), &stored).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(
            (opened.record, opened.counter, &*opened.writer, opened.saw),
            (record, 7, WRITER, Some(saw)),
            "{name}"
        );
    }
}

/// The files of version 1 and 2, as those pages wrote them: every one opens as the record it was.
#[test]
fn what_earlier_versions_stored_opens() {
    let named = one_of_each().into_iter().map(|record| (record.key().kind.slug(), record));
    let records: BTreeMap<&str, Record> = named.chain(others()).collect();
    for (version, files) in [(1, 6), (2, 10)] {
        let folder = golden(Kind::Win).with_file_name(format!("../v{version}"));
        let mut opened = 0;
        for entry in fs::read_dir(folder).expect("the folder") {
            let path = entry.unwrap().path();
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let record = records.get(name).unwrap_or_else(|| panic!("no record is called {name}"));
            let stored = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(stored.starts_with(&format!(r#"{{"rung":{version},"#)), "{name}");
            assert_eq!(
                decode(&record.key(), &stored).map(|opened| opened.record).as_ref(),
                Ok(record),
                "{name} of version {version}"
            );
            opened += 1;
        }
        assert_eq!(opened, files, "files of version {version}");
    }
}

/// What older pages wrote, read and written again, is what they wrote, but for the number of the
/// version.
#[test]
fn every_stored_file_is_written_again_byte_for_byte() {
    let mut files = 0;
    for version in 1..=SCHEMA {
        for entry in fs::read_dir(golden(Kind::Win).with_file_name(format!("../v{version}")))
            .expect("the folder")
        {
            let path = entry.unwrap().path();
            let stored = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let kind = Kind::ALL
                .into_iter()
                .find(|kind| name.ends_with(kind.slug()) || name.starts_with(kind.slug()))
                .expect(name);
            let record = read_alone(&stored);
            assert_eq!(record.key().kind, kind, "{name}");
            let saw =
                decode(&record.key(), &stored).unwrap_or_else(|why| panic!("{name}: {why}")).saw;
            let again = encode_after(&record, 7, WRITER, saw.as_ref()).replacen(
                &format!(r#"{{"rung":{SCHEMA},"#),
                &format!(r#"{{"rung":{version},"#),
                1,
            );
            assert_eq!(again, stored, "{name} of version {version}");
            files += 1;
        }
    }
    assert_eq!(files, 33);
}

fn read_alone(stored: &str) -> Record {
    decode_alone(stored).unwrap_or_else(|why| panic!("{why}: {stored}"))
}

/// Nothing of what version 3 added is written where it is empty: the bodies of the older files are
/// written as they were.
#[test]
fn what_says_the_same_is_written_the_same() {
    let named = one_of_each().into_iter().map(|record| (record.key().kind.slug(), record));
    for (name, record) in named.chain(others()) {
        let Ok(stored) =
            fs::read_to_string(golden(Kind::Win).with_file_name(format!("../v2/{name}.json")))
        else {
            continue;
        };
        assert!(stored.ends_with(&format!(r#""body":{}}}"#, body(&record))), "{name}");
    }
}

#[test]
fn a_win_of_one_line_is_stored_as_before() {
    let plain = r#"{"id":"w1","day":"2026-06-18","text":"47 minutes"}"#;
    assert_eq!(body(&w1("47 minutes")), plain);
    let story = Record::Story(Story {
        task: "Mine.".to_owned(),
        ..Story::new("c1".try_into().unwrap(), "p1".try_into().unwrap())
    });
    assert_eq!(body(&story), r#"{"case":"c1","prompt":"p1","task":"Mine."}"#);
}

#[test]
fn every_kind_has_a_golden_file() {
    let kinds: Vec<Kind> = one_of_each().iter().map(|record| record.key().kind).collect();
    assert_eq!(kinds, Kind::ALL);
}

#[test]
fn a_value_cut_short_anywhere_is_refused() {
    for record in one_of_each() {
        let sealed = encode(&record, 7, WRITER);
        for end in (0..sealed.len()).filter(|end| sealed.is_char_boundary(*end)) {
            assert!(
                decode(&record.key(), &sealed[..end]).is_err(),
                "{} cut at {end}",
                record.key()
            );
        }
    }
}

#[test]
fn a_value_with_a_flipped_bit_is_refused_or_says_the_same() {
    for record in one_of_each() {
        let sealed = encode(&record, 7, WRITER);
        for (at, bit) in (0..sealed.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
            let mut bytes = sealed.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            if let Ok(opened) = decode(&record.key(), &flipped) {
                assert_eq!(opened.record, record, "byte {at}, bit {bit} of {}", record.key());
            }
        }
    }
}

#[test]
fn two_swapped_letters_are_noticed() {
    let record = Record::Win(win("w1", "Outages fell from 190 to 40 minutes."));
    let sealed = encode(&record, 7, WRITER);
    let body_at = sealed.find("\"body\"").expect("a body") + 7;
    for at in body_at..sealed.len() - 1 {
        let mut bytes = sealed.clone().into_bytes();
        bytes.swap(at, at + 1);
        if bytes != sealed.as_bytes() {
            assert!(
                decode(&record.key(), &String::from_utf8(bytes).unwrap()).is_err(),
                "byte {at}"
            );
        }
    }
}

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

#[test]
fn text_that_is_no_envelope_is_refused() {
    let deep = "[".repeat(200_000);
    let deep_body = format!(r#"{{"rung":1,"n":1,"by":"x","sum":"00000000","body":{deep}}}"#);
    for foreign in [
        "",
        " ",
        "null",
        "0",
        "\"\"",
        "[]",
        "{}",
        "dark",
        "undefined",
        "[object Object]",
        "\u{feff}{}",
        "\0",
        "{\"rung\":1}",
        &deep,
        &deep_body,
        r#"{"id":"w1","day":"2026-06-18","text":"bare"}"#,
        r#"{"rung":1,"n":1,"by":"x","sum":"00000000"}"#,
        r#"{"rung":1,"n":-1,"by":"x","sum":"00000000","body":{}}"#,
        r#"{"rung":"1","n":1,"by":"x","sum":"00000000","body":{}}"#,
        r#"{"rung":1,"rung":1,"n":1,"by":"x","sum":"00000000","body":{}}"#,
    ] {
        assert_eq!(decode(&key("win:w1"), foreign), Err(DecodeError::Form), "{:.80}", foreign);
    }
}

/// CRC-32 by the book, a bit at a time.
fn crc32(text: &str) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !text.bytes().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(byte), bit))
}

/// The check value of the standard; the golden files hold checksums of another implementation.
#[test]
fn the_checksum_is_the_one_everybody_uses() {
    assert_eq!(crc32("123456789"), 0xcbf4_3926);
    let sealed = encode(&w1("47 minutes"), 1, WRITER);
    assert!(
        sealed.contains(&format!("\"sum\":\"{:08x}\"", crc32(&body(&w1("47 minutes"))))),
        "{sealed}"
    );
}

/// An envelope that fits its body, whatever the body says.
fn sealed_body(version: u32, body: &str) -> String {
    format!(r#"{{"rung":{version},"n":1,"by":"x","sum":"{:08x}","body":{body}}}"#, crc32(body))
}

#[test]
fn a_body_says_what_its_key_says_or_is_refused() {
    let good = r#"{"id":"w1","day":"2026-06-18","text":"Words"}"#;
    let contents = |found: Result<_, DecodeError>| matches!(found, Err(DecodeError::Contents(_)));
    assert!(decode(&key("win:w1"), &sealed_body(1, good)).is_ok());
    assert_eq!(decode(&key("win:w2"), &sealed_body(1, good)), Err(DecodeError::Misplaced));
    assert!(contents(decode(&key("case:w1"), &sealed_body(1, good))));
    assert_eq!(decode(&key("win:w1"), &sealed_body(SCHEMA + 1, good)), Err(DecodeError::Newer));
    assert_eq!(decode(&key("win:w1"), &sealed_body(u32::MAX, "[]")), Err(DecodeError::Newer));
    assert_eq!(decode(&key("win:w1"), &sealed_body(0, good)), Err(DecodeError::Form));
    let damaged = sealed_body(1, good).replace("Words", "Wards");
    assert_eq!(decode(&key("win:w1"), &damaged), Err(DecodeError::Damaged));
    for bad in [
        "null",
        "[]",
        "{}",
        "\"w1\"",
        r#"{"id":"w1","text":"no day"}"#,
        r#"{"id":"w1","day":"2026-02-30","text":"x"}"#,
        r#"{"id":"w1","day":"2026-06-18","text":7}"#,
        r#"{"id":"w1","day":"2026-06-18","text":"x","known":"guessed"}"#,
        r#"{"id":"w1","day":"2026-06-18","text":"x","kinds":["fame"]}"#,
    ] {
        assert!(contents(decode(&key("win:w1"), &sealed_body(1, bad))), "{bad}");
    }
}

/// Keys of plans, attempts and checklists are made of two ids, and both are in the body.
#[test]
fn a_record_under_a_key_of_its_neighbour_is_refused() {
    let records = one_of_each().into_iter().chain(others().into_iter().map(|(_, record)| record));
    let kinds = [Kind::Plan, Kind::Attempt, Kind::Checklist];
    for record in records.filter(|record| kinds.contains(&record.key().kind)) {
        let (own, sealed) = (record.key(), encode(&record, 1, WRITER));
        assert!(decode(&own, &sealed).is_ok(), "{own}");
        for other in [
            "plan:c1",
            "plan:c1.first-90-days",
            "plan:c1.stages",
            "plan:c2.first-90-days",
            "attempt:c1.a1",
            "attempt:c1.a2",
        ]
        .into_iter()
        .chain([
            "attempt:c2.a1",
            "checklist:vp-five-hows",
            "checklist:c1.vp-five-hows",
            "checklist:c2.vp-five-hows",
            "checklist:c1",
        ])
        .map(key)
        .filter(|other| *other != own && other.kind == own.kind)
        {
            assert_eq!(decode(&other, &sealed), Err(DecodeError::Misplaced), "{own} under {other}");
        }
    }
}

/// Whoever looks for what is wrong with a record is told which value it is.
#[test]
fn what_does_not_fit_is_named_with_its_place() {
    let plan = |line: &str| {
        format!(r#"{{"case":"c1","start":"2026-09-07","signals":[],"goals":[],"lines":[{line}]}}"#)
    };
    let own = |rest: &str| {
        plan(&format!(r#"{{"id":"a","phase":0,"day":"2026-09-09","text":"t",{rest}}}"#))
    };
    for (at, body, says) in [
        ("win:w1", r#"{"id":"w1","text":"x"}"#.to_owned(), "day: missing"),
        (
            "win:w1",
            r#"{"id":"w1","day":"2026-02-30","text":"x"}"#.to_owned(),
            "day: not a day of the form YYYY-MM-DD",
        ),
        ("win:w1", r#"{"id":"w1","day":7,"text":"x"}"#.to_owned(), "day: not a text"),
        (
            "win:w1",
            r#"{"id":"w1","day":"2026-06-18","text":"x","private":1}"#.to_owned(),
            "private: neither true nor false",
        ),
        (
            "win:w1",
            r#"{"id":"w1","day":"2026-06-18","text":"x","known":7}"#.to_owned(),
            "known: not a text",
        ),
        (
            "win:w1",
            r#"{"id":"w1","day":"2026-06-18","text":"x","kinds":["risk","fame"]}"#.to_owned(),
            "kinds: 1: “fame” is none of revenue, cost, risk, speed",
        ),
        ("win:w1", "[]".to_owned(), "not a table"),
        ("win:w1", "7".to_owned(), "not a table"),
        ("settings:page", "[]".to_owned(), "not a table"),
        (
            "pack:c1",
            r#"{"case":"c1","artifacts":{"a":{"items":{"i":7}}}}"#.to_owned(),
            "artifacts: a: items: i: not a text",
        ),
        (
            "checklist:l1",
            r#"{"checklist":"l1","day":"2026-06-18","answers":{"a":256}}"#.to_owned(),
            "answers: a: not a whole number up to 255",
        ),
        ("plan:c1", plan("7"), "lines: 0: not a table"),
        ("plan:c1", own(r#""kind":"ships""#), "lines: 0: a line without its document"),
        ("plan:c1", own(r#""kind":0"#), "lines: 0: kind: not a text"),
        (
            "plan:c1",
            own(r#""kind":"odd""#),
            "lines: 0: kind: “odd” is none of action, ships, outcome, rescore, own",
        ),
        ("plan:c1", own(r#""kind":"own","signal":7"#), "lines: 0: signal: not a text"),
    ] {
        assert_eq!(
            decode(&key(at), &sealed_body(SCHEMA, &body)),
            Err(DecodeError::Contents(says.to_owned())),
            "{body}"
        );
    }
}

/// Which of the two counts nobody can say, in whatever version.
#[test]
fn a_key_that_stands_twice_keeps_a_record_shut() {
    for version in 1..=SCHEMA {
        for (at, body, says) in [
            (
                "win:w1",
                r#"{"id":"w1","day":"2026-06-18","text":"a","text":"b"}"#,
                "text: stands there twice",
            ),
            (
                "win:w1",
                r#"{"id":"w1","day":"2026-06-18","text":"a","t\u0065xt":"a"}"#,
                "text: stands there twice",
            ),
            (
                "case:c1",
                r#"{"id":"c1","track":"t","opened":"2026-01-01","answers":{"s":{"level":1,"level":1}}}"#,
                "answers: s: level: stands there twice",
            ),
            (
                "plan:c1",
                r#"{"case":"c1","start":"2026-09-07","signals":[],"goals":[],"lines":[{"id":"a","phase":0,"day":"2026-09-09","text":"t","kind":"own","kind":"own"}]}"#,
                "lines: 0: kind: stands there twice",
            ),
        ] {
            assert_eq!(
                decode(&key(at), &sealed_body(version, body)),
                Err(DecodeError::Contents(says.to_owned())),
                "{body}"
            );
        }
        let unknown =
            r#"{"id":"w1","day":"2026-06-18","text":"Words","mood":"fine","mood":["so",{"so":1}]}"#;
        assert_eq!(
            decode(&key("win:w1"), &sealed_body(version, unknown)).map(|opened| opened.record),
            Ok(w1("Words"))
        );
    }
}

/// A page of the same version may know a field that this one does not.
#[test]
fn a_field_that_nobody_knows_does_not_keep_a_record_shut() {
    let body = r#"{"id":"w1","day":"2026-06-18","text":"Words","mood":"fine"}"#;
    assert_eq!(
        decode(&key("win:w1"), &sealed_body(1, body)).map(|opened| opened.record),
        Ok(Record::Win(win("w1", "Words")))
    );
}

/// A stored file may hold what is a set or a map in any order, and an entry of a set twice.
#[test]
fn what_was_stored_out_of_order_is_put_in_order() {
    let body_of = |key_of: &str, body_as_stored: &str| {
        decode(&key(key_of), &sealed_body(SCHEMA, body_as_stored))
            .map(|opened| body(&opened.record))
    };
    for (key, stored, written) in [
        ("win:w1", r#""kinds":["risk","cost","risk"]"#, r#""kinds":["cost","risk"]"#),
        (
            "pack:c1",
            r#""artifacts":{"b":{},"a":{"items":{"z":"done","y":"none"}}}"#,
            r#""artifacts":{"a":{"items":{"y":"none","z":"done"}},"b":{}}"#,
        ),
        ("checklist:l1", r#""answers":{"b":1,"a":2}"#, r#""answers":{"a":2,"b":1}"#),
    ] {
        let whole = |end: &str| match key {
            "win:w1" => format!(r#"{{"id":"w1","day":"2026-06-18","text":"x",{end}}}"#),
            "pack:c1" => format!(r#"{{"case":"c1",{end}}}"#),
            _ => format!(r#"{{"checklist":"l1","day":"2026-06-18",{end}}}"#),
        };
        assert_eq!(body_of(key, &whole(stored)), Ok(whole(written)), "{stored}");
    }
}

/// A text of more than a million letters was stored and could not be opened again.
#[test]
fn what_can_be_saved_can_be_opened() {
    let long = Record::Win(win("w1", &"47 minutes. ".repeat(200_000)));
    assert_eq!(
        decode(&long.key(), &encode(&long, 1, WRITER)).map(|opened| opened.record),
        Ok(long)
    );
}

/// Records of the kinds that hold maps, lists and lines, from what a person may have written.
fn anybodys(
    texts: &[String],
    ids: &[String],
    level: Option<u8>,
    flag: bool,
    days: &[Day],
) -> Vec<Record> {
    let id = |at: usize| ids[at].as_str();
    let cells = ids
        .iter()
        .zip(texts)
        .map(|(id, text)| (id.as_str().try_into().unwrap(), text.clone()))
        .collect();
    let sheet = Sheet {
        rows: vec![Row { id: id(0).try_into().unwrap(), cells }],
        ..Sheet::new("c1".try_into().unwrap(), id(1).try_into().unwrap(), id(2).try_into().unwrap())
    };
    let answer = Answer {
        level,
        skipped: flag,
        not_applicable: texts[1].clone(),
        note: level.map(|_| id(3).try_into().unwrap()),
        ..Answer::default()
    };
    let facts = ids.iter().map(|id| (id.as_str().try_into().unwrap(), flag)).collect();
    let mut case = Case::new("c1".try_into().unwrap(), id(0).try_into().unwrap(), days[0]);
    case.answers = [
        (id(1).try_into().unwrap(), answer),
        (
            id(2).try_into().unwrap(),
            Answer { facts, cites: vec![id(4).try_into().unwrap()], ..Answer::default() },
        ),
    ]
    .into();
    let signal = || flag.then(|| id(5).try_into().unwrap());
    let kinds = [
        PlanItemKind::Action { signal: signal() },
        PlanItemKind::Ships { artifact: id(4).try_into().unwrap(), signal: signal() },
        PlanItemKind::Outcome { signal: signal() },
        PlanItemKind::Rescore,
        PlanItemKind::Own,
    ];
    let lines = kinds.into_iter().zip(texts).map(|(kind, text)| PlanItem {
        id: id(0).try_into().unwrap(),
        phase: usize::from(level.unwrap_or_default()),
        day: days[1],
        text: text.clone(),
        kind,
        done: flag.then(|| days[0]),
        meant: level.map(|_| days[0]),
    });
    let mut plan = small_long_plan();
    plan.lines = lines.collect();
    vec![
        Record::Sheet(sheet),
        Record::Case(case),
        Record::Plan(plan),
        Record::Win(Win { title: texts[2].clone(), private: flag, ..win(id(0), &texts[3]) }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_being_stored(text in any::<String>(), voucher in "\\PC{0,40}") {
        let record = Record::Win(Win { voucher, ..win("w1", &text) });
        prop_assert_eq!(decode(&record.key(), &encode(&record, 1, WRITER)).map(|opened| opened.record), Ok(record));
    }

    /// Written, read and written again, with the counter and the tab that stood there.
    #[test]
    fn any_record_is_written_the_same_again(
        texts in prop::collection::vec(any::<String>(), 6),
        ids in prop::collection::vec("[a-z0-9-]{1,12}", 6),
        level in any::<Option<u8>>(),
        (flag, counter) in (any::<bool>(), any::<u64>()),
        days in prop::collection::vec((1_i32..=9999, 1_u8..=12, 1_u8..=28), 2),
    ) {
        for record in anybodys(&texts, &ids, level, flag, &days.iter().map(|(y, m, d)| Day::new(*y, *m, *d).unwrap()).collect::<Vec<_>>()) {
            let sealed = encode(&record, counter, &texts[0]);
            let opened = decode(&record.key(), &sealed).unwrap();
            prop_assert_eq!((&opened.record, opened.counter, &opened.writer), (&record, counter, &texts[0]));
            prop_assert_eq!(encode(&opened.record, opened.counter, &opened.writer), sealed);
        }
    }

    #[test]
    fn no_text_stops_the_page(text in any::<String>()) {
        for record in one_of_each() {
            prop_assert!(decode(&record.key(), &text).is_err());
        }
    }
}

fn store(browser: &Browser, writer: &str) -> Store<Browser> {
    Store::new(browser.clone(), writer.to_owned())
}

fn load(browser: &Browser) -> LoadReport {
    store(browser, "reader").load()
}

fn loaded(browser: &Browser, key: &Key) -> Option<Record> {
    load(browser).records.into_iter().find(|record| record.key() == *key)
}

fn w1(text: &str) -> Record {
    Record::Win(win("w1", text))
}

const W1: &str = "rung:win:w1";

#[test]
fn what_is_saved_is_loaded_in_another_tab() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    for record in one_of_each() {
        assert_eq!(tab.save(&record.key(), Some(&record)), Ok(SaveOutcome::Yes));
    }
    let found = load(&browser);
    assert_eq!(found.records.len(), Kind::ALL.len());
    one_of_each()
        .iter()
        .for_each(|record| assert!(found.records.contains(record), "{}", record.key()));
    assert!(found.unreadable.is_empty() && found.aside.is_empty() && found.fault.is_none());
}

#[test]
fn one_save_writes_one_value_and_counts_up() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    for (nth, text) in ["4", "47", "47 minutes"].iter().enumerate() {
        tab.save(&key("win:w1"), Some(&w1(text))).unwrap();
        assert_eq!(
            browser.value(W1),
            Some(encode_after(
                &w1(text),
                nth as u64 + 1,
                "a",
                Some(&Saw::from([("a".to_owned(), nth as u64 + 1)]))
            ))
        );
    }
    assert_eq!((browser.values.borrow().len(), browser.writes.get()), (1, 3));
    assert_eq!(tab.save(&key("win:w1"), None), Ok(SaveOutcome::Yes));
    assert!(browser.values.borrow().is_empty());
}

#[test]
fn loading_writes_nothing() {
    let browser = Browser::holding(&[
        (W1, "damaged"),
        ("rung:case:c1", "{}"),
        ("rung:aside:win:w1:1", "x"),
        ("rung:what:1", "y"),
        ("other", "z"),
    ]);
    let before = browser.values.borrow().clone();
    let found = load(&browser);
    assert_eq!((found.records.len(), found.unreadable.len(), found.aside.len()), (0, 3, 1));
    assert_eq!((&*browser.values.borrow(), browser.writes.get()), (&before, 0));
}

#[test]
fn values_of_other_pages_are_neither_read_nor_counted_nor_touched() {
    let foreign = [("other", "1"), ("run", "2"), ("rung", "3"), ("Rung:win:w1", "4"), ("", "5")];
    let browser = Browser::holding(&foreign);
    browser.put("rung:page:theme", "dark");
    let mut tab = store(&browser, "a");
    let found = tab.load();
    assert!(found.records.is_empty() && found.unreadable.is_empty() && found.aside.is_empty());
    assert_eq!(tab.size(), Ok("rung:page:theme".len() + "dark".len()));
    tab.save(&key("win:w1"), Some(&w1("x"))).unwrap();
    tab.save(&key("win:w1"), None).unwrap();
    foreign
        .iter()
        .for_each(|(at, value)| assert_eq!(browser.value(at).as_deref(), Some(*value), "{at:?}"));
    assert_eq!(browser.value("rung:page:theme").as_deref(), Some("dark"));
}

#[test]
fn size_counts_as_browsers_count() {
    let browser = Browser::holding(&[("rung:aside:x", "ü🪜")]);
    assert_eq!(store(&browser, "a").size(), Ok("rung:aside:x".len() + 3));
}

#[test]
fn a_value_that_cannot_be_read_is_never_overwritten() {
    let newer = sealed_body(SCHEMA + 1, "{}");
    for unreadable in [
        "damaged",
        "",
        &newer,
        &encode(&w1("theirs"), 3, "b").replace("theirs", "thairs"),
        &encode(&Record::Win(win("w2", "x")), 1, "b"),
    ] {
        let browser = Browser::holding(&[(W1, unreadable)]);
        let mut tab = store(&browser, "a");
        let kept = tab.load().unreadable;
        assert_eq!(
            kept.iter().map(|kept| (&*kept.at, &*kept.raw)).collect::<Vec<_>>(),
            [(W1, unreadable)]
        );
        assert_eq!(tab.save(&key("win:w1"), Some(&w1("mine"))), Err(SaveError::Unreadable));
        assert_eq!(tab.save(&key("win:w1"), None), Err(SaveError::Unreadable));
        assert_eq!((browser.value(W1).as_deref(), browser.writes.get()), (Some(unreadable), 0));
    }
}

/// A newer page in another tab may write while this one is open.
#[test]
fn a_value_that_became_unreadable_is_not_overwritten_either() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    tab.save(&key("win:w1"), Some(&w1("mine"))).unwrap();
    let newer = sealed_body(SCHEMA + 1, "{}");
    browser.put(W1, &newer);
    assert_eq!(tab.save(&key("win:w1"), Some(&w1("more"))), Err(SaveError::Unreadable));
    assert_eq!(browser.value(W1), Some(newer));
}

#[test]
fn an_unreadable_value_can_be_moved_aside_and_taken_away() {
    let browser = Browser::holding(&[(W1, "damaged"), ("rung:odd key", "what")]);
    let mut tab = store(&browser, "a");
    tab.load();
    tab.move_to_quarantine(W1).unwrap();
    tab.move_to_quarantine("rung:odd key").unwrap();
    tab.move_to_quarantine("rung:nothing").unwrap();
    assert_eq!((browser.value(W1), browser.value("rung:odd key")), (None, None));
    assert_eq!(tab.save(&key("win:w1"), Some(&w1("mine"))), Ok(SaveOutcome::Yes));
    let aside = tab.load().aside;
    let aside: Vec<_> = aside.iter().map(|kept| (&*kept.at, &*kept.raw)).collect();
    assert_eq!(aside, [("rung:aside:odd key:1", "what"), ("rung:aside:win:w1:1", "damaged")]);
    tab.discard("rung:aside:win:w1:1").unwrap();
    assert_eq!(browser.value("rung:aside:win:w1:1"), None);
}

#[test]
fn what_another_tab_wrote_is_set_aside_and_not_lost() {
    let browser = Browser::default();
    let (mut one, mut two) = (store(&browser, "a"), store(&browser, "b"));
    one.save(&key("win:w1"), Some(&w1("first"))).unwrap();
    two.load();
    two.save(&key("win:w1"), Some(&w1("theirs"))).unwrap();
    assert_eq!(one.save(&key("win:w1"), Some(&w1("mine"))), Ok(SaveOutcome::SetAside));
    assert_eq!(loaded(&browser, &key("win:w1")), Some(w1("mine")));
    let aside = load(&browser).aside;
    assert_eq!(aside.iter().map(|kept| &*kept.at).collect::<Vec<_>>(), ["rung:aside:win:w1:1"]);
    assert_eq!(Store::<Browser>::record_aside(&aside[0]), Some(w1("theirs")));
    assert_eq!(two.save(&key("win:w1"), Some(&w1("theirs again"))), Ok(SaveOutcome::SetAside));
    assert_eq!(one.save(&key("win:w1"), None), Ok(SaveOutcome::SetAside));
    let texts: Vec<_> =
        load(&browser).aside.iter().filter_map(Store::<Browser>::record_aside).collect();
    assert_eq!(texts, [w1("theirs"), w1("mine"), w1("theirs again")]);
    assert_eq!(loaded(&browser, &key("win:w1")), None);
}

#[test]
fn tabs_that_agree_or_have_heard_of_each_other_set_nothing_aside() {
    let browser = Browser::default();
    let (mut one, mut two) = (store(&browser, "a"), store(&browser, "b"));
    one.save(&key("win:w1"), Some(&w1("same"))).unwrap();
    assert_eq!(two.save(&key("win:w1"), Some(&w1("same"))), Ok(SaveOutcome::Yes));
    assert_eq!(one.observe(W1, &browser.value(W1).unwrap()), Ok((key("win:w1"), w1("same"))));
    assert_eq!(one.save(&key("win:w1"), Some(&w1("mine"))), Ok(SaveOutcome::Yes));
    browser.values.borrow_mut().remove(W1);
    assert!(two.hear_gone(&key("win:w1")));
    assert_eq!(two.save(&key("win:w1"), Some(&w1("anew"))), Ok(SaveOutcome::Yes));
    assert!(load(&browser).aside.is_empty());
}

#[test]
fn only_a_readable_value_under_its_own_key_is_taken_in() {
    let mut tab = store(&Browser::default(), "a");
    let good = encode(&w1("x"), 1, "b");
    for (at, raw, why) in [
        ("win:w1", &*good, DecodeError::Form),
        ("rung:page:theme", "dark", DecodeError::Form),
        ("rung:aside:win:w1:1", &good, DecodeError::Form),
        ("rung:win:w2", &good, DecodeError::Misplaced),
        (W1, "", DecodeError::Form),
    ] {
        assert_eq!(tab.observe(at, raw), Err(why), "{at}");
    }
    let kept = |at: &str, raw: &str| Quarantined {
        at: at.to_owned(),
        raw: raw.to_owned(),
        why: String::new(),
    };
    for (at, raw, opens) in [
        ("rung:aside:win:w1:1", &*good, true),
        ("rung:aside:win:w1:22", &good, true),
        ("rung:aside:win:w2:1", &good, false),
        ("rung:win:w1", &good, false),
        ("rung:aside:win:w1", &good, false),
        ("rung:aside:odd:1", &good, false),
        ("rung:aside:win:w1:1", "x", false),
    ] {
        assert_eq!(Store::<Browser>::record_aside(&kept(at, raw)).is_some(), opens, "{at}");
    }
}

/// The highest counter used to overflow on the next save.
#[test]
fn a_counter_at_its_end_still_saves() {
    let browser = Browser::holding(&[(W1, &encode(&w1("theirs"), u64::MAX, "b"))]);
    let mut tab = store(&browser, "a");
    tab.load();
    assert_eq!(tab.save(&key("win:w1"), Some(&w1("mine"))), Ok(SaveOutcome::Yes));
    assert_eq!(loaded(&browser, &key("win:w1")), Some(w1("mine")));
}

/// Each try to save used to put another copy of the other tab's version on a shelf that was nearly
/// full.
#[test]
fn trying_again_sets_the_same_version_aside_once() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    tab.save(&key("win:w1"), Some(&w1("first"))).unwrap();
    browser.put(W1, &encode(&w1("theirs"), 2, "b"));
    // Read, look for a place, write aside, read back; the fifth call would write the record.
    browser.fails.set(Some((browser.calls.get() + 5, Failure::Fails(StorageError::Full))));
    assert_eq!(
        tab.save(&key("win:w1"), Some(&w1("mine"))),
        Err(SaveError::Fault(StorageError::Full))
    );
    assert_eq!(tab.save(&key("win:w1"), Some(&w1("mine"))), Ok(SaveOutcome::SetAside));
    assert_eq!(load(&browser).aside.len(), 1);
}

#[test]
fn a_removal_that_did_not_happen_is_not_reported_as_done() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    tab.save(&key("win:w1"), Some(&w1("mine"))).unwrap();
    browser.fails.set(Some((browser.calls.get() + 2, Failure::Ignores)));
    assert_eq!(tab.save(&key("win:w1"), None), Err(SaveError::Fault(StorageError::Broken)));
    assert_eq!(tab.save(&key("win:w1"), None), Ok(SaveOutcome::Yes));
    assert_eq!(browser.value(W1), None);
}

#[test]
fn a_shelf_that_fails_is_reported_with_what_was_read() {
    let browser = Browser::default();
    let mut tab = store(&browser, "a");
    one_of_each()
        .iter()
        .for_each(|record| assert_eq!(tab.save(&record.key(), Some(record)), Ok(SaveOutcome::Yes)));
    for (nth, records) in [(1, 0), (2, 9), (11, 9)] {
        browser.calls.set(0);
        browser.fails.set(Some((nth, Failure::Fails(StorageError::Blocked))));
        let found = load(&browser);
        assert_eq!(
            (found.records.len(), found.fault),
            (records, Some(StorageError::Blocked)),
            "call {nth}"
        );
    }
}

/// What a session hoped to leave behind, and what it was told it had.
#[derive(Default)]
struct Session {
    /// By key: every state it tried to save, in order, and which of them was the last to be
    /// acknowledged.
    tried: BTreeMap<Key, (Vec<Option<Record>>, Option<usize>)>,
    set_aside: bool,
}

impl Session {
    fn save(&mut self, tab: &mut Store<Browser>, record: Option<Record>, key: Key) {
        let told = tab.save(&key, record.as_ref());
        let (states, acknowledged) = self.tried.entry(key).or_default();
        states.push(record);
        if told.is_ok() {
            *acknowledged = Some(states.len() - 1);
        }
        self.set_aside |= told == Ok(SaveOutcome::SetAside);
    }
}

const DAMAGED: &str = r#"{"rung":1,"n":4,"by":"b","sum":"deadbeef","body":{"case":"c1"}}"#;

fn theirs() -> String {
    encode(&w1("theirs"), 9, "b")
}

/// Saves, meets another tab, removes, is refused, moves aside, saves again.
fn act(browser: &Browser, tab: &mut Store<Browser>) -> Session {
    let mut session = Session::default();
    let each: BTreeMap<Key, Record> =
        one_of_each().into_iter().map(|record| (record.key(), record)).collect();
    let of = |at: &str| each.get(&key(at)).cloned();
    tab.load();
    session.save(tab, of("case:c1"), key("case:c1"));
    session.save(tab, Some(w1("4")), key("win:w1"));
    session.save(tab, Some(w1("47")), key("win:w1"));
    browser.put(W1, &theirs());
    session.save(tab, Some(w1("47 minutes")), key("win:w1"));
    let story = "story:c1.contract-did-not-help";
    session.save(tab, of(story), key(story));
    session.save(tab, None, key(story));
    assert!(
        tab.save(&key("plan:c1"), of("plan:c1").as_ref()).is_err(),
        "a damaged plan stands there"
    );
    if tab.move_to_quarantine("rung:plan:c1").is_ok() {
        session.save(tab, of("plan:c1"), key("plan:c1"));
    }
    session
}

fn before_the_session() -> Browser {
    let browser =
        Browser::holding(&[("other", "1"), ("rung:page:theme", "dark"), ("rung:plan:c1", DAMAGED)]);
    browser.put(W1, &encode(&w1("yesterday"), 1, "y"));
    browser
}

#[test]
fn whichever_call_fails_nothing_acknowledged_is_lost() {
    let whole = before_the_session();
    act(&whole, &mut store(&whole, "a"));
    let calls = whole.calls.get();
    assert!(calls > 30, "the session makes {calls} calls");
    for (nth, failure) in (1..=calls).flat_map(|nth| FAILURES.map(|failure| (nth, failure))) {
        let browser = before_the_session();
        browser.fails.set(Some((nth, failure)));
        let mut tab = store(&browser, "a");
        let session = act(&browser, &mut tab);
        browser.fails.set(None);
        assert_kept(&browser, &session, &format!("call {nth}: {failure:?}"));
        for (key, (states, _)) in &session.tried {
            let last = states.last().cloned().flatten();
            tab.save(key, last.as_ref()).unwrap_or_else(|why| {
                panic!("call {nth}: {failure:?}: {key} cannot be saved later: {why}")
            });
            assert_eq!(loaded(&browser, key), last, "call {nth}: {failure:?}");
        }
        assert_kept(&browser, &session, &format!("later, call {nth}: {failure:?}"));
    }
}

fn assert_kept(browser: &Browser, session: &Session, when: &str) {
    for (key, (states, acknowledged)) in &session.tried {
        let stands = loaded(browser, key);
        let since = states.get(acknowledged.unwrap_or_default()..).unwrap_or_default();
        let before =
            acknowledged.is_none() && (stands.is_none() || stands == Some(w1("yesterday")));
        // The other tab writes between the second and the third save of the win; until the third
        // takes, its version stands.
        let other = stands == Some(w1("theirs")) && *acknowledged < Some(2);
        assert!(since.contains(&stands) || before || other, "{key} holds {stands:?}, {when}");
    }
    assert!(browser.anywhere(&theirs()), "the other tab’s version is lost, {when}");
    assert!(browser.anywhere(DAMAGED), "the damaged value is lost, {when}");
    assert!(
        !session.set_aside
            || load(browser)
                .aside
                .iter()
                .any(|kept| kept.raw == theirs() || kept.raw == encode(&w1("yesterday"), 1, "y")),
        "{when}"
    );
    assert_eq!(
        (browser.value("other").as_deref(), browser.value("rung:page:theme").as_deref()),
        (Some("1"), Some("dark")),
        "{when}"
    );
}

#[test]
fn a_body_is_the_record_and_nothing_else() {
    assert_eq!(body(&w1("x")), r#"{"id":"w1","day":"2026-06-18","text":"x"}"#);
}
