//! Wins found by a question that changes letter by letter, in a log that changes win by win.
//!
//! Gives what [`Filter::wins`] gives, and remembers what that would work out anew each time: the
//! order of the wins, what each says in plain letters, and which fitted the question before. A
//! record that is still the same one (by its pointer) is not read again; a question that was only
//! narrowed looks only at the wins that it let through.

use super::filter::{Filter, folded, says, words};
use crate::domain::{
    date::Day,
    id::{SignalId, WinId},
    records::{
        key::Kind,
        record::Record,
        win::{Win, WinKind},
    },
    workspace::Workspace,
};
use std::{cmp::Reverse, collections::BTreeSet, sync::Arc};

/// What a list says of a win before it draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: WinId,
    /// Its day.
    pub day: Day,
    /// It says something, and no number.
    pub bare: bool,
}

/// Wins in their order. The same one as before, by its pointer, where nothing in it changed.
pub type List = Arc<Vec<Listed>>;

/// Remembers the log and the last question put to it.
#[derive(Debug, Default)]
pub struct Finder {
    asked: Asked,
    /// In the order of their ids.
    wins: Vec<Known>,
    /// Where they stand in `wins`, the latest first.
    order: Vec<usize>,
    all: List,
    found: List,
}

/// A win, and what was read off it.
#[derive(Debug)]
struct Known {
    record: Arc<Record>,
    listed: Listed,
    folded: Option<String>,
    /// Whether the last question let it through; `None` where it was not put to it.
    fits: Option<bool>,
}

/// A filter made ready.
#[derive(Debug, Default)]
struct Asked {
    year: Option<i32>,
    kind: Option<WinKind>,
    /// With the wins that answers to it cite.
    signal: Option<(SignalId, BTreeSet<WinId>)>,
    words: Vec<String>,
}

impl Finder {
    /// All wins, the latest first.
    pub fn all(&mut self, workspace: &Workspace) -> List {
        self.follow(workspace);
        self.all.clone()
    }

    /// The wins that a filter lets through, the latest first.
    pub fn find(&mut self, workspace: &Workspace, filter: &Filter) -> List {
        self.follow(workspace);
        let asked = Asked::of(workspace, filter);
        let (grows, shrinks) = (asked.includes(&self.asked), self.asked.includes(&asked));
        for known in &mut self.wins {
            let stays = known.fits.is_some_and(|fits| if fits { grows } else { shrinks });
            if !stays {
                known.fits = Some(known.ask(&asked));
            }
        }
        self.asked = asked;
        let found =
            || self.in_order().filter(|known| known.fits == Some(true)).map(|known| &known.listed);
        if !found().eq(self.found.iter()) {
            self.found = Arc::new(found().cloned().collect());
        }
        self.found.clone()
    }

    /// Reads the texts of at most so many wins, so that a first question need not read all of them
    /// at once. Says how many are left.
    pub fn read(&mut self, workspace: &Workspace, most: usize) -> usize {
        self.follow(workspace);
        let unread = self.wins.iter_mut().filter(|known| known.folded.is_none());
        unread.take(most).for_each(|known| _ = known.read());
        self.wins.iter().filter(|known| known.folded.is_none()).count()
    }

    fn in_order(&self) -> impl Iterator<Item = &Known> {
        self.order.iter().filter_map(|at| self.wins.get(*at))
    }

    /// Takes over what became another record, came or went since.
    fn follow(&mut self, workspace: &Workspace) {
        if self.follow_words(workspace) {
            return;
        }
        let mut before = std::mem::take(&mut self.wins).into_iter().peekable();
        for record in workspace.of_kind(Kind::Win) {
            let Some(win) = record.win() else { continue };
            while before.next_if(|known| known.listed.id < win.id).is_some() {}
            let same = before
                .next_if(|known| known.listed.id == win.id)
                .filter(|known| Arc::ptr_eq(&known.record, record));
            self.wins.push(same.unwrap_or_else(|| Known::new(record, win)));
        }
        let mut order: Vec<usize> = (0..self.wins.len()).collect();
        order.sort_by_key(|at| Reverse(self.wins.get(*at).map(|known| known.listed.day)));
        self.order = order;
        self.all = Arc::new(self.in_order().map(|known| known.listed.clone()).collect());
    }

    /// Takes over wins that only say something else, as they do with each letter; whether that is
    /// all there is to do.
    fn follow_words(&mut self, workspace: &Workspace) -> bool {
        let mut wins = self.wins.iter_mut();
        for record in workspace.of_kind(Kind::Win) {
            let Some(known) = wins.next() else { return false };
            // Nothing but pointers is looked at for all the others.
            if Arc::ptr_eq(&known.record, record) {
                continue;
            }
            match record.win() {
                Some(win) if known.listed == Listed::of(win) => *known = Known::new(record, win),
                _ => return false,
            }
        }
        wins.next().is_none()
    }
}

impl Listed {
    fn of(win: &Win) -> Self {
        Self { id: win.id.clone(), day: win.day, bare: win.has_text() && !win.has_number() }
    }
}

impl Known {
    fn new(record: &Arc<Record>, win: &Win) -> Self {
        Self { record: record.clone(), listed: Listed::of(win), folded: None, fits: None }
    }

    fn read(&mut self) -> &str {
        let record = &self.record;
        self.folded.get_or_insert_with(|| record.win().map(folded).unwrap_or_default())
    }

    fn ask(&mut self, asked: &Asked) -> bool {
        let fits = self.record.win().is_some_and(|win| {
            asked.year.is_none_or(|year| win.day.year() == year)
                && asked.kind.is_none_or(|kind| win.kinds.contains(&kind))
                && asked.signal.as_ref().is_none_or(|(signal, cited)| {
                    win.signals.contains(signal) || cited.contains(&win.id)
                })
        });
        fits && (asked.words.is_empty() || says(self.read(), &asked.words))
    }
}

impl Asked {
    fn of(workspace: &Workspace, filter: &Filter) -> Self {
        let cited = |signal: &SignalId| {
            let cases = workspace.of_kind(Kind::Case).filter_map(|record| {
                if let Record::Case(case) = record.as_ref() { Some(case) } else { None }
            });
            cases
                .filter_map(|case| case.answer(signal))
                .flat_map(|answer| answer.wins().cloned())
                .collect()
        };
        let signal = filter
            .signal
            .clone()
            .map(|signal| (cited(&signal), signal))
            .map(|(cited, signal)| (signal, cited));
        Self { year: filter.year, kind: filter.kind, signal, words: words(&filter.text) }
    }

    /// Whether it surely lets through whatever the other does.
    fn includes(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(own: Option<&T>, other: Option<&T>) -> bool {
            own.is_none() || own == other
        }
        same(self.year.as_ref(), other.year.as_ref())
            && same(self.kind.as_ref(), other.kind.as_ref())
            && same(self.signal.as_ref(), other.signal.as_ref())
            && self
                .words
                .iter()
                .all(|word| other.words.iter().any(|longer| longer.contains(word.as_str())))
    }
}
