//! Reading and reaching: keys on any keyboard, words from right to left, large text, a translated
//! page, the way back.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

/// A key as a keyboard of another country sends it: what it prints, and where it is.
async fn key(visit: &Visit, key: &str, code: &str, more: &str) {
    let press = format!(
        "const at = document.activeElement ?? document.body; \
         at.dispatchEvent(new KeyboardEvent('keydown', {{ key: {key:?}, code: {code:?}, bubbles: true, cancelable: true, {more} }}))"
    );
    visit.run(&press, vec![]).await;
}

async fn level_is(visit: &Visit, level: &str) {
    let asked = format!("document.querySelector('.option :checked')?.value === {level:?}");
    wait(visit, &format!("level {level}"), &asked).await;
}

/// Waits until a condition holds in the page.
async fn wait(visit: &Visit, what: &str, condition: &str) {
    for _ in 0..100 {
        if visit.run(&format!("return {condition}"), vec![]).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("never: {what} ({condition}); it shows: {}", visit.text().await);
}

#[tokio::test]
async fn keys_act_on_every_signal_not_only_on_the_first() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    for name in ["Operational ownership", "Risk-based prioritisation", "Security by design"] {
        visit.arrive(name).await;
        visit.keys("?").await;
        visit.see("Write the note").await;
        if name.starts_with("Risk") {
            // Left open, it must not make the keys of the next signal deaf.
            visit.run("location.hash = document.querySelector('.stepbar .primary').getAttribute('href')", vec![]).await;
            wait(&visit, "no dialog", "!document.querySelector('dialog[open]')").await;
            continue;
        }
        visit.press("Close").await;
        wait(&visit, "no dialog", "!document.querySelector('dialog[open]')").await;
        visit.keys("2").await;
        level_is(&visit, "2").await;
        visit.press("Next").await;
    }
}

#[tokio::test]
async fn the_button_beside_gets_the_focus_also_after_the_view_was_built_again() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    for _ in 0..2 {
        visit.go(&format!("#/case/{}/plan", life::CASE)).await;
        visit.arrive("Ninety days").await;
        visit.go(&format!("#/case/{}/result", life::CASE)).await;
        visit.press("Choose differently").await;
        visit.untick("Vendor command").await;
        visit.press("Back to the rule").await;
        wait(
            &visit,
            "focus on the toggle",
            "document.activeElement?.getAttribute('aria-controls') === 'choose-focus'",
        )
        .await;
        visit.press("Done choosing").await;
    }
}

#[tokio::test]
async fn keys_act_on_keyboards_without_latin_letters() {
    let visit = Visit::open(Options::default()).await;
    visit.open_case().await;
    // Digits: plain, on the number pad, French without Shift, Arabic, wide.
    for (printed, code, level) in [
        ("1", "Digit1", "1"),
        ("2", "Numpad2", "2"),
        ("&", "Digit1", "1"),
        ("à", "Digit0", "0"),
        ("٢", "Digit2", "2"),
        ("３", "Digit3", "3"),
    ] {
        key(&visit, printed, code, "").await;
        level_is(&visit, level).await;
    }
    // With Shift the sign is meant, not the digit below it.
    key(&visit, "@", "Digit2", "shiftKey: true").await;
    level_is(&visit, "3").await;
    for (printed, code) in [("т", "KeyN"), ("ν", "KeyN"), ("מ", "KeyN"), ("n", "KeyL")] {
        key(&visit, printed, code, "").await;
        wait(&visit, "the note has the focus", "document.activeElement?.id === 'note'").await;
        // Escape that ends a word being put together stays in the note.
        key(&visit, "Escape", "Escape", "keyCode: 229").await;
        assert_eq!(visit.run("return document.activeElement.id", vec![]).await, json!("note"));
        key(&visit, "Escape", "Escape", "").await;
        wait(&visit, "the heading has the focus", "document.activeElement?.tagName === 'H1'").await;
    }
    // Where a key prints another Latin letter, that one is meant: Dvorak has B in the place of N.
    key(&visit, "b", "KeyN", "").await;
    assert_eq!(visit.run("return document.activeElement.tagName", vec![]).await, json!("H1"));
    for (printed, code) in
        [("я", "KeyZ"), ("z", "KeyW"), ("ζ", "KeyZ"), ("ז", "KeyZ"), ("ئ", "KeyZ")]
    {
        key(&visit, "1", "Digit1", "").await;
        key(&visit, "0", "Digit0", "").await;
        level_is(&visit, "0").await;
        key(&visit, printed, code, "ctrlKey: true").await;
        level_is(&visit, "1").await;
    }
    key(&visit, "Я", "KeyZ", "ctrlKey: true, shiftKey: true").await;
    level_is(&visit, "0").await;
    key(&visit, "؟", "Slash", "shiftKey: true").await;
    visit.see("Write the note").await;
}

#[tokio::test]
async fn enter_that_ends_a_word_adds_no_line() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(&format!("#/case/{}/pack/risk-register", life::CASE)).await;
    wait(&visit, "a document", "!!document.querySelector('.block')").await;
    let lists =
        "[...document.querySelectorAll('.line-fields')].map((list) => list.children.length).join()";
    let first = visit
        .run("const field = document.querySelector('.line-fields textarea'); if (!field) return false; field.focus(); return true", vec![])
        .await;
    assert_eq!(first, Value::Bool(true), "a list stands in this document");
    visit.keys("A first line").await;
    let before = visit.run(&format!("return {lists}"), vec![]).await;
    key(&visit, "Enter", "Enter", "keyCode: 229").await;
    key(&visit, "Enter", "Enter", "isComposing: true").await;
    key(&visit, "Backspace", "Backspace", "keyCode: 229").await;
    assert_eq!(visit.run(&format!("return {lists}"), vec![]).await, before);
    key(&visit, "Enter", "Enter", "").await;
    wait(&visit, "one line more", &format!("{lists} !== {before}")).await;
}

/// What a browser's translation does: each text node goes, and elements with the translation stand
/// in its place.
const TRANSLATE: &str = "const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT); const all = []; \
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('svg, [translate=no]')) all.push(walker.currentNode); \
    for (const text of all) { const outer = document.createElement('font'); const inner = document.createElement('font'); \
    inner.textContent = '«' + text.data + '»'; outer.append(inner); \
    if (HOW === 'replace') text.parentNode.replaceChild(outer, text); else if (HOW === 'beside') { text.before(outer); text.remove(); } else { text.replaceWith(outer); inner.replaceChildren(text); } }";

#[tokio::test]
async fn a_translated_page_goes_on_saying_what_is() {
    for how in ["replace", "beside", "wrap"] {
        let visit = Visit::open(Options::default()).await;
        visit.settle_in().await;
        visit.go(&format!("#/case/{}/score/vendor-command", life::CASE)).await;
        visit.see("Claimed 19").await;
        let translate = format!("const HOW = {how:?}; {TRANSLATE}");
        visit.run(&translate, vec![]).await;
        let says = |selector: &str, words: &str| {
            format!(
                "document.querySelector('{selector}')?.textContent.replace(/[«»\\s]+/g, ' ').includes('{words}')"
            )
        };
        for (level, claimed) in [("2", "Claimed 20"), ("3", "Claimed 21")] {
            visit.choose(level).await;
            wait(&visit, claimed, &says(".side .sum", claimed)).await;
            wait(&visit, "the new total alone", "(document.querySelector('.side .sum').textContent.match(/Claimed/g) ?? []).length === 1")
                .await;
            // The browser translates again what we changed.
            visit.run(&translate, vec![]).await;
        }
        wait(&visit, "the bar", &says(".casebar", "21, 16 proven")).await;
        visit.run("document.querySelector('.stepbar .primary').click()", vec![]).await;
        wait(&visit, "the next room", &says("h1", "Financial discipline")).await;
        wait(
            &visit,
            "the side list",
            "document.querySelector('.signals [aria-current]')?.textContent.includes('Financial')",
        )
        .await;
        visit.go("#/log").await;
        wait(&visit, "the log", &says("h1", "Impact log")).await;
        visit.go("#/data").await;
        wait(&visit, "the data", &says("h1", "Your data")).await;
        visit.dont_see("Rung has stopped").await;
    }
}

#[tokio::test]
async fn back_and_forward_find_the_place_on_the_page() {
    let visit = Visit::open(Options { height: 600, ..Options::default() }).await;
    many_wins(&visit, 60).await;
    visit.go("#/log").await;
    wait(&visit, "sixty wins", "document.querySelectorAll('.entry').length === 60").await;
    visit.run("scrollTo(0, 3000)", vec![]).await;
    wait(&visit, "scrolled", "scrollY === 3000").await;
    let href = visit
        .run(
            "const link = [...document.querySelectorAll('.entry h3 a')].find((a) => a.getBoundingClientRect().top > 100); link.focus({ preventScroll: true }); \
             link.click(); return link.getAttribute('href')",
            vec![],
        )
        .await;
    wait(&visit, "the win", "!!document.querySelector('#win-day')").await;
    wait(
        &visit,
        "at the top, on the heading",
        "scrollY === 0 && document.activeElement.tagName === 'H1'",
    )
    .await;
    visit.run("scrollTo(0, 400)", vec![]).await;
    wait(&visit, "scrolled", "scrollY === 400").await;
    visit.back().await;
    wait(&visit, "the log where it was", "scrollY === 3000").await;
    wait(
        &visit,
        "the link has the focus again",
        &format!("document.activeElement.getAttribute('href') === {href}"),
    )
    .await;
    visit.run("history.forward()", vec![]).await;
    wait(&visit, "the win where it was", "!!document.querySelector('#win-day') && scrollY === 400")
        .await;
    visit.back().await;
    wait(
        &visit,
        "the log where it was",
        "document.querySelectorAll('.entry').length === 60 && scrollY === 3000",
    )
    .await;
    visit.reload().await;
    wait(
        &visit,
        "the log where it was after a reload",
        "document.querySelectorAll('.entry').length === 60 && scrollY === 3000",
    )
    .await;
    // A link to a room enters it anew.
    visit.go("#/data").await;
    visit.arrive("Your data").await;
    visit.go("#/log").await;
    wait(
        &visit,
        "the log from the top",
        "document.querySelectorAll('.entry').length === 60 && scrollY === 0 && document.activeElement.tagName === 'H1'",
    )
    .await;
}

async fn many_wins(visit: &Visit, count: usize) {
    for at in 0..count {
        let id = format!("bb{at:02}");
        let win = json!({ "id": id, "day": "2026-06-18", "text": format!("Win number {at} of a long year, told in one line."), "known": "measured" });
        visit.store(&format!("rung:win:{id}"), &life::seal(&win)).await;
    }
    visit.reload().await;
}

#[tokio::test]
async fn the_next_win_is_of_today() {
    let visit = Visit::open(Options { start: "#/log".to_owned(), ..Options::default() }).await;
    let today = visit.value("When?").await;
    for old in ["2019-03-04", "2020-05-06"] {
        visit.write("What changed, and by how much?", "Cut the bill by 40 per cent").await;
        visit.write("When?", old).await;
        visit.press("Add the win").await;
        visit.see("Added: Cut the bill").await;
        assert_eq!(visit.value("When?").await, today);
    }
    visit.write("What changed, and by how much?", "Of today").await;
    visit.press("Add the win").await;
    visit.see("Added: Of today").await;
    let days: Vec<bool> = visit
        .stored()
        .await
        .values()
        .filter(|raw| raw.contains("Of today"))
        .map(|raw| raw.contains(&today))
        .collect();
    visit.saved().await;
    assert!(!days.contains(&false), "it was added for {today}");
}

#[tokio::test]
async fn a_very_long_win_is_shortened_and_opens() {
    let long = format!(
        "It began with a fault. {} The end of it.",
        "Then something else was mended, and somebody said so. ".repeat(40)
    );
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    let win = json!({ "id": "bb01", "day": "2026-06-18", "text": long, "known": "measured" });
    visit.store("rung:win:bb01", &life::seal(&win)).await;
    visit.reload().await;
    visit.go("#/log").await;
    visit.see("It began with a fault").await;
    let height =
        "document.querySelector('.long-text > :first-child').getBoundingClientRect().height";
    wait(&visit, "shortened", &format!("{height} < 140")).await;
    let button = "return document.querySelector('.long-text button').getAttribute('aria-expanded')";
    assert_eq!(visit.run(button, vec![]).await, json!("false"));
    // All of it is on the page, for the browser's own search and for readers.
    assert_eq!(visit.run("return document.querySelector('.long-text').textContent.includes('The end of it.')", vec![]).await, json!(true));
    visit.run("document.querySelector('.long-text button').focus()", vec![]).await;
    visit.keys("{Enter}").await;
    wait(&visit, "all of it", &format!("{height} > 300")).await;
    assert_eq!(visit.run(button, vec![]).await, json!("true"));
    visit.keys("{Enter}").await;
    wait(&visit, "shortened again", &format!("{height} < 140")).await;
    // Its name in lists and headings is never longer than a few lines.
    visit.dont_see("Rung has stopped").await;
}

/// Rooms that show what people wrote.
fn rooms() -> Vec<String> {
    let outside = ["#/", "#/track/it-director", "#/log", "#/log/aa03", "#/data", "#/promise"]
        .map(str::to_owned);
    let inside = [
        "score/vendor-command",
        "answers",
        "result",
        "plan",
        "attempts",
        "pack",
        "pack/risk-register",
        "pack/incident-postmortem",
        "pack/kpi-tree",
        "pack/budget-narrative",
        "pack/service-catalogue",
        "stories",
        "stories/third-time-never",
        "rehearse/third-time-never",
        "print",
        "words",
    ];
    outside.into_iter().chain(inside.map(|room| format!("#/case/{}/{room}", life::CASE))).collect()
}

/// The rich case of the golden prints, with other words wherever its person wrote some.
async fn filled(visit: &Visit, words: &str) {
    let rich = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/rich.json");
    let file: Value = std::fs::read_to_string(rich)
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    for (key, record) in file.get("records").and_then(Value::as_object).into_iter().flatten() {
        let mut record = record.clone();
        rewrite(&mut record, "", words);
        visit.store(&format!("rung:{key}"), &life::seal(&record)).await;
    }
    visit.reload().await;
}

fn rewrite(value: &mut Value, key: &str, words: &str) {
    const OWN: [&str; 13] = [
        "text",
        "title",
        "situation",
        "task",
        "action",
        "result",
        "fixed",
        "voucher",
        "note",
        "name",
        "label",
        "lesson",
        "decision",
    ];
    match value {
        Value::Object(fields) => {
            // A note of an answer names a win.
            let of_answer = fields.contains_key("level");
            fields.iter_mut().for_each(|(name, value)| {
                let name = if key == "cells" {
                    "cell"
                } else if of_answer {
                    ""
                } else {
                    name.as_str()
                };
                rewrite(value, name, words);
            });
        }
        Value::Array(all) => all.iter_mut().for_each(|one| rewrite(one, key, words)),
        Value::String(text) if OWN.contains(&key) || key == "cell" && text.contains(' ') => {
            words.clone_into(text)
        }
        _ => {}
    }
}

const HEBREW: &str = "הפחתנו את זמן ההשבתה מ־190 ל־40 דקות (רבעון שני)";

/// What stands the wrong way round: fields, lines of Hebrew on the left, sentences of ours that
/// Hebrew turns, names of columns that do not stand before their words on paper.
const TURNED: &str = r"
  const hebrew = /[\u0590-\u05ff]/, latin = /[A-Za-z]/, found = [];
  const about = (e) => e.closest('section')?.id + ' ' + e.tagName + '.' + e.className + ': ' + String(e.matches('input, textarea') ? e.value : e.textContent).slice(0, 60);
  for (const field of document.querySelectorAll('input[type=text], textarea'))
    if (field.checkVisibility() && hebrew.test(field.value) && getComputedStyle(field).direction !== 'rtl') found.push('field ' + about(field));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!hebrew.test(text.data) || !parent.checkVisibility() || parent.closest('textarea, .vh')) continue;
    const bare = text.data.replace(/\u2068[^\u2069]*\u2069/g, '');
    if (hebrew.test(bare) && latin.test(bare) && !parent.closest('[dir=auto]')) { found.push('mixed ' + about(parent)); continue; }
    const bidi = getComputedStyle(parent).unicodeBidi;
    if (!/plaintext|isolate/.test(bidi)) { found.push(bidi + ' ' + about(parent)); continue; }
    if (parent.closest('svg, option, select')) continue;
    let block = parent;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (latin.test(block.textContent) || hebrew.test(bare) === false || getComputedStyle(block).textAlign !== 'start') continue;
    if (block.children.length > 1 || !/P|H\d|DD|TD|LI|SPAN/.test(block.tagName)) continue;
    const range = document.createRange(); range.selectNodeContents(text);
    const all = [...range.getClientRects()], box = block.getBoundingClientRect(), pad = parseFloat(getComputedStyle(block).paddingRight);
    const line = { right: Math.max(...all.filter((r) => Math.abs(r.top - all[0]?.top) < 4).map((r) => r.right)) };
    if (all.length && box.right - pad - line.right > 3) found.push('left ' + about(block));
  }
  for (const name of document.querySelectorAll('.sheet .rows small > i')) {
    const label = name.getBoundingClientRect(), words = document.createRange(), small = name.parentElement;
    words.setStartAfter(name); words.setEndAfter(small.lastChild);
    const beside = [...words.getClientRects()].filter((r) => r.width > 6 && r.top < label.bottom && r.bottom > label.top);
    if (!beside.every((r) => r.left > label.left + 6)) found.push('behind its words ' + about(small));
    if (!/\s$/.test(small.previousSibling?.textContent ?? '')) found.push('glued ' + about(small));
  }
  return [...new Set(found)].slice(0, 12)";

#[tokio::test]
async fn words_from_right_to_left_stand_on_the_right() {
    let visit = Visit::open(Options::default()).await;
    filled(&visit, HEBREW).await;
    let mut found = Vec::new();
    for room in rooms() {
        visit.go(&room).await;
        visit.see("Nothing is sent from this page").await;
        let turned = visit.run(TURNED, vec![]).await;
        if turned != json!([]) {
            found.push(format!("{room}: {turned:#}"));
        }
    }
    for (room, name) in [("log", "log"), ("log/aa03", "win")] {
        visit.go(&format!("#/{room}")).await;
        visit.whole_page(&format!("hebrew-{name}")).await;
    }
    for room in ["plan", "pack/risk-register", "stories/third-time-never", "print"] {
        visit.go(&format!("#/case/{}/{room}", life::CASE)).await;
        visit.whole_page(&format!("hebrew-{}", room.replace('/', "-"))).await;
    }
    visit.print_pages(rung_e2e::Paper::A4, "hebrew-paper").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    visit.go("#/log/aa03").await;
    visit.wait_title(&format!("\u{2068}{}\u{2069}: Rung", visit.heading().await)).await;
}

/// Text that is cut within something that is pressed or read.
const CUT: &str = "return [...document.querySelectorAll('a, button, summary, legend, label, th, td, h1, h2, h3, p, li, dd, select')] \
    .filter((e) => e.checkVisibility() && !e.closest('.vh, svg, .scroll, .long-text, .edit') && !/hidden|clip/.test(getComputedStyle(e).clipPath + '') \
      && /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1) \
    .slice(0, 5).map((e) => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40))";

#[tokio::test]
async fn very_long_words_and_large_letters_fit() {
    let word = format!(
        "https://example.invalid/{} {}",
        "a-very-long-address/".repeat(9),
        "Überwachungsdienstleistungsverzeichnis".repeat(6)
    );
    let mut found = Vec::new();
    for (width, root) in [(320, 16), (320, 32), (412, 24), (412, 32), (1280, 32)] {
        let large = format!(
            "document.addEventListener('DOMContentLoaded', () => {{ document.documentElement.style.fontSize = '{root}px'; }});"
        );
        let visit =
            Visit::open(Options { width, height: 800, script: large, ..Options::default() }).await;
        filled(&visit, &word).await;
        for room in rooms() {
            visit.go(&room).await;
            visit.see("Nothing is sent from this page").await;
            let out = visit.sticks_out().await;
            let cut = visit.run(CUT, vec![]).await;
            if !out.is_empty() || cut != json!([]) {
                found.push(format!("{width} px, letters {root}: {room}: {out:#?} {cut}"));
            }
        }
        visit.go("#/").await;
        visit.whole_page(&format!("large-home-{width}-{root}")).await;
        for room in ["score/vendor-command", "result", "stories"] {
            visit.go(&format!("#/case/{}/{room}", life::CASE)).await;
            visit.whole_page(&format!("large-{}-{width}-{root}", room.replace('/', "-"))).await;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
