"""A class that does not exist | 不存在的类别"""
# notes: device=cuda timeout=120

# %% cpu
import torch
from torch import nn

loss_fn = nn.CrossEntropyLoss()
logits = torch.zeros(2, 3)  # three classes: 0, 1, 2 | 三类：0、1、2
y = torch.tensor([0, 3])
try:
    loss_fn(logits, y)
except IndexError as error:
    print(error)

# %% cuda
try:
    loss = loss_fn(logits.to("cuda"), y.to("cuda"))
    print(loss.item())
except RuntimeError as error:
    print(type(error).__name__)
    print(str(error).splitlines()[0])

# %% after
try:
    print(torch.ones(2, device="cuda").sum().item())
except RuntimeError as error:
    print(str(error).splitlines()[0])
print(torch.ones(2).sum().item())  # the CPU goes on | CPU 不受影响

# %% restart
import subprocess
import sys

code = "import torch; print(torch.ones(2, device='cuda').sum().item())"
command = [sys.executable, "-c", code]
run = subprocess.run(command, capture_output=True, text=True, check=False)
print(run.stdout.strip())
