#!/usr/bin/env bash
# Runs every check, goes on after a failure, and ends with how many passed and failed.
# A step without a test runner of its own (layout, warnings, build) counts as one check.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT" || exit 1

passed=0
failed=0
table=()
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

note() { # NAME PASSED FAILED SECONDS
  passed=$((passed + $2))
  failed=$((failed + $3))
  table+=("$(printf '  %-34s %5d passed %4d failed %5d s' "$1" "$2" "$3" "$4")")
}

check() { # NAME COMMAND…: one check, by its exit code
  local name=$1 start=$SECONDS; shift
  heading "$name"
  if "$@"; then note "$name" 1 0 $((SECONDS - start)); else
    echo "failed: $*"
    note "$name" 0 1 $((SECONDS - start))
  fi
}

tests() { # NAME COMMAND…: as many checks as its runner says it ran
  local name=$1 start=$SECONDS code ok bad; shift
  heading "$name"
  "$@" 2>&1 | tee "$logs/out"
  code=${PIPESTATUS[0]}
  read -r ok bad < <(sed 's/\x1b\[[0-9;]*m//g' "$logs/out" |
    awk '/^test result:.* [0-9]+ passed; [0-9]+ failed/ {
           for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) ok += $(i-1); if ($i ~ /^failed/) bad += $(i-1) }
         } END { print ok + 0, bad + 0 }')
  # A runner that broke off, or ran nothing, has failed whatever it counted.
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; echo "failed: $*"; fi
  if [ "$code" -eq 0 ] && [ "$ok" -eq 0 ]; then bad=1; echo "failed, no test ran: $*"; fi
  note "$name" "$ok" "$bad" $((SECONDS - start))
}

check "Layout of the code" cargo fmt --all --check
check "Warnings, native" cargo clippy --quiet --workspace --all-targets -- -D warnings
check "Warnings, browser" cargo clippy --quiet -p rung --target wasm32-unknown-unknown --all-targets -- -D warnings
tests "Native tests" cargo test --no-fail-fast
tests "Tests in the browser" cargo test --target wasm32-unknown-unknown --no-fail-fast --test 'web_*'
check "Release build" tools/build.sh
tests "Walks through the built site" cargo test -p rung-e2e --no-fail-fast -- --test-threads=2

heading "Summary"
printf '%s\n' "${table[@]}"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
