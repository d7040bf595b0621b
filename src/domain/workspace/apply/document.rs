//! What events do to the documents of a case: rows, cells, and what is hidden. The half of the
//! editing that documents need.

use super::edit::Edit;
use crate::domain::records::pack::State;
use crate::domain::workspace::event::DocumentEvent;
use crate::domain::{
    id::{ArtifactId, BlockId, CaseId, ColumnId, RowId},
    records::{
        document::{Row, Sheet},
        key::Key,
        pack::{DocumentStatus, Pack},
        record::Record,
    },
    schema::column::TEXT,
};

impl Edit<'_> {
    pub(super) fn document_event(&mut self, event: &DocumentEvent) {
        match event {
            DocumentEvent::ItemMarked { case, artifact, item, state } => {
                self.noted(case, artifact, |noted| {
                    match state {
                        State::None => noted.items.remove(item),
                        state => noted.items.insert(item.clone(), *state),
                    };
                })
            }
            DocumentEvent::ArtifactNoted { case, artifact, text } => {
                self.noted(case, artifact, |noted| noted.note.clone_from(text))
            }
            DocumentEvent::ArtifactAdded { case, artifact } => self.pack(case, |pack| {
                let noted = pack.artifacts.remove(artifact).unwrap_or_default();
                pack.artifacts.insert(artifact.clone(), noted);
            }),
            DocumentEvent::ArtifactDropped { case, artifact } => self.drop_artifact(case, artifact),
            DocumentEvent::RowAdded { case, artifact, block, row, at } => {
                self.sheet(case, artifact, block, |sheet| add(sheet, row, *at));
            }
            DocumentEvent::CellWritten { case, artifact, block, row, column, text } => {
                self.sheet(case, artifact, block, |sheet| write(sheet, row, column, text));
            }
            DocumentEvent::CellsPasted { case, artifact, block, rows } => {
                self.sheet(case, artifact, block, |sheet| paste(sheet, rows));
            }
            DocumentEvent::RowMoved { case, artifact, block, row, to } => {
                self.sheet(case, artifact, block, |sheet| move_to(sheet, row, *to));
            }
            DocumentEvent::RowDropped { case, artifact, block, row } => {
                self.sheet(case, artifact, block, |sheet| {
                    sheet.rows.retain(|known| known.id != *row)
                });
            }
            DocumentEvent::SheetCleared { case, artifact, block } => {
                self.remove(&Key::sheet(case, artifact, block))
            }
            DocumentEvent::SheetFilled(filled) => {
                self.sheet(&filled.case, &filled.artifact, &filled.block, |sheet| {
                    sheet.rows.clone_from(&filled.rows)
                });
            }
            DocumentEvent::WordsHidden(mask) if mask.is_blank() => {
                self.remove(&Key::mask(&mask.case))
            }
            DocumentEvent::WordsHidden(mask) => self.put(Record::RedactionList(mask.clone())),
        }
    }

    /// Changes a sheet. One without rows is no record; the first row puts the document into the
    /// pack.
    pub(super) fn sheet(
        &mut self,
        case: &CaseId,
        artifact: &ArtifactId,
        block: &BlockId,
        change: impl FnOnce(&mut Sheet),
    ) {
        let key = Key::sheet(case, artifact, block);
        let known = match self.records.get(&key) {
            Some(Record::Sheet(sheet)) => Some(sheet.clone()),
            _ => None,
        };
        let mut sheet = known
            .clone()
            .unwrap_or_else(|| Sheet::new(case.clone(), artifact.clone(), block.clone()));
        change(&mut sheet);
        if sheet.rows.is_empty() {
            return self.remove(&key);
        }
        if known.is_none() {
            self.pack(case, |pack| {
                if !pack.artifacts.contains_key(artifact) {
                    pack.artifacts.insert(artifact.clone(), DocumentStatus::default());
                }
            });
        }
        self.put(Record::Sheet(sheet));
    }

    pub(super) fn pack(&mut self, case: &CaseId, change: impl FnOnce(&mut Pack)) {
        let known = match self.records.get(&Key::pack(case)) {
            Some(Record::Pack(pack)) => pack.clone(),
            _ => Pack::new(case.clone()),
        };
        let mut pack = known.clone();
        change(&mut pack);
        if pack != known {
            self.put(Record::Pack(pack));
        }
    }

    /// Changes what is noted about a document. One without an entry gets one only when there is
    /// something to note, because an entry puts it into the pack.
    pub(super) fn noted(
        &mut self,
        case: &CaseId,
        artifact: &ArtifactId,
        change: impl FnOnce(&mut DocumentStatus),
    ) {
        self.pack(case, |pack| {
            let mut noted = pack.artifacts.get(artifact).cloned().unwrap_or_default();
            change(&mut noted);
            if noted != DocumentStatus::default() || pack.artifacts.contains_key(artifact) {
                pack.artifacts.insert(artifact.clone(), noted);
            }
        });
    }

    /// Takes a document out of the pack, with all that was written in it.
    pub(super) fn drop_artifact(&mut self, case: &CaseId, artifact: &ArtifactId) {
        self.pack(case, |pack| {
            pack.artifacts.remove(artifact);
        });
        let written: Vec<Key> = self
            .records
            .values()
            .filter(|record| matches!(record, Record::Sheet(sheet) if sheet.case == *case && sheet.artifact == *artifact))
            .map(Record::key)
            .collect();
        written.iter().for_each(|key| self.remove(key));
    }
}

/// Writes a cell; a row that is not there begins with its first letter. A row of several cells
/// stays when the last letter goes, because somebody is about to write others; the one row of a
/// text goes with it.
pub(super) fn write(sheet: &mut Sheet, id: &RowId, column: &ColumnId, text: &str) {
    match sheet.rows.iter_mut().find(|row| row.id == *id) {
        Some(row) => row.write(column, text),
        None if text.is_empty() => {}
        None => {
            let mut row = Row::new(id.clone());
            row.write(column, text);
            sheet.rows.push(row);
        }
    }
    if column.as_str() == TEXT && text.is_empty() {
        sheet.rows.retain(|row| row.id != *id || !row.is_blank());
    }
}

/// Adds a row at a place or at the end, once.
pub(super) fn add(sheet: &mut Sheet, row: &Row, at: Option<usize>) {
    if sheet.row(&row.id).is_none() {
        let end = sheet.rows.len();
        sheet.rows.insert(at.map_or(end, |at| at.min(end)), row.clone());
    }
}

/// Moves a row to another place.
pub(super) fn move_to(sheet: &mut Sheet, row: &RowId, to: usize) {
    if let Some(at) = sheet.rows.iter().position(|known| known.id == *row) {
        let row = sheet.rows.remove(at);
        sheet.rows.insert(to.min(sheet.rows.len()), row);
    }
}

/// Writes cells row by row. A row that is not there comes behind the one before it, the first at
/// the end.
pub(super) fn paste(sheet: &mut Sheet, rows: &[Row]) {
    let mut at = sheet.rows.len();
    for row in rows {
        let known = sheet.rows.iter().position(|known| known.id == row.id);
        let place = known.unwrap_or_else(|| {
            let place = at.min(sheet.rows.len());
            sheet.rows.insert(place, Row::new(row.id.clone()));
            place
        });
        if let Some(written) = sheet.rows.get_mut(place) {
            row.cells.iter().for_each(|(column, text)| written.write(column, text));
        }
        at = place + 1;
    }
}
