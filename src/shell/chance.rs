//! Fresh ids. `crypto.randomUUID` is missing on plain-http hosts, `getRandomValues` is not.

/// Twelve random hexadecimal digits: enough for one person's records, short enough for an address.
#[must_use]
pub fn fresh_id() -> String {
    let mut bytes = [0_u8; 6];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Without a source of randomness the time still keeps ids of one person apart.
        let now = js_sys::Date::now().to_bits().to_be_bytes();
        bytes.copy_from_slice(now.get(..6).unwrap_or(&[0; 6]));
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
