"""The command ``notes``: read the words, call one function, print its report, return its exit code."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from notes import option
from notes import project as projects
from notes.exit_code import Exit
from notes.problem import Problem, ProblemsError
from notes.project import Project, RootNotFound

Function = Callable[[Project, argparse.Namespace], int]
COMMANDS: dict[str, tuple[Function, str, str, Callable[[argparse.ArgumentParser], None]]] = {}
# name → (function, what it does, example, function that adds its arguments)


def command(name: str, what: str, example: str, arguments=lambda parser: None):
    """Register a subcommand."""

    def keep(function):
        COMMANDS[name] = (function, what, example, arguments)
        return function

    return keep


def main(words: list[str] | None = None) -> int:
    """Run one command; a contributor's mistake is printed as a sentence, never as a traceback."""
    words = sys.argv[1:] if words is None else words
    _say_anything()
    arguments = _parser(words).parse_args(words)
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


def _say_anything() -> None:
    """Where the output cannot hold a character (``↔`` in GBK), write it out instead of ending there."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """Reads ``words``; it knows the other commands too unless one is named, for making them takes time."""
    named = words[:1] if words[:1] and words[0] in COMMANDS else list(COMMANDS)
    parser = argparse.ArgumentParser(prog="notes", description="Run, check, and publish executable notes.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in named:
        function, what, example, add = COMMANDS[name]
        sub = commands.add_parser(name, help=what, description=what, epilog=f"example: {example}")
        add(sub)
        sub.set_defaults(function=function)
    return parser


def _options(arguments: argparse.Namespace):
    from notes.check.command import Options

    return Options(
        device=arguments.device,
        jobs=arguments.jobs,
        shard=getattr(arguments, "shard", None),
        cache=not (getattr(arguments, "no_cache", False) or getattr(arguments, "stamp", False)),
        method=arguments.start_method,
    )


@command("check", "compare every output with its record", "notes check docs/zh/autograd", option.check)
def check(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import command, loose
    from notes.report import terminal

    if arguments.portable or arguments.notebooks:
        from notes.check import variants

        _refuse_reports(arguments)
        options = _options(arguments)
        return variants.main(project, arguments.paths, options, arguments.portable, arguments.notebooks)
    progress = terminal.Progress(terminal.Terminal(sys.stdout))
    found = command.check(project, arguments.paths, _options(arguments), progress)
    progress.close()
    if arguments.paths:  # a check of the whole book has told it
        found.problems += loose.unshown(project, [one.snippet for one in found.outcomes])
    if arguments.stamp:
        from notes.check import update

        found.problems += [one for one in update.stamp_all(project, found) if one not in found.problems]
    terminal.show(project, found)
    _write_reports(project, found, arguments)
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
            print("\n".join(github.workflow_commands(project, found)))
        if arguments.summary:
            with open(arguments.summary, "a", encoding="utf-8") as file:
                file.write(github.markdown(project, found))


def _refuse_in_ci(name: str) -> int:
    print(f"notes: nothing is ever recorded in CI (CI=true); run `notes {name}` at home", file=sys.stderr)
    return Exit.MEND


@command("update", "record what snippets print now", "notes update autograd/backward_scalar", option.update)
def update(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import command, summary, update
    from notes.report import review, terminal

    if os.environ.get("CI") == "true":
        return _refuse_in_ci("update")
    options = _options(arguments)
    if arguments.review and not sys.stdin.isatty():
        found = command.check(project, arguments.paths, options)
        _show_then(project, found)
        print(review.commands(found))
        return found.exit_code
    progress = terminal.Progress(terminal.Terminal(sys.stdout))

    def reviewer(found):
        progress.close()
        _show_then(project, found)
        return review.Reviewer(project, found)

    done = update.update(project, arguments.paths, options, progress, reviewer if arguments.review else None)
    progress.close()
    return summary.show(project, done)


def _show_then(project: Project, found) -> None:
    """Of snippets that were notebooks: what these printed then, against what is printed now."""
    from notes.adopt import then

    for line in then.told(project, found):
        print(line)


@command(
    "run", "print what snippets print, nothing compared", "notes run autograd/backward_scalar", option.running
)
def run(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import runs
    from notes.report import terminal

    return terminal.show_runs(project, runs.run(project, arguments.paths, _options(arguments)))


@command(
    "why",
    "say what a result depends on and why it would run again",
    "notes why snippets/autograd/backward_scalar/quadratic.py",
    option.why,
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


@command(
    "export", "write chapters as Jupyter notebooks", "notes export autograd --out /tmp/nb", option.export
)
def export(project: Project, arguments: argparse.Namespace) -> int:
    from notes.export import command as export

    return export.main(project, arguments.paths, Path(arguments.out))


@command("build", "build the site in both languages", "notes build", option.build)
def build(project: Project, arguments: argparse.Namespace) -> int:
    from notes.site import build as site

    return site.build(project, Path(arguments.out))


@command("serve", "preview both languages and reload on every change", "notes serve", option.serve)
def serve(project: Project, arguments: argparse.Namespace) -> int:
    from notes.site import serve

    return serve.serve(project, arguments.port)


@command("parity", "list where the two languages differ", "notes parity --since origin/main", option.parity)
def parity(project: Project, arguments: argparse.Namespace) -> int:
    from notes.parity import command as parity

    return parity.main(project, since=arguments.since)


@command(
    "lint", "list what to mend in words, links, and proofs", "notes lint --fix docs/zh/tensors", option.lint
)
def lint(project: Project, arguments: argparse.Namespace) -> int:
    from notes.lint import command as lint

    return lint.main(project, arguments.paths, arguments.fix)


@command("new", "begin a chapter or a snippet", "notes new tensors/sorting", option.new)
def new(project: Project, arguments: argparse.Namespace) -> int:
    from notes.new import command as new

    if os.environ.get("CI") == "true":
        return _refuse_in_ci("new")
    if arguments.source:
        from notes.adopt import command as adopt

        return adopt.main(project, arguments.name, Path(arguments.source))
    return new.main(project, arguments.name)


@command(
    "move",
    "rename a chapter or move it to another part, and mend what names it",
    "notes move start/diary reference/diary",
    option.move,
)
def move(project: Project, arguments: argparse.Namespace) -> int:
    from notes.move import command as move

    return move.main(project, arguments.old, arguments.new)


@command(
    "compat",
    "check every snippet on other versions of PyTorch",
    "notes compat practice --torch 2.8.0 2.11.0 newest",
    option.compat,
)
def compat(project: Project, arguments: argparse.Namespace) -> int:
    from notes.check import compat

    return compat.main(project, arguments.torch, arguments.keep, arguments.paths)
