//! Offers: what the page already knows and a block could hold. Shown beside the block, never put in
//! unasked.

use crate::domain::{
    date::Day,
    english,
    id::{ColumnId, RowId},
    records::{
        case::Case,
        document::{Row, Sheet, cell},
        plan::Plan,
        plan_item::{PlanItem, PlanItemKind},
        win::{Win, strongest},
    },
    schema::{
        block::Block,
        column::{BlockKind, Cells, TEXT},
        level::Level,
        track::Track,
    },
};

/// A row that could stand in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it comes from, for example `Your answer to Vendor command: 1, Emerging`.
    pub says: String,
    /// What is offered, where that is not the longest of its cells: a win is cited by its id.
    pub title: Option<String>,
    /// What would stand in it.
    pub cells: Cells,
}

/// What there is to offer from.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The track of the case.
    pub track: &'a Track,
    /// The case.
    pub case: &'a Case,
    /// Its plan.
    pub plan: Option<&'a Plan>,
    /// All wins. Private ones are not offered.
    pub wins: &'a [&'a Win],
    /// This week is the seven days up to it.
    pub today: Day,
}

impl Suggestion {
    /// What is offered, in words.
    #[must_use]
    pub fn words(&self) -> &str {
        let longest = || {
            self.cells
                .values()
                .map(String::as_str)
                .max_by_key(|text| text.len())
                .unwrap_or_default()
        };
        self.title.as_deref().unwrap_or_else(longest)
    }
}

/// A level that makes a signal a risk.
const LOW: Level = 1;
/// Blocks that tell of the week.
const OF_THE_WEEK: [&str; 2] = ["outcomes", "update"];
const WEEK: i64 = 7;

/// What could stand in a block and does not yet.
#[must_use]
pub fn suggestions(block: &Block, rows: &[Row], known: &Known<'_>) -> Vec<Suggestion> {
    let all = match block.kind {
        BlockKind::Risks => risks(known),
        BlockKind::Roadmap => lines(known, |line| line.signal().is_some(), item),
        BlockKind::Actions => lines(known, |_| true, action),
        BlockKind::Wins => wins(known),
        BlockKind::Decisions => decisions(known),
        BlockKind::List | BlockKind::Text if OF_THE_WEEK.contains(&block.id.as_str()) => {
            week(block.kind, known)
        }
        _ => Vec::new(),
    };
    let columns = block.columns();
    let Some(first) = columns.first().map(|column| column.id.as_str()) else { return Vec::new() };
    let taken = |offer: &Suggestion| {
        let words = cell(&offer.cells, first);
        rows.iter().any(|row| {
            if first == TEXT {
                row.cell(first).contains(words)
            } else {
                row.cell(first).trim() == words
            }
        })
    };
    all.into_iter().filter(|offer| !taken(offer)).collect()
}

/// The sheet with what was offered in it: as another row, and in a text as another paragraph.
#[must_use]
pub fn with(sheet: &Sheet, offer: &Suggestion, fresh: RowId) -> Sheet {
    let mut sheet = sheet.clone();
    let text = cell(&offer.cells, TEXT);
    match sheet.rows.first_mut() {
        Some(row) if !text.is_empty() => {
            let before = row.cell(TEXT).trim_end();
            let both =
                if before.is_empty() { text.to_owned() } else { format!("{before}\n\n{text}") };
            row.write(const { &ColumnId::constant(TEXT) }, &both);
        }
        _ => sheet.rows.push(Row { id: fresh, cells: offer.cells.clone() }),
    }
    sheet
}

fn offer(says: String, cells: &[(&'static str, &str)]) -> Suggestion {
    let filled = cells.iter().filter(|(_, text)| !text.trim().is_empty());
    Suggestion {
        says,
        title: None,
        cells: filled
            .map(|(column, text)| (ColumnId::constant(column), text.trim().to_owned()))
            .collect(),
    }
}

/// Signals that are low, the lowest first, as what one would see; then the risks of the sector.
fn risks(known: &Known<'_>) -> Vec<Suggestion> {
    let mut found = Vec::new();
    for low in 0..=LOW {
        for signal in
            known.track.signals.iter().filter(|signal| known.case.level(&signal.id) == Some(low))
        {
            let seen = english::first_sentence(signal.behaviour(low).unwrap_or_default(), 140);
            let says =
                format!("Your answer to {}: {low}, {}", signal.name, known.track.level_name(low));
            found.push(offer(
                says,
                &[
                    ("risk", &format!("{}: {}", signal.name, english::uncapitalize(&seen))),
                    ("status", "open"),
                ],
            ));
        }
    }
    if let Some(lens) = known.case.lens.as_ref().and_then(|lens| known.track.lens(lens)) {
        let says = format!("A risk of your sector: {}", lens.name);
        found.extend(lens.risks.iter().map(|risk| {
            offer(says.clone(), &[("risk", &english::capitalize(risk)), ("status", "open")])
        }));
    }
    found
}

/// Lines of the plan that are to be done.
fn lines(
    known: &Known<'_>,
    wanted: fn(&PlanItem) -> bool,
    row: fn(&PlanItem) -> Suggestion,
) -> Vec<Suggestion> {
    let open = |line: &&PlanItem| {
        line.done.is_none()
            && matches!(line.kind, PlanItemKind::Action { .. } | PlanItemKind::Own)
            && wanted(line)
    };
    known.plan.map(Plan::in_order).unwrap_or_default().into_iter().filter(open).map(row).collect()
}

fn item(line: &PlanItem) -> Suggestion {
    let when = ["now", "next"].get(line.phase).copied().unwrap_or("later");
    offer(from_plan(line), &[("item", &line.text), ("when", when)])
}

fn action(line: &PlanItem) -> Suggestion {
    offer(
        from_plan(line),
        &[("action", &line.text), ("due", &line.day.to_string()), ("status", "open")],
    )
}

fn from_plan(line: &PlanItem) -> String {
    format!("Your plan, due {}", line.day.long())
}

fn from_log(win: &Win) -> String {
    format!("Your impact log, {}", win.day.long())
}

/// The wins that prove most come first.
fn wins(known: &Known<'_>) -> Vec<Suggestion> {
    let mut left: Vec<&Win> = open(known).collect();
    let mut found = Vec::new();
    while let Some(win) = strongest(left.iter().copied()) {
        found.push(Suggestion {
            title: Some(win.title()),
            ..offer(from_log(win), &[("win", win.id.as_str())])
        });
        left.retain(|other| other.id != win.id);
    }
    found
}

fn decisions(known: &Known<'_>) -> Vec<Suggestion> {
    let decided = open(known).filter(|win| !win.decision.trim().is_empty());
    decided
        .map(|win| {
            offer(from_log(win), &[("decision", &win.decision), ("date", &win.day.to_string())])
        })
        .collect()
}

fn week(kind: BlockKind, known: &Known<'_>) -> Vec<Suggestion> {
    let column = if kind == BlockKind::Text { TEXT } else { "line" };
    let recent = open(known).filter(|win| (0..WEEK).contains(&known.today.since(win.day)));
    recent.map(|win| offer(from_log(win), &[(column, &win.text)])).collect()
}

/// Wins that say something and may be shown.
fn open<'a>(known: &Known<'a>) -> impl Iterator<Item = &'a Win> {
    known.wins.iter().copied().filter(|win| win.has_text() && !win.private)
}
