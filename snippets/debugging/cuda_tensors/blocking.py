"""Where an error shows up | 错误在哪里露面"""
# notes: device=cuda timeout=120

# %% program
program = """
import torch
from torch.nn.functional import cross_entropy

logits = torch.zeros(2, 3, device="cuda")
good = torch.tensor([0, 1], device="cuda")
bad = torch.tensor([0, 3], device="cuda")
total = 2 * cross_entropy(logits, good)

A = torch.full((4096, 4096), 1 / 4096, device="cuda")
for _ in range(100):
    A = A @ A  # keeps the GPU busy
loss = cross_entropy(logits, bad)
total = 2 * loss
print(total.item())
"""

# %% run
import os
import subprocess
import sys
from pathlib import Path

Path("train.py").write_text(program)


def messages(blocking):
    """Run train.py, return what it wrote to stderr | 运行 train.py，返回报错"""
    environment = dict(os.environ)
    environment["CUDA_LAUNCH_BLOCKING"] = blocking
    run = subprocess.run(
        [sys.executable, "train.py"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stderr.splitlines()


def guilty(lines):
    """Return the line of train.py that is named | 返回报错指出的那一行"""
    for number, line in enumerate(lines):
        if 'train.py", line' in line:
            return lines[number + 1].strip()
    return "no line"


# %% later
lines = messages("0")
print(guilty(lines))

# %% at_once
lines = messages("1")
print(guilty(lines))

# %% assertion
for line in lines:
    if "Assertion" in line:
        print(line[line.index("Assertion") :])
        break
for line in lines:
    if "device-side assert triggered" in line:
        print(line)
