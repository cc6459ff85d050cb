"""Disturb: the second run of an update on another day, with memory that is filled.

What a snippet prints must not depend on either. The heap is filled by glibc, as the environment of the
server says; here are the clocks of Python and the small blocks that NumPy keeps for itself.
"""

from __future__ import annotations

import contextlib
import datetime
import functools
import importlib
import re
import sys
import time
from types import ModuleType

# glibc fills every block when it is taken and when it is given back, also the small ones that the thread
# cache would hand out again as they are.
TUNABLES = "glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=0"
LARGE, ZERO = 0x7F, 0  # bytes: a large number, or zero, in every type that a tensor can have
FILLED = re.compile(  # numbers made of bytes 0x7F, as they are printed; a whole one also comes by chance
    r"(?<![\w.])(?:3\.(?:396[12]|3895)\d*e\+38|1\.3824\d*e\+306"
    r"|(?P<whole>127|32639|2139062143|9187201950435737471)(?![\w.]))"
)
SHIFT = datetime.timedelta(days=400, hours=5, minutes=7, seconds=11)  # another year, month, and weekday
_KEPT_BLOCKS, _KEPT_BYTES = 8, 1024  # NumPy keeps up to 7 free blocks of each size below 1024 bytes


def environment(fill: int) -> dict[str, str]:
    """What makes glibc fill memory with a byte.

    Args:
        fill: the byte that a new block holds.
    """
    return {"MALLOC_PERTURB_": str(0xFF - fill), "GLIBC_TUNABLES": TUNABLES}


def start(source: str, fill: int) -> None:
    """Disturb this process, which is about to become the snippet.

    Args:
        source: of the snippet; NumPy and pandas are imported early if it speaks of them.
        fill: the byte that new memory holds.
    """
    _shift_time()
    if "pandas" in source:
        with contextlib.suppress(ImportError):
            importlib.import_module("pandas")  # compiled for the real class: another one would crash it
    _shift_dates()
    if "numpy" in sys.modules or "numpy" in source:
        import numpy

        _fill_arrays(numpy, bytes([fill]))


def _shift_time() -> None:
    later = SHIFT.total_seconds()
    real = {name: getattr(time, name) for name in ("time", "time_ns", "localtime", "gmtime", "ctime")}
    strftime, asctime = time.strftime, time.asctime

    def wrap(name: str, function) -> None:
        setattr(time, name, functools.wraps(getattr(time, name))(function))

    def now(seconds: float | None) -> float:
        return real["time"]() + later if seconds is None else seconds

    wrap("time", lambda: real["time"]() + later)
    wrap("time_ns", lambda: real["time_ns"]() + int(later) * 10**9)
    for name in ("localtime", "gmtime", "ctime"):
        wrap(name, lambda seconds=None, name=name: real[name](now(seconds)))
    wrap("asctime", lambda moment=None: asctime(moment or real["localtime"](now(None))))
    wrap("strftime", lambda form, moment=None: strftime(form, moment or real["localtime"](now(None))))


def _shift_dates() -> None:
    """Put a class with another now in the place of ``datetime``; ``date.today`` asks ``time.time``."""

    class Instances(type):
        def __instancecheck__(cls, found: object) -> bool:
            return isinstance(found, cls.__mro__[1])

        def __subclasscheck__(cls, found: type) -> bool:
            return issubclass(found, cls.__mro__[1])

    class moment(datetime.datetime, metaclass=Instances):
        @classmethod
        def now(cls, tz=None):
            return super().now(tz) + SHIFT

        @classmethod
        def today(cls):
            return cls.now()

        @classmethod
        def utcnow(cls):
            return super().utcnow() + SHIFT

    moment.__module__, moment.__name__, moment.__qualname__ = "datetime", "datetime", "datetime"
    moment.__repr__ = functools.partialmethod(_full_name, moment.__mro__[1].__repr__)  # type: ignore[method-assign, assignment]
    datetime.datetime = moment  # type: ignore[misc]


def _full_name(self: object, shown) -> str:
    return f"datetime.{shown(self).removeprefix('datetime.')}"  # a class of Python leaves its module out


def _fill_arrays(numpy: ModuleType, fill: bytes) -> None:
    """The blocks that NumPy keeps for itself, now and whenever an array is asked for without values."""
    for size in range(1, _KEPT_BYTES):
        blocks = [numpy.empty(size, "u1") for _ in range(_KEPT_BLOCKS)]
        for block in blocks:
            memoryview(block)[:] = fill * size
    for name in ("empty", "empty_like"):
        setattr(numpy, name, _filling(numpy, getattr(numpy, name), fill))


def _filling(numpy: ModuleType, make, fill: bytes):
    @functools.wraps(make)
    def filled(*args, **kwargs):
        made = make(*args, **kwargs)
        if made.dtype.kind in "biufc" and made.size:
            numpy.asarray(made).reshape(-1, order="A").view("u1")[:] = fill[0]
        return made

    return filled
