//! What leaves the page: texts with the listed words hidden, private wins left behind, and what is left to look at.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test that fails here should stop")]

mod support;

use rung::{
    content,
    domain::{
        attempt::freeze,
        case::{Answer, Case},
        date::Day,
        event::Event,
        id::{CaseId, RowId, TrackId, WinId},
        mask::{Hidden, Mask, listed_at, suggested},
        masked::{Masking, hidden_anywhere, masked},
        plan::Plan,
        reading::read,
        record::Record,
        sheet::{Row, Sheet},
        story::Story,
        track::Artifact,
        win::{Win, WinPart},
        workspace::Workspace,
    },
    export::leaving::{Place, leaves, look_at, pieces, places_of},
};

fn hidden(word: &str, label: &str) -> Hidden {
    Hidden { word: word.to_owned(), label: label.to_owned() }
}

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn case() -> CaseId {
    CaseId::from("c1")
}

fn list() -> Vec<Hidden> {
    vec![hidden("Acme", "the company"), hidden("may", "Vendor A"), hidden("open", "Vendor B")]
}

fn register(cells: &[(&str, &str)]) -> Record {
    let mut row = Row::new(RowId::from("r1"));
    cells.iter().for_each(|(column, text)| row.write(&(*column).into(), text));
    Record::Sheet(Sheet { rows: vec![row], ..Sheet::new(case(), "risk-register".into(), "register".into()) })
}

fn work(more: Vec<Record>) -> Workspace {
    let opened = Record::Case(Case::new(case(), TrackId::from("it-director"), today()));
    Workspace::of([opened].into_iter().chain(more))
}

fn catalogue() -> Vec<Artifact> {
    content::artifacts().unwrap()
}

#[test]
fn words_are_hidden_in_texts_and_nowhere_else() {
    let sheet =
        register(&[("risk", "Acme stops"), ("owner", "ACME’s head"), ("due", "2026-05-01"), ("status", "open"), ("likelihood", "4")]);
    let mut story = Story::new(case(), "third-time-never".into());
    story.situation = "At Acme in May.".to_owned();
    let mut win = Win::new(WinId::from("w1"), today());
    win.text = "Acme saved 4 hours.".to_owned();
    win.write(WinPart::Period, "since May");
    let before = work(vec![sheet, Record::Story(story), Record::Win(win)]);
    let after = masked(&before, &list(), &catalogue());

    let row = &after.sheet(&case(), &"risk-register".into(), &"register".into()).unwrap().rows[0];
    let cells: Vec<&str> = ["risk", "owner", "due", "status", "likelihood"].iter().map(|column| row.cell(column)).collect();
    assert_eq!(cells, ["the company stops", "the company’s head", "2026-05-01", "open", "4"], "days, choices and scores stay");
    assert_eq!(after.story(&case(), &"third-time-never".into()).unwrap().situation, "At the company in Vendor A.");
    let win = after.win(&WinId::from("w1")).unwrap();
    assert_eq!((win.text.as_str(), win.part(WinPart::Period)), ("the company saved 4 hours.", "since Vendor A"));
    assert_eq!(masked(&before, &[], &catalogue()), before, "without a list nothing changes");
}

#[test]
fn reasons_and_lines_of_every_plan_are_hidden_too() {
    let records = vec![support::small_long_plan(), Plan { long: None, ..support::small_long_plan() }];
    let mut plans: Vec<Record> = Vec::new();
    for mut plan in records {
        plan.lines.iter_mut().for_each(|line| line.text = "Call Acme".to_owned());
        plan.goals = vec!["Leave Acme".to_owned()];
        plans.push(Record::Plan(plan));
    }
    let mut answered = Case::new(case(), TrackId::from("it-director"), today());
    answered.answers.insert("vendor-command".into(), Answer { not_applicable: "Acme buys for us.".to_owned(), ..Answer::default() });
    let reading = read(&support::track(), &answered, |_| false);
    let attempt = freeze("a1".into(), &support::track(), &answered, &reading, (today(), 1));
    let before = Workspace::of(plans.into_iter().chain([Record::Case(answered), Record::Attempt(attempt)]));
    let after = masked(&before, &list(), &catalogue());
    assert_eq!(after.plans(&case()).len(), 2);
    for plan in after.plans(&case()) {
        assert!(plan.lines.iter().all(|line| line.text == "Call the company") && plan.goals == ["Leave the company"]);
    }
    let why = &after.case(&case()).unwrap().answer(&"vendor-command".into()).unwrap().not_applicable;
    assert_eq!(why, "the company buys for us.");
    let frozen = after.attempts(&case())[0].signal(&"vendor-command".into()).unwrap();
    assert_eq!((frozen.not_applicable.as_str(), frozen.name.as_str()), ("the company buys for us.", "Vendor command"));
}

#[test]
fn a_long_title_cannot_carry_half_of_a_name() {
    let name = "Acme Haulage and Warehousing Holding";
    let mut win = Win::new(WinId::from("w1"), today());
    win.text = format!("The contract with {name} and four of its daughters now costs 12 per cent less than it did, in all three countries");
    let after = masked(&work(vec![Record::Win(win)]), &[hidden(name, "Vendor A")], &catalogue());
    let title = after.win(&WinId::from("w1")).unwrap().title();
    assert!(title.contains("Vendor A") && !title.contains("Acme"), "{title}");
}

#[test]
fn what_belongs_to_no_case_hides_the_words_of_all() {
    let mask = |case: &str, words| Record::Mask(Mask { words, ..Mask::new(CaseId::from(case)) });
    let both = work(vec![
        mask("c1", vec![hidden("Acme", "the company")]),
        mask("c2", vec![hidden("Acme", "Firm"), hidden("Northwind", "Vendor A")]),
    ]);
    assert_eq!(hidden_anywhere(&both), [hidden("Acme", "the company"), hidden("Northwind", "Vendor A")]);
}

#[test]
fn labels_are_neutral_and_free() {
    let words = [hidden("Acme", "the company"), hidden("Northwind", "Vendor A"), hidden("Contoso", "vendor c")];
    for (name, expected) in [("the company", "Company A"), ("Vendor", "Vendor B"), ("Person", "Person A"), ("Site", "Site A")] {
        assert_eq!(suggested(&words, name), expected);
    }
    assert_eq!(suggested(&[], "the company"), "the company");
    let many: Vec<Hidden> = ('A'..='Z').map(|letter| hidden(&format!("word {letter}"), &format!("Vendor {letter}"))).collect();
    assert_eq!(suggested(&many, "Vendor"), "Vendor 27");
    for (word, at) in [("acme", Some(0)), (" NORTHWIND ", Some(1)), ("North", None), ("", None)] {
        assert_eq!(listed_at(&words, word), at, "{word}");
    }
}

#[test]
fn what_is_left_is_said_with_its_place() {
    let track = content::track(&TrackId::from("it-director")).unwrap();
    let words = [hidden("Acme", "the company")];
    let written = work(vec![register(&[
        ("risk", "Acme’s db-01.acme.internal fails, £40k and £9k"),
        ("mitigation", "Ask jo@acme.example; AcmeNet stays"),
    ])]);
    let leaving = masked(&written, &words, &catalogue());
    let of = |workspace: &Workspace| pieces(workspace, workspace.case(&case()).unwrap(), &track, &catalogue(), today());
    let (before, after) = (of(&written), of(&leaving));
    let says = |money| {
        let found = look_at(&before, &after, &words, money);
        assert!(found.iter().all(|one| one.place.name() == "risk register"));
        found.iter().map(|one| one.says()).collect::<Vec<_>>()
    };
    let machines =
        ["“db-01.acme.internal” looks like the name of a machine", "“jo@acme.example” is an e-mail address", "“AcmeNet” looks like “Acme”"];
    assert_eq!(says(false), machines);
    assert!(says(true).contains(&"“£40k” is an amount of money, and one more stands there".to_owned()), "{:?}", says(true));
    let listed = [hidden("Acme", "the company"), hidden("db-01.acme.internal", "System A")];
    let found = look_at(&before, &of(&masked(&written, &listed, &catalogue())), &listed, false);
    assert!(found.iter().all(|one| one.warning.found != "db-01.acme.internal"), "{found:?}");
    assert_eq!(places_of(&before, &words[0]).len(), 1);
    assert!(matches!(places_of(&before, &words[0])[0], Place::Document(id, _) if id.as_str() == "risk-register"));
    assert!(places_of(&before, &hidden("Northwind", "")).is_empty());
}

#[test]
fn a_story_of_a_private_win_stays() {
    let mut win = Win::new(WinId::from("w1"), today());
    win.text = "Saved 4 hours.".to_owned();
    win.private = true;
    let mut story = Story::new(case(), "third-time-never".into());
    story.situation = "In May.".to_owned();
    assert!(leaves(&work(vec![Record::Win(win.clone())]), &story));
    story.win = Some(win.id.clone());
    assert!(!leaves(&work(vec![Record::Win(win.clone())]), &story));
    win.private = false;
    assert!(leaves(&work(vec![Record::Win(win)]), &story));
    assert!(leaves(&work(vec![]), &story), "a win that is gone is nobody’s secret");
}

/// Hiding again after a change, with what did not change taken from before, hides what hiding everything hides.
#[test]
fn hiding_again_hides_all_that_hiding_at_once_does() {
    let id = WinId::from("w1");
    let written = |part, text: &str| Event::WinPartWritten { win: id.clone(), part, text: text.to_owned() };
    let mut win = Win::new(id.clone(), today());
    win.text = "Saved 4 hours.".to_owned();
    let mut now = work(vec![register(&[("risk", "Acme stops")]), Record::Win(win)]);
    let (mut masking, catalogue, other) = (Masking::default(), catalogue(), [hidden("hours", "days")]);
    let mut before = now.clone();
    for (words, event) in [
        (list(), written(WinPart::Text, "Acme saved 4 hours.")),
        (list(), written(WinPart::Period, "since May")),
        (other.to_vec(), written(WinPart::Title, "Acme")),
        (Vec::new(), Event::WinKeptPrivate { win: id.clone(), private: true }),
        (list(), Event::WinDropped(id.clone())),
    ] {
        let touched = now.apply(&event);
        assert_eq!(masking.masked(&now, &words, &catalogue), masked(&now, &words, &catalogue), "{event:?}");
        let mut back = now.clone();
        back.restore(touched);
        assert_eq!(back, before, "undone, {event:?} leaves nothing");
        assert_eq!(masking.masked(&back, &words, &catalogue), masked(&back, &words, &catalogue), "{event:?} undone");
        before = now.clone();
    }
}
