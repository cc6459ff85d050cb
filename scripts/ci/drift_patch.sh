#!/bin/sh
# The patch that `notes update` would make, on standard output:
#     sh scripts/ci/drift_patch.sh [REPORT.json]    # what the report of `notes check --json` calls drift or new
# The checkout stays as it is: everything happens in a copy that is thrown away, and a person reads the
# patch and applies it (git apply FILE).
set -eu
root=$(git rev-parse --show-toplevel)
python=${PYTHON:-$root/.venv/bin/python}
drifted=""
if [ $# -gt 0 ]; then
    drifted=$("$python" -c '
import json, sys
rows = json.load(open(sys.argv[1], encoding="utf-8"))["snippets"]
print(*(f"snippets/{row['"'id'"']}" for row in rows if row["status"] in ("drift", "new")))' "$1")
    [ -n "$drifted" ] || exit 0
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT INT TERM
cd "$root"
git ls-files --cached --others --exclude-standard -z |
    tar --null --files-from=- --ignore-failed-read -cf - 2>/dev/null | tar -xf - -C "$copy"
if [ -d .cache/notes/runs ]; then # what did not change need not run
    mkdir -p "$copy/.cache/notes"
    cp -r .cache/notes/runs "$copy/.cache/notes/"
fi
cd "$copy"
git init --quiet
git add --all
git -c user.name=notes -c user.email=notes@localhost commit --quiet --no-verify --message before
# shellcheck disable=SC2086  # one word per snippet: their names have no spaces
env -u CI PYTHONPATH="${ENGINE:-$copy/scripts}" "$python" -m notes update $drifted >&2 || true
git add --all --intent-to-add
git diff --no-color --no-ext-diff -- . ':(exclude).cache'
