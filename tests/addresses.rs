//! Addresses in what people write: as Markdown they lead where they led, and every word around them
//! stays as it was. Read back by a Markdown reader.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use pulldown_cmark::{Event, Options, Parser, Tag};
use rung::export::{
    address::address,
    doc::{Doc, Section},
    markdown::markdown,
};

/// What a reader sees, and where its links lead.
fn read(markdown: &str) -> (String, Vec<String>) {
    let (mut seen, mut links) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => seen.push_str(&text),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Image { .. }) => {
                seen.push('¬')
            }
            Event::SoftBreak | Event::HardBreak => seen.push('\n'),
            Event::Html(html) | Event::InlineHtml(html) if html.as_ref() == "<br>" => {
                seen.push('\n')
            }
            Event::Html(html) | Event::InlineHtml(html) => seen.push_str(&format!("¬{html}")),
            _ => {}
        }
    }
    (seen, links)
}

/// A text and the links in it.
const TEXTS: &[(&str, &[&str])] = &[
    ("no address at all", &[]),
    ("https://wiki.example.org/my_page", &["https://wiki.example.org/my_page"]),
    ("see https://example.org/my_page_two, then go", &["https://example.org/my_page_two"]),
    ("at https://example.org/a*b*c.", &["https://example.org/a*b*c"]),
    ("https://example.org/~ana/~x", &["https://example.org/~ana/~x"]),
    ("https://example.org/?a=1&b_c=2;d", &["https://example.org/?a=1&b_c=2;d"]),
    ("https://example.org/?a=1&copy=2&lt;=3", &["https://example.org/?a=1&copy=2&lt;=3"]),
    ("(https://example.org/Rung_(step))", &["https://example.org/Rung_(step)"]),
    ("(see https://example.org/a_b)", &["https://example.org/a_b"]),
    ("[https://example.org/a_b]", &["https://example.org/a_b"]),
    ("https://example.org/x[1]_y", &["https://example.org/x[1]_y"]),
    ("[the page](https://example.org/a_b)", &["https://example.org/a_b"]),
    ("Really: https://example.org/a_b?!", &["https://example.org/a_b"]),
    (
        "“https://example.org/a_b” and 'https://example.org/c_d'",
        &["https://example.org/a_b", "https://example.org/c_d"],
    ),
    ("_https://example.org/a_b_", &["https://example.org/a_b"]),
    ("**https://example.org/a_b**", &["https://example.org/a_b"]),
    ("https://example.org/a_", &["https://example.org/a_"]),
    ("<https://example.org/a_b>", &["https://example.org/a_b"]),
    ("https://example.org/a|b_c", &["https://example.org/a|b_c"]),
    ("https://example.org/a\\b_c", &["https://example.org/a\\b_c"]),
    ("HTTPS://EXAMPLE.ORG/A_B", &["HTTPS://EXAMPLE.ORG/A_B"]),
    ("http://localhost:8080/my_page#part_two", &["http://localhost:8080/my_page#part_two"]),
    ("http://[::1]/my_page", &["http://[::1]/my_page"]),
    ("https://köln.example.org/straße_1", &["https://köln.example.org/straße_1"]),
    ("https://ana:p_w@example.org/", &["https://ana:p_w@example.org/"]),
    ("见 https://example.org/a_b。然后", &["https://example.org/a_b"]),
    ("ftp://example.org/my_file", &["ftp://example.org/my_file"]),
    ("www.example.org/my_page_two", &["http://www.example.org/my_page_two"]),
    ("WWW.example.org/a_(b)_c.", &["http://WWW.example.org/a_(b)_c"]),
    ("mailto:ana_maria@example.org?subject=a_b", &["mailto:ana_maria@example.org?subject=a_b"]),
    ("Ask first_last_x@my-company.example.org.", &["first_last_x@my-company.example.org"]),
    ("a_b@example.org, c_d@example.org", &["a_b@example.org", "c_d@example.org"]),
    (
        "https://example.org/a_b\nhttps://example.org/c_d",
        &["https://example.org/a_b", "https://example.org/c_d"],
    ),
    ("http:// and www. and mailto: and a@b and @home_x", &[]),
    ("xhttps://example.org/a_b", &[]),
    ("javascript://example.org/a_b", &[]),
    ("C:\\my_files\\a_b and snake_case_name", &[]),
];

#[test]
fn an_address_leads_where_it_led_and_the_words_stay() {
    for (text, expected) in TEXTS {
        for (place, part) in [
            ("a paragraph", Section::Text((*text).to_owned())),
            ("a list", Section::bullets(vec![(*text).to_owned()])),
            ("a heading", Section::Heading(2, (*text).to_owned())),
            ("a note", Section::Note((*text).to_owned())),
            ("a cell", Section::table(&[""], vec![vec![(*text).to_owned()]])),
        ] {
            let written = markdown(&Doc { title: String::new(), parts: vec![part] });
            let (seen, links) = read(&written);
            let seen = if place == "a note" { seen.replacen('¬', "", 1) } else { seen };
            assert_eq!(spaced(&seen), spaced(text), "{place}: {written}");
            assert_eq!(links, *expected, "{place}: {written}");
        }
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_address_ends_where_its_sentence_goes_on() {
    for (text, before, expected) in [
        ("https://a.b/c_d.", None, Some("https://a.b/c_d")),
        ("https://a.b/c)", Some('('), Some("https://a.b/c")),
        ("https://a.b/c)", Some('x'), None),
        ("www.a.b", Some('/'), None),
        ("a_b@c.de.", None, Some("a_b@c.de")),
        ("a_b@c.d3", None, None),
        ("a_b@-c.de", None, None),
        ("", None, None),
    ] {
        assert_eq!(address(text, before).map(|found| found.text), expected, "{text}");
    }
}

#[test]
fn in_a_table_a_pipe_of_an_address_parts_no_cells() {
    let text = "https://example.org/a|b_c and www.example.org/d|e_f";
    let written = markdown(&Doc {
        title: "T".to_owned(),
        parts: vec![Section::table(&["A", "B"], vec![vec![text.to_owned(), "end".to_owned()]])],
    });
    let (seen, links) = read(&written);
    assert!(seen.ends_with(&format!("{text}end")), "{seen}\n{written}");
    assert_eq!(links, ["https://example.org/a|b_c", "http://www.example.org/d|e_f"]);
}
