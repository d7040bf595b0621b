//! What the rooms of the log know of it. Each thing is worked out once, while somebody shows it,
//! and again only when what it rests on has changed: with ten thousand wins a letter would wait for
//! anything else.
//!
//! Outlives the rooms, like the filter, so that going from the log to a win and back reads nothing
//! again.

use super::citations::{Use, all_uses};
use crate::{
    domain::{
        assess::impact_log::{Filter, Finder, List, Year, years},
        id::{SignalId, WinId},
        records::{key::Kind, record::Record, win::Win},
    },
    ui::session::Session,
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// In a log of more wins than this, the list waits for a pause in typing: drawing it would hold the
/// next letter up.
const FEW: usize = 100;
/// A pause in typing.
const PAUSE: Duration = Duration::from_millis(150);
/// So many wins are read for their words at a time; a letter that comes meanwhile goes first.
const READ: usize = 500;

/// A handle on it; cheap to copy.
#[derive(Clone, Copy)]
pub struct Book {
    pub(super) session: Session,
    filter: RwSignal<Filter>,
    finder: StoredValue<Finder>,
    /// Ends the wait for a pause.
    waits: StoredValue<Option<TimeoutHandle>>,
    /// The filter that [`Book::found`] answers: the one in the fields, a moment later while
    /// somebody types.
    pub(super) asked: RwSignal<Filter>,
    /// All wins, the latest first.
    pub(super) all: Memo<List>,
    /// Those that the filter lets through.
    pub(super) found: Memo<List>,
    /// The wins with all that they say, in no order.
    pub(super) wins: Memo<Vec<Arc<Record>>>,
    /// The years with wins, and the present one.
    pub(super) years: Memo<Vec<Year>>,
    /// Where each win is used that is used anywhere.
    pub(super) uses: Memo<Arc<BTreeMap<WinId, Vec<Use>>>>,
    /// The signals of the tracks of all cases, with their names.
    pub(super) signals: Memo<Vec<(SignalId, String)>>,
}

/// The log of this page.
pub(super) fn use_book() -> Book {
    expect_context::<Book>()
}

impl Book {
    /// Follows the work and the filter of this page.
    #[must_use]
    pub fn new(session: Session, filter: RwSignal<Filter>) -> Self {
        let (finder, asked) =
            (StoredValue::new(Finder::default()), RwSignal::new(filter.get_untracked()));
        let of_finder = move |look: &dyn Fn(&mut Finder) -> List| {
            finder.try_update_value(look).unwrap_or_default()
        };
        let all = Memo::new(move |_| {
            let work = session.written();
            of_finder(&|finder| finder.all(&work))
        });
        let found = Memo::new(move |_| {
            let asked = asked.get();
            if !asked.is_set() {
                return all.get();
            }
            let work = session.written();
            of_finder(&|finder| finder.find(&work, &asked))
        });
        let wins = Memo::new(move |_| {
            session.written().of_kind(Kind::Win).cloned().collect::<Vec<Arc<Record>>>()
        });
        let years = Memo::new(move |_| {
            let of = |wins: &Vec<Arc<Record>>| {
                years(
                    &wins.iter().filter_map(|record| record.win()).collect::<Vec<&Win>>(),
                    session.today(),
                )
            };
            wins.with(of)
        });
        // Cases and stories: nothing else is a use, and there are few of them.
        let citing = Memo::new(move |_| {
            let work = session.written();
            let records =
                [Kind::Case, Kind::Story].into_iter().flat_map(|kind| work.of_kind(kind).cloned());
            records.collect::<Vec<Arc<Record>>>()
        });
        let uses = Memo::new(move |_| {
            citing.track();
            Arc::new(all_uses(session, &session.written_untracked()))
        });
        let signals = Memo::new(move |_| super::signals(session));
        let book = Self {
            session,
            filter,
            finder,
            waits: StoredValue::new(None),
            asked,
            all,
            found,
            wins,
            years,
            uses,
            signals,
        };
        Effect::new(move |_| book.follow_the_filter(filter.get()));
        book
    }

    fn follow_the_filter(self, filter: Filter) {
        if let Some(timer) = self.waits.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let Some(asked) = self.asked.try_get_untracked().filter(|asked| *asked != filter) else {
            return;
        };
        let typing = Filter { text: filter.text.clone(), ..asked } == filter;
        if typing && self.all.with_untracked(|all| all.len() > FEW) {
            self.wait(PAUSE)
        } else {
            self.asked.set(filter)
        }
    }

    fn wait(self, pause: Duration) {
        self.waits.set_value(set_timeout_with_handle(move || self.settle(), pause).ok());
    }

    /// Asks, once all wins are read.
    fn settle(self) {
        let filter = self.filter.get_untracked();
        let read = |finder: &mut Finder| finder.read(&self.session.written_untracked(), READ);
        let unread = if filter.text.trim().is_empty() {
            0
        } else {
            self.finder.try_update_value(read).unwrap_or_default()
        };
        if unread > 0 { self.wait(Duration::ZERO) } else { self.asked.set(filter) }
    }
}
