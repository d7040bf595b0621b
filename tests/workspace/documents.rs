//! What happens to the documents of a case, and to the words it hides.

use super::{REGISTER, c1, cell, check, dropped, register};
use rung::domain::workspace::event::{DocumentEvent, WinEvent};
use rung::domain::{
    records::{
        document::{Row, Sheet},
        key::Key,
        pack::State,
        redaction_list::{Redaction, RedactionList},
    },
    workspace::{Workspace, event::Event},
};

#[test]
fn the_pack_notes_documents_and_their_lines() {
    let marked = |artifact: &str, item: &str, state| {
        Event::Document(DocumentEvent::ItemMarked {
            case: c1(),
            artifact: artifact.try_into().unwrap(),
            item: item.try_into().unwrap(),
            state,
        })
    };
    let state = |now: &Workspace, artifact: &str, item: &str| {
        now.pack(&c1()).item(&artifact.try_into().unwrap(), &item.try_into().unwrap())
    };
    check(&[marked("risk-register", "one-scale", State::Done)], &["pack:c1"], |now| {
        state(now, "risk-register", "one-scale") == State::Done
    });
    check(&[marked("risk-register", "one-scale", State::None)], &["pack:c1"], |now| {
        state(now, "risk-register", "one-scale") == State::None
    });
    check(&[marked("strategy-page", "x", State::Started)], &["pack:c1"], |now| {
        state(now, "strategy-page", "x") == State::Started
    });
    let noted = |artifact: &str, text: &str| {
        Event::Document(DocumentEvent::ArtifactNoted {
            case: c1(),
            artifact: artifact.try_into().unwrap(),
            text: text.to_owned(),
        })
    };
    check(&[noted("risk-register", "Ask Ana.")], &["pack:c1"], |now| {
        now.pack(&c1()).note(&"risk-register".try_into().unwrap()) == "Ask Ana."
    });
    let has = |now: &Workspace, artifact: &str| now.pack(&c1()).artifacts.contains_key(artifact);
    let added = |artifact: &str| {
        Event::Document(DocumentEvent::ArtifactAdded {
            case: c1(),
            artifact: artifact.try_into().unwrap(),
        })
    };
    check(&[added("operating-model")], &["pack:c1"], |now| has(now, "operating-model"));
    check(&[added("risk-register")], &[], |now| {
        !now.pack(&c1()).note(&"risk-register".try_into().unwrap()).is_empty()
    });
    let dropped = |artifact: &str| {
        Event::Document(DocumentEvent::ArtifactDropped {
            case: c1(),
            artifact: artifact.try_into().unwrap(),
        })
    };
    check(&[dropped("risk-register")], &["pack:c1", REGISTER], |now| {
        !has(now, "risk-register") && has(now, "decision-log") && now.sheets(&c1()).is_empty()
    });
    let elsewhere = Event::Document(DocumentEvent::ArtifactAdded {
        case: "c2".try_into().unwrap(),
        artifact: "operating-model".try_into().unwrap(),
    });
    check(&[elsewhere], &["pack:c2"], |now| !has(now, "operating-model"));
}

/// The rows of a block of the risk register, as the words in `risk`.
fn risks(now: &Workspace, block: &str) -> Vec<String> {
    let sheet = now.sheet(&c1(), &register(), &block.try_into().unwrap());
    sheet
        .map(|sheet| {
            sheet.rows.iter().map(|row| format!("{}: {}", row.id, row.cell("risk"))).collect()
        })
        .unwrap_or_default()
}

#[test]
fn a_block_is_written_cell_by_cell() {
    let of = |now: &Workspace, row: &str, column: &str| {
        let sheet = now.sheet(&c1(), &register(), &"register".try_into().unwrap());
        sheet
            .and_then(|sheet| sheet.row(&row.try_into().unwrap()))
            .map(|row| row.cell(column).to_owned())
    };
    check(&[cell("register", "r1", "owner", "COO")], &[REGISTER], |now| {
        of(now, "r1", "owner").as_deref() == Some("COO")
    });
    check(&[cell("register", "r1", "owner", "")], &[REGISTER], |now| {
        of(now, "r1", "owner").as_deref() == Some("")
    });
    check(&[cell("register", "0f3a", "risk", "A")], &[REGISTER], |now| {
        of(now, "0f3a", "risk").as_deref() == Some("A")
    });
    // A row whose last letter goes stays where it is; so does one that was written before it was
    // there.
    check(
        &[cell("register", "0f3a", "risk", "A"), cell("register", "0f3a", "risk", "")],
        &[REGISTER],
        |now| of(now, "0f3a", "risk").is_some(),
    );
    check(&[cell("register", "r9", "risk", "New")], &[REGISTER], |now| {
        of(now, "r9", "risk").as_deref() == Some("New")
    });
}

#[test]
fn a_text_begins_with_its_first_letter_and_goes_with_its_last() {
    let key = "sheet:c1.risk-register.lead";
    let typed = |text: &str| cell("lead", "t", "text", text);
    check(&[typed("A")], &[key], |now| now.sheets(&c1()).len() == 2);
    check(&[typed("A"), typed("")], &[key], |now| now.sheets(&c1()).len() == 1);
    assert_eq!(typed("A").coalesce_key(), typed("AB").coalesce_key());
    assert_ne!(typed("A").coalesce_key(), cell("lead", "t", "risk", "A").coalesce_key());
}

#[test]
fn rows_come_move_and_go() {
    let add = |row: &str, at| {
        Event::Document(DocumentEvent::RowAdded {
            case: c1(),
            artifact: register(),
            block: "top".try_into().unwrap(),
            row: Row::new(row.try_into().unwrap()),
            at,
        })
    };
    let key = "sheet:c1.risk-register.top";
    check(&[add("a", None)], &[key], |now| risks(now, "top") == ["a: "]);
    check(&[add("a", None), add("b", None)], &[key], |now| risks(now, "top") == ["a: ", "b: "]);
    check(&[add("a", None), add("b", Some(0))], &[key], |now| risks(now, "top") == ["b: ", "a: "]);
    check(&[add("a", None), add("b", Some(9))], &[key], |now| risks(now, "top") == ["a: ", "b: "]);
    let three = || vec![add("a", None), add("b", None), add("c", None)];
    let then = |event: Event| [three(), vec![event]].concat();
    let moved = |row: &str, to| {
        Event::Document(DocumentEvent::RowMoved {
            case: c1(),
            artifact: register(),
            block: "top".try_into().unwrap(),
            row: row.try_into().unwrap(),
            to,
        })
    };
    check(&then(moved("a", 1)), &[key], |now| risks(now, "top") == ["b: ", "a: ", "c: "]);
    check(&then(moved("a", 7)), &[key], |now| risks(now, "top") == ["b: ", "c: ", "a: "]);
    check(&then(moved("c", 0)), &[key], |now| risks(now, "top") == ["c: ", "a: ", "b: "]);
    check(&then(dropped("top", "b")), &[key], |now| risks(now, "top") == ["a: ", "c: "]);
    check(&[add("a", None), dropped("top", "a")], &[key], |now| now.sheets(&c1()).len() == 1);
    let cleared = Event::Document(DocumentEvent::SheetCleared {
        case: c1(),
        artifact: register(),
        block: "top".try_into().unwrap(),
    });
    check(&then(cleared), &[key], |now| {
        now.sheets(&c1()).len() == 1 && now.pack(&c1()).artifacts.contains_key(&register())
    });
    let filled = Sheet {
        rows: vec![Row::new("x".try_into().unwrap())],
        ..Sheet::new(c1(), register(), "top".try_into().unwrap())
    };
    check(&then(Event::Document(DocumentEvent::SheetFilled(filled))), &[key], |now| {
        risks(now, "top") == ["x: "]
    });
}

#[test]
fn the_first_row_puts_a_document_into_the_pack() {
    let (artifact, key) = ("operating-model", "sheet:c1.operating-model.who");
    let add = |row: &str| {
        Event::Document(DocumentEvent::RowAdded {
            case: c1(),
            artifact: artifact.try_into().unwrap(),
            block: "who".try_into().unwrap(),
            row: Row::new(row.try_into().unwrap()),
            at: None,
        })
    };
    check(&[add("a")], &["pack:c1", key], |now| now.pack(&c1()).artifacts.contains_key(artifact));
    check(&[add("a"), add("b")], &[key], |now| now.pack(&c1()).artifacts.contains_key(artifact));
}

#[test]
fn words_are_hidden_and_shown_again() {
    let hidden =
        |word: &str| vec![Redaction { word: word.to_owned(), label: "Vendor A".to_owned() }];
    let mask = |words, on| {
        Event::Document(DocumentEvent::WordsHidden(RedactionList {
            words,
            on,
            ..RedactionList::new(c1())
        }))
    };
    check(&[mask(hidden("Acme"), true)], &["mask:c1"], |now| {
        now.mask(&c1()).words == hidden("Acme") && now.mask(&c1()).on
    });
    check(&[mask(Vec::new(), false)], &["mask:c1"], |now| {
        now.get(&Key::mask(&c1())).is_none() && now.mask(&c1()).is_blank()
    });
    // Writing a word is one step of undo; adding one, or showing them again, is a step of its own.
    assert_eq!(mask(hidden("Ac"), true).coalesce_key(), mask(hidden("Acme"), true).coalesce_key());
    assert_ne!(mask(Vec::new(), true).coalesce_key(), mask(hidden("Acme"), true).coalesce_key());
    assert_ne!(
        mask(hidden("Acme"), false).coalesce_key(),
        mask(hidden("Acme"), true).coalesce_key()
    );
}

#[test]
fn a_dropped_win_takes_the_rows_that_cite_it() {
    let key = "sheet:c1.risk-register.chosen";
    let cites = |row: &str, win: &str| cell("chosen", row, "win", win);
    check(
        &[cites("a", "w1"), Event::Win(WinEvent::WinDropped("w1".try_into().unwrap()))],
        &["case:c1", "story:c1.contract-did-not-help", "win:w1", key],
        |now| now.sheets(&c1()).len() == 1,
    );
    let both = [
        cites("a", "w1"),
        cites("b", "proof"),
        Event::Win(WinEvent::WinDropped("w1".try_into().unwrap())),
    ];
    check(&both, &["case:c1", "story:c1.contract-did-not-help", "win:w1", key], |now| {
        risks(now, "chosen") == ["b: "]
    });
}

/// However many cells are pasted, it is one event on one record, and one step back.
#[test]
fn pasted_cells_are_one_step() {
    let key = "sheet:c1.risk-register.top";
    let row = |id: &str, risk: &str| {
        let mut row = Row::new(id.try_into().unwrap());
        row.cells.insert("risk".try_into().unwrap(), risk.to_owned());
        row
    };
    let add = |id: &str| {
        Event::Document(DocumentEvent::RowAdded {
            case: c1(),
            artifact: register(),
            block: "top".try_into().unwrap(),
            row: row(id, id),
            at: None,
        })
    };
    let pasted = |rows: &[Row]| {
        Event::Document(DocumentEvent::CellsPasted {
            case: c1(),
            artifact: register(),
            block: "top".try_into().unwrap(),
            rows: rows.to_vec(),
        })
    };
    // Into nothing, into rows that are there, between two rows, and over words.
    check(&[pasted(&[row("a", "1"), row("b", "2")])], &[key], |now| {
        risks(now, "top") == ["a: 1", "b: 2"]
    });
    check(&[add("x"), pasted(&[row("x", "1"), row("b", "2")])], &[key], |now| {
        risks(now, "top") == ["x: 1", "b: 2"]
    });
    check(&[add("x"), add("y"), pasted(&[row("x", "1"), row("b", "2")])], &[key], |now| {
        risks(now, "top") == ["x: 1", "b: 2", "y: y"]
    });
    check(&[add("x"), add("y"), pasted(&[row("x", ""), row("y", "2")])], &[key], |now| {
        risks(now, "top") == ["x: ", "y: 2"]
    });
    check(&[add("x"), pasted(&[row("x", "x")])], &[], |now| risks(now, "top") == ["x: x"]);
    check(&[pasted(&[])], &[], |now| risks(now, "top").is_empty());
    assert!(!pasted(&[]).is_typing(), "a step of its own");
    let first = pasted(&[row("a", "1")]);
    check(
        &[
            Event::Document(DocumentEvent::ArtifactDropped { case: c1(), artifact: register() }),
            first,
        ],
        &["pack:c1", key],
        |now| now.pack(&c1()).artifacts.contains_key(&register()),
    );
}
