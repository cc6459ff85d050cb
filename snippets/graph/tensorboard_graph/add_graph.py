"""Export the graph to TensorBoard | 把计算图导出到 TensorBoard"""
# notes: needs=tensorboard timeout=60

# %% net
import tempfile
from pathlib import Path

import torch
from tensorboard.backend.event_processing import event_accumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(2, 1))
        self.b = nn.Parameter(torch.zeros(1, 1))

    def forward(self, x):
        return x @ self.w + self.b  # (B, 1)


net = Net()

# %% export
folder = tempfile.TemporaryDirectory()  # or "runs" | 也可以写 "runs"
writer = SummaryWriter(folder.name)
writer.add_graph(net, input_to_model=torch.rand(10, 2))
writer.close()

for file in Path(folder.name).iterdir():
    print("event file:", "tfevents" in file.name)
    print("size > 0:", file.stat().st_size > 0)

# %% read_back
events = event_accumulator.EventAccumulator(folder.name)
events.Reload()
operations = [node.op for node in events.Graph().node]
print([op for op in operations if op.startswith("aten::")])
print("parameters:", operations.count("prim::GetAttr"))
folder.cleanup()
