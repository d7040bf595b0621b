//! Spend and savings: what each category takes of the whole, what cannot move, and what the levers would save.

use super::{ascending, count, sentences, written};
use crate::domain::{
    number::{self, Figure, NoTotal},
    sheet::Row,
    text,
};

/// The length of the bar.
pub const BAR: i64 = 10_000;

/// A category of spend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The row.
    pub row: &'a Row,
    /// What it takes.
    pub amount: Figure,
    /// Of the whole, in whole per cent.
    pub percent: i64,
    /// Where its piece of the bar begins and how long it is, in parts of [`BAR`]. The pieces fill it.
    pub piece: (i64, i64),
    /// Whether it cannot move. `None` while nobody has said.
    pub fixed: Option<bool>,
}

/// A budget, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spend<'a> {
    /// The categories, the largest first.
    pub shares: Vec<Share<'a>>,
    /// All spend, or why it has no total, and then there are no shares.
    pub total: Result<Figure, NoTotal>,
    /// The levers.
    pub savings: Vec<&'a Row>,
    /// What they come to, or why they have no total.
    pub saved: Result<Figure, NoTotal>,
    /// What cannot move, in whole per cent.
    pub fixed: i64,
    /// Amounts that are written and could not be read.
    pub unread: usize,
    /// The same in words.
    pub says: String,
}

/// Reads the rows of a budget. What is not marked as a saving is spend.
#[must_use]
pub fn spend(rows: &[Row]) -> Spend<'_> {
    let rows: Vec<&Row> = written(rows).into_iter().map(|(_, row)| row).collect();
    let (savings, spent): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(|row| row.cell("entry") == "saving");
    let (total, unread) = total(&spent);
    let (saved, unread_savings) = self::total(&savings);
    let shares = total.as_ref().map(|total| shares(&spent, total.hundredths)).unwrap_or_default();
    let stuck: i64 = shares.iter().filter(|share| share.fixed == Some(true)).map(|share| share.amount.hundredths).sum();
    let fixed = number::percent(stuck, total.as_ref().map_or(0, |total| total.hundredths));
    let mut spend = Spend { shares, total, savings, saved, fixed, unread: unread + unread_savings, says: String::new() };
    spend.says = says(&spend, spent.len());
    spend
}

/// The sum of the amounts, and how many could not be read. Less than nothing is no spend.
fn total(rows: &[&Row]) -> (Result<Figure, NoTotal>, usize) {
    let cells: Vec<&str> = rows.iter().map(|row| row.cell("amount")).collect();
    let (fit, below): (Vec<&str>, Vec<&str>) = cells.into_iter().partition(|cell| number::read(cell).is_none_or(|one| is_amount(&one)));
    let sum = number::sum(&fit);
    (sum.total, sum.unread + below.len())
}

fn is_amount(figure: &Figure) -> bool {
    figure.hundredths >= 0 && figure.mark != "%"
}

fn shares<'a>(rows: &[&'a Row], total: i64) -> Vec<Share<'a>> {
    let read: Vec<(&Row, Figure)> = rows
        .iter()
        .filter_map(|row| Some((*row, number::read(row.cell("amount")).filter(|one| is_amount(one) && one.hundredths > 0)?)))
        .collect();
    let sizes: Vec<i64> = read.iter().map(|(_, amount)| -amount.hundredths).collect();
    let mut shares = Vec::new();
    let mut before = 0;
    for (row, amount) in ascending(&sizes).into_iter().filter_map(|at| read.get(at)) {
        let (from, to) = (number::share(before, total, BAR), number::share(before + amount.hundredths, total, BAR));
        before += amount.hundredths;
        let fixed = match row.cell("moves") {
            "fixed" => Some(true),
            "movable" => Some(false),
            _ => None,
        };
        let percent = number::percent(amount.hundredths, total);
        shares.push(Share { row, amount: amount.clone(), percent, piece: (from, to - from), fixed });
    }
    shares
}

/// Why the spend has no total, in a sentence.
#[must_use]
pub fn spend_without_total(why: NoTotal) -> &'static str {
    match why {
        NoTotal::Mixed => "The spend is in several currencies and has no total.",
        NoTotal::TooLarge => "The spend is too large to add up.",
    }
}

/// Why the savings have no total, in a sentence.
#[must_use]
pub fn savings_without_total(why: NoTotal) -> &'static str {
    match why {
        NoTotal::Mixed => "The savings are in several currencies and have no total.",
        NoTotal::TooLarge => "The savings are too large to add up.",
    }
}

fn says(spend: &Spend<'_>, spent: usize) -> String {
    if spent == 0 && spend.savings.is_empty() {
        return "No amounts yet.".to_owned();
    }
    let whole = match &spend.total {
        Err(why) => spend_without_total(*why).to_owned(),
        Ok(total) if total.hundredths == 0 => "No spend yet.".to_owned(),
        Ok(total) => {
            let largest = spend.shares.first().map(|share| (name(share.row), share.percent)).unwrap_or_default();
            format!("Spend {total}, {}% of it fixed. The largest part is {}, {}%.", spend.fixed, largest.0, largest.1)
        }
    };
    let saved = match (&spend.saved, &spend.total) {
        _ if spend.savings.is_empty() => String::new(),
        (Err(why), _) => savings_without_total(*why).to_owned(),
        (Ok(saved), Ok(total)) if total.hundredths > 0 && (saved.mark == total.mark || saved.mark.is_empty() || total.mark.is_empty()) => {
            format!("Savings on offer: {saved}, {}% of the spend.", number::percent(saved.hundredths, total.hundredths))
        }
        (Ok(saved), _) => format!("Savings on offer: {saved}."),
    };
    sentences(&[whole, saved, count(spend.unread, "amount could not be read", "amounts could not be read")])
}

fn name(row: &Row) -> String {
    match row.cell("name").trim() {
        "" => "a part without a name".to_owned(),
        name => format!("“{}”", text::isolated(&text::opening(name, 60))),
    }
}
