#!/usr/bin/env bash
# Prints the sizes and times of the site that tools/build.sh left in dist/. Figures are printed, never judged.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
exec cargo run --quiet -p rung-e2e --bin bench -- "$@"
