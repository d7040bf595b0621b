#!/usr/bin/env bash
# What every script here needs to know: where the repository is, which tools at which version, where they are kept.
# Source it; it prints nothing and changes nothing on disk.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT

# One place for all clones of this repository, so that a second clone installs nothing.
export RUNG_TOOLS="${RUNG_TOOLS:-$HOME/.cache/rung/tools}"

TRUNK_VERSION=0.21.14   # 0.22 wants a newer compiler than rust-toolchain.toml promises
BINARYEN_VERSION=132.0.0
AXE_VERSION=4.14.1

# The glue generator must be of exactly the version that the app was compiled with.
bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock" 2>/dev/null
}
BINDGEN_VERSION=$(bindgen_version)

TRUNK_HOME=$RUNG_TOOLS/trunk-$TRUNK_VERSION
BINDGEN_HOME=$RUNG_TOOLS/wasm-bindgen-cli-$BINDGEN_VERSION
BINARYEN_HOME=$RUNG_TOOLS/binaryen-$BINARYEN_VERSION
AXE_HOME=$RUNG_TOOLS/axe-core-$AXE_VERSION

# Before everything else on the PATH: trunk downloads its own copy of whatever it does not find there.
case ":$PATH:" in
  *":$TRUNK_HOME/bin:$BINDGEN_HOME/bin:"*) ;;
  *) PATH="$TRUNK_HOME/bin:$BINDGEN_HOME/bin:$BINARYEN_HOME/node_modules/.bin:$PATH" ;;
esac
[ -d "$HOME/.cargo/bin" ] && case ":$PATH:" in *":$HOME/.cargo/bin:"*) ;; *) PATH="$PATH:$HOME/.cargo/bin" ;; esac
export PATH

# trunk 0.21 reads NO_COLOR as a flag of its own and stops at the value 1.
unset NO_COLOR

# Tests compiled for the browser run in the browser, steered by chromedriver with the flags of webdriver.json.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
if [ -z "${CHROMEDRIVER:-}" ]; then
  CHROMEDRIVER=$(command -v chromedriver || true)
fi
export CHROMEDRIVER
export RUNG_AXE="$AXE_HOME/node_modules/axe-core/axe.min.js"

heading() { printf '\n== %s\n' "$1"; }
