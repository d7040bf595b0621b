//! What the clipboard's plain text says, as cells of a spreadsheet or as lines of a document.
//!
//! The reader of cells is our own. Spreadsheets quote a cell only where they must, so a cell may
//! well begin with a quotation mark that is a word's (`"Rung" is good`); the csv crate takes it for
//! quoting and loses it, and one that is never closed swallows all rows after it. Where the text is
//! well formed, the tests hold it against that crate.

/// The rows and cells of a text as spreadsheets put it on the clipboard: tabs between cells, any
/// kind of line end between rows, and cells in quotation marks that hold either. A line end at the
/// end begins no row.
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}').trim_end_matches('\0');
    let grid = text.contains('\t');
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() || !row.is_empty() {
        let (cell, after) = cell(rest, grid);
        row.push(cell);
        match after.strip_prefix('\t') {
            Some(next) => {
                rest = next;
                if next.is_empty() {
                    row.push(String::new());
                    rows.push(std::mem::take(&mut row));
                }
            }
            None => {
                rest = past_line_end(after);
                rows.push(std::mem::take(&mut row));
            }
        }
    }
    rows
}

/// The first cell, and what follows it.
fn cell(text: &str, grid: bool) -> (String, &str) {
    if let Some(found) = text.strip_prefix('"').and_then(|inner| quoted(inner, grid)) {
        return found;
    }
    let (cell, rest) = text.split_at(text.find(['\t', '\n', '\r']).unwrap_or(text.len()));
    (cell.to_owned(), rest)
}

/// A cell in quotation marks, from behind the first: it is one only where the last is followed by
/// the end of the cell. In a column alone, words in quotation marks that hold nothing to be quoted
/// for keep them: no spreadsheet has put them there.
fn quoted(inner: &str, grid: bool) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = inner;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => {
                let asked = grid || cell.contains(['\t', '\n', '\r', '"']);
                return asked.then(|| (cell.replace("\r\n", "\n").replace('\r', "\n"), after));
            }
            None => return None,
        }
    }
}

fn past_line_end(text: &str) -> &str {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\n', '\r'])).unwrap_or(text)
}

/// The lines of a text that say something, without the marks of a list before them. A cell that
/// holds line ends is one line; cells beside one another are one line as well.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    let text = text.replace(['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let joined = |row: Vec<String>| {
        let cells: Vec<String> =
            row.iter().map(|cell| one_line(cell)).filter(|cell| !cell.is_empty()).collect();
        // Word processors put a tab behind the mark of a list.
        match cells.split_first() {
            Some((mark, rest)) if !rest.is_empty() && unmarked(&format!("{mark} ")).is_empty() => {
                rest.join(", ")
            }
            _ => cells.join(", "),
        }
    };
    cells(&text)
        .into_iter()
        .map(|row| unmarked(&joined(row)).to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// All white space, line ends with it, as single spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without the bullet, the number or the box of a list before it.
fn unmarked(line: &str) -> &str {
    let line = line.trim_start();
    let bare = bullet(line).or_else(|| number(line));
    let rest = bare.unwrap_or(line);
    let boxed =
        ["[ ] ", "[x] ", "[X] ", "☐ ", "☑ ", "☒ "].iter().find_map(|mark| rest.strip_prefix(mark));
    boxed.unwrap_or(rest).trim()
}

/// Behind a bullet; those that letters could be need a space after them.
fn bullet(line: &str) -> Option<&str> {
    const SURE: [char; 11] = ['•', '◦', '▪', '▫', '●', '○', '■', '□', '‣', '⁃', '∙'];
    const WORDS: [char; 6] = ['-', '–', '—', '*', '·', '+'];
    let sure = line.strip_prefix(SURE).map(str::trim_start);
    sure.or_else(|| {
        line.strip_prefix(WORDS)?.strip_prefix(char::is_whitespace).map(str::trim_start)
    })
}

/// Behind `1.`, `12)`, `(3)`, `a)`: a number of up to three digits or one letter, and a space after
/// it, so that `2026. A year` and `1.5 m` stay whole.
fn number(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let end = inner.find(['.', ')'])?;
    let (mark, rest) = inner.split_at(end);
    let digits = (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    let letter = mark.len() == 1
        && mark.bytes().all(|byte| byte.is_ascii_alphabetic())
        && rest.starts_with(')');
    let rest = rest.strip_prefix(['.', ')'])?;
    (digits || letter)
        .then(|| rest.strip_prefix(char::is_whitespace))
        .flatten()
        .map(str::trim_start)
}
