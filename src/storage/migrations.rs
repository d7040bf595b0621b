//! Old data always opens: one step for each version of the stored form, from its JSON to that of
//! the next.
//!
//! To change the stored form: raise [`SCHEMA`], add the step here, and add a file as the old page
//! wrote it to `tests/fixtures/saved/`. Steps work on JSON, never on today's types, so they keep
//! working when those change.

use super::{decode_error::DecodeError, fields::Fields, json};
use crate::domain::records::key::Kind;
use serde_json::Value;
use std::borrow::Cow;

/// The version of the stored form that this page writes.
pub const SCHEMA: u32 = 3;

/// Turns a body of one version into a body of the next; `None` where each body says in the next
/// what it said before.
type Step = Option<fn(Kind, Value) -> Value>;

/// `STEPS[n]` leads from version n + 1 to version n + 2.
const STEPS: [Step; SCHEMA as usize - 1] = [FULLER_WINS, LONGER_PLANS];

/// Version 2 added sheets, words to hide, and fields to wins and stories. What version 1 wrote says
/// the same today; the number keeps a page of version 1 that is still open somewhere from dropping
/// the new fields as it writes.
const FULLER_WINS: Step = None;

/// Version 3 added attempts, checklists, long plans, and reasons why a signal does not apply;
/// nothing of before changed.
const LONGER_PLANS: Step = None;

/// Brings a body to today's form.
pub(super) fn upgrade(kind: Kind, version: u32, body: &str) -> Result<Cow<'_, str>, DecodeError> {
    let from = usize::try_from(version)
        .ok()
        .and_then(|version| version.checked_sub(1))
        .ok_or(DecodeError::Form)?;
    through(STEPS.get(from..).ok_or(DecodeError::Newer)?, kind, body).map_err(DecodeError::Contents)
}

/// A body that no step changes stays the text that it is, so that today's types see all of it, a
/// key that stands twice included.
fn through<'a>(steps: &[Step], kind: Kind, body: &'a str) -> Result<Cow<'a, str>, String> {
    let changes: Vec<_> = steps.iter().flatten().collect();
    if changes.is_empty() {
        return Ok(Cow::Borrowed(body));
    }
    let Fields(fields) = json::read::<Fields<Value>>(body)?;
    let body = changes.iter().fold(fields.into_iter().collect(), |body, change| change(kind, body));
    Ok(Cow::Owned(body.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `titel` was spelled wrongly in one version, and its number was a text in the one before.
    fn renamed(kind: Kind, mut body: Value) -> Value {
        if let (Kind::Win, Some(fields)) = (kind, body.as_object_mut())
            && let Some(title) = fields.remove("titel")
        {
            fields.insert("title".to_owned(), title);
        }
        body
    }

    fn counted(_: Kind, mut body: Value) -> Value {
        let n = body.get("n").and_then(Value::as_str).and_then(|n| n.parse::<u32>().ok());
        if let (Some(n), Some(fields)) = (n, body.as_object_mut()) {
            fields.insert("n".to_owned(), n.into());
        }
        body
    }

    #[test]
    fn a_body_goes_through_the_steps_after_its_version() {
        let steps: [Step; 3] = [Some(counted), Some(renamed), None];
        for (from, kind, body, expected) in [
            (0, Kind::Win, r#"{"titel":"a","n":"7"}"#, Ok(r#"{"n":7,"title":"a"}"#)),
            (1, Kind::Win, r#"{"titel":"a","n":"7"}"#, Ok(r#"{"n":"7","title":"a"}"#)),
            (1, Kind::Story, r#"{"titel":"a"}"#, Ok(r#"{"titel":"a"}"#)),
            (2, Kind::Win, r#"{"titel":"a", "titel":"b"}"#, Ok(r#"{"titel":"a", "titel":"b"}"#)),
            (1, Kind::Win, r#"{"titel":"a","titel":"b"}"#, Err("“titel” stands there twice")),
            (1, Kind::Win, "[]", Err("not a table")),
        ] {
            let found = through(steps.get(from..).unwrap_or_default(), kind, body);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{body} from {from}");
        }
    }
}
