//! What leaves the page: texts with the listed words hidden, private wins left behind, and what is
//! left to look at.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::workspace::event::{AnswerEvent, DocumentEvent, PageEvent, PlanEvent, WinEvent};
use rung::{
    content,
    domain::{
        assess::{reading::read, snapshot::snapshot},
        date::Day,
        id::{CaseId, RowId, TrackId, WinId},
        records::{
            case::{Answer, Case},
            document::{Row, Sheet},
            plan::Plan,
            record::Record,
            redaction_list::{Neutral, Redaction, RedactionList, listed_at, suggested},
            settings::Settings,
            story::Story,
            win::Win,
            win_part::WinField,
        },
        redact::workspace::{Masking, hidden_anywhere, redacted},
        schema::artifact::Artifact,
        workspace::{Workspace, event::Event},
    },
    export::{
        doc::Doc,
        outgoing::{Place, Reader, is_exportable, places, places_of, scan},
    },
};
use std::sync::Arc;

fn hidden(word: &str, label: &str) -> Redaction {
    Redaction { word: word.to_owned(), label: label.to_owned() }
}

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn case() -> CaseId {
    CaseId::constant("c1")
}

fn list() -> Vec<Redaction> {
    vec![hidden("Acme", "the company"), hidden("may", "Vendor A"), hidden("open", "Vendor B")]
}

fn register(cells: &[(&str, &str)]) -> Record {
    let mut row = Row::new(RowId::constant("r1"));
    cells.iter().for_each(|(column, text)| row.write(&(*column).try_into().unwrap(), text));
    Record::Sheet(Sheet {
        rows: vec![row],
        ..Sheet::new(case(), "risk-register".try_into().unwrap(), "register".try_into().unwrap())
    })
}

fn work(more: Vec<Record>) -> Workspace {
    let opened = Record::Case(Case::new(case(), TrackId::constant("it-director"), today()));
    Workspace::of([opened].into_iter().chain(more))
}

fn catalogue() -> Vec<Artifact> {
    content::artifacts().unwrap()
}

#[test]
fn words_are_hidden_in_texts_and_nowhere_else() {
    let sheet = register(&[
        ("risk", "Acme stops"),
        ("owner", "ACME’s head"),
        ("due", "2026-05-01"),
        ("status", "open"),
        ("likelihood", "4"),
    ]);
    let mut story = Story::new(case(), "third-time-never".try_into().unwrap());
    story.situation = "At Acme in May.".to_owned();
    let mut win = Win::new(WinId::constant("w1"), today());
    win.text = "Acme saved 4 hours.".to_owned();
    win.write(WinField::Period, "since May");
    let before = work(vec![sheet, Record::Story(story), Record::Win(win)]);
    let after = redacted(&before, &list(), &catalogue());

    let row = &after
        .sheet(&case(), &"risk-register".try_into().unwrap(), &"register".try_into().unwrap())
        .unwrap()
        .rows[0];
    let cells: Vec<&str> = ["risk", "owner", "due", "status", "likelihood"]
        .iter()
        .map(|column| row.cell(column))
        .collect();
    assert_eq!(
        cells,
        ["the company stops", "the company’s head", "2026-05-01", "open", "4"],
        "days, choices and scores stay"
    );
    assert_eq!(
        after.story(&case(), &"third-time-never".try_into().unwrap()).unwrap().situation,
        "At the company in Vendor A."
    );
    let win = after.win(&WinId::constant("w1")).unwrap();
    assert_eq!(
        (win.text.as_str(), win.part(WinField::Period)),
        ("the company saved 4 hours.", "since Vendor A")
    );
    assert_eq!(redacted(&before, &[], &catalogue()), before, "without a list nothing changes");
}

#[test]
fn reasons_and_lines_of_every_plan_are_hidden_too() {
    let records =
        vec![support::small_long_plan(), Plan { long: None, ..support::small_long_plan() }];
    let mut plans: Vec<Record> = Vec::new();
    for mut plan in records {
        plan.lines.iter_mut().for_each(|line| line.text = "Call Acme".to_owned());
        plan.goals = vec!["Leave Acme".to_owned()];
        plans.push(Record::Plan(plan));
    }
    let mut answered = Case::new(case(), TrackId::constant("it-director"), today());
    answered.answers.insert(
        "vendor-command".try_into().unwrap(),
        Answer { not_applicable: "Acme buys for us.".to_owned(), ..Answer::default() },
    );
    let reading = read(&support::track(), &answered, |_| false);
    let attempt =
        snapshot("a1".try_into().unwrap(), &support::track(), &answered, &reading, (today(), 1));
    let before =
        Workspace::of(plans.into_iter().chain([Record::Case(answered), Record::Attempt(attempt)]));
    let after = redacted(&before, &list(), &catalogue());
    assert_eq!(after.plans(&case()).len(), 2);
    for plan in after.plans(&case()) {
        assert!(
            plan.lines.iter().all(|line| line.text == "Call the company")
                && plan.goals == ["Leave the company"]
        );
    }
    let why = &after
        .case(&case())
        .unwrap()
        .answer(&"vendor-command".try_into().unwrap())
        .unwrap()
        .not_applicable;
    assert_eq!(why, "the company buys for us.");
    let frozen = after.attempts(&case())[0].signal(&"vendor-command".try_into().unwrap()).unwrap();
    assert_eq!(
        (frozen.not_applicable.as_str(), frozen.name.as_str()),
        ("the company buys for us.", "Vendor command")
    );
}

#[test]
fn a_long_title_cannot_carry_half_of_a_name() {
    let name = "Acme Haulage and Warehousing Holding";
    let mut win = Win::new(WinId::constant("w1"), today());
    win.text = format!(
        "The contract with {name} and four of its daughters now costs 12 per cent less than it did, in all three countries"
    );
    let after = redacted(&work(vec![Record::Win(win)]), &[hidden(name, "Vendor A")], &catalogue());
    let title = after.win(&WinId::constant("w1")).unwrap().title();
    assert!(title.contains("Vendor A") && !title.contains("Acme"), "{title}");
}

#[test]
fn what_belongs_to_no_case_hides_the_words_of_all() {
    let mask = |case: &str, words| {
        Record::RedactionList(RedactionList {
            words,
            ..RedactionList::new(CaseId::try_from(case).unwrap())
        })
    };
    let both = work(vec![
        mask("c1", vec![hidden("Acme", "the company")]),
        mask("c2", vec![hidden("Acme", "Firm"), hidden("Northwind", "Vendor A")]),
    ]);
    assert_eq!(
        hidden_anywhere(&both),
        [hidden("Acme", "the company"), hidden("Northwind", "Vendor A")]
    );
}

#[test]
fn labels_are_neutral_and_free() {
    let words = [
        hidden("Acme", "the company"),
        hidden("Northwind", "Vendor A"),
        hidden("Contoso", "vendor c"),
    ];
    for (kind, expected) in [
        (Neutral::Company, "Company A"),
        (Neutral::Vendor, "Vendor B"),
        (Neutral::Person, "Person A"),
        (Neutral::Site, "Site A"),
    ] {
        assert_eq!(suggested(&words, kind), expected);
    }
    assert_eq!(suggested(&[], Neutral::Company), "the company");
    let many: Vec<Redaction> = ('A'..='Z')
        .map(|letter| hidden(&format!("word {letter}"), &format!("Vendor {letter}")))
        .collect();
    assert_eq!(suggested(&many, Neutral::Vendor), "Vendor 27");
    for (word, at) in [("acme", Some(0)), (" NORTHWIND ", Some(1)), ("North", None), ("", None)] {
        assert_eq!(listed_at(&words, word), at, "{word}");
    }
}

/// What the places of the case say.
fn said(workspace: &Workspace) -> Vec<(Place, Doc)> {
    reading(|of| {
        places(workspace, of)
            .into_iter()
            .filter_map(|place| place.says(workspace, of).map(|doc| (place, doc)))
            .collect()
    })
}

fn reading<T>(with: impl FnOnce(Reader<'_>) -> T) -> T {
    let (case, track, catalogue) =
        (case(), content::track(&TrackId::constant("it-director")).unwrap(), catalogue());
    with(Reader { case: &case, track: &track, catalogue: &catalogue, today: today() })
}

#[test]
fn what_is_left_is_said_with_its_place() {
    let words = [hidden("Acme", "the company")];
    let written = work(vec![register(&[
        ("risk", "Acme’s db-01.acme.internal fails, £40k and £9k"),
        ("mitigation", "Ask jo@acme.example; AcmeNet stays"),
    ])]);
    let leaving = redacted(&written, &words, &catalogue());
    let (before, after) = (said(&written), said(&leaving));
    let says = |money| {
        let [(place, before)] = &before[..] else { panic!("{before:?}") };
        assert_eq!(place.name(), "risk register");
        scan(before, &after[0].1, &words, money).iter().map(|one| one.says()).collect::<Vec<_>>()
    };
    let machines = [
        "“db-01.acme.internal” looks like the name of a machine",
        "“jo@acme.example” is an e-mail address",
        "“AcmeNet” looks like “Acme”",
    ];
    assert_eq!(says(false), machines);
    assert!(
        says(true).contains(&"“£40k” is an amount of money, and one more stands there".to_owned()),
        "{:?}",
        says(true)
    );
    let listed = [hidden("Acme", "the company"), hidden("db-01.acme.internal", "System A")];
    let found =
        scan(&before[0].1, &said(&redacted(&written, &listed, &catalogue()))[0].1, &listed, false);
    assert!(found.iter().all(|one| one.warning.found != "db-01.acme.internal"), "{found:?}");
    let standing = |word: &Redaction| -> Vec<Place> {
        places_of(before.iter().map(|(place, doc)| (place, doc)), word)
            .into_iter()
            .cloned()
            .collect()
    };
    assert!(
        matches!(&standing(&words[0])[..], [Place::Document(id, _)] if id.as_str() == "risk-register")
    );
    assert!(standing(&hidden("Northwind", "")).is_empty());
}

#[test]
fn a_story_of_a_private_win_stays() {
    let mut win = Win::new(WinId::constant("w1"), today());
    win.text = "Saved 4 hours.".to_owned();
    win.private = true;
    let mut story = Story::new(case(), "third-time-never".try_into().unwrap());
    story.situation = "In May.".to_owned();
    assert!(is_exportable(&work(vec![Record::Win(win.clone())]), &story));
    story.win = Some(win.id.clone());
    assert!(!is_exportable(&work(vec![Record::Win(win.clone())]), &story));
    win.private = false;
    assert!(is_exportable(&work(vec![Record::Win(win)]), &story));
    assert!(is_exportable(&work(vec![]), &story), "a win that is gone is nobody’s secret");
}

/// Hiding again after a change, with what did not change taken from before, hides what hiding
/// everything hides.
#[test]
fn hiding_again_hides_all_that_hiding_at_once_does() {
    let id = WinId::constant("w1");
    let written = |part, text: &str| {
        Event::Win(WinEvent::WinPartWritten { win: id.clone(), part, text: text.to_owned() })
    };
    let mut win = Win::new(id.clone(), today());
    win.text = "Saved 4 hours.".to_owned();
    let mut now = Arc::new(work(vec![register(&[("risk", "Acme stops")]), Record::Win(win)]));
    let (mut masking, catalogue, other) =
        (Masking::default(), catalogue(), [hidden("hours", "days")]);
    let mut before = now.clone();
    for (words, event) in [
        (list(), written(WinField::Text, "Acme saved 4 hours.")),
        (list(), written(WinField::Period, "since May")),
        (other.to_vec(), written(WinField::Title, "Acme")),
        (Vec::new(), Event::Win(WinEvent::WinKeptPrivate { win: id.clone(), private: true })),
        (list(), Event::Win(WinEvent::WinDropped(id.clone()))),
    ] {
        let touched = Arc::make_mut(&mut now).apply(&event);
        assert_eq!(
            *masking.redacted(&now, &words, &catalogue),
            redacted(&now, &words, &catalogue),
            "{event:?}"
        );
        let mut back = now.clone();
        Arc::make_mut(&mut back).restore(touched);
        assert_eq!(back, before, "undone, {event:?} leaves nothing");
        assert_eq!(
            *masking.redacted(&back, &words, &catalogue),
            redacted(&back, &words, &catalogue),
            "{event:?} undone"
        );
        before = now.clone();
    }
}

/// The records of `after` that are not the very ones of `before`.
fn copied(before: &Workspace, after: &Workspace) -> Vec<String> {
    let same = |key, record| before.get(key).is_some_and(|was| std::ptr::eq(was, record));
    after
        .records()
        .filter(|(key, record)| !same(key, *record))
        .map(|(key, _)| key.to_string())
        .collect()
}

/// Without a list the work is given as it stands, and nobody holds on to it: who holds it has it
/// copied at the next write.
#[test]
fn an_empty_list_copies_nothing_and_holds_nothing() {
    let mut now = Arc::new(support::workspace());
    assert_eq!(copied(&now, &redacted(&now, &[], &catalogue())), Vec::<String>::new());
    let mut masking = Masking::default();
    // Also after a list that was emptied.
    for words in [list(), Vec::new()] {
        drop(masking.redacted(&now, &words, &catalogue()));
    }
    let place = Arc::as_ptr(&now);
    assert!(Arc::ptr_eq(&masking.redacted(&now, &[], &catalogue()), &now));
    Arc::make_mut(&mut now)
        .apply(&Event::Win(WinEvent::WinKeptPrivate { win: WinId::constant("w1"), private: true }));
    assert_eq!(Arc::as_ptr(&now), place, "it was copied to be written to");
}

#[test]
fn a_list_copies_the_records_that_say_a_word_of_it() {
    let mut win = Win::new(WinId::constant("w1"), today());
    win.text = "Saved 4 hours.".to_owned();
    for (word, expected) in [
        ("Acme", &["sheet:c1.risk-register.register"][..]),
        ("hours", &["win:w1"]),
        ("Northwind", &[]),
    ] {
        let now = work(vec![register(&[("risk", "Acme stops")]), Record::Win(win.clone())]);
        assert_eq!(
            copied(&now, &redacted(&now, &[hidden(word, "X")], &catalogue())),
            expected,
            "{word}"
        );
    }
}

/// A place says the same from the records of its part as from all of them.
#[test]
fn a_place_is_made_from_its_part() {
    let mut all = work(support::one_of_each());
    all.apply(&Event::Answer(AnswerEvent::SignalSetAside {
        case: case(),
        signal: "vendor-command".try_into().unwrap(),
        why: "Bought centrally.".to_owned(),
    }));
    reading(|of| {
        let places = places(&all, of);
        let said: Vec<&Place> =
            places.iter().filter(|place| place.says(&all, of).is_some()).collect();
        assert_eq!(said.len(), 6, "{said:?}");
        for place in places {
            assert_eq!(place.says(&place.part(&all, of), of), place.says(&all, of), "{place:?}");
        }
    });
}

/// What is written changes the parts of the places that say it; all others are neither made nor
/// looked through again.
#[test]
fn a_letter_changes_the_parts_of_the_places_that_say_it() {
    let (case, win) = (case(), || WinId::constant("w1"));
    let cite = |artifact: &str, block: &str| {
        let mut row = Row::new(RowId::constant("r1"));
        row.write(&"win".try_into().unwrap(), "w1");
        Record::Sheet(Sheet {
            rows: vec![row],
            ..Sheet::new(case.clone(), artifact.try_into().unwrap(), block.try_into().unwrap())
        })
    };
    let (quoting, block) = support::cites_wins();
    let before = work(support::one_of_each().into_iter().chain([cite(&quoting, &block)]).collect());
    let cell = |artifact: &str, block: &str, column: &str| {
        Event::Document(DocumentEvent::CellWritten {
            case: case.clone(),
            artifact: artifact.try_into().unwrap(),
            block: block.try_into().unwrap(),
            row: "r1".try_into().unwrap(),
            column: column.try_into().unwrap(),
            text: "new".to_owned(),
        })
    };
    let named = |id: &str| {
        catalogue()
            .iter()
            .find(|one| one.id.as_str() == id)
            .map(|one| Place::of(one).name())
            .unwrap()
    };
    let rows: Vec<(Event, Vec<String>)> = vec![
        (cell("risk-register", "register", "risk"), vec![named("risk-register")]),
        (
            Event::Win(WinEvent::WinPartWritten {
                win: win(),
                part: WinField::Voucher,
                text: "new".to_owned(),
            }),
            vec![named(&quoting), Place::Stories.name(), Place::Wins.name()],
        ),
        (
            Event::Page(PageEvent::SettingsChosen(Settings {
                name: "new".to_owned(),
                ..before.settings()
            })),
            vec![Place::Cover.name()],
        ),
        (
            Event::Document(DocumentEvent::WordsHidden(RedactionList {
                words: list(),
                ..RedactionList::new(case.clone())
            })),
            vec![],
        ),
        (
            Event::Plan(PlanEvent::LineReworded {
                case: case.clone(),
                line: "0f3a".try_into().unwrap(),
                text: "new".to_owned(),
            }),
            vec![Place::Plan.name()],
        ),
        (
            Event::Document(DocumentEvent::ArtifactNoted {
                case: case.clone(),
                artifact: "risk-register".try_into().unwrap(),
                text: "new".to_owned(),
            }),
            vec![],
        ),
    ];
    reading(|of| {
        for (event, mut expected) in rows {
            let mut after = before.clone();
            assert!(!after.apply(&event).is_empty(), "{event:?}");
            let changed = places(&after, of)
                .into_iter()
                .filter(|place| place.part(&before, of) != place.part(&after, of));
            let mut changed: Vec<String> = changed.map(|place| place.name()).collect();
            changed.sort();
            expected.sort();
            assert_eq!(changed, expected, "{event:?}");
        }
    });
}
