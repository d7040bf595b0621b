//! What should be looked at before something leaves: before anything of a case does, place by
//! place, and in one document on its way out. A place is read again only when a record changed that
//! it is made from, and looked through again only when it says something else.

use super::{
    open_case::OpenCase,
    redacted_view::{Masked, hidden},
    session::Session,
};
use crate::{
    domain::{id::CaseId, records::redaction_list::Redaction, workspace::Workspace},
    export::{
        doc::Doc,
        outgoing::{Finding, Place, Reader, places, scan},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What a place says; `None` where that is nothing.
type Says = Memo<Option<Arc<Doc>>>;
/// The words to hide, and whether amounts are pointed out.
type List = Memo<(Vec<Redaction>, bool)>;

/// What every place says that a case can have.
#[derive(Clone)]
pub struct Said {
    every: Arc<Vec<(Place, Says)>>,
    /// The places that this one has, in order.
    order: Memo<Vec<Place>>,
}

impl Said {
    /// In a case, as it was written or as it may leave.
    #[must_use]
    pub fn of(open: OpenCase) -> Self {
        let all = open.session.artifacts();
        let every = all.iter().map(Place::of).chain(Place::OTHERS);
        Self {
            every: Arc::new(every.map(|place| (place.clone(), says(open, place))).collect()),
            order: Memo::new(move |_| {
                open.read(|workspace| with_reader(open, |reader| places(workspace, reader)))
            }),
        }
    }

    /// The places that say something, with what they say.
    #[must_use]
    pub fn pieces(&self) -> Memo<Vec<(Place, Arc<Doc>)>> {
        let said = self.clone();
        Memo::new(move |_| in_order(said.order, &said.every, |says| says.get()))
    }
}

/// What should be looked at before anything of a case leaves. `said` is what it says as it was
/// written, `outside` the case as it may leave.
#[must_use]
pub fn to_look_at(inside: OpenCase, said: &Said, outside: OpenCase) -> Memo<Vec<(Place, Finding)>> {
    let (order, list) = (said.order, list(inside.session, Some(inside.id())));
    let leaving = Said::of(outside);
    let both = said.every.iter().zip(leaving.every.iter());
    let found: Vec<(Place, Memo<Vec<Finding>>)> = both
        .map(|((place, before), (_, after))| (place.clone(), found(*before, *after, list)))
        .collect();
    Memo::new(move |_| in_order(order, &found, |found| found.get()))
}

/// What should be looked at before something leaves as one document.
#[must_use]
pub fn in_document(
    session: Session,
    case: Option<CaseId>,
    make: Callback<Arc<Workspace>, Doc>,
    masked: Masked,
) -> Memo<Vec<Finding>> {
    let before = Memo::new(move |_| Some(Arc::new(make.run(session.written()))));
    let after = Memo::new(move |_| masked.get().map(|work| Arc::new(make.run(work))));
    found(before, after, list(session, case))
}

/// The same once, for something that has just left as `doc`.
#[must_use]
pub fn redaction_warnings(
    work: Arc<Workspace>,
    case: Option<&CaseId>,
    make: Callback<Arc<Workspace>, Doc>,
    doc: &Doc,
) -> Vec<Finding> {
    let (words, money) = listed(&work, case);
    if words.is_empty() {
        scan(doc, doc, &words, money)
    } else {
        scan(&make.run(work), doc, &words, money)
    }
}

fn listed(work: &Workspace, case: Option<&CaseId>) -> (Vec<Redaction>, bool) {
    (hidden(work, case), case.is_some_and(|case| work.mask(case).money))
}

fn list(session: Session, case: Option<CaseId>) -> List {
    Memo::new(move |_| listed(&session.written(), case.as_ref()))
}

fn with_reader<T>(open: OpenCase, make: impl FnOnce(Reader<'_>) -> T) -> T {
    let (case, track, all) = (open.id(), open.track(), open.session.artifacts());
    make(Reader { case: &case, track: &track, catalogue: &all, today: open.session.today() })
}

fn says(open: OpenCase, place: Place) -> Says {
    let of = place.clone();
    let part = Memo::new(move |_| {
        open.read(|workspace| with_reader(open, |reader| of.part(workspace, reader)))
    });
    Memo::new(move |_| {
        part.with(|part| with_reader(open, |reader| place.says(part, reader))).map(Arc::new)
    })
}

/// Without words to hide, what leaves is what was written, and is not made a second time.
fn found(before: Says, after: Says, list: List) -> Memo<Vec<Finding>> {
    Memo::new(move |_| {
        let Some(written) = before.get() else { return Vec::new() };
        list.with(|(words, money)| {
            let leaving = if words.is_empty() { Some(written.clone()) } else { after.get() };
            leaving.map(|leaving| scan(&written, &leaving, words, *money)).unwrap_or_default()
        })
    })
}

/// All that is there under each place, in the order of the places.
fn in_order<T, M, I: IntoIterator<Item = T>>(
    order: Memo<Vec<Place>>,
    of: &[(Place, M)],
    get: impl Fn(&M) -> I,
) -> Vec<(Place, T)> {
    let mut all = Vec::new();
    order.with(|order| {
        for place in order {
            let here = of
                .iter()
                .find(|(known, _)| known == place)
                .into_iter()
                .flat_map(|(_, memo)| get(memo));
            all.extend(here.map(|one| (place.clone(), one)));
        }
    });
    all
}
