//! The growth model: what a year brings in a low, a middle and a high case, computed from named
//! inputs.
//!
//! Nothing is guessed. An input that is missing, stands twice or cannot be read is named, and the
//! cases that need it are not computed. A share without its sign is refused: `0.5` may be a half of
//! all or of one in a hundred.

mod inputs;
mod run;

use super::{sentences, written};
use crate::domain::{
    amount::{self, Figure},
    english,
    records::document::Row,
};
use inputs::Inputs;
pub use inputs::{CASES, INPUTS};
pub use run::Projection;

/// The length of the longest bar.
pub const BAR: i64 = 10_000;
/// Where the income comes from; the last only where the model has an add-on.
pub const STREAMS: [&str; 3] = ["Customers we have", "Customers that join", "Add-on"];
const AT_THE_END: &str = "Customers at the end";
/// How it is computed, for whoever wants to follow it.
pub const METHOD: &str = "Computed month by month for a year: first the share leaves, then the new ones join, then all who are there pay. \
                          Shown in whole customers and amounts.";

/// A model, as far as it can be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The cases that can be.
    pub runs: Vec<Projection>,
    /// How many of [`STREAMS`] it has.
    pub streams: usize,
    /// What the model lacks beside cells that are empty or cannot be read, in parts of sentences.
    pub lacks: Vec<String>,
    /// All that keeps cases from being computed, in sentences.
    pub wrong: String,
    /// The same in words, and what was computed.
    pub says: String,
    currency: String,
}

/// Reads the inputs and computes what comes out.
#[must_use]
pub fn growth(rows: &[Row]) -> Growth {
    let inputs = Inputs::read(&written(rows));
    let (mut lacks, mut runs, mut large) = (inputs.lacks, Vec::new(), Vec::new());
    for (case, name, values) in inputs.values {
        match values.and_then(|values| run::run(name, &values)) {
            Some(run) => runs.push(run),
            None if values.is_some() => large.push(case),
            None => {}
        }
    }
    if !large.is_empty() {
        lacks.push(format!(
            "the numbers for {} are too large to compute with",
            english::join_and(&large)
        ));
    }
    let wrong: Vec<String> = lacks
        .iter()
        .chain(&inputs.unread)
        .map(|lack| format!("{}.", english::capitalize(lack)))
        .collect();
    let streams = STREAMS.len() - usize::from(!inputs.add_on);
    let mut growth = Growth {
        runs,
        streams,
        lacks,
        wrong: wrong.join(" "),
        says: String::new(),
        currency: inputs.currency,
    };
    growth.says = growth.says();
    growth
}

impl Growth {
    /// An amount of it.
    #[must_use]
    pub fn money(&self, hundredths: i64) -> String {
        Figure { hundredths, mark: self.currency.clone() }.to_string()
    }

    /// What comes out, as the lines of a table: a name, and a cell for each case.
    #[must_use]
    pub fn lines(&self) -> Vec<(&'static str, Vec<String>)> {
        let line =
            |name, of: &dyn Fn(&Projection) -> String| (name, self.runs.iter().map(of).collect());
        let streams = STREAMS.iter().enumerate().take(self.streams);
        let mut lines: Vec<_> =
            streams.map(|(at, name)| line(*name, &|run| self.money(run.stream(at)))).collect();
        lines.push(line("In all", &|run| self.money(run.income)));
        lines.push(line(AT_THE_END, &Projection::customers_in_words));
        lines
    }

    /// Where the piece of a stream begins on the bar of a case, and how long it is, in parts of
    /// [`BAR`], which is the best case.
    #[must_use]
    pub fn piece(&self, run: &Projection, stream: usize) -> (i64, i64) {
        let most = self.runs.iter().map(|run| run.income).max().unwrap_or_default();
        let until =
            |streams: usize| amount::share(run.streams.iter().take(streams).sum(), most, BAR);
        (until(stream), until(stream + 1) - until(stream))
    }

    fn says(&self) -> String {
        if self.runs.is_empty() {
            return sentences(&["Nothing is computed yet.".to_owned(), self.wrong.clone()]);
        }
        let mut said = Vec::new();
        let mut say = |what: &str, of: &dyn Fn(&Projection) -> String| {
            let cases = self
                .runs
                .iter()
                .map(|run| format!("{} {}", english::uncapitalize(run.name), of(run)));
            said.push(format!("{what}: {}.", english::join_and(&cases.collect::<Vec<_>>())));
        };
        say("Income in a year", &|run| self.money(run.income));
        say(AT_THE_END, &Projection::customers_in_words);
        said.push(self.wrong.clone());
        sentences(&said)
    }
}
