//! One checklist with its answers: what the parts of this room share.

use crate::{
    domain::{
        id::CaseId, records::checklist_answers::ChecklistAnswers, schema::checklist::Checklist,
    },
    ui::session::Session,
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of this room share. A handle, cheap to copy into closures.
#[derive(Clone, Copy)]
pub(super) struct OpenChecklist {
    pub(super) session: Session,
    pub(super) checklist: StoredValue<Arc<Checklist>>,
    pub(super) case: StoredValue<Option<CaseId>>,
    pub(super) checked: Memo<Option<ChecklistAnswers>>,
}

impl OpenChecklist {
    /// Reads something from the answers; the default where there are none.
    pub(super) fn of_answers<T: Default>(
        self,
        read: impl FnOnce(&Checklist, &ChecklistAnswers) -> T,
    ) -> T {
        self.checklist
            .with_value(|checklist| {
                self.checked
                    .with(|checked| checked.as_ref().map(|checked| read(checklist, checked)))
            })
            .unwrap_or_default()
    }
}
