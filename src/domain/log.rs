//! The impact log as a whole: which wins a question finds, and which months have any.

mod finder;
mod uses;

use super::{
    date::Day,
    id::{SignalId, WinId},
    record::{Kind, Record},
    sanitise::plain,
    text,
    win::{Win, WinKind, WinPart},
    workspace::Workspace,
};
pub use finder::{Finder, List, Listed};
use std::{cmp::Reverse, collections::BTreeMap};
pub use uses::{Use, all_uses};

/// What a person knows for a rule, shown beside the year strip.
pub const RULE: &str = "A rule of thumb: each year one outcome that the business would notice, and each month a line in the log.";

/// Which wins to show. Empty, it shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this year.
    pub year: Option<i32>,
    /// That moved this.
    pub kind: Option<WinKind>,
    /// That support this signal.
    pub signal: Option<SignalId>,
    /// That say each of these words, or the beginning or the middle of one.
    pub text: String,
}

impl Filter {
    /// Whether it leaves anything out.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.year.is_some() || self.kind.is_some() || self.signal.is_some() || !self.text.trim().is_empty()
    }

    /// The wins it lets through, the latest first.
    #[must_use]
    pub fn wins<'a>(&self, workspace: &'a Workspace) -> Vec<&'a Win> {
        let wanted = words(&self.text);
        let cited = self.signal.as_ref().map(|_| Citations::of(workspace));
        let mut wins = workspace.wins();
        wins.retain(|win| {
            self.year.is_none_or(|year| win.day.year() == year)
                && self.kind.is_none_or(|kind| win.kinds.contains(&kind))
                && self.signal.as_ref().is_none_or(|signal| {
                    win.signals.contains(signal) || cited.as_ref().is_some_and(|cited| cited.of_win(&win.id).contains(signal))
                })
                && (wanted.is_empty() || says(&folded(win), &wanted))
        });
        wins
    }
}

/// The signals a win supports: those it names, then those for which an answer of any case cites it.
#[must_use]
pub fn supports(workspace: &Workspace, win: &Win) -> Vec<SignalId> {
    let mut signals = win.signals.clone();
    for record in workspace.of_kind(Kind::Case) {
        if let Record::Case(case) = record.as_ref() {
            for signal in case.citing(&win.id) {
                if !signals.contains(signal) {
                    signals.push(signal.clone());
                }
            }
        }
    }
    signals
}

/// The signals under whose answers each win is cited, in any case: read off once for all wins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations(BTreeMap<WinId, Vec<SignalId>>);

impl Citations {
    /// Those of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut all: BTreeMap<WinId, Vec<SignalId>> = BTreeMap::new();
        for record in workspace.of_kind(Kind::Case) {
            let Record::Case(case) = record.as_ref() else { continue };
            for (signal, answer) in case.answers.iter() {
                for win in answer.wins() {
                    let signals = all.entry(win.clone()).or_default();
                    if !signals.contains(signal) {
                        signals.push(signal.clone());
                    }
                }
            }
        }
        Self(all)
    }

    /// The signals a win supports: those it names, then those for which an answer cites it.
    #[must_use]
    pub fn supports(&self, win: &Win) -> Vec<SignalId> {
        let mut signals = win.signals.clone();
        for signal in self.of_win(&win.id) {
            if !signals.contains(signal) {
                signals.push(signal.clone());
            }
        }
        signals
    }

    /// The signals under whose answers a win is cited, each once.
    #[must_use]
    pub fn of_win(&self, win: &WinId) -> &[SignalId] {
        self.0.get(win).map_or(&[], Vec::as_slice)
    }
}

/// The words that a question asks for, in plain letters.
fn words(text: &str) -> Vec<String> {
    plain(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether each of the words stands somewhere in what a win says.
fn says(folded: &str, wanted: &[String]) -> bool {
    wanted.iter().all(|word| folded.contains(word.as_str()))
}

/// All that a win says, in plain letters: by far the dearest part of looking for words.
fn folded(win: &Win) -> String {
    let mut all = String::new();
    for part in WinPart::ALL {
        all.push_str(&plain(win.part(part)));
        all.push('\n');
    }
    all
}

/// One year of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Wins by month, January first.
    pub months: [usize; 12],
    /// How many months of it have begun.
    pub begun: usize,
    /// Outcomes that the business would notice.
    pub visible: usize,
}

/// The years with wins, and the present one; the latest first. Wins without words do not count, nor do those of a year
/// that nobody can mean.
#[must_use]
pub fn years(wins: &[&Win], today: Day) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    let days = wins.iter().filter(|win| win.speaks() && win.day.is_meant()).map(|win| (win.day, Some(*win)));
    for (day, win) in std::iter::once((today, None)).chain(days) {
        let at = years.iter().position(|year| year.year == day.year()).unwrap_or_else(|| {
            years.push(Year { year: day.year(), months: [0; 12], begun: begun(day.year(), today), visible: 0 });
            years.len() - 1
        });
        if let (Some(year), Some(win)) = (years.get_mut(at), win) {
            year.months.get_mut(usize::from(day.month()) - 1).into_iter().for_each(|count| *count += 1);
            year.visible += usize::from(win.is_business_visible());
        }
    }
    years.sort_by_key(|year| Reverse(year.year));
    years
}

fn begun(year: i32, today: Day) -> usize {
    match year.cmp(&today.year()) {
        std::cmp::Ordering::Less => 12,
        std::cmp::Ordering::Equal => usize::from(today.month()),
        std::cmp::Ordering::Greater => 0,
    }
}

impl Year {
    /// Wins of the year.
    #[must_use]
    pub fn wins(&self) -> usize {
        self.months.iter().sum()
    }

    /// Against the rule of thumb, in words.
    #[must_use]
    pub fn says(&self) -> String {
        let touched = self.months.iter().filter(|count| **count > 0).count();
        let so_far = if self.begun == 12 { "" } else { " so far" };
        if self.wins() == 0 {
            return format!("Nothing in the log{so_far}.");
        }
        let wins = text::capital(&text::spelled_count(self.wins(), "win", "wins"));
        let months = match self.begun.max(touched) {
            of if of == touched && of > 1 => format!("in every month{so_far}"),
            1 => "in the first month".to_owned(),
            of => format!("in {} of {} months{so_far}", text::spelled(touched), text::spelled(of)),
        };
        let visible = match self.visible {
            0 => "None yet that the business would notice: revenue, cost or risk, with a number.".to_owned(),
            1 => "One that the business would notice.".to_owned(),
            n => format!("{} that the business would notice.", text::capital(&text::spelled(n))),
        };
        format!("{wins} {months}. {visible}")
    }
}
