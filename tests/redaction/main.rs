//! What leaves the page, read whole: a listed word put into every text of every record is in no
//! file, no copy and no calendar. Nothing here names a field: records are taken apart as they are
//! stored, so that a new field or a new kind of record is looked at before anybody thinks of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod life;
mod sample;
#[path = "../support/mod.rs"]
mod support;
mod warned;
mod ways;

use life::{LABEL, LISTED, PRIVATE, life};
use rung::{
    domain::{
        records::{key::Kind, record::Record, redaction_list::Redaction},
        redact::workspace::redacted,
        workspace::Workspace,
    },
    storage::backup,
};
use sample::{Text, planted, texts_of};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use support::{artifacts, day};
use ways::{forms, requests};

fn list() -> Vec<Redaction> {
    vec![Redaction { word: LISTED.to_owned(), label: LABEL.to_owned() }]
}

fn hidden(work: &Workspace) -> Workspace {
    redacted(work, &list(), &artifacts())
}

/// The numbers of the texts that stand in `said`: each is written `mark` number `.`.
fn numbers(said: &str, mark: &str) -> BTreeSet<usize> {
    let (said, mark) = (said.to_lowercase(), mark.to_lowercase());
    let digits = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>();
    said.split(&mark).skip(1).filter_map(|rest| digits(rest).parse().ok()).collect()
}

fn of_kind(texts: &[Text], kind: Kind) -> usize {
    texts.iter().filter(|text| text.kind == kind).count()
}

/// The sample leaves nothing empty, so that whatever a record can hold is looked at.
#[test]
fn every_kind_is_there_with_every_field_filled_in() {
    let all = life();
    for kind in Kind::ALL {
        let whole = |record: &&Record| {
            let shown = format!("{record:?}");
            record.key().kind == kind
                && [": \"\"", "None", "[]", "{}", "(\"\")"]
                    .iter()
                    .all(|empty| !shown.contains(empty))
        };
        assert!(
            all.iter().any(|record| whole(&record)),
            "{kind:?} has a field that the sample leaves empty: {:?}",
            { all.iter().find(|record| record.key().kind == kind) }
        );
    }
    let (_, texts) = planted(&all, &|nth| format!("{nth}"));
    let none = [Kind::Checklist, Kind::RedactionList];
    for kind in Kind::ALL {
        assert_eq!(of_kind(&texts, kind) == 0, none.contains(&kind), "{kind:?}");
    }
}

/// Print and the screen that shows what others see read records: none of them says the word.
#[test]
fn no_text_of_any_record_says_a_listed_word() {
    for said in [LISTED.to_owned(), LISTED.to_uppercase(), "Ｑuor\u{200b}vex".to_owned()] {
        let (records, texts) = planted(&life(), &|nth| format!("At {said} {nth}, once."));
        let shown = hidden(&Workspace::of(records));
        for (key, record) in shown.records().filter(|(key, _)| key.kind != Kind::RedactionList) {
            for (path, text) in texts_of(record) {
                assert!(!text.contains(&said) && !text.contains(LISTED), "{key}, {path}: {text}");
            }
        }
        assert!(texts.len() > 500, "{}", texts.len());
    }
}

#[test]
fn no_form_of_anything_says_a_listed_word() {
    let (records, texts) = planted(&life(), &|nth| format!("{LISTED} {nth}, once."));
    let work = Workspace::of(records);
    let shown = hidden(&work);
    let mut left = BTreeSet::new();
    for request in requests() {
        for (form, text) in forms(&request, &shown) {
            let found = numbers(&text, &format!("{LISTED} "));
            let from: Vec<&Text> = found.iter().map(|nth| &texts[*nth]).collect();
            assert!(
                !text.to_lowercase().contains(&LISTED.to_lowercase()),
                "{}, {form}: {from:?}\n{text}",
                request.name
            );
            assert!(!text.contains(PRIVATE), "{}, {form}: a private win\n{text}", request.name);
            left.extend(numbers(&text, &format!("{LABEL} ")));
        }
    }
    // And they did leave, so that this was worth reading: all but what only paper has, and what no
    // column asks for.
    let stays = |text: &Text| match text.kind {
        Kind::Case | Kind::Pack | Kind::Story | Kind::Attempt => true,
        Kind::Sheet => {
            text.id.ends_with("block-of-before")
                || text.path.ends_with("column-of-before")
                || text.path.ends_with(".parent")
        }
        _ => false,
    };
    for (nth, text) in texts.iter().enumerate() {
        assert_eq!(left.contains(&nth), !stays(text), "{text:?}");
    }
}

/// The backup is the person's own, and whole; it is the one thing that leaves as it was written.
#[test]
fn the_backup_alone_holds_everything() {
    let (records, texts) = planted(&life(), &|nth| format!("{LISTED} {nth}, once."));
    let work = Workspace::of(records);
    let text = backup::write(&work, &[], day("2026-11-22"));
    assert_eq!(numbers(&text, &format!("{LISTED} ")), (0..texts.len()).collect());
    assert_eq!(Workspace::of(backup::read(&text).unwrap().records), work);
    // Who hands something to the browser to be saved or copied, and who leads there.
    let expected = [
        (
            "files::download(",
            &[
                "src/ui/export_forms.rs",
                "src/ui/pages/data/quarantine.rs",
                "src/ui/session/saving.rs",
            ][..],
        ),
        ("clipboard::copy(", &["src/ui/export_forms.rs"]),
        ("backup::write(", &["src/ui/session/saving.rs"]),
        ("Blob::", &["src/browser/clipboard.rs", "src/browser/files.rs"]),
        ("\"clipboard\"", &["src/browser/clipboard.rs"]),
        ("\"clipboardData\"", &["src/browser/clipboard.rs"]),
        ("window.print()", &["src/browser/location.rs"]),
    ];
    for (code, files) in expected {
        assert_eq!(with(code), files, "{code}");
    }
}

/// The files of the code that hold this.
fn with(code: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for path in files(&root.join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        if text.lines().any(|line| line.split("//").next().unwrap_or_default().contains(code)) {
            found.push(path.strip_prefix(root).unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false if path.extension().is_some_and(|end| end == "rs") => found.push(path),
            false => {}
        }
    }
    found.sort();
    found
}

/// What `src/export` can make: each of these is asked for in `ways.rs`, or makes no text of the
/// person's by itself.
#[test]
fn every_form_is_known() {
    let asked = [
        "artifact::document",
        "artifact::parts",
        "csv::all",
        "csv::csv",
        "ics::calendar",
        "json::json",
        "log::brag",
        "log::listing",
        "markdown::markdown",
        "file_names::csv_name",
        "file_names::file_name",
        "pack::document",
        "plain::plain",
        "plan::document",
        "plan::events",
        "html::rich",
    ];
    // Pieces of those: a sum, a mark behind a figure, the letters of a text. Where a piece stands
    // is read below.
    let pieces = [
        "artifact::sums",
        "doc::bullets",
        "doc::list",
        "doc::with_caveat",
        "doc::paragraphs",
        "doc::table",
        "doc::read",
        "doc::new",
        "doc::tables",
        "outgoing::says",
        "outgoing::of",
        "outgoing::name",
        "letters::tidy",
        "file_names::slug",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/export");
    let mut made = BTreeSet::new();
    for path in files(&root) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        for public in text.split("pub fn ").skip(1) {
            let head = public.split('{').next().unwrap_or_default();
            let (head, gives) = head.split_once("->").unwrap_or((head, ""));
            let called = head.split(['(', '<']).next().unwrap_or_default();
            if ["String", "Doc", "Section", "Event", "Table", "Self"]
                .iter()
                .any(|text| gives.contains(text))
            {
                made.insert(format!("{name}::{called}"));
            }
        }
    }
    let known: BTreeSet<String> = asked.into_iter().chain(pieces).map(str::to_owned).collect();
    let new: Vec<&String> = made.difference(&known).collect();
    assert!(new.is_empty(), "let `requests` or `forms` ask for it: {new:?}");
    assert!(
        made.is_superset(&asked.into_iter().map(str::to_owned).collect()),
        "gone: {:?}",
        known.difference(&made)
    );
}
