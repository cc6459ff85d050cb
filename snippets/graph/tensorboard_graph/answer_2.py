"""Fix: one sample per row | 修正：每行一个样本"""
# notes: needs=tensorboard timeout=60

# %% answer
import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

net = nn.Linear(2, 1)
X = torch.ones(10, 2)  # (B, 2)
with tempfile.TemporaryDirectory() as folder:
    with SummaryWriter(folder) as writer:
        writer.add_graph(net, X)
    exported = len(list(Path(folder).iterdir()))
print("event files:", exported)
assert exported == 1 and net(X).shape == (10, 1)
