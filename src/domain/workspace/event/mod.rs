//! Events: what happened, in the past tense. The only way to change a person's work is to say one.

mod answer;
mod case;
mod checklist;
mod coalesce;
mod document;
mod page;
mod plan;
mod story;
mod win;

pub use answer::AnswerEvent;
pub use case::CaseEvent;
pub use checklist::ChecklistEvent;
pub use coalesce::CoalesceKey;
pub use document::DocumentEvent;
pub use page::PageEvent;
pub use plan::PlanEvent;
pub use story::StoryEvent;
pub use win::WinEvent;

use super::changes::Changes;
use crate::domain::records::record::Record;

/// Something a person did, by what it happened to. Days and fresh ids come with it, because the
/// domain has neither clock nor chance.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// What happened to a case as a whole.
    Case(CaseEvent),
    /// What happened to the answer for one signal, and to the wins that it cites.
    Answer(AnswerEvent),
    /// What happened to a plan and its items.
    Plan(PlanEvent),
    /// What happened to the answers to a checklist.
    Checklist(ChecklistEvent),
    /// What happened to the documents of a case, and to what they must not show.
    Document(DocumentEvent),
    /// What happened to a story.
    Story(StoryEvent),
    /// What happened to the impact log.
    Win(WinEvent),
    /// What happened to everything, or to the choices about the page.
    Page(PageEvent),
}

impl From<CaseEvent> for Event {
    fn from(event: CaseEvent) -> Self {
        Self::Case(event)
    }
}

impl From<AnswerEvent> for Event {
    fn from(event: AnswerEvent) -> Self {
        Self::Answer(event)
    }
}

impl From<PlanEvent> for Event {
    fn from(event: PlanEvent) -> Self {
        Self::Plan(event)
    }
}

impl From<ChecklistEvent> for Event {
    fn from(event: ChecklistEvent) -> Self {
        Self::Checklist(event)
    }
}

impl From<DocumentEvent> for Event {
    fn from(event: DocumentEvent) -> Self {
        Self::Document(event)
    }
}

impl From<StoryEvent> for Event {
    fn from(event: StoryEvent) -> Self {
        Self::Story(event)
    }
}

impl From<WinEvent> for Event {
    fn from(event: WinEvent) -> Self {
        Self::Win(event)
    }
}

impl From<PageEvent> for Event {
    fn from(event: PageEvent) -> Self {
        Self::Page(event)
    }
}

impl Event {
    /// Names the text that is being written, where it is one; `None` is a step of its own.
    #[must_use]
    pub fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::Case(event) => event.coalesce_key(),
            Self::Answer(event) => event.coalesce_key(),
            Self::Plan(event) => event.coalesce_key(),
            Self::Checklist(event) => event.coalesce_key(),
            Self::Document(event) => event.coalesce_key(),
            Self::Story(event) => event.coalesce_key(),
            Self::Win(event) => event.coalesce_key(),
            Self::Page(event) => event.coalesce_key(),
        }
    }

    /// Typing; it may be saved a moment later, together with the next letters.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.coalesce_key().is_some()
    }

    /// What the undo line says after something was taken away; `None` where nothing was.
    #[must_use]
    pub fn undo_message(&self) -> Option<&'static str> {
        match self {
            Self::Case(event) => event.undo_message(),
            Self::Answer(event) => event.undo_message(),
            Self::Plan(event) => event.undo_message(),
            Self::Checklist(event) => event.undo_message(),
            Self::Document(event) => event.undo_message(),
            Self::Story(event) => event.undo_message(),
            Self::Win(event) => event.undo_message(),
            Self::Page(event) => event.undo_message(),
        }
    }

    /// Whether it changes the person's work, which undo takes back. What is chosen about the page
    /// is none of it: to save everything to a file must not use up the undo of the last answer.
    #[must_use]
    pub fn is_work(&self) -> bool {
        match self {
            Self::Page(event) => event.is_work(),
            Self::Case(_)
            | Self::Answer(_)
            | Self::Plan(_)
            | Self::Checklist(_)
            | Self::Document(_)
            | Self::Story(_)
            | Self::Win(_) => true,
        }
    }

    /// What undo says that it took back, as it stands behind "Undone:". `touched` is what the event
    /// touched, as it was before: a plan that was there was not laid, and only its two forms tell
    /// what was changed.
    #[must_use]
    pub fn deed(&self, touched: &Changes) -> &'static str {
        let before = touched.iter().find_map(|(_, record)| match record {
            Some(Record::Plan(plan)) => Some(plan),
            _ => None,
        });
        match (self, before) {
            (Self::Plan(PlanEvent::PlanLaid(now)), Some(before))
                if now.signals != before.signals =>
            {
                "laying a plan again"
            }
            (Self::Plan(PlanEvent::PlanLaid(now)), Some(before)) if now.start != before.start => {
                "moving the first day of a plan"
            }
            (Self::Plan(PlanEvent::PlanLaid(now)), Some(before)) if now.off != before.off => {
                "keeping days off free in a plan"
            }
            (Self::Plan(PlanEvent::PlanLaid(_)), Some(_)) => "laying a plan again",
            _ => self.what(),
        }
    }

    /// What was done, by the event alone.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match self {
            Self::Case(event) => event.what(),
            Self::Answer(event) => event.what(),
            Self::Plan(event) => event.what(),
            Self::Checklist(event) => event.what(),
            Self::Document(event) => event.what(),
            Self::Story(event) => event.what(),
            Self::Win(event) => event.what(),
            Self::Page(event) => event.what(),
        }
    }
}
