//! Nothing is sent: no request after the start, none to another origin ever, and a policy that
//! would forbid it. And when the program cannot start or breaks, a plain screen offers what is
//! stored.

use rung_e2e::{Options, Visit};
use std::path::{Path, PathBuf};

#[tokio::test]
async fn no_request_after_the_start() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.arrive("Know which rung").await;
    visit.see("Your cases").await;
    let asked = visit.requests().len();
    assert!(visit.requests().iter().all(|request| request.status < 400), "{:?}", visit.requests());
    for room in [
        "score/vendor-command",
        "answers",
        "result",
        "plan",
        "pack",
        "pack/risk-register",
        "stories",
        "print",
    ] {
        visit.go(&format!("#/case/{}/{room}", rung_e2e::life::CASE)).await;
        visit.see("IT Director").await;
    }
    for place in ["#/log", "#/data", "#/promise", "#/nowhere/at/all", "#/"] {
        visit.go(place).await;
        visit.see("Nothing is sent from this page").await;
    }
    assert_eq!(visit.requests().len(), asked, "{:?}", visit.requests());
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_policy_forbids_requests_once_started() {
    let visit = Visit::open(Options::default()).await;
    visit.see("Nothing is sent from this page").await;
    let asked = visit.requests().len();
    let attempt = "return Promise.all([fetch('./index.html').then(() => 'sent', () => 'refused'), \
                   new Promise((r) => { const i = new Image(); i.onload = () => r('sent'); i.onerror = () => r('refused'); i.src = 'http://127.0.0.1:9/x.png'; }), \
                   import('./boot.js').then(() => 'sent', () => 'refused')])";
    let outcome = visit.run(attempt, vec![]).await;
    assert_eq!(outcome, serde_json::json!(["refused", "refused", "refused"]));
    assert_eq!(visit.requests().len(), asked);
}

/// The file of the site with this ending.
fn file(site: &Path, ending: &str) -> PathBuf {
    let mut files =
        std::fs::read_dir(site).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    files
        .find(|path| path.to_string_lossy().ends_with(ending))
        .unwrap_or_else(|| panic!("no {ending} in {}", site.display()))
}

fn damage(site: &Path) {
    let wasm = file(site, "_bg.wasm");
    let mut bytes = std::fs::read(&wasm).unwrap_or_default();
    bytes.iter_mut().skip(200).step_by(97).for_each(|byte| *byte ^= 0xff);
    drop(std::fs::write(&wasm, bytes));
}

fn lose(site: &Path) {
    drop(std::fs::remove_file(file(site, "_bg.wasm")));
}

/// What is stored before the broken page is opened, by this page and by another one of the site.
const STORED: &str = "localStorage.setItem('rung:win:aa01', 'whatever is stored, byte for byte'); localStorage.setItem('theirs', 'another page of this site');";

async fn fault_screen_offers_the_data(edit: fn(&Path)) {
    let visit = Visit::open(Options {
        edit: Some(Box::new(edit)),
        script: STORED.to_owned(),
        ..Options::default()
    })
    .await;
    // It said that it had stopped, which it cannot before it ran.
    visit.see("Rung could not start").await;
    visit.dont_see("Rung has stopped").await;
    visit.see("still stored in this browser, untouched").await;
    visit.press("Save my data to a file").await;
    let saved = std::fs::read_to_string(visit.saved_file("rung-rescue").await).unwrap_or_default();
    let saved: serde_json::Value = serde_json::from_str(&saved).unwrap_or_default();
    let day = saved.get("saved").cloned().unwrap_or_default();
    let stored = serde_json::json!({ "rung:win:aa01": "whatever is stored, byte for byte" });
    assert_eq!(
        saved,
        serde_json::json!({ "format": "rung-rescue", "version": 1, "saved": day, "stored": stored })
    );
    assert!(day.as_str().is_some_and(|day| day.len() == 10), "{day}");
    assert_eq!(visit.axe().await, "");
}

#[tokio::test]
async fn a_corrupted_program_gives_the_fault_screen() {
    fault_screen_offers_the_data(damage).await;
}

#[tokio::test]
async fn a_missing_program_gives_the_fault_screen() {
    fault_screen_offers_the_data(lose).await;
}

#[tokio::test]
async fn a_panic_gives_the_fault_screen() {
    // What the panic hook and the abort look like from outside.
    let panic = "window.panic = () => setTimeout(() => { dispatchEvent(new CustomEvent('rung-panic', { detail: 'panicked at somewhere' })); \
                 throw new WebAssembly.RuntimeError('unreachable'); })";
    let visit = Visit::open(Options { script: panic.to_owned(), ..Options::default() }).await;
    visit.open_case().await;
    visit.choose("2 Proven").await;
    visit.saved().await;
    visit.run("window.panic()", vec![]).await;
    visit.see("Rung has stopped").await;
    visit.press("What happened").await;
    visit.see("panicked at somewhere").await;
    visit.press("Reload the page").await;
    visit.arrive("Operational ownership").await;
    assert!(visit.is_chosen("2 Proven").await);
}

#[tokio::test]
async fn before_the_program_has_loaded_the_page_says_what_it_is() {
    let silent = |site: &Path| drop(std::fs::write(site.join("boot.js"), ""));
    let visit = Visit::open(Options { edit: Some(Box::new(silent)), ..Options::phone() }).await;
    visit.see("Know which rung you are on").await;
    visit.see("Nothing you write leaves this device").await;
    assert_eq!(visit.axe().await, "");
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    visit.press("Menu").await;
    visit.see("Impact log").await;
}
