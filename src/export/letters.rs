//! The letters of a text as they may stand in a file. People paste from everywhere: tabs, the line
//! breaks of word processors, and controls that a program on the other side would drop, so that two
//! words become one, or stumble over.

/// The letters of a text: every line end is one `\n`, and every other control, a tab too, is a
/// space.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    let mut after_return = false;
    text.chars().filter_map(move |letter| {
        // `\r\n` is one end of a line, not two.
        let second = after_return && letter == '\n';
        after_return = letter == '\r';
        match letter {
            _ if second => None,
            '\r' => Some('\n'),
            '\t' => Some(' '),
            letter => Some(seen(letter)),
        }
    })
}

/// A letter as it may stand in a cell of a table that keeps what was typed: tabs and returns as
/// they are.
#[must_use]
pub fn seen(letter: char) -> char {
    match letter {
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' | '\r' | '\n' => letter,
        letter if letter.is_control() => ' ',
        letter => letter,
    }
}

/// The text with one kind of line end and without other controls.
#[must_use]
pub fn tidy(text: &str) -> String {
    letters(text).collect()
}
