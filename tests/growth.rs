//! The growth model: what a year brings in three cases, checked against sums made with fractions,
//! at its edges, and in every form that leaves.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use proptest::prelude::*;
use rung::{
    domain::{
        assess::completeness::{Gap, gaps},
        figures::growth::{BAR, CASES, Growth, INPUTS, METHOD, Projection, growth},
        records::{
            document::{Row, Sheet, example},
            record::Record,
            redaction_list::Redaction,
        },
        redact::workspace::redacted,
        schema::{
            artifact::Artifact,
            block::Block,
            column::{Computed, key},
        },
        workspace::Workspace,
    },
    export::{
        artifact,
        csv::{self, Between},
        doc::Doc,
        html::rich,
        json::json,
        markdown::markdown,
    },
};
use support::{artifacts, day, row};

/// Rows of inputs in the order of [`INPUTS`], each `low | middle | high`, or one text for all
/// three; `-` leaves a row out.
fn model(inputs: &[&str]) -> Vec<Row> {
    let named = INPUTS.iter().zip(inputs).filter(|(_, cells)| **cells != "-");
    let made = named.enumerate().map(|(at, ((name, _), cells))| {
        let parts: Vec<&str> = cells.split(" | ").collect();
        let cell = |at: usize| parts.get(at).copied().unwrap_or(parts[0]);
        row(
            &format!("r{at}"),
            &[("input", &key(name)), ("low", cell(0)), ("middle", cell(1)), ("high", cell(2))],
        )
    });
    made.collect()
}

/// What each computed case brings: its streams, all of it, and customers at the end.
fn shown(growth: &Growth) -> Vec<String> {
    let lines = growth.lines();
    let case = |(at, run): (usize, &Projection)| {
        let cells: Vec<&str> = lines.iter().map(|(_, cells)| cells[at].as_str()).collect();
        let [streams @ .., income, customers] = &cells[..] else { panic!("{cells:?}") };
        format!("{}: {} = {income}; {customers}", run.name, streams.join(" + "))
    };
    growth.runs.iter().enumerate().map(case).collect()
}

/// One case, all three being equal.
fn one(inputs: &[&str]) -> String {
    let growth = growth(&model(inputs));
    assert_eq!(growth.wrong, "", "{inputs:?}");
    let all = shown(&growth);
    assert_eq!(all.len(), 3, "{inputs:?}");
    let bare = |at: usize| all[at].split_once(": ").unwrap().1.to_owned();
    assert!((1..3).all(|at| bare(at) == bare(0)), "{all:?}");
    bare(0)
}

#[test]
fn a_year_is_computed_month_by_month() {
    for (inputs, expected) in [
        // Nobody leaves, nobody comes.
        (&["100", "0", "0%", "£10"][..], "£12,000 + £0 = £12,000; 100"),
        // Twelve cohorts of one: 1 + 2 + … + 12 months.
        (&["0", "1", "0%", "£1"], "£0 + £78 = £78; 12"),
        // All leave before they pay, and each month's new ones pay once.
        (&["500", "7", "100%", "£10"], "£0 + £840 = £840; 7"),
        // Nobody at all.
        (&["0", "0", "5%", "£10"], "£0 + £0 = £0; 0"),
        // Half leaves each month: 8 × (1 − 1/4096), and 1,023 months of half a thousand.
        (&["4,096", "0", "50%", "1"], "4,095 + 0 = 4,095; 1"),
        // Free for all.
        (&["10", "1", "1%", "£0"], "£0 + £0 = £0; 20"),
        // An add-on that nobody takes, and one that all take.
        (&["10", "0", "0%", "$10", "0%", "$5"], "$1,200 + $0 + $0 = $1,200; 10"),
        (&["10", "0", "0%", "$10", "100%", "5"], "$1,200 + $0 + $600 = $1,800; 10"),
        (&["10", "0", "0%", "10", "50%", "CHF 5"], "CHF 1,200 + CHF 0 + CHF 300 = CHF 1,500; 10"),
        // Thousands and millions as people write them.
        (&["1.2m", "0", "0%", "£1k"], "£14,400,000,000 + £0 = £14,400,000,000; 1,200,000"),
    ] {
        assert_eq!(one(inputs), expected, "{inputs:?}");
    }
}

#[test]
fn amounts_are_rounded_once_and_still_add_up() {
    for (inputs, expected) in [
        // 12 × 0.04 = 0.48 and 12 × 0.05 = 0.60.
        (&["1", "0", "0%", "£0.04"][..], "£0 + £0 = £0; 1"),
        (&["1", "0", "0%", "£0.05"], "£1 + £0 = £1; 1"),
        // 0.5 customers at the end count as one, 0.49 as none.
        (&["0.5", "0", "0%", "£10"], "£60 + £0 = £60; 1"),
        (&["0.49", "0", "0%", "£10"], "£59 + £0 = £59; 0"),
        // 78 × 0.0333… would be 2.6 with any unit; a third of a hundred customers is none lost.
        (&["100", "0", "33.33%", "£1"], "£198 + £0 = £198; 1"),
        // 0.4 + 0.4 + 0.4: the sum is of what is shown.
        (&["1", "0", "0%", "£0.03", "100%", "£0.03"], "£0 + £0 + £0 = £0; 1"),
    ] {
        assert_eq!(one(inputs), expected, "{inputs:?}");
    }
}

#[test]
fn the_shipped_example_comes_out_as_its_words_say() {
    let growth = growth(&example(&block(&model_document())));
    assert_eq!(
        shown(&growth),
        [
            "Low: £1,764,504 + £265,920 + £101,521 = £2,131,945; 972",
            "Middle: £1,798,844 + £403,211 + £137,628 = £2,339,683; 1,116",
            "High: £1,822,159 + £541,514 + £177,275 = £2,540,948; 1,252",
        ]
    );
    assert_eq!(
        growth.says,
        "Income in a year: low £2,131,945, middle £2,339,683 and high £2,540,948. Customers at the end: low 972, middle 1,116 and high 1,252."
    );
    for run in &growth.runs {
        let pieces: Vec<(i64, i64)> = (0..3).map(|at| growth.piece(run, at)).collect();
        assert!(
            pieces[0].0 == 0 && pieces.windows(2).all(|pair| pair[0].0 + pair[0].1 == pair[1].0),
            "{pieces:?}"
        );
        assert_eq!(pieces[2].0 + pieces[2].1 == BAR, run.name == "High");
    }
    // “A tenth of a point more each month costs about £14,000 in the first year.”
    let more = self::growth(&model(&["900", "30", "1.3%", "£180", "25%", "£45"]));
    assert_eq!(growth.runs[1].income - more.runs[1].income, 1_379_300);
}

/// What is wrong with a model, and which cases are computed all the same.
fn check(rows: &[Row], cases: &str, wrong: &str) {
    let growth = growth(rows);
    let computed: Vec<&str> = growth.runs.iter().map(|run| run.name).collect();
    assert_eq!((computed.join(" ").as_str(), growth.wrong.as_str()), (cases, wrong));
    assert!(growth.says.ends_with(wrong), "{}", growth.says);
    assert_eq!(
        growth.runs.is_empty(),
        growth.says.starts_with("Nothing is computed yet."),
        "{}",
        growth.says
    );
}

#[test]
fn what_cannot_be_computed_is_named_and_never_guessed() {
    check(
        &[],
        "",
        "The model lacks “Customers at the start”, “New customers a month”, “Share that leaves a month” and “Income a customer a month”.",
    );
    check(&model(&["1", "1", "1%"]), "", "The model lacks “Income a customer a month”.");
    let all = "Low Middle High";
    for (inputs, cases, wrong) in [
        (["900", "20", "1%", "£180", "-", "-"], all, ""),
        (
            ["900", "20", "1%", "£180", "20%", "-"],
            "",
            "The model lacks “Income an add-on a month”.",
        ),
        (
            ["900", "20", "1%", "£180", "-", "£5"],
            "",
            "The model lacks “Share that takes the add-on”.",
        ),
        (
            ["900 |  | 900", "20", "1%", "£180", "-", "-"],
            "Low High",
            "“Customers at the start” is empty for middle.",
        ),
        (["900", "20", "1%", "£180", "20%", " |  | "], "", "“Income an add-on a month” is empty."),
        (
            ["900", "a few | 20 | ~30", "1%", "£180", "-", "-"],
            "Middle",
            "“New customers a month” cannot be read for low and high.",
        ),
        (
            ["900", "20", "1.5 | 1% | 0.02", "£180", "-", "-"],
            "Middle",
            "“Share that leaves a month” needs a % sign for low and high.",
        ),
        (
            ["900", "20", "101%", "£180", "-", "-"],
            "",
            "“Share that leaves a month” is not between 0% and 100%.",
        ),
        (
            ["900", "20", "-1% | 0% | 100%", "£180", "-", "-"],
            "Middle High",
            "“Share that leaves a month” is not between 0% and 100% for low.",
        ),
        (
            ["900", "20", "1%", "£180", "100.01% | 0% | 1%", "£1"],
            "Middle High",
            "“Share that takes the add-on” is not between 0% and 100% for low.",
        ),
        (
            ["£900", "20%", "1%", "£180", "-", "-"],
            "",
            "“Customers at the start” is no plain number. “New customers a month” is no plain number.",
        ),
        (
            ["-900 | 900 | 900", "20", "1%", "£180", "-", "-"],
            "Middle High",
            "“Customers at the start” is below zero for low.",
        ),
        (
            ["900", "20", "1%", "5% | -£5 | ?", "-", "-"],
            "",
            "“Income a customer a month” is no amount for low. “Income a customer a month” is below zero for middle. “Income a customer a month” cannot be read for high.",
        ),
        (["900", "20", "1%", "£180", "20%", "$45"], "", "The income is in several currencies."),
        (
            ["900", "20", "1%", "£180 | $180 | 180", "-", "-"],
            "",
            "The income is in several currencies.",
        ),
        (
            ["80bn", "20", "1%", "£180", "-", "-"],
            "",
            "The numbers for low, middle and high are too large to compute with.",
        ),
        (
            ["900 | 900 | 20bn", "20", "1%", "£180", "-", "-"],
            "Low Middle",
            "The numbers for high are too large to compute with.",
        ),
        (
            ["900", "20", "1%", "1 | 1 | 80,000,000bn", "-", "-"],
            "Low Middle",
            "The numbers for high are too large to compute with.",
        ),
        (
            ["900", "80,000,000bn", "1%", "1", "-", "-"],
            "",
            "The numbers for low, middle and high are too large to compute with.",
        ),
        (["500m", "0", "1%", "£1m", "100%", "£1m"], all, ""),
    ] {
        check(&model(&inputs), cases, wrong);
    }
}

#[test]
fn a_line_that_names_no_input_or_stands_twice_is_told() {
    let mut rows = model(&["900", "20", "1%", "£180"]);
    rows.push(row("old", &[("input", "Clinics at the start"), ("low", "900")]));
    check(&rows, "Low Middle High", "One line names no input of the model.");
    rows.push(row("unchosen", &[("middle", "7")]));
    rows.push(Row::new("blank".try_into().unwrap()));
    check(&rows, "Low Middle High", "Two lines name no input of the model.");
    rows.truncate(4);
    rows.push(Row { id: "again".try_into().unwrap(), ..rows[1].clone() });
    check(&rows, "", "“New customers a month” stands in two lines.");
}

fn model_document() -> Artifact {
    artifacts()
        .into_iter()
        .find(|artifact| artifact.id.as_str() == "growth-model")
        .expect("it is shipped")
}

fn block(artifact: &Artifact) -> Block {
    artifact
        .blocks
        .iter()
        .find(|block| block.draws == Computed::Growth)
        .expect("its inputs")
        .clone()
}

fn sheet(rows: Vec<Row>) -> Sheet {
    Sheet {
        rows,
        ..Sheet::new(
            "c1".try_into().unwrap(),
            "growth-model".try_into().unwrap(),
            "inputs".try_into().unwrap(),
        )
    }
}

fn doc(sheets: &[&Sheet]) -> Doc {
    artifact::document(&model_document(), sheets, &[], day("2026-11-22"))
}

#[test]
fn what_comes_out_leaves_in_every_form() {
    let (artifact, mut sheet) = (model_document(), sheet(example(&block(&model_document()))));
    let doc = doc(&[&sheet]);
    let text = markdown(&doc);
    let wanted = format!(
        "### What comes out\n\n| Income in a year | Low | Middle | High |\n| --- | --- | --- | --- |\n\
         | Customers we have | £1,764,504 | £1,798,844 | £1,822,159 |\n| Customers that join | £265,920 | £403,211 | £541,514 |\n\
         | Add-on | £101,521 | £137,628 | £177,275 |\n| In all | £2,131,945 | £2,339,683 | £2,540,948 |\n\
         | Customers at the end | 972 | 1,116 | 1,252 |\n\n*{METHOD}*\n"
    );
    assert!(text.contains(&wanted), "{text}");
    assert!(
        text.contains("| Share that leaves a month | 1.5% | 1.2% | 1.0% |")
            && !text.contains("In all:"),
        "{text}"
    );
    assert!(rich(&doc).contains("<td>£2,339,683</td>"), "{}", rich(&doc));
    assert!(
        json(&doc, day("2026-11-22"))
            .contains(r#"["In all", "£2,131,945", "£2,339,683", "£2,540,948"]"#)
    );
    assert!(
        csv::all(&doc, Between::Commas)
            .contains("In all,\"£2,131,945\",\"£2,339,683\",\"£2,540,948\"")
    );

    sheet.rows.pop();
    sheet.rows.iter_mut().for_each(|row| row.write(&"source".try_into().unwrap(), "Our own books"));
    let text = markdown(&self::doc(&[&sheet]));
    assert!(
        text.contains("*Nothing is computed yet. The model lacks “Income an add-on a month”.*")
            && !text.contains("###"),
        "{text}"
    );
    let lacks: Vec<String> = gaps(&artifact, &[&sheet]).iter().map(Gap::says).collect();
    assert!(
        lacks.contains(&"Inputs: the model lacks “Income an add-on a month”.".to_owned()),
        "{lacks:?}"
    );
}

/// Lines from when inputs were free words, and from a block that is gone.
#[test]
fn older_lines_are_kept_shown_and_hidden_from_others() {
    let old = sheet(vec![row(
        "r1",
        &[
            ("input", "Acme’s clinics at the start"),
            ("low", "900"),
            ("middle", "900"),
            ("high", "900"),
        ],
    )]);
    let outputs = Sheet {
        rows: vec![row("r1", &[("stream", "Acme’s clinics"), ("low", "1,764,500")])],
        block: "outputs".try_into().unwrap(),
        ..old.clone()
    };
    let text = markdown(&doc(&[&old, &outputs]));
    assert!(
        text.contains("| Acme’s clinics at the start | 900 | 900 | 900 |")
            && text.contains("One line names no input"),
        "{text}"
    );
    assert!(!text.contains("1,764,500"), "{text}");

    let work = Workspace::of([Record::Sheet(old), Record::Sheet(outputs.clone())]);
    let file = rung::storage::backup::write(&work, &[], day("2026-11-22"));
    assert_eq!(Workspace::of(rung::storage::backup::read(&file).unwrap().records), work);

    let hidden = [Redaction { word: "Acme".to_owned(), label: "the company".to_owned() }];
    let outside = redacted(&work, &hidden, &artifacts());
    let sheets = outside.sheets(&"c1".try_into().unwrap());
    let text = markdown(&doc(&sheets));
    assert!(
        text.contains("| the company’s clinics at the start |") && !text.contains("Acme"),
        "{text}"
    );
    let gone = Sheet {
        rows: vec![row("r1", &[("stream", "the company’s clinics"), ("low", "1,764,500")])],
        ..outputs
    };
    assert!(sheets.contains(&&gone), "{sheets:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_a_model(cells in proptest::collection::vec(any::<String>(), 18), input in any::<String>()) {
        let mut rows = model(&["1"; 6]);
        for (at, cell) in cells.iter().enumerate() {
            rows[at / 3].write(&CASES[at % 3].0.try_into().unwrap(), cell);
        }
        rows.push(row("x", &[("input", &input), ("low", "1")]));
        let growth = growth(&rows);
        prop_assert!(growth.runs.len() == 3 || !growth.wrong.is_empty());
    }

    /// However large the numbers are, they are computed as floating point would or not at all.
    #[test]
    fn any_numbers_are_computed_or_refused(
        start in 0_i64..100_000_000_000, new in 0_i64..1_000_000_000, leaves in 0_i64..=10_000,
        pays in 0_i64..10_000_000_000, takes in 0_i64..=10_000, more in 0_i64..10_000_000,
    ) {
        let cent = |n: i64| format!("{}.{:02}", n / 100, n % 100);
        let share = |n: i64| format!("{}%", cent(n));
        let texts = [cent(start), cent(new), share(leaves), cent(pays), share(takes), cent(more)];
        let growth = growth(&model(&texts.each_ref().map(String::as_str)));
        #[allow(clippy::cast_precision_loss, reason = "the other opinion is meant to be rough")]
        let float = |n: i64| n as f64 / 100.0;
        let (mut had, mut joined, mut sums) = (float(start), 0.0, (0.0, 0.0));
        for _ in 0..12 {
            had -= had * float(leaves) / 100.0;
            joined += float(new) - joined * float(leaves) / 100.0;
            sums = (sums.0 + had, sums.1 + joined);
        }
        let wanted = [sums.0 * float(pays), sums.1 * float(pays), (sums.0 + sums.1) * float(takes) / 100.0 * float(more)];
        if let Some(run) = growth.runs.first() {
            for (found, wanted) in run.streams.iter().zip(wanted) {
                let off = (float(*found) - wanted).abs();
                prop_assert!(off <= 1.0 + wanted * 1e-9, "{} is not {}", found, wanted);
            }
            prop_assert_eq!(run.income, run.streams.iter().sum::<i64>());
        } else {
            prop_assert!(growth.wrong.contains("too large"));
            prop_assert!(wanted[0] + wanted[1] + wanted[2] > 1e13 || float(start) + 12.0 * float(new) > 7e8, "{:?} is refused", wanted);
        }
    }
}
