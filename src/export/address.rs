//! Addresses in running text: where one begins and where it ends. Marks in an address belong to it,
//! and taking them out of force as in other words would make it a dead link.

/// An address at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// As it was written.
    pub text: &'a str,
    /// What has to be put before it, so that readers know it for an address.
    pub scheme: &'static str,
}

/// Schemes that readers make a link of.
const SCHEMES: [&str; 3] = ["https://", "http://", "ftp://"];
const MAILTO: &str = "mailto:";
const WWW: &str = "www.";

/// The address that begins `text`, where `before` is the letter in front of it.
#[must_use]
pub fn address(text: &str, before: Option<char>) -> Option<Address<'_>> {
    if before.is_some_and(|letter| letter.is_alphanumeric() || "@.+-/\\".contains(letter)) {
        return None;
    }
    if let Some(scheme) = SCHEMES.iter().find(|scheme| begins(text, scheme)) {
        return whole(text, scheme.len(), before).map(|text| Address { text, scheme: "" });
    }
    if begins(text, MAILTO) {
        return whole(text, MAILTO.len(), before)
            .filter(|text| text.contains('@'))
            .map(|text| Address { text, scheme: "" });
    }
    if begins(text, WWW) {
        return whole(text, WWW.len(), before).map(|text| Address { text, scheme: "http://" });
    }
    mail(text).map(|text| Address { text, scheme: "" })
}

fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Up to the next space or quotation mark, without the punctuation of the sentence around it.
fn whole(text: &str, scheme: usize, before: Option<char>) -> Option<&str> {
    let stops =
        |letter: char| letter.is_whitespace() || "<>\"`“”«»„。，、）」』】".contains(letter);
    let mut text = text.get(..text.find(stops).unwrap_or(text.len()))?;
    while let Some(last) = text.chars().next_back().filter(|last| is_around(text, *last, before)) {
        text = text.get(..text.len() - last.len_utf8())?;
    }
    text.get(scheme..)?
        .chars()
        .next()
        .filter(|letter| letter.is_alphanumeric() || *letter == '[')?;
    Some(text)
}

/// Whether the last letter belongs to the sentence: a mark, or a bracket that was opened before the
/// address.
fn is_around(text: &str, last: char, before: Option<char>) -> bool {
    let unopened = |open: char| text.matches(last).count() > text.matches(open).count();
    match last {
        '.' | ',' | ':' | ';' | '!' | '?' | '\'' | '’' | '‘' | '…' | '|' => true,
        ')' => unopened('('),
        ']' => unopened('['),
        '}' => unopened('{'),
        '*' | '_' | '~' => before == Some(last),
        _ => false,
    }
}

/// `first_last@example.org`
fn mail(text: &str) -> Option<&str> {
    let local = text.find(|c: char| !(c.is_ascii_alphanumeric() || "._+-".contains(c)))?;
    let domain = text.get(local..)?.strip_prefix('@')?;
    text.get(..local).filter(|local| local.starts_with(|c: char| c.is_ascii_alphanumeric()))?;
    let end = domain
        .find(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c)))
        .unwrap_or(domain.len());
    let domain = domain.get(..end)?.trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let labels = name
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    (labels && top.len() > 1 && top.chars().all(|c| c.is_ascii_alphabetic()))
        .then(|| text.get(..local + 1 + domain.len()))
        .flatten()
}
