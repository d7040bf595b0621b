//! Whether what stands in a cell is what its column holds.

use crate::domain::{
    amount,
    date::Day,
    figures::{heat::scale, timeline::Moment},
    records::document::{Row, known},
    schema::column::{CellType, Column},
};

/// Whether what stands in a cell is what its column holds. An empty cell fits anywhere.
#[must_use]
pub fn is_valid(column: &Column, cell: &str, rows: &[Row]) -> bool {
    let cell = cell.trim();
    cell.is_empty()
        || match column.holds {
            CellType::Line | CellType::Text | CellType::Person | CellType::Win => true,
            CellType::Number => amount::read(cell).is_some(),
            CellType::Money => amount::read(cell).is_some_and(|figure| figure.mark != "%"),
            CellType::Percent => amount::read(cell)
                .is_some_and(|figure| figure.mark.is_empty() || figure.mark == "%"),
            CellType::Date => Day::typed(cell).is_some(),
            CellType::Moment => Moment::parse(cell).is_some(),
            CellType::Choice => column.choice(cell).is_some(),
            CellType::Scale => scale(cell).is_some(),
            CellType::Parent => rows.iter().any(|row| row.id.as_str() == cell),
            CellType::Known => known(cell).is_some(),
        }
}
