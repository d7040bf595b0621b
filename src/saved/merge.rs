//! What two tabs wrote into one record, put together: a three-way merge against what both had seen before.
//!
//! It works on the stored form, so that one rule serves every kind of record: what only one side changed is taken from
//! that side, and what both changed to different things is a clash that nobody but the person can decide.

use super::{envelope, json};
use crate::domain::record::Record;
use serde_json::{Map, Value};

/// Lists of which each entry stands for itself, so that both sides' additions hold.
const SETS: [&str; 4] = ["cites", "kinds", "signals", "dropped"];
/// Days on which something was last done: the later one is true.
const LAST_DONE: [&str; 1] = ["scored"];
/// Values whose parts mean something only together.
const WHOLE: [&str; 3] = ["metric", "focus", "days"];

/// Both sides changed the same thing to different things.
#[derive(Debug, PartialEq, Eq)]
pub struct Clash;

/// A value where there is one.
type Maybe<'a> = Option<&'a Value>;

/// Puts two versions of a record together. `base` is the one that both began with; without it what stands in both has to
/// be the same.
///
/// # Errors
/// Both changed the same thing.
pub fn merge(base: Option<&Record>, mine: &Record, theirs: &Record) -> Result<Record, Clash> {
    let body = |record: &Record| serde_json::to_value(record).map_err(|_| Clash);
    let base = base.map(body).transpose()?;
    let merged = value("", base.as_ref(), Some(&body(mine)?), Some(&body(theirs)?))?.ok_or(Clash)?;
    envelope::parse(&mine.key(), envelope::SCHEMA, &json::raw(&merged)).map_err(|_| Clash)
}

fn value(name: &str, base: Maybe<'_>, mine: Maybe<'_>, theirs: Maybe<'_>) -> Result<Option<Value>, Clash> {
    if mine == theirs || theirs == base {
        return Ok(mine.cloned());
    }
    if mine == base {
        return Ok(theirs.cloned());
    }
    match (mine, theirs) {
        _ if WHOLE.contains(&name) => Err(Clash),
        (Some(Value::Object(mine)), Some(Value::Object(theirs))) => table(base, mine, theirs).map(Some),
        (Some(Value::Array(mine)), Some(Value::Array(theirs))) => list(name, base, mine, theirs).map(Some),
        (Some(Value::String(mine)), Some(Value::String(theirs))) if LAST_DONE.contains(&name) => {
            Ok(Some(Value::String(mine.max(theirs).clone())))
        }
        _ => Err(Clash),
    }
}

fn table(base: Maybe<'_>, mine: &Map<String, Value>, theirs: &Map<String, Value>) -> Result<Value, Clash> {
    let new = theirs.keys().filter(|key| !mine.contains_key(*key));
    let mut merged = Map::new();
    for key in mine.keys().chain(new) {
        if let Some(value) = value(key, base.and_then(|base| base.get(key)), mine.get(key), theirs.get(key))? {
            merged.insert(key.clone(), value);
        }
    }
    Ok(Value::Object(merged))
}

fn list(name: &str, base: Maybe<'_>, mine: &[Value], theirs: &[Value]) -> Result<Value, Clash> {
    let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if let Some(rows) = rows(base, mine, theirs) {
        return rows;
    }
    if SETS.contains(&name) {
        let stays = |entry: &&Value| theirs.contains(entry) || !base.contains(entry);
        let new = theirs.iter().filter(|entry| !mine.contains(entry) && !base.contains(entry));
        return Ok(mine.iter().filter(stays).chain(new).cloned().collect());
    }
    // Both only added at the end, as one does with rehearsals.
    match (mine.strip_prefix(base), theirs.strip_prefix(base)) {
        (Some(_), Some(new)) if new.iter().all(Value::is_object) => {
            let new = new.iter().filter(|entry| !mine.contains(entry));
            Ok(mine.iter().chain(new).cloned().collect())
        }
        _ => Err(Clash),
    }
}

/// The id of a row or a line.
fn id(row: &Value) -> Option<&str> {
    row.get("id")?.as_str()
}

fn find<'a>(rows: &'a [Value], wanted: &str) -> Maybe<'a> {
    rows.iter().find(|row| id(row) == Some(wanted))
}

/// Lists of things with ids, each merged for itself; `None` where they are something else.
fn rows(base: &[Value], mine: &[Value], theirs: &[Value]) -> Option<Result<Value, Clash>> {
    let order = |rows: &[Value]| rows.iter().map(|row| id(row).map(str::to_owned)).collect::<Option<Vec<String>>>();
    let (in_base, in_mine, in_theirs) = (order(base)?, order(mine)?, order(theirs)?);
    let common = |order: &[String]| -> Vec<String> {
        order.iter().filter(|id| in_base.contains(id) && in_mine.contains(id) && in_theirs.contains(id)).cloned().collect()
    };
    // Whoever moved rows says how they stand; mine, where both did.
    let moved = common(&in_mine) != common(&in_base);
    let (first, second) = if moved { (&in_mine, &in_theirs) } else { (&in_theirs, &in_mine) };
    let mut order = first.clone();
    for (at, id) in second.iter().enumerate().filter(|(_, id)| !first.contains(id)) {
        // After the row that it stands after there.
        let before = at.checked_sub(1).and_then(|at| second.get(at));
        let place = before.and_then(|before| order.iter().position(|known| known == before)).map_or(0, |place| place + 1);
        order.insert(place, id.clone());
    }
    let merged = order.iter().map(|id| value("", find(base, id), find(mine, id), find(theirs, id)));
    Some(merged.collect::<Result<Vec<_>, _>>().map(|rows| rows.into_iter().flatten().collect()))
}
