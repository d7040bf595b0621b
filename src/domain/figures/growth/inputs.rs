//! The inputs of a growth model: which there are, how each is read, and what is wrong with those
//! that are not.

use super::run::Values;
use crate::domain::{amount, english, records::document::Row, schema::column::key};

/// What an input counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Customers.
    Count,
    /// A share of all, with its sign.
    Share,
    /// An amount.
    Income,
}

/// All inputs, as a person chooses them. The last two are the add-on, which a model may do without.
pub const INPUTS: [(&str, Measure); 6] = [
    ("Customers at the start", Measure::Count),
    ("New customers a month", Measure::Count),
    ("Share that leaves a month", Measure::Share),
    ("Income a customer a month", Measure::Income),
    ("Share that takes the add-on", Measure::Share),
    ("Income an add-on a month", Measure::Income),
];
/// So many a model cannot do without.
const NEEDED: usize = 4;

/// The cases: the column each stands in, and what it is called.
pub const CASES: [(&str, &str); 3] = [("low", "Low"), ("middle", "Middle"), ("high", "High")];

/// What may be wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Empty,
    Unread,
    Marked,
    Unmarked,
    Beyond,
    NoAmount,
    Below,
}

impl Wrong {
    /// In the order in which they are told.
    const ALL: [Self; 7] = [
        Self::Empty,
        Self::Unread,
        Self::Marked,
        Self::Unmarked,
        Self::Beyond,
        Self::NoAmount,
        Self::Below,
    ];

    fn says(self) -> &'static str {
        match self {
            Self::Empty => "is empty",
            Self::Unread => "cannot be read",
            Self::Marked => "is no plain number",
            Self::Unmarked => "needs a % sign",
            Self::Beyond => "is not between 0% and 100%",
            Self::NoAmount => "is no amount",
            Self::Below => "is below zero",
        }
    }

    /// Wrong in any table, and told at the cell itself.
    fn is_anywhere(self) -> bool {
        matches!(self, Self::Empty | Self::Unread)
    }
}

/// Inputs as they were read.
#[derive(Debug)]
pub(super) struct Inputs {
    /// Each case with its name; without values where one is wanting.
    pub(super) values: [(&'static str, &'static str, Option<Values>); 3],
    pub(super) add_on: bool,
    /// Of all amounts.
    pub(super) currency: String,
    several: bool,
    pub(super) lacks: Vec<String>,
    pub(super) unread: Vec<String>,
}

impl Inputs {
    pub(super) fn read(rows: &[(usize, &Row)]) -> Self {
        let values = CASES.map(|(id, name)| (id, name, Some(Values::default())));
        let mut inputs = Self {
            values,
            add_on: false,
            currency: String::new(),
            several: false,
            lacks: Vec::new(),
            unread: Vec::new(),
        };
        let places: Vec<Option<usize>> =
            rows.iter().map(|(_, row)| place(row.cell("input").trim())).collect();
        let standing = |at: usize| places.iter().filter(|place| **place == Some(at)).count();
        inputs.add_on = (NEEDED..INPUTS.len()).any(|at| standing(at) > 0);
        let mut missing = Vec::new();
        for (at, (name, measure)) in
            INPUTS.iter().enumerate().take(if inputs.add_on { INPUTS.len() } else { NEEDED })
        {
            match (standing(at), rows.iter().zip(&places).find(|(_, place)| **place == Some(at))) {
                (1, Some(((_, row), _))) => inputs.take(at, name, *measure, row),
                (0, _) => missing.push(format!("“{name}”")),
                (lines, _) => {
                    inputs.nothing();
                    inputs
                        .lacks
                        .push(format!("“{name}” stands in {} lines", english::number_word(lines)));
                }
            }
        }
        if !missing.is_empty() {
            inputs.nothing();
            inputs.lacks.insert(0, format!("the model lacks {}", english::join_and(&missing)));
        }
        let strangers = places.iter().filter(|place| place.is_none()).count();
        if strangers > 0 {
            let says =
                english::spelled_count(strangers, "line names no input", "lines name no input");
            inputs.lacks.push(format!("{says} of the model"));
        }
        if inputs.several {
            inputs.nothing();
            inputs.lacks.push("the income is in several currencies".to_owned());
        }
        inputs
    }

    /// No case can be computed.
    fn nothing(&mut self) {
        self.values.iter_mut().for_each(|(.., values)| *values = None);
    }

    /// Reads an input of each case, and says together what is wrong with several.
    fn take(&mut self, at: usize, name: &str, measure: Measure, row: &Row) {
        let mut faults = [None; 3];
        for ((id, _, values), fault) in self.values.iter_mut().zip(&mut faults) {
            let read = figure(measure, row.cell(id));
            *fault = read.as_ref().err().copied();
            let Ok((hundredths, mark)) = read else {
                *values = None;
                continue;
            };
            if let Some(value) = values.as_mut().and_then(|values| values.get_mut(at)) {
                *value = hundredths;
            }
            if measure == Measure::Income && !mark.is_empty() {
                self.several |= !self.currency.is_empty() && self.currency != mark;
                self.currency = mark;
            }
        }
        for wrong in Wrong::ALL {
            let such: Vec<&str> = CASES
                .iter()
                .zip(&faults)
                .filter(|(_, fault)| **fault == Some(wrong))
                .map(|((id, _), _)| *id)
                .collect();
            if such.is_empty() {
                continue;
            }
            let at = if such.len() < CASES.len() {
                format!(" for {}", english::join_and(&such))
            } else {
                String::new()
            };
            let list = if wrong.is_anywhere() { &mut self.unread } else { &mut self.lacks };
            list.push(format!("“{name}” {}{at}", wrong.says()));
        }
    }
}

/// Which input a cell names.
fn place(cell: &str) -> Option<usize> {
    INPUTS.iter().position(|(name, _)| key(name) == cell)
}

/// Reads a cell in hundredths and with its mark, or says what is wrong.
fn figure(measure: Measure, cell: &str) -> Result<(i64, String), Wrong> {
    if cell.trim().is_empty() {
        return Err(Wrong::Empty);
    }
    let figure = amount::read(cell).ok_or(Wrong::Unread)?;
    match measure {
        Measure::Count if !figure.mark.is_empty() => Err(Wrong::Marked),
        Measure::Share if figure.mark != "%" => Err(Wrong::Unmarked),
        Measure::Share if !(0..=10_000).contains(&figure.hundredths) => Err(Wrong::Beyond),
        Measure::Income if figure.mark == "%" => Err(Wrong::NoAmount),
        _ if figure.hundredths < 0 => Err(Wrong::Below),
        _ => Ok((figure.hundredths, figure.mark)),
    }
}
