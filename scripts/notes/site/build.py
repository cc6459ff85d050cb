"""The site: both languages built strictly, side by side, into one folder that any static host can serve."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from notes.book import translation
from notes.exit_code import Exit
from notes.export import command as export
from notes.project import LANGUAGES, Project, at_root
from notes.render.downloads import VARIABLE
from notes.report.terminal import Terminal
from notes.site import downloads, feed, front, inspection, policy, styles, worker
from notes.site.progress import Progress

PACKAGES = Path(__file__).resolve().parents[2]
MARKER = "csp.txt"  # a folder that has it was built by us and may be replaced


def build(project: Project, out: Path = Path("site")) -> int:
    """Build both languages into ``out`` (seen from the root); return the exit code.

    ``SITE_URL`` and ``REPO_URL`` in the environment give the addresses; without them the site has
    no canonical, edit or source links. When a build fails, ``out`` stays as it was.
    """
    target, began = project.root / out, time.monotonic()
    if target.exists() and any(target.iterdir()) and not (target / MARKER).is_file():
        print(
            f"{out} holds something else than a built site. Move it away, then build again.", file=sys.stderr
        )
        return Exit.MEND
    try:
        addresses = environment(os.environ)
    except ValueError as error:
        print(error, file=sys.stderr)
        return Exit.MEND
    if problems := inspection.problems(project):
        print("\n".join(map(str, problems)), file=sys.stderr)
        print("The site was not built. Mend the lines above and build again: notes build", file=sys.stderr)
        return Exit.MEND
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=target.parent) as stage:
        made = Path(stage) / "site"
        if not build_languages(project, made, {**addresses, VARIABLE: downloads.told(project)}):
            return Exit.FINDINGS
        finish(project, made, addresses["SITE_URL"])
        downloads.copy(project, made)
        if target.exists():
            shutil.rmtree(target)
        os.replace(made, target)
    for waiting in translation.to_write(project):
        print(waiting)
    pages = sum(len(front.page_addresses(target, language)) for language in LANGUAGES)
    print(f"Built {out}/ in {time.monotonic() - began:.1f} s: {pages} pages in {len(LANGUAGES)} languages")
    return Exit.FINE


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The variables the configuration reads, made from ``SITE_URL`` and ``REPO_URL``.

    Raises:
        ValueError: one of them is not an http(s) address.
    """
    site, repository = given.get("SITE_URL", "").strip(), given.get("REPO_URL", "").strip()
    for name, address in (("SITE_URL", site), ("REPO_URL", repository)):
        if address and (urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc):
            raise ValueError(
                f"{name} is `{address}`: write a full address such as https://example.org/torch-notes/"
            )
    site = site.rstrip("/") + "/" if site else ""
    repository = repository.rstrip("/")
    made = {
        "SITE_URL": site,
        "REPO_URL": repository,
        "REPO_NAME": urlsplit(repository).path.strip("/"),
        "NO_MKDOCS_2_WARNING": "1",
        VARIABLE: "",
    }
    for language in LANGUAGES:
        made[f"SITE_URL_{language.upper()}"] = f"{site}{language}/" if site else ""
        made[f"EDIT_URI_{language.upper()}"] = f"edit/main/docs/{language}/" if repository else ""
    return made


def build_languages(project: Project, out: Path, addresses: dict[str, str], *kind: str) -> bool:
    """Build every language into its folder below ``out``, at the same time; say what went wrong.

    ``kind`` is ``"offline"`` for pages that are opened as files.
    """
    settings = process_environment(addresses)
    running = {
        language: subprocess.Popen(
            [sys.executable, "-m", "notes.site.edition", language, str(out / language), "progress", *kind],
            cwd=project.root,
            env=settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        for language in LANGUAGES
    }
    progress = Progress(Terminal(sys.stdout))

    def listen(language: str) -> list[str]:
        process = running[language]
        lines = [line.rstrip("\n") for line in process.stdout or () if not progress.hears(language, line)]
        process.wait()
        return lines

    with ThreadPoolExecutor(len(running)) as listeners:
        told = dict(zip(running, listeners.map(listen, running), strict=True))
    progress.close()
    for language, lines in told.items():
        for line in lines:
            print(f"{language} | {line}", file=sys.stderr)
    good = not any(process.returncode for process in running.values())
    if not good:
        print("The site was not built. Mend the lines above and build again: notes build", file=sys.stderr)
    return good


def process_environment(addresses: dict[str, str]) -> dict[str, str]:
    """What a process that builds one language sees."""
    path = os.pathsep.join(filter(None, [str(PACKAGES), os.environ.get("PYTHONPATH", "")]))
    fixed = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    return {**os.environ, **addresses, **fixed}


def finish(project: Project, out: Path, site_url: str = "", home: str = "") -> None:
    """Add what belongs to neither language alone: snippets to download, root pages, the policy."""
    styles.join(out)
    worker.join(out)
    for language in LANGUAGES:
        for snippet in project.snippet_files():
            copy = out / language / "snippets" / project.snippet_id(snippet)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(snippet, copy)
    export.offer(project, out)
    front.write(project, out, site_url, home)
    feed.write(project, out, site_url)
    text = policy.policy(sorted(out.rglob("*.html")))
    (out / MARKER).write_text(text + "\n", encoding="utf-8")
    (out / "_headers").write_text(policy.headers_file(text), encoding="utf-8")


def main() -> int:
    """``python -m notes.site.build``: build the site of the checkout we are in."""
    code = at_root(build)
    if not code:
        print("Look at it with: notes serve, or python -m http.server -d site")
    return code


if __name__ == "__main__":
    sys.exit(main())
