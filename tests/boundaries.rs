//! The wall: which part of the code may name which, where the compiler does not see to it; and the
//! shape of its files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files beyond this have more than one reason to exist.
const LONGEST: usize = 360;

/// Which parts each part may name beside itself.
const MAY_USE: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("content", &["domain"]),
    ("storage", &["domain"]),
    ("export", &["domain"]),
    ("route", &["domain"]),
    ("browser", &["domain", "content", "storage", "export", "route"]),
    ("ui", &["domain", "content", "storage", "export", "route", "browser"]),
];

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { files(&path, end) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == end))
        .collect();
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The code of a file without its comments, and without its own tests, which may reach for shipped
/// content.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable file");
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    shipped
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The part of the house a file belongs to, and how many modules deep it lies: `domain/plan.rs` is
/// `domain`, 2.
fn place(path: &Path) -> (String, usize) {
    let path = path.strip_prefix(root().join("src")).expect("a file of src").with_extension("");
    let names: Vec<String> = path
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name != "mod")
        .collect();
    (names[0].clone(), names.len())
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The modules of the crate that a text names: `crate::a::b` and `crate::{a::{b, c}, d}`.
fn named(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = code[at + "crate::".len()..].trim_start();
        let Some(group) = rest.strip_prefix('{') else {
            found.push(name_at(rest));
            continue;
        };
        let mut depth = 1;
        let mut begins = true;
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => begins = true,
                _ if begins && letter.is_alphabetic() => {
                    found.push(name_at(&group[at..]));
                    begins = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    found
}

#[test]
fn names_of_modules_are_found_in_every_spelling() {
    for (code, expected) in [
        ("use crate::domain::id::Day;", &["domain"][..]),
        (
            "use crate::{domain::{id::{A, B}, case}, saved, route::Route};",
            &["domain", "saved", "route"],
        ),
        ("use crate::{\n    ui::app,\n};\nfn f() -> crate::shell::Clock {}", &["ui", "shell"]),
        ("pub(crate) fn f() {}", &[]),
    ] {
        assert_eq!(named(code), expected, "{code}");
    }
}

#[test]
fn dependencies_run_one_way() {
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), "rs")
        .into_iter()
        .filter(|path| !path.ends_with("content/build.rs"))
    {
        let (part, _) = place(&path);
        let Some((_, may)) = MAY_USE.iter().find(|(known, _)| *known == part) else {
            assert!(
                ["lib", "main"].contains(&part.as_str()),
                "{} belongs to no part; add it to MAY_USE",
                path.display()
            );
            continue;
        };
        let strangers = named(&code(&path))
            .into_iter()
            .filter(|name| *name != part && !may.contains(&name.as_str()));
        wrong.extend(strangers.map(|name| format!("{} names crate::{name}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_part_leaves_its_own_by_way_of_super() {
    for path in files(&root().join("src"), "rs") {
        let (_, depth) = place(&path);
        let out = "super::".repeat(depth);
        assert!(
            ["lib.rs", "main.rs"].iter().any(|file| path.ends_with(file))
                || !code(&path).contains(&out),
            "{} uses {out}",
            path.display()
        );
    }
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<_> = files(&root().join("src"), "rs")
        .into_iter()
        .chain(
            fs::read_dir(root().join("tests"))
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|end| end == "rs")),
        )
        .filter(|path| !fs::read_to_string(path).expect("a readable file").starts_with("//! "))
        .collect();
    assert!(silent.is_empty(), "without //! at the top: {silent:?}");
}

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    let sources =
        files(&root().join("src"), "rs").into_iter().chain(files(&root().join("style"), "css"));
    let long: Vec<String> = sources
        .map(|path| (fs::read_to_string(&path).expect("a readable file").lines().count(), path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "longer than {LONGEST} lines:\n{}", long.join("\n"));
}
