//! Taking work away: what a document, a pack and a plan look like outside, and that nothing is lost
//! on the way.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use rung::{
    domain::{
        amount,
        date::Day,
        english::uncapitalize,
        id::CaseId,
        records::{
            document::{Row, Sheet},
            plan::Plan,
            plan_item::{PlanItem as PlanLine, PlanItemKind},
            record::Record,
            redaction_list::Redaction,
            win::{Confidence, Win, WinKind},
        },
        redact::workspace::redacted,
        schema::{
            artifact::Artifact,
            block::Block,
            column::{BlockKind, CellType, Column, Computed},
        },
        workspace::Workspace,
    },
    export::{
        artifact,
        csv::{self, Between},
        doc::{ColumnFormat, Doc, Line, Section, Table, TableColumn},
        file_names::{csv_name, file_name, slug},
        html::rich,
        ics::{Event, Stamp, calendar},
        json::json,
        letters::tidy,
        log,
        markdown::markdown,
        pack,
        plain::plain,
        plan,
    },
};
use support::{artifacts, case, day, track, win};

const TODAY: &str = "2026-11-22";

fn block(kind: BlockKind, title: &str) -> Block {
    let column = |id: &str, name: &str, holds| Column {
        id: id.try_into().unwrap(),
        name: name.to_owned(),
        holds,
        choices: Vec::new(),
    };
    let columns = [
        ("service", "Service", CellType::Line),
        ("cost", "Cost", CellType::Money),
        ("people", "People", CellType::Number),
    ];
    let columns = columns
        .iter()
        .filter(|_| kind == BlockKind::Table)
        .map(|(id, name, holds)| column(id, name, *holds))
        .collect();
    Block {
        id: kind.key().try_into().unwrap(),
        kind,
        title: title.to_owned(),
        guidance: "Write.".to_owned(),
        words: 0,
        draws: Computed::Kind,
        columns,
        example: Vec::new(),
        starts: Vec::new(),
    }
}

/// A document with a block of each kind.
fn everything() -> Artifact {
    let titles = [
        "Summary",
        "Goals",
        "Services",
        "Register",
        "Roadmap",
        "Measures",
        "Money",
        "The night",
        "Actions",
        "Decisions",
        "Proof",
    ];
    let blocks =
        BlockKind::ALL.iter().zip(titles).map(|(kind, title)| block(*kind, title)).collect();
    let text = String::new;
    Artifact {
        id: "everything".try_into().unwrap(),
        name: "Everything | one page".to_owned(),
        short: "All".to_owned(),
        what: text(),
        bring: text(),
        say: text(),
        proves: Vec::new(),
        items: Vec::new(),
        blocks,
    }
}

/// A sheet from lines of `column=text; column=text`.
fn sheet(kind: BlockKind, rows: &[&str]) -> Sheet {
    let mut sheet = Sheet::new(
        CaseId::constant("c1"),
        "everything".try_into().unwrap(),
        kind.key().try_into().unwrap(),
    );
    for row in rows {
        let mut made = Row::new(sheet.free());
        for cell in row.split("; ") {
            let (column, text) = cell.split_once('=').expect(cell);
            made.write(&column.try_into().unwrap(), text);
        }
        sheet.rows.push(made);
    }
    sheet
}

fn sheets() -> Vec<Sheet> {
    use BlockKind::{
        Actions, Decisions, KpiTree, List, Money, Risks, Roadmap, Table, Text, Timeline, Wins,
    };
    vec![
        sheet(
            Text,
            &[
                "text=Acme's contract *ends* in May.\nIt was never read.\n\n# Not a heading\n1. Not a list <b>",
            ],
        ),
        sheet(
            List,
            &["line=Fewer | better suppliers", "line=- no second dash", "line=İstanbul first"],
        ),
        sheet(
            Table,
            &[
                "service=Payroll; cost=£1,200; people=3; known=measured",
                "service==cmd|' /C calc'!A0; cost=£300; people=-4; known=estimated",
                "service=Phones, \"old\"; people=2; known=unconfirmed",
            ],
        ),
        sheet(
            Risks,
            &[
                "risk=A closed one; likelihood=5; impact=5; status=closed",
                "risk=Acme goes under; likelihood=3; impact=5; owner=CFO; mitigation=Second source\nfor half; due=2026-10-30; status=being-treated",
                "risk=Backups do not restore; likelihood=4; impact=5; owner=Head of infrastructure; due=2026-12-04; status=open",
                "risk=Nobody scored this",
            ],
        ),
        sheet(
            Roadmap,
            &[
                "item=Leave Acme; when=later; outcome=One bill less; owner=COO; measure=£40k",
                "item=Test restores; when=now",
                "item=Placed nowhere",
            ],
        ),
        sheet(
            KpiTree,
            &[
                "name=Orders on time; layer=business-outcome; value=91%; target=97%; owner=COO; known=measured",
                "name=Lead time; layer=operational-lever; parent=r1; value=9 days; target=4 days; known=estimated",
                "name=Deploys; layer=engineering-metric; parent=r2; value=2 a week; known=unconfirmed",
                "name=Complaints; layer=leading-indicator; parent=r1",
            ],
        ),
        sheet(
            Money,
            &[
                "entry=saving; name=Unused licences; amount=£60k; driver=Nobody opened them; risk=None; known=estimated",
                "entry=spend; name=Licences; amount=£400,000; driver=Head count; moves=movable; known=measured",
                "entry=spend; name=Lines; amount=£200,000; moves=fixed",
                "entry=spend; name=Unclear; amount=a lot",
            ],
        ),
        sheet(
            Timeline,
            &[
                "at=2026-09-18 03:39; event=Orders flow; mark=recovered",
                "at=2026-09-17 23:50; event=Disk full; mark=began",
                "at=2026-09-18 00:14; event=Acme calls; mark=detected",
                "event=Some time later, cake",
            ],
        ),
        sheet(
            Actions,
            &[
                "action=Watch the disk; owner=Ana; due=2026-10-01; status=done",
                "action=Write it down; owner=Ben; due=2026-11-01; status=doing",
            ],
        ),
        sheet(
            Decisions,
            &[
                "decision=Two suppliers; date=2026-06-02; owner=COO; options=One, or two, or none; tradeoff=A higher price; review=2027-06-01",
            ],
        ),
        sheet(Wins, &["win=w1", "win=secret", "win=gone", "win=w2"]),
    ]
}

fn wins() -> Vec<Win> {
    let known = Some(Confidence::Estimated);
    vec![
        Win {
            known,
            kinds: [WinKind::Risk, WinKind::Speed].into(),
            ..win("w1", "Outages fell from 190 to 40 minutes.")
        },
        Win { private: true, ..win("secret", "The board was told 7 times.") },
        Win { known, ..win("w2", "Suppliers now answer.") },
    ]
}

fn doc_of(sheets: &[Sheet], wins: &[Win]) -> Doc {
    artifact::document(
        &everything(),
        &sheets.iter().collect::<Vec<_>>(),
        &wins.iter().collect::<Vec<_>>(),
        day(TODAY),
    )
}

fn long_plan() -> Plan {
    let mut plan = support::plan("2026-09-07", &["vendor-command", "financial-discipline"]);
    plan.lines[0].done = Some(day("2026-09-10"));
    let text = "Fragen; Größen, \\ und\nمحمد 🪜 ".repeat(6);
    plan.lines.push(PlanLine {
        id: "0f3a".try_into().unwrap(),
        phase: 0,
        day: day("2026-09-30"),
        text,
        kind: PlanItemKind::Own,
        done: None,
        meant: None,
    });
    plan
}

fn noon(text: &str) -> Stamp {
    Stamp { day: day(text), second: 43_200 }
}

#[test]
fn golden_documents() {
    let (rich_case, empty) = (doc_of(&sheets(), &wins()), doc_of(&[], &[]));
    insta::assert_snapshot!("rich_markdown", markdown(&rich_case));
    insta::assert_snapshot!("rich_html", rich(&rich_case).replace("><", ">\n<"));
    insta::assert_snapshot!("rich_plain", plain(&rich_case));
    insta::assert_snapshot!(
        "rich_csv",
        csv::all(&rich_case, Between::Commas).replace("\r\n", "␍\n")
    );
    insta::assert_snapshot!("rich_json", json(&rich_case, day(TODAY)));
    insta::assert_snapshot!("empty_markdown", markdown(&empty));
    insta::assert_snapshot!("empty_html", rich(&empty).replace("><", ">\n<"));
    insta::assert_snapshot!("empty_json", json(&empty, day(TODAY)));
    assert_eq!(csv::all(&empty, Between::Commas), "");
}

#[test]
fn golden_plan() {
    let (full, track) = (long_plan(), track());
    let bare = Plan { lines: Vec::new(), ..full.clone() };
    insta::assert_snapshot!(
        "plan_markdown",
        markdown(&plan::document(&full, &track, day("2026-10-01")))
    );
    insta::assert_snapshot!(
        "plan_ics",
        calendar("Plan", &plan::events(&full, &track), noon(TODAY)).replace("\r\n", "␍\n")
    );
    insta::assert_snapshot!(
        "empty_plan_markdown",
        markdown(&plan::document(&bare, &track, day("2026-10-01")))
    );
    insta::assert_snapshot!(
        "empty_plan_ics",
        calendar("Plan", &plan::events(&bare, &track), noon(TODAY)).replace("\r\n", "␍\n")
    );
}

#[test]
fn the_pack_holds_every_written_document() {
    let (case, today) = (case("3+ 2 s - 1 0 - - -"), day(TODAY));
    let shipped = artifacts();
    let register = shipped.iter().find(|artifact| artifact.id.as_str() == "risk-register").unwrap();
    let examples = register
        .blocks
        .iter()
        .map(|block| Record::Sheet(Sheet::example(case.id.clone(), register.id.clone(), block)));
    let workspace = Workspace::of(examples.chain([Record::Case(case.clone())]));
    let written = markdown(&pack::document(&workspace, &case, &track(), &shipped, today));
    for wanted in [
        "# Proof pack: IT Director\n",
        "\n## What proves what\n",
        "\n## Risk register\n",
        "\n### ",
        "\n## Not written here\n",
    ] {
        assert!(written.contains(wanted), "{wanted:?} is not in\n{written}");
    }
    assert!(!written.contains("\n- Risk register\n"));
    let nothing =
        markdown(&pack::document(&Workspace::default(), &case, &track(), &shipped, today));
    assert!(
        nothing.contains("No signal has a document behind it yet.")
            && nothing.contains("\n- Risk register\n"),
        "{nothing}"
    );
}

#[test]
fn private_wins_stay_behind() {
    let out = doc_of(&sheets(), &wins());
    for form in
        [markdown(&out), rich(&out), json(&out, day(TODAY)), csv::all(&out, Between::Commas)]
    {
        assert!(!form.contains("The board"), "{form}");
    }
    let (hidden, plan, track) = (
        [Redaction { word: "größen".to_owned(), label: "Team 1".to_owned() }],
        long_plan(),
        track(),
    );
    let after = redacted(&Workspace::of([Record::Plan(plan)]), &hidden, &[]);
    let Some((_, Record::Plan(plan))) = after.records().next() else { panic!("no plan") };
    let text = calendar("Plan", &plan::events(plan, &track), noon(TODAY));
    assert!(text.replace("\r\n ", "").contains("Fragen\\; Team 1\\,") && !text.contains("Größen"));
    let only = doc_of(&[sheet(BlockKind::Wins, &["win=secret"])], &wins());
    assert_eq!(only.parts.last(), Some(&Section::Note(artifact::NOTHING.to_owned())));
}

#[test]
fn a_sanitised_document_names_nobody_in_any_form() {
    let hidden =
        |word: &str, label: &str| Redaction { word: word.to_owned(), label: label.to_owned() };
    let words = [
        hidden("acme", "Vendor A"),
        hidden("istanbul", "Site 1"),
        hidden("Ana", "Engineer 1"),
        hidden("estimated", "guessed"),
    ];
    let records =
        sheets().into_iter().map(Record::Sheet).chain(wins().into_iter().map(Record::Win));
    let after = redacted(&Workspace::of(records), &words, &[everything()]);
    let (mut hidden_sheets, mut hidden_wins) = (Vec::new(), Vec::new());
    for (_, record) in after.records() {
        match record {
            Record::Sheet(sheet) => hidden_sheets.push(sheet.clone()),
            Record::Win(win) => hidden_wins.push(win.clone()),
            other => panic!("{other:?}"),
        }
    }
    let out = doc_of(&hidden_sheets, &hidden_wins);
    for form in
        [markdown(&out), rich(&out), json(&out, day(TODAY)), csv::all(&out, Between::Commas)]
    {
        for word in ["Acme", "İstanbul", "Ana\"", "Ana<", "| Ana"] {
            assert!(!form.contains(word), "{word} is in {form}");
        }
        assert!(form.contains("Vendor A"));
    }
    // How figures are known is no word of the person's.
    assert!(markdown(&out).contains("(est.)"));
    // All that is left of the list is the page's own word for how figures are known.
    let left: Vec<String> =
        out.warnings(&words, false).into_iter().map(|warning| warning.found).collect();
    assert_eq!(left, ["Estimated"]);
    assert!(out.warnings(&words, true).iter().any(|warning| warning.found == "£60k"));
}

#[test]
fn a_register_without_scores_says_so_once() {
    for (rows, says) in [
        (&["risk=A", "risk=B; likelihood=3"][..], "No risk has a score yet."),
        (&["risk=A", "risk=B; status=closed"], "No open risk has a score yet. One is closed."),
        (&["risk=A; status=closed"], "No risk is open. One is closed."),
        (
            &["risk=A; likelihood=5; impact=5", "risk=B"],
            "High or severe: 1 of 1 with a score. One has no score.",
        ),
    ] {
        let doc = doc_of(&[sheet(BlockKind::Risks, rows)], &[]);
        assert!(doc.parts.contains(&Section::Note(says.to_owned())), "{says}");
    }
}

/// The forms of a document, without their own marks.
fn forms(doc: &Doc) -> [String; 3] {
    [unmarked(&markdown(doc)), unescaped(&rich(doc)), json(doc, day(TODAY))]
}

#[test]
fn what_has_no_total_says_why() {
    let large = "92,000,000,000,000,000";
    let money = |amounts: [&str; 2], entry: &str| {
        let rows = amounts.map(|amount| format!("entry={entry}; name=A; amount={amount}"));
        sheet(BlockKind::Money, &rows.each_ref().map(String::as_str))
    };
    let table = |costs: [&str; 2]| {
        let rows = costs.map(|cost| format!("service=A; cost={cost}; people=2"));
        sheet(BlockKind::Table, &rows.each_ref().map(String::as_str))
    };
    for (sheet, says) in [
        (money([large, large], "spend"), "The spend is too large to add up."),
        (money([large, large], "saving"), "The savings are too large to add up."),
        (money(["£1", "$1"], "spend"), "The spend is in several currencies and has no total."),
        (money(["£1", "$1"], "saving"), "The savings are in several currencies and have no total."),
        (
            money(["£50k", "-£40k"], "spend"),
            "Spend £10,000: £50,000 less £40,000 in credits. Before credits, 0% of it is fixed.",
        ),
        (money(["-£40k", ""], "spend"), "No spend, and £40,000 in credits."),
        (
            money(["£5", "-£4"], "saving"),
            "Savings on offer £5. One saving is below zero and not added up: what is saved is written without a minus, what costs as spend.",
        ),
        (table([large, large]), "In all: cost too large to add up, people 4."),
        (table(["£1", "$1"]), "In all: people 4."),
    ] {
        let doc = doc_of(&[sheet], &[]);
        assert!(doc.parts.contains(&Section::Note(says.to_owned())), "{says}");
        for form in forms(&doc) {
            assert!(form.contains(says), "{says}\n{form}");
        }
    }
}

/// Nine names hold “and”. In each form of the pack and of the log every one stands as it is
/// written.
#[test]
fn names_of_signals_come_whole_out_of_every_form() {
    for track in support::tracks() {
        let mut case = support::case_on(&track, &"2 ".repeat(track.signals.len()));
        let mut records = Vec::new();
        // Each win supports a signal and the one after it.
        for pair in track.signals.windows(2) {
            let made = win(&format!("w-{}", pair[0].id), "It fell from 190 to 40 minutes.");
            for signal in pair {
                case.answers.get_mut(&signal.id).unwrap().cites.push(made.id.clone());
            }
            records.push(Record::Win(made));
        }
        let workspace = Workspace::of(records.into_iter().chain([Record::Case(case.clone())]));
        let pack = pack::document(&workspace, &case, &track, &artifacts(), day(TODAY));
        let brag = log::brag(
            &workspace,
            &[&track],
            day("2020-01-01"),
            day("2030-01-01"),
            log::GroupBy::Kind,
        );
        for form in forms(&pack).into_iter().chain([csv::all(&pack, Between::Commas)]) {
            track
                .signals
                .iter()
                .for_each(|signal| assert!(form.contains(&signal.name), "{}\n{form}", signal.name));
        }
        for form in forms(&brag) {
            for pair in track.signals.windows(2) {
                // They are named in the order of their ids.
                let (one, two) = if pair[0].id < pair[1].id {
                    (&pair[0], &pair[1])
                } else {
                    (&pair[1], &pair[0])
                };
                let supports = format!(
                    "Supports {} and {}.",
                    uncapitalize(&one.name),
                    uncapitalize(&two.name)
                );
                assert!(form.contains(&supports), "{supports}\n{form}");
            }
        }
    }
}

#[test]
fn figures_say_when_they_were_not_measured() {
    let head = [
        ("Service", ColumnFormat::Words),
        ("Cost", ColumnFormat::Figures),
        ("Due", ColumnFormat::Days),
        ("How known", ColumnFormat::Known),
    ];
    let head = head
        .iter()
        .map(|(name, shows)| TableColumn { name: (*name).to_owned(), shows: *shows })
        .collect();
    for (known, cost, expected) in [
        ("measured", "£4", "£4"),
        ("estimated", "£4", "£4 (est.)"),
        ("unconfirmed", "£4", "£4 (cannot be confirmed)"),
        ("estimated", "", ""),
        ("estimated", "unclear", "unclear"),
        ("", "£4", "£4"),
        ("else", "£4", "£4"),
    ] {
        let row = ["P2", cost, "2026-09-18", known].map(str::to_owned).to_vec();
        let table = Table { head: Vec::clone(&head), rows: vec![row.clone()] };
        assert_eq!(
            table.read(),
            (
                vec!["Service", "Cost", "Due"],
                vec![vec!["P2".to_owned(), expected.to_owned(), "18 September 2026".to_owned()]]
            )
        );
        assert!(csv::csv(&table, Between::Commas).contains(&format!(",{known}\r\n")));
    }
}

#[test]
fn markdown_takes_marks_out_of_force() {
    for (text, expected) in [
        ("plain words, 3.5 (so)", "plain words, 3.5 (so)"),
        ("*bold* _so_ `code`", "\\*bold\\* \\_so\\_ \\`code\\`"),
        ("[a](b) <i> a|b ~no~ a&amp;b \\", "\\[a\\](b) \\<i> a|b \\~no\\~ a\\&amp;b \\\\"),
        ("~40 in R&D", "~40 in R&D"),
        ("# no", "\\# no"),
        ("- no - yes", "\\- no - yes"),
        ("+ no", "\\+ no"),
        ("> no > yes", "\\> no > yes"),
        ("= no", "\\= no"),
        ("12. no 1. yes", "12\\. no 1. yes"),
        ("1) no", "1\\) no"),
        ("12.5 hours", "12.5 hours"),
        ("12.", "12\\."),
        ("a|b\n:-|-", "a|b  \n\\:-|-"),
        ("a|b\n|-|-", "a|b  \n\\|-|-"),
        ("a\n- b", "a  \n\\- b"),
    ] {
        let doc = Doc { title: "T".to_owned(), parts: vec![Section::Text(text.to_owned())] };
        assert_eq!(markdown(&doc), format!("# T\n\n{expected}\n"));
    }
    let doc = Doc {
        title: "1. a|b".to_owned(),
        parts: vec![
            Section::Heading(2, "# b".to_owned()),
            Section::table(&["- a"], vec![vec!["-4|5\n+".to_owned()]]),
        ],
    };
    assert_eq!(markdown(&doc), "# 1. a|b\n\n## # b\n\n| - a |\n| --- |\n| -4\\|5<br>+ |\n");
}

#[test]
fn spreadsheets_get_no_formula() {
    for (cell, expected) in [
        ("", ""),
        ("plain", "plain"),
        ("a,b", "\"a,b\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""),
        (" a", "\" a\""),
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-2+3", "'-2+3"),
        ("@sum", "'@sum"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ("-4", "-4"),
        ("+3.5", "+3.5"),
        ("-1,250.00", "\"-1,250.00\""),
        ("-12%", "-12%"),
        ("-12 %", "-12 %"),
        ("--4", "'--4"),
        ("-", "'-"),
        ("-1.2.3", "'-1.2.3"),
        // What the page itself takes for a figure leaves as one, and telephone numbers as they are.
        ("-£4", "-£4"),
        ("-£40k", "-£40k"),
        ("£-40k", "£-40k"),
        ("- 4", "- 4"),
        ("+ 4", "+ 4"),
        ("-40 000 €", "-40 000 €"),
        ("-GBP 40", "-GBP 40"),
        ("-40 GBP", "-40 GBP"),
        ("-1.2m", "-1.2m"),
        ("-2bn", "-2bn"),
        ("-1,5", "\"-1,5\""),
        ("+1,5k", "\"+1,5k\""),
        ("+0,K", "\"'+0,K\""),
        ("-1,5,A1", "\"'-1,5,A1\""),
        ("-,5", "\"'-,5\""),
        ("−4", "−4"),
        ("+44 20 7946 0958", "+44 20 7946 0958"),
        ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("+442079460958", "+442079460958"),
        ("+49.30.1234567", "+49.30.1234567"),
        // Two values side by side are no expression, whatever signs stand elsewhere.
        ("+49 (0)30 123-45", "+49 (0)30 123-45"),
        ("+49 30 123-45", "+49 30 123-45"),
        ("+49(30)123-45", "+49(30)123-45"),
        ("+1 (800) 555-0199", "+1 (800) 555-0199"),
        ("+1 800-555-0199", "+1 800-555-0199"),
        ("+1-800-555 0199", "+1-800-555 0199"),
        ("+44\u{a0}20\u{a0}7946-0958", "+44\u{a0}20\u{a0}7946-0958"),
        ("+49 (0) 30 - 123 45", "+49 (0) 30 - 123 45"),
        // A spreadsheet would take these away from each other or divide them, for a cell, or for a
        // command.
        ("+1-800-555-0199", "'+1-800-555-0199"),
        ("+1 - 800 - 555 - 0199", "'+1 - 800 - 555 - 0199"),
        ("+1- 800 -555 -0199", "'+1- 800 -555 -0199"),
        ("+1-(800)-555-0199", "'+1-(800)-555-0199"),
        ("+1 -(800)- 5550199", "'+1 -(800)- 5550199"),
        ("+1-((800))-5550199", "'+1-((800))-5550199"),
        ("+1-( 800 )-5550199", "'+1-( 800 )-5550199"),
        ("+49/30/123456", "'+49/30/123456"),
        ("+49 30/123456", "'+49 30/123456"),
        ("+49.30-123456", "'+49.30-123456"),
        ("+2026-11-22", "'+2026-11-22"),
        ("+1 2-34", "'+1 2-34"),
        ("+44 20 7946-A1", "'+44 20 7946-A1"),
        ("+44 20 7946*2-1", "'+44 20 7946*2-1"),
        ("+44 20 SUM(1)-2", "'+44 20 SUM(1)-2"),
        ("-44 20 7946-0958", "'-44 20 7946-0958"),
        ("+44 20 (ask)", "'+44 20 (ask)"),
        ("+12", "+12"),
        ("-GBP40", "'-GBP40"),
        ("- GBP40", "'- GBP40"),
        ("-US$3", "'-US$3"),
        ("- A$3", "'- A$3"),
        ("-kr3", "'-kr3"),
        ("-kr 3", "-kr 3"),
        ("-3 kr", "-3 kr"),
        ("-€1.234,50", "\"-€1.234,50\""),
        ("(1,200)", "\"(1,200)\""),
        ("+A1", "'+A1"),
        ("-A1 4", "'-A1 4"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("+cmd|x", "'+cmd|x"),
        ("-4-", "'-4-"),
        ("-£40k+1", "'-£40k+1"),
        ("- ", "\"'- \""),
        ("-4\n5", "\"'-4\n5\""),
        ("-4\t5", "'-4\t5"),
        ("\n=1", "\"'\n=1\""),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        ("a;b", "a;b"),
        ("a=b", "a=b"),
    ] {
        let table = Table {
            head: vec![TableColumn { name: "H".to_owned(), shows: ColumnFormat::Words }],
            rows: vec![vec![cell.to_owned()]],
        };
        assert_eq!(
            csv::csv(&table, Between::Commas),
            format!("\u{feff}H\r\n{expected}\r\n"),
            "{cell:?}"
        );
    }
}

#[test]
fn names_of_files_are_plain() {
    for (name, expected) in [
        ("Risk register", "risk-register"),
        ("  Größe & Maß  ", "grosse-mass"),
        ("Don’t panic: v2.0", "dont-panic-v2-0"),
        ("Ærø, Łódź, Þór", "aero-lodz-thor"),
        ("İSTANBUL Işık", "istanbul-isik"),
        ("محمد", ""),
        ("محمد 7", "7"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("🪜", ""),
        ("a--b__c", "a-b-c"),
        ("Board — plan “two”", "board-plan-two"),
        ("Board\u{2028}plan\u{85}two\u{0}three\tfour", "board-plan-two-three-four"),
        ("Board\u{3000}plan", "board-plan"),
        ("ev\u{ad}il\u{202e}gnp.exe\u{200b}", "evilgnp-exe"),
        ("…?!*:<>|/\\\u{202e}", ""),
        ("NUL. . ", "nul"),
    ] {
        assert_eq!(slug(name), expected, "{name}");
    }
    assert_eq!(file_name("Risk register", day(TODAY), "md"), "risk-register-2026-11-22.md");
    assert_eq!(file_name("محمد", day(TODAY), "ics"), "rung-2026-11-22.ics");
    // A name says its days once, as numbers.
    for (name, expected) in [
        ("IT Director: plan from 30 November 2026", "it-director-plan-from-2026-11-30.ics"),
        (
            "What I changed, 1 January 2026 to 27 November 2026",
            "what-i-changed-2026-01-01-to-2026-11-27.ics",
        ),
        ("30 November 2026", "rung-2026-11-30.ics"),
        ("Review (7 May 2026), final", "review-2026-05-07-final.ics"),
        ("May 2026", "may-2026-2026-11-22.ics"),
        ("31 February 2026", "31-february-2026-2026-11-22.ics"),
        ("", "rung-2026-11-22.ics"),
        ("Impact log", "impact-log-2026-11-22.ics"),
    ] {
        assert_eq!(file_name(name, day(TODAY), "ics"), expected, "{name}");
    }
    let long =
        file_name(&format!("{} from 30 November 2026", "word ".repeat(40)), day(TODAY), "md");
    assert!(long.ends_with("word-2026-11-30.md"), "{long}");
    // Both ways of writing a table may lie in one folder.
    assert_eq!(
        csv_name("Risk register", day(TODAY), Between::Commas),
        "risk-register-2026-11-22.csv"
    );
    assert_eq!(
        csv_name("Risk register", day(TODAY), Between::Semicolons),
        "risk-register-2026-11-22-semicolons.csv"
    );
    // Windows keeps some names for itself; with a day behind them they are none of those.
    assert_eq!(file_name("LPT1", day(TODAY), "csv"), "lpt1-2026-11-22.csv");
    let long = slug(&"word ".repeat(40));
    assert!(long.len() < 61 && long.ends_with("word"), "{long}");
    assert_eq!(slug(&"x".repeat(200)).len(), 60);
}

/// What a calendar program reads: uid, day, day after, title.
fn events_of(text: &str) -> Vec<[String; 4]> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    let of = |component: &icalendar::parser::Component<'_>, name: &str| {
        component
            .properties
            .iter()
            .find(|property| property.name == name)
            .map_or(String::new(), |property| property.val.to_string())
    };
    events.map(|event| ["UID", "DTSTART", "DTEND", "SUMMARY"].map(|name| of(event, name))).collect()
}

fn plain_ics(text: &str) -> String {
    text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

#[test]
fn the_calendar_is_read_back() {
    let (plan, track) = (long_plan(), track());
    let text = calendar("Plan; a, b", &plan::events(&plan, &track), noon(TODAY));
    let read = events_of(&text);
    assert_eq!(read.len(), plan.lines.len());
    for (line, [uid, start, end, title]) in plan.in_order().into_iter().zip(&read) {
        let digits = |day: Day| day.to_string().replace('-', "");
        assert_eq!(*uid, format!("{}.c1@rung", line.id));
        assert_eq!((start, end), (&digits(line.day), &digits(line.day.plus(1))));
        assert!(plain_ics(title).ends_with(line.text.trim()), "{title}");
    }
    let again = calendar(
        "Plan",
        &plan::events(&plan.moved_to(day("2026-10-05")), &track),
        noon("2026-12-01"),
    );
    let uids = |read: Vec<[String; 4]>| {
        read.into_iter().map(|[uid, ..]| uid).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(uids(events_of(&again)), uids(read));
}

/// Letters that people paste without seeing them, and what a reader should see.
const UNSEEN: [(&str, &str); 9] = [
    ("Team\tday", "Team day"),
    ("Board\u{b}meeting", "Board\nmeeting"),
    ("Board\u{c}meeting", "Board\nmeeting"),
    ("Board\u{85}meeting", "Board\nmeeting"),
    ("Board\u{2028}meeting", "Board\nmeeting"),
    ("Board\u{2029}meeting", "Board\nmeeting"),
    ("Board\rmeeting", "Board\nmeeting"),
    ("Board\r\nmeeting\r\n\r\nover", "Board\nmeeting\n\nover"),
    ("Board\u{0}\u{1b}\u{7f}\u{9f}meeting", "Board    meeting"),
];

#[test]
fn no_letter_that_is_not_seen_joins_two_words() {
    for (typed, expected) in UNSEEN {
        assert_eq!(tidy(typed), expected, "{typed:?}");
        let event = Event {
            uid: "1@rung".to_owned(),
            day: day(TODAY),
            title: typed.to_owned(),
            about: typed.to_owned(),
        };
        let text = calendar("N", &[event], noon(TODAY));
        for line in ["SUMMARY", "DESCRIPTION"] {
            assert!(
                text.contains(&format!("{line}:{}\r\n", expected.replace('\n', "\\n"))),
                "{typed:?}: {text}"
            );
        }
        let doc = Doc {
            title: "T".to_owned(),
            parts: vec![
                Section::Text(typed.to_owned()),
                Section::bullets(vec![typed.to_owned()]),
                Section::table(&["H"], vec![vec![typed.to_owned()]]),
            ],
        };
        let flat = expected.replace('\n', " ");
        let html = expected.replace('\n', "<br>");
        assert_eq!(rich(&doc).matches(&html).count(), 3, "{typed:?}: {}", rich(&doc));
        assert_eq!(plain(&doc), format!("T\n\n{expected}\n\n- {flat}\n\nH\n{flat}\n"), "{typed:?}");
        let written = markdown(&doc);
        assert!(
            written.contains(&format!("\n- {flat}\n"))
                && written.contains(&format!("\n| {html} |\n")),
            "{typed:?}: {written}"
        );
        assert!(
            !written.contains(|letter: char| letter.is_control() && letter != '\n'),
            "{written:?}"
        );
        let table = csv::all(&doc, Between::Commas);
        assert!(
            !table.contains(|letter: char| letter.is_control() && !"\r\n\t".contains(letter)),
            "{table:?}"
        );
    }
}

#[test]
fn a_later_calendar_is_news_for_the_one_before() {
    let event = Event {
        uid: "1@rung".to_owned(),
        day: day(TODAY),
        title: "Move it".to_owned(),
        about: String::new(),
    };
    let sequence = |text: &str, second: u32| {
        let text = calendar("N", std::slice::from_ref(&event), Stamp { day: day(text), second });
        let line = |name: &str| {
            text.split("\r\n").find_map(|line| line.strip_prefix(name)).unwrap().to_owned()
        };
        (line("SEQUENCE:").parse::<i32>().unwrap(), line("DTSTAMP:"))
    };
    let made = [
        ("2026-01-01", 0),
        ("2026-11-22", 0),
        ("2026-11-22", 1),
        ("2026-11-22", 86_399),
        ("2026-11-23", 0),
        ("2093-12-31", 86_399),
    ];
    let numbers: Vec<(i32, String)> =
        made.iter().map(|(day, second)| sequence(day, *second)).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    assert_eq!(numbers[0], (0, "20260101T000000Z".to_owned()));
    assert_eq!(numbers[3].1, "20261122T235959Z");
    // A clock that is wrong by years gives no number that calendars cannot read.
    assert_eq!(sequence("1999-12-31", 7).0, 0);
    assert_eq!(sequence("9999-12-31", 7).0, i32::MAX);
}

#[test]
fn plain_text_has_no_marks_of_any_markup() {
    let doc = Doc {
        title: "What *I* changed_here".to_owned(),
        parts: vec![
            Section::Heading(2, "# One | two".to_owned()),
            Section::Text(
                "R&D: 40% <less>, see https://example.org/my_page.\nThen [rest].".to_owned(),
            ),
            Section::list(true, vec!["First_step".to_owned(), "Second\nstep".to_owned()]),
            Section::List {
                ordered: false,
                lines: vec![
                    Line { depth: 0, text: "a".to_owned() },
                    Line { depth: 1, text: "b".to_owned() },
                ],
            },
            Section::table(
                &["What", "How_much"],
                vec![vec!["Lead\ttime".to_owned(), "9\ndays".to_owned()]],
            ),
            Section::Note("As of today.".to_owned()),
        ],
    };
    let expected = "What *I* changed_here\n\n# One | two\n\nR&D: 40% <less>, see https://example.org/my_page.\nThen [rest].\n\n\
                    1. First_step\n2. Second step\n\n- a\n  - b\n\nWhat\tHow_much\nLead time\t9 days\n\nAs of today.\n";
    assert_eq!(plain(&doc), expected);
}

fn unmarked(markdown: &str) -> String {
    let mut out = String::new();
    let mut letters = markdown.replace("<br>", "\n").chars().collect::<Vec<_>>().into_iter();
    while let Some(letter) = letters.next() {
        out.push(if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
    }
    out
}

fn unescaped(html: &str) -> String {
    let text = html.replace("<br>", "\n");
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|value| strings(value, found)),
        serde_json::Value::Object(map) => map.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the cells of these sheets say, line by line: choices in words, days in words, parents and
/// wins left to others.
fn said(artifact: &Artifact, sheets: &[Sheet]) -> Vec<String> {
    let mut lines = Vec::new();
    for sheet in sheets {
        let block = artifact.block(&sheet.block).expect("a block");
        for (row, column) in sheet
            .rows
            .iter()
            .flat_map(|row| block.columns().into_iter().map(move |column| (row, column)))
        {
            let cell = row.cell(column.id.as_str());
            let cell = match column.holds {
                CellType::Choice if block.kind != BlockKind::KpiTree => {
                    column.choice(cell).unwrap_or(cell).to_owned()
                }
                CellType::Date => Day::parse(cell).map_or_else(|| cell.to_owned(), Day::long),
                CellType::Known | CellType::Parent | CellType::Win | CellType::Choice => continue,
                _ => cell.to_owned(),
            };
            lines.extend(cell.lines().map(spaced).filter(|line| !line.is_empty()));
        }
    }
    lines
}

fn nothing_is_lost(artifact: &Artifact, sheets: &[Sheet]) -> Result<(), TestCaseError> {
    let out = artifact::document(artifact, &sheets.iter().collect::<Vec<_>>(), &[], day(TODAY));
    let saved = json(&out, day(TODAY));
    let mut found = Vec::new();
    strings(&serde_json::from_str(&saved).expect("JSON"), &mut found);
    let days: Vec<String> =
        found.iter().filter_map(|text| Day::parse(text)).map(Day::long).collect();
    let (in_markdown, in_rich) =
        (spaced(&unmarked(&markdown(&out))), spaced(&unescaped(&rich(&out))));
    let in_json = spaced(&[found, days].concat().join("\n"));
    for line in said(artifact, sheets) {
        prop_assert!(in_markdown.contains(&line), "Markdown lacks {line:?}:\n{in_markdown}");
        prop_assert!(in_rich.contains(&line), "rich text lacks {line:?}:\n{in_rich}");
        prop_assert!(in_json.contains(&line), "JSON lacks {line:?}:\n{in_json}");
    }
    Ok(())
}

#[test]
fn no_example_of_any_document_loses_a_word() {
    nothing_is_lost(&everything(), &sheets()).unwrap();
    for artifact in artifacts() {
        let case = CaseId::constant("c1");
        let sheets: Vec<Sheet> = artifact
            .blocks
            .iter()
            .map(|block| Sheet::example(case.clone(), artifact.id.clone(), block))
            .collect();
        nothing_is_lost(&artifact, &sheets).unwrap();
    }
}

fn cell(holds: CellType) -> BoxedStrategy<String> {
    let words = "([ -~äßşİé文م🪜]{0,12}|[=+@#>*_|<&-]{1,3}[a-z]{0,4}|[a-z]{1,5}\n\n?[a-z#]{1,5})";
    match holds {
        CellType::Scale => "[0-6]?".boxed(),
        CellType::Date => {
            prop_oneof![Just("2026-02-28".to_owned()), Just(String::new()), "[a-z]{1,4}"].boxed()
        }
        CellType::Moment => prop_oneof![
            Just("2026-02-28 23:59".to_owned()),
            Just("2026-03-01 00:10".to_owned()),
            "[a-z]{1,4}"
        ]
        .boxed(),
        CellType::Parent => "r[1-5]".boxed(),
        CellType::Known => prop_oneof![
            Just("estimated".to_owned()),
            Just("measured".to_owned()),
            Just(String::new())
        ]
        .boxed(),
        CellType::Choice => prop_oneof![
            "spend|saving|now|later|open|closed|began|recovered|done|fixed"
                .prop_map(|one: String| one),
            "[a-z]{1,4}"
        ]
        .boxed(),
        CellType::Money | CellType::Number | CellType::Percent => {
            prop_oneof!["£[0-9]{1,6}", "-?[0-9]{1,3}", "[a-z ]{1,6}"].boxed()
        }
        _ => words.prop_map(|text| text.replace('\r', "")).boxed(),
    }
}

fn any_sheet(block: &Block) -> impl Strategy<Value = Sheet> + use<> {
    let columns = block.columns();
    let row: Vec<BoxedStrategy<String>> = columns.iter().map(|column| cell(column.holds)).collect();
    let id = block.id.clone();
    prop::collection::vec(row, 0..6).prop_map(move |rows| {
        let mut sheet =
            Sheet::new(CaseId::constant("c1"), "everything".try_into().unwrap(), id.clone());
        for cells in rows {
            let mut row = Row::new(sheet.free());
            columns.iter().zip(&cells).for_each(|(column, text)| row.write(&column.id, text));
            sheet.rows.push(row);
        }
        sheet
    })
}

/// Spreadsheets of countries that write 1,5 expect semicolons, and read 3.5 as the third of May.
#[test]
fn csv_with_semicolons_writes_figures_with_a_comma() {
    for (cell, expected) in [
        ("a;b", "\"a;b\""),
        ("a,b", "a,b"),
        ("a\"b", "\"a\"\"b\""),
        ("3.5", "3,5"),
        ("1,250.50", "1250,50"),
        ("1,250,000", "1250000"),
        ("1 250", "1250"),
        ("-£40k", "-£40k"),
        ("£1.2m", "£1,2m"),
        ("- 4.5", "- 4,5"),
        ("40 000 €", "40000 €"),
        ("12.5 %", "12,5 %"),
        ("-12.5%", "-12,5%"),
        ("1,5", "1,5"),
        ("-1,5", "-1,5"),
        // What is written with a comma already keeps it.
        ("€1.234,50", "€1234,50"),
        ("1 250,50", "1250,50"),
        ("0,5", "0,5"),
        ("1234,50", "1234,50"),
        ("₹2,50,000", "₹250000"),
        ("US$ 3.5m", "US$ 3,5m"),
        ("kr 1 200", "kr 1200"),
        ("(1,200.50)", "(1200,50)"),
        // Points between threes alone may be an address.
        ("10.100.200", "10.100.200"),
        ("192.168.100.200", "192.168.100.200"),
        ("2026-09-04", "2026-09-04"),
        ("Version 1.5", "Version 1.5"),
        ("=1;2", "\"'=1;2\""),
        ("+44 20 7946 0958", "+44 20 7946 0958"),
    ] {
        let table = Table {
            head: vec![TableColumn { name: "H;".to_owned(), shows: ColumnFormat::Words }],
            rows: vec![vec![cell.to_owned()]],
        };
        assert_eq!(
            csv::csv(&table, Between::Semicolons),
            format!("\u{feff}\"H;\"\r\n{expected}\r\n"),
            "{cell:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_form_loses_a_cell(sheets in everything().blocks.iter().map(any_sheet).collect::<Vec<_>>()) {
        nothing_is_lost(&everything(), &sheets)?;
    }

    #[test]
    fn csv_is_read_back(rows in prop::collection::vec(prop::collection::vec("([ -~ä文\n\r\t]{0,8}|[=+@-][ -~]{0,4})", 3), 1..6)) {
        let head = ["A", "B,", "\"C\""].map(|name| TableColumn { name: name.to_owned(), shows: ColumnFormat::Words }).to_vec();
        let table = Table { head, rows: rows.clone() };
        let text = csv::csv(&table, Between::Commas);
        let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
        prop_assert_eq!(reader.headers().unwrap(), vec!["A", "B,", "\"C\""]);
        let read: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, typed) in read.iter().flatten().zip(rows.iter().flatten()) {
            prop_assert!(read == typed || read.strip_prefix('\'') == Some(typed), "{read:?} {typed:?}");
            // The name of a cell or a function begins with a letter; one after a digit is a unit,
            // as in `-1,5k`.
            let names = |read: &str| read.chars().zip(read.chars().skip(1)).any(|(a, b)| b.is_alphabetic() && !a.is_alphanumeric());
            let risky = read.starts_with(['=', '@', '\t', '\r']) || (read.starts_with(['+', '-']) && names(read));
            prop_assert!(!risky || amount::read(read).is_some(), "{read:?}");
        }
        // With semicolons there are the same cells, but for the point of figures.
        let text = csv::csv(&table, Between::Semicolons);
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        prop_assert_eq!(reader.headers().unwrap(), vec!["A", "B,", "\"C\""]);
        let read: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, typed) in read.iter().flatten().zip(rows.iter().flatten()) {
            let same = read == typed || read.strip_prefix('\'') == Some(typed);
            prop_assert!(same || amount::read(typed).is_some(), "{read:?} {typed:?}");
        }
    }

    #[test]
    fn calendars_fold_and_unfold(titles in prop::collection::vec("[ -~äß文🪜م\n;,\\\\]{0,120}", 1..4)) {
        let events: Vec<Event> = titles.iter().enumerate().map(|(n, title)| {
            Event { uid: format!("{n}.c@rung"), day: day("2026-12-31"), title: title.clone(), about: title.clone() }
        }).collect();
        let text = calendar("Name", &events, noon(TODAY));
        prop_assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = text.replace("\r\n ", "");
        let summaries: Vec<&str> = unfolded.split("\r\n").filter_map(|line| line.strip_prefix("SUMMARY:")).collect();
        for (title, summary) in titles.iter().zip(summaries) {
            let mut plain = String::new();
            let mut letters = summary.chars();
            while let Some(letter) = letters.next() {
                match letter {
                    '\\' => plain.push(match letters.next() { Some('n') => '\n', other => other.unwrap() }),
                    letter => plain.push(letter),
                }
            }
            prop_assert_eq!(plain, title.trim());
        }
        let read = events_of(&text);
        prop_assert_eq!(read.len(), events.len());
        prop_assert!(read.iter().all(|[_, start, end, _]| start == "20261231" && end == "20270101"));
    }
}

#[test]
fn words_from_right_to_left_are_copied_as_such() {
    let text =
        |text: &str| Doc { title: "T".to_owned(), parts: vec![Section::Text(text.to_owned())] };
    assert_eq!(rich(&text("Vendor")), "<h1>T</h1><p>Vendor</p>");
    assert_eq!(rich(&text("שלום")), "<h1>T</h1><p dir=\"auto\">שלום</p>");
}
