//! Everything out as one file and back in, with a preview and an undo; erasing; and undo of single
//! changes.

use rung_e2e::{Options, Visit, life};
use std::path::PathBuf;

async fn settled() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.see("Your cases").await;
    visit
}

async fn saved_file(visit: &Visit) -> PathBuf {
    visit.go("#/data").await;
    visit.arrive("Your data").await;
    visit.press("Save everything to a file").await;
    visit.saved_file("rung-").await
}

async fn erase(visit: &Visit) {
    visit.press("Erase everything").await;
    visit.see("Type “erase” to go on").await;
    visit.write("Type “erase” to go on", "erase").await;
    visit.press("Erase").await;
    visit.see("Everything was erased").await;
}

async fn records(visit: &Visit) -> usize {
    visit
        .stored()
        .await
        .keys()
        .filter(|key| key.starts_with("rung:") && !key.starts_with("rung:settings"))
        .count()
}

#[tokio::test]
async fn out_erased_and_back_in() {
    let visit = settled().await;
    let before = records(&visit).await;
    let file = saved_file(&visit).await;
    erase(&visit).await;
    assert_eq!(records(&visit).await, 0);
    visit.give_file("File to bring in", &file).await;
    visit.see("only in the file").await;
    visit.press("Merge with what is here").await;
    visit.see("Brought in from the file").await;
    assert_eq!(records(&visit).await, before);
    visit.go(&format!("#/case/{}/result", life::CASE)).await;
    visit.arrive("Strong, director-ready").await;
}

#[tokio::test]
async fn erasing_can_be_undone_until_the_tab_is_closed() {
    let visit = settled().await;
    let before = visit.stored().await.len();
    visit.go("#/data").await;
    erase(&visit).await;
    visit.press("Undo").await;
    visit.saved().await;
    assert_eq!(visit.stored().await.len(), before);
}

#[tokio::test]
async fn erase_asks_for_the_word() {
    let visit = settled().await;
    visit.go("#/data").await;
    visit.press("Erase everything").await;
    visit.see("One case, one plan, four wins and one story").await;
    visit.write("Type “erase” to go on", "yes").await;
    visit.press("Keep my work").await;
    assert!(records(&visit).await > 5);
}

#[tokio::test]
async fn merging_keeps_mine_unless_theirs_is_ticked() {
    let visit = settled().await;
    let file = saved_file(&visit).await;
    visit.go("#/log/aa03").await;
    visit.paste("What changed", "Mine, written after the file.").await;
    visit.saved().await;
    for (tick, expected) in
        [(false, "Mine, written after the file"), (true, "Recovery for scanner faults fell")]
    {
        visit.go("#/data").await;
        visit.give_file("File to bring in", &file).await;
        visit.see("in both, and different").await;
        if tick {
            visit.tick("Win of 18 June 2026").await;
        }
        visit.press("Merge with what is here").await;
        visit.saved().await;
        visit.go("#/log").await;
        visit.see(expected).await;
    }
}

#[tokio::test]
async fn replacing_takes_the_whole_file_and_can_be_undone() {
    let visit = settled().await;
    let file = saved_file(&visit).await;
    visit.open_case().await;
    visit.choose("1 Emerging").await;
    visit.saved().await;
    let with_more = visit.count_stored("rung:case:").await;
    assert_eq!(with_more, 2);
    visit.go("#/data").await;
    visit.give_file("File to bring in", &file).await;
    visit.see("only here").await;
    visit.press("Replace what is here").await;
    visit.see("Brought in from the file").await;
    assert_eq!(visit.count_stored("rung:case:").await, 1);
    visit.press("Undo").await;
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:case:").await, 2);
}

#[tokio::test]
async fn a_file_that_is_not_ours_changes_nothing() {
    let visit = settled().await;
    let before = visit.stored().await;
    visit.go("#/data").await;
    for (name, body) in [
        ("notes.json", "{\"notes\": []}"),
        ("truncated.json", "{\"format\":\"rung-backup\",\"ver"),
        ("picture.json", "\u{0}\u{1}\u{2}"),
        (
            "newer.json",
            "{\"format\":\"rung-backup\",\"version\":99,\"saved\":\"2026-01-01\",\"records\":{}}",
        ),
    ] {
        let path = visit.downloads().join(name);
        drop(std::fs::write(&path, body));
        visit.give_file("File to bring in", &path).await;
        visit.see(&format!("“{name}” cannot be brought in")).await;
        visit.see("Nothing was changed").await;
    }
    assert_eq!(visit.stored().await, before);
}

#[tokio::test]
async fn changes_are_undone_and_done_again_by_key() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.keys("2").await;
    visit.see("Claimed 2").await;
    visit.keys("3").await;
    visit.see("Claimed 3").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Claimed 2").await;
    visit.keys("{Ctrl+Shift+z}").await;
    visit.see("Claimed 3").await;
    visit.press("Dismiss").await;
    visit.write("What shows it?", "Undone as one thought").await;
    visit.keys("{Escape}").await;
    visit.keys("{Ctrl+z}").await;
    visit.saved().await;
    assert_eq!(visit.value("What shows it?").await, "");
    assert_eq!(visit.count_stored("rung:win:").await, 0);
}

#[tokio::test]
async fn a_dropped_line_comes_back() {
    let visit = settled().await;
    visit.go(&format!("#/case/{}/plan", life::CASE)).await;
    visit.arrive("Ninety days").await;
    visit.tick("Edit the lines").await;
    visit.press("Drop: Sort twelve months of spend").await;
    visit.see("Line dropped.").await;
    visit.press("Undo").await;
    visit.see("Sort twelve months of spend").await;
}

#[tokio::test]
async fn a_dropped_case_comes_back_whole() {
    let visit = settled().await;
    let before = records(&visit).await;
    visit.press("Drop this case: IT Director").await;
    visit.see("Case dropped. Its wins stay").await;
    assert_eq!(visit.count_stored("rung:win:").await, 4);
    visit.press("Undo").await;
    visit.saved().await;
    assert_eq!(records(&visit).await, before);
}

/// It could not be brought back in ("format: missing"), and carried the day of Greenwich.
#[tokio::test]
async fn what_the_fault_screen_saves_comes_back_in() {
    for old in [false, true] {
        let visit = settled().await;
        visit
            .cdp(
                "Emulation.setTimezoneOverride",
                serde_json::json!({ "timezoneId": "Pacific/Kiritimati" }),
            )
            .await;
        let before = records(&visit).await;
        visit.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))", vec![]).await;
        visit.see("Rung has stopped").await;
        visit.press("Save my data to a file").await;
        let mut file = visit.saved_file("rung-rescue-").await;
        let day = visit.run("const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')", vec![]).await;
        let day = day.as_str().unwrap_or_default().to_owned();
        assert!(file.to_string_lossy().contains(&format!("rung-rescue-{day}")), "{file:?}");
        if old {
            // Pages of before wrote the values and nothing around them.
            let text: serde_json::Value =
                serde_json::from_str(&std::fs::read_to_string(&file).unwrap_or_default())
                    .unwrap_or_default();
            file = visit.downloads().join("old.json");
            drop(std::fs::write(
                &file,
                text.get("stored").cloned().unwrap_or_default().to_string(),
            ));
        }
        visit.press("Reload the page").await;
        visit.see("Your cases").await;
        visit.go("#/data").await;
        erase(&visit).await;
        assert_eq!(records(&visit).await, 0);
        visit.give_file("File to bring in", &file).await;
        visit.see("only in the file").await;
        visit.press("Merge with what is here").await;
        visit.see("Brought in from the file").await;
        assert_eq!(records(&visit).await, before);
    }
}

/// A value that cannot be read is kept aside where the file is brought in, and a document's file
/// says what it is.
#[tokio::test]
async fn what_a_file_holds_and_cannot_say_is_kept_too() {
    let visit = settled().await;
    visit.go("#/data").await;
    let text = serde_json::json!({ "rung:win:bb01": "damaged", "rung:win:aa01": visit.stored().await.get("rung:win:aa01") }).to_string();
    let path = visit.downloads().join("part.json");
    drop(std::fs::write(&path, text));
    visit.give_file("File to bring in", &path).await;
    visit.see("One value in the file cannot be used").await;
    visit.press("Merge with what is here").await;
    visit.see("What is not in use was set aside below").await;
    assert_eq!(
        visit.stored().await.get("rung:aside:win:bb01:1").map(String::as_str),
        Some("damaged")
    );
    let path = visit.downloads().join("register.json");
    drop(std::fs::write(&path, "{\"format\": \"rung-document\", \"version\": 1}"));
    visit.give_file("File to bring in", &path).await;
    visit.see("It is a document taken away for other programs").await;
}
