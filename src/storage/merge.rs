//! What two tabs wrote into one record, put together: a three-way merge against what both had seen
//! before.
//!
//! It works on the stored form, so that one rule serves every kind of record: what only one side
//! changed is taken from that side, and what both changed to different things is a clash that
//! nobody but the person can decide.

use super::{envelope, json};
use crate::domain::records::record::Record;
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

/// Which side a thing is taken from that both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// What is here.
    Mine,
    /// What another tab wrote.
    Theirs,
}

/// Two versions put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// What came of it.
    pub record: Record,
    /// Whether both had changed the same thing, so that it was taken from one side alone.
    pub clash: bool,
}

/// Puts two versions of a record together. `base` is the one that both began with; without it what
/// stands in both has to be the same.
///
/// # Errors
/// Both changed the same thing.
pub fn merge(base: Option<&Record>, mine: &Record, theirs: &Record) -> Result<Record, Clash> {
    let both = together(base, mine, theirs, Keep::Mine);
    if both.clash { Err(Clash) } else { Ok(both.record) }
}

/// Puts two versions of a record together; what both changed to different things is taken from the
/// side `keep`, and nothing else.
#[must_use]
pub fn together(base: Option<&Record>, mine: &Record, theirs: &Record, keep: Keep) -> Together {
    if mine == theirs {
        return Together { record: mine.clone(), clash: false };
    }
    let merged = || {
        let body = |record: &Record| serde_json::to_value(record).ok();
        let base = base.and_then(body);
        let mut merging = Merging { keep, clash: false };
        let merged = merging.value("", base.as_ref(), Some(&body(mine)?), Some(&body(theirs)?))?;
        let record =
            envelope::parse(&mine.key(), crate::storage::migrations::SCHEMA, &json::raw(&merged))
                .ok()?;
        Some(Together { record, clash: merging.clash })
    };
    // What cannot be read once it was put together is left as the one side wrote it.
    merged().unwrap_or_else(|| Together {
        record: if keep == Keep::Mine { mine } else { theirs }.clone(),
        clash: true,
    })
}

struct Merging {
    keep: Keep,
    clash: bool,
}

impl Merging {
    fn clash(&mut self, mine: Maybe<'_>, theirs: Maybe<'_>) -> Option<Value> {
        self.clash = true;
        if self.keep == Keep::Mine { mine } else { theirs }.cloned()
    }

    fn value(
        &mut self,
        name: &str,
        base: Maybe<'_>,
        mine: Maybe<'_>,
        theirs: Maybe<'_>,
    ) -> Option<Value> {
        if mine == theirs || theirs == base {
            return mine.cloned();
        }
        if mine == base {
            return theirs.cloned();
        }
        let merged = match (mine, theirs) {
            _ if WHOLE.contains(&name) => None,
            (Some(Value::Object(mine)), Some(Value::Object(theirs))) => {
                Some(self.table(base, mine, theirs))
            }
            (Some(Value::Array(mine)), Some(Value::Array(theirs))) => {
                self.list(name, base, mine, theirs)
            }
            (Some(Value::String(mine)), Some(Value::String(theirs)))
                if LAST_DONE.contains(&name) =>
            {
                Some(Value::String(mine.max(theirs).clone()))
            }
            _ => None,
        };
        merged.or_else(|| self.clash(mine, theirs))
    }

    fn table(
        &mut self,
        base: Maybe<'_>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Value {
        let new = theirs.keys().filter(|key| !mine.contains_key(*key));
        let mut merged = Map::new();
        for key in mine.keys().chain(new) {
            if let Some(value) =
                self.value(key, base.and_then(|base| base.get(key)), mine.get(key), theirs.get(key))
            {
                merged.insert(key.clone(), value);
            }
        }
        Value::Object(merged)
    }

    /// `None` where the lists clash as wholes.
    fn list(
        &mut self,
        name: &str,
        base: Maybe<'_>,
        mine: &[Value],
        theirs: &[Value],
    ) -> Option<Value> {
        let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if let Some(rows) = self.rows(base, mine, theirs) {
            return Some(rows);
        }
        if SETS.contains(&name) {
            let stays = |entry: &&Value| theirs.contains(entry) || !base.contains(entry);
            let new = theirs.iter().filter(|entry| !mine.contains(entry) && !base.contains(entry));
            return Some(mine.iter().filter(stays).chain(new).cloned().collect());
        }
        // Both only added at the end, as one does with rehearsals.
        match (mine.strip_prefix(base), theirs.strip_prefix(base)) {
            (Some(_), Some(new)) if new.iter().all(Value::is_object) => {
                let new = new.iter().filter(|entry| !mine.contains(entry));
                Some(mine.iter().chain(new).cloned().collect())
            }
            _ => None,
        }
    }

    /// Lists of things with ids, each merged for itself; `None` where they are something else.
    fn rows(&mut self, base: &[Value], mine: &[Value], theirs: &[Value]) -> Option<Value> {
        let order = |rows: &[Value]| {
            rows.iter().map(|row| id(row).map(str::to_owned)).collect::<Option<Vec<String>>>()
        };
        let (in_base, in_mine, in_theirs) = (order(base)?, order(mine)?, order(theirs)?);
        let common = |order: &[String]| -> Vec<String> {
            order
                .iter()
                .filter(|id| in_base.contains(id) && in_mine.contains(id) && in_theirs.contains(id))
                .cloned()
                .collect()
        };
        // Whoever moved rows says how they stand; mine, where both did.
        let moved = common(&in_mine) != common(&in_base);
        let (first, second) = if moved { (&in_mine, &in_theirs) } else { (&in_theirs, &in_mine) };
        let mut order = first.clone();
        for (at, id) in second.iter().enumerate().filter(|(_, id)| !first.contains(id)) {
            // After the row that it stands after there.
            let before = at.checked_sub(1).and_then(|at| second.get(at));
            let place = before
                .and_then(|before| order.iter().position(|known| known == before))
                .map_or(0, |place| place + 1);
            order.insert(place, id.clone());
        }
        Some(
            order
                .iter()
                .filter_map(|id| self.value("", find(base, id), find(mine, id), find(theirs, id)))
                .collect(),
        )
    }
}

/// The id of a row or a line.
fn id(row: &Value) -> Option<&str> {
    row.get("id")?.as_str()
}

fn find<'a>(rows: &'a [Value], wanted: &str) -> Maybe<'a> {
    rows.iter().find(|row| id(row) == Some(wanted))
}
