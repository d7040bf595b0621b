//! The impact log on its way out: what a person changed within a period, for a review. Private wins
//! stay behind.

use super::doc::{ColumnFormat, Doc, Section, Table, TableColumn, with_caveat};
use crate::domain::{
    assess::impact_log,
    date::Day,
    english,
    id::{SignalId, WinId},
    records::{
        document::known_key,
        win::{Win, WinKind},
        win_part::WinField,
    },
    schema::track::Track,
    workspace::Workspace,
};

/// By what the wins stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// What they moved.
    Kind,
    /// The signals they support.
    Signal,
}

/// The wins from a day to a day, both included: those that may leave, the latest first, and how
/// many are private.
#[must_use]
pub fn within(workspace: &Workspace, from: Day, until: Day) -> (Vec<&Win>, usize) {
    let mut wins = workspace.wins();
    wins.retain(|win| win.has_text() && (from..=until).contains(&win.day));
    let all = wins.len();
    wins.retain(|win| !win.private);
    let private = all - wins.len();
    (wins, private)
}

/// What was changed from a day to a day: the numbers in a table, then each win once, under the
/// first thing it moved or the first signal it supports, those with a number first. `tracks` name
/// the signals.
#[must_use]
pub fn brag(workspace: &Workspace, tracks: &[&Track], from: Day, until: Day, by: GroupBy) -> Doc {
    let (mut wins, _) = within(workspace, from, until);
    let period = format!("{} to {}", from.long(), until.long());
    let mut doc = Doc::new(format!("What I changed, {period}"));
    let name = workspace.settings().name;
    if !name.trim().is_empty() {
        doc.parts.push(Section::Text(name.trim().to_owned()));
    }
    if wins.is_empty() {
        doc.parts.push(Section::Note(format!("The log has nothing to show from {period}.")));
        return doc;
    }
    doc.parts.push(Section::Note(counts(&wins)));
    numbers(&wins, &mut doc);
    let cited = impact_log::Citations::of(workspace);
    let named = |win: &Win| -> Vec<&str> {
        cited.supports(win).iter().filter_map(|signal| name_of(tracks, signal)).collect()
    };
    let group = |win: &Win| match by {
        GroupBy::Kind => win.kinds.iter().next().map(|kind| kind.name().to_owned()),
        GroupBy::Signal => named(win).first().map(|name| (*name).to_owned()),
    };
    let last = match by {
        GroupBy::Kind => "What it moved is not said",
        GroupBy::Signal => "Beside the signals",
    };
    wins.sort_by_key(|win| !win.has_number());
    let mut left: Vec<(Option<String>, &Win)> =
        wins.into_iter().map(|win| (group(win), win)).collect();
    for heading in headings(by, tracks).into_iter().map(Some).chain([None]) {
        let mut own = Vec::new();
        left.retain(|(group, win)| {
            let here = *group == heading;
            if here {
                own.push(*win);
            }
            !here
        });
        if !own.is_empty() {
            doc.parts.push(Section::Heading(2, heading.unwrap_or_else(|| last.to_owned())));
        }
        own.iter().for_each(|win| entry(win, &named(win), &mut doc));
    }
    doc
}

/// These wins with everything that is written in them, by year; `None` where none of them may
/// leave.
#[must_use]
pub fn listing(workspace: &Workspace, tracks: &[&Track], wins: &[WinId]) -> Option<Doc> {
    let wins: Vec<&Win> =
        wins.iter().filter_map(|id| workspace.win(id)).filter(|win| !win.private).collect();
    let first = wins.first()?;
    // One win has no year above it.
    let mut year = Some(first.day.year());
    let title = if wins.len() == 1 { "A win of the impact log" } else { "Impact log" };
    let mut doc = Doc::new(title);
    if wins.len() > 1 {
        doc.parts.push(Section::Note(counts(&wins)));
        year = None;
    }
    for win in wins {
        if year != Some(win.day.year()) {
            year = Some(win.day.year());
            doc.parts.push(Section::Heading(2, win.day.year().to_string()));
        }
        let signals: Vec<&str> = impact_log::supports(workspace, win)
            .iter()
            .filter_map(|signal| name_of(tracks, signal))
            .collect();
        entry(win, &signals, &mut doc);
    }
    Some(doc)
}

/// All headings there can be, in their order.
fn headings(by: GroupBy, tracks: &[&Track]) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    match by {
        GroupBy::Kind => headings.extend(WinKind::ALL.iter().map(|kind| kind.name().to_owned())),
        GroupBy::Signal => {
            for signal in tracks.iter().flat_map(|track| &track.signals) {
                if !headings.contains(&signal.name) {
                    headings.push(signal.name.clone());
                }
            }
        }
    }
    headings
}

fn name_of<'a>(tracks: &[&'a Track], signal: &SignalId) -> Option<&'a str> {
    tracks.iter().find_map(|track| track.signal(signal)).map(|signal| signal.name.as_str())
}

/// `Four wins. Three say a number; two are outcomes that the business would notice.`
fn counts(wins: &[&Win]) -> String {
    let numbers = wins.iter().filter(|win| win.has_number()).count();
    let visible = wins.iter().filter(|win| win.is_business_visible()).count();
    let all = english::capitalize(&english::spelled_count(wins.len(), "win", "wins"));
    let says = if numbers == 1 { "says" } else { "say" };
    let numbers = english::capitalize(&english::number_word(numbers));
    let visible = match visible {
        0 => String::new(),
        1 => "; one is an outcome that the business would notice".to_owned(),
        n => format!("; {} are outcomes that the business would notice", english::number_word(n)),
    };
    format!("{all}. {numbers} {says} a number{visible}.")
}

/// The metrics, side by side.
fn numbers(wins: &[&Win], doc: &mut Doc) {
    let mut rows = Vec::new();
    for win in wins {
        let Some(metric) = win.metric.as_ref().filter(|metric| !metric.change().is_empty()) else {
            continue;
        };
        let what = if metric.what.trim().is_empty() {
            win.title()
        } else {
            english::capitalize(metric.what.trim())
        };
        let [before, after] = metric.sides();
        let known = win.known.map_or("", known_key).to_owned();
        rows.push(vec![what, before, after, metric.period.trim().to_owned(), known]);
    }
    if rows.is_empty() {
        return;
    }
    let columns = [
        ("What", ColumnFormat::Words),
        ("Before", ColumnFormat::Figures),
        ("After", ColumnFormat::Figures),
        ("Over what time", ColumnFormat::Words),
        ("How known", ColumnFormat::Known),
    ];
    let head = columns
        .iter()
        .map(|(name, shows)| TableColumn { name: (*name).to_owned(), shows: *shows })
        .collect();
    doc.parts.push(Section::Heading(2, "The numbers".to_owned()));
    doc.parts.push(Section::Table(Table { head, rows }));
}

/// The parts of a win below its line, and how each is introduced.
const TOLD: [(WinField, &str); 8] = [
    (WinField::Situation, "Situation"),
    (WinField::Task, "Task"),
    (WinField::Action, "Action"),
    (WinField::Result, "Result"),
    (WinField::Scope, "Reached"),
    (WinField::Decision, "Decided"),
    (WinField::Aligned, "Agreed with"),
    (WinField::Voucher, "Can vouch"),
];

/// One win: its name, its line, its number, what else is said, and its facts.
fn entry(win: &Win, signals: &[&str], doc: &mut Doc) {
    let caveat = win.caveat();
    // Here a name stands in full, however long it is.
    let (named, said) = (win.part(WinField::Title).trim(), win.text.trim());
    let title = if named.is_empty() { win.title() } else { named.to_owned() };
    // A line of one sentence is its own name, and is not said twice.
    let once = said.trim_end_matches('.') == title;
    doc.parts.push(Section::Heading(3, if once { with_caveat(&title, caveat) } else { title }));
    if !once {
        doc.parts.push(Section::Text(with_caveat(said, caveat)));
    }
    let mut lines = Vec::new();
    let metric = win.metric.as_ref().map(|metric| metric.says()).filter(|says| !says.is_empty());
    if let Some(says) = metric {
        lines.push(format!("Number: {}", with_caveat(&english::uncapitalize(&says), caveat)));
    }
    for (part, name) in TOLD {
        let said = win.part(part).trim();
        if !said.is_empty() {
            lines.push(format!(
                "{name}: {}",
                if part == WinField::Result { with_caveat(said, caveat) } else { said.to_owned() }
            ));
        }
    }
    if !lines.is_empty() {
        doc.parts.push(Section::bullets(lines));
    }
    let supports = if signals.is_empty() {
        String::new()
    } else {
        format!(
            " Supports {}.",
            english::join_and(
                &signals.iter().map(|name| english::uncapitalize(name)).collect::<Vec<_>>()
            )
        )
    };
    doc.parts.push(Section::Note(format!("{}{supports}", win.facts())));
}
