//! Two tabs in the same instant: what either did stands, or lies aside and both are told; and
//! erasing everything does.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};
use std::time::Duration;

fn case_room(room: &str) -> String {
    format!("#/case/{}/{room}", life::CASE)
}

/// Two tabs of one case, the second in front.
async fn two_tabs(first: &str, second: &str) -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(first).await;
    visit.second_tab().await;
    visit.go(second).await;
    visit
}

/// Runs a script in each tab at the same instant. Timers of a tab in the background come late,
/// messages do not.
async fn at_once(visit: &Visit, scripts: [&str; 2]) {
    let run = "const port = new MessageChannel(); const act = new Function(arguments[1]); \
               port.port1.onmessage = () => { if (Date.now() < arguments[0]) port.port2.postMessage(0); else act(); }; \
               port.port2.postMessage(0)";
    let now = visit.run("return Date.now()", vec![]).await.as_u64().unwrap_or_default();
    for (tab, script) in scripts.into_iter().enumerate() {
        visit.switch_tab(tab).await;
        visit.run(run, vec![json!(now + 700), json!(script)]).await;
    }
    tokio::time::sleep(Duration::from_millis(1_100)).await;
}

async fn body(visit: &Visit, key: &str) -> Value {
    let raw = visit.stored().await.get(key).cloned().unwrap_or_default();
    serde_json::from_str::<Value>(&raw)
        .ok()
        .and_then(|envelope| envelope.get("body").cloned())
        .unwrap_or_default()
}

/// About one pair in twelve lost a level without a word.
#[tokio::test]
async fn twenty_pairs_of_levels_chosen_at_once_all_stand() {
    let visit =
        two_tabs(&case_room("score/vendor-command"), &case_room("score/change-governance")).await;
    visit.arrive("Change governance").await;
    let choose = |level: u8| {
        format!("document.querySelector('input[name=level][value=\"{level}\"]').click()")
    };
    let shown = "return Number(document.querySelector('input[name=level]:checked')?.value)";
    for pair in 0..20_u8 {
        let (mine, theirs) = (pair % 3 + 1, (pair / 2) % 3 + 1);
        at_once(&visit, [&choose(mine), &choose(theirs)]).await;
        let case = body(&visit, &format!("rung:case:{}", life::CASE)).await;
        let stored = ["vendor-command", "change-governance"]
            .map(|signal| case.pointer(&format!("/answers/{signal}/level")).cloned());
        assert_eq!(stored, [Some(json!(mine)), Some(json!(theirs))], "pair {pair}");
        for (tab, level) in [(0, mine), (1, theirs)] {
            visit.switch_tab(tab).await;
            assert_eq!(visit.run(shown, vec![]).await, json!(level), "pair {pair}, tab {tab}");
        }
    }
    assert_eq!(visit.count_stored("rung:aside:").await, 0);
}

fn typing(field: &str, text: &str) -> String {
    format!(
        "const field = document.getElementById('{field}'); field.focus(); field.value = '{text}'; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    )
}

/// They ended with one text, and neither tab said so.
#[tokio::test]
async fn one_text_written_by_both_lies_aside_and_both_say_so() {
    let room = case_room(&format!("stories/{}", life::STORY.0));
    let visit = two_tabs(&room, &room).await;
    visit.see("The scanner outage").await;
    at_once(
        &visit,
        [
            &typing("story-task", "Written in the first tab."),
            &typing("story-task", "Written in the second tab."),
        ],
    )
    .await;
    let key = format!("rung:story:{}.{}", life::CASE, life::STORY.0);
    let stands =
        body(&visit, &key).await.get("task").and_then(Value::as_str).unwrap_or_default().to_owned();
    let lost = if stands.contains("first") {
        "Written in the second tab."
    } else {
        "Written in the first tab."
    };
    for tab in [0, 1] {
        visit.switch_tab(tab).await;
        visit.see("set aside under Data").await;
        assert_eq!(
            visit.run("return document.getElementById('story-task').value", vec![]).await,
            json!(stands),
            "tab {tab}"
        );
    }
    let stored = visit.stored().await;
    assert!(
        stored.iter().any(|(at, raw)| at.starts_with("rung:aside:") && raw.contains(lost)),
        "{stored:?}"
    );
    visit.press("Open Data").await;
    visit.see("Set aside when two tabs wrote the same thing").await;
}

/// What was typed a moment before was saved after it, the bar was gone, and nothing could be taken
/// back.
#[tokio::test]
async fn erasing_wins_over_what_was_typed_just_before_and_can_be_undone() {
    for prompt in [life::STORY.0, "contract-did-not-help"] {
        let visit = two_tabs(&case_room(&format!("stories/{prompt}")), "#/data").await;
        let before = visit.stored().await;
        let records = before.keys().filter(|key| !key.starts_with("rung:page:")).count();
        visit.press("Erase everything").await;
        visit.write("Type “erase” to go on", "erase").await;
        let press = "[...document.querySelectorAll('dialog[open] button')].find((b) => b.textContent.trim() === 'Erase').click()";
        at_once(&visit, [&typing("story-task", "x"), press]).await;
        visit.see("Everything was erased. It can be brought back").await;
        let left = visit.stored().await;
        assert!(
            left.keys().all(|key| key.starts_with("rung:page:")),
            "{prompt}: {:?}",
            left.keys()
        );
        visit.switch_tab(0).await;
        visit.see("Everything was erased in another tab").await;
        visit.switch_tab(1).await;
        visit.press("Undo").await;
        visit.saved().await;
        let back = visit.stored().await;
        assert_eq!(
            back.keys().filter(|key| !key.starts_with("rung:page:")).count(),
            records,
            "{prompt}: {:?}",
            back.keys()
        );
        visit.switch_tab(0).await;
        visit.go("#/").await;
        visit.see("IT Director").await;
    }
}
