#!/bin/sh
# Record on a GPU what only a GPU can say; the patch for it goes to standard output:
#     sh scripts/ci/record_cuda.sh > cuda.patch      # at home: git apply cuda.patch
# It needs Python, git, and a build of torch for CUDA (PYTHON names another python3); the engine itself needs
# nothing else. Without a GPU it names what waits for one and ends with 3.
set -eu
python=${PYTHON:-python3}
cd "$(git rev-parse --show-toplevel)"
if [ -n "$(git status --porcelain -- snippets)" ]; then
    echo "snippets/ holds changes that are not committed: the patch would contain them. Commit them first." >&2
    exit 2
fi
export PYTHONPATH="${ENGINE:-$PWD/scripts}"
if ! "$python" -c 'import sys, torch; sys.exit(not torch.cuda.is_available())'; then
    echo "torch sees no GPU here. These snippets wait for one:" >&2
    grep -rl --include='*.py' '^# notes:.*device=cuda' snippets | sort >&2 || true
    exit 3
fi
code=0
"$python" -m notes update --device cuda >&2 || code=$?
git add --all --intent-to-add snippets
git diff --no-color --no-ext-diff -- snippets
exit "$code"
