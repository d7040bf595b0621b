//! How long a text is on paper, roughly: enough to tell what must stay on one page from what may go
//! on over the page. A block that is kept whole leaves the rest of its page empty, so only short
//! ones are.

/// So many lines stay together: about a quarter of a page.
pub const TOGETHER: usize = 14;

/// Lines of a text where so many letters stand on one.
#[must_use]
pub fn lines(text: &str, across: usize) -> usize {
    text.trim().lines().map(|line| line.chars().count().div_ceil(across.max(1)).max(1)).sum()
}

/// Whether a row of these texts, each with the letters on a line of its column, may be broken over
/// two pages.
#[must_use]
pub fn is_tall<'a>(texts: impl IntoIterator<Item = (&'a str, usize)>) -> bool {
    texts.into_iter().any(|(text, across)| lines(text, across) > TOGETHER)
}
