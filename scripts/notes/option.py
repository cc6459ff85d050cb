"""Options: what each command takes, and the kinds of values."""

from __future__ import annotations

import argparse

from notes import project as projects


def paths(parser: argparse.ArgumentParser) -> None:
    """What a command is about."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="snippet, folder or chapter (default: everything)"
    )


def running(parser: argparse.ArgumentParser) -> None:
    """What a command is about, and how it runs."""
    paths(parser)
    parser.add_argument(
        "--device", choices=projects.DEVICES, default="cpu", help="where to run (default: cpu)"
    )
    parser.add_argument(
        "--jobs", type=positive, metavar="N", help="snippets at a time (default: one per core)"
    )
    parser.add_argument(
        "--start-method", choices=("forkserver", "spawn"), help="default: forkserver on Linux"
    )


def checking(parser: argparse.ArgumentParser) -> None:
    """The same, and whether remembered results serve."""
    running(parser)
    parser.add_argument("--no-cache", action="store_true", help="run everything, whatever the cache holds")


def check(parser: argparse.ArgumentParser) -> None:
    """What `check` takes."""
    checking(parser)
    parser.add_argument("--shard", type=share, metavar="I/N", help="only share I of N")
    parser.add_argument(
        "--portable", action="store_true", help="under other CPU capabilities, thread counts and hash seeds"
    )
    parser.add_argument(
        "--notebooks", action="store_true", help="each chapter in one process, as its notebook"
    )
    parser.add_argument(
        "--stamp", action="store_true", help="run everything anew, note what passed in the ledgers"
    )
    parser.add_argument("--json", metavar="F", help="write the whole report as JSON to F")
    parser.add_argument("--summary", metavar="F", help="append the report as Markdown to F")
    parser.add_argument("--github", action="store_true", help="print GitHub annotations as well")


def update(parser: argparse.ArgumentParser) -> None:
    """What `update` takes."""
    checking(parser)
    parser.add_argument(
        "--review", action="store_true", help="show each difference and ask: accept, reject, skip"
    )


def why(parser: argparse.ArgumentParser) -> None:
    """What `why` takes."""
    parser.add_argument("paths", nargs="+", metavar="SNIPPET")


def export(parser: argparse.ArgumentParser) -> None:
    """What `export` takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="chapter or part (default: all)")
    parser.add_argument("--out", default="notebooks", metavar="DIR", help="default: notebooks")


def build(parser: argparse.ArgumentParser) -> None:
    """What `build` takes."""
    parser.add_argument("--out", default="site", metavar="DIR", help="default: site")


def serve(parser: argparse.ArgumentParser) -> None:
    """What `serve` takes."""
    parser.add_argument("--port", type=port, default=8000, help="default: 8000; 0 takes a free one")


def parity(parser: argparse.ArgumentParser) -> None:
    """What `parity` takes."""
    parser.add_argument(
        "--since", metavar="REV", help="also: sections changed since REV in one language only"
    )


def lint(parser: argparse.ArgumentParser) -> None:
    """What `lint` takes."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="page, snippet, folder or chapter (default: all)"
    )
    parser.add_argument("--fix", action="store_true", help="mend spaces and Chinese punctuation")


def new(parser: argparse.ArgumentParser) -> None:
    """What `new` takes."""
    parser.add_argument("name", metavar="PART/CHAPTER[/SNIPPET]", help="what to begin")
    parser.add_argument(
        "--from",
        dest="source",
        metavar="NOTEBOOK",
        help="make the chapter of an .ipynb, or a .py with # %%%%",
    )


def move(parser: argparse.ArgumentParser) -> None:
    """What `move` takes."""
    parser.add_argument("old", metavar="OLD", help="PART/CHAPTER as it is")
    parser.add_argument("new", metavar="NEW", help="PART/CHAPTER as it is to be, in a part that exists")


def compat(parser: argparse.ArgumentParser) -> None:
    """What `compat` takes."""
    paths(parser)
    parser.add_argument(
        "--torch",
        nargs="+",
        required=True,
        metavar="VERSION",
        help="as 2.8.0; or oldest (supported), newest, nightly",
    )
    parser.add_argument("--keep", action="store_true", help="keep the environments (5 GB each with CUDA)")


def port(text: str) -> int:
    """A port; 0 lets the system choose."""
    if not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 0 to 65535")
    return int(text)


def positive(text: str) -> int:
    """A whole number from 1 up."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 up")
    return int(text)


def share(text: str) -> tuple[int, int]:
    """``2/3`` as (2, 3)."""
    first, _, total = text.partition("/")
    if not (first.isdigit() and total.isdigit() and 1 <= int(first) <= int(total)):
        raise argparse.ArgumentTypeError(f"{text!r} is not I/N with 1 ≤ I ≤ N, as 2/3")
    return int(first), int(total)
