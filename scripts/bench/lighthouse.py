"""Lighthouse on the built site: five pages per language, desktop and mobile, the median of three runs each.

    python -m bench.lighthouse [SITE [PAGE…]]     (SITE is a built site, by default that of the book)

Bars: 100 everywhere on desktop; on mobile at least 97 for performance and 100 for the rest. It needs
npm and Chromium, and takes about half a minute per run.

A phone is simulated: what the page costs here, times four. The last column is Lighthouse's measure of how
fast this machine was meanwhile; four fits one above about 1500, and a slower or busy machine scores lower.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from notes.pdf.browser import installed
from notes.project import LANGUAGES, find
from notes.site import serve

VERSION = "13.5.0"
TIMES = 3
PAGES = (
    "",
    "tensors/shape-view-reshape/",
    "autograd/backward-scalar/",
    "graph/leaf-tensors/",
    "reference/errata/",
)
KINDS = ("performance", "accessibility", "best-practices", "seo")
BARS = {"desktop": (100, 100, 100, 100), "mobile": (97, 100, 100, 100)}
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


def main(arguments: list[str]) -> int:
    """Print one row per page and kind of device; 1 when a bar is missed."""
    folder = Path(arguments[0]) if arguments else find().root / "site"
    if not (folder / "zh" / "index.html").is_file():
        print(f"{folder} is not a built site: run `notes build` first", file=sys.stderr)
        return 2
    pages = arguments[1:] or [f"{language}/{page}" for language in LANGUAGES for page in PAGES]
    listening = serve.server(folder)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    print(f"{'':44}{'':9}perf  a11y  best   seo   machine", flush=True)
    missed = False
    for page in pages:
        for device, bars in BARS.items():
            address = f"http://127.0.0.1:{listening.server_port}/{page}"
            reports = [report(address, device) for _ in range(TIMES)]
            scores = [round(statistics.median(made.scores[kind] for made in reports) * 100) for kind in KINDS]
            short = any(score < bar for score, bar in zip(scores, bars, strict=True))
            missed = missed or short
            machine = statistics.median(made.machine for made in reports)
            told = "".join(f"{score:6}" for score in scores) + f"{machine:10.0f}" + "  MISSED" * short
            print(f"{page:44}{device:8}{told}", flush=True)
            for complaint in sorted({line for made in reports for line in made.low}) if short else ():
                print(f"    {complaint}", flush=True)
    listening.shutdown()
    listening.server_close()
    return 1 if missed else 0


@dataclass(frozen=True)
class Report:
    """One run: scores from 0 to 1, the audits that took points off, how fast the machine was."""

    scores: dict[str, float]
    low: list[str]
    machine: float


def report(address: str, device: str) -> Report:
    """Run Lighthouse once on a page."""
    chromium = installed() or ""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = ["npm", "exec", "--yes", f"--package=lighthouse@{VERSION}", "--", "lighthouse", address]
        command += ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={FLAGS}"]
        command += [f"--only-categories={','.join(KINDS)}"]
        command += ["--preset=desktop"] if device == "desktop" else []
        done = subprocess.run(
            command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True
        )
        if not out.is_file():
            raise RuntimeError(f"Lighthouse made no report of {address}:\n{done.stderr[-2000:]}")
        made = json.loads(out.read_text(encoding="utf-8"))
    scores = {kind: made["categories"][kind]["score"] or 0 for kind in KINDS}
    low = [line for kind in KINDS for line in _complaints(made, kind)]
    return Report(scores, low, made["environment"]["benchmarkIndex"])


def _complaints(made: dict, kind: str) -> list[str]:
    audits = [made["audits"][ref["id"]] for ref in made["categories"][kind]["auditRefs"] if ref["weight"]]
    low = [audit for audit in audits if audit["score"] is not None and audit["score"] < 0.9]
    return [f"{kind}: {audit['title']} {audit.get('displayValue', '')}".rstrip() for audit in low]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
