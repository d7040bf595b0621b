//! What is drawn from rows: figures as typed, the heat map, the board, the tree, spend, the line of
//! an incident, actions.
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
use rung::domain::{
    amount::{
        Figure,
        NoTotal::{Mixed, TooLarge},
        doubt, percent, read, sum,
    },
    figures::{
        board::board,
        closed::closed,
        heat::{Grade, heat},
        spend::{BAR, spend},
        timeline::{Moment, timeline, words},
        tree::{SLOT, tree},
    },
    records::document::Row,
};
use support::{day, row};

#[test]
fn figures_are_read_as_typed_or_not_at_all() {
    for (typed, hundredths, shown) in [
        ("0", 0, "0"),
        ("7", 700, "7"),
        ("-7", -700, "−7"),
        ("−7", -700, "−7"),
        ("+7", 700, "7"),
        (" 1250 ", 125_000, "1,250"),
        ("1,250.50", 125_050, "1,250.50"),
        ("1,250,000", 125_000_000, "1,250,000"),
        ("1 250 000", 125_000_000, "1,250,000"),
        ("1\u{a0}250", 125_000, "1,250"),
        ("1’250", 125_000, "1,250"),
        ("0.5", 50, "0.50"),
        ("0.05", 5, "0.05"),
        ("£1.2m", 120_000_000, "£1,200,000"),
        ("£1.25 million", 125_000_000, "£1,250,000"),
        ("£1.234m", 123_400_000, "£1,234,000"),
        ("-£40k", -4_000_000, "−£40,000"),
        ("£-40k", -4_000_000, "−£40,000"),
        ("40k", 4_000_000, "40,000"),
        ("40 K", 4_000_000, "40,000"),
        ("€40k", 4_000_000, "€40,000"),
        ("40k€", 4_000_000, "€40,000"),
        ("40 000 €", 4_000_000, "€40,000"),
        ("GBP 1,200", 120_000, "GBP 1,200"),
        ("1,200 CHF", 120_000, "CHF 1,200"),
        ("2bn", 200_000_000_000, "2,000,000,000"),
        ("$3 thousand", 300_000, "$3,000"),
        ("12 %", 1_200, "12%"),
        ("12.5%", 1_250, "12.50%"),
        ("-3%", -300, "−3%"),
        // As other countries write.
        ("€1.234,50", 123_450, "€1,234.50"),
        ("1.234,5", 123_450, "1,234.50"),
        ("12.345.678", 1_234_567_800, "12,345,678"),
        ("€1.234.567,00", 123_456_700, "€1,234,567"),
        ("1 250,50", 125_050, "1,250.50"),
        ("1’250.50", 125_050, "1,250.50"),
        ("1.234,567m", 123_456_700_000, "1,234,567,000"),
        ("0,5", 50, "0.50"),
        ("-0,05 €", -5, "−€0.05"),
        ("1234,50", 123_450, "1,234.50"),
        ("₹2,50,000", 25_000_000, "₹250,000"),
        ("£1,00,000", 10_000_000, "£100,000"),
        ("12,34,56,789.50", 12_345_678_950, "123,456,789.50"),
        ("100 200", 10_020_000, "100,200"),
        ("US$ 3m", 300_000_000, "US$3,000,000"),
        ("-US$3", -300, "−US$3"),
        ("40 A$", 4_000, "A$40"),
        ("C$1,200", 120_000, "C$1,200"),
        ("NZ$-5", -500, "−NZ$5"),
        ("kr 1 200", 120_000, "kr 1,200"),
        ("1 200,50 kr", 120_050, "kr 1,200.50"),
        ("kr. 40", 4_000, "kr 40"),
        ("3 mkr", 300_000_000, "kr 3,000,000"),
        ("Rs 2,50,000", 25_000_000, "Rs 250,000"),
        ("1 200 zł", 120_000, "zł 1,200"),
        ("₺500", 50_000, "₺500"),
        ("CHF 1’200", 120_000, "CHF 1,200"),
        ("(1,200)", -120_000, "−1,200"),
        ("( £1.2m )", -120_000_000, "−£1,200,000"),
        ("£(1,200)", -120_000, "−£1,200"),
        ("(3)%", -300, "−3%"),
        ("(1,200) GBP", -120_000, "−GBP 1,200"),
    ] {
        let figure = read(typed).unwrap_or_else(|| panic!("{typed} is a figure"));
        assert_eq!(
            (figure.hundredths, figure.to_string().as_str()),
            (hundredths, shown),
            "{typed}"
        );
        assert_eq!(read(shown), Some(figure), "{shown} reads as it was written");
    }
}

#[test]
fn what_could_be_two_figures_is_none() {
    for typed in [
        // A column or a row of cells.
        "100\n200",
        "100\r\n200",
        "100\r200",
        "100\t200",
        "£\n40",
        "40\nk",
        "-\t4",
        "100\u{2028}200",
        "100\u{b}200",
        "100 / 200",
        "",
        " ",
        "-",
        "£",
        "%",
        "k",
        "m",
        ".",
        ".5",
        "5.",
        "1,5",
        "1,25",
        "1.250",
        "1.2.3",
        "1,2500",
        "12,50",
        "1234,567",
        "1,,250",
        ",250",
        "1,250,",
        "1 25",
        "--7",
        "-£-7",
        "£7%",
        "£7€",
        "12k%",
        "about 40k",
        "40-50k",
        "~7",
        "7 people",
        "1e5",
        "0x10",
        "½",
        "٣",
        "1.234",
        "1.2345k",
        "99999999999999999999",
        "9999999999999bn",
        "seven",
        "n/a",
        "TBC",
        "4 %%",
        // Marks that do not fit together.
        "€1.234",
        "12,5",
        "€12,50",
        "0,500",
        "0,250,000",
        "1.25,50",
        "1,250.50.5",
        "1.250,50,5",
        "1,250 000",
        "1 250,500",
        "1’250 000",
        "2,50,00",
        "250,00,000",
        "1 25 000",
        "1.25.000",
        // More than one sign, or none that closes.
        "-(5)",
        "(-5)",
        "+(5)",
        "((5))",
        "(5",
        "5)",
        "()",
        "$US 3",
        "US$",
        "kr",
        "kr 5 kr",
        "US$ 5 €",
    ] {
        assert_eq!(read(typed), None, "{typed:?}");
    }
}

/// What is refused because it has two readings says which, and how to write either.
#[test]
fn a_figure_with_two_readings_says_which() {
    for (typed, readings) in [
        ("1,5", Some("1.50 or 1,500")),
        ("12,5", Some("12.50 or 12,500")),
        (" 12,50 ", Some("12.50 or 12,500")),
        ("-€1,5m", Some("−€1,500,000 or −€1,500,000,000")),
        ("12,5 %", Some("12.50% or 12,500%")),
        ("€1.234", Some("€1,234 or €1.23")),
        ("1.250", Some("1,250 or 1.25")),
        ("kr 1.239", Some("kr 1,239 or kr 1.24")),
        ("-1.235", Some("−1,235 or −1.24")),
        ("1.5", None),
        ("1,250", None),
        ("0,5", None),
        ("0.500", None),
        ("1,2500", None),
        ("1234.567", None),
        ("a lot, 5", None),
        ("", None),
    ] {
        let says = readings.map(|readings| {
            let typed = typed.trim();
            format!("“{typed}” could be {readings}. Write the one you mean, with a point before decimals and commas between thousands.")
        });
        assert_eq!(doubt(typed), says, "{typed:?}");
    }
}

const LARGE: &str = "92,000,000,000,000,000";

#[test]
fn figures_add_up_while_they_are_of_one_kind() {
    for (cells, total, unread) in [
        (&[][..], Ok("0"), 0),
        (&["", " "], Ok("0"), 0),
        (&["1", "2.50"], Ok("3.50"), 0),
        (&["£1", "2"], Ok("£3"), 0),
        (&["1", "£2", "3"], Ok("£6"), 0),
        (&["£1", "$2"], Err(Mixed), 0),
        (&["£1", "2", "$2", "3"], Err(Mixed), 0),
        (&["£1", "2%"], Err(Mixed), 0),
        (&["10%", "20%"], Ok("30%"), 0),
        (&["£1", "a lot", "1,5"], Ok("£1"), 2),
        (&[LARGE, LARGE], Err(TooLarge), 0),
        (&["-92,000,000,000,000,000", "-92,000,000,000,000,000"], Err(TooLarge), 0),
        (&["£92,000,000,000,000,000", LARGE, "a lot"], Err(TooLarge), 1),
        // Two currencies have no sum at all, however large.
        (&["£92,000,000,000,000,000", "$92,000,000,000,000,000"], Err(Mixed), 0),
        // Only what comes out must fit, not what stands on the way to it.
        (&[LARGE, LARGE, "-92,000,000,000,000,000"], Ok(LARGE), 0),
        (&["92,233,720,368,547,758.07"], Ok("92,233,720,368,547,758.07"), 0),
        (&["92,233,720,368,547,758.07", "0.01"], Err(TooLarge), 0),
    ] {
        let found = sum(cells);
        let said = found.total.map(|figure| figure.to_string());
        assert_eq!(
            (said.as_deref().map_err(|why| *why), found.unread),
            (total, unread),
            "{cells:?}"
        );
    }
}

#[test]
fn shares_are_rounded_to_whole_per_cent() {
    for (part, whole, expected) in [
        (0, 0, 0),
        (1, 0, 0),
        (1, 3, 33),
        (2, 3, 67),
        (1, 2, 50),
        (1, 200, 1),
        (1, 201, 0),
        (3, 3, 100),
        (i64::MAX, i64::MAX, 100),
    ] {
        assert_eq!(percent(part, whole), expected, "{part} of {whole}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_figure_reads_as_it_was_written(hundredths in -1_000_000_000_000_i64..1_000_000_000_000, mark in prop::sample::select(vec!["", "£", "%", "CHF", "US$", "kr", "zł", "₺"])) {
        let figure = Figure { hundredths, mark: mark.to_owned() };
        prop_assert_eq!(read(&figure.to_string()), Some(figure));
    }

    #[test]
    fn no_text_stops_a_picture(texts in proptest::collection::vec(any::<String>(), 8)) {
        let columns = ["likelihood", "impact", "due", "amount", "at", "parent", "when", "known"];
        let mut odd = Row::new("r1".try_into().unwrap());
        columns.iter().zip(&texts).for_each(|(column, text)| odd.write(&(*column).try_into().unwrap(), text));
        let rows = [odd];
        prop_assert!(heat(&rows).scored.len() <= 1);
        prop_assert!(board(&rows).unplaced.len() <= 1);
        prop_assert!(tree(&rows).nodes.len() <= 1);
        prop_assert!(spend(&rows).shares.len() <= 1);
        prop_assert!(timeline(&rows).stops.len() <= 1);
        prop_assert_eq!(closed(&rows, day("2026-09-01")).done, 0);
    }

    /// However parents point, every row stands in the tree once, parents stand before children, and
    /// no two meet.
    #[test]
    fn any_tree_is_laid_out(parents in proptest::collection::vec(0_usize..14, 0..12), layers in proptest::collection::vec(0_usize..5, 12)) {
        let names = ["", "business-outcome", "leading-indicator", "operational-lever", "engineering-metric"];
        let rows: Vec<Row> = parents
            .iter()
            .enumerate()
            .map(|(at, parent)| row(&format!("r{at}"), &[("name", "x"), ("layer", names[layers[at]]), ("parent", &format!("r{parent}"))]))
            .collect();
        let tree = tree(&rows);
        let mut found: Vec<&str> = tree.nodes.iter().map(|node| node.row.id.as_str()).collect();
        found.sort_unstable();
        found.dedup();
        prop_assert_eq!(found.len(), rows.len());
        prop_assert_eq!(tree.nodes.len(), rows.len());
        for (above, below) in tree.edges() {
            prop_assert!(above < below);
            prop_assert_eq!(tree.nodes[above].depth + 1, tree.nodes[below].depth);
        }
        for (at, one) in tree.nodes.iter().enumerate() {
            for other in tree.nodes.iter().skip(at + 1).filter(|other| other.column == one.column) {
                prop_assert!((one.y - other.y).abs() >= SLOT, "{:?} meets {:?}", one, other);
            }
            prop_assert!((0..=tree.bottom).contains(&one.y) && one.column < 4);
        }
    }
}

fn risk(id: &str, name: &str, scale: (&str, &str), due: &str, status: &str) -> Row {
    row(
        id,
        &[
            ("risk", name),
            ("likelihood", scale.0),
            ("impact", scale.1),
            ("due", due),
            ("status", status),
        ],
    )
}

#[test]
fn risks_come_in_the_order_in_which_they_matter() {
    let rows = [
        risk("a", "Late and low", ("1", "4"), "2026-10-01", "open"),
        risk("b", "Ransomware on the file shares", ("4", "5"), "", "being-treated"),
        risk("c", "No date", ("3", "5"), "", "open"),
        risk("d", "Due later", ("5", "3"), "2026-12-01", "open"),
        Row::new("blank".try_into().unwrap()),
        risk("e", "Due first", ("3", "5"), "2026-11-01", "open"),
        risk("f", "Also due first", ("5", "3"), "2026-11-01", "open"),
        risk("g", "Half scored", ("5", ""), "", "open"),
        risk("h", "Off the scale", ("6", "0"), "", "open"),
        risk("i", "Closed", ("5", "5"), "", "closed"),
    ];
    let heat = heat(&rows);
    let order: Vec<(usize, u8)> = heat.scored.iter().map(|one| (one.number, one.score())).collect();
    assert_eq!(order, [(2, 20), (5, 15), (6, 15), (4, 15), (3, 15), (1, 4)]);
    assert_eq!(heat.at(3, 5).iter().map(|one| one.number).collect::<Vec<_>>(), [5, 3]);
    assert_eq!((heat.at(5, 5).len(), heat.unscored.len(), heat.closed), (0, 2, 1));
    assert_eq!(
        heat.says,
        "Five of six scored risks are high or severe. The highest is “Ransomware on the file shares”: 20, severe. Two have no score yet. \
         One is closed and not on the map."
    );
}

#[test]
fn a_heat_map_says_what_it_shows() {
    let of = |scales: &[(&str, &str)]| -> String {
        let rows: Vec<Row> = scales
            .iter()
            .enumerate()
            .map(|(at, scale)| risk(&format!("r{at}"), "Fire", *scale, "", "open"))
            .collect();
        heat(&rows).says
    };
    for (scales, expected) in [
        (&[][..], "No risks yet."),
        (&[("", "")], "No risk has a score yet."),
        (&[("", ""), ("5", "")], "No risk has a score yet."),
        (
            &[("1", "1"), ("1", "1"), ("1", "1"), ("", "")],
            "None of three scored risks is high or severe. The highest is “Fire”: 1, low. One has no score yet.",
        ),
        (
            &[("5", "5"), ("5", "5"), ("5", "5")],
            "All three scored risks are high or severe. The highest is “Fire”: 25, severe.",
        ),
        (
            &[("1", "1")],
            "The one scored risk is neither high nor severe. The highest is “Fire”: 1, low.",
        ),
        (&[("2", "5")], "The one scored risk is high or severe. The highest is “Fire”: 10, high."),
        (
            &[("3", "3"), ("1", "5")],
            "Neither of two scored risks is high or severe. The highest is “Fire”: 9, moderate.",
        ),
        (
            &[("4", "4"), ("1", "5")],
            "One of two scored risks is high or severe. The highest is “Fire”: 16, severe.",
        ),
        (
            &[("4", "4"), ("5", "5")],
            "Both scored risks are high or severe. The highest is “Fire”: 25, severe.",
        ),
    ] {
        assert_eq!(of(scales), expected);
    }
    let closed = |id: &str| risk(id, "Fire", ("5", "5"), "", "closed");
    let open = risk("o", "Fire", ("5", ""), "", "open");
    assert_eq!(
        heat(&[closed("a"), closed("b")]).says,
        "No risk is open. Two are closed and not on the map."
    );
    assert_eq!(
        heat(&[closed("a"), open]).says,
        "No open risk has a score yet. One is closed and not on the map."
    );
}

#[test]
fn ten_risks_are_the_top_ten_and_scores_have_grades() {
    let rows: Vec<Row> =
        (0..13).map(|at| risk(&format!("r{at}"), "Fire", ("2", "2"), "", "open")).collect();
    assert_eq!(
        heat(&rows).top().iter().map(|one| one.number).collect::<Vec<_>>(),
        (1..=10).collect::<Vec<_>>()
    );
    assert_eq!(heat(&rows[..3]).top().len(), 3);
    for (score, grade) in [
        (1, Grade::Low),
        (4, Grade::Low),
        (5, Grade::Moderate),
        (9, Grade::Moderate),
        (10, Grade::High),
        (15, Grade::High),
        (16, Grade::Severe),
        (25, Grade::Severe),
    ] {
        assert_eq!(Grade::of(score), grade, "{score}");
    }
}

#[test]
fn a_board_has_three_columns_and_keeps_their_order() {
    let item = |id: &str, when: &str| row(id, &[("item", id), ("when", when)]);
    let rows = [
        item("a", "next"),
        item("b", "now"),
        item("c", "now"),
        item("d", "someday"),
        item("e", ""),
        Row::new("f".try_into().unwrap()),
    ];
    let board = board(&rows);
    let ids = |column: &[&Row]| column.iter().map(|row| row.id.to_string()).collect::<String>();
    assert_eq!(board.columns.iter().map(|column| ids(column)).collect::<Vec<_>>(), ["bc", "a", ""]);
    assert_eq!(ids(&board.unplaced), "de");
    assert_eq!(board.says, "Two now, one next, nothing later. Two are not placed yet.");
    assert_eq!(rung::domain::figures::board::board(&[]).says, "Nothing on the roadmap yet.");
}

fn measure(id: &str, layer: &str, parent: &str) -> Row {
    row(id, &[("name", id), ("layer", layer), ("parent", parent)])
}

#[test]
fn a_tree_puts_parents_in_the_middle_of_their_children() {
    let rows = [
        measure("lever1", "operational-lever", "lead"),
        measure("lead", "leading-indicator", "top"),
        measure("top", "business-outcome", ""),
        measure("lever2", "operational-lever", "lead"),
        measure("metric", "", "lever2"),
        measure("lead2", "leading-indicator", "top"),
    ];
    let tree = tree(&rows);
    let found: Vec<(&str, usize, i64, usize)> = tree
        .nodes
        .iter()
        .map(|node| (node.row.id.as_str(), node.column, node.y, node.depth))
        .collect();
    assert_eq!(
        found,
        [
            ("top", 0, 125, 0),
            ("lead", 1, 50, 1),
            ("lever1", 2, 0, 2),
            ("lever2", 2, 100, 2),
            ("metric", 3, 100, 3),
            ("lead2", 1, 200, 1)
        ]
    );
    assert_eq!(tree.edges(), [(0, 1), (1, 2), (1, 3), (3, 4), (0, 5)]);
    assert_eq!(tree.bottom, 200);
    assert_eq!(
        tree.says,
        "One business outcome, two leading indicators, two operational levers and one engineering metric."
    );
}

#[test]
fn a_tree_bears_orphans_and_circles() {
    for (rows, order, loose) in [
        (vec![], "", ""),
        (vec![measure("a", "", "gone")], "a", "a"),
        (vec![measure("a", "", "a")], "a", "a"),
        (vec![measure("a", "", "b"), measure("b", "", "a")], "ab", "a"),
        (
            vec![
                measure("a", "", "b"),
                measure("b", "", "c"),
                measure("c", "", "b"),
                measure("d", "", ""),
            ],
            "dacb",
            "a",
        ),
        (
            vec![
                measure("a", "", ""),
                measure("b", "", "a"),
                measure("c", "", "b"),
                measure("d", "", "c"),
                measure("e", "", "d"),
            ],
            "abcde",
            "",
        ),
    ] {
        let tree = tree(&rows);
        let ids = |rows: Vec<&Row>| rows.iter().map(|row| row.id.as_str()).collect::<String>();
        let mut found: Vec<char> =
            ids(tree.nodes.iter().map(|node| node.row).collect()).chars().collect();
        let mut wanted: Vec<char> = order.chars().collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted);
        assert_eq!(tree.loose.is_empty(), loose.is_empty(), "{}", tree.says);
        assert!(tree.nodes.iter().all(|node| node.column < 4));
    }
    assert_eq!(tree(&[]).says, "No measures yet.");
    assert_eq!(
        tree(&[measure("a", "", "gone")]).says,
        "One business outcome. One hangs under nothing that is there."
    );
}

fn entry(id: &str, entry: &str, amount: &str, moves: &str) -> Row {
    row(
        &id.to_lowercase().replace(' ', "-"),
        &[("name", id), ("entry", entry), ("amount", amount), ("moves", moves)],
    )
}

#[test]
fn spend_is_shared_out_and_savings_are_added_up() {
    let rows = [
        entry("Licences", "spend", "£300k", "movable"),
        entry("People", "spend", "£600k", "fixed"),
        entry("Networks", "spend", "100,000", ""),
        entry("Fewer licences", "saving", "£80k", ""),
        entry("Later", "saving", "£20k", ""),
        entry("Unknown", "spend", "a lot", "fixed"),
        entry("Refund", "spend", "-£20k", "fixed"),
    ];
    let spend = spend(&rows);
    let shares: Vec<_> = spend
        .shares
        .iter()
        .map(|share| (share.row.id.as_str(), share.percent, share.piece, share.fixed))
        .collect();
    assert_eq!(
        shares,
        [
            ("people", 60, (0, 6000), Some(true)),
            ("licences", 30, (6000, 3000), Some(false)),
            ("networks", 10, (9000, 1000), None),
            ("refund", -2, (10_000, 0), Some(true)),
        ]
    );
    assert_eq!((spend.fixed, spend.unread, spend.below, spend.savings.len()), (60, 1, 0, 2));
    assert_eq!(
        spend.says,
        "Spend £980,000: £1,000,000 less £20,000 in credits. Before credits, 60% of it is fixed. The largest part is “People”, 60%. \
         One credit has no piece of the bar. Savings on offer: £100,000, 10% of the spend before credits. One amount could not be read."
    );
}

#[test]
fn the_pieces_of_the_bar_fill_it() {
    for amounts in [
        &["1"][..],
        &["1", "1", "1"],
        &["7", "11", "13", "17"],
        &["£1bn", "£3", "£0.01"],
        &["-£3", "£7", "-£9"],
        &["90,000,000,000,000,000", "1"],
    ] {
        let rows: Vec<Row> = amounts
            .iter()
            .enumerate()
            .map(|(at, amount)| entry(&format!("r{at}"), "spend", amount, ""))
            .collect();
        let spend = spend(&rows);
        let mut end = 0;
        for share in &spend.shares {
            assert_eq!(share.piece.0, end, "{amounts:?}");
            end += share.piece.1;
        }
        assert_eq!(end, BAR, "{amounts:?}");
    }
}

#[test]
fn a_budget_says_what_it_cannot_add() {
    for (rows, expected) in [
        (vec![], "No amounts yet."),
        (vec![entry("a", "spend", "", "")], "No spend yet."),
        (
            vec![entry("a", "spend", "£1", ""), entry("b", "spend", "$1", "")],
            "The spend is in several currencies and has no total.",
        ),
        (
            vec![entry("a", "spend", LARGE, ""), entry("b", "spend", LARGE, "")],
            "The spend is too large to add up.",
        ),
        (
            vec![
                entry("a", "spend", "10", "fixed"),
                entry("b", "saving", LARGE, ""),
                entry("c", "saving", LARGE, ""),
            ],
            "Spend 10, 100% of it fixed. The largest part is “a”, 100%. The savings are too large to add up.",
        ),
        (vec![entry("b", "saving", "£5", "")], "No spend yet. Savings on offer: £5."),
        // A credit, told although the bar cannot show it.
        (
            vec![entry("a", "spend", "-£40k", "")],
            "No spend, and £40,000 in credits. One credit has no piece of the bar.",
        ),
        (
            vec![
                entry("a", "spend", "100", "fixed"),
                entry("b", "spend", "-£150", ""),
                entry("c", "spend", "-0", ""),
            ],
            "Spend −£50: £100 less £150 in credits. Before credits, 100% of it is fixed. The largest part is “a”, 100%. \
             One credit has no piece of the bar.",
        ),
        (
            vec![entry("a", "spend", "£1", ""), entry("b", "spend", "-$1", "")],
            "The spend is in several currencies and has no total.",
        ),
        (
            vec![
                entry("a", "spend", LARGE, ""),
                entry("b", "spend", LARGE, ""),
                entry("c", "spend", &format!("-{LARGE}"), ""),
            ],
            "The spend is too large to add up.",
        ),
        // Money taken off, or a lever that costs: named, and in no sum.
        (
            vec![entry("b", "saving", "-£40k", "")],
            "No spend yet. No savings added up yet. One saving is below zero and not added up: what is saved is written without a minus, \
             what costs as spend.",
        ),
        (
            vec![
                entry("a", "spend", "£100", ""),
                entry("b", "saving", "£10", ""),
                entry("c", "saving", "-£5", ""),
                entry("d", "saving", "-£6", ""),
            ],
            "Spend £100, 0% of it fixed. The largest part is “a”, 100%. Savings on offer: £10, 10% of the spend. Two savings are below zero \
             and not added up: what is saved is written without a minus, what costs as spend.",
        ),
        (
            vec![entry("b", "saving", "a lot", "")],
            "No spend yet. No savings added up yet. One amount could not be read.",
        ),
        (
            vec![entry("a", "spend", "£10", ""), entry("b", "saving", "$5", "")],
            "Spend £10, 0% of it fixed. The largest part is “a”, 100%. Savings on offer: $5.",
        ),
        (
            vec![
                entry("a", "", "10", "fixed"),
                entry("b", "saving", "£1", ""),
                entry("c", "saving", "$1", ""),
            ],
            "Spend 10, 100% of it fixed. The largest part is “a”, 100%. The savings are in several currencies and have no total.",
        ),
        (vec![entry("a", "spend", "5%", "")], "No spend yet. One amount could not be read."),
    ] {
        assert_eq!(spend(&rows).says, expected);
    }
}

#[test]
fn moments_are_read_as_clocks_show_them() {
    for (text, expected) in [
        ("2026-09-18 02:14", Some("2026-09-18 02:14")),
        ("2026-09-18T02:14", Some("2026-09-18 02:14")),
        (" 2026-09-18 23:59 ", Some("2026-09-18 23:59")),
        ("2026-09-18 24:00", None),
        ("2026-09-18 02:60", None),
        ("2026-09-18 2:14", None),
        ("2026-09-18", None),
        ("2026-02-29 02:14", None),
        ("02:14", None),
        ("2026-09-18 02:14:00", None),
        ("2026-09-18 +2:14", None),
        ("", None),
    ] {
        assert_eq!(
            Moment::parse(text).map(|moment| moment.to_string()).as_deref(),
            expected,
            "{text:?}"
        );
    }
}

#[test]
fn durations_are_said_in_days_hours_and_minutes() {
    for (minutes, expected) in [
        (0, "0 min"),
        (1, "1 min"),
        (59, "59 min"),
        (60, "1 h"),
        (85, "1 h 25 min"),
        (1439, "23 h 59 min"),
        (1440, "1 d"),
        (1441, "1 d 1 min"),
        (3065, "2 d 3 h 5 min"),
    ] {
        assert_eq!(words(minutes), expected);
    }
}

fn event(at: &str, mark: &str) -> Row {
    row(
        &format!("{at}{mark}").replace([' ', ':'], "-"),
        &[("at", at), ("event", "Something"), ("mark", mark)],
    )
}

/// Minutes to detect, to acknowledge, to stabilise, to recover, and in all.
fn check(events: &[(&str, &str)], expected: [Option<i64>; 5], says: &str) {
    let rows: Vec<Row> = events.iter().map(|(at, mark)| event(at, mark)).collect();
    let line = timeline(&rows);
    assert_eq!(
        line.spans.iter().map(|span| span.minutes).collect::<Vec<_>>(),
        expected,
        "{events:?}"
    );
    assert_eq!(line.says, says);
    assert!(
        line.stops
            .windows(2)
            .all(|pair| pair[0].at <= pair[1].at && pair[0].after <= pair[1].after)
    );
}

/// "In all 730485 d": a year of two figures, or of five, is a slip.
#[test]
fn an_incident_is_not_measured_over_two_thousand_years() {
    let rows = [
        event("0027-12-11 02:14", "began"),
        event("20277-12-11 03:14", "detected"),
        event("2027-12-11 04:14", "recovered"),
    ];
    let line = timeline(&rows);
    assert_eq!((line.stops.len(), line.undated.len()), (1, 2));
    assert!(line.spans.iter().all(|span| span.minutes.is_none()), "{}", line.says);
    assert!(line.says.contains("Two events have no time"), "{}", line.says);
    let due = |due: &str| row("r1", &[("action", "Patch"), ("due", due)]);
    for (cell, late) in [("0027-12-11", 0), ("20277-12-11", 0), ("2026-08-31", 1)] {
        assert_eq!(closed(&[due(cell)], day("2026-09-01")).late.len(), late, "{cell}");
    }
}

#[test]
fn an_incident_is_measured_from_mark_to_mark() {
    check(
        &[
            ("2026-09-18 02:14", "began"),
            ("2026-09-18 02:26", "detected"),
            ("2026-09-18 02:31", "acknowledged"),
            ("2026-09-18 02:40", ""),
            ("2026-09-18 03:56", "stabilised"),
            ("2026-09-18 04:36", "recovered"),
        ],
        [Some(12), Some(5), Some(85), Some(40), Some(142)],
        "To detect 12 min, to acknowledge 5 min, to stabilise 1 h 25 min, to recover 40 min, in all 2 h 22 min.",
    );
    // In any order, over midnight, over the end of a month and of a year, and through a leap day.
    check(
        &[
            ("2026-10-01 00:05", "acknowledged"),
            ("2026-09-30 23:50", "began"),
            ("2026-10-01 00:00", "detected"),
            ("2026-10-31 23:59", "stabilised"),
            ("2026-11-01 00:00", "recovered"),
        ],
        [Some(10), Some(5), Some(44_634), Some(1), Some(44_650)],
        "To detect 10 min, to acknowledge 5 min, to stabilise 30 d 23 h 54 min, to recover 1 min, in all 31 d 10 min.",
    );
    check(
        &[
            ("2027-12-31 23:00", "began"),
            ("2028-02-29 23:00", "detected"),
            ("2028-03-01 00:00", "recovered"),
        ],
        [Some(86_400), None, None, None, Some(86_460)],
        "To detect 60 d, in all 60 d 1 h. “Acknowledged” and “Stabilised” are not marked.",
    );
}

#[test]
fn a_line_says_which_marks_are_missing_or_turned_round() {
    check(&[], [None; 5], "Nothing on the time line yet.");
    check(&[("2026-09-18 02:14", "")], [None; 5], "None of the five moments is marked.");
    check(
        &[("soon", "began")],
        [None; 5],
        "None of the five moments is marked. One event has no time.",
    );
    check(
        &[
            ("2026-09-18 02:14", "detected"),
            ("2026-09-18 02:20", "began"),
            ("2026-09-18 03:00", "recovered"),
        ],
        [None, None, None, None, Some(40)],
        "In all 40 min. “Detected” stands before “Began”. “Acknowledged” and “Stabilised” are not marked.",
    );
    // Detected at once, and of two marks the first counts.
    check(
        &[
            ("2026-09-18 02:14", "began"),
            ("2026-09-18 02:14", "detected"),
            ("2026-09-18 02:20", "detected"),
        ],
        [Some(0), None, None, None, None],
        "To detect 0 min. “Acknowledged”, “Stabilised” and “Recovered” are not marked.",
    );
}

#[test]
fn actions_are_counted_and_late_ones_named() {
    let action = |id: &str, due: &str, status: &str| {
        row(id, &[("action", id), ("due", due), ("status", status)])
    };
    for (rows, expected) in [
        (vec![], "No actions yet."),
        (vec![action("a", "2026-09-01", "open")], "0 of 1 closed, 0%."),
        (vec![action("a", "2026-08-31", "open")], "0 of 1 closed, 0%. Late: “a”."),
        (
            vec![
                action("a", "2026-08-31", "done"),
                action("b", "", ""),
                action("c", "soon", "doing"),
            ],
            "1 of 3 closed, 33%.",
        ),
        (
            vec![
                action("a", "2026-08-01", ""),
                action("b", "2026-08-02", "doing"),
                action("c", "", "done"),
            ],
            "1 of 3 closed, 33%. Two are late: “a” and “b”.",
        ),
        (
            (0..4).map(|at| action(&format!("a{at}"), "2026-01-01", "open")).collect(),
            "0 of 4 closed, 0%. Four are late.",
        ),
    ] {
        assert_eq!(closed(&rows, day("2026-09-01")).says, expected);
    }
}
