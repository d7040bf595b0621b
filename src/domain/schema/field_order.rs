//! How the fields of a row stand: which of them under one another, and whether all fit abreast.
//!
//! In the domain, because it is the order of the fields: what the Tab key goes through, and what
//! pasted cells fill.

use super::{
    block::Block,
    column::{BlockKind, CellType, Column},
};

/// What all columns may take together beside the number and the tools, in tenths of a rem, so that
/// the table still reads.
const FITS: u32 = 580;
/// The least for a column of words.
const WORDS: u32 = 115;
/// What a score takes that is reckoned from two others.
const SCORE: u32 = 70;
/// More fields than these do not stand under one another.
const MOST: usize = 2;

/// How the fields of a row stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// Columns that stand together, in the order of their first.
    pub groups: Vec<Vec<Column>>,
    /// Whether they fit abreast.
    pub abreast: bool,
}

impl Arrangement {
    /// The columns in the order in which their fields stand.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        self.groups.concat()
    }
}

/// Sentences stand under the first words of their row. Where that is not enough, all words stand
/// together; and where even that is not, nothing does and the row wraps.
#[must_use]
pub fn arranged(block: &Block) -> Arrangement {
    let score = if block.kind == BlockKind::Risks { SCORE } else { 0 };
    let few = together(block, false, score);
    if few.abreast {
        return few;
    }
    let all = together(block, true, score);
    let tall = all.groups.iter().any(|group| group.len() > MOST);
    if all.abreast && !tall { all } else { few }
}

/// With the sentences of a row under its first words; with `all`, the other words as well.
fn together(block: &Block, all: bool, score: u32) -> Arrangement {
    let mut groups: Vec<Vec<Column>> = Vec::new();
    let mut words: Option<usize> = None;
    for column in block.columns() {
        let joins = match column.holds {
            CellType::Text => true,
            CellType::Line => all || words.is_none(),
            _ => false,
        };
        match words.filter(|_| joins).and_then(|at| groups.get_mut(at)) {
            Some(group) => group.push(column),
            None => {
                words = words.or(joins.then_some(groups.len()));
                groups.push(vec![column]);
            }
        }
    }
    let taken: u32 =
        groups.iter().filter_map(|group| group.first()).map(|column| width(column.holds)).sum();
    Arrangement { groups, abreast: taken + score <= FITS }
}

/// What a column takes. The styles have the same figures.
fn width(holds: CellType) -> u32 {
    match holds {
        CellType::Line | CellType::Text => WORDS,
        CellType::Scale => 48,
        CellType::Number | CellType::Money | CellType::Percent => 75,
        CellType::Choice | CellType::Known => 100,
        CellType::Person | CellType::Date => 95,
        CellType::Moment => 130,
        CellType::Parent | CellType::Win => 120,
    }
}
