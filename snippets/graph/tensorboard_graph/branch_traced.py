"""Tracing records only the side taken | 追踪只记录走过的那一边"""
# notes: needs=tensorboard timeout=60

# %% trace warns="TracerWarning"
import tempfile

import torch
from tensorboard.backend.event_processing import event_accumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Branch(nn.Module):
    def forward(self, x):
        if x.sum() > 0:
            return x.exp()
        return -x


with tempfile.TemporaryDirectory() as folder:
    with SummaryWriter(folder) as writer:
        writer.add_graph(Branch(), torch.ones(2))
    events = event_accumulator.EventAccumulator(folder)
    events.Reload()
    for node in events.Graph().node:
        if node.op.startswith("aten::"):
            print(node.op)
