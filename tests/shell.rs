//! The static shell in `index.html` shows Home before the program has loaded; it must not say
//! anything else than Home.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use rung::{content::TRACKS, route::Route};

const PAGE: &str = include_str!("../index.html");
const HOME: &str = include_str!("../src/ui/pages/home/hero.rs");

#[test]
fn every_track_is_in_the_shell() {
    for track in TRACKS {
        let facts = format!(
            "{} signals, each 0–{}<br>About {} minutes",
            track.signals, track.top, track.minutes
        );
        let entry = format!("From {}. {}", track.from, track.summary);
        let link = format!("href=\"{}\">{}</a>", Route::Track(track.id.clone()).href(), track.name);
        for wanted in [facts, entry, link] {
            assert!(PAGE.contains(&wanted), "index.html lacks {wanted}");
        }
    }
}

#[test]
fn the_statement_is_that_of_home() {
    let statements = [
        ("<h1>", "</h1>"),
        ("<p class=\"lead\">", "</p>"),
        ("<summary>", "</summary>"),
        ("<figcaption class=\"caption\">", "</figcaption>"),
    ];
    for (from, to) in statements {
        let (_, rest) = PAGE.split_once(from).expect(from);
        let (words, _) = rest.split_once(to).expect(to);
        assert!(HOME.contains(&format!("\"{words}\"")), "Home does not say {words:?}");
    }
}

#[test]
fn every_link_of_the_shell_leads_somewhere() {
    let fragments = PAGE.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    let links: Vec<&str> = fragments.filter(|link| link.starts_with('/')).collect();
    assert!(links.len() > 4, "{links:?}");
    for link in links {
        assert!(!matches!(Route::parse(link), None | Some(Route::Nowhere(_))), "{link}");
    }
}
