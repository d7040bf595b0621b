//! Pasting: cells into tables, lines into lists and forms, and what a field of one value takes.

use rung_e2e::{Options, Visit, life};
use serde_json::json;

async fn at(page: &str, heading: &str) -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go(&format!("#/case/{}/{page}", life::CASE)).await;
    visit.arrive(heading).await;
    visit
}

/// Puts a text on the clipboard, as copying it elsewhere would, and pastes it with the keyboard
/// where the focus is.
async fn paste(visit: &Visit, text: &str) {
    let copy = "const give = (event) => { event.clipboardData.setData('text/plain', arguments[0]); event.preventDefault(); }; \
                document.addEventListener('copy', give, { once: true, capture: true }); \
                if (document.execCommand('copy')) return true; \
                const [from, aside] = [document.activeElement, document.createElement('textarea')]; \
                aside.value = '-'; document.body.append(aside); aside.select(); \
                const done = document.execCommand('copy'); aside.remove(); from.focus(); return done";
    assert_eq!(visit.run(copy, vec![json!(text)]).await, json!(true), "the browser copies");
    visit.keys("{Ctrl+v}").await;
}

/// Cells of a block, in the order of its fields.
async fn cells(visit: &Visit, block: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(`[aria-labelledby=\"${arguments[0]}-title\"] [data-row] :is(textarea, input, select)`)].map((e) => e.value)";
    let found = visit.run(script, vec![json!(block)]).await;
    found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|cell| cell.as_str().map(str::to_owned))
        .collect()
}

async fn caret(visit: &Visit) -> u64 {
    visit
        .run("return document.activeElement.selectionStart", vec![])
        .await
        .as_u64()
        .unwrap_or(u64::MAX)
}

#[tokio::test]
async fn cells_fill_a_table_and_one_step_takes_them_back() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.press_near("Add a risk", "The register").await;
    visit.focus_on("R1 Risk").await;
    let rows = "Ransomware\t\"Patch,\nthen test\"\t4\tCritical\tAna\t2027-01-31\tbeing treated\r\nOne core\t\tpossible\t5\tBo\tsoon\topen\r\n";
    paste(&visit, rows).await;
    visit.see("1 row added, 7 cells filled. “soon” cannot be read under “Due”; it is kept as it was copied.").await;
    visit.see("Both scored risks are high or severe.").await;
    let found = cells(&visit, "register").await;
    assert!(
        found.contains(&"Patch,\nthen test".to_owned())
            && found.contains(&"being-treated".to_owned()),
        "{found:?}"
    );
    visit.focus_on("R1 Risk").await;

    // The focus is still in the field: one step back takes all of it, one more brings it again.
    visit.keys("{Ctrl+z}").await;
    visit.dont_see("scored risks are").await;
    assert!(cells(&visit, "register").await.iter().all(String::is_empty));
    visit.keys("{Ctrl+Shift+z}").await;
    visit.see("Both scored risks are high or severe.").await;
    assert_eq!(cells(&visit, "register").await, found);
    visit.saved().await;
    visit.reload().await;
    visit.arrive("Risk register").await;
    assert_eq!(cells(&visit, "register").await, found);

    // What cannot be read can be cleared, though the field cannot show it.
    visit.see("Cannot be read as a day. “soon” is kept until you choose one.").await;
    visit.press("Clear it").await;
    visit.dont_see("“soon”").await;

    // A list of choices takes a column of them; what is too wide is refused.
    visit.run("document.querySelector('select[data-column=\"status\"]').focus()", vec![]).await;
    paste(&visit, "Closed\nClosed\n").await;
    visit.see("2 cells replaced.").await;
    paste(&visit, "a\tb").await;
    visit.see("does not fit under “Status”: it is the last column. Nothing was pasted.").await;
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

/// What the Tab key goes through is what the cells fill: a mitigation became a likelihood, and what
/// was planned a cause.
#[tokio::test]
async fn cells_fill_the_fields_in_the_order_in_which_they_stand() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit.press_near("Add a risk", "The register").await;
    visit.focus_on("R1 Risk").await;
    paste(&visit, "Server room floods\tMove the racks\t3\t5\tFred Blogs\t12/03/2027\tOpen").await;
    visit.see("7 cells filled.").await;
    assert_eq!(visit.value("R1 Mitigation").await, "Move the racks");
    assert_eq!(
        cells(&visit, "register").await.get(..5),
        Some(
            &["Server room floods", "Move the racks", "3", "5", "Fred Blogs"].map(str::to_owned)[..]
        )
    );
    // The table as it leaves, back in at any field.
    visit.run("document.querySelector('[data-column=\"owner\"]').focus()", vec![]).await;
    paste(&visit, "No.\tRisk\tLikelihood\tImpact\tScore\tOwner\tMitigation\r\nR1\tFire\t1\t2\t2\tAna\tSprinklers\r\n").await;
    visit.see("The first row named the columns: Risk, Likelihood, Impact, Owner and Mitigation. No. and Score are left out.").await;
    assert_eq!(
        cells(&visit, "register").await.get(..5),
        Some(&["Fire", "Sprinklers", "1", "2", "Ana"].map(str::to_owned)[..])
    );
    visit.press("Dismiss").await;

    visit.go(&format!("#/case/{}/pack/budget-narrative", life::CASE)).await;
    visit.arrive("Budget narrative").await;
    visit.press_near("Add a line", "Largest variances").await;
    visit.run("document.querySelector('[aria-labelledby=\"variance-title\"] [data-row] textarea').focus()", vec![]).await;
    paste(&visit, "a\tb\tc\td\te\tf\tg").await;
    visit.see("7 cells filled.").await;
    assert_eq!(
        cells(&visit, "variance").await.get(..5),
        Some(&["a", "b", "c", "d", "e"].map(str::to_owned)[..])
    );
}

#[tokio::test]
async fn a_column_pasted_into_an_amount_stays_a_column() {
    let visit = at("pack/budget-narrative", "Budget narrative").await;
    visit.press_near("Add an amount", "Categories and levers").await;
    visit.run("document.querySelector('[data-column=\"amount\"]').focus()", vec![]).await;
    paste(&visit, "100\r\n200\r\n").await;
    visit.see("1 row added, 1 cell filled.").await;
    let amounts =
        "return [...document.querySelectorAll('[data-column=\"amount\"]')].map((e) => e.value)";
    assert_eq!(visit.run(amounts, vec![]).await, json!(["100", "200"]));
    // A cell of two lines is one value that cannot be read, and one value is one value, whatever
    // ends it.
    paste(&visit, "\"100\n200\"").await;
    visit.see("1 cell replaced. “100 / 200” cannot be read under “Amount”").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: pasting into a document.").await;
    assert_eq!(visit.run(amounts, vec![]).await, json!(["100", "200"]));
    visit.run("document.activeElement.select()", vec![]).await;
    paste(&visit, "£1,250.50\r\n").await;
    assert_eq!(visit.run(amounts, vec![]).await, json!(["£1,250.50", "200"]));
    // Too many rows, and nothing that can be read as text.
    paste(&visit, &"7\n".repeat(2_000)).await;
    visit.see("2000 rows were copied, and this part takes 500 in all. Nothing was pasted").await;
    assert_eq!(visit.run(amounts, vec![]).await, json!(["£1,250.50", "200"]));
    let bare = "const data = new DataTransfer(); data.setData('text/html', '<b>7</b>'); \
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    visit.run(bare, vec![]).await;
    visit.see("What was copied holds no plain text, so nothing was pasted.").await;
}

#[tokio::test]
async fn five_hundred_rows_go_in_at_once_and_out_again() {
    let visit = at("pack/budget-narrative", "Budget narrative").await;
    // The browser copies for those who have pressed something.
    visit.press_near("Show an example", "Categories and levers").await;
    visit.run("document.getElementById('spend-add').focus()", vec![]).await;
    paste(&visit, &(1..=500).map(|n| format!("Spend\tLine {n}\t{n}\n")).collect::<String>()).await;
    visit.see("500 rows added.").await;
    let rows =
        "return document.querySelectorAll('[aria-labelledby=\"spend-title\"] tr[data-row]').length";
    assert_eq!(visit.run(rows, vec![]).await, json!(500));
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: pasting into a document.").await;
    assert_eq!(visit.run(rows, vec![]).await, json!(0));
}

#[tokio::test]
async fn lines_part_a_line_and_leave_the_caret_where_they_end() {
    let visit = at("pack/risk-register", "Risk register").await;
    visit
        .run(
            "document.querySelector('[aria-labelledby=\"looked-for-title\"] textarea').focus()",
            vec![],
        )
        .await;
    visit.keys("Ship now").await;
    visit.run("document.activeElement.setSelectionRange(5, 5)", vec![]).await;
    paste(&visit, "• fast,\n\n• often,\r\n• ").await;
    visit.see("1 line added.").await;
    assert_eq!(cells(&visit, "looked-for").await, ["Ship fast,", "often,now"]);
    visit.focus_on("Looked for and left out 2").await;
    assert_eq!(caret(&visit).await, 6);
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: pasting into a document.").await;
    assert_eq!(cells(&visit, "looked-for").await, ["Ship now"]);

    // In a cell of one line they go into the rows below, and what stood around the caret stays.
    visit.press_near("Add a risk", "The register").await;
    visit.focus_on("R1 Risk").await;
    visit.keys("abcdef").await;
    visit.run("document.activeElement.setSelectionRange(2, 4)", vec![]).await;
    paste(&visit, "x\ny").await;
    visit.see("1 row added, 1 cell replaced.").await;
    let risks =
        "return [...document.querySelectorAll('[data-column=\"risk\"]')].map((e) => e.value)";
    assert_eq!(visit.run(risks, vec![]).await, json!(["abxef", "y"]));
    visit.focus_on("R1 Risk").await;
    assert_eq!(caret(&visit).await, 3);
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: pasting into a document.").await;
    assert_eq!(visit.run(risks, vec![]).await, json!(["abcdef"]));
    // One line with its end is words like any other, and the browser takes them back.
    visit.run("document.activeElement.setSelectionRange(2, 2)", vec![]).await;
    paste(&visit, "one\n").await;
    assert_eq!(visit.run(risks, vec![]).await, json!(["abonecdef"]));
    assert_eq!(caret(&visit).await, 5);
    visit.keys("{Ctrl+z}").await;
    assert_eq!(visit.run(risks, vec![]).await, json!(["abcdef"]));
}

#[tokio::test]
async fn lines_pasted_into_a_form_are_added_together() {
    let visit = at("plan", "Ninety days").await;
    let wins =
        async || visit.stored().await.keys().filter(|key| key.starts_with("rung:win:")).count();
    let before = wins().await;
    visit.go("#/log").await;
    visit.arrive("Impact log").await;
    visit.write("What changed, and by how much?", "").await;
    paste(&visit, "1. Cut outages from 9 to 4\n2. Closed two contracts\n\n3. Hired a lead\n").await;
    visit.see("3 wins added, one for each line").await;
    visit.see("Closed two contracts").await;
    visit.saved().await;
    assert_eq!(wins().await, before + 3);
    visit.keys("{Ctrl+z}").await;
    visit.dont_see("Closed two contracts").await;

    visit.go(&format!("#/case/{}/words", life::CASE)).await;
    visit.arrive("Words to hide").await;
    visit.write("A word to hide", "").await;
    paste(&visit, "Fred Bloggs\nJane Doe\n").await;
    visit.see("2 words added to the list.").await;
    visit.keys("{Ctrl+z}").await;
    visit.see("Undone: choosing words to hide.").await;
    visit.dont_see("2 words added to the list").await;

    // A field of one line anywhere takes one value, and several are not joined.
    visit.go("#/log/aa03").await;
    let title =
        visit.run("return document.querySelector('main input[type=text]').value", vec![]).await;
    visit.run("document.querySelector('main input[type=text]').focus()", vec![]).await;
    paste(&visit, "100\n200").await;
    visit
        .see("Several lines or cells were copied, and this field takes one. Nothing was pasted.")
        .await;
    assert_eq!(
        visit.run("return document.querySelector('main input[type=text]').value", vec![]).await,
        title
    );
}

/// 27 typed for 2027 became the year 27: "In all 730485 d".
#[tokio::test]
async fn a_year_that_nobody_means_is_said_kept_and_cleared() {
    let visit = at("pack/incident-postmortem", "Incident postmortem").await;
    visit.press_near("Add an event", "Time line").await;
    visit.write("1 When", "0027-12-11T02:14").await;
    // What is wrong is said once the field is left.
    visit.run("document.activeElement.blur()", vec![]).await;
    visit.see("The year 27 is not between 1950 and 2150. “0027-12-11 02:14” is kept, and nothing is computed from it.").await;
    visit.see("One event has no time").await;
    visit.saved().await;
    visit.reload().await;
    visit.arrive("Incident postmortem").await;
    assert_eq!(visit.value("1 When").await, "0027-12-11T02:14");
    // The way back to a page gives the field its focus again.
    visit.run("document.activeElement.blur()", vec![]).await;
    visit.press("Clear it").await;
    visit.dont_see("The year 27").await;
    assert_eq!(visit.value("1 When").await, "");
    // A fifth figure does not empty the field while it is being typed.
    visit.write("1 When", "20277-12-11T02:14").await;
    visit.run("document.activeElement.blur()", vec![]).await;
    visit.see("The year 20277 is not between").await;
    assert_eq!(visit.value("1 When").await, "20277-12-11T02:14");
    visit.write("1 When", "2027-12-11T02:14").await;
    visit.dont_see("is not between").await;
}
