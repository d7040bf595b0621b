//! The heat map: risks by likelihood and impact, five by five, and the order in which they matter.

use super::{ascending, count, sentences, written};
use crate::domain::{date::Day, english, records::document::Row};

/// The likelihoods from 1 to 5.
pub const LIKELIHOOD: [&str; 5] = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"];
/// The impacts from 1 to 5.
pub const IMPACT: [&str; 5] = ["Minor", "Limited", "Serious", "Major", "Critical"];
/// So many are shown to a board.
pub const TOP: usize = 10;

/// How bad a score is, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Up to 4.
    Low = 1,
    /// Up to 9.
    Moderate = 2,
    /// Up to 15.
    High = 3,
    /// From 16.
    Severe = 4,
}

impl Grade {
    /// The grade of a score.
    #[must_use]
    pub fn of(score: u8) -> Self {
        match score {
            0..=4 => Self::Low,
            5..=9 => Self::Moderate,
            10..=15 => Self::High,
            _ => Self::Severe,
        }
    }

    /// As it stands beside the score.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::Severe => "severe",
        }
    }
}

/// A risk with its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored<'a> {
    /// Its place in the register from 1: R1, R2 and so on. It stays while scores change.
    pub number: usize,
    /// The row.
    pub row: &'a Row,
    /// 1 to 5.
    pub likelihood: u8,
    /// 1 to 5.
    pub impact: u8,
}

impl Scored<'_> {
    /// Likelihood times impact.
    #[must_use]
    pub fn score(&self) -> u8 {
        self.likelihood * self.impact
    }

    /// How bad that is.
    #[must_use]
    pub fn grade(&self) -> Grade {
        Grade::of(self.score())
    }
}

/// The risks of a register that are not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat<'a> {
    /// Those with both values, the highest score first; of one score the one due first.
    pub scored: Vec<Scored<'a>>,
    /// Those without, with their numbers.
    pub unscored: Vec<(usize, &'a Row)>,
    /// How many are closed and therefore not on the map.
    pub closed: usize,
    /// The same in words.
    pub says: String,
}

/// Reads the rows of a register.
#[must_use]
pub fn heat(rows: &[Row]) -> Heat<'_> {
    let (mut scored, mut unscored, mut closed) = (Vec::new(), Vec::new(), 0);
    for (number, row) in written(rows) {
        match (scale(row.cell("likelihood")), scale(row.cell("impact"))) {
            _ if row.cell("status") == "closed" => closed += 1,
            (Some(likelihood), Some(impact)) => {
                scored.push(Scored { number, row, likelihood, impact })
            }
            _ => unscored.push((number, row)),
        }
    }
    // A score is worth more than any date; what has no date comes last.
    let keys: Vec<i64> = scored
        .iter()
        .map(|one| {
            Day::typed(one.row.cell("due")).map_or(9_999_999, Day::number)
                - i64::from(one.score()) * 10_000_000
        })
        .collect();
    let scored: Vec<Scored<'_>> =
        ascending(&keys).into_iter().filter_map(|at| scored.get(at).cloned()).collect();
    let says = says(&scored, unscored.len(), closed);
    Heat { scored, unscored, closed, says }
}

/// Reads 1 to 5.
#[must_use]
pub fn scale(cell: &str) -> Option<u8> {
    cell.trim().parse().ok().filter(|value| (1..=5).contains(value))
}

impl<'a> Heat<'a> {
    /// The risks in one cell of the map.
    #[must_use]
    pub fn at(&self, likelihood: u8, impact: u8) -> Vec<&Scored<'a>> {
        self.scored
            .iter()
            .filter(|one| one.likelihood == likelihood && one.impact == impact)
            .collect()
    }

    /// The ten that matter.
    #[must_use]
    pub fn top(&self) -> &[Scored<'a>] {
        self.scored.get(..TOP).unwrap_or(&self.scored)
    }
}

fn says(scored: &[Scored<'_>], unscored: usize, closed: usize) -> String {
    if scored.len() + unscored + closed == 0 {
        return "No risks yet.".to_owned();
    }
    let off = count(closed, "is closed and not on the map", "are closed and not on the map");
    let Some(first) = scored.first() else {
        return sentences(&[none_scored(unscored, closed).to_owned(), off]);
    };
    let name = match first.row.cell("risk").trim() {
        "" => format!("R{}", first.number),
        name => format!("“{}”", english::isolated(&english::first_sentence(name, 80))),
    };
    let bad = scored.iter().filter(|one| one.grade() >= Grade::High).count();
    let of = match (bad, scored.len()) {
        (0, 1) => "The one scored risk is neither high nor severe.".to_owned(),
        (0, 2) => "Neither of two scored risks is high or severe.".to_owned(),
        (0, n) => format!("None of {} scored risks is high or severe.", english::number_word(n)),
        (1, 1) => "The one scored risk is high or severe.".to_owned(),
        (2, 2) => "Both scored risks are high or severe.".to_owned(),
        (n, all) if n == all => {
            format!("All {} scored risks are high or severe.", english::number_word(n))
        }
        (1, n) => format!("One of {} scored risks is high or severe.", english::number_word(n)),
        (n, of) => {
            format!(
                "{} of {} scored risks are high or severe.",
                english::capitalize(&english::number_word(n)),
                english::number_word(of)
            )
        }
    };
    let first = format!("{of} The highest is {name}: {}, {}.", first.score(), first.grade().name());
    sentences(&[first, count(unscored, "has no score yet", "have no score yet"), off])
}

/// Why the map is empty; how many wait for a score needs no word where none has one.
#[must_use]
pub fn none_scored(unscored: usize, closed: usize) -> &'static str {
    match (unscored, closed) {
        (0, _) => "No risk is open.",
        (_, 0) => "No risk has a score yet.",
        _ => "No open risk has a score yet.",
    }
}
