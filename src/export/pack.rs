//! The whole proof pack on its way out: what proves what, then every document that says something.

use super::{
    artifact,
    doc::{Doc, Section},
};
use crate::domain::{
    assess::{
        coverage::{Row, coverage, gaps},
        pack_documents::documents,
    },
    date::Day,
    records::case::Case,
    schema::{artifact::Artifact, track::Track},
    workspace::Workspace,
};

/// The pack of a case as it stands on `today`.
#[must_use]
pub fn document(
    workspace: &Workspace,
    case: &Case,
    track: &Track,
    catalogue: &[Artifact],
    today: Day,
) -> Doc {
    let (pack, sheets, wins) =
        (workspace.pack(&case.id), workspace.sheets(&case.id), workspace.wins());
    let documents = documents(track, catalogue, &workspace.plans(&case.id), &pack);
    let mut rows = coverage(track, &documents, &pack, &sheets);
    rows.retain(|row| case.applies(&row.signal));
    let mut doc = Doc::new(format!("Proof pack: {}", track.name));
    doc.parts.push(Section::Note(format!("As of {}.", today.long())));
    doc.parts.push(Section::Heading(2, "What proves what".to_owned()));
    let mut head = vec!["Signal"];
    head.extend(documents.iter().map(|artifact| artifact.short.as_str()));
    let cells = |row: &Row| {
        let name = track.signal(&row.signal).map_or(String::new(), |signal| signal.name.clone());
        let states = row
            .cells
            .iter()
            .map(|state| state.map_or(String::new(), |state| state.name().to_owned()));
        std::iter::once(name).chain(states).collect()
    };
    doc.parts.push(Section::table(&head, rows.iter().map(cells).collect()));
    doc.parts.push(Section::Note(gaps(track, &rows)));
    let mut unwritten = Vec::new();
    for one in documents {
        if artifact::is_written(one, &sheets) {
            doc.take(artifact::document(one, &sheets, &wins, today));
        } else {
            unwritten.push(one.name.clone());
        }
    }
    if !unwritten.is_empty() {
        doc.parts.push(Section::Heading(2, "Not written here".to_owned()));
        doc.parts.push(Section::bullets(unwritten));
    }
    doc
}
