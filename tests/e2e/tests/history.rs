//! Undo: it says what it took back and where, lives as long as its tab, and keeps its hands off
//! what is not the person's work. And the line at the foot, which comes and goes.

use rung_e2e::{Options, Visit, life};
use serde_json::Value;

async fn settled(options: Options) -> Visit {
    let visit = Visit::open(options).await;
    visit.settle_in().await;
    visit.see("Your cases").await;
    visit
}

async fn records(visit: &Visit) -> usize {
    visit
        .stored()
        .await
        .keys()
        .filter(|key| key.starts_with("rung:") && !key.starts_with("rung:settings"))
        .count()
}

/// How many keys of the page each storage holds.
async fn kept(visit: &Visit) -> Value {
    let count = "const ours = (storage) => Object.keys(storage).filter((key) => key.startsWith('rung:')).length; \
                 return [ours(localStorage), ours(sessionStorage)]";
    visit.run(count, vec![]).await
}

#[tokio::test]
async fn what_was_dropped_comes_back_after_a_reload() {
    let visit = settled(Options::default()).await;
    let before = records(&visit).await;
    visit.press("Drop this case: IT Director").await;
    visit.see("Case dropped. Its wins stay").await;
    visit.reload().await;
    visit.see("Choose a track").await;
    visit.press("Take the last step back").await;
    visit.see("Undone: dropping a case.").await;
    visit.saved().await;
    assert_eq!(records(&visit).await, before);
    visit.reload().await;
    // The shell hears no keys.
    visit.see("Your cases").await;
    visit.keys("{Ctrl+Shift+z}").await;
    visit.see("Done again: dropping a case.").await;
}

/// The fault screen ends the page; the tab lives on, and what was taken away before can be brought
/// back.
#[tokio::test]
async fn what_was_dropped_comes_back_after_the_page_has_stopped() {
    let visit = settled(Options::default()).await;
    let before = records(&visit).await;
    visit.press("Drop this case: IT Director").await;
    visit.see("Case dropped. Its wins stay").await;
    visit.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))", vec![]).await;
    visit.see("Rung has stopped").await;
    visit.press("Reload the page").await;
    visit.press("Take the last step back").await;
    visit.see("Undone: dropping a case.").await;
    visit.saved().await;
    assert_eq!(records(&visit).await, before);
}

/// Another tab's change while this page was not there makes a step untrue.
#[tokio::test]
async fn a_step_that_no_longer_fits_is_not_taken_back() {
    let visit = settled(Options::default()).await;
    visit.go("#/log/aa03").await;
    visit.paste("What changed", "Written here.").await;
    visit.saved().await;
    let theirs =
        serde_json::json!({ "id": "aa03", "day": "2026-06-18", "text": "Written elsewhere." });
    let script = "const [key, value] = arguments; addEventListener('pagehide', () => localStorage.setItem(key, value));";
    visit.run(script, vec!["rung:win:aa03".into(), life::seal(&theirs).into()]).await;
    visit.reload().await;
    visit.see("Written elsewhere").await;
    visit.dont_see("Take the last step back").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("There is nothing to undo.").await;
}

/// It used to take back something that was not on the screen, and said "Undone." alone.
#[tokio::test]
async fn from_another_room_it_says_what_and_where_and_leads_there() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.choose("2 Proven").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: choosing a level. Ctrl").await;
    visit.choose("2 Proven").await;
    visit.go("#/data").await;
    visit.arrive("Your data").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: choosing a level, in Score: Operational ownership.").await;
    visit.press("Show it").await;
    visit.arrive("Operational ownership").await;
    assert!(!visit.is_chosen("2 Proven").await);
}

/// In a list to choose from, the browser has no undo of its own, and ours did nothing there either.
#[tokio::test]
async fn it_works_from_a_list_and_from_a_day() {
    let visit = settled(Options::default()).await;
    visit.go(&format!("#/case/{}/result", life::CASE)).await;
    visit.arrive("Strong, director-ready").await;
    visit.pick("Your sector", "Any").await;
    visit.saved().await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: choosing a sector.").await;
    visit.go("#/log").await;
    visit.see("Add a win").await;
    visit.run("document.querySelector('#new-win-day').focus()", vec![]).await;
    visit.keys("{Ctrl+Shift+z}").await;
    visit.see("Done again: choosing a sector, in Result.").await;
}

/// Saving to a file notes its day: that used to be the step that Ctrl+Z took back.
#[tokio::test]
async fn saving_to_a_file_is_no_step_and_leaves_undo_standing() {
    let visit = settled(Options::default()).await;
    visit.press("Drop this case: IT Director").await;
    visit.see("Case dropped. Its wins stay").await;
    visit.press("Save everything to a file").await;
    visit.saved_file("rung-").await;
    visit.see("Last saved to a file on").await;
    visit.see("Case dropped. Its wins stay").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: dropping a case.").await;
    visit.see("Last saved to a file on").await;
}

/// The theme stayed, against the page's own words.
#[tokio::test]
async fn erasing_leaves_nothing_behind() {
    let visit = settled(Options::default()).await;
    visit.press("Dark theme").await;
    visit.store("rung:win:bb01", "damaged").await;
    visit.store("rung:odd", "left by nobody knows what").await;
    visit.reload().await;
    visit.go("#/log/aa03").await;
    visit.paste("What changed", "Written here.").await;
    visit.saved().await;
    visit.go("#/data").await;
    visit.press("Erase everything").await;
    visit.write("Type “erase” to go on", "erase").await;
    visit.press("Erase").await;
    visit
        .see("Everything was erased. It can be brought back until you reload or close this page.")
        .await;
    assert_eq!(kept(&visit).await, serde_json::json!([0, 0]));
    assert_eq!(
        visit.run("return document.documentElement.dataset.theme ?? 'none'", vec![]).await,
        "none"
    );
    visit.press("Undo").await;
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:win:").await, 4);
    visit.press("Dismiss").await;
    visit.press("Erase everything").await;
    visit.write("Type “erase” to go on", "erase").await;
    visit.press("Erase").await;
    visit.see("Everything was erased").await;
    visit.reload().await;
    visit.see("Your data").await;
    visit.dont_see("Take the last step back").await;
    assert_eq!(kept(&visit).await, serde_json::json!([0, 0]));
}

/// It followed through every room, and lay over the foot.
#[tokio::test]
async fn the_line_at_the_foot_goes_with_its_room_and_by_itself() {
    let quick = "const later = setTimeout; window.setTimeout = (run, after, ...rest) => later(run, after === 20000 ? 400 : after, ...rest);";
    for (width, height) in [(1280, 900), (390, 800)] {
        let visit = settled(Options { width, height, ..Options::default() }).await;
        visit.press("Drop this case: IT Director").await;
        visit.see("Case dropped. Its wins stay").await;
        visit.run("scrollTo(0, document.body.scrollHeight)", vec![]).await;
        let over = "const bar = document.querySelector('.undo').getBoundingClientRect(); const foot = document.querySelector('.foot').getBoundingClientRect(); \
                    return bar.bottom <= foot.top + 1";
        assert_eq!(visit.run(over, vec![]).await, true, "the foot is under the line at {width}");
        // What led out of the room is said in the next one; what was said a while ago is not.
        tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
        visit.go("#/log").await;
        visit.arrive("Impact log").await;
        visit.dont_see("Case dropped. Its wins stay").await;
        visit.keys("{Ctrl+z}").await;
        visit.see("Undone: dropping a case, in your cases.").await;
    }
    let visit = settled(Options { script: quick.to_owned(), ..Options::default() }).await;
    visit.press("Drop this case: IT Director").await;
    visit.see("Case dropped. Its wins stay").await;
    // It does not go from under the pointer, which is where the button was.
    visit
        .cdp(
            "Input.dispatchMouseEvent",
            serde_json::json!({ "type": "mouseMoved", "x": 5, "y": 5 }),
        )
        .await;
    visit.dont_see("Case dropped. Its wins stay").await;
    visit.press("Take the last step back").await;
    visit.see("IT Director").await;
}
