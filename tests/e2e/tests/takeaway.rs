//! Taking work away: from a register filled by keyboard to its print, listed words in no print, no
//! file and no copy, and the plan in a calendar.

use rung_e2e::{Options, Paper, Visit, life};
use serde_json::json;

/// What must not leave, in the ways people write it.
const SECRET: [&str; 3] = ["Acme", "ACME", "Northwind"];

/// A risk of this register, as it is typed by keyboard.
const RISK: [&str; 3] = [
    "Northwind ends support for the system that Acme ships with",
    "Second supplier beside northwind from spring.",
    "Head of IT at ACME",
];

/// A whole case with wins of which one names the supplier and one is nobody else's business.
async fn settled() -> Visit {
    let visit = Visit::open(Options::default()).await;
    let win = json!({ "id": "aa09", "day": "2026-06-01", "text": "Northwind now answers in 2 hours instead of 9.", "known": "estimated", "kinds": ["cost"] });
    let hidden = json!({ "id": "aa10", "day": "2026-06-01", "text": "Wages of one team were corrected by 7 per cent.", "private": true });
    for (key, body) in [("rung:win:aa09", win), ("rung:win:aa10", hidden)] {
        visit.store(key, &life::seal(&body)).await;
    }
    visit.settle_in().await;
    visit
}

/// The same with a register that names company and supplier.
async fn with_register() -> Visit {
    let visit = settled().await;
    let [risk, mitigation, owner] = RISK;
    let sheet = json!({
        "case": life::CASE, "artifact": "risk-register", "block": "register",
        "rows": [
            { "id": "r1", "cells": {
                "risk": risk, "likelihood": "4", "impact": "5", "owner": owner, "mitigation": mitigation, "due": "2026-12-01", "status": "open"
            } },
            { "id": "r2", "cells": { "risk": "Restores were never tested on wms-prod-02.corp", "likelihood": "2", "impact": "3" } }
        ]
    });
    visit
        .store(&format!("rung:sheet:{}.risk-register.register", life::CASE), &life::seal(&sheet))
        .await;
    visit.reload().await;
    visit
}

async fn go(visit: &Visit, room: &str) {
    visit.go(&format!("#/case/{}/{room}", life::CASE)).await;
}

/// Lists the two names by keyboard alone.
async fn hide_the_names(visit: &Visit) {
    go(visit, "words").await;
    visit.arrive("Words to hide").await;
    visit.tab_to("A word to hide").await;
    visit.keys("Acme{Enter}").await;
    visit.see("“Acme” becomes “the company”. Found in the risk register.").await;
    visit.focus_on("A word to hide").await;
    visit.keys("{Tab}").await;
    visit.focus_on("What it is").await;
    visit.keys("A sup{Shift+Tab}").await;
    visit.focus_on("A word to hide").await;
    visit.keys("Northwind{Enter}").await;
    visit.see("“Northwind” becomes “Vendor A”.").await;
    visit.saved().await;
}

/// What stands on the heat map: the score of each cell that holds risks, and which.
async fn on_the_map(visit: &Visit) -> String {
    let script = "return [...document.querySelectorAll('.block .heat-map g[class^=heat-]')] \
                  .map((cell) => [...cell.querySelectorAll('.score, .wide')].map((text) => text.textContent).join(' ')) \
                  .filter((says) => says.includes('R')).join(', ')";
    visit.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

fn nothing_leaks(text: &str) {
    for word in SECRET {
        assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{word} is left in:\n{text}");
    }
}

/// The way of a document from the first key to the panel, without a mouse until the last look.
#[tokio::test]
async fn a_register_is_filled_by_keyboard_drawn_hidden_and_printed() {
    let visit = settled().await;
    go(&visit, "pack/risk-register").await;
    visit.arrive("Risk register").await;
    visit.see("The register: empty").await;
    visit.tab_to("Add a risk").await;
    visit.keys("{Enter}").await;
    visit.focus_on("R1 Risk").await;
    let [risk, mitigation, owner] = RISK;
    visit.keys(&format!("{risk}{{Tab}}")).await;
    visit.focus_on("R1 Mitigation").await;
    visit.keys(&format!("{mitigation}{{Tab}}4{{Tab}}2{{Tab}}")).await;
    visit
        .see(&format!(
            "The one scored risk is neither high nor severe. The highest is “{risk}”: 8, moderate."
        ))
        .await;
    assert_eq!(on_the_map(&visit).await, "8 R1");
    visit.keys("{Shift+Tab}5{Tab}").await;
    visit
        .see(&format!(
            "The one scored risk is high or severe. The highest is “{risk}”: 20, severe."
        ))
        .await;
    assert_eq!(on_the_map(&visit).await, "20 R1");
    visit.focus_on("R1 Owner").await;
    visit.keys(&format!("{owner}{{Tab}}")).await;
    visit.see("The register: one risk has no due date").await;
    visit.focus_on("R1 Due").await;
    // The same day whether a day or a month is asked for first.
    visit.keys("12122026").await;
    visit.tab_to("R1 Status").await;
    visit.keys("Op").await;
    visit.dont_see("one risk has no due date").await;
    visit.tab_to("Add a risk").await;
    visit.keys("{Enter}").await;
    visit.focus_on("R2 Risk").await;
    visit.keys("Restores were never tested on wms-prod-02.corp{Tab}{Tab}2{Tab}3{Tab}").await;
    visit.see("One of two scored risks is high or severe.").await;
    assert_eq!(on_the_map(&visit).await, "20 R1, 6 R2");
    visit.saved().await;

    hide_the_names(&visit).await;
    visit.see("“wms-prod-02.corp” looks like the name of a machine").await;

    go(&visit, "print").await;
    visit.arrive("As it will be on paper").await;
    visit.see("Two words are hidden").await;
    let text = visit.print_text(Paper::A4, "sanitised").await;
    nothing_leaks(&text);
    for label in ["Vendor A", "the company", "Risk register", "12 December", "In the room"] {
        assert!(text.contains(label), "{label} is not on paper:\n{text}");
    }
    assert!(!text.contains("Wages"), "a private win is on paper");

    assert_eq!(visit.axe().await, "");
    assert_eq!(visit.beyond_tab().await, Vec::<String>::new());
    visit.untick("Hide names").await;
    let text = visit.print_text(Paper::A4, "as-written").await;
    assert!(
        text.contains("Northwind") && text.contains("Acme"),
        "for oneself the names stand there:\n{text}"
    );
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn listed_words_are_in_no_file_and_no_copy() {
    let visit = with_register().await;
    hide_the_names(&visit).await;
    go(&visit, "pack/risk-register").await;
    visit.arrive("Risk register").await;
    visit.press("Take it away").await;
    for (button, end) in
        [("Markdown file", "md"), ("CSV of the tables", "csv"), ("JSON file", "json")]
    {
        visit.press(button).await;
        let file = visit.saved_file(&format!(".{end}")).await;
        visit.see(&format!(".{end}; two words are hidden.")).await;
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(text.contains("Vendor A") && text.contains("the company"), "{text}");
        nothing_leaks(&text);
        let name =
            file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(name.starts_with("risk-register-"), "{name}");
    }
    visit
        .cdp(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        )
        .await;
    visit.press("Copy as rich text").await;
    visit.see("Copied; two words are hidden.").await;
    let copied = visit.run("return navigator.clipboard.readText()", vec![]).await;
    let copied = copied.as_str().unwrap_or_default();
    assert!(
        copied.contains("second supplier beside Vendor A")
            || copied.contains("Second supplier beside Vendor A"),
        "{copied}"
    );
    // A chat takes it as it is: no marks of Markdown.
    assert!(
        copied.contains("wms-prod-02.corp") && !copied.contains(['\\', '|', '#', '*']),
        "{copied}"
    );
    nothing_leaks(copied);

    assert_eq!(visit.axe().await, "");
    visit.tick("Once with the real names").await;
    visit.press("Markdown file").await;
    visit.see(".md, with the real names.").await;
    assert!(!visit.is_chosen("Once with the real names").await, "once is once");
}

#[tokio::test]
async fn the_screen_shows_what_others_will_see() {
    let visit = with_register().await;
    hide_the_names(&visit).await;
    visit.tick("Show documents here as others will see them").await;
    go(&visit, "pack/risk-register").await;
    visit.see("Names are hidden here").await;
    visit.see("Vendor A ends support").await;
    assert_eq!(visit.axe().await, "");
    visit.dont_see("Northwind").await;
    visit.press("Show it as I wrote it").await;
    visit.dont_see("Names are hidden here").await;
    let stored = visit.stored().await;
    let sheet = stored
        .get(&format!("rung:sheet:{}.risk-register.register", life::CASE))
        .cloned()
        .unwrap_or_default();
    assert!(sheet.contains("Northwind"), "what was written is untouched");
}

#[tokio::test]
async fn words_are_edited_dropped_and_brought_back() {
    let visit = with_register().await;
    hide_the_names(&visit).await;
    visit.write("A word to hide", "northwind").await;
    visit.keys("{Enter}").await;
    visit.see("“northwind” is on the list already, as “Vendor A”.").await;
    visit.press("Take off the list: Acme").await;
    visit.see("Word taken off the list.").await;
    visit.press("Undo").await;
    visit.see("Undone").await;
    visit.press("Dismiss").await;
    visit.press("Hide wms-prod-02.corp").await;
    visit.dont_see("looks like the name of a machine").await;
    visit.saved().await;
    visit.reload().await;
    visit.arrive("Words to hide").await;
    assert_eq!(visit.value("Hide").await, "Acme");
    assert_eq!(visit.count_stored("rung:mask:").await, 1);
    assert_eq!(visit.axe().await, "");
    visit.resize(320, 640).await;
    assert_eq!(visit.sticks_out().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_plan_goes_into_a_calendar() {
    let script = "globalThis.addresses = { made: 0, given: 0 }; \
                  const make = URL.createObjectURL, give = URL.revokeObjectURL; \
                  URL.createObjectURL = (blob) => { addresses.made += 1; return make.call(URL, blob); }; \
                  URL.revokeObjectURL = (address) => { addresses.given += 1; give.call(URL, address); };";
    let visit = Visit::open(Options { script: script.to_owned(), ..Options::default() }).await;
    visit.settle_in().await;
    go(&visit, "plan").await;
    visit.arrive("Ninety days").await;
    visit.press("Calendar file").await;
    let file = visit.saved_file(".ics").await;
    let text = std::fs::read_to_string(file).unwrap_or_default();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
    assert!(text.contains("Ask the operations director to read the pack"), "{text}");
    // Some browsers come for the file a while after the click: its address is still good.
    assert_eq!(visit.run("return addresses", vec![]).await, json!({ "made": 1, "given": 0 }));
    // Of two files the later one is news, with the second it was made.
    assert!(text.contains("\r\nSEQUENCE:") && !text.contains("T000000Z\r\nSEQUENCE:0"), "{text}");
}

#[tokio::test]
async fn a_register_of_two_hundred_risks_prints_without_a_cut_row() {
    let visit = settled().await;
    let rows: Vec<_> = (1..=200)
        .map(|n| {
            let cells = json!({
                "risk": format!("from-{n}-on, a risk of the long list, with words enough to fill two lines of a narrow column on paper"),
                "likelihood": "3", "impact": "4", "owner": "Head of infrastructure",
                "mitigation": format!("What is done about {n}: it is looked at every month, and it ends with mark-{n}-end"),
                "due": "2026-12-01", "status": "open"
            });
            json!({ "id": format!("r{n}"), "cells": cells })
        })
        .collect();
    let sheet = json!({ "case": life::CASE, "artifact": "risk-register", "block": "register", "rows": rows });
    visit
        .store(&format!("rung:sheet:{}.risk-register.register", life::CASE), &life::seal(&sheet))
        .await;
    visit.reload().await;
    go(&visit, "print/risk-register").await;
    visit.see("Print or save as PDF").await;
    for paper in [Paper::A4, Paper::Letter] {
        let text = visit.print_text(paper, "long").await;
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        assert!(pages.len() > 5, "only {} pages", pages.len());
        for n in 1..=200 {
            let begins = pages.iter().position(|page| page.contains(&format!("from-{n}-on")));
            let ends = pages.iter().position(|page| page.contains(&format!("mark-{n}-end")));
            assert!(
                begins.is_some() && begins == ends,
                "risk {n} begins on page {begins:?} and ends on page {ends:?}"
            );
        }
        for page in pages.iter().filter(|page| page.contains("mark-")) {
            assert!(page.contains("Likelihood"), "a page without the head of the table:\n{page}");
        }
    }
}
