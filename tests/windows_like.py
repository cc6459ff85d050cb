"""``notes`` with what Python lacks on Windows taken away: ``python windows_like.py lint``."""

from __future__ import annotations

import multiprocessing  # these and what they import hold on to what is taken away below
import os
import shutil
import signal
import subprocess
import sys
import tempfile

LOADED = multiprocessing, shutil, subprocess, tempfile
MODULES = ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios")
CALLS = (
    *("O_CLOEXEC", "fork", "forkpty", "getegid", "geteuid", "getgid", "getloadavg", "getpgid", "getuid"),
    *("killpg", "mkfifo", "posix_spawn", "pread", "pwrite", "sched_getaffinity", "setpgid", "setsid"),
    *("sysconf", "uname", "waitid"),
)
SIGNALS = ("SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGSTOP", "SIGUSR1", "SIGUSR2")

for place, names in ((os, CALLS), (signal, SIGNALS)):
    for name in names:
        delattr(place, name)
sys.modules.update(dict.fromkeys(MODULES))  # type: ignore[arg-type]

from notes import cli  # noqa: E402

sys.exit(cli.main(sys.argv[1:]))
