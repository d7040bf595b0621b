//! Text: words, figures and openings, counted without understanding them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

mod support;

use rung::domain::english::{
    capitalize, clause, count_label, count_words, figures, first_sentence, has_number,
    has_right_to_left, isolated, join_and, join_or, number_word, shortened, spelled_count,
    uncapitalize, words,
};

#[test]
fn words_are_counted_as_a_reader_counts() {
    for (text, expected) in [
        ("", 0),
        ("   \n\t ", 0),
        ("one", 1),
        ("two words", 2),
        ("  spaced   out  ", 2),
        ("a – b", 2),
        ("… !", 0),
        ("47 minutes.", 2),
        ("half-day", 1),
        ("don’t", 1),
        ("line\nbreak", 2),
        ("(brackets)", 1),
        ("éa ñ", 2),
        ("£40,000", 1),
        ("文字", 1),
    ] {
        assert_eq!(words(text), expected, "{text:?}");
    }
}

#[test]
fn only_digits_are_numbers() {
    for (text, expected) in [
        ("", false),
        ("two quarters", false),
        ("47 minutes", true),
        ("Q3", true),
        ("half", false),
        ("½ an hour", true),
        ("٣", true),
        ("I, II", false),
    ] {
        assert_eq!(has_number(text), expected, "{text:?}");
    }
}

#[test]
fn figures_come_with_their_unit() {
    for (text, expected) in [
        ("", &[][..]),
        ("no figure at all", &[]),
        (
            "It took 47 minutes; then it fell from 190 to 40 minutes.",
            &["47 minutes", "190", "40 minutes"],
        ),
        ("We saved £40,000, and 12% of the time.", &["£40,000", "12%"]),
        ("By 2026. Then rest", &["2026"]),
        ("(3 sites)", &["3 sites"]),
        ("+7% year on year", &["+7% year"]),
        ("4 5 6 plants", &["4", "5"]),
        ("9 and then 10 but not 11 the end", &["9", "10"]),
        ("3.5 hours", &["3.5 hours"]),
        ("3", &["3"]),
        ("£", &[]),
    ] {
        let most = if expected.len() == 2 { 2 } else { 9 };
        assert_eq!(figures(text, most), expected, "{text:?}");
    }
    assert!(figures("1 2 3", 0).is_empty());
}

#[test]
fn words_are_found_whole_and_in_any_case() {
    let i = ["i", "my", "me", "myself"];
    for (text, expected) in [
        ("", 0),
        ("I did it.", 1),
        ("I’ve said I'd go", 2),
        ("Mine is in it", 0),
        ("MY team and me", 2),
        ("(I) “my” me, myself", 4),
        ("item i-th", 1),
    ] {
        assert_eq!(count_words(text, &i), expected, "{text:?}");
    }
}

#[test]
fn an_opening_is_a_sentence_cut_at_a_word() {
    for (text, most, expected) in [
        ("", 10, ""),
        ("  Short. And more.", 20, "Short"),
        ("Took 3.5 hours. Then none.", 40, "Took 3.5 hours"),
        ("Did it hold? It did.", 40, "Did it hold"),
        ("First line\nsecond line", 40, "First line"),
        ("No end to this", 40, "No end to this"),
        ("One two three four five", 12, "One two…"),
        ("Unbreakablewordwithoutend", 10, "Unbreakabl…"),
        ("Größenordnung überschritten ohne Ende", 16, "Größenordnung…"),
        ("🪜🪜🪜🪜🪜", 3, "🪜🪜🪜…"),
        ("abc", 3, "abc"),
    ] {
        let found = first_sentence(text, most);
        assert_eq!(found, expected, "{text:?}");
        assert!(found.chars().count() <= most + 1, "{text:?}");
    }
}

#[test]
fn lists_and_counts_read_as_prose() {
    for (parts, expected) in
        [(&[][..], ""), (&["a"], "a"), (&["a", "b"], "a and b"), (&["a", "b", "c"], "a, b and c")]
    {
        assert_eq!(join_and(parts), expected);
    }
    assert_eq!(join_and(&["owned".to_owned()]), "owned");
    for (n, expected) in [(0, "no"), (1, "one"), (12, "twelve"), (13, "13")] {
        assert_eq!(number_word(n), expected);
    }
    for (n, expected) in [(0, "no words"), (1, "one word"), (12, "twelve words"), (14, "14 words")]
    {
        assert_eq!(spelled_count(n, "word", "words"), expected);
    }
    for (n, expected) in [(0, "0 words"), (1, "1 word"), (2, "2 words")] {
        assert_eq!(count_label(n, "word", "words"), expected);
    }
}

#[test]
fn first_letters_change_and_abbreviations_stay() {
    for (text, upper, small) in [
        ("", "", ""),
        ("risk", "Risk", "risk"),
        ("Risk register", "Risk register", "risk register"),
        ("A page", "A page", "a page"),
        ("It’s late", "It’s late", "it’s late"),
        ("Go-to-Market plan", "Go-to-Market plan", "go-to-Market plan"),
        ("Non-IT spend", "Non-IT spend", "non-IT spend"),
        ("Spend on IT", "Spend on IT", "spend on IT"),
        ("E-commerce", "E-commerce", "e-commerce"),
        ("3 sites", "3 sites", "3 sites"),
        ("“Risk” it", "“Risk” it", "“Risk” it"),
        (" risk", " risk", " risk"),
        // Not ordinary words.
        ("IT budget", "IT budget", "IT budget"),
        ("KPI tree", "KPI tree", "KPI tree"),
        ("KPIs by team", "KPIs by team", "KPIs by team"),
        ("AI mandate", "AI mandate", "AI mandate"),
        ("CTO", "CTO", "CTO"),
        ("I joined", "I joined", "I joined"),
        ("I’m the owner", "I’m the owner", "I’m the owner"),
        ("I", "I", "I"),
        ("A", "A", "A"),
        ("A/B test", "A/B test", "A/B test"),
        ("B side", "B side", "B side"),
        ("C-level buy-in", "C-level buy-in", "C-level buy-in"),
        ("R&D spend", "R&D spend", "R&D spend"),
        ("Q3", "Q3", "Q3"),
        ("O’Brien agreed", "O’Brien agreed", "O’Brien agreed"),
        ("DevOps lead", "DevOps lead", "DevOps lead"),
        ("SaaS renewals", "SaaS renewals", "SaaS renewals"),
        ("GitHub", "GitHub", "GitHub"),
        ("iOS release", "iOS release", "iOS release"),
        ("eBay", "eBay", "eBay"),
        // Other alphabets and accents, in one character or two.
        ("état", "État", "état"),
        ("École", "École", "école"),
        ("E\u{301}cole", "E\u{301}cole", "e\u{301}cole"),
        ("élan", "Élan", "élan"),
        ("ßa", "SSa", "ßa"),
        ("ärger", "Ärger", "ärger"),
        ("риск", "Риск", "риск"),
        ("Риск", "Риск", "риск"),
        ("ÉTAT", "ÉTAT", "ÉTAT"),
        ("文字", "文字", "文字"),
        ("🪜 rung", "🪜 rung", "🪜 rung"),
    ] {
        assert_eq!((&*capitalize(text), &*uncapitalize(text)), (upper, small), "{text:?}");
    }
}

/// Each signal alone, and with the one and the two after it. Nine of their names hold “and”.
#[test]
fn names_come_whole_out_of_every_list() {
    let mut with_and = 0;
    for track in support::tracks() {
        let names: Vec<String> =
            track.signals.iter().map(|signal| uncapitalize(&signal.name)).collect();
        with_and += names.iter().filter(|name| name.contains(" and ")).count();
        for (at, a) in names.iter().enumerate() {
            let (b, c) = (&names[(at + 1) % names.len()], &names[(at + 2) % names.len()]);
            let (one, two, three) =
                ([a.clone()], [a.clone(), b.clone()], [a.clone(), b.clone(), c.clone()]);
            for (word, list) in [("and", join_and as fn(&[String]) -> String), ("or", join_or)] {
                assert_eq!(
                    [list(&one), list(&two), list(&three)],
                    [a.clone(), format!("{a} {word} {b}"), format!("{a}, {b} {word} {c}")]
                );
            }
            let says = |names: &[String]| clause(names, "is new", "are new").unwrap();
            assert_eq!(
                [says(&one), says(&two), says(&three)],
                [
                    format!("{a} is new"),
                    format!("{a} and {b} are new"),
                    format!("{a}, {b} and {c} are new")
                ]
            );
        }
    }
    assert_eq!(with_and, 9);
    for parts in [&["this and that"][..], &["this or that"], &["a, b"]] {
        assert_eq!((join_and(parts), join_or(parts)), (parts.concat(), parts.concat()));
    }
    assert_eq!(join_or::<&str>(&[]), "");
    assert_eq!(join_or(&["rise and fall", "this and that"]), "rise and fall or this and that");
    assert_eq!(clause(&[], "is new", "are new"), None);
    assert_eq!(
        clause(&vec!["a".to_owned(); 5], "is new", "are new").as_deref(),
        Some("five signals are new")
    );
}

#[test]
fn words_from_right_to_left_are_set_apart_and_others_stay_as_they_are() {
    for (words, right) in [
        ("", false),
        ("Müller, 40 %", false),
        ("דנה", true),
        ("Northwind (الشركة)", true),
        ("ﷲ", true),
        ("三星", false),
    ] {
        assert_eq!(has_right_to_left(words), right, "{words:?}");
        let expected = if right { format!("\u{2068}{words}\u{2069}") } else { words.to_owned() };
        assert_eq!(isolated(words), expected);
    }
}

#[test]
fn a_long_name_is_cut_at_a_word() {
    for (text, most, expected) in [
        ("short", 10, "short"),
        ("one two three", 13, "one two three"),
        ("one two three", 9, "one two…"),
        ("undivided", 4, "undi…"),
        ("é é é", 3, "é é…"),
    ] {
        assert_eq!(shortened(text, most), expected, "{text:?}");
    }
}
