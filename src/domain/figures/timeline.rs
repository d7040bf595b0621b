//! The line of an incident: what happened when, and how long it took to notice, to answer, to hold
//! and to end.

use super::{ascending, count, sentences, written};
use crate::domain::{date::Day, english, records::document::Row};
use std::fmt;

/// A minute of a day, as clocks on the spot showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Minutes since midnight.
    pub minute: u16,
}

impl Moment {
    /// Reads `2026-09-18 02:14`; a `T` may stand for the space, as date fields write it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.trim().split_once([' ', 'T'])?;
        let (hours, minutes) = time.split_once(':')?;
        let part = |part: &str, below: u16| -> Option<u16> {
            let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten().filter(|value| *value < below)
        };
        Some(Self { day: Day::typed(day)?, minute: part(hours, 24)? * 60 + part(minutes, 60)? })
    }

    /// Minutes from `earlier`; negative when this one comes first.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.day.since(earlier.day) * 24 * 60 + i64::from(self.minute) - i64::from(earlier.minute)
    }

    /// `02:14`
    #[must_use]
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.minute / 60, self.minute % 60)
    }
}

impl fmt::Display for Moment {
    /// `2026-09-18 02:14`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.day, self.clock())
    }
}

/// The marks as cells name them, and as they stand on the line.
pub const MARKS: [(&str, &str); 5] = [
    ("began", "Began"),
    ("detected", "Detected"),
    ("acknowledged", "Acknowledged"),
    ("stabilised", "Stabilised"),
    ("recovered", "Recovered"),
];

/// An event on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent<'a> {
    /// The row.
    pub row: &'a Row,
    /// When.
    pub at: Moment,
    /// Minutes since the first event of the line.
    pub after: i64,
}

/// The time from one mark to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it measures, for example `To detect`.
    pub name: &'static str,
    /// `None` where a mark is missing, or the second stands before the first.
    pub minutes: Option<i64>,
    /// Whether both are marked and the second stands before the first.
    pub turned: bool,
    /// `1 h 25 min`, or why there is none.
    pub says: String,
}

/// An incident on its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline<'a> {
    /// In the order of time.
    pub stops: Vec<TimelineEvent<'a>>,
    /// Events without a time that can be read.
    pub undated: Vec<&'a Row>,
    /// To detect, to acknowledge, to stabilise, to recover, and in all.
    pub spans: Vec<Span>,
    /// The same in words.
    pub says: String,
}

impl Timeline<'_> {
    /// The moments that no event is marked as.
    #[must_use]
    pub fn unmarked(&self) -> Vec<String> {
        unmarked(&self.stops)
    }
}

fn unmarked(stops: &[TimelineEvent<'_>]) -> Vec<String> {
    (0..MARKS.len())
        .filter(|at| reached(*at, stops).is_none())
        .map(|at| format!("“{}”", mark(at)))
        .collect()
}

/// What is measured: a name, from one mark, to another.
const SPANS: [(&str, usize, usize); 5] = [
    ("To detect", 0, 1),
    ("To acknowledge", 1, 2),
    ("To stabilise", 2, 3),
    ("To recover", 3, 4),
    ("In all", 0, 4),
];

/// Reads the rows of a timeline.
#[must_use]
pub fn timeline(rows: &[Row]) -> Timeline<'_> {
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for (_, row) in written(rows) {
        match Moment::parse(row.cell("at")) {
            Some(at) => dated.push((row, at)),
            None => undated.push(row),
        }
    }
    let minutes: Vec<i64> =
        dated.iter().map(|(_, at)| at.day.number() * 24 * 60 + i64::from(at.minute)).collect();
    let order = ascending(&minutes);
    let in_order = || order.iter().filter_map(|at| dated.get(*at));
    let first = in_order().next().map(|(_, at)| *at);
    let stops: Vec<TimelineEvent<'_>> = in_order()
        .map(|(row, at)| TimelineEvent {
            row,
            at: *at,
            after: first.map_or(0, |first| at.since(first)),
        })
        .collect();
    let spans: Vec<Span> =
        SPANS.iter().map(|(name, from, to)| span(name, *from, *to, &stops)).collect();
    let says = says(&stops, undated.len(), &spans);
    Timeline { stops, undated, spans, says }
}

/// When a mark was first reached.
fn reached(mark: usize, stops: &[TimelineEvent<'_>]) -> Option<Moment> {
    let (key, _) = MARKS.get(mark)?;
    stops.iter().find(|stop| stop.row.cell("mark") == *key).map(|stop| stop.at)
}

fn mark(at: usize) -> &'static str {
    MARKS.get(at).map_or("", |(_, name)| name)
}

fn span(name: &'static str, from: usize, to: usize, stops: &[TimelineEvent<'_>]) -> Span {
    let (first, last) = (reached(from, stops), reached(to, stops));
    let turned = first.zip(last).is_some_and(|(first, last)| last < first);
    let (minutes, says) = match (first, last) {
        (Some(first), Some(last)) if last >= first => {
            (Some(last.since(first)), words(last.since(first)))
        }
        (Some(_), Some(_)) => (None, format!("“{}” stands before “{}”", mark(to), mark(from))),
        (None, None) => (None, format!("“{}” and “{}” are not marked", mark(from), mark(to))),
        (None, _) => (None, format!("“{}” is not marked", mark(from))),
        (_, None) => (None, format!("“{}” is not marked", mark(to))),
    };
    Span { name, minutes, turned, says }
}

/// `1 h 25 min`, `2 d 3 h`, `0 min`
#[must_use]
pub fn words(minutes: i64) -> String {
    let parts: Vec<String> =
        [(minutes / (24 * 60), "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
            .iter()
            .filter(|(n, _)| *n != 0)
            .map(|(n, unit)| format!("{n} {unit}"))
            .collect();
    if parts.is_empty() { "0 min".to_owned() } else { parts.join(" ") }
}

fn says(stops: &[TimelineEvent<'_>], undated: usize, spans: &[Span]) -> String {
    if stops.is_empty() && undated == 0 {
        return "Nothing on the time line yet.".to_owned();
    }
    let known = |span: &&Span| span.minutes.is_some();
    let measured: Vec<String> = spans
        .iter()
        .filter(known)
        .map(|span| format!("{} {}", english::uncapitalize(span.name), span.says))
        .collect();
    let open = unmarked(stops);
    let turned = spans.iter().filter(|span| span.turned).map(|span| format!("{}.", span.says));
    let mut parts = vec![if measured.is_empty() {
        String::new()
    } else {
        english::capitalize(&measured.join(", ")) + "."
    }];
    parts.extend(turned);
    parts.push(match open.len() {
        0 => String::new(),
        5 => "None of the five moments is marked.".to_owned(),
        1 => format!("{} is not marked.", open.concat()),
        _ => format!("{} are not marked.", english::join_and(&open)),
    });
    parts.push(count(undated, "event has no time", "events have no time"));
    sentences(&parts)
}
