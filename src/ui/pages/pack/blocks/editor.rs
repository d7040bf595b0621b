//! The pen: the handle by which one block of a document is written. Editor, offers, example and
//! picture all use it, so that what happens to a block is said in one place.

use crate::domain::workspace::event::DocumentEvent;
use crate::{
    browser::random,
    domain::{
        english,
        id::{BlockId, ColumnId, RowId},
        records::{
            document::{Row, Sheet, example, known_key, rows_of},
            win::Confidence,
        },
        schema::{
            block::Block,
            column::{BlockKind, CellType, Column, key},
            field_order::arranged,
        },
        workspace::event::Event,
    },
    ui::{components::focus::focus_after_render, open_case::OpenCase, pages::pack::draft::Draft},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Value and name of each thing that can be chosen.
pub(super) type Choices = Vec<(String, String)>;

/// One block being written. Cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::pack) struct BlockEditor {
    pub(super) open: OpenCase,
    pub(in crate::ui::pages::pack) desk: Draft,
    block: StoredValue<Arc<Block>>,
    columns: StoredValue<Arc<Vec<Column>>>,
    /// As they are.
    pub(super) rows: Memo<Vec<Row>>,
    /// As they were a moment ago, when the typing paused.
    pub(super) late: Memo<Vec<Row>>,
    /// Each row with its number: blank ones have that which they will get.
    pub(super) numbers: Memo<Vec<(String, usize)>>,
}

impl BlockEditor {
    /// For one block of the document on the desk.
    pub(in crate::ui::pages::pack) fn new(desk: Draft, block: &Block) -> Self {
        let (of_rows, of_late) = (block.id.clone(), block.id.clone());
        let open = desk.open;
        let (case, artifact) = (open.id(), desk.artifact().id.clone());
        let rows = Memo::new(move |_| {
            open.read(|workspace| {
                workspace.sheet(&case, &artifact, &of_rows).map(|sheet| sheet.rows.clone())
            })
            .unwrap_or_default()
        });
        Self {
            open,
            desk,
            columns: StoredValue::new(Arc::new(arranged(block).columns())),
            block: StoredValue::new(Arc::new(block.clone())),
            rows,
            late: Memo::new(move |_| desk.rows(&of_late)),
            numbers: Memo::new(move |_| numbers(&rows.read())),
        }
    }

    pub(in crate::ui::pages::pack) fn block(self) -> Arc<Block> {
        self.block.get_value()
    }

    /// In the order in which their fields stand.
    pub(super) fn columns(self) -> Arc<Vec<Column>> {
        self.columns.get_value()
    }

    /// The id of the field of a cell.
    pub(super) fn field(self, row: &str, column: &str) -> String {
        format!("{}-{row}-{column}", self.block().id)
    }

    /// The first field of a row.
    fn first_field(self, row: &str) -> String {
        let columns = self.columns();
        format!("#{}", self.field(row, columns.first().map_or("", |column| column.id.as_str())))
    }

    /// One row, kept in step. A row that is not there yet is blank.
    pub(super) fn row(self, id: &RowId) -> Memo<Row> {
        let id = id.clone();
        Memo::new(move |_| {
            // Read in place: each row looks at all rows with each letter, and a copy of them all
            // would be a square.
            self.rows
                .read()
                .iter()
                .find(|row| row.id == id)
                .cloned()
                .unwrap_or_else(|| Row::new(id.clone()))
        })
    }

    /// The rows that stand on the page; with `ghost` one at least, which begins with its first
    /// letter.
    pub(super) fn keys(self, ghost: bool) -> Memo<Vec<RowId>> {
        Memo::new(move |_| {
            let mut keys: Vec<RowId> = self.rows.read().iter().map(|row| row.id.clone()).collect();
            if ghost && keys.is_empty() {
                keys.push(RowId::nth(1));
            }
            keys
        })
    }

    /// What a cell of this column can be chosen from; `None` where it is written.
    pub(super) fn choices(self, column: &Column) -> Option<Memo<Choices>> {
        let fixed: Choices = match column.holds {
            CellType::Choice => {
                column.choices.iter().map(|choice| (key(choice), choice.clone())).collect()
            }
            CellType::Scale => {
                (1..=5).map(|value: u8| (value.to_string(), value.to_string())).collect()
            }
            CellType::Known => Confidence::ALL
                .into_iter()
                .map(|known| (known_key(known).to_owned(), known.name().to_owned()))
                .collect(),
            CellType::Parent => return Some(Memo::new(move |_| self.names())),
            CellType::Win => return Some(Memo::new(move |_| self.wins())),
            _ => return None,
        };
        Some(Memo::new(move |_| fixed.clone()))
    }

    /// The rows by name, for those that hang under another.
    fn names(self) -> Choices {
        let first = self.columns().first().map(|column| column.id.clone());
        let name = |row: &Row| {
            english::first_sentence(first.as_ref().map_or("", |first| row.cell(first.as_str())), 60)
        };
        let rows = self.rows.read();
        rows.iter()
            .filter(|row| !row.is_blank())
            .map(|row| (row.id.as_str().to_owned(), name(row)))
            .collect()
    }

    fn wins(self) -> Choices {
        let name = |win: &crate::domain::records::win::Win| {
            let private = if win.private { " (private: stays on this device)" } else { "" };
            (
                win.id.as_str().to_owned(),
                format!("{}{private}", english::first_sentence(&win.title(), 80)),
            )
        };
        self.open.read(|workspace| {
            workspace.wins().into_iter().filter(|win| win.has_text()).map(name).collect()
        })
    }

    /// Writes a cell.
    pub(super) fn write(self, row: &str, column: &str, text: String) {
        let (Ok(row), Ok(column)) = (RowId::try_from(row), ColumnId::try_from(column)) else {
            return;
        };
        self.dispatch(|at| {
            Event::Document(DocumentEvent::CellWritten {
                case: at.case,
                artifact: at.artifact,
                block: at.block,
                row,
                column,
                text,
            })
        });
    }

    /// Another row behind this one, or at the end, and the focus into it.
    pub(super) fn add(self, after: Option<&str>) {
        let rows = self.rows.get_untracked();
        let at = after
            .and_then(|after| rows.iter().position(|row| row.id.as_str() == after))
            .map(|at| at + 1);
        let row = Row::new(RowId::drawn(random::bytes()));
        let field = self.first_field(row.id.as_str());
        self.dispatch(|place| {
            Event::Document(DocumentEvent::RowAdded {
                case: place.case,
                artifact: place.artifact,
                block: place.block,
                row,
                at,
            })
        });
        focus_after_render(field);
    }

    /// Moves a row by one. `same` is the button, which is gone for a moment while the row moves.
    pub(super) fn step(self, row: &str, down: bool, same: String) {
        let rows = self.rows.get_untracked();
        let Some((at, known)) = rows.iter().enumerate().find(|(_, known)| known.id.as_str() == row)
        else {
            return;
        };
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        if to < rows.len() {
            self.dispatch(|place| {
                Event::Document(DocumentEvent::RowMoved {
                    case: place.case,
                    artifact: place.artifact,
                    block: place.block,
                    row: known.id.clone(),
                    to,
                })
            });
            focus_after_render(same);
        }
    }

    /// Drops a row; the focus goes to the next, else to the one before, else to where one is added.
    pub(super) fn drop(self, row: &str) {
        let rows = self.rows.get_untracked();
        let Some((at, known)) = rows.iter().enumerate().find(|(_, known)| known.id.as_str() == row)
        else {
            return;
        };
        let beside = rows.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| rows.get(at)));
        let to = beside.map_or_else(|| self.begin(), |row| self.first_field(row.id.as_str()));
        self.dispatch(|place| {
            Event::Document(DocumentEvent::RowDropped {
                case: place.case,
                artifact: place.artifact,
                block: place.block,
                row: known.id.clone(),
            })
        });
        focus_after_render(to);
    }

    /// Drops all rows.
    pub(super) fn clear(self) {
        self.dispatch(|at| {
            Event::Document(DocumentEvent::SheetCleared {
                case: at.case,
                artifact: at.artifact,
                block: at.block,
            })
        });
        focus_after_render(self.begin());
    }

    /// Puts the example in the place of what stands there.
    pub(super) fn take_example(self) {
        let rows = example(&self.block());
        self.fill(rows, "The example stands here now. Make it yours, line by line.");
    }

    /// Puts one of the beginnings in the place of what stands there.
    pub(super) fn take_start(self, id: &str) {
        let block = self.block();
        if let Some(start) = block.starts.iter().find(|start| start.id == id) {
            self.fill(
                rows_of(&start.rows),
                "It stands here now. Add today’s values, targets and owners.",
            );
        }
    }

    /// Puts these rows in the place of what stands there, and says so.
    pub(super) fn fill(self, rows: Vec<Row>, says: &str) {
        self.dispatch(|at| Event::Document(DocumentEvent::SheetFilled(Sheet { rows, ..at })));
        self.open.session.notify(says, true);
    }

    /// Where an empty block is begun.
    fn begin(self) -> String {
        match self.block().kind {
            BlockKind::Text | BlockKind::List => self.first_field("r1"),
            _ => format!("#{}-add", self.block().id),
        }
    }

    /// Moves the focus to a cell, to the first of a row, or to where the block is begun.
    pub(in crate::ui::pages::pack) fn focus(self, row: Option<&str>, column: Option<&str>) {
        focus_after_render(match (row, column) {
            (Some(row), Some(column)) => format!("#{}", self.field(row, column)),
            (Some(row), None) => self.first_field(row),
            (None, _) => {
                let rows = self.rows.get_untracked();
                rows.first().map_or_else(|| self.begin(), |row| self.first_field(row.id.as_str()))
            }
        });
    }

    /// Where the block stands: a sheet of it without rows.
    pub(super) fn place(self) -> Sheet {
        let id: BlockId = self.block().id.clone();
        Sheet::new(self.open.id(), self.desk.artifact().id.clone(), id)
    }

    fn dispatch(self, event: impl FnOnce(Sheet) -> Event) {
        self.open.dispatch(event(self.place()));
    }
}

fn numbers(rows: &[Row]) -> Vec<(String, usize)> {
    let mut written = 0;
    let mut numbers = Vec::with_capacity(rows.len());
    for row in rows {
        numbers.push((row.id.as_str().to_owned(), written + 1));
        written += usize::from(!row.is_blank());
    }
    numbers
}
