//! A sentence put into each text of a record, whatever it is called: records are taken apart as
//! they are stored.

use rung::{
    domain::records::{key::Kind, record::Record},
    storage::{
        envelope::{body, parse},
        migrations::SCHEMA,
    },
};
use serde_json::{Value, value::to_raw_value};

/// Texts that are names of records, rows and pieces of the content: nobody writes them.
const NAMES: [(Kind, &str); 23] = [
    (Kind::Case, "id"),
    (Kind::Case, "track"),
    (Kind::Case, "lens"),
    (Kind::Case, "focus.*"),
    (Kind::Case, "answers.*.note"),
    (Kind::Case, "answers.*.cites.*"),
    (Kind::Plan, "long"),
    (Kind::Plan, "signals.*"),
    (Kind::Plan, "lines.*.id"),
    (Kind::Plan, "lines.*.signal"),
    (Kind::Plan, "lines.*.artifact"),
    (Kind::Plan, "dropped.*"),
    (Kind::Sheet, "rows.*.id"),
    (Kind::Sheet, "rows.*.cells.win"),
    // Days, choices and figures as their columns want them, with words by hand in the others: see
    // `fitting`.
    (Kind::Sheet, "rows.1.cells.*"),
    (Kind::Story, "win"),
    (Kind::Story, "artifact"),
    (Kind::Attempt, "id"),
    (Kind::Attempt, "signals.*.signal"),
    (Kind::Win, "id"),
    (Kind::Win, "signals.*"),
    // The list itself.
    (Kind::RedactionList, "words.*.word"),
    (Kind::RedactionList, "words.*.label"),
];

/// What an attempt copies from the content: the page's own words, which are hidden nowhere.
const CONTENT: [&str; 5] = ["levels.*", "band", "proven", "signals.*.name", "signals.*.says"];

/// A text of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its record.
    pub kind: Kind,
    /// Whose.
    pub id: String,
    /// Where it stands in it, as it is stored.
    pub path: String,
}

/// The records with `sentence` of the text's number in each text that is no name, no day and no
/// choice; and those texts.
pub fn planted(records: &[Record], sentence: &dyn Fn(usize) -> String) -> (Vec<Record>, Vec<Text>) {
    let mut texts = Vec::new();
    let records = records.iter().map(|record| plant(record, sentence, &mut texts)).collect();
    (records, texts)
}

fn plant(record: &Record, sentence: &dyn Fn(usize) -> String, texts: &mut Vec<Text>) -> Record {
    let (record_key, mut stored) =
        (record.key(), serde_json::from_str::<Value>(&body(record)).unwrap());
    let mut found = Vec::new();
    strings(&stored, "", &mut found);
    let kept_private = match record {
        Record::Win(win) => win.private,
        Record::Story(story) => story.win == Some("w3".try_into().unwrap()),
        _ => false,
    };
    for path in found.into_iter().filter(|path| !kept_private && !is_name(record_key.kind, path)) {
        let at = stored.pointer_mut(&format!("/{}", path.replace('.', "/"))).unwrap();
        let before = std::mem::replace(at, Value::String(sentence(texts.len())));
        if parse(&record_key, SCHEMA, &to_raw_value(&stored).unwrap()).is_ok() {
            texts.push(Text { kind: record_key.kind, id: record_key.id.clone(), path });
        } else {
            // A day or a choice, or a name that is part of the key.
            *stored.pointer_mut(&format!("/{}", path.replace('.', "/"))).unwrap() = before;
        }
    }
    parse(&record_key, SCHEMA, &to_raw_value(&stored).unwrap()).unwrap()
}

/// The texts of a record that are no names, by their places.
pub fn texts_of(record: &Record) -> Vec<(String, String)> {
    let stored: Value = serde_json::from_str(&body(record)).unwrap();
    let mut found = Vec::new();
    strings(&stored, "", &mut found);
    found.retain(|path| !is_name(record.key().kind, path) || path.starts_with("rows.1.cells"));
    let says = |path: String| {
        let text = stored
            .pointer(&format!("/{}", path.replace('.', "/")))
            .and_then(Value::as_str)
            .unwrap()
            .to_owned();
        (path, text)
    };
    found.into_iter().map(says).collect()
}

fn strings(value: &Value, at: &str, found: &mut Vec<String>) {
    let under = |step: &str| if at.is_empty() { step.to_owned() } else { format!("{at}.{step}") };
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(values) => values
            .iter()
            .enumerate()
            .for_each(|(nth, value)| strings(value, &under(&nth.to_string()), found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| strings(value, &under(key), found))
        }
        _ => {}
    }
}

fn is_name(kind: Kind, path: &str) -> bool {
    let content = CONTENT.iter().filter(|_| kind == Kind::Attempt);
    NAMES.iter().filter(|(of, _)| *of == kind).map(|(_, name)| name).chain(content).any(|name| {
        name.split('.').count() == path.split('.').count()
            && name.split('.').zip(path.split('.')).all(|(want, is)| want == "*" || want == is)
    })
}
