//! Rules about wording, the same for every text: spaces, marks, endings, words of the brochure, and
//! repetition.

use super::{
    content::{Content, Problem, problem},
    texts::{self, Form, Text},
};
use std::collections::BTreeMap;

/// Words that say nothing a panel could repeat. Hyphens count as spaces.
const BANNED: &[&str] = &[
    "leverage",
    "leverages",
    "leveraged",
    "leveraging",
    "synergy",
    "synergies",
    "drive",
    "drives",
    "driving",
    "driven",
    "drove",
    "holistic",
    "best in class",
    "robust",
    "empower",
    "empowers",
    "empowered",
    "empowering",
    "ensure",
    "ensures",
    "ensured",
    "ensuring",
    "seamless",
    "seamlessly",
    "journey",
    "journeys",
    "landscape",
    "landscapes",
    "stakeholder buy in",
    "world class",
    "proactive",
    "proactively",
    "actionable",
    "key",
    "not just",
];

/// Marks that typography has better ones for, or that hide a sentence within a sentence.
const MARKS: [(char, &str); 3] =
    [('\'', "a straight apostrophe"), ('"', "a straight quote"), ('—', "an em dash")];

/// The words of a text in lower case, without marks.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '’')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

pub(super) fn spaces(content: &Content<'_>) -> Vec<Problem> {
    in_each_text(content, |text| {
        if text.says.trim().is_empty() {
            Some("is empty".to_owned())
        } else if text.says.trim() != text.says {
            Some("begins or ends with a space".to_owned())
        } else if text.says.contains("  ") || text.says.contains(['\n', '\t', '\r', '\u{a0}']) {
            Some("holds a double space, a tab or a line break".to_owned())
        } else {
            None
        }
    })
}

pub(super) fn marks(content: &Content<'_>) -> Vec<Problem> {
    in_each_text(content, |text| {
        let found: Vec<&str> = MARKS
            .iter()
            .filter(|(mark, _)| text.says.contains(*mark))
            .map(|(_, name)| *name)
            .collect();
        (!found.is_empty()).then(|| format!("holds {}", found.join(" and ")))
    })
}

pub(super) fn endings(content: &Content<'_>) -> Vec<Problem> {
    in_each_text(content, |text| match (text.form, text.says.ends_with(['.', '?', '”'])) {
        (Form::Sentences, false) => Some("does not end like a sentence".to_owned()),
        (Form::Phrase | Form::Name, true) => Some("ends like a sentence".to_owned()),
        _ => None,
    })
}

pub(super) fn banned(content: &Content<'_>) -> Vec<Problem> {
    in_each_text(content, |text| {
        let said = format!(" {} ", words(text.says).join(" "));
        let found: Vec<&str> = BANNED
            .iter()
            .filter(|word| said.contains(**word) && said.contains(&format!(" {word} ")))
            .copied()
            .collect();
        (!found.is_empty()).then(|| format!("says “{}”", found.join("”, “")))
    })
}

pub(super) fn repeated(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for text in
        texts::all(content).iter().filter(|text| !matches!(text.form, Form::Name | Form::Cell))
    {
        for sentence in sentences(text.says) {
            let said = words(sentence).join(" ");
            if said.is_empty() {
                continue;
            }
            match seen.get(&said) {
                Some(place) => problems.push(problem(
                    &text.file,
                    &text.item,
                    format!("“{sentence}” stands also in {place}"),
                )),
                None => drop(seen.insert(said, format!("{}: {}", text.file, text.item))),
            }
        }
    }
    problems
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

fn in_each_text(
    content: &Content<'_>,
    wrong: impl Fn(&Text<'_>) -> Option<String>,
) -> Vec<Problem> {
    texts::all(content)
        .iter()
        .filter_map(|text| wrong(text).map(|says| problem(&text.file, text.item.as_str(), says)))
        .collect()
}
