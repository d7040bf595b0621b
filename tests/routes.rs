//! Addresses: each place has one, and no address stops the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use proptest::prelude::*;
use rung::{
    domain::id::{CaseId, TrackId, WinId},
    route::{CasePage, Route},
};

fn case(room: CasePage) -> Route {
    Route::Case(CaseId::constant("3f9a"), room)
}

fn every_route() -> Vec<(Route, &'static str)> {
    vec![
        (Route::Home, "#/"),
        (Route::Track(TrackId::constant("it-director")), "#/track/it-director"),
        (Route::Checklist("vp-five-hows".try_into().unwrap()), "#/checklist/vp-five-hows"),
        (Route::Log(None), "#/log"),
        (Route::Log(Some(WinId::constant("3f9a"))), "#/log/3f9a"),
        (Route::Data, "#/data"),
        (Route::Promise, "#/promise"),
        (Route::Nowhere("no/such/place".to_owned()), "#/no/such/place"),
        (case(CasePage::Score(None)), "#/case/3f9a/score"),
        (
            case(CasePage::Score(Some("vendor-command".try_into().unwrap()))),
            "#/case/3f9a/score/vendor-command",
        ),
        (case(CasePage::Answers), "#/case/3f9a/answers"),
        (case(CasePage::Result), "#/case/3f9a/result"),
        (case(CasePage::Plan(None)), "#/case/3f9a/plan"),
        (
            case(CasePage::Plan(Some("first-90-days".try_into().unwrap()))),
            "#/case/3f9a/plan/first-90-days",
        ),
        (case(CasePage::Attempts(None)), "#/case/3f9a/attempts"),
        (case(CasePage::Attempts(Some("a1".try_into().unwrap()))), "#/case/3f9a/attempts/a1"),
        (
            case(CasePage::Checklist("vp-five-hows".try_into().unwrap())),
            "#/case/3f9a/checklist/vp-five-hows",
        ),
        (case(CasePage::Pack(None)), "#/case/3f9a/pack"),
        (
            case(CasePage::Pack(Some("risk-register".try_into().unwrap()))),
            "#/case/3f9a/pack/risk-register",
        ),
        (case(CasePage::Stories(None)), "#/case/3f9a/stories"),
        (
            case(CasePage::Stories(Some("no-good-option".try_into().unwrap()))),
            "#/case/3f9a/stories/no-good-option",
        ),
        (case(CasePage::Rehearse(None)), "#/case/3f9a/rehearse"),
        (
            case(CasePage::Rehearse(Some("no-good-option".try_into().unwrap()))),
            "#/case/3f9a/rehearse/no-good-option",
        ),
        (case(CasePage::Print), "#/case/3f9a/print"),
        (
            case(CasePage::PrintOne("risk-register".try_into().unwrap())),
            "#/case/3f9a/print/risk-register",
        ),
        (case(CasePage::Words), "#/case/3f9a/words"),
    ]
}

#[test]
fn every_place_has_an_address_that_leads_back_to_it() {
    for (route, href) in every_route() {
        assert_eq!(route.href(), href);
        assert_eq!(Route::parse(href).as_ref(), Some(&route), "{href}");
        assert_eq!(Route::parse(&href[1..]).as_ref(), Some(&route), "{href} without its #");
    }
}

#[test]
fn rooms_of_a_case_know_their_case() {
    for (route, href) in every_route() {
        assert_eq!(route.case().is_some(), href.starts_with("#/case/"), "{href}");
    }
}

#[test]
fn odd_addresses_lead_somewhere_or_nowhere() {
    let nowhere = |path: &str| Some(Route::Nowhere(path.to_owned()));
    for (hash, expected) in [
        ("", Some(Route::Home)),
        ("#", Some(Route::Home)),
        ("/", Some(Route::Home)),
        ("#//", Some(Route::Home)),
        ("#/data/", Some(Route::Data)),
        ("#//data", Some(Route::Data)),
        ("#/case/3f9a", Some(case(CasePage::Score(None)))),
        ("#/case/3f9a/", Some(case(CasePage::Score(None)))),
        // Plain anchors of the page, such as the skip link’s, are no places.
        ("#main", None),
        ("main", None),
        ("#main/x", None),
        ("##/data", None),
        ("#!/data", None),
        ("#/track", nowhere("track")),
        ("#/track/it-director/x", nowhere("track/it-director/x")),
        ("#/case", nowhere("case")),
        ("#/case/3f9a/kitchen", nowhere("case/3f9a/kitchen")),
        ("#/case/3f9a/plan/x/y", nowhere("case/3f9a/plan/x/y")),
        ("#/case/3f9a/plan/First", nowhere("case/3f9a/plan/First")),
        ("#/case/3f9a/attempts/a/b", nowhere("case/3f9a/attempts/a/b")),
        ("#/case/3f9a/attempts/../x", nowhere("case/3f9a/attempts/../x")),
        ("#/case/3f9a/checklist", nowhere("case/3f9a/checklist")),
        ("#/case/3f9a/checklist/a/b", nowhere("case/3f9a/checklist/a/b")),
        ("#/checklist", nowhere("checklist")),
        ("#/checklist/", nowhere("checklist/")),
        ("#/checklist/a/b", nowhere("checklist/a/b")),
        ("#/checklist/A", nowhere("checklist/A")),
        ("#/attempts", nowhere("attempts")),
        ("#/case/3f9a/score/a/b", nowhere("case/3f9a/score/a/b")),
        ("#/log/a/b", nowhere("log/a/b")),
        ("#/data/x", nowhere("data/x")),
        ("#/Data", nowhere("Data")),
        ("#/DATA", nowhere("DATA")),
        ("#/data?x=1", nowhere("data?x=1")),
        ("#/data#top", nowhere("data#top")),
        ("#/log/..", nowhere("log/..")),
        ("#/log/%2e%2e", nowhere("log/%2e%2e")),
        ("#/log/a b", nowhere("log/a b")),
        ("#/log/<b>", nowhere("log/<b>")),
        ("#/log/é", nowhere("log/é")),
        ("#/\u{0}", nowhere("\u{0}")),
    ] {
        assert_eq!(Route::parse(hash), expected, "{hash:?}");
    }
    let long = format!("#/log/{}", "a".repeat(65));
    assert_eq!(Route::parse(&long), nowhere(&long[2..]));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_address_is_read_and_leads_back_to_itself(hash in "(#?/?)(case/|log/|track/|checklist/|plan/|attempts/|[a-z0-9/.#%-]|\\PC){0,12}") {
        if let Some(route) = Route::parse(&hash) {
            prop_assert_eq!(Route::parse(&route.href()), Some(route));
        }
    }
}
