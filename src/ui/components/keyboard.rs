//! Which key was meant, on any keyboard. What is printed on the key comes first, so that Dvorak and
//! AZERTY keep their own letters; where it prints no Latin letter (Russian, Greek, Hebrew, Arabic),
//! its place on the keyboard says which one stands there.

use leptos::prelude::document;
use web_sys::KeyboardEvent;

/// Whether the key belongs to a word that is still being put together, as Chinese, Japanese and
/// Korean are written. Safari says it only by the old number 229 for the key that ends the word.
#[must_use]
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// The Latin letter that was pressed, in lower case.
#[must_use]
pub fn letter(event: &KeyboardEvent) -> Option<char> {
    letter_of(&event.key(), &event.code())
}

/// The digit that was pressed. French keyboards print digits only with Shift; there the key in the
/// place of a digit is one.
#[must_use]
pub fn digit(event: &KeyboardEvent) -> Option<u8> {
    digit_of(&event.key(), &event.code(), event.shift_key())
}

/// The question mark, also that of Arabic and of wide letters.
#[must_use]
pub fn asks(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "?" | "؟" | "？" | "՞" | "\u{37e}")
}

fn letter_of(key: &str, code: &str) -> Option<char> {
    let of_code =
        || code.strip_prefix("Key").and_then(only).map(|letter| letter.to_ascii_lowercase());
    match only(key) {
        Some(letter) if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase()),
        Some(letter) if letter.is_alphabetic() => of_code(),
        Some(_) => None,
        // A browser that does not say what the key prints.
        None if matches!(key, "" | "Unidentified") => of_code(),
        None => None,
    }
}

fn digit_of(key: &str, code: &str, shift: bool) -> Option<u8> {
    let value = |letter: char| letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    let printed = only(key);
    if let Some(digit) = printed.and_then(value) {
        return Some(digit);
    }
    let place = code.strip_prefix("Digit").and_then(only).and_then(value);
    let says_nothing = matches!(key, "" | "Unidentified" | "Dead");
    place.filter(|_| !shift && (printed.is_some() || says_nothing))
}

/// The only letter of a text.
fn only(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// Whether the focus is in a field that takes letters.
#[must_use]
pub fn is_writing() -> bool {
    let Some(focused) = document().active_element() else { return false };
    match focused.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            focused.get_attribute("type").as_deref(),
            Some("radio" | "checkbox" | "button" | "file")
        ),
        _ => false,
    }
}
