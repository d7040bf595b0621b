//! The win that is opened: what the parts of its sheet share.

use crate::domain::workspace::event::WinEvent;
use crate::{
    domain::{
        id::{SignalId, WinId},
        records::{win::Win, win_part::WinField},
    },
    ui::{
        components::text_fields::{TextAreaField, TextField},
        session::Session,
    },
};
use leptos::prelude::*;

/// A handle on the win that is opened.
#[derive(Clone, Copy)]
pub(super) struct OpenWin {
    pub(super) session: Session,
    pub(super) id: StoredValue<WinId>,
    pub(super) win: Memo<Option<Win>>,
    /// The signals it supports: those it names, and those for which an answer cites it.
    pub(super) supports: Memo<Vec<SignalId>>,
}

impl OpenWin {
    /// Its id.
    pub(super) fn id(self) -> WinId {
        self.id.get_value()
    }

    /// Reads something from it; the default in the moment after it was dropped.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&Win) -> T) -> T {
        self.win.with(|win| win.as_ref().map(read)).unwrap_or_default()
    }

    /// One of its texts.
    pub(super) fn text(self, part: WinField) -> Memo<String> {
        Memo::new(move |_| self.read(|win| win.part(part).to_owned()))
    }

    pub(super) fn write(self, part: WinField) -> Callback<String> {
        Callback::new(move |text| {
            self.session.dispatch(WinEvent::WinPartWritten { win: self.id(), part, text })
        })
    }

    /// A field of one line for one of its texts.
    pub(super) fn line(self, part: WinField) -> AnyView {
        view! {
            <TextField
                id=field_of(part)
                label=part.name()
                hint=part.hint()
                value=self.text(part)
                on_write=self.write(part)
            />
        }
        .into_any()
    }

    /// A field of several lines for one of its texts.
    pub(super) fn tall(self, part: WinField) -> AnyView {
        view! {
            <TextAreaField
                id=field_of(part)
                label=part.name()
                hint=part.hint()
                value=self.text(part)
                rows=2
                on_write=self.write(part)
            />
        }
        .into_any()
    }
}

/// The id of the field for a part.
pub(super) fn field_of(part: WinField) -> String {
    format!("win-{}", part as u8)
}
