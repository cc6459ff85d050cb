"""Run scripts as ``python script.py`` does, save that all of them share one import of torch
(and of what its optimizers import, of Matplotlib, and of scikit-learn, which take as long).

``python script_server.py`` reads lines ``script TAB folder``, runs each script in a fork with the working
directory ``folder``, and answers ``folder TAB exit status``; what it printed lies in ``folder/stdout``
and ``folder/stderr``. No part of the engine is used.
"""

import contextlib
import os
import runpy
import sys
import traceback

import matplotlib.pyplot  # noqa: F401
import sklearn.datasets  # type: ignore[import-untyped]  # noqa: F401
import torch._dynamo  # noqa: F401

JOBS = os.cpu_count() or 1


def become(script: str, folder: str) -> int:
    """Run ``script`` in this process; its exit status."""
    os.chdir(folder)
    for fd, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT, 0o600), fd)
    sys.argv, sys.path[0] = [script], os.path.dirname(script)
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else bool(error.code)
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    return 0


def main() -> None:
    """Serve until the input ends."""
    running: dict[int, str] = {}

    def reap() -> None:
        pid, status = os.wait()
        print(running.pop(pid), os.waitstatus_to_exitcode(status), sep="\t", flush=True)

    for line in sys.stdin:
        script, folder = line.rstrip("\n").split("\t")
        if len(running) == JOBS:
            reap()
        pid = os.fork()
        if not pid:
            os._exit(become(script, folder))
        running[pid] = folder
    while running:
        reap()


if __name__ == "__main__":
    main()
