//! Under which column each place of a pasted row goes: from the cell on, in the order in which the
//! fields stand; or where the first row names columns, by these names.

use super::target::{Target, folded};
use crate::domain::english;

/// What stands in a table that leaves, and in no field: the number of a row, and the score of a
/// risk.
const COMPUTED: [&str; 2] = ["No.", "Score"];

/// Where the places of a row go.
pub(super) struct Under {
    /// The column of each place; `None` where what stands there is computed here.
    pub(super) columns: Vec<Option<usize>>,
    /// Where the first row said it: which columns it named, as a sentence behind another.
    pub(super) named: Option<String>,
}

/// Under which column each place of the pasted rows goes. A first row that says nothing but names
/// of columns is their heading: it is taken out, and says where the others go.
pub(super) fn under(target: &Target<'_>, grid: &mut Vec<Vec<String>>) -> Result<Under, String> {
    let width = grid
        .iter()
        .filter_map(|row| row.iter().rposition(|cell| !cell.trim().is_empty()))
        .max()
        .map_or(0, |last| last + 1);
    if let Some(columns) = headed(target, grid, width) {
        let head = grid.remove(0);
        return Ok(Under { named: Some(says(target, &columns, &head)), columns });
    }
    let first =
        target.columns.iter().position(|column| column.id == target.column).unwrap_or_default();
    let room = target.columns.len() - first;
    if width > room {
        let name = target.columns.get(first).map_or("", |column| column.name.as_str());
        let room = if room == 1 {
            "it is the last column".to_owned()
        } else {
            format!("there are {room} columns from it on")
        };
        return Err(format!(
            "What was copied is {width} columns wide, and does not fit under “{name}”: {room}. Nothing was pasted. Begin further left, or copy fewer columns."
        ));
    }
    Ok(Under { columns: (first..first + width).map(Some).collect(), named: None })
}

fn headed(target: &Target<'_>, grid: &[Vec<String>], width: usize) -> Option<Vec<Option<usize>>> {
    let head = grid.first().filter(|_| grid.len() > 1 && width > 1)?;
    let named = |cell: &String| {
        target.columns.iter().position(|column| folded(&column.name) == folded(cell))
    };
    let known = |cell: &String| named(cell).map(Some).or_else(|| computed(cell).map(|_| None));
    let under: Vec<Option<usize>> = head.iter().take(width).map(known).collect::<Option<_>>()?;
    let twice = under
        .iter()
        .enumerate()
        .any(|(at, one)| one.is_some() && under.iter().take(at).any(|other| other == one));
    (under.len() == width && under.iter().any(Option::is_some) && !twice).then_some(under)
}

fn computed(cell: &str) -> Option<&'static str> {
    COMPUTED.into_iter().find(|name| folded(name) == folded(cell))
}

/// ` The first row named the columns: Owner and Risk. No. and Score are left out.`
fn says(target: &Target<'_>, columns: &[Option<usize>], head: &[String]) -> String {
    let named: Vec<&str> =
        columns.iter().filter_map(|at| Some(target.columns.get((*at)?)?.name.as_str())).collect();
    let left: Vec<&str> = head
        .iter()
        .zip(columns)
        .filter(|(_, at)| at.is_none())
        .filter_map(|(name, _)| computed(name))
        .collect();
    let left = match left.len() {
        0 => String::new(),
        n => {
            format!(" {} {} left out.", english::join_and(&left), if n == 1 { "is" } else { "are" })
        }
    };
    format!(" The first row named the columns: {}.{left}", english::join_and(&named))
}
