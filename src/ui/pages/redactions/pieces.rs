//! Everything that there is to look through, and the list with which it is done.

use crate::domain::workspace::event::DocumentEvent;
use crate::{
    domain::{
        english,
        records::redaction_list::{Redaction, RedactionList},
    },
    export::{
        doc::Doc,
        outgoing::{Place, places_of},
    },
    ui::open_case::OpenCase,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Everything there is to look through.
pub(super) type Pieces = Memo<Vec<(Place, Arc<Doc>)>>;

/// Changes the list.
pub(super) fn change(open: OpenCase, edit: &mut dyn FnMut(&mut RedactionList)) {
    let mut mask = open.session.read_untracked(|workspace| workspace.mask(&open.id()));
    edit(&mut mask);
    open.dispatch(DocumentEvent::WordsHidden(mask));
}

/// The names of the places where a word stands, in a row; empty where there are none.
pub(super) fn places(pieces: &[(Place, Arc<Doc>)], hidden: &Redaction) -> String {
    let found = places_of(pieces.iter().map(|(place, doc)| (place, &**doc)), hidden);
    let names: Vec<String> = found.into_iter().map(Place::name).collect();
    english::join_and(&names)
}
