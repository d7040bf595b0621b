//! The reader of JSON against that of serde_json: it takes what that takes, and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

use proptest::prelude::*;
use rung::domain::json::{Json, fields, parse, text};
use serde_json::Value;

/// What serde_json makes of the same value. Numbers are compared as they are written.
fn same(ours: &Json<'_>, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => serde_json::from_str::<Value>(ours).unwrap() == Value::Number(theirs.clone()),
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::List(ours), Value::Array(theirs)) => ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b)),
        (Json::Table(ours), Value::Object(theirs)) => {
            // Of two with one key, theirs keeps the last.
            let last = |key: &str| ours.iter().rev().find(|(known, _)| known == key).map(|(_, value)| value);
            ours.iter().all(|(key, _)| theirs.contains_key(key.as_ref()))
                && theirs.iter().all(|(key, value)| last(key).is_some_and(|ours| same(ours, value)))
        }
        _ => false,
    }
}

fn check(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text:?}: {ours:?}, {theirs:?}"),
        (Err(_), Err(_)) => {}
        // A number too large for a float is one of ours: as a number of a record it is refused later.
        (Ok(_), Err(theirs)) if theirs.to_string().contains("number out of range") => {}
        (ours, theirs) => panic!("{text:?}: {ours:?}, {theirs:?}"),
    }
}

#[test]
fn it_takes_what_is_json_and_refuses_the_rest() {
    for text in [
        "",
        " ",
        "null",
        "nul",
        "nulls",
        "true",
        "false",
        "True",
        "0",
        "-0",
        "-",
        "00",
        "01",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1e",
        "1E+9",
        "1e-",
        "+1",
        "--1",
        "0x10",
        "1 2",
        "NaN",
        "Infinity",
        "\"\"",
        "\"",
        "\"a",
        "\"a\"b",
        "'a'",
        "\"\\\"\"",
        "\"\\\\\"",
        "\"\\/\"",
        "\"\\b\\f\\n\\r\\t\"",
        "\"\\x\"",
        "\"\\u0041\"",
        "\"\\u00e9\"",
        "\"\\u00E9\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\u0000\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\"a\nb\"",
        "\"\t\"",
        "\"é\u{301}ß \u{2028}🙂\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,2",
        "[[[]]]",
        "]",
        "[1]]",
        "{}",
        "{ }",
        "{\"a\":1}",
        "{\"a\" : 1 }",
        "{\"a\":1,}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"\\u0061\":1}",
        "{}{}",
        "{} x",
        "\u{feff}{}",
        "\u{a0}1",
        "\t\r\n 1 \n",
        "/* a */ 1",
        "1//",
        "[1,[2,{\"a\":[null,true,{\"b\":\"c\"}]}]]",
        "18446744073709551616",
        "123456789012345678901234567890",
    ] {
        check(text);
    }
}

#[test]
fn depth_is_refused_and_not_run_into() {
    for deep in ["[".repeat(500_000), "{\"a\":".repeat(500_000), format!("{}1{}", "[".repeat(121), "]".repeat(121))] {
        assert!(parse(&deep).is_err());
        assert!(fields(&format!("{{\"a\":{deep}}}")).is_err());
    }
    assert!(parse(&format!("{}1{}", "[".repeat(120), "]".repeat(120))).is_ok());
}

#[test]
fn fields_are_left_as_they_are_written() {
    let found = fields(" { \"a\" : [ 1, \"}\" ] , \"\\u0062\":{\"c\":null}} ").unwrap();
    assert_eq!(found, [("a".into(), "[ 1, \"}\" ]"), ("b".into(), "{\"c\":null}")]);
    for bad in ["[]", "1", "", "{\"a\":1,\"a\":1}", "{\"a\":}", "{\"a\":1}}"] {
        assert!(fields(bad).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn any_words_are_written_as_serde_json_writes_them_and_read_again(words in any::<String>()) {
        let mut out = String::new();
        text(&mut out, &words);
        prop_assert_eq!(&out, &serde_json::to_string(&words).unwrap());
        prop_assert_eq!(parse(&out).unwrap(), Json::Text(words.into()));
    }

    #[test]
    fn any_text_of_the_letters_of_json_is_taken_as_serde_json_takes_it(text in "[\\[\\]{}:,\"\\\\ue0-9a\\-+.EtrufalsnbD8 ]{0,24}") {
        check(&text);
    }
}
