//! The harness held to its own word on a page of a few lines, so that a walk that fails has failed
//! because of the site.

use rung_e2e::{Ending, Options, Paper, Visit};
use std::path::{Path, PathBuf};

const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<link rel="stylesheet" href="page.css"></head>
<body><header class="mast"><span class="saved" data-state="saved">Saved</span></header>
<main><h1>Test page</h1>
<p id="said">Nothing yet</p>
<ul><li>First <button>Remove</button></li><li>Second <button>Remove</button></li></ul>
<fieldset><legend>Level</legend><label><input type="radio" name="level" value="1"> 1 Emerging</label>
<label><input type="radio" name="level" value="2"> 2 Proven, by others</label></fieldset>
<label for="note">What shows it?</label><textarea id="note"></textarea>
<label>Start <input type="date" id="start"></label>
<label><input type="checkbox" id="done"> Done</label>
<a href="nowhere.html">Nowhere</a></main>
<script src="page.js"></script></body></html>"#;

const SCRIPT: &str = r#"
const said = document.getElementById("said");
for (const button of document.querySelectorAll("button")) button.onclick = () => { said.textContent = `Removed ${button.parentNode.firstChild.data.trim()}`; };
document.getElementById("note").oninput = (e) => { try { localStorage.setItem("note", e.target.value); } catch { said.textContent = "Cannot save"; } };
try { document.getElementById("note").value = localStorage.getItem("note") ?? ""; } catch { said.textContent = "Cannot read"; }
addEventListener("hashchange", () => { document.querySelector("h1").textContent = location.hash; });
addEventListener("keydown", (e) => { if (e.ctrlKey && e.key === "z") { e.preventDefault(); said.textContent = "Undone"; } });
"#;

const STYLE: &str = "body { font: 16px sans-serif; background: white; color: black } \
    @media (prefers-color-scheme: dark) { body { background: black; color: white } a { color: cyan } } \
    @media print { h1 { break-after: page } } @page { margin: 40mm }";

/// Writes the page into the served folder.
fn lay_out(site: &Path) {
    for (name, body) in [("index.html", PAGE), ("page.js", SCRIPT), ("page.css", STYLE)] {
        if let Err(error) = std::fs::write(site.join(name), body) {
            panic!("{name}: {error}");
        }
    }
}

/// An empty folder, so that these tests need no built site.
fn nothing() -> PathBuf {
    let folder = std::env::temp_dir().join("rung-e2e-nothing");
    if let Err(error) = std::fs::create_dir_all(&folder) {
        panic!("{}: {error}", folder.display());
    }
    folder
}

fn options() -> Options {
    Options { site: Some(nothing()), edit: Some(Box::new(lay_out)), ..Options::default() }
}

#[tokio::test]
async fn verbs_do_what_they_say() {
    let visit = Visit::open(options()).await;
    assert_eq!(visit.heading().await, "Test page");
    visit.press_near("Remove", "Second").await;
    visit.see("Removed Second").await;
    visit.dont_see("Nothing yet").await;
    visit.choose("2 Proven").await;
    assert!(visit.is_chosen("2 Proven").await);
    assert!(!visit.is_chosen("1 Emerging").await);
    visit.tick("Done").await;
    visit.tick("Done").await;
    assert!(visit.is_chosen("Done").await);
    visit.untick("Done").await;
    visit.write("What shows it?", "From 190 to 40 minutes").await;
    visit.write("What shows it?", "Écrit: “half”").await;
    assert_eq!(visit.value("What shows it?").await, "Écrit: “half”");
    visit.write("Start", "2026-11-30").await;
    assert_eq!(visit.value("Start").await, "2026-11-30");
    visit.keys("{Ctrl+Z}").await;
    visit.see("Undone").await;
    visit.saved().await;
    visit.go("#/data").await;
    visit.arrive("#/data").await;
    assert_eq!(visit.stored().await.get("note").map(String::as_str), Some("Écrit: “half”"));
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_stored_outlives_the_browser() {
    let mut visit = Visit::open(Options { prefix: "/deep/er/".to_owned(), ..options() }).await;
    visit.write("What shows it?", "kept").await;
    visit.second_tab().await;
    assert_eq!(visit.value("What shows it?").await, "kept");
    visit.switch_tab(0).await;
    visit.crash_page().await;
    assert_eq!(visit.value("What shows it?").await, "kept");
    visit.come_back(Ending::Quit, "").await;
    assert_eq!(visit.value("What shows it?").await, "kept");
    visit.come_back(Ending::Killed, "").await;
    visit.see("Test page").await;
    assert!(visit.requests().iter().all(|request| request.path.starts_with("/deep/er/")));
}

#[tokio::test]
async fn paper_and_axe_are_read_back() {
    let visit = Visit::open(Options { dark: true, width: 320, height: 640, ..options() }).await;
    assert_eq!(
        visit
            .run("return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]", vec![])
            .await
            .to_string(),
        "[320,true]"
    );
    let text = visit.print_text(Paper::A4, "harness").await;
    assert!(text.contains("Test page") && text.matches('\u{c}').count() == 2, "{text:?}");
    assert_eq!(visit.print_pages(Paper::Letter, "harness").await.len(), 2);
    visit.screenshot("harness").await;
    assert_eq!(visit.axe().await, "");
    visit.run("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"https://example.invalid/a.png\">')", vec![]).await;
    assert!(visit.axe().await.contains("image-alt"));
    assert!(
        visit
            .violations()
            .await
            .iter()
            .any(|line| line.starts_with("img-src forbids https://example.invalid"))
    );
}

#[tokio::test]
async fn blocked_storage_is_blocked() {
    let visit = Visit::open(Options { blocked_storage: true, ..options() }).await;
    visit.see("Cannot read").await;
}

#[tokio::test]
#[should_panic(expected = "does not say \"Something else\"")]
async fn a_failure_says_what_was_there() {
    let visit = Visit::open(options()).await;
    visit.see("Something else").await;
}
