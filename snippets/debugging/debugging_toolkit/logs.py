"""Let PyTorch tell what backward runs | 让 PyTorch 说出反向传播在做什么"""
# notes: timeout=120

# %% script
script = """
import torch

x = torch.zeros(1, requires_grad=True)
y = x.pow(2).sqrt() + 1
y.backward()
"""

# %% run
import os
import subprocess
import sys

run = subprocess.run(
    [sys.executable, "-c", script],
    env=dict(os.environ, TORCH_LOGS="+autograd"),
    capture_output=True,
    text=True,
    check=True,
)
for line in run.stderr.splitlines():
    if "Executing" in line:
        name = line.partition("<")[2].partition(" object")[0]
        print(name, line.partition("with ")[2])
