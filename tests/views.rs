//! Which closures of the views may hold fields and components: those that are `linger(…)`, see
//! `src/ui/linger.rs`. Where another holds one, a field that loses the focus because it goes reads
//! what is gone, and the page stops.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that fails here should stop"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Calls that let what their closure makes live longer.
const KEEP: [&str; 2] = ["linger(", "linger_each("];

/// The code of a file as bytes of the same length, without what stands in comments, texts and
/// letters.
fn bare(text: &str) -> Vec<u8> {
    let from = text.as_bytes();
    let mut bare = from.to_vec();
    let mut at = 0;
    while at < from.len() {
        let rest = &from[at..];
        let end = match rest {
            [b'/', b'/', ..] => {
                at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
            }
            [b'"', ..] => end_of_text(from, at + 1),
            // A letter, and not the name of a lifetime.
            [b'\'', b'\\', ..] => {
                at + 3 + rest[3..].iter().position(|byte| *byte == b'\'').unwrap_or(0) + 1
            }
            [b'\'', _, b'\'', ..] => at + 3,
            _ => {
                at += 1;
                continue;
            }
        };
        bare[at..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    bare
}

fn end_of_text(from: &[u8], mut at: usize) -> usize {
    while at < from.len() && from[at] != b'"' {
        at += if from[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(from.len())
}

/// Where the bracket that opens at `at` is closed.
fn closed(code: &[u8], at: usize) -> usize {
    let mut depth = 0;
    for (offset, byte) in code[at..].iter().enumerate() {
        match byte {
            b'(' | b'{' | b'[' => depth += 1,
            b')' | b'}' | b']' => depth -= 1,
            _ => {}
        }
        if depth <= 0 {
            return at + offset;
        }
    }
    code.len()
}

/// Where what begins at `at` ends: at a comma or semicolon of its own, or where what it stands in
/// is closed; the value of an attribute, at the next one or with its element.
fn expression(code: &[u8], mut at: usize, attribute: bool) -> usize {
    while at < code.len() {
        match code[at] {
            b'(' | b'{' | b'[' => at = closed(code, at),
            b')' | b'}' | b']' | b',' | b';' => return at,
            b'>' if attribute => return at,
            b'=' if attribute && code[at - 1].is_ascii_alphanumeric() => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// The closures without arguments in a text: where each begins and where it ends.
fn closures(code: &[u8]) -> Vec<(usize, usize)> {
    let text = String::from_utf8_lossy(code);
    let end = |at: usize, marker: &str| {
        expression(code, at + marker.len(), at > 0 && code[at - 1] == b'=')
    };
    text.match_indices("move ||").map(|(at, marker)| (at, end(at, marker))).collect()
}

/// Whether an element of a view is a field or a component.
fn holds_one(code: &str) -> bool {
    code.match_indices("view!").any(|(at, _)| {
        let Some(open) = code[at..].find(['{', '(', '[']).map(|offset| at + offset) else {
            return false;
        };
        let inside = &code[open..closed(code.as_bytes(), open)];
        inside.match_indices('<').any(|(at, _)| {
            let name: String =
                inside[at + 1..].chars().take_while(|letter| letter.is_alphanumeric()).collect();
            let generic = at > 0
                && inside[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == ':');
            !generic
                && (["input", "textarea", "select"].contains(&&*name)
                    || name.starts_with(|letter: char| letter.is_uppercase()))
        })
    })
}

/// The functions of a file whose view holds one.
fn makers(code: &[u8], all: &[(usize, usize)]) -> Vec<String> {
    let own = without(code, all);
    let text = String::from_utf8_lossy(&own);
    let named = text.match_indices("fn ").filter_map(|(at, marker)| {
        let name: String = text[at + marker.len()..]
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect();
        let open = at + text[at..].find('{')?;
        holds_one(&text[open..closed(text.as_bytes(), open)]).then_some(name)
    });
    // A component is named by its element.
    named.filter(|name| name.starts_with(|letter: char| letter.is_lowercase())).collect()
}

/// What stands in a closure within is that one's.
fn without(code: &[u8], closures: &[(usize, usize)]) -> Vec<u8> {
    let mut own = code.to_vec();
    closures.iter().for_each(|(from, to)| own[*from..*to].fill(b' '));
    own
}

fn calls(code: &str, name: &str) -> bool {
    let stands_alone = |at: usize| {
        !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || "_.:".contains(letter))
    };
    // By itself, or as in `map(row)`.
    ["(", ")"]
        .iter()
        .any(|end| code.match_indices(&format!("{name}{end}")).any(|(at, _)| stands_alone(at)))
}

/// The lines in which a closure begins that shows a field or a component and lets what it made go
/// at once.
fn at_once(text: &str) -> Vec<(usize, String)> {
    let code = bare(text.split("#[cfg(test)]").next().unwrap_or_default());
    let all = closures(&code);
    let text_of = |from: usize, to: usize| String::from_utf8_lossy(&code[from..to]).into_owned();
    let makers = makers(&code, &all);
    let shows = |(from, to): (usize, usize)| {
        let within = all
            .iter()
            .filter(|(inner, end)| *inner > from && *end <= to)
            .copied()
            .collect::<Vec<_>>();
        let own = String::from_utf8_lossy(&without(&code, &within)[from..to]).into_owned();
        holds_one(&own) || makers.iter().any(|name| calls(&own, name))
    };
    let kept = |from: usize| {
        let before = text_of(0, from);
        KEEP.iter().any(|keep| before.trim_end().ends_with(keep))
    };
    let line = |from: usize| code[..from].iter().filter(|byte| **byte == b'\n').count() + 1;
    let wrong = all.iter().filter(|(from, to)| shows((*from, *to)) && !kept(*from));
    wrong
        .map(|(from, to)| {
            (line(*from), text[*from..*to].split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect()
}

#[test]
fn a_closure_with_a_field_or_a_component_is_seen() {
    for (code, lines) in [
        ("view! { <p>{move || there.get().then(|| view! { <input id=\"a\" /> })}</p> }", &[1][..]),
        ("let body =\n    move || view! { <Notice kind=\"bad\" /> };", &[2]),
        (
            "view! {\n  {move || match picked.get() {\n    A => view! { <select></select> }.into_any(),\n    B => ().into_any(),\n  }}\n}",
            &[2],
        ),
        ("{move || { let a = ')'; view! { <textarea></textarea> } }}", &[1]),
        ("{move || view! { <p>{move || view! { <Inner /> }}</p> }}", &[1]),
        (
            "fn row() -> AnyView { view! { <Row /> }.into_any() }\nfn all() { let body = move || rows.get().and_then(one).or(row()); }",
            &[2],
        ),
        (
            "fn row() -> AnyView { view! { <Row /> }.into_any() }\nfn all() { let body = move || rows.get().into_iter().map(row); }",
            &[2],
        ),
        // What lives longer, holds neither, or is no view.
        ("{linger(move || there.get().then(|| view! { <input /> }))}", &[]),
        ("{linger(\n    move || view! { <Notice /> },\n)}", &[]),
        ("children=linger_each(move || view! { <Row /> })", &[]),
        ("{move || view! { <p class=\"small\">\"<input\"</p> }}", &[]),
        ("{move || view! { <p>{words.get()}</p> }} <input />", &[]),
        ("{move || words.get().parse::<Day>()} <Field />", &[]),
        ("// {move || view! { <input /> }}", &[]),
        (
            "view! { <input on:input=move |event| set.set(value(event)) prop:value=move || text.get() /> }",
            &[],
        ),
        ("{move || view! { <p>{Vec::<Day>::new().len()}</p> }}", &[]),
        (
            "fn row() -> AnyView { view! { <Row /> }.into_any() }\nfn all() { view! { <For each=move || rows.get() key=|id| *id children=linger_each(move |_| row()) /> } }",
            &[],
        ),
        (
            "fn row() -> AnyView { view! { <p></p> }.into_any() }\nfn all() { let body = move || row(); }",
            &[],
        ),
        (
            "fn row() -> AnyView { view! { <Row /> }.into_any() }\nfn all() { view! { <ul hidden=move || none.get()>{row()}</ul> } }",
            &[],
        ),
        ("let show = move || {\n  linger(move || view! { <Notice /> })\n};", &[]),
    ] {
        assert_eq!(
            at_once(code).into_iter().map(|(line, _)| line).collect::<Vec<_>>(),
            lines,
            "{code}"
        );
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> =
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[test]
fn no_closure_lets_its_fields_and_components_go_at_once() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut wrong = Vec::new();
    for path in files(&ui) {
        let found = at_once(&fs::read_to_string(&path).expect("a readable file"));
        wrong.extend(
            found
                .into_iter()
                .map(|(line, closure)| format!("{}:{line}: {closure:.120}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "to be linger(…):\n{}", wrong.join("\n"));
}
