//! Fresh ids. `crypto.randomUUID` is missing on plain-http hosts, `getRandomValues` is not.

/// Twelve random hexadecimal digits: enough for one person's records, short enough for an address.
#[must_use]
pub fn fresh_id() -> String {
    bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The chance that an id is made of.
#[must_use]
pub fn bytes() -> [u8; 6] {
    let mut bytes = [0_u8; 6];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Without a source of randomness: the time, what the engine calls random, and a count, so
        // that neither two ids of one moment nor two tabs opened at once are the same.
        let mixed = mixed(
            js_sys::Date::now().to_bits()
                ^ js_sys::Math::random().to_bits().rotate_left(17)
                ^ count(),
        );
        bytes.copy_from_slice(mixed.to_be_bytes().get(..6).unwrap_or(&[0; 6]));
    }
    bytes
}

thread_local! {
    static COUNT: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

fn count() -> u64 {
    COUNT.with(|count| count.replace(count.get().wrapping_add(1)))
}

/// Spreads every bit over all of them (the finaliser of SplitMix64): the first bytes of a time are
/// the same for hours.
fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
