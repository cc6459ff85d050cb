"""State: what snippets of a chapter share beside their names, because they run in one process.

Imported only where a chapter runs as one notebook. Reading it takes about a millisecond and runs no
operation of torch. The state of random generators is left out: every snippet that draws changes it.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

MODULES = ("torch", "numpy", "matplotlib")
LONGEST = 60  # characters of an answer in a report
SET_BY_TORCH = ("TORCHINDUCTOR_", "TRITON_", "KMP_")  # in the environment, by the first import that needs it
State = dict[str, str]  # how to ask for something → the answer


class Watch:
    """Follows the state of a process in which several snippets run, one after another.

    Args:
        sources: the text of all of them: what they will import is imported now.
        names: the namespace that they share; a name in it may hide a builtin function.
    """

    def __init__(self, sources: str, names: dict[str, Any]) -> None:
        for name in MODULES:
            if re.search(rf"\b{name}\b", sources):
                with contextlib.suppress(ImportError):
                    importlib.import_module(name)
        self._names = names
        self._before = self._read()

    def changes(self) -> State:
        """What differs since the last call: how to ask for it → the answer now, `nothing` if it is gone."""
        before, self._before = self._before, self._read()
        keys = before | self._before
        changed = [key for key in keys if before.get(key) != self._before.get(key)]
        return {key: _short(self._before.get(key, "nothing")) for key in changed}

    def _read(self) -> State:
        found = dict(_python())
        hidden = [name for name in self._names if not name.startswith("_") and hasattr(builtins, name)]
        found |= {f"`{name}`": "a name of its own" for name in hidden}
        for module, reader in (("torch", _torch), ("numpy", _numpy), ("matplotlib", _matplotlib)):
            if module in sys.modules:
                found |= dict(reader(sys.modules[module]))
        return found


def _python() -> Iterator[tuple[str, str]]:
    import decimal
    import gc
    import locale
    import warnings

    yield "os.getcwd()", os.getcwd()
    yield "sys.path", str(sys.path[1:])
    yield "sys.getrecursionlimit()", str(sys.getrecursionlimit())
    yield "sys.stdout", _identity(sys.stdout)
    yield "sys.stderr", _identity(sys.stderr)
    yield "gc.isenabled()", str(gc.isenabled())
    yield (
        "warnings.filters",
        ", ".join(f"{row[0]} {getattr(row[2], '__name__', row[2])}" for row in warnings.filters),
    )
    yield "decimal.getcontext().prec", str(decimal.getcontext().prec)
    yield "decimal.getcontext().rounding", decimal.getcontext().rounding
    yield "locale.setlocale(locale.LC_ALL)", locale.setlocale(locale.LC_ALL)
    for key, value in os.environ.items():
        if not key.startswith(SET_BY_TORCH):
            yield f"os.environ[{key!r}]", value
    if "logging" in sys.modules:
        yield "logging.root.level", str(sys.modules["logging"].root.level)
    if "multiprocessing" in sys.modules:
        method = sys.modules["multiprocessing"].get_start_method(allow_none=True)
        yield "multiprocessing.get_start_method()", str(method)
    for name, value in vars(builtins).items():
        if not name.startswith("_"):
            yield f"builtins.{name}", _identity(value)


def _torch(torch: Any) -> Iterator[tuple[str, str]]:
    asked: tuple[tuple[str, Callable[[], object]], ...] = (
        ("torch.get_default_dtype()", torch.get_default_dtype),
        ("torch.get_default_device()", torch.get_default_device),
        ("torch.get_num_threads()", torch.get_num_threads),
        ("torch.get_num_interop_threads()", torch.get_num_interop_threads),
        ("torch.is_grad_enabled()", torch.is_grad_enabled),
        ("torch.is_inference_mode_enabled()", torch.is_inference_mode_enabled),
        ("torch.is_anomaly_enabled()", torch.is_anomaly_enabled),
        ("torch.get_deterministic_debug_mode()", torch.get_deterministic_debug_mode),
        ("torch.get_float32_matmul_precision()", torch.get_float32_matmul_precision),
        ("torch.is_warn_always_enabled()", torch.is_warn_always_enabled),
        ("torch.is_autocast_enabled('cpu')", lambda: torch.is_autocast_enabled("cpu")),
        ("torch.is_autocast_enabled('cuda')", lambda: torch.is_autocast_enabled("cuda")),
        ("torch.get_autocast_dtype('cpu')", lambda: torch.get_autocast_dtype("cpu")),
        ("torch.backends.cudnn.enabled", lambda: torch.backends.cudnn.enabled),
        ("torch.backends.cudnn.benchmark", lambda: torch.backends.cudnn.benchmark),
        ("torch.backends.cudnn.deterministic", lambda: torch.backends.cudnn.deterministic),
        ("torch.backends.cudnn.allow_tf32", lambda: torch.backends.cudnn.allow_tf32),
        ("torch.backends.cuda.matmul.allow_tf32", lambda: torch.backends.cuda.matmul.allow_tf32),
        ("torch.backends.mkldnn.enabled", lambda: torch.backends.mkldnn.enabled),
        (
            "torch.multiprocessing.get_sharing_strategy()",
            lambda: torch.multiprocessing.get_sharing_strategy(),
        ),
    )
    for name, ask in asked:
        with contextlib.suppress(AttributeError, RuntimeError):  # older and newer versions of torch
            yield name, str(ask())
    options = torch._tensor_str.PRINT_OPTS
    for name in ("precision", "threshold", "edgeitems", "linewidth", "sci_mode"):
        yield f"torch._tensor_str.PRINT_OPTS.{name}", str(getattr(options, name))
    hooks = torch.nn.modules.module
    for name in ("_global_forward_hooks", "_global_forward_pre_hooks", "_global_backward_hooks"):
        yield f"torch.nn.modules.module.{name}", str(len(getattr(hooks, name, ())))
    yield from _attributes("torch.Tensor", torch.Tensor)
    yield from _attributes("torch.nn.Module", torch.nn.Module)
    yield from _attributes("torch.nn.Linear", torch.nn.Linear)


def _numpy(numpy: Any) -> Iterator[tuple[str, str]]:
    for name, value in numpy.get_printoptions().items():
        yield f"numpy.get_printoptions()[{name!r}]", str(value)
    for name, value in numpy.geterr().items():
        yield f"numpy.geterr()[{name!r}]", str(value)


def _matplotlib(matplotlib: Any) -> Iterator[tuple[str, str]]:
    for name in matplotlib.rcParams:
        if name != "backend":  # asking for it would choose one
            yield f"matplotlib.rcParams[{name!r}]", str(matplotlib.rcParams[name])


def _attributes(name: str, kind: type) -> Iterator[tuple[str, str]]:
    for key, value in vars(kind).items():
        if callable(value):
            yield f"{name}.{key}", _identity(value)


def _identity(value: object) -> str:
    return f"another {type(value).__name__} at {id(value):#x}"


def _short(text: str) -> str:
    text = re.sub(r" at 0x[0-9a-f]+$", "", text.removeprefix("torch."))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
