//! What the room says about a file before anything of it is taken: why it cannot be used at all,
//! which part of it cannot, and what each of the two ways to take it would do.

use rung_e2e::{Options, Visit};
use serde_json::{Value, json};

async fn at_data() -> Visit {
    let visit = Visit::open(Options::default()).await;
    visit.settle_in().await;
    visit.go("#/data").await;
    visit.arrive("Your data").await;
    visit
}

async fn pick(visit: &Visit, name: &str, text: &str) {
    let path = visit.downloads().join(name);
    assert!(std::fs::write(&path, text).is_ok(), "{}", path.display());
    visit.give_file("File to bring in", &path).await;
}

/// A file of everything with these records.
fn file(records: &Value, unreadable: &Value) -> String {
    json!({ "format": "rung-backup", "version": 2, "saved": "2026-10-12", "records": records, "unreadable": unreadable }).to_string()
}

/// The body of a win that is here.
async fn win(visit: &Visit) -> Value {
    let raw = visit.stored().await.get("rung:win:aa01").cloned().unwrap_or_default();
    serde_json::from_str::<Value>(&raw)
        .ok()
        .and_then(|envelope| envelope.get("body").cloned())
        .unwrap_or_default()
}

/// A body that says something else in one place.
fn with(body: &Value, key: &str, says: &str) -> Value {
    let mut body = body.clone();
    body.as_object_mut().and_then(|body| body.insert(key.to_owned(), json!(says)));
    body
}

#[tokio::test]
async fn a_file_that_cannot_be_used_says_why() {
    let visit = at_data().await;
    let before = visit.stored().await;
    let large = " ".repeat(8 * 1024 * 1024 + 1);
    for (name, text, says) in [
        ("large.json", &*large, "It is larger than 8 MB; a file that Rung saved is far smaller."),
        ("empty.json", "", "There is nothing in it."),
        ("blank.json", " \n", "There is nothing in it."),
        ("list.json", "[1, 2]", "It is not a file that Rung saved."),
        ("notes.txt", "Dear diary", "It was not saved by Rung: "),
        ("other.json", "{\"notes\": []}", "It was not saved by Rung: format: missing."),
        (
            "another.json",
            "{\"format\": \"notes\"}",
            "It was not saved by Rung: its format is “notes”.",
        ),
        ("cut.json", "{\"format\":\"rung-backup\",\"ver", "It is a file of Rung, but "),
        (
            "bare.json",
            "{\"format\":\"rung-backup\",\"version\":2,\"saved\":\"2026-01-01\"}",
            "It is a file of Rung, but its list of records is missing.",
        ),
        (
            "listed.json",
            "{\"format\":\"rung-backup\",\"version\":2,\"saved\":\"2026-01-01\",\"records\":[]}",
            "It is a file of Rung, but its records are not in the form that Rung writes.",
        ),
        (
            "newer.json",
            "{\"format\":\"rung-backup\",\"version\":99,\"saved\":\"2026-01-01\",\"records\":{}}",
            "A newer version of Rung saved it; reload the page and try again.",
        ),
    ] {
        pick(&visit, name, text).await;
        visit.see(&format!("“{name}” cannot be brought in.")).await;
        visit.see(says).await;
        visit.see("Nothing was changed.").await;
        visit.dont_see("Merge with what is here").await;
    }
    assert_eq!(visit.stored().await, before);
}

#[tokio::test]
async fn a_file_that_is_used_in_part_says_which() {
    let visit = at_data().await;
    let before = visit.stored().await;
    let (mine, others) =
        (win(&visit).await, before.keys().filter(|key| key.starts_with("rung:")).count() - 1);
    let (theirs, new) = (with(&mine, "text", "Otherwise told."), with(&mine, "id", "ee99"));
    let go = format!("{others} records would go");
    let only = "Merging adds what is new. Replacing takes the whole file:";
    for (name, records, unreadable, says, not) in [
        ("same.json", json!({ "win:aa01": mine }), json!({}), vec![format!("{only} {go}.")], "These differ"),
        ("new.json", json!({ "win:ee99": new }), json!({}), vec![format!("{only} {} records would go.", others + 1)], "cannot be used"),
        (
            "differs.json",
            json!({ "win:aa01": theirs }),
            json!({}),
            vec![
                "These differ. Tick those to take from the file.".to_owned(),
                format!(
                    "Merging adds what is new and keeps yours where both differ, unless you tick theirs above. Replacing takes the whole file: 1 record would take the file’s version and {go}."
                ),
            ],
            "cannot be used",
        ),
        (
            "part.json",
            json!({ "win:aa01": mine, "win:ff01": 7 }),
            json!({ "rung:win:ff02": "damaged" }),
            vec![
                "Two values in the file cannot be used.".to_owned(),
                "Records that can be read are taken all the same; what cannot is set aside here, as it is.".to_owned(),
                "its contents do not fit: not a table".to_owned(),
                "it could not be read when the file was saved".to_owned(),
            ],
            "There is no record in it",
        ),
        (
            "none.json",
            json!({ "odd": {} }),
            json!({}),
            vec![
                "One value in the file cannot be used.".to_owned(),
                "it is not in the form that Rung writes".to_owned(),
                "There is no record in it that could be read.".to_owned(),
            ],
            "Replace what is here",
        ),
    ] {
        pick(&visit, name, &file(&records, &unreadable)).await;
        visit.see(&format!("“{name}”, saved on")).await;
        for says in says {
            visit.see(&says).await;
        }
        visit.dont_see(not).await;
        visit.press("Leave everything as it is").await;
        visit.dont_see("Merge with what is here").await;
    }
    assert_eq!(visit.stored().await, before, "looking at a file changes nothing");
}

/// What is said after a file was taken of which nothing is new; and what could not be read stands
/// here.
#[tokio::test]
async fn taking_what_is_here_already_says_so() {
    let visit = at_data().await;
    let mine = win(&visit).await;
    pick(&visit, "same.json", &file(&json!({ "win:aa01": mine }), &json!({}))).await;
    visit.press("Merge with what is here").await;
    visit.see("Everything in that file was here already. Nothing was changed.").await;
    visit.press("Dismiss").await;
    pick(&visit, "part.json", &file(&json!({ "win:aa01": mine, "win:ff01": 7 }), &json!({}))).await;
    visit.press("Merge with what is here").await;
    visit
        .see("Every record in that file was here already. What is not in use was set aside below.")
        .await;
    assert_eq!(visit.stored().await.get("rung:aside:win:ff01:1").map(String::as_str), Some("7"));
}
