"""Small scripts whose output depends on how Python ends them, or on the order of their streams."""

END = {
    "thread": """
import threading, time

def late():
    time.sleep(0.2)
    print("late")

print("main done")
threading.Thread(target=late).start()
""",
    "thread_starts_thread": """
import threading, time

def first():
    time.sleep(0.1)
    print("first")
    threading.Thread(target=lambda: (time.sleep(0.1), print("second"))).start()

threading.Thread(target=first).start()
""",
    "daemon": """
import threading, time

threading.Thread(target=lambda: (time.sleep(5), print("never")), daemon=True).start()
print("on")
""",
    "timer": "import threading\nprint('tick')\nthreading.Timer(0.1, print, ['tock']).start()\n",
    "executor": """
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
print("on")
pool.submit(lambda: (time.sleep(0.1), print("submitted")))
""",
    "processes_executor": """
from concurrent.futures import ProcessPoolExecutor

pool = ProcessPoolExecutor(1)
pool.submit(print, "in a process")
""",
    "process": """
import multiprocessing, time

def work():
    time.sleep(0.1)
    print("worked")

print("on")
multiprocessing.get_context("fork").Process(target=work).start()
""",
    "daemon_process": """
import multiprocessing, time

multiprocessing.get_context("fork").Process(target=time.sleep, args=(60,), daemon=True).start()
print("on")
""",
    "spawned": """
import multiprocessing

def work(x):
    print("worked", x, __name__)

if __name__ == "__main__":
    started = multiprocessing.get_context("spawn").Process(target=work, args=(1,))
    started.start()
    started.join()
    print("on", started.exitcode)
""",
    "left_process": """
import subprocess

print("on")
subprocess.Popen(["sh", "-c", "sleep 0.3; echo late"])
""",
    "atexit": """
import atexit

@atexit.register
def last():
    print("last")

atexit.register(print, "second")
atexit.register(print, "dropped")
atexit.unregister(print)
atexit.register(print, "first")
""",
    "atexit_options": """
import atexit

atexit.register(print, "after")
atexit.register(print, "before", flush=True)
""",
    "order": """
import atexit, threading, time, weakref

class Thing:
    def __del__(self):
        print("del")

thing = Thing()
weakref.finalize(thing, print, "finalize")
atexit.register(print, "atexit")
print("main")
threading.Thread(target=lambda: (time.sleep(0.1), print("thread"))).start()
""",
    "del_with_globals": """
import os

prefix = "name:"

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(prefix, self.name, os.path.basename("a/b"))

a = Thing("a")
b = Thing("b")
_c = Thing("c")
loop = Thing("loop")
loop.self = loop
""",
    "del_in_library": """
import logging

class Thing:
    def __del__(self):
        print("held by a library")

logging.thing = Thing()
""",
    "del_behind_hook": """
import signal

class Thing:
    def __del__(self):
        print("gone")

thing = Thing()
signal.signal(signal.SIGUSR2, lambda *_: thing)
""",
    "del_in_builtins": """
import builtins

class A:
    def __del__(self):
        print("a")

builtins.a = A()
""",
    "slots": "class A:\n    __slots__ = ()\n    def __del__(self):\n        print('a')\n\na = A()\n",
    "weak_callback": """
import weakref

class Thing:
    pass

thing = Thing()
keep = [weakref.ref(thing, lambda _: print("callback"))]
weakref.finalize(thing, print, "finalized")
""",
    "generator": """
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

it = numbers()
print(next(it))
""",
    "context_manager": """
import contextlib

@contextlib.contextmanager
def held():
    yield
    print("never")

cm = held()
cm.__enter__()
print("in")
""",
    "open_file": "import os\nfile = os.fdopen(os.dup(1), 'w')\nfile.write('unflushed\\n')\n",
    "opened_stdout": "file = open('/dev/stdout', 'a')\nfile.write('unflushed')\nprint('first')\n",
    "log_handlers": """
import logging, logging.handlers, sys

out = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(100, target=out)
logging.getLogger().addHandler(memory)
logging.getLogger().warning("kept until the end")
print("on")
""",
    "fork": """
import os

if os.fork():
    os.wait()
    print("parent")
else:
    print("child")
""",
    "fork_exits": """
import atexit, os, sys

atexit.register(print, "bye")
if not os.fork():
    print("child", flush=True)
    sys.exit(0)
os.wait()
print("parent")
""",
    "cat_is_fed": """
import subprocess

cat = subprocess.Popen(["cat"], stdin=subprocess.PIPE, text=True)
print("through cat", file=cat.stdin)
print("on")
""",
    "async_generator": """
import asyncio

async def numbers():
    try:
        yield 1
    finally:
        print("closed")

async def main():
    async for n in numbers():
        print(n)
        break

asyncio.run(main())
""",
    "temporary": """
import os, tempfile

class Folder(tempfile.TemporaryDirectory):
    def cleanup(self):
        super().cleanup()
        print("cleaned", os.path.exists(self.name))

folder = Folder()
import atexit
atexit.register(folder.cleanup)
""",
    "torch_hook": """
import torch

class Log:
    def __del__(self):
        print("closed the log")

log = Log()
net = torch.nn.Linear(1, 1)
torch.nn.modules.module.register_module_forward_hook(lambda *_: log and None)
print(tuple(net(torch.ones(2, 1)).shape))
""",
    "loader_left": """
import torch
from torch.utils.data import DataLoader

loader = iter(DataLoader(range(8), num_workers=2, multiprocessing_context="fork"))
print(next(loader))
""",
}

STREAMS = {
    "swapped": "import io, sys\nprint('before')\nsys.stdout = io.StringIO()\nprint('inside')\n",
    "swapped_pending": "import io, sys\nsys.stdout.write('a')\nsys.stdout = io.StringIO()\nprint('b')\n",
    "closed": "import sys\nprint('before')\nsys.stdout.close()\n",
    "none": "import sys\nprint('before')\nsys.stdout = None\nprint('nowhere')\n",
    "redirected": """
import contextlib, io

print("a")
with contextlib.redirect_stdout(io.StringIO()) as kept:
    print("b")
print(repr(kept.getvalue()))
""",
    "descriptor_moved": """
import os

print("shown")
saved = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
print("hidden")
os.dup2(saved, 1)
print("again")
""",
    "descriptor_lost": "import os\nprint('a')\nos.dup2(os.open(os.devnull, os.O_RDWR), 1)\nprint('b')\n",
    "closes_all": "import os, warnings\nos.closerange(3, 1024)\nprint('a')\n",
    "wrapped": """
import io, sys

print("a")
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
print("b")
""",
    "detached": """
import io, sys

print("a")
sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="utf-8")
print("b")
""",
    "tee": """
import sys

class Tee:
    def __init__(self, out):
        self.out = out

    def write(self, text):
        self.out.write(text.upper())

    def flush(self):
        self.out.flush()

sys.stdout = Tee(sys.stdout)
print("loud")
""",
    "mixed": """
import ctypes, os, subprocess, sys

libc = ctypes.CDLL(None)
print("print 1")
sys.stdout.buffer.write(b"buffer 2\\n")
os.write(1, b"write 3\\n")
os.system("echo system 4")
libc.printf(b"printf %d\\n", 5)
subprocess.run(["echo", "run 6"])
subprocess.run([sys.executable, "-c", "print('python 7')"])
libc.puts(b"puts 8")
sys.stdout.write("no end 9")
os.write(1, b" 10\\n")
print("part", end=" ")
os.system("echo of a line")
sys.stdout.buffer.raw.write(b"raw 11\\n") if hasattr(sys.stdout.buffer, "raw") else os.write(1, b"raw 11\\n")
sys.stdout.writelines(["a\\n", "b\\n"])
print("last")
""",
    "big": "import os\nprint('x' * 200_000)\nos.write(1, b'end\\n')\n",
    "many": "for n in range(20_000):\n    print(n, n)\n",
    "threads_in_turn": """
import threading

for n in range(5):
    thread = threading.Thread(target=print, args=(n,))
    thread.start()
    thread.join()
""",
    "names": "import sys\nprint(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdin.name)\n",
}
