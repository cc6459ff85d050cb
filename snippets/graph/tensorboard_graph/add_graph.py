"""Export a graph to TensorBoard | 把计算图导出到 TensorBoard"""
# notes: needs=tensorboard timeout=60

# %% export
import tempfile
import warnings

import torch
from tensorboard.backend.event_processing import event_accumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
X = torch.rand(10, 2)  # (B, D)

folder = tempfile.TemporaryDirectory()  # or "runs" | 也可以写 "runs"
with SummaryWriter(folder.name) as writer:
    writer.add_graph(net, input_to_model=X)

# %% read_back
events = event_accumulator.EventAccumulator(folder.name)
events.Reload()
for node in events.Graph().node:
    if node.op.startswith("aten::"):
        print(node.op)

# %% deprecated
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with SummaryWriter(folder.name) as writer:
        writer.add_graph(net, X)
for warning in caught[:1]:
    print(warning.category.__name__)
    print(warning.message)
folder.cleanup()
