//! What can be printed, what was left out, and so what is printed.

use super::stories::told;
use crate::{
    content,
    domain::id::{ArtifactId, ChecklistId, PlanId},
    export::artifact::is_written,
    ui::{open_case::OpenCase, pages::attempts::compared},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A part of the print; each begins on a page of its own. They are printed in this order, documents
/// in that of the pack.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PrintSheet {
    Cover,
    Scorecard,
    Plan,
    /// A long plan that was laid, by id and name.
    Long(PlanId, String),
    /// The latest attempt against today, where they differ.
    Compared,
    /// A checklist that was begun in this case, by id and name.
    Answers(ChecklistId, String),
    /// A document that something was written into, by id and name.
    Document(ArtifactId, String),
    Checklist,
    Stories,
    /// How to use the pack in the room.
    Room,
}

impl PrintSheet {
    /// As it stands on the desk and in the contents.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Cover => "Cover",
            Self::Scorecard => "Scorecard",
            Self::Plan => "Focus and plan",
            Self::Compared => "Then and now",
            Self::Long(_, name) | Self::Answers(_, name) | Self::Document(_, name) => name,
            Self::Checklist => "Proof pack checklist",
            Self::Stories => "Stories",
            Self::Room => "In the room",
        }
    }

    /// Unlike that of any other.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Document(id, _) => format!("document {id}"),
            Self::Long(id, _) => format!("plan {id}"),
            Self::Answers(id, _) => format!("checklist {id}"),
            other => other.name().to_owned(),
        }
    }
}

/// Whether there is anything to print on a sheet. The cover and the checklist are worth having in
/// any case.
pub(super) fn has(open: OpenCase, sheet: &PrintSheet) -> bool {
    match sheet {
        PrintSheet::Cover
        | PrintSheet::Checklist
        | PrintSheet::Room
        | PrintSheet::Document(..)
        | PrintSheet::Long(..)
        | PrintSheet::Answers(..) => true,
        PrintSheet::Compared => compared(open).is_some(),
        PrintSheet::Scorecard => open.reading.with(|reading| reading.scored() > 0),
        PrintSheet::Plan => {
            open.focus.with(|focus| !focus.is_empty()) || open.plan.with(Option::is_some)
        }
        PrintSheet::Stories => told(open) > 0,
    }
}

/// A handle, cheap to copy into closures.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    /// What there is.
    pub(super) there: Memo<Vec<PrintSheet>>,
    /// What the person left out of it.
    pub(super) left_out: RwSignal<BTreeSet<PrintSheet>>,
    /// Names stand in it as they were written, for the person alone.
    pub(super) as_written: RwSignal<bool>,
}

impl Selection {
    /// The pages of a case; with `only`, all but that document begins left out.
    pub(super) fn of(
        open: OpenCase,
        only: Option<&ArtifactId>,
        as_written: RwSignal<bool>,
    ) -> Self {
        let there = Memo::new(move |_| there(open));
        let out = |sheet: &PrintSheet| {
            only.is_some_and(|only| !matches!(sheet, PrintSheet::Document(id, _) if id == only))
        };
        let left_out: BTreeSet<PrintSheet> =
            there.get_untracked().into_iter().filter(out).collect();
        Self { there, left_out: RwSignal::new(left_out), as_written }
    }

    /// What is printed, in order.
    pub(super) fn printed(self) -> Vec<PrintSheet> {
        self.left_out
            .with(|out| self.there.get().into_iter().filter(|sheet| !out.contains(sheet)).collect())
    }
}

/// All that could be printed, in order.
pub(super) fn there(open: OpenCase) -> Vec<PrintSheet> {
    let mut sheets =
        vec![PrintSheet::Cover, PrintSheet::Scorecard, PrintSheet::Compared, PrintSheet::Plan];
    let all = open.session.artifacts();
    open.read(|workspace| {
        let track = open.track();
        for long in
            track.plans.iter().filter(|long| workspace.long_plan(&open.id(), &long.id).is_some())
        {
            sheets.push(PrintSheet::Long(long.id.clone(), long.name.clone()));
        }
        for entry in content::checklists_of(&track.id) {
            let id = entry.id.clone();
            if workspace.checked(Some(&open.id()), &id).is_some() {
                sheets.push(PrintSheet::Answers(id, entry.name.to_owned()));
            }
        }
        let written = workspace.sheets(&open.id());
        for artifact in
            open.documents(&all).into_iter().filter(|artifact| is_written(artifact, &written))
        {
            sheets.push(PrintSheet::Document(artifact.id.clone(), artifact.name.clone()));
        }
    });
    sheets.extend([PrintSheet::Checklist, PrintSheet::Stories, PrintSheet::Room]);
    sheets.retain(|sheet| has(open, sheet));
    sheets
}
