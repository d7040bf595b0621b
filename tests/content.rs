//! The shipped content keeps every rule, files and catalogue say the same, and the shape is strict.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::{
    content::{
        self, Missing,
        check::{
            check,
            files::{Shipped, Written},
        },
        read,
    },
    domain::{
        id::{ChecklistId, LineId, SignalId, TrackId, is_slug},
        schema::{artifact::Artifact, checklist::Checklist, track::Track},
    },
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::{collections::BTreeSet, fs, path::Path};
use support::shipped;

#[test]
fn shipped_content_keeps_every_rule() {
    let problems: Vec<String> =
        check(&shipped().content()).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn the_catalogue_gives_what_the_files_say() {
    let Shipped { tracks, artifacts, checklists } = shipped();
    assert_eq!(content::artifacts(), Ok(artifacts));
    assert_eq!(content::track(&TrackId::constant("no-such-track")), Err(Missing::Unknown));
    assert_eq!(content::TRACKS.len(), tracks.len());
    for (entry, track) in content::TRACKS.iter().zip(&tracks) {
        assert_eq!(content::track(&track.id).as_ref(), Ok(track));
        assert_eq!(
            (&entry.id, entry.name, entry.from, entry.summary),
            (&track.id, &*track.name, &*track.from, &*track.summary)
        );
        assert_eq!(
            (entry.minutes, entry.signals, entry.top),
            (track.minutes, track.signals.len(), track.top())
        );
    }
    assert_eq!(
        content::checklist(&ChecklistId::constant("no-such-checklist")),
        Err(Missing::Unknown)
    );
    assert_eq!(content::CHECKLISTS.len(), checklists.len());
    for (entry, checklist) in content::CHECKLISTS.iter().zip(&checklists) {
        assert_eq!(content::checklist(&checklist.id).as_ref(), Ok(checklist));
        assert_eq!(
            (&entry.id, entry.name, entry.summary),
            (&checklist.id, &*checklist.name, &*checklist.summary)
        );
        assert_eq!(entry.minutes, checklist.minutes);
        assert_eq!(entry.tracks, checklist.tracks);
        for track in &checklist.tracks {
            assert!(
                content::checklists_of(track).any(|of| of.id == entry.id),
                "{} in {track}",
                entry.id
            );
        }
    }
}

/// Problems name files; the names follow from the ids, so the files have to.
#[test]
fn files_are_named_after_what_they_hold() {
    let Shipped { tracks, artifacts, checklists } = shipped();
    let names = |folder: String| {
        let entries = fs::read_dir(Path::new("src/content/data").join(folder))
            .expect("a folder of the content");
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(
        names("artifacts".to_owned()),
        artifacts.iter().map(|artifact| format!("{}.toml", artifact.id)).collect()
    );
    assert_eq!(
        names("checklists".to_owned()),
        checklists.iter().map(|checklist| format!("{}.toml", checklist.id)).collect()
    );
    assert_eq!(
        names("tracks".to_owned()),
        tracks.iter().map(|track| track.id.to_string()).collect()
    );
    for track in &tracks {
        let wanted = track
            .signals
            .iter()
            .enumerate()
            .map(|(at, signal)| format!("{}-{}.toml", at + 1, signal.id))
            .collect();
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
        assert_eq!(
            SignalId::try_from(id).ok().map(|id| id.to_string()),
            fits.then(|| id.to_owned()),
            "{id:?}"
        );
        assert_eq!(serde_json::from_value::<SignalId>(json!(id)).is_ok(), fits, "{id:?}");
        assert_eq!(id.parse::<SignalId>().is_ok(), fits, "{id:?}");
    }
    let says = "“Vendor” is no signal: 1 to 64 characters of a-z, 0-9 and - belong there";
    assert_eq!(SignalId::try_from("Vendor").map_err(|why| why.to_string()), Err(says.to_owned()));
    // The id of a line is made of those of a plan and of a document.
    for (length, fits) in [(65, true), (256, true), (257, false)] {
        assert_eq!(LineId::try_from("a".repeat(length)).is_ok(), fits, "{length}");
    }
}

/// Where a table stands: as serde_json points at it, and as problems spell it.
type Place = (String, String);

/// Every kind of table in a value; the first of each list stands for all. The rows of an example
/// have no keys of their own: that they fit their columns is a rule of the content.
fn tables(value: &Value, (pointer, place): Place, found: &mut Vec<Place>) {
    let at = |step: &str, name: &str| (format!("{pointer}/{step}"), format!("{place}{name}"));
    match value {
        Value::Object(fields) => {
            let dot = if place.is_empty() { "" } else { "." };
            fields
                .iter()
                .for_each(|(key, field)| tables(field, at(key, &format!("{dot}{key}")), found));
            found.push((pointer, place));
        }
        Value::Array(_) if place.ends_with(".example") || place.ends_with(".rows") => {}
        Value::Array(list) => {
            list.iter().take(1).for_each(|first| tables(first, at("0", "[0]"), found))
        }
        _ => {}
    }
}

/// What reading says after `spoil` had its way with the fields of one table.
fn slip<T: DeserializeOwned>(
    good: &Value,
    pointer: &str,
    spoil: impl FnOnce(&mut Map<String, Value>),
) -> Option<String> {
    let mut whole = good.clone();
    spoil(
        whole
            .pointer_mut(pointer)
            .and_then(Value::as_object_mut)
            .unwrap_or_else(|| panic!("no table at {pointer}")),
    );
    serde_path_to_error::deserialize::<_, T>(&whole).err().map(|error| error.to_string())
}

/// `optional`: the keys that may be missing, by their places. `T` is one thing, or a list of them.
fn check_strict<T: DeserializeOwned>(text: &str, optional: &[&str]) {
    let good: Value = serde_json::from_str(text).expect("the build writes JSON");
    assert!(read::<T>("x.json", text).is_ok());
    let mut places = Vec::new();
    tables(&good, (String::new(), String::new()), &mut places);
    let mut tried = 0;
    for (pointer, place) in places {
        let within =
            |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
        let begins = |says: &Option<String>, with: &str| {
            assert!(says.as_ref().is_some_and(|says| says.starts_with(with)), "{with}: {says:?}")
        };
        // What is one of several kinds is a table with one key, the kind.
        let is_kind = place.ends_with(".deliverable[0]");
        let one_key = format!("{place}: invalid value: map, expected map with a single key");
        let unknown = match is_kind {
            true => format!("{place}: unknown variant `colour`, expected `artifact` or `outcome`"),
            false => format!("{}: unknown field `colour`, expected ", within("colour")),
        };
        let more = slip::<T>(&good, &pointer, |fields| {
            drop(fields.insert("colour".to_owned(), "red".into()))
        });
        begins(&more, if is_kind { &one_key } else { &unknown });
        let keys: Vec<&String> = good
            .pointer(&pointer)
            .and_then(Value::as_object)
            .into_iter()
            .flat_map(Map::keys)
            .collect();
        for key in keys {
            let missing = slip::<T>(&good, &pointer, |fields| drop(fields.remove(key)));
            if optional.contains(&within(key).trim_start_matches("[0].")) {
                assert_eq!(missing, None, "it may do without");
                continue;
            }
            let starts = match &*place {
                _ if is_kind => one_key.clone(),
                "" => format!("missing field `{key}`"),
                place => format!("{place}: missing field `{key}`"),
            };
            begins(&missing, &starts);
            let renamed = slip::<T>(&good, &pointer, |fields| {
                let value = fields.remove(key).unwrap_or_default();
                fields.insert("colour".to_owned(), value);
            });
            begins(&renamed, &unknown);
            // Nothing in content takes both a text and a table, nor a text and a number.
            let text = good
                .pointer(&pointer)
                .and_then(|fields| fields.get(key))
                .is_some_and(Value::is_string);
            for wrong in [json!({}), if text { json!(1) } else { json!("red") }] {
                let says = slip::<T>(&good, &pointer, |fields| {
                    drop(fields.insert(key.clone(), wrong.clone()))
                });
                begins(&says, &within(key));
            }
            tried += 1;
        }
    }
    assert!(tried > 10, "only {tried} keys were tried");
}

#[test]
fn a_track_with_an_unknown_or_a_missing_key_is_refused() {
    let bands = ["band[0].from", "band[0].to", "band[0].need"];
    let more = [
        "test",
        "reading_note",
        "threshold",
        "lens",
        "guide",
        "guide[0].note",
        "plan",
        "plan[0].warning",
    ];
    content::TRACKS
        .iter()
        .for_each(|entry| check_strict::<Track>(entry.text, &[&bands[..], &more].concat()));
}

#[test]
fn a_checklist_with_an_unknown_or_a_missing_key_is_refused() {
    let items = ["part[0].item[0].name", "part[0].item[0].tells", "part[0].item[0].next"];
    let optional = [&["answer", "reading", "part[0].name"], &items[..]].concat();
    content::CHECKLISTS.iter().for_each(|entry| check_strict::<Checklist>(entry.text, &optional));
}

#[test]
fn an_artifact_with_an_unknown_or_a_missing_key_is_refused() {
    let optional =
        ["block[0].words", "block[0].column", "block[0].column[0].choices", "block[0].start"];
    check_strict::<Vec<Artifact>>(content::ARTIFACTS, &optional);
}

#[test]
fn slips_are_told_with_file_and_place_and_of_all_files_at_once() {
    let mut written = Written::embedded().unwrap();
    let set = |value: &mut Value, pointer: &str, key: &str, to: Value| {
        let fields = value.pointer_mut(pointer).and_then(Value::as_object_mut).expect(pointer);
        drop(if to.is_null() { fields.remove(key) } else { fields.insert(key.to_owned(), to) });
    };
    set(&mut written.tracks[0].1, "/band/1", "name", json!(7));
    set(&mut written.tracks[0].1, "/signal/0/gap_plan/phase/1/action/0", "weigth", json!(1));
    set(&mut written.tracks[0].1, "/signal/2/level/3", "value", json!(256));
    set(&mut written.tracks[1].1, "", "lead", json!(null));
    set(
        &mut written.tracks[0].1,
        "/signal/3/gap_plan/phase/1",
        "deliverable",
        json!([{ "outcom": "A slip" }]),
    );
    set(&mut written.tracks[2].1, "/band/2", "id", json!("Not yet"));
    set(&mut written.tracks[0].1, "/signal/4/check/0", "id", json!("one_list"));
    set(&mut written.artifacts[0], "/block/0", "kind", json!("song"));
    set(&mut written.artifacts[1], "/item/0", "id", json!(""));
    set(&mut written.checklists[0].1, "", "choose", json!("some"));
    let (shipped, problems) = written.read();
    let (whole, _) = Written::embedded().unwrap().read();
    let left = (shipped.tracks.len(), shipped.artifacts.len(), shipped.checklists.len());
    assert_eq!(
        left,
        (whole.tracks.len() - 3, whole.artifacts.len() - 2, whole.checklists.len() - 1),
        "the others are read"
    );
    let (first, second) = (&whole.tracks[0], &whole.tracks[1]);
    let signal =
        |at: usize| format!("tracks/{}/signals/{}-{}.toml", first.id, at + 1, first.signals[at].id);
    let wanted = [
        format!(
            "tracks/{}/track.toml: band[1].name: invalid type: integer `7`, expected a string",
            first.id
        ),
        format!(
            "{}: gap_plan.phase[1].action[0].weigth: unknown field `weigth`, expected `says` or `weight`",
            signal(0)
        ),
        format!("{}: level[3].value: invalid value: integer `256`, expected u8", signal(2)),
        format!(
            "{}: gap_plan.phase[1].deliverable[0]: unknown variant `outcom`, expected `artifact` or `outcome`",
            signal(3)
        ),
        format!(
            "{}: check[0].id: “one_list” is no check: 1 to 64 characters of a-z, 0-9 and -",
            signal(4)
        ),
        format!("tracks/{}/track.toml: .: missing field `lead`", second.id),
        format!(
            "tracks/{}/track.toml: band[2].id: “Not yet” is no band: 1 to 64 characters of a-z, 0-9 and -",
            whole.tracks[2].id
        ),
        format!(
            "artifacts/{}.toml: block[0].kind: unknown variant `song`, expected one of `text`, `list`, `table`, ",
            whole.artifacts[0].id
        ),
        format!(
            "artifacts/{}.toml: item[0].id: “” is no item: 1 to 64 characters of a-z, 0-9 and -",
            whole.artifacts[1].id
        ),
        format!(
            "checklists/{}.toml: choose: unknown variant `some`, expected `each` or `one`",
            whole.checklists[0].id
        ),
    ];
    assert_eq!(problems.len(), wanted.len(), "{problems:?}");
    for (problem, wanted) in problems.iter().zip(wanted) {
        assert!(problem.to_string().starts_with(&wanted), "{problem}: {wanted}");
    }
}

/// A page that shows an empty catalogue in the place of one that it cannot read would say that
/// there is nothing.
#[test]
fn content_that_cannot_be_read_is_an_error_with_its_file() {
    for (text, says) in [
        ("", "x.json: EOF while parsing a value at line 1 column 0"),
        ("{\"id\":\"a\"", "x.json: EOF while parsing an object at line 1 column 9"),
        ("{}", "x.json: missing field `id` at line 1 column 2"),
        ("[]", "x.json: invalid length 0, expected struct Track with "),
    ] {
        let found = read::<Track>("x.json", text).expect_err(text).to_string();
        assert!(found.starts_with(says), "{found}");
    }
    assert!(read::<Vec<Artifact>>("x.json", "[] x").is_err());
}
