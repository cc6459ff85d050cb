"""Inside the process that becomes the snippet: run its cells as a real ``__main__``.

The supervisor has forked or started this process and reads its standard output. Between cells the
child writes a mark into that same stream (``\\0token:cell\\n``), so whatever any process prints lands
in the cell during which it was printed. What cannot be printed (figures, the exception, the files
that were read) goes into a JSON file when the run ends.
"""

from __future__ import annotations
import __future__

import faulthandler
import functools
import gc
import json
import operator
import os
import random
import signal
import sys
import traceback
import types
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from notes import visible
from notes.run import disturb, ending, figure, incident, stream, trace, watch, witness
from notes.run.failure import Failure

FUTURES = functools.reduce(
    operator.or_, (getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
)


class CellFailed(Exception):
    """A cell did not do what its header says; ``args[0]`` is the `Failure`."""


@dataclass
class Run:
    """One process that runs snippets.

    Attributes:
        task: what the command asked for.
        main: holds the module ``__main__`` until its objects are let go.
        pid: of the process that began it; one that the snippet forks, and that falls through to the end of
            the script, ends as a script does and reports nothing.
        result: what the command is told.
        incidents: of the cell that runs.
    """

    task: dict
    main: list[types.ModuleType]
    pid: int = field(default_factory=os.getpid)
    result: dict = field(
        default_factory=lambda: {"done": [], "error": None, "media": {}, "left": {}, "told": 0}
    )
    incidents: list[dict] = field(default_factory=list)

    @property
    def original(self) -> bool:
        return os.getpid() == self.pid

    @property
    def folder(self) -> str:
        """Where the snippets lie."""
        return os.path.join(self.task["root"], "snippets") + os.sep


def main(task: dict) -> None:
    """Run every snippet of ``task`` in this process, write ``task["result"]``, end the process.

    ``task["snippets"]`` holds one snippet; several (a chapter as one notebook) share a namespace.
    """
    _prepare(task)
    run = Run(task, [_fresh_main(task["snippets"][0]["path"])])
    state = _watched(task["snippets"], run.main[0])
    if state:
        ending.share()
    whole = False
    try:
        for snippet in task["snippets"]:
            whole = _run_snippet(run, snippet)
            if state:
                with watch.paused():
                    run.result["left"][snippet["id"]] = state.changes()
    except CellFailed as failed:
        run.result["error"] = asdict(failed.args[0])
    stream.flush()
    if run.original:
        run.result["told"] = witness.told()
        with watch.paused(), open(task["result"], "w", encoding="utf-8") as file:
            json.dump(run.result, file)
    ending.leave(whole)


def _watched(snippets: list[dict], module: types.ModuleType):
    """What follows the state that several snippets share in this process; None where there is only one."""
    if len(snippets) == 1:
        return None
    from notes.run import state

    sources = "\n".join(cell["source"] for snippet in snippets for cell in snippet["cells"])
    with watch.paused():
        return state.Watch(sources, module.__dict__)


def _prepare(task: dict) -> None:
    os.chdir(task["cwd"])
    os.environ["TMPDIR"] = task["cwd"]
    stream.start()
    sys.dont_write_bytecode = True
    faulthandler.enable(file=2, all_threads=False)
    faulthandler.register(signal.SIGUSR1, file=2, all_threads=False)
    gc.enable()
    sys.path.append(os.path.join(task["root"], "snippets"))
    witness.start(task["incidents"], task["snippets"][0]["path"])
    watch.start(task["root"], task["access"])
    _reseed()
    if task["trace"]:
        trace.start()
    if task["fill"] is not None:
        source = "\n".join(cell["source"] for snippet in task["snippets"] for cell in snippet["cells"])
        disturb.start(source, task["fill"])


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


def _run_snippet(run: Run, snippet: dict) -> bool:
    """Run the cells and the end of one snippet; is something left for the end of the interpreter?"""
    if snippet["threads"] and "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(snippet["threads"])
    run.main[0].__file__ = sys.argv[0] = snippet["path"]
    sys.path[0] = os.path.dirname(snippet["path"])
    witness.at(snippet["path"])
    flags, whole = 0, False
    for cell in snippet["cells"]:
        key = f"{snippet['id']}#{cell['name']}"
        if run.original:
            stream.send(f"\0{run.task['token']}:{key}\n".encode())
        flags |= _run_cell(run, snippet, cell, flags)
        run.result["media"].update(_figures(snippet, cell))
        if cell is snippet["cells"][-1]:  # what the script prints at its end belongs to its last cell
            whole = _end(run, snippet)
        stream.flush()
        if run.original:
            _judge(run, cell)
        run.result["media"].update(_data(snippet, cell))
        run.result["done"].append(key)
    return whole


def _run_cell(run: Run, snippet: dict, cell: dict, flags: int) -> int:
    """Execute a cell; return the ``from __future__`` flags that hold for the cells below."""
    try:
        code = trace.code(cell, snippet["path"], flags, noting=run.task["trace"])
        exec(code, run.main[0].__dict__)
    except BaseException as error:
        if not run.original:
            _end_fork(run, error)
        _expected(run, error, cell, snippet)
        return flags
    if cell["raises"] and run.original:
        text = f"it ran to its end, but its header says raises={json.dumps(cell['raises'])}"
        raise CellFailed(_failure(cell, "no exception", text))
    return code.co_flags & FUTURES


def _end(run: Run, snippet: dict) -> bool:
    if snippet is not run.task["snippets"][-1]:
        ending.pause()
        return False
    ending.finish(run.original)
    return ending.finalize(run.main, run.folder, run.original)


def _end_fork(run: Run, error: BaseException) -> None:
    """End a forked process that raised, as Python does."""
    status = 1
    if not isinstance(error, SystemExit):
        traceback.print_exception(error)
        witness.uncaught("a process that the script forked", error)
    elif error.code and not isinstance(error.code, int):
        print(error.code, file=sys.stderr)
    else:
        status = error.code or 0
    ending.finish(False)
    ending.leave(ending.finalize(run.main, run.folder, False), status)


def _expected(run: Run, error: BaseException, cell: dict, snippet: dict) -> None:
    """Print the exception a ``raises`` cell announces; any other fails the snippet."""
    run.incidents += witness.news()
    if refused := incident.failure([row for row in run.incidents if row["kind"] == "network"], cell):
        raise CellFailed(refused)
    kind = type(error)
    if cell["raises"] in (kind.__name__, f"{kind.__module__}.{kind.__qualname__}"):
        stream.say(_message(error))
        _keep(error, snippet["path"])
        return
    line, trace = witness.stack(error)
    line = line or getattr(error, "lineno", None) or cell["line"]
    text = witness.describe(error)
    if isinstance(error, SystemExit):
        text = f"sys.exit({_text(error.code, repr)}) ended the snippet early"
        raise CellFailed(_failure(cell, "exit", text, line))
    if cell["raises"]:
        text = f"its header says raises={json.dumps(cell['raises'])}, but it raised {text}"
    raise CellFailed(_failure(cell, "exception", text, line, trace))


def _keep(error: BaseException, path: str) -> None:
    """Python keeps the exception that ended a script, and what its frames hold, to the very end."""
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename != path:
        frames = frames.tb_next
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error.with_traceback(frames), frames


def _message(error: BaseException) -> str:
    """``Type: message`` as Python prints it, without the "Did you mean" that some versions add."""
    kind = type(error)
    if isinstance(error, SyntaxError):
        return witness.describe(error)
    name = (
        kind.__qualname__
        if kind.__module__ in ("builtins", "__main__")
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    text = _text(error)
    notes = getattr(error, "__notes__", [])
    lines = [f"{name}: {text}" if text else name, *map(_text, notes if isinstance(notes, list) else [])]
    return "\n".join(lines).rstrip()


def _text(thing: object, spelled: Callable[[object], str] = str) -> str:
    """What it says of itself, with Python's words where that fails."""
    try:
        return spelled(thing)
    except BaseException:
        return f"<exception {spelled.__name__}() failed>"


def _judge(run: Run, cell: dict) -> None:
    """Fail a cell for what happened beside its output, in any thread and process."""
    incidents, run.incidents = [*run.incidents, *witness.news()], []
    if failure := incident.failure(incidents, cell):
        raise CellFailed(failure)
    if cell["warns"] and not any(row["kind"] == "warning" for row in incidents):
        text = f"it did not warn, but its header says warns={json.dumps(cell['warns'])}"
        raise CellFailed(_failure(cell, "no warning", text))


def _figures(snippet: dict, cell: dict) -> dict[str, str]:
    """Figures left open by a cell, by ``snippet#suffix``."""
    found = {}
    if "matplotlib.pyplot" in sys.modules:
        with watch.paused():
            for number, svg in enumerate(figure.capture(), 1):
                suffix = f"{cell['name']}.svg" if number == 1 else f"{cell['name']}.{number}.svg"
                found[f"{snippet['id']}#{suffix}"] = visible.escape(svg)
    return found


def _data(snippet: dict, cell: dict) -> dict[str, str]:
    """``<cell>.json`` written by a cell, by ``snippet#suffix``."""
    path = os.path.join(os.getcwd(), f"{cell['name']}.json")
    if not os.path.isfile(path):
        return {}
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
    except ValueError as error:
        raise CellFailed(_failure(cell, "data", f"{cell['name']}.json is not JSON: {error}")) from None
    os.unlink(path)
    text = visible.escape_json(json.dumps(data, ensure_ascii=False, indent=1))
    return {f"{snippet['id']}#{cell['name']}.json": f"{text}\n"}


def _failure(cell: dict, kind: str, text: str, line: int | None = None, trace: str = "") -> Failure:
    return Failure(kind, cell["name"], line or cell["line"], text, trace)
