"""Inside the process that becomes the snippet: run its cells as a real ``__main__``.

The supervisor has forked or started this process and reads its standard output. Between cells the
child writes a mark into that same stream (``\\0token:cell\\n``), so whatever any process prints lands
in the cell during which it was printed. What cannot be printed (figures, the exception, the files
that were read) goes into a JSON file when the run ends.
"""

from __future__ import annotations
import __future__

import contextlib
import faulthandler
import fcntl
import functools
import gc
import io
import json
import operator
import os
import random
import re
import signal
import sys
import traceback
import types
import warnings

from notes import figure, watch

FUTURES = functools.reduce(
    operator.or_, (f.compiler_flag for f in map(vars(__future__).get, __future__.all_feature_names))
)
TRIGGERED = re.compile(r"\s*\(Triggered internally at [^)]*\)\.?\s*$")


class CellFailed(Exception):
    """A cell did not do what its header says; ``args[0]`` is the error for the report."""


def main(task: dict) -> None:
    """Run every snippet of ``task`` in this process, write ``task["result"]``, end the process.

    ``task["snippets"]`` holds one snippet; several (a chapter as one notebook) share a namespace.
    """
    mark_fd = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, 200)
    _prepare(task)
    result: dict = {"done": [], "error": None, "media": {}, "warned": [], "left": {}}
    try:
        module = _fresh_main(task["snippets"][0]["path"])
        state = _watched(task["snippets"], module)
        for snippet in task["snippets"]:
            _run_snippet(snippet, module, task, mark_fd, result)
            if state:
                with watch.paused():
                    result["left"][snippet["id"]] = state.changes()
    except CellFailed as failed:
        result["error"] = failed.args[0]
    _flush()
    with watch.paused(), open(task["result"], "w", encoding="utf-8") as file:
        json.dump(result, file)
    os._exit(0)


def _watched(snippets: list[dict], module: types.ModuleType):
    """What follows the state that several snippets share in this process; None where there is only one."""
    if len(snippets) == 1:
        return None
    from notes import state

    sources = "\n".join(cell["source"] for snippet in snippets for cell in snippet["cells"])
    with watch.paused():
        return state.Watch(sources, module.__dict__)


def _prepare(task: dict) -> None:
    os.chdir(task["cwd"])
    os.environ["TMPDIR"] = task["cwd"]
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False), "utf-8", "backslashreplace", newline="\n")
    sys.stderr = io.TextIOWrapper(
        open(2, "wb", closefd=False), "utf-8", "backslashreplace", newline="\n", line_buffering=True
    )
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
    sys.dont_write_bytecode = True
    faulthandler.enable(file=2, all_threads=False)
    faulthandler.register(signal.SIGUSR1, file=2, all_threads=False)
    gc.enable()
    sys.path.append(os.path.join(task["root"], "snippets"))
    watch.start(task["root"], task["access"])
    _reseed()


def _reseed() -> None:
    """Give an unseeded snippet fresh numbers, as a fresh process would: a fork repeats its parent's."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    if "torch" in sys.modules:
        sys.modules["torch"].random.default_generator.seed()


def _fresh_main(path: str) -> types.ModuleType:
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = __builtins__  # type: ignore[attr-defined]
    sys.modules["__main__"] = module
    sys.argv[:] = [path]
    sys.path.insert(0, os.path.dirname(path))
    return module


def _run_snippet(snippet: dict, module: types.ModuleType, task: dict, mark_fd: int, result: dict) -> None:
    if snippet["threads"] and "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(snippet["threads"])
    module.__file__ = sys.argv[0] = snippet["path"]
    sys.path[0] = os.path.dirname(snippet["path"])
    flags = 0
    for cell in snippet["cells"]:
        key = f"{snippet['id']}#{cell['name']}"
        os.write(mark_fd, f"\0{task['token']}:{key}\n".encode())
        seen: list[tuple[str, str]] = []
        warnings.showwarning = _show_warning(seen)
        try:
            code = compile("\n" * cell["line"] + cell["source"], snippet["path"], "exec", flags, True)
            flags |= code.co_flags & FUTURES  # `from __future__` holds for the cells below
            exec(code, module.__dict__)
        except BaseException as error:
            _expected(error, cell, snippet)
        else:
            if cell["raises"]:
                text = f"it ran to its end, but its header says raises={json.dumps(cell['raises'])}"
                raise CellFailed(_error(cell, "no exception", text))
        _check_warnings(seen, cell)
        result["media"].update(_media(snippet, cell))
        _flush()
        result["done"].append(key)
    os.write(mark_fd, f"\0{task['token']}:end\n".encode())


def _expected(error: BaseException, cell: dict, snippet: dict) -> None:
    """Print the exception a ``raises`` cell announces; any other fails the snippet."""
    kind = type(error)
    if cell["raises"] in (kind.__name__, f"{kind.__module__}.{kind.__qualname__}"):
        print(_message(error))
        return
    shown = traceback.TracebackException.from_exception(error)
    frames = list(shown.stack)
    own = [n for n, frame in enumerate(frames) if frame.filename == snippet["path"]]
    shown.stack = traceback.StackSummary.from_list(frames[own[0] if own else len(frames) :])
    line = frames[own[-1]].lineno if own else (getattr(error, "lineno", None) or cell["line"])
    text = "".join(shown.format_exception_only()).rstrip()
    if isinstance(error, SystemExit):
        raise CellFailed(_error(cell, "exit", f"sys.exit({error.code!r}) ended the snippet early", line))
    if cell["raises"]:
        text = f"its header says raises={json.dumps(cell['raises'])}, but it raised {text}"
    raise CellFailed(_error(cell, "exception", text, line, "".join(shown.format()).rstrip()))


def _message(error: BaseException) -> str:
    """``Type: message`` as Python prints it, without the "Did you mean" that some versions add."""
    kind = type(error)
    if isinstance(error, SyntaxError):
        return "".join(traceback.format_exception_only(error)).rstrip()
    name = (
        kind.__qualname__
        if kind.__module__ in ("builtins", "__main__")
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    lines = [f"{name}: {error}" if str(error) else name, *getattr(error, "__notes__", [])]
    return "\n".join(lines).rstrip()


def _show_warning(seen: list[tuple[str, str]]):
    """Print a warning where it was raised, as the record wants it: ``Category: message``."""

    def show(message, category, filename, lineno, file=None, line=None) -> None:
        text = f"{category.__name__}: {TRIGGERED.sub('', str(message))}"
        seen.append((category.__name__, text))
        print(text)

    return show


def _check_warnings(seen: list[tuple[str, str]], cell: dict) -> None:
    wanted = cell["warns"]
    for category, message in seen:
        if category != wanted:
            text = f"it warned ({category}), and its header does not say warns={json.dumps(category)}"
            raise CellFailed(_error(cell, "warning", text, trace=message))
    if wanted and not seen:
        text = f"it did not warn, but its header says warns={json.dumps(wanted)}"
        raise CellFailed(_error(cell, "no warning", text))


def _media(snippet: dict, cell: dict) -> dict[str, str]:
    """Figures left open and ``<cell>.json`` written by a cell, by ``snippet#suffix``."""
    found = {}
    if "matplotlib.pyplot" in sys.modules:
        with watch.paused():
            for number, svg in enumerate(figure.capture(), 1):
                suffix = f"{cell['name']}.svg" if number == 1 else f"{cell['name']}.{number}.svg"
                found[f"{snippet['id']}#{suffix}"] = svg
    path = os.path.join(os.getcwd(), f"{cell['name']}.json")
    if os.path.isfile(path):
        try:
            with open(path, encoding="utf-8") as file:
                data = json.load(file)
        except ValueError as error:
            raise CellFailed(_error(cell, "data", f"{cell['name']}.json is not JSON: {error}")) from None
        found[f"{snippet['id']}#{cell['name']}.json"] = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        os.unlink(path)
    return found


def _error(cell: dict, kind: str, text: str, line: int | None = None, trace: str = "") -> dict:
    return {"kind": kind, "cell": cell["name"], "line": line or cell["line"], "text": text, "trace": trace}


def _flush() -> None:
    """Python's and C's buffers both reach the pipe before the next mark."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    if "ctypes" in sys.modules:
        sys.modules["ctypes"].CDLL(None).fflush(None)
