//! What each event does to the records. Only [`super::Workspace::apply`] calls it.

mod answer;
mod case;
mod checklist;
mod document;
mod edit;
mod page;
mod plan;
mod story;
mod win;

use super::{changes::Changes, event::Event, record_map::Records};
use edit::Edit;
use std::collections::BTreeSet;

/// Does what the event says. Returns the records it wrote to, each as it was before; some may be as
/// they were.
pub(in crate::domain) fn touched(records: &mut Records, event: &Event) -> Changes {
    let mut edit = Edit { records, touched: Vec::new(), known: BTreeSet::new() };
    edit.event(event);
    edit.touched
}

impl Edit<'_> {
    fn event(&mut self, event: &Event) {
        match event {
            Event::Case(event) => self.case_event(event),
            Event::Answer(event) => self.answer_event(event),
            Event::Plan(event) => self.plan_event(event),
            Event::Checklist(event) => self.checklist_event(event),
            Event::Document(event) => self.document_event(event),
            Event::Story(event) => self.story_event(event),
            Event::Win(event) => self.win_event(event),
            Event::Page(event) => self.page_event(event),
        }
    }
}
