//! Documents written here: a new template is a file and nothing else, what a document lacks, what
//! is offered to it, and that nothing written in it is lost in storage.
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
use rung::domain::workspace::event::DocumentEvent;
use rung::{
    content::{
        self, Missing,
        check::{Content, check},
    },
    domain::{
        assess::{
            completeness::{Gap, Lack, gaps, length, state},
            coverage::coverage,
            suggestions::{Known, suggestions, with},
        },
        figures::heat::heat,
        id::{CaseId, RowId},
        records::{
            document::{Row, Sheet, example},
            pack::{Pack, State},
            record::Record,
            win::{Confidence as HowKnown, Win},
        },
        schema::{
            artifact::Artifact,
            block::Block,
            column::{BlockKind, CellType, key},
            track::Track,
        },
        workspace::{Workspace, event::Event},
    },
    storage::envelope::{decode, encode},
};
use support::{artifacts, case, day, plan, row, track, win};

/// A template with a block of each kind, as an author would write it.
const TEMPLATE: &str = r#"
id = "site-move"
name = "Site move"
short = "Site move"
what = "How a site is moved."
bring = "Bring two pages."
say = "We moved once."
proves = [ { track = "it-director", signals = ["change-governance"] } ]
item = [ { id = "dated", bring = "It has a date.", say = "That day.", proves = ["change-governance"] } ]

[[block]]
id = "why"
kind = "text"
title = "Why"
guidance = "Say why."
words = 20
column = []
example = [ { text = "The lease ends." } ]

[[block]]
id = "steps"
kind = "list"
title = "Steps"
guidance = "Say how."
words = 0
column = []
example = [ { line = "Pack" } ]

[[block]]
id = "rooms"
kind = "table"
title = "Rooms"
guidance = "Say where."
words = 0
column = [
  { id = "room", name = "Room", holds = "line", choices = [] },
  { id = "cost", name = "Cost", holds = "money", choices = [] },
  { id = "lead", name = "Lead", holds = "person", choices = [] },
  { id = "state", name = "State", holds = "choice", choices = ["Not begun", "Moved"] },
]
example = [ { room = "Cellar", cost = "£1,200", lead = "Facilities lead", state = "not-begun", known = "measured" } ]

[[block]]
id = "register"
kind = "risks"
title = "Risks"
guidance = "Say what may fail."
words = 0
column = []
example = [ { risk = "The lift fails", likelihood = "2", impact = "3", owner = "COO", mitigation = "A spare", due = "2026-10-30", status = "open" } ]

[[block]]
id = "tree"
kind = "kpi-tree"
title = "Measures"
guidance = "Say what moves."
words = 0
column = []
example = [
  { name = "Open on Monday", layer = "business-outcome", value = "0", target = "1", owner = "COO", known = "measured" },
  { name = "Racks moved", layer = "operational-lever", parent = "r1", value = "4", target = "40", owner = "COO", known = "measured" },
]

[[block]]
id = "proof"
kind = "wins"
title = "Proof"
guidance = "Say what was done before."
words = 0
column = []
example = []
"#;

/// What the build makes of a file of content, and what the page reads from that.
fn template(toml: &str) -> Result<Artifact, Missing> {
    let value: serde_json::Value = toml::from_str(toml).expect("TOML");
    content::read("site-move.json", &value.to_string())
}

fn c1() -> CaseId {
    "c1".try_into().unwrap()
}

fn block<'a>(artifact: &'a Artifact, id: &str) -> &'a Block {
    artifact.block(&id.try_into().unwrap()).expect("a block of the template")
}

fn says(artifact: &Artifact, workspace: &Workspace) -> Vec<String> {
    gaps(artifact, &workspace.sheets(&c1())).iter().map(Gap::says).collect()
}

fn written(workspace: &mut Workspace, block: &str, row: &str, cells: &[(&str, &str)]) {
    for (column, text) in cells {
        let (row, column, text) =
            (row.try_into().unwrap(), (*column).try_into().unwrap(), (*text).to_owned());
        workspace.apply(&Event::Document(DocumentEvent::CellWritten {
            case: c1(),
            artifact: "site-move".try_into().unwrap(),
            block: block.try_into().unwrap(),
            row,
            column,
            text,
        }));
    }
}

#[test]
fn a_new_template_is_a_file_and_nothing_else() {
    let artifact = template(TEMPLATE).expect("the template is right");
    let track = track();
    let mut catalogue = artifacts();
    catalogue.push(artifact.clone());
    let problems = check(&Content {
        tracks: &[],
        artifacts: std::slice::from_ref(&artifact),
        checklists: &[],
    });
    assert!(problems.iter().all(|problem| problem.item == "proves"), "{problems:?}");

    let mut workspace = Workspace::of([Record::Case(case("1 1 1 1 1 1 1 1 1"))]);
    let how_far =
        |workspace: &Workspace| state(&artifact, &workspace.pack(&c1()), &workspace.sheets(&c1()));
    assert_eq!(how_far(&workspace), State::None);
    assert_eq!(
        says(&artifact, &workspace),
        [
            "Why: empty.",
            "Steps: empty.",
            "Rooms: empty.",
            "Risks: empty.",
            "Measures: empty.",
            "Proof: empty."
        ]
    );

    for block in artifact.blocks.iter().filter(|block| block.kind != BlockKind::Wins) {
        workspace.apply(&Event::Document(DocumentEvent::SheetFilled(Sheet::example(
            c1(),
            artifact.id.clone(),
            block,
        ))));
    }
    assert_eq!(how_far(&workspace), State::Started);
    assert_eq!(
        says(&artifact, &workspace)[..2],
        ["Why: still the example.", "Steps: still the example."]
    );

    written(&mut workspace, "why", "r1", &[("text", "The lease of the old hall ends in May.")]);
    written(&mut workspace, "steps", "r1", &[("line", "Pack the cellar")]);
    written(&mut workspace, "rooms", "r1", &[("lead", "Plant lead"), ("state", "moved")]);
    written(&mut workspace, "register", "r1", &[("likelihood", "4")]);
    written(&mut workspace, "tree", "r1", &[("value", "1")]);
    written(&mut workspace, "tree", "r2", &[("value", "31")]);
    assert_eq!(says(&artifact, &workspace), ["Proof: empty."]);
    assert_eq!(how_far(&workspace), State::Started);
    written(&mut workspace, "proof", "a", &[("win", "proof")]);
    assert_eq!(says(&artifact, &workspace), [""; 0]);
    assert_eq!(how_far(&workspace), State::Done);

    let sheets = workspace.sheets(&c1());
    assert_eq!(
        heat(&workspace.sheet(&c1(), &artifact.id, &"register".try_into().unwrap()).unwrap().rows)
            .scored[0]
            .score(),
        12
    );
    let row = coverage(&track, &[&artifact], &workspace.pack(&c1()), &sheets);
    let covered = row.iter().find(|row| row.signal.as_str() == "change-governance").expect("a row");
    assert_eq!(covered.cells, [Some(State::Done)]);
}

#[test]
fn a_template_says_its_slips_with_their_places() {
    for (from, to, wanted) in [
        (
            "kind = \"risks\"",
            "kind = \"risk\"",
            "block[3].kind: unknown variant `risk`, expected one of `text`, `list`, `table`, `risks`",
        ),
        (
            "holds = \"money\"",
            "holds = \"cash\"",
            "block[2].column[1].holds: unknown variant `cash`, expected one of `line`, `text`, `number`",
        ),
        (
            "line = \"Pack\"",
            "line = 7",
            "block[1].example[0].line: invalid type: integer `7`, expected a string",
        ),
        (
            "words = 20",
            "words = \"20\"",
            "block[0].words: invalid type: string \"20\", expected u32",
        ),
    ] {
        let slip = template(&TEMPLATE.replacen(from, to, 1)).expect_err("a slip").to_string();
        assert!(slip.starts_with(&format!("site-move.json: {wanted}")), "{slip}");
    }
}

#[test]
fn kinds_bring_their_columns_and_figures_how_they_are_known() {
    let artifact = template(TEMPLATE).unwrap();
    for (kind, ids) in [
        (BlockKind::Text, "text"),
        (BlockKind::List, "line"),
        (BlockKind::Table, "room cost lead state known"),
        (BlockKind::Risks, "risk likelihood impact owner mitigation due status"),
        (BlockKind::Roadmap, "item when outcome owner measure"),
        (BlockKind::KpiTree, "name layer parent value target owner known"),
        (BlockKind::Money, "entry name amount driver moves risk known"),
        (BlockKind::Timeline, "at event mark"),
        (BlockKind::Actions, "action owner due status"),
        (BlockKind::Decisions, "decision date owner options tradeoff review"),
        (BlockKind::Wins, "win"),
    ] {
        let mut block = block(&artifact, "rooms").clone();
        block.kind = kind;
        assert_eq!(
            block.columns().iter().map(|column| column.id.as_str()).collect::<Vec<_>>().join(" "),
            ids
        );
    }
    let mut plain = block(&artifact, "rooms").clone();
    plain.columns.retain(|column| column.holds != CellType::Money);
    assert!(plain.columns().iter().all(|column| column.holds != CellType::Known));
    let state = &block(&artifact, "rooms").columns()[3];
    assert_eq!(
        (state.choice("not-begun"), state.choice("Not begun"), state.choice("")),
        (Some("Not begun"), None, None)
    );
    for (choice, expected) in [
        ("Now", "now"),
        ("Being treated", "being-treated"),
        ("Keep / retire", "keep-retire"),
        ("(1)", "1"),
        ("…", ""),
    ] {
        assert_eq!(key(choice), expected);
    }
}

/// A document of one block of this kind, in which these rows stand.
fn lacks(kind: BlockKind, rows: &[&[(&str, &str)]]) -> Vec<String> {
    let mut artifact = template(TEMPLATE).unwrap();
    artifact.blocks.retain(|block| block.id.as_str() == "rooms");
    artifact.blocks[0].kind = kind;
    let rows =
        rows.iter().enumerate().map(|(at, cells)| row(&format!("r{}", at + 1), cells)).collect();
    let sheet =
        Sheet { rows, ..Sheet::new(c1(), artifact.id.clone(), "rooms".try_into().unwrap()) };
    gaps(&artifact, &[&sheet])
        .iter()
        .map(|gap| gap.says().strip_prefix("Rooms: ").expect("its block").to_owned())
        .collect()
}

#[test]
fn what_is_missing_is_said_in_words() {
    let full = [
        ("risk", "A"),
        ("likelihood", "1"),
        ("impact", "1"),
        ("owner", "COO"),
        ("mitigation", "M"),
        ("due", "2026-10-30"),
    ];
    let without = |left_out: &str| {
        full.into_iter().filter(|(column, _)| *column != left_out).collect::<Vec<_>>()
    };
    let and = |cells: Vec<(&'static str, &'static str)>, more: (&'static str, &'static str)| {
        [cells, vec![more]].concat()
    };
    let check = |kind, rows: &[Vec<(&str, &str)>], expected: &[&str]| {
        assert_eq!(
            lacks(kind, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>()),
            expected,
            "{rows:?}"
        );
    };
    check(BlockKind::Risks, &[], &["empty."]);
    check(BlockKind::Risks, &[vec![("risk", " ")]], &["empty."]);
    check(BlockKind::Risks, &[full.to_vec()], &[]);
    check(BlockKind::Risks, &[without("owner")], &["one risk has no owner."]);
    check(
        BlockKind::Risks,
        &[without("owner"), full.to_vec(), without("owner")],
        &["two risks have no owner."],
    );
    check(
        BlockKind::Risks,
        &[without("due"), without("impact")],
        &["one risk has no impact.", "one risk has no due date."],
    );
    check(BlockKind::Risks, &[and(without("mitigation"), ("status", "accepted"))], &[]);
    check(BlockKind::Risks, &[vec![("risk", "A"), ("status", "closed")]], &[]);
    check(
        BlockKind::Risks,
        &[and(without("due"), ("due", "soon"))],
        &["one risk has a due date that cannot be read."],
    );
    check(
        BlockKind::Risks,
        &[and(without("impact"), ("impact", "9"))],
        &["one risk has an impact that cannot be read."],
    );
    check(BlockKind::Roadmap, &[vec![("item", "A"), ("when", "later")]], &[]);
    check(
        BlockKind::Roadmap,
        &[vec![("item", "A"), ("when", "now")], vec![("item", "B")]],
        &[
            "one item has no place on the board.",
            "two items have no owner.",
            "two items have no measure.",
        ],
    );
    let top = vec![
        ("name", "A"),
        ("layer", "business-outcome"),
        ("value", "1"),
        ("target", "2"),
        ("owner", "COO"),
        ("known", "measured"),
    ];
    let below = |parent: &'static str| {
        vec![
            ("name", "B"),
            ("layer", "leading-indicator"),
            ("value", "1"),
            ("target", "2"),
            ("owner", "X"),
            ("known", "estimated"),
            ("parent", parent),
        ]
    };
    check(BlockKind::KpiTree, &[top.clone(), below("r1")], &[]);
    check(
        BlockKind::KpiTree,
        &[top.clone(), below("")],
        &["one measure has no measure that it moves."],
    );
    check(
        BlockKind::KpiTree,
        &[top.clone(), below("r9")],
        &["one measure has a measure that it moves that is gone."],
    );
    check(
        BlockKind::KpiTree,
        &[top[..5].to_vec()],
        &["one measure does not say how its figure is known."],
    );
    let spend = vec![
        ("entry", "spend"),
        ("name", "A"),
        ("amount", "£40k"),
        ("driver", "Seats"),
        ("moves", "fixed"),
        ("known", "measured"),
    ];
    check(BlockKind::Money, std::slice::from_ref(&spend), &[]);
    check(
        BlockKind::Money,
        &[spend[..4].to_vec()],
        &[
            "one amount has no mark as fixed or movable.",
            "one amount does not say how its figure is known.",
        ],
    );
    check(
        BlockKind::Money,
        &[vec![
            ("entry", "saving"),
            ("name", "A"),
            ("amount", "1,5"),
            ("driver", "B"),
            ("known", "estimated"),
        ]],
        &["one amount has a figure that cannot be read."],
    );
    check(
        BlockKind::Timeline,
        &[
            vec![("at", "2026-09-18 02:14"), ("event", "A"), ("mark", "began")],
            vec![("event", "B")],
        ],
        &[
            "one event has no time.",
            "no event is marked “Detected”, “Acknowledged”, “Stabilised” or “Recovered”.",
        ],
    );
    check(
        BlockKind::Actions,
        &[vec![("action", "A"), ("owner", "B"), ("status", "done")], vec![("action", "C")]],
        &["one action has no owner.", "one action has no due date."],
    );
    check(
        BlockKind::Decisions,
        &[vec![("decision", "A"), ("date", "2026-09-18"), ("owner", "B")]],
        &["one decision has no trade-off."],
    );
    check(
        BlockKind::Table,
        &[vec![("room", "A")], vec![("room", "B"), ("cost", "lots"), ("lead", "C")]],
        &[
            "one line has no entry under “Cost”.",
            "one line has an entry under “Cost” that cannot be read.",
            "one line has no entry under “Lead”.",
            "one line does not say how its figure is known.",
        ],
    );
    let example = vec![
        ("room", "Cellar"),
        ("cost", "£1,200"),
        ("lead", "Facilities lead"),
        ("state", "not-begun"),
        ("known", "measured"),
    ];
    let mine = vec![("room", "Attic"), ("cost", "£1"), ("lead", "COO"), ("known", "measured")];
    check(BlockKind::Table, std::slice::from_ref(&example), &["still the example."]);
    check(BlockKind::Table, &[mine.clone(), example], &["one line is still from the example."]);
    check(BlockKind::List, &[vec![("line", "A")]], &[]);
}

#[test]
fn a_gap_leads_to_the_first_row_that_has_it() {
    let mut artifact = template(TEMPLATE).unwrap();
    artifact.blocks.retain(|block| block.kind == BlockKind::List || block.kind == BlockKind::Risks);
    let full = row(
        "a",
        &[
            ("risk", "A"),
            ("likelihood", "1"),
            ("impact", "1"),
            ("owner", "B"),
            ("mitigation", "C"),
            ("due", "2026-10-30"),
        ],
    );
    let mut bare = Row { id: "b".try_into().unwrap(), ..full.clone() };
    bare.write(&"owner".try_into().unwrap(), "");
    let third = Row { id: "c".try_into().unwrap(), ..bare.clone() };
    let sheet = Sheet {
        rows: vec![full, bare, third],
        ..Sheet::new(c1(), artifact.id.clone(), "register".try_into().unwrap())
    };
    let found: Vec<_> = gaps(&artifact, &[&sheet])
        .into_iter()
        .map(|gap| (gap.block.to_string(), gap.row.clone(), gap.says()))
        .collect();
    let wanted = [
        ("steps".to_owned(), None, "Steps: empty.".to_owned()),
        (
            "register".to_owned(),
            Some(RowId::constant("b")),
            "Risks: two risks have no owner.".to_owned(),
        ),
    ];
    assert_eq!(found, wanted);
}

/// What a gap is does not hang on the words of its title, nor on those of a column.
#[test]
fn a_gap_is_told_with_its_block_and_without() {
    let mut artifact = template(TEMPLATE).unwrap();
    artifact.blocks.retain(|block| block.kind == BlockKind::List || block.kind == BlockKind::Table);
    artifact
        .blocks
        .iter_mut()
        .for_each(|block| block.title = "Costs: this year and next: empty.".to_owned());
    artifact
        .blocks
        .iter_mut()
        .flat_map(|block| &mut block.columns)
        .for_each(|column| column.name = format!("{}: all", column.name));
    let rows = vec![row("a", &[("room", "A"), ("lead", "B"), ("known", "measured")])];
    let sheet =
        Sheet { rows, ..Sheet::new(c1(), artifact.id.clone(), "rooms".try_into().unwrap()) };
    let told = |gap: &Gap| (gap.lack == Lack::Empty, gap.what().to_owned(), gap.line(), gap.says());
    let wanted = |empty: bool, what: &str| {
        let line = format!("Costs: this year and next: empty.: {what}");
        (empty, what.to_owned(), line.clone(), format!("{line}."))
    };
    let found: Vec<_> = gaps(&artifact, &[&sheet]).iter().map(told).collect();
    assert_eq!(
        found,
        [wanted(true, "empty"), wanted(false, "one line has no entry under “Cost: all”")]
    );
}

#[test]
fn a_document_is_as_far_as_the_better_of_checklist_and_writing() {
    let artifact = template(TEMPLATE).unwrap();
    let mut pack = Pack::new(c1());
    assert_eq!(state(&artifact, &pack, &[]), State::None);
    pack.artifacts
        .insert(artifact.id.clone(), rung::domain::records::pack::DocumentStatus::default());
    pack.artifacts
        .get_mut(&artifact.id)
        .unwrap()
        .items
        .insert("dated".try_into().unwrap(), State::Done);
    assert_eq!(state(&artifact, &pack, &[]), State::Done);
    let blank = Sheet {
        rows: vec![Row::new("a".try_into().unwrap())],
        ..Sheet::new(c1(), artifact.id.clone(), "steps".try_into().unwrap())
    };
    assert_eq!(state(&artifact, &Pack::new(c1()), &[&blank]), State::None);
    let elsewhere = Sheet {
        rows: vec![row("a", &[("line", "A")])],
        ..Sheet::new(c1(), "decision-log".try_into().unwrap(), "steps".try_into().unwrap())
    };
    assert_eq!(state(&artifact, &Pack::new(c1()), &[&elsewhere]), State::None);
    let without = Artifact { blocks: Vec::new(), items: Vec::new(), ..artifact };
    assert_eq!(state(&without, &Pack::new(c1()), &[]), State::None);
}

#[test]
fn length_is_a_hint_and_no_gap() {
    let artifact = template(TEMPLATE).unwrap();
    let text = |words: usize| vec![row("a", &[("text", &"word ".repeat(words))])];
    for (words, hint) in
        [(0, Some("0 of 20 words")), (8, Some("8 of 20 words")), (20, None), (30, None)]
    {
        assert_eq!(length(block(&artifact, "why"), &text(words)).as_deref(), hint);
    }
    assert_eq!(length(block(&artifact, "steps"), &[]), None);
}

/// What is offered to a block of this kind and id, as `first cell`, with the source of the first.
fn offered(
    kind: BlockKind,
    id: &str,
    rows: &[Row],
    known: &Known<'_>,
) -> (Vec<String>, Option<String>) {
    let mut block = block(&template(TEMPLATE).unwrap(), "steps").clone();
    (block.kind, block.id) = (kind, id.try_into().unwrap());
    let first = block.columns()[0].id.clone();
    let offers = suggestions(&block, rows, known);
    let says = offers.first().map(|offer| offer.says.clone());
    (
        offers
            .into_iter()
            .map(|offer| offer.cells.get(&first).cloned().unwrap_or_default())
            .collect(),
        says,
    )
}

fn low_risks(track: &Track) -> Vec<String> {
    let opening = |at: usize, level| {
        let signal = &track.signals[at];
        let seen = rung::domain::english::first_sentence(signal.behaviour(level).unwrap(), 140);
        format!("{}: {}", signal.name, rung::domain::english::uncapitalize(&seen))
    };
    vec![opening(4, 0), opening(1, 1)]
}

#[test]
fn what_is_known_is_offered_where_it_fits() {
    let (track, plan, mut case) =
        (track(), plan("2026-09-07", &["vendor-command"]), case("3+ 1 2 - 0 s - - 2"));
    let old = Win {
        day: day("2026-06-18"),
        decision: "Bought time.".to_owned(),
        known: Some(HowKnown::Measured),
        ..win("old", "From 9 to 4")
    };
    let new = Win { day: day("2026-09-25"), ..win("new", "A week won") };
    let week_old = Win { day: day("2026-09-20"), ..win("edge", "Six days ago, 3") };
    let before = Win { day: day("2026-09-19"), ..win("before", "Seven days ago") };
    let secret = Win {
        day: day("2026-09-25"),
        private: true,
        decision: "Hush.".to_owned(),
        ..win("secret", "Nobody else’s")
    };
    let (blank, to_come) =
        (win("blank", " "), Win { day: day("2026-09-27"), ..win("tomorrow", "Not yet") });
    let wins = [&old, &new, &week_old, &before, &secret, &blank, &to_come];
    let offers_of = |case: &rung::domain::records::case::Case, kind, id: &str, rows: &[Row]| {
        offered(
            kind,
            id,
            rows,
            &Known {
                track: &track,
                case,
                plan: Some(&plan),
                wins: &wins,
                today: day("2026-09-26"),
            },
        )
    };
    let (risks, says) = offers_of(&case, BlockKind::Risks, "register", &[]);
    assert_eq!(risks, low_risks(&track));
    assert_eq!(
        says.as_deref(),
        Some(&*format!("Your answer to {}: 0, {}", track.signals[4].name, track.level_name(0)))
    );
    let taken = [row("x", &[("risk", &low_risks(&track)[0])])];
    assert_eq!(offers_of(&case, BlockKind::Risks, "register", &taken).0, low_risks(&track)[1..]);
    case.lens = Some("manufacturing".try_into().unwrap());
    let lens = track.lens(&"manufacturing".try_into().unwrap()).unwrap();
    assert_eq!(offers_of(&case, BlockKind::Risks, "register", &[]).0.len(), 2 + lens.risks.len());

    assert_eq!(
        offers_of(&case, BlockKind::Wins, "proof", &[]).0,
        ["old", "edge", "new", "before", "tomorrow"]
    );
    assert_eq!(
        offers_of(&case, BlockKind::Wins, "proof", &[row("x", &[("win", "old")])]).0,
        ["edge", "new", "before", "tomorrow"]
    );
    assert_eq!(
        offers_of(&case, BlockKind::Decisions, "log", &[]),
        (vec!["Bought time.".to_owned()], Some("Your impact log, 18 June 2026".to_owned()))
    );
    for (kind, id, expected) in [
        (BlockKind::List, "outcomes", &["A week won", "Six days ago, 3"][..]),
        (BlockKind::Text, "update", &["A week won", "Six days ago, 3"]),
        (BlockKind::List, "steps", &[]),
        (BlockKind::Timeline, "outcomes", &[]),
        (BlockKind::Table, "outcomes", &[]),
    ] {
        if kind != BlockKind::Table {
            assert_eq!(offers_of(&case, kind, id, &[]).0, expected, "{id}");
        }
    }
    let told = [row("t", &[("text", "This week: A week won, and more.")])];
    assert_eq!(offers_of(&case, BlockKind::Text, "update", &told).0, ["Six days ago, 3"]);
}

/// Where an offer comes from and what it is are two things: a win may have a colon in its name, and
/// its id may be long.
#[test]
fn an_offer_says_where_it_comes_from_and_what_it_is() {
    let (track, case, mut block) =
        (track(), case("- - - - - - - - -"), block(&template(TEMPLATE).unwrap(), "steps").clone());
    let id = "a-rather-long-id-of-a-win";
    let made = Win {
        day: day("2026-06-18"),
        decision: "Sold: all of it, and more".to_owned(),
        ..win(id, "Cut: costs and waste. More.")
    };
    let known =
        Known { track: &track, case: &case, plan: None, wins: &[&made], today: day("2026-06-18") };
    for (kind, words) in [
        (BlockKind::Wins, "Cut: costs and waste"),
        (BlockKind::Decisions, "Sold: all of it, and more"),
    ] {
        block.kind = kind;
        let offers = suggestions(&block, &[], &known);
        let told: Vec<_> =
            offers.iter().map(|offer| (offer.says.as_str(), offer.words())).collect();
        assert_eq!(told, [("Your impact log, 18 June 2026", words)]);
    }
}

#[test]
fn a_plan_is_offered_line_by_line_until_it_is_done() {
    let (track, mut plan, case) =
        (track(), plan("2026-09-07", &["vendor-command"]), case("3 3 3 3 0 3 3 3 3"));
    let block = |kind| Block { kind, ..block(&template(TEMPLATE).unwrap(), "steps").clone() };
    let all = |plan: &rung::domain::records::plan::Plan, kind| {
        suggestions(
            &block(kind),
            &[],
            &Known {
                track: &track,
                case: &case,
                plan: Some(plan),
                wins: &[],
                today: day("2026-09-26"),
            },
        )
    };
    let actions: usize =
        track.signals[4].gap_plan.phases.iter().map(|phase| phase.actions.len()).sum();
    let items = all(&plan, BlockKind::Roadmap);
    let whens: Vec<&str> =
        items.iter().map(|offer| offer.cells.get("when").map_or("", String::as_str)).collect();
    assert_eq!(items.len(), actions);
    assert!(
        whens.starts_with(&["now"]) && whens.contains(&"next") && whens.ends_with(&["later"]),
        "{whens:?}"
    );
    assert!(
        items.iter().all(|offer| !offer.cells.contains_key("measure")
            && offer.says.starts_with("Your plan, due "))
    );
    let dated = all(&plan, BlockKind::Actions);
    assert!(dated.iter().all(|offer| {
        offer.cells.get("due").is_some_and(|due| rung::domain::date::Day::parse(due).is_some())
    }));
    let (first, before) = (plan.in_order()[0].id.clone(), dated.len());
    plan.lines
        .iter_mut()
        .filter(|line| line.id == first)
        .for_each(|line| line.done = Some(day("2026-09-09")));
    assert_eq!(
        (all(&plan, BlockKind::Actions).len(), all(&plan, BlockKind::Roadmap).len()),
        (before - 1, actions - 1)
    );
}

#[test]
fn an_offer_becomes_a_row_or_a_paragraph() {
    let offer = |column: &str, text: &str| rung::domain::assess::suggestions::Suggestion {
        says: String::new(),
        title: None,
        cells: [(column.try_into().unwrap(), text.to_owned())].into(),
    };
    let sheet = Sheet::new(c1(), "site-move".try_into().unwrap(), "steps".try_into().unwrap());
    let one = with(&sheet, &offer("line", "Pack"), "a".try_into().unwrap());
    let two = with(&one, &offer("line", "Move"), one.free());
    assert_eq!(
        two.rows.iter().map(|row| (row.id.as_str(), row.cell("line"))).collect::<Vec<_>>(),
        [("a", "Pack"), ("r2", "Move")]
    );
    let text = with(
        &with(&sheet, &offer("text", "First."), "t".try_into().unwrap()),
        &offer("text", "Second."),
        "u".try_into().unwrap(),
    );
    assert_eq!(
        text.rows.iter().map(|row| (row.id.as_str(), row.cell("text"))).collect::<Vec<_>>(),
        [("t", "First.\n\nSecond.")]
    );
}

#[test]
fn an_example_is_a_sheet_with_rows_of_its_own() {
    let artifact = template(TEMPLATE).unwrap();
    let tree = block(&artifact, "tree");
    let sheet = Sheet::example(c1(), artifact.id.clone(), tree);
    assert_eq!(sheet.rows, example(tree));
    assert_eq!(
        (sheet.rows[1].id.as_str(), sheet.rows[1].cell("parent"), sheet.free().as_str()),
        ("r2", "r1", "r3")
    );
}

/// Somebody who fills a document in as the example does, in other words, has nothing left to do.
#[test]
fn shipped_examples_lack_nothing() {
    for artifact in artifacts() {
        for block in artifact.blocks.iter().filter(|block| block.kind != BlockKind::Wins) {
            let mut own = Sheet::example(c1(), artifact.id.clone(), block);
            own.rows.iter_mut().for_each(|row| row.write(&"mine".try_into().unwrap(), "x"));
            let alone = Artifact { blocks: vec![block.clone()], ..artifact.clone() };
            let lacks: Vec<String> = gaps(&alone, &[&own]).iter().map(Gap::says).collect();
            assert!(lacks.is_empty(), "{}: {lacks:?}", artifact.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sheet_survives_being_stored(cells in proptest::collection::vec(("[a-z0-9-]{1,12}", any::<String>()), 0..6), rows in 1_usize..5) {
        let mut one = Row::new("r".try_into().unwrap());
        cells.iter().for_each(|(column, text)| one.write(&column.as_str().try_into().unwrap(), text));
        let rows = (0..rows).map(|at| Row { id: format!("r{at}").as_str().try_into().unwrap(), ..one.clone() }).collect();
        let record = Record::Sheet(Sheet { rows, ..Sheet::new(c1(), "risk-register".try_into().unwrap(), "register".try_into().unwrap()) });
        prop_assert_eq!(decode(&record.key(), &encode(&record, 1, "w")).map(|opened| opened.record), Ok(record));
    }

    /// What is typed stands in its cell, whatever it is, and nowhere else; taken back, all is as it
    /// was.
    #[test]
    fn what_is_typed_stands_where_it_was_typed(text in any::<String>(), other in "[a-z ]{0,12}") {
        let mut workspace = Workspace::default();
        written(&mut workspace, "register", "a", &[("risk", "Fire"), ("owner", &other)]);
        let before = workspace.clone();
        let event = Event::Document(DocumentEvent::CellWritten {
            case: c1(), artifact: "site-move".try_into().unwrap(), block: "register".try_into().unwrap(), row: "b".try_into().unwrap(), column: "risk".try_into().unwrap(), text: text.clone(),
        });
        let touched = workspace.apply(&event);
        let sheet = workspace.sheet(&c1(), &"site-move".try_into().unwrap(), &"register".try_into().unwrap()).unwrap();
        prop_assert_eq!(sheet.row(&"b".try_into().unwrap()).map_or("", |row| row.cell("risk")), text);
        prop_assert_eq!(sheet.row(&"a".try_into().unwrap()).map(|row| (row.cell("risk"), row.cell("owner"))), Some(("Fire", other.as_str())));
        workspace.restore(touched);
        prop_assert_eq!(workspace, before);
    }
}

#[test]
fn whole_parts_are_counted_in_a_sentence() {
    for ((done, of), says) in [
        ((0, 0), "It has no parts to be written here; its checklist is below."),
        ((0, 1), "Its one part is not complete yet."),
        ((1, 1), "Nothing is missing in its one part."),
        ((0, 2), "Neither of its two parts is complete yet."),
        ((1, 2), "One of its two parts has nothing missing."),
        ((2, 2), "Nothing is missing in either of its parts."),
        ((0, 5), "None of its five parts is complete yet."),
        ((1, 5), "One of its five parts has nothing missing."),
        ((3, 5), "Three of its five parts have nothing missing."),
        ((5, 5), "Nothing is missing in any of its parts."),
        ((13, 14), "13 of its 14 parts have nothing missing."),
    ] {
        assert_eq!(rung::domain::assess::completeness::whole_parts(done, of), says);
    }
}
