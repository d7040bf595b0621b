#!/usr/bin/env bash
# Installs what is missing, and only that: `tools/setup.sh build` for the site, `tools/setup.sh test` for the checks as well.
# Everything but the Debian packages goes into the folder of $RUNG_TOOLS, shared by all clones.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

fail() { printf '\nsetup: %s\n' "$1" >&2; exit 1; }
present() { printf '  present   %s\n' "$1"; }
install() { printf '  installing %s: %s\n' "$1" "$2"; }

# put NAME HOME COMMAND…: runs the command with a new folder as its last argument and moves that folder into place when
# it worked, so that an interrupted install is never taken for a finished one.
put() {
  local name=$1 home=$2; shift 2
  mkdir -p "$RUNG_TOOLS" || fail "cannot write to $RUNG_TOOLS: set RUNG_TOOLS to a folder that you own."
  fresh=$(mktemp -d "$RUNG_TOOLS/.$name.XXXXXX")
  if ! "$@" "$fresh"; then
    rm -rf "$fresh"
    fail "$name could not be installed (its own words are above). Check the network and the free space in $RUNG_TOOLS, then run this again."
  fi
  rm -rf "$home"
  mv "$fresh" "$home"
  fresh=
}
fresh=
trap 'if [ -n "$fresh" ]; then rm -rf "$fresh"; fi' EXIT

crate() { cargo install "$1" --version "$2" "${@:3:$#-3}" --quiet --target-dir "${!#}/build" --root "${!#}" && rm -rf "${!#}/build"; }
# --cache in the same folder: a cache of somebody else's that this user cannot write is no reason to fail.
npm_package() { npm install --no-audit --no-fund --no-save --loglevel=error --prefix "$2" "$1"; }

needs_programs() {
  command -v cargo >/dev/null || fail "cargo is not on the PATH. Install Rust from https://rustup.rs and open a new shell."
  command -v node >/dev/null || fail "node is not on the PATH. Install Node.js 18 or newer (Debian: apt-get install nodejs npm)."
  command -v npm >/dev/null || fail "npm is not on the PATH. Install it (Debian: apt-get install npm)."
  local major; major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 18 ] || fail "node is version $major, and 18 or newer is needed. Install a newer Node.js."
}

rust_target() {
  local lib
  lib=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || true)
  if [ -n "$lib" ] && [ -d "$lib" ]; then present "the Rust target wasm32-unknown-unknown"; return; fi
  install "the Rust target wasm32-unknown-unknown" "the app is compiled to WebAssembly"
  command -v rustup >/dev/null || fail "this Rust was not installed by rustup. Add the target wasm32-unknown-unknown the way your Rust was installed."
  rustup target add wasm32-unknown-unknown || fail "rustup could not add the target. Check the network, or run: rustup target add wasm32-unknown-unknown"
}

rust_component() { # NAME PROGRAM WHY
  if cargo "$2" --version >/dev/null 2>&1; then present "$1"; return; fi
  install "$1" "$3"
  command -v rustup >/dev/null || fail "this Rust was not installed by rustup. Add $1 the way your Rust was installed."
  rustup component add "$1" || fail "rustup could not add $1. Check the network, or run: rustup component add $1"
}

trunk_tool() {
  if [ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK_VERSION" ]; then present "trunk $TRUNK_VERSION"; return; fi
  install "trunk $TRUNK_VERSION" "it turns the compiled app and the files around it into the site (about 6 minutes on two cores)"
  put trunk "$TRUNK_HOME" crate trunk "$TRUNK_VERSION" --locked
}

bindgen_tool() {
  if [ ! -f Cargo.lock ]; then
    cargo generate-lockfile --quiet || fail "Cargo.lock is missing and could not be written. Restore it with: git checkout Cargo.lock"
  fi
  BINDGEN_VERSION=$(bindgen_version)
  [ -n "$BINDGEN_VERSION" ] || fail "Cargo.lock names no wasm-bindgen. Restore it with: git checkout Cargo.lock"
  local home=$RUNG_TOOLS/wasm-bindgen-cli-$BINDGEN_VERSION
  PATH="$home/bin:$PATH"
  if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $BINDGEN_VERSION" ] && command -v wasm-bindgen-test-runner >/dev/null; then
    present "wasm-bindgen $BINDGEN_VERSION"; return
  fi
  install "wasm-bindgen-cli $BINDGEN_VERSION" "it writes the glue between page and app and must match Cargo.lock (about 3 minutes on two cores)"
  put wasm-bindgen-cli "$home" crate wasm-bindgen-cli "$BINDGEN_VERSION"
}

binaryen_tool() {
  if wasm-opt --version 2>/dev/null | grep -q "version ${BINARYEN_VERSION%%.*}\b"; then present "wasm-opt ${BINARYEN_VERSION%%.*}"; return; fi
  install "binaryen $BINARYEN_VERSION" "its wasm-opt takes a quarter off the size of the app"
  put binaryen "$BINARYEN_HOME" npm_package "binaryen@$BINARYEN_VERSION"
}

axe_library() {
  if [ -f "$RUNG_AXE" ]; then present "axe-core $AXE_VERSION"; return; fi
  install "axe-core $AXE_VERSION" "the checks of accessibility run it in every room"
  put axe-core "$AXE_HOME" npm_package "axe-core@$AXE_VERSION"
}

debian_packages() {
  local program missing=() packages=()
  for program in chromium:chromium chromedriver:chromium-driver pdftotext:poppler-utils pdftoppm:poppler-utils; do
    if command -v "${program%%:*}" >/dev/null; then present "${program%%:*}"; continue; fi
    missing+=("${program%%:*}")
    case " ${packages[*]-} " in *" ${program##*:} "*) ;; *) packages+=("${program##*:}") ;; esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "these programs must be on the PATH: ${missing[*]}. Install Chromium with its ChromeDriver, and poppler's command line tools, the way your system installs packages."
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "as root, run: apt-get install ${packages[*]}"
    as_root=(sudo)
  fi
  install "${packages[*]}" "the checks walk through the site in a real Chromium and read what it prints"
  "${as_root[@]}" apt-get update -qq || fail "apt-get could not read its package lists. Check the network and /etc/apt/sources.list."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" \
    || fail "apt-get could not install ${packages[*]}. Run it by hand to see why: apt-get install ${packages[*]}"
  for program in "${missing[@]}"; do
    command -v "$program" >/dev/null || fail "${packages[*]} installed, but $program is still not on the PATH. Put it there (Ubuntu's chromium is a snap package: a link named chromium to it will do)."
  done
}

goal=${1:-build}
case $goal in build|test) ;; *) fail "say what for: tools/setup.sh build, or tools/setup.sh test." ;; esac

heading "Tools (kept in $RUNG_TOOLS)"
needs_programs
rust_target
if [ "$goal" = test ]; then
  rust_component rustfmt fmt "the layout of the code is checked"
  rust_component clippy clippy "its warnings fail the build"
fi
binaryen_tool
if [ "$goal" = test ]; then
  debian_packages
  axe_library
fi
bindgen_tool
trunk_tool
