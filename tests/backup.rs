//! The backup file: everything comes back, and a file that is not one is refused with a reason.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use proptest::prelude::*;
use rung::domain::workspace::event::PageEvent;
use rung::{
    domain::{
        records::{key::Key, record::Record, settings::Settings},
        workspace::{Workspace, event::Event},
    },
    storage::{
        backup::{Comparison, LARGEST, compare, import_changes, read, write},
        backup_contents::{Backup, BackupError},
        envelope::encode,
        migrations::SCHEMA,
    },
};
use support::{day, one_of_each, win, workspace};

fn contents(workspace: &Workspace, kept: &[(String, String)]) -> Backup {
    read(&write(workspace, kept, day("2026-10-12"))).expect("what was written can be read")
}

fn key(text: &str) -> Key {
    Key::parse(text).expect("a key")
}

fn w(id: &str, text: &str) -> Record {
    Record::Win(win(id, text))
}

#[test]
fn everything_written_comes_back() {
    let contents = contents(&workspace(), &[]);
    assert_eq!(contents.saved, Some(day("2026-10-12")));
    assert_eq!(Workspace::of(contents.records), workspace());
    assert_eq!(contents.problems, []);
    assert_eq!(self::contents(&Workspace::default(), &[]).records, []);
}

#[test]
fn the_file_can_be_read_by_eye() {
    let file = write(
        &Workspace::of([w("w1", "47 minutes saved.")]),
        &[("rung:win:w2".to_owned(), "dam\"aged".to_owned())],
        day("2026-10-12"),
    );
    assert_eq!(
        file,
        r#"{
  "format": "rung-backup",
  "version": 3,
  "saved": "2026-10-12",
  "records": {
    "win:w1": {"id":"w1","day":"2026-06-18","text":"47 minutes saved."}
  },
  "unreadable": {
    "rung:win:w2": "dam\"aged"
  }
}"#
    );
}

#[test]
fn values_that_could_not_be_read_are_taken_along_and_named() {
    let contents =
        contents(&workspace(), &[("rung:win:w9".to_owned(), "damaged \u{0} \"text\"".to_owned())]);
    assert_eq!(contents.records.len(), one_of_each().len());
    assert_eq!(
        contents.problems,
        [("rung:win:w9".to_owned(), "it could not be read when the file was saved".to_owned())]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(texts in proptest::collection::vec(any::<String>(), 0..6)) {
        let wins = texts.iter().enumerate().map(|(nth, text)| w(&format!("w{nth}"), text));
        let before = Workspace::of(wins);
        prop_assert_eq!(Workspace::of(contents(&before, &[]).records), before);
    }

    #[test]
    fn no_file_stops_the_page(text in any::<String>(), cut in 0_usize..2000) {
        prop_assert!(read(&text).is_err());
        let file = write(&workspace(), &[], day("2026-10-12"));
        let cut = (0..=cut.min(file.len() - 1)).rev().find(|end| file.is_char_boundary(*end)).unwrap_or_default();
        prop_assert!(read(&file[..cut]).is_err());
    }
}

fn file(version: u32, records: &str) -> String {
    format!(
        r#"{{"format":"rung-backup","version":{version},"saved":"2026-10-12","records":{records}}}"#
    )
}

#[test]
fn a_file_that_is_no_backup_says_so() {
    let (foreign, damaged) = ("it was not saved by Rung: ", "it is a file of Rung, but ");
    let (cut, whole) = (format!("{damaged}it breaks off before its end"), file(1, "{}"));
    for (text, why) in [
        ("", "there is nothing in it"),
        (" \n", "there is nothing in it"),
        ("{", "it was not saved by Rung: it breaks off before its end"),
        ("<html>", "it was not saved by Rung: it is no JSON from character 1 on"),
        ("{}", "it was not saved by Rung: format: missing"),
        // It was called no JSON.
        ("[]", "it is not a file that Rung saved"),
        ("null", "it is not a file that Rung saved"),
        ("7", "it is not a file that Rung saved"),
        ("\"Rung\"", "it is not a file that Rung saved"),
        // It was not saved by Rung, said the page of a file that Rung saved.
        (&whole[..whole.len() / 2], &cut),
        (&whole[..whole.len() - 1], &cut),
        ("{\n  \"format\": \"rung-rescue\", \"sto", &cut),
        ("{\"rung:win:w1\": \"{", &cut),
        (
            r#"{"format":"rung-backup","version":1,"saved":"2026-10-12"}"#,
            "it is a file of Rung, but its list of records is missing",
        ),
        (
            &*file(1, "null"),
            "it is a file of Rung, but its records are not in the form that Rung writes",
        ),
        (
            &*file(1, r#"{"win:w1":1,"win:w1":2}"#),
            "it is a file of Rung, but records: “win:w1” stands there twice",
        ),
        (r#"{"format":"rung-backup","records":{}}"#, "it is a file of Rung, but version: missing"),
        (r#"{"format":7}"#, "it was not saved by Rung: format: not a text"),
        (&*"[".repeat(500_000), foreign),
        (&*format!("{}{}", "{\"a\":".repeat(200_000), "1"), foreign),
        (
            &*file(1, "[]"),
            "it is a file of Rung, but its records are not in the form that Rung writes",
        ),
        (&*file(1, "{} trailing"), "it is a file of Rung, but it is no JSON from character "),
        (
            &*file(1, "{}").replace("2026-10-12", "yesterday"),
            "it is a file of Rung, but saved: not a day of the form YYYY-MM-DD",
        ),
        (
            &*file(1, "{}").replace("rung-backup", "bookmarks"),
            "it was not saved by Rung: its format is “bookmarks”",
        ),
        (
            &*file(SCHEMA + 1, "{}"),
            "a newer version of Rung saved it; reload the page and try again",
        ),
        (
            &*file(SCHEMA + 1, r#"{"win:w1":{"new":"form"}}"#),
            "a newer version of Rung saved it; reload the page and try again",
        ),
        (
            &*" ".repeat(LARGEST + 1),
            "it is larger than 8 MB; a file that Rung saved is far smaller",
        ),
    ] {
        let found = read(text).expect_err("not a backup").to_string();
        assert!(found.starts_with(why), "{:.60}: {found}", text);
    }
    assert_eq!(read(&"x".repeat(LARGEST + 1)), Err(BackupError::TooLarge));
}

/// What the fault screen saves, as it stood in the browser: now with a word on what it is, earlier
/// without.
#[test]
fn the_file_of_the_fault_screen_is_read() {
    let mut stored: Vec<(String, String)> = one_of_each()
        .iter()
        .map(|record| (format!("rung:{}", record.key()), encode(record, 7, "k3f9")))
        .collect();
    stored.push(("rung:page:theme".to_owned(), "dark".to_owned()));
    stored.push(("rung:win:w8".to_owned(), "dam\"aged".to_owned()));
    stored.push(("rung:aside:win:w1:1".to_owned(), encode(&w("w1", "Earlier."), 3, "b")));
    stored.push(("rung:odd".to_owned(), "what".to_owned()));
    let raw = serde_json::to_string_pretty(
        &stored.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
    )
    .unwrap();
    let marked = format!(
        "{{\"format\": \"rung-rescue\", \"version\": 1, \"saved\": \"2026-10-12\", \"stored\": {raw}}}"
    );
    for (text, saved) in [(&raw, None), (&marked, Some(day("2026-10-12")))] {
        let contents = read(text).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(contents.saved, saved);
        assert_eq!(Workspace::of(contents.records.clone()), workspace());
        let mut problems: Vec<&str> = contents.problems.iter().map(|(at, _)| at.as_str()).collect();
        problems.sort_unstable();
        assert_eq!(problems, ["rung:aside:win:w1:1", "rung:odd", "rung:win:w8"]);
        assert_eq!(contents.kept.len(), 3, "they are kept aside here too");
        assert!(contents.kept.contains(&("rung:win:w8".to_owned(), "dam\"aged".to_owned())));
        // A value that the file holds and cannot say is not removed by replacing.
        let here = Workspace::of([w("w8", "mine")]);
        assert_eq!(compare(&here, &contents).only_here, []);
    }
    let one = format!("{{{:?}: {:?}}}", "rung:win:w1", encode(&w("w1", "47 minutes"), 1, "a"));
    assert_eq!(read(&one).map(|contents| contents.records), Ok(vec![w("w1", "47 minutes")]));
    for (text, why) in [
        (&*marked.replace("\"version\": 1", "\"version\": 2"), "a newer version of Rung saved it"),
        (
            &*marked.replace("\"stored\": {", "\"there\": {"),
            "it is a file of Rung, but stored: missing",
        ),
        (r#"{"rung:win:w1": "x", "theirs": "y"}"#, "it was not saved by Rung: format: missing"),
        (
            r#"{"format": "rung-document", "version": 1}"#,
            "it is a document taken away for other programs",
        ),
    ] {
        let found = read(text).expect_err("not to be read").to_string();
        assert!(found.starts_with(why), "{found}");
    }
    let no_day = marked.replace("2026-10-12", "yesterday");
    assert_eq!(
        read(&no_day).map(|contents| (contents.saved, contents.records.len())),
        Ok((None, 10))
    );
}

/// Data saves a single value as it stands; its key is in the file's name alone, and its contents
/// say what it is.
#[test]
fn a_single_value_is_read() {
    for record in one_of_each() {
        for raw in [encode(&record, 7, "a"), format!("{}\n", encode(&record, 7, "a"))] {
            assert_eq!(read(&raw).map(|contents| contents.records), Ok(vec![record.clone()]));
        }
        let raw = encode(&record, 7, "a");
        for damaged in [raw.replace("\"sum\":\"", "\"sum\":\"0"), raw[..raw.len() - 9].to_owned()] {
            let contents = read(&damaged).unwrap_or_else(|why| panic!("{why}"));
            assert_eq!((contents.records.len(), contents.problems.len()), (0, 1), "{damaged}");
        }
    }
}

/// Editors of some systems put a mark before the text, or a line end after it.
#[test]
fn a_file_that_an_editor_saved_again_is_read() {
    let text = write(&workspace(), &[], day("2026-10-12"));
    for edited in [
        format!("\u{feff}{text}"),
        format!("{text}\n"),
        text.replace('\n', "\r\n"),
        format!("\n  {text}"),
    ] {
        assert_eq!(read(&edited).map(|contents| Workspace::of(contents.records)), Ok(workspace()));
    }
}

/// Addresses and storage keys are built from ids, so a hostile one must not get in, nor keep the
/// others out.
#[test]
fn a_bad_entry_is_named_and_the_others_are_read() {
    let win = |id: &str| format!(r#"{{"id":"{id}","day":"2026-06-18","text":"x"}}"#);
    let form = "it is not in the form that Rung writes";
    for (name, body, why) in [
        ("win:../../etc", win("../../etc"), form),
        ("win:W1", win("W1"), form),
        ("win:a b", win("a b"), form),
        ("win:<script>", win("<script>"), form),
        ("win:", win(""), form),
        (&*format!("win:{}", "a".repeat(65)), win(&"a".repeat(65)), form),
        ("aside:win:w1:1", win("w1"), form),
        ("rung:win:w1", win("w1"), form),
        ("page:theme", win("theme"), form),
        ("__proto__", win("w1"), form),
        ("win:w2", win("w3"), "it says that it is another record"),
        (
            "win:w2",
            win("../w2"),
            "its contents do not fit: id: “../w2” is no win: 1 to 64 characters of a-z, 0-9 and - belong there",
        ),
        ("case:w2", win("w2"), "its contents do not fit: track: missing"),
        ("win:w2", "7".to_owned(), "its contents do not fit: not a table"),
        ("win:w2", "[".repeat(100) + &"]".repeat(100), "its contents do not fit: "),
    ] {
        let text = file(1, &format!(r#"{{"win:good":{},"{name}":{body}}}"#, win("good")));
        let contents = read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(contents.records, [w("good", "x")], "{name}");
        let [(named, found)] = &contents.problems[..] else {
            panic!("{name}: {:?}", contents.problems)
        };
        assert!(named == name && found.starts_with(why), "{name}: {found}");
    }
    let old =
        read(&file(0, &format!(r#"{{"win:w1":{}}}"#, win("w1")))).expect("the file is a backup");
    assert_eq!((old.records.len(), old.problems.len()), (0, 1), "no page ever wrote version 0");
}

fn names<'a>(records: impl IntoIterator<Item = &'a Record>) -> Vec<String> {
    records.into_iter().map(|record| record.key().to_string()).collect()
}

/// `expected`: only in the file, in both and different, in both and the same, only here.
fn check(
    here: Vec<Record>,
    there: Vec<Record>,
    expected: (&[&str], &[&str], usize, &[&str]),
) -> Comparison {
    let comparison = compare(&Workspace::of(here), &contents(&Workspace::of(there), &[]));
    let only_here: Vec<_> = comparison.only_here.iter().map(ToString::to_string).collect();
    let found = (names(&comparison.new), names(&comparison.differing), comparison.same, only_here);
    let owned = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(found, (owned(expected.0), owned(expected.1), expected.2, owned(expected.3)));
    comparison
}

#[test]
fn a_file_is_compared_record_by_record() {
    check(vec![], vec![], (&[], &[], 0, &[]));
    check(vec![], vec![w("a", "1")], (&["win:a"], &[], 0, &[]));
    check(vec![w("a", "1")], vec![], (&[], &[], 0, &["win:a"]));
    check(vec![w("a", "1")], vec![w("a", "1")], (&[], &[], 1, &[]));
    check(vec![w("a", "1")], vec![w("a", "2")], (&[], &["win:a"], 0, &[]));
    let here = vec![w("a", "1"), w("b", "1"), w("c", "1"), Record::Settings(Settings::default())];
    check(
        here,
        vec![w("b", "1"), w("c", "2"), w("d", "1")],
        (&["win:d"], &["win:c"], 1, &["win:a", "settings:page"]),
    );
    check(one_of_each(), one_of_each(), (&[], &[], 10, &[]));
}

#[test]
fn taking_a_file_in_merges_or_replaces() {
    let here = || vec![w("a", "1"), w("b", "1"), w("c", "1"), w("e", "1")];
    let there = || vec![w("b", "1"), w("c", "2"), w("d", "1"), w("e", "2")];
    let comparison = check(here(), there(), (&["win:d"], &["win:c", "win:e"], 1, &["win:a"]));
    for (replace, theirs, expected) in [
        (false, &[][..], vec![w("a", "1"), w("b", "1"), w("c", "1"), w("d", "1"), w("e", "1")]),
        (false, &["win:e"], vec![w("a", "1"), w("b", "1"), w("c", "1"), w("d", "1"), w("e", "2")]),
        (
            false,
            &["win:a", "win:zz"],
            vec![w("a", "1"), w("b", "1"), w("c", "1"), w("d", "1"), w("e", "1")],
        ),
        (true, &[], there()),
        (true, &["win:c"], there()),
    ] {
        let theirs: Vec<Key> = theirs.iter().map(|text| key(text)).collect();
        let mut workspace = Workspace::of(here());
        let touched = workspace.apply(&Event::Page(PageEvent::Imported(import_changes(
            &comparison,
            replace,
            &theirs,
        ))));
        assert_eq!(workspace, Workspace::of(expected), "replace {replace}, {theirs:?}");
        workspace.restore(touched);
        assert_eq!(workspace, Workspace::of(here()), "taken back");
    }
}

/// Replacing used to remove what is here when the file held it in a form that could not be read.
#[test]
fn replacing_keeps_what_the_file_holds_and_cannot_say() {
    let here = Workspace::of([w("a", "1"), w("b", "1"), w("c", "1")]);
    let text = file(1, r#"{"win:a":"damaged"}"#).replace(
        "}}",
        r#"},"unreadable":{"rung:win:b":"damaged","rung:aside:win:c:1":"x","odd":"y"}}"#,
    );
    let contents = read(&text).expect("a backup");
    assert_eq!(contents.problems.len(), 4);
    let comparison = compare(&here, &contents);
    assert_eq!(comparison.only_here, [key("win:c")]);
    assert_eq!(import_changes(&comparison, true, &[]), [(key("win:c"), None)]);
}

/// The page says that they are set aside as they are; those of a file of everything went with the
/// file.
#[test]
fn an_entry_that_cannot_be_read_is_kept_as_it_stands() {
    for (name, body) in [
        ("win:w9", "7"),
        ("win:w9", "{ \"id\": \"w9\", \"text\": \"no day\" }"),
        ("win:w8", "{\"id\":\"w9\",\"day\":\"2026-06-18\",\"text\":\"another\"}"),
        ("odd", "[1,  2]"),
    ] {
        let good = "{\"id\":\"w1\",\"day\":\"2026-06-18\",\"text\":\"Words\"}";
        let text = format!(
            "{{\"format\":\"rung-backup\",\"version\":{SCHEMA},\"saved\":\"2026-10-12\",\"records\":{{\"win:w1\":{good},\"{name}\":{body}}}}}"
        );
        let contents = read(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!((contents.records.len(), contents.problems.len()), (1, 1), "{name}");
        assert_eq!(contents.kept, [(name.to_owned(), body.to_owned())], "{name}");
    }
}
