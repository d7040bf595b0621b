//! Two tabs on one record, records that cannot be read, and a storage that keeps half: nothing is
//! lost, and whoever is concerned is told where they are.

use rung_e2e::{Options, Paper, Visit, life};
use serde_json::{Value, json};

async fn settled(options: Options, start: &str) -> Visit {
    let visit = Visit::open(options).await;
    visit.settle_in().await;
    visit.go(start).await;
    visit
}

fn case_room(room: &str) -> String {
    format!("#/case/{}/{room}", life::CASE)
}

/// The body of a stored record.
async fn body(visit: &Visit, key: &str) -> Value {
    let raw = visit.stored().await.get(key).cloned().unwrap_or_default();
    serde_json::from_str::<Value>(&raw)
        .ok()
        .and_then(|envelope| envelope.get("body").cloned())
        .unwrap_or_default()
}

/// What another tab wrote within the moment before its event arrives: a level of another signal was
/// set aside.
#[tokio::test]
async fn another_signal_scored_at_the_same_moment_stays() {
    let visit = settled(Options::default(), &case_room("score/vendor-command")).await;
    visit.arrive("Vendor command").await;
    let key = format!("rung:case:{}", life::CASE);
    let mut theirs = body(&visit, &key).await;
    if let Some(level) = theirs.pointer_mut("/answers/change-governance/level") {
        *level = json!(3);
    }
    visit.store(&key, &life::seal(&theirs)).await;
    visit.choose("3 Director-ready").await;
    visit.saved().await;
    let both = body(&visit, &key).await;
    assert_eq!(both.pointer("/answers/vendor-command/level"), Some(&json!(3)));
    assert_eq!(both.pointer("/answers/change-governance/level"), Some(&json!(3)));
    assert_eq!(visit.count_stored("rung:aside:").await, 0);
    visit.go(&case_room("score/change-governance")).await;
    visit.arrive("Change governance").await;
    assert!(visit.is_chosen("3 Director-ready").await);
}

/// Real tabs, one after the other, and a note that both begin: it is one win.
#[tokio::test]
async fn a_note_written_in_two_tabs_is_one_win() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.saved().await;
    let (case, hash) = (visit.case_id().await, visit.hash().await);
    visit.second_tab().await;
    visit.go(&hash).await;
    visit.arrive("Operational ownership").await;
    visit.write("What shows it?", "Written in the second tab.").await;
    visit.saved().await;
    visit.switch_tab(0).await;
    visit.write("What shows it?", "Written in the first tab.").await;
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:win:").await, 1);
    assert_eq!(
        visit
            .stored()
            .await
            .keys()
            .filter(|key| key.starts_with("rung:win:"))
            .cloned()
            .collect::<Vec<_>>(),
        [format!("rung:win:{case}-operational-ownership")]
    );
}

/// Its words were replaced on the screen without a word.
#[tokio::test]
async fn the_tab_whose_words_were_set_aside_says_so() {
    let visit = settled(Options::default(), "#/log/aa03").await;
    visit.paste("What changed", "Written in the first tab.").await;
    visit.saved().await;
    let ours = visit.stored().await.get("rung:win:aa03").cloned().unwrap_or_default();
    visit.second_tab().await;
    let theirs = json!({ "id": "aa03", "day": "2026-06-18", "text": "Written in the second tab." });
    // The second tab saves over what the first has written, as it does when both write at once.
    visit.store("rung:aside:win:aa03:1", &ours).await;
    visit.store("rung:win:aa03", &life::seal(&theirs).replacen("\"n\":1", "\"n\":9", 1)).await;
    visit.switch_tab(0).await;
    visit.see("Another tab wrote the same thing, and its version is used").await;
    visit.see("Written in the second tab").await;
    visit.press("Open Data").await;
    visit.arrive("Your data").await;
    visit.see("Written in the first tab").await;
}

/// It read and decoded everything again, and stayed as it was.
#[tokio::test]
async fn another_tabs_theme_is_shown_and_nothing_is_read() {
    let count = "window.reads = 0; const get = Storage.prototype.getItem; Storage.prototype.getItem = function (key) { window.reads += 1; return get.call(this, key); };";
    let visit = settled(Options { script: count.to_owned(), ..Options::default() }, "#/").await;
    visit.see("Your cases").await;
    visit.second_tab().await;
    visit.see("Your cases").await;
    visit.switch_tab(0).await;
    visit.run("window.reads = 0", vec![]).await;
    visit.switch_tab(1).await;
    visit.press("Dark theme").await;
    visit.switch_tab(0).await;
    let shown = "return document.documentElement.dataset.theme + ' ' + document.querySelector('[aria-label=\"Dark theme\"]').ariaPressed";
    for _ in 0..100 {
        if visit.run(shown, vec![]).await == "dark true" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(visit.run(shown, vec![]).await, "dark true");
    assert_eq!(visit.run("return window.reads", vec![]).await, 0);
}

/// Home showed nothing of it, and its rooms looked as if nothing had been written.
#[tokio::test]
async fn what_cannot_be_read_is_named_where_it_belongs() {
    let visit = settled(Options::default(), "#/").await;
    let damage = "for (const key of Object.keys(localStorage)) if (key.startsWith(arguments[0])) localStorage.setItem(key, localStorage.getItem(key).replace('\"sum\":\"', '\"sum\":\"x'))";
    visit.run(damage, vec!["rung:plan:".into()]).await;
    visit.run(damage, vec!["rung:story:".into()]).await;
    visit.run(damage, vec!["rung:win:aa01".into()]).await;
    visit.reload().await;
    for (room, title) in [
        (case_room("plan"), "A plan cannot be read."),
        (case_room("stories"), "A story and a win cannot be read."),
        ("#/log".to_owned(), "A win cannot be read."),
    ] {
        visit.go(&room).await;
        visit.see(title).await;
        visit.see("left exactly as it was found").await;
    }
    visit.run(damage, vec!["rung:case:".into()]).await;
    visit.reload().await;
    visit.go("#/").await;
    visit.see("IT Director that cannot be read").await;
    visit.press("See why under Data").await;
    visit.arrive("Your data").await;
    visit.see("it was damaged after it was saved").await;
    visit.go(&case_room("plan")).await;
    visit.see("The answers of this case cannot be read").await;
}

/// Everywhere it said that no words were hidden, as if none had been listed.
#[tokio::test]
async fn a_list_of_words_that_cannot_be_read_is_not_an_empty_one() {
    let visit = settled(Options::default(), "#/").await;
    let mask = json!({ "case": life::CASE, "words": [{ "word": "Quorvex", "label": "the company" }], "money": false, "on": false });
    let at = format!("rung:mask:{}", life::CASE);
    visit.store(&at, &life::seal(&mask).replace("\"sum\":\"", "\"sum\":\"x")).await;
    visit.reload().await;
    let says = "The list of words to hide cannot be read: names leave as you wrote them.";
    for (room, opens) in [
        ("pack/risk-register", true),
        ("pack", false),
        ("pack", true),
        ("plan", false),
        ("print", false),
        ("words", false),
    ] {
        visit.go(&case_room(room)).await;
        visit.see("Nothing is sent from this page").await;
        if opens {
            visit.press("Take it away").await;
        }
        visit.see(says).await;
        for untrue in [
            "No words are hidden",
            "No words are listed yet",
            "Names stand here as you wrote them",
            "Nothing is hidden yet",
        ] {
            visit.dont_see(untrue).await;
        }
    }
    visit.go("#/log").await;
    visit.see(says).await;
    visit.go(&case_room("plan")).await;
    visit.press("Markdown file").await;
    visit.see("; the list of words to hide cannot be read, so none is hidden.").await;
    let paper = visit
        .print_text(Paper::A4, "unread-list")
        .await
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        paper.contains(
            "The list of words to hide cannot be read, and names stand as you wrote them"
        ),
        "{paper}"
    );
}

/// A case whose track this page does not have: Home and its rooms say the same of it.
#[tokio::test]
async fn a_case_of_an_unknown_track_is_kept_and_said_to_be() {
    let visit = settled(Options::default(), "#/").await;
    let mut case = visit.record("case").await;
    case.as_object_mut()
        .into_iter()
        .for_each(|case| drop(case.insert("track".to_owned(), json!("astronaut"))));
    visit.store(&format!("rung:case:{}", life::CASE), &life::seal(&case)).await;
    visit.reload().await;
    visit.see("Your answers are kept as they are.").await;
    for room in ["score", "result", "plan", "pack", "print"] {
        visit.go(&case_room(room)).await;
        visit.see("The track of this case cannot be read by this version of the page. The answers are kept as they are.").await;
        visit.dont_see("is not in this browser").await;
    }
}

/// The page stayed at "Not saved" for good, though storage worked again.
#[tokio::test]
async fn a_half_written_value_of_ours_is_written_afresh() {
    let halves = "const set = Storage.prototype.setItem; window.half = false; Storage.prototype.setItem = function (key, value) { \
                  return set.call(this, key, window.half && key.startsWith('rung:win:') ? value.slice(0, value.length / 2) : value); };";
    let visit =
        settled(Options { script: halves.to_owned(), ..Options::default() }, "#/log/aa03").await;
    visit.run("window.half = true", vec![]).await;
    visit.paste("What changed", "Written while the storage failed.").await;
    visit.see("The browser did not keep what was written").await;
    visit.run("window.half = false", vec![]).await;
    visit.press("Try again").await;
    visit.see("An earlier try to save had left half of it behind").await;
    visit.saved().await;
    assert_eq!(
        body(&visit, "rung:win:aa03").await.get("text"),
        Some(&json!("Written while the storage failed."))
    );
    assert_eq!(visit.count_stored("rung:aside:win:aa03").await, 1);
}
