"""What git remembers of the pages: their text at a revision, and the commits that touched them since."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

from notes.problem import Problem, ProblemsError
from notes.project import Project

TRAILER = "Parity"  # `Parity: en-only` at the end of a commit message


@dataclass(frozen=True)
class Commit:
    """One commit that touched a page."""

    id: str
    alone: frozenset[str]  # languages whose changes in this commit need none in the other language


class History:
    """The commits since a revision."""

    def __init__(self, project: Project, since: str) -> None:
        """Start where the current branch left ``since``, so that what others did there does not count.

        Raises:
            ProblemsError: git is missing, this is no checkout, or it does not hold the revision.
        """
        self.root = project.root
        revision = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}")
        if revision is None:
            self._needed("rev-parse", "--git-dir")
            hint = "Name a branch, tag or commit; in a shallow clone, run `git fetch --unshallow` first."
            raise ProblemsError([Problem(f"--since {since}", 0, "no such revision here", hint)])
        common = self._git("merge-base", revision.strip(), "HEAD")
        self.base = (common or revision).strip()

    def changed(self) -> set[str]:
        """The pages that differ from the start, by path; what is not committed yet counts too."""
        listed = self._needed(
            "diff", "--name-only", "--no-renames", "--relative", "-z", self.base, "--", "docs"
        )
        return {path for path in listed.split("\0") if path.endswith(".md")}

    def text(self, revision: str, path: str) -> str | None:
        """A file as it was, or None where it was not."""
        return self._git("show", f"{revision}:./{path}")

    def commits(self, path: str) -> list[Commit]:
        """The commits since the start that touched ``path``, merges apart, newest first."""
        form = f"--format=%H %(trailers:key={TRAILER},valueonly,separator=%x2C)"
        log = self._needed("log", "--no-merges", "--full-history", form, f"{self.base}..HEAD", "--", path)
        return [_commit(line) for line in log.splitlines()]

    def _git(self, *words: str) -> str | None:
        """What git prints, or None where it fails."""
        done = self._run(*words)
        return None if done.returncode else done.stdout.decode("utf-8", errors="replace")

    def _needed(self, *words: str) -> str:
        """What git prints; a problem where it fails."""
        done = self._run(*words)
        if done.returncode:
            reason = done.stderr.decode("utf-8", errors="replace").strip().splitlines() or ["it failed"]
            hint = "`notes parity --since` reads the history: run it in a git checkout."
            raise ProblemsError([Problem("git", 0, reason[-1], hint)])
        return done.stdout.decode("utf-8", errors="replace")

    def _run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.root), *words]
        try:
            return subprocess.run(command, capture_output=True, env={**os.environ, "LC_ALL": "C"})
        except FileNotFoundError:
            hint = "`notes parity --since` reads the history: install git."
            raise ProblemsError([Problem("git", 0, "not found", hint)]) from None


def _commit(line: str) -> Commit:
    id, _, values = line.partition(" ")
    words = (value.strip().lower() for value in values.split(","))
    return Commit(id, frozenset(word.removesuffix("-only") for word in words if word.endswith("-only")))
