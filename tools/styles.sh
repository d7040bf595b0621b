#!/bin/sh
# Joins the style files into one, .build/rung.css, in the order below: a first visit pays for each request, a reader for each long file.
# The order only decides within a layer; between layers style/layers.css does.
set -eu
cd "$(dirname "$0")/.."

first="layers reset tokens base layout"
folders="components pages"
last="utilities print"

list=""
add() {
  if [ ! -f "$1" ]; then echo "styles: $1 is missing. Restore it, or take it off the list in tools/styles.sh." >&2; exit 1; fi
  list="$list $1"
}
for name in $first; do add "style/$name.css"; done
# Sorted the same way on every machine.
LC_ALL=C; export LC_ALL
for folder in $folders; do
  for file in style/"$folder"/*.css; do if [ -f "$file" ]; then add "$file"; fi; done
done
for name in $last; do add "style/$name.css"; done

mkdir -p .build
fresh=.build/rung.css.$$
trap 'rm -f "$fresh"' EXIT
# shellcheck disable=SC2086 # the list is split at its spaces on purpose
cat $list > "$fresh"
# Written only when it differs: a watcher would take a new date for a change and build for ever.
if ! cmp -s "$fresh" .build/rung.css; then mv "$fresh" .build/rung.css; fi
