"""The command ``notes``: read the words, call one function, print its report, return its exit code."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from notes import option
from notes import project as projects
from notes.exit_code import Exit
from notes.problem import Problem, ProblemsError
from notes.project import Project, RootNotFound

COMMANDS = {}  # name → (function, what it does, example, function that adds its arguments)


def command(name: str, what: str, example: str, arguments=lambda parser: None):
    """Register a subcommand."""

    def keep(function):
        COMMANDS[name] = (function, what, example, arguments)
        return function

    return keep


def main(words: list[str] | None = None) -> int:
    """Run one command; a contributor's mistake is printed as a sentence, never as a traceback."""
    arguments = _parser().parse_args(words)
    try:
        return arguments.function(projects.find(), arguments)
    except RootNotFound as error:
        print(f"notes: {error}", file=sys.stderr)
    except ProblemsError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
    except KeyboardInterrupt:
        print("\nnotes: interrupted; nothing was left running or half written", file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return Exit.UNREAD
    return Exit.MEND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="notes", description="Run, check and publish executable notes.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (function, what, example, add) in COMMANDS.items():
        sub = commands.add_parser(name, help=what, description=what, epilog=f"example: {example}")
        add(sub)
        sub.set_defaults(function=function)
    return parser


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    option.checking(parser)
    parser.add_argument("--shard", type=option.share, metavar="I/N", help="only share I of N")
    parser.add_argument(
        "--portable", action="store_true", help="under other CPU capabilities, thread counts and hash seeds"
    )
    parser.add_argument(
        "--notebooks", action="store_true", help="each chapter in one process, as its notebook"
    )
    parser.add_argument(
        "--stamp", action="store_true", help="run everything anew, note what passed in snippets/checked.json"
    )
    parser.add_argument("--json", metavar="F", help="write the whole report as JSON to F")
    parser.add_argument("--summary", metavar="F", help="append the report as Markdown to F")
    parser.add_argument("--github", action="store_true", help="print GitHub annotations as well")


def _options(arguments: argparse.Namespace):
    from notes.check.command import Options

    return Options(
        device=arguments.device,
        jobs=arguments.jobs,
        shard=getattr(arguments, "shard", None),
        cache=not (getattr(arguments, "no_cache", False) or getattr(arguments, "stamp", False)),
        method=arguments.start_method,
    )


@command("check", "compare every output with its record", "notes check docs/zh/autograd", _check_arguments)
def check(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import command as checks
    from notes.report import terminal as report

    if arguments.portable or arguments.notebooks:
        from notes.check import variants

        _refuse_reports(arguments)
        options = _options(arguments)
        return variants.main(project, arguments.paths, options, arguments.portable, arguments.notebooks)
    progress = report.Progress(report.Terminal(sys.stdout))
    found = checks.check(project, arguments.paths, _options(arguments), progress)
    progress.close()
    report.show(project, found)
    _write_reports(project, found, arguments)
    if arguments.stamp:
        from notes.check import update

        update.stamp_all(project, found)
    return found.exit_code


def _refuse_reports(arguments: argparse.Namespace) -> None:
    """What a check under other conditions does not do, rather than leaving it out in silence."""
    names = ("json", "summary", "github", "stamp", *["shard"] * arguments.notebooks)
    if found := [f"--{name}" for name in names if getattr(arguments, name)]:
        other = "--notebooks" if arguments.notebooks else "--portable"
        message = f"{', '.join(found)} cannot be combined with {other}"
        raise ProblemsError([Problem("notes check", 0, message, "Run the two checks one after the other.")])


def _write_reports(project: Project, found, arguments: argparse.Namespace) -> None:
    if arguments.json:
        from notes.report import document

        document.write(project, found, Path(arguments.json))
    if arguments.github or arguments.summary:
        from notes.report import github

        if arguments.github:
            print("\n".join(github.annotations(project, found)))
        if arguments.summary:
            with open(arguments.summary, "a", encoding="utf-8") as file:
                file.write(github.markdown(project, found))


def _refuse_in_ci(name: str) -> int:
    print(f"notes: nothing is ever recorded in CI (CI=true); run `notes {name}` at home", file=sys.stderr)
    return Exit.MEND


def _update_arguments(parser: argparse.ArgumentParser) -> None:
    option.checking(parser)
    parser.add_argument(
        "--review", action="store_true", help="show each difference and ask: accept, reject, skip"
    )


@command(
    "update", "record what snippets print now", "notes update autograd/backward_scalar", _update_arguments
)
def update(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import command as check
    from notes.check import summary as report_update
    from notes.check import update as updates
    from notes.report import review
    from notes.report import terminal as report

    if os.environ.get("CI") == "true":
        return _refuse_in_ci("update")
    options = _options(arguments)
    if arguments.review and not sys.stdin.isatty():
        found = check.check(project, arguments.paths, options)
        print(review.commands(found))
        return found.exit_code
    progress = report.Progress(report.Terminal(sys.stdout))
    reviewer = (lambda found: review.Reviewer(project, found)) if arguments.review else None
    done = updates.update(project, arguments.paths, options, progress, reviewer)
    progress.close()
    return report_update.show(project, done)


@command(
    "run", "print what snippets print, nothing compared", "notes run autograd/backward_scalar", option.running
)
def run(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import runs
    from notes.report import terminal as report

    return report.show_runs(project, runs.run(project, arguments.paths, _options(arguments)))


@command(
    "why",
    "say what a result depends on and why it would run again",
    "notes why snippets/autograd/backward_scalar/quadratic.py",
    lambda parser: parser.add_argument("paths", nargs="+", metavar="SNIPPET"),
)
def why(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import selection
    from notes.run.cache import Cache
    from notes.run.setting import Setting

    chosen = selection.select(project, arguments.paths)
    cache = Cache(project, Setting())
    for item in chosen.snippets:
        parts, changes = cache.why(item.id, item.source.encode())
        print(item.id)
        for name, value in parts:
            print(f"    {name:14} {value}")
        print("    would run: " + "; ".join(changes) if changes else "    would not run: nothing changed")
    for problem in chosen.problems:
        print(problem, file=sys.stderr)
    return Exit.MEND if chosen.problems else Exit.FINE


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="chapter or part (default: all)")
    parser.add_argument("--out", default="notebooks", metavar="DIR", help="default: notebooks")


@command(
    "export", "write chapters as Jupyter notebooks", "notes export autograd --out /tmp/nb", _export_arguments
)
def export(project: Project, arguments: argparse.Namespace) -> int:
    from notes import export

    return export.main(project, arguments.paths, Path(arguments.out))


@command(
    "build",
    "build the site in both languages",
    "notes build",
    lambda parser: parser.add_argument("--out", default="site", metavar="DIR", help="default: site"),
)
def build(project: Project, arguments: argparse.Namespace) -> int:
    from notes.site import build as site

    return site.build(project, Path(arguments.out))


def _serve_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=option.port, default=8000, help="default: 8000; 0 takes a free one")


@command("serve", "preview both languages and reload on every change", "notes serve", _serve_arguments)
def serve(project: Project, arguments: argparse.Namespace) -> int:
    from notes.site import serve

    return serve.serve(project, arguments.port)


def _parity_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--since", metavar="REV", help="also: sections changed since REV in one language only"
    )


@command(
    "parity", "list where the two languages differ", "notes parity --since origin/main", _parity_arguments
)
def parity(project: Project, arguments: argparse.Namespace) -> int:
    from notes import parity

    return parity.main(project, since=arguments.since)


def _lint_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="page, snippet, folder or chapter (default: all)"
    )
    parser.add_argument("--fix", action="store_true", help="mend spaces and Chinese punctuation")


@command(
    "lint",
    "list what to mend in words, links and proofs",
    "notes lint --fix docs/zh/tensors",
    _lint_arguments,
)
def lint(project: Project, arguments: argparse.Namespace) -> int:
    from notes import lint

    return lint.main(project, arguments.paths, arguments.fix)


@command(
    "new",
    "begin a chapter or a snippet",
    "notes new tensors/sorting",
    lambda parser: parser.add_argument("name", metavar="PART/CHAPTER[/SNIPPET]", help="what to begin"),
)
def new(project: Project, arguments: argparse.Namespace) -> int:
    from notes import new

    if os.environ.get("CI") == "true":
        return _refuse_in_ci("new")
    return new.main(project, arguments.name)


def _compat_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--torch",
        nargs="+",
        required=True,
        metavar="VERSION",
        help="as 2.8.0; or oldest (supported), newest, nightly",
    )
    parser.add_argument("--keep", action="store_true", help="keep the environments (5 GB each with CUDA)")


@command(
    "compat",
    "check every snippet on other versions of PyTorch",
    "notes compat --torch 2.8.0 2.11.0 newest",
    _compat_arguments,
)
def compat(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import compat

    return compat.main(project, arguments.torch, arguments.keep)
