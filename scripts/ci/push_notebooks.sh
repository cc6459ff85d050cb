#!/bin/sh
# Make a folder of notebooks the only commit of the branch `notebooks` of a repository and push it:
#     sh scripts/ci/push_notebooks.sh FOLDER REPOSITORY
# The branch holds made files, so its history is not worth keeping; nothing is pushed when nothing changed.
set -eu
folder=${1:?"usage: push_notebooks.sh FOLDER REPOSITORY"}
repository=${2:?"usage: push_notebooks.sh FOLDER REPOSITORY"}
if [ -z "$(find "$folder" -name '*.ipynb' -print -quit)" ]; then
    echo "$folder holds no notebook: run \`notes export --out $folder\` first." >&2
    exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cp -R "$folder/." "$work"
cd "$work"
git init --quiet --initial-branch notebooks
git add --all
git -c user.name="Torch Notes" -c user.email=notes@localhost commit --quiet --message "Notebooks of the chapters"
if git fetch --quiet --depth 1 "$repository" notebooks 2>/dev/null && git diff --quiet FETCH_HEAD HEAD; then
    echo "The notebooks did not change."
    exit 0
fi
git push --quiet --force "$repository" notebooks
echo "Pushed $(find . -name '*.ipynb' | wc -l) notebooks."
