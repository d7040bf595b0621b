//! The ten-minute walk, by keyboard alone: score nine signals, write evidence, read the result,
//! start the plan, tick, reload, find everything, print. From the root of a host, and from a folder
//! below it.

use rung_e2e::{Options, Paper, Visit};
use serde_json::Value;

/// 19 claimed; the three notes prove 6 of the points above 1, so 5 + … = 14 evidenced: see
/// `TOTALS`.
const ANSWERS: [(u8, &str); 9] = [
    (3, "All 14 critical services have an owner and a rota."),
    (2, "8 of 10 top risks have a funded treatment."),
    (2, ""),
    (3, "Recovery fell from 190 to 40 minutes."),
    (1, ""),
    (1, ""),
    (3, ""),
    (2, ""),
    (2, ""),
];
/// What those answers add up to: claimed, evidenced.
const TOTALS: (u8, u8) = (19, 14);

async fn ten_minutes(options: Options) {
    let visit = Visit::open(options).await;
    visit.tab_to("Score yourself in ten minutes").await;
    visit.keys("{Enter}").await;
    visit.tab_to("IT Director").await;
    visit.keys("{Enter}").await;
    visit.arrive("IT Director").await;
    visit.tab_to("Start scoring").await;
    visit.keys("{Enter}").await;
    visit.score(&ANSWERS).await;
    visit.tab_to("See your reading").await;
    visit.keys("{Enter}").await;
    visit.arrive("Strong, director-ready").await;
    visit.see("on your word").await;
    visit.see("Hireable in the right environment").await;

    visit.tab_to("Plan").await;
    visit.keys("{Enter}").await;
    visit.tab_to("Put the plan on dates").await;
    visit.keys("{Enter}").await;
    visit.arrive("Ninety days on three signals").await;
    let plan = visit.record("plan").await;
    let first = first_action(&plan);
    visit.tab_to(&first).await;
    visit.keys(" ").await;
    visit.saved().await;
    visit.reload().await;
    visit.arrive("Ninety days on three signals").await;
    assert!(visit.is_chosen(&first).await, "the tick outlives a reload");

    visit.enter("answers").await;
    visit.arrive("Check your answers").await;
    for (level, note) in ANSWERS {
        visit.see(&format!("{level}")).await;
        visit.see(note.trim_end_matches('.')).await;
    }
    visit.enter("print").await;
    visit.see("Print or save as PDF").await;
    for paper in [Paper::A4, Paper::Letter] {
        let text = visit.print_words(paper, "walk").await;
        the_paper_says_it_all(&text, &plan);
    }
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

/// The first action of the plan, as it stands beside its box.
fn first_action(plan: &Value) -> String {
    let lines = plan.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
    let actions =
        lines.iter().filter(|line| line.get("kind").and_then(Value::as_str) == Some("action"));
    let first = actions
        .min_by_key(|line| line.get("day").and_then(Value::as_str).unwrap_or_default().to_owned());
    first.and_then(|line| line.get("text")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Band, totals, and every line of the plan.
fn the_paper_says_it_all(text: &str, plan: &Value) {
    let words: Vec<String> = words(text);
    let joined = words.join(" ");
    for expected in ["strong, director-ready", "hireable in the right environment"] {
        assert!(
            joined.to_lowercase().contains(expected),
            "the paper does not say {expected:?}:\n{text}"
        );
    }
    for total in [TOTALS.0, TOTALS.1] {
        assert!(
            words.iter().any(|word| word.trim_end_matches([':', ',', '.']) == total.to_string()),
            "the paper does not say {total}"
        );
    }
    let lines = plan.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
    assert!(lines.len() >= 20, "a plan on three signals has more lines than {}", lines.len());
    for line in &lines {
        let says = line.get("text").and_then(Value::as_str).unwrap_or_default();
        assert!(
            joined.contains(&self::words(says).join(" ")),
            "the paper does not say {says:?}:\n{text}"
        );
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[tokio::test]
async fn ten_minutes_from_the_root() {
    ten_minutes(Options::default()).await;
}

#[tokio::test]
async fn ten_minutes_from_a_folder_in_the_dark() {
    ten_minutes(Options {
        prefix: "/some/deep/folder/".to_owned(),
        dark: true,
        ..Options::default()
    })
    .await;
}

#[tokio::test]
async fn a_part_of_the_answers_gives_a_partial_reading() {
    let visit = Visit::open(Options::phone()).await;
    visit.open_case().await;
    visit.choose("2 Proven").await;
    visit.press("Next").await;
    visit.arrive("Risk-based prioritisation").await;
    visit.press("Skip").await;
    visit.arrive("Security by design").await;
    visit.enter("answers").await;
    visit.see("Skipped.").await;
    visit.press("See the partial reading").await;
    visit.see("artial").await;
    visit.dont_see("Your reading of").await;
    visit.enter("print").await;
    let text = visit.print_text(Paper::A4, "partial").await;
    assert!(text.to_lowercase().contains("partial"), "the paper says that it is partial:\n{text}");
}

#[tokio::test]
async fn facts_suggest_a_level_and_may_be_overruled() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.press("Not sure? Answer a few facts").await;
    for fact in [
        "There is one list of critical services",
        "In the last quarter a restore",
        "The on-call rota for the next",
    ] {
        visit.choose_near("Yes", fact).await;
    }
    visit.choose_near("No", "In the last six months a monthly service review").await;
    visit.see("These facts suggest 2, Proven").await;
    visit.see("A 3 would take").await;
    visit.press("Choose 2").await;
    assert!(visit.is_chosen("2 Proven").await);
    visit.choose("1 Emerging").await;
    assert!(visit.is_chosen("1 Emerging").await);
    assert_eq!(visit.heading().await, "Operational ownership", "choosing never moves on by itself");
}

#[tokio::test]
async fn a_win_is_typed_once_and_cited_again() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    visit.score(&ANSWERS).await;
    visit.enter("score/executive-alignment").await;
    visit.arrive("Executive alignment").await;
    visit.see("Nothing shows it yet, so this 2 counts as 1").await;
    visit.press("Cite another win from your log").await;
    visit.press_near("Cite: Recovery fell", "Recovery fell").await;
    visit.see("This 2 counts as evidenced").await;
    visit.enter("result").await;
    visit.see("15").await;
    visit.go("#/log").await;
    visit.see("Recovery fell from 190 to 40 minutes").await;
    assert_eq!(visit.count_stored("rung:win:").await, 3);
}

#[tokio::test]
async fn wins_are_added_one_after_the_other_with_enter() {
    let visit = Visit::open(Options::phone()).await;
    visit.go("#/log").await;
    visit.press("Write the first one").await;
    visit.focus_on("What changed").await;
    visit.keys("{Enter}").await;
    visit.see("A win needs a few words, so nothing was added yet.").await;
    visit.focus_on("What changed").await;
    for win in ["Licence cost fell by 12 per cent.", "Restores tested for 14 services."] {
        visit.keys(win).await;
        visit.see("number").await;
        visit.keys("{Enter}").await;
        visit.see(&format!("Added: {}", win.trim_end_matches('.'))).await;
        assert_eq!(
            visit.value("What changed, and by how much?").await,
            "",
            "ready for the next one"
        );
        visit.focus_on("What changed").await;
    }
    visit.saved().await;
    assert_eq!(visit.count_stored("rung:win:").await, 2);
}

#[tokio::test]
async fn a_line_of_ones_own_goes_into_its_phase() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(&format!("#/case/{}/plan", rung_e2e::life::CASE)).await;
    visit.arrive("Ninety days").await;
    visit.write("What will you do?", "Ask Finance for the run rate.").await;
    visit.write("By when?", "2026-10-12").await;
    visit.press("Add it").await;
    visit.see("Added for Monday 12 October").await;
    visit.saved().await;
    visit.reload().await;
    visit.arrive("Ninety days").await;
    visit.tick("Ask Finance for the run rate.").await;
    visit.see("2 of 8 lines done").await;
}
