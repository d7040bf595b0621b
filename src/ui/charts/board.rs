//! The board of a roadmap: three columns of cards, the near ones solid, the next outlined, the far
//! ones a line.

use crate::{
    domain::{
        figures::board::{Board, COLUMNS},
        records::document::Row,
    },
    export::row_length::is_tall,
    ui::components::glyph::mark,
};
use leptos::prelude::*;

/// Letters on a line of a card.
const ACROSS: usize = 30;

/// The board. Its cards are words, so it needs no twin.
pub fn board(board: &Board<'_>) -> AnyView {
    let marks = ["done", "started", "none"];
    let columns = COLUMNS.iter().zip(&board.columns).zip(marks);
    let columns =
        columns.map(|(((_, name), rows), state)| column(name, rows, state)).collect_view();
    let unplaced =
        (!board.unplaced.is_empty()).then(|| column("Not placed yet", &board.unplaced, "none"));
    view! { <div class="board">{columns} {unplaced}</div> }.into_any()
}

fn column(name: &'static str, rows: &[&Row], state: &'static str) -> AnyView {
    let cards = rows.iter().map(|row| card(row)).collect_view();
    let none = rows.is_empty().then(|| view! { <p class="caption">"Nothing here."</p> });
    view! {
        <div>
            <p class="over">{mark(state)} " " {name}</p>
            <ul class="cards" aria-label=name>
                {cards}
            </ul>
            {none}
        </div>
    }
    .into_any()
}

fn card(row: &Row) -> AnyView {
    let name = match row.cell("item").trim() {
        "" => "Not named yet".to_owned(),
        name => name.to_owned(),
    };
    let small: Vec<&str> = ["owner", "outcome", "measure"]
        .iter()
        .map(|id| row.cell(id).trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let small = small.join(". ");
    let tall = is_tall([(name.as_str(), ACROSS), (small.as_str(), ACROSS)]);
    view! { <li class:tall=tall>{name} " " <small>{small}</small></li> }.into_any()
}
