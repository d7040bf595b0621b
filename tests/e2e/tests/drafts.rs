//! What was begun in a form and not added yet is found again: after a reload, Back and another
//! room, until it was added or given up; and "Erase everything" takes it along.

use rung_e2e::{Options, Visit, life};
use serde_json::{Value, json};

/// A room, what opens the form in it, the field, and what somebody began to put there.
type Begun = (&'static str, &'static [Step], &'static str, &'static str);

#[derive(Clone, Copy)]
enum Step {
    Press(&'static str),
    Tick(&'static str),
}

const TO_EDIT: &[Step] =
    &[Step::Tick("Edit the lines"), Step::Press("Move: Sort twelve months of spend")];

/// Every form that adds something, and every day that counts only once a button was pressed.
const BEGUN: &[Begun] = &[
    ("#/log", &[], "What changed, and by how much?", "Cut the bill by 40 per cent, and"),
    ("#/log", &[], "When?", "2019-03-04"),
    ("#/case/{case}/plan", &[], "What will you do?", "Ask finance for the"),
    ("#/case/{case}/plan", &[], "By when?", "2027-03-05"),
    ("#/case/{case}/plan", &[Step::Press("Days off")], "First day off", "2027-08-02"),
    ("#/case/{case}/plan", &[], "Last day off, if more than one", "2027-08-13"),
    ("#/case/{case}/plan", TO_EDIT, "Move it to", "2026-12-24"),
    ("#/case/{case}/plan/first-90-days", &[], "First day", "2027-02-01"),
    ("#/case/{case}/words", &[], "A word to hide", "Quorv"),
    ("#/case/{case}/words", &[], "What it is", "3"),
];

async fn go(visit: &Visit, room: &str) {
    visit.go(&room.replace("{case}", life::CASE)).await;
    visit.see("Nothing is sent from this page").await;
}

async fn begin(visit: &Visit, (room, steps, label, text): Begun) {
    go(visit, room).await;
    for step in steps {
        match step {
            Step::Press(words) => visit.press(words).await,
            Step::Tick(words) => visit.tick(words).await,
        }
    }
    if label == "What it is" {
        visit.pick(label, "A person").await
    } else {
        visit.write(label, text).await
    }
}

async fn begin_all(visit: &Visit) {
    for begun in BEGUN {
        begin(visit, *begun).await;
    }
}

/// All of it, each where it was left, with nothing opened again.
async fn find_all(visit: &Visit) {
    for (room, _, label, text) in BEGUN {
        go(visit, room).await;
        assert_eq!(visit.value(label).await, *text, "{label:?} in {room}");
    }
}

async fn left(visit: &Visit) -> Value {
    visit
        .run(
            "return Object.keys(sessionStorage).filter((key) => key.includes('draft')).sort()",
            vec![],
        )
        .await
}

/// Typed words went without a word when the page was loaded anew, at Back, and in another room.
#[tokio::test]
async fn what_was_begun_is_found_again() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    begin_all(&visit).await;
    find_all(&visit).await;
    visit.reload().await;
    find_all(&visit).await;
    go(&visit, "#/log").await;
    go(&visit, "#/data").await;
    visit.back().await;
    visit.arrive("Impact log").await;
    assert_eq!(
        visit.value("What changed, and by how much?").await,
        "Cut the bill by 40 per cent, and"
    );
    assert_eq!(visit.count_stored("rung:draft").await, 0, "they live as long as the tab");
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_was_added_or_given_up_is_not_offered_again() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    begin_all(&visit).await;
    go(&visit, "#/log").await;
    visit.press("Add the win").await;
    visit.see("Added: Cut the bill").await;
    go(&visit, "#/case/{case}/plan").await;
    visit.press("Add it").await;
    visit.see("Added for").await;
    visit.press("Keep free").await;
    visit.see("kept free.").await;
    visit.press("Leave it there").await;
    go(&visit, "#/case/{case}/plan/first-90-days").await;
    visit.press("Put the plan on dates").await;
    visit.see("Edit the lines").await;
    go(&visit, "#/case/{case}/words").await;
    visit.press("Hide it").await;
    visit.see("becomes").await;
    visit.saved().await;
    // What the next word is, is said already.
    let kind = format!("rung:draft:word-kind.{}", life::CASE);
    assert_eq!(left(&visit).await, json!([kind]));
    visit.reload().await;
    let fields = [
        ("#/log", "What changed, and by how much?"),
        ("#/case/{case}/plan", "What will you do?"),
        ("#/case/{case}/words", "A word to hide"),
    ];
    for (room, label) in fields {
        go(&visit, room).await;
        assert_eq!(visit.value(label).await, "", "{label:?} in {room}");
    }
    go(&visit, "#/case/{case}/plan").await;
    visit.dont_see("Move it to").await;
}

/// What is typed in the plan of one case, and in a long plan, is nothing to the others.
#[tokio::test]
async fn what_was_begun_stays_with_its_plan() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    go(&visit, "#/case/{case}/plan/first-90-days").await;
    visit.press("Put the plan on dates").await;
    visit.write("What will you do?", "Meet the board").await;
    go(&visit, "#/case/{case}/plan").await;
    assert_eq!(visit.value("What will you do?").await, "");
    visit.write("What will you do?", "Ask finance").await;
    go(&visit, "#/case/{case}/plan/first-90-days").await;
    assert_eq!(visit.value("What will you do?").await, "Meet the board");
}

#[tokio::test]
async fn erasing_takes_what_was_begun_along() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    begin_all(&visit).await;
    assert_ne!(left(&visit).await, json!([]));
    go(&visit, "#/data").await;
    visit.press("Erase everything").await;
    visit.write("Type “erase” to go on", "erase").await;
    visit.press("Erase").await;
    visit.see("Everything was erased").await;
    assert_eq!(left(&visit).await, json!([]));
    for reloaded in [false, true] {
        if reloaded {
            visit.reload().await;
        }
        go(&visit, "#/log").await;
        assert_eq!(visit.value("What changed, and by how much?").await, "");
        assert_ne!(visit.value("When?").await, "2019-03-04");
    }
}

/// A storage that throws is nothing to the form.
#[tokio::test]
async fn without_storage_the_form_goes_on() {
    let visit = Visit::open(Options {
        blocked_storage: true,
        start: "#/log".to_owned(),
        ..Options::default()
    })
    .await;
    visit.write("What changed, and by how much?", "Cut the bill by 40 per cent").await;
    visit.write("When?", "2019-03-04").await;
    visit.press("Add the win").await;
    visit.see("Added: Cut the bill by 40 per cent").await;
}

/// The words stayed in the form of a tab that was open beside, and typing on kept them again.
#[tokio::test]
async fn erasing_in_one_tab_takes_along_what_was_begun_in_another() {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    go(&visit, "#/log").await;
    visit.write("What changed, and by how much?", "Saved 40 per cent").await;
    visit.press("Add the win").await;
    visit.see("Added: Saved 40 per cent").await;
    visit.write("What changed, and by how much?", "Told nobody but").await;
    visit.write("When?", "2019-03-04").await;
    visit.write("Words in it", "Saved").await;
    visit.saved().await;
    visit.second_tab().await;
    go(&visit, "#/data").await;
    visit.press("Erase everything").await;
    visit.write("Type “erase” to go on", "erase").await;
    visit.press("Erase").await;
    visit.see("Everything was erased").await;
    visit.switch_tab(0).await;
    visit.see("Everything was erased in another tab").await;
    for reloaded in [false, true] {
        if reloaded {
            visit.reload().await;
            visit.see("Nothing is sent from this page").await;
        }
        assert_eq!(visit.value("What changed, and by how much?").await, "");
        assert_ne!(visit.value("When?").await, "2019-03-04");
        let kept = visit
            .run(
                "return Object.keys(sessionStorage).filter((key) => key.startsWith('rung:'))",
                vec![],
            )
            .await;
        assert_eq!(kept, json!([]), "reloaded: {reloaded}");
    }
    assert_eq!(visit.violations().await, Vec::<String>::new());
}
