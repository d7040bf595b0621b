//! It keeps what was typed: reloads, other tabs, crashes, a rebuilt page, and storage that is
//! blocked, full or damaged.

use rung_e2e::{Ending, Options, Visit, life};
use std::path::Path;

/// Fills the storage of the page to the last character.
const FILL: &str = "let n = 0; for (let size = 4_000_000; size > 0; ) { try { localStorage.setItem('filler' + n, 'x'.repeat(size)); n += 1; } catch { size = size >> 1; } }";

async fn with_a_note() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.choose("2 Proven").await;
    visit.write("What shows it?", "Uptime went from 99.1 to 99.9.").await;
    visit.saved().await;
    visit
}

async fn still_there(visit: &Visit) {
    visit.enter("score/operational-ownership").await;
    visit.arrive("Operational ownership").await;
    assert!(visit.is_chosen("2 Proven").await);
    assert_eq!(visit.value("What shows it?").await, "Uptime went from 99.1 to 99.9.");
}

#[tokio::test]
async fn after_a_reload_and_after_the_browser_was_closed() {
    let mut visit = with_a_note().await;
    visit.reload().await;
    still_there(&visit).await;
    visit.come_back(Ending::Quit, "").await;
    still_there(&visit).await;
}

#[tokio::test]
async fn after_the_page_crashed() {
    let mut visit = with_a_note().await;
    visit.crash_page().await;
    visit.come_back(Ending::Quit, "").await;
    still_there(&visit).await;
}

#[tokio::test]
async fn after_the_page_was_built_anew() {
    let visit = with_a_note().await;
    new_names(&visit.site());
    visit.reload().await;
    still_there(&visit).await;
    let asked = visit.requests();
    assert!(
        asked.iter().any(|request| request.path.contains("rebuilt") && request.status == 200),
        "the new files were loaded"
    );
}

/// Gives the hashed files new names, as a build of changed sources does.
fn new_names(site: &Path) {
    let read = |path: &Path| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let index = site.join("index.html");
    let mut page = read(&index);
    let names: Vec<String> = std::fs::read_dir(site)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("rung-"))
        .collect();
    for name in names {
        let new = name.replacen("rung-", "rebuilt-", 1);
        page = page.replace(&name, &new);
        if let Err(error) = std::fs::rename(site.join(&name), site.join(&new)) {
            panic!("{name}: {error}");
        }
    }
    if let Err(error) = std::fs::write(&index, without_integrity(&page)) {
        panic!("index.html: {error}");
    }
}

/// The names are part of no checksum; the page itself needs none here.
fn without_integrity(page: &str) -> String {
    page.split(" integrity=\"")
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part.to_owned()
            } else {
                part.split_once('"').map_or(String::new(), |(_, rest)| rest.to_owned())
            }
        })
        .collect()
}

#[tokio::test]
async fn two_tabs_do_not_overwrite_each_other() {
    let visit = with_a_note().await;
    visit.second_tab().await;
    visit.enter("score/operational-ownership").await;
    visit.arrive("Operational ownership").await;
    assert_eq!(visit.value("What shows it?").await, "Uptime went from 99.1 to 99.9.");
    visit.enter("score/security-by-design").await;
    visit.arrive("Security by design").await;
    visit.choose("1 Emerging").await;
    visit.saved().await;
    visit.switch_tab(0).await;
    visit.see("Claimed 3").await;
    visit.write("What shows it?", "Uptime went from 99.1 to 99.95.").await;
    visit.saved().await;
    visit.switch_tab(1).await;
    visit.enter("score/operational-ownership").await;
    visit.arrive("Operational ownership").await;
    assert_eq!(visit.value("What shows it?").await, "Uptime went from 99.1 to 99.95.");
    assert_eq!(visit.count_stored("rung:aside:").await, 0);
}

#[tokio::test]
async fn when_two_tabs_write_the_same_thing_both_versions_stay() {
    let visit = with_a_note().await;
    let (key, raw) = visit
        .stored()
        .await
        .into_iter()
        .find(|(key, _)| key.starts_with("rung:win:"))
        .unwrap_or_default();
    let body: serde_json::Value = serde_json::from_str(&raw).unwrap_or_default();
    let mut theirs = body.get("body").cloned().unwrap_or_default();
    theirs
        .as_object_mut()
        .into_iter()
        .for_each(|win| drop(win.insert("text".to_owned(), "What the other tab wrote.".into())));
    // Behind the page's back, as another tab's write is until its event arrives.
    visit.store(&key, &life::seal(&theirs)).await;
    visit.write("What shows it?", "What this tab wrote.").await;
    visit.see("theirs is set aside under Data").await;
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:aside:").await, 1);
    visit.go("#/data").await;
    visit.see("What the other tab wrote").await;
    visit.press("Use this version").await;
    visit.enter("score/operational-ownership").await;
    visit.arrive("Operational ownership").await;
    assert_eq!(visit.value("What shows it?").await, "What the other tab wrote.");
}

#[tokio::test]
async fn a_note_writes_its_own_record_and_little_of_it() {
    let watch = "window.writes = []; const set = Storage.prototype.setItem; \
                 Storage.prototype.setItem = function (key, value) { window.writes.push([key, value.length]); return set.call(this, key, value); };";
    let visit = Visit::open(Options { script: watch.to_owned(), ..Options::default() }).await;
    visit.open_case().await;
    visit.choose("2 Proven").await;
    visit.write("What shows it?", "Uptime").await;
    visit.saved().await;
    visit.run("window.writes = []", vec![]).await;
    visit.keys("n went from 99.1 to 99.9 over two quarters.").await;
    visit.saved().await;
    let writes = visit.run("return window.writes", vec![]).await;
    let writes = writes.as_array().cloned().unwrap_or_default();
    assert!(!writes.is_empty());
    for write in writes {
        let key = write.get(0).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let length = write.get(1).and_then(serde_json::Value::as_u64).unwrap_or(u64::MAX);
        assert!(key.starts_with("rung:win:") && length <= 1000, "{length} characters to {key}");
    }
}

#[tokio::test]
async fn without_storage_it_says_so_and_goes_on() {
    let visit = Visit::open(Options { blocked_storage: true, ..Options::default() }).await;
    visit.see("This browser will not keep your work").await;
    visit.press("Score yourself in ten minutes").await;
    visit.press("IT Director").await;
    visit.arrive("IT Director").await;
    visit.press("Start scoring").await;
    visit.arrive("Operational ownership").await;
    visit.choose("3 Director-ready").await;
    visit.see("Claimed 3").await;
    visit.see("Not saved").await;
    visit.press("Save everything to a file").await;
    let file = visit.saved_file("rung-").await;
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(text.contains("\"level\":3"), "{text}");
}

#[tokio::test]
async fn a_full_storage_says_so_and_saves_once_there_is_room() {
    let visit = with_a_note().await;
    visit.run(FILL, vec![]).await;
    visit.write("What shows it?", &"A long sentence that needs room. ".repeat(20)).await;
    visit.see("The browser’s storage for this page is full").await;
    visit.see("Not saved").await;
    let stored = visit.stored().await;
    assert!(
        stored
            .iter()
            .any(|(key, raw)| key.starts_with("rung:win:") && raw.contains("99.1 to 99.9")),
        "what was saved before still is"
    );
    visit.run("for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);", vec![]).await;
    visit.press("Try again").await;
    visit.saved().await;
    visit.dont_see("storage for this page is full").await;
    visit.reload().await;
    visit.arrive("Operational ownership").await;
    assert!(visit.value("What shows it?").await.starts_with("A long sentence that needs room."));
}

#[tokio::test]
async fn a_damaged_record_is_listed_and_left_alone() {
    let visit = with_a_note().await;
    visit.enter("result").await;
    let (key, raw) = visit
        .stored()
        .await
        .into_iter()
        .find(|(key, _)| key.starts_with("rung:win:"))
        .unwrap_or_default();
    let damaged = raw.replace("99.1", "99.7");
    visit.store(&key, &damaged).await;
    visit.reload().await;
    visit.go("#/").await;
    visit.see("One record stored here is not in use").await;
    visit.enter("score/operational-ownership").await;
    visit.arrive("Operational ownership").await;
    visit.write("What shows it?", "Written after the damage.").await;
    visit.saved().await;
    assert_eq!(visit.stored().await.get(&key), Some(&damaged), "never overwritten");
    visit.go("#/data").await;
    visit.see("it was damaged after it was saved").await;
    visit.press("Save rung:win").await;
    let file = visit.saved_file("rung-win").await;
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), damaged);
    visit.press("Move rung:win").await;
    visit.see("Moved aside").await;
    assert_eq!(visit.stored().await.get(&key), None);
    assert!(visit.stored().await.values().any(|value| *value == damaged), "moved, not gone");
}

#[tokio::test]
async fn a_record_of_a_newer_page_is_not_touched() {
    let visit = with_a_note().await;
    let (key, raw) = visit
        .stored()
        .await
        .into_iter()
        .find(|(key, _)| key.starts_with("rung:case:"))
        .unwrap_or_default();
    let rest = raw.split_once(',').map_or("", |(_, rest)| rest);
    let newer = format!("{{\"rung\":99,{rest}");
    visit.store(&key, &newer).await;
    visit.reload().await;
    visit.go("#/data").await;
    visit.see("a newer version of Rung wrote it").await;
    assert_eq!(visit.stored().await.get(&key), Some(&newer));
}

/// A room went on without its case: what was typed there went nowhere, under a line that said
/// "Saved".
#[tokio::test]
async fn a_room_whose_case_is_gone_takes_no_words() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.keys("{Ctrl+z}").await;
    visit.arrive("Not here").await;
    assert_eq!(visit.count_stored("rung:case:").await, 0);
    visit.keys("{Ctrl+Shift+z}").await;
    visit.arrive("Operational ownership").await;
    visit.press("Dismiss").await;
    visit.write("What shows it?", "Written after it came back.").await;
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:win:").await, 1);
    visit.second_tab().await;
    visit.go("#/").await;
    visit.press("Drop this case: IT Director").await;
    visit.switch_tab(0).await;
    visit.arrive("Not here").await;
}

/// "Undo" outlived the step it spoke of when another tab changed the record, and took back an older
/// one.
#[tokio::test]
async fn undo_goes_when_another_tab_changes_what_it_would_bring_back() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    let plan = format!("#/case/{}/plan", life::CASE);
    visit.go(&plan).await;
    visit.arrive("Ninety days").await;
    visit.tick("Edit the lines").await;
    visit.press("Drop: Sort twelve months of spend").await;
    visit.see("Line dropped.").await;
    visit.second_tab().await;
    visit.go(&plan).await;
    visit.arrive("Ninety days").await;
    visit.tick("Ask the operations director").await;
    visit.saved().await;
    visit.switch_tab(0).await;
    visit.dont_see("Line dropped.").await;
    assert!(visit.is_chosen("Ask the operations director").await);
}

/// The heading takes the focus a frame after the room is there. On a slow machine somebody was in a
/// field before that, and the letters after it were lost.
#[tokio::test]
async fn a_field_taken_at_once_keeps_the_focus() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    let script = "const seen = new MutationObserver(() => {
          const field = document.querySelector('#new-win-line');
          if (field) { seen.disconnect(); field.focus(); }
        });
        seen.observe(document.body, { childList: true, subtree: true });
        location.hash = '#/log';";
    visit.run(script, vec![]).await;
    visit.wait_title("Impact log: Rung").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(visit.run("return document.activeElement.id", vec![]).await, "new-win-line");
}
