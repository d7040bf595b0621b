//! From a win to a story that was said aloud: one line in the log, a number, a story, a rehearsal,
//! and what leaves the page.

use rung_e2e::{Options, Paper, Visit, life};

const LINE: &str = "Escalations fell from 31 to 4 a quarter";

async fn settled() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit
}

/// Adds a win in one line and takes the number that the line says.
async fn capture(visit: &Visit, line: &str) {
    visit.go("#/log").await;
    visit.arrive("Impact log").await;
    visit.write("What changed, and by how much?", line).await;
    visit.see("Says a number").await;
    visit.keys("{Enter}").await;
    visit.see(&format!("Added: {line}")).await;
    visit.tab_to("Keep it as the win").await;
    visit.keys("{Enter}").await;
    visit.see("Its number: escalations: from 31 to 4").await;
    visit.focus_on("What changed").await;
}

/// The body of the stored win that says `words`.
async fn win_saying(visit: &Visit, words: &str) -> serde_json::Value {
    visit.saved().await;
    let stored = visit.stored().await;
    let bodies = stored
        .iter()
        .filter(|(key, _)| key.starts_with("rung:win:"))
        .filter_map(|(_, raw)| serde_json::from_str::<serde_json::Value>(raw).ok());
    let body = bodies
        .filter_map(|envelope| envelope.get("body").cloned())
        .find(|body| body.to_string().contains(words));
    body.unwrap_or_else(|| panic!("no stored win says {words:?}"))
}

#[tokio::test]
async fn a_win_becomes_a_story_that_was_said_aloud() {
    let visit = settled().await;
    capture(&visit, LINE).await;
    let metric = win_saying(&visit, LINE).await.get("metric").cloned().unwrap_or_default();
    assert_eq!(metric.get("before").and_then(|text| text.as_str()), Some("31"));
    assert_eq!(metric.get("after").and_then(|text| text.as_str()), Some("4"));

    visit.press("Say more about it").await;
    visit.arrive(LINE).await;
    visit.press("Name its signals").await;
    visit.tick("Vendor command").await;
    visit.press("How it went").await;
    visit.write("Situation", "Two suppliers passed every fault to each other.").await;
    visit.see("1 of 4").await;

    // In one step from the win to its story.
    let case = life::CASE;
    visit.press_near("Begin the story", "Vendor command").await;
    visit.see("Out loud").await;
    assert!(visit.hash().await.starts_with(&format!("#/case/{case}/stories/")));
    assert_eq!(visit.value("Situation").await, "Two suppliers passed every fault to each other.");
    assert_eq!(visit.value("Result").await, LINE);
    visit.see("The result has a number").await;
    visit.see("One is begun and not yet told whole").await;

    // Told whole, it changes the coverage.
    visit.write("Task", "I had to make one of them answer.").await;
    visit.write("Action", "I wrote one page of who owns which fault, and had both sign it.").await;
    visit.write("So that it stays fixed", "The page is part of both contracts.").await;
    visit.see("It says what stayed changed").await;
    visit.press("Point at it").await;
    visit.see("Document: ").await;
    visit.press("All stories").await;
    visit.arrive("Stories").await;
    visit.see("1 of 2 told").await;
    visit.dont_see("vendor command has only a begun one").await;

    // Said aloud, and marked.
    visit.press("Two suppliers passed every fault").await;
    visit.see("Not rehearsed yet.").await;
    visit.press("Rehearse aloud").await;
    visit.see("Aim for one to two minutes").await;
    visit.dont_see("Your notes").await;
    visit.tab_to("Start").await;
    visit.keys("{Enter}").await;
    visit.see("Under a minute so far").await;
    visit.see("0:01").await;
    visit.keys(" ").await;
    visit.see("Your notes").await;
    visit.see("had both sign it").await;
    visit.tab_to("Fair").await;
    visit.keys("{Enter}").await;
    visit.see("Kept: fair, in").await;
    visit.focus_on("Another prompt").await;
    visit.see("Rehearsed once, in").await;
    visit.saved().await;
    visit.reload().await;
    visit.see("Rehearsed once, in").await;
    visit.press("To this story").await;
    visit.see("fair.").await;

    // Another prompt is another one.
    visit.enter("rehearse").await;
    visit.see("Aim for one to two minutes").await;
    let first = visit.heading().await;
    visit.press("Another prompt").await;
    for _ in 0..50 {
        if visit.heading().await != first {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_ne!(visit.heading().await, first);
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_story_begins_from_a_win_that_shows_its_signal() {
    let visit = settled().await;
    visit.go(&format!("#/case/{}/stories/bad-news-early", life::CASE)).await;
    visit.see("This win shows incident leadership").await;
    visit.press("Begin from this win: Recovery").await;
    visit.focus_on("Situation").await;
    visit.dont_see("This win shows").await;
    assert!(visit.value("Result").await.starts_with("Recovery for scanner faults fell from 190"));
    visit.see("Win: Recovery for scanner faults").await;
    // Taken back whole, with one step.
    visit.press("All stories").await;
    visit.arrive("Stories").await;
    visit.see("one begun").await;
    visit.keys("{Ctrl+z}").await;
    visit.dont_see("one begun").await;
}

#[tokio::test]
async fn the_log_is_filtered_and_found_as_it_was_left() {
    let visit = settled().await;
    visit.go("#/log").await;
    visit.see("Four wins.").await;
    visit.pick("Moved", "Speed").await;
    visit.write("Words in it", "SCANNER").await;
    visit.see("1 of 4 wins.").await;
    visit.dont_see("Scorecard for ten suppliers").await;
    visit.press("Recovery for scanner faults").await;
    visit.see("Wins of your filter").await;
    visit.press("Impact log").await;
    visit.see("1 of 4 wins.").await;
    visit.pick("Signal", "Vendor command").await;
    visit.see("No win in your log moved speed, supports vendor command and says “SCANNER”.").await;
    visit.press("Clear the filter").await;
    visit.see("Four wins.").await;
    visit.focus_on("Words in it").await;
    visit.pick("Signal", "Vendor command").await;
    visit.see("1 of 4 wins.").await;
    visit.see("Scorecard for ten suppliers").await;
    // The strip says in words what it draws.
    visit.see("A rule of thumb").await;
}

#[tokio::test]
async fn a_private_win_is_not_in_the_review() {
    let visit = settled().await;
    visit.go("#/log/aa04").await;
    visit.arrive("Scorecard for ten suppliers").await;
    visit.press("Who may see it").await;
    visit.tick("Keep it private").await;
    visit.see("Private. It stays in this log.").await;
    visit.saved().await;
    visit.reload().await;
    visit.go("#/log").await;
    visit.write("From", "2026-01-01").await;
    visit.write("Until", "2026-12-31").await;
    visit.see("Three wins of that time. One more is private and stays here.").await;
    visit.press("Markdown file").await;
    let file = visit.saved_file(".md").await;
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(text.starts_with("# What I changed, 1 January 2026 to 31 December 2026"), "{text}");
    assert!(text.contains("190 to 40 minutes"), "{text}");
    assert!(!text.contains("Scorecard"), "{text}");
    let paper = visit.print_text(Paper::A4, "log").await;
    assert!(
        paper.contains("Recovery for scanner faults") && !paper.contains("Scorecard"),
        "{paper}"
    );
    visit.write("From", "2027-01-01").await;
    visit.see("the earlier one first").await;
}

#[tokio::test]
async fn the_rooms_of_stories_and_wins_hold_on_a_phone() {
    for dark in [false, true] {
        let visit = Visit::open(Options { dark, ..Options::phone() }).await;
        visit.settle_in().await;
        for room in [
            "stories",
            "stories/third-time-never",
            "stories/contract-did-not-help",
            "rehearse/third-time-never",
        ] {
            visit.go(&format!("#/case/{}/{room}", life::CASE)).await;
            visit.see("Nothing is sent from this page").await;
            if room.starts_with("rehearse") {
                visit.press("Start").await;
                visit.press("Stop").await;
                visit.see("Your notes").await;
            }
            assert_eq!(visit.axe().await, "", "in {room}");
            assert_eq!(visit.sticks_out().await, Vec::<String>::new(), "in {room}");
        }
        visit.go("#/log/aa03").await;
        visit.arrive("Recovery").await;
        for fold in ["What it moved", "How it went", "Decision, reach", "Who may see it"] {
            visit.press(fold).await;
        }
        assert_eq!(visit.axe().await, "");
        assert_eq!(visit.sticks_out().await, Vec::<String>::new());
        visit.go("#/log").await;
        visit.arrive("Impact log").await;
        visit.write("Words in it", "scorecard").await;
        assert_eq!(visit.axe().await, "");
        assert_eq!(visit.sticks_out().await, Vec::<String>::new());
    }
}
