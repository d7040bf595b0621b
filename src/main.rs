//! Starts the page in the browser; anywhere else it says how to build it.

#[cfg(target_arch = "wasm32")]
fn main() {
    rung::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "this is all that the native program does")]
fn main() {
    println!("Rung is a web page. `make serve` builds and serves it.");
}
