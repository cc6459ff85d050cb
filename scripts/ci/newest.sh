#!/bin/sh
# Whether this commit is still the newest of its branch, as an output of a step (needs gh):
#     sh scripts/ci/newest.sh >> "$GITHUB_OUTPUT"      # newest=true or newest=false
set -eu
tip=$(gh api "repos/$GITHUB_REPOSITORY/commits/$GITHUB_REF_NAME" --jq .sha)
if [ "$tip" = "$GITHUB_SHA" ]; then
    echo newest=true
else
    echo newest=false
    echo "::notice::Not published: $GITHUB_REF_NAME is at $tip by now, and that commit publishes itself." >&2
fi
