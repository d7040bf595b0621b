//! Spend and savings: what each category takes of the whole, what cannot move, and what the levers
//! would save.

use super::{ascending, count, sentences, written};
use crate::domain::{
    amount::{self, Figure, NoTotal},
    english,
    records::document::Row,
};

/// The length of the bar.
pub const BAR: i64 = 10_000;

/// A category of spend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The row.
    pub row: &'a Row,
    /// What it takes. Below zero where it gives something back: a credit, a refund.
    pub amount: Figure,
    /// Of the spend before credits, in whole per cent.
    pub percent: i64,
    /// Where its piece of the bar begins and how long it is, in parts of [`BAR`]. The pieces fill
    /// it; less than nothing has no length, so a credit stands at the end with none.
    pub piece: (i64, i64),
    /// Whether it cannot move. `None` while nobody has said.
    pub fixed: Option<bool>,
}

/// A budget, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spend<'a> {
    /// The categories, the largest first, and what gives something back last.
    pub shares: Vec<Share<'a>>,
    /// All spend less its credits, or why it has no total, and then there are no shares.
    pub total: Result<Figure, NoTotal>,
    /// The spend before credits: the whole of the bar, and of every share. Zero where there is no
    /// total.
    pub gross: Figure,
    /// The levers.
    pub savings: Vec<&'a Row>,
    /// What they come to, or why they have no total.
    pub saved: Result<Figure, NoTotal>,
    /// What cannot move, in whole per cent of the spend before credits.
    pub fixed: i64,
    /// Amounts that are written and could not be read.
    pub unread: usize,
    /// Savings below zero. Each could be money taken off or a lever that costs, so none is added
    /// up.
    pub below: usize,
    /// The same in words.
    pub says: String,
}

/// Reads the rows of a budget. What is not marked as a saving is spend.
#[must_use]
pub fn spend(rows: &[Row]) -> Spend<'_> {
    let rows: Vec<&Row> = written(rows).into_iter().map(|(_, row)| row).collect();
    let (savings, spent): (Vec<&Row>, Vec<&Row>) =
        rows.into_iter().partition(|row| row.cell("entry") == "saving");
    let (entries, unread) = amounts(&spent);
    let (levers, unread_savings) = amounts(&savings);
    let gross = amount::total(
        entries.iter().map(|(_, amount)| amount).filter(|amount| amount.hundredths > 0),
    );
    let total = gross
        .as_ref()
        .map_err(|why| *why)
        .and_then(|_| amount::total(entries.iter().map(|(_, amount)| amount)));
    // A bare figure takes the mark of the credits as well.
    let gross = total.as_ref().map_or_else(
        |_| Figure::default(),
        |total| Figure { mark: total.mark.clone(), ..gross.unwrap_or_default() },
    );
    let saved = amount::total(
        levers.iter().map(|(_, amount)| amount).filter(|amount| amount.hundredths >= 0),
    );
    let below = levers.iter().filter(|(_, amount)| amount.hundredths < 0).count();
    let shares = if total.is_ok() { shares(&entries, gross.hundredths) } else { Vec::new() };
    let stuck: i64 = shares
        .iter()
        .filter(|share| share.fixed == Some(true))
        .map(|share| share.amount.hundredths.max(0))
        .sum();
    let fixed = amount::percent(stuck, gross.hundredths);
    let unread = unread + unread_savings;
    let mut spend =
        Spend { shares, total, gross, savings, saved, fixed, unread, below, says: String::new() };
    spend.says = says(&spend, spent.len(), levers.len());
    spend
}

/// The rows whose amount was read, and how many say something else. A share of something is no
/// amount.
fn amounts<'a>(rows: &[&'a Row]) -> (Vec<(&'a Row, Figure)>, usize) {
    let cell = |row: &Row| row.cell("amount").trim().to_owned();
    let read: Vec<(&Row, Figure)> = rows
        .iter()
        .filter_map(|row| {
            Some((*row, amount::read(&cell(row)).filter(|figure| figure.mark != "%")?))
        })
        .collect();
    let unread = rows.iter().filter(|row| !cell(row).is_empty()).count() - read.len();
    (read, unread)
}

fn shares<'a>(entries: &[(&'a Row, Figure)], gross: i64) -> Vec<Share<'a>> {
    let sizes: Vec<i64> = entries.iter().map(|(_, amount)| -amount.hundredths).collect();
    let mut shares = Vec::new();
    let mut before = 0;
    for (row, amount) in ascending(&sizes)
        .into_iter()
        .filter_map(|at| entries.get(at))
        .filter(|(_, amount)| amount.hundredths != 0)
    {
        let after = before + amount.hundredths.max(0);
        let (from, to) = (amount::share(before, gross, BAR), amount::share(after, gross, BAR));
        before = after;
        let fixed = match row.cell("moves") {
            "fixed" => Some(true),
            "movable" => Some(false),
            _ => None,
        };
        let percent =
            amount::percent(amount.hundredths.saturating_abs(), gross) * amount.hundredths.signum();
        shares.push(Share {
            row,
            amount: amount.clone(),
            percent,
            piece: (from, to - from),
            fixed,
        });
    }
    shares
}

impl Spend<'_> {
    /// What is spent and how much of it cannot move, in a sentence or two; credits are told,
    /// because the bar cannot show them. `None` where there is nothing to say.
    #[must_use]
    pub fn whole(&self) -> Option<String> {
        let total = match &self.total {
            Err(why) => return Some(spend_without_total(*why).to_owned()),
            Ok(total) => total,
        };
        let (gross, fixed) = (&self.gross, self.fixed);
        let credits = Figure {
            hundredths: gross.hundredths.saturating_sub(total.hundredths),
            mark: total.mark.clone(),
        };
        match (gross.hundredths > 0, credits.hundredths > 0) {
            (true, false) => Some(format!("Spend {total}, {fixed}% of it fixed.")),
            (true, true) => Some(format!(
                "Spend {total}: {gross} less {credits} in credits. Before credits, {fixed}% of it is fixed."
            )),
            (false, true) => Some(format!("No spend, and {credits} in credits.")),
            (false, false) => None,
        }
    }
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

fn says(spend: &Spend<'_>, spent: usize, levers: usize) -> String {
    if spent == 0 && spend.savings.is_empty() {
        return "No amounts yet.".to_owned();
    }
    let whole = spend.whole().unwrap_or_else(|| "No spend yet.".to_owned());
    let largest = spend.shares.first().filter(|share| share.amount.hundredths > 0);
    let largest = largest.map_or(String::new(), |share| {
        format!("The largest part is {}, {}%.", name(share.row), share.percent)
    });
    let credits = spend.shares.iter().filter(|share| share.amount.hundredths < 0).count();
    let credits =
        count(credits, "credit has no piece of the bar", "credits have no piece of the bar");
    let same = |saved: &Figure| {
        saved.mark == spend.gross.mark || saved.mark.is_empty() || spend.gross.mark.is_empty()
    };
    let saved = match &spend.saved {
        _ if spend.savings.is_empty() => String::new(),
        Err(why) => savings_without_total(*why).to_owned(),
        Ok(_) if levers == spend.below => "No savings added up yet.".to_owned(),
        Ok(saved) if spend.total.is_ok() && spend.gross.hundredths > 0 && same(saved) => {
            let before = if credits.is_empty() { "" } else { " before credits" };
            format!(
                "Savings on offer: {saved}, {}% of the spend{before}.",
                amount::percent(saved.hundredths, spend.gross.hundredths)
            )
        }
        Ok(saved) => format!("Savings on offer: {saved}."),
    };
    let below = count(spend.below, BELOW.0, BELOW.1);
    sentences(&[
        whole,
        largest,
        credits,
        saved,
        below,
        count(spend.unread, "amount could not be read", "amounts could not be read"),
    ])
}

/// What is said of savings below zero, one and many.
pub const BELOW: (&str, &str) = (
    "saving is below zero and not added up: what is saved is written without a minus, what costs as spend",
    "savings are below zero and not added up: what is saved is written without a minus, what costs as spend",
);

fn name(row: &Row) -> String {
    match row.cell("name").trim() {
        "" => "a part without a name".to_owned(),
        name => format!("“{}”", english::isolated(&english::first_sentence(name, 60))),
    }
}
