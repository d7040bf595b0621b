//! Old data always opens: one step for each version of the stored form, from its JSON to that of the next.
//!
//! To change the stored form: raise [`super::envelope::SCHEMA`], add the step here, and add a file as the old page wrote
//! it to `tests/fixtures/saved/`. Steps work on JSON, never on today's types, so they keep working when those change.

use super::envelope::{SCHEMA, Unreadable};
use crate::domain::{json::Json, record::Kind};

/// Turns a body of one version into a body of the next.
type Step = for<'a> fn(Kind, Json<'a>) -> Json<'a>;

/// `STEPS[n]` leads from version n + 1 to version n + 2.
const STEPS: [Step; SCHEMA as usize - 1] = [fuller_wins, longer_plans];

/// Version 2 added sheets, words to hide, and fields to wins and stories. What version 1 wrote says the same today; the
/// number keeps a page of version 1 that is still open somewhere from dropping the new fields as it writes.
fn fuller_wins(_: Kind, body: Json<'_>) -> Json<'_> {
    body
}

/// Version 3 added attempts, checklists, long plans, and reasons why a signal does not apply; nothing of before changed.
fn longer_plans(_: Kind, body: Json<'_>) -> Json<'_> {
    body
}

/// Brings a body to today's form.
pub(super) fn to_today(kind: Kind, version: u32, body: Json<'_>) -> Result<Json<'_>, Unreadable> {
    let from = usize::try_from(version).ok().and_then(|version| version.checked_sub(1)).ok_or(Unreadable::Form)?;
    let steps = STEPS.get(from..).ok_or(Unreadable::Newer)?;
    Ok(steps.iter().fold(body, |body, step| step(kind, body)))
}
