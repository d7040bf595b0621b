//! Where what happened can be seen: what undo leads to when it takes back something of another
//! room.

use super::{CasePage, Route};
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
            Event::LevelChosen { case, signal, .. }
            | Event::SignalSkipped { case, signal }
            | Event::SignalSetAside { case, signal, .. }
            | Event::FactAnswered { case, signal, .. }
            | Event::NoteWritten { case, signal, .. }
            | Event::WinCited { case, signal, .. }
            | Event::WinUncited { case, signal, .. } => {
                (case, CasePage::Score(Some(signal.clone())))
            }
            Event::LensChosen { case, .. } | Event::FocusChosen { case, .. } => {
                (case, CasePage::Result)
            }
            Event::PlanLaid(plan) => (&plan.case, CasePage::Plan(plan.long.clone())),
            Event::PlanDropped { case, long }
            | Event::LineAdded { case, long, .. }
            | Event::LinesAdded { case, long, .. } => (case, CasePage::Plan(long.clone())),
            Event::LineTicked { case, .. }
            | Event::LineMoved { case, .. }
            | Event::LineReworded { case, .. }
            | Event::LineDropped { case, .. } => (case, CasePage::Plan(long_plan(touched))),
            Event::AttemptFrozen(attempt) => (&attempt.case, CasePage::Attempts(None)),
            Event::AttemptDropped { case, .. } => (case, CasePage::Attempts(None)),
            Event::ItemAnswered { case: Some(case), checklist, .. }
            | Event::ChecklistCleared { case: Some(case), checklist } => {
                (case, CasePage::Checklist(checklist.clone()))
            }
            Event::ItemAnswered { case: None, checklist, .. }
            | Event::ChecklistCleared { case: None, checklist } => {
                return Self::Checklist(checklist.clone());
            }
            Event::ItemMarked { case, artifact, .. }
            | Event::ArtifactNoted { case, artifact, .. }
            | Event::RowAdded { case, artifact, .. }
            | Event::CellWritten { case, artifact, .. }
            | Event::CellsPasted { case, artifact, .. }
            | Event::RowMoved { case, artifact, .. }
            | Event::RowDropped { case, artifact, .. }
            | Event::SheetCleared { case, artifact, .. } => {
                (case, CasePage::Pack(Some(artifact.clone())))
            }
            Event::SheetFilled(sheet) => {
                (&sheet.case, CasePage::Pack(Some(sheet.artifact.clone())))
            }
            Event::ArtifactAdded { case, .. } | Event::ArtifactDropped { case, .. } => {
                (case, CasePage::Pack(None))
            }
            Event::WordsHidden(mask) => (&mask.case, CasePage::Words),
            Event::StoryWritten { case, prompt, .. }
            | Event::StoryTells { case, prompt, .. }
            | Event::StoryDrafted { case, prompt, .. }
            | Event::StoryPoints { case, prompt, .. }
            | Event::StoryDropped { case, prompt } => {
                (case, CasePage::Stories(Some(prompt.clone())))
            }
            Event::StoryRehearsed { case, prompt, .. } => {
                (case, CasePage::Rehearse(Some(prompt.clone())))
            }
            // A win that is dropped has no place of its own, before undo or after.
            Event::WinAdded(_) | Event::WinsAdded(_) | Event::WinDropped(_) => {
                return Self::Log(None);
            }
            Event::WinPartWritten { win, .. }
            | Event::WinMeasured { win, .. }
            | Event::WinDated { win, .. }
            | Event::WinKnown { win, .. }
            | Event::WinMoved { win, .. }
            | Event::WinSupports { win, .. }
            | Event::WinKeptPrivate { win, .. } => return Self::Log(Some(win.clone())),
            Event::CaseOpened(_) | Event::CaseDropped(_) | Event::DaysOffNamed(_) => {
                return Self::Home;
            }
            Event::SettingsChosen(_) | Event::Imported(_) | Event::Erased => return Self::Data,
        };
        Self::Case(case.clone(), room)
    }
}

/// The long plan among what was touched; an event about a line does not say which plan it is in.
fn long_plan(touched: &Changes) -> Option<PlanId> {
    let key = touched.iter().map(|(key, _)| key).find(|key| key.kind == Kind::Plan)?;
    key.id.split_once('.').and_then(|(_, plan)| PlanId::try_from(plan).ok())
}
