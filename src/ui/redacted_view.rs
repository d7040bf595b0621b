//! The work as it may leave the page: one copy with the listed words hidden, from which print,
//! screen and every form are made. It is made when somebody asks for it, and again only where
//! something changed.

use super::{open_case::OpenCase, session::Session};
use crate::domain::{
    english,
    id::CaseId,
    records::{key::Kind, redaction_list::Redaction},
    redact::workspace::{Masking, hidden_anywhere, redacted},
    workspace::Workspace,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A copy of the work with the listed words hidden; `None` where none are, and the work leaves as
/// it stands. Nobody holds on to that: a workspace that somebody holds is copied when it is written
/// to.
pub type Masked = Memo<Option<Arc<Workspace>>>;

/// The words that a case hides; for what belongs to no case, those of all.
pub(super) fn hidden(work: &Workspace, case: Option<&CaseId>) -> Vec<Redaction> {
    case.map_or_else(|| hidden_anywhere(work), |case| work.mask(case).words)
}

/// `four words are hidden`, where any are.
#[must_use]
pub fn hidden_words(n: usize) -> Option<String> {
    (n > 0).then(|| english::spelled_count(n, "word is hidden", "words are hidden"))
}

/// Said where nothing is hidden because the list cannot be read, which is not the same as nothing
/// listed.
pub const UNREAD: &str = "The list of words to hide cannot be read: names leave as you wrote them.";

/// Whether the list of a case cannot be read; for what belongs to no case, that of any.
#[must_use]
pub fn list_unread(session: Session, case: Option<&CaseId>) -> bool {
    !session
        .damaged(|key| {
            key.kind == Kind::RedactionList && case.is_none_or(|case| key.belongs_to(case))
        })
        .is_empty()
}

/// The work of a case, or of none, as it may leave.
#[must_use]
pub fn masked_work(session: Session, case: Option<CaseId>) -> Masked {
    let last = StoredValue::new(Masking::default());
    Memo::new(move |_| {
        let work = session.written();
        let words = hidden(&work, case.as_ref());
        let catalogue = session.artifacts();
        let again = last.try_update_value(|last| last.redacted(&work, &words, &catalogue));
        let made = again.unwrap_or_else(|| Arc::new(redacted(&work, &words, &catalogue)));
        (!words.is_empty()).then_some(made)
    })
}

/// The open case as it may leave the page; as it was written while `as_written` says so. For
/// reading only.
#[must_use]
pub fn outside(open: OpenCase, as_written: RwSignal<bool>) -> Option<OpenCase> {
    let made = masked_work(open.session, Some(open.id()));
    let shown = Memo::new(move |_| if as_written.get() { None } else { made.get() });
    OpenCase::of(open.session.with_view(shown), &open.id())
}
