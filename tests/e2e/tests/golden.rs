//! What stands on paper, word for word: a rich case and an empty one are brought in from a file,
//! printed, and the text of their sheets is held against `tests/e2e/golden/`. `RUNG_BLESS=1` writes
//! those files anew, for a look at the difference.
//!
//! The clock stands still, because what is late and how far a plan is depend on the day. The paper
//! is a roll with a page for each sheet, and white space counts for nothing, so that the fonts of a
//! machine, which move the ends of lines and pages, change no word.

use rung_e2e::{Options, Paper, Visit, life};
use std::path::{Path, PathBuf};

/// Noon on 22 November 2026, wherever the browser is; and words in one piece: pdftotext takes for
/// two what kerning pulls apart, and a narrow column may break.
const STILL: &str = "{ const Real = Date, at = new Real(2026, 10, 22, 12).getTime(); \
                     globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [at])); } static now() { return at; } }; \
                     const plain = new CSSStyleSheet(); plain.replaceSync('* { font-kerning: none !important; letter-spacing: 0 !important; overflow-wrap: normal !important; }'); \
                     document.adoptedStyleSheets = [plain]; }";

/// Words on a line of a golden file.
const LINE: usize = 14;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

/// The words of a print: a sentence on one line or several, a line between two sheets.
fn words(print: &str) -> String {
    let mut text = String::new();
    for sheet in print.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()) {
        if !text.is_empty() {
            text.push_str("\n-- next sheet --\n\n");
        }
        let mut on_line = 0;
        for word in sheet.split_whitespace() {
            text.push_str(word);
            on_line += 1;
            if on_line == LINE || word.ends_with(['.', '?', '!', ':', '”']) {
                text.push('\n');
                on_line = 0;
            } else {
                text.push(' ');
            }
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

/// The first lines that differ, with the two before them.
fn first_difference(was: &str, is: &str) -> Option<String> {
    let (was, is): (Vec<&str>, Vec<&str>) = (was.lines().collect(), is.lines().collect());
    let at = (0..was.len().max(is.len())).find(|at| was.get(*at) != is.get(*at))?;
    let from = |lines: &[&str], mark: &str| -> String {
        let shown = lines.iter().enumerate().skip(at.saturating_sub(2)).take(6);
        shown
            .map(|(nth, line)| {
                format!("{} {:4} {line}\n", if nth < at { " " } else { mark }, nth + 1)
            })
            .collect()
    };
    Some(format!("line {}\n{}\n{}", at + 1, from(&was, "-"), from(&is, "+")))
}

/// Brings a case in, prints it, and holds its text against the golden one.
async fn check(name: &str) {
    let visit = Visit::open(Options {
        script: STILL.to_owned(),
        start: "#/data".to_owned(),
        ..Options::default()
    })
    .await;
    visit.arrive("Your data").await;
    visit.give_file("File to bring in", &golden(&format!("{name}.json"))).await;
    visit.press("Merge with what is here").await;
    visit.see("Brought in from the file").await;
    visit.go(&format!("#/case/{}/print", life::CASE)).await;
    visit.arrive("As it will be on paper").await;
    let is = words(&visit.print_words(Paper::Roll, &format!("golden-{name}")).await);
    let path = golden(&format!("{name}.txt"));
    if std::env::var_os("RUNG_BLESS").is_some() {
        assert!(std::fs::write(&path, &is).is_ok(), "{} cannot be written", path.display());
        return;
    }
    let was = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some(differs) = first_difference(&was, &is) {
        panic!(
            "the print of {name} is not {}, from {differs}RUNG_BLESS=1 takes it as it is now",
            path.display()
        );
    }
}

#[tokio::test]
async fn a_rich_case_prints_as_it_did() {
    check("rich").await;
}

#[tokio::test]
async fn an_empty_case_prints_as_it_did() {
    check("empty").await;
}

#[tokio::test]
async fn a_case_of_one_document_prints_as_it_did() {
    check("begun").await;
}

#[test]
fn a_difference_is_told_by_its_first_lines() {
    let (was, is) =
        (words("One.  Two\nthree.\u{c}Four."), words("One. Two three. \u{c}\n Five. Six.\u{c}\n"));
    assert_eq!(was, "One.\nTwo three.\n\n-- next sheet --\n\nFour.\n");
    assert_eq!(first_difference(&was, &was), None);
    let told = "line 6\n     4 -- next sheet --\n     5 \n-    6 Four.\n\n     4 -- next sheet --\n     5 \n+    6 Five.\n+    7 Six.\n";
    assert_eq!(first_difference(&was, &is).as_deref(), Some(told));
}
