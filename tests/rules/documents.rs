//! Bad documents and bad blocks of them.

use super::{Bad, LOG, MODEL, TRACK, VENDOR, bad, bad_anywhere, kpi_tree, log, vendor};
use rung::domain::{
    id::{ArtifactId, SignalId, TrackId},
    schema::{
        artifact::Artifact,
        block::Block,
        column::{BlockKind, CellType, Cells, Column, Computed},
    },
};

pub(super) fn bad_artifacts() -> Vec<Bad> {
    let proofs = "Signals and artifacts agree on what proves what.";
    let items = "The items of an artifact speak to each signal it proves, and to no other.";
    let pack = "The pack holds five artifacts that exist.";
    vec![
        bad(
            proofs,
            |track, _| drop(vendor(track).artifacts.pop()),
            &[(
                VENDOR,
                "artifacts",
                "leaves out vendor-scorecard, which says that it proves vendor-command",
            )],
        ),
        bad(
            proofs,
            |track, _| vendor(track).artifacts.push(ArtifactId::constant("decision-log")),
            &[(
                VENDOR,
                "artifacts",
                "names decision-log, which does not say that it proves vendor-command",
            )],
        ),
        bad(
            proofs,
            |track, _| vendor(track).artifacts.clear(),
            &[
                (
                    VENDOR,
                    "artifacts",
                    "leaves out budget-narrative, which says that it proves vendor-command",
                ),
                (
                    VENDOR,
                    "artifacts",
                    "leaves out vendor-scorecard, which says that it proves vendor-command",
                ),
                (VENDOR, "artifacts", "nothing proves it"),
            ],
        ),
        bad(
            proofs,
            |_, artifacts| {
                let log = log(artifacts);
                log.proves[0].signals.push(SignalId::constant("charm"));
                log.items[0].proves.push(SignalId::constant("charm"));
            },
            &[(LOG, "proves", "names charm, which is no signal of it-director")],
        ),
        bad(
            proofs,
            |_, artifacts| {
                let mut elsewhere = log(artifacts).proves[0].clone();
                elsewhere.track = TrackId::constant("cio-of-the-moon");
                log(artifacts).proves.push(elsewhere);
            },
            &[(LOG, "proves", "names cio-of-the-moon, which is no track")],
        ),
        bad(
            items,
            |_, artifacts| {
                log(artifacts).items[0].proves.push(SignalId::constant("vendor-command"))
            },
            &[(
                LOG,
                "item one-owner",
                "speaks to vendor-command, which the artifact does not prove",
            )],
        ),
        bad(
            items,
            |_, artifacts| {
                let items = log(artifacts).items.iter_mut();
                items.for_each(|item| {
                    item.proves.retain(|signal| signal.as_str() != "executive-alignment")
                });
            },
            &[(LOG, "item", "none speaks to executive-alignment")],
        ),
        bad(
            items,
            |_, artifacts| log(artifacts).items[4].proves.clear(),
            &[
                (LOG, "item", "none speaks to personal-maturity"),
                (LOG, "item turned-out-badly", "speaks to no signal"),
            ],
        ),
        bad(
            pack,
            |track, _| drop(track.pack.artifacts.pop()),
            &[(TRACK, "pack", "4 artifacts, where 5 belong")],
        ),
        bad(
            pack,
            |track, _| track.pack.artifacts[0] = ArtifactId::constant("crystal-ball"),
            &[(TRACK, "pack", "names crystal-ball, which is no artifact")],
        ),
    ]
}

/// Another block in the decision log, with these columns and the cells of one example row.
fn add<'a>(
    artifacts: &'a mut [Artifact],
    kind: BlockKind,
    columns: &[Column],
    row: &[(&str, &str)],
) -> &'a mut Block {
    let cells: Cells = row
        .iter()
        .map(|(column, text)| ((*column).try_into().unwrap(), (*text).to_owned()))
        .collect();
    let example = if row.is_empty() { Vec::new() } else { vec![cells] };
    let (title, guidance) =
        ("An extra block".to_owned(), "Purple elephants dance here.".to_owned());
    let blocks = &mut log(artifacts).blocks;
    blocks.push(Block {
        id: "extra".try_into().unwrap(),
        kind,
        title,
        guidance,
        words: 0,
        draws: Computed::Kind,
        columns: columns.to_vec(),
        example,
        starts: Vec::new(),
    });
    blocks.last_mut().unwrap()
}

fn extra(artifacts: &mut [Artifact], kind: BlockKind, columns: &[Column], row: &[(&str, &str)]) {
    add(artifacts, kind, columns, row);
}

fn column(id: &str, holds: CellType, choices: &[&str]) -> Column {
    Column {
        id: id.try_into().unwrap(),
        name: "A column".to_owned(),
        holds,
        choices: choices.iter().map(ToString::to_string).collect(),
    }
}

/// A table of two columns, the second of which is this one, with a good row.
fn table(artifacts: &mut [Artifact], second: Column) {
    add(
        artifacts,
        BlockKind::Table,
        &[column("name", CellType::Line, &[]), second],
        &[("name", "A service")],
    );
}

pub(super) fn bad_blocks() -> Vec<Bad> {
    let tables = "A table declares two to eight columns, and nothing else declares any.";
    let columns = "A column of a table has its own name, holds what a table can hold, and offers choices where it is one.";
    let examples = "A block has an example: a text one row, wins none.";
    let cells = "Each cell of an example is what its column holds.";
    let unique = "An id names one thing in its realm.";
    vec![
        bad(
            tables,
            |_, artifacts| {
                extra(
                    artifacts,
                    BlockKind::Table,
                    &[column("name", CellType::Line, &[])],
                    &[("name", "A service")],
                )
            },
            &[(LOG, "block extra", "1 columns, where 2 to 8 belong")],
        ),
        bad(
            tables,
            |_, artifacts| {
                extra(
                    artifacts,
                    BlockKind::List,
                    &[column("line", CellType::Line, &[])],
                    &[("line", "A line")],
                )
            },
            &[(LOG, "block extra", "1 columns, where 0 belong")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("known", CellType::Line, &[])),
            &[(
                LOG,
                "block extra, column known",
                "has an id that kinds of blocks keep for themselves",
            )],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("score", CellType::Scale, &[])),
            &[(LOG, "block extra, column score", "holds scale, which is not for tables")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("state", CellType::Choice, &["Kept"])),
            &[(LOG, "block extra, column state", "1 choices, where 2 to 8 belong")],
        ),
        bad(
            columns,
            |_, artifacts| table(artifacts, column("state", CellType::Line, &["Kept", "Lost"])),
            &[(LOG, "block extra, column state", "2 choices, where 0 belong")],
        ),
        bad(
            columns,
            |_, artifacts| {
                table(artifacts, column("state", CellType::Choice, &["In use", "In-use"]))
            },
            &[(LOG, "block extra, column state", "“In-use” cannot be told from another choice")],
        ),
        bad(
            examples,
            |_, artifacts| extra(artifacts, BlockKind::List, &[], &[]),
            &[(LOG, "block extra", "0 rows of an example, where 1 to 12 belong")],
        ),
        bad(
            examples,
            |_, artifacts| extra(artifacts, BlockKind::Wins, &[], &[("win", "w1")]),
            &[(LOG, "block extra", "1 rows of an example, where 0 belong")],
        ),
        bad(
            examples,
            |_, artifacts| {
                let block = add(artifacts, BlockKind::Text, &[], &[("text", "Purple.")]);
                block.example.push([("text".try_into().unwrap(), "Elephants.".to_owned())].into());
            },
            &[(LOG, "block extra", "2 rows of an example, where 1 belong")],
        ),
        bad(
            cells,
            |_, artifacts| {
                let row = [
                    ("risk", "Fire"),
                    ("likelihood", "6"),
                    ("impact", "5"),
                    ("due", "soon"),
                    ("status", "in-progress"),
                    ("size", "9"),
                ];
                add(artifacts, BlockKind::Risks, &[], &row);
            },
            &[
                (LOG, "block extra, example 1", "due is “soon”, which is no date"),
                (LOG, "block extra, example 1", "fills size, which is no column"),
                (LOG, "block extra, example 1", "likelihood is “6”, which is no scale"),
                (LOG, "block extra, example 1", "status is “in-progress”, which is no choice"),
            ],
        ),
        bad(
            cells,
            |_, artifacts| {
                let row = [
                    ("name", "Licences"),
                    ("entry", "spend"),
                    ("amount", "1,5"),
                    ("moves", "fixed"),
                    ("known", "guessed"),
                ];
                add(artifacts, BlockKind::Money, &[], &row);
            },
            &[
                (LOG, "block extra, example 1", "amount is “1,5”, which is no money"),
                (LOG, "block extra, example 1", "known is “guessed”, which is no known"),
            ],
        ),
        bad(
            cells,
            |_, artifacts| {
                extra(
                    artifacts,
                    BlockKind::Timeline,
                    &[],
                    &[("at", "2026-09-18"), ("event", "The site stops")],
                )
            },
            &[(LOG, "block extra, example 1", "at is “2026-09-18”, which is no moment")],
        ),
        bad(
            cells,
            |_, artifacts| {
                extra(artifacts, BlockKind::KpiTree, &[], &[("name", "Restores"), ("parent", "r9")])
            },
            &[
                (LOG, "block extra, example", "r1 hangs under nothing"),
                (LOG, "block extra, example 1", "parent is “r9”, which is no parent"),
            ],
        ),
        bad(
            cells,
            |_, artifacts| {
                extra(artifacts, BlockKind::KpiTree, &[], &[("name", "Restores"), ("parent", "r1")])
            },
            &[(LOG, "block extra, example", "r1 hangs under nothing")],
        ),
        bad(
            cells,
            |_, artifacts| extra(artifacts, BlockKind::Actions, &[], &[("owner", "Service lead")]),
            &[(LOG, "block extra, example 1", "leaves its first column empty")],
        ),
        bad_anywhere(
            cells,
            |whole| {
                drop(
                    kpi_tree(whole).starts[1].rows[0]
                        .insert("known".try_into().unwrap(), "guessed".to_owned()),
                )
            },
            &[(
                "artifacts/kpi-tree.toml",
                "block tree, start saas 1",
                "known is “guessed”, which is no known",
            )],
        ),
        bad_anywhere(
            cells,
            |whole| {
                drop(
                    kpi_tree(whole).starts[1].rows[1]
                        .insert("parent".try_into().unwrap(), "r99".to_owned()),
                )
            },
            &[
                ("artifacts/kpi-tree.toml", "block tree, start saas", "r2 hangs under nothing"),
                (
                    "artifacts/kpi-tree.toml",
                    "block tree, start saas 2",
                    "parent is “r99”, which is no parent",
                ),
            ],
        ),
        bad(
            unique,
            |_, artifacts| {
                add(artifacts, BlockKind::Wins, &[], &[]);
                add(artifacts, BlockKind::Wins, &[], &[]).guidance =
                    "Blue elephants sing here.".to_owned();
            },
            &[(LOG, "block “extra”", "names two things")],
        ),
        bad(
            unique,
            |_, artifacts| table(artifacts, column("name", CellType::Line, &[])),
            &[(LOG, "column “name”", "names two things")],
        ),
        bad(
            "No text is empty or badly spaced.",
            |_, artifacts| add(artifacts, BlockKind::Wins, &[], &[]).title.clear(),
            &[(LOG, "block extra title", "is empty")],
        ),
        bad(
            "No word of the brochure.",
            |_, artifacts| extra(artifacts, BlockKind::List, &[], &[("line", "A robust line")]),
            &[(LOG, "block extra example 1 line", "says “robust”")],
        ),
        bad(
            "Sentences end, names and phrases do not.",
            |_, artifacts| add(artifacts, BlockKind::Wins, &[], &[]).title = "The wins.".to_owned(),
            &[(LOG, "block extra title", "ends like a sentence")],
        ),
    ]
}

/// The block that is drawn as growth.
fn model(artifacts: &mut [Artifact]) -> &mut Block {
    artifacts
        .iter_mut()
        .flat_map(|artifact| &mut artifact.blocks)
        .find(|block| block.draws == Computed::Growth)
        .expect("a model")
}

pub(super) fn bad_models() -> Vec<Bad> {
    let draws = "A block that draws growth offers its inputs for each case, and its example can be computed.";
    vec![
        bad(
            draws,
            |_, artifacts| {
                let second = column("low", CellType::Money, &[]);
                table(artifacts, second);
                log(artifacts).blocks.last_mut().unwrap().draws = Computed::Growth;
            },
            &[
                (LOG, "block extra", "draws growth without numbers under high"),
                (LOG, "block extra", "draws growth without numbers under low"),
                (LOG, "block extra", "draws growth without numbers under middle"),
                (LOG, "block extra", "draws growth without the inputs of growth to choose from"),
            ],
        ),
        bad(
            draws,
            |_, artifacts| model(artifacts).example.truncate(3),
            &[(
                MODEL,
                "block inputs",
                "has an example that cannot be computed: The model lacks “Income a customer a month”.",
            )],
        ),
        bad(
            draws,
            |_, artifacts| model(artifacts).columns[0].choices.swap(0, 1),
            &[(MODEL, "block inputs", "draws growth without the inputs of growth to choose from")],
        ),
    ]
}
