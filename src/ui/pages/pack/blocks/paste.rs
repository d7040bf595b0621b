//! Pasting into a block: cells fill the table from a cell on, lines become lines of the list. What
//! a single field can take by itself is left to the browser, and so is all prose.

use super::editor::BlockEditor;
use crate::domain::workspace::event::DocumentEvent;
use crate::{
    browser::{
        clipboard::{self, Clip, around},
        random,
    },
    domain::{
        id::{ColumnId, RowId},
        paste::{self, Pasted, Target},
        schema::column::{BlockKind, CellType, Column},
        workspace::event::Event,
    },
    ui::components::focus::caret_soon,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// Hears what is pasted while a list of choices or the button that adds has the focus: the browser
/// tells that to nobody in particular.
pub(super) fn listen(pen: BlockEditor) {
    let heard = window_event_listener(ev::paste, move |event| {
        let Some(at) = document().active_element().filter(|_| !event.default_prevented()) else {
            return;
        };
        if at.tag_name() == "SELECT" {
            let (Some(row), Some(column)) =
                (super::rows::row_of(&at), at.get_attribute("data-column"))
            else {
                return;
            };
            if pen.field(&row, &column) == at.id() {
                into(pen, &event, &at, &row, &column);
            }
        } else if at.id() == format!("{}-add", pen.block().id) {
            let first = pen
                .columns()
                .first()
                .map(|column| column.id.as_str().to_owned())
                .unwrap_or_default();
            into(pen, &event, &at, fresh().as_str(), &first);
        }
    });
    on_cleanup(move || heard.remove());
}

/// Somebody pastes into a field of the block.
pub(super) fn hear(pen: BlockEditor, event: &ClipboardEvent) {
    let Some((field, row)) = super::rows::place(event.unchecked_ref()) else { return };
    let Some(column) = field.get_attribute("data-column") else { return };
    into(pen, event, &field, &row, &column);
}

fn into(pen: BlockEditor, event: &ClipboardEvent, field: &Element, row: &str, column: &str) {
    let Some(clip) = clipboard::pasted(event).filter(|_| pen.block().kind != BlockKind::Text)
    else {
        return;
    };
    let session = pen.open.session;
    if clip.other {
        event.prevent_default();
        return session
            .notify("What was copied holds no plain text, so nothing was pasted.", false);
    }
    let done = match pen.block().kind {
        _ if clip.text.is_empty() => return,
        BlockKind::List => lines(pen, &clip, field, row),
        _ => cells(pen, &clip, field, row, column),
    };
    match done {
        Done::Browser => {}
        Done::Typed(text) => {
            event.prevent_default();
            if !clipboard::insert(&text) {
                session.notify("The browser did not let the page paste this.", false);
            }
        }
        Done::Pasted(pasted, caret) => {
            event.prevent_default();
            let at = pasted.caret;
            pen.paste(pasted);
            if let Some(field) = caret {
                caret_soon(field, at);
            }
        }
        Done::Refused(why) => {
            event.prevent_default();
            session.notify(&why, false);
        }
    }
}

/// What becomes of a paste.
enum Done {
    /// The browser does it best.
    Browser,
    /// These words at the caret.
    Typed(String),
    /// Rows are written, and the caret goes into this field.
    Pasted(Pasted, Option<String>),
    /// Nothing, and why.
    Refused(String),
}

fn lines(pen: BlockEditor, clip: &Clip, field: &Element, row: &str) -> Done {
    let (before, after) = around(field).unwrap_or_default();
    let found = paste::lines(&clip.text);
    let text = clip.text.trim_end_matches(['\n', '\r']);
    if !text.contains(['\n', '\r', '\t'])
        && (!before.trim().is_empty() || found.first().is_some_and(|line| line == text))
    {
        return if text == clip.text { Done::Browser } else { Done::Typed(text.to_owned()) };
    }
    let rows = pen.rows.get_untracked();
    let Ok(row) = RowId::try_from(row) else { return Done::Browser };
    match paste::into_list(&rows, &row, (&before, &after), &found, &mut fresh) {
        Ok(pasted) => {
            let caret = pasted.rows.last().map(|row| pen.field(row.id.as_str(), "line"));
            Done::Pasted(pasted, caret)
        }
        Err(why) => Done::Refused(why),
    }
}

fn cells(pen: BlockEditor, clip: &Clip, field: &Element, row: &str, column: &str) -> Done {
    let columns = pen.columns();
    let holds = columns
        .iter()
        .find(|known| known.id.as_str() == column)
        .map_or(CellType::Line, |column| column.holds);
    let several = clip.table || clip.text.contains('\t');
    let grid = paste::cells(&clip.text);
    let written = matches!(field.tag_name().as_str(), "TEXTAREA" | "INPUT")
        && !matches!(holds, CellType::Date | CellType::Moment);
    if holds == CellType::Text && !several {
        return Done::Browser;
    }
    match grid.as_slice() {
        [only] if written => {
            if let [value] = only.as_slice() {
                let lines = value.contains(['\n', '\r', '\t']);
                match holds {
                    _ if *value == clip.text && !lines => return Done::Browser,
                    CellType::Line | CellType::Person => {
                        return Done::Typed(paste::one_line(value));
                    }
                    _ if holds == CellType::Text || !lines => return Done::Typed(value.clone()),
                    _ => {}
                }
            }
        }
        _ => {}
    }
    let around = around(field).filter(|(before, after)| {
        !several
            && matches!(holds, CellType::Line | CellType::Person)
            && !(before.is_empty() && after.is_empty())
    });
    let choices: Vec<Option<paste::Choices>> =
        columns.iter().map(|column| choices(pen, column)).collect();
    let rows = pen.rows.get_untracked();
    let (Ok(row_id), Ok(column_id)) = (RowId::try_from(row), ColumnId::try_from(column)) else {
        return Done::Browser;
    };
    let target = Target {
        columns: &columns,
        choices: &choices,
        rows: &rows,
        row: row_id,
        column: column_id,
        around,
    };
    match paste::fill(&target, grid, &mut fresh) {
        Ok(pasted) => Done::Pasted(pasted, Some(pen.field(row, column))),
        Err(why) => Done::Refused(why),
    }
}

fn choices(pen: BlockEditor, column: &Column) -> Option<paste::Choices> {
    pen.choices(column).map(|choices| choices.get_untracked())
}

fn fresh() -> RowId {
    RowId::drawn(random::bytes())
}

impl BlockEditor {
    /// Writes what was pasted, as one step.
    fn paste(self, pasted: Pasted) {
        let Pasted { rows, says, .. } = pasted;
        let at = self.place();
        self.open.session.paste(
            Event::Document(DocumentEvent::CellsPasted {
                case: at.case,
                artifact: at.artifact,
                block: at.block,
                rows,
            }),
            &says,
        );
    }
}
