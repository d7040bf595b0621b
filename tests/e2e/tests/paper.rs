//! The browser's own print, from every room: a word on the list to hide and a private win reach no
//! paper, whatever record they stand in, and what was written and may leave is there in full.

use rung_e2e::{Options, Paper, Visit, life};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// On the list of words to hide, and in every record of the case.
const LISTED: &str = "Quorvex";
const LABEL: &str = "the company";
/// In a win that is private, and in the story that tells it.
const PRIVATE: &str = "Zimtstern";
/// In the note to a document, which is to oneself.
const NOTED: &str = "Krähenfuß";
/// The first prompt of vendor command; its story tells the private win.
const KEPT_BACK: &str = "contract-did-not-help";

/// Every address of the page, and what its paper says. `{case}` stands for the case.
const ROOMS: &[(&str, &str)] = &[
    ("#/", "This room has no printed form"),
    ("#/data", "This room has no printed form"),
    ("#/nowhere/at/all", "This room has no printed form"),
    ("#/track/it-director", "outcomes you would own"),
    ("#/promise", "You do not have to believe that"),
    ("#/checklist/vp-repeat-test", "Printed from the browser"),
    ("#/checklist/which-cto", "No question of this checklist is answered yet"),
    ("#/log", "the company answers in 2 hours"),
    ("#/log/aa01", "Situation: the company did not answer"),
    ("#/log/aa04", "This win is private, and is not printed"),
    ("#/case/{case}", "Strongest proof"),
    ("#/case/{case}/score/vendor-command", "Strongest proof"),
    ("#/case/{case}/score/change-governance", "changes are those of the company"),
    ("#/case/{case}/answers", "Strongest proof"),
    ("#/case/{case}/result", "Strongest proof"),
    ("#/case/{case}/plan", "Ask the company to read the pack"),
    ("#/case/{case}/plan/first-90-days", "Meet everybody at the company"),
    ("#/case/{case}/attempts", "Then and now"),
    ("#/case/{case}/attempts/a1", "Then and now"),
    ("#/case/{case}/pack", "Proof pack checklist"),
    ("#/case/{case}/pack/risk-register", "the company goes under"),
    (
        "#/case/{case}/pack/budget-narrative",
        "Budget narrative Nothing is written in this document yet. The whole case is printed from",
    ),
    ("#/case/{case}/stories", "At the company the scanners"),
    ("#/case/{case}/stories/third-time-never", "At the company the scanners"),
    (
        "#/case/{case}/stories/contract-did-not-help",
        "This story is not begun, or the win that it tells is private",
    ),
    ("#/case/{case}/rehearse/third-time-never", "At the company the scanners"),
    // It draws a prompt.
    ("#/case/{case}/rehearse", "stories"),
    ("#/case/{case}/words", "on paper they would say what they hide"),
    ("#/case/{case}/print", "Names are replaced by neutral ones"),
    ("#/case/{case}/print/risk-register", "the company goes under"),
    ("#/case/gone", "This room has no printed form"),
];

/// A win that says it in every field.
fn win(id: &str, name: &str, private: bool) -> Value {
    let metric = json!({ "what": format!("{name} answers"), "before": format!("9 {name}"), "after": "2", "unit": "hours", "period": format!("a quarter of {name}") });
    json!({
        "id": id, "day": "2026-06-18", "text": format!("{name} answers in 2 hours instead of 9."), "decision": format!("{name} decided it."),
        "voucher": format!("Head of {name}"), "known": "measured", "kinds": ["risk"], "title": format!("{name} answers in 2 hours"),
        "metric": metric, "situation": format!("{name} did not answer.\nNobody knew why."), "task": format!("Make {name} answer."),
        "action": format!("I rang {name}."), "result": format!("{name} rings back."), "scope": format!("All of {name}"),
        "aligned": format!("Buyers of {name}"), "private": private
    })
}

fn attempt() -> Value {
    let signal = |id: &str, level: u8| json!({ "signal": id, "name": "Vendor command", "claimed": level, "evidenced": level, "says": "So it was." });
    let none = json!({ "signal": "change-governance", "name": "Change governance", "not_applicable": format!("Changes are those of {LISTED}") });
    json!({
        "id": "a1", "case": life::CASE, "day": "2026-08-01", "nth": 1, "levels": ["None", "Some", "Proven", "Owned"], "claimed": 3,
        "evidenced": 3, "max": 27, "band": "Not yet", "proven": "Not yet", "signals": [signal("vendor-command", 3), none]
    })
}

fn plan(long: Option<&str>, line: &str) -> Value {
    let mut plan = json!({
        "case": life::CASE, "start": "2026-09-07", "signals": ["vendor-command"], "goals": [format!("See {LISTED}"), "Two", "Three"],
        "lines": [{ "id": format!("own-{}", line.len()), "phase": 0, "day": "2026-11-21", "text": line, "kind": "own" }]
    });
    if let (Some(long), Some(plan)) = (long, plan.as_object_mut()) {
        plan.insert("long".to_owned(), json!(long));
        plan.insert("days".to_owned(), json!([30, 30, 30]));
    }
    plan
}

fn story(prompt: &str, name: &str, win: &str) -> Value {
    json!({
        "case": life::CASE, "prompt": prompt, "title": format!("The outage at {name}"), "situation": format!("At {name} the scanners stopped."),
        "task": format!("Start {name} again."), "action": format!("I led {name}."), "result": format!("{name} shipped after 47 minutes."),
        "fixed": format!("{name} tests its way back."), "win": win
    })
}

/// Every kind of record, each saying the listed word wherever it holds words.
fn records() -> Vec<(String, Value)> {
    let case = life::CASE;
    let cells = json!({
        "risk": format!("{LISTED} goes under"), "likelihood": "4", "impact": "5", "owner": format!("Buyer at {LISTED}"),
        "mitigation": format!("A second source beside {LISTED}.\nAnd a third."), "due": "2026-12-01", "status": "open"
    });
    let mut whole: Value = json!({ "id": case, "track": "it-director", "opened": "2026-09-01", "scored": "2026-09-04", "answers": {
        "operational-ownership": { "level": 3, "note": "aa01" }, "vendor-command": { "level": 2, "note": "aa04" },
        "incident-leadership": { "level": 3, "note": "aa01" }
    } });
    if let Some(answers) = whole.get_mut("answers").and_then(Value::as_object_mut) {
        answers.insert(
            "change-governance".to_owned(),
            json!({ "not_applicable": format!("Changes are those of {LISTED}") }),
        );
    }
    vec![
        (format!("case:{case}"), whole),
        (format!("plan:{case}"), plan(None, &format!("Ask {LISTED} to read the pack."))),
        (
            format!("plan:{case}.first-90-days"),
            plan(Some("first-90-days"), &format!("Meet everybody at {LISTED}.")),
        ),
        (format!("attempt:{case}.a1"), attempt()),
        (
            "checklist:vp-repeat-test".to_owned(),
            json!({ "checklist": "vp-repeat-test", "day": "2026-09-04", "answers": {} }),
        ),
        (
            format!("pack:{case}"),
            json!({ "case": case, "artifacts": { "risk-register": { "items": {}, "note": format!("{NOTED}: on the shared drive of {LISTED}.") } } }),
        ),
        (
            format!("sheet:{case}.risk-register.register"),
            json!({ "case": case, "artifact": "risk-register", "block": "register", "rows": [{ "id": "r1", "cells": cells }] }),
        ),
        (format!("story:{case}.third-time-never"), story("third-time-never", LISTED, "aa01")),
        (format!("story:{case}.{KEPT_BACK}"), story(KEPT_BACK, PRIVATE, "aa04")),
        ("win:aa01".to_owned(), win("aa01", LISTED, false)),
        ("win:aa04".to_owned(), win("aa04", PRIVATE, true)),
        ("settings:page".to_owned(), json!({ "name": format!("Ana {LISTED}") })),
    ]
}

fn mask() -> (String, Value) {
    (
        format!("mask:{}", life::CASE),
        json!({ "case": life::CASE, "words": [{ "word": LISTED, "label": LABEL }], "money": false, "on": false }),
    )
}

async fn visit_with(records: Vec<(String, Value)>, options: Options) -> Visit {
    let visit = Visit::open(options).await;
    for (key, body) in records {
        visit.store(&format!("rung:{key}"), &life::seal(&body)).await;
    }
    visit.reload().await;
    visit.see("Nothing is sent from this page").await;
    visit
}

/// Words parted by one space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything in a print: its text, and what the file says about itself.
async fn printed(visit: &Visit, name: &str) -> String {
    let pdf = visit.print(Paper::A4, name).await;
    let told = |command: &mut Command| {
        command
            .output()
            .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
            .unwrap_or_default()
    };
    let path: &Path = &pdf;
    flat(&format!(
        "{} {}",
        told(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(path).arg("-")),
        told(Command::new("pdfinfo").arg(path))
    ))
}

async fn go(visit: &Visit, room: &str) {
    visit.go(&room.replace("{case}", life::CASE)).await;
    visit.see("Nothing is sent from this page").await;
}

#[tokio::test]
async fn no_room_prints_a_listed_word_or_a_private_win() {
    let visit = visit_with([records(), vec![mask()]].concat(), Options::default()).await;
    for (room, says) in ROOMS {
        go(&visit, room).await;
        let title =
            visit.run("return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(document.title))))", vec![]).await;
        let text = printed(&visit, "room").await;
        assert!(
            text.to_lowercase().contains(&says.to_lowercase()),
            "{room} does not say {says:?}:\n{text}"
        );
        for word in [LISTED, PRIVATE, NOTED] {
            assert!(
                !text.to_lowercase().contains(&word.to_lowercase()),
                "{room} prints {word}:\n{text}"
            );
        }
        // The paper goes when somebody goes on, and the tab has its name back.
        visit.keys("{Escape}").await;
        let left = visit
            .run(
                "return [document.querySelector('#paper').childElementCount, document.title]",
                vec![],
            )
            .await;
        assert_eq!(left, json!([0, title]), "{room}");
    }
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn with_nothing_listed_only_private_wins_stay_behind() {
    let visit = visit_with(records(), Options::default()).await;
    for (room, says) in ROOMS.iter().filter(|(_, says)| says.contains(LABEL)) {
        go(&visit, room).await;
        let text = printed(&visit, "nothing-listed").await;
        let says = says.replace(LABEL, LISTED).to_lowercase();
        assert!(text.to_lowercase().contains(&says), "{room} does not say {says:?}:\n{text}");
        assert!(!text.contains(PRIVATE), "{room} prints {PRIVATE}:\n{text}");
    }
}

/// What "For yourself, so that next week begins where today ended" was said of stood in the
/// checklist of the pack.
#[tokio::test]
async fn a_note_to_oneself_stays_on_the_screen() {
    let visit = visit_with(records(), Options::default()).await;
    go(&visit, "#/case/{case}/pack/risk-register").await;
    visit.see("For yourself, so that next week begins where today ended").await;
    assert!(visit.value("Where it lies, what is missing, whom to ask").await.contains(NOTED));
    for room in ["pack", "pack/risk-register", "print"] {
        go(&visit, &format!("#/case/{{case}}/{room}")).await;
        let text = printed(&visit, "noted").await;
        assert!(!text.contains(NOTED), "{room} prints {NOTED}:\n{text}");
    }
}

#[tokio::test]
async fn all_that_was_written_in_a_win_is_on_its_paper() {
    let visit = visit_with(records(), Options::default()).await;
    for room in ["#/log", "#/log/aa01"] {
        go(&visit, room).await;
        let text = printed(&visit, "win").await;
        for words in [
            "did not answer. Nobody knew why.",
            "Make Quorvex answer.",
            "I rang Quorvex.",
            "Quorvex rings back.",
            "All of Quorvex",
            "Quorvex decided it.",
            "Buyers of Quorvex",
            "Head of Quorvex",
            "a quarter of Quorvex",
            "18 June 2026. Risk. Measured.",
        ] {
            assert!(text.contains(words), "{room} lacks {words:?}:\n{text}");
        }
    }
}

#[tokio::test]
async fn a_browser_that_does_not_tell_of_printing_prints_nothing_of_the_persons() {
    let script =
        "addEventListener('beforeprint', (event) => event.stopImmediatePropagation(), true)"
            .to_owned();
    let visit =
        visit_with([records(), vec![mask()]].concat(), Options { script, ..Options::default() })
            .await;
    for (room, _) in ROOMS
        .iter()
        .filter(|(room, _)| !["print", "#/track", "#/promise"].iter().any(|own| room.contains(own)))
    {
        go(&visit, room).await;
        let text = flat(&visit.print_text(Paper::A4, "unmade").await);
        assert!(text.contains("Open “Print” at the foot of a case"), "{room}:\n{text}");
        for word in [LISTED, PRIVATE, LABEL, "Vendor command"] {
            assert!(!text.contains(word), "{room} prints {word}:\n{text}");
        }
    }
}

#[tokio::test]
async fn a_print_with_the_real_names_says_so_on_each_page() {
    let visit = visit_with([records(), vec![mask()]].concat(), Options::default()).await;
    go(&visit, "#/case/{case}/print").await;
    visit.see("One word is hidden").await;
    visit.untick("Hide names").await;
    let text = visit.print_text(Paper::A4, "real").await;
    assert!(text.contains(LISTED), "{text}");
    for (at, page) in text.split('\u{c}').filter(|page| !page.trim().is_empty()).enumerate() {
        let says =
            if at == 0 { "The real names stand in this print" } else { "with the real names" };
        assert!(flat(page).contains(says), "page {}:\n{page}", at + 1);
    }
    visit.tick("Hide names").await;
    let text = printed(&visit, "hidden").await;
    assert!(!text.contains("with the real names") && !text.contains(LISTED), "{text}");
}

#[tokio::test]
async fn the_log_prints_what_its_filter_lets_through() {
    let mut all = records();
    all.push((
        "win:aa07".to_owned(),
        json!({ "id": "aa07", "day": "2025-03-02", "text": "Restores were tested 4 times." }),
    ));
    let visit = visit_with([all, vec![mask()]].concat(), Options::default()).await;
    go(&visit, "#/log").await;
    let text = printed(&visit, "log").await;
    assert!(text.contains("Restores were tested") && text.contains("2025 "), "{text}");
    // One looks for what one wrote; the paper says what others may read.
    visit.write("Words in it", LISTED).await;
    visit.see("1 of 3 wins").await;
    let text = printed(&visit, "log").await;
    assert!(
        !text.contains("Restores were tested")
            && text.contains("the company answers")
            && !text.contains(LISTED),
        "{text}"
    );
}

/// With a case open and the comparison on the screen, paper said that there was nothing, and to
/// open a case.
#[tokio::test]
async fn then_and_now_prints_what_it_compares() {
    let visit = visit_with(records(), Options::default()).await;
    go(&visit, "#/case/{case}/attempts").await;
    visit.press("Freeze as an attempt").await;
    visit.see("These answers are frozen as an attempt already").await;
    visit.press("Dismiss").await;
    // The two on the screen are chosen there: the latest that differs from today, then the one like
    // it.
    let text = printed(&visit, "compared").await;
    assert!(
        text.contains("Then and now") && text.contains("where it stood on 1 August 2026"),
        "{text}"
    );
    let today = visit.run("return document.querySelector('#from').options[0].value", vec![]).await;
    let day = visit
        .run("return document.querySelector('#from').options[0].label.split(':')[0]", vec![])
        .await;
    let choose = "const list = document.querySelector('#from'); list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }))";
    visit.run(choose, vec![today]).await;
    visit.see("No signal moved").await;
    let text = printed(&visit, "compared").await;
    let says = format!("where it stood on {}", day.as_str().unwrap_or_default());
    assert!(text.contains("No signal moved") && text.contains(&says), "{says}: {text}");
}

/// Why a room of a case has nothing to print, and where there is something: it named no room, and
/// another case.
#[tokio::test]
async fn a_room_with_nothing_to_print_says_why() {
    let bare =
        json!({ "id": life::CASE, "track": "it-director", "opened": "2026-09-01", "answers": {} });
    let visit = visit_with(vec![(format!("case:{}", life::CASE), bare)], Options::default()).await;
    for (room, says) in [
        ("attempts", "No attempt is frozen yet"),
        ("result", "No signal is scored yet"),
        ("plan", "There is no plan yet"),
        ("plan/first-90-days", "This plan is not on dates yet"),
        ("pack/budget-narrative", "Nothing is written in this document yet"),
        ("checklist/vp-repeat-test", "No question of this checklist is answered yet"),
        ("stories", "No story is begun that may be printed"),
    ] {
        go(&visit, &format!("#/case/{{case}}/{room}")).await;
        let text = printed(&visit, "nothing").await;
        assert!(
            text.contains(says) && text.contains("printed from the room “Print”"),
            "{room} does not say {says:?}:\n{text}"
        );
        assert!(!text.contains("open a case"), "{room}:\n{text}");
    }
    go(&visit, "#/log").await;
    let text = printed(&visit, "nothing").await;
    assert!(text.contains("No win is in the log yet"), "{text}");
}

/// The last page of a long plan held two lines, wherever the page before it ended.
#[tokio::test]
async fn the_last_lines_of_a_long_plan_stand_together() {
    let case = records().into_iter().find(|(key, _)| key.starts_with("case:")).unwrap_or_default();
    for count in (28..44).step_by(2) {
        let line = |nth: usize| json!({ "id": format!("own-{nth}"), "phase": 2, "day": "2026-11-21", "text": format!("Task number {nth} of this plan."), "kind": "own" });
        let mut long = plan(Some("first-90-days"), "");
        if let Some(long) = long.as_object_mut() {
            long.insert("lines".to_owned(), (0..count).map(line).collect());
        }
        let visit = visit_with(
            vec![case.clone(), (format!("plan:{}.first-90-days", life::CASE), long)],
            Options::default(),
        )
        .await;
        go(&visit, "#/case/{case}/plan/first-90-days").await;
        let text = visit.print_text(Paper::A4, "long-plan").await;
        let on_pages: Vec<usize> = text
            .split('\u{c}')
            .map(|page| page.matches("Task number").count())
            .filter(|lines| *lines > 0)
            .collect();
        assert_eq!(on_pages.iter().sum::<usize>(), count, "{text}");
        assert!(on_pages.iter().all(|lines| *lines >= 4), "{count} lines on pages of {on_pages:?}");
    }
}
