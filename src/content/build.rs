//! Turns the content files into what the page embeds: one JSON text a track and a checklist, one
//! for all artifacts, and lists of the tracks and checklists as Rust constants, so that Home needs
//! to read none of them. A TOML parser in the wasm would cost 62 KB.
//!
//! Only the form changes here. Whether the content is right is the business of its types, which are
//! read strictly, and of the checks in `content/check`.

#![allow(clippy::expect_used, reason = "a build that cannot go on has to stop, and say where")]

use serde_json::{Map, Value};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    let data = Path::new("src/content/data");
    println!("cargo::rerun-if-changed={}", data.display());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));

    let artifacts: Vec<Value> =
        files(&data.join("artifacts")).iter().map(|file| Value::Object(read(file))).collect();
    write(&out.join("artifacts.json"), &Value::Array(artifacts));

    let mut list = String::from(
        "/// The tracks, in the order of Home.\npub static TRACKS: &[TrackEntry] = &[\n",
    );
    let mut tracks: Vec<_> = folders(&data.join("tracks"))
        .into_iter()
        .map(|folder| (read(&folder.join("track.toml")), folder))
        .collect();
    tracks.sort_by_key(|(track, _)| track.get("order").and_then(Value::as_u64));
    let mut order: Vec<String> = Vec::new();
    for (mut track, folder) in tracks {
        let signals: Vec<Value> =
            files(&folder.join("signals")).iter().map(|file| Value::Object(read(file))).collect();
        let name = folder
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a track's folder has a plain name")
            .to_owned();
        order.push(name.clone());
        let levels = track.get("level").and_then(Value::as_array).map_or(0, Vec::len);
        let text =
            |key: &str| track.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let of =
            |band: &Value, key: &str| band.get(key).and_then(Value::as_u64).unwrap_or_default();
        let bands = track.get("band").and_then(Value::as_array).into_iter().flatten();
        let named = |band: &Value, key: &str| {
            band.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let bands = bands.map(|band| {
            format!(
                "(BandId::constant({:?}), {:?}, {}, {}), ",
                named(band, "id"),
                named(band, "name"),
                of(band, "from"),
                of(band, "to")
            )
        });
        let bands: String = bands.collect();
        let minutes = track.get("minutes").and_then(Value::as_i64).unwrap_or_default();
        let top = levels.saturating_sub(1);
        writeln!(
            list,
            "    TrackEntry {{ id: TrackId::constant({name:?}), name: {:?}, from: {:?}, summary: {:?}, minutes: {minutes}, signals: {}, top: {top}, bands: &[{bands}], \
             text: include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.json\")) }},",
            text("name"),
            text("from"),
            text("summary"),
            signals.len(),
        )
        .expect("writing to a string");
        track.insert("signal".to_owned(), Value::Array(signals));
        write(&out.join(format!("{name}.json")), &Value::Object(track));
    }
    list.push_str("];\n\n/// The checklists, in the order of Home.\npub static CHECKLISTS: &[ChecklistEntry] = &[\n");
    // In the order of their tracks.
    let place = |checklist: &Map<String, Value>| {
        order.iter().position(|track| {
            checklist.get("tracks").and_then(|tracks| tracks.get(0)).and_then(Value::as_str)
                == Some(track)
        })
    };
    let mut checklists: Vec<_> =
        files(&data.join("checklists")).into_iter().map(|file| (read(&file), file)).collect();
    checklists.sort_by_key(|(checklist, _)| place(checklist));
    for (checklist, file) in checklists {
        let name = file
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a checklist has a plain name")
            .to_owned();
        let text =
            |key: &str| checklist.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let tracks = checklist
            .get("tracks")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let tracks: String =
            tracks.map(|track| format!("TrackId::constant({track:?}), ")).collect();
        writeln!(
            list,
            "    ChecklistEntry {{ id: ChecklistId::constant({name:?}), name: {:?}, summary: {:?}, minutes: {}, tracks: &[{tracks}], \
             text: include_str!(concat!(env!(\"OUT_DIR\"), \"/checklist-{name}.json\")) }},",
            text("name"),
            text("summary"),
            checklist.get("minutes").and_then(Value::as_i64).unwrap_or_default(),
        )
        .expect("writing to a string");
        write(&out.join(format!("checklist-{name}.json")), &Value::Object(checklist));
    }
    list.push_str("];\n");
    fs::write(out.join("tracks.rs"), list).expect("the build folder can be written");
}

/// One TOML file as a table. A slip stops the build with file, line and column.
fn read(path: &Path) -> Map<String, Value> {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, value: &Value) {
    fs::write(path, value.to_string())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// The TOML files of a folder. Their names begin with a number where their order matters.
fn files(folder: &Path) -> Vec<PathBuf> {
    entries(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_dir()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let list = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> =
        list.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths
}
