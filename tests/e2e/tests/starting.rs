//! Starting where something is missing, slow or refused: the page says what it is, and offers a way
//! out that works.

use rung_e2e::{Options, Paper, Visit};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The file of the site with this ending.
fn file(site: &Path, ending: &str) -> PathBuf {
    let mut files =
        std::fs::read_dir(site).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let found =
        files.find(|path| path.to_string_lossy().ends_with(ending) && !path.ends_with("boot.js"));
    found.unwrap_or_else(|| panic!("no {ending} in {}", site.display()))
}

fn lose(ending: &'static str) -> Option<rung_e2e::Edit> {
    Some(Box::new(move |site: &Path| drop(std::fs::remove_file(file(site, ending)))))
}

/// Something is stored, so that there is something to save.
const STORED: &str = "localStorage.setItem('rung:win:aa01', 'whatever is stored');";

#[tokio::test]
async fn without_its_first_file_the_page_says_so_after_a_while() {
    let edit = |site: &Path| drop(std::fs::remove_file(site.join("boot.js")));
    let visit = Visit::open(Options { edit: Some(Box::new(edit)), ..Options::phone() }).await;
    visit.see("Know which rung you are on").await;
    visit.dont_see("has not started").await;
    visit.see("The page has not started").await;
    visit.see("boot.js, did not arrive").await;
    assert_eq!(visit.axe().await, "");
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    visit.screenshot("starting-without-boot").await;
    visit.press("Load the page again").await;
    visit.see("Know which rung you are on").await;
}

#[tokio::test]
async fn without_its_script_the_page_names_it_and_tries_again() {
    let visit =
        Visit::open(Options { edit: lose(".js"), script: STORED.to_owned(), ..Options::default() })
            .await;
    visit.see("Rung could not start").await;
    visit.see("A file of the page is missing on the site: rung-").await;
    visit.see("Save my data to a file").await;
    visit.dont_see("Reload the page").await;
    assert_eq!(visit.axe().await, "");
    visit.screenshot("starting-without-script").await;
}

#[tokio::test]
async fn a_missing_program_is_named_and_helped_once_it_is_back() {
    let visit = Visit::open(Options {
        edit: lose("_bg.wasm"),
        script: STORED.to_owned(),
        ..Options::default()
    })
    .await;
    visit.see("A file of the page is missing on the site: rung-").await;
    visit.see("_bg.wasm").await;
    // Whoever runs the site puts it back.
    let site = visit.site();
    let text = std::fs::read_to_string(site.join("index.html")).unwrap_or_default();
    let name = text
        .split("data-wasm=\"./")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
        .to_owned();
    let whole = std::env::var_os("RUNG_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    std::fs::copy(whole.join(&name), site.join(&name))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    visit.press("Try again").await;
    visit.see("Nothing is sent from this page").await;
    visit.go("#/log").await;
    visit.arrive("Impact log").await;
    visit.dont_see("Rung could not start").await;
    visit.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))", vec![]).await;
    visit.see("Rung has stopped").await;
}

/// A site that was renewed between the page and its program.
const RENEWED: &str = "const real = window.fetch; window.fetch = (url, how) => how?.cache === 'reload' \
    ? Promise.resolve(new Response('<script src=\"boot.js\" data-wasm=\"./rung-new_bg.wasm\">')) : real(url, how);";

#[tokio::test]
async fn an_updated_site_asks_for_a_reload() {
    let visit = Visit::open(Options {
        edit: lose("_bg.wasm"),
        script: RENEWED.to_owned(),
        ..Options::default()
    })
    .await;
    visit.see("The site was updated while this page was loading").await;
    visit.see("Reload the page").await;
    visit.dont_see("Try again").await;
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so_and_not_asked_to_reload() {
    for script in [
        "delete window.WebAssembly;",
        "WebAssembly.Module = function () { throw new WebAssembly.CompileError('refused by policy'); };",
    ] {
        let visit =
            Visit::open(Options { script: format!("{STORED}{script}"), ..Options::default() })
                .await;
        visit.see("This browser does not run WebAssembly").await;
        visit.see("Save my data to a file").await;
        visit.dont_see("Reload the page").await;
        visit.dont_see("Try again").await;
    }
}

#[tokio::test]
async fn a_page_in_the_place_of_the_program_is_named() {
    let script = "const real = window.fetch; window.fetch = (url, how) => String(url).endsWith('.wasm') \
        ? Promise.resolve(new Response('<!doctype html>Sign in', { headers: { 'content-type': 'text/html' } })) : real(url, how);";
    let visit = Visit::open(Options { script: script.to_owned(), ..Options::default() }).await;
    visit.see("answered with a web page in the place of").await;
}

#[tokio::test]
async fn a_network_that_fails_is_named() {
    let script = "const real = window.fetch; window.fetch = (url, how) => String(url).endsWith('.wasm') ? Promise.reject(new TypeError('Failed to fetch')) : real(url, how);";
    let visit = Visit::open(Options { script: script.to_owned(), ..Options::default() }).await;
    visit.see("The network failed while the page was loading").await;
    visit.see("Try again").await;
}

#[tokio::test]
async fn a_program_that_hangs_is_said_to_be_awaited_and_asked_for_again() {
    let script = "let asked = 0; const real = window.fetch; window.fetch = (url, how) => \
        String(url).endsWith('.wasm') && !asked++ ? new Promise(() => {}) : real(url, how);";
    let visit =
        Visit::open(Options { script: format!("{STORED}{script}"), ..Options::phone() }).await;
    visit.see("Starting").await;
    visit.see("Still loading").await;
    visit.see("has not arrived in full").await;
    visit.see("Save my data to a file").await;
    visit.screenshot("starting-hangs").await;
    assert_eq!(visit.axe().await, "");
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    visit.press("Try again").await;
    visit.see("Nothing is sent from this page").await;
    visit.dont_see("Still loading").await;
}

#[tokio::test]
async fn without_scripts_the_page_says_what_it_needs() {
    let visit = Visit::open(Options::default()).await;
    visit.see("Nothing is sent from this page").await;
    visit.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    visit.cdp("Page.reload", json!({})).await;
    let mut text = String::new();
    for _ in 0..20 {
        text = visit.print_text(Paper::A4, "without-scripts").await;
        if text.contains("JavaScript is switched off") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    assert!(text.contains("JavaScript is switched off"), "{text}");
    assert!(!text.contains("has not started"), "{text}");
}

/// The same place in all tracks: a key of theirs that no track has.
fn spoil_tracks(site: &Path) {
    let (path, key, slip) = (file(site, "_bg.wasm"), b"\"instruction\":", b"\"instruktion\":");
    let mut bytes =
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let places: Vec<usize> = bytes
        .windows(key.len())
        .enumerate()
        .filter(|(_, here)| here == key)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty(), "no track is embedded as it was written");
    places
        .iter()
        .filter_map(|at| bytes.get_mut(*at..at + key.len()).map(|here| here.copy_from_slice(slip)))
        .for_each(drop);
    std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// It was an empty room, as if this page had no such track and the person no such case.
#[tokio::test]
async fn content_that_cannot_be_read_is_named_and_the_answers_are_kept() {
    let case = include_str!("../../fixtures/saved/v3/case.json");
    let script = format!("localStorage.setItem('rung:case:c1', {});", json!(case));
    let visit =
        Visit::open(Options { edit: Some(Box::new(spoil_tracks)), script, ..Options::phone() })
            .await;
    visit.go("#/track/it-director").await;
    visit.see("A part of this page cannot be read.").await;
    visit.see("What cannot be read is at it-director.json: instruktion.").await;
    visit.go("#/case/c1/result").await;
    visit.see("The track of this case cannot be read by this version of the page.").await;
    visit.see("A part of this page cannot be read.").await;
    assert_eq!(visit.axe().await, "");
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    visit.screenshot("starting-without-tracks").await;
    assert_eq!(visit.stored().await.get("rung:case:c1").map(String::as_str), Some(case));
}
