"""Bug: nothing is exported | 错误：什么也没导出"""
# notes: needs=tensorboard timeout=60

# %% bug raises="RuntimeError"
import tempfile

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

net = nn.Linear(2, 1)
with tempfile.TemporaryDirectory() as folder:
    with SummaryWriter(folder) as writer:
        writer.add_graph(net, torch.ones(2, 10))
