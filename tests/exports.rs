//! Taking work away: what a document, a pack and a plan look like outside, and that nothing is lost on the way.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use rung::{
    domain::{
        block::{Block, BlockKind, Column, Draws, Holds},
        date::Day,
        id::CaseId,
        mask::Hidden,
        masked::masked,
        plan::{Line, LineKind, Plan},
        record::Record,
        sheet::{Row, Sheet},
        track::Artifact,
        win::{Known, Win, WinKind},
        workspace::Workspace,
    },
    export::{
        artifact, csv,
        doc::{Doc, Head, Part, Shows, Table},
        ics::{Event, calendar},
        json::json,
        markdown::markdown,
        names::{file_name, slug},
        pack, plan,
        rich::rich,
    },
};
use support::{artifacts, case, day, track, win};

const TODAY: &str = "2026-11-22";

fn block(kind: BlockKind, title: &str) -> Block {
    let column = |id: &str, name: &str, holds| Column { id: id.into(), name: name.to_owned(), holds, choices: Vec::new() };
    let columns = [("service", "Service", Holds::Line), ("cost", "Cost", Holds::Money), ("people", "People", Holds::Number)];
    let columns = columns.iter().filter(|_| kind == BlockKind::Table).map(|(id, name, holds)| column(id, name, *holds)).collect();
    Block {
        id: kind.key().into(),
        kind,
        title: title.to_owned(),
        guidance: "Write.".to_owned(),
        words: 0,
        draws: Draws::Kind,
        columns,
        example: Vec::new(),
        starts: Vec::new(),
    }
}

/// A document with a block of each kind.
fn everything() -> Artifact {
    let titles = ["Summary", "Goals", "Services", "Register", "Roadmap", "Measures", "Money", "The night", "Actions", "Decisions", "Proof"];
    let blocks = BlockKind::ALL.iter().zip(titles).map(|(kind, title)| block(*kind, title)).collect();
    let text = String::new;
    Artifact {
        id: "everything".into(),
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
    let mut sheet = Sheet::new(CaseId::from("c1"), "everything".into(), kind.key().into());
    for row in rows {
        let mut made = Row::new(sheet.free());
        for cell in row.split("; ") {
            let (column, text) = cell.split_once('=').expect(cell);
            made.write(&column.into(), text);
        }
        sheet.rows.push(made);
    }
    sheet
}

fn sheets() -> Vec<Sheet> {
    use BlockKind::{Actions, Decisions, KpiTree, List, Money, Risks, Roadmap, Table, Text, Timeline, Wins};
    vec![
        sheet(Text, &["text=Acme's contract *ends* in May.\nIt was never read.\n\n# Not a heading\n1. Not a list <b>"]),
        sheet(List, &["line=Fewer | better suppliers", "line=- no second dash", "line=İstanbul first"]),
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
    let known = Some(Known::Estimated);
    vec![
        Win { known, kinds: [WinKind::Risk, WinKind::Speed].into(), ..win("w1", "Outages fell from 190 to 40 minutes.") },
        Win { private: true, ..win("secret", "The board was told 7 times.") },
        Win { known, ..win("w2", "Suppliers now answer.") },
    ]
}

fn doc_of(sheets: &[Sheet], wins: &[Win]) -> Doc {
    artifact::document(&everything(), &sheets.iter().collect::<Vec<_>>(), &wins.iter().collect::<Vec<_>>(), day(TODAY))
}

fn long_plan() -> Plan {
    let mut plan = support::plan("2026-09-07", &["vendor-command", "financial-discipline"]);
    plan.lines[0].done = Some(day("2026-09-10"));
    let text = "Fragen; Größen, \\ und\nمحمد 🪜 ".repeat(6);
    plan.lines.push(Line { id: "0f3a".into(), phase: 0, day: day("2026-09-30"), text, kind: LineKind::Own, done: None });
    plan
}

#[test]
fn golden_documents() {
    let (rich_case, empty) = (doc_of(&sheets(), &wins()), doc_of(&[], &[]));
    insta::assert_snapshot!("rich_markdown", markdown(&rich_case));
    insta::assert_snapshot!("rich_html", rich(&rich_case).replace("><", ">\n<"));
    insta::assert_snapshot!("rich_csv", csv::all(&rich_case).replace("\r\n", "␍\n"));
    insta::assert_snapshot!("rich_json", json(&rich_case, day(TODAY)));
    insta::assert_snapshot!("empty_markdown", markdown(&empty));
    insta::assert_snapshot!("empty_html", rich(&empty).replace("><", ">\n<"));
    insta::assert_snapshot!("empty_json", json(&empty, day(TODAY)));
    assert_eq!(csv::all(&empty), "");
}

#[test]
fn golden_plan() {
    let (full, track) = (long_plan(), track());
    let bare = Plan { lines: Vec::new(), ..full.clone() };
    insta::assert_snapshot!("plan_markdown", markdown(&plan::document(&full, &track, day("2026-10-01"))));
    insta::assert_snapshot!("plan_ics", calendar("Plan", &plan::events(&full, &track), day(TODAY)).replace("\r\n", "␍\n"));
    insta::assert_snapshot!("empty_plan_markdown", markdown(&plan::document(&bare, &track, day("2026-10-01"))));
    insta::assert_snapshot!("empty_plan_ics", calendar("Plan", &plan::events(&bare, &track), day(TODAY)).replace("\r\n", "␍\n"));
}

#[test]
fn the_pack_holds_every_written_document() {
    let (case, today) = (case("3+ 2 s - 1 0 - - -"), day(TODAY));
    let shipped = artifacts();
    let register = shipped.iter().find(|artifact| artifact.id.as_str() == "risk-register").unwrap();
    let examples = register.blocks.iter().map(|block| Record::Sheet(Sheet::example(case.id.clone(), register.id.clone(), block)));
    let workspace = Workspace::of(examples.chain([Record::Case(case.clone())]));
    let written = markdown(&pack::document(&workspace, &case, &track(), &shipped, today));
    for wanted in ["# Proof pack: IT Director\n", "\n## What proves what\n", "\n## Risk register\n", "\n### ", "\n## Not written here\n"] {
        assert!(written.contains(wanted), "{wanted:?} is not in\n{written}");
    }
    assert!(!written.contains("\n- Risk register\n"));
    let nothing = markdown(&pack::document(&Workspace::default(), &case, &track(), &shipped, today));
    assert!(nothing.contains("No signal has a document behind it yet.") && nothing.contains("\n- Risk register\n"), "{nothing}");
}

#[test]
fn private_wins_stay_behind() {
    let out = doc_of(&sheets(), &wins());
    for form in [markdown(&out), rich(&out), json(&out, day(TODAY)), csv::all(&out)] {
        assert!(!form.contains("The board"), "{form}");
    }
    let (hidden, plan, track) = ([Hidden { word: "größen".to_owned(), label: "Team 1".to_owned() }], long_plan(), track());
    let after = masked(&Workspace::of([Record::Plan(plan)]), &hidden, &[]);
    let Some((_, Record::Plan(plan))) = after.records().next() else { panic!("no plan") };
    let text = calendar("Plan", &plan::events(plan, &track), day(TODAY));
    assert!(text.replace("\r\n ", "").contains("Fragen\\; Team 1\\,") && !text.contains("Größen"));
    let only = doc_of(&[sheet(BlockKind::Wins, &["win=secret"])], &wins());
    assert_eq!(only.parts.last(), Some(&Part::Note(artifact::NOTHING.to_owned())));
}

#[test]
fn a_sanitised_document_names_nobody_in_any_form() {
    let hidden = |word: &str, label: &str| Hidden { word: word.to_owned(), label: label.to_owned() };
    let words = [hidden("acme", "Vendor A"), hidden("istanbul", "Site 1"), hidden("Ana", "Engineer 1"), hidden("estimated", "guessed")];
    let records = sheets().into_iter().map(Record::Sheet).chain(wins().into_iter().map(Record::Win));
    let after = masked(&Workspace::of(records), &words, &[everything()]);
    let (mut hidden_sheets, mut hidden_wins) = (Vec::new(), Vec::new());
    for (_, record) in after.records() {
        match record {
            Record::Sheet(sheet) => hidden_sheets.push(sheet.clone()),
            Record::Win(win) => hidden_wins.push(win.clone()),
            other => panic!("{other:?}"),
        }
    }
    let out = doc_of(&hidden_sheets, &hidden_wins);
    for form in [markdown(&out), rich(&out), json(&out, day(TODAY)), csv::all(&out)] {
        for word in ["Acme", "İstanbul", "Ana\"", "Ana<", "| Ana"] {
            assert!(!form.contains(word), "{word} is in {form}");
        }
        assert!(form.contains("Vendor A"));
    }
    // How figures are known is no word of the person's.
    assert!(markdown(&out).contains("(est.)"));
    // All that is left of the list is the page's own word for how figures are known.
    let left: Vec<String> = out.warnings(&words, false).into_iter().map(|warning| warning.found).collect();
    assert_eq!(left, ["Estimated"]);
    assert!(out.warnings(&words, true).iter().any(|warning| warning.found == "£60k"));
}

#[test]
fn figures_say_when_they_were_not_measured() {
    let head = [("Service", Shows::Words), ("Cost", Shows::Figures), ("Due", Shows::Days), ("How known", Shows::Known)];
    let head = head.iter().map(|(name, shows)| Head { name: (*name).to_owned(), shows: *shows }).collect();
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
            (vec!["Service", "Cost", "Due"], vec![vec!["P2".to_owned(), expected.to_owned(), "18 September 2026".to_owned()]])
        );
        assert!(csv::csv(&table).contains(&format!(",{known}\r\n")));
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
        let doc = Doc { title: "T".to_owned(), parts: vec![Part::Text(text.to_owned())] };
        assert_eq!(markdown(&doc), format!("# T\n\n{expected}\n"));
    }
    let doc = Doc {
        title: "1. a|b".to_owned(),
        parts: vec![Part::Heading(2, "# b".to_owned()), Part::table(&["- a"], vec![vec!["-4|5\n+".to_owned()]])],
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
        ("-£4", "'-£4"),
        ("a=b", "a=b"),
    ] {
        let table = Table { head: vec![Head { name: "H".to_owned(), shows: Shows::Words }], rows: vec![vec![cell.to_owned()]] };
        assert_eq!(csv::csv(&table), format!("\u{feff}H\r\n{expected}\r\n"), "{cell:?}");
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
    ] {
        assert_eq!(slug(name), expected, "{name}");
    }
    assert_eq!(file_name("Risk register", day(TODAY), "md"), "risk-register-2026-11-22.md");
    assert_eq!(file_name("محمد", day(TODAY), "ics"), "rung-2026-11-22.ics");
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
        component.properties.iter().find(|property| property.name == name).map_or(String::new(), |property| property.val.to_string())
    };
    events.map(|event| ["UID", "DTSTART", "DTEND", "SUMMARY"].map(|name| of(event, name))).collect()
}

fn plain_ics(text: &str) -> String {
    text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

#[test]
fn the_calendar_is_read_back() {
    let (plan, track) = (long_plan(), track());
    let text = calendar("Plan; a, b", &plan::events(&plan, &track), day(TODAY));
    let read = events_of(&text);
    assert_eq!(read.len(), plan.lines.len());
    for (line, [uid, start, end, title]) in plan.in_order().into_iter().zip(&read) {
        let digits = |day: Day| day.to_string().replace('-', "");
        assert_eq!(*uid, format!("{}.c1@rung", line.id));
        assert_eq!((start, end), (&digits(line.day), &digits(line.day.plus(1))));
        assert!(plain_ics(title).ends_with(line.text.trim()), "{title}");
    }
    let again = calendar("Plan", &plan::events(&plan.starting(day("2026-10-05")), &track), day("2026-12-01"));
    let uids = |read: Vec<[String; 4]>| read.into_iter().map(|[uid, ..]| uid).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(uids(events_of(&again)), uids(read));
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
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].iter().fold(text, |text, (from, to)| text.replace(from, to))
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

/// What the cells of these sheets say, line by line: choices in words, days in words, parents and wins left to others.
fn said(artifact: &Artifact, sheets: &[Sheet]) -> Vec<String> {
    let mut lines = Vec::new();
    for sheet in sheets {
        let block = artifact.block(&sheet.block).expect("a block");
        for (row, column) in sheet.rows.iter().flat_map(|row| block.columns().into_iter().map(move |column| (row, column))) {
            let cell = row.cell(column.id.as_str());
            let cell = match column.holds {
                Holds::Choice if block.kind != BlockKind::KpiTree => column.choice(cell).unwrap_or(cell).to_owned(),
                Holds::Date => Day::parse(cell).map_or_else(|| cell.to_owned(), Day::long),
                Holds::Known | Holds::Parent | Holds::Win | Holds::Choice => continue,
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
    let days: Vec<String> = found.iter().filter_map(|text| Day::parse(text)).map(Day::long).collect();
    let (in_markdown, in_rich) = (spaced(&unmarked(&markdown(&out))), spaced(&unescaped(&rich(&out))));
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
        let case = CaseId::from("c1");
        let sheets: Vec<Sheet> = artifact.blocks.iter().map(|block| Sheet::example(case.clone(), artifact.id.clone(), block)).collect();
        nothing_is_lost(&artifact, &sheets).unwrap();
    }
}

fn cell(holds: Holds) -> BoxedStrategy<String> {
    let words = "([ -~äßşİé文م🪜]{0,12}|[=+@#>*_|<&-]{1,3}[a-z]{0,4}|[a-z]{1,5}\n\n?[a-z#]{1,5})";
    match holds {
        Holds::Scale => "[0-6]?".boxed(),
        Holds::Date => prop_oneof![Just("2026-02-28".to_owned()), Just(String::new()), "[a-z]{1,4}"].boxed(),
        Holds::Moment => prop_oneof![Just("2026-02-28 23:59".to_owned()), Just("2026-03-01 00:10".to_owned()), "[a-z]{1,4}"].boxed(),
        Holds::Parent => "r[1-5]".boxed(),
        Holds::Known => prop_oneof![Just("estimated".to_owned()), Just("measured".to_owned()), Just(String::new())].boxed(),
        Holds::Choice => {
            prop_oneof!["spend|saving|now|later|open|closed|began|recovered|done|fixed".prop_map(|one: String| one), "[a-z]{1,4}"].boxed()
        }
        Holds::Money | Holds::Number | Holds::Percent => prop_oneof!["£[0-9]{1,6}", "-?[0-9]{1,3}", "[a-z ]{1,6}"].boxed(),
        _ => words.prop_map(|text| text.replace('\r', "")).boxed(),
    }
}

fn any_sheet(block: &Block) -> impl Strategy<Value = Sheet> + use<> {
    let columns = block.columns();
    let row: Vec<BoxedStrategy<String>> = columns.iter().map(|column| cell(column.holds)).collect();
    let id = block.id.clone();
    prop::collection::vec(row, 0..6).prop_map(move |rows| {
        let mut sheet = Sheet::new(CaseId::from("c1"), "everything".into(), id.clone());
        for cells in rows {
            let mut row = Row::new(sheet.free());
            columns.iter().zip(&cells).for_each(|(column, text)| row.write(&column.id, text));
            sheet.rows.push(row);
        }
        sheet
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_form_loses_a_cell(sheets in everything().blocks.iter().map(any_sheet).collect::<Vec<_>>()) {
        nothing_is_lost(&everything(), &sheets)?;
    }

    #[test]
    fn csv_is_read_back(rows in prop::collection::vec(prop::collection::vec("([ -~ä文\n\r\t]{0,8}|[=+@-][ -~]{0,4})", 3), 1..6)) {
        let head = ["A", "B,", "\"C\""].map(|name| Head { name: name.to_owned(), shows: Shows::Words }).to_vec();
        let text = csv::csv(&Table { head, rows: rows.clone() });
        let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
        prop_assert_eq!(reader.headers().unwrap(), vec!["A", "B,", "\"C\""]);
        let read: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, typed) in read.iter().flatten().zip(rows.iter().flatten()) {
            prop_assert!(read == typed || read.strip_prefix('\'') == Some(typed), "{read:?} {typed:?}");
            let risky = read.starts_with(['=', '@', '\t', '\r']) || (read.starts_with(['+', '-']) && read.contains(char::is_alphabetic));
            prop_assert!(!risky, "{read:?}");
        }
    }

    #[test]
    fn calendars_fold_and_unfold(titles in prop::collection::vec("[ -~äß文🪜م\n;,\\\\]{0,120}", 1..4)) {
        let events: Vec<Event> = titles.iter().enumerate().map(|(n, title)| {
            Event { uid: format!("{n}.c@rung"), day: day("2026-12-31"), title: title.clone(), about: title.clone() }
        }).collect();
        let text = calendar("Name", &events, day(TODAY));
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
    let text = |text: &str| Doc { title: "T".to_owned(), parts: vec![Part::Text(text.to_owned())] };
    assert_eq!(rich(&text("Vendor")), "<h1>T</h1><p>Vendor</p>");
    assert_eq!(rich(&text("שלום")), "<h1>T</h1><p dir=\"auto\">שלום</p>");
}
