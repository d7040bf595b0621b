//! What the clipboard says, read as cells and as lines, and where it goes in a table or a list.
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
    id::RowId,
    paste::{Choices, MOST_ROWS, Pasted, Target, cells, fill, into_list, lines},
    records::document::Row,
    schema::{
        column::{BlockKind, CellType, Column},
        field_order::arranged,
    },
};
use support::artifacts;

#[test]
fn cells_are_read_as_spreadsheets_write_them() {
    let check = |text: &str, expected: &[&[&str]]| assert_eq!(cells(text), expected, "{text:?}");
    check("", &[]);
    check("one", &[&["one"]]);
    // Line ends of Windows, Unix and old Macs; the last one is no row.
    check("100\r\n200", &[&["100"], &["200"]]);
    check("100\r\n200\r\n", &[&["100"], &["200"]]);
    check("100\n200\n", &[&["100"], &["200"]]);
    check("100\r200\r", &[&["100"], &["200"]]);
    check("a\tb\r\nc\td", &[&["a", "b"], &["c", "d"]]);
    // Empty cells and rows keep their places.
    check("a\t\tb", &[&["a", "", "b"]]);
    check("\ta\n\t", &[&["", "a"], &["", ""]]);
    check("a\t", &[&["a", ""]]);
    check("a\n\nb", &[&["a"], &[""], &["b"]]);
    check("\n", &[&[""]]);
    // Quoted: tabs, line ends, and quotation marks that are doubled.
    check("\"a\tb\"\tc", &[&["a\tb", "c"]]);
    check("\"a\r\nb\"\tc\r\n", &[&["a\nb", "c"]]);
    check("\"a\nb\"", &[&["a\nb"]]);
    check("\"say \"\"yes\"\"\"\tx", &[&["say \"yes\"", "x"]]);
    check("\"x\"\t\"\"", &[&["x", ""]]);
    // Quotation marks that are words'.
    check("5\" disk\tb", &[&["5\" disk", "b"]]);
    check("\"Rung\" is good\tb", &[&["\"Rung\" is good", "b"]]);
    check("\"never closed\tb\nc\td", &[&["\"never closed", "b"], &["c", "d"]]);
    check("\"Rung\"\nother", &[&["\"Rung\""], &["other"]]);
    check("a \"\"b\"\"\tc", &[&["a \"\"b\"\"", "c"]]);
    check("\u{feff}a\tb", &[&["a", "b"]]);
}

proptest! {
    /// What a writer of the csv crate writes with tabs is read back whole.
    #[test]
    fn well_formed_cells_are_read_like_csv(rows in prop::collection::vec(prop::collection::vec("[ -~é\n\t]{0,6}", 2), 1..6)) {
        let mut writer = ::csv::WriterBuilder::new().delimiter(b'\t').quote_style(::csv::QuoteStyle::Always).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(cells(&text), rows);
    }

    /// Nothing that can be copied stops the page, or loses a letter or digit.
    #[test]
    fn any_text_is_read(text in "[ab1 \"\t\r\n]{0,24}") {
        let kept = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(kept(&cells(&text).concat().concat()), kept(&text));
    }
}

#[test]
fn lines_lose_the_marks_of_their_list() {
    let check = |text: &str, expected: &[&str]| assert_eq!(lines(text), expected, "{text:?}");
    check("One\nTwo\r\n\r\n  \nThree\n", &["One", "Two", "Three"]);
    check("• One\n•\tTwo\n•Three", &["One", "Two", "Three"]);
    check("- One\n– Two\n* Three\n— Four", &["One", "Two", "Three", "Four"]);
    check(
        "1. One\n2) Two\n(3) Three\na) Four\n12.\tTwelve",
        &["One", "Two", "Three", "Four", "Twelve"],
    );
    check("- [ ] One\n- [x] Two\n☐ Three", &["One", "Two", "Three"]);
    // What only looks like a mark stays.
    check(
        "-4 % cost\n1.5 m saved\n2026. A year\nI. Ford\n*note",
        &["-4 % cost", "1.5 m saved", "2026. A year", "I. Ford", "*note"],
    );
    check("\"Ship it.\"\nSaid nobody", &["\"Ship it.\"", "Said nobody"]);
    // Cells beside one another, a cell of two lines, and a break that word processors write.
    check("Cost\t40\nTime\t3", &["Cost, 40", "Time, 3"]);
    check("\"a\nb\"\nc", &["a b", "c"]);
    check("a\u{b}b\u{2028}c", &["a", "b", "c"]);
    check(" \n\t\n", &[]);
}

/// The columns of a kind as their fields stand, from a document that has it.
fn columns(kind: BlockKind) -> Vec<Column> {
    let all = artifacts();
    let block = all.iter().flat_map(|artifact| &artifact.blocks).find(|block| block.kind == kind);
    arranged(block.expect("a block of each kind")).columns()
}

fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    let mut row = Row::new(id.try_into().unwrap());
    cells.iter().for_each(|(column, text)| row.write(&(*column).try_into().unwrap(), text));
    row
}

fn paste(kind: BlockKind, rows: &[Row], at: (&str, &str), text: &str) -> Result<Pasted, String> {
    let columns = columns(kind);
    let choices: Vec<Option<Choices>> = columns
        .iter()
        .map(|column| match column.holds {
            CellType::Choice => Some(
                column
                    .choices
                    .iter()
                    .map(|name| (rung::domain::schema::column::key(name), name.clone()))
                    .collect(),
            ),
            CellType::Known => Some(vec![("measured".to_owned(), "Measured".to_owned())]),
            CellType::Win => Some(vec![("w1".to_owned(), "Outages halved".to_owned())]),
            _ => None,
        })
        .collect();
    let mut n = 0;
    let mut fresh = || {
        n += 1;
        RowId::try_from(format!("n{n}").as_str()).unwrap()
    };
    let (row, column) = (at.0.try_into().unwrap(), at.1.try_into().unwrap());
    fill(
        &Target { columns: &columns, choices: &choices, rows, row, column, around: None },
        cells(text),
        &mut fresh,
    )
}

/// `r1: risk=A, owner=B`
fn shown(rows: &[Row]) -> Vec<String> {
    let cells = |row: &Row| {
        row.cells
            .iter()
            .map(|(column, text)| format!("{column}={text}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    rows.iter().map(|row| format!("{}: {}", row.id, cells(row))).collect()
}

#[test]
fn cells_fill_rows_and_columns_from_the_cell_on() {
    let check = |kind, rows: &[Row], at, text: &str, expected: &[&str], says: &str| {
        let pasted = paste(kind, rows, at, text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        assert_eq!(
            (shown(&pasted.rows), pasted.says.as_str()),
            (expected.iter().map(|row| (*row).to_owned()).collect(), says),
            "{text:?}"
        );
    };
    let one = [row("r1", &[("risk", "A")])];
    // A column into rows that are there and rows that are not.
    check(
        BlockKind::Money,
        &[row("r1", &[])],
        ("r1", "amount"),
        "100\r\n200\r\n",
        &["r1: amount=100", "n1: amount=200"],
        "1 row added, 1 cell filled.",
    );
    check(
        BlockKind::Risks,
        &one,
        ("r1", "owner"),
        "Ana\t2027-01-01\nBo\t2027-01-02\nCy\t2027-01-03\nDi\t2027-01-04",
        &[
            "r1: due=2027-01-01, owner=Ana",
            "n1: due=2027-01-02, owner=Bo",
            "n2: due=2027-01-03, owner=Cy",
            "n3: due=2027-01-04, owner=Di",
        ],
        "3 rows added, 2 cells filled.",
    );
    // What stood there is replaced or emptied, and that is said.
    check(
        BlockKind::Risks,
        &one,
        ("r1", "risk"),
        "B\tC",
        &["r1: mitigation=C, risk=B"],
        "1 cell filled, 1 replaced.",
    );
    check(
        BlockKind::Risks,
        &[one[0].clone(), row("r2", &[])],
        ("r1", "risk"),
        "\tC\nB\t",
        &["r1: mitigation=C, risk=", "r2: mitigation=, risk=B"],
        "2 cells filled, 1 emptied.",
    );
    check(
        BlockKind::Risks,
        &one,
        ("r1", "risk"),
        "A",
        &["r1: risk=A"],
        "The same stands there already.",
    );
    check(BlockKind::Risks, &one, ("r1", "risk"), "B", &["r1: risk=B"], "1 cell replaced.");
    check(
        BlockKind::Risks,
        &one,
        ("r1", "risk"),
        "B\nC",
        &["r1: risk=B", "n1: risk=C"],
        "1 row added, 1 cell replaced.",
    );
    // Choices by name and by key, whatever their case; steps by number and by word; line ends
    // within a cell.
    check(
        BlockKind::Risks,
        &[],
        ("r1", "risk"),
        "\"A\nB\"\t\"C\nD\"\tLIKELY\tcritical\t Ana \t2027-01-31\tbeing treated",
        &[
            "r1: due=2027-01-31, impact=5, likelihood=4, mitigation=C\nD, owner=Ana, risk=A B, status=being-treated",
        ],
        "1 row added.",
    );
    // What cannot be read is kept and said, and a figure of two lines is no figure.
    check(
        BlockKind::Actions,
        &[row("r1", &[])],
        ("r1", "due"),
        "next week\tDoing",
        &["r1: due=next week, status=doing"],
        "2 cells filled. “next week” cannot be read under “Due”; it is kept as it was copied.",
    );
    check(
        BlockKind::Actions,
        &[row("r1", &[])],
        ("r1", "due"),
        "0027-01-01\tOpen\n12/11/2027\tLater",
        &["r1: due=0027-01-01, status=open", "n1: due=12/11/2027, status=Later"],
        "1 row added, 2 cells filled. 3 cells cannot be read and are kept as they were copied, the first “0027-01-01” under “Due”.",
    );
    check(
        BlockKind::Money,
        &[row("r1", &[])],
        ("r1", "amount"),
        "\"100\n200\"",
        &["r1: amount=100 / 200"],
        "1 cell filled. “100 / 200” cannot be read under “Amount”; it is kept as it was copied.",
    );
    // Rows that hang under others name them, also those of the same paste; wins by their title.
    check(
        BlockKind::KpiTree,
        &[row("r1", &[("name", "Margin")])],
        ("n0", "name"),
        "Uptime\tLeading indicator\tmargin\nRestarts\tengineering-metric\tUptime\nX\t\tGone",
        &[
            "n0: layer=leading-indicator, name=Uptime, parent=r1",
            "n1: layer=engineering-metric, name=Restarts, parent=n0",
            "n2: layer=, name=X, parent=Gone",
        ],
        "3 rows added. “Gone” cannot be read under “Moves”; it is kept as it was copied.",
    );
    check(
        BlockKind::Wins,
        &[row("r1", &[])],
        ("r1", "win"),
        "outages halved",
        &["r1: win=w1"],
        "1 cell filled.",
    );
}

/// Our own CSV came back one column further right, with `No.` as the risk.
#[test]
fn a_first_row_that_names_columns_says_where_the_others_go() {
    let check = |kind, at, text: &str, expected: &[&str], says: &str| {
        let pasted = paste(kind, &[row("r1", &[])], at, text)
            .unwrap_or_else(|why| panic!("{text:?}: {why}"));
        assert_eq!(
            (shown(&pasted.rows), pasted.says.as_str()),
            (expected.iter().map(|row| (*row).to_owned()).collect(), says),
            "{text:?}"
        );
    };
    check(
        BlockKind::Actions,
        ("r1", "action"),
        "Owner\tAction\nAna\tPatch",
        &["r1: action=Patch, owner=Ana"],
        "2 cells filled. The first row named the columns: Owner and Action.",
    );
    // As a spreadsheet that opened our CSV copies it, wherever the focus is.
    for column in ["risk", "status"] {
        check(
            BlockKind::Risks,
            ("r1", column),
            "No.\tRisk\tLikelihood\tImpact\tScore\tOwner\tMitigation\tDue\tStatus\r\n\
             R2\tFloods\t3\t5\t15\tFred\tMove the racks\t2027-03-12\tOpen\r\nR1\tFire\t1\t2\t2\t\t\t\tClosed\r\n",
            &[
                "r1: due=2027-03-12, impact=5, likelihood=3, mitigation=Move the racks, owner=Fred, risk=Floods, status=open",
                "n1: due=, impact=2, likelihood=1, mitigation=, owner=, risk=Fire, status=closed",
            ],
            "1 row added, 7 cells filled. The first row named the columns: Risk, Likelihood, Impact, Owner, Mitigation, Due and Status. \
             No. and Score are left out.",
        );
    }
    // In any order and of any case; what cannot be read is still said.
    check(
        BlockKind::Risks,
        ("r1", "risk"),
        "score\tDUE\trisk\n15\tsoon\tFloods",
        &["r1: due=soon, risk=Floods"],
        "2 cells filled. The first row named the columns: Due and Risk. Score is left out. “soon” cannot be read under “Due”; it is kept as \
         it was copied.",
    );
    // What names a column twice, or something else as well, is no heading.
    for text in ["Risk\tRisk\nA\tB", "Risk\tFloods\nA\tB", "No.\tScore\nA\tB"] {
        let pasted = paste(BlockKind::Risks, &[], ("r1", "risk"), text).unwrap();
        assert_eq!((pasted.rows.len(), pasted.says.as_str()), (2, "2 rows added."), "{text:?}");
    }
}

#[test]
fn what_does_not_fit_is_refused_whole() {
    let check = |rows: &[Row], at, text: &str, part: &str| {
        let why = paste(BlockKind::Actions, rows, at, text).expect_err(text);
        assert!(why.contains(part) && why.contains("othing was pasted"), "{why}");
    };
    check(
        &[row("r1", &[])],
        ("r1", "due"),
        "a\tb\tc",
        "3 columns wide, and does not fit under “Due”: there are 2 columns from it on",
    );
    check(&[row("r1", &[])], ("r1", "status"), "a\tb", "it is the last column");
    check(&[row("r1", &[])], ("r1", "action"), "\n\t\n", "no words");
    check(
        &[],
        ("r1", "action"),
        &"a\n".repeat(2_000),
        "2000 rows were copied, and this part takes 500",
    );
    let many: Vec<Row> = (0..MOST_ROWS).map(|at| row(&format!("r{at}"), &[])).collect();
    check(&many, ("r1", "action"), &"a\n".repeat(MOST_ROWS), "Nothing was pasted");
    // Cells without words at the right are no columns; as many rows as there are go in.
    assert!(paste(BlockKind::Actions, &[], ("r1", "status"), "Open\t\t\n").is_ok());
    assert!(paste(BlockKind::Actions, &many, ("r0", "action"), &"a\n".repeat(MOST_ROWS)).is_ok());
}

#[test]
fn lines_part_the_line_they_are_pasted_into() {
    let check = |before: &str,
                 after: &str,
                 text: &str,
                 expected: &[&str],
                 says: &str,
                 caret: usize| {
        let mut n = 0;
        let mut fresh = || {
            n += 1;
            RowId::try_from(format!("n{n}").as_str()).unwrap()
        };
        let pasted =
            into_list(&[], &"r1".try_into().unwrap(), (before, after), &lines(text), &mut fresh)
                .expect(text);
        let words: Vec<&str> = pasted.rows.iter().map(|row| row.cell("line")).collect();
        assert_eq!(
            (words.as_slice(), pasted.says.as_str(), pasted.caret),
            (expected, says, caret),
            "{text:?}"
        );
        assert_eq!(pasted.rows[0].id.as_str(), "r1");
    };
    check("", "", "One\nTwo\n", &["One", "Two"], "2 lines added.", 3);
    check("Ship ", " now", "a\nb\nc", &["Ship a", "b", "c now"], "2 lines added.", 1);
    check("Ship ", " now", "it\n", &["Ship it now"], "Pasted.", 7);
    check("😀", "x", "é", &["😀éx"], "Pasted.", 3);
    let many = vec!["a".to_owned(); MOST_ROWS + 1];
    assert!(
        into_list(&[], &"r1".try_into().unwrap(), ("", ""), &many, &mut || "n".try_into().unwrap())
            .is_err_and(|why| why.contains("Nothing was pasted"))
    );
    assert!(
        into_list(&[], &"r1".try_into().unwrap(), ("", ""), &[], &mut || "n".try_into().unwrap())
            .is_err()
    );
}
