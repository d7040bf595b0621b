//! Every room, empty and full: usable by keyboard, nothing found by axe-core in either theme,
//! nothing sticking out at 320 px.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

const PLACES: [&str; 12] = [
    "#/",
    "#/track/it-director",
    "#/track/vp-engineering",
    "#/track/cdgo",
    "#/checklist/which-cto",
    "#/checklist/cto-owned",
    "#/checklist/ai-leadership",
    "#/checklist/no-such-list",
    "#/log",
    "#/data",
    "#/promise",
    "#/no/such/place",
];
const ROOMS: [&str; 16] = [
    "score/operational-ownership",
    "score/executive-alignment",
    "answers",
    "result",
    "plan",
    "plan/first-90-days",
    "attempts",
    "pack",
    "pack/risk-register",
    "pack/vendor-scorecard",
    "stories",
    "stories/third-time-never",
    "stories/contract-did-not-help",
    "rehearse/third-time-never",
    "print",
    "words",
];

fn rooms_of(case: &str) -> Vec<String> {
    let places = PLACES.iter().map(|place| (*place).to_owned());
    places
        .chain(ROOMS.iter().map(|room| format!("#/case/{case}/{room}")))
        .chain(["#/log/aa03".to_owned()])
        .collect()
}

async fn settled(options: Options) -> Visit {
    let visit = Visit::open(options).await;
    visit.settle_in().await;
    visit
}

async fn go(visit: &Visit, room: &str) {
    visit.go(room).await;
    visit.see("Nothing is sent from this page").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_light() {
    axe_finds_nothing("light").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_dark() {
    axe_finds_nothing("dark").await;
}

async fn axe_finds_nothing(theme: &str) {
    let visit = settled(Options { dark: theme == "dark", ..Options::default() }).await;
    let mut found = Vec::new();
    for room in rooms_of(life::CASE) {
        go(&visit, &room).await;
        let problems = visit.axe().await;
        if !problems.is_empty() {
            found.push(format!("{room}: {problems}"));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn axe_finds_nothing_in_an_empty_case() {
    let visit = Visit::open(Options::phone()).await;
    visit.open_case().await;
    let case = visit.case_id().await;
    for room in rooms_of(&case) {
        go(&visit, &room).await;
        assert_eq!(visit.axe().await, "", "in {room}");
        assert_eq!(visit.sticks_out().await, Vec::<String>::new(), "in {room}");
    }
}

#[tokio::test]
async fn nothing_sticks_out_or_is_squeezed_on_a_narrow_phone() {
    let visit = settled(Options::phone()).await;
    for room in rooms_of(life::CASE) {
        go(&visit, &room).await;
        assert_eq!(visit.sticks_out().await, Vec::<String>::new(), "in {room}");
        assert_eq!(visit.squeezed().await, Vec::<String>::new(), "in {room}");
    }
}

#[tokio::test]
async fn every_control_is_reached_by_tab() {
    let visit = settled(Options::default()).await;
    for room in rooms_of(life::CASE) {
        go(&visit, &room).await;
        assert_eq!(visit.beyond_tab().await, Vec::<String>::new(), "in {room}");
    }
}

#[tokio::test]
async fn every_room_has_one_heading_and_a_title() {
    let visit = settled(Options::default()).await;
    for room in rooms_of(life::CASE) {
        go(&visit, &room).await;
        let count = visit.run("return document.querySelectorAll('main h1').length", vec![]).await;
        assert_eq!(count, serde_json::json!(1), "in {room}");
        let heading = visit.heading().await;
        if room != "#/" {
            visit.wait_title(&format!("{heading}: Rung")).await;
        }
    }
}

#[tokio::test]
async fn no_link_leads_nowhere() {
    let visit = settled(Options::default()).await;
    let mut seen = std::collections::BTreeSet::new();
    for room in rooms_of(life::CASE) {
        go(&visit, &room).await;
        let links = visit.run("return [...document.querySelectorAll('a[href^=\"#/\"]')].map((a) => a.getAttribute('href'))", vec![]).await;
        seen.extend(
            links
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|link| link.as_str().map(str::to_owned)),
        );
    }
    assert!(seen.len() > 40, "only {} links were found", seen.len());
    for link in seen {
        go(&visit, &link).await;
        assert_ne!(visit.heading().await, "Not here", "at {link}");
    }
}

/// What is chosen in a list, as wide as the list shows it and as wide as it is. The names of
/// signals may be cut.
const CUT_CHOICES: &str = "return [...document.querySelectorAll('select:not(#filter-signal)')].filter((list) => list.checkVisibility()).flatMap((list) => { \
    const shown = list.getBoundingClientRect().width; \
    const alone = list.cloneNode(); alone.removeAttribute('id'); alone.append(new Option(list.selectedOptions[0]?.label ?? '')); \
    list.after(alone); alone.style.inlineSize = 'max-content'; \
    const needs = alone.getBoundingClientRect().width; alone.remove(); \
    return needs > shown + 1 ? [`${list.selectedOptions[0].label}: ${needs} in ${shown}`] : []; })";

/// The filter of the log showed "Any yea"; a word in the place of a score showed "Mov", over five
/// lines of a word each.
#[tokio::test]
async fn what_is_chosen_is_shown_whole() {
    let cells = |likelihood: &str, impact: &str| json!({ "risk": "Backups are not tested", "likelihood": likelihood, "impact": impact, "status": "being-treated" });
    let rows = [cells("Moved", "3"), cells("3", "Moved"), cells("High", "Moved")];
    let rows: Vec<Value> = (1..)
        .zip(rows)
        .map(|(at, cells)| json!({ "id": format!("r{at}"), "cells": cells }))
        .collect();
    let sheet = json!({ "case": life::CASE, "artifact": "risk-register", "block": "register", "rows": rows });
    let known = json!({ "case": life::CASE, "artifact": "growth-model", "block": "inputs", "rows": [{ "id": "r1", "cells": { "known": "unconfirmed" } }] });
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit
        .store(&format!("rung:sheet:{}.risk-register.register", life::CASE), &life::seal(&sheet))
        .await;
    visit
        .store(&format!("rung:sheet:{}.growth-model.inputs", life::CASE), &life::seal(&known))
        .await;
    visit.reload().await;
    for width in [1280, 900, 390] {
        visit.resize(width, 900).await;
        for room in ["#/log", "#/case/{case}/pack/risk-register", "#/case/{case}/pack/growth-model"]
        {
            visit.go(&room.replace("{case}", life::CASE)).await;
            visit.see("Nothing is sent from this page").await;
            assert_eq!(visit.run(CUT_CHOICES, vec![]).await, json!([]), "{room} at {width}");
        }
        visit.go(&format!("#/case/{}/pack/risk-register", life::CASE)).await;
        visit.see("“Moved” is not 1 to 5.").await;
        let lines = "return Math.max(...[...document.querySelectorAll('.scale .under:not(:empty)')].map((e) => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)))";
        let lines = visit.run(lines, vec![]).await.as_f64().unwrap_or(99.0);
        assert!(lines < 2.5, "{lines} lines at {width}");
    }
}
