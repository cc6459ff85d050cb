"""Fix: the guard | 修正：加上守卫"""

# %% answer
import subprocess
import sys
from pathlib import Path

program = """
from multiprocessing import get_context


def work():
    print("worker: done")


print("module:", __name__)
if __name__ == "__main__":
    spawn = get_context("spawn")
    process = spawn.Process(target=work)
    process.start()
    process.join()
    print("main: done")
"""
Path("train.py").write_text(program, encoding="utf-8")
out = subprocess.run(
    [sys.executable, "train.py"],
    capture_output=True,
    text=True,
    check=True,
).stdout
print(out)
assert out.count("module:") == 2 and "worker: done" in out
