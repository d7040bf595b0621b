//! The arithmetic of a growth model: a year, month by month, in whole numbers and without a
//! remainder that anybody could see. What would not fit is not computed.

use crate::domain::amount::Figure;

/// The months of a year.
const MONTHS: usize = 12;
/// Customers are counted in parts of this: as fine as a year of seven thousand million of them
/// allows.
const CUSTOMER: i64 = 100_000_000;
/// A share is one in so many.
const WHOLE: i64 = 10_000;

/// Inputs in hundredths, in the order of [`super::inputs::INPUTS`]; without an add-on its two are
/// 0.
pub(super) type Values = [i64; 6];

/// One case, computed. All in hundredths, rounded to whole customers and whole amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// What the case is called.
    pub name: &'static str,
    /// Income by stream, in the order of [`super::STREAMS`].
    pub streams: [i64; 3],
    /// All of it: the sum of the streams as they are shown.
    pub income: i64,
    /// Customers at the end.
    pub customers: i64,
}

impl Projection {
    /// Income of one stream.
    #[must_use]
    pub fn stream(&self, at: usize) -> i64 {
        self.streams.get(at).copied().unwrap_or_default()
    }

    /// Customers at the end, as they are written.
    pub(super) fn customers_in_words(&self) -> String {
        Figure { hundredths: self.customers, mark: String::new() }.to_string()
    }
}

/// Runs a year; `None` where the numbers are too large. Each month the share leaves first, then the
/// new ones join, then all who are there pay.
pub(super) fn run(
    name: &'static str,
    [start, new, leaves, pays, takes, pays_more]: &Values,
) -> Option<Projection> {
    let stays = WHOLE - leaves;
    let new = new.checked_mul(CUSTOMER / 100)?;
    let (mut had, mut joined) = (start.checked_mul(CUSTOMER / 100)?, 0_i64);
    // Months of customers: what is paid for.
    let (mut of_had, mut of_joined) = (0_i64, 0_i64);
    for _ in 0..MONTHS {
        had = part(had, stays);
        joined = part(joined, stays).checked_add(new)?;
        of_had = of_had.checked_add(had)?;
        of_joined = of_joined.checked_add(joined)?;
    }
    let all = of_had.checked_add(of_joined)?;
    let streams =
        [paid(of_had, *pays)?, paid(of_joined, *pays)?, paid(part(all, *takes), *pays_more)?];
    let income = streams.iter().try_fold(0_i64, |sum, stream| sum.checked_add(*stream))?;
    let customers = whole(had.checked_add(joined)? / (CUSTOMER / 100))?;
    Some(Projection { name, streams, income, customers })
}

/// A share of `all`, rounded in its last place.
fn part(all: i64, share: i64) -> i64 {
    all / WHOLE * share + (all % WHOLE * share + WHOLE / 2) / WHOLE
}

/// What so many months of customers pay.
fn paid(months: i64, each: i64) -> Option<i64> {
    let rest = (months % CUSTOMER).checked_mul(each)? / CUSTOMER;
    whole((months / CUSTOMER).checked_mul(each)?.checked_add(rest)?)
}

/// Rounded from hundredths to a whole.
fn whole(hundredths: i64) -> Option<i64> {
    Some(hundredths.checked_add(50)? / 100 * 100)
}
