//! JSON, as records are stored and files are written: read into a small tree, written straight into a text.
//!
//! Not serde: its derives write a parser for each record (ARCHITECTURE, "Records without serde", says what that cost), for
//! texts of a few hundred characters. `tests/json.rs` holds this reader against serde_json.

use std::{borrow::Cow, collections::BTreeSet};

pub use rung_macros::Json;

/// Lists and tables deeper than this are not read; the deepest record has five.
const DEEPEST: usize = 120;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'a> {
    /// Nothing.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A number, as it is written.
    Number(&'a str),
    /// Words.
    Text(Cow<'a, str>),
    /// Values in order.
    List(Vec<Json<'a>>),
    /// Values by key, in the order in which they are written.
    Table(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Something that can be written as JSON.
pub trait ToJson {
    /// Appends it.
    fn write(&self, out: &mut String);

    /// Whether it says nothing, so that its key may be left out.
    fn is_empty(&self) -> bool {
        false
    }
}

/// Something that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// What does not fit, after the place, for example `lines: day: not a day of the form YYYY-MM-DD`.
    fn from_json(json: &Json<'_>) -> Result<Self, String>;
}

impl ToJson for Json<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(words) => text(out, words),
            Self::List(values) => {
                out.push('[');
                for (nth, value) in values.iter().enumerate() {
                    out.push_str(if nth > 0 { "," } else { "" });
                    value.write(out);
                }
                out.push(']');
            }
            Self::Table(fields) => {
                out.push('{');
                for (nth, (key, value)) in fields.iter().enumerate() {
                    out.push_str(if nth > 0 { "," } else { "" });
                    text(out, key);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// Reads a whole text.
///
/// # Errors
/// Where it stops being JSON.
pub fn parse(text: &str) -> Result<Json<'_>, String> {
    whole(text, |reader| reader.value(0))
}

/// Reads a text that is a table, and leaves its values as they are written.
///
/// # Errors
/// Where it stops being JSON, or that it is no table, or has a key twice.
pub fn fields(text: &str) -> Result<Vec<(Cow<'_, str>, &str)>, String> {
    whole(text, |reader| {
        let mut fields: Vec<(Cow<'_, str>, &str)> = Vec::new();
        // A file of everything is one table of thousands.
        let mut known: BTreeSet<Cow<'_, str>> = BTreeSet::new();
        reader.table(&mut |reader, key| {
            reader.space();
            let from = reader.at;
            reader.value(1)?;
            if !known.insert(key.clone()) {
                return Err(format!("“{key}” stands there twice"));
            }
            fields.push((key, text.get(from..reader.at).unwrap_or_default()));
            Ok(())
        })?;
        Ok(fields)
    })
}

fn whole<'a, T>(text: &'a str, read: impl FnOnce(&mut Reader<'a>) -> Result<T, String>) -> Result<T, String> {
    let mut reader = Reader { text, at: 0 };
    reader.space();
    let value = read(&mut reader)?;
    reader.space();
    if reader.at == text.len() { Ok(value) } else { Err(reader.wrong()) }
}

/// Is called at each value of a table, with its key.
type Each<'a, 'f> = dyn FnMut(&mut Reader<'a>, Cow<'a, str>) -> Result<(), String> + 'f;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn wrong(&self) -> String {
        if self.at == self.text.len() {
            return "it breaks off before its end".to_owned();
        }
        format!("it is no JSON from character {} on", self.text.get(..self.at).map_or(0, |read| read.chars().count()) + 1)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes past `what` if it stands here.
    fn past(&mut self, what: &str) -> bool {
        let here = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(what));
        if here {
            self.at += what.len();
        }
        here
    }

    fn need(&mut self, what: &str) -> Result<(), String> {
        if self.past(what) { Ok(()) } else { Err(self.wrong()) }
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, String> {
        if depth > DEEPEST {
            return Err("it is deeper than anything that Rung writes".to_owned());
        }
        match self.peek() {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'{') => {
                let mut fields = Vec::new();
                self.table(&mut |reader, key| {
                    reader.space();
                    fields.push((key, reader.value(depth + 1)?));
                    Ok(())
                })?;
                Ok(Json::Table(fields))
            }
            Some(b'[') => {
                let mut list = Vec::new();
                self.at += 1;
                self.space();
                while !self.past("]") {
                    if !list.is_empty() {
                        self.need(",")?;
                        self.space();
                    }
                    list.push(self.value(depth + 1)?);
                    self.space();
                }
                Ok(Json::List(list))
            }
            _ if self.past("null") => Ok(Json::Null),
            _ if self.past("true") => Ok(Json::Flag(true)),
            _ if self.past("false") => Ok(Json::Flag(false)),
            _ => self.number(),
        }
    }

    fn table(&mut self, each: &mut Each<'a, '_>) -> Result<(), String> {
        self.need("{")?;
        self.space();
        let mut first = true;
        while !self.past("}") {
            if !first {
                self.need(",")?;
                self.space();
            }
            first = false;
            let key = self.string()?;
            self.space();
            self.need(":")?;
            each(self, key)?;
            self.space();
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), String> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(self.wrong()) }
    }

    fn number(&mut self) -> Result<Json<'a>, String> {
        let from = self.at;
        self.past("-");
        if !self.past("0") {
            self.digits()?;
        }
        if self.past(".") {
            self.digits()?;
        }
        if self.past("e") || self.past("E") {
            let _sign = self.past("+") || self.past("-");
            self.digits()?;
        }
        Ok(Json::Number(self.text.get(from..self.at).unwrap_or_default()))
    }

    fn string(&mut self) -> Result<Cow<'a, str>, String> {
        self.need("\"")?;
        let mut said = Cow::Borrowed("");
        loop {
            let from = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | ..=0x1f)) {
                self.at += 1;
            }
            let plain = self.text.get(from..self.at).unwrap_or_default();
            if said.is_empty() {
                said = Cow::Borrowed(plain);
            } else {
                said.to_mut().push_str(plain);
            }
            if self.past("\"") {
                return Ok(said);
            }
            self.need("\\")?;
            let escaped = self.escaped()?;
            said.to_mut().push(escaped);
        }
    }

    fn escaped(&mut self) -> Result<char, String> {
        for (mark, character) in ESCAPES {
            if self.past(mark) {
                return Ok(character);
            }
        }
        let start = self.at;
        self.need("u")?;
        let high = self.hex()?;
        let code = match high {
            0xd800..=0xdbff if self.past("\\u") => match self.hex()? {
                low @ 0xdc00..=0xdfff => 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00),
                _ => high,
            },
            other => other,
        };
        // Half of a pair is no character.
        char::from_u32(code).ok_or_else(|| {
            self.at = start;
            self.wrong()
        })
    }

    fn hex(&mut self) -> Result<u32, String> {
        let four = self.text.get(self.at..self.at + 4).filter(|four| four.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = four.and_then(|four| u32::from_str_radix(four, 16).ok()).ok_or_else(|| self.wrong())?;
        self.at += 4;
        Ok(code)
    }
}

const ESCAPES: [(&str, char); 8] =
    [("\"", '"'), ("\\", '\\'), ("/", '/'), ("b", '\u{8}'), ("f", '\u{c}'), ("n", '\n'), ("r", '\r'), ("t", '\t')];

/// Appends words in quotes.
pub fn text(out: &mut String, words: &str) {
    out.push('"');
    for character in words.chars() {
        match ESCAPES.iter().find(|(_, escaped)| *escaped == character && character != '/') {
            Some((mark, _)) => {
                out.push('\\');
                out.push_str(mark);
            }
            None if character < ' ' => {
                out.push_str("\\u00");
                for digit in [u32::from(character) >> 4, u32::from(character) & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            None => out.push(character),
        }
    }
    out.push('"');
}
