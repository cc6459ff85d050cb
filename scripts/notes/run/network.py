"""The network: a snippet that asks for an internet socket is refused, on this machine too.

Python's audit events tell of every socket of its own, in the snippet and in the processes it forks. Sockets
between processes of one machine (``AF_UNIX``: workers, queues) stay.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

INTERNET = (2, 10, 30)  # AF_INET, and AF_INET6 on Linux and macOS: `socket` is not imported for them
NAMES = {
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.getnameinfo",
}
USES = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}


class NetworkRefusedError(OSError):
    """What a snippet gets instead of an internet socket."""


def start(refused: Callable[[str], str]) -> None:
    """Refuse internet sockets in this process and its forks from now on; it cannot be undone.

    Args:
        refused: called with what was asked for; returns the sentence of the exception.
    """

    def hook(event: str, args: tuple) -> None:
        if event.startswith("socket.") and (what := _asked(event, args)):
            if _importing():
                raise NetworkRefusedError(what)  # a library probes what the system has: no business of ours
            raise NetworkRefusedError(refused(what))

    sys.addaudithook(hook)


def _asked(event: str, args: tuple) -> str | None:
    """What an audit event asks of the network, in a few words; None when it asks nothing."""
    if event == "socket.__new__":
        return "an internet socket" if args[1] in INTERNET else None
    if event in NAMES:
        return f"{event} {_address(args[:2])}"
    if event in USES and args[0].family in INTERNET:
        return f"{event} {_address(args[1])}"
    return None


def _address(parts: object) -> str:
    if not isinstance(parts, tuple):
        return str(parts)
    host, *port = parts[:2]
    host = host.decode("utf-8", "replace") if isinstance(host, bytes) else host
    return ":".join(str(part) for part in (host, *port) if part not in (None, "", 0))


def _importing() -> bool:
    """Does a module that is being imported ask, not the snippet?"""
    frame: FrameType | None = sys._getframe(2)
    while frame:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        if frame.f_globals.get("__name__") == "__main__":
            return False
        frame = frame.f_back
    return False
