//! Everything of a case that can leave the page, place by place: what the list of words to hide is
//! held against, so that a warning can say where to look. What leaves in one file is looked at as
//! that file: see [`look_at`].

use super::{
    artifact,
    doc::{Doc, Section},
    plan,
};
use crate::domain::{
    assess::pack_documents::documents,
    date::Day,
    english,
    id::{ArtifactId, CaseId, WinId},
    records::{
        document::Sheet,
        key::{Key, Kind},
        redaction_list::{Redaction, listed_at},
        story,
        win::Win,
        win_part::WinField,
    },
    redact::{LeakKind, Redactor, Warning},
    schema::{artifact::Artifact, column::BlockKind, track::Track},
    workspace::Workspace,
};

/// Whose work it is, and what it is read with.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// Its track.
    pub track: &'a Track,
    /// All documents there are.
    pub catalogue: &'a [Artifact],
    /// The day on which it leaves.
    pub today: Day,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A document, by its id and name.
    Document(ArtifactId, String),
    /// The plans.
    Plan,
    /// The stories.
    Stories,
    /// The wins that answers, documents and stories name, with all that is written in them.
    Wins,
    /// Why signals do not apply.
    Reasons,
    /// Whose name is on the cover, and on a review.
    Cover,
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub warning: Warning,
    /// So many more of the same sort stand there; only amounts are counted together.
    pub more: usize,
}

impl Finding {
    /// In words.
    #[must_use]
    pub fn says(&self) -> String {
        let says = self.warning.says();
        match self.more {
            0 => says,
            n => format!(
                "{says}, and {} there",
                english::spelled_count(n, "more stands", "more stand")
            ),
        }
    }
}

/// The places of a case: its documents in their order, then the others.
#[must_use]
pub fn places(workspace: &Workspace, of: Reader<'_>) -> Vec<Place> {
    let pack = workspace.pack(of.case);
    let documents = documents(of.track, of.catalogue, &workspace.plans(of.case), &pack);
    documents.into_iter().map(Place::of).chain(Place::OTHERS).collect()
}

impl Place {
    /// Those that are no document.
    pub const OTHERS: [Self; 5] =
        [Self::Plan, Self::Stories, Self::Wins, Self::Reasons, Self::Cover];

    /// A document.
    #[must_use]
    pub fn of(artifact: &Artifact) -> Self {
        Self::Document(artifact.id.clone(), artifact.name.clone())
    }

    /// In the middle of a sentence.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Document(_, name) => english::uncapitalize(name),
            Self::Plan => "plan".to_owned(),
            Self::Stories => "stories".to_owned(),
            Self::Wins => "wins".to_owned(),
            Self::Reasons => "reasons why a signal does not apply".to_owned(),
            Self::Cover => "name on the cover".to_owned(),
        }
    }

    /// The records of a workspace from which [`Place::says`] is made, and perhaps a few more: while
    /// they are the same, it says the same.
    #[must_use]
    pub fn part(&self, workspace: &Workspace, of: Reader<'_>) -> Workspace {
        let (case, within) = (of.case.to_string(), format!("{}.", of.case));
        let begins = match self {
            Self::Document(id, _) => vec![(Kind::Sheet, format!("{within}{id}."))],
            Self::Plan => vec![(Kind::Plan, case)],
            Self::Stories => vec![(Kind::Story, within)],
            Self::Wins => {
                let quoting = quoting(workspace, of)
                    .map(|sheet| Key::sheet(&sheet.case, &sheet.artifact, &sheet.block).id);
                [(Kind::Case, case), (Kind::Story, within)]
                    .into_iter()
                    .chain(quoting.map(|id| (Kind::Sheet, id)))
                    .collect()
            }
            Self::Reasons => vec![(Kind::Case, case)],
            Self::Cover => vec![(Kind::Settings, String::new())],
        };
        let part = workspace.part(begins.iter().cloned());
        let wins = self.wins(&part, of).into_iter().map(|id| (Kind::Win, id.to_owned()));
        workspace.part(begins.into_iter().chain(wins))
    }

    /// The ids of the wins that it names: those leave with it, or with the impact log, which holds
    /// each part of them.
    fn wins<'a>(&self, workspace: &'a Workspace, of: Reader<'a>) -> Vec<&'a str> {
        let told =
            || workspace.stories(of.case).filter_map(|story| story.win.as_ref()).map(WinId::as_str);
        match self {
            Self::Document(id, _) => quoting(workspace, of)
                .filter(|sheet| sheet.artifact == *id)
                .flat_map(cited)
                .collect(),
            Self::Stories => told().collect(),
            Self::Wins => {
                let answers =
                    workspace.case(of.case).into_iter().flat_map(|case| case.answers.values());
                let answers = answers.flat_map(|answer| answer.wins()).map(WinId::as_str);
                let mut ids: Vec<&str> =
                    answers.chain(quoting(workspace, of).flat_map(cited)).chain(told()).collect();
                ids.sort_unstable();
                ids.dedup();
                ids
            }
            Self::Plan | Self::Reasons | Self::Cover => Vec::new(),
        }
    }

    /// What it says; `None` where that is nothing.
    #[must_use]
    pub fn says(&self, workspace: &Workspace, of: Reader<'_>) -> Option<Doc> {
        match self {
            Self::Document(id, _) => {
                let (one, sheets) =
                    (of.catalogue.iter().find(|one| one.id == *id)?, workspace.sheets(of.case));
                artifact::is_written(one, &sheets)
                    .then(|| artifact::document(one, &sheets, &workspace.wins(), of.today))
            }
            Self::Plan => {
                let plans = workspace
                    .plans(of.case)
                    .into_iter()
                    .map(|plan| plan::document(plan, of.track, of.today));
                plans.reduce(|mut all, next| {
                    all.parts.extend(next.parts);
                    all
                })
            }
            Self::Stories => {
                let told =
                    workspace.stories(of.case).filter(|story| is_exportable(workspace, story));
                texts(told.flat_map(|story| {
                    [story.title.as_str()]
                        .into_iter()
                        .chain(story::StoryField::TOLD.iter().map(|part| story.part(*part)))
                }))
            }
            Self::Wins => {
                let wins = self
                    .wins(workspace, of)
                    .into_iter()
                    .filter_map(|id| workspace.win(&WinId::try_from(id).ok()?));
                texts(
                    wins.filter(|win| !win.private)
                        .flat_map(|win| WinField::ALL.map(|part| win.part(part))),
                )
            }
            // Print gives them.
            Self::Reasons => texts(
                workspace
                    .case(of.case)?
                    .answers
                    .values()
                    .map(|answer| answer.not_applicable.as_str()),
            ),
            Self::Cover => texts([workspace.settings().name.as_str()]),
        }
    }
}

/// The texts that say something, as paragraphs.
fn texts<'a>(all: impl IntoIterator<Item = &'a str>) -> Option<Doc> {
    let parts: Vec<Section> = all
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| Section::Text(text.to_owned()))
        .collect();
    (!parts.is_empty()).then(|| Doc { title: String::new(), parts })
}

/// What stands in the blocks of a case's documents that cite wins.
fn quoting<'a>(workspace: &'a Workspace, of: Reader<'a>) -> impl Iterator<Item = &'a Sheet> {
    let cites = move |sheet: &&Sheet| {
        let block = of
            .catalogue
            .iter()
            .find(|one| one.id == sheet.artifact)
            .and_then(|one| one.block(&sheet.block));
        block.is_some_and(|block| block.kind == BlockKind::Wins)
    };
    workspace.sheets(of.case).into_iter().filter(cites)
}

/// The ids of the wins that such a block cites.
fn cited(sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet.rows.iter().map(|row| row.cell("win")).filter(|id| !id.is_empty())
}

/// Whether a story may leave: one that tells a private win stays with it.
#[must_use]
pub fn is_exportable(workspace: &Workspace, story: &story::Story) -> bool {
    let private = |win: &Win| win.private;
    !story.win.as_ref().and_then(|id| workspace.win(id)).is_some_and(private)
}

/// What should be looked at before this leaves, each thing once. Names of machines and addresses
/// are looked for in what was `written`: half hidden, they would be harder to know again.
#[must_use]
pub fn scan(written: &Doc, leaving: &Doc, hidden: &[Redaction], money: bool) -> Vec<Finding> {
    let before = written
        .warnings(&[], false)
        .into_iter()
        .filter(|warning| listed_at(hidden, &warning.found).is_none());
    let after = leaving.warnings(hidden, money).into_iter().filter(|warning| !is_machine(warning));
    let mut found: Vec<Finding> = Vec::new();
    for warning in before.chain(after) {
        match found
            .iter_mut()
            .find(|one| one.warning.leak == LeakKind::Money && warning.leak == LeakKind::Money)
        {
            Some(first) => first.more += 1,
            None => found.push(Finding { warning, more: 0 }),
        }
    }
    found
}

fn is_machine(warning: &Warning) -> bool {
    matches!(warning.leak, LeakKind::Email | LeakKind::Address | LeakKind::Host)
}

/// The places where a word stands; give it what is said there as it was written.
#[must_use]
pub fn places_of<'a>(
    said: impl IntoIterator<Item = (&'a Place, &'a Doc)>,
    hidden: &Redaction,
) -> Vec<&'a Place> {
    let one = std::slice::from_ref(hidden);
    let words = Redactor::new(one);
    said.into_iter()
        .filter(|(_, doc)| doc.says(&|text| words.finds(text)))
        .map(|(place, _)| place)
        .collect()
}
