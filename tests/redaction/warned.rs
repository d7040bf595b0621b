//! What resembles a listed word is hidden nowhere, and pointed out wherever it leaves.

use crate::{
    hidden,
    life::{CASE, LISTED, PRIVATE, life},
    list, numbers,
    sample::planted,
    support::{artifacts, day, track},
    ways::{forms, requests},
};
use rung::{
    domain::{id::CaseId, records::key::Kind, workspace::Workspace},
    export::{
        doc::Doc,
        outgoing::{Finding, Place, Reader, places, scan},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What resembles a listed word, one of a kind for each text.
fn doubtful(nth: usize) -> String {
    format!("{LISTED}Net{nth} once.")
}

fn doubts(found: &[Finding]) -> BTreeSet<usize> {
    found.iter().flat_map(|one| numbers(&one.warning.found, &format!("{LISTED}Net"))).collect()
}

/// What a request gives is what it is looked through for: no more, and no less.
#[test]
fn what_leaves_in_one_request_is_what_is_pointed_out() {
    let (records, texts) = planted(&life(), &doubtful);
    let work = Workspace::of(records);
    let shown = hidden(&work);
    for request in requests() {
        let found = doubts(&scan(&(request.make)(&work), &(request.make)(&shown), &list(), false));
        let leaves: BTreeSet<usize> = forms(&request, &shown)
            .iter()
            .flat_map(|(_, text)| numbers(text, &format!("{LISTED}Net")))
            .collect();
        let named = |all: BTreeSet<usize>| {
            all.into_iter().map(|nth| texts[nth].clone()).collect::<Vec<_>>()
        };
        assert_eq!(named(found), named(leaves), "{}", request.name);
    }
}

fn said(work: &Workspace) -> Vec<(Place, Doc)> {
    let (case, track, catalogue) = (CaseId::try_from(CASE).unwrap(), track(), artifacts());
    let of = Reader { case: &case, track: &track, catalogue: &catalogue, today: day("2026-11-22") };
    places(work, of)
        .into_iter()
        .filter_map(|place| place.says(work, of).map(|doc| (place, doc)))
        .collect()
}

/// Before a whole case leaves, on paper and in files, all of it is looked through: where each text
/// is pointed out.
#[test]
fn every_text_that_can_leave_is_pointed_out_with_its_place() {
    let (records, texts) = planted(&life(), &doubtful);
    let work = Workspace::of(records);
    let (before, after) = (said(&work), said(&hidden(&work)));
    let mut places: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for ((place, written), (_, leaving)) in before.iter().zip(&after) {
        for nth in doubts(&scan(written, leaving, &list(), false)) {
            places.entry(nth).or_default().push(place.name());
        }
    }
    let catalogue = artifacts();
    for (nth, text) in texts.iter().enumerate() {
        let stays = text.id.ends_with("block-of-before")
            || text.path.ends_with("column-of-before")
            || text.path.ends_with(".parent");
        let expected: Vec<String> = match text.kind {
            Kind::Sheet if stays => Vec::new(),
            Kind::Sheet => {
                let id = text.id.split('.').nth(1).unwrap_or_default();
                catalogue
                    .iter()
                    .filter(|one| one.id.as_str() == id)
                    .map(|one| Place::of(one).name())
                    .collect()
            }
            Kind::Plan => vec![Place::Plan.name()],
            Kind::Story => vec![Place::Stories.name()],
            Kind::Case => vec![Place::Reasons.name()],
            Kind::Settings => vec![Place::Cover.name()],
            // All parts; the line stands in the documents that cite the win as well, and one that
            // the case does not name leaves with the log alone.
            Kind::Win if text.id == "w1" => vec![Place::Wins.name()],
            // An attempt says it on no paper, and a note to a document is to oneself.
            Kind::Win | Kind::Attempt | Kind::Pack => Vec::new(),
            Kind::Checklist | Kind::RedactionList => unreachable!("no texts"),
        };
        let mut found = places.remove(&nth).unwrap_or_default();
        if text.kind == Kind::Win && text.path == "text" {
            found.retain(|place| *place == Place::Wins.name());
        }
        assert_eq!(found, expected, "{text:?}");
    }
    assert!(!said(&hidden(&work)).iter().any(|(_, doc)| doc.says(&|text| text.contains(PRIVATE))));
}
