//! Lengths in figures, without floating point: writing one decimal number the general way would
//! cost 8 KB of the program.

/// Hundredths of a per cent, as SVG takes them: `1234` is `12.34%`.
#[must_use]
pub fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// Half a unit more: `15` is `15.5`.
#[must_use]
pub fn and_a_half(whole: i32) -> String {
    format!("{whole}.5")
}
