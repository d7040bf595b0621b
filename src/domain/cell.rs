//! Whether what stands in a cell is what its column holds.

use super::{
    column::{Column, Holds},
    date::Day,
    number,
    picture::{heat::scale, timeline::Moment},
    sheet::{Row, known},
};

/// Whether what stands in a cell is what its column holds. An empty cell fits anywhere.
#[must_use]
pub fn fits(column: &Column, cell: &str, rows: &[Row]) -> bool {
    let cell = cell.trim();
    cell.is_empty()
        || match column.holds {
            Holds::Line | Holds::Text | Holds::Person | Holds::Win => true,
            Holds::Number => number::read(cell).is_some(),
            Holds::Money => number::read(cell).is_some_and(|figure| figure.mark != "%"),
            Holds::Percent => number::read(cell).is_some_and(|figure| figure.mark.is_empty() || figure.mark == "%"),
            Holds::Date => Day::typed(cell).is_some(),
            Holds::Moment => Moment::parse(cell).is_some(),
            Holds::Choice => column.choice(cell).is_some(),
            Holds::Scale => scale(cell).is_some(),
            Holds::Parent => rows.iter().any(|row| row.id.as_str() == cell),
            Holds::Known => known(cell).is_some(),
        }
}
