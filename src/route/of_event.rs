//! Where what happened can be seen: what undo leads to when it takes back something of another
//! room.

use super::{CasePage, Route};
use crate::domain::workspace::event::{
    AnswerEvent, CaseEvent, ChecklistEvent, DocumentEvent, PageEvent, PlanEvent, StoryEvent,
    WinEvent,
};
use crate::domain::{
    id::PlanId,
    records::key::Kind,
    workspace::{changes::Changes, event::Event},
};

impl Route {
    /// The room in which an event shows. `touched` is what it touched, for those that do not say
    /// where they happened.
    #[must_use]
    pub fn of(event: &Event, touched: &Changes) -> Self {
        let (case, room) = match event {
            Event::Answer(AnswerEvent::LevelChosen { case, signal, .. })
            | Event::Answer(AnswerEvent::SignalSkipped { case, signal })
            | Event::Answer(AnswerEvent::SignalSetAside { case, signal, .. })
            | Event::Answer(AnswerEvent::FactAnswered { case, signal, .. })
            | Event::Answer(AnswerEvent::NoteWritten { case, signal, .. })
            | Event::Answer(AnswerEvent::WinCited { case, signal, .. })
            | Event::Answer(AnswerEvent::WinUncited { case, signal, .. }) => {
                (case, CasePage::Score(Some(signal.clone())))
            }
            Event::Case(CaseEvent::LensChosen { case, .. })
            | Event::Case(CaseEvent::FocusChosen { case, .. }) => (case, CasePage::Result),
            Event::Plan(PlanEvent::PlanLaid(plan)) => {
                (&plan.case, CasePage::Plan(plan.long.clone()))
            }
            Event::Plan(PlanEvent::PlanDropped { case, long })
            | Event::Plan(PlanEvent::LineAdded { case, long, .. })
            | Event::Plan(PlanEvent::LinesAdded { case, long, .. }) => {
                (case, CasePage::Plan(long.clone()))
            }
            Event::Plan(PlanEvent::LineTicked { case, .. })
            | Event::Plan(PlanEvent::LineMoved { case, .. })
            | Event::Plan(PlanEvent::LineReworded { case, .. })
            | Event::Plan(PlanEvent::LineDropped { case, .. }) => {
                (case, CasePage::Plan(long_plan(touched)))
            }
            Event::Case(CaseEvent::AttemptFrozen(attempt)) => {
                (&attempt.case, CasePage::Attempts(None))
            }
            Event::Case(CaseEvent::AttemptDropped { case, .. }) => (case, CasePage::Attempts(None)),
            Event::Checklist(ChecklistEvent::ItemAnswered {
                case: Some(case), checklist, ..
            })
            | Event::Checklist(ChecklistEvent::ChecklistCleared { case: Some(case), checklist }) => {
                (case, CasePage::Checklist(checklist.clone()))
            }
            Event::Checklist(ChecklistEvent::ItemAnswered { case: None, checklist, .. })
            | Event::Checklist(ChecklistEvent::ChecklistCleared { case: None, checklist }) => {
                return Self::Checklist(checklist.clone());
            }
            Event::Document(DocumentEvent::ItemMarked { case, artifact, .. })
            | Event::Document(DocumentEvent::ArtifactNoted { case, artifact, .. })
            | Event::Document(DocumentEvent::RowAdded { case, artifact, .. })
            | Event::Document(DocumentEvent::CellWritten { case, artifact, .. })
            | Event::Document(DocumentEvent::CellsPasted { case, artifact, .. })
            | Event::Document(DocumentEvent::RowMoved { case, artifact, .. })
            | Event::Document(DocumentEvent::RowDropped { case, artifact, .. })
            | Event::Document(DocumentEvent::SheetCleared { case, artifact, .. }) => {
                (case, CasePage::Pack(Some(artifact.clone())))
            }
            Event::Document(DocumentEvent::SheetFilled(sheet)) => {
                (&sheet.case, CasePage::Pack(Some(sheet.artifact.clone())))
            }
            Event::Document(DocumentEvent::ArtifactAdded { case, .. })
            | Event::Document(DocumentEvent::ArtifactDropped { case, .. }) => {
                (case, CasePage::Pack(None))
            }
            Event::Document(DocumentEvent::WordsHidden(mask)) => (&mask.case, CasePage::Words),
            Event::Story(StoryEvent::StoryWritten { case, prompt, .. })
            | Event::Story(StoryEvent::StoryTells { case, prompt, .. })
            | Event::Story(StoryEvent::StoryDrafted { case, prompt, .. })
            | Event::Story(StoryEvent::StoryPoints { case, prompt, .. })
            | Event::Story(StoryEvent::StoryDropped { case, prompt }) => {
                (case, CasePage::Stories(Some(prompt.clone())))
            }
            Event::Story(StoryEvent::StoryRehearsed { case, prompt, .. }) => {
                (case, CasePage::Rehearse(Some(prompt.clone())))
            }
            // A win that is dropped has no place of its own, before undo or after.
            Event::Win(WinEvent::WinAdded(_))
            | Event::Win(WinEvent::WinsAdded(_))
            | Event::Win(WinEvent::WinDropped(_)) => {
                return Self::Log(None);
            }
            Event::Win(WinEvent::WinPartWritten { win, .. })
            | Event::Win(WinEvent::WinMeasured { win, .. })
            | Event::Win(WinEvent::WinDated { win, .. })
            | Event::Win(WinEvent::WinKnown { win, .. })
            | Event::Win(WinEvent::WinMoved { win, .. })
            | Event::Win(WinEvent::WinSupports { win, .. })
            | Event::Win(WinEvent::WinKeptPrivate { win, .. }) => {
                return Self::Log(Some(win.clone()));
            }
            Event::Case(CaseEvent::CaseOpened(_))
            | Event::Case(CaseEvent::CaseDropped(_))
            | Event::Page(PageEvent::DaysOffNamed(_)) => {
                return Self::Home;
            }
            Event::Page(PageEvent::SettingsChosen(_))
            | Event::Page(PageEvent::Imported(_))
            | Event::Page(PageEvent::Erased) => return Self::Data,
        };
        Self::Case(case.clone(), room)
    }
}

/// The long plan among what was touched; an event about a line does not say which plan it is in.
fn long_plan(touched: &Changes) -> Option<PlanId> {
    let key = touched.iter().map(|(key, _)| key).find(|key| key.kind == Kind::Plan)?;
    key.id.split_once('.').and_then(|(_, plan)| PlanId::try_from(plan).ok())
}
