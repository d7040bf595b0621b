//! The shipped content keeps every rule, files and catalogue say the same, and the shape is strict.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use rung::{
    content::{self, check::check, form},
    domain::{
        checklist::Checklist,
        id::{ChecklistId, TrackId, is_slug},
        shape::{Node, Shape, read},
        track::{Artifact, GapPlan, Track},
    },
};
use std::{collections::BTreeSet, fs, path::Path};
use support::{Shipped, shipped};

#[test]
fn shipped_content_keeps_every_rule() {
    let problems: Vec<String> = check(&shipped().content()).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn the_catalogue_gives_what_the_files_say() {
    let Shipped { tracks, artifacts, checklists } = shipped();
    assert_eq!(content::artifacts(), artifacts);
    assert_eq!(content::track(&TrackId::from("no-such-track")), None);
    assert_eq!(content::TRACKS.len(), tracks.len());
    for (entry, track) in content::TRACKS.iter().zip(&tracks) {
        assert_eq!(content::track(&track.id).as_ref(), Some(track));
        assert_eq!((entry.id, entry.name, entry.from, entry.summary), (track.id.as_str(), &*track.name, &*track.from, &*track.summary));
        assert_eq!((entry.minutes, entry.signals, entry.top), (track.minutes, track.signals.len(), track.top()));
    }
    assert_eq!(content::checklist(&ChecklistId::from("no-such-checklist")), None);
    assert_eq!(content::CHECKLISTS.len(), checklists.len());
    for (entry, checklist) in content::CHECKLISTS.iter().zip(&checklists) {
        assert_eq!(content::checklist(&checklist.id).as_ref(), Some(checklist));
        assert_eq!((entry.id, entry.name, entry.summary), (checklist.id.as_str(), &*checklist.name, &*checklist.summary));
        assert_eq!(entry.minutes, checklist.minutes);
        assert_eq!(entry.tracks.to_vec(), checklist.tracks.iter().map(TrackId::as_str).collect::<Vec<_>>());
        for track in &checklist.tracks {
            assert!(content::checklists_of(track).any(|of| of.id == entry.id), "{} in {track}", entry.id);
        }
    }
}

/// Problems name files; the names follow from the ids, so the files have to.
#[test]
fn files_are_named_after_what_they_hold() {
    let Shipped { tracks, artifacts, checklists } = shipped();
    let names = |folder: String| {
        let entries = fs::read_dir(Path::new("src/content/data").join(folder)).expect("a folder of the content");
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("artifacts".to_owned()), artifacts.iter().map(|artifact| format!("{}.toml", artifact.id)).collect());
    assert_eq!(names("checklists".to_owned()), checklists.iter().map(|checklist| format!("{}.toml", checklist.id)).collect());
    assert_eq!(names("tracks".to_owned()), tracks.iter().map(|track| track.id.to_string()).collect());
    for track in &tracks {
        let wanted = track.signals.iter().enumerate().map(|(at, signal)| format!("{}-{}.toml", at + 1, signal.id)).collect();
        assert_eq!(names(format!("tracks/{}/signals", track.id)), wanted);
    }
}

#[test]
fn names_may_hold_small_letters_digits_and_hyphens() {
    let long = "a".repeat(64);
    for (id, fits) in [
        ("a", true),
        ("0", true),
        ("vendor-command", true),
        (&*long, true),
        ("", false),
        (&*"a".repeat(65), false),
        ("Vendor", false),
        ("a b", false),
        ("a_b", false),
        ("a.b", false),
        ("a:b", false),
        ("a/b", false),
        ("é", false),
        ("../x", false),
        ("a\n", false),
    ] {
        assert_eq!(is_slug(id), fits, "{id:?}");
    }
}

/// Where a table stands: the steps to it from the whole, and its place as problems spell it.
type Place = (Vec<usize>, String);

/// Every kind of table in a node; the first of each list stands for all. The rows of an example have no keys of their own:
/// that they fit their columns is a rule of the content.
fn tables(node: &Node, (steps, place): Place, found: &mut Vec<Place>) {
    let at = |step, name: &str| ([&steps[..], &[step]].concat(), format!("{place}{name}"));
    match node {
        Node::Table(fields) => {
            let dot = if place.is_empty() { "" } else { "." };
            fields.iter().enumerate().for_each(|(nth, (key, field))| tables(field, at(nth, &format!("{dot}{key}")), found));
            found.push((steps, place));
        }
        Node::List(_) if place.ends_with(".example") || place.ends_with(".rows") => {}
        Node::List(list) => list.iter().take(1).for_each(|first| tables(first, at(0, "[0]"), found)),
        _ => {}
    }
}

/// The slips that reading finds after `spoil` had its way with the fields of one table.
fn slips<T: Shape>(good: &Node, steps: &[usize], spoil: impl FnOnce(&mut Vec<(&str, Node)>)) -> Vec<String> {
    let mut whole = good.clone();
    let mut node = &mut whole;
    for step in steps {
        node = match node {
            Node::Table(fields) => &mut fields[*step].1,
            Node::List(list) => &mut list[*step],
            other => panic!("no step into {other:?}"),
        };
    }
    let Node::Table(fields) = node else { panic!("no table at {steps:?}") };
    spoil(fields);
    read::<T>(&whole).err().unwrap_or_default()
}

/// `optional`: the keys that may be missing, by their places. `T` is one thing, or a list of them.
fn check_strict<T: Shape>(text: &str, optional: &[&str]) {
    let good = form::parse(text).expect("the build writes the form");
    assert!(read::<T>(&good).is_ok());
    let mut places = Vec::new();
    tables(&good, (Vec::new(), String::new()), &mut places);
    let mut tried = 0;
    for (steps, place) in places {
        let within = |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
        let unknown = slips::<T>(&good, &steps, |fields| fields.push(("colour", Node::Text("red"))));
        assert_eq!(unknown, [format!("{}: unknown key", within("colour"))]);
        let mut keys = Vec::new();
        slips::<T>(&good, &steps, |fields| keys = fields.iter().map(|(key, _)| (*key).to_owned()).collect());
        for (nth, key) in keys.iter().enumerate() {
            let missing = slips::<T>(&good, &steps, |fields| drop(fields.remove(nth)));
            if optional.contains(&within(key).trim_start_matches("[0].")) {
                assert!(missing.is_empty(), "it may do without: {missing:?}");
                continue;
            }
            assert_eq!(missing, [format!("{}: missing key", within(key))]);
            let misspelt = slips::<T>(&good, &steps, |fields| fields[nth].0 = "colour");
            assert_eq!(misspelt, [format!("{}: unknown key", within("colour")), format!("{}: missing key", within(key))]);
            // Nothing in content takes both a text and a table.
            let table = slips::<T>(&good, &steps, |fields| fields[nth].1 = Node::Table(Vec::new()));
            assert!(!table.is_empty() && table.iter().all(|slip| slip.starts_with(&within(key))), "{table:?}");
            let text = slips::<T>(&good, &steps, |fields| match &mut fields[nth].1 {
                Node::Text(_) => fields[nth].1 = Node::Number(1),
                other => *other = Node::Text("red"),
            });
            assert!(matches!(&text[..], [slip] if slip.starts_with(&format!("{}: not ", within(key)))), "{text:?}");
            tried += 1;
        }
    }
    assert!(tried > 10, "only {tried} keys were tried");
}

#[test]
fn a_track_with_an_unknown_or_a_missing_key_is_refused() {
    let bands = ["band[0].from", "band[0].to", "band[0].need"];
    let more = ["test", "reading_note", "threshold", "lens", "guide", "guide[0].note", "plan", "plan[0].warning"];
    content::TRACKS.iter().for_each(|entry| check_strict::<Track>(entry.text, &[&bands[..], &more].concat()));
}

#[test]
fn a_checklist_with_an_unknown_or_a_missing_key_is_refused() {
    let items = ["part[0].item[0].name", "part[0].item[0].tells", "part[0].item[0].next"];
    let optional = [&["answer", "reading", "part[0].name"], &items[..]].concat();
    content::CHECKLISTS.iter().for_each(|entry| check_strict::<Checklist>(entry.text, &optional));
}

#[test]
fn an_artifact_with_an_unknown_or_a_missing_key_is_refused() {
    let optional = ["block[0].words", "block[0].column", "block[0].column[0].choices", "block[0].start"];
    check_strict::<Vec<Artifact>>(content::ARTIFACTS, &optional);
}

#[test]
fn a_slip_is_told_with_its_place_and_all_at_once() {
    let action = |weight| Node::Table(vec![("says", Node::Text("Ring them.")), weight]);
    let phase = |weight| {
        let deliverables = Node::List(vec![Node::Text("outcome:Done"), Node::Number(3)]);
        Node::Table(vec![("goal", Node::Text("See it")), ("action", Node::List(vec![action(weight)])), ("deliverable", deliverables)])
    };
    let plan = Node::Table(vec![("phase", Node::List(vec![phase(("weigth", Node::Number(1))), phase(("weight", Node::Number(256)))]))]);
    let wanted = [
        "aim: missing key",
        "phase[0].action[0].weigth: unknown key",
        "phase[0].action[0].weight: missing key",
        "phase[0].deliverable[1]: not text",
        "phase[1].action[0].weight: not a number up to 255",
        "phase[1].deliverable[1]: not text",
    ];
    assert_eq!(read::<GapPlan>(&plan).err().unwrap_or_default(), wanted);
}

#[test]
fn a_text_that_the_build_did_not_write_is_no_content() {
    for (text, reads) in [
        ("\"words", true),
        ("\"", true),
        ("#12", true),
        ("[\n#1\n\"[\n]", true),
        ("{\n{\n[\n]\n}", true),
        ("", false),
        ("words", false),
        ("#", false),
        ("#-1", false),
        ("#4294967296", false),
        ("[\n#1", false),
        ("{\nkey", false),
        ("{\nkey\n}", false),
        ("é", false),
        ("[\n\n]", false),
    ] {
        assert_eq!(form::parse(text).is_some(), reads, "{text:?}");
    }
}
