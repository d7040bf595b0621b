//! Events: what happened, in the past tense. The only way to change a person's work is to say one.

#![expect(missing_docs, reason = "each field is named by its type")]

use super::changes::Changes;
use crate::domain::{
    date::Day,
    id::{
        ArtifactId, AttemptId, BlockId, CaseId, CheckId, ChecklistId, ColumnId, ItemId, LensId,
        LineId, PlanId, PromptId, RowId, SignalId, WinId,
    },
    records::{
        attempt::Attempt,
        case::Case,
        days_off::DaysOff,
        document::{Row, Sheet},
        key::Key,
        metric::Metric,
        pack::State,
        plan::Plan,
        plan_item::PlanItem,
        record::Record,
        redaction_list::RedactionList,
        rehearsal::Rehearsal,
        settings::Settings,
        story::StoryField,
        win::{Confidence, Win, WinKind},
        win_part::WinField,
    },
    schema::level::Level,
};

/// Something a person did. Days and fresh ids come with it, because the domain has neither clock
/// nor chance.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A case was opened.
    CaseOpened(Case),
    /// A case was dropped, with its plan, pack, documents and stories. Its wins stay.
    CaseDropped(CaseId),
    /// A level was chosen.
    LevelChosen { case: CaseId, signal: SignalId, level: Level, day: Day },
    /// A signal was left out on purpose; a level it had is taken back.
    SignalSkipped { case: CaseId, signal: SignalId },
    /// Why a signal does not apply was written; with no words left it applies again.
    SignalSetAside { case: CaseId, signal: SignalId, why: String },
    /// A fact was answered, or its answer taken back.
    FactAnswered { case: CaseId, signal: SignalId, check: CheckId, holds: Option<bool> },
    /// The note under an answer was written. `fresh` names the win that begins with it.
    NoteWritten { case: CaseId, signal: SignalId, text: String, day: Day, fresh: WinId },
    /// An answer cites a win.
    WinCited { case: CaseId, signal: SignalId, win: WinId },
    /// An answer no longer cites a win. The win stays in the log.
    WinUncited { case: CaseId, signal: SignalId, win: WinId },
    /// A sector was chosen, or none.
    LensChosen { case: CaseId, lens: Option<LensId> },
    /// The focus was chosen, or given back to the rule.
    FocusChosen { case: CaseId, focus: Option<Vec<SignalId>> },
    /// A plan was laid, or laid again.
    PlanLaid(Plan),
    /// A plan was taken off its dates: the one that closes gaps, or a long one.
    PlanDropped { case: CaseId, long: Option<PlanId> },
    /// A line was ticked on a day, or its tick taken back.
    LineTicked { case: CaseId, line: LineId, done: Option<Day> },
    /// A line was moved. Its phase follows its day.
    LineMoved { case: CaseId, line: LineId, day: Day },
    /// A line was reworded.
    LineReworded { case: CaseId, line: LineId, text: String },
    /// A line was dropped.
    LineDropped { case: CaseId, line: LineId },
    /// A line was added to a plan.
    LineAdded { case: CaseId, long: Option<PlanId>, line: PlanItem },
    /// Lines were added to a plan together, by pasting them.
    LinesAdded { case: CaseId, long: Option<PlanId>, lines: Vec<PlanItem> },
    /// The answers of a case were frozen.
    AttemptFrozen(Attempt),
    /// A frozen copy was dropped.
    AttemptDropped { case: CaseId, attempt: AttemptId },
    /// An item of a checklist was answered, or its answer taken back. Where `only` is set it is the
    /// one that was picked.
    ItemAnswered {
        case: Option<CaseId>,
        checklist: ChecklistId,
        item: ItemId,
        value: Option<u8>,
        only: bool,
        day: Day,
    },
    /// All answers to a checklist were taken back.
    ChecklistCleared { case: Option<CaseId>, checklist: ChecklistId },
    /// A line of a checklist was marked.
    ItemMarked { case: CaseId, artifact: ArtifactId, item: ItemId, state: State },
    /// The note to a document was written.
    ArtifactNoted { case: CaseId, artifact: ArtifactId, text: String },
    /// A document was added to the pack.
    ArtifactAdded { case: CaseId, artifact: ArtifactId },
    /// A document was taken out of the pack, with its marks, its note and all that was written in
    /// it.
    ArtifactDropped { case: CaseId, artifact: ArtifactId },
    /// A row was added to a block, at a place or at the end. The first one puts the document into
    /// the pack.
    RowAdded { case: CaseId, artifact: ArtifactId, block: BlockId, row: Row, at: Option<usize> },
    /// A cell was written. A row that is not there begins with it.
    CellWritten {
        case: CaseId,
        artifact: ArtifactId,
        block: BlockId,
        row: RowId,
        column: ColumnId,
        text: String,
    },
    /// Cells were pasted: each of these rows has its cells written, and one that is not there yet
    /// comes behind the row before it. One step, however many there are.
    CellsPasted { case: CaseId, artifact: ArtifactId, block: BlockId, rows: Vec<Row> },
    /// A row was moved to another place.
    RowMoved { case: CaseId, artifact: ArtifactId, block: BlockId, row: RowId, to: usize },
    /// A row was dropped.
    RowDropped { case: CaseId, artifact: ArtifactId, block: BlockId, row: RowId },
    /// All that was written in a block was dropped.
    SheetCleared { case: CaseId, artifact: ArtifactId, block: BlockId },
    /// A block was filled, with its example or with what was offered; this replaces what stood
    /// there.
    SheetFilled(Sheet),
    /// What the case hides was chosen.
    WordsHidden(RedactionList),
    /// A part of a story was written.
    StoryWritten { case: CaseId, prompt: PromptId, part: StoryField, text: String },
    /// A story tells this win, or none.
    StoryTells { case: CaseId, prompt: PromptId, win: Option<WinId> },
    /// A story was drafted from a win: it tells that win, and parts that were empty begin with the
    /// win's words.
    StoryDrafted { case: CaseId, prompt: PromptId, win: WinId },
    /// A story was rehearsed.
    StoryRehearsed { case: CaseId, prompt: PromptId, rehearsal: Rehearsal },
    /// A story points at this document, or at none.
    StoryPoints { case: CaseId, prompt: PromptId, artifact: Option<ArtifactId> },
    /// A story was dropped.
    StoryDropped { case: CaseId, prompt: PromptId },
    /// A win was added.
    WinAdded(Box<Win>),
    /// Wins were added together, by pasting lines.
    WinsAdded(Vec<Win>),
    /// A text of a win was written.
    WinPartWritten { win: WinId, part: WinField, text: String },
    /// The number of a win, taken apart, was taken over whole or taken out.
    WinMeasured { win: WinId, metric: Option<Metric> },
    /// When it happened.
    WinDated { win: WinId, day: Day },
    /// How its numbers are known.
    WinKnown { win: WinId, known: Option<Confidence> },
    /// What it moved, or did not.
    WinMoved { win: WinId, kind: WinKind, moved: bool },
    /// A win was said to support a signal, or not to.
    WinSupports { win: WinId, signal: SignalId, supports: bool },
    /// A win was kept out of everything that leaves the page, or let out again.
    WinKeptPrivate { win: WinId, private: bool },
    /// A win was dropped from the log; answers and stories no longer cite it.
    WinDropped(WinId),
    /// The days off were named: all of them.
    DaysOffNamed(Vec<DaysOff>),
    /// Something about the page was chosen.
    SettingsChosen(Settings),
    /// Records were brought in from a file; `None` removes.
    Imported(Vec<(Key, Option<Record>)>),
    /// Everything was erased.
    Erased,
}

impl Event {
    /// Events that write into the same place and follow one another are undone together, so that
    /// undo takes back a thought and not a letter. `None` stands alone.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        match self {
            Self::NoteWritten { case, signal, .. } => Some(format!("note {case} {signal}")),
            Self::SignalSetAside { case, signal, .. } => Some(format!("aside {case} {signal}")),
            Self::LineReworded { case, line, .. } => Some(format!("line {case} {line}")),
            Self::ArtifactNoted { case, artifact, .. } => {
                Some(format!("artifact {case} {artifact}"))
            }
            Self::CellWritten { case, artifact, block, row, column, .. } => {
                Some(format!("cell {case} {artifact} {block} {row} {column}"))
            }
            // Adding and dropping a word are steps of their own.
            Self::WordsHidden(mask) => {
                Some(format!("mask {} {} {} {}", mask.case, mask.words.len(), mask.money, mask.on))
            }
            Self::StoryWritten { case, prompt, part, .. } => {
                Some(format!("story {case} {prompt} {}", part.name()))
            }
            Self::WinPartWritten { win, part, .. } => Some(format!("win {win} {}", part.name())),
            Self::SettingsChosen(_) => Some("settings".to_owned()),
            _ => None,
        }
    }

    /// Typing; it may be saved a moment later, together with the next letters.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.place().is_some()
    }

    /// What the undo line says after something was taken away; `None` where nothing was.
    #[must_use]
    pub fn took_away(&self) -> Option<&'static str> {
        match self {
            Self::CaseDropped(_) => Some("Case dropped. Its wins stay in your impact log."),
            Self::PlanDropped { .. } => Some("Plan dropped."),
            Self::AttemptDropped { .. } => Some("Attempt dropped."),
            Self::ChecklistCleared { .. } => Some("Answers cleared."),
            Self::LineDropped { .. } => Some("Line dropped."),
            Self::ArtifactDropped { .. } => Some("Document taken out of the pack."),
            Self::RowDropped { .. } => Some("Row dropped."),
            Self::SheetCleared { .. } => Some("Cleared. What stood there can be put back."),
            Self::StoryDropped { .. } => Some("Story dropped."),
            Self::WinDropped(_) => Some("Win dropped."),
            Self::WinUncited { .. } => {
                Some("No longer cited here. The win stays in your impact log.")
            }
            Self::Imported(_) => Some("Brought in from the file."),
            Self::Erased => Some(
                "Everything was erased. It can be brought back until you reload or close this page.",
            ),
            _ => None,
        }
    }

    /// Whether it changes the person's work, which undo takes back. What is chosen about the page
    /// is none of it: to save everything to a file must not use up the undo of the last answer.
    #[must_use]
    pub fn is_work(&self) -> bool {
        !matches!(self, Self::SettingsChosen(_))
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
            (Self::PlanLaid(now), Some(before)) if now.signals != before.signals => {
                "laying a plan again"
            }
            (Self::PlanLaid(now), Some(before)) if now.start != before.start => {
                "moving the first day of a plan"
            }
            (Self::PlanLaid(now), Some(before)) if now.off != before.off => {
                "keeping days off free in a plan"
            }
            (Self::PlanLaid(_), Some(_)) => "laying a plan again",
            _ => self.what(),
        }
    }

    /// What was done, by the event alone.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match self {
            Self::CaseOpened(_) => "opening a case",
            Self::CaseDropped(_) => "dropping a case",
            Self::LevelChosen { .. } => "choosing a level",
            Self::SignalSkipped { .. } => "skipping a signal",
            Self::SignalSetAside { .. } => "setting a signal aside",
            Self::FactAnswered { holds: Some(_), .. } => "answering a fact",
            Self::FactAnswered { holds: None, .. } | Self::ItemAnswered { value: None, .. } => {
                "taking an answer back"
            }
            Self::NoteWritten { .. } | Self::ArtifactNoted { .. } => "writing a note",
            Self::WinCited { .. } => "citing a win",
            Self::WinUncited { .. } => "no longer citing a win",
            Self::LensChosen { .. } => "choosing a sector",
            Self::FocusChosen { .. } => "choosing the focus",
            Self::PlanLaid(_) => "laying a plan",
            Self::PlanDropped { .. } => "dropping a plan",
            Self::LineTicked { done: Some(_), .. } => "ticking a line",
            Self::LineTicked { done: None, .. } => "taking a tick back",
            Self::LineMoved { .. } => "moving a line",
            Self::LineReworded { .. } => "rewording a line",
            Self::LineDropped { .. } => "dropping a line",
            Self::LineAdded { .. } => "adding a line",
            Self::LinesAdded { .. } => "adding lines",
            Self::DaysOffNamed(_) => "naming days off",
            Self::AttemptFrozen(_) => "freezing an attempt",
            Self::AttemptDropped { .. } => "dropping an attempt",
            Self::ItemAnswered { .. } => "answering a question",
            Self::ChecklistCleared { .. } => "clearing the answers",
            Self::ItemMarked { .. } => "marking a line",
            Self::ArtifactAdded { .. } => "adding a document",
            Self::ArtifactDropped { .. } => "taking a document out of the pack",
            Self::RowAdded { .. } => "adding a row",
            Self::CellWritten { .. } => "writing in a document",
            Self::CellsPasted { .. } => "pasting into a document",
            Self::RowMoved { .. } => "moving a row",
            Self::RowDropped { .. } => "dropping a row",
            Self::SheetCleared { .. } => "clearing a part of a document",
            Self::SheetFilled(_) => "filling a part of a document",
            Self::WordsHidden(_) => "choosing words to hide",
            Self::StoryWritten { .. } => "writing a story",
            Self::StoryTells { .. } => "choosing what a story tells",
            Self::StoryDrafted { .. } => "drafting a story",
            Self::StoryRehearsed { .. } => "a rehearsal",
            Self::StoryPoints { .. } => "pointing a story at a document",
            Self::StoryDropped { .. } => "dropping a story",
            Self::WinAdded(_) => "adding a win",
            Self::WinsAdded(_) => "adding wins",
            Self::WinPartWritten { .. } => "writing a win",
            Self::WinMeasured { .. } => "the number of a win",
            Self::WinDated { .. } => "the day of a win",
            Self::WinKnown { .. } => "how a number is known",
            Self::WinMoved { .. } => "what a win moved",
            Self::WinSupports { .. } => "what a win supports",
            Self::WinKeptPrivate { private: true, .. } => "keeping a win private",
            Self::WinKeptPrivate { private: false, .. } => "letting a private win out",
            Self::WinDropped(_) => "dropping a win",
            Self::SettingsChosen(_) => "a choice about the page",
            Self::Imported(_) => "bringing in a file",
            Self::Erased => "erasing everything",
        }
    }
}
