"""A program that starts a process | 一个启动新进程的程序"""

# %% program
program = """
from multiprocessing import get_context


def work():
    print("worker: done")


spawn = get_context("spawn")  # as on Windows and macOS
process = spawn.Process(target=work)
process.start()
process.join()
print("main: done")
"""

# %% run
import subprocess
import sys
from pathlib import Path


def run(program):
    """Run it, return what it wrote | 运行它，返回它写出的内容"""
    Path("train.py").write_text(program, encoding="utf-8")
    command = [sys.executable, "train.py"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout, done.stderr


out, err = run(program)
message = err.partition("RuntimeError:")[2].partition(".")[0]
print(out.strip())
print(" ".join(message.split()))
