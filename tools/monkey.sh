#!/usr/bin/env bash
# Takes random steps through the site that tools/build.sh left in dist/, until one makes the page stop: `--steps N --seed N`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
exec cargo run --quiet -p rung-e2e --bin monkey -- "$@"
