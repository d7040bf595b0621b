//! What two tabs wrote into one record, put together: a three-way merge against what both had seen before.
//!
//! It works on the stored form, so that one rule serves every kind of record: what only one side changed is taken from
//! that side, and what both changed to different things is a clash that nobody but the person can decide.

use super::envelope;
use crate::domain::{
    json::{self, Json, ToJson},
    record::Record,
};
use std::borrow::Cow;

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
type Maybe<'a, 'b> = Option<&'b Json<'a>>;

/// Puts two versions of a record together. `base` is the one that both began with; without it what stands in both has to
/// be the same.
///
/// # Errors
/// Both changed the same thing.
pub fn merge(base: Option<&Record>, mine: &Record, theirs: &Record) -> Result<Record, Clash> {
    let [mine_text, theirs_text] = [mine, theirs].map(envelope::body);
    let base_text = base.map(envelope::body);
    let read = |text| json::parse(text).map_err(|_| Clash);
    let base = base_text.as_deref().map(read).transpose()?;
    let merged = value("", base.as_ref(), Some(&read(&mine_text)?), Some(&read(&theirs_text)?))?.ok_or(Clash)?;
    let mut body = String::new();
    merged.write(&mut body);
    envelope::parse(&mine.key(), envelope::SCHEMA, &body).map_err(|_| Clash)
}

fn value<'a>(name: &str, base: Maybe<'a, '_>, mine: Maybe<'a, '_>, theirs: Maybe<'a, '_>) -> Result<Option<Json<'a>>, Clash> {
    if mine == theirs || theirs == base {
        return Ok(mine.cloned());
    }
    if mine == base {
        return Ok(theirs.cloned());
    }
    match (mine, theirs) {
        _ if WHOLE.contains(&name) => Err(Clash),
        (Some(Json::Table(mine)), Some(Json::Table(theirs))) => table(base, mine, theirs).map(Some),
        (Some(Json::List(mine)), Some(Json::List(theirs))) => list(name, base, mine, theirs).map(Some),
        (Some(Json::Text(mine)), Some(Json::Text(theirs))) if LAST_DONE.contains(&name) => {
            Ok(Some(Json::Text(mine.clone().max(theirs.clone()))))
        }
        _ => Err(Clash),
    }
}

type Field<'a> = (Cow<'a, str>, Json<'a>);

fn under<'a, 'b>(fields: &'b [Field<'a>], key: &str) -> Maybe<'a, 'b> {
    fields.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

fn table<'a>(base: Maybe<'a, '_>, mine: &[Field<'a>], theirs: &[Field<'a>]) -> Result<Json<'a>, Clash> {
    let base: &[Field<'a>] = if let Some(Json::Table(base)) = base { base } else { &[] };
    let new = theirs.iter().filter(|(key, _)| under(mine, key).is_none());
    let mut merged = Vec::new();
    for (key, _) in mine.iter().chain(new) {
        if let Some(value) = value(key, under(base, key), under(mine, key), under(theirs, key))? {
            merged.push((key.clone(), value));
        }
    }
    Ok(Json::Table(merged))
}

fn list<'a>(name: &str, base: Maybe<'a, '_>, mine: &[Json<'a>], theirs: &[Json<'a>]) -> Result<Json<'a>, Clash> {
    let base: &[Json<'a>] = if let Some(Json::List(base)) = base { base } else { &[] };
    if let Some(rows) = rows(base, mine, theirs) {
        return rows;
    }
    if SETS.contains(&name) {
        let stays = |entry: &&Json<'a>| theirs.contains(entry) || !base.contains(entry);
        let new = theirs.iter().filter(|entry| !mine.contains(entry) && !base.contains(entry));
        return Ok(Json::List(mine.iter().filter(stays).chain(new).cloned().collect()));
    }
    // Both only added at the end, as one does with rehearsals.
    match (mine.strip_prefix(base), theirs.strip_prefix(base)) {
        (Some(_), Some(new)) if new.iter().all(|entry| matches!(entry, Json::Table(_))) => {
            let new = new.iter().filter(|entry| !mine.contains(entry));
            Ok(Json::List(mine.iter().chain(new).cloned().collect()))
        }
        _ => Err(Clash),
    }
}

/// The id of a row or a line.
fn id<'a, 'b>(row: &'b Json<'a>) -> Option<&'b str> {
    let Json::Table(fields) = row else { return None };
    if let Some(Json::Text(id)) = under(fields, "id") { Some(id) } else { None }
}

fn find<'a, 'b>(rows: &'b [Json<'a>], wanted: &str) -> Maybe<'a, 'b> {
    rows.iter().find(|row| id(row) == Some(wanted))
}

/// Lists of things with ids, each merged for itself; `None` where they are something else.
fn rows<'a>(base: &[Json<'a>], mine: &[Json<'a>], theirs: &[Json<'a>]) -> Option<Result<Json<'a>, Clash>> {
    let order = |rows: &[Json<'a>]| rows.iter().map(|row| id(row).map(str::to_owned)).collect::<Option<Vec<String>>>();
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
    Some(merged.collect::<Result<Vec<_>, _>>().map(|rows| Json::List(rows.into_iter().flatten().collect())))
}
