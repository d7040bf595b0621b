//! JSON of what is kept: written by serde_json, and read with a word on what does not fit, and
//! where.
//!
//! serde's own errors are for programmers. These are shown to the person whose record or file it
//! is, so each is a place and a reason: `lines: 3: day: not a day of the form YYYY-MM-DD`.

use serde::{Deserialize, Serialize, de::IgnoredAny};
use serde_json::{Error, error::Category, value::RawValue};
use serde_path_to_error::{Path, Segment};

/// Writes something that is kept.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "serde_json writes all that is made of structs, lists and maps by text; nothing else is kept"
)]
pub(super) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what is kept can be written")
}

/// Writes a file that can be read by eye.
#[must_use]
#[expect(clippy::expect_used, reason = "as for a whole text")]
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("what is kept can be written")
}

/// Writes a part of something that is kept.
#[must_use]
#[expect(clippy::expect_used, reason = "as for a whole text")]
pub(super) fn raw(value: &impl Serialize) -> Box<RawValue> {
    serde_json::value::to_raw_value(value).expect("what is kept can be written")
}

/// Reads a whole text.
///
/// # Errors
/// Where it stops being JSON, or which value does not fit, and why.
pub(super) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| says(text, error.path(), error.inner()))?;
    reader.end().map_err(|error| broken(text, &error))?;
    Ok(value)
}

fn says(text: &str, path: &Path, error: &Error) -> String {
    let mut place = place(path);
    match error.classify() {
        Category::Data => place.extend(reason(&plain(error))),
        // Where only certain words fit, serde_json takes any other kind of value for broken JSON.
        _ if serde_json::from_str::<IgnoredAny>(text).is_ok() => {
            place.push("not a text".to_owned())
        }
        _ => return broken(text, error),
    }
    place.join(": ")
}

/// What serde says of a value, after the key that it is about where the path ends before it.
fn reason(said: &str) -> Vec<String> {
    let field = |start: &str| said.strip_prefix(start)?.strip_suffix('`').map(str::to_owned);
    if let Some(field) = field("missing field `") {
        return vec![field, "missing".to_owned()];
    }
    if let Some(field) = field("duplicate field `") {
        return vec![field, "stands there twice".to_owned()];
    }
    let unknown =
        said.strip_prefix("unknown variant `").and_then(|said| said.rsplit_once("`, expected "));
    let unlike = said.rsplit_once(", expected ").and_then(|(_, wanted)| unlike(wanted));
    vec![match unknown {
        Some((word, names)) => format!("“{word}” is none of {}", listed(names)),
        None => unlike.unwrap_or_else(|| said.to_owned()),
    }]
}

/// Keys and places in lists, from the outside in.
fn place(path: &Path) -> Vec<String> {
    let named = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    named.collect()
}

/// What it says, without the line and the column that follow.
fn plain(error: &Error) -> String {
    let said = error.to_string();
    let end = format!(" at line {} column {}", error.line(), error.column());
    said.strip_suffix(&end).unwrap_or(&said).to_owned()
}

/// The names in "one of `a`, `b`" or "`a` or `b`".
fn listed(names: &str) -> String {
    names.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(", ")
}

/// What a value is not, by the words in which serde says what it should be.
fn unlike(wanted: &str) -> Option<String> {
    let most = match wanted {
        "a string" | "variant identifier" => return Some("not a text".to_owned()),
        "a boolean" => return Some("neither true nor false".to_owned()),
        "a sequence" => return Some("not a list".to_owned()),
        "a map" => return Some("not a table".to_owned()),
        "u8" => u64::from(u8::MAX),
        "u32" => u64::from(u32::MAX),
        "u64" => u64::MAX,
        "usize" => u64::try_from(usize::MAX).unwrap_or(u64::MAX),
        other => return other.starts_with("struct ").then(|| "not a table".to_owned()),
    };
    Some(format!("not a whole number up to {most}"))
}

/// Where a text stops being JSON, counted in letters: whoever looks for it has an editor and no
/// bytes.
fn broken(text: &str, error: &Error) -> String {
    if error.is_eof() {
        return "it breaks off before its end".to_owned();
    }
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let before = (lines + error.column()).saturating_sub(1);
    let letters = text.char_indices().take_while(|(at, _)| *at < before).count();
    format!("it is no JSON from character {} on", letters + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only read")]
    struct Row {
        id: String,
        #[serde(default)]
        n: u8,
        #[serde(default)]
        on: bool,
        #[serde(default)]
        mood: Option<Mood>,
        #[serde(default)]
        cells: BTreeMap<String, Row>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Mood {
        Fine,
        InStep,
    }

    #[test]
    fn what_does_not_fit_is_said_with_its_place() {
        for (text, says) in [
            ("", "it breaks off before its end"),
            ("[{", "it breaks off before its end"),
            ("[{\"id\":\"a", "it breaks off before its end"),
            ("<html>", "it is no JSON from character 1 on"),
            ("[{\"id\":\"é\"} x", "it is no JSON from character 13 on"),
            ("[\n {\"id\":\"é\",\n\"n\":x}]", "it is no JSON from character 19 on"),
            ("[] x", "it is no JSON from character 4 on"),
            ("7", "not a list"),
            ("[7]", "0: not a table"),
            ("[{}]", "0: id: missing"),
            ("[{\"id\":\"a\"},{\"id\":7}]", "1: id: not a text"),
            ("[{\"id\":\"a\",\"id\":\"a\"}]", "0: id: stands there twice"),
            ("[{\"id\":\"a\",\"n\":256}]", "0: n: not a whole number up to 255"),
            ("[{\"id\":\"a\",\"n\":-1}]", "0: n: not a whole number up to 255"),
            ("[{\"id\":\"a\",\"n\":\"1\"}]", "0: n: not a whole number up to 255"),
            ("[{\"id\":\"a\",\"n\":1.5}]", "0: n: not a whole number up to 255"),
            ("[{\"id\":\"a\",\"on\":1}]", "0: on: neither true nor false"),
            ("[{\"id\":\"a\",\"mood\":\"odd `\"}]", "0: mood: “odd `” is none of fine, in-step"),
            ("[{\"id\":\"a\",\"mood\":7}]", "0: mood: not a text"),
            ("[{\"id\":\"a\",\"cells\":[]}]", "0: cells: not a table"),
            (
                "[{\"id\":\"a\",\"cells\":{\"é\":{\"id\":\"b\",\"on\":null}}}]",
                "0: cells: é: on: neither true nor false",
            ),
        ] {
            assert_eq!(read::<Vec<Row>>(text).map(drop), Err(says.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_nobody_knows_is_passed_over_also_where_it_stands_twice() {
        for text in [
            "[{\"id\":\"a\",\"new\":{\"deep\":[1e999]}}]",
            "[{\"id\":\"a\",\"new\":1,\"new\":2}]",
            " [] \n",
        ] {
            assert!(read::<Vec<Row>>(text).is_ok(), "{text}");
        }
    }
}
