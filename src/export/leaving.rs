//! Everything of a case that can leave the page, piece by piece with its place: what the list of words to hide is held
//! against, so that a warning can say where to look.

use super::{
    artifact,
    doc::{Doc, Part},
    plan,
};
use crate::domain::{
    artifact::documents,
    case::Case,
    date::Day,
    id::ArtifactId,
    mask::{Hidden, listed_at},
    sanitise::{Leak, Warning, Words},
    story, text,
    track::{Artifact, Track},
    win::{Win, WinPart},
    workspace::Workspace,
};

/// A piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub doc: Doc,
}

/// Where a piece stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A document, by its id and name.
    Document(ArtifactId, String),
    /// The plan.
    Plan,
    /// The stories.
    Stories,
    /// The wins that answers and documents cite.
    Wins,
    /// The checklist of the pack with its notes.
    Notes,
    /// Why signals do not apply.
    Reasons,
}

/// Something to look at, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The piece.
    pub place: Place,
    /// What.
    pub warning: Warning,
    /// So many more of the same sort stand there; only amounts are counted together.
    pub more: usize,
}

impl Found {
    /// In words.
    #[must_use]
    pub fn says(&self) -> String {
        let says = self.warning.says();
        match self.more {
            0 => says,
            n => format!("{says}, and {} there", text::spelled_count(n, "more stands", "more stand")),
        }
    }
}

impl Place {
    /// In the middle of a sentence.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Document(_, name) => text::lower(name),
            Self::Plan => "plan".to_owned(),
            Self::Stories => "stories".to_owned(),
            Self::Wins => "wins".to_owned(),
            Self::Notes => "notes of the pack".to_owned(),
            Self::Reasons => "reasons why a signal does not apply".to_owned(),
        }
    }
}

/// All pieces that say something.
#[must_use]
pub fn pieces(workspace: &Workspace, case: &Case, track: &Track, catalogue: &[Artifact], today: Day) -> Vec<Piece> {
    let (pack, sheets, wins) = (workspace.pack(&case.id), workspace.sheets(&case.id), workspace.wins());
    let mut pieces = Vec::new();
    // Print gives the reasons why signals do not apply.
    let reasons: Vec<&str> = case.answers.values().map(|answer| answer.not_applicable.as_str()).collect();
    let mut notes = Vec::new();
    for one in documents(track, catalogue, &workspace.plans(&case.id), &pack) {
        if artifact::is_written(one, &sheets) {
            let place = Place::Document(one.id.clone(), one.name.clone());
            pieces.push(Piece { place, doc: artifact::document(one, &sheets, &wins, today) });
        }
        notes.push(pack.note(&one.id));
    }
    let plans = workspace.plans(&case.id).into_iter().map(|plan| plan::document(plan, track, today));
    let plans = plans.reduce(|mut all, next| {
        all.parts.extend(next.parts);
        all
    });
    pieces.extend(plans.map(|doc| Piece { place: Place::Plan, doc }));
    let mut told = Vec::new();
    for story in workspace.stories(&case.id).filter(|story| leaves(workspace, story)) {
        told.push(story.title.as_str());
        told.extend(story::Part::TOLD.iter().map(|part| story.part(*part)));
    }
    let mut cited = Vec::new();
    for win in case.answers.values().flat_map(|answer| answer.wins()).filter_map(|id| workspace.win(id)).filter(|win| !win.private) {
        cited.push(win.part(WinPart::Text));
    }
    for (place, texts) in [(Place::Stories, told), (Place::Wins, cited), (Place::Notes, notes), (Place::Reasons, reasons)] {
        let parts: Vec<Part> = texts.iter().filter(|text| !text.trim().is_empty()).map(|text| Part::Text((*text).to_owned())).collect();
        if !parts.is_empty() {
            pieces.push(Piece { place, doc: Doc { title: String::new(), parts } });
        }
    }
    pieces
}

/// Whether a story may leave: one that tells a private win stays with it.
#[must_use]
pub fn leaves(workspace: &Workspace, story: &story::Story) -> bool {
    let private = |win: &Win| win.private;
    !story.win.as_ref().and_then(|id| workspace.win(id)).is_some_and(private)
}

/// What should be looked at before these pieces leave, each thing once a place. Names of machines and addresses are
/// looked for in what was `written`: half hidden, they would be harder to know again.
#[must_use]
pub fn look_at(written: &[Piece], leaving: &[Piece], hidden: &[Hidden], money: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for piece in leaving {
        let before = written.iter().filter(|before| before.place == piece.place).flat_map(|before| before.doc.warnings(&[], false));
        let whole = before.filter(|warning| listed_at(hidden, &warning.found).is_none());
        let after = piece.doc.warnings(hidden, money).into_iter().filter(|warning| !is_machine(warning));
        let mut amounts = 0;
        for warning in whole.chain(after) {
            if warning.leak == Leak::Money {
                amounts += 1;
                if let Some(first) = found.iter_mut().find(|one| one.place == piece.place && one.warning.leak == Leak::Money) {
                    first.more = amounts - 1;
                    continue;
                }
            }
            found.push(Found { place: piece.place.clone(), warning, more: 0 });
        }
    }
    found
}

fn is_machine(warning: &Warning) -> bool {
    matches!(warning.leak, Leak::Email | Leak::Address | Leak::Host)
}

/// The places where a word stands; give it pieces as they were written.
#[must_use]
pub fn places_of<'a>(pieces: &'a [Piece], hidden: &Hidden) -> Vec<&'a Place> {
    let one = std::slice::from_ref(hidden);
    let words = Words::new(one);
    pieces.iter().filter(|piece| piece.doc.says(&|text| words.finds(text))).map(|piece| &piece.place).collect()
}
