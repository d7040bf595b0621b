//! Words without columns: a text as one tall field, a list as lines of which Enter begins the next.

use super::{editor::BlockEditor, rows::number, table_editor::steps};
use crate::{
    domain::{english, id::RowId, schema::column::TEXT},
    ui::linger::linger_each,
};
use leptos::prelude::*;

/// The field of a text, with its words counted against the aim.
pub(super) fn text(pen: BlockEditor) -> AnyView {
    let keys = pen.keys(true);
    // A text is one row; what a file may have brought in beside it has its own field.
    view! {
        <div class="texts">
            <For
                each=move || keys.get()
                key=Clone::clone
                children=linger_each(move |id: RowId| tall(pen, &id))
            />
        </div>
    }
    .into_any()
}

fn tall(pen: BlockEditor, id: &RowId) -> AnyView {
    let (row, block, id) = (pen.row(id), pen.block(), id.as_str());
    let (title, under) = (format!("{}-title", block.id), format!("{}-words", pen.field(id, TEXT)));
    let aim = block.words;
    let words = Memo::new(move |_| english::words(row.read().cell(TEXT)));
    let says = move || {
        let words = english::count_label(words.get(), "word", "words");
        if aim > 0 { format!("{words}, aim for about {aim}") } else { words }
    };
    view! {
        <div class="field" data-row=id.to_owned()>
            <textarea
                dir="auto"
                class="tall"
                id=pen.field(id, TEXT)
                rows="6"
                aria-labelledby=title
                aria-describedby=under.clone()
                data-column=TEXT
                prop:value=move || row.read().cell(TEXT).to_owned()
            ></textarea>
            <p class="under" id=under>
                {says}
            </p>
        </div>
    }
    .into_any()
}

/// The lines of a list.
pub(super) fn list(pen: BlockEditor) -> AnyView {
    let keys = pen.keys(true);
    view! {
        <ol class="line-fields">
            <For
                each=move || keys.get()
                key=Clone::clone
                children=linger_each(move |id: RowId| line(pen, &id))
            />
        </ol>
    }
    .into_any()
}

fn line(pen: BlockEditor, id: &RowId) -> AnyView {
    let (row, id) = (pen.row(id), id.as_str());
    let (title, own) = (format!("{}-title", pen.block().id), pen.field(id, "number"));
    view! {
        <li data-row=id.to_owned()>
            <span class="num" id=own.clone()>
                {number(pen, id)}
            </span>
            <textarea
                dir="auto"
                id=pen.field(id, "line")
                rows="1"
                aria-labelledby=format!("{title} {own}")
                data-column="line"
                data-line=""
                prop:value=move || row.read().cell("line").to_owned()
            ></textarea>
            {steps(pen, id)}
        </li>
    }
    .into_any()
}
